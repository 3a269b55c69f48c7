"""Texts in many languages with the boundaries of their sentences, marked by a bar: own text."""

from __future__ import annotations

# One text a line.
SENTENCE_CASES: dict[str, str] = {
    "english": """
        The vote was 52 vs. 48 in favour.
        He left at 5 p.m. Monday.
        It weighs approx. 300 kg.
        The U.S. 5th Fleet is there.
        Maj. Gen. Bo Day spoke.
        She lives at 12 Elm St. in Bath.
        It rose to Fig. 3 levels.
        “Is it safe?” Smith asked.|“Yes,” he said.
        “Run!” the guard shouted.
        He met Sen. Ann Lee, D-Ohio.|She agreed.
        The firm, Acme Co., closed.|Its staff left.
        It opened on Sept. 11, 2001.|Many came.
        He scored 5.|Smith got 3.
        They won 3-2.|The crowd cheered.
        It was No. 1.|Everybody sang.
        He was born c. 1500 in Rome.
        Pages pp. 12-15 are lost.
        He works for the Dept. of Health.
        The Rev. Dr. Amy Fox Jr. preached.
        Who did it?|Nobody knows.
        “We lost.”|Smith went home.
        The bill is H.R. 1.|The Senate waits.
        See Sec. 8 and Sec. 9.
        It costs Rs. 500.|He paid.
        He ran 10 mi. in an hour.
        Add 2 oz. of sugar.
        Mt. Fuji and Ft. Worth are far.
        The House backed S. 1234 in June.
        Rule no. 7 is new.
        Exit at Jct. 12 of the road.
        He earned approx. $300 a day.
        The firm, inc. 1950, is old.
        It was signed Feb. 3 in Rome.
        Lt. 2nd Class Ann Bee won.
        He is 6 ft. tall.
        Take Blvd. 7 north.
        Gen. 5 phones sell.
        They live on Ave. 5 now.
        Pop. 3,000 villages suffer.
        See pp. 5 to 9.
        It was min. 5 degrees.
        Pvt. 1st Class Day died.
        The Nos. 5 and 7 buses stop.
        In vol. 3 he explains.
        Lot 5, Bldg. 3, is empty.
        Apt. 5 burned.
        The U.S. 1st Army came.
        “Who pays?” the union demanded.
        “Stop!” Anna Lind cried.
        “Really?” said the judge.
        She laughed a lot.|I left.
        It was a work of art.|I wept.
    """,
    "german": """
        Er zahlte ca. 5.000 Euro.
        Die Fahrt dauert etwa 2 Std. und 10 Min. bei Regen.
        Der Bau kostet 3,5 Mio. Euro.|Das ist viel.
        Das Gesetz gilt ab dem 1. Januar 2025.|Es ist neu.
        Im 19. Jahrhundert lebten hier Fischer.
        Laut § 5 Abs. 2 ist das verboten.
        Er traf Hrn. Müller und Fr. Kurz.
        Die Abb. 3 zeigt es.
        Am Mittwoch, 3. Mai, kam er.
        Die 2. Bundesliga beginnt.
        Er landete auf Platz 3.|Müller gewann.
        Das war 2024.|Die Leute jubelten.
        Es gibt Äpfel, Birnen usw. im Laden.
        Es gibt Äpfel, Birnen usw.|Die Kunden freuen sich.
        Er wohnt in der Hauptstr. 5 in Bonn.
        „Nein!“, rief sie.|„Das geht nicht!“
        „Das ist gut“, sagte er.|„Wir bleiben.“
        »Wer war das?«, wollte sie wissen.
        Um ca. 18.30 Uhr kam die Polizei.|Sie suchte lange.
        Der Kurs fiel um 0,5 Prozent.|Experten warnen.
        Papst Johannes Paul II. besuchte Polen.
        Friedrich II. herrschte lange.
        Die Fa. Huber baut.
        Zum 1. April steigen die Preise.
        Er kam am 3.10.2024.|Sie kam am 4.10.2024.
        Bzgl. der Miete gibt es Streit.
        Der FC verlor 0:1.|Trainer Kurz ging.
        Die Partei kam auf 30 Proz. der Stimmen.
        Es waren max. 20 Personen.
        Dr. med. Anna Kurz operierte.
        Er ist Prof. Dr. h. c. Karl Lang.
        Sie kam z. B. am Montag.
        Das gilt u. a. für Bayern.|Die Regel ist neu.
        Das Spiel findet am 23. statt.
        Sie wurde 3.|Danach weinte sie.
        Die Firma zahlt evtl. 300 Euro.
        Er hat ungef. 300 Bücher.
        Es dauert ca. 3 Wochen.
        Laut Art. 5 des Gesetzes.
        Siehe Kap. 3.
        Nr. 5 lebt.
        Am 17. Juni 1953 war Streik.
        Bis zum 31. 12. 2024 gilt das.
        Heinrich VIII. war dick.
        Es kostet bis zu 3 Tsd. Euro.
        Max. 300 Gäste kamen.
        Inkl. 19 Prozent Steuer sind es 300 Euro.
        Er wohnt am Pl. 5.
        Die 1. Herren gewannen.
        Im 3. Quartal fiel der Umsatz.
        „Halt!“, schrie die Frau.
        „Kommt ihr?“ wollte er wissen.
        Bzw. 300 Euro mehr.
        Das sind ggf. 300 Fälle.
        Der 2. Platz blieb leer.
        Etwa 5 km. weiter brennt es.
        In Bd. 3 steht es.
        St. Pauli siegte.
        Gem. § 5 ist das erlaubt.
        Lt. Polizei war es ruhig.
        Tel. 0228 555 ist frei.
        „Ich hatte Angst“, sagte eine Bewohnerin.|„Alles ging so schnell!“|Die Feuerwehr kam um 3.30 Uhr.
        Warum stürzte die Brücke ein?|Fachleute prüfen das.|Der Schaden: rd. 2,5 Mio. Euro.
        „Wer zahlt das?“, will Bürgermeisterin Dr. Ruth Kern wissen.|Eine Antwort gab es bis Mi., 5. Juni, nicht.
        Der 1. FC siegte 3:2.|„Was für ein Spiel!“, jubelte Trainer Lutz.|Am 12. April geht es weiter.
        Sie kam am 5. Mai.|Er kam am 6. Mai.|Beide blieben bis 2024.|Danach zogen sie fort.
        „Wir bauen neu.|Das steht fest“, so Lutz.|Die Kosten trägt u. a. der Bund.
        Das Gericht gab der Klage am 12. d. M. statt.|Die Stadt geht in Berufung.
        Laut Art. 5 Abs. 1 GG ist die Presse frei.|Niemand bestreitet das.
        »Wir fahren um 7.30 Uhr«, kündigte die Kapitänin an.|Niemand widersprach.
        Die Brücke (Baujahr ca. 1890) trägt bis zu 12 t.|Lkw müssen umkehren.
        „Wer zahlt das?“, wollte Bürgermeister i. R. Kuhn wissen.|Der Rat schwieg.
        Am Do., 4. 7., und am Fr., 5. 7., bleibt die Schule zu.|Der Bus fährt nicht.
        Die Firma Lutz & Co. KG baut den Kai.|Der Auftrag ist 3,4 Mio. Euro wert.
        Sie wohnt in der Hafenstr. 5 in Kiel.|Dort brannte es.
        Um 18 Uhr war Schluss!|Nur die Möwen blieben …|Am Montag geht es weiter.
    """,
    "french": """
        Le budget atteint env. 3 Mds d'euros.
        L'art. 5 du code est clair.
        M. Dupont et Mme. Roy sont venus.
        Au XIXe s. la ville était petite.
        Voir p. 12 et chap. 3.
        Il pèse max. 20 kg.
        « Ça tiendra ? », demanda le maçon.
        « Non ! » cria-t-elle.|« Jamais ! »
        Il vit au 12, av. Foch à Lyon.
        Le Dr. Morel est là.|Il attend.
        Il est né en 1950.|Sa mère est morte.
        Le prix est de 5 euros.|C'est cher.
        La loi no 5 est votée.
        Il a vu J.-P. Martin.
        Les pommes, poires, etc. sont chères.
        Ils ont des pommes, etc.|Les prix montent.
        Tél. 01 23 45 67 89 pour réserver.
        Louis XIV. régna longtemps.
        L'art. 18 est aboli.
        Il y a max. 300 places.
        Voir p. 5 du livre.
        Le vol. 3 est paru.
        Il vit av. 12 à Lyon.
        Elle a eu env. 5 kg de riz.
        Mgr. Roy est venu.
        St. Martin est loin.
        Le chap. 5 est long.
        Réf. 300 est fausse.
        « Halte ! », cria la femme.
        Le tél. 555 sonne.
        Au XXe s. tout a changé.
        Il est né en janv. 1950 à Paris.
        La loi n. 5 est votée.
        M. Petit est là.
        « J'ai eu peur », raconte une habitante.|« Tout est allé si vite ! »|Les pompiers sont arrivés à 3 h 30.
        Pourquoi le pont s'est-il effondré ?|Des experts enquêtent.|Le coût : env. 2,5 millions d'euros.
        « Qui va payer ? », demande le maire, M. Leroy.|La réponse viendra le 5 juin.
        L'équipe a gagné 3-2.|« Quel match ! » s'est exclamé l'entraîneur.
        Mme Petit et le Dr Morel étaient là.|Le ministre non.
        Il a dit : « Nous partons. »|Puis il est sorti.
        Le maire, M. Le Goff, est arrivé à 8 h 30.|Il n’a rien dit.
        « Nous partons demain », a déclaré la capitaine.|Le quai était vide.
        D’après l’art. L. 121-1 du code, la taxe est due.|Elle sera payée.
        Le 1er janv. 2024, le prix a augmenté de 4,5 %.|Les usagers protestent.
        Mme Roy et le Dr Petit ont signé.|Le texte compte env. 30 p. et deux annexes.
        — Combien de bateaux ? demande le juge.|— Trois, répond-elle.
        Le no 7 de la rue St. Jean a brûlé.|Personne n’est blessé.
    """,
    "spanish": """
        El Sr. Gómez y la Sra. Ruiz llegaron.|Hablaron poco.
        La pág. 12 falta.
        EE.UU. y la UE firmaron.
        Vive en la C. Mayor 5.
        El art. 155 se aplicó.
        Cuesta aprox. 300 euros.
        Los RR. HH. de la empresa decidieron.
        «¿Quién es?», dijo.|«Soy yo.»
        —¿Aguantará? —preguntó el albañil.
        Llegó a las 5 p. m. a casa.
        Llegó a las 5 a.m. del lunes.
        Murió en 1950.|La familia lloró.
        El núm. 5 ganó.
        Ganó el Dr. Paz.|Los demás perdieron.
        Hay manzanas, peras, etc. en el mercado.
        Hay manzanas, peras, etc.|Los precios suben.
        El s. XIX fue así.
        La Cía. Azul cerró.
        Viajó a EE. UU.|La visita fue corta.
        El Gral. Paz y el Cnel. Ruiz hablaron.
        El tel. 555 no responde.
        Mide 5 m. de alto.
        El art. 18 fue abolido.
        Los JJ. OO. empiezan hoy.
        Cuesta máx. 300 euros.
        El vol. 3 salió.
        Vive en Pza. 5 de Mayo.
        El Ilmo. Sr. Paz habló.
        Las CC. AA. protestan.
        Unos 5 kg. de arroz faltan.
        Nació en el s. XV en Roma.
        La Sta. Teresa ayuda.
        «¡No!», gritó ella.
        Ud. sabe eso.
        La Dra. Paz y el Lic. Mora vinieron.
        Mide aprox. 3 metros.
        El cap. 5 es largo.
        Hay mín. 300 heridos.
        «Tuve miedo», contó una vecina.|«¡Todo fue tan rápido!»|Los bomberos llegaron a las 3.30.
        ¿Por qué cayó el puente?|Los expertos investigan.|El costo: aprox. 2,5 millones.
        «¿Quién paga?», pregunta la alcaldesa.|No hubo respuesta.
        El equipo ganó 3-2.|—¡Qué partido! —exclamó el técnico.
        La Sra. Díaz vive en EE. UU. desde 2010.|Su hijo, no.
        Dijo: "Nos vamos."|Luego salió.
        La alcaldesa llegó a las 8 a. m. al puerto.|Nadie la esperaba.
        —¿Quién paga? —preguntó el Sr. Gil.|—Nadie —respondió la jefa.
        El art. 14 de la ley n.º 7/2020 lo prohíbe.|Se aplicará en enero.
        Unos 3 000 vecinos de la Av. del Mar se quedaron sin luz.|¡Volvió a las 22 h!
        «No lo sé», admitió Ruiz.|¿Y el barco?|Sigue en el muelle.
        La empresa Mar Azul S. A. perdió 2,5 mill. de euros.|Despedirá a veinte personas.
    """,
    "italian": """
        Il dott. Rossi e la sig.ra Bianchi parlano.
        L'art. 5 e il n. 7 restano.
        Il prezzo è di ca. 300 euro.
        Vedi p. 5.|Il resto segue.
        Il D.L. 5 è passato.
        Il sec. XIX fu così.
        «Reggerà?», chiese il muratore.
        "No!" gridò lei.|"Mai!"
        Nel 1950 morì.|La famiglia pianse.
        S. Pietro e S. Paolo.
        L'avv. Verdi ha parlato.|Il giudice no.
        Ci sono mele, pere, ecc. al mercato.
        Il tel. 06 555 è attivo.
        Via Po, nr. 5 è chiusa.
        L'on. Neri ha votato.
        Al km. 12 c'è un bar.
        Il vol. 3 è uscito.
        Ci sono max. 300 posti.
        Costa ca. 5 euro.
        Vedi fig. 3.
        Il cap. 5 è lungo.
        Nel sec. XV era così.
        P.za Dante, n. 5 è chiusa.
        Il D.P.R. 300 è legge.
        Il prof. Neri parla.
        "Fermi!", gridò la donna.
        L'all. 3 manca.
        Il par. 5 è chiaro.
        S. Marco è bella.
        Vale min. 300 euro.
        Tel. 06 555 squilla.
        «Avevo paura», racconta una residente.|«Tutto è successo così in fretta!»|I pompieri sono arrivati alle 3.30.
        Perché è crollato il ponte?|Gli esperti indagano.|Il danno: ca. 2,5 mln di euro.
        «Chi paga?», chiede il sindaco.|Nessuna risposta.
        La sig.ra Neri e il dott. Bo c'erano.|Il ministro no.
        Il sig. Rossi è arrivato alle ore 9.30.|La nave era già partita.
        «Chi paga?», ha chiesto la dott.ssa Bianchi.|Nessuno ha risposto.
        L'art. 3 c. 2 della legge n. 45 lo vieta.|Il comune farà ricorso.
        Il ponte, costruito nel 1890 ca., è chiuso.|Riaprirà il 3 ott. prossimo.
    """,
    "portuguese": """
        O Sr. Silva e a Dra. Costa vieram.|Falaram pouco.
        Custa aprox. 300 euros.
        A pág. 5 falta.
        O art. 5.º mudou.
        "Vai aguentar?", perguntou o pedreiro.
        — Quem é? — perguntou.
        Morreu em 1950.|A família chorou.
        A Av. Brasil está fechada.
        O séc. XIX foi assim.
        O Eng. Paulo e o Prof. Lima saíram.
        Há maçãs, peras, etc. no mercado.
        Os E.U.A. e a China falaram.
        O n. 5 venceu.
        A R. Augusta fechou.
        Ganha 3 mil. de reais.
        O vol. 3 saiu.
        O cap. 5 é longo.
        Há máx. 300 lugares.
        Custa cerca de 5 mil. de euros.
        O tel. 555 toca.
        Vive na Av. 9 de Julho.
        "Parem!", gritou a mulher.
        O D. Manuel reinou.
        Nasceu no séc. XX em Lisboa.
        Ver fig. 3.
        A Prof.ª Ana veio.
        O art. 18 caiu.
        O Sr. Eng. Lopes veio.
        A Exma. Sra. Costa falou.
        "Tive medo", contou uma moradora.|"Foi tudo tão rápido!"|Os bombeiros chegaram às 3.30.
        Por que caiu a ponte?|Especialistas investigam.|O prejuízo: aprox. 2,5 milhões.
        "Quem paga?", pergunta o prefeito.|Não houve resposta.
        A Sra. Lima e o Dr. Reis foram.|O ministro não.
        — Quem paga? — pergunta o prefeito.|— Não sabemos.
        O sr. Lima chegou às 8h30.|O barco já tinha saído.
        “Quem paga?”, perguntou a dra. Reis.|Ninguém respondeu.
        O art. 5.º da lei n.º 12/2019 proíbe isso.|A câmara vai recorrer.
        A obra custou R$ 2,5 mi. no total.|Está parada desde 3 de jan. de 2023.
    """,
    "dutch": """
        Dhr. Jansen en mevr. De Boer kwamen.
        Het kost max. 5 euro.
        Zie blz. 12.|De rest volgt.
        Het art. 5 geldt.
        Hij woont o.a. in Delft.
        Er waren plm. 300 mensen.
        ‘Houdt het?’, vroeg de metselaar.
        ‘Nee!’ riep ze.|‘Nooit!’
        Bijv. op maandag is het druk.
        Dat was in 1950.|De familie huilde.
        Er zijn appels, peren, enz. op de markt.
        In de 19e eeuw was het zo.
        Om ca. 18.30 uur kwam hij.
        Prof. dr. Jan de Vries sprak.
        De heer J. de Vries sprak.
        Min. 300 mensen kwamen.
        Tel. 020 555 is bezet.
        Op 3 jan. 2024 viel sneeuw.
        Dat is evt. 300 euro.
        Het is gem. 5 graden.
        Zie art. 5.
        Nr. 5 wint.
        Er waren max. 300 plaatsen.
        Dat is d.w.z. 300 euro.
        Het geldt m.i.v. 1 mei.
        Het is t/m. 5 mei open.
        Het kost excl. 21 procent.
        Mr. Jansen pleitte.
        Op blz. 5 staat het.
        ‘Stop!’, riep de vrouw.
        Rond 300 v.Chr. was het zo.
        Het is ong. 5 km.
        Ds. De Vries preekte.
        St. Nicolaas komt.
        De temp. 5 is laag.
        ‘Ik was bang’, vertelt een bewoner.|‘Alles ging zo snel!’|De brandweer kwam om 3.30 uur.
        Waarom stortte de brug in?|Deskundigen zoeken het uit.|De schade: ca. 2,5 mln. euro.
        ‘Wie betaalt dat?’ vraagt burgemeester Bos.|Antwoord kwam er niet.
        Dhr. De Wit en prof. Bos waren er.|De minister niet.
        De burgemeester, mr. drs. J. de Wit, kwam om 8.30 uur.|Niemand wachtte.
        ‘Wie betaalt dat?’, vroeg ze.|De raad zweeg.
        Ca. 300 bewoners, d.w.z. de halve straat, zaten zonder stroom.|Om 22.00 uur was alles voorbij.
        Volgens art. 3 lid 2 is dat verboden.|De gem. Ooststad gaat in beroep.
    """,
    "polish": """
        Prof. Nowak i dr. Kot przyszli.
        Ul. Długa 5 jest zamknięta.
        Mieszka przy ul. Długiej 5.
        Było ok. 300 osób.
        To kosztuje 5 tys. zł.|Nikt nie płaci.
        Zob. str. 12.
        Art. 5 ust. 2 mówi tak.
        W XIX w. było inaczej.
        Wojna trwała do 1945 r. w Europie.
        Wojna skończyła się w 1945 r.|Ludzie płakali.
        „Wytrzyma?” – zapytał murarz.
        „Nie!” – krzyknęła.|„Nigdy!”
        3. Liga wystartowała.
        Jan Paweł II. był papieżem.
        Były jabłka, gruszki itd. na targu.
        O godz. 12. zaczął padać deszcz.
        Im. Jana Kochanowskiego szkoła stoi.
        Np. w Łodzi pada.
        Pomnik ks. Józefa stoi.
        Min. 300 osób przyszło.
        To jest np. 300 zł.
        Art. 5 jest nowy.
        Zob. rozdz. 5.
        Mieszka na os. 5 Maja.
        To ok. 5 mln zł.
        Min. 5 osób zginęło.
        Kosztuje 5 mld. zł.
        Ur. 3 maja 1950 w Łodzi.
        Zm. 5 maja 2024.
        Sąd orzekł 12. 5. 2023 w Łodzi.
        W 2. lidze przegrał.
        Zygmunt III. był królem.
        „Stać!” – krzyknęła kobieta.
        Nr 5 wygrał.
        Pl. 3 Maja zamknięto.
        Pow. 300 m spłonęło.
        Tel. 555 dzwoni.
        „Bałam się” – opowiada mieszkanka.|„Wszystko stało się tak szybko!”|Straż przyjechała o 3.30.
        Dlaczego runął most?|Eksperci badają sprawę.|Straty to ok. 2,5 mln zł.
        – Kto zapłaci? – pyta burmistrz.|– Nie wiemy – dodaje.
        W 1999 r. fabrykę zamknięto.|W 2005 r. ją zburzono.
        Dr Nowak i prof. Lis byli tam.|Minister nie.
        Burmistrz, p. Nowak, przyszedł o godz. 8.30.|Nikt nie czekał.
        – Kto zapłaci? – zapytała radna.|– Miasto – odparł burmistrz.
        Zgodnie z art. 5 ust. 2 ustawy jest to zakazane.|Gmina złoży skargę.
        Most z ok. 1890 r. jest zamknięty.|Remont potrwa do 3 paźdz. tego roku.
        Ul. Portowa 5 była bez prądu.|Naprawa kosztowała 2 mln zł.
    """,
    "czech": """
        Pan Ing. Novák a MUDr. Malý přišli.
        Bylo tam cca 300 lidí.
        Viz str. 12.
        Podle § 5 odst. 2 je to tak.
        Dne 3. října 2024 přišel.
        Dne 3. 10. přišel.
        Cena je 5 tis. Kč.|Nikdo neplatí.
        V 19. století to bylo jinak.
        Karel IV. byl král.
        „Ne!“ vykřikla.|„Nikdy!“
        Byly tam jablka, hrušky atd. na trhu.
        Např. v Brně prší.
        Ve 3. minutě dal gól.
        Sešlo se max. 300 lidí.
        Tel. 555 je obsazen.
        Hrál za 1. FC Slovácko.
        V ul. Dlouhá 5 hoří.
        Zemřel v roce 1950.|Rodina plakala.
        Skončil 3.|Novák vyhrál.
        Stojí to max. 300 korun.
        Viz kap. 5.
        Tel. 555 zvoní.
        Sešlo se min. 5 lidí.
        Soud rozhodl 12. 5. 2023 v Praze.
        Ludvík XVI. zemřel.
        Nar. 3. května 1950 v Brně.
        V 1. lize vyhrál.
        „Stůj!“ křičela žena.
        Č. 5 vyhrálo.
        Ul. 5. května je zavřená.
        Nám. 28. října je zavřené.
        Je to např. 300 korun.
        Na str. 5 to je.
        Asi 5 mld. korun chybí.
        Sv. Václav je patron.
        Hraje za 1. HFK Olomouc.
        „Bála jsem se,“ řekla obyvatelka.|„Všechno šlo tak rychle!“|Hasiči přijeli ve 3.30.
        Proč se most zřítil?|Odborníci to zjišťují.|Škoda je asi 2,5 mil. korun.
        „Kdo to zaplatí?“ ptá se starosta.|Odpověď nepřišla.
        Hráli 5. května 2024.|Vyhráli 3:2.|Trenér byl spokojen.
        Ing. Malá a MUDr. Veselý přišli.|Ministr ne.
        Starosta p. Novák přišel v 8.30 hod.|Nikdo nečekal.
        „Kdo to zaplatí?“ zeptala se radní.|Rada mlčela.
        Podle čl. 5 odst. 2 zákona č. 12/2020 Sb. je to zakázáno.|Obec se odvolá.
        Most z r. 1890 je zavřený do 3. října.|Oprava stojí 2,5 mil. Kč.
    """,
    "swedish": """
        Det var ca 300 personer.
        Priset är max. 5 kr. per styck.
        Den 3. maj kom han.
        Se s. 12.|Resten följer.
        Hr. Berg och dr. Lind kom.
        Bl.a. i Lund regnar det.
        ”Håller det?” frågade muraren.
        ”Nej!” ropade hon.|”Aldrig!”
        Han dog 1950.|Familjen grät.
        Det kostar 5 milj. kronor.
        Karl XII. dog.
        Kl. 18.30 kom polisen.
        Det är t. ex. dyrt.
        Äpplen, päron m.m. såldes.
        Fr.o.m. 1 maj gäller lagen.
        Nr. 5 vann.
        Det är max. 300 platser.
        Nr. 5 vann.
        Se kap. 5.
        Det kostar inkl. 25 procent.
        Det är ung. 300 kr.
        Fr.o.m. 5 maj gäller det.
        Den 17. maj firas.
        Gustav III. sköts.
        Tel. 555 ringer.
        ”Stanna!” skrek kvinnan.
        Ca. 300 kom.
        S:t Göran är ett sjukhus.
        Min. 5 dog.
        D.v.s. 300 kronor.
        ”Jag var rädd”, berättar en boende.|”Allt gick så fort!”|Brandkåren kom kl. 3.30.
        Varför rasade bron?|Experter utreder.|Skadan är ca 2,5 milj. kronor.
        ”Vem betalar?” undrar borgmästare Berg.|Något svar kom inte.
        – Vem betalar? frågar borgmästaren.|– Vi vet inte.
        Matchen den 5 maj slutade 3–2.|Tränaren var nöjd.
        Borgmästaren kom kl. 8.30.|Ingen väntade.
        – Vem betalar? frågade hon.|– Staden, svarade han.
        Enligt 5 kap. 2 § är det förbjudet.|Kommunen överklagar.
    """,
    "norwegian": """
        Det var ca. 300 personer.
        Den 3. mai kom han.
        I det 19. århundre var det slik.
        Hr. Berg og dr. Lind kom.
        «Holder det?» spurte mureren.
        «Nei!» ropte hun.|«Aldri!»
        Han døde i 1950.|Familien gråt.
        Det koster 5 mill. kroner.
        Bl.a. i Oslo regner det.
        Kl. 18.30 kom politiet.
        Se s. 12.|Resten følger.
        Epler, pærer osv. ble solgt.
        Kong Harald V. talte.
        Det er maks. 300 plasser.
        Han bor i Storgt. 5 i Moss.
        Møtet er 3. mars.|Alle kommer.
        Han ble nr. 3.|Berg vant.
        Det er min. 5 døde.
        Se kap. 5.
        Ca. 300 kom.
        Tlf. 555 ringer.
        Haakon VII. var konge.
        Den 3. mars kom han.
        Det koster inkl. 25 prosent.
        «Stans!» skrek kvinnen.
        I 2. divisjon tapte de.
        Pr. 1. mai gjelder det.
        Det er bl.a. 300 dyr.
        St. Hans feires.
        Art. 5 gjelder.
        Det var 12. 5. 2023 i Oslo.
        Kr. 300 ble betalt.
        «Jeg var redd», forteller en beboer.|«Alt gikk så fort!»|Brannvesenet kom kl. 3.30.
        Hvorfor raste brua?|Eksperter undersøker.|Skaden er ca. 2,5 mill. kroner.
        – Hvem betaler? spør ordføreren.|– Vi vet ikke.
        Ordføreren kom kl. 08.30.|Ingen ventet.
        – Hvem betaler? spurte hun.|– Byen, svarte han.
        Etter § 5 nr. 2 er det forbudt.|Kommunen anker.
    """,
    "danish": """
        Der var ca. 300 personer.
        Den 3. maj kom han.
        I det 19. århundrede var det sådan.
        Hr. Berg og dr. Lind kom.
        »Holder det?« spurgte mureren.
        »Nej!« råbte hun.|»Aldrig!«
        Han døde i 1950.|Familien græd.
        Det koster 5 mio. kroner.
        Bl.a. i Odense regner det.
        Kl. 18.30 kom politiet.
        Se s. 12.|Resten følger.
        Æbler, pærer osv. blev solgt.
        Dronning Margrethe II. talte.
        Der er maks. 300 pladser.
        Mødet er 3. marts.|Alle kommer.
        Han blev nr. 3.|Berg vandt.
        "Holder det?" spørger Berg.
        Det kostede 300 kr. i alt.
        Der er min. 5 døde.
        Se kap. 5.
        Ca. 300 kom.
        Tlf. 555 ringer.
        Christian IV. var konge.
        Den 3. marts kom han.
        Det koster inkl. 25 procent.
        »Stop!« skreg kvinden.
        I 2. division tabte de.
        Pr. 1. maj gælder det.
        Det er bl.a. 300 dyr.
        Sankt Hans fejres.
        § 5, stk. 2 gælder.
        Det var 12. 5. 2023 i Aarhus.
        Skt. Hans fejres.
        »Jeg var bange,« fortæller en beboer.|»Det gik så hurtigt!«|Brandvæsenet kom kl. 3.30.
        Hvorfor styrtede broen sammen?|Eksperter undersøger det.|Skaden er ca. 2,5 mio. kr. i alt.
        »Hvem betaler?« spørger borgmester Lund.|Svar kom der ikke.
        Borgmesteren kom kl. 8.30.|Ingen ventede.
        »Hvem betaler?« spurgte hun.|Rådet tav.
        Iflg. § 5, stk. 2, er det forbudt.|Kommunen anker den 3. okt. 2024.
    """,
    "finnish": """
        Paikalla oli n. 300 ihmistä.
        Toukokuun 3. päivä hän tuli.
        Hän tuli 3. toukokuuta 2024.
        Klo 18.30 poliisi tuli.
        Klo. 12 alkoi sade.
        Ks. s. 12.
        Tri Virtanen ja prof. Laine tulivat.
        ”Kestääkö se?” muurari kysyi.
        ”Kestääkö se?” Virtanen kysyi.
        ”Ei!” hän huusi.|”Ei koskaan!”
        Hän kuoli 1950.|Perhe itki.
        Se maksaa 5 milj. euroa.
        Omenoita, päärynöitä jne. myytiin.
        Kaarle XII. kuoli.
        Esim. Oulussa sataa.
        Hän sijoittui 3.|Laine voitti.
        Se on mm. Oulussa.
        Lain 5. pykälä on uusi.
        Se on max. 5 euroa.
        Ks. luku. 5.
        Paikalla oli yht. 300 ihmistä.
        Puh. 555 soi.
        Kustaa III. ammuttiin.
        Hän tuli 3. 5. 2023 Ouluun.
        ”Seis!” nainen huusi.
        Se on noin. 300 km.
        Nro. 5 voitti.
        Se oli v. 1950 Oulussa.
        Os. 5 on uusi.
        Klo. 5 satoi.
        Mm. 300 ihmistä tuli.
        ”Pelkäsin”, kertoi asukas.|”Kaikki tapahtui niin nopeasti!”|Palokunta tuli kello 3.30.
        Miksi silta romahti?|Asiantuntijat tutkivat.|Vahinko on n. 2,5 milj. euroa.
        ”Kuka maksaa?” kysyy pormestari Laine.|Vastausta ei tullut.
        Ottelu pelattiin 5. toukokuuta.|Se päättyi 3–2.
        Pormestari saapui klo 8.30.|Kukaan ei odottanut.
        ”Kuka maksaa?” hän kysyi.|Valtuusto vaikeni.
        Silta on n. 130 v. vanha.|Se avataan 3.10. uudelleen.
    """,
    "estonian": """
        Kohal oli u. 300 inimest.
        Ta tuli 3. mail 2024.
        Kell 18.30 tuli politsei.
        Vt. lk. 12.
        19. sajandil oli teisiti.
        Dr. Tamm ja prof. Kask tulid.
        „Kas peab?” küsis müürsepp.
        „Ei!” hüüdis ta.|„Mitte kunagi!”
        Ta suri 1950.|Pere nuttis.
        See maksab 5 mln. eurot.
        Õunu, pirne jne. müüdi.
        Nt. Tartus sajab.
        Ta jäi 3. kohale.
        Seadus nr. 5 kehtib.
        See on max. 5 eurot.
        Vt. ptk. 5.
        Tel. 555 heliseb.
        Kustav III. lasti maha.
        Ta tuli 3. 5. 2023 Tartusse.
        „Seis!” hüüdis naine.
        U. 300 tuli.
        See oli a. 1950 Tartus.
        Nr. 5 võitis.
        Umbes 5 km. kaugusel.
        Ca. 300 tuli.
        § 5 lg. 2 kehtib.
        „Kartsin,” rääkis elanik.|„Kõik juhtus nii kiiresti!”|Päästjad tulid kell 3.30.
        Miks sild kokku varises?|Eksperdid uurivad.|Kahju on u. 2,5 mln. eurot.
        Linnapea saabus kell 8.30.|Keegi ei oodanud.
        „Kes maksab?” küsis ta.|Volikogu vaikis.
        Sild ehitati u. 1890. a.|See avatakse 3. oktoobril.
    """,
    "slovene": """
        Bilo je pribl. 300 ljudi.
        Prišel je 3. maja 2024.
        Ob 18.30 je prišla policija.
        Glej str. 12.
        V 19. stoletju je bilo drugače.
        Dr. Novak in prof. Kos sta prišla.
        »Bo zdržalo?« je vprašal zidar.
        »Ne!« je zavpila.|»Nikoli!«
        Umrl je leta 1950.|Družina je jokala.
        Stane 5 mio. evrov.
        Jabolka, hruške itd. so prodali.
        Npr. v Celju dežuje.
        Po čl. 5 je tako.
        Končal je na 3. mestu.
        Papež Janez Pavel II. je prišel.
        To stane max. 300 evrov.
        Glej pogl. 5.
        Tel. 555 zvoni.
        Bilo je min. 5 mrtvih.
        Sodišče je 12. 5. 2023 odločilo.
        Ludvik XVI. je umrl.
        V 1. ligi je zmagal.
        »Stoj!« je kričala ženska.
        Št. 5 je zmagala.
        To je npr. 300 evrov.
        Na str. 5 piše.
        Okoli 5 mrd. evrov manjka.
        Sv. Martin je patron.
        Roj. 3. maja 1950 v Celju.
        Ca. 300 jih je prišlo.
        »Bala sem se,« je povedala stanovalka.|»Vse je šlo tako hitro!«|Gasilci so prišli ob 3.30.
        Zakaj se je most zrušil?|Strokovnjaki preiskujejo.|Škoda je ca. 2,5 mio. evrov.
        Župan g. Novak je prišel ob 8.30.|Nihče ni čakal.
        »Kdo bo plačal?« je vprašala.|Svet je molčal.
        Po 5. čl. zakona je to prepovedano.|Občina se bo pritožila.
    """,
    "turkish": """
        Yaklaşık 300 kişi vardı.|Yağmur yağıyordu.
        Dr. Yılmaz ve Prof. Kaya geldi.
        5. sayfaya bakın.
        Bkz. s. 12.
        Av. Demir konuştu.
        19. yüzyılda böyleydi.
        2. Dünya Savaşı bitti.
        II. Mehmet tahta çıktı.
        "Hayır!" diye bağırdı.|"Asla!"
        1950'de öldü.|Ailesi ağladı.
        Cumhuriyet Mah. 5. Sokak kapandı.
        Elma, armut vb. satıldı.
        Örn. Ankara'da yağmur var.
        Yrd. Doç. Dr. Ak geldi.
        Saat 18.30'da polis geldi.
        Takım 3. oldu.
        A.Ş. yöneticisi konuştu.
        T.C. vatandaşı geldi.
        Fiyatı maks. 300 lira.
        Bkz. böl. 5.
        Tel. 555 çalıyor.
        Mahkeme 12. Ceza Dairesi karar verdi.
        Fatih Sok. No. 5 yandı.
        Av. 5 yıl çalıştı.
        Takım 2. Lig'e düştü.
        IV. Murat tahta çıktı.
        3. Boğaz Köprüsü açıldı.
        "Dur!" diye haykırdı kadın.
        Prof. Dr. Ak geldi.
        Mad. 5 yürürlükte.
        Sn. Demir konuştu.
        Yak. 300 kişi geldi.
        Gazi Cad. 5 kapalı.
        "Çok korktum" dedi bir sakin.|"Her şey çok hızlıydı!"|İtfaiye 03.30'da geldi.
        Köprü neden çöktü?|Uzmanlar araştırıyor.|Zarar yakl. 2,5 milyon lira.
        "Kim ödeyecek?" diye sordu başkan.|Yanıt gelmedi.
        Maç 3-2 bitti.|Teknik direktör memnun.
        Prof. Dr. Ayşe Kaya konuştu.|Bakan gelmedi.
        Olay Atatürk Mah. 12. Sok. No. 3'te oldu.
        Başkan saat 8.30'da geldi.|Kimse beklemiyordu.
        “Kim ödeyecek?” diye sordu.|Meclis sustu.
        5. madde bunu yasaklıyor.|Belediye itiraz edecek.
        Köprü M.Ö. 2. yy.da yapıldı.|Bugün kapalı.
        Prof. Dr. Ayşe Kaya ve Av. Can Er konuştu.|Salon doluydu.
    """,
    "russian": """
        Пришло ок. 300 человек.
        Война шла до 1945 г. в Европе.
        Война кончилась в 1945 г.|Люди плакали.
        В XIX в. было иначе.
        См. стр. 12.
        Он живёт на ул. Ленина.
        Им. Горького парк закрыт.
        Это стоит 5 млн руб.|Никто не платит.
        Это стоит 5 тыс. рублей.
        «Нет!» — крикнула она.|«Никогда!»
        — Выдержит? — спросил каменщик.
        Ст. 5 п. 2 гласит.
        Яблоки, груши и т. д. продали.
        Яблоки, груши и т.д.|Цены растут.
        А. С. Пушкин родился в Москве.
        Проф. Иванов и акад. Петров пришли.
        Он весит 5 кг.|Она весит 4 кг.
        Дом № 5 сгорел.
        В т. ч. в Туле идёт дождь.
        Пр. Мира перекрыт.
        «Выдержит?» — Иванов пожал плечами.
        Это стоит макс. 300 рублей.
        См. гл. 5.
        Тел. 555 звонит.
        Погибло мин. 5 человек.
        Людовик XVI. умер.
        Он живёт на пл. 1905 года.
        Род. 3 мая 1950 в Туле.
        «Стой!» — крикнула женщина.
        П. 5 ст. 3 действует.
        В д. 5 пожар.
        Это св. 300 рублей.
        Он жил в пос. Заря.
        Площадь 5 кв. м.
        Приехал в с. Заречное.
        Ул. 8 Марта закрыта.
        До 5 тыс. человек пришли.
        Гор. Тула растёт.
        В 5 ч. утра он встал.
        «Мне было страшно», — рассказала жительница.|«Всё случилось так быстро!»|Пожарные приехали в 3.30.
        Почему рухнул мост?|Эксперты выясняют.|Ущерб — ок. 2,5 млн руб.
        «Кто заплатит?» — спрашивает мэр.|Ответа нет.
        Матч 5 мая 2024 г. закончился вничью.|Тренер доволен.
        Он живёт в г. Орле на ул. Мира, д. 5.|Она — в Туле.
        В 1999 г. завод закрыли.|В 2005 г. его снесли.
        Мэр прибыл в 8 ч. 30 мин.|Его никто не ждал.
        — Кто заплатит? — спросила депутат.|— Город, — ответил мэр.
        Согласно ст. 5 п. 2 закона это запрещено.|Город подаст жалобу.
        Мост построен в 1890 г. и закрыт до 3 окт.|Ремонт стоит 2,5 млн руб.
        «Мы не знаем», — сказал И. И. Петров.|Совет молчал.
        На ул. Портовой, д. 5, не было света.|Его включили в 22.00.
    """,
    "greek": """
        Ο κ. Παπάς και η κα. Λίνα ήρθαν.
        Ήταν περ. 300 άτομα.
        Βλ. σελ. 12.
        Το άρθρ. 5 ισχύει.
        Πέθανε το 1950.|Η οικογένεια έκλαψε.
        «Όχι!» φώναξε.|«Ποτέ!»
        Στις 9 π.μ. ήρθε.
        Κοστίζει 5 εκατ. ευρώ.
        Τι έγινε;|Κανείς δεν ξέρει.
        Μήλα, αχλάδια κ.λπ. πουλήθηκαν.
        Ο Γ. Παπάς ήρθε.
        Το 5ο π.Χ. αιώνα.
        Π.χ. στην Αθήνα βρέχει.
        Κοστίζει μέγ. 300 ευρώ.
        Βλ. κεφ. 5.
        Τηλ. 555 χτυπά.
        Ο αρ. 5 κέρδισε.
        «Στάσου!» φώναξε η γυναίκα.
        Ο κος. Παπάς ήρθε.
        Η κ. Λίνα και ο κ. Νίκος ήρθαν.
        Το άρ. 5 ισχύει.
        Ο Αγ. Νικόλαος είναι όμορφος.
        Μένει στην οδ. Ερμού 5.
        Είναι περ. 5 χλμ. μακριά.
        Στις 5 μ.μ. έφυγε.
        Ποιος ήρθε;|Ο Νίκος.
        Το έτος 300 π.Χ. ήταν έτσι.
        «Φοβήθηκα», είπε μια κάτοικος.|«Όλα έγιναν τόσο γρήγορα!»|Η πυροσβεστική ήρθε στις 3.30.
        Γιατί έπεσε η γέφυρα;|Οι ειδικοί ερευνούν.|Η ζημιά: περ. 2,5 εκατ. ευρώ.
        «Ποιος θα πληρώσει;» ρωτά ο δήμαρχος.|Απάντηση δεν δόθηκε.
        Ο κ. Νίκου και η Δρ. Λάμπρου ήταν εκεί.|Ο υπουργός όχι.
        Ο δήμαρχος κ. Παππάς έφτασε στις 8.30 π.μ. στο λιμάνι.|Κανείς δεν περίμενε.
        «Ποιος θα πληρώσει;» ρώτησε η σύμβουλος.|Το συμβούλιο σιώπησε.
        Σύμφωνα με το άρθ. 5 παρ. 2 απαγορεύεται.|Ο δήμος θα προσφύγει.
        Η γέφυρα κτίστηκε το 1890 μ.Χ. και έκλεισε χθες.|Θα ανοίξει στις 3 Οκτ. ξανά.
    """,
    "malayalam": """
        ഡോ. മീര വന്നു.|പിന്നെ പോയി.
        "ഉറപ്പുണ്ടോ?" മേസ്തിരി ചോദിച്ചു.
        വില 5.5 രൂപ.|ആരും വാങ്ങിയില്ല.
        കെ. കെ. നായർ വന്നു.
        മേയർ രാവിലെ 8.30-ന് എത്തി.|ആരും കാത്തിരുന്നില്ല.
        “ആര് പണം നൽകും?” അവൾ ചോദിച്ചു.|കൗൺസിൽ മൗനം പാലിച്ചു.
        ഡോ. ലത എസ്. നായർ സംസാരിച്ചു.|പാലം അടച്ചു.
    """,
    "arabic": """
        وصل د. سليم إلى القاهرة.|ثم غادر.
        «لن نغادر!» صرخ الرجل.
        لماذا؟|لا أحد يعرف.
        قال: «نحن هنا.»|ثم خرج.
        بلغ السعر 4.5 دولار.|وارتفع أمس.
        قال أ. سمير إن الوضع جيد.
        كتب م. علي الرسالة.
        هل جاء؟|نعم.
        «قف!» صاحت المرأة.
        انظر ص. 5 من الكتاب.
        أعلنت الحكومة يوم الثلاثاء ميزانية جديدة.|ويبلغ مجموعها نحو 3.2 مليار.|وقالت المعارضة إنها «غير كافية».
        لماذا سقط الجسر؟|يحقق الخبراء في الأمر.
        «كنت خائفة جدا.» قالت إحدى السكان.|ووصل رجال الإطفاء بعد نصف ساعة.
        وعد العمدة: «سنصلحه!»|ولم تحدد التكلفة بعد.
        وصل رئيس البلدية د. سامي عند الساعة 8.30 صباحا.|لم يكن أحد في انتظاره.
        «من سيدفع؟» سألت العضو.|صمت المجلس.
        قالت الشركة إن الخسائر بلغت 2.5 مليون دولار.|وأضافت أن العمل سيستمر!
        هل عاد التيار؟|نعم، عاد في الساعة 22:00.
    """,
    "hebrew": """
        "זה יחזיק?" שאל הבנאי.
        ד"ר לוי הגיעה.|היא עזבה.
        למה?|אף אחד לא יודע.
        המחיר 4.5 שקל.|הוא עלה.
        הממשלה הציגה ביום שלישי תקציב חדש.|הסכום הכולל הוא כ-3.2 מיליארד.|האופוזיציה אמרה: "זה לא מספיק."
        למה קרס הגשר?|מומחים בודקים.
        "פחדתי מאוד!" אמרה אחת התושבות.|הכבאים הגיעו אחרי חצי שעה.
        ראש העיר, ד"ר לוי, הגיע ב-8.30.|איש לא חיכה.
        "מי ישלם?" שאלה חברת המועצה.|המועצה שתקה.
        הגשר נבנה בשנת 1890 לערך.|הוא ייפתח ב-3.10.
    """,
    "persian": """
        «می‌ماند؟» بنا پرسید.
        چرا؟|هیچ کس نمی‌داند.
        قیمت 4.5 دلار است.|دیروز بالا رفت.
        دولت روز سه‌شنبه بودجهٔ تازه‌ای ارائه کرد.|مبلغ آن حدود 3.2 میلیارد است.
        چرا پل فرو ریخت؟|کارشناسان بررسی می‌کنند.
        «خیلی ترسیدم!» زنی گفت.|آتش‌نشانان نیم ساعت بعد رسیدند.
        شهردار ساعت ۸:۳۰ رسید.|کسی منتظر نبود.
        «چه کسی می‌پردازد؟» او پرسید.|شورا ساکت ماند.
        هزینه ۲.۵ میلیون دلار بود!|پل بسته است.
    """,
    "urdu": """
        ڈاکٹر میرا آئیں۔|پھر وہ گئیں۔
        "کیا یہ ٹھیک ہے؟" مستری نے پوچھا۔
        کیوں؟|کوئی نہیں جانتا۔
    """,
    "hindi": """
        प्रो. राय ने कहा।|"हम आएँगे।"
        क्यों?|कोई नहीं जानता।
        कीमत 4.5 रुपये है।|कल बढ़ी।
        "नहीं!" वह चिल्लाया।|"कभी नहीं!"
        श्री. राय आए।|वे बोले।
        "रुको!" औरत चिल्लाई।
        रु. 500 दिए गए।
        डॉ. राय और प्रो. सेन आए।
        ए. के. राय आए।
        सरकार ने मंगलवार को नया बजट पेश किया।|कुल राशि 3.2 लाख करोड़ रुपये है।|विपक्ष ने कहा, "यह काफ़ी नहीं है।"
        पुल क्यों गिरा?|विशेषज्ञ जाँच कर रहे हैं।
        "मैं डर गई थी," एक महिला ने कहा।|दमकल आधे घंटे बाद पहुँची।
        डॉ. वर्मा ने मरीज़ों से बात की।|प्रो. गुप्ता भी साथ थे।
        महापौर सुबह 8.30 बजे पहुँचे।|कोई इंतज़ार नहीं कर रहा था।
        “पैसे कौन देगा?” पार्षद ने पूछा।|परिषद चुप रही।
        कं. लि. को 2.5 करोड़ रु. का घाटा हुआ।|बीस लोग निकाले जाएँगे।
        पुल ई. पू. 200 में नहीं, 1890 ई. में बना था।|वह बंद है!
        बिजली कब आई?|रात 10 बजे
    """,
    "korean": """
        "아니요!" 그가 외쳤다.|"절대로!"
        왜?|아무도 모른다.
        가격은 4.5달러다.|어제 올랐다.
        “튼튼합니까?” 목수가 물었다.
        "멈춰!" 여자가 소리쳤다.
        그는 3.5킬로미터를 걸었다.|비가 왔다.
        “왜요?”라고 그가 물었다.
        "갑니다." 그는 말했다.
        정부는 화요일 새 예산안을 발표했다.|총액은 약 3.2조 원이다.|야당은 "부족하다"고 비판했다.
        "무서웠어요." 한 주민이 말했다.|소방대는 30분 뒤에 도착했다.
        다리는 왜 무너졌나?|전문가들이 조사하고 있다.
        시장은 "내년까지 고치겠다!"고 약속했다.|비용은 정해지지 않았다.
        시장은 오전 8시 30분에 도착했다.|아무도 기다리지 않았다.
        “누가 돈을 냅니까?” 의원이 물었다.|의회는 침묵했다.
        회사는 2.5억 원의 손실을 봤다.|스무 명이 해고된다!
        다리는 1890년경에 지어졌다.|(지금은 닫혀 있다.)|다음 달에 열린다.
    """,
    "chinese": """
        他说：“我们走。”|然后离开了。
        为什么？|没有人知道。
        价格是4.5元。|昨天上涨。
        “不！”他说。|“绝不！”
        王先生（65岁）来了。|他很高兴。
        这是“希望”项目。|它很大。
        他问：“谁？”|没人回答。
        “快走吧。”妈妈说，“车来了。”|我们走了。
        “停！”女人喊道。
        他是李博士。|她是医生。
        “我们会赢，”教练说，“一定会。”
        记者问：“为什么？”|市长没有回答。
        “谁来了？”她轻声问道。|没有人回答。
        雨下了三天！|河水上涨。
        政府星期二公布了新的预算。|总额约为3.2万亿元。|反对党批评说：“这远远不够。”
        为什么桥会塌？|专家正在调查。
        “我很害怕。”一位居民说。|消防队三十分钟后赶到。
        他说：“我们明年修好它！”|费用还没有确定（县里将承担一部分）。|居民们很高兴。
        市长表示，工程将在三月开始。|“请大家耐心等待，”他说，“我们会尽快完成。”
        市长上午8点30分到达码头。|没有人等他。
        “谁来付钱？”议员问。|市议会沉默了。
        她问：“船什么时候开？”|没人回答。
        “我们明天出发，”船长说，“请各位准时。”|码头空无一人。
        “太好了！”他喊道。|桥（建于1890年。）已关闭。
        据《港口日报》报道：渡轮停航。|乘客改乘巴士。
    """,
    "japanese": """
        「だめだ！」と彼は叫んだ。|「絶対に！」
        なぜか。|誰も知らない。
        価格は4.5円だ。|昨日上がった。
        彼は「行こう。」と言った。|雨だった。
        「行く？」|「うん。」
        「止まれ！」と女性は叫んだ。
        「勝つ。」と監督は話した。|雨だった。
        誰が来たのか？|誰も知らない。
        「行こう」と彼は言った。|彼女は笑った。
        政府は火曜日、新しい予算案を発表した。|総額は約3.2兆円に上る。|野党は「不十分だ」と批判している。
        「怖かったです。」住民の女性はそう話した。|消防隊は三十分後に到着した。
        なぜ橋は落ちたのか？|専門家が調べている。
        市長は「来年までに直す！」と約束した。|費用は未定だ（県が一部を負担する）。|住民は喜んでいる。
        市長は午前8時30分に港に着いた。|誰も待っていなかった。
        「誰が払うのか」と議員が尋ねた。|市議会は沈黙した。
        「船はいつ出ますか。」彼女は聞いた。|答えはなかった。
        会社は2.5億円の赤字だ。|二十人が解雇される！
        橋は1890年ごろに建てられた（現在は閉鎖中。）が、来月開く。|費用は不明だ。
    """,
    "thai": """
        เขาเดินทางไปกรุงเทพเมื่อวานนี้|เจ้าหน้าที่ตำรวจรออยู่ที่สถานี
        น้ำท่วมถนนหลายสาย แต่ไม่มีผู้บาดเจ็บ
        ราคาอยู่ที่ 4.5 บาท
        นายกรัฐมนตรีเดินทางถึงจังหวัดเชียงใหม่เมื่อเช้าวันอังคาร|ประชาชนหลายร้อยคนมารอต้อนรับที่สนามบิน|กำหนดการประชุมจะเริ่มเวลา 9.00 น. ที่ศาลากลาง
        ตำรวจจับกุมชายสองคนหลังเกิดเหตุปล้นธนาคาร|ทั้งสองรับสารภาพว่าต้องการเงินไปใช้หนี้|เจ้าหน้าที่ยึดเงินคืนได้ 120,000 บาท
        ราคาข้าวปรับตัวสูงขึ้นร้อยละ 5 ในเดือนนี้|เกษตรกรหวังว่าราคาจะไม่ตกลงอีก เพราะต้นทุนปุ๋ยแพงขึ้นมาก
        "เรากลัวมาก" หญิงชราคนหนึ่งกล่าว|"น้ำมาเร็วจนเก็บของไม่ทัน"
        โรงเรียนสิบแห่งปิดการเรียนการสอนเพราะฝุ่นควัน|แพทย์แนะนำให้เด็กและผู้สูงอายุอยู่ในบ้าน
        ห้องสมุดแห่งใหม่มีหนังสือ สื่อดิจิทัล และห้องประชุม|ผู้อ่านเข้าใช้ได้โดยไม่เสียค่าใช้จ่าย
    """,
    "ukrainian": """
        Прийшло бл. 300 осіб.
        Війна тривала до 1945 р. у Європі.
        «Ні!» — крикнула вона.|«Ніколи!»
        Він живе на вул. Довгій.
        Це коштує 5 млн грн.|Ніхто не платить.
        «Мені було страшно», — розповіла мешканка.|«Усе сталося так швидко!»|Пожежники приїхали о 3.30.
        Чому впав міст?|Експерти з'ясовують.|Збитки — бл. 2,5 млн грн.
        У 1999 р. завод закрили.|У 2005 р. його знесли.
        Мер прибув о 8 год. 30 хв.|Ніхто не чекав.
        — Хто заплатить? — запитала депутатка.|— Місто, — відповів мер.
        Згідно зі ст. 5 закону це заборонено.|Місто подасть скаргу.
    """,
    "hungarian": """
        Kb. 300 ember volt ott.
        Dr. Kovács 2024. október 3. napján jött.
        „Kitart?” – kérdezte a kőműves.
        A 19. században más volt.
        Meghalt.|A család sírt.
        „Féltem” – mondta egy lakó.|„Minden olyan gyors volt!”|A tűzoltók 3.30-kor jöttek.
        Miért omlott le a híd?|Szakértők vizsgálják.|A kár kb. 2,5 millió.
        A polgármester 8.30-kor érkezett.|Senki sem várta.
        – Ki fizeti ezt? – kérdezte a képviselő.|A testület hallgatott.
        A híd kb. 1890-ben épült.|Okt. 3-án nyitják meg.
    """,
    "slovak": """
        Bolo tam cca. 300 ľudí.
        Dňa 3. 10. 2024 prišiel.
        „Vydrží to?“ spýtal sa murár.
    """,
    "vietnamese": """
        "Tôi rất sợ," một người dân nói.|Lính cứu hỏa đến lúc 3.30.
        Vì sao cầu sập?|Các chuyên gia đang điều tra.
        Thị trưởng đến lúc 8 giờ 30.|Không ai chờ đợi.
        “Ai sẽ trả tiền?” bà hỏi.|Hội đồng im lặng.
        TP. Hải Cảng mất 2,5 tỷ đồng.|Ông Ng. V. Nam từ chức.
    """,
    "indonesian": """
        "Saya takut," kata seorang warga.|Petugas tiba pukul 3.30.
        Mengapa jembatan runtuh?|Para ahli menyelidiki.|Dr. Sari hadir.
        Wali kota tiba pukul 08.30.|Tidak ada yang menunggu.
        “Siapa yang bayar?” tanya anggota dewan.|Dewan diam.
        PT. Laut Biru rugi Rp. 2,5 miliar.|Dr. H. Amir mundur.
    """,
    "bengali": """
        মেয়র সকাল ৮.৩০ টায় এলেন।|কেউ অপেক্ষা করছিল না।
        “কে টাকা দেবে?” তিনি জিজ্ঞাসা করলেন।|পরিষদ চুপ ছিল।
    """,
    "tamil": """
        மேயர் காலை 8.30 மணிக்கு வந்தார்.|யாரும் காத்திருக்கவில்லை.
        “யார் பணம் தருவார்?” என்று அவர் கேட்டார்.|மன்றம் அமைதியாக இருந்தது.
    """,
}

# Further ones: closing marks, brackets, offices and units of these languages.
FURTHER_CASES: dict[str, str] = {
    "urdu": """
        انہوں نے کہا کہ ”پل محفوظ ہے۔“|عوام نے سکھ کا سانس لیا۔
        وزیر نے کہا، ’’پل بند رہے گا۔‘‘|لوگ پریشان ہیں۔
        “کیا پل محفوظ ہے؟” اس نے پوچھا۔|جواب نہیں ملا۔
        وزیر نے کہا “پل محفوظ ہے۔|کام جاری ہے۔“|لوگ خوش ہیں۔
    """,
    "portuguese": """
        A Univ. Federal do Rio anunciou a obra.|Os alunos protestaram.
        O prof. da Fac. de Direito falou.|A sala encheu.
        Mora na Av. Paulista, n.º 900, apto. 12.|Ela trabalha perto.
        A Cia. Siderúrgica Nacional demitiu 300.|O sindicato reagiu.
        O Dep. João Silva e a Sen. Ana Lima votaram.|A lei passou.
        O Inst. Nacional de Meteorologia prevê chuva.|Faz frio.
        O Min. da Saúde e a Sec. de Educação negaram.|O caso segue.
        A reunião é às 19h30 na R. Augusta, n. 5.|A entrada é livre.
        “Fica?” perguntou o prefeito.|Ninguém respondeu.
        Os srs. Silva e Cia. venderam tudo.|A loja fechou.
    """,
    "thai": """
        ตำรวจจับกุมชายสองคนในกรุงเทพฯ เมื่อวันจันทร์|ศาลสั่งฝากขังผู้ต้องหาทั้งสอง|ทนายความยืนยันว่าลูกความบริสุทธิ์
        ฝนตกหนักทำให้น้ำท่วมหลายหมู่บ้าน|เจ้าหน้าที่อพยพประชาชนแล้ว|โรงเรียนปิดจนถึงวันศุกร์
        รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเกษตรกร|นายกรัฐมนตรีกล่าวว่าจะเริ่มใช้ในเดือนหน้า|ฝ่ายค้านวิจารณ์ว่าช้าเกินไป
        ฝนตกหนักตลอดคืนทำให้ถนนหลายสายถูกน้ำท่วม|นอกจากนี้ยังมีต้นไม้ล้มขวางทาง|อย่างไรก็ตามไม่มีผู้ได้รับบาดเจ็บ
        เทศบาลปิดสะพานเก่าเมื่อวันจันทร์|วิศวกรพบรอยร้าวยาว 3 เมตร|การซ่อมแซมจะใช้เวลาเก้าสัปดาห์
        นายกเทศมนตรีบอกว่าสะพานปลอดภัย|เขาจะเดินทางไปตรวจสอบอีกครั้ง|ประชาชนยังไม่มั่นใจ
        ตำรวจกล่าวว่าผู้ต้องหาหลบหนีไปทางชายแดน|เขาถูกจับกุมในเวลาต่อมา|คดีนี้อยู่ในชั้นศาล
    """,
    "norwegian": """
        Han selger bl.a. fisk, ost m.m. på torget.|Hun kjøper.
        Møtet er 3. oktober kl. 12.30.|Alle kommer.
        Jf. § 5 nr. 2 gjelder det f.o.m. 1. jan. 2025.|Alle berøres.
    """,
    "italian": """
        Il sig. Rossi e l'on. Bianchi, ecc. sono partiti.|Lei resta.
        L'ing. Verdi abita in p.zza Roma n. 5.|Lei no.
        Il sen. Rossi (Pd) e il min. Bianchi tacciono.|L'on. Verdi parla.
        Alle 19.30 il prof. Neri parlerà in via S. Anna n. 3.|Ingresso libero.
    """,
    "dutch": """
        Hij verkoopt o.a. vis, kaas e.d. op de markt.|Zij koopt.
        Dhr. Jansen en mevr. De Vries kwamen om 19.30 u. aan.|Zij bleven.
        Zie blz. 5 en art. 3, lid 2.|Dat staat er.
        De N.V. Philips en de B.V. Jansen fuseren.|Het personeel wacht.
    """,
    "hungarian": """
        Halat, sajtot stb. árul a piacon.|Ő vesz.
        2024. október 3-án, 19.30-kor kezdődik.|Mindenki jön.
        IV. Béla király 1235-ben lett király.|Sokáig uralkodott.
        A XIX. sz. végén a város nőtt.|Központ lett.
        „Maradsz?” – kérdezte.|Hallgatott.
    """,
    "korean": """
        "다리는 안전하다."라고 그가 말했다.|사람들은 기뻐했다.
        회의는 2024. 10. 3. 오후 7시에 열린다.|모두 온다.
        회의는 2024. 10. 3. 오후 7시에 열린다.|모두 온다.
    """,
    "persian": """
        وزیر گفت: «پل ایمن است.»|مردم خوشحال شدند.
        دکتر ا. محمدی گفت که پل ایمن است.|مردم خوشحال شدند.
    """,
    "romanian": """
        Dl. Popescu vinde pește, brânză etc. în piață.|Ea cumpără.
        Str. Lungă nr. 5, bl. 3, ap. 12 a ars.|Nimeni nu a murit.
        În sec. al XIX-lea orașul a crescut.|A devenit centru.
    """,
    "estonian": """
        Ta müüb nt. kala, juustu jne. turul.|Tema ostab.
        Vt. lk. 5 ja 1. jaan. 2025 jõustuv seadus.|Kõik teavad.
    """,
    "german": """
        Er wohnt in der Hauptstr. 5 (Nähe Bhf. Zoo).|Sie nicht.
        Der Verein (gegr. 1902) spielt i. d. R. sonntags.|Heute nicht.
        Sie kam (er hatte sie eingeladen. Mehrmals.) und blieb.|Er ging.
    """,
    "english": """
        He stayed (she had asked him to. Twice.) and slept.|She left.
        He stayed (she had asked him to).|Nobody else did.
    """,
}

# Written without a space between sentences.
JOINED = frozenset({"chinese", "japanese"})


def list_cases() -> list[tuple[str, str]]:
    """Return each language with one of its texts, bars between the sentences."""
    return [
        (language, line.strip())
        for language, lines in (*SENTENCE_CASES.items(), *FURTHER_CASES.items())
        for line in lines.strip().splitlines()
    ]

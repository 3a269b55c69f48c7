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
    """,
    "malayalam": """
        ഡോ. മീര വന്നു.|പിന്നെ പോയി.
        "ഉറപ്പുണ്ടോ?" മേസ്തിരി ചോദിച്ചു.
        വില 5.5 രൂപ.|ആരും വാങ്ങിയില്ല.
        കെ. കെ. നായർ വന്നു.
    """,
    "arabic": """
        وصل د. سليم إلى القاهرة.|ثم غادر.
        «لن نغادر!» صرخ الرجل.
        لماذا؟|لا أحد يعرف.
        قال: «نحن هنا.»|ثم خرج.
        بلغ السعر 4.5 دولار.|وارتفع أمس.
    """,
    "hebrew": """
        "זה יחזיק?" שאל הבנאי.
        ד"ר לוי הגיעה.|היא עזבה.
        למה?|אף אחד לא יודע.
        המחיר 4.5 שקל.|הוא עלה.
    """,
    "persian": """
        «می‌ماند؟» بنا پرسید.
        چرا؟|هیچ کس نمی‌داند.
        قیمت 4.5 دلار است.|دیروز بالا رفت.
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
    """,
    "korean": """
        "아니요!" 그가 외쳤다.|"절대로!"
        왜?|아무도 모른다.
        가격은 4.5달러다.|어제 올랐다.
        “튼튼합니까?” 목수가 물었다.
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
    """,
    "japanese": """
        「だめだ！」と彼は叫んだ。|「絶対に！」
        なぜか。|誰も知らない。
        価格は4.5円だ。|昨日上がった。
        彼は「行こう。」と言った。|雨だった。
        「行く？」|「うん。」
    """,
    "thai": """
        เขาเดินทางไปกรุงเทพเมื่อวานนี้|เจ้าหน้าที่ตำรวจรออยู่ที่สถานี
        น้ำท่วมถนนหลายสาย แต่ไม่มีผู้บาดเจ็บ
        ราคาอยู่ที่ 4.5 บาท
    """,
    "ukrainian": """
        Прийшло бл. 300 осіб.
        Війна тривала до 1945 р. у Європі.
        «Ні!» — крикнула вона.|«Ніколи!»
        Він живе на вул. Довгій.
        Це коштує 5 млн грн.|Ніхто не платить.
    """,
    "hungarian": """
        Kb. 300 ember volt ott.
        Dr. Kovács 2024. október 3. napján jött.
        „Kitart?” – kérdezte a kőműves.
        A 19. században más volt.
        Meghalt.|A család sírt.
    """,
    "slovak": """
        Bolo tam cca. 300 ľudí.
        Dňa 3. 10. 2024 prišiel.
        „Vydrží to?“ spýtal sa murár.
    """,
}

# Written without a space between sentences.
JOINED = frozenset({"chinese", "japanese"})


def list_cases() -> list[tuple[str, str]]:
    """Return each language with one of its texts, bars between the sentences."""
    return [
        (language, line.strip())
        for language, lines in SENTENCE_CASES.items()
        for line in lines.strip().splitlines()
    ]

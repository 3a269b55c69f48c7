"""The German lexicon of folding: numbers, dates, units, and words that news swaps."""

from __future__ import annotations

from reader.folding.lexicons.lexicon import make_exact_lexicon

CARDINALS = """
null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig
"""
ORDINALS = """
erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes vierte
vierten letzte letzten letzter letztes halb halbe halben hälfte doppelt dutzend
"""
QUANTITIES = """
alle allen aller alles beide beiden jede jeden jeder jedes einige einigen manche manchen viele
vielen
mehr mehrere mehreren weniger wenige wenigen meisten mindestens höchstens nur viel kaum fast
"""
DATE_WORDS = """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen
vorgestern
übermorgen mittag abend nacht vormittag nachmittag frühling sommer herbst winter wochenende
"""
MONTHS = """
januar jänner februar märz april mai juni juli august september oktober november dezember
"""
UNITS = """
sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten
jahr
jahre jahren jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte millimeter zentimeter meter
metern kilometer kilometern mm cm m km gramm kilo kilogramm kg g tonne tonnen liter litern hektar
quadratmeter quadratkilometer kubikmeter grad prozent prozentpunkte euro cent dollar franken pfund
hundert tausend million millionen milliarde milliarden billion billionen watt kilowatt megawatt
kilowattstunden uhr
"""
SAME_UNITS = """
sekunde sekunden
minute minuten
stunde stunden
tag tage tagen
woche wochen
monat monate monaten
jahr jahre jahren
meter metern m
kilometer kilometern km
kilo kilogramm kg
gramm g
tonne tonnen
liter litern
prozent %
million millionen
milliarde milliarden
"""

# Words that news uses for one another: their forms in one order, so that only like forms match.
SYNONYMS = """
sagte sagten gesagt | erklärte erklärten erklärt | berichtete berichteten berichtet
meldete meldeten gemeldet | berichtete berichteten berichtet
betonte betonten betont | unterstrich unterstrichen unterstrichen
| bekräftigte bekräftigten bekräftigt
antwortete antworteten geantwortet | erwiderte erwiderten erwidert
| entgegnete entgegneten entgegnet
forderte forderten gefordert | verlangte verlangten verlangt
kritisierte kritisierten kritisiert | rügte rügten gerügt | bemängelte bemängelten bemängelt
lobte lobten gelobt | würdigte würdigten gewürdigt
begann begannen begonnen | startete starteten gestartet
endete endeten geendet | schloss schlossen geschlossen
erhielt erhielten erhalten | bekam bekamen bekommen
kaufte kauften gekauft | erwarb erwarben erworben
verkaufte verkauften verkauft | veräußerte veräußerten veräußert
errichtete errichteten errichtet | baute bauten gebaut
zerstörte zerstörten zerstört | vernichtete vernichteten vernichtet
beschädigte beschädigten beschädigt | demolierte demolierten demoliert
starb starben gestorben | verstarb verstarben verstorben
entdeckte entdeckten entdeckt | fand fanden gefunden
suchte suchten gesucht | fahndete fahndeten gefahndet
half halfen geholfen | unterstützte unterstützten unterstützt
nutzte nutzten genutzt | verwendete verwendeten verwendet | benutzte benutzten benutzt
zeigte zeigten gezeigt | präsentierte präsentierten präsentiert
enthüllte enthüllten enthüllt | offenbarte offenbarten offenbart
leitete leiteten geleitet | führte führten geführt
plante planten geplant | beabsichtigte beabsichtigten beabsichtigt
versuchte versuchten versucht | probierte probierten probiert
erlaubte erlaubten erlaubt | gestattete gestatteten gestattet | genehmigte genehmigten genehmigt
untersagte untersagten untersagt | verbot verboten verboten
befreite befreiten befreit | rettete retteten gerettet
flüchtete flüchteten geflüchtet | floh flohen geflohen
stieg stiegen gestiegen | kletterte kletterten geklettert
sank sanken gesunken | fiel fielen gefallen
besuchte besuchten besucht | besichtigte besichtigten besichtigt
untersuchte untersuchten untersucht | prüfte prüften geprüft | überprüfte überprüften überprüft
gewann gewannen gewonnen | siegte siegten gesiegt
wohnte wohnten gewohnt | lebte lebten gelebt
arbeitete arbeiteten gearbeitet | wirkte wirkten gewirkt
sagt sagen | erklärt erklären | berichtet berichten
fordert fordern | verlangt verlangen
kritisiert kritisieren | rügt rügen | bemängelt bemängeln
beginnt beginnen | startet starten
zeigt zeigen | präsentiert präsentieren
nutzt nutzen | verwendet verwenden | benutzt benutzen
leitet leiten | führt führen
verletzt | verwundet
verhaftet | festgenommen
Auto Autos | Wagen Wagen | Fahrzeug Fahrzeuge | Pkw Pkw
Lastwagen Lastwagen | Lkw Lkw | Laster Laster
Fahrrad Fahrräder | Rad Räder
Schiff Schiffe | Dampfer Dampfer
Flugzeug Flugzeuge | Maschine Maschinen
Straße Straßen | Fahrbahn Fahrbahnen
Firma Firmen | Unternehmen Unternehmen | Betrieb Betriebe | Konzern Konzerne
Chef Chefs | Leiter Leiter | Vorsitzender Vorsitzende
Chefin Chefinnen | Leiterin Leiterinnen | Vorsitzende Vorsitzende
Arzt Ärzte | Mediziner Mediziner
Ärztin Ärztinnen | Medizinerin Medizinerinnen
Polizist Polizisten | Beamter Beamte | Ordnungshüter Ordnungshüter
Lehrer Lehrer | Pädagoge Pädagogen
Junge Jungen | Bub Buben
Bürgermeister Bürgermeister | Stadtoberhaupt Stadtoberhäupter
Anwalt Anwälte | Rechtsanwalt Rechtsanwälte | Verteidiger Verteidiger
Krankenhaus Krankenhäuser | Klinik Kliniken | Spital Spitäler | Hospital Hospitäler
Feuer Feuer | Brand Brände
Unfall Unfälle | Unglück Unglücke
Zusammenstoß Zusammenstöße | Kollision Kollisionen
Unwetter Unwetter | Sturm Stürme
Angriff Angriffe | Attacke Attacken
Streit Streite | Konflikt Konflikte | Auseinandersetzung Auseinandersetzungen
Gespräch Gespräche | Unterredung Unterredungen
Treffen Treffen | Zusammenkunft Zusammenkünfte
Geld Gelder | Mittel Mittel
Wohnung Wohnungen | Appartement Appartements
Haus Häuser | Gebäude Gebäude
Geschäft Geschäfte | Laden Läden
Foto Fotos | Aufnahme Aufnahmen
Grund Gründe | Ursache Ursachen
Ziel Ziele | Absicht Absichten
Beginn | Anfang | Start
Ende | Schluss
Teil Teile | Abschnitt Abschnitte
Gebiet Gebiete | Region Regionen | Gegend Gegenden
Spiel Spiele | Partie Partien | Begegnung Begegnungen
Sieg Siege | Erfolg Erfolge
Niederlage Niederlagen | Pleite Pleiten
Mannschaft Mannschaften | Team Teams
Trainer Trainer | Coach Coaches
groß große großen großer großes | riesig riesige riesigen riesiger riesiges
klein kleine kleinen kleiner kleines | winzig winzige winzigen winziger winziges
schnell schnelle schnellen | rasch rasche raschen | zügig zügige zügigen
wichtig wichtige wichtigen | bedeutend bedeutende bedeutenden
schwierig schwierige schwierigen | schwer schwere schweren
schön schöne schönen | hübsch hübsche hübschen
berühmt berühmte berühmten | bekannt bekannte bekannten | prominent prominente prominenten
gefährlich gefährliche gefährlichen | riskant riskante riskanten
sofort | umgehend | unverzüglich
erneut | wieder | abermals
zudem | außerdem | ferner | überdies
jedoch | allerdings | aber | doch
weil | da
etwa | rund | ungefähr | circa
sowie | und
"""

GERMAN = make_exact_lexicon(
    "german",
    numbers=(CARDINALS, ORDINALS, QUANTITIES),
    dates=(DATE_WORDS, MONTHS),
    units=(UNITS, SAME_UNITS),
    synonyms=SYNONYMS,
    articles=("der die das den dem des", "ein eine einen einem einer eines"),
    has_capital_nouns=True,
)

"""Words that frame the news of every event: numbers, days, months, who said it.

They tell no event and are no keywords. For English ``COMMON_WORDS`` of the summaries and the counts
of the stories say the same. Where days are written with a capital (Greek, Turkish, Indonesian), one
"Παρασκευή" that two articles share would else weigh as much as the name of a town.
"""

from __future__ import annotations

from functools import cache

FRAME_LETTERS = 7  # of a word are compared, so that longer ones are known in all their cases

_WORDS = {
    "arabic": """
        الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم صباح مساء أمس
        قال قالت وقال وقالت أعلن أعلنت وأعلن أعلنوا أضاف وأضاف أكد وأكد ذكر ذكرت صرح
        أوضح يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
        ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف مليون مليار سنة عام عاما
        أعوام شهر أشهر أسبوع أيام ساعة ساعات
    """,
    "czech": """
        pondělí úterý středa středu středy čtvrtek pátek sobota sobotu neděle neděli
        ráno večer řekl řekla uvedl uvedla sdělil sdělila dodal dodala ledna února
        března dubna května června července srpna září října listopadu prosince dva dvě
        tři čtyři pět šest sedm osm devět deset sto tisíc milionů rok roku roky let den
        dní dny týden měsíc hodin hodiny
    """,
    "danish": """
        mandag tirsdag onsdag torsdag fredag lørdag søndag morgen aften siger sagde
        oplyser skriver januar februar marts april maj juni juli august september
        oktober november december to tre fire fem seks syv otte ni ti hundrede tusind
        millioner år dage dag uge uger måned timer
    """,
    "dutch": """
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend avond zei
        zegt meldt meldde januari februari maart april mei juni juli augustus september
        oktober november december twee drie vier vijf zes zeven acht negen tien honderd
        duizend miljoen jaar jaren dag dagen week weken maand uur
    """,
    "finnish": """
        maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai aamulla
        illalla sanoi sanoo kertoi kertoo tammikuu helmikuu maaliskuu huhtikuu toukokuu
        kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu kaksi kolme neljä
        viisi kuusi seitsemän kahdeksan yhdeksän kymmenen sata tuhat miljoonaa vuotta
        vuonna vuoden päivää päivän viikkoa tuntia
    """,
    "french": """
        lundi mardi mercredi jeudi vendredi samedi dimanche matin soir dit déclaré
        affirmé expliqué annoncé ajouté janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre deux trois quatre cinq six sept huit neuf
        dix cent mille millions milliards ans an année années jour jours mois semaine
        semaines heures
    """,
    "german": """
        montag dienstag mittwoch donnerstag freitag samstag sonntag morgen abend sagte
        sagt teilte erklärte januar februar märz april mai juni juli august september
        oktober november dezember zwei drei vier fünf sechs sieben acht neun zehn
        hundert tausend millionen milliarden jahr jahre jahren tag tage tagen woche
        wochen monat monate stunden uhr
    """,
    "greek": """
        δευτέρα δευτέρας τρίτη τρίτης τετάρτη τετάρτης πέμπτη πέμπτης παρασκευή σάββατο
        σαββάτου κυριακή πρωί βράδυ είπε λέει δήλωσε δήλωσαν ανακοίνωσε ανέφερε τόνισε
        ιανουάριο ιανουαρίου φεβρουάριο μάρτιο μαρτίου απρίλιο απριλίου μάιο μαΐου
        ιούνιο ιουνίου ιούλιο ιουλίου αύγουστο αυγούστου σεπτέμβριο σεπτεμβρίου οκτώβριο
        οκτωβρίου νοέμβριο νοεμβρίου δεκέμβριο δεκεμβρίου ετών χρόνια δύο τρεις τρία
        τέσσερις τέσσερα πέντε έξι επτά οκτώ εννέα δέκα εκατό χίλιοι χιλιάδες
        εκατομμύρια εκατ έτη έτος ημέρα ημέρες μέρες εβδομάδα μήνες ώρες λεπτά
    """,
    "hindi": """
        सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार सुबह शाम कहा बताया कहना
        जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर दो तीन
        चार पाँच पांच छह सात आठ नौ दस सौ हज़ार हजार लाख करोड़ साल वर्ष दिन महीने हफ्ते
        घंटे मिनट
    """,
    "hungarian": """
        hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap reggel este mondta
        közölte január február március április május június július augusztus szeptember
        október november december két kettő három négy öt hat hét nyolc kilenc tíz száz
        ezer millió év éve évben nap napja hónap óra
    """,
    "indonesian": """
        senin selasa rabu kamis jumat sabtu minggu pagi malam kata ujar mengatakan
        januari februari maret april mei juni juli agustus september oktober november
        desember dua tiga empat lima enam tujuh delapan sembilan sepuluh ratus ribu juta
        tahun hari bulan jam
    """,
    "italian": """
        lunedì martedì mercoledì giovedì venerdì sabato domenica mattina sera detto dice
        dichiarato spiegato annunciato gennaio febbraio marzo aprile maggio giugno
        luglio agosto settembre ottobre novembre dicembre due tre quattro cinque sei
        sette otto nove dieci cento mila milioni anni anno giorni giorno mesi settimane
        ore
    """,
    "norwegian": """
        mandag tirsdag onsdag torsdag fredag lørdag søndag morgen kveld sier sa opplyser
        skriver januar februar mars april mai juni juli august september oktober
        november desember to tre fire fem seks sju syv åtte ni ti hundre tusen millioner
        år dager dag uke uker måned timer
    """,
    "polish": """
        poniedziałek wtorek środa środę środy czwartek piątek piątku sobota sobotę
        niedziela rano wieczorem powiedział powiedziała powiedzieli mówi dodał dodała
        poinformował poinformowała ogłosił ogłosiła stycznia lutego marca kwietnia maja
        czerwca lipca sierpnia września października listopada grudnia dwa dwie dwóch
        trzy trzech cztery pięć sześć siedem osiem dziewięć dziesięć sto tysięcy tys
        milionów mln lat lata rok roku dni dzień tydzień miesięcy godzin godziny
    """,
    "portuguese": """
        segunda terça quarta quinta sexta sábado domingo manhã noite disse diz afirmou
        declarou anunciou janeiro fevereiro março abril maio junho julho agosto setembro
        outubro novembro dezembro dois duas três quatro cinco seis sete oito nove dez
        cem mil milhões anos ano dias dia meses semanas horas
    """,
    "romanian": """
        luni marți miercuri joi vineri sâmbătă duminică dimineața seara spus declarat
        anunțat ianuarie februarie martie aprilie mai iunie iulie august septembrie
        octombrie noiembrie decembrie doi două trei patru cinci șase șapte opt nouă zece
        sută mii milioane ani an zile săptămâni ore
    """,
    "russian": """
        понедельник вторник среду среда четверг пятницу пятница субботу суббота
        воскресенье утром вечером сказал сказала сообщил сообщила сообщили заявил
        заявила добавил добавила января февраля марта апреля мая июня июля августа
        сентября октября ноября декабря два две двое три четыре пять шесть семь восемь
        девять десять сто тысяч тысячи миллионов млн лет год года году дня дней день
        неделю недели месяцев часов
    """,
    "spanish": """
        lunes martes miércoles jueves viernes sábado domingo mañana noche dijo dice
        afirmó declaró anunció explicó enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre dos tres cuatro cinco seis siete ocho
        nueve diez cien mil millones años año días día meses semanas horas
    """,
    "swedish": """
        måndag måndagen tisdag onsdag torsdag fredag fredagen lördag söndag morgon kväll
        säger sade uppger skriver januari februari mars april maj juni juli augusti
        september oktober november december två tre fyra fem sex sju åtta nio tio hundra
        tusen miljoner år dagar dag vecka veckor månader timmar
    """,
    "turkish": """
        pazartesi salı çarşamba perşembe cuma cumartesi pazar sabahı akşamı günü dedi
        söyledi açıkladı belirtti anlattı ocak şubat mart nisan mayıs haziran temmuz
        ağustos eylül ekim kasım aralık iki üç dört beş altı yedi sekiz dokuz on yüz bin
        milyon milyar yıl yılda yaşında gün ay hafta saat dakika dakikada
    """,
    "ukrainian": """
        понеділок вівторок середу середа четвер п'ятницю п'ятниця суботу субота неділю
        неділя вранці ввечері сказав сказала повідомив повідомила заявив заявила додав
        додала січня лютого березня квітня травня червня липня серпня вересня жовтня
        листопада грудня два дві двоє три чотири п'ять шість сім вісім дев'ять десять
        сто тисяч тисячі мільйонів млн років рік року роки дні днів день тижні місяців
        годин
    """,
}


@cache
def frame_words(language: str) -> frozenset[str]:
    """Return the first ``FRAME_LETTERS`` letters of a language's frame words, in lower case."""
    return frozenset(word[:FRAME_LETTERS] for word in _WORDS.get(language, "").split())

"""Nouns whose plural no ending tells: child, children; Arabic وزير, وزراء.

Chosen for how often news has them. As the index has them, each line a singular and its other forms.
Most plurals of Arabic are of this kind; the list has the nouns of news, and misses other ones. Of
Ukrainian it has towns too, whose last vowel is another one before an ending: Київ, Києва.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.text import split_folded_words

_FORMS: dict[str, str] = {
    "arabic": """
        وزير وزراء, مدينة مدن, طفل أطفال, بيت بيوت, يوم أيام, دولة دول, حرب حروب, مدرسة مدارس,
        جسر جسور, عامل عمال عاملين, نهر أنهار, رجل رجال, امرأة نساء المرأة, طبيب أطباء,
        حريق حرائق, سفينة سفن, سعر أسعار, رئيس رؤساء, قائد قادة, زعيم زعماء, مدير مدراء,
        خبير خبراء, عالم علماء, سفير سفراء, أمير أمراء, ملك ملوك, عضو أعضاء, نائب نواب,
        حزب أحزاب, طالب طلاب طلبة, كاتب كتاب, تاجر تجار, ساكن سكان, قاض قضاة قاضي, جندي جنود,
        ضابط ضباط, شهيد شهداء, جريح جرحى, قتيل قتلى, مريض مرضى, أسير أسرى, ضحية ضحايا, فقير فقراء,
        شخص أشخاص, فرد أفراد, صديق أصدقاء, عدو أعداء, شاب شباب, ابن أبناء, بنت بنات, أخ إخوة,
        أب آباء, أم أمهات, والد والدين, أسرة أسر, عائلة عوائل, شعب شعوب, بلد بلدان بلاد,
        قرية قرى, حي أحياء, شارع شوارع, طريق طرق, ميدان ميادين, سوق أسواق, مصنع مصانع,
        متجر متاجر, مطعم مطاعم, مستشفى مستشفيات, مسجد مساجد, كنيسة كنائس, مكتب مكاتب, مركز مراكز,
        منزل منازل, مبنى مبان مباني, برج أبراج, باب أبواب, غرفة غرف, جزيرة جزر, جبل جبال,
        بحر بحار, شاطئ شواطئ, ميناء موانئ, مطار مطارات, حد حدود, منطقة مناطق, إقليم أقاليم,
        خبر أخبار, حادث حوادث, حدث أحداث, سبب أسباب, خطر أخطار مخاطر, أزمة أزمات, مشكلة مشاكل,
        قانون قوانين, قرار قرارات, حكم أحكام, حق حقوق, عقد عقود, وعد وعود, شرط شروط, جهد جهود,
        حل حلول, رأي آراء, فكرة أفكار, هدف أهداف, خطة خطط, مشروع مشاريع, برنامج برامج, عمل أعمال,
        مال أموال, ثمن أثمان, أجر أجور, دين ديون, بنك بنوك, مصرف مصارف, سهم أسهم, رقم أرقام,
        شهر أشهر شهور, أسبوع أسابيع, عام أعوام, سنة سنوات سنين, ساعة ساعات, ليلة ليالي, قرن قرون,
        سلاح أسلحة, صاروخ صواريخ, قنبلة قنابل, هجوم هجمات, جيش جيوش, قوة قوى قوات, طائرة طائرات,
        سيارة سيارات, قطار قطارات, مركب مراكب, قارب قوارب, حقل حقول, نفط نفوط, غاز غازات,
        ماء مياه, مطر أمطار, ريح رياح, عاصفة عواصف, زلزال زلازل, فيضان فيضانات, شجرة أشجار,
        فيلم أفلام, كتاب كتب, صورة صور, صحيفة صحف, قصة قصص, لعبة ألعاب, لاعب لاعبين, فريق فرق,
        مسؤول مسئول مسؤولين مسئولين مسؤولون مسئولون, مسؤولية مسئولية, شؤون شئون, شيء شئ, هيئة هيأة,
        رؤوس رءوس, مبدأ مبدء, جزء جزئ, قراءة قرائة
    """,
    "czech": "dítě děti dětí dětem dětmi, dům domy domů domu domě, den dny dní dnů, přítel přátelé",
    "danish": "mand mænd mændene, barn børn børnene, fod fødder, bror brødre, ko køer, øje øjne",
    "dutch": """
        stad steden, schip schepen, lid leden, weg wegen, kind kinderen, spel spelen, slag slagen,
        bedrag bedragen, god goden, oorlog oorlogen, ei eieren, koe koeien
    """,
    "english": """
        child children, woman women, man men, person people, foot feet, tooth teeth, mouse mice,
        goose geese, wife wives, life lives, knife knives, leaf leaves, half halves, wolf wolves,
        thief thieves, shelf shelves, loaf loaves, calf calves, policeman policemen,
        policewoman policewomen, fireman firemen, fisherman fishermen, spokesman spokesmen,
        spokeswoman spokeswomen, chairman chairmen, businessman businessmen, gunman gunmen,
        congressman congressmen, crisis crises, analysis analyses, basis bases, thesis theses
    """,
    "estonian": """
        laps lapsed laste lapsi last, mees mehed meeste mehi, jõgi jõed jõgede, sõda sõjad sõdade
    """,
    "finnish": """
        lapsi lapset lasten lapsia lasta, mies miehet miesten miehiä miehen, maa maat maiden maita,
        joki joet jokien jokia, yö yöt öiden, työ työt töiden töitä
    """,
    "french": "œil yeux, ciel cieux, bœuf bœufs, madame mesdames, monsieur messieurs",
    "greek": "παιδί παιδιά παιδιών, άνδρας άνδρες ανδρών άντρας άντρες",
    "hebrew": """
        בית בתים, יום ימים, עיר ערים, אישה נשים, איש אנשים, שר שרים, בן בנים, בת בנות, אב אבות,
        אח אחים, אחות אחיות, אם אמהות, שם שמות, יד ידיים, רגל רגליים, עין עיניים, כוח כוחות,
        שנה שנים, דרך דרכים, קול קולות, רחוב רחובות, חלון חלונות, שולחן שולחנות, לילה לילות
    """,
    "hungarian": """
        szó szavak szavakat, ló lovak, híd hidak hidat, tó tavak, hó havak, férfi férfiak férfiakat,
        fő fők, falu falvak falut, út utak utat, víz vizek vizet, tűz tüzek tüzet, kéz kezek kezet,
        név nevek nevet, nyár nyarak, tél telek telet, ember emberek
    """,
    "italian": "uomo uomini, uovo uova, dito dita, paio paia, dio dei, ala ali, bue buoi",
    "norwegian": "mann menn mennene, fot føtter, bok bøker, bror brødre, øye øyne, barn barna",
    "persian": "مدرسه مدارس, وزیر وزرا, خبر اخبار, شخص اشخاص, فرد افراد, عضو اعضا, حزب احزاب",
    "polish": """
        dzień dni dniach dniom dniami, człowiek ludzie ludzi ludziom, brat bracia braci,
        ksiądz księża księży, rok lata lat latach, tydzień tygodnie tygodni, ręka ręce rąk,
        oko oczy oczu, ucho uszy, wojna wojen, dziecko dzieci dziećmi dzieciom
    """,
    "romanian": """
        om oameni oamenii, soră surori, zi zile zilele, război războaie războiul,
        cuvânt cuvinte cuvintele, copil copii copiii, cap capete
    """,
    "russian": """
        человек люди людей людям, ребёнок дети детей детям, день дни дней дням, год лет,
        сын сыновья, друг друзья друзей, брат братья, мать матери, дочь дочери, лев львы
    """,
    "slovene": """
        dan dnevi dni dneh dnevih, ladja ladij, človek ljudje ljudi ljudem, otrok otroci otroke,
        mati matere
    """,
    "swedish": "man män männen, fot fötter, bok böcker, bonde bönder, öga ögon, mus möss",
    "turkish": """
        şehir şehrin şehri şehre şehirde, nehir nehrin nehri nehre, oğul oğlu oğlun, isim ismi,
        fikir fikri, akıl aklı, burun burnu, ağız ağzı, karın karnı
    """,
    "ukrainian": """
        людина люди людей людям, дитина діти дітей дітям, день дні днів дням, рік роки років,
        міст мости мостів мосту, школа шкіл, слово слів, ніч ночі, син сини, друг друзі друзів,
        віз вози, сіль солі, річ речі речей, ніж ножі,
        Київ Києва Києву Києвом Києві, Львів Львова Львову Львовом Львові, Харків Харкова Харкову
        Харковом Харкові, Миколаїв Миколаєва Миколаєву Миколаєвом Миколаєві, Чернігів Чернігова
        Чернігову Черніговом Чернігові, Тячів Тячева Тячеву Тячевом Тячеві, Канів Канева Каневу
        Каневом Каневі, Бердичів Бердичева Бердичеву Бердичевом Бердичеві, Васильків Василькова
        Василькову Васильковом Василькові, Фастів Фастова Фастову Фастовом Фастові, Обухів Обухова
        Обухову Обуховом Обухові, Рахів Рахова Рахову Раховом Рахові, Глухів Глухова Глухову
        Глуховом Глухові, Болехів Болехова Болехову Болеховом Болехові, Почаїв Почаєва Почаєву
        Почаєвом Почаєві, Очаків Очакова Очакову Очаковом Очакові, Радехів Радехова Радехову
        Радеховом Радехові, Кролевець Кролевця Кролевцю Кролевцем Кролевці, Камʼянське Камʼянського
        Камʼянському, Тернопіль Тернополя Тернополю Тернополем Тернополі, Бориспіль Борисполя
        Борисполю Борисполем Борисполі, Мелітополь Мелітополя, Маріуполь Маріуполя, Самбір Самбора
        Самбору Самбором Самборі, Теребовля Теребовлі, Ніжин Ніжина, Вінниця Вінниці
    """,
}


def find_singular(word: str, language: str) -> str:
    """Return the singular of a folded word that is such a form, itself where it is none."""
    return _singulars(language).get(word, word)


def find_singulars(words: Sequence[str], language: str) -> list[str]:
    """Return what ``find_singular`` does of each word."""
    return list(map(_singulars(language).get, words, words))


@cache
def _singulars(language: str) -> dict[str, str]:
    entries = _FORMS.get(language, "").split(",")
    nouns = [[_fold(form) for form in entry.split()] for entry in entries]
    return {form: noun[0] for noun in nouns for form in noun[1:]}


def _fold(word: str) -> str:
    return "".join(split_folded_words(word))

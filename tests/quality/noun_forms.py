"""Nouns that the search finds in another form: python -m tests.quality.noun_forms [LANGUAGE...]

For each language twenty nouns of the news, chosen by their meaning before anything was tried: the
form that is looked up, and a plural and a case as a text has them. A form counts as found where a
query for the first one finds an article that has it. With LANGUAGE the missed ones are listed.

The endings were chosen with these nouns in view. With ``--dictionary`` other words judge them: of
the 20,000 most frequent words of a language (wordfreq) that a dictionary (simplemma) knows, all
pairs with one and the same lemma should be found, and no others. Both packages are no dependencies
of reader: install them into an environment beside reader for this.
"""

from __future__ import annotations

import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from itertools import combinations

from reader.library.database.schema import search_tables
from reader.library.search import word_forms
from reader.text import NAMES_BY_CODE, fold_text, split_folded_words, stem_inflections

NOUNS: dict[str, str] = {
    "czech": """
        zemědělec zemědělci zemědělců, ministr ministři ministrů, město města městech,
        dítě děti dětí, dům domy domů, rok roky roků, stát státy států, válka války válek,
        škola školy škol, most mosty mostů, dělník dělníci dělníků, řeka řeky řek,
        volič voliči voličů, slovo slova slov, žena ženy žen, muž muži mužů,
        lékař lékaři lékařů, požár požáry požárů, loď lodě lodí, cena ceny cen
    """,
    "danish": """
        landmand landmænd landmændene, minister ministre ministrene, by byer byerne,
        barn børn børnene, hus huse husene, dag dage dagene, land lande landene,
        krig krige krigene, skole skoler skolerne, bro broer broerne,
        arbejder arbejdere arbejderne, flod floder floderne, vælger vælgere vælgerne, ord ordene,
        kvinde kvinder kvinderne, mand mænd mændene, læge læger lægerne, brand brande brandene,
        båd både bådene, pris priser priserne
    """,
    "dutch": """
        boer boeren, minister ministers, stad steden, kind kinderen, huis huizen, dag dagen,
        land landen, oorlog oorlogen, school scholen, brug bruggen, arbeider arbeiders,
        rivier rivieren, kiezer kiezers, woord woorden, vrouw vrouwen, man mannen, arts artsen,
        brand branden, schip schepen, prijs prijzen
    """,
    "english": """
        farmer farmers, minister ministers, city cities, child children, house houses, day days,
        country countries, war wars, school schools, bridge bridges, worker workers, river rivers,
        election elections, word words, woman women, man men, doctor doctors, fire fires,
        ship ships, wife wives
    """,
    "estonian": """
        talunik talunikud talunike, minister ministrid ministrite, linn linnad linnade,
        laps lapsed laste, maja majad majade, päev päevad päevade, riik riigid riikide,
        sõda sõjad sõdade, kool koolid koolide, sild sillad sildade, töötaja töötajad töötajate,
        jõgi jõed jõgede, valija valijad valijate, sõna sõnad sõnade, naine naised naiste,
        mees mehed meeste, arst arstid arstide, tulekahju tulekahjud tulekahjude,
        laev laevad laevade, hind hinnad hindade
    """,
    "finnish": """
        viljelijä viljelijät viljelijöiden, ministeri ministerit ministerien,
        kaupunki kaupungit kaupunkien, lapsi lapset lasten, talo talot talojen,
        päivä päivät päivien, maa maat maiden, sota sodat sotien, koulu koulut koulujen,
        silta sillat siltojen, työntekijä työntekijät työntekijöiden, joki joet jokien,
        äänestäjä äänestäjät äänestäjien, sana sanat sanojen, nainen naiset naisten,
        mies miehet miesten, lääkäri lääkärit lääkärien, tulipalo tulipalot tulipalojen,
        laiva laivat laivojen, hinta hinnat hintojen
    """,
    "french": """
        agriculteur agriculteurs, ministre ministres, ville villes, enfant enfants, maison maisons,
        jour jours, journal journaux, guerre guerres, école écoles, pont ponts,
        travailleur travailleurs, fleuve fleuves, électeur électeurs, mot mots, femme femmes,
        homme hommes, médecin médecins, feu feux, bateau bateaux, hôpital hôpitaux
    """,
    "german": """
        Bauer Bauern, Minister Ministern, Stadt Städte Städten, Kind Kinder Kindern,
        Haus Häuser Häusern, Tag Tage Tagen, Land Länder Ländern, Krieg Kriege Kriegen,
        Schule Schulen, Brücke Brücken, Arbeiter Arbeitern, Fluss Flüsse Flüssen, Wähler Wählern,
        Wort Wörter Wörtern, Frau Frauen, Mann Männer Männern, Arzt Ärzte Ärzten,
        Brand Brände Bränden, Schiff Schiffe Schiffen, Preis Preise Preisen
    """,
    "greek": """
        αγρότης αγρότες αγροτών, υπουργός υπουργοί υπουργών, πόλη πόλεις πόλεων,
        παιδί παιδιά παιδιών, σπίτι σπίτια σπιτιών, ημέρα ημέρες ημερών, χώρα χώρες χωρών,
        πόλεμος πόλεμοι πολέμων, σχολείο σχολεία σχολείων, γέφυρα γέφυρες γεφυρών,
        εργάτης εργάτες εργατών, ποτάμι ποτάμια ποταμιών, ψηφοφόρος ψηφοφόροι ψηφοφόρων,
        λέξη λέξεις λέξεων, γυναίκα γυναίκες γυναικών, άνδρας άνδρες ανδρών,
        γιατρός γιατροί γιατρών, φωτιά φωτιές, πλοίο πλοία πλοίων, τιμή τιμές τιμών
    """,
    "italian": """
        agricoltore agricoltori, ministro ministri, fabbrica fabbriche, bambino bambini, casa case,
        giorno giorni, paese paesi, guerra guerre, scuola scuole, ponte ponti,
        lavoratore lavoratori, fiume fiumi, elettore elettori, parola parole, donna donne,
        uomo uomini, medico medici, incendio incendi, nave navi, prezzo prezzi
    """,
    "malayalam": """
        കർഷകൻ കർഷകർ കർഷകരുടെ, മന്ത്രി മന്ത്രിമാർ മന്ത്രിയുടെ, നഗരം നഗരങ്ങൾ നഗരത്തിൽ,
        കുട്ടി കുട്ടികൾ കുട്ടികളുടെ, വീട് വീടുകൾ വീട്ടിൽ, ദിവസം ദിവസങ്ങൾ ദിവസത്തെ,
        രാജ്യം രാജ്യങ്ങൾ രാജ്യത്തെ, യുദ്ധം യുദ്ധങ്ങൾ യുദ്ധത്തിൽ, സ്കൂൾ സ്കൂളുകൾ സ്കൂളിൽ,
        പാലം പാലങ്ങൾ പാലത്തിൽ, തൊഴിലാളി തൊഴിലാളികൾ തൊഴിലാളികളുടെ, നദി നദികൾ നദിയിൽ,
        വോട്ടർ വോട്ടർമാർ വോട്ടർമാരുടെ, വാക്ക് വാക്കുകൾ വാക്കുകളിൽ, സ്ത്രീ സ്ത്രീകൾ സ്ത്രീകളുടെ,
        പുരുഷൻ പുരുഷന്മാർ പുരുഷന്മാരുടെ, ഡോക്ടർ ഡോക്ടർമാർ ഡോക്ടർമാരുടെ, ഗ്രാമം ഗ്രാമങ്ങൾ ഗ്രാമത്തിൽ,
        കപ്പൽ കപ്പലുകൾ കപ്പലിൽ, വില വിലകൾ വിലയിൽ
    """,
    "norwegian": """
        bonde bønder bøndene, minister ministre ministrene, by byer byene, barn barna,
        hus husene, dag dager dagene, land landene, krig kriger krigene, skole skoler skolene,
        bro broer broene, arbeider arbeidere arbeiderne, elv elver elvene, velger velgere velgerne,
        ord ordene, kvinne kvinner kvinnene, mann menn mennene, lege leger legene,
        brann branner brannene, båt båter båtene, pris priser prisene
    """,
    "polish": """
        rolnik rolnicy rolników, minister ministrowie ministrów, miasto miasta miastach,
        dziecko dzieci dziećmi, dom domy domów, dzień dni dniach, kraj kraje krajów,
        wojna wojny wojen, szkoła szkoły szkół, most mosty mostów, robotnik robotnicy robotników,
        rzeka rzeki rzek, wyborca wyborcy wyborców, słowo słowa słów, kobieta kobiety kobiet,
        mężczyzna mężczyźni mężczyzn, lekarz lekarze lekarzy, pożar pożary pożarów,
        statek statki statków, cena ceny cen
    """,
    "portuguese": """
        agricultor agricultores, ministro ministros, cidade cidades, criança crianças, casa casas,
        dia dias, país países, guerra guerras, escola escolas, ponte pontes,
        trabalhador trabalhadores, rio rios, eleição eleições, palavra palavras, mulher mulheres,
        homem homens, médico médicos, incêndio incêndios, navio navios, jornal jornais
    """,
    "russian": """
        фермер фермеры фермеров, министр министры министров, город города городов,
        ребёнок дети детей, дом дома домов, день дни дней, страна страны стран,
        война войны войн, школа школы школ, мост мосты мостов, рабочий рабочие рабочих,
        река реки рек, избиратель избиратели избирателей, слово слова слов,
        женщина женщины женщин, мужчина мужчины мужчин, врач врачи врачей,
        пожар пожары пожаров, корабль корабли кораблей, цена цены цен
    """,
    "slovene": """
        kmet kmetje kmetov, minister ministri ministrov, mesto mesta mestih,
        otrok otroci otrokom, hiša hiše hiš, dan dnevi dnevih, država države držav,
        vojna vojne vojn, šola šole šol, most mostovi mostov, delavec delavci delavcev,
        reka reke rek, volivec volivci volivcev, beseda besede besed, ženska ženske žensk,
        moški moških moškimi, zdravnik zdravniki zdravnikov, požar požari požarov,
        ladja ladje ladij, cena cene cen
    """,
    "spanish": """
        agricultor agricultores, ministro ministros, ciudad ciudades, niño niños, casa casas,
        día días, país países, guerra guerras, escuela escuelas, puente puentes,
        trabajador trabajadores, río ríos, elección elecciones, palabra palabras, mujer mujeres,
        hombre hombres, médico médicos, incendio incendios, barco barcos, voz voces
    """,
    "swedish": """
        bonde bönder bönderna, minister ministrar ministrarna, stad städer städerna, barn barnen,
        hus husen, dag dagar dagarna, land länder länderna, krig krigen, skola skolor skolorna,
        bro broar broarna, arbetare arbetarna, flod floder floderna, väljare väljarna, ord orden,
        kvinna kvinnor kvinnorna, man män männen, läkare läkarna, brand bränder bränderna,
        båt båtar båtarna, pris priser priserna
    """,
    "turkish": """
        çiftçi çiftçiler çiftçilerin, bakan bakanlar bakanların, şehir şehirler şehrin,
        çocuk çocuklar çocuğun, ev evler evlerin, gün günler günlerde, ülke ülkeler ülkelerin,
        savaş savaşlar savaşın, okul okullar okulların, köprü köprüler köprünün,
        işçi işçiler işçilerin, nehir nehirler nehrin, seçmen seçmenler seçmenlerin,
        söz sözler sözleri, kadın kadınlar kadınların, adam adamlar adamın,
        doktor doktorlar doktorların, yangın yangınlar yangının, gemi gemiler gemilerin,
        fiyat fiyatlar fiyatları
    """,
    # Beyond the nineteen languages that have a model of sentences.
    "arabic": """
        مزارع مزارعون المزارعين, وزير وزراء الوزراء, مدينة مدن المدن, طفل أطفال الأطفال,
        بيت بيوت البيوت, يوم أيام الأيام, دولة دول الدول, حرب حروب الحروب, مدرسة مدارس المدارس,
        جسر جسور الجسور, عامل عمال العمال, نهر أنهار الأنهار, ناخب ناخبون الناخبين,
        كلمة كلمات الكلمات, امرأة نساء النساء, رجل رجال الرجال, طبيب أطباء الأطباء,
        حريق حرائق الحرائق, سفينة سفن السفن, سعر أسعار الأسعار
    """,
    "hebrew": """
        חקלאי חקלאים החקלאים, שר שרים השרים, עיר ערים הערים, ילד ילדים הילדים, בית בתים הבתים,
        יום ימים הימים, מדינה מדינות המדינות, מלחמה מלחמות המלחמות, כפר כפרים הכפרים,
        גשר גשרים הגשרים, עובד עובדים העובדים, נהר נהרות הנהרות, בוחר בוחרים הבוחרים,
        מילה מילים המילים, אישה נשים הנשים, גבר גברים הגברים, רופא רופאים הרופאים,
        שריפה שריפות השריפות, ספינה ספינות הספינות, מחיר מחירים המחירים
    """,
    "hindi": """
        किसान किसानों, मंत्री मंत्रियों, शहर शहरों, बच्चा बच्चे बच्चों, घर घरों, दिन दिनों, देश देशों,
        युद्ध युद्धों, स्कूल स्कूलों, पुल पुलों, मज़दूर मज़दूरों, नदी नदियाँ नदियों, मतदाता मतदाताओं,
        शब्द शब्दों, महिला महिलाएँ महिलाओं, आदमी आदमियों, डॉक्टर डॉक्टरों, गाँव गाँवों,
        जहाज़ जहाज़ों, कीमत कीमतें कीमतों
    """,
    "hungarian": """
        gazda gazdák gazdákat, miniszter miniszterek miniszternek, város városok városban,
        gyerek gyerekek gyerekeket, ház házak házban, nap napok napokban,
        ország országok országban, háború háborúk háborúban, iskola iskolák iskolában,
        híd hidak hídon, mérnök mérnökök mérnököt, folyó folyók folyóban,
        szavazó szavazók szavazókat, szó szavak szavakat, nő nők nőket,
        férfi férfiak férfiakat, orvos orvosok orvost, tűz tüzek tűzben, hajó hajók hajót,
        ár árak árakat
    """,
    "persian": """
        کشاورز کشاورزان, وزیر وزیران, شهر شهرها, کودک کودکان, خانه خانه‌ها, روز روزها, کشور کشورها,
        جنگ جنگ‌ها, مدرسه مدرسه‌ها, پل پل‌ها, کارگر کارگران, رود رودها, روستا روستاها, کلمه کلمات,
        زن زنان, مرد مردان, پزشک پزشکان, کارخانه کارخانه‌ها, کشتی کشتی‌ها, قیمت قیمت‌ها
    """,
    "romanian": """
        fermier fermieri fermierii, ministru miniștri miniștrii, oraș orașe orașele,
        copil copii copiii, casă case casele, zi zile zilele, țară țări țările, război războaie,
        școală școli școlile, pod poduri podurile, muncitor muncitori muncitorii,
        râu râuri râurile, alegător alegători alegătorii, cuvânt cuvinte cuvintele,
        femeie femei femeile, bărbat bărbați bărbații, medic medici medicii,
        incendiu incendii incendiile, navă nave navele, preț prețuri prețurile
    """,
    "ukrainian": """
        фермер фермери фермерів, міністр міністри міністрів, місто міста містах,
        дитина діти дітей, будинок будинки будинків, день дні днів, країна країни країн,
        війна війни війною, школа школи шкіл, міст мости мостів, робітник робітники робітників,
        річка річки річок, виборець виборці виборців, слово слова слів, жінка жінки жінок,
        чоловік чоловіки чоловіків, лікар лікарі лікарів, пожежа пожежі пожеж,
        корабель кораблі кораблів, ціна ціни цін
    """,
}


def list_pairs(language: str) -> list[tuple[str, str]]:
    """Return the pairs of a language: what is looked up, and what an article has."""
    nouns = [noun.split() for noun in NOUNS[language].split(",")]
    return [(noun[0], form) for noun in nouns for form in noun[1:]]


def find_missed(language: str) -> list[tuple[str, str]]:
    """Return the pairs of which the first form does not find the second one."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE session (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    for statement in search_tables.WORD_TABLES:
        db.execute(statement)
    pairs = list_pairs(language)
    forms = {*word_forms.find_tokens([" ".join(form for _, form in pairs)])}
    word_forms.store(db, word_forms.find_new(db, {language: forms}))
    missed = []
    for word, form in pairs:
        (written,) = split_folded_words(word)
        found = {*word_forms.find_forms(db, word), (written,)}
        if tuple(split_folded_words(form)) not in found:
            missed.append((word, form))
    return missed


_CODES = {name: code for code, name in NAMES_BY_CODE.items()} | {"norwegian": "nb", "hebrew": "he"}
_UNLISTED = ("estonian", "malayalam")  # by wordfreq
_MOST, _SHORTEST = 20_000, 3


def load_lemmas(language: str) -> dict[str, str]:
    """Return frequent words of a language and their lemmas in a dictionary."""
    from simplemma import is_known, lemmatize
    from wordfreq import get_frequency_dict

    code = _CODES[language]
    lemmas: dict[str, str] = {}
    for word in get_frequency_dict(code):
        spelt = next((w for w in (word, word.capitalize()) if is_known(w, lang=code)), None)
        if spelt and len(word) >= _SHORTEST and word.isalpha():
            lemmas[word] = lemmatize(spelt, lang=code, greedy=False).lower()
        if len(lemmas) == _MOST:
            break
    return lemmas


def judge(lemmas: dict[str, str], find_keys: Callable[[str], Iterable[str]]) -> tuple[float, float]:
    """Return which share of the pairs is found, and which share of what is found is right."""
    families, finds = defaultdict(set), defaultdict(set)
    for word, lemma in lemmas.items():
        families[lemma].add(word)
        for key in find_keys(word):
            finds[key].add(word)
    found = {pair for words in finds.values() for pair in combinations(sorted(words), 2)}
    right = sum(lemmas[one] == lemmas[other] for one, other in found)
    wanted = sum(len(words) * (len(words) - 1) // 2 for words in families.values())
    return right / wanted, right / max(1, len(found))


def list_stems(word: str, language: str) -> set[str]:
    """Return what Snowball makes of a word, with its accents and without."""
    return {fold_text(stem_inflections(spelt, language)) for spelt in (word, fold_text(word))}


def judge_by_dictionary(languages: Iterable[str]) -> None:
    """Print what Snowball's stems alone find, and what is found with the endings of nouns."""
    print("                Snowball: found, right   with endings: found, right")
    for language in languages:
        lemmas = load_lemmas(language)
        found = [
            judge(lemmas, partial(find_keys, language=language))
            for find_keys in (list_stems, word_forms.list_keys)
        ]
        print(language.ljust(16), *(f"{f:10.3f} {r:10.3f}  " for f, r in found), flush=True)


def main(chosen: list[str]) -> None:
    """Print a line for each language, and what is missed in the chosen ones."""
    if chosen[:1] == ["--dictionary"]:
        judge_by_dictionary(chosen[1:] or [name for name in NOUNS if name not in _UNLISTED])
        return
    for language in NOUNS:
        missed, pairs = find_missed(language), list_pairs(language)
        print(f"{language:<12} {len(pairs) - len(missed):3} of {len(pairs):3}")
        if language in chosen:
            print("\n".join(f"    {word} {form}" for word, form in missed))


if __name__ == "__main__":
    main(sys.argv[1:])

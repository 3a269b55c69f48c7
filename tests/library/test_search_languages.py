"""Search in every language: text and query are folded alike, and words are found in all forms."""

import sqlite3
from dataclasses import replace

import pytest

from reader.library import Library, View
from reader.library.database.schema import search_tables
from reader.library.query import extract_terms, find_terms
from reader.library.search import word_forms
from reader.library.search.noun_endings import strip_all_noun_endings, strip_noun_ending
from reader.paths import Paths
from reader.text import split_folded_words
from reader.ui.model.matches import make_finder
from tests.library.making import make_article

# A query, a text that it finds, and what is marked there.
FOUND = [
    ("elysee", "Au palais de l’Élysée", "Élysée"),
    ("strasse", "In der Straße", "Straße"),
    ("orsted", "Hos Ørsted i dag", "Ørsted"),
    ("dakovo", "Grad Đakovo", "Đakovo"),
    ("lodz", "W Łodzi i Łódź", "Łódź"),
    ("oeuvre", "Une œuvre d’art", "œuvre"),
    ("office", "The o\ufb03ce is shut", "o\ufb03ce"),
    ("abc123", "Code ＡＢＣ１２３ here", "ＡＢＣ１２３"),
    ("ガス", "ｶﾞｽの料金", "ｶﾞｽ"),
    ("isil", "Sokak IŞIL ışıl", "IŞIL"),
    ("İSTANBUL", "Bugün istanbul", "istanbul"),
    ("ελλαδα", "Η Ελλάδα σήμερα", "Ελλάδα"),
    ("ΟΔΟΣ", "Μια οδός", "οδός"),
    ("елка", "Новая ёлка", "ёлка"),
    ("замок", "Старый за\u0301мок", "за\u0301мок"),
    ("احمد", "قال أحمد إن", "أحمد"),
    ("مدرسه", "في مدرسة كبيرة", "مدرسة"),
    ("كتاب", "كِتَابٌ جديد", "كِتَابٌ"),
    ("می‌رود", "او میرود", "میرود"),
    ("کتاب", "كتاب جديد", "كتاب"),
    ("שלום", "אמר שָׁלוֹם לכל", "שָׁלוֹם"),
    ("मज़दूर", "सब मजदूर आए", "मजदूर"),
    ("गाँव", "हर गांव में", "गांव"),
    ("会议", "总理参加会议后离开", "会议"),
    ("议", "总理参加会议后离开", "议"),
    ("理参加会", "总理参加会议后离开", "理参加会"),
    ("AI技术", "发展AI技术的公司", "AI技术"),
    ("新幹線", "東海道新幹線が止まった", "新幹線"),
    ("ตลาด", "คนไปตลาดน้ำ", "ตลาด"),
    ("대통령", "대통령은 말했다", "대통령"),
    ("9000", "Some 9,000 men", "9,000"),
    ("9,000", "Rund 9.000 Menschen", "9.000"),
    ("9,000", "Unas 9 000 personas", "9 000"),
    ("12.000", "Unas 12 000 personas", "12 000"),
    ("١٢٠٠٠", "Unas 12 000 personas", "12 000"),
    ("12000", "Près de 12\u00a0000 euros", "12\u00a0000"),
    ("12000", "Zhruba 12 000 korun", "12 000"),
    ("100000", "Over 1,00,000 people", "1,00,000"),
    ("2024", "ปี ๒๐๒๔ นี้", "๒๐๒๔"),
    ("9000", "आज ९,००० लोग", "९,०००"),
    ("９０００", "Rund 9’000 Menschen", "9’000"),
    ("150000", "आज 1,50,000 लोग", "1,50,000"),
    ("300", "సర్కారు 300మంది", "300"),
    ("300", "সরকার ৩০০জন", "৩০০"),
    ("300", "அரசு 300க்கும் மேற்பட்ட", "300"),
    ("അവൻ", "അവന്\u200d വന്നു", "അവന്\u200d"),
    ("സര്\u200dക്കാര്\u200d", "കേരള സർക്കാർ പറഞ്ഞു", "സർക്കാർ"),
    ("Ґалаґан", "Місто Галаган сьогодні", "Галаган"),
    ("галаган", "Місто Ґалаґан сьогодні", "Ґалаґан"),
    ("Київ", "Киі\u0308в сьогодні", "Киі\u0308в"),
    ("می‌خواهد", "او می خواهد برود", "می خواهد"),
    ("می خواهد", "او می‌خواهد برود", "می‌خواهد"),
    ("میخواهد", "او نمی خواهد و می خواهد", "می خواهد"),
    ("น้ำ", "ราคาน้ํามันขึ้น", "น้ํา"),
    ('צה"ל', "דובר צה״ל אמר", "צה״ל"),
    ("צה״ל", 'דובר צה"ל אמר', 'צה"ל'),
    ("צהל", 'דובר צה"ל אמר', 'צה"ל'),
    ("الحكومة", "قالت الحكومـــة اليوم", "الحكومـــة"),
    ("سیلاب", "سيلاب سے نقصان", "سيلاب"),
    ("सड़क", "स\u095cक पर", "स\u095cक"),
    ("র‍্যাব", "আজ র্যাব জানায়", "র্যাব"),
]


@pytest.mark.parametrize(("query", "text", "marked"), FOUND)
def test_what_is_written_otherwise_is_found_and_marked(library, query, text, marked):
    """List, marks in the article and snippet agree; finding in the article does, but for spaces."""
    article_id = library.add(make_article("Headline", "Nothing here.", text))
    assert library.ids(View(query)) == [article_id]
    spans = find_terms(text, library.find_terms(query))
    assert marked in [text[start:end] for start, end in spans]
    snippet = library.snippets([article_id], query)[article_id]
    assert marked in [snippet.text[start:end] for start, end in snippet.marks]
    if " " not in marked:
        query = query if any(map(str.islower, query)) else query.lower()
        assert marked in [text[start:end] for start, end in make_finder(query)(text)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("议会", "总理参加会议后离开"),
        ("加后", "总理参加会议后离开"),
        ("พาย", "ในพายุ"),
        ("नव", "एक नाव"),
        ("йод", "иод"),
        ("ab", "a b"),
        ("会议", "大会 议程"),
        ("2024", "On 3.10.20.24"),
        ("צל", 'דובר צה"ל אמר'),
        ("അവന", "അവൻ വന്നു"),
    ],
)
def test_other_words_are_not_found(library, query, text):
    """Letters in another order, or parts of a letter, are another word, to all four."""
    article_id = library.add(make_article("Headline", text))
    assert library.ids(View(query)) == []
    assert find_terms(text, extract_terms(query)) == []
    assert library.snippets([article_id], query) == {}
    assert make_finder(query)(text) == []


@pytest.mark.parametrize(
    ("language", "word", "other", "unlike"),
    [
        ("english", "harbours", "harbour", "harmony"),
        ("english", "city", "cities", "citizen"),
        ("german", "Häuser", "Haus", "Hausse"),
        ("spanish", "canciones", "canción", "cansado"),
        ("russian", "городами", "город", "горе"),
        ("finnish", "taloissa", "talo", "talvi"),
        ("turkish", "kızlar", "kız", "kızıl"),
        ("swedish", "båtarna", "båt", "båge"),
        ("hebrew", "הגשר", "גשר", "גשום"),
        ("arabic", "مسئول", "مسؤول", "مسألة"),
        ("ukrainian", "Тячева", "Тячів", "тяжів"),
        ("ukrainian", "Київ", "Києві", "кити"),
        ("ukrainian", "Львова", "Львів", "левада"),
        ("hebrew", "בירה", "הבירה", "לירה"),
        ("hebrew", "החקלאים", "חקלאים", "חלקים"),
        ("arabic", "الفيضان", "فيضان", "فنجان"),
        ("arabic", "الوزراء", "وزير", "وزارة"),
        ("arabic", "مزارعون", "المزارعين", "مزاد"),
        ("dutch", "dagen", "dag", "dak"),
        ("english", "children", "child", "chilly"),
        ("estonian", "sillad", "sild", "silm"),
        ("hungarian", "mérnökök", "mérnök", "mérleg"),
        ("hebrew", "השרים", "שר", "שיר"),
        ("malayalam", "നഗരത്തിൽ", "നഗരം", "നദി"),
        ("polish", "rolnicy", "rolników", "rolka"),
        ("slovene", "volivci", "volivec", "volk"),
        ("spanish", "ciudades", "ciudad", "cuidado"),
        ("ukrainian", "робітників", "робітник", "робота"),
    ],
)
def test_words_are_found_in_other_forms(library, language, word, other, unlike):
    """A word finds its forms as the stemmer of the article's language sees them, both ways."""
    ids = []
    for text in (word, other, unlike):
        article = make_article(f"Number {len(ids)}", text)
        ids.append(library.add(replace(article, language=language)))
    for query in (word, other):
        assert library.ids(View(query, sort="added"))[::-1] == ids[:2]
        assert library.ids(View(f'"{query}"')) == [ids[query == other]]
        assert [find_terms(text, library.find_terms(query)) for text in (word, other, unlike)] == [
            [(0, len(word))], [(0, len(other))], []
        ]  # fmt: skip


def test_forms_are_kept_by_each_library(library, tmp_path):
    """Neither a change that was rolled back nor another library takes the forms of words away."""

    class RolledBackError(Exception):
        pass

    def add_in_vain():
        with library.connections.writing() as db:
            word_forms.store(db, word_forms.find_new(db, {"english": {"harbours"}}))
            raise RolledBackError

    with pytest.raises(RolledBackError):
        add_in_vain()
    first = library.add(make_article("One", "All the harbours of the coast were shut by ice."))
    home = tmp_path / "other"
    with Library.open(Paths(home, home, home, home, home)) as other:
        other.add(make_article("Two", "All the harbours of the coast were open again."))
        second = library.add(make_article("Three", "In the lighthouses of the coast it was cold."))
        assert other.count(View("harbour")) == 1
    assert library.ids(View("harbour")) == [first]
    assert library.ids(View("lighthouse")) == [second]


def test_an_abbreviation_of_hebrew_is_found_behind_a_prefix(library):
    """With its mark and without."""
    article = replace(make_article("Number", 'דובר בצה"ל אמר היום.'), language="hebrew")
    article_id = library.add(article)
    for query in ('צה"ל', "צה״ל", "צהל"):
        assert library.ids(View(query)) == [article_id]


def test_words_that_older_rules_folded_are_folded_anew(paths):
    """A library whose index has old spellings finds the new ones once it was opened."""
    with Library.open(paths) as library:
        article = replace(make_article("Number", "അവന്\u200d ഇന്നലെ വന്നു."), language="malayalam")
        article_id = library.add(article)
        with library.connections.writing() as db:
            db.execute("UPDATE session SET value = '1' WHERE name = 'word forms'")
            db.execute("INSERT INTO prose (prose) VALUES ('delete-all')")
            db.execute(
                "INSERT INTO prose (rowid, title, body) VALUES (?, 'number', 'അവന് ഇന്നലെ വന്നു')",
                (article_id,),
            )
        assert library.ids(View("അവൻ")) == []
    with Library.open(paths) as library:
        assert library.ids(View("അവൻ")) == [article_id]
        library.forget(article_id)
        assert library.ids(View("അവൻ")) == []


def test_forms_of_older_rules_are_made_anew(paths):
    """A library that another version indexed finds them once it was opened."""
    with Library.open(paths) as library:
        article = replace(make_article("Number", "Rolnicy stoją przed bramą."), language="polish")
        article_id = library.add(article)
        with library.connections.writing() as db:
            db.execute("DELETE FROM session WHERE name = 'word forms'")
            db.execute("DELETE FROM word_form")
        assert library.ids(View("rolnik")) == []
    with Library.open(paths) as library:
        assert library.ids(View("rolnik")) == [article_id]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("finnish", ["tosta", "kasteista", "sta", "a", "kukkasta", "lapsista", "talossa"]),
        ("hungarian", ["mernokoknek", "hidakban", "hazukban", "ok", "varosokbol"]),
        ("malayalam", ["നഗരങ്ങളിലേക്ക്", "മന്ത്രിമാരുടെ", "പാലം"]),
        ("polish", ["rolnicy", "miescie", "ministrowie", "ec", "statek"]),
        ("russian", ["городами", "рынок", "детеи", "я"]),
        ("english", ["houses"]),
    ],
)
def test_many_nouns_at_once_lose_the_endings_that_each_loses_alone(language, words):
    """Also where two ends fit, and what one leaves has another."""
    alone = [strip_noun_ending(word, language) for word in words]
    assert strip_all_noun_endings(words, language) == alone
    assert strip_all_noun_endings([], language) == []


STEMMED = {
    "arabic": "قال الوزراء إن المدارس في المدينة أُغلقت، والجسور كذلك.",
    "english": "Children's harbours, cafés: the women's “naïve” policies; crises harbours!",
    "french": "L’œil des écoles–fermées, «les cieux» et ÉLÈVES: journaux.",
    "german": "Die Häuser, Straßen/Wege und Kinder (Öfen) schließen",
    "greek": "Τα παιδιά και οι άνδρες στις ΠΟΛΕΙΣ, όταν έκλεισαν",
    "hebrew": "הגשרים בבירה נסגרו, והילדים שבבית הספר",
    "hindi": "मज़दूरों ने गाँवों में सड़कें बनाईं।",
    "polish": "Rolnicy i księża, łodzie—dzieciom ręce",
    "russian": "Дети, люди и ёлки «в городах» за́мки",
    "turkish": "Şehrin ılık nehirleri, İSTANBUL’un çocukları",
    "ukrainian": "Мости, її п’ять дітей та школи",
}


@pytest.mark.parametrize(("language", "text"), STEMMED.items())
def test_many_words_at_once_have_the_forms_that_each_has_alone(language, text):
    """As an import adds them, and as a query looks them up."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE session (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    for statement in search_tables.WORD_TABLES:
        db.execute(statement)
    word_forms.store(db, word_forms.find_new(db, {language: {*word_forms.find_tokens([text])}}))
    kept = set(db.execute("SELECT stem, form FROM word_form"))
    db.close()
    for sign in "“”‘’–—«»,.;:/()!।،":
        text = text.replace(sign, " ")
    words = [word for word in text.lower().replace("'", " ").split() if len(word) > 2]
    assert kept == {
        (key, form)
        for word in words
        for form in split_folded_words(word)
        for key in word_forms.list_keys(word, language)
        if key != form
    }
    assert kept


@pytest.mark.parametrize(
    ("text", "language", "form"),
    [
        (
            "Bergen kommune stenger tre skoler neste høst fordi antallet elever har gått"
            " kraftig ned.",
            "norwegian",
            "skole",
        ),
        ("Koulut suljetaan 1. elokuuta.", "finnish", "koulu"),
        ("Vallavalitsus sulges kolm kooli.", "estonian", "koolid"),
        ("The council closed three schools in Weller on Monday.", "english", "school"),
    ],
)
def test_a_brief_is_in_the_language_of_its_digest(library, text, language, form):
    """A sentence has few function words, and some of these are another language's too."""
    library.add(make_article("12", text))
    assert library.count(View(query=f"lang:{language}")) == 1
    assert library.count(View(query=form)) == 1

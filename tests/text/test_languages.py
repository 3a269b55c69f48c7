"""Languages: each is told from the others, those without a model from their neighbours."""

import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UsageError
from reader.text import LANGUAGE_NAMES, LANGUAGES, check_language, detect_language
from tests.text.briefs import BRIEFS, list_briefs
from tests.text.samples import SAMPLES
from tests.text.strategies import hostile


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_of_three_sentences_is_detected(language):
    """In every language that Punkt has a model of."""
    assert detect_language(SAMPLES[language]) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_order_of_the_paragraphs_does_not_matter(language):
    """A scrambled article is in the language of the article."""
    texts = list(SAMPLES[language])
    random.Random(7).shuffle(texts)
    assert detect_language(texts) == language


@pytest.mark.parametrize("language", ["danish", "norwegian", "portuguese", "spanish", "czech"])
def test_an_article_that_quotes_another_language_is_in_its_own(language):
    """A foreign sentence does not turn the article."""
    assert detect_language([*SAMPLES[language], SAMPLES["english"][0]]) == language


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        ["1 2 3 4 5 6 7 8"],
        ["Hello"],
        ["Oslo, Rome, Paris"],
    ],
)
def test_texts_without_words_enough_are_taken_for_english(texts):
    """Nothing, numbers, a greeting, names of towns."""
    assert detect_language(texts) == "english"


def test_a_script_that_reader_does_not_know_is_unknown():
    """Better no name than a wrong one."""
    assert detect_language(["ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎤᎾᏛᏂᏗ ᏗᎧᏃᏩᏛᏍᏗ ᎠᏓᏅᏖᏗ"]) == "unknown"


# Told wrongly: so short a text without the letters or function words of its own language.
_MISSED = {
    "Brandweermanne red drie kinders uit brandende huis.",
    "Село остана без вода заради студа.",
}


@pytest.mark.parametrize("language", BRIEFS)
def test_a_brief_of_one_sentence_is_in_its_language(language):
    """Headlines have few function words, and some languages without a model look like one with."""
    texts = [text for name, text in list_briefs() if name == language and text not in _MISSED]
    assert {text: detect_language([text]) for text in texts} == dict.fromkeys(texts, language)


@pytest.mark.parametrize("language", BRIEFS)
def test_a_longer_text_is_in_its_language(language):
    """All briefs of a language together."""
    texts = [text for name, text in list_briefs() if name == language]
    assert detect_language(texts) == language


@pytest.mark.parametrize(
    ("headings", "language"),
    [
        (["Breaking News from the World Service of the Daily Herald"] * 3, "russian"),
        (["Breaking News from the World Service of the Daily Herald"] * 3, "chinese"),
        (["Новости дня из столицы и со всего мира"] * 3, "english"),
    ],
)
def test_headings_in_another_script_do_not_decide(headings, language):
    """Names of sites and sections stand around the article; its sentences tell the language."""
    texts = [text for name, text in list_briefs() if name == language]
    assert detect_language([*headings, *texts[:2]]) == language


@pytest.mark.parametrize(
    ("declared", "language"),
    [("english", "finnish"), ("russian", "ukrainian"), ("english", "thai")],
)
def test_a_page_that_names_a_wrong_language_is_not_believed(declared, language):
    """Templates say "en" whatever stands in them."""
    text = next(text for name, text in list_briefs() if name == language)
    assert detect_language([text], declared=declared) == language


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("Село остана без вода заради студа.", "bulgarian"),
        ("Brandweermanne red drie kinders uit brandende huis.", "afrikaans"),
        ("Predsednik je primio japanskog ambasadora.", "bosnian"),
        ("Oslo, Rome, Paris", "norwegian"),
    ],
)
def test_a_page_is_believed_where_its_text_may_be_in_that_language(text, declared):
    """Of near languages a short text says little."""
    assert detect_language([text], declared=declared) == declared


def test_quick_identification_asks_no_statistics(monkeypatch):
    """Grouping by event has half a millisecond for an article."""
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    assert detect_language(["Storm stenger broen"], is_quick=True) == "english"
    assert detect_language(SAMPLES["polish"], is_quick=True) == "polish"


def test_what_function_words_leave_open_the_library_decides():
    """A line with words that several languages share."""
    assert detect_language(["Pek na trgu se smeje in pravi, da lahko počaka."]) == "slovene"


@given(st.lists(hostile, max_size=3))
def test_any_text_has_a_language(texts):
    """Nothing makes detection fail."""
    assert detect_language(texts) in (*LANGUAGE_NAMES, "unknown")


def test_a_language_can_be_named_in_any_case():
    """A user need not know how the models spell it."""
    assert check_language(" German ") == "german"


def test_an_unknown_language_is_answered_with_the_nearest_ones():
    """The sentence names what was asked, what comes near, and where all names are."""
    with pytest.raises(UsageError) as caught:
        check_language("portugese")
    assert "'portugese'" in str(caught.value)
    assert "portuguese" in str(caught.value)
    assert "reader settings --defaults" in str(caught.value)


@pytest.mark.parametrize("language", BRIEFS)
def test_each_language_that_is_told_can_be_named(language):
    """What reader calls a language, the option and the setting take."""
    assert check_language(language.title()) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Hallitus myönsi avustusta n. 300 000 euroa. Päätös julkaistiin keskiviikkona.",
            "finnish",
        ),
        (
            "Poliisi pidätti kaksi miestä pankkiryöstöstä. Ministeri vierailee Oulussa perjantaina."
            " Nosturi kaatui satamassa.",
            "finnish",
        ),
        (
            "Vinç düştü, feribot seferi iptal. Polis dün gece limanda iki kişiyi tutukladı.",
            "turkish",
        ),
        ("Ann Bee, Tom Cook, Maud Ellery, Renate Aumer", "english"),
    ],
)
def test_one_short_stop_word_or_none_decides_nothing(text, language):
    """Statistics of letters do, where there are words enough."""
    assert detect_language([text]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Η Microsoft και η Amazon συμφώνησαν με την OpenAI για το Project Stargate.", "greek"),
        ("Компании Microsoft, Google, Amazon и Meta подписали соглашение с Nvidia.", "russian"),
        ("חברת Microsoft ו-Google חתמו על הסכם עם OpenAI ב-San Francisco.", "hebrew"),
        ("Microsoft와 Google, OpenAI가 Anthropic과 협력한다고 밝혔다.", "korean"),
        ("Microsoft और Google ने OpenAI तथा Anthropic के साथ समझौता किया।", "hindi"),
        ("Microsoft และ Google ประกาศความร่วมมือกับ OpenAI และ Anthropic", "thai"),
        ("The Greek word παράδοση means tradition, the teacher said on Monday.", "english"),
    ],
)
def test_foreign_names_do_not_decide_the_script(text, language):
    """Nor does a foreign word in a sentence of English."""
    assert detect_language([text]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("حکوومەتی هەرێمی کوردستان ڕایگەیاند کە مووچە دابەش دەکرێت.", "kurdish"),
        ("شىنجاڭدا يېڭى تۆمۈر يول قۇرۇلۇشى باشلاندى.", "uyghur"),
        ("حکومت اعلان وکړ چې ښوونځي به بیا پرانیستل شي.", "pashto"),
        ("መንግስቲ ኣብያተ ትምህርቲ ሰኑይ ከም ብሓድሽ ከም ዝኽፈታ ኣፍሊጡ።", "tigrinya"),
        ("Kerajaan mengumumkan bahawa sekolah dibuka selepas ribut kerana ia selamat.", "malay"),
        ("Vlada je saopštila da će škole biti otvorene posle oluje, rekao je ministar.", "serbian"),
        ("حڪومت اعلان ڪيو ته طوفان کان پوءِ اسڪول ٻيهر کوليا ويندا.", "unknown"),
        ("Правительство тӑвӑлтан кайран шкулсем тунтикун каллех уҫӑласса пӗлтерчӗ.", "unknown"),
        ("Gouvènman an te anonse ke lekòl yo ap louvri ankò apre siklòn nan.", "unknown"),
        ("Pamaréntah ngumumkeun yén sakola bakal dibuka deui dina dinten Senén.", "unknown"),
        ("I kī te kāwanatanga ka huaki anō ngā kura ā te Mane i muri i te āwhā.", "unknown"),
        ("Kamachiqkuna yachay wasikuna lunes punchaw wakmanta kichakunanmanta.", "unknown"),
        ("Hurumende yazivisa kuti zvikoro zvichavhurwa mushure medutu.", "unknown"),
        ("U guvernu hà annunziatu chì e scole riapreranu luni dopu à a timpesta.", "unknown"),
    ],
)
def test_no_language_is_called_by_the_name_of_its_neighbour(text, language):
    """What reader does not name is unknown."""
    assert detect_language([text]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("DIE BUNDESREGIERUNG HAT NEUE REGELN FÜR DEN VERKEHR BESCHLOSSEN", "german"),
        ("GROSSBRAND IN HAMBURG: FEUERWEHR RETTET BEWOHNER", "german"),
        ("LE GOUVERNEMENT ANNONCE DE NOUVELLES MESURES CONTRE LA GRIPPE", "french"),
        ("HÜKÜMET YENİ TEDBİRLERİ AÇIKLADI", "turkish"),
        ("THE GOVERNMENT SAID THAT SCHOOLS WILL REOPEN AFTER THE STORM", "english"),
    ],
)
def test_capitals_make_no_difference(text, language):
    """A heading in capitals is in its language."""
    assert detect_language([text]) == language

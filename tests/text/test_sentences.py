"""Sentences: where they begin and end, in every language, whatever the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import LANGUAGE_NAMES, LANGUAGES, find_sentences
from tests.text.briefs import BRIEFS
from tests.text.samples import SAMPLES
from tests.text.sentence_cases import JOINED, SENTENCE_CASES, list_cases
from tests.text.strategies import hostile, words


def cut(text, language="english"):
    """Return the sentences as strings."""
    return [text[s.start : s.end] for s in find_sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr and Mrs. Holm met Dr. Ray.|Prof. Lee came later.",
        "He moved to the St. Louis suburb.|It is far.",
        "Gov. Ann Lee met Sen. Bo Day and Lt. Col. Cy Fry.|They talked.",
        "The U.S. Army left.|The U.N. stayed.",
        "He lives in the U.S.|She does not.",
        "They met in Washington, D.C.|The President was away.",
        "J. K. Holm wrote to George W. Day.|He did not answer.",
        "He spoke of Malcolm X.|But nobody listened.",
        "See No. 5 on p. 3, e.g. the map.|It is old.",
        "Was it true?|No.|It was not.",
        "It cost $5.5m, or 3.5 per cent.|They paid.",
        "He came at 5 p.m. on Monday.|She left.",
        "He came at 5 p.m.|Then he left.",
        "It was 10 a.m. ET (1 a.m. in Sydney).|He slept.",
        "Nobody knows...|He left.",
        "He waited... and waited.|Then he left.",
        "No!!!|Never?!|Never.",
        "1. Wash the pan.|2. Dry it.",
        "The band Wham! played on E! last night.|It was loud.",
        "It was signed by Holm Inc.|They denied it.",
    ],
)
def test_abbreviations_and_initials_end_a_sentence_only_where_it_ends(text):
    """Titles never do, others before a word that only begins sentences."""
    assert cut(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "They mourn because 'they have no funeral'.|He wept.",
        "'...it's slow, it's slow.'|He left.",
        "'We are here,' he said.|'This is not ours.|Go home.'",
        '"Who is it?" she asked.|"It\'s me!" he said, laughing.|Nobody else was there.',
        "'Are you well?' but nobody answered.|She left.",
        "He said: “We left.”|Then he cried.|“Why?” asked Ann.",
        "(It was late.)|He slept.|[He never woke.]|That is all.",
        "She likes it (a lot!) and me.|Good.",
        "He shouted 'Run!' and 'Hide!' at them.|They ran.",
    ],
)
def test_quotations_keep_their_marks_and_their_speaker(text):
    """A closing mark stays with its sentence, a verb of saying with the question before it."""
    assert cut(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("german", "Er sagte: „Wir gehen.“|Dann kam am 3. Oktober Dr. Ray, z. B. per Bahn."),
        ("german", "„Kommst du?“ fragte sie.|»Nein!« rief er.|Das war es."),
        ("french", "Il a dit : « Nous partons. »|M. Roy reste.|« Quoi ? » demanda-t-elle."),
        ("spanish", "¿Quién es? —preguntó.|¡No!|El Sr. Paz dijo: «Vamos.»|Y salió."),
        ("greek", "Ποιος είναι;|Κανείς δεν ξέρει.|Ο κ. Παπάς έφυγε."),
        ("russian", "Он сказал: «Мы уходим».|В 2014 г. он жил в г. Москве.|Потом ушёл."),
        ("turkish", "Dr. Yılmaz geldi.|Sonra gitti."),
        ("polish", "Prof. Nowak mówił m.in. o wojnie.|Potem wyszedł."),
        ("swedish", "Han kom kl. 5, t.ex. hit.|”Nej.”|Hon log."),
        ("malayalam", "അവൻ വന്നു.|എവിടെ?|അറിയില്ല."),
    ],
)
def test_other_languages_have_their_own_marks_and_abbreviations(language, text):
    """Each model knows its language, quotes of every shape close where they close."""
    assert cut(text.replace("|", " "), language) == text.split("|")


@pytest.mark.parametrize("language", SENTENCE_CASES)
def test_everyday_abbreviations_dates_and_speech_end_no_sentence(language):
    """And where a sentence does end, it ends: marks of each script, "etc.", years, questions."""
    gap = "" if language in JOINED else " "
    wanted = [case.split("|") for name, case in list_cases() if name == language]
    assert [cut(gap.join(sentences), language) for sentences in wanted] == wanted


@pytest.mark.parametrize("language", sorted(set(BRIEFS) - set(LANGUAGES) - {"thai"}))
def test_a_language_without_a_model_has_sentences(language):
    """By the marks of its script."""
    lines = [line.strip() for line in BRIEFS[language].strip().splitlines()]
    ends = ".!?。।۔։።"
    wanted = [line for line in lines if line.count(line[-1]) == 1 and line[-1] in ends]
    assert cut(" ".join(wanted), language) == wanted


def test_a_straight_mark_behind_a_full_stop_may_open_the_next_speech():
    """It does where an even number of them stands before."""
    assert cut('他说。"你好。"她笑了。', "chinese") == ["他说。", '"你好。"', "她笑了。"]


def test_quoted_sentences_of_another_script_have_their_ends():
    """An English article may quote Chinese or Hindi."""
    assert cut("He wrote: 我们走了。门还开着。 Nobody answered.") == [
        "He wrote: 我们走了。",
        "门还开着。",
        "Nobody answered.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_model(language):
    """Three plain sentences are three sentences."""
    assert cut(" ".join(SAMPLES[language]), language) == list(SAMPLES[language])


@given(st.one_of(words, hostile), st.sampled_from((*LANGUAGE_NAMES, "unknown")))
def test_sentences_cover_all_that_is_seen_and_do_not_overlap(text, language):
    """Between them is white space only, at their ends is none, none is empty."""
    end = 0
    for sentence in find_sentences(text, language):
        assert end <= sentence.start < sentence.end
        assert not text[end : sentence.start].strip()
        piece = text[sentence.start : sentence.end]
        assert piece == piece.strip()
        end = sentence.end
    assert not text[end:].strip()


def test_a_text_without_visible_characters_has_no_sentences():
    """Nothing is not a sentence."""
    assert find_sentences("", "english") == find_sentences(" \xa0 ", "english") == ()


def test_a_fragment_of_marks_belongs_to_its_neighbour():
    """Dots and quotes alone are no sentence."""
    assert cut("He left it there. . . . She did not! ! !") == [
        "He left it there. . . .",
        "She did not! ! !",
    ]


@pytest.mark.parametrize("mark", [".", "…", "! "])
def test_very_many_marks_are_one_sentence_soon(mark):
    """No mark is looked at with all that follow it."""
    began = time.process_time()
    assert len(find_sentences("Ice" + mark * 100_000, "english")) == 1
    assert time.process_time() - began < 5

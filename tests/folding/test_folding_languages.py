"""German, French, Spanish and Russian: copies in other words fold, other statements never."""

import random
import re

import pytest

from reader.folding.lexicons import lexicon_of
from tests.folding.articles import fold_texts, only_fold
from tests.folding.language_pairs import REWORDED, TRAPS, list_pairs

LANGUAGES = tuple(REWORDED)
_OTHER = {
    "german": "Am Abend regnete es.",
    "french": "Il pleuvait le soir.",
    "spanish": "Por la noche llovía.",
    "russian": "Вечером шёл дождь.",
}
_WORD = re.compile(r"\w+")


@pytest.mark.parametrize(("language", "one", "other"), list_pairs(REWORDED))
def test_a_copy_in_other_words_folds(language, one, other):
    """Either way round, and its own words are shown."""
    for texts in ((one, other), (other, one)):
        fold = only_fold(*texts, language=language)
        assert fold is not None
        assert fold.relation == "reworded"
        assert fold.own_words
    assert fold_texts(one, other, language=language, reworded=False).folds == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_copies_fold_onto_longer_paragraphs(language):
    """Their first and last words too, where a sentence begins and ends there.

    One of a language may not: an article that stands in the sentence twice is aligned with the
    other one.
    """
    found = []
    for _, one, other in list_pairs({language: REWORDED[language]}):
        longer = f"{_OTHER[language]} {other} {_OTHER[language]}"
        fold = only_fold(one, longer, language=language)
        assert fold is None or (fold.paragraph, fold.relation) == (0, "reworded")
        found.append(fold is not None)
    assert found.count(False) <= 1


@pytest.mark.parametrize(("language", "one", "other"), list_pairs(TRAPS))
def test_another_statement_never_folds(language, one, other):
    """Another figure, name, day, verb or noun, "not" and "may", either way round."""
    for texts in ((one, other), (other, one)):
        assert fold_texts(*texts, language=language).folds == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_is_no_synonym_forbids_the_fold(language):
    """Whatever listed word stands in place of another one, whatever is left out or put in."""
    lexicon = lexicon_of(language)
    vocabulary = sorted({*lexicon.synonym_groups, *lexicon.cardinals, *lexicon.months})
    chance = random.Random(5)
    for _, sentence, _ in list_pairs({language: REWORDED[language]}):
        for match in _WORD.finditer(sentence):
            word = match[0].casefold()
            other = chance.choice(vocabulary)
            if other == word or lexicon.are_synonyms(word, other):
                continue
            shown = other.capitalize() if match[0][0].isupper() else other
            for put in (shown, f"{match[0]} {other}", f"{other} {match[0]}"):
                changed = sentence[: match.start()] + put + sentence[match.end() :]
                folds = fold_texts(sentence, changed, language=language).folds
                assert folds == (), (changed, folds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_like_forms_are_synonyms(language):
    """Numbers, days and units are none; each group has two words or more."""
    lexicon = lexicon_of(language)
    groups: dict[int, set[str]] = {}
    for word, numbers in lexicon.synonym_groups.items():
        assert word not in lexicon.cardinals | lexicon.months | lexicon.date_words | lexicon.units
        for number in numbers:
            groups.setdefault(number, set()).add(word)
    assert len(groups) > 150
    assert all(group for group in groups.values())


@pytest.mark.parametrize(
    ("language", "one", "other", "kind"),
    [
        (
            "german",
            "Bei dem Brand in der Spinnerei wurden zwölf Arbeiter verletzt.",
            "Bei dem Brand in der Spinnerei wurden zwanzig Arbeiter verletzt.",
            "number",
        ),
        (
            "french",
            "L'incendie de la filature a fait douze blessés parmi les ouvriers.",
            "L'incendie de la filature a fait vingt blessés parmi les ouvriers.",
            "number",
        ),
        (
            "spanish",
            "El incendio de la fábrica comenzó un lunes de marzo por la mañana temprano.",
            "El incendio de la fábrica comenzó un martes de marzo por la mañana temprano.",
            "date",
        ),
        (
            "russian",
            "При пожаре на лесопилке у реки пострадали двенадцать рабочих ночной смены.",
            "При пожаре на лесопилке у реки пострадали двадцать рабочих ночной смены.",
            "number",
        ),
        (
            "chinese",
            "工程师测量后发现，水库建成以后，江面水深已经达到3.4米，足够渡船通行。",
            "工程师测量后发现，水库建成以后，江面水深已经达到4.3米，足够渡船通行。",
            "number",
        ),
        (
            "hindi",
            "मेले में इस बार 240 दुकानें लगी थीं और लोग दूर से आए थे।",
            "मेले में इस बार 420 दुकानें लगी थीं और लोग दूर से आए थे।",
            "number",
        ),
        (
            "thai",
            "พายุพัดเขื่อนท่าเรือพังไป 35 เมตรและเรือประมงสองลำจมลงใกล้ฝั่ง",
            "พายุพัดเขื่อนท่าเรือพังไป 53 เมตรและเรือประมงสองลำจมลงใกล้ฝั่ง",
            "number",
        ),
    ],
)
def test_another_number_is_told_as_a_conflict(language, one, other, kind):
    """In words as in digits."""
    folding = fold_texts(one, other, language=language)
    assert folding.folds == ()
    assert [conflict.kind for conflict in folding.conflicts] == [kind]


def test_a_thai_caption_folds_onto_its_sentence():
    """Thai has no spaces, so its words are cut by a model."""
    sentence = "เรือข้ามฟากไปเกาะทรายกลับมาวิ่งอีกครั้งหลังจากพายุทำลายท่าเรือเมื่อสิบเอ็ดวันก่อน"
    fold = only_fold(sentence[: sentence.index("เมื่อ")], sentence, language="thai")
    assert fold is not None
    assert (fold.paragraph, fold.relation) == (0, "contained")

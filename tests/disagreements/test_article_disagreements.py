"""Figures of one quantity that an article tells differently; better none than a wrong one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.disagreements import find_contradictions, find_disagreements
from tests.quality.disagreement_cases import HALVES, is_disagreement, prepare_texts, read_cases

BARRELS = "The pipeline company said that 1,200 barrels had leaked."
SPILL = "The harbour office estimates the spill at 3,000 barrels."
OTHER = "A choir sang on the quay until the lamps went out."
CASES = [case for half in HALVES for case in read_cases("articles", half)]


def claims_of(*texts, language="english"):
    """Return of each disagreement the figures and values that stand against each other."""
    found = find_disagreements(prepare_texts("", texts, language))
    return [[(claim.text, claim.value) for claim in group.claims] for group in found]


def test_two_sources_count_one_quantity_differently():
    """In other words, in another sentence, with a verb of saying or a document."""
    assert claims_of(BARRELS, OTHER, SPILL) == [[("1,200", 1200.0), ("3,000", 3000.0)]]


def test_a_figure_that_is_struck_out_is_not_told():
    """Its author has taken it back; what stands beside it counts."""
    struck = BARRELS.replace("1,200", "~~1,200~~ 1,500")
    expected = [[("1,500", 1500.0), ("3,000", 3000.0)]]
    assert claims_of(struck, OTHER, SPILL) == expected
    assert claims_of(BARRELS.replace("1,200", "~~1,200~~ 3,000"), OTHER, SPILL) == []


@pytest.mark.parametrize(
    ("one", "other", "values", "unit"),
    [
        (
            "The council expects the hall to cost £1.3m.",
            "Engineers reckon that £2 million will be needed to build it.",
            [1_300_000.0, 2_000_000.0],
            "£",
        ),
        (
            "The ministry says that 88 per cent of the children are vaccinated.",
            "Doctors found that 64% of the children had had their injection.",
            [88.0, 64.0],
            "per cent",
        ),
        (
            "The police said that nine people had been injured.",
            "The hospital has treated twenty-one wounded people, its spokesman said.",
            [9.0, 21.0],
            None,
        ),
        (
            "The slide was 300 metres wide, the warning service said.",
            "From the air the institute measured a breadth of 0.5 km.",
            [0.3, 0.5],
            "kilometre",
        ),
    ],
)
def test_values_and_units(one, other, values, unit):
    """Words, scales and signs give a value; claims of a group are in one unit."""
    [group] = find_disagreements(prepare_texts("", (one, OTHER, other)))
    assert [claim.value for claim in group.claims] == values
    assert group.unit == unit
    assert group.about


@pytest.mark.parametrize(
    "other",
    [
        "The harbour office says that 3,000 barrels leaked there in 2003.",
        "The harbour office says that 3,000 barrels leaked in the year before.",
        "In Wolda the harbour office estimates another spill at 3,000 barrels.",
        "The harbour office says that 300 of the barrels have leaked.",
        "The harbour office says that 3,000 people came to look at it.",
        "The pipeline company said that 3,000 barrels had leaked.",
        "The spill was 3,000 barrels.",
        "The harbour office says that between 3,000 and 4,000 barrels leaked.",
        "The harbour office says that 3,000 barrels leaked, and that 400 were saved.",
        "“The spill was 3,000 barrels,” the harbour office said.",
        "The harbour office says that 90,000 barrels leaked.",
    ],
)
def test_another_quantity_is_no_disagreement(other):
    """Another time, place, part, thing, the same source, none, a range, a quotation."""
    assert claims_of(BARRELS, OTHER, other) == []


@pytest.mark.parametrize("language", ["german", "spanish", "turkish"])
def test_other_languages_are_silent(language):
    """A language without a lexicon has no disagreements."""
    assert claims_of(BARRELS, SPILL, language=language) == []


def test_folded_paragraphs_have_no_claims():
    """What is not shown is not told."""
    assert find_disagreements(prepare_texts("", (BARRELS, SPILL)), {1}) == ()


def test_sentence_is_disputed_by_the_other_values():
    """The claims of the group with another value dispute a sentence, its own do not."""
    found = find_disagreements(prepare_texts("", (BARRELS, SPILL)))
    (one,) = find_contradictions((), found, 0, 0, len(BARRELS))
    assert (one.paragraph, one.other) == (0, 1)
    assert SPILL[one.other_start : one.other_end] == "3,000"
    assert find_contradictions((), found, 0, 0, 10) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_no_trap_is_tied(case):
    """Of our own articles no trap is in a group, and claims stand where they say."""
    article = case.make_articles()[0].article
    for group in find_disagreements(article):
        assert len({claim.value for claim in group.claims}) > 1
        for claim in group.claims:
            text = article.paragraphs[claim.paragraph].text
            assert text[claim.start : claim.end] == claim.text
            mark = case.find(0, claim.paragraph, claim.start, claim.end)
            assert mark is None or is_disagreement(mark.group)


@settings(max_examples=30, deadline=None)
@given(case=st.sampled_from(CASES), seed=st.randoms())
def test_order_of_paragraphs_changes_nothing(case, seed):
    """Another order of paragraphs gives the same groups."""
    texts = list(case.texts[0])
    shuffled = texts[:]
    seed.shuffle(shuffled)
    in_order, mixed = (
        {
            frozenset((claim.text, claim.value, own[claim.paragraph]) for claim in group.claims)
            for group in find_disagreements(prepare_texts("", own))
        }
        for own in (texts, shuffled)
    )
    assert in_order == mixed


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(max_size=60) | st.sampled_from([BARRELS, SPILL, "£1m, 3%. 2-"]), max_size=6)
)
def test_any_text_keeps_the_promises(texts):
    """Offsets slice the text and values differ, whatever is written."""
    article = prepare_texts("", [text for text in texts if text.strip()])
    for group in find_disagreements(article):
        assert len({claim.value for claim in group.claims}) > 1
        for claim in group.claims:
            text = article.paragraphs[claim.paragraph].text
            assert text[claim.start : claim.end] == claim.text != ""


def test_men_and_women_are_two_quantities():
    """Two sources that count men and women count parts; two that count men may differ."""
    men = "The police said that 12 men were hurt."
    assert claims_of(men, "The hospital said that three women were hurt.") == []
    assert claims_of(men, "The hospital said that nine men were hurt.") != []

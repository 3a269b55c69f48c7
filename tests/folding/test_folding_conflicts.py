"""Conflicts: one statement told with two numbers, dates or units; better none than a wrong one."""

import pytest

from tests.folding.articles import fold_texts

STATEMENT = "Two trawlers pulled the ship off the rocks with 214 passengers on board on Friday."


def conflict_of(*texts):
    """Return the one conflict of texts, its kind and what stands against what."""
    found = fold_texts(*texts).conflicts
    assert len(found) < 2
    for c in found:
        return (
            c.kind,
            texts[c.paragraph][c.start : c.end],
            texts[c.other][c.other_start : c.other_end],
        )
    return None


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("214", "241", "number"),
        ("Two", "Three", "number"),
        ("Friday", "Monday", "date"),
        ("on Friday", "on March 3", None),
    ],
)
def test_number_date_or_unit_against_another(old, new, kind):
    """A single other number or day is a conflict; nothing is folded."""
    other = STATEMENT.replace(old, new)
    assert fold_texts(STATEMENT, other).folds == ()
    assert conflict_of(STATEMENT, other) == (kind and (kind, old, new))


def test_unit_against_another():
    """Another unit is another size."""
    one = "The wall of the reservoir moved by nine millimetres in the night, the engineers said."
    other = one.replace("millimetres", "centimetres")
    assert conflict_of(one, other) == ("unit", "millimetres", "centimetres")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 kilometres", "40 km"),
        ("40 kilometres", "40 kilometers"),
        ("40 percent", "40%"),
        ("£40 million", "£40m"),
        ("40 tonnes", "40 tonne"),
    ],
)
def test_another_word_for_a_unit_is_no_conflict(one, other):
    """The size is the same."""
    text = f"The wall of the reservoir moved by {one} in the night, the engineers said."
    assert fold_texts(text, text.replace(one, other)).conflicts == ()


def test_number_beside_a_month_is_a_date():
    """The 12th and the 21st of March are days, not sums."""
    one = "The ferry will be sold by the harbour court on March 12 to whoever pays for the pier."
    assert conflict_of(one, one.replace("12", "21")) == ("date", "12", "21")


def test_sentence_of_a_longer_paragraph():
    """What surrounds the sentence plays no part, nor does a cut end."""
    cut = STATEMENT.removesuffix(" on Friday.").replace("214", "241")
    longer = f"The night was calm. {STATEMENT} Nobody was hurt."
    assert conflict_of(cut, longer) == ("number", "241", "214")


@pytest.mark.parametrize(
    "other",
    [
        STATEMENT.replace("214", "241").replace("Two", "Three"),
        STATEMENT.replace("214", "241").replace("ship", "barge"),
        STATEMENT.replace("Two trawlers", "The second of the trawlers"),
        STATEMENT.replace("on board", "not on board").replace("214", "241"),
        STATEMENT.replace("with 214 passengers", "with passengers"),
    ],
)
def test_another_statement_is_no_conflict(other):
    """Two differences, another thing, an order or a negation are no conflict."""
    assert fold_texts(STATEMENT, other).conflicts == ()


def test_items_of_a_list_are_no_conflicts():
    """A sentence told with many numbers is a table, not a contradiction."""
    items = [STATEMENT.replace("214", str(number)) for number in (214, 241, 300, 412)]
    assert fold_texts(*items).conflicts == ()


def test_conflicts_with_one_sentence_stand_in_order_of_place():
    """A sentence that another paragraph contradicts twice: first what stands there first."""
    sentence = "The harbour master then told Okafor that the company would pay £{}m for the pier."
    for other in range(20, 40):
        found = fold_texts(
            sentence.format(5), f"{sentence.format(other)} {sentence.format(other)}"
        ).conflicts
        places = [conflict.other_start for conflict in found]
        assert len(places) == 2
        assert places == sorted(places)


WARNED = "The captain of the ferry was warned of the storm by the harbour office on Friday."


@pytest.mark.parametrize(
    ("other", "own", "there"),
    [
        (WARNED.replace("was warned", "was not warned"), "was", "was not"),
        (WARNED.replace("was warned", "was never warned"), "was", "was never"),
        (WARNED.replace("The captain", "No captain"), "The", "No"),
        (WARNED.replace("was warned", "may have been warned"), "was", "may have been"),
        (WARNED.replace("was warned", "wasn't warned"), "was", "wasn't"),
        (WARNED.replace("was warned", "was no longer warned"), "was", "was no longer"),
    ],
)
def test_negation_or_modal_against_none(other, own, there):
    """A sentence that is another but for a "not", "no", "never" or a modal contradicts it."""
    assert fold_texts(WARNED, other).folds == ()
    assert conflict_of(WARNED, other) == ("negation", own, there)
    assert conflict_of(other, WARNED) == ("negation", there, own)


def test_cannot_contradicts_can():
    """ "Cannot" is one word, and a modal as "can" is."""
    can = "The old factory can produce enough pumps for the whole of the district."
    cannot = can.replace("can produce", "cannot produce")
    assert conflict_of(can, cannot) == ("negation", "can", "cannot")


@pytest.mark.parametrize(
    "other",
    [
        WARNED.replace("was warned", "was not told"),
        WARNED.replace("was warned", "was not warned").replace("storm", "fog"),
        WARNED.replace("was warned", "should not be warned").replace("Friday", "Monday"),
    ],
)
def test_negation_of_another_statement_is_no_conflict(other):
    """With another word that differs, two sentences say different things."""
    assert fold_texts(WARNED, other).conflicts == ()

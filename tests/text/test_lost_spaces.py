"""Repair, whatever the text: it adds spaces only, once, and whatever the order."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text import clean, repair_paragraphs, repair_text
from tests.text.strategies import paragraphs, words


@given(paragraphs)
def test_repair_adds_spaces_and_nothing_else(texts):
    """No character is lost, changed or moved."""
    for text, repaired in zip(texts, repair_paragraphs(texts), strict=True):
        rest = iter(repaired)
        for char in text:
            for found in rest:
                if found == char:
                    break
                assert found == " "
            else:
                raise AssertionError("a character is lost")
        assert set(rest) <= {" "}


@given(paragraphs)
def test_repairing_twice_is_repairing_once(texts):
    """What one repair sets free is no evidence for another."""
    repaired = repair_paragraphs(texts)
    assert repair_paragraphs(repaired) == repaired


@given(words)
def test_repairing_a_string_twice_is_repairing_it_once(text):
    """The same for a text that is its own evidence."""
    assert repair_text(repair_text(text)) == repair_text(text)


@given(paragraphs, st.randoms(use_true_random=False))
def test_the_order_of_the_paragraphs_does_not_matter(texts, random):
    """A scrambled article is repaired like the article."""
    order = list(range(len(texts)))
    random.shuffle(order)
    repaired = repair_paragraphs(texts)
    assert repair_paragraphs([texts[index] for index in order]) == [
        repaired[index] for index in order
    ]


@given(paragraphs)
def test_repaired_text_is_as_clean_as_before(texts):
    """No repair makes what cleaning would take away."""
    for repaired in repair_paragraphs([clean(text) for text in texts]):
        assert clean(repaired) == repaired


def test_what_is_cut_is_evidence_in_the_same_repair():
    """A name set free in one place is known in the next, and nothing is left for a second time."""
    texts = ["NaN'n", "ann''7g�'nNaN��''�pNaN'*''7g�'nNaN��''�p�NaN'*na'7''n�'nN��pg"]
    once = repair_paragraphs(texts)
    assert repair_paragraphs(once) == once


def test_a_language_without_spaces_has_lost_none():
    """A quoted word stands close to its neighbours there."""
    text = "这个叫做“希望”的项目今天开始，他说：“好！”然后走了。"
    assert repair_text(text, "chinese") == text

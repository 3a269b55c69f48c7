"""Nothing of either text is lost or made up, whatever the texts are."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.changes import find_changes
from reader.changes.word_changes import compare_words
from tests.changes.articles import get_sentences, make_prepared

WORDS = st.sampled_from(
    "the harbour ferry 9 12 May June “ice” cost not Ida heron 中 ﬁ e\u0301".split()
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=9).map(
    lambda words: f"The {' '.join(words)} stood."
)
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), max_size=6)
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@st.composite
def edited(draw):
    """A text, and another one that has some of its sentences, in some order."""
    earlier = draw(PARAGRAPHS)
    later = draw(st.permutations(earlier)) if draw(st.booleans()) else list(earlier)
    later = [text for text in later if draw(st.integers(0, 3))]
    return earlier, [*later[:2], *draw(PARAGRAPHS), *later[2:]]


@settings(deadline=None, max_examples=150)
@given(edited())
def test_both_texts_are_whole(texts):
    """Without the removed ones the sentences are the later text, without new ones the earlier."""
    earlier, later = (make_prepared(*paragraphs) for paragraphs in texts)
    changes = find_changes(earlier, later)
    assert [s.new.text for s in changes.sentences if s.new] == get_sentences(later)
    old = [s.old for s in changes.sentences if s.old]
    assert [place.text for place in sorted(old)] == get_sentences(earlier)
    for sentence in changes.sentences:
        assert (sentence.old is None) == (sentence.kind == "new")
        assert (sentence.new is None) == (sentence.kind == "removed")
        for article, place in ((earlier, sentence.old), (later, sentence.new)):
            if place:
                paragraph = article.paragraphs[place.paragraph]
                assert paragraph.text[place.start : place.end] == place.text
        if sentence.kind == "changed":
            assert "".join(pair.old for pair in sentence.words) == sentence.old.text
            assert "".join(pair.new for pair in sentence.words) == sentence.new.text
            assert any(not pair.is_same for pair in sentence.words)
        else:
            assert sentence.words == ()


@settings(deadline=None, max_examples=60)
@given(PARAGRAPHS)
def test_a_text_and_itself(paragraphs):
    """There is no change, and nothing has moved."""
    article = make_prepared(*paragraphs)
    changes = find_changes(article, article)
    assert {s.kind for s in changes.sentences} <= {"same"}
    assert (changes.has_changes, changes.moved) == (False, 0)


@settings(deadline=None, max_examples=60)
@given(PARAGRAPHS, st.randoms())
def test_a_text_in_another_order(paragraphs, random):
    """Shuffled paragraphs have no new sentence and have lost none."""
    shuffled = list(paragraphs)
    random.shuffle(shuffled)
    changes = find_changes(make_prepared(*paragraphs), make_prepared(*shuffled))
    assert not changes.has_changes


@settings(deadline=None, max_examples=150)
@given(edited())
def test_the_other_way_round(texts):
    """What is new in one direction is removed in the other one, as many sentences."""
    one, other = (make_prepared(*paragraphs) for paragraphs in texts)
    there = Counter(s.kind for s in find_changes(one, other).sentences)
    back = Counter(s.kind for s in find_changes(other, one).sentences)
    assert there["same"] == back["same"]


@settings(deadline=None, max_examples=200)
@given(ANY_TEXT, ANY_TEXT)
def test_any_words(old, new):
    """The pieces of any two texts are the whole texts; equal ones have one piece."""
    pairs = compare_words(old, new)
    assert ("".join(p.old for p in pairs), "".join(p.new for p in pairs)) == (old, new)
    assert all(pair.is_same for pair in compare_words(old, old))

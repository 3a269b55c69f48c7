"""Which sentences of a later text are the same, changed, new, and which were removed."""

import pytest

from reader.article import Article, Paragraph
from reader.changes import find_changes
from tests.changes.articles import make_prepared

OPENING = "The harbour of Ostby was dredged on Monday."
MASTER = "Ida Lunde, the harbour master, had waited for this."
HERON = "A heron stood on the dredger all day and would not be moved."
COST = "The work cost 9 million and took until May."


def kinds(earlier, later):
    """What became of each sentence, in order: kind and text."""
    return [
        (s.kind, (s.new or s.old).text)
        for s in find_changes(make_prepared(*earlier), make_prepared(*later)).sentences
    ]


def marked(earlier, later):
    """The pieces of the only changed sentence, as [-old-] and {+new+}."""
    changes = find_changes(make_prepared(earlier), make_prepared(later))
    (changed,) = changes.sentences
    assert changed.kind == "changed"
    return "".join(
        pair.new
        if pair.is_same
        else (f"[-{pair.old}-]" if pair.old else "") + (f"{{+{pair.new}+}}" if pair.new else "")
        for pair in changed.words
    )


def test_a_sentence_in_each_way():
    """The same, changed, new, removed; the removed one follows the one that it followed."""
    earlier = (f"{OPENING} {COST}", HERON, MASTER)
    later = (f"{OPENING} {COST.replace('9', '12')}", "Nothing of this was foreseen.", MASTER)
    changes = find_changes(make_prepared(*earlier), make_prepared(*later))
    assert [s.kind for s in changes.sentences] == ["same", "changed", "removed", "new", "same"]
    assert [changes.count(kind) for kind in ("same", "changed", "new", "removed")] == [2, 1, 1, 1]
    removed = changes.sentences[2]
    assert (removed.old.paragraph, removed.old.text, removed.new) == (1, HERON, None)
    changed = changes.sentences[1]
    assert (changed.new.paragraph, changed.new.start) == (0, len(OPENING) + 1)
    assert changes.has_changes
    assert changes.headline == ()


BORN = "He was born on 9 of May in the town of Ostby."


@pytest.mark.parametrize(
    ("sentence", "old", "new", "expected"),
    [
        (COST, "9", "12", "cost [-9 -]{+12 +}million and took until May."),
        (COST, " and took until May", "", "9 million[- and took until May-]."),
        (HERON, "A heron", "A grey heron", "A {+grey +}heron stood"),
        (COST, "until May", "till June", "and took [-until May-]{+till June+}."),
        (BORN, "9 of May", "12 of June", "on [-9 of May -]{+12 of June +}in the town"),
        ("会议于星期一在北京举行。", "一", "三", "会议于星期[-一-]{+三+}在北京举行。"),
    ],
)
def test_words(sentence, old, new, expected):
    """Own words are named, with as little as can be of what is the same between them."""
    found = marked(sentence, sentence.replace(old, new))
    assert expected in found
    assert found.count("-]") + found.count("+}") == expected.count("-]") + expected.count("+}")


def test_moved_sentences_are_not_new():
    """Another order, or another paragraph, makes no sentence new."""
    changes = find_changes(
        make_prepared(OPENING, HERON, MASTER, COST), make_prepared(COST, OPENING, HERON, MASTER)
    )
    assert {s.kind for s in changes.sentences} == {"same"}
    assert [s.new.text for s in changes.sentences if s.is_moved] == [COST]
    assert (changes.moved, changes.has_changes) == (1, False)
    split = find_changes(make_prepared(f"{OPENING} {HERON}"), make_prepared(OPENING, HERON))
    assert (split.moved, split.has_changes) == (0, False)


def test_a_sentence_that_was_moved_and_changed():
    """It is changed, not new: most of its words are there."""
    later = (COST.replace("9", "12"), OPENING, HERON, MASTER)
    assert kinds((OPENING, HERON, MASTER, COST), later)[0] == ("changed", later[0])


def test_other_quotation_marks_are_no_change():
    """Nor are dashes and spaces of another kind: houses restyle what says the same."""
    assert kinds(["“Go – now,” he said."], ["'Go - now,' he\u00a0said."]) == [
        ("same", "'Go - now,' he\u00a0said.")
    ]


def test_another_sentence_is_no_version_of_it():
    """A few common words make no version; between the same neighbours half of the words do."""
    assert kinds(
        [OPENING, HERON], [OPENING, "The council will vote on a second ferry in June."]
    ) == [
        ("same", OPENING),
        ("removed", HERON),
        ("new", "The council will vote on a second ferry in June."),
    ]


def test_of_several_equal_sentences_one_was_removed():
    """What both texts begin and end with stays."""
    assert kinds(["Yes.", HERON, "Yes."], [HERON, "Yes."]) == [
        ("removed", "Yes."), ("same", HERON), ("same", "Yes."),
    ]  # fmt: skip


def test_another_headline():
    """It is compared word by word, and counts as no sentence."""
    changes = find_changes(make_prepared(HERON), make_prepared(HERON, title="The new harbour"))
    assert [(p.old, p.new) for p in changes.headline if not p.is_same] == [("", "new ")]
    assert changes.has_changes
    assert changes.count("changed") == 0


def test_a_text_without_sentences():
    """Paragraphs of an article that is too long to be prepared are compared as sentences."""

    def bare(*texts):
        return Article(
            "a", "A", None, None, tuple(Paragraph(i, i, t, t) for i, t in enumerate(texts))
        )

    changes = find_changes(bare("One. Two.", "Three."), bare("One. Two.", "Four.", ""))
    assert [s.kind for s in changes.sentences] == ["same", "removed", "new"]
    assert find_changes(bare(), bare()).sentences == ()


def test_a_very_long_sentence():
    """Only what stands before and after its changes is compared."""
    words = [f"w{n}" for n in range(9000)]
    other = [*words[:10], *reversed(words[10:-10]), *words[-10:]]
    changes = find_changes(make_prepared(" ".join(words)), make_prepared(" ".join(other)))
    assert "".join(pair.new for s in changes.sentences for pair in s.words) in ("", " ".join(other))

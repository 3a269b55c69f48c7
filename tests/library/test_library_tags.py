"""Tags: given, taken, counted, compared without case, and taken back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library import Library, UndoResult
from reader.paths import Paths
from tests.library.making import make_article


@pytest.fixture
def ids(library):
    """Three articles."""
    return [library.add(make_article(f"Number {n}")) for n in range(3)]


def test_a_tag_is_given_counted_and_taken(library, ids):
    """Each tag in use is listed by name with the number of its articles."""
    assert library.add_tag(ids, "war") == 3
    assert library.add_tag(ids[0], "Ölpreis") == 1
    assert library.add_tag(ids[0], "energy") == 1
    assert library.tags() == [("energy", 1), ("war", 3), ("Ölpreis", 1)]
    assert library.tags_of(ids[0]) == ("energy", "war", "Ölpreis")
    assert library.remove_tag(ids[:2], "war") == 2
    assert library.tags_of(ids[1]) == ()
    assert library.remove_tag(ids, "energy") == 1
    assert library.tags() == [("war", 1), ("Ölpreis", 1)]


def test_case_makes_no_other_tag(library, ids):
    """The first spelling stays as long as the tag is in use, beyond ASCII too."""
    library.add_tag(ids[0], "Ölpreis")
    assert library.add_tag(ids, "ÖLPREIS") == 2
    assert library.tags() == [("Ölpreis", 3)]
    assert library.remove_tag(ids, "ölpreis") == 3
    library.add_tag(ids[0], "ölpreis")
    assert library.tags() == [("ölpreis", 1)]


def test_a_name_is_clean_and_short(library, ids):
    """Control bytes, double spaces and a leading # go; what cannot be a name is a sentence."""
    library.add_tag(ids[0], " #foreign \x1b[31m policy\x07 ")
    assert library.tags_of(ids[0]) == ("foreign policy",)
    for name, expected in (("", "needs a name"), (" # ", "needs a name"), ("a,b", "comma")):
        with pytest.raises(LibraryError, match=expected):
            library.add_tag(ids[0], name)
    with pytest.raises(LibraryError, match="at most 40"):
        library.add_tag(ids[0], "x" * 41)
    with pytest.raises(LibraryError):
        library.set_tags(ids[0], ["fine", "a,b"])
    assert library.tags_of(ids[0]) == ("foreign policy",)


def test_tags_are_set_as_a_whole(library, ids):
    """The articles have these tags and no others, and one undo gives back what each had."""
    library.add_tag(ids[0], "old")
    library.add_tag(ids[:2], "both")
    assert library.set_tags(ids, ["Both", "new"]) == 3
    assert [library.tags_of(i) for i in ids] == [("both", "new")] * 3
    assert library.set_tags(ids, ["new", "both"]) == 0
    assert library.undo() == UndoResult("tags", True, 3)
    assert [library.tags_of(i) for i in ids] == [("both", "old"), ("both",), ()]


def test_undo_says_what_was_done(paths):
    """After a restart too, and only of the articles that changed."""
    with Library.open(paths) as library:
        ids = [library.add(make_article(f"{n}")) for n in range(3)]
        library.add_tag(ids[0], "war")
        library.add_tag(ids, "war")
        library.remove_tag(ids[2], "war")
    with Library.open(paths) as library:
        assert str(library.undo()) == "Undone: tag “war” added to 1 article."
        assert str(library.undo()) == "Undone: tag “war” removed from 2 articles."
        assert library.tags() == [("war", 1)]
        assert library.undo() == UndoResult("tags", False, 1, "war")
        assert library.tags() == []
        assert library.undo() is None


def test_undo_of_tags_leaves_what_changed_since(library, ids):
    """A tag that is gone already is no change; the change before is taken back."""
    library.set_starred(ids[0])
    library.add_tag(ids[0], "war")
    library.add_tag(ids[1], "sea")
    library.forget(ids[1])
    assert library.tags() == [("war", 1)]
    assert library.undo() == UndoResult("tags", False, 1, "war")
    assert library.undo() == UndoResult("starred", False, 1)


def test_several_tags_are_asked_about_by_name(paths):
    """What would be given is said to be added, what would go to be removed."""
    with Library.open(paths) as library:
        article = library.add(make_article("A bridge"))
        library.set_tags([article], ["war", "sea"])
    with Library.open(paths) as library:
        question = library.undo_or_ask()
        assert str(question).startswith("Remove the tags “war”, “sea” from “A bridge” (")
        assert "Restore" not in str(question)
        done = library.undo_or_ask(question)
        assert str(done) == "Undone: tags “war”, “sea” removed from 1 article."
        assert str(library.redo()) == "Redone: tags “war”, “sea” added to 1 article."
        library.set_tags([article], ["peace"])
        assert str(library.undo()) == "Undone: tags of 1 article restored."


NAMES = st.sampled_from(["war", "War", "sea", "Öl", "öl", "peace"])
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["add_tag", "remove_tag", "set_tags"]),
        st.lists(st.integers(0, 3), unique=True),
        st.lists(NAMES, min_size=1, max_size=3),
    ),
    max_size=8,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=CHANGES)
def test_as_many_undos_as_changes_lead_back(tmp_path_factory, changes):
    """Each change that did something is taken back by one undo, to exactly what was before."""
    home = tmp_path_factory.mktemp("tags")
    with Library.open(Paths(home, home, home, home, home)) as library:
        ids = [library.add(make_article(f"{n}")) for n in range(4)]

        def tags():
            return [[name.casefold() for name in library.tags_of(i)] for i in ids]

        before = []
        for method, places, names in changes:
            was = tags()
            given = names if method == "set_tags" else names[0]
            changed = getattr(library, method)([ids[place] for place in places], given)
            assert changed == sum(old != new for old, new in zip(was, tags(), strict=True))
            before += [was] * (changed > 0)
        while before:
            assert library.undo() is not None
            assert tags() == before.pop()
        assert library.undo() is None

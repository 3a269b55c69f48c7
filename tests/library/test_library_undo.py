"""Undo: the last change of whatever kind, one by one, to exactly what was before."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library, View
from reader.paths import Paths
from tests.library.making import make_article

WHICH = st.lists(st.integers(0, 3), min_size=1, max_size=4, unique=True)
TEXTS = st.sampled_from(["What?", "Why?", "A long thought on all of this, and some more of it"])
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("mark_read"), WHICH, st.booleans()),
        st.tuples(st.just("set_starred"), WHICH, st.booleans()),
        st.tuples(st.just("mark_all_read"), WHICH, st.none()),
        st.tuples(st.just("add_tag"), WHICH, st.sampled_from(["war", "sea"])),
        st.tuples(st.just("set_tags"), WHICH, st.lists(st.sampled_from(["war", "sea", "art"]))),
        st.tuples(st.just("add_note"), WHICH, TEXTS),
        st.tuples(st.just("change_note"), WHICH, TEXTS),
        st.tuples(st.just("remove_note"), WHICH, st.none()),
        st.tuples(st.just("restart"), WHICH, st.none()),
    ),
    max_size=14,
)


def change(library, name, ids, value):
    """Make a change by its name."""
    match name:
        case "mark_all_read":
            library.mark_all_read(View())
        case "add_note":
            library.add_note(ids[0], 0, None, None, "It has", value)
        case "change_note" | "remove_note":
            for note in library.notes(ids[0])[:1]:
                given = (value,) if name == "change_note" else ()
                getattr(library, name)(note.id, *given)
        case _:
            getattr(library, name)(ids, value)


def look(library, ids):
    """All that can be undone, as it is now."""
    return [
        (
            library.state(article_id).unread,
            library.state(article_id).starred,
            library.tags_of(article_id),
            [(note.id, note.text, note.made_at) for note in library.notes(article_id)],
        )
        for article_id in ids
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=CHANGES)
def test_changes_of_all_kinds_are_taken_back_in_turn(tmp_path_factory, changes):
    """Each undo leads to just before a change, says a sentence, and outlives a restart."""
    home = tmp_path_factory.mktemp("undo")
    paths = Paths(home, home, home, home, home)
    library = Library.open(paths)
    ids = [library.add(make_article(f"{number}")) for number in range(4)]
    before = []
    for name, which, value in changes:
        if name == "restart":
            library.close()
            library = Library.open(paths)
            continue
        was = look(library, ids)
        change(library, name, [ids[place] for place in which], value)
        if look(library, ids) != was:
            before.append(was)
    while before:
        assert str(library.undo()).endswith(".")
        assert look(library, ids) == before.pop()
    assert library.undo() is None
    library.close()


def test_all_of_many_are_read_and_unread_again(library):
    """One undo takes back as much as one change did, and tells how much that was."""
    ids = [library.add(make_article(f"{number}")) for number in range(1234)]
    library.mark_all_read(View())
    library.add_tag(ids, "all")
    assert str(library.undo()) == "Tag 'all' taken off 1,234 articles again."
    assert str(library.undo()) == "1,234 articles marked unread again."
    assert library.count(View(filter="unread")) == 1234

"""Undo: the last change of whatever kind, one by one, to exactly what was before."""

import sqlite3
import zlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library, UndoResult, View
from reader.library.undo.undo_messages import describe_skipped
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
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
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
    assert str(library.undo()) == "Undone: tag “all” removed from 1,234 articles."
    assert str(library.undo()) == "Undone: 1,234 articles marked unread."
    assert library.count(View(filter="unread")) == 1234


def text_of(library, article_id):
    """The text of the one note of an article, None without one."""
    notes = library.notes(article_id)
    assert len(notes) <= 1
    return notes[0].text if notes else None


def test_an_undone_note_comes_back_after_other_changes_and_a_restart(paths):
    """The same note, with its id and its times, and then the star that came after is undone."""
    with Library.open(paths) as library:
        first, second = (library.add(make_article(f"{n}")) for n in range(2))
        note = library.add_note(first, 0, None, None, "It has", "Weeks of thought")
        assert str(library.undo()) == "Undone: note “Weeks of thought” removed."
        library.set_starred(second)
        other = library.add_note(second, 0, None, None, "It has", "Another")
        assert other.id != note.id
    with Library.open(paths) as library:
        assert str(library.redo()) == "Redone: note “Weeks of thought” restored."
        assert library.notes(first) == (note,)
        assert library.redo() is None
        assert library.undo() == UndoResult("note", False, 1, "Weeks of thought")
        assert library.undo() == UndoResult("note", False, 1, "Another")
        assert library.undo() == UndoResult("starred", False, 1)


def test_redo_brings_a_text_back_in_place_of_a_later_one(library):
    """What it replaces is what undo then gives back: neither text is lost."""
    article_id = library.add(make_article())
    note = library.add_note(article_id, 0, None, None, "It has", "first")
    library.change_note(note.id, "second")
    library.undo()
    library.change_note(note.id, "third")
    assert str(library.redo()) == "Redone: the text of the note is “second” again."
    assert text_of(library, article_id) == "second"
    assert library.undo() == UndoResult("wording", True, 1, "third")
    assert text_of(library, article_id) == "third"


def test_redo_brings_a_changed_text_back_where_the_note_is_removed(library):
    """A text that undo took away comes back even if its note was removed since."""
    article_id = library.add(make_article())
    note = library.add_note(article_id, 0, None, None, "It has", "first")
    library.change_note(note.id, "second")
    library.undo()
    library.remove_note(note.id)
    assert library.redo() == UndoResult("note", True, 1, "second", is_redo=True)
    assert [(n.id, n.text) for n in library.notes(article_id)] == [(note.id, "second")]
    library.undo()
    library.undo()
    assert text_of(library, article_id) == "first"


def test_the_own_changes_are_undone_before_those_of_another_window(paths):
    """A window's U takes back its own change; the other's is asked for, and named as such."""
    with Library.open(paths) as mine, Library.open(paths) as other:
        article_id = mine.add(make_article("A bridge"))
        mine.set_starred(article_id)
        other.add_tag(article_id, "war")
        assert mine.undo_or_ask() == UndoResult("starred", False, 1)
        question = mine.undo_or_ask()
        assert str(question).startswith(
            "Remove the tag “war” from “A bridge” (the last article with the tag “war”), added on "
        )
        assert str(question).endswith("in another window?")
        assert mine.tags_of(article_id) == ("war",)
        assert mine.undo_or_ask(question) == UndoResult("tags", False, 1, "war")
        assert mine.tags() == []
        asked = other.undo_or_ask(redo=True)
        assert str(asked).endswith("in another window?"), "nor is its undo undone unseen"
        assert other.undo_or_ask(asked, redo=True) == UndoResult(
            "tags", True, 1, "war", is_redo=True
        )


def test_a_yes_is_to_what_was_asked(paths):
    """What another window changed between question and answer is asked anew."""
    with Library.open(paths) as mine, Library.open(paths) as other:
        article_id = mine.add(make_article("A bridge"))
        note = mine.add_note(article_id, 0, None, None, "It has", "first")
        question = other.undo_or_ask()
        assert str(question).startswith("Remove the note “first” on “A bridge”, written on ")
        mine.change_note(note.id, "second")
        again = other.undo_or_ask(question)
        assert str(again).startswith(
            "Change the note on “A bridge” to “first” instead of “second”,"
        )
        assert text_of(mine, article_id) == "second"


def test_what_was_done_before_a_restart_is_asked(paths):
    """Also a mark; bringing back what was undone before takes nothing away and is not asked."""
    with Library.open(paths) as library:
        article_id = library.add(make_article("A bridge"))
        library.mark_read(article_id)
    with Library.open(paths) as library:
        question = library.undo_or_ask()
        assert str(question).startswith("Mark “A bridge” unread, marked read on ")
        assert str(question).endswith(", before this session?")
        library.undo_or_ask(question)
    with Library.open(paths) as library:
        assert str(library.undo_or_ask(redo=True)) == "Redone: 1 article marked read."


def test_what_this_session_wrote_is_undone_unasked(library):
    """Redo brings it back, so that a question would only stand in the way."""
    article_id = library.add(make_article())
    note = library.add_note(article_id, 0, None, None, "It has", "first and second")
    library.change_note(note.id, "first")
    assert library.undo_or_ask() == UndoResult("wording", True, 1, "first and second")
    library.add_tag(article_id, "war")
    library.remove_tag(article_id, "war")
    assert library.undo_or_ask() == UndoResult("tags", True, 1, "war")
    assert library.undo_or_ask() == UndoResult("tags", False, 1, "war")
    assert library.undo_or_ask() == UndoResult("note", False, 1, "first and second")
    assert library.undo_or_ask(redo=True) == UndoResult(
        "note", True, 1, "first and second", is_redo=True
    )


def test_what_is_passed_over_is_said_once(library):
    """Changes that do not stand any more are named, and the next that stands is undone."""
    first, second = (library.add(make_article(f"{n}")) for n in range(2))
    library.set_starred([first, second])
    library.mark_read(first)
    library.mark_read(first, False)
    library.mark_opened(first)
    library.mark_opened(second)
    library.mark_read(first, False)
    library.mark_opened(first)
    done = library.undo()
    assert done == UndoResult("unread", True, 1)
    assert describe_skipped(done.skipped) == (
        "Skipped, because it was changed again since then: reading state of “0” and reading"
        " state of “0”."
    )
    assert library.undo().skipped == ()


def test_a_part_that_changed_since_is_counted(library):
    """What is left as it is belongs to the sentence, and redo does what undo did."""
    ids = [library.add(make_article(f"{n}")) for n in range(3)]
    library.mark_all_read(View())
    with sqlite3.connect(library.file) as db:
        db.execute("UPDATE state SET unread = 1 WHERE id = ?", (ids[0],))
    db.close()
    assert str(library.undo()) == (
        "Undone: 2 articles marked unread; 1 article has changed since and stays as it is."
    )
    assert str(library.redo()) == "Redone: 2 articles marked read."
    assert [library.state(i).unread for i in ids] == [True, False, False]


def test_saved_searches_are_undone_and_redone(paths):
    """Saved, saved anew and forgotten; each stands in its former place."""
    with Library.open(paths) as library:
        library.save_search("War", "kyiv")
        library.save_search("Sea", "harbour")
        library.save_search("War", "kyiv is:unread")
        library.save_search("War", "kyiv is:unread")
        library.forget_search("War")
    with Library.open(paths) as library:
        assert str(library.undo()) == "Undone: saved search “War” restored."
        assert library.saved_searches() == [("War", "kyiv is:unread"), ("Sea", "harbour")]
        assert str(library.undo()) == "Undone: saved search “War” has its earlier query again."
        question = library.undo_or_ask()
        assert str(question).startswith("Remove the saved search “Sea”, saved on ")
        assert library.undo_or_ask(question) == UndoResult("search", False, 0, "Sea")
        assert str(library.undo()) == "Undone: saved search “War” removed."
        assert library.saved_searches() == []
        while library.redo():
            pass
        assert library.saved_searches() == [("Sea", "harbour")]


def test_what_is_forgotten_leaves_the_log(library):
    """Changes of a forgotten article alone are in no table any more; those of others are."""
    removed, kept = (library.add(make_article(f"{n}")) for n in range(2))
    library.add_note(removed, 0, None, None, "It has", "a secret")
    library.undo()
    library.add_tag(removed, "secret")
    library.add_tag([removed, kept], "war")
    library.forget(removed)
    with sqlite3.connect(library.file) as db:
        logged = [zlib.decompress(what) for (what,) in db.execute("SELECT what FROM undo")]
    db.close()
    assert len(logged) == 1
    assert b"war" in logged[0]
    assert library.redo() is None
    assert str(library.undo()) == "Undone: tag “war” removed from 1 article."


def test_a_damaged_row_is_past(library):
    """It ends neither undo nor redo."""
    article_id = library.add(make_article())
    library.set_starred(article_id)
    library.mark_read(article_id)
    with sqlite3.connect(library.file) as db:
        db.execute("UPDATE undo SET what = x'00' WHERE kind = 'unread'")
    db.close()
    assert library.undo() == UndoResult("starred", False, 1)
    assert library.redo() == UndoResult("starred", True, 1, is_redo=True)


def test_a_salvaged_library_has_the_undone_notes(paths):
    """Damage elsewhere in the file loses no text that only the log has, nor gives its id away."""
    with Library.open(paths) as library:
        article_id = library.add(make_article("A bridge"))
        library.set_starred(article_id)
        note = library.add_note(article_id, 0, None, None, "It has", "Only in the log")
        library.undo()
    damage(paths.database, "article_title")
    with Library.open(paths) as library:
        assert "kept as" in library.notices[0]
        assert library.add_note(article_id, 0, None, None, "It has", "new").id > note.id
        assert library.redo() == UndoResult("note", True, 1, "Only in the log", is_redo=True)
        assert note.id in [n.id for n in library.notes(article_id)]


def test_a_backup_has_the_log(paths, tmp_path):
    """What can be redone is in a copy of the library too."""
    with Library.open(paths) as library:
        article_id = library.add(make_article("A bridge"))
        library.add_note(article_id, 0, None, None, "It has", "Only in the log")
        library.undo()
        library.back_up(tmp_path / "copy.sqlite3")
    paths.database.unlink()
    (tmp_path / "copy.sqlite3").rename(paths.database)
    with Library.open(paths) as library:
        library.redo()
        assert text_of(library, article_id) == "Only in the log"


def damage(file, table):
    """Overwrite the first page of a table or an index."""
    db = sqlite3.connect(file)
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    db.close()
    with open(file, "r+b") as stream:
        stream.seek((page - 1) * 4096)
        stream.write(b"\xee" * 4096)

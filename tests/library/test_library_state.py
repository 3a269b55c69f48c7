"""Reading state: what is set is there at the next start, and marks can be taken back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.ingest import import_paths, rescan
from reader.library import Library, ReadingState, UndoResult, View
from reader.paths import Paths
from tests.library.making import make_article, write_article

CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("mark_read"), st.booleans()),
        st.tuples(st.just("set_starred"), st.booleans()),
        st.tuples(st.just("mark_finished"), st.booleans()),
        st.tuples(
            st.just("set_position"),
            st.integers(0, 10**6),
            st.integers(0, 10**6),
            st.floats(0, 1),
        ),
        st.tuples(st.just("mark_opened")),
    ),
    max_size=8,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=CHANGES)
def test_state_survives_a_restart(tmp_path_factory, changes):
    """What was last set is what the next start finds, field by field."""
    home = tmp_path_factory.mktemp("state")
    paths = Paths(home, home, home, home, home)
    unread, starred, finished, opened, place = True, False, False, False, (0, 0, 0.0)
    with Library.open(paths) as library:
        article_id = library.add(make_article())
        for name, *values in changes:
            getattr(library, name)(article_id, *values)
            match name, values:
                case "mark_read", [read]:
                    unread = not read
                case "set_starred", [star]:
                    starred = star
                case "mark_finished", [end]:
                    finished = end
                    place, unread = ((*place[:2], 1.0), False) if end else (place, unread)
                case "set_position", [paragraph, char, progress]:
                    place = (paragraph, char, progress)
                case "mark_opened", []:
                    opened, unread = True, False
        before = library.state(article_id)
    with Library.open(paths) as library:
        state = library.state(article_id)
    assert state == before
    assert (state.unread, state.starred) == (unread, starred)
    assert (state.paragraph, state.char, state.progress) == place
    assert (state.finished_at is not None, state.opened_at is not None) == (finished, opened)


def test_a_new_article_is_unread(library):
    """Nothing is known of an article that was never opened."""
    assert library.state(library.add(make_article())) == ReadingState()


def test_times_are_in_utc(library):
    """Opened and finished say when, comparable everywhere."""
    article_id = library.add(make_article())
    library.mark_opened(article_id)
    library.mark_finished(article_id)
    state = library.state(article_id)
    for moment in (state.opened_at, state.finished_at):
        assert abs(datetime.now(UTC) - moment) < timedelta(minutes=1)


def test_the_same_content_keeps_its_state(library):
    """An article that is added again, from anywhere, is the one that was read."""
    first = library.add(make_article("Same", path="a.txt"))
    library.mark_read(first)
    assert library.add(make_article("Same", path="b.txt")) == first
    assert library.count(View()) == 1
    assert not library.state(first).unread


def test_progress_is_a_share(library):
    """Progress beyond its bounds is taken back to them."""
    article_id = library.add(make_article())
    library.set_position(article_id, 0, 0, 1.5)
    assert library.state(article_id).progress == 1
    library.set_position(article_id, 0, 0, -0.5)
    assert library.state(article_id).progress == 0


def test_reading_time_adds_up(library):
    """Seconds of each reading are added; the clock that went back adds nothing."""
    article_id = library.add(make_article())
    for seconds in (12.5, 0.25, -3):
        library.add_reading_time(article_id, seconds)
    assert library.state(article_id).seconds == 12.75


def test_a_change_of_nothing_is_refused(library):
    """State of an article that is gone is not silently lost."""
    for change in (library.mark_opened, library.mark_finished):
        with pytest.raises(LibraryError, match="not in the library"):
            change(7)
    with pytest.raises(LibraryError, match="not in the library"):
        library.set_position(7, 0, 0, 0.5)
    with pytest.raises(LibraryError, match="not in the library"):
        library.add_reading_time(7, 1)
    assert library.mark_read([7, 8]) == 0


def test_all_of_a_view_are_read_and_unread_again(library):
    """Mark-all-read touches what is shown and unread, and undo gives back just that."""
    ids = [library.add(make_article(f"Zoo {n}")) for n in range(5)]
    other = library.add(make_article("Garden"))
    library.mark_read(ids[0])
    assert library.mark_all_read(View("zoo")) == 4
    assert [library.state(i).unread for i in (*ids, other)] == [False] * 5 + [True]
    assert library.undo() == UndoResult("unread", True, 4)
    assert [library.state(i).unread for i in ids] == [False, True, True, True, True]
    assert library.undo() == UndoResult("unread", True, 1)
    assert library.undo() is None


def test_undo_outlives_the_program(paths):
    """The last change of a mark is taken back after a restart, the one before it next."""
    with Library.open(paths) as library:
        article_id = library.add(make_article())
        library.set_starred(article_id)
        library.mark_read(article_id)
        library.mark_read(article_id)
    with Library.open(paths) as library:
        assert library.undo() == UndoResult("unread", True, 1)
        assert library.state(article_id) == ReadingState(starred=True)
        assert library.undo() == UndoResult("starred", False, 1)
        assert library.state(article_id) == ReadingState()


def test_undo_leaves_what_changed_since(library):
    """A mark that was set by other means since is let be, and the change before it is undone."""
    starred, opened = (library.add(make_article(f"{n}")) for n in range(2))
    library.set_starred(starred)
    library.mark_read(opened)
    library.mark_read(opened, False)
    library.mark_opened(opened)
    assert library.undo() == UndoResult("unread", True, 1)
    assert library.undo() == UndoResult("starred", False, 1)


def test_a_thousand_changes_can_be_undone_and_redone(library):
    """The log is bounded, and the latest changes are those that it has, on both sides."""
    article_id = library.add(make_article())
    for number in range(1_100):
        library.set_starred(article_id, number % 2 == 0)
    assert sum(1 for _ in iter(library.undo, None)) == 1_000
    assert sum(1 for _ in iter(library.redo, None)) == 1_000
    assert not library.state(article_id).starred


def test_a_kept_article_stays_in_its_view(library):
    """What turns read under the cursor of an unread list stays where it was."""
    ids = [library.add(make_article(f"{n}")) for n in range(3)]
    library.mark_opened(ids[1])
    assert library.ids(View(filter="unread", sort="added")) == [ids[2], ids[0]]
    kept = View(filter="unread", sort="added", pinned=(ids[1],))
    assert library.ids(kept) == ids[::-1]
    assert library.count(kept) == 3
    assert library.next_row(kept, ids[2], unread=True).id == ids[0]


def test_the_session_is_kept(paths):
    """The next start finds what the last one left, and {} before any."""
    with Library.open(paths) as library:
        assert library.last_session() == {}
        library.save_session({"article": 3, "pane": "article"})
        library.save_session({"article": 4, "filter": "unread"})
    with Library.open(paths) as library:
        assert library.last_session() == {"article": 4, "filter": "unread"}


def test_forgotten_articles_are_removed(library, tmp_path):
    """A forgotten article leaves nothing; its file, if it is still there, brings it back unread."""
    write_article(tmp_path / "news", "a.txt", "Forget me")
    (article_id,) = import_paths(library, [tmp_path / "news"]).ids
    library.mark_read(article_id)
    assert library.forget(article_id) == 1
    assert library.forget([article_id]) == 0
    assert library.count(View()) == 0
    assert rescan(library).added == 1
    (row,) = library.rows(View(), 0, 9)
    assert row.unread
    assert row.id != article_id

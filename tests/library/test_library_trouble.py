"""Trouble while it is open: a full disk, a busy or closed library, many threads, a fork."""

import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.errors import LibraryError
from reader.ingest import import_paths, rescan
from reader.library import Library, View
from reader.library.database import connections
from tests.library.making import make_article, write_article


def use_up(library):
    """Leave the library no page to grow by, as a full disk does."""
    with library._connections.reading() as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages}")


def large():
    return os.urandom(40_000).hex()


def test_a_full_disk_is_one_sentence_and_loses_nothing(paths):
    """What does not fit is refused with place and remedy, what was there stays, reading goes on."""
    with Library.open(paths) as library:
        article_id = library.add(make_article("Kept"))
        library.set_starred(article_id)
        use_up(library)
        with pytest.raises(LibraryError, match="disk is full; free some space") as caught:
            library.add(make_article("Too much", large()))
        assert str(paths.database) in str(caught.value)
        assert library.count(View()) == 1
        library.mark_read(article_id)
    with Library.open(paths) as library:
        assert library.notices == ()
        (row,) = library.rows(View(), 0, 9)
        assert (row.title, row.starred, row.unread) == ("Kept", True, False)


def test_an_import_to_a_full_disk_reports_it_once(library, tmp_path, monkeypatch):
    """The import ends with that sentence in its report; the next one goes on where it ended."""
    write_article(tmp_path / "news", "a.txt", "Small")
    import_paths(library, [tmp_path / "news"])
    write_article(tmp_path / "news", "b.txt", "Large", large())
    with library._connections.reading() as db:
        (limit,) = db.execute("PRAGMA max_page_count").fetchone()
        (pages,) = db.execute("PRAGMA page_count").fetchone()
    use_up(library)
    with monkeypatch.context() as patch:  # the bound is of a connection, and each thread has one
        pragmas = (*connections._PRAGMAS, f"PRAGMA max_page_count = {pages}")
        patch.setattr(connections, "_PRAGMAS", pragmas)
        report = rescan(library)
    assert report.added == 0
    (error,) = report.errors
    assert "disk is full" in error
    with library._connections.reading() as db:
        db.execute(f"PRAGMA max_page_count = {limit}")
    assert rescan(library).added == 1


def test_a_library_that_another_program_holds(paths, monkeypatch):
    """Reading goes on beside a long write of another program; writing waits, then says why."""
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    with Library.open(paths) as library:
        article_id = library.add(make_article())
        other = sqlite3.connect(paths.database, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert library.count(View()) == 1
        with pytest.raises(LibraryError, match="in use by another program"):
            library.mark_read(article_id)
        other.execute("COMMIT")
        other.close()
        assert library.mark_read(article_id) == 1


def test_a_closed_library_says_so(paths):
    """After close every method is a sentence, in the thread that used it and in another."""
    library = Library.open(paths)
    article_id = library.add(make_article())
    library.close()
    library.close()
    for _ in range(2):
        with pytest.raises(LibraryError, match="closed"):
            library.count(View())
    with ThreadPoolExecutor(1) as threads:
        task = threads.submit(library.mark_read, article_id)
        with pytest.raises(LibraryError, match="closed"):
            task.result()
    assert import_paths(library, [paths.data]).errors
    assert library.get_digest(make_article().key, "o") is None


def test_closing_waits_for_what_is_under_way(paths):
    """A change that another thread is making is whole or refused, never torn off."""
    library = Library.open(paths)
    ids = [library.add(make_article(f"{n}")) for n in range(20)]
    started = threading.Event()
    done = []

    def change():
        for article_id in ids:
            started.set()
            try:
                library.set_starred(article_id)
            except LibraryError:
                return
            done.append(article_id)

    with ThreadPoolExecutor(1) as threads:
        task = threads.submit(change)
        started.wait()
        library.close()
        task.result()
    with Library.open(paths) as library:
        starred = set(library.ids(View(filter="starred")))
    assert set(done) <= starred


def test_threads_have_connections_of_their_own(paths):
    """Many threads read and write at once; what each was told holds."""
    with Library.open(paths) as library:

        def work(number):
            article_id = library.add(make_article(f"{number}"))
            library.set_position(article_id, number, 0, 0.5)
            library.mark_opened(article_id)
            assert library.state(article_id).paragraph == number
            return library.count(View())

        with ThreadPoolExecutor(8) as threads:
            counts = list(threads.map(work, range(60)))
        assert max(counts) == library.count(View()) == 60


def test_a_thread_that_ends_leaves_no_connection(paths):
    """Connections do not pile up with the threads of a long session."""
    with Library.open(paths) as library:
        library.add(make_article())
        for _ in range(20):
            thread = threading.Thread(target=library.count, args=(View(),))
            thread.start()
            thread.join()
        descriptors = [os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd")
                       if os.path.lexists(f"/proc/self/fd/{n}")]  # fmt: skip
        assert sum(name == str(paths.database) for name in descriptors) <= 2


def test_a_fork_uses_a_connection_of_its_own(paths):
    """A child that was forked changes the library without breaking its parent's."""
    with Library.open(paths) as library:
        article_id = library.add(make_article())
        with library._connections.reading() as of_the_parent:
            pass
        child = os.fork()
        if not child:
            status = 1
            try:
                done = library.set_starred(article_id) == 1
                with library._connections.reading() as of_the_child:
                    status = 0 if done and of_the_child is not of_the_parent else 2
            finally:
                os._exit(status)
        _, status = os.waitpid(child, 0)
        assert status == 0
        assert library.state(article_id).starred
        library.mark_read(article_id)
    with Library.open(paths) as library:
        assert library.notices == ()
        assert not library.state(article_id).unread


def test_no_error_of_sqlite_gets_out(paths):
    """Whatever SQLite says of any call, the caller sees a sentence of the library."""
    with Library.open(paths) as library:
        article_id = library.add(make_article())
        with library._connections.reading() as db:
            for table in ("state", "body", "holding", "article", "session", "root"):
                db.execute(f"ALTER TABLE {table} RENAME TO {table}_away")
        view = View(filter="unread")
        for call in (
            lambda: library.count(view),
            lambda: library.rows(view, 0, 9),
            lambda: library.ids(view),
            lambda: library.row(article_id),
            lambda: library.position_in(view, article_id),
            lambda: library.next_row(view, article_id),
            lambda: library.uncounted(View(sort="shown"), 3),
            lambda: library.count_uncounted(View(sort="shown")),
            lambda: library.article(article_id),
            lambda: library.state(article_id),
            lambda: library.mark_read(article_id),
            lambda: library.mark_all_read(view),
            lambda: library.set_starred(article_id),
            lambda: library.set_position(article_id, 0, 0, 0),
            lambda: library.mark_opened(article_id),
            lambda: library.mark_finished(article_id),
            lambda: library.put_digest(make_article().key, "o", "t", words_shown=3),
            library.last_session,
            lambda: library.save_session({}),
            lambda: library.add(make_article("New")),
            lambda: library.forget(article_id),
            lambda: rescan(library),
            library.roots,
        ):
            with pytest.raises(LibraryError, match=r"^The library /.*\.$"):
                call()


def test_a_library_that_is_removed_while_it_is_open(library, paths):
    """Another thread says that it is gone, and makes no empty one in its place."""
    library.add(make_article())
    paths.database.unlink()
    with (
        ThreadPoolExecutor(1) as elsewhere,
        pytest.raises(LibraryError, match="was removed or moved"),
    ):
        elsewhere.submit(library.count, View()).result()
    assert not paths.database.exists()


def damage(paths, old, new, count=-1):
    """Write other bytes of the same length into the closed library's file."""
    with sqlite3.connect(paths.database) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA journal_mode = DELETE")
    db.close()
    data = paths.database.read_bytes()
    assert old in data
    paths.database.write_bytes(data.replace(old, new, count))


def test_a_headline_that_is_no_utf_8_hides_no_article(paths):
    """Neither SQLite nor its checks look whether text is UTF-8."""
    with Library.open(paths) as library:
        library.add(make_article("Ice in the harbour", "The ships wait."))
        library.add(make_article("Snow falls", "It lies deep."))
    damage(paths, b"Ice in the", b"Ic\xbf in the")
    with Library.open(paths) as library:
        titles = {row.title for row in library.rows(View(), 0, 9)}
        assert titles == {"Ic\ufffd in the harbour", "Snow falls"}
        (snow,) = library.rows(View("snow"), 0, 9)
        library.set_starred(snow.id)


def test_definitions_of_tables_that_are_no_utf_8_are_damage(paths):
    """SQLite's message quotes them; the file is replaced by what can be read of it."""
    with Library.open(paths) as library:
        library.add(make_article("Snow falls", "It lies deep."))
    damage(paths, b"CREATE TABLE article (", b"CRE\xbf\xbf TABLE article (")
    with Library.open(paths) as library:
        assert "damaged" in " ".join(library.notices)
        library.add(make_article("Another", "It melts."))
        assert library.count(View("another")) == 1

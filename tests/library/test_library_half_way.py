"""What another process can see half-way: files replaced, made, copied or opened twice."""

import contextlib
import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import LibraryError, UnreadableError
from reader.formats import read_file
from reader.ingest import import_paths
from reader.library import Library, View
from reader.library.database import connections
from reader.library.digest_cache import DigestCache
from reader.library.maintenance import fallback, open_library, replacement
from tests.library.making import make_article
from tests.library.test_library_opening import fill, unfit_once


def run(script: str, *arguments: object) -> str:
    """Run a script in another process, and return what it prints."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


TRY_TO_WRITE = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    db.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
else:
    print("could write")
"""


def test_no_file_of_an_open_library_is_read(paths, tmp_path):
    """An import of its own folder does not drop the locks that keep other processes away.

    POSIX drops all locks of a process on a file when any descriptor of it is closed.
    """
    with Library.open(paths) as library:
        library.add(make_article())
        (tmp_path / "link.txt").symlink_to(f"{paths.database}-shm")
        files = [*paths.data.glob("library.sqlite3*"), tmp_path / "link.txt"]
        assert len(files) == 4
        with library._connections.writing():
            for file in files:
                with pytest.raises(UnreadableError, match="is reader's own library"):
                    read_file(file)
            assert "locked" in run(TRY_TO_WRITE, paths.database)
        report = import_paths(library, [paths.data])
        # The database itself is left out by the ending of its name.
        assert sum("reader's own library" in error for error in report.errors) == 2
    with pytest.raises(UnreadableError, match=r"(?!.*own library)"):
        read_file(paths.database)  # closed: it is a file as any other, of a kind that is no text


class KilledError(BaseException):
    """Stands for the end of the program."""


@contextlib.contextmanager
def killed_at(monkeypatch, step: int):
    """End the program at its ``step``-th change of a name, before it is made or behind it."""
    at, is_behind = divmod(step, 2)
    steps = iter(range(at + 1))

    def ending(act):
        def acting(*arguments, **options):
            is_last = next(steps, at) == at
            if is_last and not is_behind:
                raise KilledError
            result = act(*arguments, **options)
            if is_last:
                raise KilledError
            return result

        return acting

    with monkeypatch.context() as patch:
        for name in ("replace", "unlink", "rename"):
            patch.setattr(Path, name, ending(getattr(Path, name)))
        patch.setattr(os, "link", ending(os.link))
        yield


@pytest.mark.parametrize("links", [True, False], ids=["with links", "without links"])
@pytest.mark.parametrize("step", range(24))
def test_a_kill_while_a_damaged_library_is_replaced(tmp_path, paths, monkeypatch, step, links):
    """Between any two steps nothing is lost, not what stands in the old log alone either."""
    fill(paths, 3)
    with Library.open(paths) as library:
        library.set_tags(1, ["in the log"])
        for file in paths.data.glob("library.sqlite3*"):
            shutil.copy(file, tmp_path)
    for file in tmp_path.glob("library.sqlite3*"):
        shutil.copy(file, paths.data)
    if not links:
        monkeypatch.setattr(replacement.os, "link", refuse_link)
    with monkeypatch.context() as patch, contextlib.suppress(KilledError):
        patch.setattr(open_library, "open_writable", unfit_once(open_library.open_writable))
        with killed_at(monkeypatch, step):
            Library.open(paths).close()
    with Library.open(paths) as library:
        assert library.count(View(filter="starred")) == 3
        assert library.tags() == [("in the log", 1)]
    left = {file.name for file in paths.data.iterdir()}
    assert not [name for name in left if ".new-" in name]
    for aside in paths.data.glob("library.aside-*.sqlite3"):
        db = sqlite3.connect(aside)
        assert db.execute("SELECT count(*) FROM tagging").fetchone() == (1,)
        db.close()


def leave_journal(file, folder):
    """Leave the journal of a change that a kill interrupted, as of a database named ``file``."""
    made = folder / "made"
    db = sqlite3.connect(made, isolation_level=None)
    db.execute("CREATE TABLE rows (text)")
    db.execute(
        "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
        " INSERT INTO rows SELECT hex(randomblob(2000)) FROM n"
    )
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN")
    db.execute("UPDATE rows SET text = hex(randomblob(2000))")  # more than the cache holds
    shutil.copy(f"{made}-journal", f"{file}-journal")
    db.close()


def test_a_journal_that_was_left_is_not_played_back(tmp_path, paths, monkeypatch):
    """Into the next file of that name: a library that takes the place of a damaged one is sound."""
    fill(paths, 3)
    part = paths.data / "library.sqlite3.part"
    leave_journal(part, tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(open_library, "open_writable", unfit_once(open_library.open_writable))
        with Library.open(paths) as library:
            assert library.count(View(filter="starred")) == 3
    db = sqlite3.connect(paths.database)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    assert not Path(f"{part}-journal").exists()


def refuse_link(*_, **__):
    raise PermissionError(1, "Operation not permitted")


def test_a_replaced_library_takes_no_more_changes(paths, monkeypatch):
    """A reader that has the damaged one open says so, and leaves the new one's log alone."""
    fill(paths, 2)
    before = Library.open(paths)
    with monkeypatch.context() as patch:
        patch.setattr(open_library, "open_writable", unfit_once(open_library.open_writable))
        after = Library.open(paths)
    assert "2 articles" in after.notices[0]
    after.set_tags(1, ["in the new one"])
    with pytest.raises(LibraryError, match="was replaced by another one"):
        before.set_starred(1, False)
    assert before.count(View()) == 2  # what is open can be read on
    before.close()
    script = (
        "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone())"
    )
    assert run(script, paths.database, "SELECT name FROM tag") == "('in the new one',)"
    after.close()


def test_a_removed_library_takes_no_more_changes(paths):
    """A change that nobody would find again is refused in the thread that opened it, too."""
    with Library.open(paths) as library:
        article_id = library.add(make_article())
        paths.database.unlink()
        with pytest.raises(LibraryError, match="was removed or moved"):
            library.set_starred(article_id)


def test_a_library_that_is_read_while_it_is_made(paths, monkeypatch):
    """SQLite does not always wait where a library gets its log, and reader does."""
    Library.open(paths).close()
    other = sqlite3.connect(paths.database, isolation_level=None, check_same_thread=False)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN")
    other.execute("SELECT * FROM sqlite_master").fetchall()
    waited = []

    def sleep(seconds):
        waited.append(seconds)
        if other.in_transaction:
            other.execute("COMMIT")

    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.0)  # SQLite's own waiting
    monkeypatch.setattr(connections.time, "sleep", sleep)
    with Library.open(paths) as library:
        assert library.notices == ()
        library.add(make_article())
    assert waited
    other.close()


def test_one_process_at_a_time_opens_the_cache(paths):
    """Two that make a damaged one anew at once would take each other's log away."""
    cache = DigestCache(paths.cache)
    cache.put("ab" * 32, "o", "text")
    cache.close()
    paths.digests.write_bytes(b"no database " * 1000)
    folder = os.open(paths.cache, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    begun, done = threading.Event(), threading.Event()
    cache = DigestCache(paths.cache)

    def put():
        begun.set()
        cache.put("ab" * 32, "o", "anew")
        done.set()

    thread = threading.Thread(target=put)
    thread.start()
    begun.wait()
    assert not done.wait(0.2)
    assert paths.digests.read_bytes().startswith(b"no database")
    os.close(folder)
    thread.join()
    assert cache.get("ab" * 32, "o") == "anew"
    cache.close()


def test_the_fallback_is_a_copy_of_one_moment(paths, monkeypatch):
    """Where another one writes meanwhile, its log belongs to another moment than its file."""
    with Library.open(paths) as writer:
        for n in range(30):
            writer.add(make_article(f"{n}", f"{n} " * 2000))
        paths.lock.unlink()
        paths.lock.mkdir()  # so that a stand-in is opened
        copyfile = shutil.copyfile

        def copy_and_go_on(source, to):
            copyfile(source, to)
            with writer._connections.reading() as db:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            for n in range(30):
                writer.add(make_article(f"Late {n}", f"{n} " * 3000))

        monkeypatch.setattr(fallback.shutil, "copyfile", copy_and_go_on)
        with Library.open(paths) as library:
            assert not library.is_kept
            assert len(library.notices) == 1, library.notices
            assert library.count(View()) == 30
            with library._connections.reading() as db:
                assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

"""A backup is whole at every moment, also while others write."""

import sqlite3
import threading

import pytest

from reader.errors import LibraryError
from reader.library import Library
from tests.library.making import make_article
from tests.library.test_library_opening import no_room


def test_a_backup_while_another_writes(paths, library, tmp_path):
    """Each copy is sound, and has what was acknowledged before it began."""
    ended = threading.Event()
    stored = []

    def write():
        with Library.open(paths) as other:
            while not ended.is_set():
                stored.append(other.add(make_article(f"Number {len(stored)}")))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(8):
            before = len(stored)
            library.back_up(tmp_path / "copy.sqlite3")
            db = sqlite3.connect(tmp_path / "copy.sqlite3")
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            (articles,) = db.execute("SELECT count(*) FROM article").fetchone()
            assert articles >= before, number
            db.close()
    finally:
        ended.set()
        writer.join()


def test_a_backup_on_a_full_disk(library, tmp_path):
    """The earlier backup stays whole, and nothing lies beside it."""
    library.add(make_article("Kept", "text " * 20_000))
    library.back_up(tmp_path / "copy.sqlite3")
    before = (tmp_path / "copy.sqlite3").read_bytes()
    with no_room(), pytest.raises(LibraryError, match=r"copy\.sqlite3"):
        library.back_up(tmp_path / "copy.sqlite3")
    assert (tmp_path / "copy.sqlite3").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.sqlite3"]

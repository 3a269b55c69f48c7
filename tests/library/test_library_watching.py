"""Watching: what comes, changes or goes below imported folders is told, once it is quiet."""

import os
import queue
import shutil
import sqlite3
from contextlib import closing

import pytest

from reader.ingest import folder_watch as module
from reader.ingest import import_files, import_paths, make_watch, rescan
from reader.ingest.folder_watch import FolderWatch
from reader.library import View
from tests.library.making import age, make_article, write_article
from tests.waiting import PATIENCE


@pytest.fixture
def watch(tmp_path, monkeypatch):
    """Start a watch over paths; it returns the next thing told, None where it stays quiet."""
    monkeypatch.setattr(module, "_PAUSE_SECONDS", 0.0)
    watches = []

    def start(*roots, **given):
        reported = queue.Queue()
        made = FolderWatch([str(root) for root in roots], reported.put, period=0.01, **given)
        watches.append(made)
        looks = queue.Queue()
        look = made._poll
        made._poll = lambda: (look(), looks.put(None))
        made.start()
        looks.get(timeout=PATIENCE)

        def next_told(turns=0):
            if not turns:
                return reported.get(timeout=PATIENCE)
            for _ in range(looks.qsize() + turns):
                looks.get(timeout=PATIENCE)
            return None if reported.empty() else reported.get()

        return next_told

    yield start
    for made in watches:
        made.stop()
        assert not made._thread.is_alive()


@pytest.fixture
def news(tmp_path):
    """A folder with an old file, and a folder below it."""
    write_article(tmp_path / "news", "a.txt", "A")
    write_article(tmp_path / "news" / "below", "b.txt", "B")
    return tmp_path / "news"


def test_each_kind_of_change_is_described(watch, news):
    """New, rewritten in its place, renamed, removed; in a folder below; a new folder of files."""
    reported = watch(news)
    write_article(news, "c.txt", "C")
    assert reported() == [str(news)]
    (news / "a.txt").write_text("Other text of the same file.\n")
    assert reported() == [str(news)]
    (news / "below" / "b.txt").rename(news / "below" / "d.txt")
    assert reported() == [str(news / "below")]
    (news / "below" / "d.txt").unlink()
    assert reported() == [str(news / "below")]
    write_article(news / "new", "e.txt", "E")
    assert str(news) in reported()
    write_article(news / "new", "f.txt", "F")
    assert reported() == [str(news / "new")]
    shutil.rmtree(news / "below")
    assert reported() == [str(news)]


def test_files_that_are_not_read_are_not_reported(watch, news):
    """Hidden files, README and pictures are no articles; neither is the time of a reading."""
    reported = watch(news)
    (news / ".hidden.txt").write_text("x")
    (news / "README.md").write_text("x")
    (news / "logo.svg").write_text("x")
    (news / "a.txt").read_text()
    assert reported(turns=5) is None


def test_a_file_alone_is_watched(watch, news):
    """An imported file is told when it changes, not its neighbours."""
    reported = watch(news / "a.txt")
    write_article(news, "b.txt", "B")
    assert reported(turns=5) is None
    age(news / "a.txt", 30)
    assert reported() == [str(news / "a.txt")]


def test_a_folder_that_is_not_there_is_waited_for(watch, tmp_path):
    """A disk that is mounted later brings its files."""
    reported = watch(tmp_path / "disk")
    assert reported(turns=3) is None
    write_article(tmp_path / "disk", "a.txt", "A")
    assert reported() == [str(tmp_path / "disk")]
    shutil.rmtree(tmp_path / "disk")
    reported(turns=5)
    write_article(tmp_path / "disk", "b.txt", "B")
    assert reported() == [str(tmp_path / "disk")]


def test_links_that_lead_back_end(watch, news):
    """A folder that is linked into itself is watched once."""
    os.symlink(news, news / "below" / "back")
    reported = watch(news)
    write_article(news, "c.txt", "C")
    assert reported() == [str(news)]


def test_many_files_are_looked_through_in_turns(watch, tmp_path, monkeypatch):
    """Each folder comes to its turn, however few files are looked at in one."""
    monkeypatch.setattr(module, "_FILES_PER_POLL", 1)
    for n in range(9):
        write_article(tmp_path / "news" / f"{n}", "a.txt", f"{n}")
        folder = tmp_path / "news" / f"{n}"
        os.utime(folder, (1, 1))
    reported = watch(tmp_path / "news")
    file = tmp_path / "news" / "4" / "a.txt"
    with open(file, "r+") as stream:
        stream.write("In its place")
    assert reported() == [str(file.parent)]


def test_only_the_reported_folders_are_rescanned(library, news, tmp_path):
    """New, changed and gone files of one folder are brought in, and no other is looked at."""
    import_paths(library, [news])
    old = library.newest_id()
    write_article(news / "below", "c.txt", "C")
    write_article(news, "d.txt", "D")
    (news / "below" / "b.txt").unlink()
    report = rescan(library, [str(news / "below"), str(news / "below" / "c.txt"), "/not/there"])
    assert (report.added, report.orphaned, report.errors) == (1, 1, ())
    assert library.roots() == [str(news)]
    assert rescan(library).added == 1
    assert library.new_since({"newest": old}) == 2
    assert library.new_since({}) == 0
    assert library.new_since({"newest": library.newest_id()}) == 0


def test_a_look_that_finds_nothing_waits_for_nobody(library, paths, news, monkeypatch):
    """Nor does anybody wait for it, though it reads again what could not be read, and for long."""
    (news / "empty.txt").write_bytes(b"")
    import_paths(library, [news])
    monkeypatch.setattr(import_files, "_BATCH_SECONDS", -1.0)
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        report = rescan(library)
        other.execute("ROLLBACK")
    assert report.unchanged == 2
    assert [error for error in report.errors if "in use" in error] == []


def test_a_library_watches_what_it_imported(library, news, tmp_path):
    """From the change of a file to the article in the list."""
    import_paths(library, [news])
    library.add(make_article("From a pipe"))
    reported = queue.Queue()
    with make_watch(library, reported.put) as watch:
        assert watch.ready.wait(PATIENCE)
        write_article(news, "c.txt", "C")
        changed = reported.get(timeout=PATIENCE)
    assert rescan(library, changed).added == 1
    assert library.count(View("C")) >= 1


def test_a_watch_ends_at_once(tmp_path):
    """Also one that never began, and from within what it tells."""
    FolderWatch([str(tmp_path)], print).stop()
    ended = queue.Queue()

    def end(paths):
        watch.stop()
        ended.put(paths)

    with FolderWatch([str(tmp_path)], end, period=0.01) as watch:
        for number in range(2000):
            if not ended.empty():
                break
            (tmp_path / "x.txt").write_text("x" * number)
            watch._ended.wait(0.01)
        assert ended.get(timeout=PATIENCE) == [str(tmp_path)]

"""``reader backup``, ``check`` and ``forget``: what keeps a library for years."""

import io
import os
import sqlite3
import stat
import sys
import zlib

import pytest

from reader.cli import main
from reader.library import Library, View
from reader.paths import find_paths


def change(statement, *values):
    """Change the library behind reader's back."""
    db = sqlite3.connect(find_paths().database)
    db.execute(statement, values)
    db.commit()
    db.close()


@pytest.fixture
def ids(run, news):
    """The ids of three articles by headline: Ice, Snow, Tram; one is tagged, one has a note."""
    run("import", news)
    with Library.open(find_paths()) as library:
        tram, ice, snow = library.ids(View(sort="title"))
        library.add_tag(ice, "winter")
        library.add_note(snow, 0, None, None, "It snowed", "Again?")
    return {"tram": tram, "ice": ice, "snow": snow}


def test_backup(run, ids, tmp_path):
    """One private file with all of it, renewed when it is made again."""
    ran = run("backup", tmp_path / "copy.sqlite3")
    assert ran == (0, f"{tmp_path}/copy.sqlite3\n", "")
    assert stat.S_IMODE((tmp_path / "copy.sqlite3").stat().st_mode) == 0o600
    with Library.open(find_paths()) as library:
        library.set_starred(ids["ice"])
    assert run("backup", tmp_path / "copy.sqlite3").status == 0
    assert [name for name in os.listdir(tmp_path) if "copy" in name or "tmp" in name] == [
        "copy.sqlite3"
    ]
    db = sqlite3.connect(tmp_path / "copy.sqlite3")
    assert db.execute("SELECT id FROM state WHERE starred").fetchall() == [(ids["ice"],)]
    assert db.execute("SELECT name FROM tag").fetchall() == [("winter",)]
    assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    db.close()


def test_a_backup_is_a_library(run, ids, tmp_path, monkeypatch):
    """Copied to where another home has its library, it is that home's."""
    assert run("backup", tmp_path / "copy.sqlite3").status == 0
    monkeypatch.setenv("READER_HOME", str(tmp_path / "other"))
    find_paths().data.mkdir(parents=True)
    (tmp_path / "copy.sqlite3").rename(find_paths().database)
    with Library.open(find_paths()) as library:
        assert library.notices == ()
        assert library.tags() == [("winter", 1)]
        assert library.notes(ids["snow"])[0].text == "Again?"


def test_backup_leaves_other_files_alone(run, ids, tmp_path):
    """What is no backup is not overwritten, nor is the library; a folder is no file."""
    (tmp_path / "mine.txt").write_text("mine")
    for target, expected in (
        (tmp_path / "mine.txt", "is not replaced"),
        (find_paths().database, "the library itself"),
        (tmp_path, "is a folder"),
        (tmp_path / "missing" / "x.sqlite3", "No backup could be written"),
    ):
        ran = run("backup", target)
        assert (ran.status, ran.out) == (1, "")
        assert expected in ran.err
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert run("check").status == 0


def test_check_of_a_consistent_library(run, ids):
    """One sentence, status 0."""
    assert run("check") == (
        0,
        f"No damage found in the library {find_paths().database} (3 articles).\n",
        "",
    )


def test_check_of_nothing(run):
    """A library that does not exist is not made by looking."""
    ran = run("check")
    assert ran.status == 0
    assert "no library" in ran.out
    assert not find_paths().database.exists()


def test_check_mends_what_the_tables_say(run, ids):
    """Rows without an article go, a state that is missing is made, each told once."""
    change("PRAGMA foreign_keys = OFF")
    change("INSERT INTO note VALUES (99, 99, 0, NULL, NULL, '', 'x', 0, 0)")
    change("DELETE FROM state WHERE id = ?", ids["ice"])
    change("INSERT INTO undo (kind, what) VALUES ('unread', x'00')")
    ran = run("check")
    assert ran.status == 0
    assert ran.lines == [
        "Data that belonged to no article was removed: 1 rows.",
        "Articles that had lost their reading state are unread now: 1.",
        "Damaged changes that cannot be undone any more: 1.",
    ]
    assert "No damage found" in run("check").out
    with Library.open(find_paths()) as library:
        assert library.state(ids["ice"]).unread


def test_check_makes_a_lost_table_of_stories_again(run, ids):
    """It is said once; the articles are in stories again."""
    assert len(run("stories", "--all").lines) == 3
    change("DROP TABLE story_article")
    ran = run("check")
    assert ran == (
        0,
        "Articles are grouped into stories anew, since the index of stories was damaged: 3. What"
        " was split off, put together, followed or muted by hand stays.\n",
        "",
    )
    assert len(run("stories", "--all").lines) == 3
    assert "No damage found" in run("check").out


def test_check_brings_texts_back_from_their_files(run, ids, news):
    """A damaged text is read again, with its tags kept; one whose file is gone is named."""
    change("UPDATE body SET content = x'00' WHERE id = ?", ids["ice"])
    change("UPDATE body SET content = ? WHERE id = ?", zlib.compress(b"{"), ids["tram"])
    ran = run("check")
    assert ran.status == 0
    assert ran.lines[0].endswith("notes are kept: A tram is late, Ice in the harbour.")
    assert ran.lines[1] == "All damaged texts were read from their files again."
    with Library.open(find_paths()) as library:
        assert library.article(ids["ice"]).title == "Ice in the harbour"
        assert library.tags_of(ids["ice"]) == ("winter",)
    change("DELETE FROM body WHERE id = ?", ids["snow"])
    (news / "older" / "c.txt").unlink()
    ran = run("check")
    assert ran.status == 1
    assert "Snow" in ran.err
    assert "lost" in ran.err


def test_check_of_a_damaged_file(run, ids, monkeypatch):
    """What can be read of it is in a new library, and the sentence says where the old one is."""
    monkeypatch.setattr("reader.library.maintenance.library_file._SMALL_PAGES", 0)
    file = find_paths().database
    db = sqlite3.connect(file)
    (page,) = db.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'article_title'"
    ).fetchone()
    db.close()
    with open(file, "r+b") as stream:
        stream.seek((page - 1) * 4096)
        stream.write(b"\xee" * 4096)
    ran = run("check")
    assert ran.status == 1
    assert "kept as library.aside-" in ran.out
    with Library.open(find_paths()) as library:
        assert library.count(View()) == 3
        assert library.tags() == [("winter", 1)]
        assert library.notes(ids["snow"])[0].text == "Again?"
    assert run("check").status == 0


def test_forget_what_is_chosen(run, ids, news):
    """By query, by id, or what no file holds; the files stay."""
    removed = "reader: 1 article removed from the library.\n"
    assert run("forget", "--yes", "tram") == (0, "", removed)
    assert run("forget", "--yes", "--id", ids["ice"]).status == 0
    assert (news / "b.txt").exists()
    assert "no such articles to remove" in run("forget", "--yes", "--gone").err
    (news / "older" / "c.txt").unlink()
    run("import", news)
    with Library.open(find_paths()) as library:
        assert library.row(ids["snow"]).orphaned
        before = library.count(View())
    assert run("forget", "--yes", "--gone").err == "reader: 1 article removed from the library.\n"
    with Library.open(find_paths()) as library:
        assert library.count(View()) == before - 1
        assert library.undo() is None


class Terminal(io.StringIO):
    """A standard input at which somebody sits."""

    def isatty(self):
        return True


@pytest.mark.parametrize(("answer", "left"), [("y\n", 0), ("n\n", 1), ("\n", 1), ("", 1)])
def test_forget_asks(ids, monkeypatch, capsys, answer, left):
    """Only a yes forgets; the headlines are shown before."""
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    assert main(["forget", "snow"]) == left
    assert "reader: Snow\n" in capsys.readouterr().err
    with Library.open(find_paths()) as library:
        assert library.count(View("snow")) == left


@pytest.mark.parametrize(
    "arguments", [(), ("--yes",), ("snow",), ("x", "--id", "1"), ("--id", "99", "--yes")]
)
def test_wrong_usage_of_forget(run, ids, arguments):
    """Nothing is forgotten by accident, and nothing without a terminal to ask on."""
    ran = run("forget", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    with Library.open(find_paths()) as library:
        assert library.count(View()) == 3

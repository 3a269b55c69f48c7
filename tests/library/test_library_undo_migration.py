"""The undo log of version 2 comes along: every change can still be undone, and then redone."""

import json
import sqlite3
import zlib
from pathlib import Path

import pytest

from reader.library import Library, UndoResult
from tests.library.making import make_article

VERSION_2 = Path(__file__).with_name("version_2.sql").read_text()
TEXT = "All about it."


def note_row(number, article, text):
    """A note as version 2 kept it."""
    return [number, article, 0, None, None, TEXT, text, 1_600_000_000_000, 1_600_000_000_000]


@pytest.fixture
def old(paths):
    """A library of version 2 in which marks, tags and notes were changed, all kinds of them."""
    paths.data.mkdir(parents=True)
    db = sqlite3.connect(paths.database)
    db.executescript(VERSION_2)
    body = zlib.compress(
        json.dumps({"lines": [4], "texts": [TEXT], "language": None, "remarks": []}).encode()
    )
    for n in (1, 2):
        key = bytes.fromhex(make_article(f"Number {n}", TEXT).key)
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, date, date_last, words, path,"
            " added) VALUES (?, ?, ?, ?, '', 0, 99999999, 4, 'made.txt', 7)",
            (n, key, f"Number {n}", f"number {n}"),
        )
        db.execute("INSERT INTO body VALUES (?, ?)", (n, body))
        db.execute("INSERT INTO state (id, unread, starred) VALUES (?, 0, 1)", (n,))
    db.execute("INSERT INTO tag VALUES (1, 'war', 'war')")
    db.execute("INSERT INTO tagging VALUES (2, 1)")
    marks = "?" + ", ?" * 8
    db.execute(f"INSERT INTO note VALUES ({marks})", note_row(1, 1, "second"))
    db.execute("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'note'")
    changes = [
        ("starred", None, {"value": True, "ids": [1, 2]}),
        ("note", 1, {"added": 1}),
        ("unread", None, {"value": False, "ids": [2, 1]}),
        ("wording", 1, {"changed": 1, "from": "first", "to": "second"}),
        ("note", 2, {"added": 2}),
        ("wording", 2, {"changed": 2, "from": "kept", "to": "kept longer"}),
        ("tags", None, {"on": [["war", [1, 2]]], "off": [["sea", [1]]]}),
        ("note", 2, {"removed": note_row(2, 2, "kept longer")}),
        ("tags", None, {"on": [], "off": [["war", [1]]]}),
        ("note", 2, {"added": 3}),  # which is gone, nobody knows how
    ]
    db.executemany(
        "INSERT INTO undo (kind, article, what) VALUES (?, ?, ?)",
        [
            (kind, article, zlib.compress(json.dumps(what).encode()))
            for kind, article, what in changes
        ],
    )
    db.execute("INSERT INTO undo (kind, what) VALUES ('unread', x'00')")
    db.commit()
    db.close()
    return paths


def look(library):
    """All that can be undone, as it is."""
    return [
        (
            library.state(n).unread,
            library.state(n).starred,
            library.tags_of(n),
            [(note.id, note.text) for note in library.notes(n)],
        )
        for n in (1, 2)
    ]


CHANGES = [
    UndoResult("tags", True, 1, "war"),
    UndoResult("note", True, 1, "kept longer"),
    UndoResult("tags", True, 2),
    UndoResult("wording", True, 1, "kept"),
    UndoResult("note", False, 1, "kept"),
    UndoResult("wording", True, 1, "first"),
    UndoResult("unread", True, 2),
    UndoResult("note", False, 1, "first"),
    UndoResult("starred", False, 2),
]


def test_every_change_is_undone_and_redone(old):
    """What version 2 could undo is undone, back to the beginning, and then all is as it was."""
    with Library.open(old) as library:
        before = look(library)
        assert [library.undo() for _ in CHANGES] == CHANGES
        assert library.undo() is None
        assert look(library) == [(True, False, ("sea",), []), (True, False, (), [])]
    with Library.open(old) as library:
        for _ in CHANGES:
            assert library.redo() is not None
        assert library.redo() is None
        assert look(library) == before


def test_an_old_change_is_asked_without_a_time(old):
    """When it was made is not known, but that it was before."""
    with Library.open(old) as library:
        assert str(library.undo_or_ask()) == (
            "Add the tag “war” to “Number 1”, removed before this session?"
        )


def test_a_damaged_old_library_keeps_its_log(old):
    """What is salvaged of version 2 can be undone too."""
    db = sqlite3.connect(old.database)
    (page,) = db.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'article_title'"
    ).fetchone()
    db.close()
    with open(old.database, "r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xee" * 4096)
    with Library.open(old) as library:
        assert "kept as" in library.notices[0]
        assert [library.undo() for _ in CHANGES] == CHANGES

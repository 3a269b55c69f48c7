"""A library of version 1, made by its own statements, becomes one of this version."""

import json
import random
import sqlite3
import stat
import zlib
from pathlib import Path

import pytest

from reader.ingest import import_paths, rescan
from reader.library import Library, UndoResult, View
from reader.library.annotations import taken_away
from reader.library.content.article_bodies import encode_body
from reader.library.content.fingerprint import compute_fingerprint, compute_older_fingerprint
from reader.library.database.schema import schema
from tests.library.making import make_article

VERSION_1 = Path(__file__).with_name("version_1.sql").read_text()
OLD_VERSIONS = sorted(Path(__file__).parent.glob("version_*.sql"))
BEFORE_VERSIONS = Path(__file__).with_name("version_2.sql")  # the last without earlier texts


@pytest.fixture
def old(paths):
    """A library of version 1 with five articles, of which the first two are starred."""
    paths.data.mkdir(parents=True)
    db = sqlite3.connect(paths.database)
    db.executescript(VERSION_1)
    for n in range(1, 6):
        title, text = f"Number {n}", f"All about number {n}. " * 40
        body = {"lines": [4], "texts": [text], "language": None, "remarks": []}
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, url, date, date_last, words,"
            " words_shown, path, item, added) VALUES (?, ?, ?, ?, '', NULL, 0, 99999999, 4, 3,"
            " 'made.txt', NULL, 7)",
            (n, bytes.fromhex(make_article(title, text).key), title, title.lower()),
        )
        db.execute("INSERT INTO body VALUES (?, ?)", (n, zlib.compress(json.dumps(body).encode())))
        db.execute("INSERT INTO state VALUES (?, 1, ?, 2, 3, 0.5, 1600000000000, NULL)", (n, n < 3))
    db.executemany(
        "INSERT INTO undo (mark, value, ids) VALUES (?, ?, ?)",
        [
            ("starred", 1, zlib.compress(b"[1, 2]")),
            ("unread", 0, zlib.compress(b"[4, 5]")),
            ("unread", 1, zlib.compress(b"[4, 5]")),
        ],
    )
    db.execute("""INSERT INTO session VALUES ('last', '{"article": 3}')""")
    db.commit()
    db.close()
    return paths


def test_all_of_it_comes_along(old):
    """Texts, state, session and what can be undone are there, and new kinds of state too."""
    with Library.open(old) as library:
        assert library.notices == ()
        assert library.article(2).paragraphs[0].text == "All about number 2. " * 40
        assert library.add(library.article(2)) == 2
        state = library.state(1)
        assert (state.starred, state.paragraph, state.char, state.progress) == (True, 2, 3, 0.5)
        assert (state.opened_at.year, state.finished_at, state.seconds) == (2020, None, 0)
        assert library.last_session() == {"article": 3}
        assert library.rows(View(), 0, 1)[0].words_shown == 3
        assert library.ids(View('"about number 2" title:num*')) == [2]
        assert library.count(View("is:starred")) == 2
        library.add_tag([1, 5], "old")
        assert library.add_feed("https://news.example/feed")
        library.add_note(1, 0, None, None, "All about", "Still there?")
    with Library.open(old) as library:
        assert library.tags() == [("old", 2)]
        kinds = [str(library.undo()) for _ in range(5)]
        assert kinds[0] == "Undone: note “Still there?” removed."
        assert kinds[1] == "Undone: tag “old” removed from 2 articles."
        assert kinds[2] == "Undone: 2 articles marked read."
        assert kinds[3] == "Undone: 2 articles marked unread."
        assert kinds[4] == "Undone: star of 2 articles removed."
        assert library.undo() is None


def test_the_old_file_lies_beside(old):
    """As it was, for the user alone."""
    with Library.open(old) as library:
        library.forget(range(9))
    copy = old.data / "library.version-1.sqlite3"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    db = sqlite3.connect(copy)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    assert db.execute("SELECT count(*) FROM article").fetchone() == (5,)
    assert db.execute("SELECT mark FROM undo").fetchall()[0] == ("starred",)
    db.close()


@pytest.mark.parametrize("statements", OLD_VERSIONS, ids=lambda file: file.stem)
def test_a_migrated_library_is_made_like_a_new_one(paths, statements):
    """Tables, columns, indices and triggers are those of a library that was never old."""
    make(paths, statements)
    Library.open(paths).close()
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(fresh)
    migrated = sqlite3.connect(paths.database)
    assert describe(migrated) == describe(fresh)
    migrated.close()
    fresh.close()


def make(paths, statements):
    """Make an empty library by the statements of an older version; return a connection to it."""
    paths.data.mkdir(parents=True)
    db = sqlite3.connect(paths.database)
    db.executescript(statements.read_text())
    return db


def test_a_library_without_earlier_texts(paths, tmp_path):
    """What is in it is unchanged, and from now on no text is lost."""
    db = make(paths, BEFORE_VERSIONS)
    article = make_article("A headline", "It cost 9 million.", path=str(tmp_path / "a.txt"))
    db.execute(
        "INSERT INTO article (id, key, title, title_key, source, date, date_last, words, path,"
        " added) VALUES (7, ?, 'A headline', 'a headline', '', 0, 99999999, 4, ?, 1)",
        (bytes.fromhex(article.key), article.path),
    )
    body = {"lines": [4], "texts": article.originals, "language": None, "remarks": []}
    db.execute("INSERT INTO body VALUES (7, ?)", (zlib.compress(json.dumps(body).encode()),))
    db.execute("INSERT INTO state (id, unread, opened) VALUES (7, 0, 1600000000000)")
    db.commit()
    db.close()
    with Library.open(paths) as library:
        assert (library.count(View("is:changed")), library.versions_of(7)) == (0, ())
        assert library.row(7).changed_at is None
        file = tmp_path / "a.txt"
        file.write_text("A headline\nIt cost 9 million.\n")
        assert import_paths(library, [file]).ids == (7,)
        file.write_text("A headline\nIt cost 9 million.\nOr 12.\n")
        assert rescan(library).updated == 1
        (version,) = library.versions_of(7)
        assert (version.key, version.opened_at.year) == (article.key, 2020)
        assert library.ids(View("is:changed")) == [7]
    assert (paths.data / "library.version-2.sqlite3").exists()


def describe(db):
    """What a database is made of: columns of each table, and the statement of each index."""
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = {table: db.execute(f"PRAGMA table_info({table})").fetchall() for table in tables}
    others = db.execute("SELECT type, name, sql FROM sqlite_master WHERE type <> 'table'")
    return columns, sorted(
        (kind, name, " ".join((sql or "").split())) for kind, name, sql in others
    )


def test_a_damaged_old_library_gives_what_it_has(old):
    """Damage and age at once lose no more than damage alone: the star of a lost text is there."""
    db = sqlite3.connect(old.database)
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'body'").fetchone()
    (size,) = db.execute("PRAGMA page_size").fetchone()
    db.close()
    with open(old.database, "r+b") as file:
        file.seek((page - 1) * size)
        file.write(random.Random(0).randbytes(size))
    with Library.open(old) as library:
        assert "with the 5 articles" in library.notices[0]
        assert library.count(View(filter="starred")) == 2
        assert library.undo() is None


def test_what_is_no_list_of_marks_ends_no_migration(old):
    """An undo log that says nothing is left behind; it stays in the copy."""
    db = sqlite3.connect(old.database)
    db.execute("UPDATE undo SET ids = x'00' WHERE id = 2")
    db.commit()
    db.close()
    with Library.open(old) as library:
        assert library.undo() == UndoResult("unread", False, 2)
        assert library.undo() == UndoResult("starred", False, 2)


def test_what_was_taken_away_before_stays_away(paths):
    """The undo log of the version before says which star, tag and note are not to come back."""
    db = make(paths, Path(__file__).with_name("version_9.sql"))
    for n in range(1, 4):
        article = make_article(f"Number {n}", f"All about number {n}.")
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, date, date_last, words, path,"
            " added) VALUES (?, ?, ?, ?, '', 0, 99999999, 4, 'made.txt', 1)",
            (n, bytes.fromhex(article.key), article.title, article.title.lower()),
        )
        db.execute("INSERT INTO state (id, starred) VALUES (?, ?)", (n, n == 3))
    note = [7, 1, 0, None, None, "All about", "mine", 5, 5]
    log = [
        ("starred", {"value": False, "gaps": [1, 1]}, 0),  # taken from 1 and 2
        ("starred", {"value": True, "gaps": [2]}, 1),  # given to 2, undone
        ("starred", {"value": True, "gaps": [3]}, 0),
        ("tags", {"on": [], "off": [["Sea", [1]]]}, 0),
        ("tags", {"on": [["War", [2]]], "off": []}, 1),
        ("note", {"before": note, "after": None}, 0),
        ("note", {"before": None}, 0),  # damaged
    ]
    for step, (kind, payload, undone) in enumerate(log):
        db.execute(
            "INSERT INTO undo (kind, what, undone, step) VALUES (?, ?, ?, ?)",
            (kind, zlib.compress(json.dumps(payload).encode()), undone, step),
        )
    db.commit()
    db.close()
    with Library.open(paths) as library, library.connections.reading() as db:
        assert [taken_away.without_star(db, [1, 2, 3])] == [[3]]
        assert taken_away.without_tag(db, [1, 2, 3], "sea") == [2, 3]
        assert taken_away.without_tag(db, [1, 2, 3], "war") == [1, 3]
        assert taken_away.is_note(db, 1, "All about", "mine")
        assert not taken_away.is_note(db, 1, "All about", "other")


def test_an_older_index_is_made_anew_with_folded_words(paths):
    """After the upgrade all articles are found by folded words, in a small library at once."""
    db = make(paths, Path(__file__).with_name("version_9.sql"))
    texts = ("The harbours of Łódź.", "渡轮恢复通航。", "Сильный дождём шторм.", "About 9,000 men.")
    for n, text in enumerate(texts, 1):
        article = make_article(f"Number {n}", text)
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, date, date_last, words, path,"
            " added) VALUES (?, ?, ?, ?, '', 0, 99999999, 4, 'made.txt', 1)",
            (n, bytes.fromhex(article.key), article.title, article.title.lower()),
        )
        db.execute("INSERT INTO state (id) VALUES (?)", (n,))
        db.execute("INSERT INTO body (id, content) VALUES (?, ?)", (n, encode_body(article)))
        db.execute("DELETE FROM unindexed")
        db.execute(
            "INSERT INTO prose (rowid, title, body) VALUES (?, ?, ?)", (n, article.title, text)
        )
        db.execute("INSERT INTO headline (rowid, title) VALUES (?, ?)", (n, article.title))
    db.commit()
    db.close()
    queries = ("harbour lodz", "渡轮", "дождем", "9000", "title:number")
    with Library.open(paths) as library:
        assert library.count_unindexed() == 0
        assert [library.count(View(query)) for query in queries] == [1, 1, 1, 1, 4]
        assert library.check().findings == ()
        library.forget(2)
        assert library.count(View("渡轮")) == 0


def compute_words(text):
    return compute_fingerprint(text.strip()).split()


def read_fingerprints(db):
    """The words of all fingerprints, each with its article."""
    db.execute("CREATE VIRTUAL TABLE temp.drawn USING fts5vocab(main, sketch, instance)")
    return set(db.execute("SELECT term, doc FROM temp.drawn"))


def test_words_without_spaces_are_counted_once_more(paths):
    """What an older version took for a word is counted; its digest and its index are made anew."""
    db = make(paths, Path(__file__).with_name("version_11.sql"))
    chinese = "渡轮公司星期二说，新的班次下月开始，乘客可以在码头买票。" * 6
    thai = "เรือข้ามฟากจะเริ่มให้บริการเที่ยวใหม่ในเดือนหน้า " * 6
    texts = (chinese, thai, "The ferry sails again next month, its owner said. " * 6)
    for n, text in enumerate(texts, 1):
        article = make_article(f"Number {n}", text)
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, date, date_last, words,"
            " words_shown, folds, path, added)"
            " VALUES (?, ?, ?, ?, '', 0, 99999999, ?, ?, 0, 'a', 1)",
            (
                n,
                bytes.fromhex(article.key),
                article.title,
                article.title.lower(),
                *[len(text.split())] * 2,
            ),
        )
        db.execute("INSERT INTO state (id) VALUES (?)", (n,))
        db.execute("INSERT INTO body (id, content) VALUES (?, ?)", (n, encode_body(article)))
        db.execute("INSERT INTO new_words VALUES (?, 1, 0, 0, 0, 0)", (n,))
        db.execute(
            "INSERT INTO sketch (rowid, drawn) VALUES (?, ?)",
            (n, compute_older_fingerprint(text.strip())),
        )
        db.execute(
            "INSERT INTO prose (rowid, title, body) VALUES (?, ?, ?)", (n, article.title, text)
        )
        db.execute("INSERT INTO headline (rowid, title) VALUES (?, ?)", (n, article.title))
        db.execute("DELETE FROM unindexed")
    db.commit()
    db.close()
    with Library.open(paths) as library:
        rows = {row.id: row for row in library.rows(View(), 0, 3)}
        assert [rows[n].words for n in (1, 2, 3)] == [make_article("", t).words for t in texts]
        assert [rows[n].words_shown for n in (1, 2, 3)] == [None, None, len(texts[2].split())]
        assert library.check().findings == ()
        with library.connections.reading() as db:
            assert db.execute("SELECT article FROM new_words").fetchall() == [(3,)]
            assert read_fingerprints(db) == {
                (word, n) for n, text in enumerate(texts, 1) for word in compute_words(text)
            }
        library.add(make_article("A reprint", chinese.replace("星期二", "周二", 1)))
        assert [one.title for one in library.related_articles(1)] == ["A reprint"]
        library.forget([1, 2])
        assert library.check().findings == ()

"""What was told in briefings is kept, and when the owner was here last."""

import json
import sqlite3
import zlib
from pathlib import Path

import pytest

from reader.article import Article, Paragraph
from reader.library import Library
from reader.paths import find_paths
from tests.stories.events import tell


def make_article(number, text="The ferry ran aground."):
    paragraphs = (Paragraph(0, 1, text, text),)
    return Article(f"{number}.txt", f"Ferry {number}", None, None, paragraphs)


@pytest.fixture
def library(reader_home):
    with Library.open(find_paths()) as opened:
        yield opened


def test_what_was_told_is_kept_with_its_text(library):
    """By content key; the text told last counts, and forgotten articles leave nothing."""
    first, second = (library.add(make_article(number)) for number in (1, 2))
    keys = {number: library.article(number).key for number in (first, second)}
    assert library.briefings.find_told([first, second]) == {}
    library.briefings.set_told([(first, keys[first])])
    told = library.briefings.find_told([first, second])
    assert {number: text.key for number, text in told.items()} == {first: keys[first]}
    library.forget(first)
    assert library.briefings.find_told([first]) == {}


def test_what_was_told_survives_json_lines(library):
    """An export and an import keep it."""
    article = library.add(make_article(1))
    library.briefings.set_told([(article, library.article(article).key)])
    record = json.loads(json.dumps(library.object_of(article)))
    assert len(record["briefed"]) == 1
    told = library.briefings.find_told([article])
    library.forget(article)
    from reader.library.jsonl.restoration import restore

    with library.connections.writing() as db:
        _, again = restore(db, record, keep_ids=False, max_paragraphs=10, late=[])
    assert library.briefings.find_told([again]) == {again: told[article]}
    with pytest.raises(ValueError, match="hexadecimal"), library.connections.writing() as db:
        restore(
            db, record | {"briefed": [{"key": "xy"}]}, keep_ids=False, max_paragraphs=10, late=[]
        )


def test_the_last_visit(library):
    """All is new before the first one; then what came after the last one began to end."""
    briefings = library.briefings
    assert briefings.find_last_visit() is None
    ids = [library.add(make_article(number)) for number in range(3)]
    assert briefings.list_since(None, 2) == ([ids[2], ids[1]], 3)
    visit = briefings.begin_visit()
    later = library.add(make_article(9))
    briefings.end_visit(visit)
    assert briefings.find_last_visit() == visit
    assert briefings.list_since(visit, 9) == ([later], 1)
    briefings.end_visit(briefings.begin_visit())
    assert briefings.list_since(briefings.find_last_visit(), 9) == ([], 0)
    assert library.last_session() == {}


def test_a_library_without_briefings_gets_them(reader_home):
    """Nothing was told yet, and all is new; its stories, joined and followed by hand, stay."""
    file = find_paths().database
    file.parent.mkdir(parents=True)
    db = sqlite3.connect(file)
    db.executescript(Path(__file__).with_name("version_6.sql").read_text())
    for number, seed in enumerate((("ferry", 0), ("ferry", 2), ("bank", 0)), 1):
        article = tell(*seed).article
        body = {"lines": [4] * 4, "texts": article.originals, "language": None, "remarks": []}
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, url, date, date_last, words,"
            " path, added) VALUES (?, ?, ?, ?, '', NULL, 20240304, 20240304, 40, 'a.txt', 7)",
            (number, bytes.fromhex(article.key), article.title, article.title.lower()),
        )
        content = zlib.compress(json.dumps(body).encode())
        db.execute("INSERT INTO body VALUES (?, ?)", (number, content))
        db.execute("INSERT INTO state (id) VALUES (?)", (number,))
    db.execute("INSERT INTO story_mark VALUES (1, 1, 0)")
    db.execute("INSERT INTO story_placement VALUES (3, 1)")
    db.commit()
    db.close()
    with Library.open(find_paths()) as library:
        assert library.notices == ()
        library.stories.group_pending(10)
        stories = library.stories.find_ids([1, 2, 3])
        assert stories[1] == stories[2] == stories[3]
        assert library.stories.load([stories[1]])[0].is_followed
        assert library.briefings.find_told([1, 2, 3]) == {}
        assert library.briefings.find_last_visit() is None
        assert library.briefings.list_since(None, 2) == ([3, 2], 3)
        library.briefings.set_told([(2, library.article(2).key)])
        assert list(library.briefings.find_told([1, 2, 3])) == [2]
        assert library.check().findings == ()
    assert file.with_name("library.version-6.sqlite3").exists()

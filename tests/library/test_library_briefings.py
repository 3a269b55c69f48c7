"""What was told in briefings is kept, and when the owner was here last."""

import json

import pytest

from reader.article import Article, Paragraph
from reader.library import Library
from reader.paths import find_paths


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

"""What of the library is fuzzed: its language of queries, and files that give it articles back."""

from __future__ import annotations

import contextlib
import functools
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from reader.errors import QueryError
from reader.ingest import import_paths
from reader.library import Library, View
from reader.paths import Paths
from reader.text import clean
from tests.library.making import make_article


@contextlib.contextmanager
def _new_library() -> Iterator[tuple[Library, Path]]:
    memory = Path("/dev/shm")
    root = Path(tempfile.mkdtemp(prefix="reader-fuzz-", dir=memory if memory.is_dir() else None))
    try:
        with Library.open(Paths(*(root / name for name in "dclge"))) as library:
            yield library, root
    finally:
        shutil.rmtree(root)


def parse_query(data: bytes) -> None:
    """A query is understood or refused in one sentence."""
    from reader.library.query.parser import parse

    message = ""
    query = data.decode("utf-8", "replace")
    with contextlib.suppress(QueryError):
        parse(query)
    try:
        parse(clean(query))
    except QueryError as error:
        message = str(error)
    assert clean(message) == message


@functools.cache
def _searched() -> Library:
    library = Library.open(Paths(*(Path(tempfile.mkdtemp()) / name for name in "dclge")))
    for title, text in (("A b", "The port of Kyiv was closed."), ("c-d", "Élysée: 3.5 % of 1,000")):
        article_id = library.add(make_article(title, text, url="https://example.org/a"))
        library.set_tags(article_id, ["a"])
        library.add_note(article_id, 0, None, None, "port", "note")
    library.index_more()
    return library


def search(data: bytes) -> None:
    """What is understood finds articles, and can be marked in a text."""
    from reader.library.query import extract_terms, find_terms, is_empty, parse

    query = data.decode("utf-8", "replace")
    library = _searched()
    try:
        parse(query)
    except QueryError:
        return
    found = set(library.ids(View(query=query)))
    assert not is_empty(query) or len(found) == 2
    marked = extract_terms(query, is_typed=True)
    text = "The port of Kyiv was closed."
    assert all(0 <= span[0] < span[1] <= len(text) for span in find_terms(text, marked))
    library.snippets(list(found), query)


def read_records(data: bytes) -> None:
    """Lines give articles or sentences; what was taken leaves and comes back the same."""
    with _new_library() as (library, root):
        file = root / "a.jsonl"
        file.write_bytes(b'{"search": "a", "query": "b"}\n' + data)
        report = import_paths(library, [file])
        assert all(clean(error) == error for error in report.errors)
        kept = _objects(library)
        for article in (one for one in kept if "search" not in one):
            strings = [article[name] or "" for name in ("title", "path", "url", "author")]
            strings += [paragraph["text"] for paragraph in article["paragraphs"]]
            assert all(clean(string) == string for string in (*strings, *article["tags"]))
        assert library.check().findings == ()
    if len(kept) < 2:
        return
    with _new_library() as (library, root):
        file = root / "a.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in kept), "utf-8")
        assert import_paths(library, [file]).errors == ()
        assert _objects(library) == kept


def _objects(library: Library) -> list[dict[str, Any]]:
    articles = [library.object_of(number) for number in library.ids(View())]
    return [*(one for one in articles if one), *library.search_objects()]


TARGETS: dict[str, Callable[[bytes], None]] = {
    "query": parse_query,
    "search": search,
    "records": read_records,
}

_QUERIES = [
    b'tag:a -"b c" title:x* date:2024-01..2024-02 (a or b) is:unread',
    b"port* -(has:note or words:>3) site:example.org  -tag:a",
    b"(((",
]
_RECORD = {
    "id": 3, "title": "A", "date": "2024-01-02", "url": "https://example.org/a", "path": "a.txt",
    "unread": False, "starred": True, "progress": 0.5, "words": 9, "words_shown": 8, "folds": 1,
    "paragraph": 1, "char": 2, "opened_at": "2024-01-02T10:00:00+00:00", "seconds": 1.5,
    "finished_at": None, "added_at": "2024-01-02T10:00:00Z", "gone": True, "tags": ["b"],
    "notes": [{"paragraph": 0, "start": 0, "stop": 3, "quote": "One", "text": "x\ny",
               "made_at": "2024-01-02T10:00:00+00:00", "changed_at": "2024-01-02T10:00:00+00:00"}],
    "item": 2, "language": "english", "remarks": ["r"], "author": "B",
    "paragraphs": [{"line": 4, "text": "One."}, {"line": None, "text": "Two."}],
}  # fmt: skip
SEEDS: dict[str, list[bytes]] = {
    "query": _QUERIES,
    "search": _QUERIES,
    "records": [
        json.dumps(_RECORD).encode(),
        b"\n".join(json.dumps(dict(_RECORD, title=title, id=3)).encode() for title in "AB"),
        b'{"title": "\\u001b[31m\\ud800", "paragraphs": [{"text": "a"}], "tags": ["\\n", "#a"]}',
        b'{"search": "s", "query": "tag:a"}\n{"paragraphs": []}',
    ],
}

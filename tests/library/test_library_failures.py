"""One file, record or feed on which something fails leaves all others to be stored."""

import importlib
import io
import logging
import sys
from unittest.mock import patch

import pytest

from reader.cli import main
from reader.digest import DigestOptions
from reader.digesting import Digester, DigestError, StatsRequest
from reader.errors import LibraryError
from reader.ingest import Importer, import_paths, refresh_feeds
from reader.library import Library, View
from reader.network.bounds import Bounds
from reader.paths import find_paths
from tests.failing import ChildFailure
from tests.network.feeds import feed, item
from tests.network.server import Server, answer

from .making import write_article

MARK = "zebra"


@pytest.fixture
def library():
    """A fresh library."""
    with Library.open(find_paths()) as opened:
        yield opened


@pytest.fixture
def three(tmp_path):
    """A folder of three articles, of which the second has the mark."""
    for name, title in (("a.txt", "Ice"), ("b.txt", f"A {MARK}"), ("c.txt", "Snow")):
        write_article(tmp_path / "three", name, title, f"A paragraph about {title}.")
    return str(tmp_path / "three")


def failing(target: str, error: Exception):
    """Patch a function so that it raises for what has the mark in it."""
    module, name = target.rsplit(".", 1)
    real = getattr(importlib.import_module(module), name)

    def function(*args, **kwargs):
        if MARK in repr((args, kwargs)):
            raise error
        return real(*args, **kwargs)

    return patch(target, function)


def titles(library):
    return sorted(row.title for row in library.rows(View(), 0, 99))


@pytest.mark.parametrize(
    "error", [KeyError("x"), RecursionError(), OverflowError(), StopIteration()]
)
@pytest.mark.parametrize(
    "target",
    [
        "reader.formats.documents.plain_text.read",
        "reader.ingest.file_records.make_record",
        "reader.library.articles.article_files.mark_orphaned",
        "reader.library.articles.article_store.insert",
    ],
)
def test_a_file_that_cannot_be_imported(library, three, target, error, caplog):
    """It is a sentence with its path, and read once it can be; the others are there and found."""
    late = {
        "reader.library.articles.article_files.mark_orphaned": _mark_gone,
        "reader.library.articles.article_store.insert": _insert,
    }
    patched = patch(target, late[target](error)) if target in late else failing(target, error)
    with patched:
        report = import_paths(library, [three])
    assert report.added == 2
    (message,) = report.errors
    assert f"{three}/b.txt" in message
    assert type(error).__name__ in message
    assert titles(library) == ["Ice", "Snow"]
    assert library.count(View(query="paragraph")) == 2
    assert "Traceback" in "".join(getattr(one, "trace", "") for one in caplog.records)
    again = import_paths(library, [three])
    assert (again.added, again.errors) == (1, ())
    assert titles(library) == [f"A {MARK}", "Ice", "Snow"]
    assert library.check().findings == ()


def _insert(error):
    """Fail after an article was stored."""
    real = importlib.import_module("reader.library.articles.article_store").insert

    def insert(db, record):
        found = real(db, record)
        if MARK in str(record):
            raise error
        return found

    return insert


def _mark_gone(error):
    """Fail at the end of a file, after all of it was stored."""
    real = importlib.import_module("reader.library.articles.article_files").mark_orphaned

    def mark_orphaned(db, ids):
        real(db, ids)
        found = db.execute("SELECT max(title) FROM article WHERE id = ?", ids[-1:]).fetchone()
        if MARK in str(found):
            raise error

    return mark_orphaned


def test_an_importing_child_goes_on(library, three, tmp_path, monkeypatch, caplog):
    """What its parser fails on is told, and its traceback comes to the log of the screen."""
    ChildFailure(
        tmp_path / "failing",
        monkeypatch,
        "reader.ingest.import_child",
        "reader.formats.documents.plain_text.read",
        MARK,
        "raise KeyError('x')",
    )
    report = Importer(library).import_paths([three])
    assert report.added == 2
    (message,) = report.errors
    assert f"{three}/b.txt cannot be read" in message
    assert "KeyError" in "".join(getattr(one, "trace", "") for one in caplog.records)


def test_an_importing_child_that_fails_itself(library, three, tmp_path, monkeypatch, caplog):
    """It is a sentence, with the traceback in the log."""
    ChildFailure(
        tmp_path / "failing",
        monkeypatch,
        "reader.ingest.import_child",
        "reader.ingest.import_files.scan",
        "three",
        "raise KeyError('x')",
    )
    with pytest.raises(LibraryError, match="KeyError"):
        Importer(library).import_paths([three])
    assert "Traceback" in "".join(getattr(one, "trace", "") for one in caplog.records)


async def test_stats_of_a_failing_article(library, three, tmp_path, monkeypatch, caplog):
    """They are not kept, nor is its digest; the next article's are made by the same child."""
    caplog.set_level(logging.ERROR)
    ChildFailure(
        tmp_path / "failing",
        monkeypatch,
        "reader.digesting.digest_child",
        "reader.digest.summarise",
        MARK,
        "raise KeyError('x')",
    )
    import_paths(library, [three])
    digester = Digester()
    try:
        for row in library.rows(View(), 0, 99):
            stored = StatsRequest(library.file, library.cache, row.id, DigestOptions())
            if MARK not in row.title:
                await digester.compute_stats(stored)
                continue
            with pytest.raises(DigestError, match="the summary could not be made"):
                await digester.compute_stats(stored)
            assert library.row(row.id).words_shown is None
            assert library.get_digest(row.key, DigestOptions().key) is None
    finally:
        await digester.close()
    assert sum(row.words_shown is None for row in library.rows(View(), 0, 99)) == 1
    assert "KeyError" in "".join(getattr(one, "trace", "") for one in caplog.records)


@pytest.mark.parametrize(
    "target",
    [
        "reader.formats.feed.rss_atom.parse_feed",
        "reader.ingest.fetch_feeds.store_items",
        "reader.network.fetch_pool.get",
    ],
)
def test_a_feed_on_which_something_fails(library, target, caplog):
    """The others bring what they have, and the next refresh tries again."""
    bounds = Bounds(
        connect_timeout=2.0, idle_timeout=0.5, total_timeout=3.0, backoff=0.02, allow_private=True
    )
    with Server() as server:
        names = ("/ice", f"/{MARK}", "/snow")
        for n, name in enumerate(names):
            server.pages[name] = feed(item(n, title=f"News of {name[1:]}"))
        library.add_feeds([(server.url(name), "") for name in names])
        with failing(target, KeyError("x")):
            report = refresh_feeds(library, bounds=bounds)
        assert report.added == 2
        (message,) = report.errors
        assert MARK in message
        assert "KeyError" in "".join(getattr(one, "trace", "") for one in caplog.records)
        assert titles(library) == ["News of ice", "News of snow"]
        assert refresh_feeds(library, bounds=bounds).added == 1


def test_reader_add_goes_on(library, capsys):
    """An address on which something fails is a sentence, and the next one is added."""
    settings = find_paths().settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("allow_private_addresses = true\n")
    with Server() as server:
        server.pages |= {
            f"/{MARK}": answer(b"One\n20230105\nThe harbour froze.\n"),
            "/snow": answer(b"Two\n20230105\nSnow fell.\n"),
        }
        with failing("reader.ingest.fetch_feeds.read_page", KeyError("x")):
            assert main(["add", server.url(f"/{MARK}"), server.url("/snow")]) == 1
    out, err = capsys.readouterr()
    assert "Two" in out
    assert "KeyError" in err
    assert "KeyError" in find_paths().log.read_text("utf-8")


def test_an_article_of_standard_input_that_cannot_be_stored(capsys, monkeypatch):
    """Those beside it are."""
    lines = b'{"title": "Ice", "text": "A text."}\n{"title": "A zebra", "text": "A text."}\n'
    lines += b'{"title": "Snow", "text": "Another text."}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    with failing("reader.library.articles.article_store.make_record", KeyError("x")):
        status = main(["import", "-"])
    assert status == 1
    assert "KeyError" in capsys.readouterr().err
    assert main(["list"]) == 0
    assert {line.split("\t")[-1] for line in capsys.readouterr().out.splitlines()} == {
        "Ice",
        "Snow",
    }

"""OPML (http://opml.org/spec2.opml): lists of feeds, as feed readers exchange them.

Read by expat, element by element: it fetches nothing and builds no tree. It is stopped at entity
declarations, for which it takes quadratic time, and at elements nested too deep. Folders of feeds
are flattened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.shared.read_errors import opml_error
from reader.formats.shared.source import Source
from reader.text import clean

MAX_TITLE_CHARS = 200
_MAX_BYTES = 4 * 1024 * 1024  # twenty thousand feeds
_MAX_DEPTH = 100


class Outline(NamedTuple):
    """A feed in a list: its address as written there, and its title, cleaned."""

    url: str
    title: str


class _StopError(Exception):
    """Stops expat; its message is the end of a sentence about the file."""


def read(source: Source) -> Iterator[Article]:
    """Raise ``UnreadableError``: a list of feeds holds no article."""
    # The command takes the archive itself, not what is in it.
    outer = source.path.rpartition(" in ")[2] if source.archive_depth else source.path
    kind = "OPML" if source.text.lstrip("\ufeff").lstrip().startswith("<") else "newsboat's"
    raise opml_error(source.path, outer, kind)


def read_opml(data: bytes, path: str) -> list[Outline]:
    """Return the feeds of a list, each address once.

    Raises ``UnreadableError``, naming ``path``, if it is not OPML or declares entities.
    """
    if len(data) > _MAX_BYTES:
        raise UnreadableError(
            f"{path} is larger than {_MAX_BYTES // 2**20} MB; split the list of feeds.", path
        )
    found: dict[str, Outline] = {}
    root = ""
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal root, depth
        root = root or name.lower()
        depth += 1
        if depth > _MAX_DEPTH:
            raise _StopError(f"has more than {_MAX_DEPTH} levels of folders")
        values = {key.lower(): value for key, value in attributes.items()}
        url = values.get("xmlurl", "").strip()
        if name.lower() == "outline" and url:
            title = " ".join(clean(values.get("text") or values.get("title") or "").split())
            found.setdefault(url, Outline(url, clean(title[:MAX_TITLE_CHARS])))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(name: str, system: str | None, public: str | None, declares: int) -> None:
        if declares:
            raise _StopError("declares XML entities, which is not allowed")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data.lstrip(), True)
    except _StopError as error:
        raise UnreadableError(f"{path} {error}; export the list again.", path) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = f", line {error.lineno}" if isinstance(error, expat.ExpatError) else ""
        raise UnreadableError(
            f"{path} is not OPML or is damaged (invalid XML{line}); export the list again.",
            path,
        ) from error
    if root != "opml":
        raise UnreadableError(f"{path} is not OPML; give a list of feeds in OPML.", path)
    return list(found.values())


def write_opml(outlines: Iterable[Outline]) -> str:
    """Return a list of feeds as OPML 2.0."""
    # It loads the libraries of the network, which no other command needs to start.
    from xml.sax.saxutils import quoteattr

    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head><title>Feeds of reader</title></head>",
        "  <body>",
    ]
    for outline in outlines:
        title = quoteattr(clean(outline.title or outline.url))
        lines.append(
            f'    <outline type="rss" text={title} title={title}'
            f" xmlUrl={quoteattr(clean(outline.url))}/>"
        )
    return "\n".join([*lines, "  </body>", "</opml>", ""])

"""OPML: lists of feeds, as programs that read feeds exchange them.

expat reads them, element by element: it fetches nothing and builds no tree. It is stopped where a
file begins to declare entities and the like, for which expat's time grows with the square of their
number, and where elements lie too deep in each other. Folders of feeds are read through, not kept.
http://opml.org/spec2.opml
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from reader.errors import UnreadableError
from reader.text.cleaning import clean

_LONGEST = 200  # characters of a title
_MOST_BYTES = 4 * 1024 * 1024  # twenty thousand feeds
_DEEPEST = 100


class Outline(NamedTuple):
    """A feed in a list: its address as it stands there, and its title, clean."""

    url: str
    title: str


class _StopError(Exception):
    """What ends the reading; its message is the end of a sentence about the file."""


def read_opml(data: bytes, shown: str) -> list[Outline]:
    """Return the feeds of a list, each address once.

    Raises ``UnreadableError``, naming ``shown``, for what is no OPML or declares entities.
    """
    if len(data) > _MOST_BYTES:
        raise UnreadableError(
            f"{shown} is larger than {_MOST_BYTES // 2**20} MB, which no list of feeds is.", shown
        )
    found: dict[str, Outline] = {}
    root = ""
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal root, depth
        root = root or name.lower()
        depth += 1
        if depth > _DEEPEST:
            raise _StopError(f"has more than {_DEEPEST} folders in each other")
        told = {key.lower(): value for key, value in attributes.items()}
        url = told.get("xmlurl", "").strip()
        if name.lower() == "outline" and url:
            title = " ".join(clean(told.get("text") or told.get("title") or "").split())
            found.setdefault(url, Outline(url, clean(title[:_LONGEST])))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(name: str, system: str | None, public: str | None, declares: int) -> None:
        if declares:
            raise _StopError("declares XML entities, which no list of feeds needs")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data.lstrip(), True)
    except _StopError as error:
        raise UnreadableError(f"{shown} {error}; export the list again.", shown) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = f", line {error.lineno}" if isinstance(error, expat.ExpatError) else ""
        raise UnreadableError(
            f"{shown} is no OPML or a damaged one (XML breaks off{line}); export the list again.",
            shown,
        ) from error
    if root != "opml":
        raise UnreadableError(f"{shown} is no OPML; give a list of feeds.", shown)
    return list(found.values())


def write_opml(outlines: Iterable[Outline]) -> str:
    """Return a list of feeds as OPML 2.0."""
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

"""OPML: lists of feeds, as programs that read feeds exchange them.

expat reads them, element by element: it fetches nothing, builds no tree that could be too deep, and
is stopped at the first entity that a file declares. Folders of feeds are read through, not kept.
http://opml.org/spec2.opml
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from reader.errors import UnreadableError
from reader.text.clean import clean

_LONGEST = 200  # characters of a title


class Outline(NamedTuple):
    """A feed in a list: its address as it stands there, and its title, clean."""

    url: str
    title: str


class _EntityError(Exception):
    pass


def read_opml(data: bytes, shown: str) -> list[Outline]:
    """Return the feeds of a list, each address once.

    Raises ``UnreadableError``, naming ``shown``, for what is no OPML or declares entities.
    """
    found: dict[str, Outline] = {}
    root = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal root
        root = root or name.lower()
        told = {key.lower(): value for key, value in attributes.items()}
        url = told.get("xmlurl", "").strip()
        if name.lower() == "outline" and url:
            title = " ".join(clean(told.get("text") or told.get("title") or "").split())
            found.setdefault(url, Outline(url, title[:_LONGEST]))

    def stop(*declared: object) -> None:
        raise _EntityError

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EntityDeclHandler = stop
    try:
        parser.Parse(data.lstrip(), True)
    except _EntityError as error:
        raise UnreadableError(
            f"{shown} declares XML entities, which reader does not take from a list of feeds;"
            " export the list again without them.",
            shown,
        ) from error
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

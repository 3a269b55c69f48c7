"""Exports that are plain text: wallabag's TXT, and references in the RIS format."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Article
from reader.formats.exports.exported_item import (
    ExportedItem,
    make_articles,
    to_date,
    to_paragraphs,
    to_plain,
)
from reader.formats.exports.saved_records import turn_name
from reader.formats.shared.read_errors import no_text_error
from reader.formats.shared.source import Source
from reader.formats.shared.text_paragraphs import split_paragraphs

_BAR = r"={100}[ \t]*\r?\n"
_WALLABAG = re.compile(rf"\s*{_BAR}\s*\r?\n(\S[^\r\n]*)\r?\n\s*\r?\n{_BAR}")
_RIS = re.compile(r"\s*TY  - \w{2,20}[ \t]*\r?\n(?:[A-Z][A-Z0-9]  - |\s)")
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")


def is_wallabag_text(head: str) -> bool:
    """Return whether a text begins as wallabag's export of texts does."""
    return _WALLABAG.match(head.lstrip("\ufeff")) is not None


def read_wallabag_text(source: Source) -> Iterator[Article]:
    """Yield the articles of wallabag's export of texts."""
    parts = _WALLABAG.split(source.text)
    yield from make_articles(
        (
            ExportedItem(title=title, texts=list(split_paragraphs(text)))
            for title, text in zip(parts[1::2], parts[2::2], strict=True)
        ),
        source,
    )


def is_ris(head: str) -> bool:
    """Return whether a text begins as references in the RIS format do."""
    return _RIS.match(head.lstrip("\ufeff")) is not None


def read_ris(source: Source) -> Iterator[Article]:
    """Yield the references that have an abstract or an address; their text is the abstract."""
    found = False
    for article in make_articles(_list_references(source), source, "reference"):
        found = True
        yield article
    if not found:
        raise no_text_error(source.path)


def _list_references(source: Source) -> Iterator[ExportedItem]:
    fields: dict[str, list[list[str]]] = {}  # the lines of each value
    name = ""
    for line in (*source.text.lstrip("\ufeff").splitlines(), "ER  -"):
        if (match := _RIS_LINE.fullmatch(line.rstrip())) is None:
            if name and line.strip():
                fields[name][-1].append(line.strip())
            continue
        name, value = match[1], (match[2] or "").strip()
        if name == "ER":
            values = {key: ["\n".join(lines) for lines in fields[key]] for key in fields}
            if values:
                yield _make_reference(values)
            fields, name = {}, ""
        else:
            fields.setdefault(name, []).append([value])


def _make_reference(fields: dict[str, list[str]]) -> ExportedItem:
    def first(*names: str) -> str:
        return next((value for name in names for value in fields.get(name, ()) if value), "")

    item = ExportedItem(
        title=to_plain(first("TI", "T1", "CT", "BT")),
        url=first("UR", "L2", "LK"),
        texts=to_paragraphs(first("AB", "N2")),
        date=to_date(first("DA"), first("Y1"), first("PY")),
        author=", ".join(
            turn_name(name) for name in (fields.get("AU") or fields.get("A1") or [])[:5]
        ),
        tags=fields.get("KW", ()),
    )
    for note in fields.get("N1", ()):
        item.add_note("", note)
    return item

"""Markdown (CommonMark with tables), with or without front matter.

Parsed by markdown-it-py, which Textual brings along. Only its blocks are used, and the texts within
them: marks of emphasis, links and images leave their words, HTML leaves its text, a block of code
is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.article import Article
from reader.formats.dates import read_date
from reader.formats.markup import html_paragraphs
from reader.formats.plain import numbered_paragraphs, split_lines
from reader.formats.refusals import refuse_long, refuse_textless
from reader.formats.source import Source, tidy

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_MOST_FRONT = 200  # lines
_FIELD = re.compile(r"([\w -]{1,40}?)\s*:\s*(.*)")
_LIST_ITEM = re.compile(r"\s+-\s+(.*)")
_MOST_TEXT = 700_000  # characters, for which the parser takes 7 s and 350 MB at worst
_MOST_INLINE = 10_000  # characters of a paragraph in which marks are looked for
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)*\s*(?::?-+:?\s*)?")
_LINES = 20  # that a paragraph may have on average, in a text of as many as are read
_TITLES = ("title", "headline")
_DATES = ("date", "published", "publishdate", "pubdate", "created")
_URLS = ("url", "source", "link", "canonical_url", "canonical", "canonicalurl", "source_url")
_AUTHORS = ("author", "authors", "by", "creator")


def read(source: Source) -> Iterator[Article]:
    """Yield the article of a Markdown text; raises ``UnreadableError`` where it has no text."""
    if source.text.count("\n") > _LINES * source.limits.paragraphs:
        raise refuse_long(source.path, source.limits)
    lines = split_lines(source.text.lstrip("\ufeff"))
    fields, begin = _read_front_matter(lines)
    if len(source.text) > _MOST_TEXT:
        found = [(begin + number, text) for number, text in numbered_paragraphs(lines[begin:])]
        heading = None
        remarks: tuple[str, ...] = ("too long to be read as Markdown; its marks are left in",)
    else:
        heading, found = _read_blocks("\n".join(lines[begin:]), begin)
        remarks = ()
    title = _field(fields, _TITLES)
    if title is None and heading is not None:
        title = heading[1]
    elif heading is not None and tidy(heading[1]).casefold() != tidy(title or "").casefold():
        found.insert(0, heading)
    if not found and title is None:
        raise refuse_textless(source.path)
    yield source.lined_article(
        found,
        title=title,
        date=read_date(_field(fields, _DATES)),
        url=_field(fields, _URLS),
        author=_field(fields, _AUTHORS),
        remarks=remarks,
    )


def _field(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


# Front matter


def _read_front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """Return the simple fields of YAML or TOML before the text, and where the text begins.

    Of YAML the lines "name: value" are read, and lists of one level; it can do much more that no
    title needs.
    """
    begin = next((n for n, line in enumerate(lines[:20]) if line.strip()), 0)
    ends = _FENCES.get(lines[begin].rstrip()) if lines else None
    if ends is None:
        return {}, 0
    for number, line in enumerate(lines[begin + 1 : begin + _MOST_FRONT], start=begin + 1):
        if line.rstrip() in ends:
            front = lines[begin + 1 : number]
            fields = _read_toml(front) if ends[0] == "+++" else _read_yaml(front)
            return (fields, number + 1) if fields else ({}, 0)
    return {}, 0


def _read_toml(lines: list[str]) -> dict[str, str]:
    import tomllib

    try:
        table = tomllib.loads("\n".join(lines))
    except (ValueError, RecursionError):
        return {}
    return {name.lower(): _plain(value) for name, value in table.items()}


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str))
    return "" if isinstance(value, dict) else str(value)


def _read_yaml(lines: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in lines:
        if match := _FIELD.match(line):
            name = match[1].strip().lower()
            fields[name] = _unquote(match[2])
        elif name and (match := _LIST_ITEM.match(line)):
            fields[name] = ", ".join(filter(None, (fields[name], _unquote(match[1]))))
    return fields


def _unquote(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r'\\(["\\])', r"\1", value[1:-1])
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquote(part) for part in value[1:-1].split(","))
    return re.sub(r"\s+#.*", "", value)


# The text


def _read_blocks(text: str, begin: int) -> tuple[tuple[int, str] | None, list[tuple[int, str]]]:
    """Return the first heading of the first level, and all other paragraphs, with their lines."""
    from markdown_it import MarkdownIt

    blocks = MarkdownIt("commonmark").disable("inline")
    parser = MarkdownIt("commonmark").enable("strikethrough")
    tokens = blocks.parse(text)
    heading: tuple[int, str] | None = None
    found: list[tuple[int, str]] = []
    for number, token in enumerate(tokens):
        line = begin + token.map[0] + 1 if token.map else begin + 1
        if token.type == "inline":
            before = tokens[number - 1]
            rows = _table_rows(token.content)
            if rows:
                found += [(line + n, _inline_text(parser, row)) for n, row in rows]
                continue
            block = _inline_text(parser, token.content)
            if heading is None and before.type == "heading_open" and before.tag == "h1":
                heading = (line, block)
            else:
                found.append((line, block))
        elif token.type in ("fence", "code_block"):
            found.append((line, token.content))
        elif token.type == "html_block":
            found += [(line, paragraph) for paragraph in html_paragraphs(token.content)]
    return heading, found


def _table_rows(content: str) -> list[tuple[int, str]]:
    """Return the rows of a table, numbered by their lines from 0, [] for what is no table.

    Not markdown-it-py's own tables, which fill up short rows to any width.
    """
    lines = content.split("\n")
    if len(lines) < 2 or "|" not in lines[0] or not _TABLE_RULE.fullmatch(lines[1]):
        return []
    rows = ((n, line.strip().strip("|").split("|")) for n, line in enumerate(lines) if n != 1)
    return [(n, " | ".join(cell.strip() for cell in cells)) for n, cells in rows]


def _inline_text(parser: MarkdownIt, content: str) -> str:
    """Return the words of a paragraph without their marks."""
    if len(content) > _MOST_INLINE:
        return content
    pieces: list[str] = []
    for child in parser.parseInline(content)[0].children or ():
        if child.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif child.type == "image":
            pieces.append(child.content)
        elif child.type == "html_inline":
            pieces.append(" " if child.content.lower().startswith(("<br", "<p", "</p")) else "")
        else:
            pieces.append(child.content)
    return "".join(pieces)

"""Markdown (CommonMark with tables), with or without front matter.

Parsed by markdown-it-py, which Textual needs anyway. Only its blocks and their texts are used: of
emphasis, links and images the words stay, of HTML the text, and a code block is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.article import Article, SavedState
from reader.formats.exports.exported_item import clean_tags
from reader.formats.shared.dates import read_date
from reader.formats.shared.read_errors import no_text_error, too_many_paragraphs_error
from reader.formats.shared.source import Source, clean_line
from reader.formats.shared.text_paragraphs import numbered_paragraphs, split_lines
from reader.formats.web.html_paragraphs import html_paragraphs

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_MAX_FRONT_MATTER_LINES = 200
_FIELD = re.compile(r"([\w -]{1,40}?)\s*:\s*(.*)")
_LIST_ITEM = re.compile(r"\s+-\s+(.*)")
_MAX_PARSED_CHARS = 700_000  # the parser takes 7 s and 350 MB for them at worst
_MAX_INLINE_CHARS = 10_000  # a longer paragraph keeps its marks
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)*\s*(?::?-+:?\s*)?")
_LINES_PER_PARAGRAPH = 20  # on average, in a text with the most paragraphs allowed
_TITLES = ("title", "headline")
_DATES = ("date", "published", "publishdate", "pubdate", "created")
_URLS = ("url", "source", "link", "canonical_url", "canonical", "canonicalurl", "source_url")
_AUTHORS = ("author", "authors", "by", "creator")
_TAGS = ("tags", "tag")
_TAG_SEPARATOR = re.compile(r"[,;]|\s(?=#)")


def read(source: Source) -> Iterator[Article]:
    """Yield the article of a Markdown text; raises ``UnreadableError`` if it has no text."""
    if source.text.count("\n") > _LINES_PER_PARAGRAPH * source.limits.paragraphs:
        raise too_many_paragraphs_error(source.path, source.limits)
    lines = split_lines(source.text.lstrip("\ufeff"))
    fields, first_line = _read_front_matter(lines)
    if len(source.text) > _MAX_PARSED_CHARS:
        found = [
            (first_line + number, text) for number, text in numbered_paragraphs(lines[first_line:])
        ]
        heading = None
        remarks: tuple[str, ...] = ("too long to be read as Markdown; it was read as plain text",)
    elif "fingerprint" in fields and source.name.lower().endswith(".txt"):
        # trafilatura's texts have front matter too, and a paragraph on each line.
        found = [
            (first_line + number, text)
            for number, text in numbered_paragraphs(lines[first_line:])
            if clean_line(text) != clean_line(fields.get("title", ""))
        ]
        heading, remarks = None, ()
    else:
        heading, found = _read_blocks("\n".join(lines[first_line:]), first_line)
        remarks = ()
    title = _field(fields, _TITLES)
    if title is None and heading is not None:
        title = heading[1]
    elif (
        heading is not None
        and clean_line(heading[1]).casefold() != clean_line(title or "").casefold()
    ):
        found.insert(0, heading)
    if not found and title is None:
        raise no_text_error(source.path)
    article = source.make_numbered_article(
        found,
        title=title,
        date=read_date(_field(fields, _DATES)),
        url=_field(fields, _URLS),
        author=_field(fields, _AUTHORS),
        remarks=remarks,
    )
    tags = clean_tags(_TAG_SEPARATOR.split(_field(fields, _TAGS) or ""))
    yield replace(article, saved=SavedState(tags=tags)) if tags else article


def _field(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


# Front matter


def _read_front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """Return the fields of YAML or TOML front matter, and the index of the line after it.

    Of YAML only "name: value" and lists of one level are read; titles need no more.
    """
    first_line = next((n for n, line in enumerate(lines[:20]) if line.strip()), 0)
    ends = _FENCES.get(lines[first_line].rstrip()) if lines else None
    if ends is None:
        return {}, 0
    for number, line in enumerate(
        lines[first_line + 1 : first_line + _MAX_FRONT_MATTER_LINES], start=first_line + 1
    ):
        if line.rstrip() in ends:
            front = lines[first_line + 1 : number]
            fields = _read_toml(front) if ends[0] == "+++" else _read_yaml(front)
            return (fields, number + 1) if fields else ({}, 0)
    return {}, 0


def _read_toml(lines: list[str]) -> dict[str, str]:
    import tomllib

    try:
        table = tomllib.loads("\n".join(lines))
    except (ValueError, RecursionError):
        return {}
    return {name.lower(): _value_text(value) for name, value in table.items()}


def _value_text(value: Any) -> str:
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
    # YAML has a comment begin at " #" whatever follows; but "#work" is a tag that somebody typed.
    return re.sub(r"\s+#(?!\w).*", "", value)


# The body


def _read_blocks(
    text: str, first_line: int
) -> tuple[tuple[int, str] | None, list[tuple[int, str]]]:
    """Return the first heading of level 1 and all other paragraphs, each with its line."""
    from markdown_it import MarkdownIt

    blocks = MarkdownIt("commonmark").disable("inline")
    parser = MarkdownIt("commonmark").enable("strikethrough")
    tokens = blocks.parse(text)
    heading: tuple[int, str] | None = None
    found: list[tuple[int, str]] = []
    for number, token in enumerate(tokens):
        line = first_line + token.map[0] + 1 if token.map else first_line + 1
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
    """Return the rows of a table, numbered by their lines from 0, [] if it is no table.

    Not by markdown-it-py's table rule, which pads short rows to any width.
    """
    lines = content.split("\n")
    if len(lines) < 2 or "|" not in lines[0] or not _TABLE_RULE.fullmatch(lines[1]):
        return []
    rows = ((n, line.strip().strip("|").split("|")) for n, line in enumerate(lines) if n != 1)
    return [(n, " | ".join(cell.strip() for cell in cells)) for n, cells in rows]


def _inline_text(parser: MarkdownIt, content: str) -> str:
    """Return the words of a paragraph without the marks of Markdown."""
    if len(content) > _MAX_INLINE_CHARS:
        return content
    texts: list[str] = []
    for child in parser.parseInline(content)[0].children or ():
        if child.type in ("softbreak", "hardbreak"):
            texts.append(" ")
        elif child.type == "image":
            texts.append(child.content)
        elif child.type == "html_inline":
            texts.append(" " if child.content.lower().startswith(("<br", "<p", "</p")) else "")
        else:
            texts.append(child.content)
    return "".join(texts)

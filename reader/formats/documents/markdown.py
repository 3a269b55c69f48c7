"""Markdown (CommonMark with tables), with or without front matter.

Parsed by markdown-it-py, which Textual needs anyway. Only its blocks and their texts are used: of
emphasis, links and images the words stay, of HTML the text, and a code block is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from typing import Any

from reader.article import Article, SavedState
from reader.formats.documents.front_matter import read_front_matter, read_properties
from reader.formats.documents.markdown_dialects import (
    add_footnotes,
    add_inline_rules,
    open_boxes,
    split_callout,
    strip_block_name,
    strip_task,
)
from reader.formats.exports.exported_item import clean_tags
from reader.formats.shared.dates import read_date
from reader.formats.shared.read_errors import no_text_error, too_many_paragraphs_error
from reader.formats.shared.source import Source, clean_line, valid_web_url
from reader.formats.shared.text_paragraphs import numbered_paragraphs, split_lines
from reader.formats.web.html_paragraphs import html_paragraphs

_MAX_PARSED_CHARS = 600_000  # the parser takes 7 s and 350 MB for them at worst
_MAX_INLINE_CHARS = 10_000  # a longer paragraph keeps its marks
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)*\s*(?::?-+:?\s*)?")
_LINES_PER_PARAGRAPH = 20  # on average, in a text with the most paragraphs allowed
_TITLES = ("title", "headline")
_DATES = (
    *("date", "published", "publishdate", "publish_date", "pubdate", "date_published"),
    *("published_at", "date published", "created"),
)
_URLS = ("url", "source", "link", "canonical_url", "canonical", "canonicalurl", "source_url")
_AUTHORS = ("author", "authors", "by", "creator")
_TAGS = ("tags", "tag")
_LINK = re.compile(r"\[([^\[\]]{1,500})\]\(<?([^\s()<>]{1,2000})>?(?:\s+\"[^\"]*\")?\)")
_DAY = re.compile(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}")
_ESCAPED = re.compile(r"\\([!#$'()*+.<>@\[\]^_`{|}~-])")
_DAY_IN_NAME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[-_ .]")  # as posts of Jekyll have it
_CLOSING_SIGNS = tuple(".,;:!?)")
_TAG_SEPARATOR = re.compile(r"[,;]|\s(?=#)")

_Numbered = tuple[int, str]


def read(source: Source) -> Iterator[Article]:
    """Yield the article of a Markdown text; raises ``UnreadableError`` if it has no text."""
    if source.text.count("\n") > _LINES_PER_PARAGRAPH * source.limits.paragraphs:
        raise too_many_paragraphs_error(source.path, source.limits)
    lines = split_lines(source.text.lstrip("\ufeff"))
    fields, first_line = read_front_matter(lines)
    if not fields:
        fields, held = read_properties(lines, first_line)
        for number in held:
            lines[number] = ""
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
        heading, found = _read_blocks(lines[first_line:], first_line)
        remarks = ()
    title = _field(fields, _TITLES)
    title = title and _ESCAPED.sub(r"\1", title)  # pandoc writes titles as Markdown
    url, date = _field(fields, _URLS), read_date(_field(fields, _DATES))
    if date is None and (named := _DAY_IN_NAME.match(source.name)):
        date = read_date(named[1])
    if title is None and heading is not None:
        title = heading[1]
        url, date = _take_header(found, url, date)
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
        date=date,
        url=_link_target(url),
        author=_LINK.sub(r"\1", _field(fields, _AUTHORS) or ""),
        remarks=remarks,
        ordered=True,
    )
    tags = clean_tags(_TAG_SEPARATOR.split(_field(fields, _TAGS) or ""))
    yield replace(article, saved=SavedState(tags=tags)) if tags else article


def _field(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _link_target(value: str | None) -> str | None:
    """Return the address in a field, also where a link of Markdown holds it."""
    found = _LINK.search(value or "")
    return found[2] if found else value.strip("<> ") if value else None


def _take_header(
    found: list[_Numbered], url: str | None, date: Date | None
) -> tuple[str | None, Date | None]:
    """Take address and date, each a paragraph alone under the headline, out of the paragraphs."""
    while found and (url is None or date is None):
        text = found[0][1].strip(" <>")
        if url is None and valid_web_url(text):
            url = text
        elif date is None and _DAY.fullmatch(text) and (day := read_date(text)):
            date = day
        else:
            break
        del found[0]
    return url, date


def _read_blocks(lines: list[str], first_line: int) -> tuple[_Numbered | None, list[_Numbered]]:
    """Return the first heading of level 1 and all other paragraphs, each with its line."""
    from markdown_it import MarkdownIt

    blocks = MarkdownIt("commonmark").disable("inline")
    add_footnotes(blocks)
    environment: dict[str, Any] = {}
    inline = _InlineReader(environment)
    heading: _Numbered | None = None
    found: list[_Numbered] = []
    before = [""] * 2  # the types of the last tokens
    tokens = blocks.parse("\n".join(open_boxes(lines)), environment)
    numbers = _find_numbers(tokens)
    number = ""
    for place, token in enumerate(tokens):
        line = first_line + token.map[0] + 1 if token.map else first_line + 1
        if token.type == "inline":
            content = token.content
            if before[0] == "blockquote_open" and (callout := split_callout(content)):
                found += inline.read(callout.title, line)
                content, line = callout.text, line + 1
            elif before[0] == "list_item_open":
                content = number + strip_task(content)
            if rows := _table_rows(content):
                found += [text for n, row in rows for text in inline.read(row, line + n)]
            elif heading is None and before[1] == "heading_open h1":
                heading, *notes = inline.read(content, line) or [(line, "")]
                found += notes
            else:
                found += inline.read(content, line)
        elif token.type in ("fence", "code_block"):
            found.append((line, token.content))
        elif token.type == "html_block":
            found += [(line, paragraph) for paragraph in html_paragraphs(token.content)]
        before = [before[1].split(" ")[0], f"{token.type} {token.tag}"]
        number = numbers.get(place, number)
    return heading, found


def _find_numbers(tokens: Sequence[Any]) -> dict[int, str]:
    """Return what stands before the text of each list item, by the place of its token.

    A list that counts from 0 or 1 on is one, and its numbers are left out. Another begins with
    dates or years ("3. Oktober", "1986. A good year"), whose numbers are words of the text.
    """
    numbers: dict[int, str] = {}
    lists: list[list[int]] = []  # the lists around a token, each the places of its items
    for place, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(place)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            places = lists.pop()
            written = [tokens[item].info for item in places]
            counted = token.type == "bullet_list_close" or _is_count(written)
            for item, mark in zip(places, written, strict=True):
                numbers[item] = "" if counted else f"{mark}{tokens[item].markup} "
    return numbers


def _is_count(written: Sequence[str]) -> bool:
    """Whether the numbers of a list count its items: 1, 2, 3, or each 1, as the writer may."""
    values = [int(number) for number in written]
    first, others = values[0], values[1:]
    return (
        first in (0, 1)
        and bool(others)
        and others in ([first] * len(others), list(range(first + 1, first + 1 + len(others))))
    )


def _table_rows(content: str) -> list[tuple[int, str]]:
    """Return the rows of a table, numbered by their lines from 0, [] if it is no table.

    Not by markdown-it-py's table rule, which pads short rows to any width.
    """
    lines = content.split("\n")
    if len(lines) < 2 or "|" not in lines[0] or not _TABLE_RULE.fullmatch(lines[1]):
        return []
    rows = ((n, line.strip().strip("|").split("|")) for n, line in enumerate(lines) if n != 1)
    return [(n, " | ".join(cell.strip() for cell in cells)) for n, cells in rows]


class _InlineReader:
    """Reads the words of paragraphs without the marks of Markdown.

    ``environment`` is what the parser of blocks found: the addresses of links, and footnotes.
    """

    def __init__(self, environment: dict[str, Any]) -> None:
        from markdown_it import MarkdownIt

        self._environment = environment
        self._parser = MarkdownIt("commonmark").enable("strikethrough")
        add_footnotes(self._parser)
        add_inline_rules(self._parser)

    def read(self, content: str, line: int) -> list[_Numbered]:
        """Return a paragraph, and the notes within it, as paragraphs on that line."""
        if len(content) > _MAX_INLINE_CHARS:
            return [(line, content)]
        texts: list[str] = []
        notes: list[str] = []
        after_note = False
        (parsed,) = self._parser.parseInline(content, self._environment)
        for child in parsed.children or ():
            text = child.content
            if child.type in ("softbreak", "hardbreak"):
                text = " "
            elif child.type == "html_inline":
                text = " " if text.lower().startswith(("<br", "<p", "</p")) else ""
            elif child.type in ("s_open", "s_close"):
                text = "~~"  # without it, what is struck out is a part of the sentence
            elif child.type == "inline_note":
                notes.append(text)
            if child.type in ("footnote_ref", "inline_note"):
                after_note = True
                continue
            if after_note and texts and text[:1] in _CLOSING_SIGNS:  # "word [^1]."
                texts[-1] = texts[-1].rstrip()
            after_note = after_note and not text
            texts.append(text)
        paragraph = strip_block_name("".join(texts))
        inner = [found for note in notes for found in self.read(note, line)]
        return [(line, paragraph), *inner] if paragraph.strip() else inner

"""JSON: an article on each line (JSON Lines), a list of articles, one article, or a JSON Feed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.exports.record_shapes import is_list_of_objects, unwrap
from reader.formats.feed.json_feed import is_json_feed, parse_json_feed
from reader.formats.feed.parsed_feed import entry_articles
from reader.formats.records.column_names import choose_columns
from reader.formats.records.record_articles import RecordReader
from reader.formats.shared.json_decoding import DECODER
from reader.formats.shared.read_errors import damaged_error
from reader.formats.shared.source import Source

_MAX_VALUES = 1_500_000  # small values take fifty times their text in memory
_MAX_DAMAGED = 10_000  # lines, after which the rest is not read
_MAX_MULTILINE_TRIES = 20  # damaged lines, after which no object of several lines is expected
_SPACE = re.compile(r"[\s,\x1e]*")  # \x1e: JSON text sequences, RFC 7464
_MAX_OBJECTS = 500
_MAX_DEPTH, _MAX_NAMES = 3, 50  # in which a list of articles is looked for
_LISTS = (
    "articles",
    "items",
    "entries",
    "results",
    "posts",
    "documents",
    "docs",
    "data",
    "hits",
    "news",
)


def read(source: Source) -> Iterator[Article]:
    """Yield the articles; raises ``UnreadableError`` for damaged JSON."""
    text = source.text.lstrip("\ufeff")
    start = len(text) - len(text.lstrip())
    is_huge = _has_too_many_values(text, 0, len(text))
    if is_huge and (text.startswith("[", start) or "\n" not in text.strip()):
        raise _too_many_values_error(source)
    if text.startswith("[", start):
        yield from RecordReader(source, "object").articles(_elements(source, text, start + 1))
        return
    first, end = _first_object(text, start) if not is_huge else ({}, 0)
    if is_json_feed(first):
        for _, article in entry_articles(parse_json_feed(first), source):
            yield article
        return
    inner = None if text[end:].strip() else unwrap(first)
    if inner is not None:
        yield from RecordReader(source, "object").articles(enumerate(inner, 1))
        return
    if _is_empty_list(first, source) and not text[end:].strip():
        return
    listed = _find_list(first)
    if listed is not None and not text[end:].strip():
        objects = (
            (number, item) for number, item in enumerate(listed, 1) if isinstance(item, dict)
        )
        yield from RecordReader(source, "object").articles(objects)
        return
    del first, listed, inner  # they may be large, and are parsed again
    yield from _JsonLines(source, text, strict=is_huge).articles()


def _is_empty_list(first: dict[str, Any], source: Source) -> bool:
    """Return whether an object lists no articles, as FreshRSS writes a feed without any."""
    has_text = "text" in choose_columns(first, source.limits.columns)
    return not has_text and any(first.get(name) == [] for name in _LISTS)


def _find_list(value: dict[str, Any]) -> list[Any] | None:
    """Return the list of articles in an object, also within others: ``{"response": {"results": …``.

    One that is an article itself has none.
    """
    waiting = [(value, 0)]
    for one, depth in waiting:  # it grows meanwhile
        for name in _LISTS:
            if is_list_of_objects(found := one.get(name)):
                return list(found)
        if depth == _MAX_DEPTH or "text" in choose_columns(islice(one, _MAX_NAMES), {}):
            continue
        for inner in islice(one.values(), _MAX_NAMES):
            if is_list_of_objects(inner) and len(inner) == 1:
                inner = inner[0]
            if isinstance(inner, dict) and len(waiting) < _MAX_OBJECTS:
                waiting.append((inner, depth + 1))
    return None


def _has_too_many_values(text: str, start: int, end: int) -> bool:
    return sum(text.count(mark, start, end) for mark in ",[{") > _MAX_VALUES


def _too_many_values_error(source: Source) -> UnreadableError:
    return UnreadableError(
        f"{source.path} has an object of more than {_MAX_VALUES:,} values; split the object.",
        source.path,
    )


def _decode(text: str, start: int) -> tuple[Any, int]:
    """Return the value that begins at ``start``, and where it ends; raises ValueError."""
    try:
        return DECODER.raw_decode(text, start)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _first_object(text: str, start: int) -> tuple[dict[str, Any], int]:
    try:
        first, end = _decode(text, start)
    except ValueError:
        return {}, start
    return (first, end) if isinstance(first, dict) else ({}, start)


class _JsonLines:
    """Objects one after another: each on a line of its own if ``strict``, else on any lines."""

    def __init__(self, source: Source, text: str, strict: bool) -> None:
        self._source = source
        self._text = text
        self._strict = strict
        self._damaged = 0
        self._first_damaged = 0
        self._records = RecordReader(source, "line")

    def articles(self) -> Iterator[Article]:
        """Yield the articles; raises ``UnreadableError`` at the end if lines were damaged."""
        yield from self._records.articles(self._objects())
        if self._damaged:
            path, number = self._source.path, self._first_damaged
            lines = "one line is" if self._damaged == 1 else f"{self._damaged:,} lines are"
            rest = "; the rest was not read" if self._damaged > _MAX_DAMAGED else ""
            raise UnreadableError(
                f"{path}: {lines} not JSON (first: line {number:,}){rest}; correct or remove it.",
                path,
            )

    def _objects(self) -> Iterator[tuple[int, dict[str, Any]]]:
        text, position, number = self._text, 0, 1
        while True:
            skipped = _SPACE.match(text, position)
            assert skipped is not None
            number += text.count("\n", position, skipped.end())
            position = skipped.end()
            if position >= len(text) or self._damaged > _MAX_DAMAGED:
                return
            line_end = text.find("\n", position)
            line_end = len(text) if line_end < 0 else line_end
            value, end = self._value(number, position, line_end)
            if isinstance(value, dict):
                yield number, value
            elif end is not None:
                self._records.skip(number)
            end = line_end if end is None else end
            number += text.count("\n", position, end)
            position = end

    def _value(self, number: int, position: int, line_end: int) -> tuple[Any, int | None]:
        """Return the value at a position and its end; the end is None if the value is damaged."""
        try:
            if self._strict and _has_too_many_values(self._text, position, line_end):
                raise _too_many_values_error(self._source)
            return DECODER.decode(self._text[position:line_end]), line_end
        except (ValueError, RecursionError):
            pass
        try:
            # To name the line of an error the parser counts all lines: slow if repeated often.
            if self._strict or self._damaged > _MAX_MULTILINE_TRIES:
                raise ValueError
            return _decode(self._text, position)
        except ValueError:
            self._damaged += 1
            self._first_damaged = self._first_damaged or number
            return None, None


def _elements(source: Source, text: str, position: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a list one by one; the whole list is never in memory."""
    number = 0
    while True:
        skipped = _SPACE.match(text, position)
        assert skipped is not None
        position = skipped.end()
        if text.startswith("]", position):
            return
        number += 1
        try:
            value, position = _decode(text, position)
        except ValueError as error:
            raise damaged_error(source.path, "a list in JSON", f"object {number:,}") from error
        if isinstance(value, dict):
            yield number, value

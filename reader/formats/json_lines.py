"""JSON: an article a line (JSON Lines), a list of articles, one article, or a JSON Feed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.feed import articles_of
from reader.formats.json_feed import parse_json_feed
from reader.formats.records import Records
from reader.formats.refusals import refuse_damaged
from reader.formats.source import Source

_MOST_VALUES = 1_500_000  # a list of small values takes fifty times its text in memory
_MOST_BAD = 10_000  # lines, until the rest is taken for no better
_MOST_DAMAGED = 20  # lines, until objects of several lines are not looked for any more
_SPACE = re.compile(r"[\s,\x1e]*")  # \x1e begins a text in JSON text sequences, RFC 7464
_LISTS = ("articles", "items", "entries", "results", "posts", "documents", "docs", "data", "hits")


def read(source: Source) -> Iterator[Article]:
    """Yield the articles; raises ``UnreadableError`` where it is no JSON, or holds none."""
    text = source.text.lstrip("\ufeff")
    start = len(text) - len(text.lstrip())
    crowded = _is_crowded(text, 0, len(text))
    if crowded and (text.startswith("[", start) or "\n" not in text.strip()):
        raise _refuse_crowded(source)
    if text.startswith("[", start):
        yield from Records(source, "object").articles(_elements(source, text, start + 1))
        return
    first, end = _first_object(text, start) if not crowded else ({}, 0)
    if str(first.get("version", "")).startswith("https://jsonfeed.org/version/"):
        yield from articles_of(parse_json_feed(first), source)
        return
    listed = next((first[name] for name in _LISTS if _is_list_of_objects(first.get(name))), None)
    if listed is not None and not text[end:].strip():
        objects = ((number, one) for number, one in enumerate(listed, 1) if isinstance(one, dict))
        yield from Records(source, "object").articles(objects)
        return
    del first, listed  # it is read once more, and may be large
    yield from _Lines(source, text, strict=crowded).articles()


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _is_crowded(text: str, start: int, end: int) -> bool:
    return sum(text.count(mark, start, end) for mark in ",[{") > _MOST_VALUES


def _refuse_crowded(source: Source) -> UnreadableError:
    return UnreadableError(
        f"{source.path} has an object of more than {_MOST_VALUES:,} values; split it.", source.path
    )


def _decode(text: str, start: int) -> tuple[Any, int]:
    """Return the value that begins at ``start``, and where it ends; raises ValueError."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _first_object(text: str, start: int) -> tuple[dict[str, Any], int]:
    try:
        first, end = _decode(text, start)
    except ValueError:
        return {}, start
    return (first, end) if isinstance(first, dict) else ({}, start)


class _Lines:
    """Objects one after another; each on its line, or on as many as it likes if not ``strict``."""

    def __init__(self, source: Source, text: str, strict: bool) -> None:
        self._source = source
        self._text = text
        self._strict = strict
        self._damaged = 0
        self._first_damaged = 0
        self._records = Records(source, "line")

    def articles(self) -> Iterator[Article]:
        """Yield the articles; complain of lines that are none."""
        yield from self._records.articles(self._objects())
        if self._damaged:
            path, number = self._source.path, self._first_damaged
            lines = "one line is" if self._damaged == 1 else f"{self._damaged:,} lines are"
            left = "; the rest was not read" if self._damaged > _MOST_BAD else ""
            raise UnreadableError(
                f"{path}: {lines} no JSON (line {number:,} first){left}; mend or remove it.", path
            )

    def _objects(self) -> Iterator[tuple[int, dict[str, Any]]]:
        text, place, number = self._text, 0, 1
        while True:
            skipped = _SPACE.match(text, place)
            assert skipped is not None
            number += text.count("\n", place, skipped.end())
            place = skipped.end()
            if place >= len(text) or self._damaged > _MOST_BAD:
                return
            line_end = text.find("\n", place)
            line_end = len(text) if line_end < 0 else line_end
            value, end = self._value(number, place, line_end)
            if isinstance(value, dict):
                yield number, value
            elif end is not None:
                self._records.skip(number)
            end = line_end if end is None else end
            number += text.count("\n", place, end)
            place = end

    def _value(self, number: int, place: int, line_end: int) -> tuple[Any, int | None]:
        """Return the value at a place and its end, None for the end where it is damaged."""
        try:
            if self._strict and _is_crowded(self._text, place, line_end):
                raise _refuse_crowded(self._source)
            return json.loads(self._text[place:line_end], strict=False), line_end
        except (ValueError, RecursionError):
            pass
        try:
            # An error tells the line that it stands in, for which the parser counts them all.
            if self._strict or self._damaged > _MOST_DAMAGED:
                raise ValueError
            return _decode(self._text, place)
        except ValueError:
            self._damaged += 1
            self._first_damaged = self._first_damaged or number
            return None, None


def _elements(source: Source, text: str, place: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a list one by one, so that the list is never in memory as a whole."""
    number = 0
    while True:
        skipped = _SPACE.match(text, place)
        assert skipped is not None
        place = skipped.end()
        if text.startswith("]", place):
            return
        number += 1
        try:
            value, place = _decode(text, place)
        except ValueError as error:
            raise refuse_damaged(source.path, "a list in JSON", f"object {number:,}") from error
        if isinstance(value, dict):
            yield number, value

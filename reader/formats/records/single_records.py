"""Records of a corpus that are read one by one: an article for each, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.failures import contain
from reader.formats.records.record_articles import RecordReader
from reader.formats.shared.character_encoding import decode_text
from reader.formats.shared.json_decoding import DECODER
from reader.formats.shared.read_budget import ReadBudget
from reader.formats.shared.source import Source
from reader.limits import Limits
from reader.text import clean

_MAX_NAMES_SHOWN = 8  # in an error's sentence


class SingleRecords:
    """Reads the records of one file with ``path`` for display, each within the bounds of its own.

    Unlike the reader of whole files it takes each line as one record, never guesses another format,
    and lets no record change how the next one is read.
    """

    def __init__(self, name: str, path: str, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        self._budget = ReadBudget.for_size(0, limits)
        self._refused: list[UnreadableError] = []
        source = Source(b"", clean(name), clean(path), limits, self._refused.append, self._budget)
        self._reader = RecordReader(source, "line")

    def read_line(self, line: bytes, number: int) -> Article:
        """Return the article of a line of JSON.

        Raises ``UnreadableError`` with a sentence that names the line, ``UnexpectedError`` where
        the reading fails in a way that nobody foresaw.
        """
        try:
            text = line.decode("utf-8-sig")
        except UnicodeDecodeError:
            try:
                text, _ = decode_text(line, self._path)
            except UnreadableError as error:
                raise self._error(number, "is not text; correct or remove it") from error
        try:
            record = DECODER.decode(text.strip("\x1e \t\r\n,"))
        except (ValueError, RecursionError) as error:
            raise self._error(number, "is not JSON; correct or remove it") from error
        if not isinstance(record, dict):
            raise self._error(number, "is no JSON object; correct or remove it")
        return self.read_record(record, number, len(line))

    def read_record(self, record: Mapping[str, Any], number: int, size: int) -> Article:
        """Return the article of a record of ``size`` bytes; raises as ``read_line`` does."""
        self._budget.renew(size, self._limits)
        self._refused.clear()
        try:
            with contain(f"{self._path}: line {number:,} cannot be read"):
                article = self._reader.read_record(record)
        except UnreadableError as error:
            raise self._error(number, f"cannot be read ({str(error).rstrip('.')})") from error
        if self._reader.lacks_named_text:
            name = self._limits.columns["text"]
            raise self._error(
                number, f"has no key {name!r} for its text ({_list_names(record)}); see --columns"
            )
        if article is not None:
            return article
        if self._reader.knows_names:
            raise self._error(number, "has neither a text nor an address; correct or remove it")
        raise self._error(
            number,
            f"has no key that reader knows as text or url ({_list_names(record)}); name it with"
            " --columns",
        )

    def _error(self, number: int, what: str) -> UnreadableError:
        return UnreadableError(clean(f"{self._path}: line {number:,} {what}."), self._path)


def _list_names(record: Mapping[str, Any]) -> str:
    return ", ".join(list(islice(record, _MAX_NAMES_SHOWN))) or "it has none"

"""From records (rows of a table, JSON objects) to articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from functools import partial
from itertools import islice
from math import isnan
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.exports.article_records import is_json_ld_article, read_json_ld
from reader.formats.exports.exported_item import ExportedItem
from reader.formats.exports.record_shapes import Shape, find_shape, get_any_link_shape
from reader.formats.records.column_names import INNER_NAMES, list_columns
from reader.formats.records.joined_lists import split_joined_list
from reader.formats.shared.dates import read_date
from reader.formats.shared.parts import Parts
from reader.formats.shared.source import Source
from reader.formats.shared.text_paragraphs import split_paragraphs
from reader.formats.shared.value_names import normalise_name
from reader.formats.web.html_paragraphs import html_paragraphs
from reader.formats.web.html_parser import has_markup
from reader.formats.web.web_page import read_page

Record = Mapping[str, Any] | ExportedItem

_MAX_NAMES_SHOWN = 12  # in an error's sentence
_BLOCK_TEXTS = ("text", "value", "content", "body")  # of paragraphs that are objects
_NAME_PARTS = (("first_name", "last_name"), ("firstName", "lastName"), ("given", "family"))
_MAX_COLUMNS = 10_000  # that are compared with the known names
_PAGE = re.compile(r"\s{0,100}(?:<\?xml[^>]{0,200}\?>\s{0,100})?<(?:!doctype html|html)\b", re.I)


class RecordReader:
    """Turns records into articles, and reports at the end those without a text.

    ``unit`` is the user's word for a record: "row", "line", "object".
    """

    def __init__(self, source: Source, unit: str) -> None:
        self._source = source
        self._unit = unit
        self._skipped = 0
        self._first_skipped = 0
        self._names: tuple[str, ...] = ()
        self._columns: dict[str, tuple[str, ...]] = {}
        self._shape: Shape | None = None

    def articles(self, records: Iterable[tuple[int, Record]]) -> Iterator[Article]:
        """Yield the article of each numbered record that has a text, and of each link.

        Reports to ``on_error`` if no record has a name that is known for texts.
        """
        has_text_name = False
        parts = Parts(self._source, self._unit)
        for number, record in records:
            made = parts.make(number, partial(self.read_record, record))
            has_text_name = has_text_name or isinstance(record, ExportedItem) or self.knows_names
            for article in made:
                if article is None:
                    self.skip(number)
                else:
                    yield article
        parts.end()
        names = self._names
        if names and not has_text_name:
            self._source.on_error(self._no_text_name_error(names))
        elif self._skipped:
            self._source.on_error(self._skipped_error())

    @property
    def knows_names(self) -> bool:
        """Whether a name of the last record is known for texts, or for links."""
        return "text" in self._columns or self._shape is not None

    @property
    def lacks_named_text(self) -> bool:
        """Whether the last record has no value of the name that the user gave for texts."""
        name = self._source.limits.columns.get("text")
        return name is not None and name not in self._names

    def read_record(self, record: Record) -> Article | None:
        """Return the article of one record, None if it has neither a text nor an address.

        Raises ``UnreadableError`` as ``Source.make_article`` does.
        """
        if isinstance(record, ExportedItem):
            return record.make_article(self._source)
        record = _open_paths(_open_inner(record), self._source.limits.columns)
        self._set_names(tuple(islice(record, _MAX_COLUMNS)))
        return self._article(record)

    def skip(self, number: int) -> None:
        """Count a record without a text."""
        self._skipped += 1
        self._first_skipped = self._first_skipped or number

    def _set_names(self, names: tuple[str, ...]) -> None:
        """Find what the values of a record are, by the names of its values."""
        if names == self._names:
            return
        settings = self._source.limits.columns
        self._names = names
        self._columns = list_columns(names, settings)
        self._shape = None
        if not settings.keys() & {"text"} or settings["text"] not in names:
            self._shape = find_shape(map(normalise_name, names))
            if self._shape is None and "text" not in self._columns and "url" in self._columns:
                self._shape = get_any_link_shape()

    def _article(self, record: Mapping[str, Any]) -> Article | None:
        if "@type" in record and is_json_ld_article(record):
            return read_json_ld(record).make_article(self._source)
        if self._shape is not None:
            known = {normalise_name(name): value for name, value in record.items()}
            item = self._shape.read(known)
            return None if item is None else item.make_article(self._source)
        values = {part: _first_value(record, names) for part, names in self._columns.items()}
        text, url = values.get("text"), _first_text(values.get("url"))
        if isinstance(text, str) and _PAGE.match(text):
            return self._page(text, url, values)
        texts = _texts(text)
        if self._unit == "row":
            texts = [part for one in texts for part in split_joined_list(one)]
        if not texts:
            return self._link(record)
        return self._source.make_article(
            texts,
            title=_title(values.get("title")),
            date=_day(values.get("date")),
            url=url,
            author=_author(values.get("author")),
        )

    def _link(self, record: Mapping[str, Any]) -> Article | None:
        """Return the link of a record without a text, None where it has no address either."""
        values = islice(record.items(), _MAX_COLUMNS)
        known = {normalise_name(name): value for name, value in values}
        item = get_any_link_shape().read(known)
        return None if item is None else item.make_article(self._source)

    def _page(self, text: str, url: str | None, values: Mapping[str, Any]) -> Article | None:
        """Return the article of a whole page in a record, as crawlers keep it."""
        try:
            article = read_page(self._source, text, url)
        except UnreadableError:
            return None  # counted as a record without a text
        if article.date is None:
            date = _day(values.get("date"))
            article = replace(article, date=date)
        return article

    def _no_text_name_error(self, names: tuple[str, ...]) -> UnreadableError:
        shown_names = ", ".join(names[:_MAX_NAMES_SHOWN]) + (
            ", …" if len(names) > _MAX_NAMES_SHOWN else ""
        )
        column = "column" if self._unit == "row" else "key"
        return UnreadableError(
            f"{self._source.path} has no {column} that reader knows as the article's text"
            f' ({shown_names}); name yours in the settings: [columns] text = "NAME".',
            self._source.path,
        )

    def _skipped_error(self) -> UnreadableError:
        unit, number = self._unit, self._first_skipped
        if self._skipped == 1:
            sentence = f"{unit} {number:,} has no article and was left out."
        else:
            sentence = (
                f"{self._skipped:,} {unit}s have no article and were left out (first: {unit}"
                f" {number:,})."
            )
        return UnreadableError(f"{self._source.path}: {sentence}", self._source.path)


def _first_value(record: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    """Return the first value that says anything; NaN, as pandas writes for none, says nothing."""
    for name in names:
        value = record.get(name)
        if isinstance(value, float) and isnan(value):
            continue
        if value.strip() if isinstance(value, str) else value:
            return value
    return None


def _open_inner(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record with the values of objects within it that it does not have itself."""
    inner = [record[name] for name in INNER_NAMES if isinstance(record.get(name), dict)]
    if not inner:
        return record
    opened: dict[str, Any] = {}
    for values in (*reversed(inner), record):
        opened.update((name, value) for name, value in values.items() if value is not None)
    return opened


def _open_paths(record: Mapping[str, Any], columns: Mapping[str, str]) -> Mapping[str, Any]:
    """Return a record with the values that the user names by a path, as ``content.body``."""
    found = {}
    for path in columns.values():
        if "." not in path or path in record:
            continue
        value: Any = record
        for name in path.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        if value is not None:
            found[path] = value
    return {**record, **found} if found else record


def _texts(value: Any) -> list[str]:
    """Return the paragraphs in a value: plain text, HTML, or a list of texts or of objects."""
    if isinstance(value, dict):  # WordPress: {"rendered": "<p>…"}
        value = next((value[key] for key in ("rendered", "text", "html") if key in value), None)
    if isinstance(value, list):
        texts = [
            next((item[name] for name in _BLOCK_TEXTS if item.get(name)), None)
            if isinstance(item, dict)
            else item
            for item in value
        ]
        return [text for text in texts if isinstance(text, str) and text.strip()]
    if not isinstance(value, str) or not value.strip():
        return []
    if "<" in value and has_markup(value):
        return html_paragraphs(value)
    return list(split_paragraphs(value))


def _first_text(value: Any) -> str | None:
    """Return a text, the first one of a list too, None where there is none."""
    if isinstance(value, list) and value:
        value = value[0]
    return value.strip() if isinstance(value, str) and value.strip() else None


def _title(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("rendered")
    if not isinstance(value, str):
        return ""
    return " ".join(html_paragraphs(value)) if has_markup(value) else value


def _day(value: Any) -> Date | None:
    """Return the day in a value, also where it is an object, as MongoDB's exports have it."""
    for _ in range(2):
        if isinstance(value, dict):
            value = value.get("$date") or value.get("$numberLong") or value.get("value")
    return read_date(_first_text(value) or value)


def _name_of(person: dict[str, Any]) -> Any:
    """Return the name of a person, also where only its parts are given."""
    parts = ([person.get(name) for name in names] for names in _NAME_PARTS)
    joined = (" ".join(part for part in pair if isinstance(part, str)) for pair in parts)
    return person.get("name") or next(filter(None, joined), None)


def _author(value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    names = [_name_of(item) if isinstance(item, dict) else item for item in values[:5]]
    return ", ".join(name.strip() for name in names if isinstance(name, str) and name.strip())

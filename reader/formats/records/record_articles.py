"""From records (rows of a table, JSON objects) to articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.records.column_names import choose_columns
from reader.formats.shared.dates import read_date
from reader.formats.shared.source import Source
from reader.formats.shared.text_paragraphs import split_paragraphs
from reader.formats.web.html_paragraphs import html_paragraphs
from reader.formats.web.html_parser import has_markup

_MAX_NAMES_SHOWN = 12  # in an error's sentence
_MAX_COLUMNS = 10_000  # that are compared with the known names


class RecordReader:
    """Turns records into articles, and reports at the end those without a text.

    ``unit`` is the user's word for a record: "row", "line", "object".
    """

    def __init__(self, source: Source, unit: str) -> None:
        self._source = source
        self._unit = unit
        self._skipped = 0
        self._first_skipped = 0

    def articles(self, records: Iterable[tuple[int, Mapping[str, Any]]]) -> Iterator[Article]:
        """Yield the article of each numbered record that has a text.

        Reports to ``on_error`` if no record has a name that is known for texts.
        """
        columns: dict[str, str] = {}
        names: tuple[str, ...] = ()
        has_text_name = False
        for number, record in records:
            record_names = tuple(islice(record, _MAX_COLUMNS))
            if record_names != names:
                names = record_names
                columns = choose_columns(names, self._source.limits.columns)
                has_text_name = has_text_name or "text" in columns
            article = self._article(record, columns)
            if article is None:
                self.skip(number)
            else:
                yield article
        if names and not has_text_name:
            self._source.on_error(self._no_text_name_error(names))
        elif self._skipped:
            self._source.on_error(self._skipped_error())

    def skip(self, number: int) -> None:
        """Count a record without a text."""
        self._skipped += 1
        self._first_skipped = self._first_skipped or number

    def _article(self, record: Mapping[str, Any], columns: Mapping[str, str]) -> Article | None:
        values = {part: record.get(name) for part, name in columns.items()}
        texts = _texts(values.get("text"))
        if not texts:
            return None
        url = values.get("url")
        return self._source.make_article(
            texts,
            title=_title(values.get("title")),
            date=read_date(values.get("date")),
            url=url.strip() if isinstance(url, str) else None,
            author=_author(values.get("author")),
        )

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


def _texts(value: Any) -> list[str]:
    """Return the paragraphs in a value: plain text, HTML, or a list of texts or of objects."""
    if isinstance(value, dict):  # WordPress: {"rendered": "<p>…"}
        value = next((value[key] for key in ("rendered", "text", "html") if key in value), None)
    if isinstance(value, list):
        texts = [item.get("text") if isinstance(item, dict) else item for item in value]
        return [text for text in texts if isinstance(text, str) and text.strip()]
    if not isinstance(value, str) or not value.strip():
        return []
    if "<" in value and has_markup(value):
        return html_paragraphs(value)
    return list(split_paragraphs(value))


def _title(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("rendered")
    if not isinstance(value, str):
        return ""
    return " ".join(html_paragraphs(value)) if has_markup(value) else value


def _author(value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in values[:5]]
    return ", ".join(name.strip() for name in names if isinstance(name, str) and name.strip())

"""Objects with the parts of articles: rows of tables, lines of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.columns import choose_columns
from reader.formats.dates import read_date
from reader.formats.markup import has_markup, html_paragraphs
from reader.formats.plain import split_paragraphs
from reader.formats.source import Source

_MOST_NAMES = 12  # in a sentence
_MOST_COLUMNS = 10_000  # that are looked at


class Records:
    """Turns objects into articles, and tells at the end of those that are none.

    ``unit`` is what the user calls one of them: "row", "line", "object".
    """

    def __init__(self, source: Source, unit: str) -> None:
        self._source = source
        self._unit = unit
        self._bare = 0
        self._first_bare = 0

    def articles(self, records: Iterable[tuple[int, Mapping[str, Any]]]) -> Iterator[Article]:
        """Yield the article of each numbered record that has a text.

        Raises ``UnreadableError`` if no name among those of the first one is that of a text.
        """
        chosen: dict[str, str] = {}
        names: tuple[str, ...] = ()
        known = False
        for number, record in records:
            given = tuple(islice(record, _MOST_COLUMNS))
            if given != names:
                names = given
                chosen = choose_columns(names, self._source.limits.columns)
                known = known or "text" in chosen
            article = self._article(record, chosen)
            if article is None:
                self.skip(number)
            else:
                yield article
        if names and not known:
            self._source.complain(self._nameless(names))
        elif self._bare:
            self._source.complain(self._without_text())

    def skip(self, number: int) -> None:
        """Count a record that is no article."""
        self._bare += 1
        self._first_bare = self._first_bare or number

    def _article(self, record: Mapping[str, Any], chosen: Mapping[str, str]) -> Article | None:
        values = {part: record.get(name) for part, name in chosen.items()}
        texts = _texts(values.get("text"))
        if not texts:
            return None
        url = values.get("url")
        return self._source.article(
            texts,
            title=_title(values.get("title")),
            date=read_date(values.get("date")),
            url=url.strip() if isinstance(url, str) else None,
            author=_author(values.get("author")),
        )

    def _nameless(self, names: tuple[str, ...]) -> UnreadableError:
        given = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
        column = "column" if self._unit == "row" else "key"
        return UnreadableError(
            f"{self._source.path} has no {column} that is known to hold a text ({given});"
            ' name it in the settings: [columns] text = "NAME".',
            self._source.path,
        )

    def _without_text(self) -> UnreadableError:
        unit, number = self._unit, self._first_bare
        if self._bare == 1:
            told = f"{unit} {number:,} holds no article and was left out."
        else:
            told = f"{self._bare:,} {unit}s hold no article, {unit} {number:,} first; left out."
        return UnreadableError(f"{self._source.path}: {told}", self._source.path)


def _texts(value: Any) -> list[str]:
    """Return the paragraphs in a value: a text, HTML, or a list of texts or of objects of them."""
    if isinstance(value, dict):  # WordPress: {"rendered": "<p>…"}
        value = next((value[key] for key in ("rendered", "text", "html") if key in value), None)
    if isinstance(value, list):
        pieces = [one.get("text") if isinstance(one, dict) else one for one in value]
        return [piece for piece in pieces if isinstance(piece, str) and piece.strip()]
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
    names = [one.get("name") if isinstance(one, dict) else one for one in values[:5]]
    return ", ".join(name.strip() for name in names if isinstance(name, str) and name.strip())

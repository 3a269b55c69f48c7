"""One item of an export, whatever program wrote it, and the article that it becomes.

Every format of this package fills an ``ExportedItem``; only here it becomes an article. An item
without a text is a link: an article with a headline and an address, and no paragraphs.
"""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812
from functools import partial
from typing import Any

from reader.article import Article, SavedNote, SavedState
from reader.formats.shared.dates import read_date
from reader.formats.shared.parts import Parts
from reader.formats.shared.source import Source, clean_line, valid_web_url
from reader.formats.shared.text_paragraphs import split_paragraphs
from reader.formats.web.html_paragraphs import html_paragraphs
from reader.formats.web.html_parser import has_markup
from reader.text import clean
from reader.word_counts import shorten_to_words

_MAX_TAGS = 100
_MAX_TAG_CHARS = 40  # as many as a tag of the library may have
_MAX_NOTES = 2_000
_MAX_NOTE_CHARS = 20_000
_TITLE_WORDS = 12  # of the text, for an item without a title
_MAX_LIST_CHARS = 20_000  # of a list that is written as Python writes it
_NO_TAG = re.compile(r'[,"]+')
_TRUE = frozenset("1 true yes y x on".split())


@dataclass(slots=True)
class ExportedItem:
    """An item as its program kept it; ``texts`` are paragraphs, [] for a link.

    ``is_link`` says of an item with a text that this only describes the page, ``ordered`` that its
    texts are in their author's order, as those of a kept page are, but not highlights.
    """

    title: str = ""
    url: str | None = None
    texts: Sequence[str] = ()
    date: Date | None = None
    author: str = ""
    tags: Iterable[str] = ()
    starred: bool = False
    read: bool = False
    notes: list[SavedNote] = field(default_factory=list)
    is_link: bool = False
    ordered: bool = True

    def make_article(self, source: Source) -> Article | None:
        """Return the article, None where there is neither a text nor an address.

        Raises ``UnreadableError`` for one with too many paragraphs, or too long a one.
        """
        url = valid_web_url((self.url or "").strip())
        texts = [text for text in self.texts if text.strip()]
        title = clean_line(self.title) or next(map(_shorten, texts), "") or url
        if not title or not (texts or url):
            return None
        article = source.make_article(
            texts,
            title=title,
            date=self.date,
            url=url,
            author=self.author,
            ordered=self.ordered,
        )
        saved = SavedState(
            tags=clean_tags(self.tags),
            starred=self.starred,
            read=self.read,
            notes=tuple(_clean_notes(self.notes)),
            is_link=url is not None and (self.is_link or not texts),
        )
        return article if saved == SavedState() else replace(article, saved=saved)

    def add_note(self, quote: object, text: object, made: object = None) -> None:
        """Add a note or a highlight, unless both are empty; ``made`` is a time in any form."""
        quote, text = to_plain(quote), to_plain(text)
        if quote or text:
            self.notes.append(SavedNote(quote, text, read_milliseconds(made)))

    def add_highlights(self, values: object, quote: str, text: str, made: str = "") -> None:
        """Add a note for each object of a list, of the values with these names."""
        for one in list_objects(values):
            self.add_note(one.get(quote), one.get(text), one.get(made))


def make_articles(
    items: Iterable[ExportedItem], source: Source, unit: str = "item"
) -> Iterator[Article]:
    """Yield the articles of items, of which one that cannot be read is told as a ``unit``."""
    parts = Parts(source, unit)
    for number, item in enumerate(items, 1):
        for article in parts.make(number, partial(item.make_article, source)):
            if article is not None:
                yield article
    parts.end()


def _shorten(text: str) -> str:
    """Return the beginning of a text as a title."""
    return shorten_to_words(clean_line(text[:1_000]), _TITLE_WORDS)


def _clean_notes(notes: Iterable[SavedNote]) -> Iterable[SavedNote]:
    for note in list(dict.fromkeys(notes))[:_MAX_NOTES]:
        quote, text = (_clean_lines(part) for part in (note.quote, note.text))
        if quote or text:
            yield SavedNote(quote, text, note.made)


def _clean_lines(text: str) -> str:
    lines = re.split(r"\r\n|\r|\n", text[:_MAX_NOTE_CHARS])
    return "\n".join(clean(line).strip() for line in lines).strip()


def clean_tags(names: Iterable[str]) -> tuple[str, ...]:
    """Return names as tags: cleaned, without "#", commas and quotation marks, each once."""
    found: dict[str, str] = {}
    for name in names:
        tag = clean_line(_NO_TAG.sub(" ", clean_line(name[:200]).lstrip("# ")))
        tag = clean_line(tag[:_MAX_TAG_CHARS])
        if tag:
            found.setdefault(tag.casefold(), tag)
        if len(found) == _MAX_TAGS:
            break
    return tuple(found.values())


# Values of records, as programs write them

Values = Mapping[str, Any]
"""The values of a record by their names, in lower case with underscores."""


def list_objects(value: object) -> list[dict[str, Any]]:
    """Return the objects of a list, [] for anything else."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def to_text(value: object) -> str:
    """Return a text, or the first one of a list; "" for anything else."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str) and one.strip()), "")
    return value.strip() if isinstance(value, str) else ""


def to_plain(value: object) -> str:
    """Return a text without markup, its lines kept; "" for what is no text."""
    if not isinstance(value, str):
        return ""
    if "<" in value and has_markup(value):
        return "\n".join(html_paragraphs(value))
    return html.unescape(value).strip() if "&" in value else value.strip()


def to_paragraphs(value: object) -> list[str]:
    """Return the paragraphs of a text, plain or HTML, or of a list of texts."""
    if isinstance(value, dict):  # WordPress: {"rendered": "<p>…"}; Google Reader: {"content": …}
        names = ("content", "rendered", "text", "html", "value")
        value = next((value[name] for name in names if isinstance(value.get(name), str)), "")
    if isinstance(value, list):
        return [text for one in value for text in to_paragraphs(one)]
    if not isinstance(value, str) or not value.strip():
        return []
    if "<" in value and has_markup(value):
        return html_paragraphs(value)
    return list(split_paragraphs(value))


def to_names(value: object) -> str:
    """Return the names of people: a text, objects with a name, or a list of these."""
    values = value if isinstance(value, list) else [value]
    found = []
    for one in values[:5]:
        if isinstance(one, dict):
            one = one.get("name") or one.get("value")
        if isinstance(one, str) and one.strip():
            found.append(one.strip())
    return ", ".join(found)


def to_tags(value: object, separators: str = ",") -> list[str]:
    """Return the names in a text with separators, or in a list of texts or of objects.

    A text may be a list as Python or JSON writes it: "['sea', 'it\\'s']".
    """
    if isinstance(value, str):
        text = value.strip()
        if not (text.startswith("[") and text.endswith("]")):
            return re.split(f"[{re.escape(separators)}]", text[:_MAX_LIST_CHARS])
        try:
            value = ast.literal_eval(text) if len(text) <= _MAX_LIST_CHARS else []
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            return text[1:-1].split(",")
    if not isinstance(value, list | tuple):
        return []
    names = []
    for one in value:
        if isinstance(one, dict):
            one = next((one[key] for key in ("name", "label", "tag", "title") if key in one), None)
        if isinstance(one, str):
            names.append(one)
    return names


def to_flag(value: object) -> bool:
    """Return whether a value says yes: true, 1, "1", "true", "yes", "x"."""
    if isinstance(value, str):
        return value.strip().lower() in _TRUE
    return isinstance(value, bool | int | float) and bool(value)


def to_date(*values: object) -> Date | None:
    """Return the first of some values that is a date, None where none is."""
    for value in values:
        if isinstance(value, list):
            value = to_text(value)
        if found := read_date(value):
            return found
    return None


def read_milliseconds(value: object) -> int | None:
    """Return a time in milliseconds since 1970: of ISO 8601, or of seconds; None for others."""
    if isinstance(value, str):
        text = value.strip()
        if not text.isdecimal():
            try:
                time = datetime.fromisoformat(text[:40])
            except ValueError:
                return None
            return _to_milliseconds(time if time.tzinfo else time.replace(tzinfo=UTC))
        value = int(text) if len(text) < 20 else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 100_000_000 <= value < 1e17:
        return None
    while value > 1e14:  # microseconds
        value /= 1000
    return int(value * 1000 if value < 100_000_000_000 else value)


def _to_milliseconds(time: datetime) -> int | None:
    try:
        number = int(time.timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
    return number if number >= 0 else None


def get(value: Any, *names: str | int) -> Any:
    """Return what stands in nested objects and lists, None where anything is missing."""
    for name in names:
        if isinstance(value, dict) and isinstance(name, str):
            value = value.get(name)
        elif isinstance(value, list) and isinstance(name, int) and len(value) > name:
            value = value[name]
        else:
            return None
    return value

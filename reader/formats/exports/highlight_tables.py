"""Tables with a highlight in each row, as Readwise exports them: a book or article is many rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reader.formats.exports.exported_item import ExportedItem, to_date, to_plain, to_tags
from reader.formats.shared.value_names import normalise_name

_NAMES = frozenset(("highlight", "book_title"))
_MAX_BOOKS = 100_000


def is_highlight_table(names: Iterable[str]) -> bool:
    """Return whether a table with columns of some names has a highlight in each row."""
    return frozenset(map(normalise_name, names)) >= _NAMES


def read_books(rows: Iterable[Mapping[str, str]]) -> Iterator[ExportedItem]:
    """Yield each book or article of a table, with its highlights as its paragraphs."""
    books: dict[tuple[str, str], tuple[ExportedItem, list[str]]] = {}
    for row in rows:
        values = {normalise_name(name): value for name, value in row.items()}
        key = to_plain(values.get("book_title")), to_plain(values.get("book_author"))
        if key not in books:
            if len(books) == _MAX_BOOKS:
                continue
            item = ExportedItem(
                title=key[0],
                author=key[1],
                date=to_date(values.get("highlighted_at")),
                tags=to_tags(values.get("document_tags")),
                ordered=False,
            )
            books[key] = item, []
        item, texts = books[key]
        highlight = to_plain(values.get("highlight"))
        if highlight:
            texts += highlight.split("\n")
        if note := to_plain(values.get("note")):
            item.add_note(highlight, note, values.get("highlighted_at"))
    for item, texts in books.values():
        item.texts = texts
        yield item

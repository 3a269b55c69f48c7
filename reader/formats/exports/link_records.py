"""Records of services that keep links: headline, address, date, tags and state, and no text.

What a service took from the page, such as a description, is the text until the page is fetched;
what its user wrote or marked are notes.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812
from typing import Any

from reader.formats.exports.exported_item import (
    ExportedItem,
    Values,
    to_date,
    to_flag,
    to_names,
    to_paragraphs,
    to_plain,
    to_tags,
    to_text,
)
from reader.formats.shared.source import valid_web_url

_READ_FOLDERS = ("archive", "archived", "read")
# Names that any list of links may have.
_URLS = "url link href uri permalink address given_url".split()
_TITLES = "title name resolved_title given_title page_title headline".split()
_DATES = (
    "date_added time_added added added_at created created_at saved_at saved_date timestamp date"
    " time last_visited".split()
)
_TAGS = "tags labels tag_names document_tags tag keywords".split()
_STARS = "starred favorite favorited favourite is_starred is_favorite important bookmarked".split()
_READS = "read is_read archived is_archived is_archive".split()
_NOTES = "note notes comment comments extended".split()


def read_pocket(values: Values) -> ExportedItem:
    """Return a row of Pocket's export, or an item of its interface."""
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        date=to_date(values.get("time_added")),
        tags=to_tags(values.get("tags"), "|"),
        starred=to_flag(values.get("favorite")),
        read=to_text(values.get("status")).lower() in _READ_FOLDERS,
    )
    item.add_highlights(values.get("highlights"), "quote", "note", "created_at")
    return item


def read_pocket_annotation(values: Values) -> ExportedItem:
    """Return a link with highlights, of the annotations beside Pocket's export."""
    item = ExportedItem(title=to_plain(values.get("title")), url=to_text(values.get("url")))
    item.add_highlights(values.get("highlights"), "quote", "note", "created_at")
    return item


def read_instapaper(values: Values) -> ExportedItem:
    """Return a row of Instapaper's export; its folder says what is read or starred."""
    folder = to_text(values.get("folder"))
    state = folder.lower()
    is_own = state not in ("", "unread", "starred", "liked", *_READ_FOLDERS)
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        date=to_date(values.get("timestamp")),
        tags=[*to_tags(values.get("tags")), *([folder] if is_own else [])],
        starred=state in ("starred", "liked"),
        read=state in _READ_FOLDERS,
    )
    item.add_note(values.get("selection"), "")
    return item


def read_raindrop(values: Values) -> ExportedItem:
    """Return a row of Raindrop's export, with its collections, "Coast / Ships", as tags."""
    folders = [name.strip() for name in to_text(values.get("folder")).split(" / ")]
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("excerpt")),
        is_link=True,
        date=to_date(values.get("created")),
        tags=[
            *to_tags(values.get("tags")),
            *(name for name in folders if name.lower() not in ("unsorted", "trash")),
        ],
        starred=to_flag(values.get("favorite")),
    )
    item.add_note("", values.get("note"))
    quote = note = ""
    for line in (*to_text(values.get("highlights")).split("\n"), "Highlight:"):
        key, colon, value = line.partition(":")
        if colon and key == "Highlight":
            item.add_note(quote, note)
            quote, note = value, ""
        elif colon and key == "Note":
            note = value
        elif not (colon and key in ("Color", "Created")):
            quote, note = (quote, f"{note}\n{line}") if note else (f"{quote}\n{line}", note)
    return item


def read_readwise_reader(values: Values) -> ExportedItem:
    """Return a row of the export of Readwise Reader."""
    progress = to_text(values.get("reading_progress"))
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        date=to_date(values.get("saved_date")),
        tags=to_tags(values.get("document_tags")),
        starred=to_text(values.get("location")) == "shortlist",
        read=to_text(values.get("location")) == "archive" or progress in ("1", "1.0"),
    )


def read_matter(values: Values) -> ExportedItem:
    """Return a row of Matter's export."""
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        date=to_date(values.get("last_interaction_date")),
        author=to_names(values.get("author")),
        tags=to_tags(values.get("tags"), ",;"),
        starred=to_flag(values.get("favorited")),
        read=to_flag(values.get("read")),
    )


def read_pinboard(values: Values) -> ExportedItem:
    """Return a bookmark of Pinboard, which calls the headline a description."""
    item = ExportedItem(
        title=to_plain(values.get("description")),
        url=to_text(values.get("href")),
        date=to_date(values.get("time")),
        tags=to_tags(values.get("tags"), " "),
        read=to_text(values.get("toread")) == "no",
    )
    item.add_note("", values.get("extended"))
    return item


def read_linkwarden(values: Values) -> ExportedItem:
    """Return a link of Linkwarden, with the text of the page where that was kept."""
    item = ExportedItem(
        title=to_plain(values.get("name")) or to_plain(values.get("description")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("text_content")),
        date=to_date(values.get("import_date"), values.get("created_at")),
        tags=to_tags(values.get("tags")),
        starred=bool(values.get("pinned_by")),
    )
    if to_plain(values.get("description")) != item.title:
        item.is_link = not item.texts
        item.texts = item.texts or to_paragraphs(values.get("description"))
    item.add_highlights(values.get("highlight"), "text", "comment", "createdAt")
    return item


def read_linkding(values: Values) -> ExportedItem:
    """Return a bookmark of linkding."""
    item = ExportedItem(
        title=to_plain(values.get("title")) or to_plain(values.get("website_title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("description")),
        is_link=True,
        date=to_date(values.get("date_added")),
        tags=to_tags(values.get("tag_names")),
        read=to_flag(values.get("is_archived")) or values.get("unread") is False,
    )
    item.add_note("", values.get("notes"))
    return item


def read_hacker_news(values: Values) -> ExportedItem:
    """Return an item of Hacker News: a link, or a text of its own."""
    number = values.get("id")
    own = f"https://news.ycombinator.com/item?id={number}" if isinstance(number, int) else ""
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")) or own,
        texts=to_paragraphs(values.get("text")),
        date=to_date(values.get("time")),
        author=to_names(values.get("by")),
    )


def read_reddit(values: Values) -> ExportedItem:
    """Return a saved post or comment of Reddit, which gives its address alone."""
    return ExportedItem(url=to_text(values.get("permalink")), date=to_date(values.get("date")))


def read_any_link(values: Values) -> ExportedItem | None:
    """Return a link of a list that nobody knows, None for a record without an address."""
    url = next((one for one in map(to_text, _values(values, _URLS)) if valid_web_url(one)), None)
    if url is None:
        return None
    item = ExportedItem(
        title=next(filter(None, map(to_plain, _values(values, _TITLES))), ""),
        url=url,
        date=_find_date(values),
        author=to_names(values.get("author")),
        tags=[tag for value in _values(values, _TAGS) for tag in to_tags(value, ",;|")],
        starred=any(map(to_flag, _values(values, _STARS))),
        read=any(map(to_flag, _values(values, _READS))),
    )
    for value in _values(values, _NOTES):
        item.add_note("", value)
    return item


def _values(values: Values, names: list[str]) -> list[Any]:
    return [values[name] for name in names if name in values]


def _find_date(values: Values) -> Date | None:
    return to_date(*_values(values, _DATES))

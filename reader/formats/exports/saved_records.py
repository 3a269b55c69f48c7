"""Records of services that keep articles: rows of tables, and objects, that have a text or may.

A record is known by names that its program alone writes together. ``values`` are its values by
names in lower case with underscores: "createdAt" is "created_at".
"""

from __future__ import annotations

import re

from reader.formats.exports.exported_item import (
    ExportedItem,
    Values,
    get,
    list_objects,
    to_date,
    to_flag,
    to_names,
    to_paragraphs,
    to_plain,
    to_tags,
    to_text,
)

_GOOGLE_STATE = re.compile(r"user/[^/]*/state/com\.google/([\w-]+)")
_GOOGLE_LABEL = re.compile(r"user/[^/]*/label/(.+)", re.DOTALL)
_DAY_FIRST = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})\b")


def read_wallabag(values: Values) -> ExportedItem:
    """Return an entry of wallabag's JSON export, also of version 1, of its XML, or interface."""
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")) or to_text(values.get("given_url")),
        texts=to_paragraphs(values.get("content")),
        date=to_date(values.get("published_at"), values.get("created_at")),
        author=to_names(values.get("published_by")),
        tags=to_tags(values.get("tags")),
        starred=to_flag(values.get("is_starred")) or to_flag(values.get("is_fav")),
        read=to_flag(values.get("is_archived")) or to_flag(values.get("is_read")),
    )
    item.add_highlights(values.get("annotations"), "quote", "text", "created_at")
    return item


def read_wallabag_row(values: Values) -> ExportedItem:
    """Return a row of wallabag's CSV export, whose dates have the day first."""
    written = to_text(values.get("creation_date"))
    match = _DAY_FIRST.match(written)
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("content")),
        date=to_date("-".join(reversed(match.groups())) if match else written),
        tags=to_tags(values.get("tags")),
    )


def read_google_reader(values: Values) -> ExportedItem:
    """Return an item in the form of Google Reader: Inoreader, FreshRSS, The Old Reader, Feedly."""
    names = to_tags(values.get("categories"))
    states = {match[1] for name in names if (match := _GOOGLE_STATE.fullmatch(name))}
    labels = [match[1] for name in names if (match := _GOOGLE_LABEL.fullmatch(name))]
    contents = [to_paragraphs(values.get(name)) for name in ("content", "summary")]
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=next(
            (
                address
                for name in ("canonical", "alternate")
                if (address := to_text(get(values.get(name), 0, "href")))
            ),
            to_text(values.get("canonical_url")),
        ),
        texts=max(contents, key=lambda texts: sum(map(len, texts))),
        date=to_date(values.get("published"), values.get("updated")),
        author=to_names(values.get("author")),
        tags=[*labels, *to_tags(values.get("tags"))],
        starred="starred" in states or to_flag(values.get("starred")),
        read="read" in states,
    )
    for one in list_objects(values.get("annotations")):
        item.add_note(one.get("highlight"), one.get("content") or one.get("comment"))
    return item


def read_miniflux(values: Values) -> ExportedItem:
    """Return an entry of Miniflux's interface."""
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("content")),
        date=to_date(values.get("published_at"), values.get("created_at")),
        author=to_names(values.get("author")),
        tags=to_tags(values.get("tags")),
        starred=to_flag(values.get("starred")),
        read=to_text(values.get("status")) == "read",
    )


def read_feedbin(values: Values) -> ExportedItem:
    """Return an entry of Feedbin's export."""
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("content")) or to_paragraphs(values.get("summary")),
        date=to_date(values.get("published"), values.get("created_at")),
        author=to_names(values.get("author")),
    )


def read_newsblur(values: Values) -> ExportedItem:
    """Return a story of NewsBlur's interface."""
    item = ExportedItem(
        title=to_plain(values.get("story_title")),
        url=to_text(values.get("story_permalink")),
        texts=to_paragraphs(values.get("story_content")),
        date=to_date(values.get("story_date"), values.get("story_timestamp")),
        author=to_names(values.get("story_authors")),
        tags=to_tags(values.get("user_tags")),
        starred=to_flag(values.get("starred")),
        read=to_flag(values.get("read_status")),
    )
    for quote in to_tags(values.get("highlights")):
        item.add_note(quote, "")
    item.add_note("", values.get("user_notes"))
    return item


def read_karakeep(values: Values) -> ExportedItem:
    """Return a bookmark or a note of Karakeep, once Hoarder."""
    content = values.get("content")
    is_text = get(content, "type") == "text"
    item = ExportedItem(
        title=to_plain(values.get("title")) or to_plain(get(content, "title")),
        url=to_text(get(content, "url")) or to_text(get(content, "sourceUrl")),
        texts=to_paragraphs(get(content, "text") if is_text else get(content, "htmlContent")),
        date=to_date(values.get("created_at")),
        tags=to_tags(values.get("tags")),
        starred=to_flag(values.get("favourited")),
        read=to_flag(values.get("archived")),
    )
    item.add_note("", values.get("note"))
    item.add_highlights(values.get("highlights"), "text", "note", "createdAt")
    return item


def read_mymind(values: Values) -> ExportedItem:
    """Return a row of mymind's export."""
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("content")),
        date=to_date(values.get("created")),
        tags=to_tags(values.get("tags")),
    )
    item.add_note("", values.get("note"))
    return item


def read_goodlinks(values: Values) -> ExportedItem:
    """Return a link of GoodLinks, which keeps a summary of the page."""
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("content")) or to_paragraphs(values.get("summary")),
        is_link=not to_text(values.get("content")),
        date=to_date(values.get("added_at")),
        author=to_names(values.get("author")),
        tags=to_tags(values.get("tags")),
        starred=to_flag(values.get("starred")),
        read=bool(values.get("read_at")),
    )
    item.add_highlights(values.get("highlights"), "content", "note")
    return item


def read_omnivore(values: Values) -> ExportedItem:
    """Return an item of Omnivore's list, whose text is in a file of its own."""
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        date=to_date(values.get("published_at"), values.get("saved_at")),
        author=to_names(values.get("author")),
        tags=to_tags(values.get("labels")),
        read=to_text(values.get("state")).lower() == "archived"
        or values.get("reading_progress") == 100,
    )


def read_readwise_book(values: Values) -> ExportedItem:
    """Return a book or an article of Readwise's interface, with its highlights as its text."""
    highlights = list_objects(values.get("highlights"))
    item = ExportedItem(
        title=to_plain(values.get("readable_title")) or to_plain(values.get("title")),
        url=to_text(values.get("source_url")) or to_text(values.get("unique_url")),
        texts=[text for one in highlights for text in to_paragraphs(one.get("text"))],
        date=to_date(*(one.get("highlighted_at") for one in highlights[:1])),
        author=to_names(values.get("author")),
        tags=to_tags(values.get("book_tags")),
    )
    for one in highlights:
        if to_plain(one.get("note")):
            item.add_note(one.get("text"), one.get("note"), one.get("highlighted_at"))
        item.starred = item.starred or to_flag(one.get("is_favorite"))
    item.add_note("", values.get("document_note"))
    return item


def read_zotero(values: Values) -> ExportedItem:
    """Return a reference of Zotero's CSV export, whose text is its abstract."""
    item = ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("abstract_note")),
        date=to_date(values.get("date"), values.get("date_added")),
        author=", ".join(turn_name(name) for name in to_text(values.get("author")).split(";")[:5]),
        tags=to_tags(values.get("manual_tags"), ";"),
    )
    item.add_note("", values.get("notes"))
    return item


def read_keep(values: Values) -> ExportedItem:
    """Return a note of Google Keep; a link that it is about is the first of its annotations."""
    listed = [one.get("text") for one in list_objects(values.get("list_content"))]
    time = values.get("user_edited_timestamp_usec")
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(get(values.get("annotations"), 0, "url")),
        texts=to_paragraphs(values.get("text_content")) or to_paragraphs(listed),
        date=to_date(time // 1_000_000 if isinstance(time, int) else None),
        tags=to_tags(values.get("labels")),
        starred=to_flag(values.get("is_pinned")),
        read=to_flag(values.get("is_archived")),
    )


def read_csl(values: Values) -> ExportedItem:
    """Return a reference in CSL's JSON, as Zotero and Pandoc keep it; its text is the abstract."""
    parts = get(values.get("issued"), "date-parts", 0)
    day = "-".join(f"{int(part):02}" for part in parts if str(part).isdecimal()) if parts else ""
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(values.get("url")),
        texts=to_paragraphs(values.get("abstract")),
        date=to_date(day),
        author=", ".join(
            " ".join(filter(None, (to_text(one.get("given")), to_text(one.get("family")))))
            or to_text(one.get("literal"))
            for one in list_objects(values.get("author"))[:5]
        ),
        tags=to_tags(values.get("keyword")),
    )


def turn_name(name: str) -> str:
    """Return "Ada Brook" for "Brook, Ada"."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name.strip()

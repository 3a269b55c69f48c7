"""Records of crawlers, news agencies and the web's own vocabularies, of which each has a text."""

from __future__ import annotations

from typing import Any

from reader.formats.exports.exported_item import (
    ExportedItem,
    Values,
    get,
    to_date,
    to_names,
    to_paragraphs,
    to_plain,
    to_text,
)
from reader.formats.shared.source import valid_web_url

_ARTICLE_TYPES = ("Article", "Posting", "Report", "CreativeWork")


def read_fundus(values: Values) -> ExportedItem:
    """Return an article of fundus, whose body has a summary and sections."""
    body = values.get("body")
    texts = to_paragraphs(get(body, "summary"))
    sections = get(body, "sections")
    for section in sections if isinstance(sections, list) else []:
        texts += to_paragraphs(get(section, "headline"))
        texts += to_paragraphs(get(section, "paragraphs"))
    html = values.get("html")
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=to_text(get(html, "responded_url")) or to_text(get(html, "requested_url")),
        texts=texts or to_paragraphs(values.get("plaintext")),
        date=to_date(values.get("publishing_date")),
        author=to_names(values.get("authors")),
    )


def is_json_ld_article(values: Values) -> bool:
    """Return whether an object of schema.org is an article."""
    kinds = values.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(_ARTICLE_TYPES) for kind in kinds)


def read_json_ld(values: Values) -> ExportedItem:
    """Return an article of schema.org; ``values`` have their names as they are written."""
    page = values.get("mainEntityOfPage")
    return ExportedItem(
        title=to_plain(values.get("headline")) or to_plain(values.get("name")),
        url=_first_url(values.get("url"), page, get(page, "@id"), values.get("@id")),
        texts=to_paragraphs(values.get("articleBody"))
        or to_paragraphs(values.get("text"))
        or to_paragraphs(values.get("description")),
        date=to_date(
            values.get("datePublished"), values.get("dateCreated"), values.get("dateModified")
        ),
        author=to_names(values.get("author") or values.get("creator")),
    )


def read_ninjs(values: Values) -> ExportedItem:
    """Return an item of ninjs, the JSON of news agencies, version 1, 2 or 3."""
    bodies = [values.get(name) for name in ("body_html", "body_xhtml", "body_text")]
    listed = values.get("bodies")
    bodies += [get(one, "value") for one in listed] if isinstance(listed, list) else []
    headlines = values.get("headlines")
    altids = values.get("altids")
    return ExportedItem(
        title=to_plain(values.get("headline"))
        or to_plain(get(headlines, 0, "value"))
        or to_plain(values.get("title")),
        url=_first_url(values.get("uri"), get(altids, "canonical"), values.get("url")),
        texts=max(map(to_paragraphs, bodies), key=lambda texts: sum(map(len, texts)), default=[]),
        date=to_date(
            *(
                values.get(f"{part}{mark}created")
                for mark in ("", "_")  # version 3 writes "firstCreated"
                for part in ("first", "version", "content")
            )
        ),
        author=to_plain(values.get("byline")) or to_plain(values.get("by")),
    )


def read_activity(values: Values) -> ExportedItem | None:
    """Return a post of ActivityPub, None for an activity that is none, such as a boost."""
    activity = values.get("object")
    post: Any = activity if isinstance(activity, dict) else values
    texts = to_paragraphs(post.get("content"))
    if not texts:
        return None
    return ExportedItem(
        title=to_plain(post.get("name")) or to_plain(post.get("summary")),
        url=_first_url(post.get("url"), get(post.get("url"), 0, "href"), post.get("id")),
        texts=texts,
        date=to_date(post.get("published"), values.get("published")),
        author=to_plain(get(post.get("attributedTo"), "name")),
    )


def read_trafilatura(values: Values) -> ExportedItem:
    """Return an article of trafilatura's JSON, which calls its address the source."""
    return ExportedItem(
        title=to_plain(values.get("title")),
        url=_first_url(values.get("source"), values.get("url")),
        texts=to_paragraphs(values.get("text")) or to_paragraphs(values.get("raw_text")),
        date=to_date(values.get("date")),
        author=to_plain(values.get("author")).replace("; ", ", "),
    )


def _first_url(*values: object) -> str | None:
    return next((url for url in map(to_text, values) if valid_web_url(url)), None)

"""Which program wrote a record, told by the names of its values; and lists within objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeGuard

from reader.formats.exports import article_records, link_records, saved_records
from reader.formats.exports.exported_item import ExportedItem, Values, list_objects, to_date

Read = Callable[[Values], ExportedItem | None]


class Shape(NamedTuple):
    """The records of one program: their user's word, the names that tell it, how one is read."""

    program: str
    names: frozenset[str]
    read: Read


def _shape(program: str, names: str, read: Read) -> Shape:
    return Shape(program, frozenset(names.split()), read)


# The first one whose names are all there is taken.
_SHAPES = (
    _shape("wallabag", "is_archived is_starred url title", saved_records.read_wallabag),
    _shape(
        "wallabag",
        "title url content tags mime_type creation_date",
        saved_records.read_wallabag_row,
    ),
    _shape("wallabag", "is_read is_fav url title content", saved_records.read_wallabag),
    _shape("Miniflux", "status starred feed_id title content hash", saved_records.read_miniflux),
    _shape("Feedbin", "feed_id title url content published summary", saved_records.read_feedbin),
    _shape("NewsBlur", "story_title story_permalink", saved_records.read_newsblur),
    _shape("Google Reader", "alternate title origin", saved_records.read_google_reader),
    _shape("Google Reader", "canonical title categories", saved_records.read_google_reader),
    _shape("Google Reader", "alternate title categories", saved_records.read_google_reader),
    _shape("Omnivore", "slug title url labels saved_at state", saved_records.read_omnivore),
    _shape("GoodLinks", "url title added_at starred", saved_records.read_goodlinks),
    _shape("Karakeep", "created_at title content archived note", saved_records.read_karakeep),
    _shape("Karakeep", "created_at title content tags note", saved_records.read_karakeep),
    _shape("mymind", "id type title url content note tags created", saved_records.read_mymind),
    _shape("Readwise", "user_book_id title highlights", saved_records.read_readwise_book),
    _shape("Zotero", "key item_type title url abstract_note", saved_records.read_zotero),
    _shape("Pinboard", "href description extended toread", link_records.read_pinboard),
    _shape("Pinboard", "href description extended tags", link_records.read_pinboard),
    _shape("Pocket", "title url time_added status", link_records.read_pocket),
    _shape("Instapaper", "url title selection folder", link_records.read_instapaper),
    _shape("Raindrop", "title note excerpt url folder created", link_records.read_raindrop),
    _shape(
        "Readwise Reader",
        "title url saved_date reading_progress location",
        link_records.read_readwise_reader,
    ),
    _shape("Matter", "title url in_queue favorited read", link_records.read_matter),
    _shape("Linkwarden", "name url collection_id", link_records.read_linkwarden),
    _shape("linkding", "url title tag_names date_added", link_records.read_linkding),
    _shape("Hacker News", "by id time type", link_records.read_hacker_news),
    _shape("Google Keep", "text_content is_trashed labels", saved_records.read_keep),
    _shape("Google Keep", "text_content is_trashed color", saved_records.read_keep),
    _shape("Google Keep", "list_content is_trashed", saved_records.read_keep),
    _shape("CSL", "id type title issued", saved_records.read_csl),
    _shape("fundus", "body publishing_date", article_records.read_fundus),
    _shape("trafilatura", "fingerprint raw_text source", article_records.read_trafilatura),
    *(
        _shape("ninjs", f"uri {names}", article_records.read_ninjs)
        for names in ("headline body_html", "headline body_xhtml", "headline body_text", "bodies")
    ),
    _shape("ActivityPub", "type published object", article_records.read_activity),
    _shape("ActivityPub", "type published content attributed_to", article_records.read_activity),
)
_REDDIT = Shape("Reddit", frozenset(("id", "permalink")), link_records.read_reddit)
_POCKET_ANNOTATIONS = Shape(
    "Pocket", frozenset(("url", "title", "highlights")), link_records.read_pocket_annotation
)
# Of ``reader export --jsonl``: a record with its text and its date, beside the day it was added.
_OWN_EXPORT = frozenset(("paragraphs", "unread", "added_at"))
_ANY_LINK = Shape("", frozenset(), link_records.read_any_link)


def find_shape(names: Iterable[str]) -> Shape | None:
    """Return the shape of records with some names, in lower case with underscores; else None.

    What reader exports itself looks as GoodLinks does too, and is read as any record with a text.
    """
    given = frozenset(names)
    if given >= _OWN_EXPORT:
        return None
    if given == _REDDIT.names:
        return _REDDIT
    if given == _POCKET_ANNOTATIONS.names:
        return _POCKET_ANNOTATIONS
    return next((shape for shape in _SHAPES if shape.names <= given), None)


def get_any_link_shape() -> Shape:
    """Return the shape of a list of links that nobody knows."""
    return _ANY_LINK


# Lists within objects

_MAX_NODES = 500_000  # folders and bookmarks


def unwrap(value: dict[str, Any]) -> Iterable[dict[str, Any] | ExportedItem] | None:
    """Return the records or items that an object of a known program holds, None for others."""
    if isinstance(value.get("roots"), dict) and "version" in value:
        return _chrome_items(list(value["roots"].values()))
    if str(value.get("type", "")).startswith("text/x-moz-place") and "children" in value:
        return _firefox_items([value])
    for name in ("bookmarks", "stories", "orderedItems"):
        if is_list_of_objects(value.get(name)):
            return list_objects(value[name])
    if is_list_of_objects(value.get("@graph")):
        return filter(article_records.is_json_ld_article, list_objects(value["@graph"]))
    embedded = value.get("_embedded")
    if isinstance(embedded, dict) and is_list_of_objects(embedded.get("items")):
        return list_objects(embedded["items"])
    if is_list_of_objects(value.get("collections")) and "links" in value["collections"][0]:
        return _linkwarden_links(value["collections"])
    rows = value.get("rows")
    if is_list_of_objects(rows) and isinstance(rows[0].get("row"), dict):
        return (one["row"] for one in list_objects(rows) if isinstance(one.get("row"), dict))
    return _columns(value)


def is_list_of_objects(value: Any) -> TypeGuard[list[Any]]:
    """Return whether a value is a list that begins with an object."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _columns(value: dict[str, Any]) -> Iterable[dict[str, Any]] | None:
    """Return the rows of a data set that was written by columns, as pandas and datasets do."""
    names, rows = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(rows, list) and rows and isinstance(rows[0], list):
        keys = list(map(str, names))
        return (dict(zip(keys, row, strict=False)) for row in rows if isinstance(row, list))
    columns = list(value.values())
    if len(columns) < 2:
        return None
    if all(isinstance(column, list) for column in columns):
        lengths = {len(column) for column in columns}
        if len(lengths) == 1 and lengths != {0}:
            return (dict(zip(value, row, strict=True)) for row in zip(*columns, strict=True))
    if all(isinstance(column, dict) for column in columns):
        first = list(columns[0])
        if first and all(key.isdecimal() for key in first):
            return ({name: column.get(key) for name, column in value.items()} for key in first)
        if all(key.isdecimal() for key in value):
            return list_objects(columns)
    return None


def _linkwarden_links(collections: list[Any]) -> Iterator[dict[str, Any]]:
    for collection in list_objects(collections):
        for link in list_objects(collection.get("links")):
            yield {"collectionId": None, **link}


_MICROSECONDS_TO_1970 = 11_644_473_600_000_000  # Chromium counts from the year 1601


def _chrome_items(nodes: list[Any]) -> Iterator[ExportedItem]:
    for node, folders in _walk(nodes, "name"):
        if node.get("type") == "url":
            added = str(node.get("date_added", ""))
            time = (int(added) - _MICROSECONDS_TO_1970) // 1_000_000 if _is_number(added) else None
            yield ExportedItem(
                title=_text(node.get("name")),
                url=_text(node.get("url")),
                date=to_date(time),
                tags=folders[1:],
            )


def _firefox_items(nodes: list[Any]) -> Iterator[ExportedItem]:
    for node, folders in _walk(nodes, "title"):
        if node.get("type") == "text/x-moz-place":
            added = node.get("dateAdded")
            time = added // 1_000_000 if isinstance(added, int) else None
            yield ExportedItem(
                title=_text(node.get("title")),
                url=_text(node.get("uri")),
                date=to_date(time),
                tags=[*_text(node.get("tags")).split(","), *folders[2:]],
            )


def _walk(nodes: list[Any], name: str) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """Yield each node of a tree of bookmarks in order, with the names of its folders."""
    stack: list[tuple[Any, tuple[str, ...]]] = [(node, ()) for node in reversed(nodes)]
    for _ in range(_MAX_NODES):
        if not stack:
            return
        node, folders = stack.pop()
        if not isinstance(node, dict):
            continue
        yield node, folders
        children = node.get("children")
        if isinstance(children, list):
            inner = (*folders, _text(node.get(name)))[:20]
            stack += [(child, inner) for child in reversed(children)]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 20

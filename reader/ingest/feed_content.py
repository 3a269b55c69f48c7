"""Stores a feed's items as articles: decides which are new, changed or known.

An item is known within its feed by the id that the feed gives it, else by its address, else by its
headline. Where its content is another than last time, it is a later version of its article and
takes its place and its state, unless something else holds that article too: a file, or a feed of
another host. So no feed can replace articles from elsewhere. Items that the feed no longer has stay
in the library. A stored text also stays where the new one is empty or much shorter, as when a feed
has only teasers now, or a page shows only a bot check, and where the feed ends within the new one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.article import Article, get_source
from reader.errors import LibraryError
from reader.formats.feed.parsed_feed import CUT
from reader.ingest.merge_files import ImportCounts, replace_version
from reader.ingest.teasers import is_teaser
from reader.library.articles import article_files, page_texts
from reader.library.articles import article_store as store
from reader.library.articles.article_store import Record, make_record
from reader.library.feeds import feed_store

if TYPE_CHECKING:
    from reader.library.database.connections import Database

_SHORT_WORDS = 50  # words; a text of fewer may become as short as it likes, but not empty
_MIN_WORDS_SHARE = (
    0.5  # the least share of the words of a longer one that its later version must have
)


class FeedItem(NamedTuple):
    """An article of a feed as it is stored, its key within the feed, whether its end is missing."""

    key: bytes
    record: Record
    is_cut: bool


def key_items(entries: Sequence[tuple[str | None, Article]]) -> list[FeedItem]:
    """Return the articles of one feed as they are stored, each with its key within the feed.

    ``entries`` are ids, None where there are none, and articles.
    """
    keyed: dict[bytes, FeedItem] = {}
    for name, article in entries:
        key = _hash_key(name or article.url or article.title)
        if key in keyed:  # two items of one id: the headline tells them apart
            key = _hash_key(f"{name or article.url or ''}\n{article.title}")
        keyed[key] = FeedItem(key, make_record(article), CUT in article.remarks)
    return list(keyed.values())


def _hash_key(name: str) -> bytes:
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def store_items(
    db: Database,
    feed: int,
    items: Sequence[FeedItem],
    counts: ImportCounts,
    *,
    restore_forgotten: bool,
) -> list[int]:
    """Store a feed's items and count them; return the ids of their articles in its order.

    With ``restore_forgotten`` those come back that their reader has forgotten. The pages behind the
    teasers of a feed that is read in full wait to be fetched from now on.
    """
    known = feed_store.load_items(db, feed)
    is_full = feed_store.is_full(db, feed)
    ids = []
    for key, record, is_cut in items:
        content, article = known.get(key, (None, None))
        if content is not None and article is None and not restore_forgotten:
            continue
        if article is not None and content == record.key:
            store.fill_missing_fields(db, article, record)
            counts.unchanged += 1
        elif article is not None and _is_teaser_of_page(db, article, record):
            counts.unchanged += 1  # the teaser was written anew
        elif article is not None and _would_lose_text(record, is_cut, _load(db, article)):
            counts.unchanged += 1
            counts.kept_older += 1
            ids.append(article)
            continue  # not stored as known, so that it is counted at each refresh
        else:
            article = _store_changed(db, feed, article, record, counts)
        ids.append(article)
        feed_store.set_item(db, feed, key, record.key, article)
        if is_full and record.columns["url"] and is_teaser(record):
            page_texts.queue(db, [article])
    return list(dict.fromkeys(ids))


def _store_changed(
    db: Database, feed: int, earlier: int | None, record: Record, counts: ImportCounts
) -> int:
    """Return the article of an item whose content is not what it was; store it if it is new."""
    same = store.find(db, record.key)
    if same is None:
        same = page_texts.find_by_teaser(db, record.key)
    if same is not None:
        store.fill_missing_fields(db, same, record)
        store.mark_held(db, same)
        counts.copies += 1
        return same
    if earlier is not None and _is_held_by_no_other(db, feed, earlier):
        before = _load(db, earlier)
        if before is None:
            store.replace(db, earlier, record)
        else:
            replace_version(db, earlier, before, record)
        counts.updated += 1
        return earlier
    counts.added += 1
    return store.insert(db, record)


def _would_lose_text(later: Record, is_cut: bool, stored: Article | None) -> bool:
    """Whether the text of an article would be lost or cut by a later version."""
    if stored is None or not stored.words:
        return False
    words: int = later.columns["words"]
    if is_cut and CUT not in stored.remarks:
        return True
    return not words or (stored.words >= _SHORT_WORDS and words < _MIN_WORDS_SHARE * stored.words)


def _is_teaser_of_page(db: Database, article: int, later: Record) -> bool:
    """Whether an article has the text of its page, of which this has no more."""
    if not page_texts.is_fetched(db, article):
        return False
    stored = _load(db, article)
    return stored is not None and later.columns["words"] <= stored.words


def _load(db: Database, article: int) -> Article | None:
    try:
        return store.load(db, article)
    except LibraryError:  # with a damaged text nothing can be compared
        return None


def _is_held_by_no_other(db: Database, feed: int, article: int) -> bool:
    """Whether no file holds an article, and no feed of another host than this one's."""
    if article_files.is_in_file(db, article):
        return False
    addresses = feed_store.load_addresses_of(db, article)
    hosts = {number: get_source(url) for number, url in addresses.items()}
    return all(host == hosts.get(feed) for host in hosts.values())

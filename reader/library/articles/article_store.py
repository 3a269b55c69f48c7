"""Articles in the database: columns for the list, one compressed body for the article pane."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.library.articles.replaced_texts import keep_current_text
from reader.library.content.article_bodies import decode_body, encode_body, is_same_body
from reader.library.content.fingerprint import compute_address_checksum
from reader.library.content.text_functions import fold_author
from reader.library.database.timestamps import now, read_date, write_date
from reader.library.search import facets, search_index
from reader.library.search.search_index import IndexText, make_index_text

if TYPE_CHECKING:
    from reader.article import Article, SavedState

_AFTER_ANY_DATE = 99_999_999


class Record(NamedTuple):
    """An article as it is stored: its columns by name, its body, compressed, and what is searched.

    Made of an article alone, without the database, so that the work can be done elsewhere.
    ``saved`` is what an export brings along, which is no part of the text. ``author`` is folded.
    """

    columns: dict[str, Any]
    content: bytes
    index_text: IndexText
    saved: SavedState | None = None
    author: str = ""

    @property
    def key(self) -> bytes:
        """The content key."""
        key: bytes = self.columns["key"]
        return key

    @property
    def texts(self) -> list[str]:
        """The texts of the paragraphs."""
        texts: list[str] = decode_body(self.content)["texts"]
        return texts


def make_record(article: Article) -> Record:
    """Return an article as it is stored."""
    from reader.library.query import make_title_key  # with the language of queries

    title, date = _replace_surrogates(article.title), write_date(article.date)
    columns = {
        "key": bytes.fromhex(article.key),
        "title": title,
        "title_key": make_title_key(title),
        "source": _replace_surrogates(article.source),
        "url": None if article.url is None else _replace_surrogates(article.url),
        "address": compute_address_checksum(article.url),
        "date": date,
        "date_last": date or _AFTER_ANY_DATE,
        "words": article.words,
        "path": _replace_surrogates(article.path),
        "item": article.item,
    }
    index_text = make_index_text(title, article.originals, article.language)
    author = "" if article.author is None else fold_author(_replace_surrogates(article.author))
    return Record(columns, encode_body(article), index_text, article.saved, author)


def find(db: sqlite3.Connection, key: bytes) -> int | None:
    """Return the id of the article with a content key, None if there is none."""
    found = db.execute("SELECT id FROM article WHERE key = ?", (key,)).fetchone()
    return None if found is None else int(found[0])


def is_there(db: sqlite3.Connection, article_id: int) -> bool:
    """Return whether an article is in the library."""
    found = db.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone()
    return found is not None


def insert(db: sqlite3.Connection, record: Record) -> int:
    """Store a new article, unread, and return its id; values in the record override these.

    It is found by searches only after ``search_index.update``.
    """
    columns = {"added": now(), **record.columns}
    names, placeholders = ", ".join(columns), ", ".join("?" for _ in columns)
    cursor = db.execute(
        f"INSERT INTO article ({names}) VALUES ({placeholders})", tuple(columns.values())
    )
    article_id = int(cursor.lastrowid or 0)
    db.execute("INSERT INTO body (id, content) VALUES (?, ?)", (article_id, record.content))
    facets.set_author(db, article_id, record.author)
    db.execute("INSERT INTO state (id) VALUES (?)", (article_id,))
    return article_id


def replace(db: sqlite3.Connection, article_id: int, record: Record) -> bool:
    """Replace a stored article by what was read now; return whether anything differs.

    The reading state stays; counts of a digest of other content are removed. An earlier text is
    kept as a version, and the article is marked as changed. A different number within its file
    alone does not count as a difference.
    """
    columns = dict(record.columns)
    (old_key,) = db.execute("SELECT key FROM article WHERE id = ?", (article_id,)).fetchone()
    if old_key == record.key:
        del columns["words"]  # the digest's, which are counted after repair
    else:
        keep_current_text(db, article_id, record.key, now())
        columns |= {"words_shown": None, "folds": None}
    item = columns.pop("item")
    db.execute("UPDATE article SET item = ?1 WHERE id = ?2 AND item IS NOT ?1", (item, article_id))
    names = ", ".join(columns)
    stored = db.execute(f"SELECT {names} FROM article WHERE id = ?", (article_id,)).fetchone()
    content = db.execute("SELECT content FROM body WHERE id = ?", (article_id,)).fetchone()
    if stored == tuple(columns.values()) and content and is_same_body(content[0], record.content):
        return False
    search_index.remove(db, [article_id])
    assignments = ", ".join(f"{name} = ?" for name in columns)
    db.execute(f"UPDATE article SET {assignments} WHERE id = ?", (*columns.values(), article_id))
    db.execute("REPLACE INTO body (id, content) VALUES (?, ?)", (article_id, record.content))
    facets.set_author(db, article_id, record.author)
    return True


def load_details(db: sqlite3.Connection, article_id: int) -> tuple[str, int, str | None]:
    """Return path, date (YYYYMMDD or 0) and address of an article."""
    found: tuple[str, int, str | None] = db.execute(
        "SELECT path, date, url FROM article WHERE id = ?", (article_id,)
    ).fetchone()
    return found


def fill_missing_fields(db: sqlite3.Connection, article_id: int, record: Record) -> None:
    """Take date and URL of a copy where the article has none."""
    db.execute(
        "UPDATE article SET date = ?1, date_last = ?1 WHERE id = ?2 AND date = 0 AND ?1",
        (record.columns["date"], article_id),
    )
    db.execute(
        "UPDATE article SET url = ?1, source = iif(source = '', ?2, source), address = ?3"
        " WHERE id = ?4 AND url IS NULL AND ?1 IS NOT NULL",
        (*(record.columns[name] for name in ("url", "source", "address")), article_id),
    )


def mark_held(db: sqlite3.Connection, article_id: int) -> None:
    """Set that an article is not orphaned: something holds it."""
    db.execute("UPDATE article SET gone = 0 WHERE id = ?", (article_id,))


def load(db: sqlite3.Connection, article_id: int) -> Article | None:
    """Return a whole article as its file was read, None if there is none.

    Raises ``LibraryError`` where its text is damaged.
    """
    found = db.execute(
        "SELECT a.path, a.title, a.date, a.url, a.item, b.content"
        " FROM article a LEFT JOIN body b ON b.id = a.id WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    return None if found is None else make_article(*found)


def make_article(
    path: str, title: str, date: int, url: str | None, item: int | None, content: bytes | None
) -> Article:
    """Return an article of its columns and its body; raises ``LibraryError`` if that is damaged."""
    from reader.article import Article, Paragraph  # whose classes a list does without

    body = decode_body(content)
    paragraphs = tuple(
        Paragraph(index, line, text, text)
        for index, (line, text) in enumerate(zip(body["lines"], body["texts"], strict=True))
    )
    return Article(
        path=path,
        title=title,
        date=read_date(date),
        url=url,
        paragraphs=paragraphs,
        item=item,
        language=body["language"],
        remarks=tuple(body["remarks"]),
        author=body.get("author"),
        outlet=body.get("outlet"),
        ordered=body.get("ordered", False),
    )


def _replace_surrogates(text: str) -> str:
    """Replace lone surrogates, which SQLite does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")

"""Groups the articles of the library: those that an import left, in short transactions.

Articles that wait are taken day by day, and within a day in the order of their content keys: so
stories do not depend on the order of files. Rules have a version; of another one all articles are
grouped again, in the order in which they were grouped before, and a story keeps its id as long as
it begins with the same article.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as elsewhere
from typing import NamedTuple

from reader.article import Article
from reader.errors import LibraryError, ReaderError
from reader.failures import contain
from reader.library.articles import article_store
from reader.library.database.connections import Connections
from reader.library.database.timestamps import read_time
from reader.library.stories import memberships
from reader.library.stories.stored_stories import StoredIndex
from reader.log import log_warning
from reader.stories import (
    RULES_VERSION,
    GroupedArticle,
    LeadWords,
    Vector,
    choose_story,
    find_join_bound,
    find_key_terms,
    find_lead_words,
    find_split,
    hash_term,
    is_counted,
    is_size_to_split,
    make_vector,
    weigh_rarity,
)

_BATCH_SIZE = 50  # articles between two moments at which others may write
_RULES = "stories"  # in the table ``session``: the version that stories were made with
_COUNTED = "story words"  # the same: how many articles were grouped, of how many words are counted


@dataclass(frozen=True, slots=True)
class _Pending:
    """An article that waits; ``words`` are those of its text, None where that is damaged."""

    article: int
    day: int
    words: LeadWords | None
    join: float


class _Rows(NamedTuple):
    """What the tables have before a batch: which of its articles are grouped, and what there is."""

    grouped: set[int]
    has_placements: bool
    has_former: bool


def count_pending(db: sqlite3.Connection) -> int:
    """Return how many articles are not grouped yet."""
    (number,) = db.execute("SELECT count(*) FROM story_pending").fetchone()
    return int(number)


def check_version(connections: Connections) -> bool:
    """Have all articles grouped again if they were by other rules; return whether so."""
    with connections.reading() as db:
        if load_version(db) == RULES_VERSION:
            return False
    with connections.writing(durable=False) as db:
        found = load_version(db)
        if found == RULES_VERSION:
            return False
        if found is not None:
            queue_all(db)
        save_version(db)
        return found is not None


def queue_all(db: sqlite3.Connection) -> None:
    """Have all articles grouped again; what the reader split, moved or marked stays."""
    db.execute(
        "INSERT OR REPLACE INTO story_pending (article, number)"
        " SELECT article, number FROM story_article"
    )
    # In a query with min() SQLite takes the other columns from the row that has it.
    db.execute(
        "INSERT OR REPLACE INTO story_former (article, story)"
        " SELECT article, story FROM (SELECT article, story, min(number) FROM story_article"
        " GROUP BY story)"
    )
    # Not by the rows: their triggers would count each story down.
    db.execute("DELETE FROM story")
    db.execute("DELETE FROM story_article")
    db.execute("DELETE FROM story_term")
    db.execute("DELETE FROM story_word")
    _save(db, _COUNTED, [0, 0])


def group_pending(
    connections: Connections, limit: int, go_on: Callable[[int], bool] | None = None
) -> int:
    """Group at most ``limit`` articles; return how many were grouped.

    ``go_on`` is told after each batch how many those are, and says whether to continue.
    """
    check_version(connections)
    counts = _WordCounts()
    with connections.reading() as db:
        index = StoredIndex(db)
        waiting = _find_pending(db, limit)
        if len(waiting) > _BATCH_SIZE:
            counts.load_all(db)
    done = 0
    for start in range(0, len(waiting), _BATCH_SIZE):
        batch = waiting[start : start + _BATCH_SIZE]
        with connections.reading() as db:
            pending = [
                _analyse(db, article, _find_day(date, added)) for article, date, added in batch
            ]
        with connections.writing(durable=False) as db:
            index.begin_batch([entry.day for entry in pending])
            _group(db, index, pending, counts)
        done += len(batch)
        if go_on is not None and not go_on(done):
            break
    return done


def _find_pending(db: sqlite3.Connection, limit: int) -> list[tuple[int, int, int]]:
    """Return id, date and time of adding of articles that wait, in the order of grouping."""
    return db.execute(
        # CROSS JOIN has SQLite begin with the few that wait, not with all articles.
        "SELECT p.article, a.date, a.added FROM story_pending p"
        " CROSS JOIN article a ON a.id = p.article ORDER BY p.number IS NULL, p.number,"
        " iif(a.date, a.date, strftime('%Y%m%d', a.added / 1000, 'unixepoch') + 0), a.key LIMIT ?",
        (limit,),
    ).fetchall()


def _find_day(date: int, added: int) -> int:
    """Return the day of an article: of its date, or of when it was added."""
    try:
        return Date(date // 10_000, date // 100 % 100, date % 100).toordinal()
    except ValueError:
        return read_time(added).toordinal()


def _analyse(db: sqlite3.Connection, article_id: int, day: int) -> _Pending:
    words, join = None, 1.0
    try:
        article = article_store.load(db, article_id)
        if article is not None:
            words, join = _find_words(article), find_join_bound(article)
    except LibraryError as error:
        log_warning(f"article {article_id} cannot be put into a story: {error}")
    except ReaderError as error:
        log_warning(str(error))
    return _Pending(article_id, day, words, join)


def _find_words(article: Article) -> LeadWords:
    with contain(f"{article.path} cannot be put into a story"):
        return find_lead_words(article)


def _group(
    db: sqlite3.Connection, index: StoredIndex, pending: list[_Pending], counts: _WordCounts
) -> None:
    """Put articles into stories, but for those that were forgotten meanwhile."""
    wanted = json.dumps([p.article for p in pending])
    waiting = {
        article
        for (article,) in db.execute(
            "SELECT article FROM story_pending WHERE article IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
    }
    rows = _find_rows(db, wanted)
    seen, counted = load_counted(db)
    for entry in pending:
        if entry.article not in waiting:
            continue
        words = entry.words or LeadWords("english", {}, set())
        if is_counted(seen):
            counts.add(words)
            counted += 1
        seen += 1
        rarity = weigh_rarity(words.counts, words.language, counts.find(db, words), counted)
        _place(db, index, entry, make_vector(words, rarity), seen, rows)
    counts.save(db)
    db.execute(
        "DELETE FROM story_pending WHERE article IN (SELECT value FROM json_each(?))", (wanted,)
    )
    _save(db, _COUNTED, [seen, counted])
    if rows.has_former and not db.execute("SELECT 1 FROM story_pending LIMIT 1").fetchone():
        db.execute("DELETE FROM story_former")


def _find_rows(db: sqlite3.Connection, articles: str) -> _Rows:
    """Return what the tables have of some articles, a JSON list, before they are grouped."""
    has_placements, has_former = db.execute(
        "SELECT EXISTS (SELECT 1 FROM story_placement), EXISTS (SELECT 1 FROM story_former)"
    ).fetchone()
    grouped = db.execute(
        "SELECT article FROM story_article WHERE article IN (SELECT value FROM json_each(?))",
        (articles,),
    )
    return _Rows({article for (article,) in grouped}, bool(has_placements), bool(has_former))


def _place(
    db: sqlite3.Connection,
    index: StoredIndex,
    entry: _Pending,
    vector: Vector,
    number: int,
    rows: _Rows,
) -> None:
    """Put one article into the story that it belongs to, or that its reader chose."""
    terms = find_key_terms(vector)
    kept = memberships.find_story(db, entry.article) if entry.article in rows.grouped else None
    if kept is not None:  # its text or date is another one now
        is_alone = memberships.count_articles(db, kept) == 1
        index.forget_story(kept)
        index.forget_terms()
        memberships.remove(db, entry.article)
        if not is_alone:
            memberships.add(db, entry.article, entry.day, vector, terms, kept, number)
            return
    is_placed, story = _find_placement(db, entry.article) if rows.has_placements else (False, None)
    if not is_placed:
        names = entry.words.names if entry.words else ()
        story = choose_story(vector, entry.day, index, entry.join, names)
    if story is None:
        story = kept
        if kept is None and rows.has_former:
            story = _find_former(db, [entry.article])
    story, size = memberships.add(db, entry.article, entry.day, vector, terms, story, number)
    index.add_article(story, GroupedArticle(entry.article, entry.day, vector), terms)
    if is_size_to_split(size):
        _split(db, index, story)
    if rows.has_placements:
        _bring_placed(db, index, entry.article)


def _find_placement(db: sqlite3.Connection, article: int) -> tuple[bool, int | None]:
    """Return whether the reader placed an article, and the story that it belongs to, if any."""
    found = db.execute(
        "SELECT anchor FROM story_placement WHERE article = ?", (article,)
    ).fetchone()
    if found is None:
        return False, None
    return True, None if found[0] is None else memberships.find_story(db, found[0])


def _find_former(db: sqlite3.Connection, articles: Iterable[int]) -> int | None:
    """Return the id that a new story of some articles had before stories were made again.

    None where it is another one, or an id that a story has already.
    """
    found = db.execute(
        "SELECT story FROM json_each(?) CROSS JOIN story_former ON article = value"
        " WHERE story NOT IN (SELECT id FROM story) ORDER BY story LIMIT 1",
        (json.dumps(list(articles)),),
    ).fetchone()
    return None if found is None else int(found[0])


def _split(db: sqlite3.Connection, index: StoredIndex, story: int) -> None:
    """Make two stories of one that has grown, where its articles are on two events.

    What the reader put into it by hand stays.
    """
    leaving = find_split(index.load_story(story).articles)
    if not leaving:
        return
    placed = db.execute(
        "SELECT article FROM story_placement WHERE article IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(leaving)),),
    )
    leaving -= {article for (article,) in placed}
    new = _find_former(db, sorted(leaving))
    for article in sorted(leaving):
        new = memberships.move(db, article, new)
        index.forget_story(new)
    index.forget_story(story)


def _bring_placed(db: sqlite3.Connection, index: StoredIndex, anchor: int) -> None:
    """Bring the articles that the reader put beside one that is grouped only now to its story."""
    story = memberships.find_story(db, anchor)
    placed = db.execute(
        "SELECT article FROM story_placement JOIN story_article USING (article)"
        " WHERE anchor = ? AND story <> ?",
        (anchor, story),
    ).fetchall()
    for (article,) in placed:
        before = memberships.find_story(db, article)
        memberships.move(db, article, story)
        for changed in (before, story):
            if changed is not None:
                index.forget_story(changed)


class _WordCounts:
    """In how many articles a term stands: looked up for few articles, all in memory for many."""

    def __init__(self) -> None:
        self._all: Counter[int] | None = None
        self._added: Counter[int] = Counter()

    def load_all(self, db: sqlite3.Connection) -> None:
        """Take all counts into memory, until this run of grouping ends."""
        self._all = Counter(dict(db.execute("SELECT term, articles FROM story_word")))

    def find(self, db: sqlite3.Connection, words: LeadWords) -> Mapping[int, int]:
        """Return the counts of the terms of an article, or of all."""
        if self._all is not None:
            return self._all
        found = Counter(self._added)
        found.update(
            dict(
                db.execute(
                    "SELECT term, articles FROM json_each(?) CROSS JOIN story_word ON term = value",
                    (json.dumps([hash_term(term) for term in words.counts]),),
                )
            )
        )
        return found

    def add(self, words: LeadWords) -> None:
        """Count an article."""
        terms = {hash_term(term) for term in words.counts}
        self._added.update(terms)
        if self._all is not None:
            self._all.update(terms)

    def save(self, db: sqlite3.Connection) -> None:
        """Store what was counted since the last time."""
        db.executemany(
            "INSERT INTO story_word (term, articles) VALUES (?, ?)"
            " ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles",
            sorted(self._added.items()),
        )
        self._added.clear()


def load_version(db: sqlite3.Connection) -> int | None:
    """Return by which rules stories were found, None where none were yet.

    Raises ``ValueError`` where the value is damaged.
    """
    version = _load(db, _RULES)
    return version if isinstance(version, int) else None


def save_version(db: sqlite3.Connection) -> None:
    """Store that stories are found by the present rules."""
    _save(db, _RULES, RULES_VERSION)


def load_counted(db: sqlite3.Connection) -> tuple[int, int]:
    """Return how many articles were grouped, and of how many of them the words are counted.

    Raises ``ValueError`` or ``TypeError`` where the value is damaged.
    """
    found = _load(db, _COUNTED)
    seen, counted = found if isinstance(found, list) else (0, 0)
    return int(seen), int(counted)


def _load(db: sqlite3.Connection, name: str) -> object:
    found = db.execute("SELECT value FROM session WHERE name = ?", (name,)).fetchone()
    return None if found is None else json.loads(found[0])


def _save(db: sqlite3.Connection, name: str, value: object) -> None:
    db.execute("INSERT OR REPLACE INTO session VALUES (?, ?)", (name, json.dumps(value)))

"""Facade of the rules: kept, counted, and tags given by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.late_modules import LateModule
from reader.library.rules import rule_store
from reader.library.rules.rule import Rule

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.library.annotations import tags, taken_away
    from reader.library.database.connections import Connections
    from reader.library.listing import muted_articles
    from reader.library.listing.result_cache import ResultCache
    from reader.settings import Settings
else:
    tags = LateModule("reader.library.annotations.tags")
    taken_away = LateModule("reader.library.annotations.taken_away")
    muted_articles = LateModule("reader.library.listing.muted_articles")


class Rules:
    """The rules of a library, and those of the settings where they are given.

    Every method raises ``LibraryError`` where the database cannot do what is asked.
    """

    def __init__(self, connections: Connections, cache: ResultCache) -> None:
        self._connections = connections
        self._cache = cache

    def load(self, settings: Settings | None = None) -> list[Rule]:
        """Return the rules of the settings, then those that were made otherwise, in this order."""
        with self._connections.reading() as db:
            kept = rule_store.load(db)
        if settings is None or not (settings.mute or settings.tag_rules):
            return kept
        from reader.library.annotations.set_rules import read_set_rules

        return [*read_set_rules(settings), *kept]

    def add(self, rule: Rule) -> bool:
        """Keep a rule, and give its tag to the articles that there are; return whether it is new.

        ``undo`` takes it back, and the tags in a second step. Raises ``QueryError`` for a wrong
        query, ``LibraryError`` for a tag that cannot be one.
        """
        from reader.library.rules.rule_query import check_query

        rule = Rule(check_query(rule.query), tags.clean_name(rule.tag) if rule.tag else "")
        with self._connections.writing() as db:
            if rule in rule_store.load(db):
                return False
            if rule.tag:
                tags.give_each(db, {rule.tag: self._find_untagged(db, rule)})
            return rule_store.add(db, rule)

    def remove(self, rule: Rule) -> bool:
        """Keep a rule no longer; return whether it was there. ``undo`` brings it back.

        Tags that it gave stay.
        """
        with self._connections.writing() as db:
            return rule_store.remove(db, Rule(rule.query, rule.tag))

    def find(self, rules: Iterable[Rule]) -> list[int]:
        """Return the ids of the articles that one of some rules is for."""
        with self._connections.reading() as db:
            queries = tuple(rule.query for rule in rules)
            return list(muted_articles.find_muted(db, self._cache, queries))

    def give_tags(self, rules: Iterable[Rule]) -> int:
        """Give the tags of rules to all articles that lack them; return how many have new ones.

        One from which the user took a tag does not get it again. ``undo`` takes all back at once.
        """
        wanted: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.tag:
                wanted.setdefault(rule.tag, []).append(rule)
        if not wanted:
            return 0
        with self._connections.reading() as db:
            is_due = any(self._find_untagged(db, one) for each in wanted.values() for one in each)
        if not is_due:
            return 0
        with self._connections.writing() as db:
            return tags.give_each(
                db,
                {
                    tag: {i for rule in each for i in self._find_untagged(db, rule)}
                    for tag, each in wanted.items()
                },
            )

    def _find_untagged(self, db: sqlite3.Connection, rule: Rule) -> Sequence[int]:
        """Return the articles of a rule that lack its tag, and from which nobody took it."""
        found = muted_articles.find_muted(db, self._cache, (rule.query,))
        return taken_away.without_tag(db, tags.without(db, found, rule.tag), rule.tag)

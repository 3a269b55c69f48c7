"""A rule: a query, and what happens to the articles that it finds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Rule(NamedTuple):
    """Mutes the articles of a query, or gives them a ``tag``; "" is no tag.

    One that ``is_set`` stands in the settings file, and is changed only there.
    """

    query: str
    tag: str = ""
    is_set: bool = False

    def __str__(self) -> str:
        """Say what it does: “mute source:example.org”, “tag war: title:front”."""
        return f"tag {self.tag}: {self.query}" if self.tag else f"mute {self.query}"


def select_muting(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return the queries of the rules that mute, each once, for a view."""
    return tuple(dict.fromkeys(rule.query for rule in rules if not rule.tag))


def make_source_query(source: str) -> str:
    """Return the query that finds what comes from a source, a host or the sender of mails."""
    is_host = source.isascii() and source.replace(".", "").replace("-", "").isalnum()
    return f"source:{source}" if is_host else 'source:"{}"'.format(source.replace('"', " ").strip())

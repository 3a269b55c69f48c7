"""Tags that rules give to articles that came, for commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.commands.shared.articles import format_article_count
from reader.commands.shared.stdio import show_message

if TYPE_CHECKING:
    from reader.library import Library
    from reader.settings import Settings


def give_tags(library: Library, settings: Settings) -> None:
    """Give tags by all rules, and say how many articles got some; raises ``LibraryError``."""
    rules = [rule for rule in library.rules.load(settings) if rule.tag]
    if library.is_kept and (count := library.rules.give_tags(rules)):
        show_message(f"{format_article_count(count)} tagged by your rules.")

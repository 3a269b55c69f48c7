"""The rules of the settings file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError, QueryError
from reader.library.annotations.tags import clean_name
from reader.library.rules.rule import Rule

if TYPE_CHECKING:
    from reader.paths import Paths
    from reader.settings import Settings


def read_set_rules(settings: Settings) -> list[Rule]:
    """Return the rules that the settings have; a wrong one is left out."""
    return [rule for names, rule in _list(settings) if not _find_problem(names, rule)]


def find_rule_problems(settings: Settings, paths: Paths) -> tuple[str, ...]:
    """Return what is wrong with the rules of the settings, a sentence each, with file and line."""
    from reader.settings import describe_location

    problems = []
    for names, rule in _list(settings):
        if problem := _find_problem(names, rule):
            where = describe_location(paths, *names)
            problems.append(f"{where}: the rule “{rule}” is not used: {problem}")
    return tuple(problems)


def _list(settings: Settings) -> list[tuple[tuple[str, ...], Rule]]:
    """Return the rules, each with the names of its setting."""
    return [
        *((("mute",), Rule(query, is_set=True)) for query in settings.mute),
        *(
            (("tag_rules", tag), Rule(query, tag, is_set=True))
            for tag, query in settings.tag_rules.items()
        ),
    ]


def _find_problem(names: tuple[str, ...], rule: Rule) -> str:
    """Return why a rule cannot be used, "" where it can."""
    from reader.library.rules.rule_query import check_query

    try:
        if len(names) > 1:  # a rule without a tag would mute
            clean_name(rule.tag)
        check_query(rule.query)
    except (QueryError, LibraryError) as error:
        return str(error)
    return ""

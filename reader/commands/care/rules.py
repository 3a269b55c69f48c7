"""``reader rules``: what mutes articles, and what gives them tags."""

from __future__ import annotations

from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import format_article_count, open_library, refuse_unkept
from reader.commands.shared.stdio import show_message, write
from reader.commands.shared.user_settings import read_settings
from reader.errors import UsageError
from reader.export.json_line import format_json_line
from reader.library import Library
from reader.library.annotations.set_rules import find_rule_problems
from reader.library.rules.rule import Rule
from reader.paths import find_paths
from reader.settings import Settings

EPILOG = """\
  reader rules                    list the rules: number, articles, what it does; a dash instead of
                                  a number stands for a rule of the settings
  reader rules mute QUERY         leave out of the list on the screen what the query finds
  reader rules tag NAME QUERY     give a tag to what the query finds
  reader rules remove NUMBER      remove a rule; tags that it gave stay

Rules hold for articles that there are and for those that come. Muted articles are not deleted:
reader list has them, reader list is:muted has them alone. In the settings, mute and [tag_rules]
are rules too. The screen undoes what is changed here (U).

examples:
  reader rules mute source:ads.example
  reader rules tag weather 'title:storm OR title:flood'
  reader list is:muted"""

_ACTIONS = ("list", "mute", "tag", "remove")


def run(arguments: list[str]) -> int:
    """Do what is asked with the rules."""
    given = make_parser().parse_args(arguments)
    action, *words = given.query or ["list"]
    if action not in _ACTIONS:
        raise UsageError(f"{action} is none of {', '.join(_ACTIONS)}; see reader rules --help.")
    least = {"list": 0, "mute": 1, "tag": 2, "remove": 1}[action]
    if len(words) < least or (action in ("list", "remove") and len(words) > least):
        raise UsageError(f"reader rules {action} is used otherwise; see reader rules --help.")
    if given.json and action != "list":
        raise UsageError("--json works only with reader rules list; see reader rules --help.")
    paths = find_paths()
    settings = read_settings(paths)
    problems = find_rule_problems(settings, paths)
    for problem in problems:
        show_message(problem)
    with open_library(paths) as library:
        if action != "list" and refuse_unkept(library):
            return 1
        match action:
            case "mute":
                _add(library, Rule(" ".join(words)))
            case "tag":
                _add(library, Rule(" ".join(words[1:]), words[0]))
            case "remove":
                _remove(library, words[0])
            case _:
                _list(library, settings, as_json=given.json)
        return 1 if problems else 0


def _add(library: Library, rule: Rule) -> None:
    is_new = library.rules.add(rule)
    number = len(library.rules.find([rule]))
    verbs = ("gets", "is") if number == 1 else ("get", "are")
    what = f"{verbs[0]} the tag {rule.tag}" if rule.tag else f"{verbs[1]} muted"
    done = f"{format_article_count(number)} {what}."
    show_message(done if is_new else "There is this rule already.")


def _remove(library: Library, number: str) -> None:
    rules = library.rules.load()
    if not (number.isascii() and number.isdigit() and 1 <= int(number) <= len(rules)):
        raise UsageError(f"There is no rule {number}; reader rules lists all with their numbers.")
    rule = rules[int(number) - 1]
    library.rules.remove(rule)
    show_message(f"The rule “{rule}” was removed.")


def _list(library: Library, settings: Settings, *, as_json: bool) -> None:
    number = 0
    rules = library.rules.load(settings)
    for rule in rules:
        number += 0 if rule.is_set else 1
        place = None if rule.is_set else number
        count = len(library.rules.find([rule]))
        made = {"number": place, "query": rule.query, "tag": rule.tag or None, "articles": count}
        write((format_json_line(made) if as_json else f"{place or '-'}\t{count}\t{rule}") + "\n")
    if not rules:
        show_message("There are no rules yet; reader rules --help says how one is made.")


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("rules", "List, make and remove rules that mute or tag articles.", EPILOG)
    parser.add_query()
    parser.add_argument(
        "--json", action="store_true", help="list the rules as one JSON object per line"
    )
    return parser

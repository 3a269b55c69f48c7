"""Rules on the screen: made from an article, counted, removed; tags given by them."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Row
    from reader.library.rules.rule import Rule
    from reader.ui.control.library.article_actions import ArticleActions
    from reader.ui.control.screen_parts import ScreenParts

_WORDS = "mute what has words that you type"
_TAG = "give a tag to what has words that you type"
_MAX_AUTHORS = 3  # of an article, each offered alone
_MAX_QUERY = 300  # characters of a rule in a list of rules


class ArticleRules:
    """Mutes articles and tags them by rules; ``show_query`` searches the list for a query."""

    def __init__(
        self, screen: ScreenParts, actions: ArticleActions, show_query: Callable[[str], None]
    ) -> None:
        self._screen = screen
        self._services = screen.services
        self._actions = actions
        self._show_query = show_query

    # Those in force

    def reload(self) -> None:
        """Have the list leave out what the present rules mute."""
        self._screen.rows.use_rules(self._services.load_rules())

    def give_tags(self) -> None:
        """Give the tags of rules to articles that came."""
        rules = [rule for rule in self._services.load_rules() if rule.tag]
        if rules:
            done = self._services.writer.write(self._services.library.rules.give_tags, rules)
            done.add_done_callback(lambda _: self._services.call_later(self._tagged, done))

    def _tagged(self, done: Future[int]) -> None:
        if done.exception() is None and (count := done.result()):
            self._screen.reload_list(in_place=True)
            self._screen.footer.show_note(f"{_count(count)} tagged by your rules.")

    # The sheet

    def open(self) -> None:
        """Offer to mute or tag what is like the article, and show the rules that there are."""
        row = self._actions.get_row()
        self._services.run(partial(self._offer, row), group="rules", exclusive=True)

    async def _offer(self, row: Row | None) -> None:
        """Count on a thread what each rule is for, then ask."""
        rules = self._services.load_rules()
        try:
            made = await asyncio.to_thread(self._make_offers, row, rules)
        except LibraryError as error:
            self._services.report_error(error)
            return
        from reader.ui.sheets.prompts import Choice

        answers = {name: answer for name, _, answer in made}

        def answered(name: str | None) -> None:
            if name is not None:
                answers[name]()

        labels = [(name, label) for name, label, _ in made]
        self._services.ask(Choice("Rules", labels, name_width=8), answered)

    def _make_offers(
        self, row: Row | None, rules: Sequence[Rule]
    ) -> list[tuple[str, str, Callable[[], None]]]:
        """Return names, labels and what to do, for the sheet."""
        from reader.library.rules.rule import Rule

        offers: list[tuple[str, str, Callable[[], None]]] = []
        for name, rule in self._find_likely(row):
            if rule.query in (one.query for one in rules if not one.tag):
                continue
            label = f"mute {rule.query} ({self._count([rule])})"
            offers.append((name, label, partial(self._add, rule)))
        offers.append(("words", _WORDS, lambda: self._ask_words(row, "")))
        offers.append(("tag", _TAG, lambda: self._ask_tag(row)))
        if muting := [rule for rule in rules if not rule.tag]:
            label = f"show what is muted ({self._count(muting)})"
            offers.append(("muted", label, partial(self._show_query, "is:muted")))
        for number, rule in enumerate(rules, 1):
            ends = "in the settings" if rule.is_set else "Enter removes it"
            label = f"{str(rule)[:_MAX_QUERY]} ({self._count([rule])}; {ends})"
            done = self._explain_set if rule.is_set else partial(self._remove, Rule(*rule[:2]))
            offers.append((f"rule {number}", label, done))
        return offers

    def _find_likely(self, row: Row | None) -> list[tuple[str, Rule]]:
        """Return the rules that mute the source and the authors of an article."""
        from reader.library.rules.rule import Rule, make_source_query

        if row is None:
            return []
        likely = [("source", Rule(make_source_query(row.source)))] if row.source else []
        author = self._services.library.article(row.id).author or ""
        names = [name.replace('"', " ").strip() for name in author.split(",")]
        rules = [Rule(f'author:"{name}"') for name in names if any(map(str.isalnum, name))]
        for number, rule in enumerate(rules[:_MAX_AUTHORS], start=1):
            likely.append(("author" if number == 1 else f"author {number}", rule))
        return likely

    def _count(self, rules: Sequence[Rule]) -> str:
        return _count(len(self._services.library.rules.find(rules)))

    # Making and removing

    def _ask_tag(self, row: Row | None) -> None:
        from reader.ui.sheets.prompts import NamePrompt

        def named(tag: str | None) -> None:
            if tag:
                self._ask_words(row, tag)

        explanation = "Which tag? Articles that come get it too."
        self._services.ask(NamePrompt("Tag by words", explanation), named)

    def _ask_words(self, row: Row | None, tag: str) -> None:
        from reader.library.rules.rule import Rule
        from reader.ui.sheets.rule_prompts import RulePrompt

        def answered(query: str | None) -> None:
            if query:
                self._add(Rule(query, tag))

        title = f"Tag “{tag}”" if tag else "Mute by words"
        what = f"get the tag “{tag}”" if tag else "are left out of the list; none is deleted"
        explanation = f"Articles that this finds {what}: those that there are, and those to come."
        prompt = RulePrompt(title, explanation, self._find_words(row), self._describe)
        self._services.ask(prompt, answered)

    def _find_words(self, row: Row | None) -> str:
        """Return the first keyword of the article that is in view, to begin with."""
        digest = self._screen.article.digest
        if row is None or digest is None or not self._screen.open_article.is_open(row.id):
            return ""
        word = next(iter(digest.summary.keywords), "")
        return f'"{word}"' if " " in word else word

    def _describe(self, typed: str) -> str:
        from reader.library.rules.rule import Rule
        from reader.library.rules.rule_query import check_query

        return f"Finds {self._count([Rule(check_query(typed))])}."

    def _add(self, rule: Rule) -> None:
        done = self._services.change(self._services.library.rules.add, rule)
        done.add_done_callback(lambda _: self._services.call_later(self._added, done, rule))

    def _added(self, done: Future[bool], rule: Rule) -> None:
        if done.exception() is not None:
            return  # the writer has reported it
        if not done.result():
            self._screen.footer.show_note("There is this rule already.")
            return
        what = f"tagged “{rule.tag}”" if rule.tag else "muted (is:muted shows what is)"
        self._changed(f"{self._count([rule])} {what}.")

    def _remove(self, rule: Rule) -> None:
        done = self._services.change(self._services.library.rules.remove, rule)
        done.add_done_callback(lambda _: self._services.call_later(self._removed, done, rule))

    def _removed(self, done: Future[bool], rule: Rule) -> None:
        if done.exception() is None:
            left = " Tags that it gave stay." if rule.tag else ""
            self._changed(f"The rule is removed.{left}")

    def _changed(self, note: str) -> None:
        self.reload()
        self._screen.reload_list()
        undo = self._services.get_key_label("app.undo")
        self._screen.footer.show_note(f"{note} {undo} undoes it.")

    def _explain_set(self) -> None:
        self._screen.footer.show_note("This rule stands in the settings: reader settings --edit.")


def _count(number: int) -> str:
    return "1 article" if number == 1 else f"{number:,} articles"

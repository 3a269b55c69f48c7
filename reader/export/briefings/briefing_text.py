"""A briefing as plain text, for pipes and screen readers: no colours, one line a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.briefing import Briefing, Entry
from reader.export.briefings.briefing_phrases import (
    Claims,
    describe_article,
    describe_extent,
    describe_own_words,
    find_claims,
    group_entries,
    list_days,
    list_numbers,
    mark_dispute,
    name_part,
    render_shown,
)
from reader.export.briefings.difference_phrases import format_difference, list_differences
from reader.export.export_phrases import pluralise
from reader.text.sentences.datelines import drop_dateline


def render_briefing_text(briefing: Briefing) -> str:
    """Return headline, articles, summary, body, figures and days, with blank lines between.

    ``[n]`` behind sentences are the articles that say them, by their numbers in the list; before
    them stands "≠" where sources tell a figure differently. Below a paragraph, in brackets, is what
    an article says there in other words.
    """
    return "\n\n".join(_render_blocks(briefing)) + "\n"


def _render_blocks(briefing: Briefing) -> Iterator[str]:
    yield f"{briefing.title}\n{describe_extent(briefing)}"
    yield "\n".join(
        f"[{number}] " + " · ".join(p for p in (article.title, describe_article(article)) if p)
        for number, article in enumerate(briefing.articles, start=1)
    )
    claims = find_claims(briefing)
    if briefing.sentences:
        yield f"Summary: {pluralise(len(briefing.sentences), 'sentence')} by {briefing.method}"
        yield "\n".join(
            f"{number}. {drop_dateline(sentence.text)} "
            + mark_dispute(claims, sentence, [(sentence.start, sentence.end)])
            + _mark(list_numbers(sentence))
            for number, sentence in enumerate(briefing.sentences, start=1)
        )
    for part in group_entries(briefing):
        heading = name_part(briefing, part)
        is_first = part.alone is None and not part.is_apart
        words = f": {pluralise(briefing.words_shown, 'word')}" if is_first else ""
        yield heading + words
        yield from (_render_entry(briefing, entry, claims) for entry in part.entries)
    for difference in list_differences(briefing):
        yield format_difference(briefing, difference)
    if days := list_days(briefing):
        titles = [article.title for article in briefing.articles]
        yield "\n".join(
            f"{day}: " + "; ".join(f"[{number}] {titles[number - 1]}" for number in numbers)
            for day, numbers in days
        )


def _render_entry(briefing: Briefing, entry: Entry, claims: Claims) -> str:
    lines = [render_shown(briefing, entry, claims, str, _mark)]
    lines += [f"[[{number}] {words}]" for number, words in describe_own_words(entry)]
    return "\n".join(lines)


def _mark(numbers: Iterable[int]) -> str:
    return "".join(f"[{number}]" for number in numbers)

"""A briefing as plain text, for pipes and screen readers: no colours, one line a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.briefing import Briefing, Entry
from reader.export.briefings.briefing_phrases import (
    describe_article,
    describe_claim,
    describe_extent,
    describe_own_words,
    describe_quantity,
    group_entries,
    list_days,
    list_numbers,
)
from reader.export.export_phrases import pluralise


def render_briefing_text(briefing: Briefing) -> str:
    """Return headline, articles, summary, body, figures and days, with blank lines between.

    ``[n]`` behind a sentence or paragraph are the articles that say it, by their numbers in the
    list. Below a paragraph, in brackets, is what an article says there in other words.
    """
    return "\n\n".join(_render_blocks(briefing)) + "\n"


def _render_blocks(briefing: Briefing) -> Iterator[str]:
    yield f"{briefing.title}\n{describe_extent(briefing)}"
    yield "\n".join(
        f"[{number}] " + " · ".join(p for p in (article.title, describe_article(article)) if p)
        for number, article in enumerate(briefing.articles, start=1)
    )
    if briefing.sentences:
        yield f"Summary: {pluralise(len(briefing.sentences), 'sentence')} by {briefing.method}"
        yield "\n".join(
            f"{number}. {sentence.text} {_mark(list_numbers(sentence))}"
            for number, sentence in enumerate(briefing.sentences, start=1)
        )
    for alone, entries in group_entries(briefing):
        if alone is None:
            yield f"Told once: {pluralise(briefing.words_shown, 'word')}"
        else:
            yield f"Only in [{alone + 1}] {briefing.articles[alone].title}"
        yield from (_render_entry(briefing, entry) for entry in entries)
    for group in briefing.figures:
        claims = (f"{claim.text} ({describe_claim(claim)})" for claim in group.claims)
        yield f"{describe_quantity(group)}: {' · '.join(claims)}"
    if days := list_days(briefing):
        yield "\n".join(f"{day}: {_mark(numbers)}" for day, numbers in days)


def _render_entry(briefing: Briefing, entry: Entry) -> str:
    lines = [f"{briefing.get_shown_text(entry)} {_mark(list_numbers(entry))}"]
    lines += [f"[[{number}] {words}]" for number, words in describe_own_words(entry)]
    return "\n".join(lines)


def _mark(numbers: Iterable[int]) -> str:
    return "".join(f"[{number}]" for number in numbers)

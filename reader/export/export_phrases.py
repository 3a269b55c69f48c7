"""Phrases for exports in Markdown and in plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the screen says some of these phrases, and its list needs no digest
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date as Date  # noqa: N812

    from reader.article import Paragraph
    from reader.digest import Digest
    from reader.disagreements import Contradiction, Disagreement
    from reader.folding import Conflict, Fold
    from reader.summarising import SummarySentence

_NEXT_WORDS = re.compile(r"(?: [\w'’-]+){1,2}")
DISPUTED_SIGN = "≠"  # another paragraph, or another source, tells it differently


def format_long_date(date: Date) -> str:
    """Return a date as "2 March 2022"."""
    return f"{date.day} {date:%B} {date.year}"


def pluralise(number: int, noun: str) -> str:
    """Return "1 copy", "2 copies", "1,000 words"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def describe_paragraph(index: int, digest: Digest) -> str:
    """Return "paragraph 42, line 45", both counted from 1."""
    line = digest.article.paragraphs[index].line
    return f"paragraph {index + 1}" + (f", line {line}" if line is not None else "")


def describe_conflict(conflict: Conflict, digest: Digest) -> str:
    """Return the two statements and a sentence: "number: 214 or 241? Two trawlers …"."""
    paragraphs = digest.article.paragraphs
    here = paragraphs[conflict.paragraph]
    one = here.text[conflict.start : conflict.end]
    other = paragraphs[conflict.other].text[conflict.other_start : conflict.other_end]
    sentence = next(
        (here.get_sentence_text(s) for s in here.sentences if s.start <= conflict.start < s.end),
        here.text,
    )
    return f"{conflict.kind}: “{one}” or “{other}”? {sentence}"


def quote_other_side(contradiction: Contradiction, paragraphs: Sequence[Paragraph]) -> str:
    """Return what says otherwise: "“62,000”", of a denial with the next words: "“was not switched".

    A "not" or "was" alone would say little.
    """
    text = paragraphs[contradiction.other].text
    end = contradiction.other_end
    if contradiction.kind == "negation" and (more := _NEXT_WORDS.match(text, end)):
        end = more.end()
    return f"“{text[contradiction.other_start : end]}”"


def describe_other_sides(
    sentence: SummarySentence,
    digest: Digest,
    name_place: Callable[[int], str],
    escape: Callable[[str], str] = str,
) -> list[str]:
    """Return for each paragraph that contradicts a sentence where it stands and what it says.

    ``name_place`` names a paragraph, ``escape`` makes a quoted text safe for the format.
    """
    paragraphs = digest.article.paragraphs
    said: dict[int, list[str]] = {}
    for one in digest.find_contradictions(sentence):
        said.setdefault(one.other, []).append(escape(quote_other_side(one, paragraphs)))
    return [
        f"{name_place(other)} says otherwise: {', '.join(dict.fromkeys(quotes))}"
        for other, quotes in said.items()
    ]


def describe_disagreement(disagreement: Disagreement, digest: Digest) -> str:
    """Return what is counted and each figure with its place: "people: dead: 9 (paragraph 1) …"."""
    claims = " or ".join(
        f"“{claim.text}” ({describe_paragraph(claim.paragraph, digest)})"
        for claim in disagreement.claims
    )
    return f"{disagreement.about}: {claims}"


def describe_copies(folds: Iterable[Fold]) -> str | None:
    """Return the own words of a shown paragraph's copies, None if they have none.

    "1 copy differs: “weak” instead of “'deteriorating'”". The shown paragraph and this
    line together hold all that the copies say.
    """
    phrases = [phrase for phrase in map(describe_own_words, folds) if phrase]
    if not phrases:
        return None
    verb = "differs" if len(phrases) == 1 else "differ"
    return f"{pluralise(len(phrases), 'copy')} {verb}: " + "; ".join(phrases)


def describe_own_words(fold: Fold) -> str:
    """Return a folded paragraph's own words beside the shown ones, "" if it has none."""
    pairs = fold.own_words
    return ", ".join(describe_difference(own, shown) for own, shown in pairs if own)


def describe_difference(own: str, shown: str) -> str:
    """Return what a copy says in the place of what the shown paragraph says; "" is nothing."""
    if not own:
        return f"without “{shown}”"
    if not shown:
        return f"“{own}” added"
    if own.translate(_WITHOUT_QUOTES) == shown.translate(_WITHOUT_QUOTES):
        return f"“{own}” with other quotation marks"
    return f"“{own}” instead of “{shown}”"


_WITHOUT_QUOTES = dict.fromkeys(map(ord, "\"'‘’‚‛“”„‟«»‹›`´"))


def describe_failures(digest: Digest) -> str:
    """Return what could not be made of an article as a sentence, "" where nothing is missing."""
    error = digest.error
    return "" if error is None else error[:1].upper() + error[1:]

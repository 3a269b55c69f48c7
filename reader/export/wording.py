"""Phrases that notes and plain text share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812

from reader.digest import Digest
from reader.folding import Conflict, Fold


def long_date(date: Date) -> str:
    """Return a date as "2 March 2022"."""
    return f"{date.day} {date:%B} {date.year}"


def count(number: int, thing: str) -> str:
    """Return "1 copy", "2 copies", "1,000 words"."""
    plural = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number:,} {thing if number == 1 else plural}"


def place_of(index: int, digest: Digest) -> str:
    """Say which paragraph it is: "paragraph 42, line 45", counted from 1 as people do."""
    line = digest.article.paragraphs[index].line
    return f"paragraph {index + 1}" + (f", line {line}" if line is not None else "")


def told_twice(conflict: Conflict, digest: Digest) -> str:
    """Return what a conflict is about: "number 214 ≠ 241: Two trawlers pulled …", the sentence."""
    paragraphs = digest.article.paragraphs
    here = paragraphs[conflict.paragraph]
    one = here.text[conflict.start : conflict.end]
    other = paragraphs[conflict.other].text[conflict.other_start : conflict.other_end]
    said = next(
        (here.sentence_text(s) for s in here.sentences if s.start <= conflict.start < s.end),
        here.text,
    )
    return f"{conflict.kind} {one} ≠ {other}: {said}"


def copies_line(folds: Iterable[Fold]) -> str | None:
    """Return what a shown paragraph's copies say in own words, or None if they have none.

    "1 copy differs: is crumbling ↔ is 'constantly deteriorating'"; a reader who sees the shown
    paragraph and this line has seen all that the copies say.
    """
    said = [told for told in map(own_words_line, folds) if told]
    if not said:
        return None
    return f"{count(len(said), 'copy')} {'differs' if len(said) == 1 else 'differ'}: " + "; ".join(
        said
    )


def own_words_line(fold: Fold) -> str:
    """Return what a folded paragraph says in own words beside what is shown, "" for nothing."""
    pairs = [f"{own} ↔ {shown}" if shown else own for own, shown in fold.own_words if own]
    return ", ".join(pairs)


def error_line(digest: Digest) -> str:
    """Return what could not be made of an article as a sentence, "" where nothing is missing."""
    error = digest.error
    return "" if error is None else error[:1].upper() + error[1:]

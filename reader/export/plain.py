"""A digest as plain text, for pipes and for ears: no colours, no boxes, one line a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.digest import Digest
from reader.export.markdown import NoteLike
from reader.export.wording import copies_line, count, error_line, long_date, place_of, told_twice
from reader.text import clean


def render_plain(
    digest: Digest, *, tags: Sequence[str] = (), notes: Sequence[NoteLike] = ()
) -> str:
    """Return headline, where from, summary, conflicts and shown paragraphs, parted by lines.

    Each paragraph is one line, however long: who wraps knows the width. In brackets below it
    stand how many copies are folded, what they say in their own words, and what was noted on it.
    """
    return "\n\n".join(_blocks(digest, tags, notes)) + "\n"


def _blocks(digest: Digest, tags: Sequence[str], notes: Sequence[NoteLike]) -> Iterator[str]:
    article, summary = digest.article, digest.summary
    date = long_date(article.date) if article.date else None
    dateline = " · ".join(part for part in (article.source, article.author, date) if part)
    tagged = f"Tags: {', '.join(tags)}" if tags else ""
    head = (article.title, dateline, tagged, *article.remarks, error_line(digest))
    yield "\n".join(part for part in head if part)
    if summary.sentences:
        yield f"Summary: {count(len(summary.sentences), 'sentence')} by {summary.method}"
        yield "\n".join(
            f"{number}. {sentence.text} ({place_of(sentence.paragraph, digest)})"
            for number, sentence in enumerate(summary.sentences, start=1)
        )
    if summary.keywords:
        yield f"Keywords: {', '.join(summary.keywords)}"
    conflicts = digest.folding.conflicts
    if conflicts:
        yield f"{count(len(conflicts), 'conflict')} between paragraphs"
        yield "\n".join(
            f"{number}. {told_twice(conflict, digest)}"
            f" ({place_of(conflict.paragraph, digest)}; {place_of(conflict.other, digest)})"
            for number, conflict in enumerate(conflicts, start=1)
        )
    if not digest.shown:
        return
    yield f"Article: {count(digest.words_shown, 'word')}{_before_folding(digest)}"
    remarks = _remarks(digest, notes)
    for paragraph in digest.shown:
        below = (f"\n[{remark}]" for remark in remarks.get(paragraph.index, ()))
        yield paragraph.text + "".join(below)


def _before_folding(digest: Digest) -> str:
    match len(digest.folding.folds):
        case 0:
            return ""
        case 1:
            return f", {digest.words:,} before a paragraph was folded"
        case folded:
            return f", {digest.words:,} before {folded:,} paragraphs were folded"


def _remarks(digest: Digest, notes: Sequence[NoteLike]) -> dict[int, list[str]]:
    """Return what is to be said below shown paragraphs, by their indices."""
    remarks: dict[int, list[str]] = {}
    for shown, folds in digest.folding.copies.items():
        alike = sum(1 for fold in folds if not any(own for own, _ in fold.own_words))
        told = [f"{count(alike, 'copy')} folded" if alike else "", copies_line(folds)]
        remarks[shown] = [line for line in told if line]
    folded = digest.folding.folded
    for note in notes:
        index = folded[note.paragraph].onto if note.paragraph in folded else note.paragraph
        quote = f" on “{clean(note.quote)}”" if note.quote else ""
        text = " ".join(clean(line) for line in note.text.splitlines() if line.strip())
        remarks.setdefault(index, []).append(f"Note{quote}: {text}")
    return remarks

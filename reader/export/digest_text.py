"""A digest as plain text, for pipes and screen readers: no colours, one line a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.digest import Digest
from reader.export.export_phrases import (
    DISPUTED_SIGN,
    describe_conflict,
    describe_copies,
    describe_disagreement,
    describe_failures,
    describe_other_sides,
    describe_paragraph,
    format_long_date,
    pluralise,
)
from reader.export.read_before import ReadBefore
from reader.export.user_note import NoteLike, has_lost_quote
from reader.summarising import SummarySentence
from reader.text import clean
from reader.text.sentences.datelines import drop_dateline


def render_plain(
    digest: Digest,
    *,
    tags: Sequence[str] = (),
    notes: Sequence[NoteLike] = (),
    read_before: ReadBefore | None = None,
) -> str:
    """Return headline, source, summary, conflicts and shown paragraphs, with blank lines between.

    Each paragraph is one line, however long. In brackets below it: the number of folded copies,
    the copies' own words, and the user's notes on it. With ``read_before`` known sentences are left
    out of the paragraphs; a line in brackets says how many, and in which article they were read.
    """
    return "\n\n".join(_render_blocks(digest, tags, notes, read_before)) + "\n"


def _render_blocks(
    digest: Digest,
    tags: Sequence[str],
    notes: Sequence[NoteLike],
    read_before: ReadBefore | None,
) -> Iterator[str]:
    article, summary = digest.article, digest.summary
    date = format_long_date(article.date) if article.date else None
    dateline = " · ".join(part for part in (*article.tellers, date) if part)
    tagged = f"Tags: {', '.join(tags)}" if tags else ""
    head = (article.title, dateline, tagged, *article.remarks, describe_failures(digest))
    yield "\n".join(part for part in head if part)
    if summary.sentences:
        yield f"Summary: {pluralise(len(summary.sentences), 'sentence')} by {summary.method}"
        yield "\n".join(
            f"{number}. {_render_sentence(sentence, digest)}"
            for number, sentence in enumerate(summary.sentences, start=1)
        )
    if summary.keywords:
        yield f"Keywords: {', '.join(summary.keywords)}"
    conflicts = digest.folding.conflicts
    if conflicts:
        yield f"{pluralise(len(conflicts), 'conflict')} between paragraphs"
        yield "\n".join(
            f"{number}. {describe_conflict(conflict, digest)}"
            f" ({describe_paragraph(conflict.paragraph, digest)};"
            f" {describe_paragraph(conflict.other, digest)})"
            for number, conflict in enumerate(conflicts, start=1)
        )
    if digest.disagreements:
        yield "Figures that the article tells differently"
        yield "\n".join(
            f"{number}. {describe_disagreement(group, digest)}"
            for number, group in enumerate(digest.disagreements, start=1)
        )
    if not digest.shown:
        yield from (f"[{_describe_note(note, digest)}]" for note in notes)
        return
    new = f", {read_before.count_new_words(digest):,} new" if read_before else ""
    yield f"Article: {pluralise(digest.words_shown, 'word')}{new}{_before_folding(digest)}"
    remarks = _render_remarks(digest, notes)
    for paragraph in digest.shown:
        text, read = paragraph.text, ""
        if read_before:
            text, read = (
                read_before.render_new_text(paragraph),
                read_before.describe_left_out(paragraph),
            )
        below = [f"[{remark}]" for remark in (read, *remarks.get(paragraph.index, ())) if remark]
        yield "\n".join([text, *below] if text else below)


def _render_sentence(sentence: SummarySentence, digest: Digest) -> str:
    """Return a sentence with its place, and where another paragraph contradicts it (≠)."""
    places = [describe_paragraph(sentence.paragraph, digest)]
    others = describe_other_sides(sentence, digest, lambda i: describe_paragraph(i, digest))
    places += others
    text = drop_dateline(sentence.text)
    return f"{DISPUTED_SIGN + ' ' if others else ''}{text} ({'; '.join(places)})"


def _before_folding(digest: Digest) -> str:
    match len(digest.folding.folds):
        case 0:
            return ""
        case 1:
            return f", {digest.words:,} before folding (1 paragraph is folded)"
        case folded:
            return f", {digest.words:,} before folding ({folded:,} paragraphs are folded)"


def _render_remarks(digest: Digest, notes: Sequence[NoteLike]) -> dict[int, list[str]]:
    """Return the remarks below shown paragraphs, by the paragraphs' indices."""
    remarks: dict[int, list[str]] = {}
    for shown, folds in digest.folding.copies.items():
        identical = sum(1 for fold in folds if not any(own for own, _ in fold.own_words))
        lines = [
            f"{pluralise(identical, 'copy')} folded" if identical else "",
            describe_copies(folds),
        ]
        remarks[shown] = [line for line in lines if line]
    folded = digest.folding.folded
    for note in notes:
        index = min(note.paragraph, len(digest.article.paragraphs) - 1)
        index = folded[index].onto if index in folded else index
        remarks.setdefault(index, []).append(_describe_note(note, digest))
    return remarks


def _describe_note(note: NoteLike, digest: Digest) -> str:
    quote = f" on “{clean(note.quote)}”" if note.quote else ""
    if has_lost_quote(note, digest.article.paragraphs):
        quote += ", which the text no longer has"
    text = " ".join(clean(line) for line in note.text.splitlines() if line.strip())
    return f"Note{quote}: {text}" if text else f"Highlight{quote}"

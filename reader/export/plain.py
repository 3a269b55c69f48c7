"""A digest as plain text, for pipes and for ears: no colours, no boxes, one line a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from reader.digest import Digest
from reader.export.wording import copies_line, count, long_date, place_of, told_twice


def render_plain(digest: Digest) -> str:
    """Return headline, source and date, summary, conflicts and shown paragraphs, parted by lines.

    Each paragraph is one line, however long: who wraps knows the width. What a folded paragraph
    says in its own words stands below the paragraph that shows it.
    """
    return "\n\n".join(_blocks(digest)) + "\n"


def _blocks(digest: Digest) -> Iterator[str]:
    article, summary = digest.article, digest.summary
    date = long_date(article.date) if article.date else None
    dateline = " · ".join(part for part in (article.source, date) if part)
    yield "\n".join(part for part in (article.title, dateline) if part)
    if summary.sentences:
        yield f"Summary: {count(len(summary.sentences), 'sentence')} by {summary.method}"
        yield "\n".join(
            f"{number}. {sentence.text} ({place_of(sentence.paragraph, digest)})"
            for number, sentence in enumerate(summary.sentences, start=1)
        )
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
    copies = digest.folding.copies
    for paragraph in digest.shown:
        differing = copies_line(copies.get(paragraph.index, ()))
        yield paragraph.text + (f"\n[{differing}]" if differing else "")


def _before_folding(digest: Digest) -> str:
    match len(digest.folding.folds):
        case 0:
            return ""
        case 1:
            return f", {digest.words:,} before a paragraph was folded"
        case folded:
            return f", {digest.words:,} before {folded:,} paragraphs were folded"

"""What copies say differently: the shown paragraph, and each copy against it, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from reader.ui.layout.article import describe_fold
from reader.ui.layout.spans import Span, split_by_spans
from reader.ui.sheets.text_sheet import Sheet

if TYPE_CHECKING:
    from reader.digest import Digest
    from reader.folding import Fold

_OWN = "$accent bold"
_SHOWN = "$foreground"
_QUIET = "$reader-quiet"


def make_differences_sheet(digest: Digest, paragraph: int) -> Sheet:
    """Return a sheet on the copies of a shown paragraph; there must be some."""
    text = digest.article.paragraphs[paragraph].text
    folds = digest.folding.copies[paragraph]
    there = [Span(d.there_start, d.there_end, _OWN) for fold in folds for d in fold.differences]
    parts: list[Content | tuple[str, str]] = [("Shown\n", _QUIET)]
    parts += split_by_spans(text, 0, there, _SHOWN)
    for fold in folds:
        parts.append((f"\n\nFolded: {_describe_relation(digest, fold)}\n", _QUIET))
        own = [Span(d.start, d.end, _OWN) for d in fold.differences]
        parts += split_by_spans(digest.article.paragraphs[fold.paragraph].text, 0, own, _SHOWN)
    content = Content.assemble(*parts)
    return Sheet("What the copies say differently", lambda width, words: content)


def _describe_relation(digest: Digest, fold: Fold) -> str:
    line = digest.article.paragraphs[fold.paragraph].line
    position = f"line {line} of the file, " if line else ""
    return position + describe_fold(fold)

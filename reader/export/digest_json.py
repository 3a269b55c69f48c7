"""A digest as a JSON object on one line, for other programs.

This is a stable interface: keys may be added, but never changed or removed. The schema beside the
tests of the command line checks them.
"""

from __future__ import annotations

import math
from typing import Any

from reader.article import Paragraph
from reader.digest import Digest
from reader.disagreements import Disagreement
from reader.export.json_line import format_json_line
from reader.export.read_before import ReadBefore
from reader.folding import Conflict, Fold, Repeat


def format_digest_line(digest: Digest, read_before: ReadBefore | None = None) -> str:
    """Return the object of an article as JSON text without a line break."""
    return format_json_line(make_digest_object(digest, read_before))


def format_error_line(path: str, sentence: str) -> str:
    """Return the object of a file that could not be read, as JSON text without a line break."""
    return format_json_line({"path": path, "error": sentence})


def make_digest_object(digest: Digest, read_before: ReadBefore | None = None) -> dict[str, Any]:
    """Return a digest as an object for JSON; offsets count code points of ``text``.

    ``item`` is present only if the article's file holds several articles, ``error`` only if
    something could not be made, ``words_new`` and each paragraph's ``read`` only with
    ``read_before``.
    """
    article = digest.article
    folds = digest.folding.folded
    repeats: dict[int, list[Repeat]] = {}
    for repeat in digest.folding.repeats:
        repeats.setdefault(repeat.paragraph, []).append(repeat)
    return {
        "path": article.path,
        **({} if article.item is None else {"item": article.item}),
        "title": article.title,
        "date": article.date and article.date.isoformat(),
        "url": article.url,
        "words": digest.words,
        "words_shown": digest.words_shown,
        "paragraphs": [
            _paragraph(
                paragraph,
                folds.get(paragraph.index),
                repeats.get(paragraph.index, []),
                paragraph.index in digest.captions,
                read_before,
            )
            for paragraph in article.paragraphs
        ],
        "summary": {
            "method": digest.summary.method,
            "sentences": [
                {
                    "text": sentence.text,
                    "paragraph": sentence.paragraph,
                    "start": sentence.start,
                    "end": sentence.end,
                    "score": _score(sentence.score),
                    "why": list(sentence.why),
                    "disputed": [
                        {"paragraph": one.other, "start": one.other_start, "end": one.other_end}
                        for one in digest.find_contradictions(sentence)
                    ],
                }
                for sentence in digest.summary.sentences
            ],
            "keywords": list(digest.summary.keywords),
        },
        "language": article.language,
        "conflicts": [_conflict(conflict) for conflict in digest.folding.conflicts],
        "author": article.author,
        "disagreements": [_disagreement(group) for group in digest.disagreements],
        "order": digest.order,
        "reading_order": list(digest.by_topic),
        **({} if read_before is None else {"words_new": read_before.count_new_words(digest)}),
        **({} if digest.error is None else {"error": f"{article.path}: {digest.error}"}),
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "kind": conflict.kind,
        "paragraph": conflict.paragraph,
        "start": conflict.start,
        "end": conflict.end,
        "other": conflict.other,
        "other_start": conflict.other_start,
        "other_end": conflict.other_end,
    }


def _disagreement(disagreement: Disagreement) -> dict[str, Any]:
    return {
        "about": disagreement.about,
        "unit": disagreement.unit,
        "claims": [
            {
                "value": make_json_number(claim.value),
                "text": claim.text,
                "paragraph": claim.paragraph,
                "start": claim.start,
                "end": claim.end,
            }
            for claim in disagreement.claims
        ],
    }


def make_json_number(value: float) -> int | float:
    """Return a whole value without a decimal point."""
    return int(value) if value.is_integer() else value


def _paragraph(
    paragraph: Paragraph,
    fold: Fold | None,
    repeats: list[Repeat],
    caption: bool,
    read_before: ReadBefore | None,
) -> dict[str, Any]:
    return {
        "index": paragraph.index,
        "line": paragraph.line,
        "text": paragraph.text,
        "folded": fold
        and {
            "onto": fold.onto,
            "relation": fold.relation,
            "own_words": [list(pair) for pair in fold.own_words],
        },
        "repeats": [
            {"start": repeat.start, "end": repeat.end, "in": repeat.within} for repeat in repeats
        ],
        "caption": caption,
        "sentences": [[sentence.start, sentence.end] for sentence in paragraph.sentences],
        **({} if read_before is None else {"read": read_before.make_span_objects(paragraph.index)}),
    }


def _score(score: float | None) -> float | None:
    """Return a score as a number of JSON, which has no infinite ones and no numpy types."""
    return float(score) if score is not None and math.isfinite(score) else None

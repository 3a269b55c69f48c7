"""Repair: puts back the spaces that scraping lost, and changes nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.text.gaps import fill_gaps
from reader.text.joined import split_joined
from reader.text.languages import DEFAULT


def repair(text: str, language: str = DEFAULT) -> str:
    """Return ``text`` with lost spaces put back, as if it were a whole article."""
    return repair_all([text], language=language)[0]


def repair_all(
    texts: Sequence[str], context: Iterable[str] = (), language: str = DEFAULT
) -> list[str]:
    """Return the paragraphs of one article with lost spaces put back.

    The whole article, and ``context`` beside it, is the evidence for each of its paragraphs,
    whatever their order. Spaces are all that is added; repairing twice changes nothing more.
    """
    context = tuple(context)
    filled = [fill_gaps(text) for text in texts]
    while True:
        split = split_joined(filled, context, language)
        # A word that was cut shows more: at the marks behind it, and where it stands elsewhere.
        again = [
            after if after == before else fill_gaps(after)
            for before, after in zip(filled, split, strict=True)
        ]
        if again == filled:
            return again
        filled = again

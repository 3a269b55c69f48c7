"""Repair of lost spaces in the paragraphs of an article; nothing else is changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.text.languages.supported import DEFAULT_LANGUAGE, WITHOUT_SPACES
from reader.text.repair.punctuation_spaces import respace_punctuation
from reader.text.repair.word_spaces import respace_words


def repair_text(text: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return ``text`` with lost spaces restored, as if it were a whole article."""
    return repair_paragraphs([text], language=language)[0]


def repair_paragraphs(
    texts: Sequence[str], context: Iterable[str] = (), language: str = DEFAULT_LANGUAGE
) -> list[str]:
    """Return the paragraphs of one article with lost spaces restored.

    All paragraphs and ``context`` (the headline) are evidence for each paragraph, and their order
    does not matter. Only spaces are added; repairing the result again changes nothing.
    A language that writes no spaces between words has lost none.
    """
    if language in WITHOUT_SPACES:
        return list(texts)
    context = tuple(context)
    respaced = [respace_punctuation(text) for text in texts]
    while True:
        split = respace_words(respaced, context, language)
        # A split word may show further lost spaces: at punctuation after it, and in other places.
        respaced_again = [
            after if after == before else respace_punctuation(after)
            for before, after in zip(respaced, split, strict=True)
        ]
        if respaced_again == respaced:
            return respaced_again
        respaced = respaced_again

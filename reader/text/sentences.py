"""Sentences by Punkt's trained models (Kiss and Strunk 2006, Computational Linguistics 32.4)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.article import Sentence

if TYPE_CHECKING:
    from punkt import PunktSentenceTokenizer


@cache
def _tokenizer(language: str) -> PunktSentenceTokenizer:
    import punkt

    return punkt.tokenizer_for(language, prefixes=True)


def find_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph, in order, covering all of its visible characters.

    ``language`` is one of ``reader.text.LANGUAGES``; offsets are code points of ``text``.
    """
    if not text.strip():
        return ()
    return tuple(Sentence(start, end) for start, end in _tokenizer(language).span_tokenize(text))

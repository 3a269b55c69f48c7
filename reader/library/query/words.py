"""Words of queries in the form of the index, and where they are in a text.

What that form is, ``reader/text/words/search_folding.py`` says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.text import FoldedWord, find_folded_words, fold_text, is_written_in_pairs

# Quotation marks and dashes as they are typed into a search.
TYPED_SIGNS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"})

Span = tuple[int, int]
Phrase = tuple[str, ...]


class Term(NamedTuple):
    """Words that an article was found by, one after the other, in the form of the index.

    ``is_prefix`` says that the last of them may be the beginning of a word, ``in_title`` that
    they count in the headline alone. ``forms`` are what else counts as the word.
    """

    words: Phrase
    is_prefix: bool = False
    in_title: bool = False
    forms: tuple[Phrase, ...] = ()

    @property
    def phrases(self) -> Iterator[tuple[Phrase, bool]]:
        """The words and their forms, each with whether its last may be a beginning."""
        yield self.words, self.is_prefix
        for form in self.forms:
            yield form, False


def to_sort_form(text: str) -> str:
    """Return a text as it is sorted: no capitals, accents and curly quotes."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.translate(TYPED_SIGNS))
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def make_title_key(title: str) -> str:
    """Return a headline in the form by which it is sorted, opening quotes last."""
    key = to_sort_form(title)
    start = next((i for i, c in enumerate(key) if c.isalnum()), 0)
    return f"{key[start:]} {key[:start]}" if start else key


def split_query_words(text: str) -> tuple[Phrase, bool]:
    """Return the words of a query's text as the index has them, and whether the last begins one.

    In a script without spaces the last word is looked for inside of a run of letters: of a run its
    pairs are enough, and a letter alone may be the first of a pair.
    """
    words = find_folded_words(text)
    forms = [word.form for word in words]
    if not words or not is_written_in_pairs(words[-1].form):
        return tuple(forms), False
    if len(words) > 1 and words[-2].end == words[-1].end:
        return tuple(forms[:-1]), False
    return tuple(forms), True


def find_terms(text: str, terms: Iterable[Term]) -> list[Span]:
    """Return where terms stand in a text: start and end in its code points, in order, apart."""
    phrases = [phrase for term in terms for phrase in term.phrases]
    if not phrases or not _may_contain(text, phrases):
        return []
    words = find_folded_words(text)
    forms = [word.form for word in words]
    found = sorted(
        _make_span(words[first], words[first + len(phrase) - 1], phrase[-1])
        for phrase, is_prefix in phrases
        for first in _find_starts(forms, phrase, is_prefix)
    )
    spans: list[Span] = []
    for start, end in found:
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _make_span(first: FoldedWord, last: FoldedWord, wanted: str) -> Span:
    is_letter_of_pair = is_written_in_pairs(wanted) and last.form != wanted
    return first.start, last.first_end if is_letter_of_pair else last.end


def may_contain(text: str, terms: Iterable[Term]) -> bool:
    """Return whether a text may have one of the terms; fast, and never wrongly False."""
    return _may_contain(text, [phrase for term in terms for phrase in term.phrases])


def _may_contain(text: str, phrases: Iterable[tuple[Phrase, bool]]) -> bool:
    folded = fold_text(text).lower()
    return any(phrase[-1] in folded for phrase, _ in phrases)


def _find_starts(words: Sequence[str], phrase: Phrase, is_prefix: bool) -> list[int]:
    """Return the numbers of the words with which a phrase begins."""
    *head, last = phrase
    length = len(head)
    ends = (
        [n for n, word in enumerate(words) if word.startswith(last)]
        if is_prefix
        else [n for n, word in enumerate(words) if word == last]
    )
    return [n - length for n in ends if n >= length and list(words[n - length : n]) == head]

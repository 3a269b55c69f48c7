"""Sentences of a summary that tell one thing twice, in other words.

A summary has no room for "The budget passed by 26 to 25" beside "The council passed its budget by
26 votes to 25 after a debate of seven hours". The body shows both: each has words of its own.
"""

from __future__ import annotations

from reader.summarising.terms import find_words, is_number, stem
from reader.text import stop_words

_FIGURE_SHARE = 0.5  # of the shorter one's words, where the figures of one are all in the other
_WORD_SHARE = 0.75  # the same where neither has a figure
_FEWEST = 2  # words that must be in both


class RepeatedStatements:
    """Compares sentences of one language; the words of each are read once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._stop = stop_words(language)
        self._read: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def tell_one_thing(self, text: str, other: str) -> bool:
        """Return whether the shorter one of two sentences says little that the other does not."""
        (words, figures), (other_words, other_figures) = self._find(text), self._find(other)
        common = len(words & other_words)
        if common < _FEWEST:
            return False
        shorter = min(len(words), len(other_words))
        if not figures and not other_figures:
            return common >= _WORD_SHARE * shorter
        if not figures or not other_figures:
            return False
        within = figures <= other_figures or other_figures <= figures
        return within and common >= _FIGURE_SHARE * shorter

    def _find(self, text: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the stems of a sentence that are no stop words, and its figures."""
        if text not in self._read:
            found = [word for word in find_words(text) if word not in self._stop]
            self._read[text] = (
                frozenset(stem(word, self._language) for word in found if not is_number(word)),
                frozenset(word for word in found if is_number(word)),
            )
        return self._read[text]

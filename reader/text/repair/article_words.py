"""The words of an article, as evidence for where spaces were lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain

from reader.text.ascii_words import split_letters

_WORD = re.compile(r"[^\W\d_]+")


class ArticleWords:
    """The words (runs of letters) of each paragraph of an article, and how often each occurs."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.paragraph_words = list(map(_find_words, texts))
        self.counts = Counter(chain.from_iterable(self.paragraph_words))

    def replace_paragraph(self, index: int, text: str) -> None:
        """Replace the words of the paragraph at ``index`` by those of ``text``."""
        self.counts.subtract(self.paragraph_words[index])
        self.paragraph_words[index] = _find_words(text)
        self.counts.update(self.paragraph_words[index])

    def has_word(self, word: str) -> bool:
        """Return whether the article has ``word`` as a word of its own."""
        return self.counts.get(word, 0) > 0

    def find_unrepeated(self, words: Collection[str]) -> set[str]:
        """Return those of ``words`` that occur in one place only, or in copies of that place.

        A word that occurs in several places is a real word or a name; one that occurs in a single
        place may be an error. Places are the same if two letters before and after the word agree;
        these letters do not change when other words are split.
        """
        unrepeated = {word for word in words if self.counts[word] == 1}
        repeated = set(words) - unrepeated
        neighbours_by_word: dict[str, tuple[str, str] | None] = {}
        for paragraph_words in self.paragraph_words if repeated else ():
            if repeated.isdisjoint(paragraph_words):
                continue
            bordered = ["", *paragraph_words, ""]
            for before, word, after in zip(bordered, paragraph_words, bordered[2:], strict=False):
                neighbours = (before[-2:], after[:2])
                if (
                    word in repeated
                    and neighbours_by_word.setdefault(word, neighbours) != neighbours
                ):
                    neighbours_by_word[word] = None
        return unrepeated | {
            word for word, neighbour_words in neighbours_by_word.items() if neighbour_words
        }


def _find_words(text: str) -> list[str]:
    """Return the runs of letters of a text, in order."""
    return split_letters(text) if text.isascii() else _WORD.findall(text)

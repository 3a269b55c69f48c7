"""The words of an article's sentences as arrays: what every score is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate, chain, pairwise

import numpy as np

from reader.summarising.arrays import Flags, Floats, Ints, sort_distinct
from reader.summarising.terms import find_words
from reader.summarising.vocabulary import vocabulary


class Material:
    """Sentences, given in an order that is theirs alone (by text), and their terms.

    A term is a stem; ``terms`` lists them, and term ``i`` is number ``i`` everywhere: of each,
    ``tell`` gives what a function tells of a stem.
    ``sequences[s]`` numbers the terms of sentence ``s`` in order, ``tokens`` counts them; ``flat``
    is all of these one after the other, ``flat_rows`` of which sentence each is. ``rows``
    and ``columns`` are the distinct pairs of sentence and term, sorted. ``content`` says of each
    term whether it means something by itself; ``sizes`` counts the distinct terms of each sentence
    that do. ``title`` lists the headline's terms, ``titled`` says of each term whether the headline
    has it. ``words`` saves finding them again.

    Near copies count for nothing: ``fresh`` says of each sentence that it is none, ``telling`` of
    each pair of sentence and term. ``frequency`` counts the words of each term, ``spread`` the
    sentences that have it.
    """

    def __init__(
        self,
        texts: Sequence[str],
        title: str,
        language: str,
        words: Sequence[Sequence[str]] | None = None,
    ) -> None:
        self.texts = list(texts)
        self.language = language
        given = [*(words or map(find_words, texts)), find_words(title)]
        ends = list(accumulate(map(len, given)))
        known = self._known = vocabulary(language)
        codes = np.fromiter(map(known.__getitem__, chain.from_iterable(given)), np.int64, ends[-1])
        numbers, firsts = number_terms(codes)
        self._numbers: Ints = codes[firsts] >> 1
        self.content: Flags = codes[firsts] & 1 > 0
        in_order = numbers.tolist()
        self.sequences = [
            in_order[end - len(those) : end] for those, end in zip(given, ends, strict=True)
        ]
        self.title = self.sequences.pop()
        self.titled: Flags = np.zeros(len(firsts), dtype=bool)
        self.titled[self.title] = True
        self.tokens: Ints = np.array(list(map(len, self.sequences)), dtype=np.int64)
        self.flat: Ints = numbers[: len(numbers) - len(self.title)]
        self.flat_rows: Ints = np.repeat(np.arange(len(self.texts)), self.tokens)
        size = max(len(firsts), 1)
        distinct = sort_distinct(self.flat_rows * size + self.flat)
        self.rows: Ints = distinct // size
        self.columns: Ints = distinct - self.rows * size
        self.sizes: Ints = np.bincount(self.rows[self.content[self.columns]], minlength=len(texts))
        self._means: list[bool] = self.content.tolist()
        self._sets: dict[int, frozenset[int]] = {}
        self.mark_copies([])

    @cached_property
    def terms(self) -> list[str]:
        """The stems."""
        return [self._known.terms[number] for number in self._numbers.tolist()]

    def term(self, number: int) -> str:
        """Return one stem."""
        return self._known.terms[int(self._numbers[number])]

    def tell(self, what: Callable[[str], int]) -> Ints:
        """Return what a function tells of each term; it is asked once, whatever the article."""
        return self._known.tell(what, self._numbers)

    def content_set(self, number: int) -> frozenset[int]:
        """Return the terms of a sentence that mean something by themselves."""
        found = self._sets.get(number)
        if found is None:
            means = self._means.__getitem__
            found = self._sets[number] = frozenset(filter(means, self.sequences[number]))
        return found

    def __len__(self) -> int:
        return len(self.texts)

    def find_sharing(self, number: int, share: float) -> Flags:
        """Say of each sentence whether it has such a share of content words with one of them.

        That is a share of the words of the one that has fewer, and at least one word.
        """
        mine = np.zeros(len(self.content), dtype=bool)
        mine[list(self.content_set(number))] = True
        common = np.bincount(self.rows[mine[self.columns]], minlength=len(self))
        least = share * np.minimum(self.sizes, self.sizes[number])
        sharing: Flags = common >= np.maximum(least, 1)
        return sharing

    def mark_copies(self, copies: Sequence[int]) -> None:
        """Let those sentences, and no others, count for nothing."""
        self.fresh: Flags = np.ones(len(self), dtype=bool)
        self.fresh[list(copies)] = False
        self.telling: Flags = self.fresh[self.rows]
        size = len(self.content)
        counted = self.flat[self.fresh[self.flat_rows]]
        self.frequency: Floats = np.bincount(counted, minlength=size).astype(float)
        spread = np.bincount(self.columns[self.telling], minlength=size)
        self.spread: Floats = spread.astype(float)


def begins_with_figure(term: str) -> bool:
    """Say whether a term is a number."""
    return term[:1].isdigit()


def number_terms(codes: Ints) -> tuple[Ints, Ints]:
    """Return the number of each word's term, by first places, and where each term is first.

    ``codes`` are words as a ``Vocabulary`` numbers them.
    """
    terms, here = codes >> 1, np.arange(len(codes))
    place = np.empty(int(terms.max(initial=0)) + 1, dtype=np.int64)
    place[terms[::-1]] = here[::-1]
    first = place[terms]
    fresh = first == here
    return (np.cumsum(fresh) - 1)[first], np.flatnonzero(fresh)


def is_titled(material: Material, first: Ints, second: Ints, in_title: Flags) -> Flags:
    """Say which pairs of terms stand in the headline, one right after the other.

    ``in_title`` says of which pairs both terms do.
    """
    pairs = set(pairwise(material.title))
    titled = np.zeros(len(first), dtype=bool)
    for place in np.flatnonzero(in_title).tolist():
        titled[place] = (int(first[place]), int(second[place])) in pairs
    return titled

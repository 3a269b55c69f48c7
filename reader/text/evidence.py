"""What an article shows of its words: which stand alone in it, and between what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain

_RUN = re.compile(r"[^\W\d_]+")


class Evidence:
    """The runs of letters of each paragraph of an article, and how many there are of each."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.runs = [_RUN.findall(text) for text in texts]
        self.words = Counter(chain.from_iterable(self.runs))

    def change(self, index: int, text: str) -> None:
        """Take the paragraph at ``index`` to be ``text`` from now on."""
        self.words.subtract(self.runs[index])
        self.runs[index] = _RUN.findall(text)
        self.words.update(self.runs[index])

    def knows(self, word: str) -> bool:
        """Whether the word stands alone somewhere in the article."""
        return self.words.get(word, 0) > 0

    def slips(self, words: Collection[str]) -> set[str]:
        """Return those of ``words`` that stand in one place only, or in copies of it.

        What stands in several places is a name or a word, what stands in one may be a slip. A
        place is the two letters before and after, which stay when other words are cut apart.
        """
        slips = {word for word in words if self.words[word] == 1}
        several = set(words) - slips
        places: dict[str, tuple[str, str] | None] = {}
        for runs in self.runs if several else ():
            if several.isdisjoint(runs):
                continue
            framed = ["", *runs, ""]
            for before, run, after in zip(framed, runs, framed[2:], strict=False):
                here = (before[-2:], after[:2])
                if run in several and places.setdefault(run, here) != here:
                    places[run] = None
        return slips | {word for word, place in places.items() if place}

"""The result: the sentences of two texts of an article, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

ChangeKind = Literal["same", "changed", "new", "removed"]


class SentencePlace(NamedTuple):
    """A sentence and where it stands: ``text`` is code points ``start`` to ``end`` of a paragraph.

    ``paragraph`` is the index of the paragraph. The offsets count code points of its ``text``.
    """

    paragraph: int
    start: int
    end: int
    text: str


class WordPair(NamedTuple):
    """A piece of an earlier and of a later sentence that stand in the same place.

    Both say the same if ``is_same``: they may still differ in quotation marks, dashes and spaces.
    Otherwise ``new`` took the place of ``old``, and one of them may be "". All pieces of a sentence
    joined are the whole sentence.
    """

    old: str
    new: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence: "same" and "changed" ones are in both texts, "new" and "removed" ones in one.

    ``old`` is the sentence of the earlier text, ``new`` that of the later one; None where the text
    has none. ``words`` has the pieces of a changed sentence and is empty otherwise. ``is_moved``
    says that a sentence of both texts has another place among the others now.
    """

    kind: ChangeKind
    old: SentencePlace | None
    new: SentencePlace | None
    words: tuple[WordPair, ...] = ()
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class ArticleChanges:
    """What a later text of an article says otherwise than an earlier one.

    ``sentences`` stand in the order of the later text; a removed one stands beside the sentence
    that it stood beside in the earlier text, one of its own paragraph if there is one. ``headline``
    has the pieces of both headlines, and is empty if they say the same.
    """

    headline: tuple[WordPair, ...]
    sentences: tuple[SentenceChange, ...]

    def count(self, kind: ChangeKind) -> int:
        """Return how many sentences are of a kind."""
        return sum(sentence.kind == kind for sentence in self.sentences)

    @property
    def moved(self) -> int:
        """How many sentences that say the same stand in another order."""
        return sum(s.is_moved and s.kind == "same" for s in self.sentences)

    @property
    def has_changes(self) -> bool:
        """Whether headline or sentences say something else, wherever they stand."""
        return bool(self.headline) or any(s.kind != "same" for s in self.sentences)

"""The sentences that a summary may choose from."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import Article
from reader.folding import Folding

# A sentence is a repeat when this share of its characters stands in another shown paragraph.
_REPEATED = 0.7
_LONGEST = 10_000  # characters; what is longer is no sentence, and takes long to compare


class Candidate(NamedTuple):
    """A sentence of a shown paragraph: ``paragraphs[paragraph].text[start:end]``.

    ``position`` counts the sentences of its paragraph from 0; ``repeated`` says that the sentence
    stands in another shown paragraph too and is shown dim here.
    """

    text: str
    paragraph: int
    start: int
    end: int
    position: int
    repeated: bool

    @property
    def words(self) -> int:
        """White-space tokens."""
        return len(self.text.split())


def find_candidates(article: Article, folding: Folding) -> list[Candidate]:
    """Return the sentences of all paragraphs that are not folded, in the article's order.

    What is as long as a chapter, as text without full stops is, is none.
    """
    folded = folding.folded
    repeats: dict[int, list[tuple[int, int]]] = {}
    for repeat in folding.repeats:
        repeats.setdefault(repeat.paragraph, []).append((repeat.start, repeat.end))
    found = []
    for paragraph in article.paragraphs:
        if paragraph.index in folded:
            continue
        dim = repeats.get(paragraph.index, [])
        for position, sentence in enumerate(paragraph.sentences):
            text = paragraph.sentence_text(sentence)
            if not text.strip() or len(text) > _LONGEST:
                continue
            start, end = sentence.start, sentence.end
            repeated = bool(dim) and _shared(dim, start, end) >= _REPEATED * len(text)
            found.append(Candidate(text, paragraph.index, start, end, position, repeated))
    return found


def _shared(dim: list[tuple[int, int]], start: int, end: int) -> int:
    """Return how many characters from ``start`` to ``end`` lie in the spans."""
    return sum(max(0, min(stop, end) - max(begin, start)) for begin, stop in dim)

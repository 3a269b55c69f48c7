"""The result: a sentence of an article that was read in another one."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Paragraph
from reader.folding.result import Relation
from reader.word_counts import count_words


@dataclass(frozen=True, slots=True)
class KnownSpan:
    """A sentence that says nothing beyond what was read, and where that was.

    ``text[start:end]`` of ``paragraph`` is the sentence; the edges are those of the paragraph's
    ``sentences``. It was read in ``text[there_start:there_end]`` of paragraph ``there`` of the read
    article with the number ``article``; these edges are sentences' edges too. ``relation`` is same,
    contained or variant, never reworded. ``own_words`` of a variant pairs what this sentence says
    with what stands there in its place, as those of a fold; it is empty otherwise. Offsets count
    code points.
    """

    paragraph: int
    start: int
    end: int
    relation: Relation
    article: int
    there: int
    there_start: int
    there_end: int
    own_words: tuple[tuple[str, str], ...] = ()


def count_new_words(paragraph: Paragraph, spans: tuple[KnownSpan, ...]) -> int:
    """Return how many white-space tokens of a paragraph are outside of its known sentences."""
    words = position = 0
    for span in spans:
        words += count_words(paragraph.text[position : span.start])
        position = span.end
    return words + count_words(paragraph.text[position:])

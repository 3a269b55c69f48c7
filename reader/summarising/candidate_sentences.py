"""The sentences that a summary may contain."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import Article
from reader.folding import Folding
from reader.text.sentences.author_lines import find_byline_names
from reader.text.sentences.page_notes import find_page_notes
from reader.word_counts import count_words

# A sentence is a repeat if this share of its characters is in another shown paragraph.
_REPEATED_SHARE = 0.7
_MAX_CHARACTERS = 10_000  # longer text is no sentence, and slow to compare


class CandidateSentence(NamedTuple):
    """A sentence of a shown paragraph: ``paragraphs[paragraph].text[start:end]``.

    ``position`` is its number in its paragraph, from 0; ``repeated`` says that another shown
    paragraph has the sentence too and that it is shown dim here.
    """

    text: str
    paragraph: int
    start: int
    end: int
    position: int
    repeated: bool

    @property
    def words(self) -> int:
        """The number of white-space tokens."""
        return count_words(self.text)


def find_candidates(article: Article, folding: Folding) -> list[CandidateSentence]:
    """Return the sentences of all shown paragraphs, in the article's order.

    Lines of the page are left out, and text without full stops that is as long as a chapter.
    """
    left_out = folding.folded.keys() | _find_page_lines(article)
    repeats: dict[int, list[tuple[int, int]]] = {}
    for repeat in folding.repeats:
        repeats.setdefault(repeat.paragraph, []).append((repeat.start, repeat.end))
    candidates = []
    for paragraph in article.paragraphs:
        if paragraph.index in left_out:
            continue
        repeated_spans = repeats.get(paragraph.index, [])
        for position, sentence in enumerate(paragraph.sentences):
            text = paragraph.get_sentence_text(sentence)
            if not text.strip() or len(text) > _MAX_CHARACTERS:
                continue
            start, end = sentence.start, sentence.end
            repeated = bool(repeated_spans) and _count_overlap(
                repeated_spans, start, end
            ) >= _REPEATED_SHARE * len(text)
            candidates.append(
                CandidateSentence(text, paragraph.index, start, end, position, repeated)
            )
    return candidates


def _find_page_lines(article: Article) -> set[int]:
    """Return the paragraphs that are notes of the page, or bylines, and no part of the text."""
    lines = [(paragraph.index, paragraph.text.strip()) for paragraph in article.paragraphs]
    bylines = {index for index, line in lines if find_byline_names(line) is not None}
    return bylines | find_page_notes(lines)


def _count_overlap(repeated_spans: list[tuple[int, int]], start: int, end: int) -> int:
    """Return how many characters from ``start`` to ``end`` are in the spans."""
    return sum(max(0, min(stop, end) - max(begin, start)) for begin, stop in repeated_spans)

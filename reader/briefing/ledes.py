"""The sentences from which a summary is chosen: the ledes, and what several articles say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from reader.article import Article
from reader.briefing.briefing import Entry, Place
from reader.briefing.paragraphs_apart import find_apart
from reader.briefing.wordings import get_sentences
from reader.word_counts import count_words

# A sentence that begins so goes on with the one before it.
BACK_REFERENCE = re.compile(
    r"[\W_]*(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|so|also)\b",
    re.IGNORECASE,
)
_LEDE_WORDS = 60  # of an article: as many as its first paragraphs have in news
_MAX_CANDIDATES = 150


class Lede(NamedTuple):
    """The headline and the first sentences of an article."""

    title: str
    sentences: tuple[str, ...]


class Candidate(NamedTuple):
    """A shown sentence: number ``sentence`` of what entry ``entry`` shows.

    ``position`` is its number in its article, ``article`` that article's rank, and ``is_whole``
    whether it is all of the lede.
    """

    text: str
    entry: int
    sentence: int
    article: int
    position: int
    is_whole: bool


def find_ledes(articles: Sequence[Article]) -> list[Lede]:
    """Return the ledes of articles: whole sentences, at least one where there is any."""
    ledes = []
    for article in articles:
        sentences: list[str] = []
        words = 0
        apart = find_apart(article)
        for paragraph in article.paragraphs:
            for sentence in get_sentences(paragraph) if paragraph.index not in apart else ():
                if words < _LEDE_WORDS:
                    text = paragraph.get_sentence_text(sentence)
                    sentences.append(text)
                    words += count_words(text)
        ledes.append(Lede(article.title, tuple(sentences)))
    return ledes


def find_summary_candidates(
    articles: Sequence[Article],
    entries: Sequence[Entry],
    ledes: Sequence[Lede],
    added: Collection[Place] = (),
) -> list[Candidate]:
    """Return the shown sentences that are of a lede, of an entry that others say too, or ``added``.

    Of very many those that stand first in their articles.
    """
    positions = [_number_sentences(article) for article in articles]
    found = []
    for number, entry in enumerate(entries):
        if entry.is_apart:
            continue
        paragraph = articles[entry.article].paragraphs[entry.paragraph]
        is_shared = any(source.article != entry.article for source in entry.sources)
        size = len(ledes[entry.article].sentences)
        for i, sentence in enumerate(entry.shown):
            position = positions[entry.article][entry.paragraph, sentence.start]
            if position < size or is_shared or (number, i) in added:
                text = paragraph.get_sentence_text(sentence)
                found.append(Candidate(text, number, i, entry.article, position, size == 1))
    if len(found) > _MAX_CANDIDATES:
        first = sorted(found, key=lambda c: (c.position, c.article))[:_MAX_CANDIDATES]
        found = sorted(first, key=lambda c: (c.entry, c.sentence))
    return found


def _number_sentences(article: Article) -> dict[tuple[int, int], int]:
    """Return the number of each sentence in its article's text, by paragraph and start."""
    apart = find_apart(article)
    places = [
        (paragraph.index, sentence.start)
        for paragraph in article.paragraphs
        if paragraph.index not in apart
        for sentence in get_sentences(paragraph)
    ]
    return {place: number for number, place in enumerate(places)}

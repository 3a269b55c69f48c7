"""The choice of the summary's sentences from what the body shows.

The sentences of the ledes, and those that several articles say, compete as sets
(``sentence_sets``); a longer summary is extended with what the method gist chooses of the whole
body. They are read in the order of the body.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.article import Article, Paragraph
from reader.briefing.briefing import Entry
from reader.briefing.ledes import find_ledes, find_summary_candidates
from reader.briefing.outdated import Place
from reader.folding import Folding
from reader.summarising import Length, summarise
from reader.text import DEFAULT_LANGUAGE
from reader.word_counts import count_words

METHOD = "agreement"
_WORDS_PER_SENTENCE = 25


def choose_sentences(
    articles: Sequence[Article],
    entries: Sequence[Entry],
    length: Length,
    outdated: Mapping[Place, Place],
) -> list[Place]:
    """Return the chosen sentences in reading order, at least one if anything is shown.

    In the place of an ``outdated`` one stands the one that tells the newest figure, if there is
    room for it; outdated ones are chosen where nothing else is left.
    """
    if not entries:
        return []
    texts = {
        (number, i): articles[entry.article].paragraphs[entry.paragraph].get_sentence_text(sentence)
        for number, entry in enumerate(entries)
        for i, sentence in enumerate(entry.shown)
    }
    of_ledes, expected = _choose_of_ledes(articles, entries, length)
    chosen: list[Place] = []
    for place in of_ledes:
        newest = outdated.get(place, place)
        if newest not in chosen and _fits([*chosen, newest], texts, length):
            chosen.append(newest)
    if not _is_full(chosen, texts, length, expected):
        others = [*_choose_of_body(articles, entries, length, len(outdated)), *of_ledes]
        for place in sorted(others, key=lambda place: place in outdated):
            if place not in chosen and _fits([*chosen, place], texts, length):
                chosen.append(place)
    if not chosen and texts:
        chosen = [min(texts, key=lambda place: (count_words(texts[place]), place))]
    return sorted(chosen)


def _choose_of_ledes(
    articles: Sequence[Article], entries: Sequence[Entry], length: Length
) -> tuple[list[Place], float]:
    """Return the best set of the sentences of ledes and of those that several articles say.

    With it goes how many words a summary is expected to have.
    """
    ledes = find_ledes(articles)
    candidates = find_summary_candidates(articles, entries, ledes)
    if not candidates:
        return [], float(length.words or 0)
    from reader.briefing.briefing_weights import load_weights
    from reader.briefing.sentence_sets import SentenceSets
    from reader.briefing.story_terms import StoryTerms

    words = length.words or (length.sentences or 5) * _WORDS_PER_SENTENCE
    language = articles[0].language or DEFAULT_LANGUAGE
    terms = StoryTerms(candidates, ledes, language)
    sets = SentenceSets(candidates, terms, load_weights(language), words)
    chosen = sets.choose(None if length.words else length.sentences)
    places = [(candidates[i].entry, candidates[i].sentence) for i in chosen]
    return places, sets.expected_length


def _choose_of_body(
    articles: Sequence[Article], entries: Sequence[Entry], length: Length, spare: int
) -> list[Place]:
    """Return what gist chooses of all that is shown, and so many more, in the order of the body."""
    if length.sentences:
        length = replace(length, sentences=length.sentences + spare)
    paragraphs = []
    for number, entry in enumerate(entries):
        text = articles[entry.article].paragraphs[entry.paragraph].text
        paragraphs.append(Paragraph(number, None, text, text, entry.shown))
    whole = Article(
        "", articles[0].title, None, None, tuple(paragraphs), language=articles[0].language
    )
    starts = [[sentence.start for sentence in entry.shown] for entry in entries]
    return sorted(
        (sentence.paragraph, starts[sentence.paragraph].index(sentence.start))
        for sentence in summarise(whole, Folding(), "gist", length).sentences
    )


def _is_full(
    chosen: Sequence[Place], texts: dict[Place, str], length: Length, expected: float
) -> bool:
    """Return whether a summary needs no more: it is brief where the ledes are."""
    if length.sentences:
        return len(chosen) >= length.sentences
    words = sum(count_words(texts[place]) for place in chosen)
    return words * 2 >= min(expected, length.words or 0)


def _fits(chosen: Sequence[Place], texts: dict[Place, str], length: Length) -> bool:
    """Return whether sentences are not too many, or too long together."""
    if length.sentences:
        return len(chosen) <= length.sentences
    return sum(count_words(texts[place]) for place in chosen) <= (length.words or 0)

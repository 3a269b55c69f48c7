"""The choice of the summary's sentences from what the body shows.

The sentences of the ledes, and those that several articles say, compete as sets
(``sentence_sets``); a longer summary is extended with what the method gist chooses of the whole
body. They are read in the order of the body, those of the newest day first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.article import Article, Paragraph
from reader.briefing.briefing import Entry, Place
from reader.briefing.ledes import find_ledes, find_summary_candidates
from reader.briefing.summary_rules import SummaryRules
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
    tolls: frozenset[Place] = frozenset(),
    withdrawn: Mapping[Place, Place] | None = None,
) -> list[Place]:
    """Return the chosen sentences in reading order, at least one if anything is shown.

    In the place of an ``outdated`` one stands the one that tells the newest figure, if there is
    room for it, and one of the newest ``tolls`` is told if it can be. A ``withdrawn`` one is told
    beside the sentence that takes its figure back. Outdated ones, and those that ``summary_rules``
    leaves out, are chosen where nothing else is left.
    """
    if not entries:
        return []
    texts = {
        (number, i): articles[entry.article].paragraphs[entry.paragraph].get_sentence_text(sentence)
        for number, entry in enumerate(entries)
        for i, sentence in enumerate(entry.shown)
        if not entry.is_apart or entries[0].is_apart  # where there is nothing else
    }
    withdrawn = withdrawn or {}
    rules = SummaryRules(articles, entries, texts, tolls, withdrawn)
    added = tolls.union(withdrawn.values())
    of_ledes, expected = _choose_of_ledes(articles, entries, length, rules, added)
    chosen: list[Place] = []

    def add(places: Sequence[Place]) -> None:
        told = _add_corrections(places, withdrawn)
        new = [place for place in told if place not in chosen and place in texts]
        if new and _fits([*chosen, *new], texts, length):
            chosen.extend(new)

    for place in of_ledes:
        add([outdated.get(place, place)])
    others: list[Place] = []
    for spare in (len(outdated), len(outdated) + 2 * (length.sentences or 0)):
        if not _is_full(chosen, texts, length, expected):
            others = [*_choose_of_body(articles, entries, length, spare), *of_ledes]
            for place in others:
                if place not in outdated:
                    add(rules.complete(place, chosen))
    if not _is_full(chosen, texts, length, expected):
        rest = [*filter(texts.__contains__, others), *(texts if length.sentences else ())]
        for place in sorted(rest, key=lambda p: (p in outdated, rules.rate(p, chosen))):
            add([place])
    if not chosen and texts:
        chosen = [
            min(texts, key=lambda place: (place in withdrawn, count_words(texts[place]), place))
        ]
    return rules.sort(chosen)


def _add_corrections(places: Sequence[Place], withdrawn: Mapping[Place, Place]) -> list[Place]:
    """Return sentences with those that take their figures back, and what takes these back."""
    told = list(places)
    for place in told:  # grows
        if (there := withdrawn.get(place)) and there not in told:
            told.append(there)
    return told


def _choose_of_ledes(
    articles: Sequence[Article],
    entries: Sequence[Entry],
    length: Length,
    rules: SummaryRules,
    added: frozenset[Place],
) -> tuple[list[Place], float]:
    """Return the best set of the sentences of ledes and of those that several articles say.

    With it goes how many words a summary is expected to have. ``added`` are other candidates.
    """
    ledes = find_ledes(articles)
    candidates = find_summary_candidates(articles, entries, ledes, added)
    if not candidates:
        return [], float(length.words or 0)
    from reader.briefing.briefing_weights import load_weights
    from reader.briefing.sentence_sets import POOL_SIZE, SentenceSets
    from reader.briefing.story_terms import StoryTerms

    words = length.words or (length.sentences or 5) * _WORDS_PER_SENTENCE
    language = articles[0].language or DEFAULT_LANGUAGE
    terms = StoryTerms(candidates, ledes, language)
    sets = SentenceSets(candidates, terms, load_weights(language), words)
    places = [(candidate.entry, candidate.sentence) for candidate in candidates]
    pool = rules.choose_pool(places, sets.rank(), POOL_SIZE)
    possible = sets.list_sets(None if length.words else length.sentences, pool)
    accepted = rules.accept(places, possible)
    for fewer in range(min(length.sentences or 0, len(pool)) - 1, 0, -1):
        accepted = accepted or rules.accept(places, sets.list_sets(fewer, pool))
    return [places[i] for i in sets.choose(accepted or possible)], sets.expected_length


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

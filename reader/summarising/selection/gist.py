"""Gist, the default method: which sentences matter, whatever the order of the paragraphs."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice

import numpy as np

from reader.article import Article
from reader.folding import Conflict
from reader.summarising.arrays import Bools, Ints
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.selection.budget import Budget
from reader.summarising.selection.companions import Companions
from reader.summarising.selection.exchanges import Exchanges, list_kept
from reader.summarising.selection.greedy_selection import GreedySelection
from reader.summarising.selection.headline_event import find_headline_sentence
from reader.summarising.selection.lead_sentence import find_lead, weigh_as_lead
from reader.summarising.selection.objective import Objective
from reader.summarising.selection.place_features import (
    measure_item_places,
    measure_sentence_places,
    number_places,
)
from reader.summarising.selection.reader_risk import ReaderRisk
from reader.summarising.selection.reading_order import order_for_reading
from reader.summarising.selection.selection_parameters import (
    CASED,
    LOWER_CASE,
    parameters_by_size,
)
from reader.summarising.selection.sentence_features import COMMON_FEATURES, measure_sentences
from reader.summarising.selection.shortlist import select_shortlist
from reader.summarising.selection.term_features import Bigrams, measure_bigrams, measure_terms
from reader.summarising.selection.weights import Weights, load_weights
from reader.summarising.standalone import (
    CLEAR,
    FRAGMENT,
    UNNAMED,
    SentenceDefect,
    StandaloneLevels,
)
from reader.summarising.terms import build_term_matrix, find_words, find_words_once

_HEADLINE = COMMON_FEATURES.index("headline")
_CORE_SIZE = 3  # sentences chosen together; a longer summary is extended from them
_MIN_WORDS = 4  # of a line that counts for the size of an article
_POOL_SIZE = 12  # the most probable sentences, from which the core is chosen
_MAX_SENTENCES = 2000  # of a longer article, the sentences with its most common words
_HEADLINE_WEIGHT = 0.3  # per standard deviation; .2 to .8 are equally good
_UNNAMED_SHARE = 0.45  # of its weight for reading, for a sentence about what nobody has named
_UNCLEAR_SHARE = 0.3  # for one that leans on others
_BACKGROUND_SHARE = 0.45
_NEWS_LIKENESS = 1.0  # to the headline; a sentence so like it is the news, though years ago
_DIGITS = 6  # probabilities are compared rounded: sums may differ in the last bits
_FREE_SHARE = 0.5  # of a brief budget in words; beyond it a sentence must improve the score
_BRIEF_WORDS = 100  # twice the length of the training highlights; a longer budget is filled


class Gist:
    """Scores of an article's sentences, computed once; then a choice for any length.

    ``candidates`` are the sentences, sorted by text, so that the article's order has no influence
    but by the features of places, which only an article in its author's order has.
    ``probabilities: float64[n_sentences]`` are their probabilities to be in a good summary,
    ``features: float64[n_sentences, n_features]`` the columns of ``COMMON_FEATURES`` or
    ``ENGLISH_FEATURES``; ``standalone`` knows how self-contained each sentence is.
    """

    def __init__(
        self,
        article: Article,
        candidates: Sequence[CandidateSentence],
        language: str,
        weights: Weights | None = None,
        conflicts: Sequence[Conflict] = (),
        captions: frozenset[int] = frozenset(),
    ) -> None:
        by_text = sorted(candidates, key=lambda c: (c.text, c.repeated, c.paragraph, c.start))
        if len(by_text) > _MAX_SENTENCES:
            by_text = [
                by_text[i]
                for i in select_shortlist([c.text for c in by_text], language, _MAX_SENTENCES)
            ]
        self.candidates = by_text
        self.ordered = article.ordered
        texts = [c.text for c in by_text]
        words = list(map(find_words_once, texts))
        self._words = words
        self.standalone = StandaloneLevels(article, by_text, words, language, captions)
        self._conflicts, self._title = conflicts, article.title
        self.parameters = CASED if self.standalone.cased else LOWER_CASE
        if self.standalone.cased:
            self.parameters = parameters_by_size(
                sum(len(own) >= _MIN_WORDS for own in words), ordered=self.ordered
            )
        alone = self.standalone.level_without_names
        matrix = self.matrix = build_term_matrix(texts, article.title, language, alone)
        weights = weights or load_weights(language, ordered=self.ordered)
        stem_numbers = weights.find_stem_numbers(self.matrix)
        places = number_places(by_text) if self.ordered else None
        self.features, frequency_scores = measure_sentences(matrix)
        self.probabilities = weights.sentence_probabilities(
            matrix, self.features, measure_sentence_places(places, self.features), stem_numbers
        )
        term_probabilities = weights.term_probabilities(
            measure_terms(matrix, self.probabilities),
            measure_item_places(places, matrix.rows, matrix.columns, len(matrix.is_content)),
            stem_numbers,
        )
        bigrams = Bigrams(matrix)
        bigram_probabilities = weights.bigram_probabilities(
            measure_bigrams(matrix, bigrams, self.probabilities, term_probabilities),
            measure_item_places(places, bigrams.rows, bigrams.numbers, len(bigrams.first)),
        )
        self.objective = Objective(
            self.matrix,
            term_probabilities,
            bigrams,
            bigram_probabilities,
            self.parameters.frequency_weight * frequency_scores,
        )

    @cached_property
    def preceding(self) -> list[int | None]:
        """The number of the candidate before each one in its paragraph, or None."""
        index_by_sentence = {(c.paragraph, c.position): i for i, c in enumerate(self.candidates)}
        return [index_by_sentence.get((c.paragraph, c.position - 1)) for c in self.candidates]

    @cached_property
    def following(self) -> dict[int, int]:
        """The number of the candidate after each one in its paragraph."""
        return {preceding: i for i, preceding in enumerate(self.preceding) if preceding is not None}

    @cached_property
    def companions(self) -> Companions:
        """The sentences that others bring along."""
        return Companions(
            self.candidates,
            self.standalone,
            self.following,
            self._conflicts,
            self.matrix.language,
        )

    @cached_property
    def risk(self) -> ReaderRisk:
        """How likely a reader would want another sentence in the place of each one."""
        return ReaderRisk(
            self.candidates,
            self.matrix,
            self._words,
            self.standalone,
            self.probabilities,
            self.features[:, _HEADLINE],
            ordered=self.ordered,
        )

    @cached_property
    def sizes(self) -> Ints:
        """The white-space tokens of each sentence, ``int64[n_sentences]``."""
        return np.array([candidate.words for candidate in self.candidates], dtype=np.int64)

    def score(self, number: int) -> float:
        """Return the rounded probability of a sentence to be in a good summary."""
        return round(float(self.probabilities[number]), 4)

    def choose(self, budget: Budget, report: Callable[[float], None]) -> list[int]:
        """Return the numbers of the chosen sentences in reading order."""
        probabilities = self.probabilities.round(_DIGITS).tolist()
        best = sorted(range(len(probabilities)), key=lambda i: (-probabilities[i], i))
        for level in range(FRAGMENT + 1):
            allowed = (
                i
                for i in best
                if self._level_for_core(i, budget) <= level and self._fits_alone(i, budget)
            )
            pool = sorted(islice(allowed, _POOL_SIZE))
            if pool:
                chosen = self._bring_companions(self._choose_core(pool, budget), budget)
                chosen = self._extend(chosen, budget, report)
                chosen = self._mend(chosen, budget)
                if self.ordered:
                    return sorted(chosen, key=lambda i: self.candidates[i][1:3])
                return order_for_reading(
                    chosen,
                    self.candidates,
                    self.standalone,
                    self._weigh_for_reading,
                    self.companions.denials,
                    first=self.lead,
                )
        # If nothing fits, the shortest whole sentence exceeds the budget least.
        return [min(best, key=lambda i: (self.standalone.level(i), self.sizes[i], i))]

    def _level_for_core(self, number: int, budget: Budget) -> int:
        """Return the level of a sentence with what it needs; background is no core of news."""
        level = self.companions.level(number, budget)
        if level != CLEAR:
            return level
        likeness = float(self.features[number, _HEADLINE])
        is_background = likeness < _NEWS_LIKENESS and self.standalone.is_background(number)
        gives_way = is_background or self.standalone.is_weak(number, likely=True)
        return UNNAMED if gives_way else CLEAR

    def _bring_companions(self, core: list[int], budget: Budget) -> list[int]:
        """Return the core with its companions, the least probable left out if it gets too long."""
        chosen: list[int] = []
        for number in sorted(
            core, key=lambda i: (-round(float(self.probabilities[i]), _DIGITS), i)
        ):
            chosen += self._find_group(number, chosen, budget) or []
        return chosen or core

    def _find_group(self, number: int, chosen: list[int], budget: Budget) -> list[int] | None:
        """Return what a sentence adds with its companions; None where it does not fit so."""
        for group in self.companions.list_groups(number, budget):
            added = [i for i in group if i not in chosen]
            fits_words = budget.words is None or (
                int(self.sizes[[*chosen, *added]].sum()) <= budget.words
            )
            if fits_words and (
                budget.sentences is None or len(chosen) + len(added) <= budget.sentences
            ):
                return added
        return None

    def _fits_alone(self, number: int, budget: Budget) -> bool:
        """Return whether a sentence fits into the empty budget."""
        return budget.words is None or int(self.sizes[number]) <= budget.words

    @property
    def _words_of_further(self) -> float:
        """The expected words of a sentence beyond the core: a short one seldom says enough."""
        words = self.parameters.words_per_sentence
        return max(words, CASED.words_per_sentence) if self.standalone.cased else words

    def _choose_core(self, pool: list[int], budget: Budget) -> list[int]:
        """Return up to three sentences that are chosen together."""
        size = min(_CORE_SIZE, len(pool))
        words = self.parameters.words_per_sentence
        if budget.words is not None:
            word_limit = (self.sizes, budget.words)
            attempts = [
                self.objective.find_best_set(
                    pool, count, budget.target_length(count, words), word_limit
                )
                for count in range(1, size + 1)
            ]
            return max(attempts, key=lambda found: (found[0], -len(found[1])))[1]
        score, members = self.objective.find_best_set(pool, size, budget.target_length(size, words))
        while size > 1 and score < 0:
            size -= 1
            score, members = self.objective.find_best_set(
                pool, size, budget.target_length(size, words)
            )
        while budget.sentences is not None and len(members) > budget.sentences:
            # A shorter summary is the longer one without its least useful sentence.
            size = len(members) - 1
            members = self.objective.find_best_set(
                members, size, budget.target_length(size, words)
            )[1]
        return members

    def _extend(
        self, chosen: list[int], budget: Budget, report: Callable[[float], None]
    ) -> list[int]:
        """Add sentences greedily, self-contained ones first, until the budget is full."""
        if self._filled_share(chosen, budget) >= 1:
            report(1.0)
            return chosen
        likelihood = self.probabilities / self.probabilities.mean()
        selection = GreedySelection(
            self.standalone, self.objective, self.following, likelihood, chosen
        )
        chosen = selection.chosen
        is_brief = budget.words is not None and budget.words <= _BRIEF_WORDS
        self._add_lead(selection, budget)
        self._add_headline_sentence(selection, budget)
        filled_share = self._filled_share(chosen, budget)
        while filled_share < 1:
            report(filled_share)
            fits, target_length = (
                self._find_fitting(chosen, budget),
                budget.target_length(len(chosen) + 1, self._words_of_further),
            )
            must_improve = is_brief and filled_share >= _FREE_SHARE
            added = selection.find_next(fits, target_length, must_improve=must_improve)
            if added is None:
                break
            group = self._find_group(added, selection.chosen, budget)
            if group is None:
                selection.leave_out(added)
                continue
            for number in group:
                selection.add(number)
            filled_share = self._filled_share(chosen, budget)
        report(1.0)
        return chosen

    def _mend(self, chosen: list[int], budget: Budget) -> list[int]:
        """Return the chosen sentences, some exchanged so that a reader misses less."""
        if not budget.has_room:
            return chosen
        needed, fits = self.companions.find_needed, partial(self._find_fitting, budget=budget)
        exchanges = Exchanges(
            self.risk,
            self.objective,
            fits,
            lambda i: not self.standalone.level_without_introductions(i) and not needed(i),
        )
        mended = exchanges.mend(
            chosen, self._list_kept, budget.target_length(len(chosen), self._words_of_further)
        )
        return self.companions.bring_denials(
            mended,
            self.score,
            lambda now: self._list_kept({i: self.risk.measure(i, now) for i in now}),
            fits,
        )

    def _list_kept(self, risk_of: Mapping[int, float]) -> set[int]:
        """Return the sentences of a summary that stay in it."""
        return list_kept(risk_of, self.lead, self.companions, self.following, self.matrix)

    @cached_property
    def lead(self) -> int | None:
        """The number of the sentence that opens the article, None where it cannot be told."""
        level_of = self.standalone.level_without_names
        return find_lead(self.candidates, level_of, ordered=self.ordered)

    @cached_property
    def _is_good_lead(self) -> bool:
        """Whether the lead can be understood; it leans on no sentence before it."""
        return (
            self.lead is not None
            and self.standalone.defects(self.lead) <= {SentenceDefect.UNRESOLVED_REFERENCE}
            and not self.standalone.is_weak(self.lead)
        )

    def _add_lead(self, selection: GreedySelection, budget: Budget) -> None:
        """Add the lead of the article, if it can be understood, says more and fits."""
        if self.lead is None or self.lead in selection.chosen or not self._is_good_lead:
            return
        if selection.repeats(self.lead):
            return
        for added in self._find_group(self.lead, selection.chosen, budget) or ():
            selection.add(added)

    def _add_headline_sentence(self, selection: GreedySelection, budget: Budget) -> None:
        """Add the sentence that states the event of the headline, if none does and it fits."""
        number = find_headline_sentence(
            self.matrix,
            selection.chosen,
            lambda i: self._fits_alone(i, budget) and selection.is_clear(i),
        )
        group = None if number is None else self._find_group(number, selection.chosen, budget)
        for added in group or ():
            selection.add(added)

    def _filled_share(self, chosen: Sequence[int], budget: Budget) -> float:
        """Return the share of the budget that the chosen sentences fill, 1 for all of it."""
        words = 0 if budget.words is None else int(self.sizes[chosen].sum())
        return budget.share_of(len(chosen), words)

    def _find_fitting(self, chosen: Sequence[int], budget: Budget) -> Bools | bool:
        """Return which sentences fit beside the chosen ones, ``bool[n]``; True for all."""
        if budget.words is None:
            return True
        return self.sizes + int(self.sizes[chosen].sum()) <= budget.words

    def _weigh_for_reading(self, number: int) -> float:
        """Return how early a chosen sentence is to be read: the heaviest comes first.

        The weight is the expected gain of the sentence, times its probability, times e to the
        power of its likeness to the headline. In news this order agrees more often with the order
        of the article than the order of the gains alone. Background, a sentence that leans on
        others, and one that begins with "the cut" which the headline has not named, weigh less.
        """
        headline_likeness = float(self.features[number, _HEADLINE])
        expected_gain = self.objective.expected_gain(number) * float(self.probabilities[number])
        weight = expected_gain * math.exp(_HEADLINE_WEIGHT * headline_likeness)
        subject = self.standalone.find_definite_subject(number)
        if subject is not None and subject not in self._headline_words:
            weight *= _UNNAMED_SHARE
        if self.standalone.level_without_names(number) > UNNAMED:
            weight *= _UNCLEAR_SHARE
        if self.standalone.tells_of_before(number):
            weight *= _BACKGROUND_SHARE
        elif self.standalone.cased and self.matrix.language == "english":
            weight *= weigh_as_lead(self.candidates[number].text)
        return round(weight, _DIGITS)

    @cached_property
    def _headline_words(self) -> frozenset[str]:
        return frozenset(map(str.lower, find_words(self._title)))

"""Dependencies: what a sentence takes for known, and which sentences of the article tell it.

"The cut would save a million" wants a sentence that names a cut, "Mr Hale" one with the full name.
Whether a reader misses it is not certain, so that each dependency has a weight: the share of such
phrases that a reader of the sentence and the headline asked about.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reader.summarising.anaphora import DefinitePhrase, find_definite_phrases
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.standalone import StandaloneLevels
from reader.summarising.terms import TermMatrix
from reader.text import word_set

# Of 222 phrases in 310 sentences that were labelled by hand, a reader asked about these shares.
_TOLD_BEFORE = 1.0  # a sentence before it names the thing
_TAKEN_FOR_KNOWN_BEFORE = 0.2  # sentences before it take the thing for known too
_FIRST_MENTION = 0.1  # no sentence before it has the word: most often another name of the subject
_ANYWHERE = 0.4  # in no known order
_ANYWHERE_AT_START = 0.8  # the subject of the sentence
_ANYWHERE_BEHIND_NAME = 0.1
_HALF_DEFINED = 0.6  # of its weight, where what follows may define the thing
_POINTED_AT = 0.8  # "this map"
_SHORT_NAME = 1.0
_UNKNOWN_NAME = 0.5  # of a person whom the article does not name in full, or an abbreviation
_DEFINITE = word_set("the this that these those")
_REACH = 3  # words: "the two masked men" tells of no men
_DIGITS = 6  # weights are compared rounded


class Dependency(NamedTuple):
    """What a sentence takes for known: the ``weight`` of a reader's question, and its answers.

    ``told_by`` are the numbers of the sentences that tell it; a summary with one of them leaves
    nothing open.
    """

    weight: float
    told_by: frozenset[int]


class Dependencies:
    """The dependencies of candidate sentences, by number; each is computed on first use.

    Only English articles with capitals have any. In an article in its author's order a sentence
    is told by those before it alone.
    """

    def __init__(
        self,
        candidates: Sequence[CandidateSentence],
        matrix: TermMatrix,
        standalone: StandaloneLevels,
        words: Sequence[Sequence[str]],
        *,
        ordered: bool,
    ) -> None:
        self._candidates = candidates
        self._matrix = matrix
        self._standalone = standalone
        self._words = words
        self._ordered = ordered
        self._has_any = standalone.cased and matrix.language == "english"
        self._headline = frozenset(matrix.headline_terms)
        self._found: dict[int, tuple[list[Dependency], list[Dependency]]] = {}

    def of(self, number: int) -> tuple[list[Dependency], list[Dependency]]:
        """Return the things and the persons that a sentence takes for known."""
        if not self._has_any:
            return [], []
        if number not in self._found:
            self._found[number] = self._find_things(number), self._find_names(number)
        return self._found[number]

    def weigh_open(self, number: int, chosen: Collection[int]) -> tuple[float, float]:
        """Return the weights of the things and persons that a sentence leaves open.

        ``chosen`` are the sentences of the summary.
        """
        things, persons = self.of(number)
        if not things and not persons:
            return 0.0, 0.0
        return (
            sum(d.weight for d in things if d.told_by.isdisjoint(chosen)),
            sum(d.weight for d in persons if d.told_by.isdisjoint(chosen)),
        )

    def _find_names(self, number: int) -> list[Dependency]:
        """Return the persons whom a sentence names in short, and what it abbreviates."""
        needed = self._standalone.needed_introductions(number, minor=True)
        found = [Dependency(_SHORT_NAME, self._list_before(number, told)) for told in needed]
        found += [
            Dependency(_UNKNOWN_NAME, self._list_before(number, told))
            for told in self._standalone.find_explanations(number)
        ]
        if self._standalone.names_unknown(number):
            found.append(Dependency(_UNKNOWN_NAME, frozenset()))
        return found

    def _find_things(self, number: int) -> list[Dependency]:
        """Return the things that a sentence takes for known."""
        found = []
        for phrase, terms in self._list_phrases(number):
            if not self._headline.isdisjoint(terms):
                continue
            telling, assuming = self._find_mentions(number, phrase, terms)
            weight = self._weigh(number, phrase, telling, assuming)
            if weight:
                found.append(Dependency(weight, self._list_before(number, telling)))
        return found

    def _list_phrases(self, number: int) -> list[tuple[DefinitePhrase, list[int]]]:
        """Return the definite phrases of a sentence, each with its terms."""
        phrases = find_definite_phrases(self._candidates[number].text)
        if not phrases:
            return []
        sequence = self._matrix.term_sequences[number]
        term_of = dict(zip(self._words[number], sequence, strict=True))
        return [
            (phrase, [term_of[word] for word in phrase.words])
            for phrase in phrases
            if all(word in term_of for word in phrase.words)
        ]

    def _find_mentions(
        self, number: int, phrase: DefinitePhrase, terms: Sequence[int]
    ) -> tuple[set[int], set[int]]:
        """Return the other sentences that tell of a thing, and those that take it for known.

        A sentence with "the cut" takes it for known too. To look for the phrases of all sentences
        would take as long as the rest of the choice.
        """
        telling, assuming = set[int](), set[int]()
        for word, term in zip(phrase.words, terms, strict=True):
            if not self._matrix.is_content[term]:
                continue
            rows = self._matrix.rows[self._matrix.columns == term]
            for row in rows[rows != number].tolist():
                text = self._candidates[row].text.lower()
                before, found, _ = text.partition(word)
                if found and _DEFINITE.isdisjoint(before.rsplit(None, _REACH)[-_REACH:]):
                    telling.add(row)
                else:
                    assuming.add(row)
        return telling, assuming

    def _list_before(self, number: int, telling: Collection[int]) -> frozenset[int]:
        """Return the sentences that may tell a thing to the reader of another one."""
        if not self._ordered:
            return frozenset(telling) - {number}
        place = self._candidates[number][1:3]
        return frozenset(i for i in telling if self._candidates[i][1:3] < place)

    def _weigh(
        self, number: int, phrase: DefinitePhrase, telling: set[int], assuming: set[int]
    ) -> float:
        """Return the weight of a phrase, from where its words stand in the article."""
        if phrase.points:
            weight = _POINTED_AT
        elif self._ordered:
            if self._list_before(number, telling):
                weight = _TOLD_BEFORE
            elif self._list_before(number, assuming):
                weight = _TAKEN_FOR_KNOWN_BEFORE
            else:
                weight = 0.0 if phrase.behind_name else _FIRST_MENTION
        else:
            own = self._candidates[number]
            told = any(
                self._candidates[i].paragraph == own.paragraph
                and self._candidates[i].start < own.start
                for i in telling
            )
            weight = (
                _TOLD_BEFORE
                if told
                else _ANYWHERE_AT_START
                if own.text.lower().startswith(f"the {' '.join(phrase.words)} ")
                else (_ANYWHERE_BEHIND_NAME if phrase.behind_name else _ANYWHERE)
            )
        return round(weight * (_HALF_DEFINED if phrase.is_half_defined else 1.0), _DIGITS)

"""Containment: which wordings say nothing beyond another one.

A proof is one of known sentences (``reader.known.proofs``): folding finds a wording same,
contained or variant in another one, no small word makes it another statement, and what is quoted in
one is quoted in the other; or both have the same words with a house's other marks
(``house_punctuation.py``); or one claim of one speaker is told in another place of the sentence
(``reader.briefing.attributed``). Else folding may prove that it is told in other words
(``reader.folding.rephrasing``): with another verb of saying, "he" for a name, in another order.
Such a wording is hidden with its own words, but is no source of a sentence of the summary. Wordings
are compared that have a run of three words in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.article import Sentence
from reader.briefing.attributed import name_other_speakers, prove_attributed
from reader.briefing.house_punctuation import differ_in_marks_alone
from reader.briefing.wordings import Wording
from reader.folding.alignment import SpanPair
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.relations import Verdict
from reader.folding.rephrasing import find_rephrasing
from reader.folding.result import Relation
from reader.known.proofs import find_proving_verdict, list_own_words, name_relation

_ASKED_RUNS = 8  # of a wording, the rarest: a copy has nearly all of them
_MAX_WORDINGS = 400  # that a run leads to; with more it is a standing phrase
_MIN_SHARE = 2 / 3  # of a wording's different words that stand in one that contains it

_POINTERS = frozenset(("this", "that", "these", "those", "such"))

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Containment:
    """Wording number ``within`` says all that another wording says.

    ``own_words`` pairs what the other one says in other words, or spells otherwise, and its
    dateline, with what stands there in its place, as a fold does. ``is_claim`` says that one of
    both has somebody say what the other one says, ``is_named`` that both name him.
    """

    within: int
    relation: Relation
    own_words: tuple[tuple[str, str], ...] = ()
    is_claim: bool = False
    is_named: bool = False


def find_containments(wordings: Sequence[Wording]) -> list[list[Containment]]:
    """Return for each wording the others that say all that it says, by their numbers."""
    return [
        [
            found
            for other in find_candidates(number, runs, by_run)
            if (found := _prove(wordings[number], wordings[other], other))
        ]
        for runs_of, by_run in [index_runs(wordings)]
        for number, runs in enumerate(runs_of)
    ]


def index_runs(wordings: Sequence[Wording]) -> tuple[list[list[Run]], dict[Run, list[int]]]:
    """Return the runs of each wording, and the numbers of the wordings by run.

    A wording of fewer words than a run has one, of all its words.
    """
    runs_of: list[list[Run]] = []
    by_run: defaultdict[Run, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        words = wording.analysed.words
        runs: list[Run] = list(dict.fromkeys(zip(words, words[1:], words[2:], strict=False)))
        runs = runs or [words]
        runs_of.append(runs)
        for run in runs:
            by_run[run].append(number)
    return runs_of, by_run


def find_candidates(
    number: int, runs: Sequence[Run], by_run: dict[Run, list[int]]
) -> Iterator[int]:
    """Yield the numbers of the other wordings that have one of the rarest runs of a wording."""
    found: set[int] = {number}
    for run in sorted(runs, key=lambda run: (len(by_run[run]), run))[:_ASKED_RUNS]:
        if len(by_run[run]) > _MAX_WORDINGS:
            break
        for other in by_run[run]:
            if other not in found:
                found.add(other)
                yield other


def _prove(wording: Wording, other: Wording, number: int) -> Containment | None:
    """Return how a wording is contained in another one, which has a number; None if it is not."""
    own, there = wording.analysed, other.analysed
    if wording.language != other.language or not own.words:
        return None
    shared = len(own.distinct_words & there.distinct_words)
    if shared < _MIN_SHARE * len(own.distinct_words):
        return None
    dateline = tuple(_list_dateline(wording, other))
    if differ_in_marks_alone(wording, other):
        whole = SpanPair(0, len(own.words), 0, len(own.words))
        respelled = _list_respelled(wording, other, [whole])
        return Containment(number, "same", (*dateline, *respelled))
    verdict = find_proving_verdict(own, there)
    if verdict is None:
        return _prove_attributed(wording, other, number, dateline) or _prove_rephrased(
            wording, other, number, dateline
        )
    if not _keeps_quotations(wording, other, verdict):
        return None
    own_words = list_own_words(own, there, verdict, Sentence(0, len(own.text) + 1))
    relation = name_relation(verdict, own_words)
    respelled = _list_respelled(wording, other, verdict.blocks)
    return Containment(number, relation, (*dateline, *own_words, *respelled))


def _prove_attributed(
    wording: Wording, other: Wording, number: int, dateline: tuple[tuple[str, str], ...]
) -> Containment | None:
    """Return how a wording claims what another one has somebody say; None if it does not."""
    found = prove_attributed(
        wording.analysed,
        wording.quoted,
        wording.attribution,
        other.analysed,
        other.quoted,
        other.attribution,
    )
    if found is None:
        return None
    own_words = (*dateline, *found.own_words)
    return Containment(number, found.relation, own_words, is_claim=True, is_named=found.is_named)


def _prove_rephrased(
    wording: Wording, other: Wording, number: int, dateline: tuple[tuple[str, str], ...]
) -> Containment | None:
    """Return how a wording says in other words what another one says; None if it does not."""
    own, there = wording.analysed, other.analysed
    if _names_other_speaker(wording, other):
        return None
    found = find_rephrasing(own, there, fuller=wording.fullness > other.fullness)
    if found is None or any(not _POINTERS.isdisjoint(own.words[p.a : p.a_end]) for p in found):
        return None  # "that cable" may be another one in another article
    own_words = tuple(
        (_get_text(own, pair.a, pair.a_end), _get_text(there, pair.b, pair.b_end))
        for pair in found
        if pair.a < pair.a_end
    )
    return Containment(number, "reworded", (*dateline, *own_words))


def _names_other_speaker(wording: Wording, other: Wording) -> bool:
    """Return whether two wordings surely have two speakers of what neither quotes."""
    one, there = wording.attribution, other.attribution
    return (
        one is not None
        and there is not None
        and not (any(wording.quoted) or any(other.quoted))
        and name_other_speakers(one.speaker, there.speaker)
    )


def _get_text(text: AnalysedText, start: int, end: int) -> str:
    """Return the words from ``start`` to ``end`` as they stand, "" for none."""
    return text.text[text.starts[start] : text.ends[end - 1]] if start < end else ""


def _list_dateline(wording: Wording, other: Wording) -> Iterator[tuple[str, str]]:
    """Yield the dateline of a wording, and that of the other one, if they are not equal."""
    one, there = wording.dateline.strip(), other.dateline.strip()
    if one and one != there:
        yield one, there


def _list_respelled(
    wording: Wording, other: Wording, blocks: Iterable[SpanPair]
) -> Iterator[tuple[str, str]]:
    """Yield the words that the other wording spells otherwise, and how it spells them."""
    own, there = wording.analysed, other.analysed
    if own.words is wording.words and there.words is other.words:
        return
    for block in blocks:
        for i, j in zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=False):
            if wording.words[i] != other.words[j] and own.words[i] == there.words[j]:
                yield (
                    own.text[own.starts[i] : own.ends[i]],
                    there.text[there.starts[j] : there.ends[j]],
                )


def _keeps_quotations(wording: Wording, other: Wording, verdict: Verdict) -> bool:
    """Return whether what is quoted in one is quoted in the other, or shown as own words.

    A quotation may be of several sentences, so the marks of the paragraphs count. If both
    paragraphs have marks, but not around these words, scraping has lost one.
    """
    if wording.is_beside_marks == other.is_beside_marks:
        return True
    shown = {i for block in verdict.shown_differences for i in range(block.a, block.a_end)}
    return all(
        i in shown
        or wording.analysed.word_classes[i] < WordClass.CONTENT
        or wording.quoted[i] == other.quoted[j]
        for block in verdict.blocks
        for i, j in zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=False)
    )

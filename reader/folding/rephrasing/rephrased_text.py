"""Rephrased text: whether a paragraph says in other words what another one says.

Theory. Copies are told by ``relations.verdict`` word by word. Captions, standfirsts and pull quotes
tell a sentence of the body anew: with other forms of its words, a synonym, "he" for a name, who
says it, whose picture it is; and they leave out what the body adds. Each sentence is compared with
the one sentence of the other paragraph that shares most with it. Its differences are explained one
by one, and all own words are shown beside the copy; a sentence that is told otherwise in more than
a third of its words is a statement of its own.

Requirements. Nothing that another text says is called the same: names, numbers, dates, negations,
doubts and roles agree; a question is no statement. Texts without clauses (headlines, items of
lists) are told by nothing but their words and stay.

Known limits. English alone. A clause told anew, a sentence told by two, "the needle's eye" beside
"the eye of the needle", and one verb for another that no list has, are not found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.folding.alignment import SpanPair
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.rephrasing.clause_alignment import extract_clause, find_key, is_capital
from reader.folding.rephrasing.clause_comparison import Comparison, compare_clauses
from reader.folding.rephrasing.picture_notes import is_credit
from reader.folding.rephrasing.reported_speech import keeps_heading

_MIN_WORDS, _MIN_OPEN_WORDS = 6, 8  # with and without the end of a sentence
_MIN_SHARE = 0.5  # of a sentence's content words in one sentence of the other text
_MIN_QUOTED_WORDS = 3  # from which on a sentence is compared by what it quotes
_MAX_OPENER_WORDS = 4  # "Who knew?" before a caption
_MIN_MATCHED, _MIN_PLAIN = 4, 2
_MAX_WEIGHT, _WEIGHT_DIVISOR = 3, 3
_MIN_MATCHED_PER_ADDED = 2
_MAX_DENIAL_WORDS = 7  # of a sentence beside that takes all back: "This is false."
_ADDRESS_MARK = "://"


class _Sentences(NamedTuple):
    """The keys of the content words of each sentence of a text, and where its clause begins."""

    keys: Mapping[int, frozenset[str]]
    starts: Mapping[int, int]


def find_rephrasing(
    a: AnalysedText, b: AnalysedText, *, fuller: bool = False
) -> tuple[SpanPair, ...] | None:
    """Return the own words of ``a``, each with those in their place; None if ``b`` says it not.

    ``fuller`` says that ``a`` is the fuller text: no body is hidden behind a caption, nor who
    speaks.
    """
    lexicon = a.lexicon
    words = lexicon.rephrasing_words
    if words is None or b.lexicon is not lexicon or _ADDRESS_MARK in a.text:
        return None
    if len(a.words) < (_MIN_WORDS if a.has_sentence_end else _MIN_OPEN_WORDS):
        return None
    if a.word_classes[0] == WordClass.NUMBER and not a.has_sentence_end:
        return None  # an item of a list
    if _lacks_facts(a, b):
        return None
    if fuller and a.has_sentence_end and not b.has_sentence_end:
        return None
    sentences = _find_sentences(b)
    shown: list[SpanPair] = []
    compared: list[Comparison] = []
    first = _find_start(a)
    # Who speaks, or whose picture it is.
    adds_note = bool(first) and (
        is_capital(a, first - 1)
        or (a.words[0] in words.pronouns and a.words[first - 1] in lexicon.speech_verbs)
    )
    if first and not lexicon.picture_words.issuperset(a.words[:first]):
        if not keeps_heading(a, b):
            return None
        shown.append(SpanPair(0, first, 0, 0))
    for number, (start, end) in enumerate(a.sentence_spans, 1):
        start = max(start, first)
        keys = _find_keys(a, _choose_compared(a, start, end))
        best = max(sentences.keys, key=lambda n: (len(keys & sentences.keys[n]), -n))
        if not keys or len(keys & sentences.keys[best]) < _MIN_SHARE * len(keys):
            if not _may_stand_beside(a, number, start, end) or _names_other_author(a, b, start):
                return None
            shown.append(SpanPair(start, end, 0, 0))
            adds_note = True
            continue
        if _is_taken_back(b, best, words.doubting_headings):
            return None
        there = sentences.starts[best]
        comparison = compare_clauses(
            extract_clause(a, start, end), extract_clause(b, there, b.sentence_spans[best - 1][1])
        )
        if comparison is None or (fuller and comparison.attributed):
            return None
        compared.append(comparison)
        shown += [
            SpanPair(one.a + start, one.a_end + start, one.b + there, one.b_end + there)
            for one in comparison.shown
        ]
    return tuple(sorted(shown)) if _is_enough(compared, adds_note=adds_note) else None


def _lacks_facts(a: AnalysedText, b: AnalysedText) -> bool:
    """Return whether ``b`` has a number or unit of ``a`` nowhere; most are told by this alone."""
    classify, digits = a.lexicon.class_cache, a.lexicon.digits
    missing = [
        word
        for word in a.distinct_words - b.distinct_words
        if classify[word] in (WordClass.NUMBER, WordClass.UNIT)
    ]
    return bool(missing) and not {digits.get(word, word) for word in missing} <= {
        digits.get(word, word) for word in b.distinct_words
    }


def _is_enough(compared: Sequence[Comparison], *, adds_note: bool) -> bool:
    """Return whether so much is in common that what differs cannot make another statement."""
    matched = sum(one.matched for one in compared)
    weight = sum(one.weight for one in compared)
    return (
        matched >= _MIN_MATCHED
        and (matched > _MIN_MATCHED or weight <= 1)
        and weight <= min(_MAX_WEIGHT, matched / _WEIGHT_DIVISOR)
        and sum(one.plain for one in compared) >= _MIN_PLAIN
        and _MIN_MATCHED_PER_ADDED * sum(one.added for one in compared) <= matched
        and (adds_note or any(one.differs for one in compared))
    )


def _find_sentences(text: AnalysedText) -> _Sentences:
    """Return the keys of the sentences, and where each begins, the first behind a heading."""
    spans, first = dict(enumerate(text.sentence_spans, 1)), _find_start(text)
    return _Sentences(
        {number: _find_keys(text, range(*span)) for number, span in spans.items()},
        {number: max(start, first) for number, (start, _) in spans.items()},
    )


def _find_start(text: AnalysedText) -> int:
    """Return where the first clause begins, behind a heading."""
    length, (_, end) = text.heading_length, text.sentence_spans[0]
    return length if length < end else 0


def _find_keys(text: AnalysedText, indices: Sequence[int]) -> frozenset[str]:
    """Return the keys of the words with meaning."""
    return frozenset(
        find_key(text.words[i], text.lexicon)
        for i in indices
        if text.word_classes[i] >= WordClass.CONTENT
    )


def _choose_compared(a: AnalysedText, start: int, end: int) -> Sequence[int]:
    """Return the words by which the other sentence is found: what is quoted, or all."""
    indices = range(start, end)
    quoted = [i for i in indices if a.in_quotation[i] and a.word_classes[i] >= WordClass.CONTENT]
    says = any(a.words[i] in a.lexicon.speech_verbs and not a.in_quotation[i] for i in indices)
    is_long = sum(a.in_quotation[start:end]) >= _MIN_WORDS
    return quoted if says and quoted and (is_long or len(quoted) >= _MIN_QUOTED_WORDS) else indices


def _may_stand_beside(a: AnalysedText, number: int, start: int, end: int) -> bool:
    """Return whether a sentence that ``b`` has not can be shown as own words beside the copy.

    It says whose picture it is, or is a mere kicker: "File picture", "Who knew?".
    """
    words = a.words[start:end]
    if a.lexicon.caption_marks.issuperset(words):
        return True
    if number > 1:
        return is_credit(a, start, end)
    return 0 < len(words) <= _MAX_OPENER_WORDS and words[-1] == "?" and len(a.sentence_spans) > 1


def _names_other_author(a: AnalysedText, b: AnalysedText, start: int) -> bool:
    """Return whether both texts end with their authors: "My best game. By Ann Orr", "By Bo Li"."""
    last, _ = b.sentence_spans[-1]
    return len(b.sentence_spans) > 1 and {a.words[start], b.words[last]} <= a.lexicon.agent_markers


def _is_taken_back(b: AnalysedText, number: int, doubting: frozenset[str]) -> bool:
    """Return whether the heading or a short sentence beside takes back what a sentence says."""
    if number == 1 and not doubting.isdisjoint(b.words[: b.heading_length]):
        return True
    return any(
        end - start <= _MAX_DENIAL_WORDS and not b.lexicon.denials.isdisjoint(b.words[start:end])
        for start, end in (
            b.sentence_spans[n - 1]
            for n in (number - 1, number + 1)
            if 1 <= n <= len(b.sentence_spans)
        )
    )

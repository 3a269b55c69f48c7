"""Parts of a sentence that may be left out though words in them would turn a statement elsewhere.

Theory. "The ferry, which was never insured, sank" says two things, and "The ferry sank" is one of
them. Folding does not look into a part between commas: "never" forbids it. Here the parts of a read
sentence are found that say something of their own: relative clauses and appositions between pauses,
what stands between dashes or in brackets, a clause at the beginning or end. If a new sentence lacks
such parts, it is compared with the read one without them. A condition, a denial and an attribution
are no such parts; nor is anything within a quotation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reader.folding.analysis import QUOTATION_MARKS, AnalysedText
from reader.folding.lexicons import ENGLISH, WordClass
from reader.known.attributions import has_attribution, is_attribution
from reader.known.pauses import DOUBLE_MARKS, find_pause
from reader.known.scopes import is_far_reaching, narrows
from reader.text import word_set

_MAX_PARTS = 3
_MIN_WORDS_LEFT = 5
_RELATIVE = word_set("which who whom whose")
_ARTICLES = word_set(
    "a an the his her its their one some both mostly mainly particularly especially called"
)
_OPENERS = word_set(
    "although though while despite after as because since like along following during and including"
)
_CONDITIONS = word_set(
    """
    if unless whether lest until till except barring provided providing assuming supposing pending
    depending permitting subject without or theory principle seem seems seemed appears appeared
    """
)
# Said of a whole statement they take it back: "…, which was not true".
_DOUBTING = word_set(
    """
    true untrue false wrong right correct incorrect accurate inaccurate proof evidence clear unclear
    certain uncertain doubtful unlikely impossible questionable mistaken mistake error erroneous
    rumor rumors rumour rumours lie lies joke guess theory speculation claim claims allegation
    allegations prove proved proves proven unproven confirm confirmed confirms unconfirmed verify
    verified unverified doubt doubts doubted reject rejected rejects dismiss dismissed dismisses
    question questions questioned contradict contradicted contradicts retracted withdrew withdrawn
    corrected correction
    """
)
_DENIES = ENGLISH.denials | ENGLISH.fiction_words
_CLOSING = {",": ",", "-": "-", "(": ")", "[": "]"}


class _Part(NamedTuple):
    """The words ``first`` to ``last`` of a text, both included; ``mark`` is the pause before it."""

    first: int
    last: int
    mark: str


def leave_out_parts(own: AnalysedText, read: AnalysedText) -> tuple[str, int] | None:
    """Return the read sentence that has all words of ``own``, without parts that ``own`` lacks.

    With the offset of the sentence in the read paragraph. None if there is no such sentence, or
    nothing to leave out.
    """
    if own.lexicon is not ENGLISH or read.lexicon is not ENGLISH:
        return None
    words = Counter(own.words)
    needed = {
        word for word in own.distinct_words if own.lexicon.classify(word) >= WordClass.CONTENT
    }
    for number, (start, end) in enumerate(read.sentence_spans, 1):
        if end - start <= len(own.words) or not needed.issubset(read.words[start:end]):
            continue
        surplus = Counter(read.words[start:end]) - words
        parts: list[_Part] = []
        for part in sorted(_find_parts(read, start, end), key=lambda p: p.first - p.last):
            if any(part.first <= other.last and other.first <= part.last for other in parts):
                continue
            left_out = Counter(read.words[part.first : part.last + 1])
            if left_out <= surplus:
                surplus -= left_out
                parts.append(part)
                if len(parts) == _MAX_PARTS:
                    break
        words_left = end - start - sum(part.last - part.first + 1 for part in parts)
        if parts and words_left >= _MIN_WORDS_LEFT and not _has_lost_mark(read, number):
            return _cut(read, number, sorted(parts)), read.sentence_starts[number - 1]
    return None


def _has_lost_mark(text: AnalysedText, number: int) -> bool:
    """Return whether a quotation mark up to the end of a sentence has no other one.

    Then nobody knows where the quotation is. Apostrophes do not count.
    """
    end = text.sentence_offsets(number)[1]
    marks = sum(text.text.count(mark, 0, end) for mark in DOUBLE_MARKS)
    in_quotations = sum(
        text.text.count(mark, first, last)
        for first, last in text.quotation_offsets
        if first < end
        for mark in DOUBLE_MARKS
    )
    return marks > in_quotations


def _find_parts(text: AnalysedText, start: int, end: int) -> Iterator[_Part]:
    """Yield the parts of the sentence of the words ``start`` to ``end`` that may be left out."""
    pauses = [(i, mark) for i in range(start, end - 1) if (mark := find_pause(text, i))]
    for number, (i, mark) in enumerate(pauses):
        if mark == "," and _may_lead(text, start, i):
            yield _Part(start, i, "")
        for j, closing in pauses[number + 1 :]:
            if closing == _CLOSING.get(mark) and _may_stand_between(text, i + 1, j, mark):
                yield _Part(i + 1, j, mark)
        if mark in ",;-" and _may_end(text, i + 1, end - 1, mark):
            yield _Part(i + 1, end - 1, mark)


def _may_lead(text: AnalysedText, first: int, last: int) -> bool:
    """Return whether the words before a comma are a clause or phrase of their own."""
    words = text.words[first : last + 1]
    return (
        words[0] in _OPENERS
        and words[0] != "and"
        and words[1:2] not in (("if",), ("though",), ("long",), ("soon",), ("for",))
        and _is_bare(text, first, last)
        and not has_attribution(text, range(first, last + 1))
        and not (narrows(words[0]) and is_far_reaching(text, last + 1))
    )


def _may_stand_between(text: AnalysedText, first: int, last: int, mark: str) -> bool:
    """Return whether the words between two pauses say something of their own."""
    words = text.words[first : last + 1]
    if words[0] in _RELATIVE:
        return not _is_quoted(text, first, last) and _DENIES.isdisjoint(words)
    if not _is_bare(text, first, last) or is_attribution(words):
        return False
    if mark != ",":
        return words[0] not in text.lexicon.inversion_openers and all(
            text.words[j] in _ARTICLES
            or (
                text.word_classes[j] != WordClass.QUALIFIER
                and text.words[j] not in text.lexicon.meaning_changing
            )
            for j in range(first, min(first + 2, last + 1))
        )
    return words[0] in _ARTICLES or words[0] in _OPENERS or _is_participle(text, first)


def _may_end(text: AnalysedText, first: int, last: int, mark: str) -> bool:
    """Return whether the words behind a pause at the end of a sentence are a statement."""
    words = text.words[first : last + 1]
    if (
        not _is_bare(text, first, last)
        or not _DOUBTING.isdisjoint(words)
        or has_attribution(text, range(first, last + 1))
    ):
        return False
    return (
        mark == ";"
        or words[0] in _RELATIVE
        or words[0] in _ARTICLES
        or words[0] in _OPENERS
        or _is_participle(text, first)
    )


def _is_bare(text: AnalysedText, first: int, last: int) -> bool:
    """Return whether words are outside of quotations, without a condition and a denial."""
    words = text.words[first : last + 1]
    return (
        not _is_quoted(text, first, last)
        and _CONDITIONS.isdisjoint(words)
        and _DENIES.isdisjoint(words)
        and words[0] != "but"
    )


def _is_quoted(text: AnalysedText, first: int, last: int) -> bool:
    """Return whether a part is within a quotation."""
    return text.in_quotation[first] or text.in_quotation[last]


def _is_participle(text: AnalysedText, i: int) -> bool:
    """Return whether a word may be a participle that opens a phrase."""
    word = text.words[i]
    return text.word_classes[i] == WordClass.CONTENT and word.endswith(("ing", "ed"))


def _cut(text: AnalysedText, number: int, parts: list[_Part]) -> str:
    """Return sentence ``number`` without some of its parts and the pauses beside them.

    A quotation mark beside a pause belongs to what stays.
    """
    begins, ends = text.sentence_offsets(number)
    first_word, end_word = text.sentence_spans[number - 1]
    pieces, position = [], begins
    for part in parts:
        if part.first > first_word:
            last_kept = text.ends[part.first - 1]
            between = text.text[last_kept : text.starts[part.first]]
            pieces.append(text.text[position:last_kept] + _keep_marks(between))
        position = text.ends[part.last]
        if part.last + 1 < end_word:
            position = text.starts[part.last + 1]
            pieces.append(" " + _keep_marks(text.text[text.ends[part.last] : position]))
    return "".join((*pieces, text.text[position:ends])).strip()


def _keep_marks(between: str) -> str:
    """Return the quotation marks between two words."""
    return "".join(mark for mark in between if mark in QUOTATION_MARKS)

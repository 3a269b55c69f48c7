"""Gap judgement: what one gap of two aligned clauses costs, or that it makes another statement.

Theory. Words of the first clause that the second has not in that place are explained: they say who
says it or whose picture it is, they mean the same person or thing, or a synonym stands in their
place. What is left over may be a detail of one or two words, but never a number, a name, a negation
or a word in place of another one. All of them are shown beside the copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.folding.alignment import Gap, SpanPair
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.rephrasing.added_details import is_addition, is_further_insertion
from reader.folding.rephrasing.clause_alignment import is_capital
from reader.folding.rephrasing.insertions import is_harmless_beside_own, is_harmless_insertion
from reader.folding.rephrasing.picture_notes import ends_with_credit, find_picture_notes
from reader.folding.rephrasing.references import (
    describes_name,
    is_apposition,
    is_reference,
    is_time_of_event,
)
from reader.folding.rephrasing.reported_speech import (
    extends_attribution,
    is_attribution,
    is_reported_alike,
    opens_claim,
)
from reader.folding.rules import (
    adds_inside,
    forbids_rephrasing,
    has_pause,
    is_about_another,
    is_fiction,
    is_harmless,
    reverses_clause,
    swaps_preposition,
    without_caption_marks,
)

_MAX_DETAILS = 2
_MAX_DETAIL_WORDS = 4
_YEAR_DIGITS = 4
_COUNTS = (WordClass.NUMBER, WordClass.UNIT)


class GapJudgement(NamedTuple):
    """What a gap costs.

    ``weight`` counts the words that are told otherwise, ``attributed`` the content words that only
    say who says it, ``insertions`` is 1 where the shown clause says more. ``shown`` are the words
    that must be on screen, with those in their place, ``added`` counts those that add a phrase;
    ``spoken`` says that some say who says it, ``loose`` that only a long clause bears the gap.
    """

    weight: int = 0
    insertions: int = 0
    attributed: int = 0
    shown: tuple[SpanPair, ...] = ()
    added: int = 0
    spoken: bool = False
    loose: bool = False


def judge_gap(gap: Gap, gaps: Sequence[Gap]) -> GapJudgement | None:
    """Return what a gap costs, None if it makes another statement; ``gaps`` are all of both."""
    gap, own, shown = _without_picture_notes(gap)
    content = sum(gap.a.word_classes[i] >= WordClass.CONTENT for i in own)
    if own and (
        ends_with_credit(gap, own) or is_attribution(gap, own) or extends_attribution(gap, own)
    ):
        span = _make_span(gap, own, ())
        return GapJudgement(0, 0, content, (*shown, span), spoken=True)
    if not own and not gap.is_inner:
        return None if _changes_edge(gap) else GapJudgement(shown=shown)
    hearsay = is_reported_alike(gap, gaps)
    if (not hearsay and reverses_clause(gap)) or _changes_clause(gap):
        return None
    if not own:
        return _judge_insertion(gap, shown)
    there = tuple(gap.other_range)
    shown = (*shown, _make_span(gap, own, there))
    if is_apposition(gap, own) or is_time_of_event(gap, own):
        return GapJudgement(1, 0, 0, shown)
    if describes_name(gap, own) or is_reference(gap, own):
        return GapJudgement(1, 0, content, shown)
    explained = _explain(gap, own, gaps, hearsay)
    if explained is None:
        if is_addition(gap, own):
            return GapJudgement(0, 0, 0, shown, content, loose=True)
        return None
    weight, left = explained
    if not left or not gap.is_inner:
        return GapJudgement(weight, 0, 0, shown)
    return GapJudgement(weight, 1, 0, shown) if is_harmless_beside_own(gap, own, left) else None


def _without_picture_notes(gap: Gap) -> tuple[Gap, list[int], tuple[SpanPair, ...]]:
    """Return a gap without what concerns the picture, its own words, and what of it is shown."""
    a, b, here = gap.a, gap.b, gap.other_range.start
    shown: list[SpanPair] = []
    notes = find_picture_notes(a, gap.own_range)
    own = [i for i in gap.own_range if i not in notes]
    there = list(gap.other_range)
    if notes:
        shown.append(SpanPair(notes[0], notes[-1] + 1, here, here))
        gap = _narrow(gap, own, there)
    if other_notes := find_picture_notes(b, there):
        there = [j for j in there if j not in other_notes]
        gap = _narrow(gap, own, there)
    left = without_caption_marks(gap)
    if len(left) < len(gap.own_range):
        if marks := [i for i in own if i not in left]:
            shown.append(SpanPair(marks[0], marks[-1] + 1, here, here))
        own = [i for i in own if i in left]
    return gap, own, tuple(shown)


def _narrow(gap: Gap, own: Sequence[int], there: Sequence[int]) -> Gap:
    """Return a gap with these words alone, if they are without a hole."""
    own_range = (
        range(own[0], own[-1] + 1) if own else range(gap.own_range.start, gap.own_range.start)
    )
    other_range = (
        range(there[0], there[-1] + 1)
        if there
        else range(gap.other_range.start, gap.other_range.start)
    )
    if len(own_range) != len(own) or len(other_range) != len(there):
        return gap
    return gap._replace(own_range=own_range, other_range=other_range, other_indices=tuple(there))


def _changes_edge(gap: Gap) -> bool:
    """Return whether ``b`` has before or after the copy what makes another statement of it."""
    b, lexicon, there = gap.b, gap.a.lexicon, gap.other_range
    goes_on = (
        gap.at_end
        and bool(there)
        and any(mark in b.text_before(there.start) for mark in ":;")
        and lexicon.denials.isdisjoint(b.words[j] for j in there)
    )
    return (
        (not goes_on and reverses_clause(gap))
        or is_fiction(gap)
        or (is_about_another(gap) and not opens_claim(gap))
    )


def _changes_clause(gap: Gap) -> bool:
    """Return whether a rule of copies forbids the gap, for whatever reason but its words."""
    return forbids_rephrasing(gap) or (is_about_another(gap) and not opens_claim(gap))


def _judge_insertion(gap: Gap, shown: tuple[SpanPair, ...]) -> GapJudgement | None:
    """Return what it costs that ``b`` says more where ``a`` has no words."""
    if not gap.other_range or not adds_inside(gap):
        return GapJudgement(shown=shown)
    loose = not is_harmless_insertion(gap)
    if loose and not is_further_insertion(gap):
        return None
    # Without own words, those beside the place show the reader where it is.
    around = SpanPair(
        max(gap.own_range.start - 1, 0),
        gap.own_range.start + 1,
        max(gap.other_range.start - 1, 0),
        gap.other_range.stop + 1,
    )
    return GapJudgement(0, 1, 0, (*shown, around), loose=loose)


def _explain(
    gap: Gap, own: Sequence[int], gaps: Sequence[Gap], hearsay: bool
) -> tuple[int, list[int]] | None:
    """Return how many own words are told otherwise, and the words of ``b`` left over."""
    a, b, lexicon = gap.a, gap.b, gap.a.lexicon
    left = [j for j in gap.other_range if b.word_classes[j] >= WordClass.CONTENT]
    content = [i for i in own if a.word_classes[i] >= WordClass.CONTENT]
    rest = []
    for i in content:
        synonym = next((j for j in left if _are_synonyms(gap, i, j)), None)
        if synonym is None:
            rest.append(i)
        else:
            left.remove(synonym)
    has_synonyms = len(rest) < len(content)
    weight = len(content) - len(rest) + hearsay
    if hearsay:
        rest = [i for i in rest if a.word_classes[i] != WordClass.QUALIFIER]
        left = [
            j
            for j in left
            if b.word_classes[j] != WordClass.QUALIFIER and b.words[j] not in lexicon.speech_verbs
        ]
    minimises = any(_is_minimiser(b, j) for j in left)
    rest = [i for i in rest if not _is_minimiser(a, i)]
    left = [j for j in left if not _is_minimiser(b, j)]
    years = [i for i in rest if _is_moved_year(gap, i, gaps)]
    weight += len(years)
    rest = [i for i in rest if i not in years and not _is_moved_day(gap, i, gaps)]
    if left and content and not (has_synonyms or hearsay):
        return None  # what stands there is not told by words that are explained elsewhere
    details = _count_details(gap, own, rest, left, alone=not has_synonyms)
    if details is None or (rest and minimises and not has_synonyms):
        return None
    weight += details
    if not has_synonyms:
        swapped = _swaps_connectors(gap, own)
        weight += swapped
        if not swapped and not _are_function_words_harmless(gap, own):
            return None
    return weight, left


def _are_synonyms(gap: Gap, i: int, j: int) -> bool:
    """Return whether an own word outside of quotations and a word of ``b`` are synonyms."""
    a, b = gap.a, gap.b
    return (
        a.word_classes[i] == b.word_classes[j] == WordClass.CONTENT
        and not a.in_quotation[i]
        and a.lexicon.are_synonyms(a.words[i], b.words[j])
        and is_capital(a, i) == is_capital(b, j)
    )


def _count_details(
    gap: Gap, own: Sequence[int], rest: Sequence[int], left: Sequence[int], *, alone: bool
) -> int | None:
    """Return how many own words add a mere detail, None if one of them states more.

    ``rest`` are those that nothing explains, ``left`` the words of ``b`` that explain nothing;
    ``alone`` says that no synonym stands among the own words.
    """
    a, b, lexicon = gap.a, gap.b, gap.a.lexicon
    if not rest:
        return 0
    states_more = (
        lexicon.meaning_changing
        | lexicon.speech_verbs
        | lexicon.fiction_words
        | lexicon.hollow_nouns
    )
    if left or any(
        a.word_classes[i] != WordClass.CONTENT
        or a.in_quotation[i]
        or (i > 0 and is_capital(a, i))
        or a.words[i] in states_more
        for i in rest
    ):
        return None
    if alone and gap.at_start and len(rest) == 1 and _has_all_but(gap, own, rest[0]):
        return 1
    if alone and any(b.word_classes[j] == WordClass.FUNCTION for j in gap.other_range):
        return None
    if gap.at_end:
        return None
    if _is_opener(gap, own):
        return 1
    if gap.at_start:
        if len(rest) > 1 or a.words[own[-1]].endswith(lexicon.governing_endings):
            return None
    elif has_pause(a.text_before(own[0])) or has_pause(a.text_after(own[-1])):
        return None  # an item of a list
    return None if len(rest) > _MAX_DETAILS or _adds_clause(gap, own) else len(rest)


def _has_all_but(gap: Gap, own: Sequence[int], detail: int) -> bool:
    """Return whether ``b`` has the first words of ``a`` but for one: "In an angry letter"."""
    a, b, empty = gap.a, gap.b, gap.a.lexicon.empty_words | {"an"}
    kept = [a.words[i] for i in own if i != detail and a.words[i] not in empty]
    there = [b.words[j] for j in gap.other_range if b.words[j] not in empty]
    return detail == own[-1] and bool(kept) and there[-len(kept) :] == kept


def _is_opener(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the own words open the sentence: "For this study, ..."."""
    a, lexicon = gap.a, gap.a.lexicon
    return (
        gap.at_start
        and len(own) <= _MAX_DETAIL_WORDS
        and a.words[own[0]] in lexicon.prepositions | lexicon.detail_prepositions
        and a.text_after(own[-1]).startswith(",")
        and not any(
            a.word_classes[i] > WordClass.CONTENT or (i != own[0] and is_capital(a, i)) for i in own
        )
        and (lexicon.hollow_nouns | lexicon.meaning_changing | lexicon.fiction_words).isdisjoint(
            a.words[i] for i in own
        )
    )


def _adds_clause(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the own words are more than adjectives: a phrase, a clause, a comparison."""
    a, words = gap.a, gap.a.lexicon.rephrasing_words
    return len(own) > _MAX_DETAIL_WORDS or any(
        a.word_classes[i] == WordClass.FUNCTION
        or a.words[i] in a.lexicon.clause_openers
        or (words is not None and a.words[i] in words.weakening_words)
        for i in own
    )


def _is_minimiser(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i`` is the "just" of a number."""
    words = text.lexicon.rephrasing_words
    return (
        words is not None
        and text.words[i] in words.minimisers
        and i + 1 < len(text.words)
        and text.word_classes[i + 1] in _COUNTS
    )


def _is_moved_year(gap: Gap, i: int, gaps: Sequence[Gap]) -> bool:
    """Return whether ``b`` has the year elsewhere: "the 2002 murder", "the murder in 2002"."""
    word = gap.a.words[i]
    return len(word) == _YEAR_DIGITS and word.isdigit() and _stands_in_another(gap, word, gaps)


def _is_moved_day(gap: Gap, i: int, gaps: Sequence[Gap]) -> bool:
    """Return whether ``b`` has the only day of the clause elsewhere."""
    classes = gap.a.word_classes
    return (
        classes[i] == WordClass.DATE
        and classes.count(WordClass.DATE) == 1
        and _stands_in_another(gap, gap.a.words[i], gaps)
    )


def _stands_in_another(gap: Gap, word: str, gaps: Sequence[Gap]) -> bool:
    """Return whether ``b`` has a word in another gap."""
    place = gap.other_range.start
    return any(
        word == one.b.words[j]
        for one in gaps
        if one.other_range.start > place or one.other_range.stop < place
        for j in one.other_range
    )


def _swaps_connectors(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether both texts join a clause, by another word: "with", "as"."""
    words = gap.a.lexicon.rephrasing_words
    return (
        words is not None
        and len(own) == 1
        and bool(gap.other_range)
        and words.connectors.issuperset(
            [gap.a.words[own[0]], *(gap.b.words[j] for j in gap.other_range)]
        )
    )


def _are_function_words_harmless(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether no own function word stands in place of one that means something else."""
    return swaps_preposition(gap) or all(
        _is_function_word_harmless(gap, i)
        for i in own
        if gap.a.word_classes[i] <= WordClass.FUNCTION
    )


def _is_function_word_harmless(gap: Gap, i: int) -> bool:
    """Return whether an own function word may stand here."""
    b, lexicon, word = gap.b, gap.a.lexicon, gap.a.words[i]
    words = lexicon.rephrasing_words
    if word in lexicon.empty_words:
        return is_harmless(gap, i)
    if not gap.other_range:
        return word not in lexicon.particles and word != "to"
    if (
        words is not None
        and word in words.light_words - words.auxiliaries
        and not any(b.word_classes[j] == WordClass.FUNCTION for j in gap.other_range)
    ):
        return True
    return any(
        word == b.words[j] or lexicon.are_exchangeable(word, b.words[j]) for j in gap.other_range
    )


def _make_span(gap: Gap, own: Sequence[int], there: Sequence[int]) -> SpanPair:
    """Return the own words and those in their place; at an edge only the nearest ones."""
    if gap.at_start and not gap.at_end:
        there = there[-len(own) - 1 :]
    elif gap.at_end and not gap.at_start:
        there = there[: len(own) + 1]
    if not there:
        return SpanPair(own[0], own[-1] + 1, gap.other_range.stop, gap.other_range.stop)
    return SpanPair(own[0], own[-1] + 1, there[0], there[-1] + 1)

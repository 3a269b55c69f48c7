"""Representatives: which of several near-duplicate paragraphs is shown for all of them.

Theory. Paragraphs are taken from the fullest to the least full. Each is compared with the shown,
fuller ones that share shingles with it; it is folded onto the one that contains it best, else onto
one that tells it in other words (``rephrasing``), else shown. Then it hides a fuller one that it
contains, where that is longer by an opening phrase alone or fuller by its quotation marks alone, or
that it tells in other words, and hides nothing.
So what hides a paragraph is itself shown and contains it directly; no two paragraphs are folded
onto each other; folding the shown paragraphs again changes nothing; and neither the order of the
input nor unrelated paragraphs have an influence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.folding.analysis import AnalysedText
from reader.folding.candidates import CandidateText, ShingleIndex
from reader.folding.lexicons import WordClass
from reader.folding.relations.list_items import is_item_beside
from reader.folding.relations.verdict import Verdict, find_relation
from reader.folding.rephrasing import find_rephrasing

_STRENGTHS = ("same", "contained", "variant", "reworded")
_MAX_MISSING_WORDS = 8  # two reworded ones, a kicker, and words that lost spaces changed
_MAX_TRIES = 2  # fuller texts that may be contained in one text
_MAX_OWN_WORDS = 4  # of a fuller text that another one contains
_MAX_INCOMPLETE = 4  # texts without some words that a text is compared with
_MIN_CONTENT_WORDS = 4  # of a text that another one may tell in other words
_SHARE, _SHARE_OF = 1, 2  # of these words, as they are, that the other one has
# Bounds for the work of comparing: the product of both texts' word counts (the bits of an
# alignment), plus a constant for the rest. An article of 20,000 copies uses nearly all of it.
_MAX_WORK_PER_PAIR = 6 * 10**8
_MAX_WORK = 7 * _MAX_WORK_PER_PAIR
_WORK_PER_PAIR = 20_000


@dataclass
class Representatives:
    """Texts by number, of those that are like others the fullest first, and which are folded.

    ``folded_onto`` has the number of the representative and the verdict for each folded text;
    ``related_pairs`` are pairs of shown texts that share shingles.
    """

    analysed_texts: Sequence[AnalysedText]
    folded_onto: dict[int, tuple[int, Verdict]] = field(default_factory=dict)
    related_pairs: list[tuple[int, int]] = field(default_factory=list)


def choose_representatives(
    analysed_texts: Iterable[AnalysedText], *, reworded: bool
) -> Representatives:
    """Choose which of the texts, all different, are shown.

    A text that would take longer to compare than those of any real article is shown.
    """
    texts = list(analysed_texts)
    # Most texts are like no other one: how full these are is not asked.
    alike = ShingleIndex.find_texts([analysed.shingle_words for analysed in texts])
    by_fullness = sorted(
        (texts[number] for number in alike), key=lambda text: text.fullness, reverse=True
    )
    others = set(range(len(texts))).difference(alike)
    representatives = Representatives([*by_fullness, *(texts[number] for number in others)])
    if not alike:
        return representatives
    index = ShingleIndex(
        (analysed.shingle_words for analysed in by_fullness),
        [not analysed.lexicon.empty_words for analysed in by_fullness],
    )
    work_left = _MAX_WORK
    for number, analysed in enumerate(by_fullness):
        if candidates_found := index.find_candidates(number):
            candidates = []
            for other in candidates_found:
                work = (
                    len(analysed.words) * len(representatives.analysed_texts[other.number].words)
                    + _WORK_PER_PAIR
                )
                if work <= min(work_left, _MAX_WORK_PER_PAIR):
                    work_left -= work
                    candidates.append(other)
            if best := _find_representative(
                analysed, candidates, representatives.analysed_texts, reworded
            ):
                representatives.folded_onto[number] = best
                continue
            if contained := _find_contained(analysed, candidates, representatives, reworded):
                other_number, verdict = contained
                representatives.folded_onto[other_number] = number, verdict
                representatives.related_pairs = [
                    pair for pair in representatives.related_pairs if other_number not in pair
                ]
                index.remove(other_number)
                candidates = [other for other in candidates if other.number != other_number]
            representatives.related_pairs += [
                (other.number, number) for other in candidates if other.related
            ]
        index.add(number)
    return representatives


def _find_representative(
    analysed: AnalysedText,
    candidates: Sequence[CandidateText],
    analysed_texts: Sequence[AnalysedText],
    reworded: bool,
) -> tuple[int, Verdict] | None:
    """Return the text that contains ``analysed`` best, with the verdict, or None."""
    best: tuple[int, Verdict] | None = None
    for number in _order_candidates(analysed, candidates, analysed_texts):
        verdict = find_relation(analysed, analysed_texts[number])
        if verdict.relation is None or (verdict.relation == "reworded" and not reworded):
            continue
        if is_item_beside(analysed, analysed_texts[number], verdict):
            continue
        if best is None or _strength_rank(verdict) < _strength_rank(best[1]):
            best = number, verdict
    if best is None and reworded:
        best = _find_rephrased(analysed, candidates, analysed_texts)
    return best


def _find_rephrased(
    analysed: AnalysedText,
    candidates: Sequence[CandidateText],
    analysed_texts: Sequence[AnalysedText],
) -> tuple[int, Verdict] | None:
    """Return a text that says in other words what ``analysed`` says, with the verdict, or None.

    Only those are compared that share half of its words with meaning, most of all first.
    """
    content = _find_content_words(analysed)
    if len(content) < _MIN_CONTENT_WORDS:
        return None
    shared = [
        (-len(content & analysed_texts[other.number].distinct_words), other.number)
        for other in candidates
    ]
    for count, number in sorted(shared)[:_MAX_INCOMPLETE]:
        if -count * _SHARE_OF < len(content) * _SHARE:
            break
        other = analysed_texts[number]
        if (shown := find_rephrasing(analysed, other)) is not None:
            verdict = Verdict("reworded", "", shown, shown)
            if not is_item_beside(analysed, other, verdict):
                return number, verdict
    return None


def _find_content_words(analysed: AnalysedText) -> set[str]:
    """Return the distinct words with meaning of a text."""
    return {
        word
        for word, word_class in zip(analysed.words, analysed.word_classes, strict=True)
        if word_class >= WordClass.CONTENT
    }


def _find_contained(
    analysed: AnalysedText,
    candidates: Sequence[CandidateText],
    representatives: Representatives,
    reworded: bool,
) -> tuple[int, Verdict] | None:
    """Return a fuller text that ``analysed`` contains, with the verdict, or None.

    Of "On this occasion, Li was hurt" and "Lin Yao Li was hurt" the longer one says less, and so
    does "the disease" beside a name; and a quotation that is closed counts more than a longer one
    that goes on in the next paragraph. A text that shows others stays.
    """
    lexicon = analysed.lexicon
    tries = 0
    for other in sorted(other.number for other in candidates if other.promising):
        fuller = representatives.analysed_texts[other]
        own_words = fuller.distinct_words - analysed.distinct_words
        if len(own_words) > _MAX_OWN_WORDS:
            continue
        says_less = fuller.opener_length or not lexicon.named_nouns.isdisjoint(own_words)
        if not says_less and len(fuller.words) >= len(analysed.words):
            continue
        most = WordClass.CONTENT if says_less else WordClass.FUNCTION
        if any(
            lexicon.classify(word) > most for word in own_words.difference(*lexicon.age_words)
        ) or any(onto == other for onto, _ in representatives.folded_onto.values()):
            continue
        tries += 1
        verdict = find_relation(fuller, analysed)
        is_told = verdict.relation == "contained" or (says_less and reworded and verdict.relation)
        if is_told and not is_item_beside(fuller, analysed, verdict):
            return other, verdict
        if tries == _MAX_TRIES:
            break
    return _find_fuller_rephrased(analysed, candidates, representatives) if reworded else None


def _find_fuller_rephrased(
    analysed: AnalysedText, candidates: Sequence[CandidateText], representatives: Representatives
) -> tuple[int, Verdict] | None:
    """Return a fuller text that ``analysed`` tells in other words, with the verdict, or None."""
    showing = {onto for onto, _ in representatives.folded_onto.values()}
    for other in sorted(other.number for other in candidates if other.promising)[:_MAX_INCOMPLETE]:
        fuller = representatives.analysed_texts[other]
        if other in showing or len(fuller.words) > 2 * len(analysed.words):
            continue
        content = _find_content_words(fuller)
        if len(content & analysed.distinct_words) * _SHARE_OF < len(content) * _SHARE:
            continue
        if (shown := find_rephrasing(fuller, analysed, fuller=True)) is not None:
            verdict = Verdict("reworded", "", shown, shown)
            if not is_item_beside(fuller, analysed, verdict):
                return other, verdict
    return None


def _order_candidates(
    analysed: AnalysedText,
    candidates: Sequence[CandidateText],
    analysed_texts: Sequence[AnalysedText],
) -> Iterator[int]:
    """Yield the texts that may contain ``analysed``, those with all of its words first.

    A text that lacks a number or a negation cannot contain it, nor one that lacks more words than
    own words may be.
    """
    lexicon = analysed.lexicon
    incomplete = []
    for number in sorted(other.number for other in candidates if other.promising):
        missing = list(analysed_texts[number].find_missing(analysed.told_words))
        if not missing:
            yield number
        elif len(missing) <= _MAX_MISSING_WORDS and all(
            lexicon.classify(word) < WordClass.QUALIFIER or word in lexicon.exchanged_qualifiers
            for word in missing
        ):
            incomplete.append((len(missing), number))
    yield from (number for _, number in sorted(incomplete)[:_MAX_INCOMPLETE])


def _strength_rank(verdict: Verdict) -> int:
    """Return the rank of a verdict's relation, 0 for the strongest."""
    return _STRENGTHS.index(verdict.relation) if verdict.relation else len(_STRENGTHS)

"""Sentence matches: sentences of shown paragraphs that related shown paragraphs may repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from reader.folding.alignment import SpanPair
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.relations import Verdict, find_relation

_MIN_WORDS = 5  # shorter sentences ("He was arrested.") are said of many things
_MIN_LONG_WORDS = 4  # in a language without articles and auxiliaries, or whose words are not known
_SHARE_DIVISOR = 3  # a repeated sentence shares at least 1/3 of its shingles
_MAX_OTHERS = 4  # paragraphs, in file order, that are compared with one sentence
_LIST_SIZE = 3  # a sentence with so many versions of a fact is a list item


class SentencePair(NamedTuple):
    """A sentence (words ``start`` to ``end`` of ``paragraph``) and the paragraph ``other``.

    ``other_start`` is the word where the other paragraph has the same sentence verbatim, or -1.
    ``inflected``: some words have another form there. ``facts_differ``: a number, date or unit of
    the sentence is missing there.
    """

    paragraph: int
    start: int
    end: int
    number: int
    other: int
    other_start: int
    inflected: bool = False
    facts_differ: bool = False


class SentenceMatch(NamedTuple):
    """The verdict for a sentence and another paragraph; both have stems if forms differ.

    ``sentence`` is None if the other paragraph contains it verbatim.
    """

    paragraph: int
    number: int
    other: int
    sentence: AnalysedText | None
    other_text: AnalysedText
    verdict: Verdict


def match_sentences(
    shown: Mapping[int, AnalysedText], related: Iterable[tuple[int, int]]
) -> Iterator[SentenceMatch]:
    """Yield the sentences of ``related`` paragraphs that the other paragraph may repeat.

    Inflected forms are equal here and connectives have no meaning, as nothing is hidden because of
    a repeat.
    """
    pairs = sorted(
        pair
        for x, y in related
        for one, other in ((x, y), (y, x))
        for pair in _pair_sentences(one, shown[one], other, shown[other])
    )
    for _, same in groupby(pairs, key=lambda pair: pair[:3]):
        pairs_of_sentence = list(same)
        same_facts = [pair for pair in pairs_of_sentence if not pair.facts_differ][:_MAX_OTHERS]
        other_facts = [pair for pair in pairs_of_sentence if pair.facts_differ]
        sentence: AnalysedText | None = None
        for pair in same_facts + (other_facts if len(other_facts) < _LIST_SIZE else []):
            other_text = shown[pair.other]
            if pair.other_start >= 0:
                size = pair.end - pair.start
                verdict = Verdict(
                    "contained",
                    blocks=(SpanPair(0, size, pair.other_start, pair.other_start + size),),
                )
                yield SentenceMatch(
                    pair.paragraph, pair.number, pair.other, None, other_text, verdict
                )
            else:
                sentence = sentence or shown[pair.paragraph].extract_sentence(pair.number)
                yield _relate(pair, sentence, other_text)


def _pair_sentences(
    paragraph: int, analysed: AnalysedText, other: int, other_text: AnalysedText
) -> Iterator[SentencePair]:
    """Yield the sentences of a paragraph that may be in the other one."""
    least = _MIN_WORDS if analysed.lexicon.empty_words else _MIN_LONG_WORDS
    for number, ((start, end), text) in enumerate(
        zip(analysed.sentence_spans, analysed.sentence_texts, strict=True), 1
    ):
        if end - start < least:
            continue
        if text in other_text.sentence_texts:
            other_start, _ = other_text.sentence_spans[other_text.sentence_texts.index(text)]
            yield SentencePair(paragraph, start, end, number, other, other_start)
            continue
        forms = _compare_words(analysed, number, other_text)
        if forms is not None:
            yield SentencePair(paragraph, start, end, number, other, -1, *forms)


def _compare_words(
    analysed: AnalysedText, number: int, other_text: AnalysedText
) -> tuple[bool, bool] | None:
    """Return whether forms and whether facts differ; None if the other text cannot repeat it.

    It cannot if a word is missing there in every form, or if too many words are missing as they
    are: each of them breaks shingles.
    """
    lexicon = other_text.lexicon
    start, end = analysed.sentence_spans[number - 1]
    shingle_count = end - start - 2
    other = set(analysed.words[start:end]) - other_text.distinct_words
    if (shingle_count - len(other)) * _SHARE_DIVISOR < shingle_count:
        return None
    inflected = facts_differ = False
    for word in other:
        if word in other_text.joined_words:
            continue
        word_class = lexicon.classify(word)
        if word_class == WordClass.QUALIFIER or (
            word_class == WordClass.CONTENT
            and lexicon.stem_cache[word] not in other_text.distinct_stems
        ):
            return None
        inflected |= word_class == WordClass.CONTENT
        facts_differ |= word_class > WordClass.CONTENT
    return inflected, facts_differ


def _relate(pair: SentencePair, sentence: AnalysedText, other_text: AnalysedText) -> SentenceMatch:
    """Return the match of a pair, with stems if forms differ."""
    if pair.inflected:
        sentence, other_text = sentence.with_stems, other_text.with_stems
    verdict = find_relation(sentence, other_text)
    return SentenceMatch(pair.paragraph, pair.number, pair.other, sentence, other_text, verdict)

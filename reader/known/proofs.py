"""Proofs that a sentence says nothing beyond a paragraph that was read.

Theory. A proof is a verdict of folding: the sentence, or the paragraph that it is in, is same,
contained or variant in the read paragraph, and no small word makes it another statement
(``statement_changes``). Unlike repeats within an article, inflected forms are not equal here,
because what is known may be hidden.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.article import Paragraph, Sentence
from reader.folding.alignment import SpanPair, locate_difference
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.relations import Verdict, find_relation
from reader.folding.result import Relation
from reader.known.analysed_article import analyse_sentence, analyse_text
from reader.known.separable_parts import leave_out_parts
from reader.known.statement_changes import changes_statement

_MAX_MISSING_WORDS = 4  # content words of a kicker and of caption marks
_MARK = re.compile(rf"[{''.join(sorted(QUOTATION_MARKS))}](?!(?<=\w.)\w)")
_RELATIONS = ("same", "contained", "variant")


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a sentence was read: in ``text[start:end]`` of the read paragraph."""

    start: int
    end: int
    relation: Relation
    own_words: tuple[tuple[str, str], ...] = ()


def prove_paragraph(
    paragraph: Paragraph,
    analysed: AnalysedText,
    read: Paragraph,
    read_text: AnalysedText,
) -> list[Proof]:
    """Return a proof for each sentence of a paragraph that was read whole, else an empty list."""
    if paragraph.text == read.text:
        return [Proof(s.start, s.end, "same") for s in paragraph.sentences]
    verdict = find_proving_verdict(analysed, read_text)
    if verdict is None or not _keeps_quotations(analysed, 0, analysed, read_text, verdict):
        return []
    proofs = []
    for sentence in paragraph.sentences:
        first = bisect_left(analysed.starts, sentence.start)
        end = bisect_left(analysed.starts, sentence.end)
        aligned = list(_find_aligned(verdict.blocks, first, end))
        start, stop = _find_sentences(read, read_text, aligned)
        own_words = list_own_words(analysed, read_text, verdict, sentence)
        proofs.append(Proof(start, stop, name_relation(verdict, own_words), own_words))
    return proofs


def prove_sentence(
    paragraph: Paragraph,
    analysed: AnalysedText,
    number: int,
    language: str | None,
    read: Paragraph,
    read_text: AnalysedText,
) -> Proof | None:
    """Return a proof for sentence ``number`` of a paragraph, from 0; None if there is none."""
    span = paragraph.sentences[number]
    if there := _find_verbatim(paragraph.get_sentence_text(span), analysed, read, read_text):
        return Proof(there.start, there.end, "same")
    sentence = analyse_sentence(paragraph, number, language)
    verdict = find_proving_verdict(sentence, read_text)
    if verdict is None:
        return _prove_without_parts(sentence, analysed, span.start, read, read_text)
    if not _keeps_quotations(sentence, span.start, analysed, read_text, verdict):
        return None
    aligned = list(_find_aligned(verdict.blocks, 0, len(sentence.words)))
    start, end = _find_sentences(read, read_text, aligned)
    own_words = list_own_words(sentence, read_text, verdict, Sentence(0, span.end - span.start))
    return Proof(start, end, name_relation(verdict, own_words), own_words)


def _prove_without_parts(
    sentence: AnalysedText,
    around: AnalysedText,
    offset: int,
    read: Paragraph,
    read_text: AnalysedText,
) -> Proof | None:
    """Return a proof for a sentence that was read with a part more (``separable_parts``).

    ``sentence`` begins at ``offset`` of the paragraph ``around``.
    """
    found = leave_out_parts(sentence, read_text)
    if found is None:
        return None
    text, there = found
    rest = analyse_text(text, read_text.lexicon)
    verdict = find_proving_verdict(sentence, rest)
    if (
        verdict is None
        or verdict.shown_differences
        or not _keeps_quotations(sentence, offset, around, rest, verdict)
    ):
        return None
    number = max(0, bisect_right([s.start for s in read.sentences], there) - 1)
    return Proof(read.sentences[number].start, read.sentences[number].end, "contained")


def _find_verbatim(
    text: str, around: AnalysedText, read: Paragraph, read_text: AnalysedText
) -> Sentence | None:
    """Return the sentence of ``read`` with this text, unless only one of both is a quotation."""
    if text not in read.text or has_marks(around.text) != has_marks(read_text.text):
        return None
    return next((s for s in read.sentences if read.get_sentence_text(s) == text), None)


def find_proving_verdict(own: AnalysedText, read: AnalysedText) -> Verdict | None:
    """Return the verdict if it is a proof; most texts without one are told by their words."""
    if not own.words or not _may_contain(own, read):
        return None
    verdict = find_relation(own, read)
    if verdict.relation not in _RELATIONS or changes_statement(own, read, verdict):
        return None
    return verdict


def _may_contain(own: AnalysedText, read: AnalysedText) -> bool:
    """Return whether no number or qualifier and few content words are missing in ``read``."""
    lexicon = own.lexicon
    missing = 0
    for word in read.find_missing(own.words):
        word_class = lexicon.classify(word)
        if word_class >= WordClass.QUALIFIER and word not in lexicon.caption_mark_joints:
            return False
        missing += word_class == WordClass.CONTENT
    return missing <= _MAX_MISSING_WORDS


def _keeps_quotations(
    own: AnalysedText, offset: int, around: AnalysedText, read: AnalysedText, verdict: Verdict
) -> bool:
    """Return whether what is quoted in one text is quoted in the other, or shown as own words.

    ``own`` begins at ``offset`` of the paragraph ``around``: a quotation may be of several
    sentences. If a text has quotation marks but not around these words, scraping has lost one.
    """
    if has_marks(around.text) == has_marks(read.text):
        return True
    shown = {i for block in verdict.shown_differences for i in range(block.a, block.a_end)}
    for block in verdict.blocks:
        for i, j in zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=False):
            if i in shown or own.word_classes[i] < WordClass.CONTENT:
                continue
            k = bisect_left(around.starts, own.starts[i] + offset)
            if k < len(around.words) and around.in_quotation[k] != read.in_quotation[j]:
                return False
    return True


def has_marks(text: str) -> bool:
    """Return whether a text has quotation marks that are no apostrophes in a word."""
    return _MARK.search(text) is not None


def _find_aligned(blocks: Iterable[SpanPair], first: int, end: int) -> Iterator[int]:
    """Yield the words of the read text that are aligned with the words ``first`` to ``end``."""
    for block in blocks:
        if block.a_end - block.a == block.b_end - block.b:
            shift = block.b - block.a
            yield from range(max(block.a, first) + shift, min(block.a_end, end) + shift)
        elif block.a < end and first < block.a_end:
            yield from range(block.b, block.b_end)


def _find_sentences(read: Paragraph, text: AnalysedText, aligned: list[int]) -> tuple[int, int]:
    """Return the edges of the sentences of ``read`` that have the most of the aligned words.

    All of its sentences if none is aligned, as of a sentence that stands in another place there.
    """
    starts = [sentence.start for sentence in read.sentences]
    numbers = [max(0, bisect_right(starts, text.starts[j]) - 1) for j in aligned]
    content = [
        number
        for number, j in zip(numbers, aligned, strict=True)
        if text.word_classes[j] >= WordClass.CONTENT
    ]
    numbers = content or numbers or [0, len(starts) - 1]
    return read.sentences[min(numbers)].start, read.sentences[max(numbers)].end


def list_own_words(
    own: AnalysedText, read: AnalysedText, verdict: Verdict, sentence: Sentence
) -> tuple[tuple[str, str], ...]:
    """Return the own words of one sentence of ``own``, and what stands in their place."""
    pairs = []
    for block in verdict.shown_differences:
        difference = locate_difference(own, read, block)
        if sentence.start <= difference.start < sentence.end:
            pairs.append(
                (
                    own.text[difference.start : difference.end],
                    read.text[difference.there_start : difference.there_end],
                )
            )
    return tuple(pairs)


def name_relation(verdict: Verdict, own_words: tuple[tuple[str, str], ...]) -> Relation:
    """Return the relation of one sentence of a text with this verdict."""
    if own_words:
        return "variant"
    return "same" if verdict.relation == "same" else "contained"

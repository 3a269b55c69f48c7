"""Clause alignment: the words that two sentences have in common, in whatever form.

Theory. As ``alignment.word_alignment``, but of keys: a content word stands for all of its forms, so
that "took", "taking" and "taken" are one. A function word that matches far from its neighbours
matches by chance and is left out.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial

from reader.caches import StringCache, set_cached
from reader.folding.alignment import SpanPair, align
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText
from reader.folding.lexicons import Lexicon, WordClass

_MIN_ADVERB_LETTERS = 7  # "freshly", but not "family"
_MAX_CHANCE_WORDS = 2  # function words that may match by chance
_NEAR_WORDS, _FAR_WORDS = 4, 8  # to the next common words


def find_key(word: str, lexicon: Lexicon) -> str:
    """Return what all forms of a content word have in common; any other word unchanged."""
    return _key_cache(lexicon)[word]


@cache
def _key_cache(lexicon: Lexicon) -> StringCache[str]:
    """The keys of words."""
    return StringCache(partial(_compute_key, lexicon=lexicon))


def _compute_key(word: str, lexicon: Lexicon) -> str:
    """Return the key of a word."""
    if lexicon.class_cache[word] != WordClass.CONTENT:
        return lexicon.digits.get(word, word)
    ending = lexicon.rephrasing_words.adverb_ending if lexicon.rephrasing_words else ""
    if bases := lexicon.irregular_verbs.get(word):
        word = min(bases) + "s"
    elif word in lexicon.base_verbs:
        word += "s"  # a base form is not stemmed like the others: "say" and "says"
    elif ending and word.endswith(ending) and len(word) >= _MIN_ADVERB_LETTERS:
        word = word[: -len(ending)]
    return lexicon.stem_cache[word]


def extract_clause(text: AnalysedText, start: int, end: int) -> AnalysedText:
    """Return words ``start`` to ``end`` of a text as a text that is one sentence."""
    first = text.starts[start]
    while first and text.text[first - 1] in QUOTATION_MARKS:
        first -= 1
    stop = text.starts[end] if end < len(text.words) else len(text.text)
    last = first + len(text.text[first:stop].rstrip())
    words = text.words[start:end]
    clause = AnalysedText(text.text[first:last], text.lexicon, (0,), (0,), words)
    set_cached(
        clause,
        _offsets=tuple(
            tuple([offset - first for offset in offsets[start:end]])
            for offsets in (text.starts, text.ends)
        ),
        sentence_starts=(0,),
        sentence_spans=((0, len(words)),),
        word_classes=text.word_classes[start:end],
        in_quotation=text.in_quotation[start:end],
        kicker_length=0,
        heading_length=0,
    )
    return clause


def align_clauses(a: AnalysedText, b: AnalysedText) -> list[SpanPair]:
    """Return the blocks of words that two clauses have in common, in order."""
    found = align(_with_keys(a), _with_keys(b))
    blocks: list[SpanPair] = []
    for number, block in enumerate(found):
        before = blocks[-1] if blocks else SpanPair(0, 0, 0, 0)
        after = (
            found[number + 1]
            if number + 1 < len(found)
            else SpanPair(len(a.words), len(a.words), len(b.words), len(b.words))
        )
        if not _matches_by_chance(a, block, before, after):
            blocks.append(block)
    return blocks


def is_capital(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i`` begins with a capital."""
    return text.text[text.starts[i]].isupper()


def _with_keys(clause: AnalysedText) -> AnalysedText:
    """Return a clause with keys in place of its words."""
    with_keys = replace(clause, words=tuple([find_key(w, clause.lexicon) for w in clause.words]))
    set_cached(
        with_keys,
        _offsets=(clause.starts, clause.ends),
        sentence_starts=clause.sentence_starts,
        sentence_spans=clause.sentence_spans,
        sentence_numbers=clause.sentence_numbers,
        word_classes=clause.word_classes,
        in_quotation=clause.in_quotation,
    )
    return with_keys


def _matches_by_chance(a: AnalysedText, block: SpanPair, before: SpanPair, after: SpanPair) -> bool:
    """Return whether a block consists of function words that stand far from their neighbours."""
    if block.a_end - block.a > _MAX_CHANCE_WORDS or any(
        word_class > WordClass.FUNCTION for word_class in a.word_classes[block.a : block.a_end]
    ):
        return False
    own = block.a - before.a_end, after.a - block.a_end
    other = block.b - before.b_end, after.b - block.b_end
    if max(other) > _FAR_WORDS:
        return True
    return min(*own, *other) > 0 and max(*own, *other) > _NEAR_WORDS

"""List items: texts that name a thing and state nothing, and so are no copies of what states it.

A heading, an item of a list, a price, a credit or a code line stands for something of its own, even
where a paragraph has all of its words: "Costs of the new bridge" is the name of a section.

Known limits. English alone. A noun that may be a verb ("cheats in the game") is taken for one, so
that a copy is not lost; what is wholly quoted or has two sentences is no item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.folding.alignment import SpanPair
from reader.folding.analysis import QUOTATION_MARKS, AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.lexicons.rephrasing_words import RephrasingWords
from reader.folding.relations.verdict import Verdict
from reader.folding.rules import has_pause

_MAX_ITEM_WORDS = 16  # a longer text without a verb has lost it
_MIN_SENTENCE_WORDS = 4  # "He agreed." may be another time that he agreed
_MIN_QUOTED_WORDS = 6
_MIN_BEGINNING_WORDS = 9  # few headings are so long
_MIN_CLAUSE_WORDS = 8  # a shorter one has too little in common to bear other words
_ELLIPSES = ("...", "…")
_CODE_SIGN = re.compile(r"\w\(|[{}=]|->|::")
_MIN_CODE_SIGNS = 2


def is_item_beside(a: AnalysedText, b: AnalysedText, verdict: Verdict) -> bool:
    """Return whether ``a``, which ``b`` seems to contain, is a thing of its own beside it.

    It is none if ``b`` is the same but for a kicker, a caption's marks or a credit.
    """
    words = a.lexicon.rephrasing_words
    if words is None or verdict.relation == "same":
        return False
    if _is_code(a) or _is_code(b):
        return True
    if all(word_class in (WordClass.NUMBER, WordClass.DATE) for word_class in a.word_classes):
        return True  # a value: "2016-12-23" beside "Result: 2016-12-23"
    if _adds_marks_alone(b, verdict.blocks):
        return False
    if verdict.relation == "reworded" and len(a.words) < _MIN_CLAUSE_WORDS:
        return True
    if len(a.words) < _MIN_SENTENCE_WORDS:
        return not _is_sentence_of(a, b, words)
    if _is_exclamation(a) and not has_verb(a, words):
        return True  # "Live: Goal!" beside "Live: Another goal!"
    if ends_statement(a) or len(a.words) > _MAX_ITEM_WORDS or len(a.sentence_spans) > 1:
        return False
    if a.kicker_length:
        return False  # "Pictured: Ann Orr, who leads the crew" is a caption
    if not b.has_sentence_end and _differs_within(b, verdict):
        return True  # two items of one list
    if a.text[:1] in QUOTATION_MARKS:
        return len(a.words) < _MIN_QUOTED_WORDS  # a heading may quote, too
    if _is_cut_beginning(a, b, words):
        return False
    first = next((one.a_end for one in verdict.shown_differences if one.a == 0), 0)
    return not has_verb(a, words, first if verdict.relation == "reworded" else 0)


def _is_sentence_of(a: AnalysedText, b: AnalysedText, words: RephrasingWords) -> bool:
    """Return whether ``a`` is word for word a whole sentence of ``b``, which names its subject."""
    if not ends_statement(a) or a.words[0] in words.pronouns | words.subjects:
        return False
    return any(b.words[start:end] == a.words for start, end in b.sentence_spans)


def _is_code(text: AnalysedText) -> bool:
    """Return whether a text is a line of code, whose signs count as much as its words."""
    return not text.has_sentence_end and len(_CODE_SIGN.findall(text.text)) >= _MIN_CODE_SIGNS


def ends_statement(text: AnalysedText) -> bool:
    """Return whether a text ends like a sentence, and not with dots that leave the rest out."""
    return text.has_sentence_end and not text.text.rstrip().endswith(_ELLIPSES)


def _is_exclamation(text: AnalysedText) -> bool:
    """Return whether a text ends in an exclamation mark and quotes nobody."""
    is_quoted = not QUOTATION_MARKS.isdisjoint(text.text)
    return text.text.rstrip().endswith("!") and len(text.sentence_spans) == 1 and not is_quoted


def has_verb(text: AnalysedText, words: RephrasingWords, start: int = 0) -> bool:
    """Return whether a text may have a finite verb from word ``start`` on."""
    return any(_may_be_verb(text, i, words) for i in range(start, len(text.words)))


def _may_be_verb(text: AnalysedText, i: int, words: RephrasingWords) -> bool:
    """Return whether word ``i`` may be a finite verb, by its form and its neighbours."""
    lexicon, word = text.lexicon, text.words[i]
    if word in words.passive_auxiliaries | words.auxiliaries | lexicon.modals:
        return word not in lexicon.possessive_marks and word not in ("to", "being", "been", "be")
    if text.word_classes[i] not in (WordClass.CONTENT, WordClass.QUALIFIER):
        return False
    before = text.words[i - 1] if i else ""
    after = text.words[i + 1] if i + 1 < len(text.words) else ""
    if before == "to" or before in _noun_openers(text, words):
        return False
    objects = words.determiners | words.indefinite_articles | words.pronouns
    follows = bool(after) and not has_pause(text.text_after(i))
    if word.endswith(lexicon.governing_endings):  # "Keepers taking the lamp", not "Using the lamp"
        return bool(i) and follows and after in objects and before not in lexicon.prepositions
    if follows and after in objects:
        return not word.endswith(words.adverb_ending)
    if not i:
        return False
    if before in words.subjects and (i == 1 or text.begins_sentence(i - 1)):
        return True  # "They leave wives behind"
    if word in lexicon.irregular_verbs or word.endswith(words.past_ending):
        return before not in lexicon.prepositions
    return (
        follows
        and word.endswith("s")
        and word != "vs"
        and after not in lexicon.conjunctions
        and text.text[text.starts[i]].islower()
        and text.word_classes[i - 1] == WordClass.CONTENT
        and before not in lexicon.prepositions
    )


def _noun_openers(text: AnalysedText, words: RephrasingWords) -> frozenset[str]:
    """Return the words behind which a noun comes."""
    return (
        text.lexicon.empty_words - {"that", "also"}
        | text.lexicon.possessive_pronouns
        | text.lexicon.possessive_marks
        | words.indefinite_articles
    )


def _adds_marks_alone(b: AnalysedText, blocks: Sequence[SpanPair]) -> bool:
    """Return whether ``b`` has nothing but a heading and a caption's marks besides the copy."""
    common = {j for block in blocks for j in range(block.b, block.b_end)}
    marks = b.lexicon.caption_marks | b.lexicon.empty_words
    return bool(common) and all(
        j in common or j < b.heading_length or word in marks for j, word in enumerate(b.words)
    )


def _differs_within(b: AnalysedText, verdict: Verdict) -> bool:
    """Return whether ``b`` has words with meaning between those of ``a``, or other ones."""
    if verdict.relation == "reworded":
        return True
    return any(
        b.word_classes[j] >= WordClass.CONTENT
        for one, other in pairwise(verdict.blocks)
        for j in range(one.b_end, other.b)
    )


def _is_cut_beginning(a: AnalysedText, b: AnalysedText, words: RephrasingWords) -> bool:
    """Return whether ``a`` is the cut beginning of ``b``, as a caption may be.

    It ends before its noun, or it is long, or ``b`` says whose picture it is.
    """
    if not b.text.startswith(a.text.rstrip(" .,…")):
        return False
    is_cut = a.word_classes[-1] <= WordClass.FUNCTION
    return (
        is_cut or len(a.words) >= _MIN_BEGINNING_WORDS or not words.credit_marks.isdisjoint(b.words)
    )

"""The rules that forbid a fold because of the text as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from reader.folding.alignment import Gap, SpanPair
from reader.folding.analysis import AnalysedText, find_capitalised
from reader.folding.lexicons import WordClass
from reader.folding.rules.added_phrases import is_speech_tag

_MIN_CONTENT_WORDS = 3  # with fewer, a text may be a heading

_MIN_PLAIN_WORDS = 2  # without a capital; with fewer, a text may be only names

_MIN_CLAUSE_WORDS = 5  # so many words are no heading, even with few content words
_MAX_ITEM_WORDS = 3  # of a list
_MIN_SENTENCE_WORDS = 7  # nor are so many with a full stop, of which one is other


def is_too_short(a: AnalysedText, b: AnalysedText, blocks: Sequence[SpanPair]) -> bool:
    """A heading is a copy only if it is whole sentences of ``b``; a longer one must start one.

    A heading or a list item matches any text about its topic: it is short, or only names.
    """
    is_long = len(a.words) >= _MIN_CLAUSE_WORDS or a.has_sentence_end
    has_content = a.word_classes.count(WordClass.CONTENT) >= _MIN_CONTENT_WORDS
    if is_long and has_content and _has_plain_words(a):
        return False
    first, end = blocks[0].b, blocks[-1].b_end
    begins = (
        first in (0, b.heading_length) or b.sentence_numbers[first - 1] != b.sentence_numbers[first]
    )
    ends = end == len(b.words) or b.sentence_numbers[end - 1] != b.sentence_numbers[end]
    missing = len(a.words) - sum(block.a_end - block.a for block in blocks)
    is_clause = len(a.words) >= _MIN_CLAUSE_WORDS and missing == 0
    is_clause |= len(a.words) >= _MIN_SENTENCE_WORDS and missing == 1 and a.has_sentence_end
    return not ((begins and (ends or is_clause)) or (is_clause and a.lacks_start))


def swaps_roles(gaps: Sequence[Gap]) -> bool:
    """One text has "was attacked by", the other "attacked", or both only a part of it.

    Also true if own words occur elsewhere in ``b``: "Kern bit the dog", "The dog bit Kern".
    """
    if not gaps:
        return False
    a, lexicon, heading = gaps[0].a, gaps[0].a.lexicon, gaps[0].b.heading_length
    differing: set[str] = set()
    for gap in gaps:
        if gap.is_inner:
            differing |= set(gap.own_words()) ^ set(gap.other_words())
    if not (
        lexicon.agent_markers.isdisjoint(differing) or lexicon.auxiliaries.isdisjoint(differing)
    ):
        return True
    for gap in gaps:
        meaningful = {a.words[i] for i in gap.own_range if a.word_classes[i] == WordClass.CONTENT}
        if meaningful and any(
            not meaningful.isdisjoint(other.b.words[j] for j in other.other_indices if j >= heading)
            for other in gaps
        ):
            return True
    return False


def extends_list(gaps: Sequence[Gap]) -> bool:
    """One text has "A and B", the other "A, B and C", "A, C and B" or "A and B and C"."""
    return any(
        gap.is_inner
        and not gap.is_empty
        and (_moves_conjunction(gap, gaps[number + 1 :]) or _adds_list_item(gap))
        for number, gap in enumerate(gaps)
    )


def _moves_conjunction(gap: Gap, later_gaps: Sequence[Gap]) -> bool:
    """Return whether the own word is the "and" that ``b`` has later in the sentence."""
    own_words = gap.own_words()
    if len(own_words) != 1 or own_words[0] not in gap.a.lexicon.conjunctions or gap.other_indices:
        return False
    sentence = gap.b.sentence_numbers[gap.other_range.start - 1]
    return any(
        own_words[0] in other.other_words()
        and gap.b.sentence_numbers[other.other_range.start] == sentence
        for other in later_gaps
        if other.other_range
    )


def _adds_list_item(gap: Gap) -> bool:
    """Return whether ``b`` has one item more: "A, [C,] B and D", "A and B [and C]"."""
    b, conjunctions, words = gap.b, gap.a.lexicon.conjunctions, gap.other_words()
    if gap.own_range or not words or len(words) > _MAX_ITEM_WORDS + 1:
        return False
    classes = gap.other_classes()
    if words[0] in conjunctions:
        before = gap.a.words[
            max(0, gap.own_range.start - _MAX_ITEM_WORDS - 1) : gap.own_range.start
        ]
        return words[0] in before and all(one <= WordClass.CONTENT for one in classes)
    first, last = gap.other_indices[0], gap.other_indices[-1]
    if any(one != WordClass.CONTENT for one in classes):
        return False  # an apposition, "a baker from Kell"
    if "," not in b.text_before(first) or "," not in b.text_after(last):
        return False
    for j in range(last + 1, min(last + 2 + _MAX_ITEM_WORDS, len(b.words))):
        if b.words[j] in conjunctions:
            return j > last + 1
        if b.word_classes[j] != WordClass.CONTENT:
            return False
    return False


def names_other_speakers(gaps: Sequence[Gap]) -> bool:
    """One text says "The warden said:" before the words, the other "the clerk said" behind them."""
    if not gaps:
        return False
    lexicon = gaps[0].a.lexicon
    if all(lexicon.speech_verbs.isdisjoint(gap.own_words()) for gap in gaps) or not any(
        map(is_speech_tag, gaps)
    ):
        return False
    return any(
        not lexicon.speech_verbs.isdisjoint(gap.b.words[j] for j in gap.facing_indices)
        for gap in gaps
    ) and not any(
        is_speech_tag(gap) and not lexicon.pronouns.isdisjoint(gap.own_words()) for gap in gaps
    )


def _has_plain_words(a: AnalysedText) -> bool:
    """Return whether two words have no capital and do more than join names."""
    name_joining_words = a.lexicon.name_joining_words
    plain_words = (
        word
        for word, word_class, capital in zip(
            a.words, a.word_classes, find_capitalised(a.text, a.lexicon), strict=False
        )
        if word_class <= WordClass.CONTENT and word not in name_joining_words and not capital
    )
    return len(list(islice(plain_words, _MIN_PLAIN_WORDS))) == _MIN_PLAIN_WORDS

"""Own words: what the words of a gap say that the other text does not.

They are a caption's kicker or marks, which concern the picture; or harmless words without meaning;
or a rewording of the words in their place; or they add information.
"""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.lexicons import WordClass

_MAX_POSSESSOR_WORDS = 3  # of a name with its possessive mark


def count_rewordings(gap: Gap) -> int:
    """Return how many own words reword the words in their place, or are added."""
    return sum(not is_harmless(gap, i) for i in without_caption_marks(gap))


def has_caption_marks(gap: Gap) -> bool:
    """Return whether the own words contain a caption's kicker or marks."""
    return len(without_caption_marks(gap)) < len(gap.own_range)


def without_caption_marks(gap: Gap) -> range:
    """Return the indices of the own words without a kicker ("Pictured:") and marks ("(left)").

    Marks stand alone in their place, beside a comma, a bracket or an edge.
    """
    a, lexicon = gap.a, gap.a.lexicon
    own_range = range(max(gap.own_range.start, a.kicker_length), gap.own_range.stop)
    words = set(a.words[own_range.start : own_range.stop])
    if (
        not words & lexicon.caption_marks
        or words - lexicon.caption_marks - lexicon.caption_mark_joints - lexicon.empty_words
    ):
        return own_range
    before, after = a.text_before(own_range[0]).strip(), a.text_after(own_range[-1]).strip()
    bracketed = before.endswith(("(", "[")) and after.startswith((")", "]"))
    at_edge = own_range[0] == 0 or own_range[-1] + 1 == len(a.words)
    stands_alone = not gap.other_indices and (bool(before) or bool(after) or at_edge)
    return range(0) if bracketed or stands_alone else own_range


def is_harmless(gap: Gap, i: int) -> bool:
    """Return whether an own word carries no meaning: an article, or a function word."""
    lexicon, word, word_class = gap.a.lexicon, gap.a.words[i], gap.a.word_classes[i]
    if lexicon.has_exact_forms:
        return lexicon.are_articles(word, word)  # it is before a synonym: "swaps_synonyms"
    if word_class == WordClass.EMPTY:
        return not _is_initial_of_name(gap, i)
    if word_class != WordClass.FUNCTION:
        return False
    others = [gap.b.words[j] for j in gap.facing_indices]
    if not others and word in lexicon.particles:
        return False  # "called off"
    if not others or any(
        word == other or lexicon.are_exchangeable(word, other) for other in others
    ):
        return True
    is_possessor = (
        len(gap.own_range) == 1
        and len(others) <= _MAX_POSSESSOR_WORDS
        and others[-1] in lexicon.possessive_marks
    )
    return is_possessor and word in lexicon.possessive_pronouns  # "his" for "Luke's"


def _is_initial_of_name(gap: Gap, i: int) -> bool:
    """Return whether an article is an initial that stands for a name: "known as A"."""
    a = gap.a
    begins = i == 0 or a.sentence_numbers[i - 1] != a.sentence_numbers[i]
    return len(a.words[i]) == 1 and a.text[a.starts[i]].isupper() and not begins


def is_rewording(gap: Gap, i: int) -> bool:
    """Return whether an own word is a synonym of a word in its place, or adds a mere detail."""
    a, lexicon = gap.a, gap.a.lexicon
    word = a.words[i]
    begins = i == 0 or a.sentence_numbers[i - 1] != a.sentence_numbers[i]
    is_capitalised = a.text[a.starts[i]].isupper()
    if a.in_quotation[i] or (is_capitalised and not begins):
        return False  # quoted, or a name
    replaced = _find_replaced_words(gap)
    if len(replaced) <= len(gap.own_range) + 1 and any(
        lexicon.are_synonyms(word, w) for w in replaced
    ):
        return True
    inside_sentence = (
        gap.is_inner
        and a.sentence_numbers[gap.own_range.start - 1] == a.sentence_numbers[gap.own_range.stop]
    )
    is_detail = (
        a.word_classes[i] == WordClass.CONTENT
        and word not in lexicon.meaning_changing
        and not is_capitalised
    )
    return not replaced and inside_sentence and is_detail


def swaps_synonyms(gap: Gap) -> bool:
    """Return whether a synonym stands in place of each own word, in the same form.

    Before it, its article may have another form ("der Wagen", "das Auto").
    """
    a, b, lexicon = gap.a, gap.b, gap.a.lexicon
    facing, count = gap.other_indices, len(gap.own_range)
    if not gap.is_inner:  # where ``b`` continues, another sentence must begin
        facing = facing[-count:] if gap.at_start else facing[:count]
        if not facing or not b.begins_sentence(facing[0] if gap.at_start else facing[-1] + 1):
            return False
    if len(facing) != count:
        return False
    after_article = False
    for i, j in zip(gap.own_range, facing, strict=True):
        own, other = a.words[i], b.words[j]
        is_capital = a.text[a.starts[i]].isupper()
        if a.in_quotation[i] or b.in_quotation[j] or is_capital != b.text[b.starts[j]].isupper():
            return False
        if lexicon.are_synonyms(own, other):
            after_article = False
        elif lexicon.are_articles(own, other) and not after_article:
            after_article = True
        else:
            return False
    return not after_article


def _find_replaced_words(gap: Gap) -> list[str]:
    """Return the words of ``b`` that own words replace, unless a harmless word explains them."""
    lexicon = gap.a.lexicon
    function_words = [
        gap.a.words[i] for i in gap.own_range if gap.a.word_classes[i] <= WordClass.FUNCTION
    ]
    return [
        word
        for word in (gap.b.words[j] for j in gap.facing_indices)
        if word not in lexicon.empty_words
        and not any(
            word == other or lexicon.are_exchangeable(word, other) for other in function_words
        )
    ]

"""Rewordings: own words that say in other words what stands in their place, or add a detail."""

from __future__ import annotations

from reader.folding.alignment import Gap
from reader.folding.lexicons import WordClass
from reader.folding.rules.added_phrases import (
    find_added_phrase,
    is_age,
    is_impersonal,
    is_speech_tag,
)
from reader.folding.rules.named_subjects import (
    adds_first_name,
    describes_name,
    is_named,
    names_generic_noun,
    swaps_title,
)
from reader.folding.rules.own_words import is_harmless, without_caption_marks
from reader.folding.rules.verb_shifts import (
    is_hedged_alike,
    is_perfect,
    is_reported_negation,
    is_verb_of_motion,
    swaps_preposition,
)

# What makes all own words of a gap a rewording of those in their place.
_TOLD_OTHERWISE = (
    is_reported_negation,
    is_hedged_alike,
    is_perfect,
    is_named,
    is_age,
    swaps_preposition,
    is_speech_tag,
    is_impersonal,
    names_generic_noun,
)
# The same where own words have a capital that makes a name.
_NAMED_OTHERWISE = (adds_first_name, describes_name, swaps_title, is_speech_tag)


def count_rewordings(gap: Gap) -> int:
    """Return how many own content words reword the words in their place, or are added.

    Where only function words do, that counts as one: "it was claimed" and "her friends claimed".
    """
    own_indices = [i for i in without_caption_marks(gap) if not is_harmless(gap, i)]
    classes = gap.a.word_classes
    return max(sum(classes[i] > WordClass.FUNCTION for i in own_indices), bool(own_indices))


def is_rewording(gap: Gap, i: int) -> bool:
    """Return whether an own word is a synonym of a word in its place, or adds a mere detail."""
    a = gap.a
    if a.in_quotation[i]:
        return False
    begins = i == 0 or a.sentence_numbers[i - 1] != a.sentence_numbers[i]
    if a.text[a.starts[i]].isupper() and not begins:  # a name
        return any(names(gap) for names in _NAMED_OTHERWISE)
    return (
        _is_synonym_or_detail(gap, i)
        or i in find_added_phrase(gap)
        or any(is_told(gap) for is_told in (*_TOLD_OTHERWISE, *_NAMED_OTHERWISE))
    )


def _is_synonym_or_detail(gap: Gap, i: int) -> bool:
    """Return whether an own word is a synonym of a word in its place, or only adds a detail."""
    a, lexicon = gap.a, gap.a.lexicon
    word = a.words[i]
    replaced = _find_replaced_words(gap)
    nearest = replaced if len(replaced) <= len(gap.own_range) + 1 else _find_last_words(gap)
    if any(lexicon.are_synonyms(word, w) and not is_verb_of_motion(gap, word, w) for w in nearest):
        return True
    inside_sentence = (
        gap.is_inner
        and a.sentence_numbers[gap.own_range.start - 1] == a.sentence_numbers[gap.own_range.stop]
    ) or (gap.at_start and gap.own_words()[0] in lexicon.empty_words)
    is_detail = (
        a.word_classes[i] == WordClass.CONTENT
        and word not in lexicon.meaning_changing
        and not a.text[a.starts[i]].isupper()
    )
    return inside_sentence and is_detail and not _find_unexplained(gap, i, replaced)


def _find_unexplained(gap: Gap, i: int, replaced: list[str]) -> list[str]:
    """Return the replaced words that no other own word is a synonym of: "the national airline"."""
    others = [gap.a.words[k] for k in gap.own_range if k != i]
    return [
        word
        for word in replaced
        if not any(gap.a.lexicon.are_synonyms(word, other) for other in others)
    ]


def _find_last_words(gap: Gap) -> list[str]:
    """Return the words of ``b`` behind its last comma in the gap: "from the mill, [said]"."""
    b, indices = gap.b, gap.other_indices
    if not gap.is_inner:
        return []
    for k in range(len(indices) - 1, max(0, len(indices) - len(gap.own_range) - 2), -1):
        if "," in b.text_before(indices[k]):
            return [b.words[j] for j in indices[k:]]
    return []


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
        for word in (gap.b.words[j] for j in gap.facing_indices if j >= gap.b.heading_length)
        if word not in lexicon.empty_words
        and not any(
            word == other or lexicon.are_exchangeable(word, other) for other in function_words
        )
    ]

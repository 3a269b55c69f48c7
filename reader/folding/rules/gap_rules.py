"""The rules that forbid a fold because of one gap; each prevents one kind of loss.

A rule takes a gap and returns whether it forbids the fold; its name is the reason in a ``Verdict``.
For a language without a lexicon ``lacks_lexicon`` replaces most of them: nothing may be added or
left out.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.folding.alignment import Gap
from reader.folding.analysis import QUOTATION_MARKS
from reader.folding.lexicons import WordClass
from reader.folding.rules.added_phrases import adds_place, is_age, is_impersonal, is_speech_tag
from reader.folding.rules.gap_context import (
    adds_copula,
    begins_quotation,
    describes_noun,
    has_sentence_border,
    interrupts_quotation,
    is_aside,
    is_detail,
    is_former_state,
    is_quoted,
    is_separated,
    marks_omission,
    names_subject_anew,
    repeats_subject,
)
from reader.folding.rules.named_subjects import is_named, names_generic_noun
from reader.folding.rules.own_words import is_harmless, is_note, without_caption_marks
from reader.folding.rules.quantity_changes import (
    adds_count,
    adds_quantifier,
    adds_restriction,
    changes_approximation,
    changes_article_of_quantity,
)
from reader.folding.rules.reversing_phrases import has_reversing_phrase
from reader.folding.rules.rewordings import is_rewording, swaps_synonyms
from reader.folding.rules.verb_shifts import (
    is_hedged_alike,
    is_reported_negation,
    swaps_preposition,
)

_MIN_ANCHOR_WORDS = 3  # shorter blocks beside a gap may match by chance ("was shot by … police")
_MAX_OWN_RUN = 4  # more own words in one place, even function words, are a statement
_NEAR_WORDS = 12  # words farther before or after the copy do not concern it
_FACTS = (WordClass.NUMBER, WordClass.DATE, WordClass.UNIT)


def reverses_statement(gap: Gap) -> bool:
    """A negation, hedge, modal, condition or question is in one text only.

    Before and after the copy only reversals count, and only if ``a`` is a sentence there; denials
    always count.
    """
    a, lexicon = gap.a, gap.a.lexicon
    says_more = bool(gap.own_range) and not is_note(gap)
    if says_more and (
        WordClass.QUALIFIER in gap.own_classes() or has_reversing_phrase(a, gap.own_range)
    ):
        return True
    if (
        gap.at_start
        and (gap.own_range or gap.other_indices)
        and a.words[0] in lexicon.inversion_openers
        and not a.lacks_start
    ):
        return True
    if gap.is_inner or says_more:
        return WordClass.QUALIFIER in gap.other_classes() or has_reversing_phrase(
            gap.b, gap.other_indices
        )
    near = gap.other_indices[-_NEAR_WORDS:] if gap.at_start else gap.other_indices[:_NEAR_WORDS]
    other_words = [gap.b.words[j] for j in near]
    reverses = not lexicon.denials.isdisjoint(other_words) or (
        has_sentence_border(gap)
        and not begins_quotation(gap)
        and (
            (adds_quantifier(gap) and not is_quoted(gap))
            or adds_restriction(gap)
            or not lexicon.reversals.isdisjoint(other_words)
            or has_reversing_phrase(gap.b, near)
            or (gap.at_start and not lexicon.inversion_openers.isdisjoint(gap.other_words()[:1]))
        )
    )
    return reverses and not is_separated(gap)


def is_about_another(gap: Gap) -> bool:
    """What ``b`` has before the copy makes its subject an object: "The brother of Kern"."""
    if not gap.at_start or not gap.other_indices or gap.a.lacks_start or not gap.a.has_sentence_end:
        return False
    b, lexicon = gap.b, gap.a.lexicon
    if (
        b.text_before(gap.other_range.stop).strip()
        or gap.other_indices[-1] + 1 != gap.other_range.stop
    ):
        return False
    if not (lexicon.relative_pronouns & b.distinct_words) <= gap.a.distinct_words:
        return False
    last = next((w for w in reversed(gap.other_words()) if w not in lexicon.empty_words), "")
    if len(gap.own_range) == 1 and lexicon.are_synonyms(gap.own_words()[0], last):
        return False  # "After the row" and "Following the row"
    is_governing = (
        last.endswith(lexicon.governing_endings) and lexicon.classify(last) == WordClass.CONTENT
    )
    return last in lexicon.governing_words or is_governing


def is_fiction(gap: Gap) -> bool:
    """One text says that this happens in a film or dream, the other states it as a fact."""
    own_words = {gap.a.words[i] for i in without_caption_marks(gap)}
    if gap.a.lexicon.fiction_words.isdisjoint(own_words ^ set(gap.other_words())):
        return False
    return bool(gap.is_inner or gap.own_range) or (
        has_sentence_border(gap) and not is_separated(gap)
    )


def attributes_speech(gap: Gap) -> bool:
    """What ``b`` has inside the copy names a speaker: "The guard told police he shot him".

    Inside a quotation that is allowed, because the quotation marks show who speaks.
    """
    if (
        not gap.is_inner
        or gap.own_range
        or gap.a.lexicon.speech_verbs.isdisjoint(gap.other_words())
    ):
        return False
    if is_aside(gap) and gap.other_words()[0] in gap.a.lexicon.relative_pronouns:
        return False  # "the club, which had asked for less, got the money"
    b = gap.b
    if b.in_quotation[gap.other_range.start - 1] and b.in_quotation[gap.other_range.stop]:
        return False
    return not (
        gap.a.in_quotation[gap.own_range.start - 1] or gap.a.in_quotation[gap.own_range.stop]
    )


def differs_in_tense(gap: Gap) -> bool:
    """One text has "was to", "is being" or "was about to", the other "was"."""
    a, lexicon = gap.a, gap.a.lexicon
    if not gap.is_inner:
        return False
    own_words, other_words = gap.own_words(), gap.other_words()
    if len(other_words) > _MAX_OWN_RUN or lexicon.prospect_markers.isdisjoint(
        set(own_words) ^ set(other_words)
    ):
        return False
    neighbours = {
        a.words[gap.own_range.start - 1],
        a.words[gap.own_range.stop],
        *own_words,
        *other_words,
    }
    return not lexicon.auxiliaries.isdisjoint(neighbours)


def joins_sentences(gap: Gap) -> bool:
    """One sentence of ``a`` consists of parts of two sentences of ``b``."""
    return (
        gap.is_inner
        and any(gap.b.word_classes[j] > WordClass.FUNCTION for j in gap.other_range)
        and gap.a.sentence_numbers[gap.own_range.start - 1]
        == gap.a.sentence_numbers[gap.own_range.stop]
        and gap.b.sentence_numbers[gap.other_range.start - 1]
        != gap.b.sentence_numbers[gap.other_range.stop]
    )


def lacks_lexicon(gap: Gap) -> bool:
    """Without word lists the effect of an added or missing word is unknown."""
    if gap.a.lexicon.empty_words:
        return False
    if gap.own_range:
        return not swaps_synonyms(gap)
    if gap.is_inner:
        last = gap.other_range.start - 1
        spoken = gap.b.in_quotation[last] and not QUOTATION_MARKS.isdisjoint(gap.b.text_after(last))
        return bool(gap.other_indices) and not spoken  # a speaker may be named inside a quotation
    return bool(gap.other_indices) and has_sentence_border(gap) and not is_separated(gap)


def differs_in_fact(gap: Gap) -> bool:
    """A number, date or unit is in one text only, or differs."""
    if changes_article_of_quantity(gap) or adds_count(gap):
        return True
    own_indices = without_caption_marks(gap)
    if any(gap.a.word_classes[i] in _FACTS for i in own_indices):
        return True
    is_exchanged = gap.is_inner or any(
        gap.a.word_classes[i] != WordClass.EMPTY for i in own_indices
    )
    if (
        own_indices
        and is_exchanged
        and any(gap.b.word_classes[j] in _FACTS for j in gap.facing_indices)
    ):
        return True
    return gap.is_inner and changes_approximation(gap)


def adds_inside(gap: Gap) -> bool:
    """What ``b`` has inside the copy changes the statement around it.

    Allowed are function words, a parenthesis and an adjective; and between blocks that are too long
    for chance also one or two words, and a clause that a comma or "and" separates.
    """
    if not gap.is_inner or not gap.other_indices:
        return False
    a, b, lexicon = gap.a, gap.b, gap.a.lexicon
    other_words = gap.other_words()
    if not (lexicon.meaning_changing | lexicon.quantities).isdisjoint(other_words):
        return not is_aside(gap) and not interrupts_quotation(gap)
    if all(word_class <= WordClass.FUNCTION for word_class in gap.other_classes()):
        return (
            (other_words[-1] == "to" and "to" not in gap.own_words())
            or names_subject_anew(gap)
            or adds_copula(gap)
        )
    if any(word_class == WordClass.CONTENT for word_class in gap.own_classes()):
        return False  # reworded: another rule decides
    before, after = (
        b.text_before(gap.other_indices[0]).strip(),
        b.text_after(gap.other_indices[-1]).strip(),
    )
    if (before and after) or describes_noun(gap) or repeats_subject(gap):
        return False
    if min(gap.own_range.start, len(a.words) - gap.own_range.stop) < _MIN_ANCHOR_WORDS:
        return True
    if (
        other_words[0] in lexicon.possessive_marks
        or a.words[gap.own_range.start - 1] in lexicon.prepositions
    ):
        return True
    is_joined = not lexicon.conjunctions.isdisjoint((other_words[0], other_words[-1]))
    return not (before or after or is_joined or is_detail(gap))


def differs_in_quotation(gap: Gap) -> bool:
    """Two quotations have different words; only articles may differ."""
    a, b = gap.a, gap.b
    inside_quotation = (
        all(a.in_quotation[i] for i in (gap.own_range.start - 1, gap.own_range.stop))
        if gap.is_inner
        else False
    )
    own_in_quotation = any(a.in_quotation[i] for i in gap.own_range)
    if not inside_quotation and not own_in_quotation:
        return False
    other_indices = (
        [j for j in gap.other_indices if b.in_quotation[j]]
        if inside_quotation
        else gap.other_indices
    )
    word_classes = [*gap.own_classes(), *(b.word_classes[j] for j in other_indices)]
    return any(word_class != WordClass.EMPTY for word_class in word_classes)


def differs_in_word(gap: Gap) -> bool:
    """An own word adds information, or replaces a word of another meaning."""
    own_indices = without_caption_marks(gap)
    if not own_indices or gap.a.lexicon.has_exact_forms:  # then ``lacks_lexicon`` decides
        return False
    if len(gap.own_range) > _MAX_OWN_RUN and not is_speech_tag(gap):
        return True
    return any(not is_harmless(gap, i) and not is_rewording(gap, i) for i in own_indices)


RULES: tuple[Callable[[Gap], bool], ...] = (
    reverses_statement,
    is_about_another,
    is_fiction,
    attributes_speech,
    differs_in_tense,
    joins_sentences,
    lacks_lexicon,
    differs_in_fact,
    adds_inside,
    differs_in_quotation,
    differs_in_word,
)

# What a rule forbids and these allow; they are asked after it, as most gaps need them not.
_EXCEPTIONS: dict[Callable[[Gap], bool], tuple[Callable[[Gap], bool], ...]] = {
    reverses_statement: (is_reported_negation, is_hedged_alike, is_former_state),
    is_fiction: (names_generic_noun,),  # "the film" is named by its title
    differs_in_fact: (is_age, names_generic_noun),
    adds_inside: (
        adds_place,
        is_age,
        swaps_preposition,
        is_named,
        names_generic_noun,
        is_reported_negation,
        is_hedged_alike,
        is_impersonal,
    ),
}


def reverses_clause(gap: Gap) -> bool:
    """Return whether one of two clauses reverses the other, and not only in the form of a verb."""
    return reverses_statement(gap) and not any(
        allows(gap) for allows in _EXCEPTIONS[reverses_statement]
    )


def forbids_rephrasing(gap: Gap) -> bool:
    """Return whether a gap makes another statement, whatever else its own words say.

    Left out are the rules that ask for the words themselves, and that for subjects, which has
    exceptions of its own where a clause says who says it.
    """
    return (
        attributes_speech(gap)
        or differs_in_tense(gap)
        or differs_in_quotation(gap)
        or changes_article_of_quantity(gap)
        or (gap.is_inner and changes_approximation(gap))
        or (is_fiction(gap) and not names_generic_noun(gap))
    )


def find_forbidding_rule(gap: Gap) -> str:
    """Return the name of the rule that forbids the fold because of a gap, "" for none."""
    if marks_omission(gap):
        return ""
    for rule in RULES:
        if rule(gap) and not any(allows(gap) for allows in _EXCEPTIONS.get(rule, ())):
            return rule.__name__
    return ""

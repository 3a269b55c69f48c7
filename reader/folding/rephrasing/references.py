"""References: one person or thing that two texts call by different words.

"He", "the show", "Ines", "IRA": a pronoun, a known thing, a name or its initials. The own words are
shown beside the copy, so that the reader sees who is meant.

Requirements. Both stand in the same place of the sentence. Two names are never one, unless one is
the other's initials, or differs by a vowel ("Torane", "Torani"), or by a title ("Ms Orme").

Known limits: whether "the" person is the one that the other text names is not known within a
sentence; there a name stands for a thing only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.folding.alignment import Gap
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.lexicons.rephrasing_words import RephrasingWords
from reader.folding.rephrasing.clause_alignment import is_capital
from reader.folding.rules import has_pause, is_other_name

_MAX_NAME_WORDS = 4
_MAX_FIRST_NAMES = 3
_MAX_TITLE_WORDS = 2
_MIN_EQUAL_WORDS = 8  # behind two subjects: then they are one
_MAX_DESCRIPTION_WORDS = 3  # "the militant group"
_MAX_TAIL_WORDS = 3  # a name at the end of what another text has before the copy
_MAX_ASIDE_WORDS = 6
_MAX_LATER_WORDS = 2  # behind a possessive name: "Orr's 30-minute meeting"
_MIN_SPELLED_LETTERS = 6
_SPELLED_ALIKE = frozenset("aeiy")  # vowels by which spellings of a foreign name differ
_BRACKETS_OPEN, _BRACKETS_CLOSE = ("(", "[", ",", "-", "–", "—"), (")", ",", "-", "–", "—", "]")


def is_reference(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether the own words mean whom or what the words in their place mean."""
    a, b, words = gap.a, gap.b, gap.a.lexicon.rephrasing_words
    there = list(gap.other_range)
    if words is None or any(a.in_quotation[i] for i in own):
        return False
    if _stands_for_thing(gap, own, there, words):
        return True
    if gap.at_end:
        return False
    own = [i for i in own if i == own[0] or a.words[i] not in a.lexicon.empty_words]
    if any(_mean_the_same(gap, own, named, words) for named in _find_names(gap, there, words)):
        return True
    return (
        _opens_as_apposition(gap, own, there, words)
        or _is_possessor(a, b, own, there)
        or _differs_by_title(gap, own, there)
        or _has_more_names(gap, own, there)
        or _names_holder(gap, own, there)
        or is_other_name(gap, capital=is_capital(a, own[0]) and own[0] > 0)
    )


def describes_name(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether ``a`` says between two pauses where a named one is from, or what he is."""
    a, lexicon, words = gap.a, gap.a.lexicon, gap.a.lexicon.rephrasing_words
    if words is None or gap.other_range or not gap.is_inner or len(own) > _MAX_ASIDE_WORDS:
        return False
    if not (has_pause(a.text_before(own[0])) and has_pause(a.text_after(own[-1]))):
        return False
    ended_by = lexicon.speech_verbs | lexicon.conjunctions | lexicon.relative_pronouns
    return (
        a.words[own[0]] in words.origin_words
        and is_capital(a, own[0] - 1)
        and not any(a.word_classes[i] > WordClass.CONTENT or a.words[i] in ended_by for i in own)
    )


def is_apposition(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether ``a`` has "is" where ``b`` has a comma: "Orr is a former miner"."""
    a, b, words = gap.a, gap.b, gap.a.lexicon.rephrasing_words
    return (
        words is not None
        and gap.is_inner
        and words.copulas.issuperset(a.words[i] for i in own)
        and all(b.word_classes[j] in (WordClass.NUMBER, WordClass.EMPTY) for j in gap.other_range)
        and "," in b.text_before(gap.other_range.stop)
        and a.words[gap.own_range.stop] in a.lexicon.empty_words
    )


def is_time_of_event(gap: Gap, own: Sequence[int]) -> bool:
    """Return whether ``a`` has "the night he was arrested" for "when he was arrested"."""
    a, words = gap.a, gap.a.lexicon.rephrasing_words
    return (
        words is not None
        and len(own) == 2
        and a.word_classes[own[0]] == WordClass.EMPTY
        and a.words[own[1]] in words.named_times
        and [gap.b.words[j] for j in gap.other_range] == ["when"]
    )


def _find_names(gap: Gap, there: Sequence[int], words: RephrasingWords) -> Iterator[Sequence[int]]:
    """Yield the words of ``b`` that may be the name: all, those before an aside, the last ones."""
    b = gap.b
    if not there:
        return
    yield there
    for number, j in enumerate(there[1:], 1):
        if b.text_before(j).strip().startswith(_BRACKETS_OPEN) and b.text_after(
            there[-1]
        ).strip().startswith(_BRACKETS_CLOSE):
            yield there[:number]
            break
    if gap.at_start:
        for size in range(1, min(_MAX_TAIL_WORDS, len(there) - 1) + 1):
            tail = there[-size:]
            if (
                b.text_before(tail[0]).strip()
                or b.words[tail[0] - 1] in b.lexicon.speech_verbs | words.clause_starts
            ):
                yield tail


def _mean_the_same(
    gap: Gap, own: Sequence[int], there: Sequence[int], words: RephrasingWords
) -> bool:
    """Return whether one of both is a name, the other a pronoun, a description or the initials."""
    a, b = gap.a, gap.b
    own_name, other_name = _is_name(a, own, words), _is_name(b, there, words)
    own_noun, other_noun = _is_description(a, own, words), _is_description(b, there, words)
    own_pronoun, other_pronoun = _is_pronoun(a, own, words), _is_pronoun(b, there, words)
    may_describe = own[0] <= 1 or not a.lexicon.generic_nouns.isdisjoint(
        [*gap.own_words(), *(b.words[j] for j in gap.other_range)]
    )
    if own_pronoun and (other_name or other_noun):
        return True
    if own_name and (other_pronoun or (other_noun and may_describe)):
        return True
    if own_noun and (
        (other_name and may_describe)
        or (other_pronoun and a.words[own[-1]] in a.lexicon.person_nouns)
    ):
        return True
    has_role = (own_name and _is_role(b, there)) or (other_name and _is_role(a, own))
    if has_role and gap.at_start and own[0] == 0 and _go_on_alike(gap):
        return True
    if len(own) == 1 and _are_initials(a, own[0], b, there):
        return True
    if len(there) == 1 and all(is_capital(a, i) for i in own):
        if _are_initials(b, there[0], a, own):
            return True
        return (
            len(own) == 1
            and own_name
            and other_name
            and _are_spelled_alike(a.words[own[0]], b.words[there[0]])
        )
    return False


def _is_name(text: AnalysedText, indices: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether the words are a name, with a possessive mark or an article or without."""
    lexicon = text.lexicon
    unnamed = lexicon.possessive_marks | lexicon.empty_words
    names = [i for i in indices if text.words[i] not in unnamed]
    plain = [i for i in names if not _is_initialism(text, i)]
    if len(plain) < len(names) and not plain:
        return True
    names = plain
    return 0 < len(names) <= _MAX_NAME_WORDS and all(
        is_capital(text, i)
        and text.word_classes[i] <= WordClass.CONTENT
        and text.words[i] not in lexicon.function_words
        and text.words[i] not in lexicon.pronouns
        for i in names
    )


def _is_role(text: AnalysedText, indices: Sequence[int]) -> bool:
    """Return whether the words say what somebody is, whatever it is: "the ferry pilot"."""
    return (
        2 <= len(indices) <= _MAX_DESCRIPTION_WORDS
        and text.words[indices[0]] == "the"
        and all(
            text.word_classes[i] == WordClass.CONTENT
            and not is_capital(text, i)
            and text.words[i] not in text.lexicon.meaning_changing
            for i in indices[1:]
        )
    )


def _go_on_alike(gap: Gap) -> bool:
    """Return whether so many equal words follow that both have the same subject."""
    here, there, size = gap.own_range.stop, gap.other_range.stop, _MIN_EQUAL_WORDS
    words = gap.a.words[here : here + size]
    return len(words) == size and words == gap.b.words[there : there + size]


def _is_pronoun(text: AnalysedText, indices: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether the one word is a pronoun."""
    return len(indices) == 1 and text.words[indices[0]] in words.pronouns


def _is_description(text: AnalysedText, indices: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether the words are a known noun for somebody or something: "the militant group"."""
    marks, lexicon = text.lexicon.possessive_marks, text.lexicon
    nouns = [i for i in indices if text.words[i] not in marks]
    return (
        2 <= len(nouns) <= _MAX_DESCRIPTION_WORDS
        and text.words[nouns[0]] in words.determiners
        and text.words[nouns[-1]] in lexicon.named_nouns
        and all(text.word_classes[i] == WordClass.CONTENT for i in nouns[1:])
        and not any(is_capital(text, i) for i in indices[1:])
    )


def _stands_for_thing(
    gap: Gap, own: Sequence[int], there: Sequence[int], words: RephrasingWords
) -> bool:
    """Return whether one text has "it" or "them", the other "her service"."""
    a, b = gap.a, gap.b
    phrase, pronoun = (there[:2], there[:1]) if gap.at_end else (there, there)
    return (_is_pronoun(a, own, words) and _is_thing(b, phrase, words)) or (
        _is_thing(a, own, words) and _is_pronoun(b, pronoun, words)
    )


def _is_thing(text: AnalysedText, indices: Sequence[int], words: RephrasingWords) -> bool:
    """Return whether the two words are a determiner and a noun."""
    return (
        len(indices) == 2
        and text.words[indices[0]] in words.determiners
        and text.words[indices[0]] != "this"
        and text.word_classes[indices[1]] == WordClass.CONTENT
        and text.words[indices[1]] not in text.lexicon.meaning_changing
    )


def _is_initialism(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i`` is written in capitals alone: "IRA"."""
    spelling = text.text[text.starts[i] : text.ends[i]]
    return len(spelling) > 1 and spelling.isupper()


def _are_initials(text: AnalysedText, i: int, other: AnalysedText, indices: Sequence[int]) -> bool:
    """Return whether word ``i`` has the initials of a name: "IRA", "Irish Republican Army"."""
    letters = text.text[text.starts[i] : text.ends[i]].replace(".", "")
    initials = "".join(other.text[other.starts[j]] for j in indices if is_capital(other, j))
    return (
        len(letters) > 1
        and letters.isupper()
        and len(initials) > 1
        and letters.startswith(initials)
        and (len(initials) > 2 or len(letters) - len(initials) <= 2)
    )


def _are_spelled_alike(one: str, other: str) -> bool:
    """Return whether two names differ by one vowel alone: "Torane", "Torani"."""
    if len(one) != len(other) or len(one) < _MIN_SPELLED_LETTERS or one[0] != other[0]:
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _SPELLED_ALIKE.issuperset(differing[0])


def _opens_as_apposition(
    gap: Gap, own: Sequence[int], there: Sequence[int], words: RephrasingWords
) -> bool:
    """Return whether ``a`` has "Orr is a graduate" where ``b`` begins "A graduate, Orr"."""
    a, b = gap.a, gap.b
    return (
        not there
        and gap.at_start
        and len(own) > 1
        and a.words[own[-1]] in words.copulas
        and _is_name(a, own[:-1], words)
        and b.word_classes[0] == WordClass.EMPTY
        and b.distinct_words.issuperset(a.words[i] for i in own[:-1])
    )


def _is_possessor(
    a: AnalysedText, b: AnalysedText, own: Sequence[int], there: Sequence[int]
) -> bool:
    """Return whether ``a`` has "his meeting" where ``b`` has "Orr's 30-minute meeting"."""
    words, marks = a.lexicon.rephrasing_words, a.lexicon.possessive_marks
    if words is None or len(own) != 1 or a.words[own[0]] not in a.lexicon.possessive_pronouns:
        return False
    number = next((n for n, j in enumerate(there) if n and b.words[j] in marks), 0)
    return (
        0 < number <= _MAX_FIRST_NAMES
        and _is_name(b, there[:number], words)
        and len(there) - number - 1 <= _MAX_LATER_WORDS
    )


def _differs_by_title(gap: Gap, own: Sequence[int], there: Sequence[int]) -> bool:
    """Return whether one text has a title, the other a first name: "Ms Orme", "Ada Orme"."""
    a, b, lexicon, surname = gap.a, gap.b, gap.a.lexicon, own[-1] + 1
    if not there or max(len(own), len(there)) > _MAX_TITLE_WORDS or surname >= len(a.words):
        return False
    if not is_capital(a, surname) or not all(
        is_capital(text, i) and text.word_classes[i] == WordClass.CONTENT
        for text, indices in ((a, own), (b, there))
        for i in indices
    ):
        return False
    one, other = {a.words[i] for i in own}, {b.words[j] for j in there}
    return (one <= lexicon.honorifics) != (other <= lexicon.honorifics) and (
        one | other
    ).isdisjoint(lexicon.meaning_changing)


def _has_more_names(gap: Gap, own: Sequence[int], there: Sequence[int]) -> bool:
    """Return whether ``a`` begins with a title or first name before a speaker's surname."""
    a, lexicon, surname = gap.a, gap.a.lexicon, own[-1] + 1
    return (
        not there
        and gap.at_start
        and len(own) <= _MAX_FIRST_NAMES
        and surname + 1 < len(a.words)
        and is_capital(a, surname)
        and all(
            is_capital(a, i)
            and a.word_classes[i] == WordClass.CONTENT
            and a.words[i] not in lexicon.meaning_changing
            for i in own
        )
        and (a.words[own[0]] in lexicon.titles or a.words[surname + 1] in lexicon.speech_verbs)
    )


def _names_holder(gap: Gap, own: Sequence[int], there: Sequence[int]) -> bool:
    """Return whether ``a`` has "Officer Orme" where ``b`` has "the officer"."""
    a, b, before = gap.a, gap.b, gap.own_range.start - 1
    if there or not gap.is_inner or len(own) > 1:
        return False
    other = gap.other_range.start - 1
    return (
        other > 0
        and is_capital(a, before)
        and not is_capital(b, other)
        and b.words[other - 1] == "the"
        and all(is_capital(a, i) and a.word_classes[i] == WordClass.CONTENT for i in own)
    )

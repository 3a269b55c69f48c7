"""Unresolved anaphora: whether a sentence refers to something that is not in it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from reader.summarising.anaphora.anaphora_words import (
    FIRST_PERSON_WORDS,
    HE_SHE_PRONOUNS,
    NEWS_PHRASES,
    OPENING_PHRASES,
    OPENINGS,
    PERSON_NOUNS,
    PRONOUNS,
    TIME_SPANS,
    TIME_WORDS,
)
from reader.summarising.anaphora.antecedents import (
    IT_WORDS,
    has_back_referring_that,
    lacks_antecedent_of_it,
    lacks_antecedent_of_them,
    lacks_antecedent_of_these,
)
from reader.summarising.anaphora.demonstratives import has_unresolved_demonstrative
from reader.summarising.terms import COMMON_WORDS, find_spellings, find_words
from reader.text import stop_words, word_set

_BARE_PRONOUNS = (["he"], ["she"], ["they"])
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "men", "women", "ant", "ent", "ee")
_EXPLETIVE = re.compile(
    # "It said" is somebody's speech, "it is said" nobody's.
    r"it (?:is|was|has been|will be|would be|may be|seems|appears|remains|became|takes|being)"
    r"(?: (?:not|now|also|still|being|widely|often|even|only|very|too|far|more|so))* "
    r"(?:believed|thought|understood|claimed|alleged|estimated|reported|hoped|feared|expected|"
    r"announced|revealed|said|known|recommended)\b|"
    r"it(?: (?:is|was|has been|will be|would be|may be|seems|appears|remains|became|takes))?"
    r"(?: (?:not|now|also|still|being|widely|often|even|only|very|too|far|more|so))* "
    r"(?:clear|unclear|likely|unlikely|possible|impossible|"
    r"hard|harder|difficult|easy|easier|important|time|true|worth|up to|common|rare|good|bad|"
    r"better|best|safe|dangerous|illegal|necessary|unusual|estimates|that|to|when|only|until)\b|"
    r"it (?:is|was) (?:\S+ ){1,4}who\b|it took (?:\S+ ){1,6}to\b|"
    r"it (?:emerged|was \S+ \S+ ago|was only \S+) (?:\S+ ){0,3}that\b"
)
# These open a phrase whose "his" may refer to the next subject: "In his speech, Mr Merrow said".
_PHRASE_OPENINGS = word_set(
    """
    about after against among as at before behind beside besides between beyond by despite during
    following for from in inside like near of on outside over since through throughout to toward
    towards under unlike until upon with without
    """
)
# Before one of these words "this" is a pronoun: "this is", "saw this as".
_WORDS_AFTER_PRONOUN_THIS = word_set(
    "is isn't was wasn't has hasn't had will won't would could can may might does did didn't means "
    "meant as at by for from in on to with and or but a an the"
)
_LATER_EARLIER = ("later", "earlier")
_DEMONSTRATIVES = word_set("this that these those")
_BACK_REFERENCE_WORDS = _DEMONSTRATIVES.union(_LATER_EARLIER)
_DEFINING_WORDS = word_set("who whose with in of")  # after "those" they define who
# The second of several reasons, and what came next.
_ENUMERATION = re.compile(
    r"(?:second(?:ly)?|third(?:ly)?|finally|lastly|(?:soon|shortly) (?:after(?:ward)?s?|before)),",
    re.IGNORECASE,
)
_COUNTING = word_set("second secondly third thirdly finally lastly soon shortly")
_POSSESSIVES = word_set("his her their")
REFERENCE_WORDS = _BACK_REFERENCE_WORDS | IT_WORDS | PRONOUNS | HE_SHE_PRONOUNS | {"also"}
"""In an English sentence without these words, only the opening can be anaphoric."""

# "Polls show him ahead" begins with no name.
_PLURAL_SUBJECT = re.compile(
    r"\W*[A-Z][a-z]+s (?:show|say|are|were|have|had|want|suggest|call|see)\b"
)
_POINTING_FIRST_WORDS = word_set("similar the in there a an")
# "Leave me alone." But she: what is said is of the sentence before.
_OPENS_BEHIND_QUOTATION = re.compile(r"\s+(?:But|And|Yet|So|He|She|They|It|This|That|His|Her)\b")
_MIN_PARTICIPLE_LETTERS = 4  # "ring" and "king" are no participles
_SUBJECTS = word_set("he she they")
_BEHIND_DATELINE = re.compile(
    r"^[^a-z]{0,3}[A-Z][^,;:]{1,40}?(?:\([A-Z]{2,9}\)|[—–―]| --?) ?(?=[A-Z])"
)
_NAME_BEHIND_PHRASE = re.compile(r"(?:, |— |– )(?=(?:Mr|Mrs|Ms|Dr|Sen|Gov)\b|[A-Z][\w.]+ [A-Z])")
_GROUP_NOUNS = word_set("couple trio group quartet others")
_NAMED_GROUP = re.compile(r"\W*The \w+,? [A-Z]")
_WORDS_DEFINING_GROUP = word_set("of that which who whose called known behind in")
_WORDS_DEFINING_NEWS = word_set("that of to by about on from")
_PHRASE_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in OPENING_PHRASES)
# With another first word, and without reference words, a sentence refers to nothing.
_FIRST_WORDS = _PHRASE_FIRST_WORDS | _COUNTING | _POINTING_FIRST_WORDS


class SentenceWords(NamedTuple):
    """The words of a sentence that decide about its references.

    ``words`` are those of ``find_words``; ``unquoted`` is the text with its quotations blanked out,
    ``unquoted_words`` are its words; ``reference_words`` contain all of ``REFERENCE_WORDS`` among
    ``words``, perhaps with others. ``cased`` says whether the article has capitals, ``follows``
    whether another sentence precedes this one in its paragraph.
    """

    text: str
    words: Sequence[str]
    unquoted: str
    unquoted_words: Sequence[str]
    reference_words: Set[str]
    cased: bool
    follows: bool


def has_unresolved_reference(sentence: SentenceWords, language: str) -> bool:
    """Return whether a sentence refers to something before it.

    For languages other than English only the first word is tested.
    """
    text, words, unquoted, unquoted_words, reference_words, cased, follows = sentence
    first = words[0].partition("'")[0] if language == "english" else words[0]
    opens = first in OPENINGS.get(language, frozenset())
    if language != "english":
        return opens
    # Speech about "this" is about the day or the news.
    if (
        unquoted is not text
        and unquoted.strip(" .,")
        and unquoted.lstrip()[:1] != text.lstrip()[:1]
    ):
        if _OPENS_BEHIND_QUOTATION.match(unquoted):
            return True
        return opens and first not in _DEMONSTRATIVES and not _opening_is_resolved(words)
    if opens:
        return not _opening_is_resolved(words)
    if (
        first not in _FIRST_WORDS
        and words[-1] != "too"
        and REFERENCE_WORDS.isdisjoint(reference_words)
    ):
        return False
    if first in _PHRASE_FIRST_WORDS and _opens_with_phrase(words):
        return True
    if (
        (first in _COUNTING and _ENUMERATION.match(text))
        or _opens_with_addition(words)
        or _opens_with_group(text, words)
    ):
        return True
    if words[-1] == "too" or ("also" in reference_words and _has_also(words)):
        return True
    if not _BACK_REFERENCE_WORDS.isdisjoint(reference_words) and _opens_with_back_reference(words):
        return True
    if not IT_WORDS.isdisjoint(reference_words) and lacks_antecedent_of_it(
        unquoted, unquoted_words, _EXPLETIVE, cased=cased, follows=follows
    ):
        return True
    if "these" in reference_words and lacks_antecedent_of_these(unquoted_words):
        return True
    if (
        not _DEMONSTRATIVES.isdisjoint(reference_words) or first in _POINTING_FIRST_WORDS
    ) and has_unresolved_demonstrative(unquoted):
        return True
    if "them" in reference_words and lacks_antecedent_of_them(unquoted_words):
        return True
    if "that" in reference_words and has_back_referring_that(unquoted_words):
        return True
    if not _SUBJECTS.isdisjoint(reference_words) and _has_dangling_participle(words, unquoted):
        return True
    opens_with_pronoun = not PRONOUNS.isdisjoint(reference_words) and _starts_with_pronoun(words)
    may_lack_person = cased and not HE_SHE_PRONOUNS.isdisjoint(reference_words)
    if not opens_with_pronoun and not (
        may_lack_person and _lacks_person_antecedent(unquoted, unquoted_words)
    ):
        return False
    return not _is_cataphoric(unquoted)


def _opens_with_phrase(words: Sequence[str]) -> bool:
    """Return whether a sentence opens with "the news"; "the news that" and "the move to" tell."""
    opening = " ".join(words[:6])
    if not opening.startswith(OPENING_PHRASES):
        return False
    return not (
        opening.startswith(NEWS_PHRASES) and words[2:3] and words[2] in _WORDS_DEFINING_NEWS
    )


def _opens_with_addition(words: Sequence[str]) -> bool:
    """Return whether the sentence opens with "In addition", without "to"."""
    return words[:2] == ["in", "addition"] and words[2:3] != ["to"]


def _opens_with_group(text: str, words: Sequence[str]) -> bool:
    """Return whether the subject is a group of persons named before: "The couple", "The group's".

    A group that is named here is resolved: "The group Elm Watch", "The couple, Ada Merrow and".
    """
    if words[0] != "the" or words[1:2] == [] or words[1] not in _GROUP_NOUNS:
        return False
    if _NAMED_GROUP.match(text):
        return False
    return words[2:3] == [] or words[2] not in _WORDS_DEFINING_GROUP


def _has_dangling_participle(words: Sequence[str], unquoted: str) -> bool:
    """Return whether only a pronoun names who acts in the opening: "After leaving Elm, he"."""
    phrase, _, rest = unquoted.partition(", ")
    participle = (words[1:2] if words[0] in _PHRASE_OPENINGS else words[:1]) or [""]
    if (
        not participle[0].endswith("ing")
        or len(participle[0]) <= _MIN_PARTICIPLE_LETTERS
        or participle[0] == "according"
    ):
        return False
    # A possessive may name the person: "Following Merrow's arrest, he".
    if "'s " in phrase or "’s " in phrase:
        return False
    return not _SUBJECTS.isdisjoint(find_words(rest[:40])[:1])


def _has_also(words: Sequence[str]) -> bool:
    """Return whether the opening has "also": "Merrow also said"; not "Ito, who also"."""
    if "also" not in words[1:6]:
        return False
    return {"who", "which"}.isdisjoint(words[: words.index("also")])


def _opens_with_back_reference(words: Sequence[str]) -> bool:
    """Return whether the opening refers back: "In this letter", "Two days later".

    "This" without a noun after it does too: "Merrow saw this as a sign".
    """
    first, second, third = (*words[:3], "", "", "")[:3]
    opening = words[1:7]
    if "this" in opening:
        position = words.index("this", 1)
        if not _WORDS_AFTER_PRONOUN_THIS.isdisjoint(words[position + 1 : position + 2]):
            return True
    if any(
        when in opening[:4] and words[words.index(when, 1) - 1] in TIME_SPANS
        for when in _LATER_EARLIER
    ):
        return True
    if first not in _PHRASE_OPENINGS or second not in _DEMONSTRATIVES:
        return False
    return third not in TIME_WORDS and third not in _DEFINING_WORDS


def _is_cataphoric(unquoted: str) -> bool:
    """Return whether the pronoun of an opening phrase refers to the subject after it.

    This is cataphora: "In his speech, Mr Merrow said", also behind a dateline, and behind a phrase
    with commas: "Relying on his last, and perhaps his only, friend, Mr Merrow".
    """
    text = _BEHIND_DATELINE.sub("", unquoted, count=1)
    phrase, comma, rest = text.partition(", ")
    before, after = find_words(phrase), find_words(rest[:40])
    if not comma or not before or not after or not _opens_phrase(before):
        return False
    pronouns = PRONOUNS.intersection(before)
    if not pronouns or not pronouns <= _POSSESSIVES:
        return False
    if after[0] in ("and", "or", "but"):
        named = _NAME_BEHIND_PHRASE.search(rest)
        return named is not None and PRONOUNS.intersection(find_words(rest[: named.start()])) <= (
            _POSSESSIVES
        )
    return after[0] not in PRONOUNS and after[0] not in OPENINGS["english"] | FIRST_PERSON_WORDS


def _opens_phrase(before: Sequence[str]) -> bool:
    """Return whether words open a phrase before a subject: "In", "Relying", "Two years after"."""
    if before[0] in _PHRASE_OPENINGS or before[0].endswith("ing"):
        return True
    opening = before[:6]
    if before[0] == "now" and before[1:2] and before[1] in _PHRASE_OPENINGS:
        return True
    return not TIME_SPANS.isdisjoint(opening) and not {"after", "before"}.isdisjoint(opening)


def _opening_is_resolved(words: Sequence[str]) -> bool:
    """Return whether the anaphoric word at the opening refers to nothing outside the sentence."""
    first, second = words[0], (words[1:2] or [""])[0]
    if first.startswith("it"):
        match = _EXPLETIVE.match(" ".join(words[:10]))
        return match is not None and words[match[0].count(" ") + 1 :][:1] not in _BARE_PRONOUNS
    if first in ("this", "these", "that"):
        return second in TIME_WORDS or (second == "is" and "moment" in words[2:5])
    if first == "those":
        return second in _DEFINING_WORDS
    if first in ("both", "neither", "either"):
        return not {"and", "or", "nor"}.isdisjoint(words[1:6])
    if first == "so":
        return second in ("far", "many", "much")
    return first in ("then", "or", "other") and second in ("than", "president")


def _starts_with_pronoun(words: Sequence[str]) -> bool:
    """Return whether a pronoun comes before every word that could be its antecedent."""
    opening = words[:8]
    if PRONOUNS.isdisjoint(opening):
        return False
    stop_word_set = stop_words("english")
    for word in opening:
        base = word.partition("'")[0]
        if base in PRONOUNS:
            return True
        if (
            base not in stop_word_set
            and not base.endswith(("ed", "ing", "ly"))
            and base not in TIME_WORDS
        ):
            return False
    return False


def _lacks_person_antecedent(unquoted: str, words: Sequence[str]) -> bool:
    """Return whether "he" or "she" comes before any person, in a sentence with capitals.

    ``unquoted`` has its quotations blanked out, ``words`` are its words. A name is a capitalised
    word that is no initialism; the first word of the sentence counts only if it is no stop word or
    adverb.
    """
    stop_word_set = stop_words("english")
    pronoun = next(
        (i for i, word in enumerate(words) if word.partition("'")[0] in HE_SHE_PRONOUNS), None
    )
    if pronoun is None:
        return False
    for position, (word, _, _) in enumerate(find_spellings(unquoted, 0, pronoun + 1)):
        lower_case = word.lower()
        base = lower_case.partition("'")[0]
        if base in HE_SHE_PRONOUNS:
            return True
        first = position == 0 and (
            base in COMMON_WORDS
            or base.endswith(("ing", "ly", "ed"))
            or _PLURAL_SUBJECT.match(unquoted) is not None
        )
        named = word[0].isupper() and not word.isupper() and not first
        person = base in PERSON_NOUNS or (base.endswith(_PERSON_ENDINGS) and base not in TIME_WORDS)
        if base not in stop_word_set and (named or person):
            return False
    return False

"""Language identification: by script, then by function words, then by letters.

A script leaves few languages, often one. The share of each language's own function words decides
nearly every article of the others within a millisecond. What is left (headlines, lists, a language
whose words are not known here) is decided by the package ``py3langid`` among the languages of the
script; its first answer takes a second and 100 MB.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from reader.text.ascii_words import split_words
from reader.text.languages.neighbour_words import NEIGHBOUR_WORDS
from reader.text.languages.scripts import count_letters, find_script, languages_of
from reader.text.languages.stop_words import stop_words
from reader.text.languages.supported import (
    DEFAULT_LANGUAGE,
    ISO_CODES,
    NAMES_BY_CODE,
    UNKNOWN_LANGUAGE,
)
from reader.text.languages.unnamed_languages import (
    UNNAMED_CODES,
    UNNAMED_WORDS,
    find_by_letters,
)
from reader.text.normalisation import MARKS, fold_lookalikes
from reader.text.word_lists import word_set

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The same as ``LETTERS``, in a third of the time: runs of letters at once, and nothing given back.
_LETTERS_AT_ONCE = rf"(?:[^\W\d_]++[{MARKS}\u200c\u200d]*+)++"
_WORD = re.compile(rf"{_LETTERS_AT_ONCE}(?:'{_LETTERS_AT_ONCE})*+")
_ASCII_LETTER = re.compile("[A-Za-z]")
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]+")
_SMALL_LATIN_WORD = re.compile("(?<![A-Za-z\u00c0-\u024f])[a-z\u00df-\u024f]{2,}(?![A-Z])")
_SENTENCE_END = re.compile(
    "[.!?\u2026\u3002\uff01\uff1f\u0964\u061f\u06d4\u0589\u1362][\"'\u201c\u201d\u2019\xbb\u300d)\\]]*$"
)

MIN_SHARE_OF_OTHERS = 0.2  # letters of other scripts for each Latin one; quoted words have fewer
MIN_WORDS = 3  # with fewer words no answer is reliable
FEW_WORDS = 5  # so few may be names
LENGTH_OF_PROSE = 120  # characters; Thai marks no end of a sentence
MIN_LETTERS_OF_PROSE = 60  # in sentences, to decide the script without the headings
MANY_WORDS = 12  # so many without a function word are no running text of a language
CLEAR_SHARE = 0.05  # weighted stop words per word; running text has .1 to .4
CLEAR_LEAD = 1.6  # ratio to the second language; for Danish and Norwegian it is about 3
MIN_STOP_WORDS = 3  # weighted, to contradict the language that a page names
CLEAR_SCORE = 3  # few short words may be anything: Finnish "n." is a word of French
SAMPLE_SIZE = 20_000  # characters

# What others say by words these say by endings.
_WITH_FEW_FUNCTION_WORDS = word_set(
    "finnish estonian turkish azerbaijani hungarian lithuanian latvian malayalam"
)

# Differences of py3langid's scores, which are logarithms of likelihoods.
UNNAMED_HANDICAP = 8  # what a language that reader does not name must be likelier than another one
MODEL_PRIOR = 6  # what a language with a model is likelier in the news than one without
LEAD_OF_ENGLISH = 8  # what a list of names must be likelier in another language than in English
LEAD_IN_FEW_WORDS = 16  # the same of less than ``FEW_WORDS`` words
LEAD_OF_DECLARED = 25  # what contradicts the language that a page names


def detect_language(
    texts: Iterable[str], *, is_quick: bool = False, declared: str | None = None
) -> str:
    """Return the name of the language of the texts together, one of ``LANGUAGE_NAMES``.

    Returns English if there are too few words, and ``UNKNOWN_LANGUAGE`` for a script that reader
    does not know. The order of the texts does not matter; a heading in another script than the
    sentences have does not either. Where it ``is_quick``, the language with most function words is
    returned, and ``py3langid`` is not asked. The language that the texts are ``declared`` to be in
    is returned unless script, words or letters are clearly others: templates of pages often name a
    wrong one.
    """
    script, texts = _find_main_script(list(texts))
    if script is None:
        return declared or DEFAULT_LANGUAGE
    possible = languages_of(script)
    if not possible:
        return UNKNOWN_LANGUAGE
    if len(possible) == 1:
        return possible[0]
    own = find_by_letters(script, texts)
    if own is not None:
        return own if own in possible else UNKNOWN_LANGUAGE
    if declared not in possible:
        declared = None
    found = _find_all_words(texts)
    total = len(found)
    # Most words of an article are no function words, and say nothing here.
    words = Counter(filter(_weights().__contains__, found))
    if total < MIN_WORDS:
        return declared or _find_default(possible)
    clear = None if declared else _find_clear_language(words, total)
    if clear in possible or clear in UNNAMED_WORDS:
        return _name(clear)
    if script == "latin":
        possible = (*possible, *UNNAMED_WORDS)
    scores = _count_function_words(words, possible)
    if is_quick and not declared:
        return _name(max(scores, key=scores.__getitem__, default="") or _find_default(possible))
    best, *others = sorted(scores, key=lambda language: -scores[language]) or [""]
    if declared and best:
        wanted = max(CLEAR_SHARE * total, CLEAR_LEAD * scores.get(declared, 0), MIN_STOP_WORDS)
        if scores[best] >= wanted:
            return _name(best)
        if scores.get(declared, 0) >= CLEAR_SHARE * total:
            return declared
    if is_quick:
        return declared or _name(best) or _find_default(possible)
    second = scores[others[0]] if others else 0
    is_clear = best and scores[best] >= max(CLEAR_SHARE * total, CLEAR_LEAD * second, CLEAR_SCORE)
    if is_clear and not declared:
        return _name(best)
    if script != "latin":
        texts = [_LATIN_WORD.sub(" ", text) for text in texts]  # names
    if declared:
        return _identify_by_letters(texts, possible, declared, LEAD_OF_DECLARED)
    default = _find_default(possible)
    lead = LEAD_IN_FEW_WORDS if total < FEW_WORDS else LEAD_OF_ENGLISH
    told = _identify_by_letters(
        texts, possible, default, lead if default == DEFAULT_LANGUAGE else 0
    )
    # Whose words are known and who has none of them in so long a text is not the one.
    is_other = total >= MANY_WORDS and not scores.get(told) and _has_words(told)
    return UNKNOWN_LANGUAGE if is_other and told != default else told


def _name(language: str) -> str:
    """Return the name of a language, ``UNKNOWN_LANGUAGE`` for one that reader does not name."""
    return UNKNOWN_LANGUAGE if language in UNNAMED_WORDS else language


def _has_words(language: str) -> bool:
    """Return whether function words of a language are known, and are frequent in it."""
    is_known = language in ISO_CODES or language in NEIGHBOUR_WORDS
    return is_known and language not in _WITH_FEW_FUNCTION_WORDS


def _find_main_script(texts: Sequence[str]) -> tuple[str | None, list[str]]:
    """Return the script of most letters and the texts that are written in it.

    The letters are those of the sentences, where there are enough, else of all texts.
    """
    if all(map(str.isascii, texts)):
        written = list(filter(_ASCII_LETTER.search, texts))
        return ("latin" if written else None), written
    if len(texts) == 1:
        script = find_script(_count_prose_letters(texts[0]))
        return script, list(texts) if script else []
    counts = [_count_prose_letters(text) for text in texts]
    prose = _add_up(count for text, count in zip(texts, counts, strict=True) if _is_prose(text))
    script = find_script(prose if prose.total() >= MIN_LETTERS_OF_PROSE else _add_up(counts))
    if script is None:
        return None, []
    return script, [
        text
        for text, count in zip(texts, counts, strict=True)
        if count.keys() == {script} or find_script(count) == script
    ]


def _count_prose_letters(text: str) -> Counter[str]:
    """Return how many letters a text has of each script; Latin names do not count among others.

    Foreign names begin with a capital. Where another script has a part of the letters, only Latin
    words in small letters are counted.
    """
    counts = count_letters([text])
    latin = counts.get("latin", 0)
    if latin and MIN_SHARE_OF_OTHERS * latin <= counts.total() - latin:
        counts["latin"] = sum(map(len, _SMALL_LATIN_WORD.findall(text)))
    return counts


def _add_up(counts: Iterable[Counter[str]]) -> Counter[str]:
    added: Counter[str] = Counter()
    for count in counts:
        for script, letters in count.items():
            added[script] += letters
    return added


def _is_prose(text: str) -> bool:
    """Return whether a text is no heading: it is long, or ends as a sentence does."""
    return len(text) >= LENGTH_OF_PROSE or bool(_SENTENCE_END.search(text[-8:].rstrip()))


def _find_default(possible: Sequence[str]) -> str:
    """Return the language of texts that are too short to tell."""
    return DEFAULT_LANGUAGE if DEFAULT_LANGUAGE in possible else possible[0]


def _find_all_words(texts: Sequence[str]) -> list[str]:
    """Return the words of all texts, in lower case."""
    if all(map(str.isascii, texts)):  # at once, which takes less time
        return _find_words("\n".join(texts))
    return list(chain.from_iterable(map(_find_words, texts)))


def _find_words(text: str) -> list[str]:
    if text.isascii() and "`" not in text:  # of ASCII only that one looks like an apostrophe
        return split_words(text)
    # Most pieces between spaces are letters alone, and a word each: the pattern takes thrice as
    # long.
    pieces = text.lower().split()
    words = list(filter(str.isalpha, pieces))
    if len(words) < len(pieces):
        others = fold_lookalikes(" ".join(filterfalse(str.isalpha, pieces)))
        words += split_words(others) if others.isascii() else _WORD.findall(others)
    return words


def _find_clear_language(words: Counter[str], total: int) -> str | None:
    """Return the language that ``_count_function_words`` would find clear, None if unsure.

    ``words`` counts the function words, ``total`` is the number of all words.
    Most function words of an article are of one language alone. Where they outweigh all that any
    other language may have, it is clear, and the words need not be counted for each language.
    """
    owners, shared_weights = _owners()
    owned: dict[str, int] = {}
    shared = 0.0
    for word, count in words.items():
        owner = owners.get(word)
        if owner is None:
            shared += count * shared_weights[word]
        else:
            owned[owner] = owned.get(owner, 0) + count
    if not owned:
        return None
    best = max(owned, key=owned.__getitem__)
    least = owned.pop(best)
    most_of_others = shared + max(owned.values(), default=0)
    is_clear = least > max(CLEAR_SHARE * total, CLEAR_LEAD * most_of_others, CLEAR_SCORE)
    return best if is_clear else None


def _count_function_words(words: Counter[str], possible: Sequence[str]) -> dict[str, float]:
    """Return how often each of the possible languages' function words occur, weighted."""
    scores: dict[str, float] = {}
    weights = _weights()
    for word, count in words.items():
        for language, weight in weights[word]:
            scores[language] = scores.get(language, 0) + count * weight
    wanted = _as_set(tuple(possible))
    return {language: score for language, score in scores.items() if language in wanted}


@lru_cache(maxsize=16)
def _as_set(languages: tuple[str, ...]) -> frozenset[str]:
    """Return the languages of a script, of which there may be eighty, as a set."""
    return frozenset(languages)


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return the languages of each function word with its weight: 1 / (number of them) ** 2."""
    languages: dict[str, list[str]] = {}
    for language in ISO_CODES:
        for word in stop_words(language):
            languages.setdefault(word, []).append(language)
    for language, text in NEIGHBOUR_WORDS.items():
        for word in word_set(text):
            languages.setdefault(word, []).append(language)
    named = frozenset(languages)
    for language, text in UNNAMED_WORDS.items():
        for word in word_set(text) - named:
            languages.setdefault(word, []).append(language)
    return {
        word: tuple((language, 1 / len(sharing) ** 2) for language in sharing)
        for word, sharing in languages.items()
    }


@cache
def _owners() -> tuple[dict[str, str], dict[str, float]]:
    """Return the only language of each function word that has one, and the weights of others."""
    weights = _weights().items()
    return (
        {word: languages[0][0] for word, languages in weights if len(languages) == 1},
        {word: languages[0][1] for word, languages in weights if len(languages) > 1},
    )


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(identifier.nb_classes)
    codes = (*NAMES_BY_CODE, *UNNAMED_CODES)
    identifier.set_languages([code for code in codes if code in known])
    return identifier


def _identify_by_letters(
    texts: Sequence[str], possible: Sequence[str], default: str, lead: float
) -> str:
    """Return the possible language that ``py3langid`` finds likeliest, by a lead over a default."""
    sample = " ".join(sorted(texts))[:SAMPLE_SIZE]
    scores: dict[str, float] = {}
    for code, score in _identifier().rank(sample):
        language = NAMES_BY_CODE.get(code, UNKNOWN_LANGUAGE)
        is_unnamed = language == UNKNOWN_LANGUAGE and DEFAULT_LANGUAGE in possible
        if language in possible or is_unnamed:
            prior = -UNNAMED_HANDICAP if is_unnamed else MODEL_PRIOR if language in ISO_CODES else 0
            scores[language] = max(score + prior, scores.get(language, score + prior))
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= scores.get(default, float("-inf")) + lead else default

"""Spaces lost between words: ``companyShadowBreak``, ``whileKherson``, ``soldiersin``.

There is no dictionary; the article itself is the evidence. A word is split where its parts occur
as words elsewhere in the article or are stop words, or where lower case changes to upper case as in
no name. A word that occurs in several places is a name or a real word and is never split.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from reader.caches import StringCache
from reader.text.languages.stop_words import stop_words
from reader.text.repair.article_words import ArticleWords
from reader.text.repair.quote_sides import QuoteSides
from reader.text.repair.whitespace_tokens import WhitespaceTokens
from reader.text.word_lists import word_set

Parts = tuple[str, str]

_CAMEL_CASE, _AFTER, _JOINED = 1, 2, 4  # kinds of words that may be two

# A word to split is not part of a user name, tag, URL or file name, and has no digits beside it. A
# word without a capital letter is not part of a hyphenated compound either, or of "Tupouto'a".
_CAMEL_CASE_WORD = re.compile(r"(?<![\w@#./\\&=-])[^\W\d_]{4,}(?![\w@/\\=]|[.]\w)")
_WHOLE_WORD = re.compile(
    r"(?<![\w@#./\\&=-])[^\W\d_]{4,}(?![\w@/\\=-]|[.]\w|['’](?!s\b)[^\W\d_]{1,3}\b)"
)
_UNSPACED_QUOTE = re.compile(r"['’‘](?<=[^\W\d_]{2}.)(?=([^\W\d_]{4,}))")

# deBlasio, vanDyke, alBaghdadi: names that some write as one word.
_NAME_PARTICLES = word_set(
    """
    mac mc de di da du la le las los van von der den del della dos das el al bin ben ibn abu san
    fitz ter ten te zu af av ap
    """
)

# No brand name begins with one of these words.
_WORDS_BEFORE_NAMES = word_set(
    """
    of at by from with and for that while between after before against during when where because
    than into an their his her its were was has had have said told near in the to
    """
)

# No English word ends or begins with one of these if the rest is a word of at least five letters.
# Not listed: -on -at -or -is (less|on, form|at, act|or, genes|is), -by -while -where -about
# (stand|by, worth|while); in- to- for- with- un- on- by- over- (in|justice, to|night, with|stand).
_ENDINGS = (
    *("in", "of", "the", "and", "to", "with", "from", "for", "was", "were", "are", "have", "has"),
    *("had", "been", "that", "who", "which", "their", "they", "would", "could", "will", "said"),
    *("says", "before", "because", "during", "until"),
)
_BEGINNINGS = (
    *("the", "and", "from", "that", "they", "their", "which", "because", "between", "before"),
    *("during", "against", "until", "while", "would", "could", "were", "into", "have", "been"),
)
_MIN_REST = 5  # letters of the rest
_MIN_JOINED = _MIN_REST + min(map(len, (*_ENDINGS, *_BEGINNINGS)))
_NEVER_SPLIT = frozenset({"therapist", "therapists"})

# Pairs of stop words that together are no word.
_STOP_WORD_PAIRS = {
    first + second: (first, second)
    for first in (
        *("of", "in", "to", "on", "at", "by", "for", "with", "from", "and", "that", "as", "is"),
        *("was", "but", "when", "where", "if", "because", "than"),
    )
    for second in ("the", "their", "this", "that", "these", "they", "she")
}
_STOP_WORD_PAIRS.update({first + "been": (first, "been") for first in ("has", "have", "had")})
_STOP_WORD_PAIRS.update({first + "to": (first, "to") for first in ("has", "have", "had")})


def respace_words(texts: Sequence[str], context: Iterable[str], language: str) -> list[str]:
    """Return ``texts`` with joined words split whose parts occur apart elsewhere in the article.

    ``context`` is further text of the article: evidence, but not repaired itself.
    """
    texts = list(texts)
    article_words = ArticleWords([*texts, *context])
    splittable: list[str] = []  # few words are
    seen = 0

    def find(kind: int) -> list[str]:
        """Return the words of a kind, in the order in which they were counted first."""
        nonlocal seen
        new = islice(article_words.counts, seen, None)  # words are added and never leave
        splittable.extend(filter(_KINDS.__getitem__, new))
        seen = len(article_words.counts)
        return [word for word in splittable if _KINDS[word] & kind]

    # The order matters: words that one rule splits are evidence for the next rule only.
    if camel_case := find(_CAMEL_CASE):
        if language == "english":
            _apply_rule(texts, article_words, split_before_capital, camel_case, _CAMEL_CASE_WORD)
            camel_case = find(_CAMEL_CASE)
        _apply_rule(texts, article_words, split_before_known_name, camel_case, _CAMEL_CASE_WORD)
    if language == "english":
        _apply_rule(texts, article_words, split_after_from_verb, find(_AFTER), _WHOLE_WORD)
        _apply_rule(texts, article_words, split_known_words, find(_JOINED), _WHOLE_WORD)
        texts = [_respace_quotes(text, article_words) for text in texts]
    return texts


def split_before_capital(word: str, article_words: ArticleWords) -> Parts | None:
    """``inNicaragua``, ``companyShadowBreak``; not ``iPhone``, ``easyJet``, nor ``theSkimm`` twice.

    The name need not occur elsewhere: no brand begins with one of these words, and hardly any
    with six lower-case letters.
    """
    left, right = _split_at_capital(word)
    if len(right) < 4 or not right[1].islower():
        return None
    return (
        (left, right)
        if len(left) >= 6 or (left in _WORDS_BEFORE_NAMES and right[1:].islower())
        else None
    )


def split_before_known_name(word: str, article_words: ArticleWords) -> Parts | None:
    """``companyShadowBreak`` where ``ShadowBreak`` occurs elsewhere; not ``deBlasio``."""
    left, right = _split_at_capital(word)
    is_word = len(left) >= 4 or left in _WORDS_BEFORE_NAMES or article_words.has_word(left)
    is_name = article_words.has_word(right) and (len(right) > 1 or right == "I")
    if is_word and is_name and left not in _NAME_PARTICLES:
        return left, right
    return None


def split_after_from_verb(word: str, article_words: ArticleWords) -> Parts | None:
    """``afterbecoming`` where the article has ``become``; not ``afternoon``, ``aftershock``."""
    verb = word.removeprefix("after")
    stem = verb.removesuffix("ing")
    if not len(word) > len(verb) > len(stem) > 2 or verb.startswith("after"):
        return None
    is_known = any(
        article_words.has_word(stem + ending) for ending in ("", "e", "s", "es", "ed", "ing")
    )
    return ("after", verb) if is_known else None


def split_known_words(word: str, article_words: ArticleWords) -> Parts | None:
    """``soldiersin``, ``thesoldiers``, ``ofthe``; not ``director``, ``therapist``, ``tonight``."""
    for rest, parts in _POSSIBLE_PARTS[word]:
        if not rest or article_words.has_word(rest):
            return parts
    return None


def _may_be_joined(word: str) -> bool:
    """Return whether a word may be two by its beginning or end."""
    if len(word) < _MIN_JOINED:
        return word in _STOP_WORD_PAIRS
    return (
        word.endswith(_ENDINGS) or word.startswith(_BEGINNINGS) or word in _STOP_WORD_PAIRS
    ) and bool(_POSSIBLE_PARTS[word])


def _find_possible_parts(word: str) -> tuple[tuple[str, Parts], ...]:
    """Return the parts that a word may have, each with the one that must be a word elsewhere.

    That one is "" where the parts need no evidence.
    """
    if word in _STOP_WORD_PAIRS:
        return (("", _STOP_WORD_PAIRS[word]),)
    if word in _NEVER_SPLIT:
        return ()
    # Check-in, break-in and built-in may be written as one word.
    before = [
        (rest, (rest, ending))
        for ending in _ENDINGS
        if (rest := word.removesuffix(ending)) != word
        and not (ending == "in" and len(rest) == _MIN_REST)
    ]
    behind = [
        (rest, (beginning, rest))
        for beginning in _BEGINNINGS
        if (rest := word.removeprefix(beginning)) != word
    ]
    return tuple(
        (rest, parts)
        for rest, parts in (*before, *behind)
        if len(rest) >= _MIN_REST and rest not in stop_words()
    )


# Most words are met again in other articles.
_POSSIBLE_PARTS = StringCache(_find_possible_parts)


def _split_at_capital(word: str) -> Parts:
    index = next(index for index, char in enumerate(word) if char.isupper())
    return word[:index], word[index:]


def _is_camel_case(word: str) -> bool:
    """Return whether a word begins with a small letter and has a capital within."""
    # Letters like ǋ, one character for two letters, are neither lower nor upper case.
    return word[0].islower() and any(map(str.isupper, word))


def _find_kinds(word: str) -> int:
    """Return which rules may split a word: the sum of the kinds that it is of, 0 for nearly all."""
    kinds = _JOINED if _may_be_joined(word) else 0
    if not word.islower() and _is_camel_case(word):
        kinds += _CAMEL_CASE
    return kinds + _AFTER if word.startswith("after") else kinds


_KINDS = StringCache(_find_kinds)


def _apply_rule(
    texts: list[str],
    article_words: ArticleWords,
    rule: Callable[[str, ArticleWords], Parts | None],
    words: Iterable[str],
    pattern: re.Pattern[str],
) -> None:
    """Split those of ``words`` that the rule splits, and update ``article_words``."""
    splits = {
        word: parts
        for word in words
        if (parts := rule(word, article_words))
        and not article_words.has_word(word[0].upper() + word[1:])
    }
    if not splits:
        return
    unrepeated = article_words.find_unrepeated(splits)
    splits = {word: parts for word, parts in splits.items() if word in unrepeated}

    def split(word: str) -> str:
        parts = splits.get(word)
        return " ".join(map(split, parts)) if parts else word

    for index, text in enumerate(texts):
        if not splits.keys().isdisjoint(article_words.paragraph_words[index]):
            texts[index] = _split_in_text(text, pattern, split)
            article_words.replace_paragraph(index, texts[index])


def _split_in_text(text: str, pattern: re.Pattern[str], split: Callable[[str], str]) -> str:
    tokens = WhitespaceTokens(text)

    def replace(match: re.Match[str]) -> str:
        word = match.group()
        parts = split(word)
        return word if parts == word or tokens.is_not_prose(match.start()) else parts

    return pattern.sub(replace, text)


def _respace_quotes(text: str, article_words: ArticleWords) -> str:
    """``up'demoralised and exhausted'``; not ``Shi'ite``, ``o'clock``, ``Wai'anapanapa``."""
    if not _UNSPACED_QUOTE.search(text):
        return text
    quote_sides, tokens = QuoteSides(text), WhitespaceTokens(text)

    def is_known(word: str) -> bool:
        return word in stop_words() or (word.islower() and article_words.counts[word] > 1)

    def add_space(match: re.Match[str]) -> str:
        left = _last_word(text, match.start())
        if not (is_known(left) and is_known(match[1])) or tokens.is_not_prose(match.start()):
            return match.group()
        side = quote_sides.side(match.start())
        return {"open": f" {match.group()}", "close": f"{match.group()} "}.get(
            side or "", match.group()
        )

    return _UNSPACED_QUOTE.sub(add_space, text)


def _last_word(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]

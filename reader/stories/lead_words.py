"""The words that say which event an article is about: those of headline and lead, and of the rest.

News tells the event in its headline and first sentences; what follows is background that articles
on other events share. The lead is counted in words, not in sentences of Punkt, which would take as
long as all else together. A name is a word with a capital that does not begin a sentence. Where a
language writes all nouns so (German), or has no capitals, no word is a name. Scripts without spaces
between words give pairs of characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import PurePath

from reader.article import Article
from reader.text import detect_language, stem, stop_words
from reader.text.normalisation import LETTERS, fold_lookalikes

TITLE_WEIGHT, LEAD_WEIGHT, REST_WEIGHT = 4.0, 2.0, 0.25
LEAD_WORDS, MAX_WORDS = 75, 350  # white-space tokens from the beginning of the text
_LANGUAGE_CHARACTERS = 1_200  # from the beginning, enough to tell the language
_CHARACTERS_PER_WORD = 40  # a longer text without spaces is cut
_NOUNS_WITH_CAPITALS = frozenset({"german"})

_WORD = re.compile(rf"{LETTERS}(?:'{LETTERS})*|\d+(?:[.,:]\d+)*")
# Before the first word of a sentence, in the spelling of ``fold_lookalikes``.
_SENTENCE_END = re.compile(r"(?:^|[\n.!?…:;\"])[)\]'\"]*\s*[(\[\"'¿¡]*$")
_SENTENCE_TAIL = 5  # characters before a word that are enough to see it
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{2,}"
)
_POSSESSIVE = "'s"


class LeadWords:
    """How often an article says each term, weighed by its place, and which terms are names."""

    def __init__(self, language: str, counts: dict[str, float], names: set[str]) -> None:
        self.language = language
        self.counts = counts
        self.names = names


def find_lead_words(article: Article, language: str | None = None) -> LeadWords:
    """Return the terms of an article, which need not be prepared.

    A term is the stem of a word that is no stop word, or a number as it is written. ``language`` is
    the article's; where it is None, that of the article's field or else of its beginning counts.
    """
    title = "" if _is_file_name(article) else fold_lookalikes(article.title)
    text = _take_beginning(article.originals)
    known = language or article.language
    if known is None:
        known = detect_language([title, text[:_LANGUAGE_CHARACTERS]])
    stops = stop_words(known)
    counts: dict[str, float] = {}
    names: set[str] = set()
    for term, _ in _find_terms(title, known, stops):
        counts[term] = counts.get(term, 0.0) + TITLE_WEIGHT
    lead_end = _find_word_end(text, LEAD_WORDS)
    has_names = known not in _NOUNS_WITH_CAPITALS
    for part, weight in ((text[:lead_end], LEAD_WEIGHT), (text[lead_end:], REST_WEIGHT)):
        for term, is_name in _find_terms(part, known, stops):
            counts[term] = counts.get(term, 0.0) + weight
            if is_name and has_names:
                names.add(term)
    return LeadWords(known, counts, names)


def _is_file_name(article: Article) -> bool:
    """Return whether the headline is the file's name: the article has none of its own."""
    path = PurePath(article.path)
    return article.title in (path.name, path.stem)


def _take_beginning(paragraphs: Sequence[str]) -> str:
    """Return the first ``MAX_WORDS`` words of the text, each paragraph on its line."""
    parts: list[str] = []
    left = MAX_WORDS
    for paragraph in paragraphs:
        part = paragraph[: left * _CHARACTERS_PER_WORD]
        words = part.count(" ") + 1
        if words > left:
            part = part[: _find_word_end(part, left)]
        parts.append(fold_lookalikes(part))
        left -= words
        if left <= 0:
            break
    return "\n".join(parts)


def _find_word_end(text: str, words: int) -> int:
    """Return where so many white-space tokens of a text end."""
    for number, space in enumerate(re.finditer(r"\s+", text), start=1):
        if number == words:
            return space.start()
    return len(text)


def _find_terms(text: str, language: str, stops: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """Yield the terms of a text in order, and whether each looks like a name."""
    for match in _WORD.finditer(text):
        word = match[0]
        lower = word.lower().removesuffix(_POSSESSIVE)
        if lower in stops or len(lower) < 2:
            continue
        if lower[0].isdigit():
            yield lower, False
        elif _WITHOUT_SPACES.match(lower):
            for i in range(len(lower) - 1):
                yield lower[i : i + 2], False
        else:
            is_name = word[0].isupper() and not _begins_sentence(text, match.start())
            yield _stem(lower, language), is_name


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _SENTENCE_TAIL) : start]
    if start > _SENTENCE_TAIL:
        before = "-" + before  # no beginning of the text
    return _SENTENCE_END.search(before) is not None


@lru_cache(maxsize=1 << 15)
def _stem(word: str, language: str) -> str:
    return stem(word, language)

"""The words that say which event an article is about: those of headline and lead, and of the rest.

News tells the event in its headline and first sentences; what follows is background that articles
on other events share. The lead is counted in words, and a sentence begins behind a full stop:
Punkt would take as long as all else together. So would Snowball: a term is the beginning of a word,
which serves as its stem in every language (McNamee and Mayfield 2004, "Character n-gram
tokenization for European language text retrieval"), in some without its ending (``word_stems.py``).
A name is a word with a capital that does not begin a sentence; German, which writes all nouns so,
tells names by what stands before them, and where there are no capitals there are none.
Scripts without spaces between words give overlapping pieces of a word's length.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, partial
from pathlib import PurePath

from reader.article import Article
from reader.caches import StringCache
from reader.stories.word_stems import drop_elisions, find_german_names, find_head, stem_word
from reader.text import detect_language, frame_words, stop_words
from reader.text.languages.frame_words import FRAME_LETTERS
from reader.text.normalisation import MARKS, fold_lookalikes
from reader.word_counts import UNSPACED, count_words, has_unspaced

TITLE_WEIGHT, LEAD_WEIGHT, REST_WEIGHT = 4.0, 2.0, 0.25
LEAD_WORDS, MAX_WORDS = 75, 220  # from the beginning of the text
TINY_WORDS = 25  # of the text; the shortest items of news agencies have some forty
STEM_LENGTH = 7  # characters
_LANGUAGE_CHARACTERS = 500  # from the beginning, enough to tell the language
_CHARACTERS_PER_WORD = 40  # a longer text without spaces is cut
_NOUNS_WITH_CAPITALS = frozenset({"german"})

# Letters and digits, with accents and vowel signs that stand apart from their letters.
_LETTERS = rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*"
_WORD = re.compile(rf"\d[\d.,:]*\d|{_LETTERS}(?:'{_LETTERS})*")
_ASCII_WORD = re.compile(r"\d[\d.,:]*\d|[a-z0-9]+(?:'[a-z0-9]+)*")
# In a sentence a word follows another one, or a comma. Patterns that begin with a space are found
# quickly; those for ASCII, as most news in English is, quicker still.
_WORD_INSIDE = re.compile(rf" (?<=(?:[^\W_]|,) )({_LETTERS})")
_NAME_INSIDE = re.compile(r" (?<=[0-9A-Za-z,] )([A-Z][0-9A-Za-z]*)")
_WORD_END = re.compile(r"\s+")
_WITHOUT_SPACES = re.compile(f"[{UNSPACED}]{{2,}}")
_MARK = re.compile(f"[{MARKS}]+")
# Letters of a term in scripts without spaces; in Thai and its neighbours a word has twice as many.
_TERM_LETTERS, _TERM_LETTERS_SOUTH_EAST_ASIAN = 2, 4
_AFTER_SOUTH_EAST_ASIAN = "\u1800"

# A run without spaces is cut where letters serve grammar alone, at days, at numbers with what is
# counted, and at who says it: no term is made of half a word and a particle.
_CUT_AT = {
    # Days and parts of them, who says it; letters of grammar; numbers with what is counted.
    "chinese": "星期[一二三四五六日天]|[周週][一二三四五六日]|[早晚]上|清晨|表示|宣布|"
    "[的了在是和与與及为為将將被把從从到對对于於们們这這那个個说說称稱着著过過得地也都就還还又图圖]|"
    "[〇零一二两兩三四五六七八九十百千万萬亿億]+[人名艘个個家]?",
    "japanese": "[月火水木金土日]曜日?|によると|した|して|する|され[るた]?|[はがをにでとのもへや]",
}


class LeadWords:
    """How often an article says each term, weighed by its place, and which terms are names."""

    def __init__(self, language: str, counts: dict[str, float], names: set[str]) -> None:
        self.language = language
        self.counts = counts
        self.names = names


def find_lead_words(article: Article, language: str | None = None) -> LeadWords:
    """Return the terms of an article, which need not be prepared.

    A term is the beginning of a word that is no stop word, or a number as it is written.
    ``language`` is the article's; where it is None, it is found by the article's beginning and by
    the language that its file names.
    """
    title = "" if _is_file_name(article) else fold_lookalikes(article.title)
    text = _take_beginning(article.originals)
    known = language or detect_language(
        [title, text[:_LANGUAGE_CHARACTERS]], is_quick=True, declared=article.language
    )
    terms = _term_cache(known)
    title, text = drop_elisions(title, known), drop_elisions(text, known)
    lead_end = _find_word_end(text, LEAD_WORDS)
    counts: dict[str, float] = {}
    for part, weight in (
        (title, TITLE_WEIGHT),
        (text[:lead_end], LEAD_WEIGHT),
        (text[lead_end:], REST_WEIGHT),
    ):
        for word, number in Counter(_find_words(part.lower())).items():
            for term in terms[word]:
                counts[term] = counts.get(term, 0.0) + weight * number
    names: set[str] = set()
    if not is_tiny(article):
        find = find_german_names if known in _NOUNS_WITH_CAPITALS else _find_names
        for word in find(text):
            names.update(terms[word.lower()])
    return LeadWords(known, counts, names)


def is_tiny(article: Article) -> bool:
    """Return whether a text is too short to tell its event: one "Monday" would be half of it."""
    return article.words < TINY_WORDS


def _is_file_name(article: Article) -> bool:
    """Return whether the headline is the file's name: the article has none of its own."""
    if article.title not in article.path:
        return False
    path = PurePath(article.path)
    return article.title in (path.name, path.stem)


def _take_beginning(paragraphs: Sequence[str]) -> str:
    """Return the first ``MAX_WORDS`` words of the text, each paragraph on its line."""
    parts: list[str] = []
    left = MAX_WORDS
    for paragraph in paragraphs:
        part = paragraph[: left * _CHARACTERS_PER_WORD]
        words = count_words(part) if has_unspaced(part) else part.count(" ") + 1
        if words > left:
            part = part[: _find_word_end(part, left)]
        parts.append(fold_lookalikes(part))
        left -= words
        if left <= 0:
            break
    return "\n".join(parts)


def _find_word_end(text: str, words: int) -> int:
    """Return where about so many words of a text end."""
    if has_unspaced(text):
        # Where spaces part no words each letter has its share of them.
        return min(len(text), round(len(text) * words / max(1, count_words(text))))
    for number, space in enumerate(_WORD_END.finditer(text), start=1):
        if number == words:
            return space.start()
    return len(text)


def _find_words(text: str) -> list[str]:
    """Return the words and numbers of a text in lower case."""
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


def _find_names(text: str) -> set[str]:
    """Return the words with a capital within sentences."""
    if text.isascii():
        return set(_NAME_INSIDE.findall(text))
    return {word for word in _WORD_INSIDE.findall(text) if word[0].isupper()}


@cache
def _term_cache(language: str) -> StringCache[Sequence[str]]:
    """The terms of words in lower case, in a language."""
    cuts = re.compile(_CUT_AT[language]) if language in _CUT_AT else None
    return StringCache(
        partial(_find_terms, language, stop_words(language), frame_words(language), cuts)
    )


def _find_terms(
    language: str,
    stops: frozenset[str],
    frame: frozenset[str],
    cuts: re.Pattern[str] | None,
    word: str,
) -> Sequence[str]:
    """Return the terms of a word in lower case."""
    if word in stops or len(word) < 2:
        return ()
    if word[0].isdigit():
        return (word,)
    if not word.isascii() and _WITHOUT_SPACES.match(word):
        run = _MARK.sub("", word)
        runs = cuts.split(run) if cuts else [run]
        return [piece for run in runs if len(run) > 1 for piece in _find_pieces(run)]
    if "'" in word:
        word = word.removesuffix("'s")
        if word in stops:
            return ()
    if word[:FRAME_LETTERS] in frame:
        return ()
    stem = stem_word(word, language)
    head = find_head(stem, language)
    return (stem[:STEM_LENGTH],) if head is None else (stem[:STEM_LENGTH], head)


def _find_pieces(run: str) -> list[str]:
    """Return the overlapping terms of a run of letters without spaces."""
    is_east_asian = run >= _AFTER_SOUTH_EAST_ASIAN
    length = _TERM_LETTERS if is_east_asian else _TERM_LETTERS_SOUTH_EAST_ASIAN
    return [run[i : i + length] for i in range(max(1, len(run) - length + 1))]

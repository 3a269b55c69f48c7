"""A paragraph as folding reads it: words in one spelling, each with its place in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from reader.article import Paragraph
from reader.folding.languages import Kind, Language
from reader.folding.quotations import find_quotations

# Scripts that join their letters by marks outside \w: Arabic and Hebrew points, Indic to Khmer.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0966-\u0e3e\u0e40-\u0e4e\u0e80-\u0ece\u0f71-\u0fbc\u1000-\u1049\u1780-\u17d3"
    "\u200c\u200d"
)
# Scripts without spaces: each character is a word.
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = f"(?:[^\\W_{_IDEOGRAPHS}]|[{_MARKS}])"

# A hyphen is no part of a word, so that ``so-far`` is ``so far``; currency, percent, degree,
# emoji and the question mark are words: another one is another statement.
_WORD = re.compile(
    rf"(?:(?<![\w.,])[-−])?\d+(?:[.,:\xa0]\d+)*{_LETTER}*"
    rf"|{_LETTER}+(?:['’ʼ]{_LETTER}+)*"
    rf"|[{_IDEOGRAPHS}]|[?%‰°$£€¥₹₽₩₺₴¢&@\u2600-\u27bf\U0001f000-\U0001faff]"
)
_GLUED = re.compile(r"[\w\s][.!?]['\"’”]?(?=['\"‘“]?[A-Z][a-z'’])")
_GROUPING = re.compile(r"(?<=\d)[,\xa0](?=\d{3}(?!\d))")
_BODY = 12  # letters that a caption must say more than a body to be shown in its place
_SENTENCE_CLOSERS = "'\"’”»)]"


@dataclass(frozen=True)
class Wording:
    """The words of a paragraph.

    ``words[i]`` is normalised and stands at ``text[starts[i]:ends[i]]``; ``sentences[i]`` is the
    number of its sentence, counted from 1, ``kinds[i]`` what it does in a statement; sentence ``n``
    begins at ``text[borders[n - 1]]``.
    """

    text: str
    language: Language
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    kinds: tuple[Kind, ...]
    borders: tuple[int, ...]

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """Whether each word stands in a quotation that is opened and closed."""
        flags = [False] * len(self.words)
        for start, end in self.quotations:
            flags[start:end] = [True] * (end - start)
        return tuple(flags)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """The quotations as ranges of words."""
        found = []
        for opened, closed in find_quotations(self.text):
            inside = [i for i, start in enumerate(self.starts) if opened <= start < closed]
            if inside:
                found.append((inside[0], inside[-1] + 1))
        return tuple(found)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The distinct words."""
        return frozenset(self.words)

    @cached_property
    def kicker(self) -> int:
        """How many words at the head are a caption's kicker ("Pictured above:")."""
        return find_kicker(self, 0)

    @cached_property
    def ended(self) -> bool:
        """Whether the text ends as a sentence does; a caption or a cut text does not."""
        return self.text.rstrip().rstrip(_SENTENCE_CLOSERS)[-1:] in tuple(".!?…。！？")

    @cached_property
    def weight(self) -> int:
        """How much is said, in letters: those in quotation marks twice, no kicker, no marks."""
        marks = self.language.marks
        return sum(
            len(self.words[i]) * (1 + self.quoted[i])
            for i in range(self.kicker, len(self.words))
            if self.words[i] not in marks
        )

    @property
    def fullness(self) -> tuple[int, bool, int, int, int, str]:
        """Of two that tell the same the greater is shown.

        The one that says more, where a caption gives way to a body a little shorter; then the one
        with more words, as it has lost fewer spaces; last its text, so that the order of the input
        plays no part.
        """
        return (
            self.weight + _BODY * self.ended,
            self.ended,
            sum(self.quoted),
            len(self.words) - self.kicker,
            -self.kicker,
            self.text,
        )

    @cached_property
    def stemmed(self) -> Wording:
        """The same with word stems in place of the words."""
        return replace(self, words=tuple([self.language.stem(word) for word in self.words]))

    def part(self, start: int, end: int) -> Wording:
        """Return the words ``start`` to ``end`` as a text of their own, to the next word."""
        before = self.ends[start - 1] if start else 0
        after = self.starts[end] if end < len(self.starts) else len(self.text)
        return Wording(
            self.text[before:after],
            self.language,
            self.words[start:end],
            tuple([place - before for place in self.starts[start:end]]),
            tuple([place - before for place in self.ends[start:end]]),
            self.sentences[start:end],
            self.kinds[start:end],
            self.borders,
        )

    def sentence_span(self, number: int) -> tuple[int, int]:
        """Return where the characters of a sentence stand."""
        start = self.borders[number - 1]
        end = self.borders[number] if number < len(self.borders) else len(self.text)
        return start, start + len(self.text[start:end].rstrip())

    def between(self, i: int, j: int) -> str:
        """Return the characters between word ``i`` and word ``j``; -1 and len are the edges."""
        start = self.ends[i] if i >= 0 else 0
        end = self.starts[j] if j < len(self.starts) else len(self.text)
        return self.text[start:end]

    def piece(self, start: int, end: int) -> str:
        """Return the characters of the words ``start`` to ``end``, verbatim."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


def find_kicker(wording: Wording, start: int) -> int:
    """Return where a kicker that begins at word ``start`` ends; ``start`` where there is none.

    A kicker is up to three words before a colon that tell of a picture, not who speaks: one word
    must be listed or be formed as an adjective or participle, of more none but the first is a name.
    """
    lists = wording.language
    if not lists.kickers:
        return start
    for end in range(start + 1, min(start + 4, len(wording.words))):
        gap = wording.between(end - 1, end)
        if gap.lstrip()[:1] == ":":
            words = wording.words[start:end]
            if any(wording.kinds[i] >= Kind.GUARD for i in range(start, end)):
                return start
            if len(words) == 1:
                known = words[0] in lists.kickers or words[0].endswith(lists.kicker_endings)
                return end if known else start
            later = (wording.text[wording.starts[i]] for i in range(start + 1, end))
            return start if any(character.isupper() for character in later) else end
        if gap.strip():
            return start
    return start


def read_wording(paragraph: Paragraph, language: Language) -> Wording:
    """Return the words of a paragraph."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(paragraph.text):
        start = match.start()
        for word, length in _split(match.group(), language):
            words.append(word)
            starts.append(start)
            start += length
            ends.append(min(start, match.end()))
    borders = _find_borders(paragraph)
    return Wording(
        paragraph.text,
        language,
        tuple(words),
        tuple(starts),
        tuple(ends),
        tuple([bisect_right(borders, start) for start in starts]),
        tuple([language.kind(word) for word in words]),
        borders,
    )


@lru_cache(maxsize=1 << 16)
def _split(spelling: str, language: Language) -> tuple[tuple[str, int], ...]:
    word = spelling.casefold().replace("’", "'").replace("ʼ", "'").replace("−", "-")
    if word[-1:].isdigit() or word[:1].isdigit():
        word = _GROUPING.sub("", word)
        return ((word, len(spelling)),)
    if word in language.contractions:
        parts = language.contractions[word]
        return ((parts[0], len(spelling) - 1), *((part, 1) for part in parts[1:]))
    head, *tails = word.split("'")
    if not tails:
        return ((word, len(spelling)),)
    split = [(head, len(head))]
    split += [("'" + tail if len(tail) < 3 else tail, len(tail) + 1) for tail in tails]
    return tuple(split)


def _find_borders(paragraph: Paragraph) -> tuple[int, ...]:
    """Return where sentences begin; a full stop that has lost its space ends one as well."""
    borders = {sentence.start for sentence in paragraph.sentences}
    borders |= {match.end() for match in _GLUED.finditer(paragraph.text)}
    return tuple(sorted(borders))

"""The analysis of a paragraph or sentence: its words and what folding needs to know of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count, repeat
from unicodedata import category

from reader.article import Paragraph
from reader.caches import cached_attribute, set_cached
from reader.folding.analysis.kickers import count_kicker_words
from reader.folding.analysis.normalised_words import (
    Offsets,
    Words,
    find_offsets,
    find_words_by_sentence,
    split_contractions,
)
from reader.folding.analysis.quotations import find_quotations
from reader.folding.lexicons import Lexicon, WordClass
from reader.folding.lexicons.spelling_rules import compose, strip_marks
from reader.text import CLOSING_MARKS, SENTENCE_ENDS
from reader.text.ascii_words import split_plain_once

_BODY_BONUS = 4  # letters: so many more must a caption have to be preferred to a body paragraph
_MAX_OPENER_WORDS = 4
_MAX_KICKER_LETTERS = 40
# The addresses at the end of a post, as pages show them; whose picture a caption belongs to.
_NOTES = re.compile(
    r"(?:(?<=\s)(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+\s*)+$"
    r"|\((?:image|picture|photo|pic|photograph|credit|source)s?(?: credit)?(?:: ?| by )"
    r"[^()]{2,60}\)$",
    re.IGNORECASE,
)
_ENDS = tuple(SENTENCE_ENDS)
_ONE_SENTENCE = (0,)  # the sentence starts of a text that is one sentence
# A full stop that has lost the space after it, or that a space precedes, ends a sentence too.
_STOP_WITHOUT_SPACE = re.compile(r"[.!?](?<=[\w\s].)['\"’”]?(?=['\"‘“]?[A-Z][a-z'’])")


@dataclass(frozen=True, eq=False)
class AnalysedText:
    """The normalised words of a text; everything else is computed on first use.

    ``words[i]`` is the word at ``text[starts[i]:ends[i]]``. ``model_starts`` are the offsets of the
    sentences that the language's model found, ``first_words`` the indices of their first words
    (fewer if a start is inside a word). Most paragraphs resemble no other, and their other
    attributes are never computed.
    """

    text: str
    lexicon: Lexicon
    model_starts: tuple[int, ...]
    first_words: tuple[int, ...]
    words: tuple[str, ...]

    @cached_attribute
    def _offsets(self) -> tuple[Offsets, Offsets]:
        """The starts and the ends of all words."""
        return find_offsets(self.text, self.lexicon)

    @property
    def starts(self) -> Offsets:
        """The start of each word, in code points of the text."""
        return self._offsets[0]

    @property
    def ends(self) -> Offsets:
        """The end of each word."""
        return self._offsets[1]

    @cached_attribute
    def word_classes(self) -> tuple[WordClass, ...]:
        """The class of each word."""
        return tuple(map(self.lexicon.class_cache.__getitem__, self.words))

    @cached_attribute
    def sentence_starts(self) -> tuple[int, ...]:
        """The offsets where sentences start, also after a full stop that lost its space."""
        without_space = [match.end() for match in _STOP_WITHOUT_SPACE.finditer(self.text)]
        return (
            tuple(sorted({*self.model_starts, *without_space}))
            if without_space
            else self.model_starts
        )

    @cached_attribute
    def sentence_spans(self) -> tuple[tuple[int, int], ...]:
        """The sentences as ranges of word indices."""
        first_words = self.first_words
        if len(first_words) != len(self.sentence_starts):
            first_words = (
                0,
                *(bisect_left(self.starts, start) for start in self.sentence_starts[1:]),
            )
        return tuple(zip(first_words, (*first_words[1:], len(self.words)), strict=True))

    @cached_attribute
    def sentence_numbers(self) -> tuple[int, ...]:
        """The sentence number of each word; sentence n starts at ``sentence_starts[n - 1]``."""
        sizes = (end - start for start, end in self.sentence_spans)
        return tuple(chain.from_iterable(map(repeat, count(1), sizes)))

    @cached_attribute
    def distinct_words(self) -> frozenset[str]:
        """The distinct words."""
        return frozenset(self.words)

    @property
    def shingle_words(self) -> Words:
        """The words by which texts that are alike are found.

        A short sentence in words that are long, as those of Tamil are, has no three of them in a
        row without its figure: another figure must not hide that it is told twice. The word lists
        of a language tell such sentences from items of a list only for long ones. Marks are left
        out, which one text may have and the other not.
        """
        if self.lexicon.empty_words:
            return self.words
        return tuple(
            ["0" if any(map(str.isdigit, word)) else strip_marks(word) for word in self.words]
        )

    @cached_attribute
    def joined_words(self) -> str:
        """All words without spaces; it also contains words that have lost a space."""
        return "".join(self.words)

    @cached_attribute
    def distinct_stems(self) -> frozenset[str]:
        """The stems of the distinct words."""
        return frozenset(map(self.lexicon.stem_cache.__getitem__, self.distinct_words))

    def find_missing(self, words: Iterable[str]) -> Iterator[str]:
        """Return those of ``words`` that are not in this text, not even as a part of a word."""
        return (word for word in set(words) - self.distinct_words if word not in self.joined_words)

    @cached_attribute
    def sentence_texts(self) -> tuple[str, ...]:
        """The sentences, verbatim."""
        ends = (*self.sentence_starts[1:], len(self.text))
        return tuple(
            [self.text[i:j].strip() for i, j in zip(self.sentence_starts, ends, strict=True)]
        )

    @cached_attribute
    def quotation_offsets(self) -> tuple[tuple[int, int], ...]:
        """The quotations as ranges of characters."""
        return tuple(find_quotations(self.text))

    @cached_attribute
    def quotation_spans(self) -> tuple[tuple[int, int], ...]:
        """The quotations as ranges of word indices."""
        if not self.quotation_offsets:
            return ()
        starts = self.starts
        ranges = [
            (bisect_right(starts, start), bisect_right(starts, end))
            for start, end in self.quotation_offsets
        ]
        return tuple([(first, end) for first, end in ranges if first < end])

    @cached_attribute
    def in_quotation(self) -> tuple[bool, ...]:
        """Whether each word is inside a quotation that is opened and closed."""
        flags = [False] * len(self.words)
        for start, end in self.quotation_spans:
            flags[start:end] = [True] * (end - start)
        return tuple(flags)

    @cached_attribute
    def kicker_length(self) -> int:
        """The number of words of a caption's kicker at the start ("Pictured above:")."""
        return count_kicker_words(self.text, self.words, self.lexicon)

    @cached_attribute
    def note_start(self) -> int:
        """The number of words before a note that ends the text: an address, "(Image: Ann Orr)"."""
        has_note = self.text.endswith(")") or "/" in self.text
        match = _NOTES.search(self.text) if has_note else None
        return len(self.words) if match is None else bisect_left(self.starts, match.start())

    @property
    def told_words(self) -> Words:
        """The words without a kicker and without a note behind them."""
        return self.words[self.kicker_length : self.note_start]

    @cached_attribute
    def opener_length(self) -> int:
        """The number of words of a phrase that opens the text before a comma: "To his horror,"."""
        if not self.words or self.words[0] not in self.lexicon.detail_prepositions:
            return 0
        for i in range(1, min(_MAX_OPENER_WORDS, len(self.words) - 1)):
            if self.text_after(i).startswith(","):
                return i + 1
        return 0

    @cached_attribute
    def heading_length(self) -> int:
        """The number of words of a kicker, or of up to three other words before a colon."""
        if self.kicker_length or ": " not in self.text[:_MAX_KICKER_LETTERS]:
            return self.kicker_length
        number = bisect_left(self.starts, self.text.index(": "))
        return number if number < min(_MAX_OPENER_WORDS, len(self.words)) else 0

    @cached_attribute
    def has_sentence_end(self) -> bool:
        """Whether the text ends like a sentence; a caption or a cut text does not."""
        if self.words and self.words[-1] in self.lexicon.titles:
            return False
        return self.text.rstrip().rstrip(CLOSING_MARKS).endswith(_ENDS)

    @property
    def may_be_cut_off(self) -> bool:
        """Whether the last word may be the beginning of one: no end mark follows, or dots do."""
        return not self.has_sentence_end or self.text.rstrip().endswith(("...", "…"))

    def begins_sentence(self, number: int) -> bool:
        """Return whether a sentence begins at a word; also behind the last one."""
        numbers = self.sentence_numbers
        return number in (0, len(numbers)) or numbers[number - 1] != numbers[number]

    @property
    def lacks_start(self) -> bool:
        """Whether the text begins in lower case, as one does that has lost its beginning."""
        return next(filter(str.isalnum, self.text), "").islower()

    @property
    def fullness(self) -> tuple[int, bool, int, int, str]:
        """The order of preference: of two copies, the one with the greater value is shown.

        First the number of letters, without those of a kicker and of caption marks, those in
        quotation marks counted twice, with a bonus for texts that end like a sentence (body before
        caption). Then body before caption; more words, because fewer spaces are lost; no kicker; at
        last the text itself, so that the order of the input does not matter. Letters come first
        because no text can be contained whole in one with fewer letters.
        """
        kicker_length, has_sentence_end = self.kicker_length, self.has_sentence_end
        told_words = self.told_words
        letters = sum(map(len, told_words))
        marks = self.lexicon.caption_marks
        if not marks.isdisjoint(self.words):
            letters -= sum(
                len(word)
                for i, word in enumerate(self.words)
                if word in marks and self._stands_alone(i)
            )
        for start, end in self.quotation_offsets:
            letters += len(self.text[start:end].replace(" ", ""))
        if ": " in self.text[:_MAX_KICKER_LETTERS] and self.heading_length > kicker_length:
            # shown, it need not be judged
            letters += _BODY_BONUS
        return (
            letters + _BODY_BONUS * has_sentence_end,
            has_sentence_end,
            len(told_words),
            -kicker_length,
            self.text,
        )

    @cached_attribute
    def with_stems(self) -> AnalysedText:
        """This analysis with stems in place of words; everything else is the same."""
        with_stems = replace(
            self, words=tuple(map(self.lexicon.stem_cache.__getitem__, self.words))
        )
        set_cached(
            with_stems,
            _offsets=self._offsets,
            word_classes=self.word_classes,
            sentence_starts=self.sentence_starts,
            sentence_spans=self.sentence_spans,
            sentence_numbers=self.sentence_numbers,
            quotation_spans=self.quotation_spans,
            in_quotation=self.in_quotation,
        )
        return with_stems

    def extract_sentence(self, number: int) -> AnalysedText:
        """Return a sentence as a text of its own; its connectives get the class EMPTY."""
        start, end = self.sentence_spans[number - 1]
        first, last = self.sentence_offsets(number)
        words, connectives = self.words[start:end], self.lexicon.connectives
        sentence = AnalysedText(
            self.text[first:last], self.lexicon, _ONE_SENTENCE, _ONE_SENTENCE, words
        )
        set_cached(
            sentence,
            sentence_starts=_ONE_SENTENCE,
            sentence_spans=((0, len(words)),),
            word_classes=tuple(
                [
                    WordClass.EMPTY if word in connectives else word_class
                    for word, word_class in zip(words, self.word_classes[start:end], strict=True)
                ]
            ),
        )
        # A sentence may start inside a word, and joined words would not be found again.
        if len(self.first_words) != len(self.sentence_starts) or "_offsets" in vars(self):
            offsets = (offsets[start:end] for offsets in self._offsets)
            set_cached(
                sentence, _offsets=tuple([tuple([max(i - first, 0) for i in p]) for p in offsets])
            )
        return sentence

    def letters_of(self, i: int) -> str:
        """Return the letters and digits of word ``i`` as it is written: "nt" for "n't".

        A number keeps its sign, bound and plus, a letter its marks: those of many scripts are
        vowels, which tell "father" from "husband" in Hindi.
        """
        word = self.words[i]
        if any(map(str.isdigit, word)):
            return word
        spelled = self.lexicon.spelling_rules.fold_case(self.text[self.starts[i] : self.ends[i]])
        if not spelled.isascii():
            spelled = self.lexicon.spelling_rules.fold_case(compose(spelled))
            return "".join(c for c in spelled if c.isalnum() or category(c)[0] == "M") or spelled
        return "".join(filter(str.isalnum, spelled)) or spelled

    @property
    def all_letters(self) -> str:
        """The letters and digits of all words, without spaces."""
        return "".join(map(self.letters_of, range(len(self.words))))

    def text_before(self, i: int) -> str:
        """Return the characters before word ``i``; word ``len(words)`` is the end of the text."""
        start = self.ends[i - 1] if i else 0
        return self.text[start : self.starts[i] if i < len(self.words) else len(self.text)]

    def _stands_alone(self, i: int) -> bool:
        """Return whether word ``i`` is beside punctuation or an edge, like "(left)"."""
        edge = i in (0, len(self.words) - 1)
        return edge or bool(self.text_before(i).strip() or self.text_after(i).strip())

    def text_after(self, i: int) -> str:
        """Return the characters between word ``i`` and the next one."""
        return self.text_before(i + 1)

    def sentence_offsets(self, number: int) -> tuple[int, int]:
        """Return start and end of a sentence in characters, without the space after it."""
        start = self.sentence_starts[number - 1]
        end = self.sentence_starts[number] if number < len(self.sentence_starts) else len(self.text)
        return start, start + len(self.text[start:end].rstrip())


def analyse_paragraph(
    paragraph: Paragraph, lexicon: Lexicon, *, is_shared: bool = False
) -> AnalysedText:
    """Return the analysis of a prepared paragraph.

    With ``is_shared``, the steps after folding want the words of its sentences too.
    """
    model_starts = (0, *[sentence.start for sentence in paragraph.sentences[1:]])
    found = _find_plain_words(paragraph, lexicon) if is_shared else None
    words, first_words = found or find_words_by_sentence(paragraph.text, model_starts, lexicon)
    return AnalysedText(paragraph.text, lexicon, model_starts, first_words, words)


def _find_plain_words(
    paragraph: Paragraph, lexicon: Lexicon
) -> tuple[tuple[str, ...], tuple[int, ...]] | None:
    """Return what ``find_words_by_sentence`` does, None unless all sentences are plain."""
    words: tuple[str, ...] = ()
    first_words: list[int] = []
    text = paragraph.text
    for sentence in paragraph.sentences:
        plain = split_plain_once(text[sentence.start : sentence.end])
        if plain is None or (first_words and text[sentence.start - 1] != " "):
            return None
        first_words.append(len(words))
        words += split_contractions(plain, lexicon) if "'" in text else tuple(plain)
    return (words, tuple(first_words)) if first_words else None

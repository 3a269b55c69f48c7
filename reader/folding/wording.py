"""A paragraph as folding reads it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count, repeat
from unicodedata import normalize

from reader.article import Paragraph
from reader.folding.kicker import find_kicker
from reader.folding.languages import Kind, Language
from reader.folding.lazy import lazy, preset
from reader.folding.quotations import find_quotations
from reader.folding.spelling import Places, find_places, find_sentences

_BODY = 4  # letters that a caption must say more than a body to be shown in its place
_WHOLE = (0,)  # where sentences begin in a text that is one
_CLOSERS = "'\"’”»)]"
# A full stop that has lost the space after it, or stands before it, ends a sentence as well.
_GLUED = re.compile(r"[.!?](?<=[\w\s].)['\"’”]?(?=['\"‘“]?[A-Z][a-z'’])")


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of a text, normalised; all else is found when it is asked for.

    ``words[i]`` stands at ``text[starts[i]:ends[i]]``. Sentences begin at the characters
    ``begins``, where the language's model has found them, with the words ``firsts`` (fewer where
    that is not between two words). Most paragraphs of an article are like no other and are never
    looked at more closely than that.
    """

    text: str
    language: Language
    begins: tuple[int, ...]
    firsts: tuple[int, ...]
    words: tuple[str, ...]

    @lazy
    def _places(self) -> tuple[Places, Places]:
        return find_places(self.text, self.language)

    @property
    def starts(self) -> Places:
        """Where each word starts, in code points of the text."""
        return self._places[0]

    @property
    def ends(self) -> Places:
        """Where each word ends."""
        return self._places[1]

    @lazy
    def kinds(self) -> tuple[Kind, ...]:
        """What each word does in a statement."""
        return tuple(map(self.language.kind_of.__getitem__, self.words))

    @lazy
    def borders(self) -> tuple[int, ...]:
        """Where sentences begin."""
        glued = [match.end() for match in _GLUED.finditer(self.text)]
        return tuple(sorted({*self.begins, *glued})) if glued else self.begins

    @lazy
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The sentences as ranges of words."""
        firsts = self.firsts
        if len(firsts) != len(self.borders):
            firsts = (0, *(bisect_left(self.starts, border) for border in self.borders[1:]))
        return tuple(zip(firsts, (*firsts[1:], len(self.words)), strict=True))

    @lazy
    def sentences(self) -> tuple[int, ...]:
        """The number of each word's sentence: sentence n begins at ``borders[n - 1]``."""
        sizes = (end - start for start, end in self.spans)
        return tuple(chain.from_iterable(map(repeat, count(1), sizes)))

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """The distinct words."""
        return frozenset(self.words)

    @lazy
    def joined(self) -> str:
        """All words without spaces: a word whose space is lost stands in it as well."""
        return "".join(self.words)

    @lazy
    def stems(self) -> frozenset[str]:
        """The distinct words without their endings."""
        return frozenset(map(self.language.stem_of.__getitem__, self.vocabulary))

    def missing(self, words: Iterable[str]) -> Iterator[str]:
        """Return those of ``words`` that stand nowhere here, not even as a part of one."""
        return (word for word in set(words) - self.vocabulary if word not in self.joined)

    @lazy
    def told(self) -> tuple[str, ...]:
        """The sentences as they are written."""
        ends = (*self.borders[1:], len(self.text))
        return tuple([self.text[i:j].strip() for i, j in zip(self.borders, ends, strict=True)])

    @lazy
    def spoken(self) -> tuple[tuple[int, int], ...]:
        """The quotations as ranges of characters."""
        return tuple(find_quotations(self.text))

    @lazy
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """The quotations as ranges of words."""
        if not self.spoken:
            return ()
        starts = self.starts
        ranges = [
            (bisect_right(starts, opened), bisect_right(starts, closed))
            for opened, closed in self.spoken
        ]
        return tuple([(first, end) for first, end in ranges if first < end])

    @lazy
    def quoted(self) -> tuple[bool, ...]:
        """Whether each word stands in a quotation that is opened and closed."""
        flags = [False] * len(self.words)
        for start, end in self.quotations:
            flags[start:end] = [True] * (end - start)
        return tuple(flags)

    @lazy
    def kicker(self) -> int:
        """How many words at the head are a caption's kicker ("Pictured above:")."""
        return find_kicker(self.text, self.words, self.language)

    @lazy
    def ended(self) -> bool:
        """Whether the text ends as a sentence does; a caption or a cut text does not."""
        if self.words and self.words[-1] in self.language.titles:
            return False
        return self.text.rstrip().rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。", "！", "？"))

    @property
    def cut_start(self) -> bool:
        """Whether the text begins in small letters, as one does that has lost its beginning."""
        return next(filter(str.isalnum, self.text), "").islower()

    @property
    def fullness(self) -> tuple[int, bool, int, int, str]:
        """Of two that tell the same the greater is shown.

        First counts how much is said, in letters: not those of a kicker or of marks, those in
        quotation marks twice; and a caption must say a little more than a body. Then body before
        caption; more words, as fewer spaces are lost; no kicker; last the text, so that the order
        of the input plays no part. Letters, as nothing can stand whole in a text that has fewer.
        """
        letters = sum(map(len, self.words[self.kicker :]))
        marks = self.language.marks
        if not marks.isdisjoint(self.words):
            letters -= sum(
                len(word)
                for i, word in enumerate(self.words)
                if word in marks and self._stands_alone(i)
            )
        for start, end in self.spoken:
            letters += len(self.text[start:end].replace(" ", ""))
        words = len(self.words) - self.kicker
        return letters + _BODY * self.ended, self.ended, words, -self.kicker, self.text

    @lazy
    def stemmed(self) -> Wording:
        """The same with word stems in place of the words; all else is as it is here."""
        stemmed = replace(self, words=tuple(map(self.language.stem_of.__getitem__, self.words)))
        preset(
            stemmed,
            _places=self._places,
            kinds=self.kinds,
            borders=self.borders,
            spans=self.spans,
            sentences=self.sentences,
            quotations=self.quotations,
            quoted=self.quoted,
        )
        return stemmed

    def sentence(self, number: int) -> Wording:
        """Return a sentence as a text of its own, connectives free."""
        start, end = self.spans[number - 1]
        first, last = self.sentence_span(number)
        words, joining = self.words[start:end], self.language.connectives
        sentence = Wording(self.text[first:last], self.language, _WHOLE, _WHOLE, words)
        preset(
            sentence,
            borders=_WHOLE,
            spans=((0, len(words)),),
            kinds=tuple(
                [
                    Kind.FREE if word in joining else kind
                    for word, kind in zip(words, self.kinds[start:end], strict=True)
                ]
            ),
        )
        if len(self.firsts) != len(self.borders):  # it may begin inside a word
            places = (places[start:end] for places in self._places)
            preset(sentence, _places=tuple([tuple([max(i - first, 0) for i in p]) for p in places]))
        return sentence

    def letters(self, i: int) -> str:
        """Return the letters and figures of word ``i`` as it is spelled: "nt" for "n't".

        A number's sign, bound and plus belong to it.
        """
        word = self.words[i]
        if not word.isalnum() and any(map(str.isdigit, word)):
            return word
        spelled = self.text[self.starts[i] : self.ends[i]].casefold()
        if not spelled.isascii():
            spelled = normalize("NFC", spelled)
        return "".join(filter(str.isalnum, spelled)) or spelled

    @property
    def all_letters(self) -> str:
        """The letters and figures of all words, which no space has a part in."""
        return "".join(map(self.letters, range(len(self.words))))

    def before(self, i: int) -> str:
        """Return the characters before word ``i``; word ``len(words)`` is the end of the text."""
        start = self.ends[i - 1] if i else 0
        return self.text[start : self.starts[i] if i < len(self.words) else len(self.text)]

    def _stands_alone(self, i: int) -> bool:
        """Return whether word ``i`` stands beside a mark or an edge, as "(left)" does."""
        edge = i in (0, len(self.words) - 1)
        return edge or bool(self.before(i).strip() or self.after(i).strip())

    def after(self, i: int) -> str:
        """Return the characters between word ``i`` and the next."""
        return self.before(i + 1)

    def sentence_span(self, number: int) -> tuple[int, int]:
        """Return where the characters of a sentence stand, without the space after it."""
        start = self.borders[number - 1]
        end = self.borders[number] if number < len(self.borders) else len(self.text)
        return start, start + len(self.text[start:end].rstrip())


def read_wording(paragraph: Paragraph, language: Language) -> Wording:
    """Return a prepared paragraph as folding reads it."""
    begins = (0, *[sentence.start for sentence in paragraph.sentences[1:]])
    words, firsts = find_sentences(paragraph.text, begins, language)
    return Wording(paragraph.text, language, begins, firsts, words)

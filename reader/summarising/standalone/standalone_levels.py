"""Levels of how well each sentence can be understood alone."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cached_property

from reader.article import Article
from reader.summarising.anaphora import (
    FullNameIndex,
    SentenceWords,
    find_abbreviations,
    find_bare_names,
    find_definite_subject,
    find_introductions,
    find_short_names,
    find_spelt_out,
)
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.standalone.background import (
    guess_year_of_news,
    is_background,
    tells_of_before,
)
from reader.summarising.standalone.half_quotations import CLOSING_MARKS
from reader.summarising.standalone.quoted_spans import find_quoted_spans
from reader.summarising.standalone.sentence_defects import (
    SentenceDefect,
    find_own_defects,
    leans_on_others,
)
from reader.summarising.standalone.weak_sentences import is_weak
from reader.summarising.terms import find_words
from reader.word_counts import count_words

# The levels: how far a sentence is from being clear alone.
CLEAR, UNNAMED, UNCLEAR, CAPTION, FRAGMENT = range(5)

_ONE_MORE = re.compile(
    r"(?:An? )?(?P<more>second|third|fourth|fifth|sixth|another) (?=(?P<noun>[\w-]+))",
    re.IGNORECASE,
)


def level_of_defects(defects: Set[SentenceDefect]) -> int:
    """Return the level of a sentence with these defects, 0 for clear."""
    if not defects:
        return CLEAR
    if SentenceDefect.FRAGMENT in defects:
        return FRAGMENT
    if SentenceDefect.CAPTION in defects:
        return CAPTION
    return UNCLEAR


def is_cased(texts: Sequence[str]) -> bool:
    """Return whether an article has capitals: at least half of its sentences have one.

    By share, as a single caption of a lower-case article may begin with a capital, and as a cased
    one may quote a poem.
    """
    cased = sum(text != text.lower() for text in texts)
    return cased > 0 and 2 * cased >= len(texts)


_CAPTION_WORDS = 18  # of a paragraph that is a caption and nothing else


class StandaloneLevels:
    """The defects and levels of candidate sentences, by number; each is computed on first use.

    ``cased`` says whether the article has capitals.
    """

    def __init__(
        self,
        article: Article,
        candidates: Sequence[CandidateSentence],
        words: Sequence[Sequence[str]],
        language: str,
        captions: frozenset[int] = frozenset(),
    ) -> None:
        self.cased = is_cased([candidate.text for candidate in candidates])
        self._paragraphs = article.paragraphs
        self._date = article.date
        self._candidates = candidates
        self._words = words
        self._language = language
        self._captions = captions
        self._quotations: dict[int, list[tuple[int, int]]] = {}
        self._own_defects: dict[int, tuple[set[SentenceDefect], SentenceWords]] = {}
        self._defects: dict[int, frozenset[SentenceDefect]] = {}
        self._levels_without_names: dict[int, int] = {}
        self._background: dict[int, bool] = {}
        self._levels: dict[int, int] = {}
        self._full_names = FullNameIndex([candidate.text for candidate in candidates])
        self._needed_introductions: dict[int, list[tuple[frozenset[int], bool]]] = {}
        self._headline = frozenset(map(str.lower, find_words(article.title)))

    def defects(self, number: int) -> frozenset[SentenceDefect]:
        """Return why a sentence is not clear alone."""
        defects = self._defects.get(number)
        if defects is None:
            own, sentence = self._find_own_defects(number)
            leans = leans_on_others(self._count_as_headline(sentence), self._language)
            defects = frozenset((*own, SentenceDefect.UNRESOLVED_REFERENCE) if leans else own)
            self._defects[number] = defects
        return defects

    def _count_as_headline(self, sentence: SentenceWords) -> SentenceWords:
        """Return a sentence about "a second farm" as one about "a farm", if the headline counts so.

        Who has read the headline knows that it is not the first.
        """
        match = _ONE_MORE.match(sentence.unquoted)
        if match is None or not self._headline.issuperset(
            (match["more"].lower(), match["noun"].lower())
        ):
            return sentence
        count = len(match[0].split())  # "Another", or "A second"
        return sentence._replace(
            text=f"A {sentence.text[match.end() :]}",
            words=("a", *sentence.words[count:]),
            unquoted=f"A {sentence.unquoted[match.end() :]}",
            unquoted_words=("a", *sentence.unquoted_words[count:]),
        )

    def _find_own_defects(self, number: int) -> tuple[Set[SentenceDefect], SentenceWords]:
        """Return the defects of a sentence but references, with its words."""
        found = self._own_defects.get(number)
        if found is None:
            candidate = self._candidates[number]
            found = self._own_defects[number] = find_own_defects(
                candidate.text,
                words=self._words[number],
                quoted=self._find_quoted_parts(candidate),
                cased=self.cased,
                follows=candidate.position > 0,
                language=self._language,
            )
            if self._is_of_caption(candidate):
                found[0].add(SentenceDefect.CAPTION)
        return found

    def _is_of_caption(self, candidate: CandidateSentence) -> bool:
        """Return whether a sentence's paragraph is a caption alone: to a long one news is glued."""
        if candidate.paragraph not in self._captions:
            return False
        return count_words(self._paragraphs[candidate.paragraph].text) <= _CAPTION_WORDS

    def find_quotation_end(self, number: int) -> int | None:
        """Return where in its paragraph the quotation is closed that a sentence leaves open."""
        candidate = self._candidates[number]
        text = self._paragraphs[candidate.paragraph].text
        for start, end in self._find_quoted_spans(candidate.paragraph):
            if candidate.start <= start < candidate.end < end:
                return end if text[end - 1] in CLOSING_MARKS else None
        return None

    @cached_property
    def _year_of_news(self) -> int | None:
        """The year of the article, else one by which what it tells of other years is background."""
        if self._date is not None:
            return self._date.year
        return guess_year_of_news([candidate.text for candidate in self._candidates])

    def introducing_sentences(self, number: int) -> list[frozenset[int]]:
        """Return for each name of a sentence the sentences that have it in full.

        More names than those of ``needed_introductions``: here nothing but the order depends on it.
        """
        if not self.cased or self._language != "english":
            return []
        text = self._candidates[number].text
        abbreviations = self.find_explanations(number)
        if not self._full_names.has_name(text):
            return abbreviations
        names = sorted(find_short_names(text) | find_bare_names(text))
        return [*filter(None, map(self._full_names.sentences_with, names)), *abbreviations]

    def find_explanations(self, number: int) -> list[frozenset[int]]:
        """Return for each abbreviation of a sentence the sentences that spell it out."""
        if not self._spelt_out:
            return []
        text = self._candidates[number].text
        used = find_abbreviations(text) - find_spelt_out(text)
        return [self._spelt_out[name] for name in sorted(used) if name in self._spelt_out]

    @cached_property
    def _spelt_out(self) -> dict[str, frozenset[int]]:
        """The numbers of the sentences that spell out each abbreviation; of English ones alone."""
        if not self.cased or self._language != "english":
            return {}
        found: dict[str, set[int]] = {}
        for number, candidate in enumerate(self._candidates):
            for name in find_spelt_out(candidate.text):
                found.setdefault(name, set()).add(number)
        return {name: frozenset(numbers) for name, numbers in found.items()}

    def is_background(self, number: int) -> bool:
        """Return whether a sentence tells of years ago; of English articles alone."""
        if self._language != "english":
            return False
        found = self._background.get(number)
        if found is None:
            found = is_background(self._candidates[number].text, self._year_of_news)
            self._background[number] = found
        return found

    def tells_of_before(self, number: int) -> bool:
        """Return whether a sentence tells what was before the news; of English articles alone."""
        text = self._candidates[number].text
        return self.is_background(number) or (self._language == "english" and tells_of_before(text))

    def find_definite_subject(self, number: int) -> str | None:
        """Return the noun that a sentence begins with as known; of English articles alone."""
        text = self._candidates[number].text
        return find_definite_subject(text) if self._language == "english" else None

    def find_introductions(self, number: int) -> frozenset[str]:
        """Return the words that a sentence names anew."""
        return find_introductions(self._candidates[number].text)

    def level_without_names(self, number: int) -> int:
        """Return the level of a sentence by its defects, short names ignored.

        Whether it refers to others is asked only where it has no other defect.
        """
        level = self._levels_without_names.get(number)
        if level is None:
            own, _ = self._find_own_defects(number)
            level = level_of_defects(own or self.defects(number))
            self._levels_without_names[number] = level
        return level

    def level(self, number: int) -> int:
        """Return the level of a sentence, 0 for clear."""
        return self.level_without_introductions(number) or (
            UNNAMED if any(self.needed_introductions(number, minor=True)) else CLEAR
        )

    def level_without_introductions(self, number: int) -> int:
        """Return the level of a sentence beside those that name what it takes for known."""
        if number not in self._levels:
            level = self.level_without_names(number)
            gives_way = level == CLEAR and (self.is_weak(number) or self.is_background(number))
            self._levels[number] = UNNAMED if gives_way else level
        return self._levels[number]

    def needed_introductions(self, number: int, *, minor: bool = False) -> list[frozenset[int]]:
        """Return for each person whom a sentence names in short the sentences with the full name.

        ``minor`` asks for those alone who are quoted or named by few sentences: whom every second
        sentence names is known to the reader by then.
        """
        if not self.cased or self._language != "english":
            return []
        if number not in self._needed_introductions:
            self._needed_introductions[number] = self._find_needed_introductions(
                self._candidates[number].text
            )
        needed = self._needed_introductions[number]
        return [sentences for sentences, is_minor in needed if is_minor or not minor]

    def _find_needed_introductions(self, text: str) -> list[tuple[frozenset[int], bool]]:
        """Return the sentences with each person's full name, and whether the person is minor."""
        if not self._full_names.has_name(text):
            return []
        short = find_short_names(text)
        bare = {name for name in find_bare_names(text) if name.lower() not in self._headline}
        return [
            (sentences, name in short or self._full_names.is_minor(name))
            for name in sorted(short | bare)
            if (sentences := self._full_names.sentences_with_person(name))
        ]

    def names_unknown(self, number: int) -> bool:
        """Return whether a sentence names in short a person whose full name is nowhere."""
        if not self.cased or self._language != "english":
            return False
        names = find_short_names(self._candidates[number].text)
        return any(
            name.lower() not in self._headline and not self._full_names.sentences_with(name)
            for name in names
        )

    def is_weak(self, number: int, *, likely: bool = False) -> bool:
        """Return whether a sentence says too little; of a ``likely`` one less is asked."""
        text, words = self._candidates[number].text, self._words[number]
        return is_weak(text, words, self._language, likely=likely)

    def _find_quoted_parts(self, candidate: CandidateSentence) -> list[tuple[int, int]]:
        """Return the parts of a sentence that are in quotations of its paragraph."""
        spans = self._find_quoted_spans(candidate.paragraph)
        if not spans:
            return []
        return [
            (
                max(start, candidate.start) - candidate.start,
                min(end, candidate.end) - candidate.start,
            )
            for start, end in spans
            if start < candidate.end and end > candidate.start
        ]

    def _find_quoted_spans(self, paragraph: int) -> list[tuple[int, int]]:
        """Return the quotations of a paragraph."""
        spans = self._quotations.get(paragraph)
        if spans is None:
            spans = self._quotations[paragraph] = find_quoted_spans(
                self._paragraphs[paragraph].text
            )
        return spans

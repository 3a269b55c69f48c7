"""Sources: who says, in its own sentence, how many there are.

"The owner put the number at 140", "225, according to the council", "by the treasury's books",
"the union's list has 31", "nine were saved, the police said".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from reader.article import Article, Paragraph, Sentence
from reader.disagreements.number_reading import Number, read_numbers
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.text.ascii_words import split_plain_once

MAX_LETTERS = 420  # of a sentence
_DIGIT = re.compile(r"\d")
_MAX_SOURCE_WORDS = 9
_MAX_SUBJECT_WORDS = 18
_MAX_ACCOUNT_WORDS = 7
_MAX_OPENING_WORDS = 5
_BREAKS = frozenset(',;:()“”"–—.!?-')


class NumberedSentence(NamedTuple):
    """A sentence that speaks as a source does, ``number`` of its paragraph, with numbers."""

    paragraph: Paragraph
    number: int
    sentence: Sentence
    text: str
    numbers: list[Number]

    def precedes(self, other: NumberedSentence) -> bool:
        """Return whether another sentence follows this one at once in its paragraph."""
        return self.paragraph is other.paragraph and self.number + 1 == other.number


def list_numbered_sentences(
    article: Article, folded: Collection[int], lexicon: QuantityLexicon
) -> list[NumberedSentence]:
    """Return the sentences that have numbers and may name a source, in order of place.

    Those of ``folded`` paragraphs are left out, and very long ones.
    """
    found = []
    for paragraph in article.paragraphs:
        if paragraph.index in folded:
            continue
        for index, sentence in enumerate(paragraph.sentences):
            if sentence.end - sentence.start > MAX_LETTERS:
                continue
            text = paragraph.get_sentence_text(sentence)
            # Folding has found the words of most sentences; with these there is no digit.
            plain = split_plain_once(text)
            if plain is not None and (
                lexicon.plain_source_words.isdisjoint(plain)
                or lexicon.plain_number_words.isdisjoint(plain)
            ):
                continue
            words = text.lower().split()
            if lexicon.source_words.isdisjoint(words) or (
                lexicon.number_keys.isdisjoint(words) and not _DIGIT.search(text)
            ):
                continue
            if numbers := read_numbers(text, lexicon, words):
                found.append(NumberedSentence(paragraph, index, sentence, text, numbers))
    return found


class Source(NamedTuple):
    """The stems of who says something, none for nobody.

    ``is_known`` says that one of its words is a noun for who keeps count: "union", "register",
    "hydrologist"; other sources are names and pronouns. ``is_strong`` says that a verb of saying or
    "according to" makes it a source, not only a verb that also tells what somebody did;
    ``is_profession`` that a word has the ending of a profession.
    """

    stems: frozenset[str]
    is_known: bool
    is_strong: bool
    is_profession: bool = False


NO_SOURCE = Source(frozenset(), is_known=False, is_strong=False)


def find_source(words: Sequence[str], names: frozenset[str], lexicon: QuantityLexicon) -> Source:
    """Return the source that a sentence names.

    ``words`` are its tokens in lower case, ``names`` those that have a capital within it.
    """
    source = _find(words, lexicon)
    if source.is_known or not source.is_profession or source.stems & names:
        return source
    return source._replace(is_known=source.is_strong)


def _find(words: Sequence[str], lexicon: QuantityLexicon) -> Source:
    if "according" in words:
        at = words.index("according")
        phrase = words[at + 2 :]
        if words[at + 1 : at + 2] == ["to"] and (source := _make(phrase, lexicon, strong=True)):
            return source
    for i, word in enumerate(words):
        if i and word in lexicon.reporting_verbs and words[i - 1] not in lexicon.passive_words:
            source = _find_subject(words, i, lexicon, strong=True)
            if source:
                return source
    for i, word in enumerate(words):
        if word in lexicon.account_openers:
            source = _find_account(words, i, lexicon)
            if source:
                return source
    for i, word in enumerate(words):
        if i and word in lexicon.keeping_verbs:
            source = _find_subject(words, i, lexicon, strong=False)
            if source and source.is_known:
                return source
            if source:
                break  # another verb of the sentence has another subject
    return NO_SOURCE


def _find_subject(
    words: Sequence[str], verb: int, lexicon: QuantityLexicon, *, strong: bool
) -> Source | None:
    """Return the source before (or behind) a verb, None if there is none."""
    start = verb
    while start and words[start - 1] not in _BREAKS and verb - start < _MAX_SUBJECT_WORDS:
        start -= 1
    subject = words[start:verb]
    if not [word for word in subject if word not in lexicon.auxiliaries]:
        if start > 1 and words[start - 1] == "," and words[1] != "," and "," in words[: start - 1]:
            return _make(words[: words.index(",")], lexicon, strong=strong)  # "X, who …, timed it"
        if subject or not strong:
            return None
        return _make(words[verb + 1 :], lexicon, strong=True)  # ", said the police"
    if all(word in lexicon.stop_words for word in subject):
        pronoun = next((word for word in subject if word in lexicon.pronouns), "")
        if not pronoun:
            return None
        if start == 0:
            return Source(frozenset({pronoun}), is_known=False, is_strong=strong)
        return _make(words[:_MAX_OPENING_WORDS], lexicon, strong=strong)  # what opens the sentence
    return _make(subject, lexicon, strong=strong)


def _find_account(words: Sequence[str], opener: int, lexicon: QuantityLexicon) -> Source | None:
    """Return the source of "by the treasury's books"."""
    for j in range(opener + 1, min(len(words), opener + _MAX_ACCOUNT_WORDS)):
        is_account = words[j] in lexicon.account_nouns
        if words[j] in _BREAKS or (words[j] in lexicon.reporting_verbs and not is_account):
            break
        if not is_account and words[opener - 1] == ",":
            is_account = lexicon.stem(words[j]) in lexicon.source_stems  # ", by the weather office"
        if is_account:
            source = _make(words[opener + 1 : j + 1], lexicon, strong=True)
            return source and source._replace(is_known=True)
    return None


def _make(words: Sequence[str], lexicon: QuantityLexicon, *, strong: bool) -> Source | None:
    """Return the source that a noun phrase names, without what describes it."""
    stems: set[str] = set()
    is_known = is_profession = False
    for word in words[:_MAX_SOURCE_WORDS]:
        if word in _BREAKS or word[:1].isdigit() or (stems and word in lexicon.phrase_ends):
            break
        for ending in ("'s", "’s", "'", "’"):
            word = word.removesuffix(ending)
        if (
            word in lexicon.stop_words or not word[:1].isalpha() or len(word) < 2
            or word in lexicon.number_words or word in lexicon.weekdays
        ):  # fmt: skip
            continue
        stem = lexicon.stem(word)
        stems.add(stem)
        is_known |= stem in lexicon.source_stems
        is_profession |= word.endswith(lexicon.source_endings)
    return Source(frozenset(stems), is_known, strong, is_profession) if stems else None

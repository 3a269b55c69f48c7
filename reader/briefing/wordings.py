"""Wordings: the different sentences of several articles, each analysed once.

Twenty houses print one agency's text; so what is compared is not every sentence with every other
one, but every wording. Two sentences have one wording if they are equal but for the style of
quotation marks, dashes and spaces, and are quoted alike by the paragraphs that they are in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.article import Article, Paragraph, Sentence
from reader.briefing.attributed import Attribution, find_attribution
from reader.briefing.joined_figures import join_figures
from reader.briefing.paragraphs_apart import find_apart
from reader.briefing.respelling import respell
from reader.caches import cached_attribute
from reader.folding.analysis import AnalysedText
from reader.folding.analysis.quotations import find_quotations
from reader.folding.lexicons import WordClass
from reader.known.analysed_article import analyse
from reader.known.proofs import has_marks
from reader.text.sentences.datelines import find_dateline

_STYLE = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛`´", "'"),
        **dict.fromkeys("–—―−‐‑", "-"),
        "…": "...",
        "\xad": None,
    }
)
_SPACES = re.compile(r"\s+")


class Occurrence(NamedTuple):
    """A sentence of an article: number ``number``, from 0, of a paragraph.

    Occurrences are sorted by the rank of their article, then in its order.
    """

    article: int
    paragraph: int
    number: int


@dataclass(frozen=True, eq=False)
class Wording:
    """One of the different sentences; ``text`` is that of its first occurrence, verbatim.

    ``dateline`` is what stands before the statement ("LOMBA (Agency) - "), which is what
    ``analysed`` analyses. ``quoted`` says of each word whether it stands in a quotation of its
    paragraph, and ``is_beside_marks`` whether the paragraph has quotation marks at all. Wordings of
    different ``language`` are never compared. ``words`` are the words as they stand in the text,
    those of ``analysed`` in one spelling. ``is_apart`` says that it is of ``paragraphs_apart``.
    """

    text: str
    dateline: str
    language: str | None
    quoted: tuple[bool, ...]
    is_beside_marks: bool
    words: tuple[str, ...]
    analysed: AnalysedText
    is_apart: bool = False
    occurrences: list[Occurrence] = field(default_factory=list)

    @property
    def statement(self) -> str:
        """The text without its dateline."""
        return self.text[len(self.dateline) :]

    @cached_attribute
    def attribution(self) -> Attribution | None:
        """Who says the statement, by offsets in its text."""
        return find_attribution(self.analysed.text)

    @cached_attribute
    def fullness(self) -> tuple[bool, int, bool, bool]:
        """The order of preference: no caption, letters of words with a meaning, a sentence's end.

        And no kicker. Letters in quotation marks count twice, and those of caption marks not at
        all. So nearly all wordings are less full than those that contain them.
        """
        analysed = self.analysed
        kicker, marks = analysed.kicker_length, analysed.lexicon.caption_marks
        letters = sum(
            len(word)
            for word, word_class in zip(
                analysed.words[kicker:], analysed.word_classes[kicker:], strict=True
            )
            if word_class >= WordClass.CONTENT and word not in marks
        )
        for start, end in analysed.quotation_spans:
            letters += sum(map(len, analysed.words[start:end]))
        return not self.is_apart, letters, analysed.has_sentence_end, not kicker


def get_sentences(paragraph: Paragraph) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph; one that has not been split is one sentence."""
    if paragraph.sentences or not paragraph.text.strip():
        return paragraph.sentences
    start = len(paragraph.text) - len(paragraph.text.lstrip())
    return (Sentence(start, len(paragraph.text.rstrip())),)


def find_wordings(articles: Sequence[Article]) -> list[Wording]:
    """Return the wordings of prepared articles, in the order of their first occurrences."""
    wordings: dict[_Key, Wording] = {}
    for key, text, occurrence in _list_sentences(articles):
        wording = wordings.get(key)
        if wording is None:
            dateline = find_dateline(text)
            said = text[len(dateline) :]
            sentence = Paragraph(0, None, said, said, (Sentence(0, len(said)),))
            as_it_stands = analyse(sentence, key.language)
            as_it_stands, respelled = join_figures(
                as_it_stands, respell(as_it_stands, key.language), key.language
            )
            quoted = _find_quoted_words(as_it_stands, key.quotations, len(dateline))
            wording = wordings[key] = Wording(
                text,
                dateline,
                key.language,
                quoted,
                key.is_marked,
                as_it_stands.words,
                respelled,
                key.is_apart,
            )
        wording.occurrences.append(occurrence)
    return list(wordings.values())


class _Key(NamedTuple):
    """What tells a wording from others; ``quotations`` are ranges of its characters."""

    language: str | None
    styled: str
    quotations: tuple[tuple[int, int], ...]
    is_marked: bool
    is_apart: bool


def _list_sentences(articles: Sequence[Article]) -> Iterator[tuple[_Key, str, Occurrence]]:
    """Yield of each sentence what tells its wording from others, its text and its place."""
    for rank, article in enumerate(articles):
        apart = find_apart(article)
        for paragraph in article.paragraphs:
            is_marked = has_marks(paragraph.text)
            quotations = find_quotations(paragraph.text) if is_marked else []
            for number, sentence in enumerate(get_sentences(paragraph)):
                text = paragraph.get_sentence_text(sentence)
                quoted = tuple(
                    (max(start - sentence.start, 0), min(end, sentence.end) - sentence.start)
                    for start, end in quotations
                    if start < sentence.end and sentence.start < end
                )
                styled = _SPACES.sub(" ", text.translate(_STYLE)).strip()
                is_apart = paragraph.index in apart
                key = _Key(article.language, styled, quoted, is_marked, is_apart)
                yield key, text, Occurrence(rank, paragraph.index, number)


def _find_quoted_words(
    analysed: AnalysedText, quotations: tuple[tuple[int, int], ...], offset: int
) -> tuple[bool, ...]:
    """Return of each word whether it stands in one of the quotations, given by characters.

    These count from ``offset`` characters before the analysed text.
    """
    if not quotations:
        return (False,) * len(analysed.words)
    starts = [start - offset for start, _ in quotations]
    quoted = []
    for start in analysed.starts:
        at = bisect_right(starts, start) - 1
        quoted.append(at >= 0 and start < quotations[at][1] - offset)
    return tuple(quoted)

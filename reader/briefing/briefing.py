"""The result: several articles of one event told once."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Article, Sentence
from reader.folding.result import ConflictKind
from reader.word_counts import count_words

Place = tuple[int, int]  # number of an entry, and of a sentence that it shows


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """Sentences of an article: ``text[start:end]`` of its paragraph ``paragraph``.

    ``article`` is an index of the briefing's articles; offsets count code points.
    """

    article: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EntrySource:
    """A paragraph of which hidden sentences are said by an entry of the body.

    ``own_words`` pairs what the hidden sentences say in other words with what stands in its place
    in the entry, verbatim pieces of both texts in order ("" for nothing).
    """

    article: int
    paragraph: int
    own_words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OtherTellers:
    """The other articles that say a shown sentence: all of it, or only a part; indices, sorted."""

    whole: tuple[int, ...] = ()
    part: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph in the body, of which the sentences ``shown`` are told here and nowhere else.

    ``tellers`` has an item for each of these. ``sources`` are the other paragraphs that say some of
    what is shown. ``is_alone`` says that the entry stands at the end of the body, among what only
    its own article says; ``is_apart``, that it is a caption, a byline or a page note, behind all.
    """

    article: int
    paragraph: int
    shown: tuple[Sentence, ...]
    tellers: tuple[OtherTellers, ...]
    sources: tuple[EntrySource, ...] = ()
    is_alone: bool = False
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class BriefingSentence:
    """A sentence of the summary, verbatim from a shown part of the body.

    ``sources`` is every article that says it, one place of each, the sentence's own place first.
    """

    text: str
    article: int
    paragraph: int
    start: int
    end: int
    sources: tuple[SourceSpan, ...]


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A figure that a source gives: ``text`` as it stands in the paragraph, and its value.

    ``date`` is an ISO date, with a time where one is known, or None. ``by`` is who answers for it
    where two do in one article ("police"), else "".
    """

    value: float
    text: str
    article: int
    paragraph: int
    start: int
    end: int
    date: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures of one quantity, such as ``about`` "dead"; ``unit`` is None for a plain count."""

    about: str
    unit: str | None
    claims: tuple[FigureClaim, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one side of a conflict says: ``text`` as it stands in a paragraph; ``date`` as above."""

    text: str
    article: int
    paragraph: int
    start: int
    end: int
    date: str | None = None


@dataclass(frozen=True, slots=True)
class StatementConflict:
    """Sentences that are equal but for a date, a unit, a "not", or a number of unknown value."""

    kind: ConflictKind
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Several articles told once: a summary, and the body in reading order.

    ``articles`` are the prepared articles in the order in which they were given; ``title`` is the
    headline of the one that leads, and ``method`` the name of the summary's method.
    """

    articles: tuple[Article, ...]
    title: str
    method: str
    sentences: tuple[BriefingSentence, ...] = ()
    entries: tuple[Entry, ...] = ()
    figures: tuple[FigureGroup, ...] = ()
    conflicts: tuple[StatementConflict, ...] = ()

    @property
    def words(self) -> int:
        """White-space tokens of all paragraphs of all articles."""
        return sum(article.words for article in self.articles)

    @property
    def words_shown(self) -> int:
        """White-space tokens of what is shown."""
        return sum(
            count_words(self.get_text(entry)[sentence.start : sentence.end])
            for entry in self.entries
            for sentence in entry.shown
        )

    def get_text(
        self, entry: Entry | EntrySource | BriefingSentence | SourceSpan | Statement
    ) -> str:
        """Return the text of the paragraph that something stands in."""
        return self.articles[entry.article].paragraphs[entry.paragraph].text

    def get_shown_text(self, entry: Entry) -> str:
        """Return what is shown of a paragraph; between sentences that do not follow is "…"."""
        parts = self.list_shown_parts(entry)
        return "".join(joint + text for joint, text in parts)

    def list_shown_parts(self, entry: Entry) -> list[tuple[str, str]]:
        """Return each shown sentence of a paragraph behind what joins it to the one before."""
        text = self.get_text(entry)
        parts: list[tuple[str, str]] = []
        end = 0
        for sentence in entry.shown:
            between = text[end : sentence.start]
            joint = between if not between.strip() else " … "
            parts.append((joint if parts else "", text[sentence.start : sentence.end]))
            end = sentence.end
        return parts

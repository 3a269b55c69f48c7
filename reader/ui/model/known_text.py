"""The known sentences of the open article, as the screen shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - ``date`` is a field of others
from typing import TYPE_CHECKING

from reader.export.export_phrases import describe_difference
from reader.ui.layout.known_paragraph import KnownParagraph
from reader.ui.layout.spans import Span

if TYPE_CHECKING:
    from reader.digest import Digest
    from reader.known import KnownSpan
    from reader.library import KnownSentences, ReadSource


@dataclass(frozen=True, slots=True)
class KnownText:
    """What of an article was read in others.

    ``spans`` are the known sentences by paragraph, ``sources`` the articles by a span's number.
    ``paragraphs`` and ``styles`` are what the rows of the article say of them, by paragraph.
    ``new_count`` is how many of the ``shown_count`` unfolded paragraphs are not wholly known.
    """

    spans: Mapping[int, Sequence[KnownSpan]] = field(default_factory=dict)
    sources: Mapping[int, ReadSource] = field(default_factory=dict)
    paragraphs: Mapping[int, KnownParagraph] = field(default_factory=dict)
    styles: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    new_count: int = 0
    shown_count: int = 0

    @property
    def facts(self) -> str:
        """How much is new: "12 of 38 paragraphs new", "" where all is."""
        if not self.spans:
            return ""
        noun = "paragraph" if self.shown_count == 1 else "paragraphs"
        if not self.new_count:
            return f"all of {self.shown_count} {noun} read elsewhere"
        return f"{self.new_count} of {self.shown_count} {noun} new"


def make_known_text(
    digest: Digest, known: KnownSentences, today: Date, own: int | None = None
) -> KnownText:
    """Return what of a digest's article was read in others, as the screen shows it on a day.

    ``own`` is the article's id, by which an earlier text of it is known.
    """
    spans: dict[int, list[KnownSpan]] = {}
    for span in known.spans:
        spans.setdefault(span.paragraph, []).append(span)
    paragraphs, styles, title = {}, {}, digest.article.title
    for paragraph in digest.article.paragraphs:
        found = spans.get(paragraph.index)
        if found:
            is_whole = len(found) == len(paragraph.sentences)
            label = _describe_sources(found, known.sources, is_whole, today, own, title)
            own_words = tuple(
                f"here {describe_difference(own, there)}"
                for span in found
                for own, there in span.own_words
            )
            paragraphs[paragraph.index] = KnownParagraph(label, is_whole, own_words)
            styles[paragraph.index] = _make_styles(found, paragraph.text)
    shown = [paragraph.index for paragraph in digest.shown]
    new = [i for i in shown if i not in paragraphs or not paragraphs[i].is_whole]
    return KnownText(spans, known.sources, paragraphs, styles, len(new), len(shown))


def describe_source(source: ReadSource, today: Date, own: int | None, title: str = "") -> str:
    """Return where something was read: "read on 3 March in Headline · host".

    Of an article with the same ``title``, as reprints have it, the host says more than that.
    """
    day = source.read_at.astimezone().date()
    year = "" if day.year == today.year else f" {day.year}"
    when = "today" if day == today else f"on {day.day} {day:%B}{year}"
    if source.article == own:
        return f"read {when} in the earlier text"
    if source.title == title and source.source:
        return f"read {when} at {source.source}"
    host = f" · {source.source}" if source.source else ""
    return f"read {when} in {source.title or source.path}{host}"


def _describe_sources(
    spans: Sequence[KnownSpan],
    sources: Mapping[int, ReadSource],
    is_whole: bool,
    today: Date,
    own: int | None,
    title: str,
) -> str:
    """Return where the known sentences of a paragraph were read; of several places the first."""
    numbers = list(dict.fromkeys(span.article for span in spans))
    label = describe_source(sources[numbers[0]], today, own, title)
    if not is_whole:
        count = "1 sentence" if len(spans) == 1 else f"{len(spans)} sentences"
        label = f"{count} {label}"
    if len(numbers) > 1:
        label += f", and in {len(numbers) - 1} more"
    return label


def _make_styles(spans: Sequence[KnownSpan], text: str) -> list[Span]:
    """Return what is dim in a paragraph, and what of it is in other words than there."""
    styles = []
    for span in spans:
        styles.append(Span(span.start, span.end, "known"))
        position = span.start
        for own, _ in span.own_words:
            found = text.find(own, position, span.end) if own else -1
            if found >= 0:
                position = found + len(own)
                styles.append(Span(found, position, "own"))
    return styles

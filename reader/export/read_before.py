"""What of an article was read before, for the forms in which a digest is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reader.article import Paragraph
from reader.digest import Digest, leave_uncompared
from reader.errors import UnexpectedError
from reader.export.export_phrases import pluralise
from reader.failures import contain
from reader.known import KnownSpan, count_new_words


class ReadSource(NamedTuple):
    """An article in which something was read.

    ``id`` is its id in the library, ``line`` that of its record in a corpus, if it has one.
    """

    path: str
    item: int | None
    title: str
    id: int | None = None
    line: int | None = None


@dataclass(frozen=True)
class ReadBefore:
    """The known sentences of an article, in order of place, and the articles they were read in.

    ``sources`` has an entry for each number that is a span's ``article``.
    """

    spans: Sequence[KnownSpan]
    sources: Mapping[int, ReadSource]
    _by_paragraph: dict[int, list[KnownSpan]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for span in self.spans:
            self._by_paragraph.setdefault(span.paragraph, []).append(span)

    def get_spans(self, index: int) -> tuple[KnownSpan, ...]:
        """Return the known sentences of a paragraph, in order."""
        return tuple(self._by_paragraph.get(index, ()))

    def count_new_words(self, digest: Digest) -> int:
        """Return the white-space tokens of unfolded paragraphs outside of known sentences."""
        return sum(count_new_words(p, self.get_spans(p.index)) for p in digest.shown)

    def make_span_objects(self, index: int) -> list[dict[str, Any]]:
        """Return the known sentences of a paragraph as objects for JSON."""
        return [self._make_span_object(span) for span in self.get_spans(index)]

    def _make_span_object(self, span: KnownSpan) -> dict[str, Any]:
        source = self.sources[span.article]
        own_words = [list(pair) for pair in span.own_words]
        return {
            "start": span.start,
            "end": span.end,
            "path": source.path,
            "item": source.item,
            **({} if source.line is None else {"line": source.line}),
            **({} if source.id is None else {"article": source.id}),
            "paragraph": span.there,
            "there_start": span.there_start,
            "there_end": span.there_end,
            **({"own_words": own_words} if span.relation == "variant" else {}),
        }

    def render_new_text(self, paragraph: Paragraph) -> str:
        """Return a paragraph without its known sentences; "" if all are known.

        A sentence with own words stays, because they are new.
        """
        return " ".join(_cut_out(paragraph, self._find_left_out(paragraph.index)))

    def describe_left_out(self, paragraph: Paragraph) -> str:
        """Return what is left out of a paragraph and where it was read, "" for nothing.

        "2 sentences read in A tram is late"; several articles are named in order.
        """
        left_out = self._find_left_out(paragraph.index)
        if not left_out:
            return ""
        titles = dict.fromkeys(_get_name(self.sources[span.article]) for span in left_out)
        return f"{pluralise(len(left_out), 'sentence')} read in {'; '.join(titles)}"

    def _find_left_out(self, index: int) -> list[KnownSpan]:
        return [span for span in self.get_spans(index) if not span.own_words]


def _cut_out(paragraph: Paragraph, left_out: Iterable[KnownSpan]) -> Iterator[str]:
    """Yield the parts of a paragraph outside of some sentences."""
    position = 0
    for start, end in [*((s.start, s.end) for s in left_out), (len(paragraph.text),) * 2]:
        if piece := paragraph.text[position:start].strip():
            yield piece
        position = end


def _get_name(source: ReadSource) -> str:
    """Return the headline of an article, its path where it has none."""
    return source.title or source.path


FindKnown = Callable[[Digest], ReadBefore]
"""Tells what of a digest was read before."""


def compare_or_leave(digest: Digest, find_known: FindKnown) -> tuple[Digest, ReadBefore]:
    """Return a digest and what of it was read before.

    Where that cannot be found by a mistake of ours, nothing of it was read, and the digest has the
    failure. Raises what ``find_known`` foresees, as ``LibraryError``.
    """
    try:
        with contain():
            return digest, find_known(digest)
    except UnexpectedError as error:
        return leave_uncompared(digest, error), ReadBefore((), {})

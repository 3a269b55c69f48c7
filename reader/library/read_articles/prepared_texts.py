"""Prepared texts in few bytes: what preparation found of a stored text, to be applied to it again.

Preparation takes some 5 ms an article, and a search for known sentences needs paragraphs of many.
It adds spaces to a text and finds sentences; their places alone are kept, a few bytes a paragraph.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from reader.article import Article, Paragraph, Sentence


@dataclass(frozen=True, slots=True)
class PreparedText:
    """What preparation found of a text.

    ``edges`` has a list for each paragraph: the starts and ends of its sentences, each less the
    one before. ``spaces`` are by paragraph the places in the prepared text of spaces that the
    stored one lacks; ``texts`` are the paragraphs of which more is different. ``folded_onto`` is by
    folded paragraph the one that is shown in its place. ``runs`` is how many the index has of this
    text.
    """

    language: str | None
    edges: Sequence[Sequence[int]] = ()
    spaces: Mapping[int, Sequence[int]] = field(default_factory=dict)
    texts: Mapping[int, str] = field(default_factory=dict)
    folded_onto: Mapping[int, int] = field(default_factory=dict)
    runs: int = 0

    def apply(self, index: int, original: str) -> Paragraph:
        """Return a prepared paragraph of its stored text; raises ``ValueError`` if it is not its.

        What does not fit is no part of this text: the library is damaged.
        """
        text = self.texts.get(index) or _insert_spaces(original, self.spaces.get(index, ()))
        places = [0, *self.edges[index]] if index < len(self.edges) else [0]
        for i in range(1, len(places)):
            places[i] += places[i - 1]
        starts, ends = places[1::2], places[2::2]
        if len(starts) != len(ends) or places[-1] > len(text):
            raise ValueError(f"paragraph {index} does not have the sentences that are kept of it")
        sentences = tuple(Sentence(start, end) for start, end in zip(starts, ends, strict=True))
        return Paragraph(index, None, original, text, sentences)


def describe_text(article: Article, folded_onto: Mapping[int, int], runs: int) -> PreparedText:
    """Return what preparation found of an article."""
    spaces: dict[int, list[int]] = {}
    texts: dict[int, str] = {}
    for paragraph in article.paragraphs:
        if paragraph.text != paragraph.original:
            added = _find_added_spaces(paragraph.original, paragraph.text)
            if added is None:
                texts[paragraph.index] = paragraph.text
            else:
                spaces[paragraph.index] = added
    edges = [_find_edges(paragraph) for paragraph in article.paragraphs]
    return PreparedText(article.language, edges, spaces, texts, folded_onto, runs)


def encode(prepared: PreparedText) -> bytes:
    """Return a prepared text as the database holds it."""
    fields: dict[str, Any] = {"language": prepared.language, "edges": prepared.edges}
    for name in ("spaces", "texts", "folded_onto", "runs"):
        if value := getattr(prepared, name):
            fields[name] = value
    return zlib.compress(json.dumps(fields, separators=(",", ":")).encode("ascii"))


def decode(content: bytes) -> PreparedText:
    """Return what ``encode`` was given; raises ``ValueError`` for damaged bytes."""
    try:
        fields = json.loads(zlib.decompress(content))
        return PreparedText(
            fields["language"],
            fields["edges"],
            _with_numbers(fields.get("spaces", {})),
            _with_numbers(fields.get("texts", {})),
            _with_numbers(fields.get("folded_onto", {})),
            int(fields.get("runs", 0)),
        )
    except (zlib.error, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"it is no prepared text: {error}") from error


def _with_numbers(values: Mapping[str, Any]) -> dict[int, Any]:
    """Return a mapping by paragraph, whose numbers JSON wrote as texts."""
    return {int(index): value for index, value in values.items()}


def _find_edges(paragraph: Paragraph) -> list[int]:
    places = [0, *(place for s in paragraph.sentences for place in (s.start, s.end))]
    return [after - before for before, after in pairwise(places)]


def _find_added_spaces(original: str, text: str) -> list[int] | None:
    """Return the places in ``text`` of spaces that ``original`` lacks, None if more differs."""
    added = []
    read = 0
    for place, character in enumerate(text):
        if read < len(original) and original[read] == character:
            read += 1
        elif character == " ":
            added.append(place)
        else:
            return None
    return added if read == len(original) else None


def _insert_spaces(original: str, places: Sequence[int]) -> str:
    """Return a text with spaces so that they stand at ``places`` of the result."""
    parts, read = [], 0
    for number, place in enumerate(places):
        parts.append(original[read : place - number])
        read = place - number
    parts.append(original[read:])
    return " ".join(parts)

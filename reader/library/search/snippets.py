"""Snippets: the place in an article's text at which a query was found."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from reader.errors import LibraryError
from reader.library.content.article_bodies import decode_body
from reader.library.query import Span, Term, extract_terms, find_terms
from reader.library.query.words import may_contain
from reader.library.search.word_forms import find_forms

WIDTH = 160  # characters, about
_CHARACTERS_BEFORE = 40  # of them before the first hit
_MAX_PARAGRAPHS = 12  # paragraphs with hits that are looked at


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of one paragraph, and where the words stand in it: start and end in code points.

    ``paragraph`` is the paragraph's index; the text is cut at words, with "…" where it goes on.
    """

    text: str
    marks: tuple[Span, ...]
    paragraph: int


def find_snippets(
    db: sqlite3.Connection, ids: Iterable[int], query: str, *, is_typed: bool
) -> dict[int, Snippet]:
    """Return the snippets of articles whose text has words of a query; raises ``QueryError``."""
    wanted = [term for term in load_terms(db, query, is_typed=is_typed) if not term.in_title]
    found: dict[int, Snippet] = {}
    if not wanted:
        return found
    for article_id in ids:
        row = db.execute("SELECT content FROM body WHERE id = ?", (article_id,)).fetchone()
        with contextlib.suppress(LibraryError):  # a damaged text shows nothing
            snippet = None if row is None else make_snippet(decode_body(row[0])["texts"], wanted)
            if snippet is not None:
                found[article_id] = snippet
    return found


def load_terms(db: sqlite3.Connection, query: str, *, is_typed: bool) -> tuple[Term, ...]:
    """Return the words of a query with the forms that they are found by; raises ``QueryError``."""
    return extract_terms(query, is_typed=is_typed, find_forms=partial(find_forms, db))


def make_snippet(texts: Sequence[str], wanted: Sequence[Term]) -> Snippet | None:
    """Return the piece of the first paragraph that has the most of the terms, None without any."""
    from reader.text import respace_punctuation

    best: tuple[int, int, list[Span]] | None = None
    seen = 0
    for index, text in enumerate(texts):
        if not may_contain(text, wanted) or not (spans := find_terms(text, wanted)):
            continue
        term_count = (
            sum(bool(find_terms(text, [term])) for term in wanted) if len(wanted) > 1 else 1
        )
        if best is None or term_count > best[0]:
            best = (term_count, index, spans)
        seen += 1
        if term_count == len(wanted) or seen == _MAX_PARAGRAPHS:
            break
    if best is None:
        return None
    _, index, _ = best
    text = respace_punctuation(texts[index])
    return _cut_snippet(text, find_terms(text, wanted) or best[2], index)


def _cut_snippet(text: str, spans: list[Span], index: int) -> Snippet:
    first = spans[0]
    start = max(0, first[0] - _CHARACTERS_BEFORE)
    end = min(len(text), max(start + WIDTH, first[1]))
    start = max(0, min(start, end - WIDTH))
    if start:
        space = text.find(" ", start, first[0])
        start = first[0] if space < 0 else space + 1
    if end < len(text):
        space = text.rfind(" ", first[1], end + 1)
        end = end if space < 0 else space
    before, after = "…" if start else "", "…" if end < len(text) else ""
    marks = tuple(
        (max(a, start) - start + len(before), min(b, end) - start + len(before))
        for a, b in spans
        if a < end and b > start
    )
    return Snippet(f"{before}{text[start:end]}{after}", marks, index)

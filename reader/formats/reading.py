"""From the bytes of one file to its articles."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module

from reader.article import Article
from reader.errors import UnexpectedError, UnreadableError
from reader.failures import contain
from reader.formats.decode import decode
from reader.formats.kinds import kind_of_bytes, kind_of_text
from reader.formats.refusals import (
    STANDARD_INPUT,
    refuse_empty,
    refuse_large,
    refuse_many,
    refuse_unexpected,
)
from reader.formats.source import Budget, Complain, Source
from reader.limits import DEFAULT_LIMITS, Limits
from reader.text.cleaning import clean

_TOGETHER = 5  # the paragraphs of all articles of a file, in those that one article may have


def read_articles(
    data: bytes,
    name: str,
    *,
    path: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    complain: Complain | None = None,
) -> tuple[Article, ...]:
    """Return the articles in a file's bytes, clean but not repaired.

    ``name`` is the file's name, ``path`` what is shown for it and defaults to the name; ``-`` is
    standard input. ``complain`` is called with what cannot be read in a file of several articles
    of which others can. Raises ``UnreadableError`` for what is empty, too large, damaged, of a
    format that is not known, or has no article that can be read.
    """
    shown = clean(name if path is None else path)
    if len(data) > limits.size:
        raise refuse_large(shown, limits)
    headline = "Standard input" if name == STANDARD_INPUT else clean(name).strip() or shown
    refusals: list[UnreadableError] = []

    def refuse(error: UnreadableError) -> None:
        # A sentence may name what stands in the file: a column, a member of an archive.
        refusals.append(UnreadableError(clean(str(error)), shown))

    source = Source(data, headline, shown, limits, refuse, Budget.of(len(data), limits))
    articles = _collect(read_source(source), source)
    if not articles and refusals:
        first, *others = refusals
        if others:
            told = str(first).removesuffix(".")
            first = UnreadableError(f"{told}; {len(others):,} more in it cannot be read.", shown)
        raise first
    if not articles:
        raise refuse_empty(shown)
    if complain is not None:
        for refusal in refusals:
            complain(refusal)
    if len(articles) == 1:
        return tuple(articles)
    return tuple(replace(article, item=item) for item, article in enumerate(articles))


def read_source(source: Source) -> Iterator[Article]:
    """Yield the articles of a source, as its content tells how; raises ``UnreadableError``."""
    with contain_reading(source.path):
        yield from _read_kind(source)


@contextlib.contextmanager
def contain_reading(shown: str) -> Iterator[None]:
    """Raise ``UnreadableError`` where a parser fails on ``shown`` in a way that nobody foresaw."""
    try:
        with contain():
            yield
    except UnexpectedError as error:
        from reader.log import log_event  # logging is not imported before something goes wrong

        refusal = refuse_unexpected(shown, error.reason)
        log_event(str(refusal), error.traceback)
        raise refusal from error


def _read_kind(source: Source) -> Iterable[Article]:
    if not source.data.strip():
        raise refuse_empty(source.path)
    kind = kind_of_bytes(source.data)
    if kind is None:
        text, remarks = decode(source.data, source.path)
        source = replace(source, text=text, remarks=remarks)
        kind = kind_of_text(text, source.name, source.limits.columns)
    articles: Iterable[Article] = import_module(f"reader.formats.{kind}").read(source)
    return articles


def _collect(articles: Iterable[Article], source: Source) -> list[Article]:
    """Return as many articles as are read of one file; complain if there are more."""
    collected: list[Article] = []
    room = _TOGETHER * source.limits.paragraphs
    try:
        for article in articles:
            room -= len(article.paragraphs)
            if len(collected) == source.limits.articles or room < 0:
                source.complain(refuse_many(source.path, len(collected)))
                break
            collected.append(article)
    except UnreadableError as error:
        source.complain(error)
    return collected

"""OPML: a list of feeds, which is no article."""

from __future__ import annotations

from reader.article import Article
from reader.formats.refusals import refuse_outline
from reader.formats.source import Source


def read(source: Source) -> tuple[Article, ...]:
    """Raise ``UnreadableError``, which says what to do with a list of feeds."""
    raise refuse_outline(source.path)

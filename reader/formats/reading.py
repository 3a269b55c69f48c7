"""From the bytes of one file to its articles."""

from __future__ import annotations

from reader.article import Article
from reader.formats import scraped
from reader.formats.decode import decode
from reader.formats.limits import DEFAULT_LIMITS, Limits
from reader.formats.refusals import STANDARD_INPUT, refuse_large
from reader.text.clean import clean


def read_articles(
    data: bytes, name: str, *, path: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> tuple[Article, ...]:
    """Return the articles in a file's bytes, clean but not repaired.

    ``name`` is the file's name, ``path`` what is shown for it and defaults to the name; ``-`` is
    standard input. Raises ``UnreadableError`` for what is empty, too large or no text.
    """
    shown = clean(name if path is None else path)
    if len(data) > limits.size:
        raise refuse_large(shown, limits)
    text, remarks = decode(data, shown)
    headline = "Standard input" if name == STANDARD_INPUT else clean(name).strip() or shown
    return (scraped.parse(text, headline, shown, remarks, limits),)

"""Tells the teaser of an article from the article: by its length, or where it is cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.articles.article_store import Record

# Words. Of real feeds the teasers have up to 80, some first paragraphs up to 200; a short article
# of fewer words costs one request for its page, and stays as it is.
_MAX_WORDS = 300
_CUT_OFF = re.compile(r"(?:…|\.\.\.)\W*$|\[(?:…|\.\.\.)\]")
_LAST_CHARACTERS = 200  # in which an ellipsis stands, before a link to the page


def is_teaser(record: Record) -> bool:
    """Return whether a text is so short, or so cut off, that its page may have more of it."""
    words: int = record.columns["words"]
    if words < _MAX_WORDS:
        return True
    last = next((text for text in reversed(record.texts) if text.strip()), "")
    return _CUT_OFF.search(last[-_LAST_CHARACTERS:]) is not None

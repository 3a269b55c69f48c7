"""Which article of a story its headline is taken from.

One that is unread comes before one that was read; among these the one that says most that is new
to the reader, in words, or while that is not known the longest; then the newest; then the one that
came first. So a story is named by what there is still to read in it.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - ``date`` is an argument


def rate_article(
    *, unread: bool, words: int, words_new: int | None, date: Date | None, article: int
) -> tuple[bool, int, Date, int]:
    """Return what is greatest for the article whose headline stands for its story.

    ``words`` are those that are shown of it, ``words_new`` is None where that is not known, and
    ``article`` is its id.
    """
    return unread, words if words_new is None else words_new, date or Date.min, -article

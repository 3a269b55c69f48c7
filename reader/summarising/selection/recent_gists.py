"""The gists that were made last: a change of length costs only a new choice."""

from __future__ import annotations

from collections import deque

from reader.article import Article
from reader.folding import Folding
from reader.summarising.candidate_sentences import find_candidates
from reader.summarising.selection.gist import Gist

# The last gists that were made. A cache of functools would take the hash of a whole article.
_recent: deque[tuple[tuple[Article, Folding, str, frozenset[int]], Gist | None]] = deque(maxlen=4)


def find_gist(
    article: Article, folding: Folding, language: str, captions: frozenset[int] = frozenset()
) -> Gist | None:
    """Return the gist of an article, None without sentences; the last four are kept.

    So a change of length costs only a new choice. A sentence that is dim because another paragraph
    has it too is left out. ``captions`` are the indices of paragraphs that are captions.
    """
    asked = article, folding, language, captions
    for known, gist in list(_recent):
        if known == asked:
            return gist
    candidates = find_candidates(article, folding)
    unrepeated = [c for c in candidates if not c.repeated] or candidates
    gist = None
    if unrepeated:
        gist = Gist(article, unrepeated, language, conflicts=folding.conflicts, captions=captions)
    _recent.append((asked, gist))
    return gist


def forget_gists() -> None:
    """Forget the last gists, so that the next one is made anew."""
    _recent.clear()

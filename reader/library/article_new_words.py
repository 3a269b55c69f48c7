"""How many words of the library's articles are new: counted by their digest and what was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import UnreadableError
from reader.failures import contain
from reader.library.article_digests import get_digest

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812 - as elsewhere

    from reader.digest import DigestOptions
    from reader.library.library import Library


@dataclass(frozen=True, slots=True)
class CountedArticle:
    """Counts of an article, for the list: words, words shown, folded paragraphs, new words."""

    words: int
    words_shown: int
    folds: int
    words_new: int


def count_new_words(
    library: Library, article_id: int, options: DigestOptions, since: Date | None
) -> CountedArticle:
    """Count the new words of an article and what its digest counts, and keep the numbers.

    What was read before the day ``since`` does not count, nor what the index does not have yet.
    Raises ``ReaderError`` where there is no digest of the article or it cannot be compared,
    ``LibraryError`` where the library cannot give the article or keep the numbers.
    """
    article = library.article(article_id)
    digest = get_digest(library, article, options, is_one_of_many=True)
    if digest.error is not None:
        raise UnreadableError(digest.error, article.path)
    counts = digest.words, digest.words_shown, len(digest.folding.folds)
    words, words_shown, folds = counts
    library.put_stats(article.key, words_shown=words_shown, words=words, folds=folds)
    with contain(f"{article.path} cannot be compared with what was read"):
        return CountedArticle(*counts, library.new_words.count(article_id, digest, since))

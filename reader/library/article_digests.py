"""Digests of the library's articles: a kept one is read, any other is made and kept.

The screen, ``reader show`` and ``reader export`` ask for the same options under the same settings,
so each finds what another one has made.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from reader.digest import Digest, DigestOptions, decode, encode, make_digest
from reader.errors import LibraryError, UnexpectedError, UnreadableError
from reader.failures import contain
from reader.log import log_warning

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.library import Library
    from reader.summarising import OnShare


def get_kept(library: Library, article: Article, options: DigestOptions) -> Digest | None:
    """Return the kept digest of an article under some options, None if there is none."""
    text = library.get_digest(article.key, options.key)
    if text is None:
        return None
    try:
        with contain():
            return decode(text)
    except UnexpectedError as error:
        log_warning(f"a kept digest of {article.key} is made anew: {error}")
        return None


def get_digest(
    library: Library,
    article: Article,
    options: DigestOptions,
    progress: OnShare | None = None,
    *,
    is_one_of_many: bool = False,
) -> Digest:
    """Return the digest of an article, kept or made now, and keep it.

    ``is_one_of_many`` says that a command goes through many articles: then the cache drops no
    digest that was used lately. A digest of which a step failed is not kept. Raises what
    ``make_digest`` does; where the library cannot keep the digest it is returned all the same.
    """
    digest = get_kept(library, article, options)
    if digest is None:
        digest = make_digest(article, options, progress)
        if digest.failures:
            return digest  # not stored: the next attempt may succeed
        with contextlib.suppress(LibraryError):
            library.put_digest(
                article.key,
                options.key,
                encode(digest),
                words_shown=digest.words_shown,
                words=digest.words,
                folds=len(digest.folding.folds),
                is_one_of_many=is_one_of_many,
            )
    return digest


def store_article_stats(library: Library, article_id: int, options: DigestOptions) -> None:
    """Count the words and folds of an article for the list, by its digest.

    Raises ``ReaderError`` where there is no digest of it, ``LibraryError`` where the library cannot
    give the article or keep the figures.
    """
    article = library.article(article_id)
    digest = get_digest(library, article, options, is_one_of_many=True)
    if digest.error is not None:
        raise UnreadableError(digest.error, article.path)
    library.put_stats(
        article.key,
        words_shown=digest.words_shown,
        words=digest.words,
        folds=len(digest.folding.folds),
    )

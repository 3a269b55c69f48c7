"""How many words of articles are new, for commands that print or write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.commands.shared.articles import format_article_count
from reader.commands.shared.missing_stats import check_rules
from reader.commands.shared.read_before import index_read_texts
from reader.commands.shared.stdio import progress_line, show_message
from reader.errors import LibraryError, ReaderError, UnexpectedError
from reader.failures import contain
from reader.log import log_error, log_warning

if TYPE_CHECKING:
    from reader.digest import Digest
    from reader.library import Library, Row, View
    from reader.settings import Settings

_FEW = 200  # read texts that are indexed, and articles that are compared, before a list is printed


class NewWordNumbers:
    """The numbers of new words of the articles of a list, as far as they are known."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self._settings = settings
        self._has_read = False

    def prepare(self) -> None:
        """Have all that was read be compared with, which may take long after a first start."""
        if self._settings.known_sentences:
            check_rules(self._library, self._settings)
            index_read_texts(self._library, self._settings)

    def count_with(self, article_id: int, digest: Digest) -> int | None:
        """Return the number of an article whose digest is at hand; None where it is unknown."""
        if not self._settings.known_sentences or digest.failures:
            return None
        new_words = self._library.new_words
        kept = new_words.load([article_id])[article_id]
        if kept.is_counted:
            return kept.words
        try:
            with contain(f"What is new in {digest.article.path} cannot be counted"):
                return new_words.count(article_id, digest, self._settings.known_since)
        except ReaderError as error:
            log_warning(str(error))  # the note is complete without it
            return None

    def complete(self, view: View) -> int:
        """Count what is missing for a view, where that is few articles.

        Return 1 if some could not be counted, which is told, else 0. Raises ``QueryError``, and
        ``LibraryError`` where the library cannot be read.
        """
        library, settings = self._library, self._settings
        if not settings.known_sentences:
            return 0
        check_rules(library, settings)
        self._has_read = library.new_words.has_read()
        if not self._has_read:
            return 0
        library.read_articles.check_version(settings.language)
        if library.read_articles.count_pending() <= _FEW:
            index_read_texts(library, settings)
        outdated = library.new_words.find_outdated(library.ids(view), _FEW + 1)
        return self._count(outdated) if 0 < len(outdated) <= _FEW else 0

    def _count(self, ids: Sequence[int]) -> int:
        from reader.library.article_new_words import count_new_words

        settings = self._settings
        options, since = settings.digest_options(), settings.known_since
        failed: list[ReaderError] = []
        with progress_line(f"comparing {format_article_count(len(ids))}") as progress:
            for done, article_id in enumerate(ids):
                if progress is not None:
                    progress(done / len(ids))
                try:
                    count_new_words(self._library, article_id, options, since)
                except LibraryError:
                    break  # it would keep no other article's number either
                except ReaderError as error:
                    failed.append(error)  # its number is unknown
        if not failed:
            return 0
        count = format_article_count(len(failed))
        show_message(f"What is new in {count} could not be counted: {failed[0]}")
        for one in failed:
            if isinstance(one, UnexpectedError):
                log_error(one)
        return 1

    def load(self, rows: Sequence[Row]) -> Mapping[int, int | None]:
        """Return the numbers of articles, by id; None where one is unknown, or may be lower."""
        if not self._settings.known_sentences:
            return dict.fromkeys((row.id for row in rows), None)
        if not self._has_read:
            return {row.id: row.words_shown for row in rows}
        found = self._library.new_words.load(row.id for row in rows)
        return {i: count.words if count.is_counted else None for i, count in found.items()}

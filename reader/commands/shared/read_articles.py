"""The articles that count as read before, of paths on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from reader.commands.shared.input_articles import read_all_articles
from reader.commands.shared.pipe import STANDARD_INPUT
from reader.commands.shared.stdio import show_error, show_message
from reader.digest import Digest
from reader.errors import ReaderError, UnreadableError, UsageError
from reader.export.read_before import ReadBefore, ReadSource
from reader.failures import contain
from reader.known import find_known
from reader.known.memory_index import MemoryIndex
from reader.text import check_language, prepare


class ReadArticles:
    """The read articles, in the order in which they were given."""

    def __init__(self) -> None:
        self.index = MemoryIndex()
        self.sources: dict[int, ReadSource] = {}

    def find_known(self, digest: Digest) -> ReadBefore:
        """Return what of an article was read in them."""
        return ReadBefore(find_known(digest.article, self.index), self.sources)


def read_articles(
    read_paths: Sequence[str], paths: Sequence[str], language: str | None
) -> tuple[ReadArticles, int]:
    """Return the articles of ``read_paths``, and 1 if something of them could not be read, else 0.

    What cannot be read is told. Raises ``UsageError`` if standard input, which can be read once,
    is also among the ``paths`` of what is to be digested.
    """
    if [*read_paths, *paths].count(STANDARD_INPUT) > 1 and STANDARD_INPUT in read_paths:
        raise UsageError(
            "Standard input can be read only once; give - either after --read or as PATH."
        )
    known_language = check_language(language) if language else None
    read, status = ReadArticles(), 0
    for article in read_all_articles(read_paths):
        if isinstance(article, UnreadableError):
            show_message(str(article))
            status = 1
            continue
        try:
            with contain(f"{article.path} cannot be compared with"):
                number = read.index.add(prepare(article, known_language))
        except ReaderError as error:
            show_error(error)
            status = 1
        else:
            read.sources[number] = ReadSource(article.path, article.item, article.title)
    return read, status

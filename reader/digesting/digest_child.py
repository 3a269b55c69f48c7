"""The child process that makes digests: requests on standard input, replies on standard output.

The screen's process normally kills it. So when its standard input ends, the screen's process has
died unexpectedly, and the child restores the terminal, if it was given its state.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable

from reader import ipc
from reader.changes import compare_articles
from reader.digest import Digest, DigestOptions, encode, make_digest, summarise_again
from reader.digesting.briefing_messages import (
    BriefingRequest,
    BriefingResult,
    ReadStatements,
    ReadStatementsRequest,
)
from reader.digesting.digest_messages import (
    ChangesRequest,
    ChildEvent,
    DigestFailure,
    DigestProgress,
    DigestRequest,
    DigestResult,
    DigestStats,
    IndexRequest,
    IndexResult,
    KnownRequest,
    KnownResult,
    NewSentencesRequest,
    NewWordsRequest,
    NewWordsResult,
    Reply,
    Request,
    StatsRequest,
)
from reader.digesting.new_sentences import count_new_sentences
from reader.errors import ReaderError, UnexpectedError
from reader.failures import contain
from reader.log import forward_log, log_failures
from reader.processors import lower_priority
from reader.terminal import TerminalState

_NICENESS, _SESSION_NICENESS = 5, 4  # below the screen
_MAX_INDEXED_BEFORE_SEARCH = 4  # read texts, some 10 ms each
_PROGRESS_SECONDS = 0.1  # between two progress messages; more are not visible


def main() -> None:
    """Serve requests until standard input ends."""
    # Ctrl+C in the terminal is for the screen; the child ends with its pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lower_priority(_NICENESS, _SESSION_NICENESS)
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # prints of a library must not get among the replies
    last: Digest | None = None

    def reply(message: Reply) -> None:
        ipc.send(replies, message)

    forward_log(lambda message, traceback: reply(ChildEvent(message, traceback)))

    while True:
        request = ipc.recv(requests)
        if request is None:
            for state in sys.argv[1:]:
                TerminalState.from_text(state).restore()
            return
        try:
            with contain(_describe_failure(request), BrokenPipeError):
                if isinstance(request, StatsRequest):
                    reply(_compute_stats(request))
                elif isinstance(request, ChangesRequest):
                    reply(compare_articles(request.earlier, request.later, request.language))
                elif isinstance(request, NewSentencesRequest):
                    reply(count_new_sentences(request.read, request.other, request.options))
                elif isinstance(request, KnownRequest):
                    reply(_find_known(request))
                elif isinstance(request, NewWordsRequest):
                    reply(_count_new_words(request))
                elif isinstance(request, IndexRequest):
                    reply(_index_read_texts(request))
                elif isinstance(request, BriefingRequest):
                    reply(_make_briefing(request))
                elif isinstance(request, ReadStatementsRequest):
                    reply(_find_read_statements(request))
                else:
                    last = _make_digest(request, last, reply)
                    reply(DigestResult(last, encode(last)))
        except ReaderError as error:
            if isinstance(error, UnexpectedError):
                reply(ChildEvent(str(error), error.traceback))
            reply(DigestFailure(str(error)))


def _describe_failure(request: Request) -> str:
    """Return what could not be done if a request fails."""
    if isinstance(request, ChangesRequest | NewSentencesRequest | KnownRequest | IndexRequest):
        return "The texts could not be compared"
    if isinstance(request, BriefingRequest | ReadStatementsRequest):
        return "The briefing could not be made"
    return "The summary could not be made"


def _make_digest(
    request: DigestRequest, last: Digest | None, reply: Callable[[Reply], None]
) -> Digest:
    last_report = time.monotonic()

    def progress(share: float) -> None:
        nonlocal last_report
        now = time.monotonic()
        if now - last_report >= _PROGRESS_SECONDS:
            last_report = now
            reply(DigestProgress(share))

    options: DigestOptions = request.options
    if request.article is not None:
        return make_digest(request.article, options, progress)
    if last is None:
        raise ReaderError(
            "The process for summaries does not have this article any more; open the article again."
        )
    return summarise_again(last, options, progress)


def _compute_stats(request: StatsRequest) -> DigestStats:
    from reader.library import Library  # loads SQLite, which other requests do not need

    with Library.join(request.database, request.cache) as library:
        article = library.article(request.article_id)
        digest = make_digest(article, request.options)
        if digest.error is not None:  # kept, it would be taken for a good one
            log_failures(article.path, digest.failures)
            raise ReaderError(f"{article.path}: {digest.error}")
        stats = DigestStats(digest.words, digest.words_shown, len(digest.folding.folds))
        library.put_digest(
            article.key,
            request.options.key,
            encode(digest),
            words_shown=stats.words_shown,
            words=stats.words,
            folds=stats.folds,
        )
    return stats


def _find_known(request: KnownRequest) -> KnownResult:
    from reader.library import Library

    with Library.join(request.database, request.cache) as library:
        read = library.read_articles
        # What was finished a moment ago counts at once; more takes its turn beside the reading.
        read.check_version(request.language)
        read.index_pending(_MAX_INDEXED_BEFORE_SEARCH, request.language)
        known = read.find_known(request.article, request.since, when_first_read=True)
        return KnownResult(known)


def _count_new_words(request: NewWordsRequest) -> NewWordsResult:
    from reader.library import Library
    from reader.library.article_new_words import count_new_words

    with Library.join(request.database, request.cache) as library:
        library.read_articles.index_pending(_MAX_INDEXED_BEFORE_SEARCH, request.options.language)
        return NewWordsResult(
            count_new_words(library, request.article_id, request.options, request.since)
        )


def _make_briefing(request: BriefingRequest) -> BriefingResult:
    from reader.digesting.briefing_maker import make_library_briefing
    from reader.library import Library

    with Library.join(request.database, request.cache) as library:
        return make_library_briefing(library, request)


def _find_read_statements(request: ReadStatementsRequest) -> ReadStatements:
    from reader.digesting.briefing_maker import find_read_statements
    from reader.library import Library

    with Library.join(request.database, request.cache) as library:
        if request.finds_read:
            library.read_articles.check_version(request.language)
            library.read_articles.index_pending(_MAX_INDEXED_BEFORE_SEARCH, request.language)
        return find_read_statements(library, request)


def _index_read_texts(request: IndexRequest) -> IndexResult:
    from reader.library import Library

    with Library.join(request.database, request.cache) as library:
        read = library.read_articles
        was_remade = read.check_version(request.language)
        indexed = read.index_pending(request.limit, request.language)
        if not indexed:
            read.purge()
        return IndexResult(indexed, was_remade)


if __name__ == "__main__":
    main()

"""The child process: reads requests from standard input, writes replies to standard output.

Its standard input ends only when the process of the screen has died without a word, since that
kills it otherwise. It then gives the terminal back, if it was told of one.
"""

from __future__ import annotations

import os
import signal
import sys
import time

from reader.digest import Digest, DigestOptions, encode, make_digest, summarise_again
from reader.digesting.messages import (
    Event,
    Failed,
    Figures,
    Made,
    Progress,
    Reply,
    Request,
    Stored,
)
from reader.errors import ReaderError, UnexpectedError
from reader.failures import contain
from reader.log import forward_log, log_failures
from reader.niceness import give_way
from reader.terminal import TerminalState
from reader.wire import pack, receive

_NICENESS = 5, 4  # behind the screen
_PROGRESS_SECONDS = 0.1  # at most ten reports a second: nobody sees more


def main() -> None:
    """Serve requests until standard input ends."""
    # Ctrl+C in the terminal is the screen's to answer; the child ends with its pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    give_way(*_NICENESS)
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the replies
    last: Digest | None = None

    def send(reply: Reply) -> None:
        replies.write(pack(reply))
        replies.flush()

    forward_log(lambda message, traceback: send(Event(message, traceback)))

    while True:
        request = receive(requests)
        if request is None:
            for state in sys.argv[1:]:
                TerminalState.from_text(state).restore()
            return
        try:
            with contain("No summary could be made", BrokenPipeError):
                if isinstance(request, Stored):
                    send(_figure(request))
                else:
                    last = _digest(request, last, send)
                    send(Made(last, encode(last)))
        except ReaderError as error:
            if isinstance(error, UnexpectedError):
                send(Event(str(error), error.traceback))
            send(Failed(str(error)))


def _digest(request: Request, last: Digest | None, send) -> Digest:  # type: ignore[no-untyped-def]
    told = time.monotonic()

    def progress(share: float) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= _PROGRESS_SECONDS:
            told = now
            send(Progress(share))

    options: DigestOptions = request.options
    if request.article is not None:
        return make_digest(request.article, options, progress)
    if last is None:
        raise ReaderError("The article to summarise again is not known any more; open it again.")
    return summarise_again(last, options, progress)


def _figure(stored: Stored) -> Figures:
    from reader.library import Library  # a child that the library gives nothing to does without

    with Library.join(stored.database, stored.cache) as library:
        article = library.article(stored.article_id)
        digest = make_digest(article, stored.options)
        if digest.error is not None:  # kept, it would be taken for a good one
            log_failures(article.path, digest.failures)
            raise ReaderError(f"{article.path}: {digest.error}")
        figures = Figures(digest.words, digest.words_shown, len(digest.folding.folds))
        library.put_digest(
            article.key,
            stored.options.key,
            encode(digest),
            words_shown=figures.words_shown,
            words=figures.words,
            folds=figures.folds,
        )
    return figures


if __name__ == "__main__":
    main()

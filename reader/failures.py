"""What nobody foresaw, held back where one article is worked on among others.

One article must not end the others: not by a mistake of ours, nor by one of a library that we call.
``contain`` is the only place that catches every ``Exception``, and turns it into an error with one
sentence for the user and a traceback for the log. MemoryError and RecursionError are among them:
an article may be too large for what is left of the machine, and the next one not. What ends a
program or a task (KeyboardInterrupt, SystemExit, asyncio's CancelledError) is no ``Exception`` and
passes, as does ``ReaderError``, which has its sentence already.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.errors import ReaderError, UnexpectedError

# The steps of a digest that may fail, and what the user lacks then.
PREPARING, FOLDING, SUMMARISING, CAPTIONS, ORDERING, DISAGREEING, COMPARING, RENDERING = (
    "preparing",
    "folding",
    "summarising",
    "captions",
    "ordering",
    "disagreeing",
    "comparing",
    "rendering",
)
_CONSEQUENCES = {
    PREPARING: "it could not be repaired, folded and summarised",
    FOLDING: "its copies could not be folded",
    SUMMARISING: "the summary could not be made",
    CAPTIONS: "its captions could not be found",
    ORDERING: "the order of its paragraphs could not be judged",
    DISAGREEING: "its figures could not be compared",
    COMPARING: "what of it was read before could not be found",
    RENDERING: "its digest could not be written",
}
_TOO_LARGE = (MemoryError, RecursionError)
_MAX_TRACEBACK = 20_000  # characters: an exception's message may hold a whole article


@dataclass(frozen=True, slots=True)
class Failure:
    """A step of the work on an article that failed.

    ``step`` is one of those above, ``reason`` says in a few words why,
    ``traceback`` is for the log and "" for an error that was foreseen.
    """

    step: str
    reason: str
    traceback: str = ""

    @classmethod
    def of(cls, step: str, error: ReaderError) -> Failure:
        """Return the failure of a step that raised an error, foreseen or not."""
        if isinstance(error, UnexpectedError):
            return cls(step, error.reason, error.traceback)
        return cls(step, str(error).rstrip("."))


def describe_missing_parts(failures: Sequence[Failure]) -> str | None:
    """Say what could not be made and why, in one sentence in lower case; None for nothing."""
    if not failures:
        return None
    missing = (f"{_CONSEQUENCES[failure.step]}: {failure.reason}" for failure in failures)
    return f"{'; '.join(missing)}. The text is complete."


@contextlib.contextmanager
def contain(doing: str = "", *passing: type[Exception]) -> Iterator[None]:
    """Raise ``UnexpectedError`` in place of any exception of the block that is no ``ReaderError``.

    Its sentence begins with ``doing``, such as "a.txt cannot be read", and gives the reason.
    ``passing`` are exceptions that pass as they are.
    """
    foreseen: tuple[type[Exception], ...] = (ReaderError, *passing)
    try:
        yield
    except foreseen:
        raise
    except Exception as error:  # the one such place; the reason stands above
        reason = describe_error(error)
        sentence = f"{doing}: {reason}." if doing else reason
        raise UnexpectedError(sentence, reason, format_traceback(error)) from error


def describe_error(error: Exception) -> str:
    """Say in a few words, without a full stop, what went wrong."""
    name = type(error).__name__
    if isinstance(error, _TOO_LARGE):
        return f"it is too large for this machine ({name})"
    return f"an error in reader ({name}); the log has the details"


def format_traceback(error: BaseException) -> str:
    """Return an exception's traceback as text, of a long one the end."""
    import traceback

    try:
        text = "".join(traceback.format_exception(error))
    except MemoryError:  # there may be room for an answer and none for its reason
        return f"{type(error).__name__}\n"
    return text[-_MAX_TRACEBACK:]

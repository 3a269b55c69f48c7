"""What can go wrong, each in one sentence that says what, where and what to do."""

import errno

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)


class ReaderError(Exception):
    """Base of every error that is meant for the user's eyes; ``str()`` is one sentence."""


class UnreadableError(ReaderError):
    """A file, folder or stream cannot be read as an article; ``path`` is what is shown for it."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message)
        self.path = path


class BareFolderError(UnreadableError):
    """A folder has no files to read."""


class SettingsError(ReaderError):
    """A setting is wrong or cannot be read."""


class LibraryError(ReaderError):
    """The library cannot be opened or written."""


class RoomMadeError(LibraryError):
    """The disk was full and the library was not changed, but now there is room: try again."""


class ExportError(ReaderError):
    """A note cannot be written."""


class UsageError(ReaderError):
    """The command line asks for something that does not exist or does not fit together."""


class QueryError(ReaderError):
    """A query of the library is wrong; ``start`` and ``end`` count its code points."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.start = start
        self.end = end


class UnexpectedError(ReaderError):
    """A mistake of ours, or of a library, in the work on one article; see ``reader.failures``.

    ``reason`` says in a few words what it is, ``traceback`` is for the log.
    """

    def __init__(self, message: str, reason: str = "", traceback: str = "") -> None:
        super().__init__(message)
        self.reason = reason
        self.traceback = traceback


class Cancelled(ReaderError):  # noqa: N818 - a request that was granted, not a fault
    """The user left work that was under way."""


class NetworkError(ReaderError):
    """A page or feed cannot be fetched; ``url`` is what was asked for, as it is shown.

    ``wait`` is how many seconds the server asks to be left alone, 0 where it does not say.
    """

    def __init__(self, message: str, url: str = "", wait: float = 0.0) -> None:
        super().__init__(message)
        self.url = url
        self.wait = wait


class ServeError(ReaderError):
    """The screen cannot be shown in a browser."""


class StartError(ReaderError):
    """The screen cannot start."""


def explain_failed_write(error: OSError) -> str:
    """Return why a file could not be written, and what to do: "no space left; free some space"."""
    reason = (error.strerror or "the system does not allow it").lower()
    if error.errno in _NO_SPACE:
        return f"{reason}; free some space."
    if error.errno in _NO_RIGHT:
        return f"{reason}; give a folder that you may write to."
    return f"{reason}; give another folder."

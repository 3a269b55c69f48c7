"""Why a file, folder or stream cannot be read: one sentence that says what, where, what to do."""

from __future__ import annotations

import errno
import os
import stat

from reader.errors import BareFolderError, UnreadableError
from reader.limits import Limits

STANDARD_INPUT = "-"

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def refuse_special(mode: int, shown: str) -> None:
    """Raise ``UnreadableError`` unless ``mode`` is that of a regular file."""
    if not stat.S_ISREG(mode):
        kind = next((kind for is_kind, kind in _KINDS if is_kind(mode)), "something else")
        raise UnreadableError(f"{shown} is {kind}, not a file; give a text file.", shown)


def refuse_own(shown: str) -> UnreadableError:
    """Return the refusal of a database that this process has open."""
    return UnreadableError(f"{shown} belongs to reader's own library and is not read.", shown)


def refuse_failed(
    path: str | os.PathLike[str], shown: str, error: OSError | ValueError
) -> UnreadableError:
    """Return the refusal for what came of opening or listing ``path``.

    A ``ValueError`` is raised for a name that no file can have.
    """
    if isinstance(error, ValueError | NotADirectoryError):
        sentence = f"{shown} is not there; check its name."
    elif error.errno == errno.ELOOP:
        sentence = f"{shown} is a link that leads back to itself; remove the link or mend it."
    elif isinstance(error, FileNotFoundError):
        sentence = f"{shown} is not there; check its name."
        if _is_address(shown):
            sentence = f"{shown} is an address, not a file; reader add fetches it."
        if os.path.islink(path):
            sentence = f"{shown} is a link to a file that is not there; remove the link or mend it."
    elif isinstance(error, PermissionError):
        sentence = f"{shown} may not be read by you; ask its owner for access, or change its mode."
    else:
        reason = (error.strerror or "unknown error").lower()
        sentence = f"{shown} cannot be read ({reason}); copy it to another place and try again."
    return UnreadableError(sentence, shown)


def refuse_loop(shown: str) -> UnreadableError:
    """Return the refusal of a link to a folder above it."""
    return UnreadableError(
        f"{shown} is a link to a folder that it lies in; remove the link.", shown
    )


def refuse_bare_folder(shown: str) -> UnreadableError:
    """Return the refusal of a folder in which nothing is to be read."""
    return BareFolderError(f"{shown} has no files to read; give a folder with articles.", shown)


def refuse_empty(shown: str) -> UnreadableError:
    """Return the refusal of a file without anything to read."""
    return UnreadableError(f"{_subject(shown)} is empty; give {_wanted(shown)}.", shown)


def refuse_large(shown: str, limits: Limits) -> UnreadableError:
    """Return the refusal of a file with too many bytes."""
    limit = f"{limits.size / 2**20:.3g} MB" if limits.size >= 2**20 else f"{limits.size:,} bytes"
    return UnreadableError(
        f"{_subject(shown)} is larger than {limit};"
        " split it, or import it with a higher limit in the settings.",
        shown,
    )


def refuse_long(shown: str, limits: Limits) -> UnreadableError:
    """Return the refusal of an article with too many paragraphs."""
    return UnreadableError(
        f"{_subject(shown)} has more than {limits.paragraphs:,} paragraphs; split it or raise the"
        " limit in the settings.",
        shown,
    )


def refuse_wide(shown: str, most: int) -> UnreadableError:
    """Return the refusal of a paragraph of more than ``most`` characters."""
    return UnreadableError(
        f"{_subject(shown)} has a paragraph of more than {most:,} characters; break it into lines.",
        shown,
    )


def refuse_binary(shown: str, kind: str) -> UnreadableError:
    """Return the refusal of bytes that are no text but ``kind``."""
    return UnreadableError(f"{_subject(shown)} is not text but {kind}; give a text file.", shown)


def refuse_outline(shown: str) -> UnreadableError:
    """Return the refusal of a list of feeds."""
    return UnreadableError(
        f"{_subject(shown)} is a list of feeds (OPML), not articles; keep them with"
        f" reader feeds import {shown}.",
        shown,
    )


def refuse_markup(shown: str) -> UnreadableError:
    """Return the refusal of a page with more markup than any that holds an article."""
    return UnreadableError(
        f"{_subject(shown)} has more markup than is read; save the article alone, or as text.",
        shown,
    )


def refuse_entities(shown: str) -> UnreadableError:
    """Return the refusal of a feed that declares entities."""
    return UnreadableError(
        f"{_subject(shown)} declares XML entities, which no feed needs; fetch or save it once"
        " more.",
        shown,
    )


def refuse_many(shown: str, number: int) -> UnreadableError:
    """Return the refusal of what follows the articles that were read of a file."""
    return UnreadableError(
        f"{_subject(shown)} has more than the {number:,} articles that were read; split it.", shown
    )


def refuse_slow(shown: str) -> UnreadableError:
    """Return the refusal of what is left of an archive whose files take too long."""
    return UnreadableError(
        f"{_subject(shown)} takes too long to read and was left before its end; unpack it and"
        " import its files.",
        shown,
    )


def refuse_textless(shown: str) -> UnreadableError:
    """Return the refusal of a file of a known format in which there is nothing to read."""
    return UnreadableError(
        f"{_subject(shown)} has no text to read in it; give {_wanted(shown)}.", shown
    )


def refuse_damaged(shown: str, kind: str, reason: str = "") -> UnreadableError:
    """Return the refusal of what begins as ``kind`` and cannot be read as such."""
    why = f" ({reason})" if reason else ""
    return UnreadableError(
        f"{_subject(shown)} is {kind}, but damaged{why}; fetch or save it once more.", shown
    )


def refuse_unexpected(shown: str, reason: str) -> UnreadableError:
    """Return the refusal of a file on which a parser failed as nobody foresaw."""
    return UnreadableError(f"{_subject(shown)} cannot be read: {reason}.", shown)


def _subject(shown: str) -> str:
    return "Standard input" if shown == STANDARD_INPUT else shown


def _wanted(shown: str) -> str:
    return "the address of an article" if _is_address(shown) else "a file with an article"


def _is_address(shown: str) -> bool:
    return shown.lower().startswith(("http://", "https://"))

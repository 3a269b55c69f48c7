"""The errors of files, folders and streams: one sentence that says what, where, what to do.

``path`` is always the path for display; ``-`` stands for standard input.
"""

from __future__ import annotations

import errno
import os
import stat

from reader.errors import BareFolderError, UnreadableError
from reader.limits import Limits

STANDARD_INPUT = "-"

_FILE_TYPES = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def check_regular_file(mode: int, path: str) -> None:
    """Raise ``UnreadableError`` unless ``mode`` is that of a regular file."""
    if not stat.S_ISREG(mode):
        file_type = next((name for is_type, name in _FILE_TYPES if is_type(mode)), "something else")
        raise UnreadableError(f"{path} is {file_type}, not a file; give a text file.", path)


def own_file_error(path: str) -> UnreadableError:
    """Return the error of a database that this process has open."""
    return UnreadableError(
        f"{path} is reader's own library, not an article; give a text file.", path
    )


def access_error(
    system_path: str | os.PathLike[str], path: str, error: OSError | ValueError
) -> UnreadableError:
    """Return the error of a file or folder that could not be opened, read or listed.

    ``ValueError`` is what Python raises for a name that no file can have.
    """
    if not path:
        sentence = "The path is empty; name a file or a folder."
    elif isinstance(error, ValueError | NotADirectoryError):
        sentence = f"{path} does not exist; check the path."
    elif error.errno == errno.ELOOP:
        sentence = f"{path} is a link that leads back to itself; remove or correct the link."
    elif isinstance(error, FileNotFoundError):
        sentence = f"{path} does not exist; check the path."
        if _is_url(path):
            sentence = f"{path} is a web address, not a file; use reader add {path}."
        if os.path.islink(system_path):
            sentence = (
                f"{path} is a link to a file that does not exist; remove or correct the link."
            )
    elif isinstance(error, PermissionError):
        sentence = (
            f"You have no permission to read {path}; change its permissions (chmod), or ask its"
            " owner."
        )
    else:
        reason = (error.strerror or "unknown error").lower()
        sentence = f"{path} cannot be read ({reason}); copy it to another place and try again."
    return UnreadableError(sentence, path)


def link_loop_error(path: str) -> UnreadableError:
    """Return the error of a link to a folder above it."""
    return UnreadableError(f"{path} is a link to a folder that contains it; remove the link.", path)


def bare_folder_error(path: str) -> UnreadableError:
    """Return the error of a folder without files to read."""
    return BareFolderError(
        f"The folder {path} has no files to read; give a folder with articles.", path
    )


def empty_error(path: str) -> UnreadableError:
    """Return the error of an empty file."""
    return UnreadableError(f"{_subject(path)} is empty; give {_what_to_give(path)}.", path)


def too_large_error(path: str, limits: Limits) -> UnreadableError:
    """Return the error of a file with too many bytes."""
    limit = f"{limits.size / 2**20:.3g} MB" if limits.size >= 2**20 else f"{limits.size:,} bytes"
    return UnreadableError(
        f"{_subject(path)} is larger than {limit}; split it, or raise max_file_mb in the settings.",
        path,
    )


def too_many_paragraphs_error(path: str, limits: Limits) -> UnreadableError:
    """Return the error of an article with too many paragraphs."""
    return UnreadableError(
        f"{_subject(path)} has more than {limits.paragraphs:,} paragraphs; split it, or raise"
        " max_paragraphs in the settings.",
        path,
    )


def long_paragraph_error(path: str, max_chars: int) -> UnreadableError:
    """Return the error of a paragraph of more than ``max_chars`` characters."""
    return UnreadableError(
        f"{_subject(path)} has a paragraph of more than {max_chars:,} characters; split it with"
        " line breaks.",
        path,
    )


def binary_error(path: str, content: str) -> UnreadableError:
    """Return the error of bytes that are not text but ``content``, such as "a picture"."""
    return UnreadableError(f"{_subject(path)} is {content}, not text; give a text file.", path)


def other_kind_error(path: str, kind: str) -> UnreadableError:
    """Return the error of text that is no article but ``kind``, such as "a style sheet"."""
    return UnreadableError(
        f"{_subject(path)} is {kind}, which reader does not read; give {_what_to_give(path)}.", path
    )


def opml_error(path: str, file: str, kind: str) -> UnreadableError:
    """Return the error of a list of feeds, in ``file``, where an article is wanted."""
    return UnreadableError(
        f"{_subject(path)} is a list of feeds ({kind}), not an article; to add the feeds, use"
        f" reader feeds import {file}.",
        path,
    )


def too_much_markup_error(path: str) -> UnreadableError:
    """Return the error of a page with more tags than any page with an article."""
    return UnreadableError(
        f"{_subject(path)} has too much markup; save only the article, or save it as text.", path
    )


def xml_entities_error(path: str) -> UnreadableError:
    """Return the error of XML that declares entities which could fill memory or read files."""
    remedy = "write their text in their places and remove the <!ENTITY lines"
    if _is_url(path):
        remedy = "only its publisher can change that"
    return UnreadableError(
        f"{_subject(path)} declares XML entities that hold others, a file or too much text, which"
        f" could fill the memory or read files of yours; {remedy}.",
        path,
    )


def too_many_articles_error(path: str, number: int) -> UnreadableError:
    """Return the error of a file with more than the ``number`` articles that were read."""
    return UnreadableError(
        f"{_subject(path)} has more than {number:,} articles; only those were read. Split"
        " the file.",
        path,
    )


def slow_archive_error(path: str) -> UnreadableError:
    """Return the error of an archive that takes too much CPU time."""
    return UnreadableError(
        f"{_subject(path)} takes too long to read, so only its first files were read; unpack it"
        " and import its files.",
        path,
    )


def no_text_error(path: str) -> UnreadableError:
    """Return the error of a file of a known format without any text."""
    return UnreadableError(f"{_subject(path)} contains no text; give {_what_to_give(path)}.", path)


def damaged_error(path: str, file_type: str, reason: str = "") -> UnreadableError:
    """Return the error of a file that begins as ``file_type`` and cannot be read as such."""
    why = f" ({reason})" if reason else ""
    return UnreadableError(
        f"{_subject(path)} is {file_type}, but damaged{why}; download or save it again.", path
    )


def unexpected_error(path: str, reason: str) -> UnreadableError:
    """Return the error of a file on which a parser failed in a way that nobody foresaw."""
    return UnreadableError(f"{_subject(path)} cannot be read: {reason}.", path)


def name_part(error: UnreadableError, path: str, part: str) -> UnreadableError:
    """Return the error of a file as that of a part of it, such as "line 2"."""
    sentence = str(error)
    for subject in (_subject(path), path):
        if sentence.startswith(f"{subject} "):
            sentence = f"{_subject(path)}: {part}{sentence.removeprefix(subject)}"
            break
    return UnreadableError(sentence, path)


def _subject(path: str) -> str:
    return "Standard input" if path == STANDARD_INPUT else path


def _what_to_give(path: str) -> str:
    return "the address of an article" if _is_url(path) else "a file with an article"


def _is_url(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))

"""Notes in a folder of the user's: written whole or not at all, and never over anyone's work.

A note ends its front matter with a seal: the article's key and a hash of everything else in the
file. Where a name is taken, the file under it is replaced only if it is a note of the same article
and its seal is unbroken; for an edit by hand, a file from elsewhere or a folder the note takes the
next name. A note that would say the same but for the time of its export is left as it is: programs
that synchronise the folder see no change, and the disk is not waited for. A crash at any moment
leaves the old file or the new one whole, and at worst a hidden ``.reader-*.tmp`` beside it. What
remains is the instant between looking at the seal and replacing the file, in which an editor could
save: the seal is looked at last, with the new note on disk.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import blake2b
from itertools import chain, count
from pathlib import Path

from reader.digest import Digest
from reader.errors import ExportError
from reader.export.atomic import place_new, replace, written
from reader.export.markdown import NoteLike, render_markdown
from reader.export.naming import safe_name
from reader.formats import show_path

# As many names with a number are tried before those with the article's key, which is its own.
_NUMBERED = 99

_EXPORTED = re.compile(rb"\nexported: [^\n]*")


def export_article(
    digest: Digest,
    folder: Path,
    *,
    with_article: bool = False,
    exported: datetime | None = None,
    tags: Sequence[str] = (),
    notes: Sequence[NoteLike] = (),
) -> Path:
    """Write the note of an article into a folder, made if need be, and return the note's path.

    An untouched note of the same article is replaced, unless nothing but ``exported`` would change
    in it. ``exported`` is local time, now by default;
    ``tags`` and ``notes`` are what the reader gave the article. Raises ``ExportError``.
    """
    article, key = digest.article, digest.article.key
    when = exported or datetime.now()
    text = render_markdown(digest, when, with_article=with_article, tags=tags, notes=notes)
    note = text.encode("utf-8", "replace")
    names = (safe_name(article.title, article.date, mark) for mark in _marks(key))
    files = (folder / name for name in names)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        first = next(
            file for file in files if not os.path.lexists(file) or _read(file, article.key)
        )
        if _is_same(_read(first, key), note):
            return first
        with written([_seal(note, key)], folder) as temporary:
            return next(
                file
                for file in chain((first,), files)
                if place_new(temporary, file) or _replace_untouched(temporary, file, key)
            )
    except OSError as error:
        raise export_error(folder, error) from error


def export_error(folder: Path, error: OSError) -> ExportError:
    """Say what kept a file from being written into a folder."""
    reason = error.strerror or "the system refuses it"
    return ExportError(
        f"Nothing could be written to {show_path(folder)}: {reason.lower()};"
        " make room or give a folder that you may write to."
    )


def _marks(key: str) -> Iterator[str]:
    """What tells the names of notes with one headline apart, without an end."""
    yield ""
    yield from (f" ({number})" for number in range(2, _NUMBERED + 1))
    yield from (f" ({key} {number})" for number in count(1))


def _replace_untouched(temporary: Path, target: Path, key: str) -> bool:
    if _read(target, key) is None:
        return False
    replace(temporary, target)
    return True


def _seal(note: bytes, key: str) -> bytes:
    head, end, body = note.partition(b"\n---\n")
    return head + f'\nreader: "{key} {_hash(note)}"'.encode() + end + body


def _is_same(old: bytes | None, new: bytes) -> bool:
    """Return whether two notes, without their seals, say the same but for when they were made."""
    return old is not None and _EXPORTED.sub(b"", old, 1) == _EXPORTED.sub(b"", new, 1)


def _read(path: Path, key: str) -> bytes | None:
    """Return a file without its seal if it is the note of an article as it was written."""
    try:
        # A link is someone's doing, and a FIFO must not be waited for.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            before, _, after = file.read().partition(f'\nreader: "{key} '.encode())
    except OSError:
        return None
    seal, _, rest = after.partition(b'"')
    note = before + rest
    return note if seal == _hash(note).encode() else None


def _hash(note: bytes) -> str:
    return blake2b(note, digest_size=16).hexdigest()

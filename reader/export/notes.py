"""Notes in a folder of the user's: written whole or not at all, and never over anyone's work.

A note ends its front matter with a seal: the article's key and a hash of everything else in the
file. Where a name is taken, the file under it is replaced only if it is a note of the same article
and its seal is unbroken; for an edit by hand, a file from elsewhere or a folder the note takes the
next name. A crash at any moment leaves the old file or the new one whole, and at worst a hidden
``.reader-*.tmp`` beside it. What remains is the instant between looking at the seal and replacing
the file, in which an editor could save: the seal is looked at last, with the new note on disk.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import blake2b
from itertools import count
from pathlib import Path

from reader.digest import Digest
from reader.errors import ExportError
from reader.export.atomic import place_new, replace, written
from reader.export.markdown import NoteLike, render_markdown
from reader.export.naming import safe_name
from reader.formats import show_path

# As many names with a number are tried before those with the article's key, which is its own.
_NUMBERED = 99


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

    An untouched note of the same article is replaced. ``exported`` is local time, now by default;
    ``tags`` and ``notes`` are what the reader gave the article. Raises ``ExportError``.
    """
    article = digest.article
    when = exported or datetime.now()
    text = render_markdown(digest, when, with_article=with_article, tags=tags, notes=notes)
    note = _seal(text.encode("utf-8", "replace"), article.key)
    names = (safe_name(article.title, article.date, mark) for mark in _marks(article.key))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with written([note], folder) as temporary:
            return next(
                folder / name
                for name in names
                if place_new(temporary, folder / name)
                or _replace_untouched(temporary, folder / name, article.key)
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
    if not _is_untouched(target, key):
        return False
    replace(temporary, target)
    return True


def _seal(note: bytes, key: str) -> bytes:
    head, end, body = note.partition(b"\n---\n")
    return head + f'\nreader: "{key} {_hash(note)}"'.encode() + end + body


def _is_untouched(path: Path, key: str) -> bool:
    """Tell whether a file is the note of an article as it was written."""
    try:
        # A link is someone's doing, and a FIFO must not be waited for.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return False
            before, _, after = file.read().partition(f'\nreader: "{key} '.encode())
    except OSError:
        return False
    seal, _, rest = after.partition(b'"')
    return seal == _hash(before + rest).encode()


def _hash(note: bytes) -> str:
    return blake2b(note, digest_size=16).hexdigest()

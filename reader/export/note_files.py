"""Exported notes in a folder of the user's: written atomically, never over the user's own work.

The front matter of a note ends with the article's key and a checksum of the rest of the file; one
that a template gives none gets this line alone. If a name is taken, that file is replaced only if
it is a note of the same article and its checksum is right. If it was edited by hand, or is another
file or a folder, the note gets the next name. A note that would be the same but for the time of its
export is left as it is: programs that synchronise the folder see no change, and nothing waits for
the disk.

A crash leaves the old or the new file complete, and at worst a hidden ``.reader-*.tmp`` beside it.
A race remains: an editor could save between the check and the replacement. It is short, as the new
note is on disk before the check.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812 - ``date`` is a parameter
from datetime import datetime
from hashlib import blake2b
from itertools import chain, count
from pathlib import Path

from reader.digest import Digest
from reader.export.atomic_files import export_error, move_to_free_name, replace_file, temporary_file
from reader.export.digest_markdown import render_markdown
from reader.export.file_names import make_file_name
from reader.export.note_template import NoteTemplate, has_front_matter
from reader.export.note_values import NoteLinks, make_note_values
from reader.export.user_note import NoteLike

# Names with a number are tried up to this one, then names with the article's key.
_MAX_NUMBER = 99

# What the line is called, and what it was called in notes of earlier versions.
_SEALS = ('exported_by_reader: "article {key}, checksum ', 'reader: "{key} ')

_EXPORTED = re.compile(rb"\nexported: [^\n]*")
_ANY_TIME = rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"


def export_article(
    digest: Digest,
    folder: Path,
    *,
    with_article: bool = False,
    exported: datetime | None = None,
    tags: Sequence[str] = (),
    notes: Sequence[NoteLike] = (),
    words_new: int | None = None,
    template: NoteTemplate | None = None,
    links: NoteLinks | None = None,
) -> Path:
    """Write the note of an article into a folder, which is made if missing; return its path.

    An unedited note of the same article is replaced, unless nothing but ``exported`` would change
    in it. ``exported`` is local time, now by default; ``tags`` and ``notes`` are the user's own on
    the article; ``words_new`` is how much of it was not read elsewhere, None where that is unknown.
    With a ``template`` it is written by that; ``links`` are the notes that it links to then.
    Raises ``ExportError``.
    """
    article, key = digest.article, digest.article.key
    when = exported or datetime.now()
    if template is None:
        text = render_markdown(
            digest, when, with_article=with_article, tags=tags, notes=notes, words_new=words_new
        )
        return write_note(text, folder, title=article.title, date=article.date, key=key)
    time = when.replace(tzinfo=None).isoformat(timespec="seconds")
    values = make_note_values(digest, template, time, tags, notes, words_new, links or {})
    return write_note(
        template.render(values),
        folder,
        title=article.title,
        date=article.date,
        key=key,
        exported=time,
    )


def write_note(
    text: str, folder: Path, *, title: str, date: Date | None, key: str, exported: str = ""
) -> Path:
    """Write a note with front matter into a folder, as ``export_article`` does; return its path.

    Headline and date make its name; ``key`` says what it is the note of, in hexadecimal digits.
    ``exported`` is the time of its export as it stands in it, "" where it is in the property
    "exported" alone.
    """
    if not has_front_matter(text):
        text = f"---\n---\n\n{text}"
    note = text.encode("utf-8", "replace")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = _make_files(folder, title, date, key)
        first = next(file for file in files if not os.path.lexists(file) or _read(file, key))
        if _is_same(_read(first, key), note, exported):
            return first
        with temporary_file([_add_checksum(note, key)], folder) as temporary:
            return next(
                file
                for file in chain((first,), files)
                if move_to_free_name(temporary, file) or _replace_unedited(temporary, file, key)
            )
    except OSError as error:
        raise export_error(folder, error) from error


def find_note_name(folder: Path, title: str, date: Date | None, key: str) -> str:
    """Return the name that links use of an article's note: that of its file, or of a coming one."""
    for file in _make_files(folder, title, date, key):
        if not os.path.lexists(file) or _read(file, key):
            return file.stem
    raise AssertionError("names do not end")


def _make_files(folder: Path, title: str, date: Date | None, key: str) -> Iterator[Path]:
    for discriminator in make_discriminators(key):
        yield folder / make_file_name(title, date, discriminator)


def make_discriminators(key: str) -> Iterator[str]:
    """Yield endless parts of names that make those of notes with one headline unique."""
    yield ""
    yield from (f" ({number})" for number in range(2, _MAX_NUMBER + 1))
    yield from (f" ({key} {number})" for number in count(1))


def _replace_unedited(temporary: Path, target: Path, key: str) -> bool:
    if _read(target, key) is None:
        return False
    replace_file(temporary, target)
    return True


def _add_checksum(note: bytes, key: str) -> bytes:
    head, end, body = note.partition(b"\n---\n")
    seal = f'{_SEALS[0].format(key=key)}{_hash(note)}"'.encode()
    return head + b"\n" + seal + end + body


def _is_same(old: bytes | None, new: bytes, exported: str) -> bool:
    """Whether two notes, without their checksums, differ in nothing but the time of export."""
    if old is None:
        return False
    if exported:
        time = re.escape(exported.encode())
        return re.fullmatch(re.escape(new).replace(time, _ANY_TIME), old) is not None
    return _EXPORTED.sub(b"", old, 1) == _EXPORTED.sub(b"", new, 1)


def _read(path: Path, key: str) -> bytes | None:
    """Return a file without its checksum if it is the note of an article, unchanged since."""
    try:
        # Links are the user's own; a FIFO would block.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return None
            content = file.read()
    except OSError:
        return None
    for seal in _SEALS:
        before, _, after = content.partition(f"\n{seal.format(key=key)}".encode())
        checksum, _, rest = after.partition(b'"')
        if checksum == _hash(before + rest).encode():
            return before + rest
    return None


def _hash(note: bytes) -> str:
    return blake2b(note, digest_size=16).hexdigest()

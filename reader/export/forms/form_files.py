"""An article as a file for other programs: EPUB, plain text, JSON; and the feeds as OPML."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from reader.digest import Digest
from reader.export.atomic_files import export_error, move_to_free_name, temporary_file
from reader.export.digest_json import format_digest_line
from reader.export.digest_text import render_plain
from reader.export.file_names import make_file_name
from reader.export.forms.article_epub import render_article_epub
from reader.export.note_files import make_discriminators
from reader.export.user_note import NoteLike

Form = Literal["epub", "plain", "json"]
_SUFFIXES: dict[Form, str] = {"epub": ".epub", "plain": ".txt", "json": ".json"}


def export_form(
    digest: Digest,
    form: Form,
    folder: Path,
    *,
    tags: Sequence[str] = (),
    notes: Sequence[NoteLike] = (),
    exported: datetime | None = None,
) -> Path:
    """Write an article into a folder, which is made if missing; return the file.

    It gets a name that is free, unless a file has what would be written already. ``exported`` has a
    time zone, it is now by default. Raises ``ExportError``.
    """
    article = digest.article
    if form == "epub":
        # The day alone: exported twice it is the same book.
        day = (exported or datetime.now(UTC)).replace(hour=0, minute=0, second=0, microsecond=0)
        data = render_article_epub(digest, notes, day)
    elif form == "plain":
        data = render_plain(digest, tags=tags, notes=notes).encode("utf-8", "replace")
    else:
        data = (format_digest_line(digest) + "\n").encode("utf-8", "replace")
    names = [
        make_file_name(article.title, article.date, mark, _SUFFIXES[form])
        for mark, _ in zip(make_discriminators(article.key), range(200), strict=False)
    ]
    return write_new(data, folder, names)


def write_new(data: bytes, folder: Path, names: Sequence[str]) -> Path:
    """Write a file under the first of some names that is free, or has the same content.

    Raises ``ExportError``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            file = folder / name
            if _has(file, data):
                return file
            if file.exists() or file.is_symlink():
                continue
            with temporary_file([data], folder) as temporary:
                if move_to_free_name(temporary, file):
                    return file
    except OSError as error:
        raise export_error(folder, error) from error
    raise export_error(folder, FileExistsError("all names are taken"))


def _has(file: Path, data: bytes) -> bool:
    try:
        info = file.lstat()
        return (
            stat.S_ISREG(info.st_mode) and info.st_size == len(data) and file.read_bytes() == data
        )
    except OSError:
        return False

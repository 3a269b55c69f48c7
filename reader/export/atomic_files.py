"""Atomic writes: a file is written completely or not at all, and overwrites no other file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import ExportError, explain_failed_write
from reader.formats import show_path

# Errors of file systems without hard links (FAT, some network shares).
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


@contextmanager
def temporary_file(chunks: Iterable[bytes], folder: Path) -> Iterator[Path]:
    """Write the chunks to a hidden file, synced to disk, which is deleted after the block."""
    temporary = folder / f".reader-{os.urandom(8).hex()}.tmp"
    try:
        with open(temporary, "xb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def move_to_free_name(temporary: Path, target: Path) -> bool:
    """Give a temporary file its final name; return False if that name is taken."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _reserve_and_replace(temporary, target)
    _sync_folder(target.parent)
    return True


def replace_file(temporary: Path, target: Path) -> None:
    """Replace a file by a temporary file."""
    os.replace(temporary, target)
    _sync_folder(target.parent)


def export_error(folder: Path, error: OSError) -> ExportError:
    """Return the error of a file that could not be written into a folder."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        named = [Path(error.filename)] if isinstance(error.filename, str) else []
        taken = next((p for p in (*named, folder, *folder.parents) if p.is_file()), folder)
        return ExportError(
            f"No file could be written to {show_path(folder)}: {show_path(taken)} is a file; give"
            " a folder, or a name that is free."
        )
    return ExportError(
        f"No file could be written to {show_path(folder)}: {explain_failed_write(error)}"
    )


def _reserve_and_replace(temporary: Path, target: Path) -> bool:
    """Do it without links: a crash in between leaves an empty file under the name."""
    try:
        target.touch(exist_ok=False)
    except FileExistsError:
        return False
    replace_file(temporary, target)
    return True


def _sync_folder(folder: Path) -> None:
    """Sync a folder's entries to disk, if the file system can do that."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)

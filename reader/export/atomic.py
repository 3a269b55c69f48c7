"""Files that are written whole or not at all, and that overwrite nothing."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# What file systems without hard links answer (FAT, some network shares).
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


@contextmanager
def written(chunks: Iterable[bytes], folder: Path) -> Iterator[Path]:
    """Give a hidden file of the chunks, safe on disk, which is gone after the block."""
    temporary = folder / f".reader-{secrets.token_hex(8)}.tmp"
    try:
        with open(temporary, "xb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def place_new(temporary: Path, target: Path) -> bool:
    """Put a written file under a name that is free; False if the name is taken, by whatever."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _reserve_and_replace(temporary, target)
    _settle(target.parent)
    return True


def replace(temporary: Path, target: Path) -> None:
    """Put a written file in another's place."""
    os.replace(temporary, target)
    _settle(target.parent)


def _reserve_and_replace(temporary: Path, target: Path) -> bool:
    """The same without links: a crash in between leaves an empty file, which costs a name."""
    try:
        target.touch(exist_ok=False)
    except FileExistsError:
        return False
    replace(temporary, target)
    return True


def _settle(folder: Path) -> None:
    """Have the folder's new entry written to disk, where the file system can do that."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)

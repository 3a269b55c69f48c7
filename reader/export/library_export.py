"""A library as one file of JSON lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any

from reader.export.atomic_files import export_error, move_to_free_name, temporary_file
from reader.export.json_line import format_json_line


def export_library(records: Iterable[dict[str, Any]], folder: Path) -> Path:
    """Write records, one a line, to a new file in a folder; return its path.

    A missing folder is made. Raises ``ExportError``, and what the iteration over ``records``
    raises; then no file is left.
    """
    discriminators = ("" if number == 1 else f" ({number})" for number in count(1))
    chunks = ((format_json_line(record) + "\n").encode("utf-8", "replace") for record in records)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with temporary_file(chunks, folder) as temporary:
            targets = (folder / f"library{discriminator}.jsonl" for discriminator in discriminators)
            return next(target for target in targets if move_to_free_name(temporary, target))
    except OSError as error:
        raise export_error(folder, error) from error

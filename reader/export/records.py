"""A library as one file of JSON lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any

from reader.export.atomic import place_new, written
from reader.export.json import json_line
from reader.export.notes import export_error


def export_records(records: Iterable[dict[str, Any]], folder: Path) -> Path:
    """Write objects, a line each, into a new file in a folder, made if need be; return its path.

    The records are taken one by one. Raises ``ExportError``, and what the taking raises; then
    there is no file.
    """
    marks = ("" if number == 1 else f" ({number})" for number in count(1))
    chunks = ((json_line(record) + "\n").encode("utf-8", "replace") for record in records)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with written(chunks, folder) as temporary:
            targets = (folder / f"library{mark}.jsonl" for mark in marks)
            return next(target for target in targets if place_new(temporary, target))
    except OSError as error:
        raise export_error(folder, error) from error

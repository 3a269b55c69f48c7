"""The shards of a corpus: which files belong together, and what their output is called."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal, NamedTuple

from reader.errors import UnreadableError, UsageError
from reader.formats import FoundFile, find_files, show_path

Kind = Literal["lines", "parquet", "files"]

# A folder of articles becomes shards of so many files, or of fewer that have so many bytes.
_MAX_FILES = 500
_MAX_BYTES = 64 * 1024 * 1024
_SUFFIXES: tuple[tuple[str, Kind], ...] = (
    (".jsonl.gz", "lines"),
    (".jsonl", "lines"),
    (".ndjson.gz", "lines"),
    (".ndjson", "lines"),
    (".parquet", "parquet"),
)
_MARKS = re.compile(r"_(?:SUCCESS|(?:common_)?metadata|(?:committed|started)_\w+)", re.ASCII)
_MARK_FOLDERS = frozenset({"_delta_log", "_temporary"})
# How shards are packed otherwise, and what unpacks them.
_OTHER_PACKING = {".zst": "zstd -d", ".zstd": "zstd -d", ".lz4": "lz4 -d", ".br": "brotli -d"}


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles of a corpus that are digested together.

    ``name`` is that of its output without a suffix, ``label`` is the input's name as it is shown.
    ``paths`` are absolute, each beside what is shown for it; shards of lines and Parquet have one.
    ``size`` counts bytes. ``changed`` is when the newest of its files was, in seconds since 1970.
    """

    name: str
    label: str
    kind: Kind
    paths: tuple[tuple[str, str], ...]
    size: int
    changed: float = 0.0

    def to_object(self) -> dict[str, Any]:
        """Return it as an object for JSON, as it is given to other processes."""
        return asdict(self)

    @classmethod
    def from_object(cls, fields: dict[str, Any]) -> Shard:
        """Return the shard that ``to_object`` made an object of."""
        return cls(**{**fields, "paths": tuple((path, shown) for path, shown in fields["paths"])})


class _Input(NamedTuple):
    """A file of the input, its bytes, and when it was changed."""

    found: FoundFile
    size: int
    changed: float


def find_shards(
    inputs: Iterable[str], folder: str, suffix: str
) -> tuple[list[Shard], list[UnreadableError]]:
    """Return the shards of files and folders in the order given, and what cannot be read of them.

    ``folder`` is where the output goes, each shard as a file with ``suffix``; what a walk finds in
    it is no input. Raises ``UsageError`` if two outputs would have one name, or if one would
    replace its input.
    """
    shards: list[Shard] = []
    errors: list[UnreadableError] = []
    output = os.path.realpath(folder)
    for given in inputs:
        if os.path.realpath(given) == output:
            raise UsageError(
                f"{show_path(given)} is both input and output; give another folder after --out."
            )
        loose: list[_Input] = []
        for found in find_files([given], also=(".parquet",)):
            if isinstance(found, UnreadableError):
                errors.append(found)
            elif not os.path.realpath(found.path).startswith(output + os.sep) or (
                found.path == given  # named, not found in a walk
            ):
                if found.path != given and _is_mark(found.path):
                    continue
                file = _Input(found, *_find_status(found.path))
                label = os.path.basename(found.path)
                if error := _find_packing_error(found):
                    errors.append(error)
                    continue
                kind, name = _split_name(label)
                if kind is None and os.path.isdir(given):
                    loose.append(file)
                else:
                    shards.append(_make_shard(name, label, kind or "files", [file]))
        shards += _group(given, loose)
    _check_names(shards, output, suffix)
    return shards, errors


def _split_name(file_name: str) -> tuple[Kind | None, str]:
    """Return the kind that a file's name tells, None for a file of articles, and the rest of it."""
    for suffix, kind in _SUFFIXES:
        name = file_name[: -len(suffix)]
        if file_name.lower().endswith(suffix) and name.strip("."):  # "." and ".." are folders
            return kind, name
    return None, file_name


def _find_packing_error(found: FoundFile) -> UnreadableError | None:
    """Return what to do with a shard that is packed in a way that reader does not unpack."""
    name, suffix = os.path.splitext(found.path.lower())
    tool = _OTHER_PACKING.get(suffix)
    if tool is None or _split_name(os.path.basename(name))[0] is None:
        return None
    return UnreadableError(
        f"{found.display_path} is packed in a way that reader does not unpack; unpack it ({tool}),"
        " or pack it with gzip.",
        found.display_path,
    )


def _is_mark(path: str) -> bool:
    """Whether a file is what Spark and its like leave beside the shards that they write."""
    *folders, name = path.split(os.sep)
    return bool(_MARKS.fullmatch(name)) or not _MARK_FOLDERS.isdisjoint(folders)


def _find_status(path: str) -> tuple[int, float]:
    """Return a file's bytes and when it was changed; 0 where that cannot be told.

    Reading it will say why.
    """
    try:
        status = os.stat(path)
    except OSError:
        return 0, 0.0
    return status.st_size, status.st_mtime


def _group(folder: str, files: list[_Input]) -> Iterator[Shard]:
    """Yield shards of the articles' files of a folder, named after it and numbered."""
    name = os.path.basename(os.path.abspath(folder)) or "articles"
    groups: list[list[_Input]] = []
    size = 0
    for file in files:
        if not groups or len(groups[-1]) == _MAX_FILES or size + file.size > _MAX_BYTES:
            groups.append([])
            size = 0
        groups[-1].append(file)
        size += file.size
    for number, group in enumerate(groups):
        yield _make_shard(f"{name}-{number:05}", f"{name}-{number:05}", "files", group)


def _make_shard(name: str, label: str, kind: Kind, files: list[_Input]) -> Shard:
    paths = tuple((os.path.abspath(file.found.path), file.found.display_path) for file in files)
    size, changed = sum(file.size for file in files), max(file.changed for file in files)
    return Shard(name, show_path(label), kind, paths, size, changed)


def _check_names(shards: Iterable[Shard], output: str, suffix: str) -> None:
    seen: dict[str, Shard] = {}
    for shard in shards:
        other = seen.setdefault(shard.name, shard)
        if other is not shard:
            one, two = other.paths[0][1], shard.paths[0][1]
            if os.path.realpath(other.paths[0][0]) == os.path.realpath(shard.paths[0][0]):
                raise UsageError(f"{two} is given twice; give it once.")
            raise UsageError(
                f"{one} and {two} would both become {show_path(shard.name)}{suffix};"
                " rename one, or give each an output folder of its own."
            )
        target = os.path.join(output, shard.name + suffix)
        if any(os.path.realpath(path) == target for path, _ in shard.paths):
            raise UsageError(
                f"{shard.paths[0][1]} would be replaced by its own digests; give another folder"
                " after --out."
            )

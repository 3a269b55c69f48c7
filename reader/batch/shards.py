"""The shards of a corpus: which files belong together, and what their output is called."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from reader.errors import UnreadableError, UsageError
from reader.formats import FoundFile, find_files, show_path

Kind = Literal["lines", "parquet", "files"]

# A folder of articles becomes shards of so many files, or of fewer that have so many bytes.
_MAX_FILES = 500
_MAX_BYTES = 64 * 1024 * 1024
_SUFFIXES: tuple[tuple[str, Kind], ...] = (
    (".jsonl.gz", "lines"),
    (".jsonl", "lines"),
    (".parquet", "parquet"),
)


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles of a corpus that are digested together.

    ``name`` is that of its output without a suffix, ``label`` is the input's name as it is shown.
    ``paths`` are absolute, each beside what is shown for it; shards of lines and Parquet have one.
    ``size`` counts bytes.
    """

    name: str
    label: str
    kind: Kind
    paths: tuple[tuple[str, str], ...]
    size: int

    def to_object(self) -> dict[str, Any]:
        """Return it as an object for JSON, as it is given to other processes."""
        return asdict(self)

    @classmethod
    def from_object(cls, fields: dict[str, Any]) -> Shard:
        """Return the shard that ``to_object`` made an object of."""
        return cls(**{**fields, "paths": tuple((path, shown) for path, shown in fields["paths"])})


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
        loose: list[tuple[FoundFile, int]] = []
        for found in find_files([given], also=(".parquet",)):
            if isinstance(found, UnreadableError):
                errors.append(found)
            elif not os.path.realpath(found.path).startswith(output + os.sep) or (
                found.path == given  # named, not found in a walk
            ):
                size = _find_size(found.path)
                label = os.path.basename(found.path)
                kind, name = _split_name(label)
                if kind is None and os.path.isdir(given):
                    loose.append((found, size))
                else:
                    shards.append(_make_shard(name, label, kind or "files", [(found, size)]))
        shards += _group(given, loose)
    _check_names(shards, output, suffix)
    return shards, errors


def _split_name(file_name: str) -> tuple[Kind | None, str]:
    """Return the kind that a file's name tells, None for a file of articles, and the rest of it."""
    for suffix, kind in _SUFFIXES:
        if file_name.lower().endswith(suffix) and len(file_name) > len(suffix):
            return kind, file_name[: -len(suffix)]
    return None, file_name


def _find_size(path: str) -> int:
    """Return a file's bytes, 0 where that cannot be told; reading it will say why."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _group(folder: str, files: list[tuple[FoundFile, int]]) -> Iterator[Shard]:
    """Yield shards of the articles' files of a folder, named after it and numbered."""
    name = os.path.basename(os.path.abspath(folder)) or "articles"
    groups: list[list[tuple[FoundFile, int]]] = []
    size = 0
    for file in files:
        if not groups or len(groups[-1]) == _MAX_FILES or size + file[1] > _MAX_BYTES:
            groups.append([])
            size = 0
        groups[-1].append(file)
        size += file[1]
    for number, group in enumerate(groups):
        yield _make_shard(f"{name}-{number:05}", f"{name}-{number:05}", "files", group)


def _make_shard(name: str, label: str, kind: Kind, files: list[tuple[FoundFile, int]]) -> Shard:
    paths = tuple((os.path.abspath(found.path), found.display_path) for found, _ in files)
    return Shard(name, show_path(label), kind, paths, sum(size for _, size in files))


def _check_names(shards: Iterable[Shard], output: str, suffix: str) -> None:
    seen: dict[str, Shard] = {}
    for shard in shards:
        other = seen.setdefault(shard.name, shard)
        if other is not shard:
            one, two = other.paths[0][1], shard.paths[0][1]
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

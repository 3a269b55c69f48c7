"""Archives: zip, tar, and files compressed by gzip, bzip2 or xz; read in memory, never to disk.

A member's name is used as text only, never as a path. Members are read in the archive's order; left
out are hidden ones and those that are no articles by their name. An archive inside an archive is
read, a third one inside that is not.
"""

from __future__ import annotations

import io
import posixpath
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.archives.decompression import (
    ZIP_ERRORS,
    DecompressedStream,
    DecompressionBombError,
)
from reader.formats.archives.tar import read_tar
from reader.formats.shared.file_kinds import is_skipped
from reader.formats.shared.read_errors import (
    damaged_error,
    no_text_error,
    slow_archive_error,
    too_large_error,
)
from reader.formats.shared.source import Source
from reader.text import clean

_MAX_MEMBERS = 50_000
_MAX_DEPTH = 2
_MAX_ERRORS = 20  # reported one by one
_ZIP_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # LZMA may need any amount of memory
_ZIP_ENTRY = b"PK\x01\x02"
_COMPRESSED_SUFFIXES = (".gz", ".bz2", ".xz")
_OFFICE_DOCUMENTS = {
    "word/": "a Word document",
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
}

ReadMember = Callable[[Source], Iterable[Article]]
_Member = tuple[str, bytes]


def read_archive(source: Source, *, read_member: ReadMember) -> Iterator[Article]:
    """Yield the articles of all members; raises ``UnreadableError`` if there is nothing to read.

    ``read_member`` reads a member of any format.
    """
    if source.archive_depth >= _MAX_DEPTH:
        raise UnreadableError(
            f"{source.path} is inside an archive that is inside another archive; unpack the"
            " outer one.",
            source.path,
        )
    is_zip = source.data.startswith(b"PK")
    members = read_zip_members(source) if is_zip else _tar_or_single_file(source)
    yield from _ArchiveReader(source, read_member).read(members)


class _ArchiveReader:
    """Reads the members of an archive; reports the first errors, then the number of the others."""

    def __init__(self, source: Source, read_member: ReadMember) -> None:
        self._source = source
        self._read_any_format = read_member
        self._errors = 0
        self._members = 0

    def read(self, members: Iterator[_Member | UnreadableError]) -> Iterator[Article]:
        for member in members:
            if isinstance(member, UnreadableError):
                self._report(member)
            else:
                self._members += 1
                try:
                    yield from self._read_member(*member)
                except UnreadableError as error:
                    self._report(error)
            if self._source.budget.is_out_of_time:
                self._source.on_error(slow_archive_error(self._source.path))
                return
        if self._errors > _MAX_ERRORS:
            more = self._errors - _MAX_ERRORS
            files = "file" if more == 1 else "files"
            self._source.on_error(
                UnreadableError(
                    f"{more:,} more {files} in {self._source.path} could not be read; unpack it to"
                    " see why.",
                    self._source.path,
                )
            )
        if not self._members and not self._errors:
            raise no_text_error(self._source.path)

    def _read_member(self, name: str, data: bytes) -> Iterator[Article]:
        outer = self._source
        if len(data) > outer.limits.size:
            raise too_large_error(f"{name} in {outer.path}", outer.limits)
        inner = Source(
            data,
            name=posixpath.basename(name) or outer.name,
            path=f"{name} in {outer.path}",
            limits=outer.limits,
            on_error=self._report,
            budget=outer.budget,
            archive_depth=outer.archive_depth + 1,
        )
        for article in self._read_any_format(inner):
            if not outer.archive_depth:
                outer.budget.add_article_time()
            yield replace(article, path=outer.path)
            if outer.budget.is_out_of_time:
                return

    def _report(self, error: UnreadableError) -> None:
        self._errors += 1
        if self._errors <= _MAX_ERRORS:
            self._source.on_error(UnreadableError(str(error), self._source.path))


def _is_wanted(name: str) -> bool:
    parts = name.split("/")
    is_hidden = any(part.startswith(".") and part not in (".", "..") for part in parts)
    return not (is_hidden or parts[0] == "__MACOSX" or not parts[-1] or is_skipped(parts[-1]))


# zip


def read_zip_members(source: Source) -> Iterator[_Member | UnreadableError]:
    """Yield name and bytes of each wanted file of a zip, or the error of one; may raise one."""
    # A million empty entries would fill the memory before the first one is read.
    if source.data.count(_ZIP_ENTRY) > _MAX_MEMBERS:
        raise _too_many_members_error(source.path)
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
            for prefix, kind in _OFFICE_DOCUMENTS.items():
                if any(entry.filename.startswith(prefix) for entry in entries[:100]):
                    raise UnreadableError(
                        f"{source.path} is {kind}; save it as text, HTML or PDF first.", source.path
                    )
            for entry in entries:
                name = clean(entry.filename).strip()
                if not _is_wanted(name) or stat.S_ISLNK(entry.external_attr >> 16):
                    continue  # the content of a link is its target
                yield _read_zip_member(archive, entry, name, source)
    except ZIP_ERRORS as error:
        raise damaged_error(source.path, "a ZIP archive") from error


def _read_zip_member(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, source: Source
) -> _Member | UnreadableError:
    display_path = f"{name} in {source.path}"
    if entry.flag_bits & 1:
        return UnreadableError(f"{display_path} needs a password; unpack it yourself.", source.path)
    if entry.file_size > source.limits.size:
        return too_large_error(display_path, source.limits)
    if entry.compress_type not in _ZIP_METHODS:
        return UnreadableError(
            f"{display_path} is compressed in a way that reader cannot read; unpack it yourself.",
            display_path,
        )
    max_bytes = min(source.budget.bytes_left, source.limits.size)
    try:
        with archive.open(entry) as stream:
            data = stream.read(max_bytes + 1)
    except ZIP_ERRORS:
        return damaged_error(display_path, "a file", "it cannot be unpacked")
    source.budget.bytes_left -= len(data)
    if source.budget.bytes_left < 0:
        raise DecompressionBombError(
            f"{source.path} is too large when unpacked; unpack it yourself and import its files.",
            source.path,
        )
    if len(data) > source.limits.size:
        return too_large_error(display_path, source.limits)
    return name, data


# tar, and single files


def _tar_or_single_file(source: Source) -> Iterator[_Member | UnreadableError]:
    if source.data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ")):
        stream: io.BufferedReader[Any] = io.BufferedReader(
            DecompressedStream(source.data, source.budget, source.path), 1 << 16
        )
        try:
            head = stream.peek(512)[:512]
        except OSError as error:
            raise damaged_error(source.path, "a compressed file") from error
        if head[257:262] != b"ustar":
            yield _decompress_single_file(source, stream)
            return
    else:
        stream = io.BufferedReader(io.BytesIO(source.data))
    yield from _tar_members(source, stream)


def _decompress_single_file(source: Source, stream: io.BufferedReader[Any]) -> _Member:
    try:
        data = stream.read(source.limits.size + 1)
    except OSError as error:
        raise damaged_error(source.path, "a compressed file") from error
    name = source.name
    return next(
        (name[: -len(e)] for e in _COMPRESSED_SUFFIXES if name.lower().endswith(e)), name
    ), data


def _tar_members(
    source: Source, stream: io.BufferedReader[Any]
) -> Iterator[_Member | UnreadableError]:
    try:
        for number, file in enumerate(read_tar(stream, source.limits.size)):
            if number >= _MAX_MEMBERS:
                raise _too_many_members_error(source.path)
            name = clean(file.name).strip()
            if not _is_wanted(name):
                continue
            if file.data is None:
                yield too_large_error(f"{name} in {source.path}", source.limits)
            else:
                yield name, file.data
    except (OSError, ValueError) as error:
        raise damaged_error(source.path, "a tar archive") from error


def _too_many_members_error(display_path: str) -> UnreadableError:
    return UnreadableError(
        f"{display_path} contains more than {_MAX_MEMBERS:,} files;"
        " unpack it and import the folder.",
        display_path,
    )

"""Archives: zip, tar, and what gzip, bzip2 or xz compressed; read where they are, never unpacked.

A member's name is text for sentences and headlines and no path: nothing is written. Members are
read in the archive's order; hidden ones, README*, and what belongs to a page and is none (pictures,
styles, programs) are left out. An archive within an archive is read, a third one within is not.
"""

from __future__ import annotations

import io
import posixpath
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats.refusals import refuse_damaged, refuse_large, refuse_slow, refuse_textless
from reader.formats.source import Source
from reader.formats.tar import read_tar
from reader.formats.unpacking import BombError, Unpacked
from reader.text.cleaning import clean

_MOST_MEMBERS = 50_000
_MOST_NESTED = 2
_MOST_COMPLAINTS = 20
_ZIP_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # LZMA may ask for any memory
_ZIP_ENTRY = b"PK\x01\x02"
_COMPRESSED = (".gz", ".bz2", ".xz")
_COMPANIONS = (
    *(".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"),
    *(".ico", ".bmp", ".tif", ".tiff", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4"),
    *(".webm", ".ogg", ".wav", ".m4a", ".mov"),
)
_DOCUMENTS = {
    "word/": "a Word document",
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
}

# What zipfile raises for archives that are damaged, or made to damage.
DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, IndexError),
    *(OverflowError, NotImplementedError, RuntimeError, KeyError),
)

_Member = tuple[str, bytes]


def read(source: Source) -> Iterator[Article]:
    """Yield the articles of all members; raises ``UnreadableError`` where none can be read."""
    if source.archives >= _MOST_NESTED:
        raise UnreadableError(
            f"{source.path} is an archive in an archive in an archive; unpack one of them.",
            source.path,
        )
    is_zip = source.data.startswith(b"PK")
    members = _zip_members(source) if is_zip else _tar_or_single(source)
    yield from _Members(source).read(members)


class _Members:
    """The reading of an archive's members, with a few complaints of a kind and a count of all."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._refused = 0
        self._read = 0

    def read(self, members: Iterator[_Member | UnreadableError]) -> Iterator[Article]:
        for member in members:
            if isinstance(member, UnreadableError):
                self._complain(member)
            else:
                self._read += 1
                try:
                    yield from self._read_member(*member)
                except UnreadableError as error:
                    self._complain(error)
            if self._source.budget.is_spent:
                self._source.complain(refuse_slow(self._source.path))
                return
        if self._refused > _MOST_COMPLAINTS:
            more = self._refused - _MOST_COMPLAINTS
            files = "file" if more == 1 else "files"
            self._source.complain(
                UnreadableError(
                    f"{more:,} more {files} in {self._source.path} could not be read; unpack it to"
                    " see why.",
                    self._source.path,
                )
            )
        if not self._read and not self._refused:
            raise refuse_textless(self._source.path)

    def _read_member(self, name: str, data: bytes) -> Iterator[Article]:
        from reader.formats.reading import read_source

        outer = self._source
        if len(data) > outer.limits.size:
            raise refuse_large(f"{name} in {outer.path}", outer.limits)
        inner = Source(
            data,
            name=posixpath.basename(name) or outer.name,
            path=f"{name} in {outer.path}",
            limits=outer.limits,
            complain=self._complain,
            budget=outer.budget,
            archives=outer.archives + 1,
        )
        for article in read_source(inner):
            if not outer.archives:
                outer.budget.earn()
            yield replace(article, path=outer.path)
            if outer.budget.is_spent:
                return

    def _complain(self, refusal: UnreadableError) -> None:
        self._refused += 1
        if self._refused <= _MOST_COMPLAINTS:
            self._source.complain(UnreadableError(str(refusal), self._source.path))


def _is_wanted(name: str) -> bool:
    parts = name.split("/")
    hidden = any(part.startswith(".") and part not in (".", "..") for part in parts)
    companion = name.lower().endswith(_COMPANIONS) or parts[0] == "__MACOSX"
    return not (hidden or companion or parts[-1].startswith("README") or not parts[-1])


# zip


def _zip_members(source: Source) -> Iterator[_Member | UnreadableError]:
    # A million entries without content would fill the memory before the first is looked at.
    if source.data.count(_ZIP_ENTRY) > _MOST_MEMBERS:
        raise _too_many(source.path)
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
            for begin, kind in _DOCUMENTS.items():
                if any(entry.filename.startswith(begin) for entry in entries[:100]):
                    raise UnreadableError(
                        f"{source.path} is {kind}; save it as text, HTML or PDF first.", source.path
                    )
            for entry in entries:
                name = clean(entry.filename).strip()
                if not _is_wanted(name) or stat.S_ISLNK(entry.external_attr >> 16):
                    continue  # a link has the place that it leads to as its text
                yield _read_zip_member(archive, entry, name, source)
    except DAMAGES as error:
        raise refuse_damaged(source.path, "a ZIP archive") from error


def _read_zip_member(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, source: Source
) -> _Member | UnreadableError:
    shown = f"{name} in {source.path}"
    if entry.flag_bits & 1:
        return UnreadableError(f"{shown} is locked with a password; unpack it.", source.path)
    if entry.file_size > source.limits.size:
        return refuse_large(shown, source.limits)
    if entry.compress_type not in _ZIP_METHODS:
        return UnreadableError(f"{shown} is packed in a way that is not read; unpack it.", shown)
    most = min(source.budget.room, source.limits.size)
    try:
        with archive.open(entry) as stream:
            data = stream.read(most + 1)
    except DAMAGES:
        return refuse_damaged(shown, "a file", "it cannot be unpacked")
    source.budget.room -= len(data)
    if source.budget.room < 0:
        raise BombError(
            f"{source.path} unpacks to more than is read; unpack it and import its files.",
            source.path,
        )
    if len(data) > source.limits.size:
        return refuse_large(shown, source.limits)
    return name, data


# tar, and single files


def _tar_or_single(source: Source) -> Iterator[_Member | UnreadableError]:
    if source.data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ")):
        stream: io.BufferedReader[Any] = io.BufferedReader(
            Unpacked(source.data, source.budget, source.path), 1 << 16
        )
        try:
            beginning = stream.peek(512)[:512]
        except OSError as error:
            raise refuse_damaged(source.path, "a compressed file") from error
        if beginning[257:262] != b"ustar":
            yield _read_single(source, stream)
            return
    else:
        stream = io.BufferedReader(io.BytesIO(source.data))
    yield from _tar_members(source, stream)


def _read_single(source: Source, stream: io.BufferedReader[Any]) -> _Member:
    try:
        data = stream.read(source.limits.size + 1)
    except OSError as error:
        raise refuse_damaged(source.path, "a compressed file") from error
    name = source.name
    return next((name[: -len(e)] for e in _COMPRESSED if name.lower().endswith(e)), name), data


def _tar_members(
    source: Source, stream: io.BufferedReader[Any]
) -> Iterator[_Member | UnreadableError]:
    try:
        for number, file in enumerate(read_tar(stream, source.limits.size)):
            if number >= _MOST_MEMBERS:
                raise _too_many(source.path)
            name = clean(file.name).strip()
            if not _is_wanted(name):
                continue
            if file.data is None:
                yield refuse_large(f"{name} in {source.path}", source.limits)
            else:
                yield name, file.data
    except (OSError, ValueError) as error:
        raise refuse_damaged(source.path, "a tar archive") from error


def _too_many(shown: str) -> UnreadableError:
    return UnreadableError(
        f"{shown} has more than {_MOST_MEMBERS:,} files in it; unpack it and import the folder.",
        shown,
    )

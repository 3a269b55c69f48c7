"""Bytes to characters: UTF-8, UTF-16 and UTF-32 by rule, the rest by a detector."""

from __future__ import annotations

import codecs
import re

from reader.formats.refusals import refuse_binary

# The UTF-32 mark of little-endian text begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Files that are no text, but may begin as if they were.
_SIGNATURES = (
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "a database"),
)

# What a page, an XML file or a mail says of its own encoding.
_DECLARED = re.compile(
    rb"""(?:<\?xml[^>]{0,100}encoding=|<meta[^>]{0,200}charset=)\s*["']?([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_WEB_ENCODINGS = (
    *("iso8859", "iso2022", "cp125", "cp874", "cp932", "cp949", "koi8"),
    *("gb", "big5", "shift_jis", "euc_", "mac-", "hz", "utf-8"),
)
_ENOUGH = 500_000  # bytes
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_BEGINNING = 4096  # bytes in which such a declaration stands

_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r\x1b"))
_MOST_CONTROLS = 0.3  # hostile text has some, a program or picture has more
_MOST_NULS = 0.05

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LEAST_CONFIDENCE = 0.1  # below it what the web takes for granted is the better guess
_WEB_DEFAULT = "windows-1252"


def decode(data: bytes, shown: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of ``data`` without its byte order mark, and remarks on how it was read.

    Raises ``UnreadableError``, naming ``shown``, where the bytes are no text.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise refuse_binary(shown, kind)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    declared = _declared(data) if encoding == "utf-8" else None
    if declared is not None and data.isascii():  # ISO-2022-JP writes with ASCII's bytes
        encoding = declared
    remarks: list[str] = []
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        if encoding == "utf-8" and not _is_mostly_utf8(text):
            encoding = declared or _detect(data, shown)
            text = data.decode(encoding, "replace")
            if encoding != "utf-8":
                remarks.append(f"decoded as {encoding}")
        lost = text.count(_REPLACEMENT)
        if lost:
            remarks.append(
                f"{lost} damaged {'character' if lost == 1 else 'characters'} in the file"
            )
    if _is_binary(data if encoding == "utf-8" else text.encode("utf-8", "surrogatepass")):
        raise refuse_binary(shown, "a program, a picture or other data")
    return text, tuple(remarks)


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page or XML file names, None where it is none of text."""
    found = _DECLARED.search(data, 0, _BEGINNING)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, ValueError):
        return None
    if name in ("iso8859-1", "ascii"):
        return _WEB_DEFAULT  # as the HTML standard has it
    return name if name.startswith(_WEB_ENCODINGS) else None


def _is_mostly_utf8(text: str) -> bool:
    """Whether text decoded as UTF-8 with replacements is UTF-8 with some damage.

    In another encoding hardly a byte above 127 is part of a valid sequence.
    """
    damaged = text.count(_REPLACEMENT)
    return len(text) - len(text.encode("ascii", "ignore")) - damaged > damaged


def _detect(data: bytes, shown: str) -> str:
    """Return the name of the likeliest encoding of text that is no UTF-8."""
    from chardet import EncodingEra, detect

    data = _telling(data)
    found = detect(
        data,
        encoding_era=EncodingEra.ALL & ~EncodingEra.MAINFRAME,
        max_bytes=len(data),
        prefer_superset=False,
    )
    name = found["encoding"]
    if name is None:
        kind = found["mime_type"]
        known = kind and kind != "application/octet-stream"
        raise refuse_binary(shown, kind if known and kind else "a program, a picture or other data")
    unlikely = found["confidence"] < _LEAST_CONFIDENCE or name.lower() == "iso-8859-1"
    if unlikely or _mixes_alphabets(data.decode(name, "replace")):
        return _WEB_DEFAULT
    return name.lower()


def _telling(data: bytes) -> bytes:
    """Return as much of a large file as tells its encoding: what surrounds bytes above 127."""
    if len(data) <= _ENOUGH:
        return data
    pieces: list[bytes] = []
    place = size = 0
    while size < _ENOUGH and (found := _NOT_ASCII.search(data, place)):
        end = found.start() + 500
        pieces.append(data[max(place, found.start() - 100) : end])
        size += len(pieces[-1])
        place = end
    return b"".join(pieces)


def _mixes_alphabets(text: str) -> bool:
    """Whether most words with letters beyond ASCII have Latin letters and others: "Tкte".

    No language is written so, but a short French text that is taken for a Cyrillic one is.
    """
    foreign = mixed = 0
    for word in text.split():
        if any("\u0370" <= char < "\u0600" for char in word):  # Greek, Cyrillic, Hebrew
            foreign += 1
            mixed += any(char.isascii() and char.isalpha() for char in word)
    return 2 * mixed > foreign


def _is_binary(data: bytes) -> bool:
    """Whether there are more control bytes in UTF-8 text than any text has."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(data) or data.count(0) > _MOST_NULS * len(data)

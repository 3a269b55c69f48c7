"""From bytes to characters: UTF-8, UTF-16 and UTF-32 by rule, other encodings by chardet."""

from __future__ import annotations

import codecs
import re

from reader.errors import UnreadableError
from reader.formats.shared.encoding_labels import (
    EAST_ASIAN,
    decode,
    describe_codec,
    find_codec,
    is_mostly_utf8,
)
from reader.formats.shared.read_errors import binary_error

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Binary files that may look like text at the beginning.
_SIGNATURES = (
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG\r\n\x1a\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF87a", "an image"),
    (b"GIF89a", "an image"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "a database"),
    (b"PAR1", "a Parquet file"),
    (b"ARROW1", "an Arrow file"),
    (b"\xff\xff\xff\xff", "an Arrow file"),  # a stream of it, as datasets keeps its shards
    (b"Obj\x01", "an Avro file"),
    (b"ORC", "an ORC file"),
    (b"\x93NUMPY", "an array of NumPy"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x04\x22\x4d\x18", "an LZ4 archive"),
    (b"\0asm", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"RIFF", "an image, sound or film"),
    (b"ID3", "sound"),
    (b"OggS", "sound or film"),
    (b"fLaC", "sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"wOF", "a font"),
    (b"\0\1\0\0\0", "a font"),
    (b"AT&TFORM", "a DjVu document"),
    (b"!BDN", "a mailbox of Outlook"),
    (b"%!PS-Adobe", "a PostScript file"),
)
_INNER_SIGNATURES = (
    (4, b"ftyp", "an image, sound or film"),
    (60, b"BOOKMOBI", "a book for Kindle"),
)
_SIGNATURE_BYTES = 64  # of which one is a control where the signature alone could be text

# The encoding that a page or an XML file declares.
_DECLARATION = re.compile(
    rb"""(?:<\?xml[^>]{0,100}encoding=|<meta[^>]{0,200}charset=)\s*["']?([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_FEW_SIGNS = 8
_MAX_SAMPLE = 500_000  # bytes given to chardet
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_ASCII = bytes(range(0x20, 0x7E))  # without "~", which begins an escape sequence of HZ
_DECLARATION_BYTES = 4096  # at the beginning, in which the declaration stands

# The escape sequences between which Japanese stands in mails and old pages.
_ISO_2022_JP = re.compile(rb"\x1b\$[@B](?:[\x21-\x7e]{2}){2,}\x1b\([BJ]")
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r\x1b"))
_MAX_CONTROL_SHARE = 0.3  # hostile text has some, a program or picture has more
_MAX_NUL_SHARE = 0.05
_MAX_WIDE_CHARS = 100_000  # that are looked at
_MIN_BLANKS, _MIN_LETTERS = 0.05, 0.6  # shares of the characters of a text

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_MIN_CONFIDENCE = 0.1  # below it the default of the web is the better guess
_WEB_DEFAULT = "cp1252"


def decode_text(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of ``data`` without byte order mark, and remarks on how it was decoded.

    Raises ``UnreadableError``, naming ``path``, for bytes that are not text.
    """
    if kind := _name_kind(data):
        raise binary_error(path, kind)
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    declared = find_declared_codec(data) if encoding == "utf-8" else None
    if declared is not None and data.isascii():  # ISO-2022-JP uses ASCII bytes alone
        encoding = declared
    elif encoding == "utf-8" and data.isascii() and _ISO_2022_JP.search(data):
        encoding = "iso2022_jp"
    remarks: list[str] = []
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = decode(data, encoding)
        # Where much is damaged, what is declared is wrong; a few bytes may be damage.
        is_vain = declared == "utf-8" and text.count(_REPLACEMENT) > _FEW_SIGNS
        if encoding == "utf-8" and (_fits(data, declared) or not is_mostly_utf8(text)):
            encoding = declared if declared and not is_vain else _guess_encoding(data, path)
            text = decode(data, encoding)
            if encoding != "utf-8":
                remarks.append(f"decoded as {describe_codec(encoding)}")
        lost = text.count(_REPLACEMENT)
        if lost:
            remarks.append(
                f"{lost} damaged {'character' if lost == 1 else 'characters'} in the file"
            )
    if _is_binary(data if encoding == "utf-8" else text.encode("utf-8", "surrogatepass")):
        for encoding in ("utf-16-be", "utf-16-le"):
            if (wide := _read_utf_16(data, encoding)) is not None:
                return wide, (f"decoded as {describe_codec(encoding)}",)
        raise binary_error(path, "a program, an image or other data")
    return text, tuple(remarks)


def _read_utf_16(data: bytes, encoding: str) -> str | None:
    """Return the text of bytes that are UTF-16 without a mark, None where they are not.

    Other data may be characters too, mostly Chinese ones, but has no lines of words.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    sample = text[:_MAX_WIDE_CHARS]
    blanks = sum(map(sample.count, " \n"))
    letters = sum(map(str.isalpha, sample))
    odd = sum(1 for char in sample if not char.isprintable() and char not in "\t\n\r")
    is_text = blanks >= _MIN_BLANKS * len(sample) and letters >= _MIN_LETTERS * len(sample)
    return text if is_text and not odd else None


def _name_kind(data: bytes) -> str | None:
    """Return the kind of a file that begins as no text does, None where it may be text."""
    for place, signature, kind in (*((0, *known) for known in _SIGNATURES), *_INNER_SIGNATURES):
        if data.startswith(signature, place) and (
            (place == 0 and signature.startswith((b"{", b"%")))
            or data[:_SIGNATURE_BYTES].translate(None, _CONTROLS) != data[:_SIGNATURE_BYTES]
            or not signature.isascii()
        ):
            return kind
    return None


def find_declared_codec(data: bytes) -> str | None:
    """Return the codec that a page or XML file declares, None if none or one that nobody knows."""
    found = _DECLARATION.search(data, 0, _DECLARATION_BYTES)
    if found is None:
        return None
    codec = find_codec(found[1].decode("ascii"))
    # It was read as ASCII, so it is no UTF-16 and no EBCDIC, whatever it says.
    return codec if codec and _extends_ascii(codec) else None


def _fits(data: bytes, declared: str | None) -> bool:
    """Return whether text is without a fault in the East Asian encoding that it declares.

    Of a few Chinese characters most may be UTF-8 by chance. Text of one byte a character nearly
    always fits, which says nothing.
    """
    return declared in EAST_ASIAN and _REPLACEMENT not in decode(data, declared)


def _extends_ascii(codec: str) -> bool:
    try:
        return _ASCII.decode(codec) == _ASCII.decode("ascii")
    except UnicodeError:
        return False


def guess_codec(data: bytes) -> str:
    """Return the codec of the most likely encoding of text that declares none and is not UTF-8."""
    try:
        return _guess_encoding(data, "")
    except UnreadableError:  # it may be no text: then nothing is lost by any encoding
        return _WEB_DEFAULT


def _guess_encoding(data: bytes, path: str) -> str:
    """Return the codec of the most likely encoding of text that is not UTF-8."""
    if _has_few_signs(data):
        return _WEB_DEFAULT
    from chardet import EncodingEra, detect

    data = _sample(data)
    guess = detect(
        data,
        encoding_era=EncodingEra.ALL & ~EncodingEra.MAINFRAME,
        max_bytes=len(data),
        prefer_superset=False,
    )
    label = guess["encoding"]
    if label is None:
        kind = guess["mime_type"]
        is_known = kind and kind != "application/octet-stream"
        raise binary_error(path, kind if is_known and kind else "a program, an image or other data")
    codec = find_codec(label) or _WEB_DEFAULT
    is_unlikely = guess["confidence"] < _MIN_CONFIDENCE
    return _WEB_DEFAULT if is_unlikely or _mixes_alphabets(decode(data, codec)) else codec


def _has_few_signs(data: bytes) -> bool:
    """Return whether all bytes above 127 are signs of windows-1252: "½ cup", "£5", "– and –".

    Of so few bytes statistics say nothing, and letters of another language would be letters.
    """
    found = b"".join(_NOT_ASCII.findall(data[:_MAX_SAMPLE]))
    return len(found) <= _FEW_SIGNS and not any(map(str.isalpha, decode(found, _WEB_DEFAULT)))


def _sample(data: bytes) -> bytes:
    """Return a sample of a large file for chardet: the text around bytes above 127."""
    if len(data) <= _MAX_SAMPLE:
        return data
    parts: list[bytes] = []
    position = size = 0
    while size < _MAX_SAMPLE and (found := _NOT_ASCII.search(data, position)):
        end = found.start() + 500
        parts.append(data[max(position, found.start() - 100) : end])
        size += len(parts[-1])
        position = end
    return b"".join(parts)


def _mixes_alphabets(text: str) -> bool:
    """Whether most words with Greek, Cyrillic or Hebrew letters have Latin ones too: "Tкte".

    No language is written so; it shows that a short French text was decoded as Cyrillic.
    """
    non_latin = mixed = 0
    for word in text.split():
        if any("\u0370" <= char < "\u0600" for char in word):  # Greek, Cyrillic, Hebrew
            non_latin += 1
            mixed += any(char.isascii() and char.isalpha() for char in word)
    return 2 * mixed > non_latin


def _is_binary(data: bytes) -> bool:
    """Whether UTF-8 text has more control bytes than any real text."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _MAX_CONTROL_SHARE * len(data) or data.count(0) > _MAX_NUL_SHARE * len(data)

"""Encoding labels: the codec of a text that declares its encoding, as browsers understand it.

Pages, feeds and mails name an encoding and use a larger one: "gb2312" is read as GB18030,
"shift_jis" as windows-31j, "iso-8859-1" as windows-1252 (WHATWG, Encoding Standard). A label that
browsers do not know, or no longer decode, is looked up among Python's codecs of text.
"""

from __future__ import annotations

import codecs
import re

# Python's codec is smaller than what the standard decodes with: GBK without the euro sign, EUC-JP
# without the signs that NEC added (row 13: circled numbers, units).
_LARGER = {"gbk": "gb18030", "euc-jp": "euc_jis_2004"}
_NO_TEXT = frozenset({"x-user-defined", "replacement"})
# Codecs of Python's that decode something else than bytes of another encoding.
_NOT_OF_BYTES = ("unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined")

_KNOWN_NAMES = {
    "cp932": "Shift_JIS",
    "cp949": "EUC-KR",
    "big5hkscs": "Big5",
    "gb18030": "GB18030",
    "euc_jis_2004": "EUC-JP",
    "iso2022_jp": "ISO-2022-JP",
}
_OF_PAIRS = frozenset({"gb18030", "cp949", "big5hkscs", "euc_jis_2004"})  # both bytes above 127
EAST_ASIAN = _OF_PAIRS | {"cp932"}
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ESCAPE = re.compile(rb"\x1b(\$[@B]|\([BJI])")


def find_codec(label: str) -> str | None:
    """Return the name of Python's codec for a label, None for one that nobody knows."""
    label = label.strip().lower()
    if label in ("utf-8", "utf8"):
        return "utf-8"
    import webencodings

    found = webencodings.lookup(label)
    if found is not None and found.name not in _NO_TEXT:
        return str(_LARGER.get(found.name, found.codec_info.name))
    try:
        codec = codecs.lookup(label)
        "".encode(codec.name)  # raises LookupError for a codec that is not of text
    except (LookupError, ValueError):
        return None
    return None if codec.name.replace("_", "-") in _NOT_OF_BYTES else codec.name


def describe_codec(codec: str) -> str:
    """Return the name of a codec's encoding as users know it."""
    return _KNOWN_NAMES.get(codec) or re.sub(r"^cp(?=12\d\d$|874$)", "windows-", codec)


def decode(data: bytes, codec: str) -> str:
    """Return the text of bytes, with a replacement character for each that is damaged.

    ``codec`` is a name that ``find_codec`` returned.
    """
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        pass
    if codec.startswith("iso2022_jp"):
        return _decode_iso_2022_jp(data)
    return data.decode(codec, _REPLACE_PAIR if codec in _OF_PAIRS else "replace")


def is_mostly_utf8(text: str) -> bool:
    """Return whether text decoded as UTF-8 with replacements is UTF-8 with some damage.

    In text of another encoding hardly any byte above 127 belongs to a valid UTF-8 sequence.
    """
    damaged = text.count(_REPLACEMENT)
    return len(text) - len(text.encode("ascii", "ignore")) - damaged > damaged


def _replace_pair(error: UnicodeError) -> tuple[str, int]:
    """Replace a pair of bytes that is no character, as the standard does.

    Python goes on behind the first byte, and reads all that follows in wrong pairs.
    """
    assert isinstance(error, UnicodeDecodeError)
    pair = error.object[error.start : error.start + 2]
    if pair[0] == 0x80 and error.encoding == "gb18030":
        return "€", error.start + 1  # as Windows writes it
    is_pair = len(pair) == 2 and min(pair) > 0x80 and pair[0] < 0xFF
    return _REPLACEMENT, error.start + 2 if is_pair else error.end


_REPLACE_PAIR = "reader.replace_pair"
codecs.register_error(_REPLACE_PAIR, _replace_pair)


def _decode_iso_2022_jp(data: bytes) -> str:
    """Return the text of ISO-2022-JP with signs that NEC added, which Python's codecs lack.

    What stands between two escape sequences is EUC-JP without its highest bits.
    """
    texts: list[str] = []
    is_kanji, start = False, 0
    shift = bytes(byte | 0x80 if 0x20 < byte < 0x7F else byte for byte in range(256))
    for found in (*_ESCAPE.finditer(data), None):
        part = data[start : found.start() if found else None]
        texts.append(
            decode(part.translate(shift), "euc_jis_2004")
            if is_kanji
            else part.decode("ascii", "replace")
        )
        if found:
            is_kanji, start = found[1].startswith(b"$"), found.end()
    return "".join(texts)

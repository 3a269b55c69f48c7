"""The fingerprint of an article (bottom-k MinHash): words that articles of like wording share.

Of the pieces of text that follow each " s" (in English, German and Spanish news one in 60 to 80
characters) those with the lowest checksums are kept: bottom-k sampling (Broder 1997, "On the
resemblance and containment of documents"). Which places are looked at depends on the text alone,
not on paragraphs or their order, and finding them is a loop in C: 0.08 ms for 18 kB, where the
checksums of all runs of words take 2. Two articles that have a share J of their pieces in common
miss each other with (1 - J)^12; ``python -m tests.quality.near_duplicates`` counts how many do.
What is found is compared in full before it is called a near-duplicate.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import islice
from zlib import crc32

_HASHES_KEPT = 12
_ANCHOR = b" s"
_PIECE_BYTES = 24  # bytes of a piece, some four words
_RARE_ANCHOR_BYTES = 400  # bytes from anchor to anchor, on average, from which on every word is one
# Bytes; texts between are sampled in both ways, so that an edit crosses no border.
_SHORT_BYTES, _LONG_BYTES = 1_200, 2_000
_HUGE_BYTES = 1 << 20
_BATCH_SIZE = 1 << 16  # pieces, or characters


def compute_fingerprint(text: str) -> str:
    """Return the fingerprint of an article's paragraphs as words with spaces between."""
    data = _to_lower_case(text)
    anchored = (data.count(_ANCHOR) + 1) * _RARE_ANCHOR_BYTES > len(data)
    words: list[str] = []
    if anchored and len(data) > _SHORT_BYTES:
        words += _lowest_hashes(
            data.split(_ANCHOR) if len(data) < _HUGE_BYTES else _split_at_anchors(data)
        )
    if not anchored or len(data) < _LONG_BYTES:
        words += _lowest_hashes(_split_at_words(data))
    return " ".join(words)


def _to_lower_case(text: str) -> bytes | bytearray:
    """Return a text in small letters, some lines at once: to lower all takes twelve times it."""
    if len(text) < _HUGE_BYTES:
        return text.lower().encode("utf-8", "replace")
    data, start = bytearray(), 0
    while start < len(text):
        end = text.find("\n", start + _BATCH_SIZE) + 1 or len(text)
        data += text[start:end].lower().encode("utf-8", "replace")
        start = end
    return data


def _lowest_hashes(pieces: Iterable[bytes | bytearray]) -> list[str]:
    pieces = iter(pieces)
    hashes: list[int] = []
    while batch := {crc32(piece[:_PIECE_BYTES]) for piece in islice(pieces, _BATCH_SIZE)}:
        hashes = sorted(batch.union(hashes))[:_HASHES_KEPT]
    return [f"{number:x}" for number in hashes]


def _split_at_anchors(data: bytes | bytearray) -> Iterable[bytes | bytearray]:
    """Give the beginnings of the pieces one by one: a long text has too many for a list."""
    start = 0
    while (end := data.find(_ANCHOR, start)) >= 0:
        yield data[start : min(end, start + _PIECE_BYTES)]
        start = end + len(_ANCHOR)
    yield data[start : start + _PIECE_BYTES]


def _split_at_words(data: bytes | bytearray) -> Iterable[bytes | bytearray]:
    start = 0
    while start >= 0:
        yield data[start : start + _PIECE_BYTES]
        start = data.find(b" ", start) + 1 or -1


def compute_address_checksum(url: str | None) -> int | None:
    """Return a checksum of what two addresses of one article share, None where there is no path."""
    address = normalise_address(url)
    return crc32(address.encode("utf-8", "replace")) if address else None


def normalise_address(url: str | None) -> str:
    """Return what two addresses of one article share: host and path, "" where there is no path.

    "www.", the scheme, what a campaign added and the place within the page make no difference.
    """
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    query = "&".join(
        part for part in parts.query.split("&") if part and not part.startswith("utm_")
    )
    if not host or not (path or query):
        return ""
    return f"{host}{path}?{query}" if query else f"{host}{path}"


def compute_note_checksum(quote: str, text: str) -> str:
    """Return what tells the words of a note from those of others, and does not hold them."""
    content = "\0".join((quote, text)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=16).hexdigest()

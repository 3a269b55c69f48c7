"""The fingerprint of an article (bottom-k MinHash): words that articles of like wording share.

Of the pieces of text that follow each " s" (in English, German and Spanish news one in 60 to 80
characters) those with the lowest checksums are kept: bottom-k sampling (Broder 1997, "On the
resemblance and containment of documents"). Which places are looked at depends on the text alone,
not on paragraphs or their order, and finding them is a loop in C: 0.08 ms for 18 kB, where the
checksums of all runs of words take 2. Two articles that have a share J of their pieces in common
miss each other with (1 - J)^12; ``python -m tests.quality.near_duplicates`` counts how many do.
What is found is compared in full before it is called a near-duplicate.

Scripts that write no spaces between words have neither anchors nor words to split at: there the
pieces begin at letters, at every fourth kind of letter where the text is long enough.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from itertools import islice
from zlib import crc32

from reader.word_counts import SOUTH_EAST_ASIAN, UNSPACED

_HASHES_KEPT = 12
_HASHES_TO_SORT = 3 * _HASHES_KEPT
_ANCHOR = b" s"
_PIECE_BYTES = 24  # bytes of a piece, some four words
_RARE_ANCHOR_BYTES = 400  # bytes from anchor to anchor, on average, from which on every word is one
# Bytes; texts between are sampled in both ways, so that an edit crosses no border.
_SHORT_BYTES, _LONG_BYTES = 1_200, 2_000
_HUGE_BYTES = 1 << 20
_BATCH_SIZE = 1 << 16  # pieces, or characters
_PIECE_BEHIND_SPACE = re.compile(rb" (?=(.{%d}|.*))" % _PIECE_BYTES, re.DOTALL)

# Of texts with that many bytes a character the letters without spaces are counted, which takes
# longer than all else: Latin ones have fewer, Chinese, Japanese and Thai ones 2.6 and more.
_BYTES_PER_CHARACTER = 1.5
# Shares of letters without spaces: from the first on pieces begin at letters, up to the second at
# spaces too, so that an edit of a mixed text crosses no border.
_SOME_UNSPACED, _MOST_UNSPACED = 0.25, 0.5
# Letters of a piece, some four words; in Thai and its neighbours a word has twice as many.
_PIECE_LETTERS, _PIECE_LETTERS_SOUTH_EAST_ASIAN = 8, 12
_MIN_LETTERS = 400  # of a text in which not every letter begins a piece


def compute_fingerprint(text: str) -> str:
    """Return the fingerprint of an article's paragraphs as words with spaces between."""
    data = _to_lower_case(text)
    unspaced = _find_share_of_unspaced(text, len(data))
    by_letters = _lowest_hashes(_split_at_letters(text), None) if unspaced >= _SOME_UNSPACED else []
    if unspaced >= _MOST_UNSPACED:
        return " ".join(by_letters)
    return " ".join(dict.fromkeys([*by_letters, *_fingerprint_spaced(data)]))


def has_new_fingerprint(text: str) -> bool:
    """Return whether versions of the library before 12 gave a text another fingerprint."""
    if text.isascii():
        return False
    return _find_share_of_unspaced(text, len(_to_lower_case(text))) >= _SOME_UNSPACED


def compute_older_fingerprint(text: str) -> str:
    """Return the fingerprint that versions of the library before 12 gave a text."""
    return " ".join(_fingerprint_spaced(_to_lower_case(text)))


def _fingerprint_spaced(data: bytes | bytearray) -> list[str]:
    """Return the checksums of a text whose words have spaces between them."""
    anchored = (data.count(_ANCHOR) + 1) * _RARE_ANCHOR_BYTES > len(data)
    words: list[str] = []
    if anchored and len(data) > _SHORT_BYTES:
        words += _lowest_hashes(
            data.split(_ANCHOR) if len(data) < _HUGE_BYTES else _split_at_anchors(data)
        )
    if not anchored or len(data) < _LONG_BYTES:
        is_short = len(data) < _HUGE_BYTES
        words += _lowest_hashes(_find_words(data) if is_short else _split_at_words(data), None)
    return words


def _find_share_of_unspaced(text: str, size: int) -> float:
    """Return which share of a text of ``size`` bytes are letters of scripts without spaces."""
    if size < _BYTES_PER_CHARACTER * len(text) or not text:
        return 0.0
    unspaced, _, _ = _patterns()
    return sum(map(len, unspaced.findall(text))) / len(text)


def _split_at_letters(text: str) -> Iterable[bytes]:
    """Give the pieces of a text without spaces; marks and punctuation make no difference."""
    _, south_east_asian, others = _patterns()
    letters = others.sub("", text.lower())
    length = _PIECE_LETTERS
    if 2 * sum(map(len, south_east_asian.findall(letters))) > len(letters):
        length = _PIECE_LETTERS_SOUTH_EAST_ASIAN
    step = 1 if len(letters) < _MIN_LETTERS else 4
    for start, letter in enumerate(letters):
        if ord(letter) % step == 0:
            yield letters[start : start + length].encode("utf-8", "replace")


@cache  # compiled slowly, and most libraries need none
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return what matches letters without spaces, those of Thai to Khmer, and no letters."""
    return (
        re.compile(f"[{UNSPACED}]+"),
        re.compile(f"[{SOUTH_EAST_ASIAN}]+"),
        re.compile(r"\W+"),
    )


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


def _lowest_hashes(
    pieces: Iterable[bytes | bytearray], size: int | None = _PIECE_BYTES
) -> list[str]:
    if isinstance(pieces, list) and len(pieces) <= _BATCH_SIZE:
        found = pieces if size is None else [piece[:size] for piece in pieces]
        # Those that may be among the lowest are sorted alone, which takes a third of the time.
        bound = (1 << 32) * _HASHES_TO_SORT // (len(found) + 1)
        lowest = {number for number in map(crc32, found) if number < bound}
        if len(lowest) < _HASHES_KEPT:
            lowest = set(map(crc32, found))
        return [f"{number:x}" for number in sorted(lowest)[:_HASHES_KEPT]]
    pieces = iter(pieces)
    hashes: list[int] = []
    while batch := {crc32(piece[:size]) for piece in islice(pieces, _BATCH_SIZE)}:
        hashes = sorted(batch.union(hashes))[:_HASHES_KEPT]
    return [f"{number:x}" for number in hashes]


def _split_at_anchors(data: bytes | bytearray) -> Iterable[bytes | bytearray]:
    """Give the beginnings of the pieces one by one: a long text has too many for a list."""
    start = 0
    while (end := data.find(_ANCHOR, start)) >= 0:
        yield data[start : min(end, start + _PIECE_BYTES)]
        start = end + len(_ANCHOR)
    yield data[start : start + _PIECE_BYTES]


def _find_words(data: bytes | bytearray) -> list[bytes]:
    """Return what ``_split_at_words`` does, at once: in a third of the time."""
    return [bytes(data[:_PIECE_BYTES]), *_PIECE_BEHIND_SPACE.findall(data)]


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

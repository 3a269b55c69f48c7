"""Whether a sentence has only a part of a quotation: opened and not closed, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENING_MARKS = "\"'“‘„«"
CLOSING_MARKS = "\"'”’“»"
_TRAILING = " \t\xa0.,;:!?…)]"  # may stand behind a closing mark
# An apostrophe that opens nothing: '90s, 'em, 'til, 'n'.
_CLIPPED_WORD = re.compile(
    r"['‘’](?:\d\d?s\b|(?:em|til|tis|twas|cause|n|round|bout)\b)", re.IGNORECASE
)
_INCHES = re.compile(r'\d"')


def has_half_quotation(text: str, quoted: Sequence[tuple[int, int]]) -> bool:
    """Return whether a sentence opens a quotation that goes on after it, or ends one.

    ``quoted`` are the parts of ``text`` in quotations of its paragraph. A sentence that is all
    within one quotation has no mark too many: it is speech without its speaker. Nor has one with
    a mark alone at its end, which a splitter left there.
    """
    if _has_odd_mark(text):
        return True
    end = len(text.rstrip())
    for start, stop in quoted:
        if end - start <= 1:
            continue
        opens = start > 0 or text[:1] in _OPENING_MARKS
        closes = stop < end or _is_closed(text[start:end])
        if opens != closes and not _CLIPPED_WORD.match(text, start):
            return True
    return False


def _has_odd_mark(text: str) -> bool:
    """Return whether a double mark within a sentence has no other one."""
    bare = text.strip().rstrip(_TRAILING)
    if '"' in bare and bare.count('"') % 2 and not _INCHES.search(bare):
        return bare[-1] != '"' or bare.count('"') > 1
    return "”" in bare[:-1] and "“" not in bare and "„" not in bare


def _is_closed(part: str) -> bool:
    """Return whether the last part of a sentence ends with a closing mark of its own."""
    bare = part.rstrip(_TRAILING)
    return len(bare) > 1 and bare[-1] in CLOSING_MARKS

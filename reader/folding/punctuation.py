"""What only marks and capitals tell of two texts that have the same words.

Theory. A comma says who speaks ("The senator, said the witness, lied") and of whom a clause is
told; a capital makes a name of a word. A scraper loses spaces and quotation marks, but no commas.

Known limits: a hyphen is not looked at, nor a capital where a sentence begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.folding.alignment import Block
from reader.folding.wording import Wording

_PAUSES = frozenset(",;:()[]–—")
_ENDS = " .…!?"
_DASH = re.compile(r"\s[-‐‑]\s|[-‐‑]{2}")  # no hyphen


def tells_apart(a: Wording, b: Wording, blocks: Sequence[Block]) -> bool:
    """Return whether a pause or a capital stands in one text only, and makes another statement."""
    if a.text.rstrip(_ENDS) in b.text:
        return False  # letter for letter, as most copies stand
    return _other_pause(a, b, blocks) or _other_name(a, b, blocks)


def _other_pause(a: Wording, b: Wording, blocks: Sequence[Block]) -> bool:
    """Return whether a pause between two words stands in one text only."""
    return any(
        _pauses(a.after(i)) != _pauses(b.after(block.b + i - block.a))
        for block in blocks
        if block.a_end - block.a == block.b_end - block.b and _differently(a, b, block)
        for i in range(block.a, block.a_end - 1)
    )


def _differently(a: Wording, b: Wording, block: Block) -> bool:
    """Return whether the words of a block are written in another way in each text."""
    here = a.text[a.starts[block.a] : a.ends[block.a_end - 1]]
    return here != b.text[b.starts[block.b] : b.ends[block.b_end - 1]]


def _pauses(between: str) -> bool:
    if len(between) <= 1:
        return between == "—"  # other marks join words
    return not _PAUSES.isdisjoint(between) or bool(_DASH.search(between))


def _other_name(a: Wording, b: Wording, blocks: Sequence[Block]) -> bool:
    """Return whether a word that is another one with a capital has it in one text only."""
    if a.language.cased.isdisjoint(a.words) or a.text.isupper() or b.text.isupper():
        return False
    return any(
        _initial(a, i) != _initial(b, j)
        for i, j in _paired(blocks)
        if a.words[i] in a.language.cased and not (_begins(a, i) or _begins(b, j))
    )


def _paired(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    for block in blocks:
        if block.a_end - block.a == block.b_end - block.b:
            yield from zip(range(block.a, block.a_end), range(block.b, block.b_end), strict=True)


def _initial(text: Wording, i: int) -> bool:
    return text.text[text.starts[i]].isupper()


def _begins(text: Wording, i: int) -> bool:
    return i == 0 or text.sentences[i - 1] != text.sentences[i] or bool(text.before(i).strip())

"""Alignment: which words of one paragraph stand in another, in order.

The longest common subsequence of the words (rapidfuzz, bit-parallel: Hyyrö 2004, "Bit-parallel
LCS-length computation revisited") is made contiguous where it has a choice, and what is left of
the two texts between common words is compared letter by letter, so that lost spaces, a lost first
letter and a cut last word do not hide a copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from reader.folding.wording import Wording


class Block(NamedTuple):
    """Words ``a`` to ``a_end`` of the one text are words ``b`` to ``b_end`` of the other.

    Both ranges are equally long but where one text has lost a space.
    """

    a: int
    a_end: int
    b: int
    b_end: int


def align(a: Wording, b: Wording) -> list[Block]:
    """Return the common words of ``a`` and ``b``, in order."""
    blocks = _slide(_common(a.words, b.words), a.words, b.words)
    found: list[Block] = []
    end = Block(len(a.words), len(a.words), len(b.words), len(b.words))
    before = Block(0, 0, 0, 0)
    for block in [*blocks, end]:
        found += _same_letters(a, b, before, block)
        found.append(block)
        before = block
    return found[:-1]


def _common(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    matching = LCSseq.editops(a, b).as_matching_blocks()
    return [Block(m.a, m.a + m.size, m.b, m.b + m.size) for m in matching if m.size]


def _slide(blocks: list[Block], a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """Close the gaps of ``b`` that are closed as well by moving a whole block to its neighbour."""
    done: list[Block] = []
    for block in blocks:
        while done and done[-1].a_end == block.a:
            left = done[-1]
            ahead, behind = left.a_end - left.a, block.a_end - block.a
            moves_right = a[left.a : left.a_end] == b[block.b - ahead : block.b]
            moves_left = a[block.a : block.a_end] == b[left.b_end : left.b_end + behind]
            if moves_right and (ahead <= behind or not moves_left):
                block = Block(left.a, block.a_end, block.b - ahead, block.b_end)
            elif moves_left:
                block = Block(left.a, block.a_end, left.b, left.b_end + behind)
            else:
                break
            done.pop()
        done.append(block)
    return done


def _same_letters(a: Wording, b: Wording, before: Block, after: Block) -> list[Block]:
    """Return what a gap's two sides share when spaces and cut edges are not looked at."""
    start, end = before.a_end, after.a
    other, other_end = before.b_end, after.b
    found = []
    while start < end and other < other_end:
        block = _glued(a, b, start, end, other, other_end)
        if not block:
            break
        found.append(block)
        start, other = block.a_end, block.b_end
    tail = []
    while start < end and other < other_end:
        block = _glued_back(a, b, start, end, other, other_end)
        if not block:
            break
        tail.append(block)
        end, other_end = block.a, block.b
    if start < end and other < other_end:
        if start == 0 and end == 1 and _lost_first_letter(a.words[0], b.words[other_end - 1]):
            tail.append(Block(0, 1, other_end - 1, other_end))
        elif start == len(a.words) - 1 and not a.ended and _cut(a.words[start], b.words[other]):
            tail.append(Block(start, end, other, other + 1))
    return found + tail[::-1]


def _glued(a: Wording, b: Wording, i: int, end: int, j: int, other_end: int) -> Block | None:
    one, other = a.words[i], b.words[j]
    k, m = i + 1, j + 1
    while one != other:
        if other.startswith(one) and k < end:
            one = _glue(one, a.words[k])
            k += 1
        elif one.startswith(other) and m < other_end:
            other = _glue(other, b.words[m])
            m += 1
        else:
            return None
    return None if one in a.language.unglued else Block(i, k, j, m)


def _glued_back(a: Wording, b: Wording, start: int, i: int, other: int, j: int) -> Block | None:
    one, two = a.words[i - 1], b.words[j - 1]
    k, m = i - 1, j - 1
    while one != two:
        if two.endswith(one) and k > start:
            k -= 1
            one = _glue(a.words[k], one)
        elif one.endswith(two) and m > other:
            m -= 1
            two = _glue(b.words[m], two)
        else:
            return None
    return None if one in a.language.unglued else Block(k, i, m, j)


def _glue(left: str, right: str) -> str:
    """Join two words as a lost space does; the figures of "1 2" never make 12."""
    digits = left[-1].isdigit() and right[0].isdigit()
    return f"{left} {right}" if digits else left + right


def _lost_first_letter(cut: str, whole: str) -> bool:
    return whole[1:] == cut and not cut[0].isdigit()


def _cut(cut: str, whole: str) -> bool:
    return len(cut) > 1 and whole.startswith(cut) and not any(map(str.isdigit, whole))


def gaps(blocks: Sequence[Block], a: int, b: int) -> list[Block]:
    """Return what lies before, between and after the blocks, where either text has words.

    ``a`` and ``b`` are the numbers of words of the two texts.
    """
    edges = [Block(0, 0, 0, 0), *blocks, Block(a, a, b, b)]
    between = [Block(x.a_end, y.a, x.b_end, y.b) for x, y in pairwise(edges)]
    return [gap for gap in between if gap.a < gap.a_end or gap.b < gap.b_end]

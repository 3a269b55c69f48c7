"""Alignment: which words of one text stand in another, in order.

Theory. The longest common subsequence of the words (rapidfuzz: bit-parallel, Hyyrö 2004,
"Bit-parallel LCS-length computation revisited") is made contiguous where it has a choice. What is
left between common words is compared letter by letter, so that lost spaces, a lost first letter
and a cut last word do not hide a copy.

Known limits: a word with a letter lost or wrong elsewhere is another word; two lost letters are.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from reader.folding.languages import Kind
from reader.folding.runs import Words
from reader.folding.wording import Wording


class Block(NamedTuple):
    """Words ``a`` to ``a_end`` of the one text are words ``b`` to ``b_end`` of the other.

    Both ranges are equally long, but where one text has lost a space. ``cut`` says that the last
    word of ``a`` may be another one or the beginning of the other: "man" beside "manager".
    """

    a: int
    a_end: int
    b: int
    b_end: int
    cut: bool = False


def align(a: Wording, b: Wording) -> list[Block]:
    """Return the common words of ``a`` and ``b``, in order."""
    if whole := _find_whole(a.words, b.words):
        return [whole]
    found: list[Block] = []
    before = Block(0, 0, 0, 0)
    end = Block(len(a.words), len(a.words), len(b.words), len(b.words))
    blocks = _close(_common(a.words, b.words), a.words, b.words)
    for block in [*_without_articles(blocks, a), end]:
        if before.a_end < block.a and before.b_end < block.b:
            found += _same_letters(a, b, before, block)
        found.append(block)
        before = block
    return found[:-1]


def _find_whole(a: Words, b: Words) -> Block | None:
    """Return where all of ``a`` stands, as most copies do; the aligner would take much longer."""
    size = len(a)
    start = b.index(a[0]) if size and a[0] in b else len(b)
    return Block(0, size, start, start + size) if b[start : start + size] == a else None


def _common(a: Words, b: Words) -> list[Block]:
    matching = LCSseq.editops(a, b).as_matching_blocks()
    return [Block(m.a, m.a + m.size, m.b, m.b + m.size) for m in matching if m.size]


def _close(blocks: list[Block], a: Words, b: Words) -> list[Block]:
    """Move a block to its neighbour where its words stand there as well; the shorter moves."""
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


def _without_articles(blocks: list[Block], a: Wording) -> list[Block]:
    """Leave out blocks of articles alone: they are shared by chance, and nobody misses them."""
    if len(blocks) < 2:
        return blocks
    return [b for b in blocks if any(kind != Kind.FREE for kind in a.kinds[b.a : b.a_end])]


def _same_letters(a: Wording, b: Wording, before: Block, after: Block) -> list[Block]:
    """Return what the two sides of a gap share when spaces and cut edges are not looked at."""
    i, i_end, j, j_end = before.a_end, after.a, before.b_end, after.b
    heads: list[Block] = []
    tails: list[Block] = []
    while i < i_end and j < j_end and (head := _glued(a, b, range(i, i_end), range(j, j_end))):
        heads.append(head)
        i, j = head.a_end, head.b_end
    while i < i_end and j < j_end and (tail := _glued_back(a, b, range(i, i_end), range(j, j_end))):
        tails.append(tail)
        i_end, j_end = tail.a, tail.b
    if i < i_end and j < j_end:
        if i_end == 1 and _lost_first_letter(a, b.words[j_end - 1]):
            heads.append(Block(0, 1, j_end - 1, j_end))
        elif i == len(a.words) - 1 and not a.ended and _is_cut(a.words[i], b.words[j]):
            heads.append(
                Block(i, i_end, j, j + 1, cut=a.language.may_be_word(a.words[i], b.words[j]))
            )
    return heads + tails[::-1]


def _glued(a: Wording, b: Wording, own: range, there: range) -> Block | None:
    """Return the first words of both sides that have the same letters."""
    i, j = own.start + 1, there.start + 1
    one, other = a.letters(own.start), b.letters(there.start)
    while one != other:
        if i < own.stop and other.startswith(one):
            one = _glue(one, a.letters(i))
            i += 1
        elif j < there.stop and one.startswith(other):
            other = _glue(other, b.letters(j))
            j += 1
        else:
            return None
    return None if one in a.language.unglued else Block(own.start, i, there.start, j)


def _glued_back(a: Wording, b: Wording, own: range, there: range) -> Block | None:
    """Return the last words of both sides that have the same letters."""
    i, j = own.stop - 1, there.stop - 1
    one, other = a.letters(i), b.letters(j)
    while one != other:
        if i > own.start and other.endswith(one):
            i -= 1
            one = _glue(a.letters(i), one)
        elif j > there.start and one.endswith(other):
            j -= 1
            other = _glue(b.letters(j), other)
        else:
            return None
    return None if one in a.language.unglued else Block(i, own.stop, j, there.stop)


def _glue(left: str, right: str) -> str:
    """Join two words as a lost space does; but "1 2" is never 12."""
    return f"{left} {right}" if left[-1:].isdigit() and right[:1].isdigit() else left + right


def _lost_first_letter(a: Wording, whole: str) -> bool:
    """Return whether ``a`` begins without a capital: "he" is no "She" with a letter lost."""
    spelled = a.text[a.starts[0] : a.ends[0]]
    return a.words[0] == whole[1:] and spelled[0].isalpha() and not spelled.istitle()


def _is_cut(cut: str, whole: str) -> bool:
    return len(cut) > 1 and whole.startswith(cut) and not any(map(str.isdigit, whole))

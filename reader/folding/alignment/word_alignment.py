"""Word alignment: which words of one text are in another, in order.

Theory. The longest common subsequence of the words (rapidfuzz: bit-parallel, Hyyrö 2004,
"Bit-parallel LCS-length computation revisited"), made contiguous where there is a choice. Words
between common words are compared letter by letter, so that lost spaces, a lost first letter and a
cut last word do not hide a copy.

Known limits: a word with any other letter missing or wrong is another word, and so is one with two
missing letters.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from reader.folding.analysis import AnalysedText, Words
from reader.folding.lexicons import WordClass
from reader.folding.lexicons.spelling_rules import is_accented_script, strip_marks


class SpanPair(NamedTuple):
    """Words ``a`` to ``a_end`` of one text, and words ``b`` to ``b_end`` of the other.

    A block of common words, or a difference. The two ranges of a block have the same length unless
    a text lost a space. ``may_be_cut``: the last word of ``a`` is the beginning of the other word,
    but may be a word of its own ("man" and "manager").
    """

    a: int
    a_end: int
    b: int
    b_end: int
    may_be_cut: bool = False


def align(a: AnalysedText, b: AnalysedText) -> list[SpanPair]:
    """Return the blocks of common words of ``a`` and ``b``, in order."""
    if verbatim := _find_verbatim(a.words, b.words):
        return [verbatim]
    found: list[SpanPair] = []
    before = SpanPair(0, 0, 0, 0)
    end = SpanPair(len(a.words), len(a.words), len(b.words), len(b.words))
    blocks = _close_gaps(_find_common(a.words, b.words), a.words, b.words)
    blocks = _join_start(blocks, a.words)
    for block in [*_drop_opener_blocks(_drop_article_blocks(blocks, a), a), end]:
        if before.a_end < block.a and before.b_end < block.b:
            found += _match_letters(a, b, before, block)
        found.append(block)
        before = block
    return found[:-1]


def _find_verbatim(a: Words, b: Words) -> SpanPair | None:
    """Return where ``b`` contains all of ``a``, as for most copies; much faster than the LCS."""
    size = len(a)
    start = b.index(a[0]) if size and a[0] in b else len(b)
    return SpanPair(0, size, start, start + size) if b[start : start + size] == a else None


def _find_common(a: Words, b: Words) -> list[SpanPair]:
    """Return the blocks of a longest common subsequence."""
    matching = LCSseq.editops(a, b).as_matching_blocks()
    return [SpanPair(m.a, m.a + m.size, m.b, m.b + m.size) for m in matching if m.size]


def _close_gaps(blocks: list[SpanPair], a: Words, b: Words) -> list[SpanPair]:
    """Move blocks next to their neighbours if the same words are there; the shorter one moves."""
    done: list[SpanPair] = []
    for block in blocks:
        while done and done[-1].a_end == block.a:
            left = done[-1]
            left_size, right_size = left.a_end - left.a, block.a_end - block.a
            moves_right = a[left.a : left.a_end] == b[block.b - left_size : block.b]
            moves_left = a[block.a : block.a_end] == b[left.b_end : left.b_end + right_size]
            if moves_right and (left_size <= right_size or not moves_left):
                block = SpanPair(left.a, block.a_end, block.b - left_size, block.b_end)
            elif moves_left:
                block = SpanPair(left.a, block.a_end, left.b, left.b_end + right_size)
            else:
                break
            done.pop()
        done.append(block)
    return done


def _join_start(blocks: list[SpanPair], a: Words) -> list[SpanPair]:
    """Move the first words of ``a`` behind own words: not "The [warden said the] ice"."""
    if len(blocks) < 2 or blocks[0].a or blocks[0].b_end != blocks[1].b:
        return blocks
    size, block = blocks[0].a_end, blocks[1]
    if a[block.a - size : block.a] != a[:size]:
        return blocks
    return [SpanPair(block.a - size, block.a_end, blocks[0].b, block.b_end), *blocks[2:]]


def _drop_article_blocks(blocks: list[SpanPair], a: AnalysedText) -> list[SpanPair]:
    """Leave out blocks that consist of articles: these match by chance and carry no meaning."""
    if len(blocks) < 2:
        return blocks
    return [
        b
        for b in blocks
        if any(word_class != WordClass.EMPTY for word_class in a.word_classes[b.a : b.a_end])
    ]


def _drop_opener_blocks(blocks: list[SpanPair], a: AnalysedText) -> list[SpanPair]:
    """Leave out words of an opening phrase ("To his horror, ...") that match far from the rest."""
    opener = a.opener_length
    number = next((n for n, block in enumerate(blocks) if block.a_end > opener), 0)
    if not opener or not number or blocks[number].a < opener:
        return blocks
    is_near = blocks[number].b - blocks[number - 1].b_end <= opener
    has_opener = blocks[0].a_end - blocks[0].a == opener  # ``b`` has the whole phrase
    return blocks if is_near or has_opener else blocks[number:]


def _match_letters(
    a: AnalysedText, b: AnalysedText, before: SpanPair, after: SpanPair
) -> list[SpanPair]:
    """Return the blocks between two blocks that match without spaces or with cut edges."""
    i, i_end, j, j_end = before.a_end, after.a, before.b_end, after.b
    start_blocks: list[SpanPair] = []
    end_blocks: list[SpanPair] = []
    while (
        i < i_end
        and j < j_end
        and (start_block := _match_joined_start(a, b, range(i, i_end), range(j, j_end)))
    ):
        start_blocks.append(start_block)
        i, j = start_block.a_end, start_block.b_end
    while (
        i < i_end
        and j < j_end
        and (end_block := _match_joined_end(a, b, range(i, i_end), range(j, j_end)))
    ):
        end_blocks.append(end_block)
        i_end, j_end = end_block.a, end_block.b
    if i < i_end and j < j_end:
        if i_end == 1 and _lost_first_letter(a, b.words[j_end - 1]):
            start_blocks.append(SpanPair(0, 1, j_end - 1, j_end))
        elif i == len(a.words) - 1 and a.may_be_cut_off and _is_cut(a.words[i], b.words[j]):
            start_blocks.append(
                SpanPair(
                    i, i_end, j, j + 1, may_be_cut=a.lexicon.may_be_word(a.words[i], b.words[j])
                )
            )
    return start_blocks + end_blocks[::-1]


def _match_joined_start(
    a: AnalysedText, b: AnalysedText, own_range: range, other_range: range
) -> SpanPair | None:
    """Return the first words of both ranges that have the same letters."""
    i, j = own_range.start + 1, other_range.start + 1
    if _lacks_marks_alone(a, i - 1, b, j - 1):
        return SpanPair(i - 1, i, j - 1, j)
    own_letters, other_letters = a.letters_of(own_range.start), b.letters_of(other_range.start)
    while own_letters != other_letters:
        if i < own_range.stop and other_letters.startswith(own_letters):
            own_letters = _join(own_letters, a.letters_of(i))
            i += 1
        elif j < other_range.stop and own_letters.startswith(other_letters):
            other_letters = _join(other_letters, b.letters_of(j))
            j += 1
        else:
            return None
    return (
        None
        if own_letters in a.lexicon.never_joined
        else SpanPair(own_range.start, i, other_range.start, j)
    )


def _match_joined_end(
    a: AnalysedText, b: AnalysedText, own_range: range, other_range: range
) -> SpanPair | None:
    """Return the last words of both ranges that have the same letters."""
    i, j = own_range.stop - 1, other_range.stop - 1
    if _lacks_marks_alone(a, i, b, j):
        return SpanPair(i, i + 1, j, j + 1)
    own_letters, other_letters = a.letters_of(i), b.letters_of(j)
    while own_letters != other_letters:
        if i > own_range.start and other_letters.endswith(own_letters):
            i -= 1
            own_letters = _join(a.letters_of(i), own_letters)
        elif j > other_range.start and own_letters.endswith(other_letters):
            j -= 1
            other_letters = _join(b.letters_of(j), other_letters)
        else:
            return None
    return (
        None
        if own_letters in a.lexicon.never_joined
        else SpanPair(i, own_range.stop, j, other_range.stop)
    )


def _lacks_marks_alone(a: AnalysedText, i: int, b: AnalysedText, j: int) -> bool:
    """Return whether one of two words is the other one, written without marks.

    Arabic and Hebrew are mostly written without vowel signs, Greek in capitals without accents. Two
    words that both have marks are two words, and so are "ή" and "η" in small letters.
    """
    own, other = a.letters_of(i), b.letters_of(j)
    if own.isascii() or (bare := strip_marks(own)) != strip_marks(other):
        return False
    if bare != own and bare != other:
        return False
    unmarked = (a, i) if own == bare else (b, j)
    return not is_accented_script(bare) or _spelling_of(*unmarked).isupper()


def _spelling_of(text: AnalysedText, i: int) -> str:
    return text.text[text.starts[i] : text.ends[i]]


def _join(left: str, right: str) -> str:
    """Join two words as a lost space does; but "1 2" is never 12."""
    return f"{left} {right}" if left[-1:].isdigit() and right[:1].isdigit() else left + right


def _lost_first_letter(a: AnalysedText, whole_word: str) -> bool:
    """Return whether the first word of ``a`` is ``whole_word`` without its first letter.

    A word with a capital has lost none: "He" is not "She" with a letter lost.
    """
    spelling = a.text[a.starts[0] : a.ends[0]]
    return a.words[0] == whole_word[1:] and spelling[0].isalpha() and not spelling.istitle()


def _is_cut(start: str, whole_word: str) -> bool:
    """Return whether ``start`` is the beginning of the word ``whole_word``."""
    return len(start) > 1 and whole_word.startswith(start) and not any(map(str.isdigit, whole_word))

"""Which words of a sentence are others in a later version of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.changes.article_changes import WordPair
from reader.text.normalisation import LETTERS, fold_lookalikes

# Scripts that write no spaces between words: each character is compared for itself.
_UNSPACED = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]"
_WORD = rf"(?:{LETTERS}|[\d_]+)+"
_TOKEN = re.compile(rf"{_UNSPACED}|{_WORD}(?:[.,:/'’-]{_WORD})*|[^\w\s]")
_SPACES = re.compile(r"\s+")

# Of longer sentences only the words before and after all changes are compared: aligning the rest
# takes memory and time that grow with the product of both lengths.
_MAX_TOKENS = 4_000
_MAX_SHORT = 3  # characters of equal words between two changes that are taken into these


class _Token(NamedTuple):
    """A word or a character of punctuation; ``form`` is what is compared."""

    start: int
    end: int
    form: str


class _Block(NamedTuple):
    """The tokens ``old_start`` to ``old_end`` and ``new_start`` to ``new_end``, equal or not."""

    is_same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def split_words(text: str) -> list[str]:
    """Return the words of a text in the form in which they are compared, without punctuation."""
    return [token.form.casefold() for token in _tokenise(text) if token.form[0].isalnum()]


def normalise_sentence(text: str) -> str:
    """Return a text with one kind of quotation mark and of dash, and with single spaces.

    Sentences that are equal in this form say the same.
    """
    return _SPACES.sub(" ", _fold(text)).strip()


def compare_words(old: str, new: str) -> tuple[WordPair, ...]:
    """Return the pieces of two sentences, in order; each side joined is the whole sentence."""
    if normalise_sentence(old) == normalise_sentence(new):
        return (WordPair(old, new, True),) if old or new else ()
    old_tokens, new_tokens = _tokenise(old), _tokenise(new)
    blocks = _merge(_find_blocks(old_tokens, new_tokens), old_tokens, new_tokens)
    return tuple(_make_pairs(blocks, old, new, old_tokens, new_tokens))


def _fold(text: str) -> str:
    return fold_lookalikes(text).replace('"', "'")  # houses differ in single and double ones


def _tokenise(text: str) -> list[_Token]:
    return [_Token(match.start(), match.end(), _fold(match[0])) for match in _TOKEN.finditer(text)]


def _find_blocks(old: list[_Token], new: list[_Token]) -> list[_Block]:
    """Return blocks of equal and of other tokens in turn, which cover both sides."""
    from rapidfuzz.distance import LCSseq

    old_forms, new_forms = [t.form for t in old], [t.form for t in new]
    start, end = 0, 0
    shorter = min(len(old), len(new))
    while start < shorter and old_forms[start] == new_forms[start]:
        start += 1
    while end < shorter - start and old_forms[-1 - end] == new_forms[-1 - end]:
        end += 1
    old_inner = old_forms[start : len(old) - end]
    new_inner = new_forms[start : len(new) - end]
    blocks = [_Block(True, 0, start, 0, start)]
    if max(len(old_inner), len(new_inner)) > _MAX_TOKENS:
        blocks.append(_Block(False, start, len(old) - end, start, len(new) - end))
    else:
        for code in LCSseq.opcodes(old_inner, new_inner):
            ends = (code.src_start, code.src_end, code.dest_start, code.dest_end)
            blocks.append(_Block(code.tag == "equal", *(start + value for value in ends)))
    blocks.append(_Block(True, len(old) - end, len(old), len(new) - end, len(new)))
    return _join([b for b in blocks if b.old_end > b.old_start or b.new_end > b.new_start])


def _join(blocks: list[_Block]) -> list[_Block]:
    """Return blocks with neighbours of one kind made one."""
    joined: list[_Block] = []
    for block in blocks:
        if joined and joined[-1].is_same == block.is_same:
            last = joined.pop()
            block = last._replace(old_end=block.old_end, new_end=block.new_end)
        joined.append(block)
    return joined


def _merge(blocks: list[_Block], old: list[_Token], new: list[_Token]) -> list[_Block]:
    """Take short equal words that stand between two changes into these.

    "9 of May" and "12 of June" are read more easily than two changes around "of".
    """
    sizes = [_size(block, old, new) for block in blocks]
    return _join(
        [
            block._replace(is_same=False)
            if block.is_same
            and 0 < number < len(blocks) - 1
            and sizes[number] <= min(_MAX_SHORT, sizes[number - 1], sizes[number + 1])
            else block
            for number, block in enumerate(blocks)
        ]
    )


def _size(block: _Block, old: list[_Token], new: list[_Token]) -> int:
    """Return how many characters a block has, on the side where it has more."""
    sides = ((old, block.old_start, block.old_end), (new, block.new_start, block.new_end))
    return max(sum(len(t.form) for t in tokens[start:end]) for tokens, start, end in sides)


def _make_pairs(
    blocks: list[_Block], old: str, new: str, old_tokens: list[_Token], new_tokens: list[_Token]
) -> Iterator[WordPair]:
    """Yield the texts of blocks.

    Spaces between two blocks belong to the first one; where only one side has them they are part of
    the change.
    """
    old_at = new_at = 0
    for block in blocks[:-1]:
        old_end = _find_start(old_tokens, block.old_end, len(old))
        new_end = _find_start(new_tokens, block.new_end, len(new))
        if block.is_same and old[old_end - 1].isspace() != new[new_end - 1].isspace():
            old_end = old_tokens[block.old_end - 1].end
            new_end = new_tokens[block.new_end - 1].end
        yield WordPair(old[old_at:old_end], new[new_at:new_end], block.is_same)
        old_at, new_at = old_end, new_end
    if blocks:
        yield WordPair(old[old_at:], new[new_at:], blocks[-1].is_same)


def _find_start(tokens: list[_Token], number: int, length: int) -> int:
    """Return where a token begins; behind the last one that is the end of the text."""
    return tokens[number].start if number < len(tokens) else length

"""Judgement: may one paragraph be hidden behind another, and what must be shown of it then.

Theory. Align the two texts; what is left of the folded one are its *own words*, and what is left
of the shown one at that place is what *stands there*. No score is formed: each gap is either
harmless, or worth showing beside the copy, or it forbids the fold. What forbids it is named in
the verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.folding.alignment import Block, align, gaps
from reader.folding.languages import Kind
from reader.folding.relation import Relation
from reader.folding.wording import Wording

_LIGHT = (Kind.FREE, Kind.FUNCTION)

Reason = Literal[
    "nothing shared", "guard", "fact", "content", "order", "exchange", "quotation", "short", "gap"
]

_OWN_CONTENT = 2  # more own content words make a statement of their own
_OWN_RUN = 4  # more words of its own in one place, even function words, are a statement
_ANCHOR = 3  # a shorter run beside a gap may be shared by chance ("shot by … police")
_SHORT = 3  # content words below which a paragraph is a heading, found in any text on its subject


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation with the gaps whose own words are to be shown; or what forbids the fold."""

    relation: Relation | None
    own: tuple[Block, ...] = ()
    reason: Reason | None = None
    blocks: tuple[Block, ...] = ()


class _Forbidden(Exception):  # noqa: N818 - a step of the judgement, seen nowhere else
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def judge(a: Wording, b: Wording, *, sentence: bool = False) -> Verdict:
    """Return how ``a``, a paragraph or a sentence, may be folded onto paragraph ``b``."""
    whole = Block(0, len(a.words), 0, len(b.words))
    if a.words == b.words and not _loses_quotation(a, b, [whole]):
        return Verdict("same", blocks=(whole,))
    blocks = align(a, b)
    if not blocks:
        return Verdict(None, reason="nothing shared")
    try:
        return _Comparison(a, b, blocks, sentence).verdict()
    except _Forbidden as forbidden:
        return Verdict(None, reason=forbidden.reason)


class _Comparison:
    """The judgement of one pair; each method looks at one kind of loss."""

    def __init__(self, a: Wording, b: Wording, blocks: list[Block], sentence: bool) -> None:
        self.a, self.b, self.blocks, self.sentence = a, b, blocks, sentence
        self.gaps = gaps(blocks, len(a.words), len(b.words))
        self.reworded = 0
        self.marked = False

    def verdict(self) -> Verdict:
        self._check_length()
        for gap in self.gaps:
            self._check_gap(gap)
        own = tuple(gap for gap in self.gaps if gap.a < gap.a_end)
        relation: Relation = "contained"
        if self.reworded > _OWN_CONTENT:
            raise _Forbidden("content")
        if self.reworded:
            relation = "reworded"
        elif self.marked:
            relation = "variant"
        lost = _loses_quotation(self.a, self.b, self.blocks)
        if lost:
            relation = "reworded" if self.reworded else "variant"
            own = tuple(sorted({*own, *lost}))
        shown = own if relation in ("variant", "reworded") else ()
        return Verdict(relation, shown, blocks=tuple(self.blocks))

    def _check_length(self) -> None:
        """A heading stands in any text on its subject: a short text must be the whole of it."""
        a, b = self.a, self.b
        if sum(kind == Kind.CONTENT for kind in a.kinds) >= _SHORT:
            return
        first, last = self.blocks[0].b, self.blocks[-1].b_end
        begins = first == 0 or b.sentences[first - 1] != b.sentences[first]
        ends = last == len(b.words) or b.sentences[last - 1] != b.sentences[last]
        if not (begins and (ends or self.sentence)):
            raise _Forbidden("short")

    def _check_gap(self, gap: Block) -> None:
        a, b = self.a, self.b
        own = range(gap.a, gap.a_end)
        theirs = self._standing_there(gap)
        head, tail = gap.a == 0, gap.a_end == len(a.words)
        inner = not head and not tail
        if inner:
            self._check_sentences(gap)
        if own and self._is_moved(gap, theirs):
            return
        if any(a.kinds[i] == Kind.GUARD for i in own):
            raise _Forbidden("guard")
        guarded = inner or bool(own)
        if guarded and any(b.kinds[j] == Kind.GUARD for j in theirs):
            raise _Forbidden("guard")
        if (head and _starts(a, self.blocks[0].a)) or (tail and a.ended and not self._ends(gap)):
            guarded = True
            if any(b.words[j] in a.language.reversals for j in theirs):
                raise _Forbidden("guard")
        if not a.language.free:  # no lists: nothing may be added, and nothing left out
            if own or (theirs and guarded):
                raise _Forbidden("gap")
            return
        if inner:
            self._check_anchors(gap, theirs)
        if own:
            self._check_own(gap, own, theirs)

    def _ends(self, gap: Block) -> bool:
        """Return whether b's sentence ends before the gap; splitting stumbles over "the U.S."."""
        return any(mark in self.b.between(gap.b - 1, gap.b) for mark in ".!?")

    def _standing_there(self, gap: Block) -> list[int]:
        """Return the words of b at the gap, without whole sentences that a does not touch."""
        b = self.b
        before = b.sentences[gap.b - 1] if gap.a > 0 else None
        after = b.sentences[gap.b_end] if gap.a_end < len(self.a.words) else None
        return [j for j in range(gap.b, gap.b_end) if b.sentences[j] in (before, after)]

    def _check_sentences(self, gap: Block) -> None:
        """One sentence of a may not be put together from two of b."""
        a, b = self.a, self.b
        if (
            gap.b < gap.b_end
            and a.sentences[gap.a - 1] == a.sentences[gap.a_end]
            and b.sentences[gap.b - 1] != b.sentences[gap.b_end]
        ):
            raise _Forbidden("order")

    def _check_anchors(self, gap: Block, theirs: list[int]) -> None:
        """What b says between two runs leaves both runs long enough to be no chance."""
        b = self.b
        if all(b.kinds[j] in _LIGHT for j in theirs):
            return
        if _is_parenthesis(b, theirs):
            return
        if min(gap.a, len(self.a.words) - gap.a_end) < _ANCHOR:
            raise _Forbidden("gap")

    def _is_moved(self, gap: Block, theirs: list[int]) -> bool:
        """A whole run may stand in another sentence of b, a pronoun or nothing in its place."""
        a, b = self.a, self.b
        if any(b.kinds[j] not in _LIGHT for j in theirs):
            return False
        start, end = gap.a, gap.a_end
        while start < end and a.kinds[start] in _LIGHT:
            start += 1
        while start < end and a.kinds[end - 1] in _LIGHT:
            end -= 1
        run = a.words[start:end]
        if sum(kind == Kind.CONTENT for kind in a.kinds[start:end]) < 2:
            return False
        return any(
            b.words[j : j + len(run)] == run and self._is_elsewhere(gap, b.sentences[j])
            for j in range(len(b.words) - len(run) + 1)
        )

    def _is_elsewhere(self, gap: Block, sentence: int) -> bool:
        """Return whether a sentence of b is none that the words beside the gap stand in."""
        b = self.b
        near = [b.sentences[j] for j in (gap.b - 1, gap.b_end) if 0 <= j < len(b.words)]
        return sentence not in near or self._untouched(sentence)

    def _untouched(self, sentence: int) -> bool:
        b = self.b
        return all(
            b.sentences[block.b] != sentence and b.sentences[block.b_end - 1] != sentence
            for block in self.blocks
        )

    def _check_own(self, gap: Block, own: range, theirs: list[int]) -> None:
        a, b = self.a, self.b
        kinds = [a.kinds[i] for i in own]
        if any(kind in (Kind.NUMBER, Kind.DATE, Kind.UNIT) for kind in kinds):
            raise _Forbidden("fact")
        kicker = a.kicker if gap.a == 0 else 0
        if gap.a < kicker <= gap.a_end:
            self.marked = True
            own = range(kicker, gap.a_end)
        if not own:
            return
        facts = [j for j in theirs if b.kinds[j] in (Kind.NUMBER, Kind.DATE, Kind.UNIT)]
        if facts:
            raise _Forbidden("fact")
        if any(a.quoted[i] for i in own) and theirs:
            free = all(b.kinds[j] == Kind.FREE for j in theirs)
            if not (free and all(a.kinds[i] == Kind.FREE for i in own)):
                raise _Forbidden("quotation")
        self._check_exchange(own, theirs)
        content = [i for i in own if a.kinds[i] == Kind.CONTENT]
        if content and self._are_marks(own, theirs):
            self.marked = True
            return
        light = [a.words[i] for i in own if a.kinds[i] in _LIGHT]
        instead = [
            j
            for j in theirs
            if b.words[j] not in light
            and not any(a.language.exchangeable(b.words[j], word) for word in light)
        ]
        for i in content:
            self._check_content(i, instead)
            self.reworded += 1
        if len(own) > _OWN_RUN:
            raise _Forbidden("content")

    def _check_exchange(self, own: range, theirs: list[int]) -> None:
        """A function word in the place of another says another thing, unless listed."""
        a, b = self.a, self.b
        if not theirs:
            return
        others = [b.words[j] for j in theirs]
        free = all(b.kinds[j] == Kind.FREE for j in theirs)
        for i in own:
            word, kind = a.words[i], a.kinds[i]
            if kind not in _LIGHT or (free and kind == Kind.FREE):
                continue
            if self.sentence and word in a.language.connectives:
                continue
            if any(word == o or a.language.exchangeable(word, o) for o in others):
                continue
            if not any(a.language.synonymous(word, o) for o in others):
                raise _Forbidden("exchange")
            self.reworded += 1

    def _are_marks(self, own: range, theirs: list[int]) -> bool:
        """A caption's marks ("(left)", "pictured,") stand beside a comma, bracket or edge."""
        a = self.a
        lists = a.language
        if theirs or not all(a.words[i] in lists.marks or a.kinds[i] in _LIGHT for i in own):
            return False
        before, after = a.between(own[0] - 1, own[0]), a.between(own[-1], own[-1] + 1)
        return own[0] == 0 or own[-1] + 1 == len(a.words) or bool(before.strip() or after.strip())

    def _check_content(self, i: int, instead: list[int]) -> None:
        a, b = self.a, self.b
        word = a.words[i]
        if a.quoted[i] or word in a.language.facts or _is_name(a, i):
            raise _Forbidden("content")
        others = [b.words[j] for j in instead]
        if others and not any(a.language.synonymous(word, other) for other in others):
            raise _Forbidden("content")


def _starts(a: Wording, first: int) -> bool:
    """Return whether the text from word ``first`` begins as a sentence does, and is not cut."""
    character = a.text[a.starts[first]]
    return not character.islower()


def _is_name(a: Wording, i: int) -> bool:
    return a.text[a.starts[i]].isupper()


def _is_parenthesis(b: Wording, theirs: list[int]) -> bool:
    if not theirs:
        return True
    before = b.between(theirs[0] - 1, theirs[0]).strip()
    after = b.between(theirs[-1], theirs[-1] + 1).strip()
    return bool(before) and bool(after)


def _loses_quotation(a: Wording, b: Wording, blocks: list[Block]) -> list[Block]:
    """Return the quotations of ``a`` whose words ``b`` gives without quotation marks."""
    lost = []
    for start, end in a.quotations:
        places = [
            block.b + i - block.a
            for block in blocks
            if block.a_end - block.a == block.b_end - block.b
            for i in range(max(start, block.a), min(end, block.a_end))
        ]
        if places and not any(b.quoted[j] for j in places) and not _has_marks(b, places):
            lost.append(Block(start, end, places[0], places[-1] + 1))
    return lost


def _has_marks(b: Wording, places: list[int]) -> bool:
    """Return whether a quotation mark stands beside the words: its partner may be lost."""
    around = b.between(places[0] - 1, places[0]) + b.between(places[-1], places[-1] + 1)
    return any(character in "'\"‘’“”«»„‚" for character in around)

"""Judgement: may one text be hidden behind another, and what must be shown of it then.

Theory. Align the two texts. What is left of the first are its *own words*, and what is left of the
second at that place *stands there*. No score is formed: a gap is harmless, or its own words are
shown beside the copy, or a rule forbids the fold, and the verdict names the rule. The rules are in
``reader.folding.rules``.

Requirements. Nothing that the first text says is lost: a word that says something stands in the
second, in order, or among the own words. A gap that no rule can read is no fold.

Known limits. A statement told again in other words is not found (that is a summary's business),
nor one with a clause put elsewhere in its sentence; of two statements with the same words, one of
them in irony, both are one; where the second says whose word it is and the first does not
("Prosecutors say"), the first is folded; "is" and "was" are one, and so is a word with its hyphen.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.folding.alignment import Block, align
from reader.folding.gap import Gap, find_gaps
from reader.folding.moved import is_moved
from reader.folding.own_words import find_rewording, has_marks
from reader.folding.punctuation import tells_apart
from reader.folding.quoting import lost_quotations
from reader.folding.relation import Relation
from reader.folding.rules import RULES, is_too_short, turns_roles
from reader.folding.wording import Wording

_REWORDED = 2  # own content words; with more a text makes a statement of its own


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation, or the rule that forbids one.

    ``shown`` are the own words that must be on screen, ``own`` all words of its own, each with the
    words that stand there; ``blocks`` the common words.
    """

    relation: Relation | None
    rule: str = ""
    shown: tuple[Block, ...] = ()
    own: tuple[Block, ...] = ()
    blocks: tuple[Block, ...] = ()


def judge(a: Wording, b: Wording) -> Verdict:
    """Return how ``a``, a paragraph or a sentence, may be folded onto paragraph ``b``."""
    blocks = align(a, b)
    if not blocks:
        return Verdict(None, "nothing in common")
    gaps = find_gaps(a, b, blocks)
    lost = lost_quotations(a, b, blocks)
    if lost is None:
        return Verdict(None, "other bounds of a quotation", blocks=tuple(blocks))
    if not gaps and not lost and a.all_letters == b.all_letters:
        if tells_apart(a, b, blocks):
            return Verdict(None, tells_apart.__name__, blocks=tuple(blocks))
        return Verdict("same", blocks=tuple(blocks))
    if is_too_short(a, b, blocks):
        return Verdict(None, is_too_short.__name__, blocks=tuple(blocks))
    shown = [*lost, *(block for block in blocks if block.cut)]
    reworded = 0
    own = []
    for gap in gaps:
        if gap.empty or is_moved(gap, blocks):
            continue
        for rule in RULES:
            if rule(gap):
                return Verdict(None, rule.__name__, blocks=tuple(blocks))
        words = find_rewording(gap)
        reworded += words
        if gap.own:
            own.append(_piece(gap))
            if words or has_marks(gap):
                shown.append(_piece(gap))
    if reworded > _REWORDED:
        return Verdict(None, "reworded too much", blocks=tuple(blocks))
    if turns_roles(gaps):
        return Verdict(None, turns_roles.__name__, blocks=tuple(blocks))
    if tells_apart(a, b, blocks):
        return Verdict(None, tells_apart.__name__, blocks=tuple(blocks))
    relation: Relation = "reworded" if reworded else "variant" if shown else "contained"
    return Verdict(relation, "", tuple(sorted(shown)), tuple(own), tuple(blocks))


def _piece(gap: Gap) -> Block:
    """Return the own words and what stands there; before the first common word only the nearest."""
    theirs = gap.theirs
    if not theirs:
        return Block(gap.own.start, gap.own.stop, gap.there.start, gap.there.start)
    first = max(theirs[0], theirs[-1] + 1 - len(gap.own)) if gap.head else theirs[0]
    end = min(theirs[-1] + 1, theirs[0] + len(gap.own)) if gap.tail else theirs[-1] + 1
    return Block(gap.own.start, gap.own.stop, first, end)

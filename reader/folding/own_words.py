"""Own words: what the words of a gap say that the other text does not.

They are a caption's kicker or marks, which speak of the picture; or harmless, as they say nothing
of their own; or another wording of what stands there; or they say something.
"""

from __future__ import annotations

from reader.folding.gap import Gap
from reader.folding.languages import Kind

_OWNER = 3  # words of a name with its possessive mark


def find_rewording(gap: Gap) -> int:
    """Return how many own words are another wording of what stands there, or are added."""
    return sum(not is_harmless(gap, i) for i in unmarked(gap))


def has_marks(gap: Gap) -> bool:
    """Return whether a caption's kicker or marks are among the own words."""
    return len(unmarked(gap)) < len(gap.own)


def unmarked(gap: Gap) -> range:
    """Return the own words without a caption's kicker ("Pictured:") and marks ("(left)").

    Marks stand alone in their place, beside a comma, a bracket or an edge.
    """
    a, lists = gap.a, gap.a.language
    own = range(max(gap.own.start, a.kicker), gap.own.stop)
    words = set(a.words[own.start : own.stop])
    if not words & lists.marks or words - lists.marks - lists.mark_joints - lists.free:
        return own
    before, after = a.before(own[0]).strip(), a.after(own[-1]).strip()
    bracketed = before.endswith(("(", "[")) and after.startswith((")", "]"))
    at_edge = own[0] == 0 or own[-1] + 1 == len(a.words)
    alone = not gap.theirs and (bool(before) or bool(after) or at_edge)
    return range(0) if bracketed or alone else own


def is_harmless(gap: Gap, i: int) -> bool:
    """Return whether an own word says nothing: an article, a function word added or exchanged."""
    lists, word, kind = gap.a.language, gap.a.words[i], gap.a.kinds[i]
    if kind == Kind.FREE:
        return not _is_initial(gap, i)
    if kind != Kind.FUNCTION:
        return False
    others = [gap.b.words[j] for j in gap.place]
    if not others and word in lists.particles:
        return False  # "called off"
    if not others or any(word == other or lists.exchangeable(word, other) for other in others):
        return True
    owner = len(gap.own) == 1 and len(others) <= _OWNER and others[-1] in lists.possessives
    return owner and word in lists.owners  # "his" for "Luke's"


def _is_initial(gap: Gap, i: int) -> bool:
    """Return whether an article is a letter that stands for a name: "known as A"."""
    a = gap.a
    begins = i == 0 or a.sentences[i - 1] != a.sentences[i]
    return len(a.words[i]) == 1 and a.text[a.starts[i]].isupper() and not begins


def may_reword(gap: Gap, i: int) -> bool:
    """Return whether an own word is a synonym of what stands there, or adds a mere detail."""
    a, lists = gap.a, gap.a.language
    word = a.words[i]
    begins = i == 0 or a.sentences[i - 1] != a.sentences[i]
    capital = a.text[a.starts[i]].isupper()
    if a.quoted[i] or (capital and not begins):
        return False  # another's words, or a name
    instead = _instead(gap)
    if len(instead) <= len(gap.own) + 1 and any(lists.synonymous(word, w) for w in instead):
        return True
    joined = gap.inner and a.sentences[gap.own.start - 1] == a.sentences[gap.own.stop]
    detail = a.kinds[i] == Kind.CONTENT and word not in lists.facts and not capital
    return not instead and joined and detail


def _instead(gap: Gap) -> list[str]:
    """Return the words that stand there for own words that are not harmless."""
    lists = gap.a.language
    light = [gap.a.words[i] for i in gap.own if gap.a.kinds[i] <= Kind.FUNCTION]
    return [
        word
        for word in (gap.b.words[j] for j in gap.place)
        if word not in lists.free
        and not any(word == other or lists.exchangeable(word, other) for other in light)
    ]

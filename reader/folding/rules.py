"""The rules that forbid a fold, each with the loss that it prevents.

A rule takes a gap and says whether it forbids; its name is the reason that a verdict gives. In a
language without word lists ``not_readable`` stands for most of them: nothing may be added or left
out there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from reader.folding.alignment import Block
from reader.folding.gap import Gap
from reader.folding.languages import Kind
from reader.folding.own_words import is_harmless, may_reword, unmarked
from reader.folding.phrases import has_phrase
from reader.folding.quotations import MARKS
from reader.folding.spelling import find_capitals
from reader.folding.wording import Wording

_HEADING = 3  # content words that are no heading
_PLAIN = 2  # words without a capital that are no mere names
_CLAUSE = 5  # words that are no heading, even with few content words among them
_ANCHOR = 3  # words: a shorter run beside a gap may be shared by chance ("was shot by … police")
_OWN_RUN = 4  # words: with more in one place, even function words, a text says a thing of its own
_DETAIL = 2  # words that describe others and are no statement
_SUBJECT = 6  # words of a subject at most
_NEAR = 12  # words: what is farther before or after the copy does not speak of it
_STOPS = ".!?。！？"
_FACTS = (Kind.NUMBER, Kind.DATE, Kind.UNIT)


def is_too_short(a: Wording, b: Wording, blocks: Sequence[Block]) -> bool:
    """A heading is no copy, unless it is whole sentences of ``b``; a longer one must begin one.

    A heading, or an item of a list, stands in any text on its subject: it is short, or names alone.
    """
    if a.kinds.count(Kind.CONTENT) >= _HEADING and _has_plain(a):
        return False
    first, end = blocks[0].b, blocks[-1].b_end
    begins = first == 0 or b.sentences[first - 1] != b.sentences[first]
    ends = end == len(b.words) or b.sentences[end - 1] != b.sentences[end]
    clause = len(a.words) >= _CLAUSE and sum(x.a_end - x.a for x in blocks) == len(a.words)
    return not ((begins and (ends or clause)) or (clause and a.cut_start))


def _has_plain(a: Wording) -> bool:
    """Return whether enough words have no capital and do more than join names."""
    joining = a.language.joining
    plain = (
        word
        for word, kind, capital in zip(
            a.words, a.kinds, find_capitals(a.text, a.language), strict=False
        )
        if kind <= Kind.CONTENT and word not in joining and not capital
    )
    return len(list(islice(plain, _PLAIN))) == _PLAIN


def turned_round(gap: Gap) -> bool:
    """A negation, hedge, modal, condition or question stands in one text only.

    Before and after the copy only what takes it back counts, and only where ``a`` is a sentence;
    a denial counts everywhere.
    """
    a, lists = gap.a, gap.a.language
    if Kind.GUARD in gap.own_kinds() or has_phrase(a, gap.own):
        return True
    if gap.head and (gap.own or gap.theirs) and a.words[0] in lists.openers and not a.cut_start:
        return True
    if gap.inner or gap.own:
        return Kind.GUARD in gap.their_kinds() or has_phrase(gap.b, gap.theirs)
    near = gap.theirs[-_NEAR:] if gap.head else gap.theirs[:_NEAR]
    theirs = [gap.b.words[j] for j in near]
    turned = not lists.denials.isdisjoint(theirs) or (
        _is_sentence(gap)
        and (
            _quantifies(gap)
            or _narrows(gap)
            or not lists.reversals.isdisjoint(theirs)
            or has_phrase(gap.b, near)
            or (gap.head and not lists.openers.isdisjoint(gap.their_words()[:1]))
        )
    )
    return turned and not _is_apart(gap)


def told_of_another(gap: Gap) -> bool:
    """What ``b`` has before the copy makes its subject part of another: "The brother of Kern"."""
    if not gap.head or not gap.theirs or gap.a.cut_start or not gap.a.ended:
        return False
    b, lists = gap.b, gap.a.language
    if b.before(gap.there.stop).strip() or gap.theirs[-1] + 1 != gap.there.stop:
        return False
    if not (lists.relatives & b.vocabulary) <= gap.a.vocabulary:
        return False
    last = next((w for w in reversed(gap.their_words()) if w not in lists.free), "")
    governing = last.endswith(lists.governing_endings) and lists.kind(last) == Kind.CONTENT
    return last in lists.governors or governing


def told_in_film(gap: Gap) -> bool:
    """One text says that it is told in a film or dream, the other tells it as a fact."""
    own = {gap.a.words[i] for i in unmarked(gap)}
    if gap.a.language.fictions.isdisjoint(own ^ set(gap.their_words())):
        return False
    return bool(gap.inner or gap.own) or (_is_sentence(gap) and not _is_apart(gap))


def put_in_mouth(gap: Gap) -> bool:
    """What ``b`` has inside the copy says whose word it is: "The guard told police he shot him".

    In the middle of a quotation it may stand, as there the marks say so.
    """
    if not gap.inner or gap.own or gap.a.language.speech.isdisjoint(gap.their_words()):
        return False
    return not (gap.a.quoted[gap.own.start - 1] or gap.a.quoted[gap.own.stop])


def other_time(gap: Gap) -> bool:
    """One text has "was to", "is being" or "was about to", the other "was"."""
    a, lists = gap.a, gap.a.language
    if not gap.inner:
        return False
    own, theirs = a.words[gap.own.start : gap.own.stop], gap.their_words()
    if len(theirs) > _OWN_RUN or lists.prospects.isdisjoint(set(own) ^ set(theirs)):
        return False
    beside = {a.words[gap.own.start - 1], a.words[gap.own.stop], *own, *theirs}
    return not lists.auxiliaries.isdisjoint(beside)


def put_together(gap: Gap) -> bool:
    """One sentence of ``a`` is made of parts of two sentences of ``b``."""
    return (
        gap.inner
        and any(gap.b.kinds[j] > Kind.FUNCTION for j in gap.there)
        and gap.a.sentences[gap.own.start - 1] == gap.a.sentences[gap.own.stop]
        and gap.b.sentences[gap.there.start - 1] != gap.b.sentences[gap.there.stop]
    )


def not_readable(gap: Gap) -> bool:
    """Without word lists nobody knows what an added or omitted word does."""
    if gap.a.language.free:
        return False
    if gap.own:
        return True
    if gap.inner:
        last = gap.there.start - 1
        spoken = gap.b.quoted[last] and not MARKS.isdisjoint(gap.b.after(last))
        return bool(gap.theirs) and not spoken  # who speaks may be told inside a quotation
    return bool(gap.theirs) and _is_sentence(gap) and not _is_apart(gap)


def other_fact(gap: Gap) -> bool:
    """A number, date or unit stands in one text, or another one in the other."""
    if _articles_quantity(gap) or _counts_subject(gap):
        return True
    own = unmarked(gap)
    if any(gap.a.kinds[i] in _FACTS for i in own):
        return True
    exchanged = gap.inner or any(gap.a.kinds[i] != Kind.FREE for i in own)
    if own and exchanged and any(gap.b.kinds[j] in _FACTS for j in gap.place):
        return True
    return gap.inner and _bends_number(gap)


def more_there(gap: Gap) -> bool:
    """What ``b`` says inside the copy makes another statement of the words around it.

    Harmless are function words, a parenthesis and an adjective; and between runs that are too long
    to be shared by chance, a word or two, and a clause that a comma or "and" sets off.
    """
    if not gap.inner or not gap.theirs:
        return False
    a, b, lists = gap.a, gap.b, gap.a.language
    theirs = gap.their_words()
    if not (lists.facts | lists.quantities).isdisjoint(theirs):
        return True
    if all(kind <= Kind.FUNCTION for kind in gap.their_kinds()):
        return theirs[-1] == "to" and "to" not in a.words[gap.own.start : gap.own.stop]
    if any(kind == Kind.CONTENT for kind in gap.own_kinds()):
        return False  # another wording
    before, after = b.before(gap.theirs[0]).strip(), b.after(gap.theirs[-1]).strip()
    if (before and after) or _describes_noun(gap) or _repeats_subject(gap):
        return False
    if min(gap.own.start, len(a.words) - gap.own.stop) < _ANCHOR:
        return True
    if theirs[0] in lists.possessives or a.words[gap.own.start - 1] in lists.prepositions:
        return True
    joined = not lists.joints.isdisjoint((theirs[0], theirs[-1]))
    return not (before or after or joined or _is_detail(gap))


def other_quotation(gap: Gap) -> bool:
    """Two quotations have different words; only articles may differ."""
    a, b = gap.a, gap.b
    inside = all(a.quoted[i] for i in (gap.own.start - 1, gap.own.stop)) if gap.inner else False
    own_quoted = any(a.quoted[i] for i in gap.own)
    if not inside and not own_quoted:
        return False
    theirs = [j for j in gap.theirs if b.quoted[j]] if inside else gap.theirs
    kinds = [*gap.own_kinds(), *(b.kinds[j] for j in theirs)]
    return any(kind != Kind.FREE for kind in kinds)


def other_word(gap: Gap) -> bool:
    """An own word says something, or takes the place of a word that says another thing."""
    own = unmarked(gap)
    if not own:
        return False
    if len(gap.own) > _OWN_RUN:
        return True
    return any(not is_harmless(gap, i) and not may_reword(gap, i) for i in own)


def turns_roles(gaps: Sequence[Gap]) -> bool:
    """One text has "was attacked by", the other "attacked", or both only a part of it.

    Or own words stand elsewhere in ``b``: "Kern bit the dog" beside "The dog bit Kern".
    """
    if not gaps:
        return False
    a, lists = gaps[0].a, gaps[0].a.language
    differing: set[str] = set()
    for gap in gaps:
        if gap.inner:
            differing |= set(a.words[gap.own.start : gap.own.stop]) ^ set(gap.their_words())
    if not (lists.agents.isdisjoint(differing) or lists.auxiliaries.isdisjoint(differing)):
        return True
    for gap in gaps:
        said = {a.words[i] for i in gap.own if a.kinds[i] == Kind.CONTENT}
        if said and any(not said.isdisjoint(other.their_words()) for other in gaps):
            return True
    return False


RULES: tuple[Callable[[Gap], bool], ...] = (
    turned_round,
    told_of_another,
    told_in_film,
    put_in_mouth,
    other_time,
    put_together,
    not_readable,
    other_fact,
    more_there,
    other_quotation,
    other_word,
)


def _quantifies(gap: Gap) -> bool:
    """Return whether "many of" or "even" stands before the subject in the other text."""
    lists = gap.a.language
    if not gap.head:
        return False
    near = [word for word in gap.their_words() if word not in lists.free and word != "of"][-1:]
    return not (lists.quantities | lists.ordinals | lists.focus).isdisjoint(near)


def _narrows(gap: Gap) -> bool:
    """Return whether ``b`` goes on with "only", or with which of "every household" it is."""
    lists = gap.a.language
    if not gap.tail or not gap.theirs:
        return False
    if not lists.limits.isdisjoint(gap.their_words()[:_NEAR]):
        return True
    if gap.b.before(gap.there.start).strip() or gap.their_words()[0] not in lists.restricting:
        return False
    return not lists.quantities.isdisjoint(gap.a.words[-_SUBJECT:])


def _articles_quantity(gap: Gap) -> bool:
    """Return whether one text has "a few" and the other "few", or so with "little".

    "Few years ago" has lost its article.
    """
    a, lists = gap.a, gap.a.language
    if gap.own.stop >= len(a.words) or a.words[gap.own.stop] not in lists.articled:
        return False
    after = gap.own.stop + 1
    if Kind.UNIT in a.kinds[after : after + 1] and a.words[after + 1 : after + 2] == lists.past:
        return False
    own, theirs = a.words[gap.own.start : gap.own.stop], gap.their_words()
    return bool(own and own[-1] in lists.free) != bool(theirs and theirs[-1] in lists.free)


def _counts_subject(gap: Gap) -> bool:
    """Return whether "three" or "more than" stands before the number that the copy begins with."""
    a, b = gap.a, gap.b
    if not gap.head or not gap.theirs or a.cut_start or b.before(gap.there.stop).strip():
        return False
    counted = next((kind for kind in a.kinds[gap.own.stop :] if kind != Kind.FREE), Kind.FREE)
    if counted not in (Kind.NUMBER, Kind.UNIT):
        return False
    last = gap.theirs[-1]
    return b.kinds[last] == Kind.NUMBER or b.words[last] in a.language.approximations


def _bends_number(gap: Gap) -> bool:
    """Return whether "about", "nearly", "more than" stand before a number in one text only."""
    lists = gap.a.language
    followed = gap.a.kinds[gap.own.stop] == Kind.NUMBER
    words = [*gap.a.words[gap.own.start : gap.own.stop], *gap.their_words()]
    return followed and not lists.approximations.isdisjoint(words)


def _is_detail(gap: Gap) -> bool:
    """Return whether ``b`` has no more than a word or two there, and no preposition."""
    said = [gap.b.kinds[j] for j in gap.theirs if gap.b.kinds[j] != Kind.FREE]
    return len(said) <= _DETAIL and all(kind == Kind.CONTENT for kind in said)


def _describes_noun(gap: Gap) -> bool:
    """Return whether ``b`` has a detail and an article beside it, before the noun."""
    a, lists = gap.a, gap.a.language
    articles = {a.words[gap.own.start - 1], gap.b.words[gap.theirs[-1]]}
    return (
        not articles.isdisjoint(lists.free | lists.possessives | lists.owners)
        and a.kinds[gap.own.stop] == Kind.CONTENT
        and _is_detail(gap)
    )


def _repeats_subject(gap: Gap) -> bool:
    """Return whether ``b`` goes on with "he" after the subject: "Coe is honoured after he went"."""
    a = gap.a
    begins = a.sentences.index(a.sentences[gap.own.start - 1])
    return gap.own.start - begins <= _SUBJECT and gap.b.words[gap.theirs[-1]] in a.language.pronouns


def _is_sentence(gap: Gap) -> bool:
    """Return whether ``a`` begins, or ends, at the gap as a sentence does, and is not cut there."""
    return not gap.a.cut_start if gap.head else gap.a.ended


def _is_apart(gap: Gap) -> bool:
    """Return whether a full stop, and none of "Mr.", stands between the copy and the gap.

    Splitting into sentences misses some: where a space is lost, after "the U.S.".
    """
    b, border = gap.b, gap.there.stop if gap.head else gap.there.start
    if border and b.words[border - 1] in b.language.titles:
        return False
    return any(mark in b.before(border) for mark in _STOPS)

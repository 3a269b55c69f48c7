"""Verb groups: whether a few words around a verb deny what others say of the same verb.

"Did not win" denies "won", "has not been told" denies "has been told", and "may close" says less
than "will close". Requirements. Better no denial than a wrong one: two groups of different tense
are two statements ("closed", "will close"), so are possibility and its negation ("may", "may not"),
and wishes are no facts ("should be warned", "was warned").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.folding.lexicons import Lexicon

NEGATIONS = frozenset({"not", "no", "never", "cannot"})
_BE = frozenset("am is are was were be been being 're 'm".split())
_HAVE = frozenset("have has had having 've".split())
_DO = frozenset("do does did".split())
AUXILIARIES = _BE | _HAVE | _DO | {"'ll"}
_UNCLEAR = frozenset({"'s", "'d"})  # "is" or "has", "had" or "would"
_PAST_AUXILIARIES = frozenset("was were had did".split())
_KINDS_OF_MODAL = {
    **dict.fromkeys(("will", "would", "shall", "must", "'ll"), "sure"),
    **dict.fromkeys(("may", "might", "could"), "possible"),
}
_KINDS_OF_DENIED_MODAL = {**_KINDS_OF_MODAL, "can": "able", "could": "able", "must": "must"}
_COUNTERFACTUAL = frozenset({"could", "would", "should", "must"})  # before "have been"
_MAX_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Group:
    """A verb group: its modal or "", how often it is negated, and what is left of it.

    ``tense`` is "past", "present" or "" where the form does not tell.
    """

    modal: str
    negations: int
    tense: str
    verbs: tuple[str, ...]


def may_be_in_group(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word belongs to a verb group, other than its verb."""
    return (
        word in NEGATIONS
        or word in AUXILIARIES
        or word in lexicon.modals
        or word in lexicon.empty_words
    )


def denies(
    before: Sequence[str],
    own: Sequence[str],
    other: Sequence[str],
    after: Sequence[str],
    lexicon: Lexicon,
) -> bool:
    """Return whether one of two verb groups, ``own`` and ``other``, denies the other one.

    ``before`` and ``after`` are the words around them, the same in both texts.
    """
    if _has_other_words(own, lexicon) or _has_other_words(other, lexicon):
        return False
    context = _list_group_words(before, lexicon)
    follows = _list_following(after, lexicon)
    one = _read_group([*context, *own, *follows], lexicon)
    two = _read_group([*context, *other, *follows], lexicon)
    if one is None or two is None or not _have_one_verb(one, two, lexicon):
        return False
    if one.negations != two.negations:
        return one.negations + two.negations == 1 and _have_one_modality(one, two)
    return _is_weaker(one, two) or _is_weaker(two, one)


def are_forms(one: str, other: str, lexicon: Lexicon) -> bool:
    """Return whether two words are forms of one verb, not counting those with -ing."""
    if one == other:
        return True
    verbs = lexicon.irregular_verbs
    bases = verbs.get(one, frozenset()) | {one}
    others = verbs.get(other, frozenset()) | {other}
    return any(
        base == there or there in _inflect(base) or base in _inflect(there)
        for base in bases
        for there in others
    )


def _inflect(base: str) -> tuple[str, ...]:
    """Return the regular forms of a base form."""
    if base.endswith("e"):
        return f"{base}d", f"{base}s"
    if base.endswith("y"):
        return f"{base[:-1]}ied", f"{base[:-1]}ies", f"{base}ed", f"{base}s"
    return f"{base}ed", f"{base}{base[-1:]}ed", f"{base}s", f"{base}es"


def _has_other_words(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether words are more than a verb group: the last one may be its verb.

    Or the "longer" of "no longer", which says no more than "not" does.
    """
    if len(words) > _MAX_WORDS or not _UNCLEAR.isdisjoint(words):
        return True
    return not all(may_be_in_group(word, lexicon) for word in words[:-1])


def _list_group_words(before: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the words at the end of ``before`` that belong to a verb group."""
    start = len(before)
    while start and len(before) - start < _MAX_WORDS and (
        may_be_in_group(before[start - 1], lexicon)
        and before[start - 1] not in lexicon.empty_words
    ):  # fmt: skip
        start -= 1
    return list(before[start:])


def _list_following(after: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the words at the beginning of ``after`` up to the first that is no auxiliary."""
    end = 0
    while end < min(len(after), _MAX_WORDS) and may_be_in_group(after[end], lexicon):
        end += 1
    return list(after[: end + 1])


def _read_group(words: Sequence[str], lexicon: Lexicon) -> _Group | None:
    """Return what a verb group says, None if it has two modals."""
    words = " ".join(words).replace("cannot", "can not").split()
    words = [word for word in words if word not in lexicon.empty_words and word != "longer"]
    modals = [word for word in words if word in lexicon.modals or word == "'ll"]
    if len(modals) > 1:
        return None
    modal = modals[0] if modals else ""
    plain = [word for word in words if word not in NEGATIONS and word not in modals]
    negations = sum(word in NEGATIONS for word in words)
    verbs = list(plain)
    if len(verbs) > 1 and verbs[0] in _DO:
        verbs = verbs[1:]
    is_perfect = (
        len(verbs) > 1 and verbs[0] in _HAVE and (modal != "" or _is_past(verbs[1], lexicon))
    )
    if is_perfect:
        verbs = verbs[1:]
    if modal:
        tense = "past" if is_perfect else "present"
    else:
        tense = "past" if is_perfect else _find_tense(plain[0], lexicon) if plain else ""
    return _Group(modal, negations, tense, tuple(verbs))


def _is_past(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word may be a participle or a past form."""
    return word.endswith("ed") or word in lexicon.irregular_verbs or word == "been"


def _find_tense(word: str, lexicon: Lexicon) -> str:
    """Return the tense of a form of a verb."""
    if word in _PAST_AUXILIARIES:
        return "past"
    if word in _BE or word in _HAVE or word in _DO:
        return "present"
    bases = lexicon.irregular_verbs.get(word)
    if bases is None:
        return "past" if word.endswith("ed") else "present"
    return "" if word in bases else "past"


def _have_one_verb(one: _Group, two: _Group, lexicon: Lexicon) -> bool:
    """Return whether two groups have the same verb, told of the same time."""
    if one.tense and two.tense and one.tense != two.tense:
        return False
    return len(one.verbs) == len(two.verbs) and all(
        _is_one_verb(a, b, lexicon) for a, b in zip(one.verbs, two.verbs, strict=True)
    )


def _is_one_verb(one: str, other: str, lexicon: Lexicon) -> bool:
    """Return whether two words are forms of one verb, or the same word."""
    for forms in (_BE, _HAVE, _DO):
        if one in forms or other in forms:
            return one in forms and other in forms
    return are_forms(one, other, lexicon)


def _have_one_modality(one: _Group, two: _Group) -> bool:
    """Return whether the modals of two groups are such that a negation denies the other one."""
    a, b = (_KINDS_OF_DENIED_MODAL.get(group.modal, group.modal) for group in (one, two))
    return a == b != "possible"


def _is_weaker(one: _Group, two: _Group) -> bool:
    """Return whether a group says that something is possible, which the other one says is so."""
    if _KINDS_OF_MODAL.get(one.modal) != "possible":
        return False
    if two.modal and _KINDS_OF_MODAL.get(two.modal) != "sure":
        return False
    is_past = "past" in (one.tense, two.tense)
    return not (is_past and not _COUNTERFACTUAL.isdisjoint((one.modal, two.modal)))

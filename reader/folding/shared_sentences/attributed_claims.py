"""Attributed claims: what one speaker is said to claim, and what another one is said to deny.

"Ms Low said that the alarm was not switched off on her orders" beside "The foreman said that the
alarm was switched off on her orders, and that he had them in writing". The sentences differ in
much, so that they are no conflict as they stand; the claims within them are nearly equal.

Requirements. Better none than a wrong one. A claim ends where a further clause begins. "It", "he"
and "they" at its beginning are the speaker, so that "the board said it had agreed" never denies
"the union said it had not agreed". "His" and "her" are compared only where the two speakers are
known to be a man and a woman, so that both mean the same person. Where one sentence names a day,
the other one must name it too: what was said on another day is news. Questions, conditions and what
was "not said" claim nothing.

Known limits: English alone; no quotations, which ``negations.py`` compares within their sentence;
no claim before its speaker ("The roof is safe, the mayor said").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from reader.article import Paragraph, Sentence
from reader.folding.analysis import AnalysedText, analyse_paragraph
from reader.folding.lexicons import Lexicon, WordClass
from reader.folding.result import Conflict
from reader.folding.shared_sentences.conflicts import find_conflict, is_statement
from reader.folding.shared_sentences.negations import find_negations
from reader.folding.shared_sentences.sentence_matches import match_sentences

_SAID = (
    r"(?:said|says?|tells?|told|claims?|claimed|insists?|insisted|maintains?|maintained|argues?"
    r"|argued|believes?|believed|states?|stated|alleges?|alleged|reports?|reported|adds?|added"
    r"|concludes?|concluded|admits?|admitted|acknowledges?|acknowledged|confirms?|confirmed)"
)
_DENIED = (
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed))"
    r"(?: (?:the |any )?(?:claim|report|suggestion|allegation|accusation)s?)?"
)
# "Said that", "told the court on Monday that", "said the": without "that" a clause must follow.
_ATTRIBUTION = re.compile(
    r"(?P<speaker>(?:[^'\"“”‘’?]|(?<=\w)['’](?=\w)){2,160}?),? "
    rf"(?P<verb>{_SAID}|(?P<denied>{_DENIED}))"
    r"(?: (?:[\w’'-]+ ){0,4}?that | (?=(?:the|a|an|its|their|his|her|it|they|there|no) |[A-Z]\w+ ))"
)
_CLAUSE_END = re.compile(
    r",? (?:and|but) that\b|, (?:and|but|which|because|since|although|though|while|whereas|who|as"
    r"|adding|according)\b|; | [–—-] "
)
_NOT_CLAIMED = re.compile(r"\b(?:not|n't|never|whether|if|unless|cannot)\b|n[’']t\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|it|they) ", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:his|her)\b", re.IGNORECASE)
_APPOSITION = re.compile(r", .*$")
_MAN = re.compile(r"\b(?:Mr|Sir|Lord|king|he|himself|father|husband|son|spokesman)\b")
_WOMAN = re.compile(r"\b(?:Ms|Mrs|Miss|Dame|Lady|queen|she|herself|mother|wife|daughter)\b")
_MIN_CLAIM_WORDS = 2  # content words; that somebody says it tells it from an item of a list
_MAX_SPEAKER_WORDS = 5  # a longer speaker does not stand in the place of "it"


class _Claim(NamedTuple):
    """A claim and its place: ``text`` from ``offset`` on is ``paragraph.text`` from ``start`` on.

    Before ``offset`` stands the speaker in the place of a pronoun. ``verb`` is the place of the
    verb of speech, ``denied`` says that it denies; without a speaker the verb is ``None``. ``days``
    are the words of the sentence, outside of the claim, that name a time; ``gender`` is "m", "f"
    or "" of the speaker.
    """

    text: str
    offset: int
    start: int
    verb: tuple[int, int] | None
    denied: bool
    days: frozenset[str]
    gender: str


def find_opposed_claims(
    shown: Mapping[int, AnalysedText], related: Iterable[tuple[int, int]]
) -> Iterator[Conflict]:
    """Yield the conflicts of claims in related shown paragraphs, at least one with a speaker."""
    claims: dict[int, list[_Claim]] = {}
    for pair in sorted({(min(pair), max(pair)) for pair in related}):
        if not all(shown[paragraph].lexicon.speech_verbs for paragraph in pair):
            continue
        for paragraph in pair:
            if paragraph not in claims:
                claims[paragraph] = list(_list_claims(shown[paragraph]))
        for one, other in product(*(claims[paragraph] for paragraph in pair)):
            if _are_comparable(one, other):
                yield from _compare(pair, one, other, shown[pair[0]].lexicon)


def _list_claims(analysed: AnalysedText) -> Iterator[_Claim]:
    """Yield what the sentences of a paragraph claim, each by its speaker or by the article."""
    for number, text in enumerate(analysed.sentence_texts, 1):
        start, _ = analysed.sentence_offsets(number)
        start += len(analysed.text[start:]) - len(analysed.text[start:].lstrip())
        found = _ATTRIBUTION.match(text)
        if found is None:
            if not text.endswith("?"):
                yield _Claim(text, 0, start, None, False, frozenset(), "")
            continue
        if _NOT_CLAIMED.search(found[0]) or text.endswith("?"):
            continue
        rest = text[found.end() :]
        end = _CLAUSE_END.search(rest)
        clause = rest[: end.start()] if end else rest
        prefix = ""
        if pronoun := _PRONOUN.match(clause):
            prefix = _APPOSITION.sub("", found["speaker"])
            if len(prefix.split()) > _MAX_SPEAKER_WORDS:
                continue
            prefix += " "
            clause, rest_start = clause[pronoun.end() :], found.end() + pronoun.end()
        else:
            rest_start = found.end()
        outside = found[0] + (rest[end.start() :] if end else "")
        yield _Claim(
            prefix + clause,
            len(prefix),
            start + rest_start,
            (start + found.start("verb"), start + found.end("verb")),
            found["denied"] is not None,
            _find_days(text[found.start("verb") : found.end()], analysed.lexicon),
            _find_gender(outside),
        )


def _find_days(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words that name a time."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(
        w for w in words if w in lexicon.date_words or w in lexicon.months or w.isdigit()
    )


def _find_gender(text: str) -> str:
    """Return "m" or "f" where what is said of a speaker tells one alone, else ""."""
    man, woman = _MAN.search(text), _WOMAN.search(text)
    return "" if bool(man) == bool(woman) else "m" if man else "f"


def _are_comparable(one: _Claim, other: _Claim) -> bool:
    """Return whether two claims may be about one thing."""
    if (one.verb is None and other.verb is None) or (one.denied and other.denied):
        return False
    if one.verb and other.verb and one.days != other.days:
        return False
    if not (_POSSESSIVE.search(one.text) or _POSSESSIVE.search(other.text)):
        return True
    return {one.gender, other.gender} == {"m", "f"}


def _compare(
    pair: tuple[int, int], one: _Claim, other: _Claim, lexicon: Lexicon
) -> Iterator[Conflict]:
    """Yield the conflict of two claims."""
    texts = {number: _analyse(claim.text, lexicon) for number, claim in enumerate((one, other))}
    if one.denied or other.denied:
        if _say_the_same(texts[0], texts[1]):
            spans = [_find_denying_span(claim, texts[i]) for i, claim in enumerate((one, other))]
            yield Conflict("negation", pair[0], *spans[0], pair[1], *spans[1])
        return
    found = set(find_negations(texts, [(0, 1)]))
    for match in match_sentences(texts, [(0, 1)]):
        if conflict := find_conflict(match, texts[match.paragraph], _MIN_CLAIM_WORDS):
            found.add(conflict)
    for conflict in found:
        if conflict.start >= one.offset and conflict.other_start >= other.offset:
            shifts = one.start - one.offset, other.start - other.offset
            yield Conflict(
                conflict.kind,
                *(pair[0], conflict.start + shifts[0], conflict.end + shifts[0]),
                *(pair[1], conflict.other_start + shifts[1], conflict.other_end + shifts[1]),
            )


def _analyse(text: str, lexicon: Lexicon) -> AnalysedText:
    """Return a claim as a paragraph of one sentence."""
    return analyse_paragraph(Paragraph(0, None, text, text, (Sentence(0, len(text)),)), lexicon)


def _say_the_same(one: AnalysedText, other: AnalysedText) -> bool:
    """Return whether two claims have the same words but for articles, and enough of them."""
    words = [
        tuple(
            word
            for word, word_class in zip(text.words, text.word_classes, strict=True)
            if word_class != WordClass.EMPTY
        )
        for text in (one, other)
    ]
    return words[0] == words[1] and is_statement(one)


def _find_denying_span(claim: _Claim, analysed: AnalysedText) -> tuple[int, int]:
    """Return the place of the verb that denies a claim or tells it, else of the claim."""
    if claim.verb is not None:
        return claim.verb
    return claim.start, claim.start + len(analysed.text.rstrip(" ."))

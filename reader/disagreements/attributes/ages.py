"""Ages of persons that the articles of a story tell differently: "Ana Bel, 34" and "36-year-old".

An age stands beside the whole name, or beside the surname of the only one in the article who has
it, so that a driver of 34 is never compared with another one of 36. Of a person each article must
tell one age, and two ages more than ten years apart are taken for those of two persons of one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.disagreements.disagreement import StoryArticle, StoryClaim, StoryFigure
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.text.captions import find_captions

_MAX_APART = 10
_YEARS = range(1, 111)
_KEPT_WORDS = 2  # of a name, the last ones: before them may stand a title


class _Age(NamedTuple):
    name: str
    value: int
    paragraph: int
    start: int
    end: int
    text: str


def find_ages(articles: Sequence[tuple[int, StoryArticle, QuantityLexicon]]) -> list[StoryFigure]:
    """Return the ages that differ, by name; articles come with their numbers in the story."""
    told: dict[str, list[tuple[int, StoryArticle, _Age]]] = {}
    for number, one, lexicon in articles:
        of_name: dict[str, list[_Age]] = {}
        for age in _read(one, lexicon):
            of_name.setdefault(age.name, []).append(age)
        for name, ages in of_name.items():
            if len({age.value for age in ages}) == 1:
                told.setdefault(name, []).append((number, one, ages[0]))
    return [_make(name, claims) for name, claims in sorted(told.items()) if _differ(claims)]


def _read(one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[_Age]:
    for paragraph in one.article.paragraphs:
        if paragraph.index in one.folded:
            continue
        for pattern in lexicon.age_patterns:
            for match in pattern.finditer(paragraph.text):
                value = int(match["age"])
                words = match["name"].replace("’", "'").split()
                if value in _YEARS and len(words) >= _KEPT_WORDS:
                    name = " ".join(words[-_KEPT_WORDS:])
                    place = paragraph.index, *match.span("age"), match["age"]
                    yield _Age(name, value, *place)
    yield from _read_surnames(one, lexicon)
    yield from _read_subjects(one, lexicon)


def _read_surnames(one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[_Age]:
    """Yield the ages beside a surname ("Bel, 34,") of which the article tells one whole name."""
    for paragraph in one.article.paragraphs:
        if paragraph.index in one.folded:
            continue
        for match in (m for one in lexicon.surname_ages for m in one.finditer(paragraph.text)):
            surname, value = match["name"].replace("’", "'"), int(match["age"])
            whole = {
                f"{found[1]} {surname}"
                for other in one.article.paragraphs
                for found in re.finditer(
                    rf"\b([A-Z][\w'-]+) {re.escape(surname)}\b", other.text.replace("’", "'")
                )
                if found[1].lower() not in lexicon.titles
            }
            if value in _YEARS and len(whole) == 1:
                place = paragraph.index, *match.span("age"), match["age"]
                yield _Age(whole.pop(), value, *place)


def _read_subjects(one: StoryArticle, lexicon: QuantityLexicon) -> Iterator[_Age]:
    """Yield the ages of those of whom the sentence before tells: "The 34-year-old had come on".

    That sentence begins with the whole name, and names no other one.
    """
    if not any(lexicon.age_of_subject.search(p.text) for p in one.article.paragraphs):
        return
    before = ""
    captions = find_captions(one.article)
    for paragraph in one.article.paragraphs:
        if paragraph.index in captions:
            continue  # between two paragraphs of the text
        for sentence in paragraph.sentences:
            text = paragraph.get_sentence_text(sentence)
            match, named = lexicon.age_of_subject.match(text), lexicon.subject_name.match(before)
            before = text
            if paragraph.index in one.folded or match is None or named is None:
                continue
            names = {name.replace("’", "'") for name in lexicon.whole_name.findall(named.string)}
            if len(names) == 1 and (value := int(match["age"])) in _YEARS:
                start, end = (sentence.start + edge for edge in match.span("age"))
                yield _Age(names.pop(), value, paragraph.index, start, end, match["age"])


def _differ(claims: Sequence[tuple[int, StoryArticle, _Age]]) -> bool:
    values = [age.value for _, _, age in claims]
    return 0 < max(values) - min(values) <= _MAX_APART


def _make(name: str, claims: Sequence[tuple[int, StoryArticle, _Age]]) -> StoryFigure:
    made = [
        StoryClaim(
            float(age.value), age.text, number, age.paragraph, age.start, age.end,
            one.source, one.date,
        )
        for number, one, age in claims
    ]  # fmt: skip
    return StoryFigure(f"age of {name}", None, tuple(sorted(made, key=lambda claim: claim.when)))

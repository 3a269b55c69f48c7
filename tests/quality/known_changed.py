"""Changed sentences: none of them may be known."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812
from pathlib import Path

from reader.article import Article
from reader.known import find_known
from reader.known.known_sentences import find_proven
from reader.known.memory_index import MemoryIndex
from tests.quality.figures_table import Figures
from tests.quality.known_cases import Paragraphs, make_article
from tests.quality.known_changes import CHANGES, change_sentence

_DAY = Date(2026, 3, 3)
_PER_KIND = 150
_PER_ARTICLE = 40
_TRIES = 3_000
_LANGUAGES = Path(__file__).parent / "known_languages"
# "not", hedges, a figure, a name.
_ADDED = {
    "german": "nicht nie kaum angeblich vielleicht elf Kowalski".split(),
    "french": "pas jamais guère peut-être presque onze Kowalski".split(),
    "spanish": "no nunca apenas quizás casi once Kowalski".split(),
}


def measure_changes(
    read: Sequence[Paragraphs], index: MemoryIndex, seed: int, figures: Figures
) -> None:
    """Print how many sentences are known that were read with another word.

    They stand where they stood, among the sentences that stood beside them.
    """
    draw = random.Random(seed)
    in_read = {_strip(text) for source in read for sentences in source for text in sentences}
    kinds = [kind for kind in CHANGES for _ in range(_PER_KIND)]
    draw.shuffle(kinds)
    made: Counter[str] = Counter()
    known_of: Counter[str] = Counter()
    for at in range(0, len(kinds), _PER_ARTICLE):
        paragraphs: Paragraphs = []
        places: dict[tuple[int, int], str] = {}
        for kind in kinds[at : at + _PER_ARTICLE]:
            if drawn := _draw_changed(kind, read, in_read, draw):
                before, changed, number = drawn
                paragraphs += [*before, changed]
                places[len(paragraphs) - 1, number] = kind
        article = make_article("new", paragraphs, _DAY)
        known = {(span.paragraph, span.start) for span in find_known(article, index)}
        # No proof either: days and persons do not have to be asked.
        known |= {
            (found.paragraph, article.paragraphs[found.paragraph].sentences[found.number].start)
            for found in find_proven(article, index)
        }
        for (paragraph, number), kind in places.items():
            made[kind] += 1
            if (paragraph, article.paragraphs[paragraph].sentences[number].start) in known:
                known_of[kind] += 1
                print(f"    {kind}: {paragraphs[paragraph][number]}")
    for kind in CHANGES:
        figures.show_none(f"changed, seed {seed}: {kind}", known_of[kind], made[kind])
    figures.show_none(f"changed, seed {seed}: all kinds", known_of.total(), made.total())


def _strip(text: str) -> str:
    """Return the words of a sentence without articles: so it may stand in another article."""
    return " ".join(w for w in re.findall(r"\w+", text.lower()) if w not in ("a", "an", "the"))


def _draw_changed(
    kind: str, read: Sequence[Paragraphs], in_read: set[str], draw: random.Random
) -> tuple[Paragraphs, list[str], int] | None:
    """Return the paragraph before, one with a changed sentence, and the number of that one."""
    for _ in range(_TRIES):
        source = draw.choice(read)
        i = draw.randrange(len(source))
        number = draw.randrange(len(source[i]))
        changed = change_sentence(kind, source[i][number], draw)
        if changed and _strip(changed) not in in_read:
            sentences = [*source[i][:number], changed, *source[i][number + 1 :]]
            return source[max(0, i - 1) : i], sentences, number
    return None


def measure_languages(figures: Figures) -> None:
    """Print the same of languages without word lists: words added, left out, moved, replaced."""
    for language, added in _ADDED.items():
        path = _LANGUAGES / f"{language}.txt"
        sentences = path.read_text(encoding="utf-8").splitlines()
        index = MemoryIndex()
        for i in range(0, len(sentences), 2):
            index.add(_make(str(i), [sentences[i : i + 2]], language))
        known = find_known(_make("new", [[text] for text in sentences], language), index)
        figures.show(f"{language}: verbatim", len(known), len(sentences), 0.99)
        made = list(_change_words(sentences, added, random.Random(1)))
        count = 0
        for at in range(0, len(made), _PER_ARTICLE):
            texts = made[at : at + _PER_ARTICLE]
            article = _make(f"new {at}", [[text] for text in texts], language)
            for span in find_known(article, index):
                count += 1
                print("   ", texts[span.paragraph])
        figures.show_none(f"{language}: changed", count, len(made))


def _make(title: str, paragraphs: Paragraphs, language: str) -> Article:
    """Return an article in a language."""
    return replace(make_article(title, paragraphs, _DAY), language=language)


def _change_words(
    sentences: Sequence[str], added: Sequence[str], draw: random.Random
) -> Iterator[str]:
    """Yield each sentence with one change at each of its words."""
    others = [word.strip(",.") for text in sentences for word in text.split()]
    for text in sentences:
        words = text.removesuffix(".").split()
        for i in range(len(words)):
            before, after = words[:i], words[i + 1 :]
            changes = [
                [*before, words[i], draw.choice(added), *after],
                [
                    *before,
                    draw.choice([w for w in others if w.lower() != words[i].lower()]),
                    *after,
                ],
            ]
            if i + 1 < len(words):
                changes.append([*before, *after])
                changes.append([*before, words[i + 1], words[i], *words[i + 2 :]])
            for changed in changes:
                yield " ".join(changed) + "."

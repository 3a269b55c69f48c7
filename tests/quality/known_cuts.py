"""Sentences of read articles with a part left out that says something of its own."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812

from reader.known import find_known
from reader.known.memory_index import MemoryIndex
from tests.quality.figures_table import Figures
from tests.quality.known_cases import Paragraphs, make_article

_DAY = Date(2026, 3, 3)
_PER_KIND = 250
_PER_ARTICLE = 30
_MIN_WORDS, _MAX_WORDS, _MIN_WORDS_LEFT = 10, 45, 8
_VERB = r"(?:was|were|is|are|has|have|had|said|told|wrote|will|would|can|could|did)"
_SUBORDINATORS = (
    r"(?:After|While|Despite|Although|Though|Because|Since|Following|Like|Along with|In addition to"
    r"|During)"
)
# What is left out, and what stands in its place.
_CUTS = {
    "relative clause": (rf", (?:who|whom|whose|which) [^,;:\"()]{{6,90}}, (?={_VERB}\b)", " "),
    "relative clause at the end": (r", (?:which|who|whose) [^,;:\"()]{6,120}\.$", "."),
    "apposition": (rf"(?<=\w), (?:an?|the|his|her) [^,;:\"()]{{4,70}}, (?={_VERB}\b)", " "),
    "age": (r"(?<=[a-z]), \d\d, ", " "),
    "dashes": (rf" (?:--|–|—) [^-–—\"]{{6,90}} (?:--|–|—) (?={_VERB}\b)", " "),
    "speaker of a quotation": (r'^("[^"]{30,}),(" )[^"]{3,60}$', r'\1."'),
    "clause at the start": (rf"^{_SUBORDINATORS}\b[^,;:\"]{{5,90}}, (?=\w)", ""),
    "participle at the end": (r", (?!according)\w{3,}ing [^,;:\"]{5,120}\.$", "."),
    "second sentence": (r"; [^;\"]{12,}\.$", "."),
}


def cut_sentence(kind: str, sentence: str) -> str | None:
    """Return a sentence without a part, None if it has none of this kind."""
    pattern, rest = _CUTS[kind]
    match = re.search(pattern, sentence)
    if not match or not _MIN_WORDS <= len(sentence.split()) <= _MAX_WORDS:
        return None
    cut = sentence[: match.start()] + match.expand(rest) + sentence[match.end() :]
    if len(cut.split()) < _MIN_WORDS_LEFT or cut.count('"') % 2:
        return None
    return cut[0].upper() + cut[1:]


def measure_cuts(read: Sequence[Paragraphs], index: MemoryIndex, figures: Figures) -> None:
    """Print how many cut sentences are known, each behind the paragraph that stood before it."""
    draw = random.Random(4)
    places = [
        (source, i, j) for source in read for i in range(len(source)) for j in range(len(source[i]))
    ]
    draw.shuffle(places)
    known_of: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    for kind in _CUTS:
        made = [
            (source, i, j, cut)
            for source, i, j in places
            if (cut := cut_sentence(kind, source[i][j]))
        ][:_PER_KIND]
        for at in range(0, len(made), _PER_ARTICLE):
            texts: Paragraphs = []
            wanted = []
            for source, i, j, cut in made[at : at + _PER_ARTICLE]:
                texts += source[max(0, i - 1) : i]
                wanted.append((len(texts), j))
                texts.append([*source[i][:j], cut, *source[i][j + 1 :]])
            article = make_article("new", texts, _DAY)
            known = {(span.paragraph, span.start) for span in find_known(article, index)}
            all_of[kind] += len(wanted)
            known_of[kind] += sum(
                (i, article.paragraphs[i].sentences[j].start) in known for i, j in wanted
            )
        figures.show(f"left out, {kind}: known", known_of[kind], all_of[kind])
    figures.show("left out, all: known", known_of.total(), all_of.total(), 0.9)

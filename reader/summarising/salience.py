"""What speaks for a sentence: numbers that do not depend on the order of the article.

The names of the features are the keys of the weights in ``gist.json``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.summarising.material import Material, add_up, standardise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

_QUOTES = "\"'“”‘’„«»‹›"
_SURE_QUOTES = _QUOTES.replace("'", "")
_NO_APOSTROPHE = re.compile(r"'(?:(?<!\w')|(?!\w))")
_DATELINE = re.compile(r"\((?:cnn|reuters|ap|afp|dpa)\)", re.IGNORECASE)

# Word classes that English weights know; stems as reader.summarising.terms makes them.
_ENGLISH = {
    "first person": "i we my our me us i'm i've i'd i'll we're we've we'd we'll myself ourselves",
    "second person": "you your you're you've you'll yourself",
    "said": "said say told tell add ask wrot tweet claim explain insist",
    "day": "monday tuesday wednesday thursday friday saturday sunday today yesterday",
    "now": "now will have has",
    "pictured": "pictur left right abov below centre center photo imag seen scroll inset",
}
_CLASSES = {
    word: number for number, words in enumerate(_ENGLISH.values()) for word in words.split()
}
COMMON = (
    "central",
    "repeated words",
    "coverage",
    "share repeated",
    "headline",
    "headline pairs",
    "length",
    "content words",
    "coverage in long article",
    "length in long article",
    "tiny",
    "long",
    "very long",
    "starts with quotation mark",
    "odd quotation marks",
    "quotation marks",
    "starts with function word",
    "colon",
    "number",
    "full stop",
    "dateline",
)
ENGLISH = (*COMMON, "the first", *_ENGLISH)
_LONG_ARTICLE = 25  # sentences: the middle of the training articles


def measure(material: Material) -> tuple[Floats, Floats]:
    """Return the features, one row a sentence, and the plain frequency score of each sentence.

    The columns are those of ``ENGLISH`` for an English article, else of ``COMMON``. The plain
    score is the sum of a sentence's content words' logarithmic spread, standardised: the part of
    gist that nothing was learned for.
    """
    import numpy as np

    count, rows, columns = len(material), material.rows, material.columns
    means = material.content[columns]
    row, column, telling = rows[means], columns[means], material.telling[means]
    spread, fresh = material.spread, material.fresh
    distinct = int(fresh.sum())

    def total(values: Floats) -> Floats:
        return add_up(row, values, count)

    rarity = np.log1p(distinct / np.maximum(spread, 1))
    weights = rarity[column]
    norm = np.sqrt(total(weights**2))
    weights = weights / np.where(norm > 0, norm, 1)[row]
    centre = add_up(column[telling], weights[telling], len(spread)) / max(distinct, 1)
    central = total(weights * centre[column])
    size = total(np.ones(len(row)))
    at_least_one = np.maximum(size, 1)
    logs = np.log(np.maximum(spread, 1))[column]
    covered = total(logs)
    share = total((spread > 1)[column].astype(float)) / at_least_one
    titled = rarity * material.titled * material.content
    headline = total(weights * titled[column]) / max(float(np.sqrt((titled**2).sum())), 1e-9)
    pairs = set(pairwise(material.title))
    titled_pairs = np.zeros(count)
    if pairs:
        titled_pairs += [sum(map(pairs.__contains__, pairwise(s))) for s in material.sequences]
    tokens = np.maximum(material.tokens, 1).astype(float)
    length = np.log(tokens)
    breadth = float(np.log((distinct + 1) / _LONG_ARTICLE))
    coverage, share, headline, titled_pairs, length, size, plain = standardise(
        [covered / np.sqrt(at_least_one), share, headline, titled_pairs, length, size, covered],
        fresh,
    )
    features = [
        central,
        covered / at_least_one,
        coverage,
        share,
        headline,
        titled_pairs,
        length,
        size,
        coverage * breadth,
        length * breadth,
        tokens <= 5,
        (tokens > 30) & (tokens <= 40),
        tokens > 40,
        *_marks(material, tokens),
    ]
    return np.array(features, dtype=float).T, plain


def _marks(material: Material, tokens: Floats) -> list[Floats]:
    """Return the features that are read off a sentence's face."""
    import numpy as np

    texts = material.texts
    content = material.content.tolist()
    firsts = [sequence[0] if sequence else -1 for sequence in material.sequences]
    quotes = np.array([_count_quotes(text) for text in texts], dtype=float)
    digits = material.figures.astype(float)
    rows, columns, count = material.rows, material.columns, len(texts)

    def centred(values: list[bool]) -> Floats:
        array = np.array(values, dtype=float)
        return array - array[material.fresh].mean() if count else array

    marks = [
        np.array([text[:1] in _QUOTES for text in texts], dtype=float),
        quotes % 2,
        quotes / tokens,
        centred([first >= 0 and not content[first] for first in firsts]),
        centred([":" in text for text in texts]),
        centred((add_up(rows, digits[columns], count) > 0).tolist()),
        centred([text.rstrip()[-1:] == "." for text in texts]),
        centred([_has_dateline(text) for text in texts]),
    ]
    if material.language != "english":
        return marks
    the = material.terms.index("the") if "the" in material.terms else -2
    marks.append(np.array([first == the for first in firsts], dtype=float))
    classes = np.array([_CLASSES.get(term, -1) for term in material.terms], dtype=np.int64)[columns]
    found = np.zeros((count, len(_ENGLISH)))
    found[rows[classes >= 0], classes[classes >= 0]] = 1
    return [*marks, *(found - found[material.fresh].mean(axis=0)).T]


def _count_quotes(text: str) -> int:
    # Counting characters is several times as fast as looking for a pattern.
    sure = sum(map(text.count, _SURE_QUOTES))
    return sure + len(_NO_APOSTROPHE.findall(text)) if "'" in text else sure


def _has_dateline(text: str) -> bool:
    return " -- " in text or ("(" in text and _DATELINE.search(text) is not None)

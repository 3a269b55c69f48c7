"""What speaks for a sentence: numbers that do not depend on the order of the article.

The names of the features are the keys of the weights in ``gist.json``.
"""

from __future__ import annotations

import re

import numpy as np

from reader.summarising.arrays import Flags, Floats, add_up, columns_of, standardise
from reader.summarising.material import Material, begins_with_figure, is_titled

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
_THE = _CLASSES["the"] = len(_ENGLISH)
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
    count, rows, columns = len(material), material.rows, material.columns
    means = material.content[columns]
    row, column, telling = rows[means], columns[means], material.telling[means]
    spread, fresh = material.spread, material.fresh
    distinct = int(fresh.sum())

    def total(values: Floats | Flags) -> Floats:
        return add_up(row, values, count)

    rarity = np.log1p(distinct / np.maximum(spread, 1))
    weights = rarity[column]
    norm = np.sqrt(total(weights**2))
    weights = weights / np.where(norm > 0, norm, 1)[row]
    centre = add_up(column[telling], weights[telling], len(spread)) / max(distinct, 1)
    central = total(weights * centre[column])
    size = material.sizes.astype(float)
    at_least_one = np.maximum(size, 1)
    logs = np.log(np.maximum(spread, 1))[column]
    covered = total(logs)
    share = total((spread > 1)[column]) / at_least_one
    titled = rarity * material.titled * material.content
    headline = total(weights * titled[column]) / max(float(np.sqrt((titled**2).sum())), 1e-9)
    first, second, at = material.flat[:-1], material.flat[1:], material.flat_rows[1:]
    in_title = material.titled[first] & material.titled[second]
    in_title &= material.flat_rows[:-1] == at
    titled_pairs = add_up(at, is_titled(material, first, second, in_title), count)
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
    return columns_of(features), plain


def _marks(material: Material, tokens: Floats) -> list[Floats | Flags]:
    """Return the features that are read off a sentence's face."""
    texts, fresh = material.texts, material.fresh
    rows, columns, count = material.rows, material.columns, len(texts)
    firsts = [sequence[0] if sequence else -1 for sequence in material.sequences]
    quotes = np.array(list(map(_count_quotes, texts)), dtype=float)
    opening = np.array(firsts)
    faces = np.array(
        [
            (opening >= 0) & ~np.append(material.content, True)[opening],
            [":" in text for text in texts],
            add_up(rows, material.tell(begins_with_figure)[columns], count) > 0,
            [text.rstrip()[-1:] == "." for text in texts],
            [_has_dateline(text) for text in texts],
        ],
        dtype=np.float64,
    )
    marks: list[Floats | Flags] = [
        np.array([text[:1] in _QUOTES for text in texts]),
        quotes % 2,
        quotes / tokens,
        *_centre(faces, fresh),
    ]
    if material.language != "english":
        return marks
    of_terms = material.tell(_find_class)
    the_first = np.append(of_terms, -1)[opening] == _THE
    classes = of_terms[columns]
    known = (classes >= 0) & (classes < _THE)
    found = np.zeros((len(_ENGLISH), count))
    found[classes[known], rows[known]] = 1
    return [*marks, the_first, *_centre(found, fresh)]


def _centre(values: Floats, fresh: Flags) -> Floats:
    """Return rows of values less their means over what is no copy."""
    told = values[:, fresh]
    centred: Floats = values - told.sum(axis=1, keepdims=True) / max(told.shape[1], 1)
    return centred


def _find_class(term: str) -> int:
    """Return the number of a term's English class, -1 where it has none."""
    return _CLASSES.get(term, -1)


def _count_quotes(text: str) -> int:
    # Counting characters is several times as fast as looking for a pattern.
    sure = text.count('"') if text.isascii() else sum(map(text.count, _SURE_QUOTES))
    return sure + len(_NO_APOSTROPHE.findall(text)) if "'" in text else sure


def _has_dateline(text: str) -> bool:
    return " -- " in text or ("(" in text and _DATELINE.search(text) is not None)

"""Which statements are hidden does not depend on the order of the paragraphs."""

import random

import pytest

from reader.folding import fold_article
from tests.folding.articles import article_of

SENTENCES = (
    "The old lighthouse of Marle will be sold to a brewer from Ansel before the winter.",
    "Two of its keepers had written to the harbour office about the rust in the lantern room.",
    "The brewer has promised to keep the lamp burning for the fishing boats of the bay.",
    "Nobody in the village could remember a night on which the lamp had been dark.",
    "A survey of the tower found eleven cracks and the nests of a pair of falcons.",
    "The council will decide on the price in the second week of October.",
)
# Near copies: a word or two of no weight is missing.
COPIES = (
    "The old lighthouse of Marle will be sold to brewer from Ansel before the winter.",
    "Two of its keepers had written to harbour office about the rust in the lantern room.",
    "Nobody in the village could remember a night on which lamp had been dark.",
    "A survey of the tower found eleven cracks and nests of a pair of falcons.",
)
PARAGRAPHS = (
    f"{SENTENCES[0]} {COPIES[2]}",
    f"{SENTENCES[1]} {SENTENCES[2]} {COPIES[3]}",
    f"{COPIES[0]} {SENTENCES[3]} {SENTENCES[5]}",
    f"{SENTENCES[4]} {COPIES[1]}",
)


def find_hidden(texts):
    """Return what is folded and which sentences are dim, as texts."""
    article = article_of(*texts)
    folding = fold_article(article)
    text = [paragraph.text for paragraph in article.paragraphs]
    return (
        {(text[fold.paragraph], fold.relation) for fold in folding.folds},
        {text[r.paragraph][r.start : r.end] for r in folding.repeats},
    )


@pytest.mark.parametrize("seed", range(6))
def test_order_of_paragraphs_decides_nothing(seed):
    """Of two near copies within longer paragraphs the same one is dim in every order."""
    shuffled = list(PARAGRAPHS)
    random.Random(seed).shuffle(shuffled)
    folded, dim = find_hidden(shuffled)
    assert (folded, dim) == find_hidden(PARAGRAPHS)
    assert dim
    assert dim <= set(COPIES)

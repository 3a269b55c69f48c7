"""What folding says of an article survives the way through a digest's JSON."""

from reader.digest import decode, encode, make_digest
from tests.folding.articles import article_of

TEXTS = (
    "The company bought the old ferry from a dealer in Piraeus for a symbolic euro. 'We drifted "
    "for three hours in the dark,' the captain told the inquiry on the following day.",
    "The firm bought the old ferry from a dealer in Piraeus for a symbolic euro",
    "Two trawlers pulled the ship off the rocks with 214 passengers on board.",
    "Two trawlers pulled the ship off the rocks with 241 passengers on board.",
    "The bread came on Friday. 'We drifted for three hours in the dark,' the captain told the "
    "inquiry on the following day.",
)


def test_folds_repeats_and_conflicts_are_read_back():
    """Every kind of finding is among them, and the digest is the same."""
    digest = make_digest(article_of(*TEXTS))
    [fold] = digest.folding.folds
    assert fold.own_words
    assert fold.differences
    assert digest.folding.repeats
    assert digest.folding.conflicts
    assert decode(encode(digest)) == digest

"""Repeats: a sentence that two shown paragraphs tell is dim in one of them."""

from tests.folding.articles import fold_texts

SAID = "'We drifted for three hours in the dark,' the captain told the inquiry."
HERE = "The ferry struck the pier in the night of the great storm."
THERE = "The islanders will have to wait for their bread until the pier is mended."


def dim(*texts):
    """Return the dimmed sentences with the paragraphs that tell them."""
    return [
        (texts[r.paragraph][r.start : r.end], r.paragraph, r.within)
        for r in fold_texts(*texts).repeats
    ]


def test_the_later_of_two_equal_sentences_is_dim():
    """It stays in its paragraph, which says more."""
    assert dim(f"{HERE} {SAID}", f"{SAID} {THERE}") == [(SAID, 1, 0)]


def test_the_sentence_that_stands_whole_in_a_longer_one_is_dim():
    """The longer one tells more, wherever it stands."""
    longer = SAID.replace("the inquiry.", "the inquiry on Friday.")
    assert dim(f"{HERE} {SAID}", f"{longer} {THERE}") == [(SAID, 0, 1)]


def test_inflected_forms_and_connectives_make_no_difference():
    """Nothing is hidden on account of a repeat, so that it may look through them."""
    other = "And the ferry strikes the pier in the night of the great storm."
    repeats = dim(f"{HERE} {SAID}", f"{other.replace('strikes', 'striking')} {THERE}")
    assert repeats == []
    assert dim(
        "Footage shows the ferry near the pier in the storm. " + SAID,
        f"Other footage showed the ferry near the pier in the storm. {THERE}",
    )


def test_a_shared_clause_is_no_repeat():
    """Two sentences that share half of themselves say two things."""
    one = f"{HERE} The captain told the inquiry of the cracked pipe in the engine room."
    other = f"{THERE} The captain told the inquiry of the cracked pipe that nobody had mended."
    assert dim(one, other) == []


def test_a_short_sentence_is_no_repeat():
    """ "He was hurt." is said of many."""
    assert dim(f"{HERE} He was hurt.", f"{THERE} He was hurt.") == []


def test_a_sentence_that_stands_three_times_is_shown_in_full_once():
    """Both later ones are dim, and the one that tells it is not."""
    third = "Nobody on the island had known that the pier was made of sand."
    repeats = dim(f"{HERE} {SAID}", f"{THERE} {SAID}", f"{third} {SAID}")
    assert repeats == [(SAID, 1, 0), (SAID, 2, 0)]

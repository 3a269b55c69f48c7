"""The matrix of terms that several steps of a digest share."""

from reader.summarising.terms import make_term_matrix

TEXTS = ["The ice on the lake broke.", "The ice on the lake broke today.", "Nobody was hurt."]


def test_leaving_out_near_duplicates_changes_no_matrix_that_others_have():
    """The order of paragraphs is judged with all of them, a summary without copies."""
    matrix = make_term_matrix(TEXTS, "Ice", "english")
    counts = matrix.sentence_counts.tolist()
    fewer = matrix.leave_out([0])
    assert (matrix.is_unique.tolist(), fewer.is_unique.tolist()) == (
        [True] * 3,
        [False, True, True],
    )
    again = make_term_matrix(list(TEXTS), "Ice", "english")
    assert again.sentence_counts.tolist() == counts != fewer.sentence_counts.tolist()


def test_another_headline_or_language_is_another_matrix():
    """What is kept is found by all that it depends on."""
    matrix = make_term_matrix(TEXTS, "Ice", "english")
    other = make_term_matrix(TEXTS, "Nobody", "english")
    assert matrix.in_headline.tolist() != other.in_headline.tolist()
    assert make_term_matrix(TEXTS, "Ice", "german").language == "german"

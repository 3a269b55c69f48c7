"""Paragraphs of signs, letters and digits alone: nothing that is known of them is an error."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.digest import make_digest
from reader.known import find_known
from tests.known.articles import index_of, make

ODD = (
    *("U.S.", "U.K.", "No.", "Dr.", "Jr.", "e.g.", "A", "I", "the", "He", "said", "not", "Monday"),
    *("00000000", "1", "9,000", "1/2", "½", "3.", "12", "twelve", "2024-01-01", "٣", "१", "Ⅳ"),
    *(".....", "!!!!", "????", "...", "“", "”", "(", ")", "—", "-", "'", '"', "’s", "€", "%", "*"),
    *(
        "é",
        "\u0301",
        "İ",
        "ß",
        "ﬁ",
        "字",
        "漢字",
        "。",
        "ไทย",
        "مرحبا",
        "שלום",
        "नमस्ते",
        "한국어",
        "🙂",
    ),
)
lines = st.builds(
    str.join, st.sampled_from(["", " "]), st.lists(st.sampled_from(ODD), min_size=1, max_size=9)
)
texts = st.lists(lines, min_size=1, max_size=5)


@settings(max_examples=150, deadline=None)
@given(texts)
@example(["U.S. U.S.", "00000000", "U.S. U.S. U.S. U.S. U.S. U.S. U.S."])
@example(["U.S. U.S. U.S. U.S. U.S. U.S. U.S."])
@example([".....", "!!!!", "???? ..."])
@example(["“" * 5_000, "(" * 5_000])
@example(["Kin 字’s Ann"])
def test_every_step_is_done(paragraphs):
    article = make(*paragraphs)
    assert make_digest(article).failures == ()
    find_known(article, index_of(make(*paragraphs, title="Another")))


def test_letters_that_are_one_word_have_no_run():
    """The sentence is long enough until its letters are joined."""
    article = make("U.S. U.S. U.S. U.S. U.S. U.S. U.S.")
    assert find_known(article, index_of(article)) == ()

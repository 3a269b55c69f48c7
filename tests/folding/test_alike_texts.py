"""Texts that may be copies of others, found without comparing all pairs."""

from reader.folding.candidates import ShingleIndex

COPY = "the harbour master closed the gates before the storm came in".split()
SHORT = "the gates were shut".split()
OTHER = "nobody at the town hall had been told of any of this yet".split()


def test_only_texts_with_shared_runs_of_words_are_alike():
    """A text that shares a phrase of two words with others is like none."""
    texts = [tuple(OTHER), tuple(COPY), tuple(SHORT), tuple(COPY[:7])]
    assert ShingleIndex.find_texts(texts) == [1, 3]
    assert ShingleIndex.find_texts(texts[:1]) == []
    assert ShingleIndex.find_texts([]) == []


def test_a_run_that_very_many_texts_have_leaves_all_texts_to_be_compared():
    """Which of them are kept depends on the order of all."""
    texts = [(*COPY[:3], f"word{number}", f"more{number}") for number in range(30)]
    assert ShingleIndex.find_texts([tuple(OTHER), *texts]) == list(range(31))


def test_the_same_texts_are_alike_beside_many_pairs_of_others():
    """Few runs of words that texts share are counted otherwise than many."""
    own = [
        tuple(OTHER),
        tuple(COPY),
        tuple(SHORT),
        tuple(COPY[:7]),
        tuple(COPY[2:]),
        tuple(OTHER[:5]),
    ]
    phrases = [(*COPY[7:10], *"then nobody saw what had come of it all up".split())]
    pairs = [
        words[:length]
        for words in (tuple(f"word{pair}of{place}" for place in range(8)) for pair in range(40))
        for length in (8, 7)
    ]
    few = ShingleIndex.find_texts([*own, *phrases])
    many = ShingleIndex.find_texts([*own, *phrases, *pairs])
    assert few == [0, 1, 3, 4, 5]
    assert many == [*few, *range(7, 7 + len(pairs))]

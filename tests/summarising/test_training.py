"""Training: the same articles give the same file, and the file can be used."""

import json

import numpy as np
import pytest
from rouge_score.rouge_scorer import RougeScorer

from tests.quality.data import Row, add_copies, shuffle
from tests.quality.rouge import Scorer
from tests.quality.train_gist import train

TOPICS = ("ferry", "harbour", "bridge", "school", "orchard", "tannery", "viaduct", "lantern")


def make_row(number: int) -> Row:
    """Return an article of which the first two sentences are the highlights."""
    topic, other = TOPICS[number % 8], TOPICS[(number + 3) % 8]
    return Row(
        f"row {number}",
        f"{topic} of torrin closed",
        (
            f"the {topic} of torrin was closed on monday after {number + 2} storms.",
            f"nobody in torrin was hurt at the {topic}, the council said.",
            f"the {other} in the next valley stays open until spring.",
            "he also said that tea would be served to all who came.",
            f"a man with a dog walked past the {other} and looked at the sky.",
        ),
        (f"the {topic} of torrin closed after storms.", f"nobody was hurt at the {topic}."),
    )


ROWS = [make_row(number) for number in range(24)]


def test_the_same_articles_give_the_same_file():
    """Training twice gives the same text, which is JSON with all its parts."""
    first = train(ROWS)
    assert first == train(ROWS)
    stored = json.loads(first)
    assert set(stored) == {"english", "other", "vocabulary"}
    assert stored["english"]["sentence"]["headline"] > 0


def test_the_oracle_finds_the_highlights():
    """The sentences that the highlights were made of score best together."""
    for row in ROWS[:8]:
        assert set(Scorer(row.sentences, row.reference).oracle(2)) == {0, 1}


@pytest.mark.parametrize("chosen", [(0,), (0, 1), (0, 1, 2), (3, 4), (0, 2, 4)])
def test_scores_of_sets_are_those_of_the_package(chosen: tuple[int, ...]):
    """ROUGE-1 and ROUGE-Lsum of several sentences, a line each, against one line."""
    row = ROWS[3]
    reference = (
        "nobody was hurt when the lantern of torrin was closed on monday after storms, and "
        "a dog looked at the lantern of torrin."
    )
    package = RougeScorer(["rouge1", "rougeLsum"], use_stemmer=True)
    wanted = package.score(reference, "\n".join(row.sentences[i] for i in chosen))
    scorer = Scorer(row.sentences, [reference])
    one, _ = scorer.score(np.array([chosen]))
    assert one[0] == pytest.approx(wanted["rouge1"].fmeasure)
    longest = scorer.score_longest(np.array([chosen, chosen]))
    assert longest == pytest.approx([wanted["rougeLsum"].fmeasure] * 2)


def test_shuffling_and_copies_have_their_seed():
    """The same seed gives the same order and copies, another seed another order."""
    row = ROWS[0]
    assert shuffle(row, 1) == shuffle(row, 1)
    assert sorted(shuffle(row, 1)) == sorted(row.sentences)
    assert any(shuffle(row, 1) != shuffle(row, seed) for seed in range(2, 9))
    assert add_copies(row, 1) == add_copies(row, 1)
    assert len(add_copies(row, 1)) == len(row.sentences) + 1


def test_the_order_of_the_articles_means_nothing():
    """Sums in another order, as other machines make them, end in the same file."""
    assert train(ROWS[::-1]) == train(ROWS)

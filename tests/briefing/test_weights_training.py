"""What the weights of briefings are learned by, on made stories and numbers."""

import numpy as np

from reader.briefing.briefing_weights import (
    PAIR_INPUTS,
    TERM_INPUTS,
    HiddenUnits,
    LengthWeights,
)
from reader.briefing.sentence_sets import SET_FEATURES
from reader.briefing.story_terms import StoryTerms
from reader.summarising.terms import stem
from tests.quality.small_nets import fit_net
from tests.quality.train_briefing import (
    Common,
    find_common,
    learn,
    learn_length,
    learn_sets,
    make_example,
)

PLACES = ("Ardley", "Felling", "Dunmore", "Torrin", "Oxmoor")


def make_story(number):
    """Return a story of three ledes; one in two tells of a storm, and then the roundup is long."""
    place, storm = PLACES[number % 5], number % 2 == 0
    news = f"A ferry ran aground near {place} on Monday."
    more = f"Its {number + 20} passengers were taken ashore by fishermen in small boats."
    aside = "Nobody knows what the new harbour will cost, a shopkeeper said with a sigh."
    first = f"A {'storm drove' if storm else 'tug pulled'} it on the rocks. {news}"
    roundup = f"{news} {more} The storm drove it on the rocks." if storm else news
    texts = (f"{first} {more}", f"{news} {aside}", f"On Monday a ferry ran aground near {place}.")
    ledes = [{"title": f"Ferry aground near {place}", "text": text} for text in texts]
    return {"articles": ledes, "ref": roundup}


EXAMPLES = [made for number in range(20) if (made := make_example(make_story(number)))]


def test_words_tell_the_length_of_a_summary():
    """Where there is a storm the roundups are longer; the others are not changed by the word."""
    common = Common(lede_words=["storm"])
    storm, calm = (
        learn_length(EXAMPLES * 20, common).expect(example.terms) for example in EXAMPLES[:2]
    )
    assert storm > calm + 0.3
    assert abs(storm - np.mean([e.log_length for e in EXAMPLES[::2]])) < 0.4
    assert abs(calm - np.mean([e.log_length for e in EXAMPLES[1::2]])) < 0.4


def test_no_story_makes_a_length_that_no_editor_wrote():
    """However many words of long or short summaries it has."""
    terms = StoryTerms(EXAMPLES[0].candidates, [], "english")
    assert np.exp(LengthWeights(np.array([9.0, 9.0])).expect(terms)) < 200
    assert np.exp(LengthWeights(np.array([-9.0, -9.0])).expect(terms)) > 5


def test_sets_are_rated_beside_those_of_their_own_story():
    """A feature that tells stories apart has no weight, one that tells their sets apart has."""
    draw = np.random.default_rng(1)
    stories = []
    for level in draw.normal(0, 5, 50):
        features = draw.normal(0, 1, (8, 2))
        features[:, 1] = level
        stories.append((features, 3 * features[:, 0] + level))
    weights = learn_sets(stories, 1e-6)
    assert abs(weights[0] - 3) < 0.01
    assert abs(weights[1]) < 0.01


def test_a_net_finds_what_log_odds_cannot():
    """That one of two is true and not both turns the odds; numbers far from zero do not matter."""
    draw = np.random.default_rng(2)
    either = draw.integers(0, 2, (30_000, 2)).astype(float)
    odds = draw.choice([-2.0, 2.0], len(either))
    labels = ((either[:, 0] != either[:, 1]) != (odds > 0)).astype(float)
    inputs = np.column_stack([either * 50 + 1000, odds])
    net = fit_net(inputs, labels, units=16, seed=0)
    units = HiddenUnits(np.column_stack([net.hidden, net.direct]), net.out)
    assert np.mean((units.rate(inputs) > 0.5) == labels) > 0.95


def test_the_same_stories_give_the_same_weights():
    """Twice, with all parts; what the roundups have is more likely than what they have not."""
    weights, again = (learn(EXAMPLES, find_common(EXAMPLES)) for _ in range(2))
    assert weights.set == again.set
    assert set(weights.set) == set(SET_FEATURES)
    for units, other in (
        (weights.term_units, again.term_units),
        (weights.pair_units, again.pair_units),
    ):
        assert np.array_equal(units.weights, other.weights)
        assert np.array_equal(units.out, other.out)
    assert len(weights.term_units.weights) == len(TERM_INPUTS) + 1
    assert len(weights.pair_units.weights) == len(PAIR_INPUTS) + 1
    terms = EXAMPLES[1].terms
    rated = dict(zip(terms.terms, weights.rate(terms).terms, strict=True))
    assert rated[stem("ferry", "english")] > rated[stem("sigh", "english")]

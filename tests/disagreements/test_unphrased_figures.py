"""Figures of a story that no phrase explains: counts of one thing, magnitudes, ages."""

import pytest

from reader.disagreements import StoryArticle, find_story_figures
from tests.quality.disagreement_cases import prepare_texts


def figures_of(*texts):
    """What each figure is about, with its values in order of the articles."""
    articles = [StoryArticle(prepare_texts("", text.split("\n"))) for text in texts]
    return {
        figure.about: [claim.value for claim in sorted(figure.claims, key=lambda c: c.article)]
        for figure in find_story_figures(articles)
    }


FARMS = "The river Ome swallowed 31 farms at Telling."
FEWER = "At Telling the Ome stood in the yards of 13 farms."


def test_counts_of_one_thing_are_compared_whatever_happened_to_it():
    assert figures_of(FARMS, FEWER) == {"farms": [31.0, 13.0]}


@pytest.mark.parametrize(
    "other",
    [
        "The army sent help to 13 farms.",  # no word in common but the noun
        f"{FEWER}\nThe county counts 600 farms.",  # not the only count of farms
        "At Telling the Ome stood in the yards of 13 of the farms.",
        "At Telling the Ome stood in the yards of 131 farms.",  # too far away
        "In 1987 the Ome stood in the yards of 13 farms at Telling.",
        "At Telling the Ome stood in the yards of more than 20 farms.",  # both may hold
        "At Telling the Ome could reach the yards of 13 farms.",
        "In neighbouring Telling the Ome stood in the yards of 13 farms.",
    ],
)
def test_other_counts_of_a_thing_are_left_alone(other):
    assert figures_of(FARMS, other) == {}


def test_small_counts_are_of_many_things():
    assert not figures_of(
        "The river Ome swallowed 12 farms at Telling.",
        "At Telling the Ome stood in the yards of seven farms.",
    )


def test_amounts_want_more_in_common():
    """An article has many amounts; two words beside them say that they are one."""
    one = "The Sull savings bank was robbed of $3.1m."
    assert figures_of(one, "The raid on the Sull savings bank netted $4.4m.")
    assert not figures_of(one, "Sull will spend $4.4m on its harbour.")
    assert not figures_of(one, "The raid on the Sull savings bank netted about $3m.")


@pytest.mark.parametrize(
    "other",
    [
        "A 6.3-magnitude quake rocked Merrin.",
        "A magnitude-6.3 quake rocked Merrin.",
        "The quake under Merrin had a magnitude of 6.3.",
        "The quake measured 6.3 on the Richter scale.",
        "A 6.3 magnitude quake rocked Merrin.\nA quake of magnitude 7.0 struck it in 1963.",
        "A 6.3 magnitude quake rocked Merrin.\nA magnitude 5.9 aftershock followed.",
    ],
)
def test_magnitudes_are_one_quantity_in_any_words(other):
    first = "A magnitude 6.1 earthquake rattled Merrin."
    assert figures_of(first, other) == {"magnitude": [6.1, 6.3]}


@pytest.mark.parametrize(
    "other",
    [
        "An aftershock of magnitude 5.9 rattled Merrin.",
        "A 5.9-magnitude aftershock rattled Merrin.",
        "In 1963 a quake of magnitude 7.0 struck Merrin.",
        "A 4.8-magnitude quake rocked Merrin.",  # another one
        "A 6.3-magnitude quake and one of magnitude 6.6 rocked Merrin.",
        "The 6.1-magnitude quake rocked Merrin.",
        "The quake opened a crack of 6.3 metres.",
    ],
)
def test_magnitudes_of_other_quakes_are_no_claims(other):
    assert "magnitude" not in figures_of("A magnitude 6.1 earthquake rattled Merrin.", other)


@pytest.mark.parametrize(
    "other",
    [
        "36-year-old Dario Venn appeared in court.",
        "Dario Venn, aged 36, has not spoken.",
        "Police hold Mr Dario Venn, 36.",
        "The suspect, Dario Venn, is 36.",
        "Dario Venn was 36 years old.",
    ],
)
def test_ages_of_a_named_person_are_compared(other):
    found = figures_of("Police have charged Dario Venn, 34, with the shooting.", other)
    assert found == {"age of Dario Venn": [34.0, 36.0]}


@pytest.mark.parametrize(
    "other",
    [
        "Rosa Venn, 36, wept in the gallery.",
        "The 36-year-old appeared in court.",
        "Dario Venn, 34, appeared in court.",
        "Dario Venn, 64, said that his son had lost his way.",  # of the same name
        "Dario Venn, 36, was charged. Dario Venn, 38, is to appear in court.",
        "Dario Venn was 36 metres away.",
    ],
)
def test_other_ages_are_left_alone(other):
    assert figures_of("Police have charged Dario Venn, 34, with the shooting.", other) == {}


def test_the_order_of_articles_changes_nothing():
    texts = (FARMS, FEWER, "The Ome drowned 13 farms at Telling, said Dario Venn, 34.")
    one = figures_of(*texts)
    other = figures_of(*reversed(texts))
    assert one == {about: values[::-1] for about, values in other.items()}

"""Places in a race, ages and minutes of one person that two outlets tell in different figures."""

import pytest

from .test_event_figures import tell

THIRD = "Sofia Varga finished third in the downhill in Holmen on Sunday."
LATE = "Emil Okafor scored the winner in the 88th minute."


@pytest.mark.parametrize(
    "other",
    [
        "Sofia Varga took second place in the downhill in Holmen, her first race since March.",
        "In Holmen the Slovak Varga came second behind Mia Lund.",
        "Varga (Slovakia) has finished a surprising second in Holmen.",
        "Varga had to settle for 2nd place at Holmen.",
    ],
)
def test_places_of_one_person_in_one_race_are_set_side_by_side(other):
    """Whatever the verb; the name is told."""
    ((about, unit, claims),) = tell(THIRD, other)
    assert (about, unit) == ("place: Varga", "ordinal")
    assert [value for _, value in claims] == [3, 2]


@pytest.mark.parametrize(
    "other",
    [
        "Mia Lund finished second in the downhill in Holmen on Sunday.",
        "Sofia Varga took second place in the slalom in Temal on Sunday.",
        "Varga was second in Holmen after the first run.",
        "Varga finished second in Holmen last year.",
        "Varga is second in the standings before Holmen, and was second overall.",
        "Varga took second place in Holmen. Varga finished fourth in Holmen in the slalom.",
        "Varga was second to none in Holmen, where she finished third.",
    ],
)
def test_places_of_others_or_of_other_races_are_not(other):
    """Another person, race, part or time; an article that tells two places tells none."""
    assert tell(THIRD, other) == []


def test_places_days_apart_are_of_two_races():
    """A tour comes back to its places."""
    other = "Sofia Varga took second place in the downhill in Holmen."
    assert tell(THIRD, other, days=[0, 1])
    assert tell(THIRD, other, days=[0, 5]) == []


@pytest.mark.parametrize(
    ("one", "other", "claims"),
    [
        (
            "Doru Vance, a 44-year-old driver from Sela, saw the fire.",
            "Doru Vance, a 45-year-old lorry driver, said that no alarm had sounded.",
            [44, 45],
        ),
        (
            "Emil Okafor had come on late. The 21-year-old is a striker.",
            "It was the fifth goal of Emil Okafor. Okafor, a 22-year-old striker, comes from Sela.",
            [21, 22],
        ),
        (
            'Sofia Varga cried. "It was a year," said Varga, 27.',
            "At the finish Sofia Varga cried. Varga, 26, had broken her leg.",
            [27, 26],
        ),
    ],
)
def test_ages_of_one_person_are_set_side_by_side(one, other, claims):
    """Beside the whole name, the surname, and in the sentence behind the name."""
    ((about, _, told),) = tell(one, other)
    assert about.startswith("age of ")
    assert [value for _, value in told] == claims


@pytest.mark.parametrize(
    "one",
    [
        "Emil Okafor came on for Jan Peel. The 21-year-old is a striker.",
        "Calder lost to the goal of Emil Okafor. The 21-year-old keeper could not hold the ball.",
        "Emil Okafor scored. The match was lost. The 21-year-old is from Sela.",
        "Emil Okafor scored. The 21-year-old Jan Peel was sent off.",
    ],
)
def test_age_that_may_be_of_somebody_else_is_none(one):
    """Two are named, the person is no subject, or the sentence before is another one."""
    assert tell(one, "Emil Okafor, 22, is from Sela.") == []


@pytest.mark.parametrize(
    "other",
    [
        "Emil Okafor sent Redmoor into the final of the cup when he scored in the 89th minute.",
        "Redmoor won the semi-final by a goal that Okafor scored in the 89th minute.",
    ],
)
def test_minutes_of_one_goal_whatever_the_match_was(other):
    """A final or a semi-final is the match, not another goal."""
    ((about, unit, claims),) = tell(LATE, other)
    assert about.startswith("goal")
    assert (unit, [value for _, value in claims]) == ("minute of play", [88, 89])


@pytest.mark.parametrize(
    "other",
    [
        "Okafor scored his second goal in the 89th minute.",
        "Okafor scored again in the 90th minute.",
        "Jan Peel scored in the 89th minute.",
    ],
)
def test_minutes_of_two_goals_are_not(other):
    """Another one of his, or another's."""
    assert tell(LATE, other) == []


def test_caption_between_name_and_age_is_passed_over():
    """A page has its pictures between two paragraphs of the text."""
    one = "Emil Okafor came on.\nPictured: Jan Peel at the bar.\nThe 21-year-old is a striker."
    assert tell(one, "Emil Okafor, 22, is from Sela.")

"""Figures of a story in the words in which news tells them, and what only looks like them."""

from datetime import date

import pytest

from reader.disagreements import StoryArticle, find_story_figures
from tests.quality.disagreement_cases import prepare_texts

DAYS = [date(2026, 11, 14), date(2026, 11, 15), date(2026, 11, 16)]  # a Saturday first


def figures_of(*texts):
    """Return of each figure its values; the articles are of days that follow each other."""
    articles = [
        StoryArticle(prepare_texts("", text if isinstance(text, list) else [text]), date=day)
        for text, day in zip(texts, DAYS, strict=False)
    ]
    return [[c.value for c in figure.claims] for figure in find_story_figures(articles)]


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (
            ("A ferry sank off Lomba and nine people died.",
             "The number of dead rose to 15 when a woman of 71 died on Tuesday night."),
            [9, 15],
        ),
        (
            ("At least one person was killed in the blast.", "Three people were killed."),
            [1, 3],
        ),
        (
            ("The storm cut power to 120,000 homes and brought winds of up to 148 km/h.",
             "The operator, Gridwest, said 210,000 homes had been without power.",
             "Power was restored to all but 12,000 homes, a day after Hedda left."),
            [120000, 210000, 12000],
        ),
        (
            ("More than 200 volunteers were searching the forest for a boy of seven.",
             "About 350 people have joined the search for the boy.",
             "Over 400 people had taken part in the search."),
            [200, 350, 400],
        ),
        (("Savers are owed 380 million euros.", "The bank owes its savers €410m."), [380e6, 410e6]),
        (
            ("Turnout was 73.4%, the electoral office said.",
             "The office said 71% of the 214,000 people entitled to vote had taken part."),
            [73.4, 71],
        ),
        (
            ("Nine people died in the crash.", "The death toll rose from 12 to 15 on Monday."),
            [9, 15],
        ),
        (
            ("Viktor Dorn was jailed on Tuesday. Dorn, 61, showed no emotion.",
             "Former banker Viktor Dorn was jailed. Dorn, aged 62, will appeal."),
            [61, 62],
        ),
    ],
)  # fmt: skip
def test_a_quantity_is_found_in_the_words_of_news(texts, values):
    assert figures_of(*texts) == [values]


@pytest.mark.parametrize(
    "texts",
    [
        ("A man of 44 was killed by a tree.", "Three people were killed by trees."),
        ("A boy of seven vanished from a camp.", "Two people vanished from a camp."),
        ("Up to 900 homes lost power in the town.", "Some 450 homes lost power in the town."),
        ("About 40,000 savers lost money in the crash.", "A fire destroyed 90,000 homes."),
        ("Some 400 people took part in the search.", "Some 900 drivers were on strike."),
        (
            "A crowd of 61,200 watched the match.",
            "Some 80,000 people lined the streets on Sunday to greet the team, who won on Friday.",
        ),
        (
            "Viktor Dorn and his son Emil Dorn were jailed. Dorn, 61, showed no emotion.",
            "Viktor Dorn was jailed. Dorn, 62, will appeal.",
        ),
        (
            "Mr Dorn was jailed on Tuesday. Dorn, 61, showed no emotion.",
            "Viktor Dorn was jailed. Dorn, 62, will appeal.",
        ),
        ("The toll may rise from 12 to 15, doctors fear.", "Twelve people died in the fire."),
    ],
)
def test_what_looks_like_another_value_is_none(texts):
    """An age, a limit, another verb, another day, another person, what is feared."""
    assert figures_of(*texts) == []


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "About 9,000 operations were cancelled by the strike, the minister said.",
            "The union said that the figure was 6,400 and that the rest had been put off before.",
            [9000, 6400],
        ),
        (
            "Some 80,000 people lined the streets of Harrow.",
            "Police put the crowd at 55,000.",
            [80000, 55000],
        ),
    ],
)
def test_a_number_that_another_one_answers_may_stand_in_the_next_paragraph(first, second, values):
    """Where it says that it is of the same thing."""
    assert figures_of([first, second]) == [values]
    assert figures_of([first, "Rain fell on the town all day.", second]) == []


def test_a_number_of_nobody_is_no_other_side_of_a_toll():
    """Nor is one of another thing."""
    assert figures_of(["Some 80 people were hurt.", "Police put the number at 55."]) == []
    assert figures_of(["Some 800 homes lost power.", "Police put the crowd at 550."]) == []


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("Gridwest holds 3 % of Nordbank.", "Gridwest owns 5 % of Nordbank.", [3, 5]),
        ("Gridwest's 3% stake in Nordbank grew.", "Gridwest has 5% of Nordbank.", [3, 5]),
        (
            "Gridwest took a stake of 3 per cent in Nordbank.",
            "Gridwest, a utility of Lomba, raised its stake in Nordbank to 5%.",
            [3, 5],
        ),
        # Another holder, another company, a share of something else, a plan, another time.
        ("Gridwest holds 3 % of Nordbank.", "Lomba Invest owns 5 % of Nordbank.", None),
        ("Gridwest holds 3 % of Nordbank.", "Gridwest owns 5 % of Tarvo.", None),
        ("Gridwest holds 3 % of Nordbank.", "Nordbank lost 5 % of its value.", None),
        ("Gridwest holds 3 % of Nordbank.", "Gridwest plans to hold 5 % of Nordbank.", None),
        ("Gridwest holds 3 % of Nordbank.", "Last year Gridwest held 5 % of Nordbank.", None),
    ],
)
def test_the_share_of_a_company_is_that_of_a_holder_by_name(one, other, values):
    assert figures_of(one, other) == ([values] if values else [])


def test_the_day_on_which_a_count_was_said_is_not_that_of_the_event():
    """The articles are of a Saturday and a Sunday; what a Sunday's event had is another count."""
    seen = "A crowd of 31,400 saw Lomba win the cup."
    said = "The cup final had 31,040 spectators, the club said on Sunday."
    assert figures_of(seen, said) == [[31400, 31040]]
    assert figures_of(seen, "On Sunday 31,040 spectators saw Lomba lose.") == []
    later = "The cup final had 31,040 spectators, the club said on Monday."
    assert figures_of(seen, "Lomba is glad.", later) == [[31400, 31040]]


def test_a_space_before_the_sign_is_a_share_too():
    """Not 61 people."""
    assert figures_of("Turnout was 61 %.", "The office said that turnout was 64%.") == [[61, 64]]
    assert figures_of("Turnout was 61 %.", "Some 64 people attended.") == []

"""Which words of a sentence are given as its names and figures."""

import pytest

from reader.summarising.terms import find_named_entities, find_numbers

NAMES = {
    "Ada Merrow of Torrin met the Harnden council on Monday.": ["Ada Merrow", "Torrin", "Harnden"],
    "Torrin (RNS)When it rains, the ferry of Elm stays.": ["RNS", "Elm"],
    "'You cannot win,' said Ada Merrow.": ["Ada Merrow"],
    "Breaking: Thousands leave Torrin.": ["Torrin"],
    "Ferries from New Torrin wait; new rules in New Elm are late.": ["New Torrin", "New Elm"],
    "The Ministry of Ferries asked the Bank of the North.": [
        "Ministry of Ferries",
        "Bank of the North",
    ],
    "Thousands of Elmers left.": ["Elmers"],
    "Sen. Merrow came from St. Osk in the XII century.": ["Merrow", "Osk"],
    "Boat TX90 carried Salim al-Torrini, the 9th Earl of Elm.": [
        "Boat",
        "Salim al-Torrini",
        "Earl of Elm",
    ],
    "The al-Torrini boys met Jean-Luc Quill-Jones and Bo van Elm of Ost-Elm.": [
        "Jean-Luc Quill-Jones",
        "Bo van Elm",
        "Ost-Elm",
    ],
    "Torrin City for Elm, the Centre for Ice, a Committee of Ten.": [
        "Torrin City",
        "Elm",
        "Centre for Ice",
        "Committee of Ten",
    ],
    "Despite Merrow the ferry sank.": ["Merrow"],
    "FERRY OF TORRIN HITS ROCK IN STORM": [],
    "The Guardian Monday Club of Elm": ["Guardian Monday Club", "Elm"],
    "Ada Merrow, Monday's guest, left in May.": ["Ada Merrow"],
}
FIGURES = {
    "Torrin won 2-1 at 1:19 a.m. and paid £3.5m.": ["2-1", "1:19", "£3.5m"],
    "In 2019, 1,500 ferries, 40% of all, sank.": ["2019", "1,500", "40%"],
    "De 12\xa0500 à 1\xa0000\xa0000 € en 2024\xa0120 fois, au 06\xa012\xa034.": [
        *("12\xa0500", "1\xa0000\xa0000", "2024", "120", "06", "12", "34"),
    ],
    "No figure at all.": [],
    "The 9th boat of TX90": [],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text):
    """A capital that any word would have there is no name; a name is given whole."""
    assert find_named_entities(text, "english") == NAMES[text]


@pytest.mark.parametrize("text", FIGURES)
def test_figures(text):
    """Scores, times and prices are one figure each; what is part of a word is none."""
    assert find_numbers(text) == FIGURES[text]


def test_nouns_that_all_have_capitals_are_no_names():
    """German writes every noun with one."""
    assert find_named_entities("Die Fähre von Torrin sank.", "german") == []

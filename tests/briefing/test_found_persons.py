"""A summary does not say that somebody is missing once a newer article says that he was found."""

from datetime import timedelta

import pytest

from reader.briefing import make_briefing
from reader.summarising import Length
from tests.known.articles import DAY, make

from .told import list_shown

MISSING = "Two skiers were dug out alive on Mount Altamor; a man of 34 is missing."
FOUND = "A skier who had been missing was found dead on Mount Altamor, mountain rescuers said."
LEAD = "An avalanche buried three skiers on Mount Altamor near Orr."


def brief(old, new, days=2, sentences=4):
    """Return a briefing of an article, and of another one so many days later."""
    return make_briefing(
        [
            make(LEAD, old, title="Avalanche buries three skiers on Mount Altamor", date=DAY),
            make(
                new,
                "The skiers had been warned by the keeper of a hut on Mount Altamor.",
                "Snow had fallen on Mount Altamor for three days.",
                title="Skiers of Mount Altamor",
                date=DAY + timedelta(days),
            ),
        ],
        Length(sentences=sentences),
    )


def test_who_was_found_is_not_missing():
    """The body tells both, the summary what is so now."""
    briefing = brief(MISSING, FOUND)
    assert MISSING in list_shown(briefing)
    summary = [sentence.text for sentence in briefing.sentences]
    assert MISSING not in summary
    assert FOUND in summary


@pytest.mark.parametrize(
    ("old", "new", "days"),
    [
        (MISSING, FOUND, 0),
        (MISSING.replace("a man of 34 is", "four men are"), FOUND, 2),
        (MISSING, "A skier who had been missing has not called his family on Mount Altamor.", 2),
    ],
)
def test_others_may_still_be_missing(old, new, days):
    """Of one day, of several persons, or where nobody was found."""
    summary = [sentence.text for sentence in brief(old, new, days, sentences=5).sentences]
    assert old in summary

"""What two sources say in other words is told once, with the own words of the hidden one."""

import pytest

from reader.briefing import EntrySource, OtherTellers, make_briefing
from reader.summarising import Length
from tests.known.articles import DAY, make

from .told import list_shown

SAID = (
    "“We looked at every lamp of the harbour wall in Felling before the storm,” "
    "Ines Olsen, the harbour master, told reporters."
)
REWORDED = "“We looked at every lamp of the harbour wall in Felling before the storm,” she said."
OTHER = "The ferry Aurora ran aground on the rocks near Felling with 214 people on board."


def brief(*texts, **made):
    """Return the briefing of an article a text."""
    return make_briefing(
        [make(OTHER, text, title=f"Title {n}", date=DAY) for n, text in enumerate(texts)], **made
    )


def test_other_reporting_words_are_told_once():
    """The fuller one is shown, whichever comes first, and the other one's words stand with it."""
    for texts in ((SAID, REWORDED), (REWORDED, SAID)):
        briefing = brief(*texts)
        assert sorted(list_shown(briefing)) == sorted([OTHER, SAID])
        (entry,) = (e for e in briefing.entries if SAID in briefing.get_shown_text(e))
        hidden = texts.index(REWORDED)
        (source,) = entry.sources
        assert source == EntrySource(hidden, 1, source.own_words)
        assert [own for own, _ in source.own_words]
        assert entry.tellers == (OtherTellers((), (hidden,)),)


@pytest.mark.parametrize(
    "other",
    [
        REWORDED.replace("every lamp", "no lamp"),
        REWORDED.replace("Felling", "Ardley"),
        REWORDED.replace("before", "after"),
        REWORDED.replace("storm,” she said", "storm,” said Karl Oduya"),
        REWORDED.replace("We", "They"),
        REWORDED.replace("every lamp", "each of 40 lamps"),
    ],
)
def test_what_says_something_else_is_shown(other):
    """Another speaker, place, time or number, or a denial."""
    assert sorted(list_shown(brief(SAID, other))) == sorted([OTHER, SAID, other])


def test_a_summary_names_no_source_that_says_it_in_other_words():
    """Its sources say each of its words."""
    briefing = brief(SAID, REWORDED, length=Length(sentences=5))
    (sentence,) = (s for s in briefing.sentences if s.text == SAID)
    assert [source.article for source in sentence.sources] == [0]

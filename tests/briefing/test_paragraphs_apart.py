"""Captions and bylines stand apart: they state nothing of the event, and none is lost."""

import pytest

from reader.briefing import make_briefing
from reader.export.briefings.briefing_phrases import group_entries, name_part
from reader.export.briefings.briefing_text import render_briefing_text
from reader.summarising import Length
from reader.text.sentences.datelines import is_byline
from tests.known.articles import make

from .told import entry_with, list_shown

SANK = "The ferry Aurelia sank off Lomba in a storm with 171 people on board, the coast guard said."
CAPTION = "Pictured: The ferry Aurelia off Lomba on Monday, with the lifeboats of two harbours."
CREDIT = "A helicopter lifts a passenger from the deck. Photo: Bram Tolle"
NOTES = ("2026-11-24", "Updated 3 hours ago", "5 min read", "Share on Facebook | Print")
REST = "The harbour of Lomba stayed shut on Tuesday."


@pytest.mark.parametrize("apart", [CAPTION, CREDIT, "By Ann Lee, Lomba", "LOMBA (Agency)", *NOTES])
def test_what_is_no_statement_stands_behind_all_statements(apart):
    """It is in no part of the text, neither in that of the leading article nor of another one."""
    lead = make(SANK, apart, REST, title="Lead")
    other = make(apart, "Divers from Temal found the wreck on Wednesday.", title="Other")
    for articles in ([lead, other], [lead, make("Divers found a wreck.", title="B")], [other]):
        briefing = make_briefing(articles)
        *parts, last = group_entries(briefing)
        assert last.is_apart
        assert {briefing.get_text(entry) for entry in last.entries} == {apart}
        assert all(apart not in briefing.get_text(e) for part in parts for e in part.entries)
        assert all(apart not in sentence.text for sentence in briefing.sentences)
    heading = "Bylines" if is_byline(apart) else "Page notes" if apart in NOTES else "Captions"
    assert f"\n{heading}\n" in render_briefing_text(briefing)


def test_statement_is_never_hidden_behind_a_caption():
    """Also where the caption says all of it and more."""
    statement = "The ferry Aurelia burned off Lomba on Monday."
    caption = "Pictured: The ferry Aurelia burned off Lomba on Monday with two tugs beside it."
    briefing = make_briefing([make(caption, REST, title="Lead"), make(statement, title="Other")])
    assert not entry_with(briefing, statement).is_apart
    assert statement in list_shown(briefing)


def test_caption_that_the_text_says_is_told_once():
    """It names its article as one that says so."""
    statement = "The ferry Aurelia burned off Lomba on Monday with two tugs beside it."
    caption = "Pictured: The ferry Aurelia burned off Lomba on Monday with two tugs beside it."
    briefing = make_briefing([make(statement, title="Lead"), make(caption, REST, title="Other")])
    assert caption not in list_shown(briefing)
    assert {source.article for source in entry_with(briefing, statement).sources} == {1}


def test_two_outlets_have_one_caption():
    """An agency's caption is shown once, with both."""
    articles = [make(SANK, CAPTION, title="One"), make(REST, CAPTION, title="Two")]
    briefing = make_briefing(articles)
    (entry,) = (entry for entry in briefing.entries if entry.is_apart)
    assert {entry.article, *(source.article for source in entry.sources)} == {0, 1}


def test_lead_behind_a_caption_or_byline_leads_the_summary():
    """The first statement is the lede, whatever stands above it."""
    more = [f"The mayor of town number {n} said that it would send a boat." for n in range(6)]
    for above in (CAPTION, "By Ann Lee, Lomba", *NOTES):
        article = make(above, SANK, *more, title="Ferry Aurelia sinks off Lomba in storm")
        (sentence,) = make_briefing([article], Length(sentences=1)).sentences
        assert sentence.text == SANK


def test_headings_name_what_stands_apart():
    """Captions, bylines, or both."""
    for apart, heading in (
        ([CAPTION], "Captions"),
        (["By Ann Lee, Lomba"], "Bylines"),
        ([CAPTION, "By Ann Lee, Lomba"], "Captions and bylines"),
        (["Share", CAPTION, "By Ann Lee, Lomba"], "Captions, bylines and page notes"),
    ):
        briefing = make_briefing([make(SANK, *apart, title="Lead")])
        *_, last = group_entries(briefing)
        assert name_part(briefing, last) == heading


def test_days_of_a_timeline_stay_where_they_are():
    """Several bare dates are headings of what happened."""
    days = ["24 November 2026", "25 November 2026"]
    article = make(SANK, days[0], REST, days[1], "Divers found the wreck.", title="Lead")
    assert not any(entry.is_apart for entry in make_briefing([article]).entries)


def test_figures_of_a_note_are_none_of_the_event():
    """The harbour is not shut for three hours now."""
    one = make("The harbour of Lomba is shut for six hours, its master said.", title="One")
    note, text = "Updated 3 hours ago", "The harbour of Lomba stays shut; its master had spoken of"
    other = make(note, f"{text} six hours.", title="Two")
    assert make_briefing([one, other]).figures == ()

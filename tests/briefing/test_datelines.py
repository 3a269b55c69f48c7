"""Datelines are no part of a statement: an agency's text is one, whoever prints it."""

import pytest

from reader.briefing import make_briefing
from reader.export.briefings.briefing_phrases import describe_own_words
from reader.summarising import Length
from tests.known.articles import make

from .told import list_shown, shown_of

SANK = "A ferry sank off Lomba in a storm with 171 people on board, the coast guard said."
DATELINES = (
    "LOMBA (Agency) — ",
    "LOMBA, March 3 (Agency) - ",
    "LOMBA, Westland, Mar. 3 (Agency) -- ",
    "LOMBA, Westland (Other Wire) – ",
    "Lomba, 3 March (Agency) - ",
    "PORT LOMBA/TEMAL (Agency) _ ",
    "ST. LOMBA, Tuesday, March 3 (Agency) — ",
    "LOMBA — ",
    "LOMBA, Westland -- ",
    "(Agency) – ",
    "March 3 (Agency) — ",
    "Lomba (Reuters) - ",
    "(CNN)",
)


@pytest.mark.parametrize("dateline", DATELINES)
def test_dateline_is_no_part_of_the_statement(dateline):
    """With, without and with another dateline a sentence is told once, and names all outlets."""
    texts = (dateline + SANK, SANK, f"TEMAL, March 4 (Third) - {SANK}")
    articles = [make(text, title=str(number)) for number, text in enumerate(texts)]
    briefing = make_briefing(articles, Length(sentences=1))
    assert len(list_shown(briefing)) == 1
    (sentence,) = briefing.sentences
    assert {source.article for source in sentence.sources} == {0, 1, 2}


@pytest.mark.parametrize("dateline", DATELINES)
def test_hidden_dateline_stands_among_own_words(dateline):
    """Nothing is lost: who filed the hidden sentence, where and when, is named beside it."""
    lead = make(SANK, "The harbour of Lomba stayed shut for all ferries.", title="Lead")
    briefing = make_briefing([lead, make(dateline + SANK, title="Copy")])
    (source,) = briefing.entries[0].sources
    assert source.own_words == ((dateline.strip(), ""),)
    ((number, told),) = describe_own_words(briefing.entries[0])
    assert (number, told) == (2, f"dateline “{dateline.strip(' -–—_')}”")


def test_words_that_are_no_dateline_are_told_as_added():
    """Only what stands before a statement is one, not what is put into it."""
    lead = make(SANK, "The harbour of Lomba stayed shut.", title="Lead")
    copy = make("Right: " + SANK, title="Copy")
    briefing = make_briefing([lead, copy])
    told = [words for entry in briefing.entries for _, words in describe_own_words(entry)]
    assert told == ["“Right:” added"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LOMBA (Agency) — " + SANK, "LOMBA (Agency) — " + SANK.replace("171", "117")),
        ("LOMBA (Agency) — " + SANK, "TEMAL (Agency) — " + SANK.replace("Lomba", "Temal")),
        ("NORA KERN: " + SANK, "PAUL WELLER: " + SANK),
        ("Kern (Labour) - The man who " + SANK[2:], "Weller (Liberal) - The man who " + SANK[2:]),
        ("NATO — the alliance — " + SANK, "OPEC — the cartel — " + SANK),
    ],
)
def test_what_is_no_dateline_counts(one, other):
    """Another figure or place behind a dateline, a speaker and a party are shown."""
    assert len(shown_of(make(one, title="One"), make(other, title="Other"))) == 2


def test_quotation_behind_a_dateline():
    """What is quoted is found where it stands, behind a dateline of another length."""
    said = "“We saw, today, the lights of Lomba go out,” captain Ines Olsen told the coast guard."
    other = said.replace("today,", "today")
    articles = make(f"LOMBA, Westland, March 3 (Agency) — {said}"), make(other, title="Other")
    assert len(shown_of(*articles)) == 1

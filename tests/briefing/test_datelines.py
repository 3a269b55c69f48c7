"""Datelines are no part of a statement: an agency's text is one, whoever prints it."""

import re
from datetime import datetime
from time import process_time

import pytest

from reader.briefing import make_briefing
from reader.digest import make_digest
from reader.export.briefings.briefing_markdown import render_briefing_markdown
from reader.export.briefings.briefing_phrases import describe_own_words
from reader.export.briefings.briefing_text import render_briefing_text
from reader.export.digest_markdown import render_markdown
from reader.export.digest_text import render_plain
from reader.summarising import Length
from reader.text.sentences.datelines import find_dateline, is_byline
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
    "Westhaven, 3 May — ",
    "Westhaven, Westland, May 3 - ",
    "West Haven, Tuesday – ",
    "By ANN LEE, Westhaven, 3 May — ",
    "By Ann Lee and Bo van der Mee, LOMBA (Agency) — ",
    "By ANN LEE LOMBA (Agency) - ",
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
    rest = "The harbour stayed shut for all ferries and boats until Friday."
    lead = make(SANK, rest, title="Lead")
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


@pytest.mark.parametrize("dateline", DATELINES)
def test_summary_begins_behind_the_dateline(dateline):
    """In a briefing and in a digest, as text and as Markdown; the sentence is kept whole."""
    article = make(dateline + SANK, "The harbour of Lomba stayed shut.", title="Lead")
    briefing, digest = make_briefing([article], Length(sentences=2)), make_digest(article)
    for summary in (briefing.sentences, digest.summary.sentences):
        assert dateline.rstrip() + SANK in [s.text.replace(" A ferry", "A ferry") for s in summary]
    now = datetime(2026, 5, 3)
    for text in (
        render_briefing_text(briefing),
        render_briefing_markdown(briefing, now),
        render_plain(digest),
        render_markdown(digest, exported=now),
    ):
        assert re.search(rf"^(?:1\.|-) {re.escape(SANK)}", text, re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 3 May — The choir of Lomba sings in the old harbour church.",
        "Lomba, 3 May — Harbour church, 8pm.",
        "By Wednesday the water had reached the town — The dam held.",
        "By George — The king of the hill is back in the ring.",
        "The Lomba — Temal — Orsund line was closed after the storm.",
    ],
)
def test_sentences_without_a_dateline(text):
    """Days of a programme, and sentences that begin like a byline."""
    assert not find_dateline(text)
    assert not is_byline(text)


def test_long_row_of_capitals_takes_no_time():
    """What a stranger writes cannot keep the pattern busy: once a second for a row of these."""
    start = process_time()
    for row in ("A-", "AB-", "A.’'-", "By Aa, ", "By A and "):
        find_dateline(row * 60)
        is_byline((row * 60)[:139])
    assert process_time() - start < 2


def test_quotation_behind_a_dateline():
    """What is quoted is found where it stands, behind a dateline of another length."""
    said = "“We saw, today, the lights of Lomba go out,” captain Ines Olsen told the coast guard."
    other = said.replace("today,", "today")
    articles = make(f"LOMBA, Westland, March 3 (Agency) — {said}"), make(other, title="Other")
    assert len(shown_of(*articles)) == 1

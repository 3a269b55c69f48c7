"""What a briefing tells once, and what it never hides."""

from datetime import datetime, timedelta

import pytest

from reader.article import Article, Paragraph
from reader.briefing import EntrySource, OtherTellers, make_briefing
from reader.export.briefings.briefing_markdown import render_briefing_markdown
from reader.export.briefings.briefing_text import render_briefing_text
from reader.summarising import Length
from tests.known.articles import DAY, make

from .told import entry_with, list_shown, shown_of

AGROUND = "The ferry Aurora ran aground on the rocks near Felling with 214 people on board."
LIGHTS = "Captain Ines Olsen said the harbour lights had been out since the storm."
SCHOOL = "Two hundred passengers spent the night in the school of Felling, mayor Karl Oduya said."
ROUTE = "The company Nordline has sailed the route from Felling to Ardley since the war."
FILLING = "Karl Oduya thanked the bakers of Felling, who brought bread and blankets to the quay."


def test_a_statement_is_told_once_with_all_that_say_it():
    """In the article that leads, with the others as sources; the rest of theirs follows."""
    lead = make(AGROUND, f"{LIGHTS} {ROUTE}", FILLING, title="Lead")
    copy = make(f"{LIGHTS} {AGROUND}", title="Copy")
    other = make(f"{AGROUND} {SCHOOL}", title="Other")
    briefing = make_briefing([copy, lead, other])
    assert briefing.title == "Lead"
    assert list_shown(briefing) == [AGROUND, SCHOOL, LIGHTS, ROUTE, FILLING]
    assert {s.article for s in entry_with(briefing, AGROUND).sources} == {0, 2}
    assert entry_with(briefing, LIGHTS).sources == (EntrySource(0, 0),)
    assert briefing.words_shown == sum(len(text.split()) for text in list_shown(briefing))
    assert briefing.words == lead.words + copy.words + other.words


def test_each_sentence_names_those_that_say_it():
    """All of it or a part of it; not those that say another sentence of its paragraph."""
    lead = make(f"{AGROUND} {LIGHTS} {ROUTE}", FILLING, title="Lead")
    copy = make(f"{LIGHTS} {ROUTE}", title="Copy")
    short = make(AGROUND.replace(" with 214 people on board", ""), title="Short")
    briefing = make_briefing([short, lead, copy])
    entry = entry_with(briefing, AGROUND)
    assert entry.tellers == (OtherTellers((), (0,)), OtherTellers((2,)), OtherTellers((2,)))
    sources = "[2] in part [1]", "[2][3]"
    assert f"{AGROUND} {sources[0]} {LIGHTS} {ROUTE} {sources[1]}" in render_briefing_text(briefing)
    sources = "[2] in part [1]", "[2] [3]"
    note = render_briefing_markdown(briefing, datetime(2026, 1, 1))
    assert f"{AGROUND} {sources[0]} {LIGHTS} {ROUTE} {sources[1]} ^article-2" in note


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (AGROUND, AGROUND.replace("214", "241")),
        (AGROUND, AGROUND.replace("Felling", "Ardley")),
        (AGROUND, AGROUND.replace("ran", "may have run")),
        (AGROUND, AGROUND.replace("ran", "never ran")),
        (LIGHTS, LIGHTS.replace("had been", "had not been")),
        (LIGHTS, LIGHTS.replace("out since", "allegedly out since")),
        (SCHOOL, SCHOOL.replace("Two hundred", "About two hundred")),
        (
            "Captain Ines Olsen said that “nobody on board saw the rocks of Felling”.",
            "Captain Ines Olsen said that “nobody on board saw the rocks” of Felling.",
        ),
        ("He was taken to the hospital in Felling.", "She was taken to the hospital in Felling."),
    ],
)
def test_what_says_something_else_is_shown(one, other):
    """A figure, name, hedge, negation or quotation that differs keeps both, either way round."""
    assert sorted(shown_of(make(one, title="One"), make(other, title="Other"))) == sorted(
        [one, other]
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“And when he looks at you, Ines, look, you won.”",
            "“And when he looks at you, Ines, look you won.”",
        ),
        (
            "“When your son of the harbour looks up and says: ‘Momma, look, you won it.",
            "“When your son of the harbour looks up and says: ’Momma, look you won it.",
        ),
        (
            "The ferry carried bread, blankets, and milk to the islands of Ardley and Felling.",
            "The ferry carried bread, blankets and milk to the islands of Ardley and Felling.",
        ),
        (
            "In the harbour of Felling the ferry Aurora , a ship of 1962, ran on the rocks.",
            "In the harbour of Felling, the ferry Aurora, a ship of 1962, ran on the rocks.",
        ),
    ],
)
def test_other_marks_make_no_other_statement(one, other):
    """The same words with other commas, spaces or quotation marks are told once, by both."""
    articles = make(one, title="One"), make(other, title="Other")
    briefing = make_briefing(articles, Length(sentences=1))
    assert len(list_shown(briefing)) == 1
    (sentence,) = briefing.sentences
    assert {source.article for source in sentence.sources} == {0, 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The captain of the ferry, said the mayor of Felling, had lied to the court.",
            "The captain of the ferry said the mayor of Felling had lied to the court.",
        ),
        (
            "The passengers of the ferry who had boats left the town of Felling at once.",
            "The passengers of the ferry, who had boats, left the town of Felling at once.",
        ),
        (
            "The captain of the ferry (and the mayor) left the town of Felling at once.",
            "The captain of the ferry and the mayor left the town of Felling at once.",
        ),
        (
            "The captain of the ferry left the town of Felling at once?",
            "The captain of the ferry left the town of Felling at once.",
        ),
    ],
)
def test_marks_that_make_another_statement_are_shown(one, other):
    """Who speaks, who is meant, what is put in brackets and what is asked differ."""
    assert len(shown_of(make(one, title="One"), make(other, title="Other"))) == 2


def test_equal_sentences_about_her_are_told_once():
    """A template is said of many; so many words as these are not, whatever stands beside them."""
    long = "As she wears a simple tobe, one can almost see the emotions behind her leonine stare."
    short = "She was taken to the hospital in the night."
    ardley, felling = "Tessa Renn lives in Ardley.", "Pavla Dunn came from Felling by train."
    shown = shown_of(
        make(f"{ardley} {long} {short}", title="One"),
        make(f"{felling} {long} {short}", title="Two"),
    )
    assert (shown.count(long), shown.count(short)) == (1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Aurora sank off Felling early on Tuesday with 214 people on board.",
        "Two ferries in flames off Felling on Tuesday morning with 214 people on board.",
    ],
)
def test_part_of_a_day_is_of_the_last_one(text):
    """ "Early on Tuesday" is the same day in an article of Tuesday and in one of Wednesday."""
    one = make(text, title="One", date=DAY)
    assert shown_of(one, make(text, title="Two", date=DAY + timedelta(1))) == [text]
    assert shown_of(one, make(text, title="Two", date=DAY + timedelta(7))) == [text, text]


def test_days_count_across_articles():
    """On Monday is another day a week later, and the same in an article of the same week."""
    text = "The ferry Aurora left the harbour of Felling for repairs on Monday."
    one = make(text, title="One", date=DAY)
    assert shown_of(one, make(text, title="Two", date=DAY + timedelta(1))) == [text]
    assert shown_of(one, make(text, title="Two", date=DAY + timedelta(7))) == [text, text]
    assert shown_of(one, make(text, title="Two", date=None)) == [text, text]


def test_persons_count_across_articles():
    """What is said of "he" is told once only where what stands beside it names the same man."""
    he = "He was taken to the hospital."
    renn, dunn = "Tobias Renn fell from the upper deck.", "Pavel Dunn hit his head on a bench."
    apart = shown_of(make(f"{renn} {he}", title="One"), make(f"{dunn} {he}", title="Two"))
    assert apart.count(he) == 2
    beside = shown_of(make(f"{renn} {he}", title="One"), make(renn, he, title="Two"))
    assert sorted(beside) == sorted([renn, he])


def test_the_fullest_wording_is_shown():
    """Also where an article that leads has the shorter one."""
    short = "The ferry Aurora ran aground on the rocks near Felling."
    lead = make(short, ROUTE, FILLING, LIGHTS, title="Lead")
    full = make(SCHOOL, AGROUND, title="Full")
    briefing = make_briefing([lead, full])
    assert list_shown(briefing) == [AGROUND, ROUTE, FILLING, LIGHTS, SCHOOL]
    assert entry_with(briefing, AGROUND).sources == (EntrySource(0, 0),)


def test_another_spelling_is_told_with_its_words():
    """British and American spelling, quotation marks and small numbers are a house's style."""
    one = "“We organised the rescue in the harbour within nine minutes,” Ines Olsen said."
    other = '"We organized the rescue in the harbor within 9 minutes," Ines Olsen said.'
    briefing = make_briefing([make(one, FILLING, title="One"), make(other, title="Other")])
    assert list_shown(briefing) == [one, FILLING]
    assert entry_with(briefing, one).sources == (
        EntrySource(1, 0, (("organized", "organised"), ("harbor", "harbour"), ("9", "nine"))),
    )


def test_a_caption_is_told_with_its_own_words():
    """The kicker is a word of its own."""
    lead = make(f"{AGROUND} {ROUTE}", FILLING, title="Lead")
    briefing = make_briefing([lead, make(f"Scene: {AGROUND}", title="Other")])
    assert entry_with(briefing, AGROUND).sources == (EntrySource(1, 0, (("Scene:", ""),)),)


def test_sources_of_a_summary_say_all_of_its_sentence():
    """An article that says less is told by the entry, but is no source of the sentence."""
    less = "The ferry Aurora ran aground on the rocks near Felling."
    articles = [
        make(less, title="Less"),
        make(f"{AGROUND} {ROUTE}", title="Lead"),
        make(f"{LIGHTS} {AGROUND}", title="Same"),
    ]
    briefing = make_briefing(articles, Length(sentences=9))
    (sentence,) = (s for s in briefing.sentences if s.text == AGROUND)
    assert [source.article for source in sentence.sources] == [1, 2]
    assert {s.article for s in entry_with(briefing, AGROUND).sources} >= {0}


def test_what_one_article_repeats_is_told_once():
    """A paragraph that another one of its article contains needs no name to support it."""
    article = make("Rescuers stood at the quay.", f"{AGROUND}", "Rescuers stood at the quay.")
    assert shown_of(article, make(SCHOOL, title="Other")).count("Rescuers stood at the quay.") == 1


def test_a_preferred_outlet_leads_and_is_quoted():
    """Before a fuller one."""
    long = Article("long", "Long", DAY, "https://long.example/1", make(AGROUND, ROUTE).paragraphs)
    short = Article("short", "Short", DAY, "https://short.example/1", make(AGROUND).paragraphs)
    assert make_briefing([long, short]).title == "Long"
    preferring = make_briefing([long, short], preferred={"short.example"})
    assert preferring.title == "Short"
    assert preferring.entries[0].article == 1
    assert [entry.is_alone for entry in preferring.entries] == [False, True]


def test_what_stands_between_told_paragraphs_stays_between_them():
    """A copy's own paragraph is told where it stood; a longer own part comes at the end."""
    names = ("Ines", "Rosa", "Mary", "Anna", "Lisa")
    own = [f"{name} Calloway gave the passengers soup on the quay." for name in names]
    rest = [f"{ROUTE} {SCHOOL}", FILLING, FILLING.replace("bakers", "teachers")]
    lead = make(AGROUND, LIGHTS, *rest, title="Lead")
    copy = make(AGROUND, own[0], LIGHTS, *own[1:], title="Copy", date=DAY + timedelta(1))
    briefing = make_briefing([lead, copy])
    assert list_shown(briefing) == [
        *(AGROUND, own[0], LIGHTS, ROUTE, SCHOOL),
        *rest[1:],
        *own[1:],
    ]
    assert [entry.is_alone for entry in briefing.entries] == [False] * 6 + [True] * 4


def test_a_text_that_is_not_split_is_shown_whole():
    """Paragraphs without sentences, as those of a very long article, and empty ones."""
    text = f"{AGROUND} {ROUTE}"
    paragraphs = (Paragraph(0, 1, "  ", "  "), Paragraph(1, 2, text, text))
    briefing = make_briefing([Article("a", "A", DAY, None, paragraphs), make(SCHOOL)])
    assert sorted(list_shown(briefing)) == sorted([text, SCHOOL])


def test_no_articles_give_an_empty_briefing():
    """And one article is told whole."""
    assert make_briefing([]).entries == ()
    assert shown_of(make(AGROUND, f"{LIGHTS} {ROUTE}")) == [AGROUND, LIGHTS, ROUTE]

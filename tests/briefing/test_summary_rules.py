"""What a summary of several articles keeps to: whole quotations, nothing twice."""

from reader.briefing import make_briefing
from reader.summarising import Length
from tests.known.articles import make

COUNCIL = make(
    "The council of Ardley passed its budget by 26 votes to 25 on Monday after a long debate.",
    "“I held my breath. I always do,” said Ines Fell, who counts the votes in the hall.",
    "“They were three weeks late,” he said, and closed the door of the hall behind him.",
    title="Ardley council passes its budget by one vote",
)
OTHER = make(
    "The budget of Ardley passed by 26 to 25.",
    "Libraries will close on Mondays, and the price of parking will rise by a tenth.",
    "Tess Marr voted with the other side, as she had said she would.",
    title="Budget of Ardley passed by 26 votes to 25",
)


def summary_of(*articles, sentences):
    """Return the sentences of the summary of a briefing."""
    return [s.text for s in make_briefing(articles, Length(sentences=sentences)).sentences]


def test_a_quotation_is_whole_or_not_there():
    """Half of it comes with the other half; "he said" comes with whom that is."""
    for number in range(1, 5):
        chosen = summary_of(COUNCIL, OTHER, sentences=number)
        assert ("“I held my breath." in chosen) == (
            "I always do,” said Ines Fell, who counts the votes in the hall." in chosen
        )
        assert not any("he said, and closed" in text for text in chosen)


def test_one_thing_is_not_told_twice():
    """The body has both: each says something else as well."""
    for number in (2, 3):
        chosen = summary_of(COUNCIL, OTHER, sentences=number)
        assert sum("26" in text for text in chosen) == 1
    shown = " ".join(
        make_briefing((COUNCIL, OTHER)).get_shown_text(entry)
        for entry in make_briefing((COUNCIL, OTHER)).entries
    )
    assert shown.count("26") == 2


def test_where_nothing_else_is_left_all_is_told():
    """A summary of so many sentences has them, if there are so many."""
    assert len(summary_of(COUNCIL, OTHER, sentences=30)) == 7


def test_a_caption_is_no_sentence_of_a_summary():
    """Though the page has it as its first paragraph."""
    page = make(
        "The closed bridge of Ardley on Sunday. Photo: T. Amberg",
        *(paragraph.text for paragraph in COUNCIL.paragraphs),
    )
    assert not any("closed bridge" in text for text in summary_of(page, OTHER, sentences=4))

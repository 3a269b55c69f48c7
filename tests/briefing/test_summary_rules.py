"""What a summary of several articles keeps to: whole quotations, nothing twice."""

from datetime import timedelta

from reader.briefing import make_briefing
from reader.summarising import Length
from tests.known.articles import DAY, make

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


def test_what_happened_is_told_first_on_one_day():
    """A summary has the first sentence of a news article, and begins with it."""
    strike = make(
        "Ferry crews in Felling and Ardley began a strike of two days on Tuesday over their pay.",
        "Buses run, but 6,400 trips of passengers over the sound have been put off.",
        "The mayor of Felling, Karl Oduya, called the strike of the crews a blow to the island.",
        title="Ferry crews in Felling and Ardley begin a strike over pay",
    )
    other = make(
        "Crews of the ferries stopped work for two days, the harbour office of Felling said.",
        "The mayor, Karl Oduya, said that the trips of 6,400 passengers had been put off.",
        title="Crews of the ferries stop work for two days",
    )
    ledes = {article.paragraphs[0].text for article in (strike, other)}
    for sentences in range(1, 5):
        assert summary_of(strike, other, sentences=sentences)[0] in ledes


def test_the_newest_toll_is_told_wherever_it_stands():
    """Also far behind the first sentences of its article."""
    first = make(
        "A landslide hit the village of Ostby on Tuesday, and two people died.",
        title="Landslide hits the village of Ostby",
    )
    later = make(
        "The road to the village of Ostby is open again after the landslide, the county said.",
        *(f"Lorry {n} brought stones for the wall above the school on Friday." for n in "12345"),
        "The death toll stands at seven.",
        title="Road to the village of Ostby is open again after the landslide",
        date=DAY + timedelta(3),
    )  # fmt: skip
    assert "The death toll stands at seven." in summary_of(first, later, sentences=3)


def test_an_age_without_its_name_is_in_no_summary():
    """Of whom another paragraph tells; where little else is left it may come."""
    one = make(
        "The club of Ardley reached the final by beating Temal 2-1 on Monday.",
        "The 21-year-old had come on as a substitute for Jan Peel in the second half.",
        "Emil Fell scored the winner for Ardley in front of a loud crowd.",
        title="Ardley reach the final",
    )
    other = make(
        "Ardley beat Temal on Monday before a crowd of 9,000.",
        "Emil Fell scored late. The 21-year-old comes from Temal and hid his face.",
        title="Ardley beat Temal on Monday",
    )
    for number in range(1, 4):
        chosen = summary_of(one, other, sentences=number)
        assert not any(text.startswith("The 21-year-old") for text in chosen)

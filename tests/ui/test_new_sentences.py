"""What is new in a near-duplicate, counted as somebody would who has read the open article."""

from dataclasses import replace

import pytest

from reader.article import Article, Paragraph
from reader.digest import DigestOptions
from reader.digesting import Digester, NewSentences, NewSentencesRequest
from reader.digesting.new_sentences import count_new_sentences
from reader.ui.control.article.near_duplicates import describe_new

TEXTS = (
    "The harbour of Ostby was dredged on Monday for the first time in forty years.",
    "'We had waited for this,' said the harbour master, Ida Lunde, on the quay.",
    "Farmers came with tractors and trailers and took away nine thousand tonnes of mud.",
    "A heron stood on the dredger all day and would not be moved. It was left alone.",
)
CAPTION = "Pictured: The dredger in the harbour of Ostby on Monday"
NEW = "The council of Ostby will vote on a second dredging of the harbour in June."
REPEATING = (
    f"{NEW} Fishermen say that larger boats can come in at low tide.",
    f"{NEW} Divers found two anchors, a bell and the rudder of a ferry.",
)
OPTIONS = DigestOptions()


def make(*texts, title="A harbour is dredged"):
    """An article of these paragraphs."""
    return Article(
        "a.txt", title, None, None, tuple(Paragraph(i, i, t, t) for i, t in enumerate(texts))
    )


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (TEXTS, "same text"),
        (TEXTS[1:], "same text"),
        ((*TEXTS, TEXTS[0]), "same text"),
        ((*reversed(TEXTS),), "same text"),
        ((*TEXTS, CAPTION), "same text, other captions"),
        ((*TEXTS, NEW), "1 of 6 sentences new"),
        ((*TEXTS, NEW, NEW), "1 of 6 sentences new"),
        ((*TEXTS, *REPEATING), "3 of 8 sentences new"),
        ((TEXTS[0], TEXTS[2].replace("nine", "twelve")), "1 of 2 sentences new"),
        ((), "same text"),
    ],
)
def test_what_is_new(other, expected):
    """Cut, moved and folded is nothing new; a figure is; captions are said apart."""
    counted = count_new_sentences(make(*TEXTS), make(*other, title="Mud for nothing"), OPTIONS)
    assert describe_new(counted) == expected


def test_not_counted_yet():
    """Says nothing."""
    assert describe_new(None) == ""
    assert describe_new(NewSentences(1, 1, 0)) == "1 of 1 sentence new"


async def test_the_child_counts():
    """It gives what the function does."""
    read, other = make(*TEXTS), replace(make(*TEXTS, "Something else is said by Kari Dahl."))
    digester = Digester()
    try:
        counted = await digester.count_new_sentences(NewSentencesRequest(read, other, OPTIONS))
    finally:
        await digester.close()
    assert counted == count_new_sentences(read, other, OPTIONS)
    assert (counted.new, counted.sentences) == (1, 6)

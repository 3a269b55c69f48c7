"""What is new in a near-duplicate, counted as somebody would who has read the open article."""

from dataclasses import replace

import pytest

from reader.article import Article, Paragraph
from reader.digest import DigestOptions
from reader.digesting import Digester, NewSentences, NewSentencesRequest
from reader.digesting.new_sentences import count_new_sentences
from reader.library import RelatedArticle, Row
from reader.ui.control.article.near_duplicates import describe_near_duplicates, describe_new

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
        (TEXTS[1:], "nothing new, 1 sentence left out"),
        (TEXTS[2:], "nothing new, 2 sentences left out"),
        (
            (*TEXTS[:3], TEXTS[3].replace(" It was left alone.", "")),
            "nothing new, 1 sentence left out",
        ),
        ((*TEXTS, TEXTS[0]), "same text"),
        ((*reversed(TEXTS),), "same text"),
        ((*TEXTS, CAPTION), "same text, other captions"),
        ((*TEXTS, NEW), "1 of 6 sentences new"),
        ((*TEXTS, NEW, NEW), "1 of 6 sentences new"),
        ((*TEXTS, *REPEATING), "3 of 8 sentences new"),
        ((TEXTS[0], TEXTS[2].replace("nine", "twelve")), "1 of 2 sentences new"),
        ((), "nothing new, 5 sentences left out"),
    ],
)
def test_what_is_new(other, expected):
    """Cut, moved and folded is nothing new; a figure is; captions are said apart."""
    counted = count_new_sentences(make(*TEXTS), make(*other, title="Mud for nothing"), OPTIONS)
    assert describe_new(counted) == expected


def test_a_caption_that_is_left_out_is_said_apart():
    """As one that is new is; the text is the same."""
    counted = count_new_sentences(make(*TEXTS, CAPTION), make(*TEXTS), OPTIONS)
    assert describe_new(counted) == "same text, other captions"
    assert not counted.is_same


@pytest.mark.parametrize(
    ("counted", "kind"),
    [
        (None, "Another version"),
        (NewSentences(0, 5, 0), "Reprint"),
        (NewSentences(1, 5, 0), "Another version"),
        (NewSentences(0, 5, 0, missing=1), "Another version"),
        (NewSentences(0, 5, 1), "Another version"),
        (NewSentences(0, 5, 0, missing_captions=1), "Another version"),
    ],
)
def test_only_a_reprint_is_called_so(counted, kind):
    """Where a sentence differs, is added or is left out, it is another version."""
    other = RelatedArticle(2, "reprint", 1, "Mud", "other.example.org", "b.txt", None)
    row = Row(
        1, "", "Mud", "example.org", None, None, "a.txt", False, False, 0.0, 9, 9, False
    )  # fmt: skip
    (line,) = describe_near_duplicates([other], row, {} if counted is None else {2: counted})
    assert line.startswith(f"{kind}: other.example.org"), line


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

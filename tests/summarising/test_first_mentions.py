"""Who is named in short is named in full first."""

import pytest

from reader.folding import Folding
from reader.summarising import Length, summarise
from reader.summarising.anaphora import FullNameIndex, find_short_names

from .articles import make_article

SHORT = {
    "Ms Merrow closed the harbour.": {"Merrow"},
    "Merrow said the harbour was closed.": {"Merrow"},
    "The harbour is closed, said Merrow.": {"Merrow"},
    "The wall of Merrow's house stands, Quill-Jones added.": {"Quill-Jones"},
    "Ada Merrow said the harbour was closed.": set(),
    "Ms Ada Merrow closed the harbour.": set(),
    "The harbour is closed, said Ada Merrow.": set(),
    "Ada Merrow said the harbour was closed, and Ms Merrow meant it.": set(),
    "They said the harbour was closed.": set(),
    "Police say Merrow closed the harbour.": {"Police", "Merrow"},
    "The harbour is closed, according to Merrow.": {"Merrow"},
    "O’Merrow said no.": {"O'Merrow"},
    "On Monday she said no.": set(),
}


@pytest.mark.parametrize("text", SHORT)
def test_short_names(text):
    """A surname alone, with a courtesy title or where somebody speaks."""
    assert find_short_names(text) == SHORT[text]


def test_introducers():
    """They name somebody with another name; a courtesy title and an opening are none."""
    texts = [
        "Ada Merrow runs the ferry.",
        "Ms Merrow has a dog.",
        "Then Merrow left.",
        "Captain Merrow's dog barked.",
        "The Merrows came.",
        "Despite Merrow the ferry sank.",
        "Original Merrow members met.",
    ]
    assert FullNameIndex(texts).sentences_with("Merrow") == {0, 3}


def test_a_common_noun_is_nobody():
    """Where a word stands with a small letter too it is no name."""
    texts = ["Harnden Police said no.", "The police came.", "Police said yes."]
    assert FullNameIndex(texts).sentences_with("Police") == frozenset()


def test_a_summary_names_in_full_first():
    """The sentence that introduces somebody comes along, and before those that count on it."""
    article = make_article(
        ["Ms Merrow said the ferry of Harnden would not sail before the flood had fallen."],
        ["The flood closed the ferry, the school and the bridge of Harnden on Saturday."],
        ["Ada Merrow, 52, has run the ferry of Harnden since her father fell ill."],
        ["Tea was served in the chapel by the old mill."],
        ["Two rusted rails lead past a signal box."],
        title="Flood closes ferry of Harnden, Merrow says",
    )
    for count in (3, 4):
        summary = summarise(article, Folding(), "gist", Length(sentences=count))
        chosen = [sentence.text for sentence in summary.sentences]
        short = [text for text in chosen if text.startswith("Ms Merrow")]
        full = [text for text in chosen if text.startswith("Ada Merrow")]
        assert short
        assert full
        assert chosen.index(full[0]) < chosen.index(short[0])


def test_a_circle_of_names_ends():
    """Two sentences each of which names in full whom the other names in short are both given."""
    circle = [
        "Ada Merrow runs the ferry of Harnden, which Stead said was closed by the flood.",
        "Bo Stead is the mayor, whose school by the old mill Merrow said had lost its roof.",
    ]
    article = make_article(
        *[[text] for text in circle], ["Nobody rides at the stables on Fridays."]
    )
    summary = summarise(article, Folding(), "gist", Length(sentences=3))
    assert set(circle) <= {sentence.text for sentence in summary.sentences}

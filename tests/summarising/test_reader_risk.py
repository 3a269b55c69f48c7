"""What a strict reader would change in a summary, and the sentences that are exchanged for it."""

import pytest

from reader.digest import make_digest
from reader.summarising.anaphora import find_definite_phrases
from reader.summarising.selection import Gist, find_gist
from reader.summarising.selection.exchanges import Exchanges, list_kept
from tests.summarising.test_editors_rules import digest_texts

LIBRARIES = (
    "The council of Harnden closed two of its nine libraries on Monday to pay for the dam.",
    "Readers of the libraries in Harnden gathered 4,000 names against the decision in a week.",
    "The council put a cut of ten per cent for all nine libraries of Harnden to the vote and lost.",
    "The cut would keep the school, the hospital and the reading bus of Harnden open for readers.",
    "Schools in Harnden use the libraries of the council for lessons in reading twice a week.",
    "Books of the closed libraries go to the hospital of Harnden and to a prison in Elm.",
    "Ada Merrow, the mayor of Harnden, said the council would open them again next year.",
    "A reading bus of the council will call at the two closed libraries of Harnden on Fridays.",
)
TITLE = "Council of Harnden closes two libraries"


def make_gist(*texts: str, ordered: bool) -> Gist:
    """Return the gist of paragraphs."""
    digest = digest_texts(*texts, ordered=ordered, title=TITLE)
    gist = find_gist(digest.article, digest.folding, "english")
    assert gist is not None
    return gist


def find_numbers(gist: Gist, *texts: str) -> list[int]:
    """Return the numbers of sentences."""
    numbers = {candidate.text: number for number, candidate in enumerate(gist.candidates)}
    return [numbers[text] for text in texts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cut would save a million crowns a year.", [("cut",)]),
        ("The map suggests that Greenland is as large as Africa.", [("map",)]),
        ("Trains from that remote valley are late.", [("remote", "valley")]),
        ("The June decision left open who pays.", [("decision",)]),
        ("Each school will be repaired by spring.", [("school",)]),
        ("The mayor of Elm spoke to readers.", []),
        ("The man who left came back.", []),
        ("The sun rose over Harnden.", []),
        ("The largest bridge is closed.", []),
        ("The White House said no.", []),
        ("A bridge broke, and the bridge fell on Monday.", []),
        ("Merrow said that prices rose.", []),
        ("Trains come late this week.", []),
    ],
)
def test_what_a_sentence_takes_for_known(text, found):
    """A thing with "the" wants a mention before it, unless it defines itself or all know it."""
    assert [phrase.words for phrase in find_definite_phrases(text)] == found


def test_a_thing_is_known_once_another_sentence_tells_it():
    """ "The cut" is a risk alone, and none beside the sentence that names a cut before it."""
    gist = make_gist(*LIBRARIES, ordered=True)
    telling, cut = find_numbers(gist, *LIBRARIES[2:4])
    alone, told = gist.risk.measure(cut, [cut]), gist.risk.measure(cut, [cut, telling])
    assert told < alone - 0.2
    assert gist.risk.measure(telling, [telling]) == gist.risk.measure(telling, [telling, cut])


def test_a_mention_behind_tells_nothing():
    """In an author's order a thing is told by what stands before it alone."""
    gist = make_gist(*LIBRARIES[:2], *LIBRARIES[3:], LIBRARIES[2], ordered=True)
    telling, cut = find_numbers(gist, *LIBRARIES[2:4])
    assert gist.risk.measure(cut, [cut, telling]) == gist.risk.measure(cut, [cut])


def test_the_headline_tells_a_thing():
    """What the headline names is known to the reader of the summary."""
    gist = make_gist(*LIBRARIES[:7], "The libraries were built in a year of plenty.", ordered=False)
    [number] = find_numbers(gist, "The libraries were built in a year of plenty.")
    other = make_gist(*LIBRARIES[:7], "The archives were built in a year of plenty.", ordered=False)
    [unknown] = find_numbers(other, "The archives were built in a year of plenty.")
    assert gist.risk.measure(number, [number]) < other.risk.measure(unknown, [unknown])


@pytest.mark.parametrize(
    "fault",
    [
        "Mayor Ada Merrow of Harnden asked at a news conference.",
        "A Merrow (Elm), B Ito (Lomba), C Hale (Harnden), D Voss (Elm), E Brand (Lomba).",
        "Which, of course, brings the library of Elm to the mind of every reader in Harnden.",
        "Spurred by this, the council of Harnden opens a reading bus for all of its schools.",
        "Readers of Elm, however, want the council of Harnden to keep all of its libraries.",
    ],
)
def test_what_leans_on_another_sentence_is_a_risk(fault):
    """Speech that is cut off, a list and a word that connects make a reader stumble."""
    gist = make_gist(*LIBRARIES, fault, ordered=False)
    [number] = find_numbers(gist, fault)
    plain = [gist.risk.measure(i, [i]) for i in find_numbers(gist, *LIBRARIES[4:])]
    assert gist.risk.measure(number, [number]) > max(plain)


def mend(gist: Gist, chosen: list[int]) -> list[int]:
    """Return chosen sentences after the exchanges."""
    exchanges = Exchanges(gist.risk, gist.objective, lambda others: True, lambda number: True)
    companions, following = gist.companions, gist.following
    return exchanges.mend(
        chosen,
        lambda risks: list_kept(risks, gist.lead, companions, following, gist.matrix),
        len(chosen) * 20.0,
    )


def test_the_sentence_that_tells_comes_along_or_the_other_gives_way():
    """No summary is left with "the cut" that a better one can name or do without."""
    gist = make_gist(*LIBRARIES, ordered=True)
    chosen = find_numbers(gist, *(LIBRARIES[i] for i in (0, 1, 3, 5, 6)))
    telling, cut = find_numbers(gist, *LIBRARIES[2:4])
    mended = mend(gist, chosen)
    assert len(mended) == len(set(mended)) == len(chosen)
    assert telling in mended or cut not in mended
    risk, risk_before = (sum(gist.risk.measure(i, s) for i in s) for s in (mended, chosen))
    assert risk < risk_before


def test_a_high_risk_outweighs_what_a_sentence_says_more():
    """A sentence that says much, but that nobody understands alone, gives way to a plain one."""
    loose = (
        "Mr Hale called that 'nonsense', and it was only for the libraries of Harnden that the "
        "council closed on Monday to pay for the dam that those readers said they had none of it."
    )
    gist = make_gist(*LIBRARIES, loose, ordered=False)
    chosen = find_numbers(gist, *(LIBRARIES[i] for i in (0, 1, 5, 6)), loose)
    assert gist.risk.measure(chosen[-1], chosen) > 0.8
    assert chosen[-1] not in mend(gist, chosen)


def test_an_abbreviation_is_known_once_another_sentence_spells_it_out():
    """ "The HRB" is a risk alone, and comes behind the Harnden Reading Board (HRB)."""
    told = "The Harnden Reading Board (HRB) has run the libraries of the council since May."
    short = "Readers of Harnden want the HRB to open the libraries on Sundays for schools."
    gist = make_gist(*LIBRARIES, short, told, ordered=False)
    board, hrb = find_numbers(gist, told, short)
    assert gist.risk.measure(hrb, [hrb, board]) < gist.risk.measure(hrb, [hrb]) - 0.1
    assert gist.risk.measure(board, [board]) == gist.risk.measure(board, [board, hrb])
    assert gist.standalone.introducing_sentences(hrb)[-1] == {board}


def test_the_lead_stays():
    """What opens the article is not exchanged."""
    gist = make_gist(*LIBRARIES, ordered=True)
    chosen = find_numbers(gist, *(LIBRARIES[i] for i in (0, 1, 3, 5, 6)))
    assert chosen[0] in mend(gist, chosen)


def test_a_summary_without_risk_stays():
    """Nothing is exchanged where no sentence makes a reader stumble."""
    gist = make_gist(*LIBRARIES, ordered=True)
    chosen = find_numbers(gist, *(LIBRARIES[i] for i in (0, 1, 4, 5, 6)))
    assert mend(gist, chosen) == chosen


def test_articles_in_lower_case_and_other_languages_are_left_alone():
    """Without capitals, or in another language, nothing is taken for known."""
    for texts in (
        [text.lower() for text in LIBRARIES],
        ["Der Rat von Harnden schließt zwei Büchereien.", "Die Kürzung hätte das verhindert."],
    ):
        gist = make_gist(*texts, ordered=True)
        numbers = range(len(gist.candidates))
        assert all(gist.risk.measure(i, [i]) == gist.risk.measure_told(i) for i in numbers)


def test_the_same_article_gives_the_same_summary_in_any_order():
    """Exchanges do not depend on the order of paragraphs where it is unknown."""
    one = digest_texts(*LIBRARIES, title=TITLE)
    other = digest_texts(*reversed(LIBRARIES), title=TITLE)
    assert [s.text for s in one.summary.sentences] == [s.text for s in other.summary.sentences]
    assert make_digest(one.article).summary == make_digest(one.article).summary

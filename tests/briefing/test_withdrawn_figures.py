"""A figure that a later article takes back is told beside what takes it back, or not at all."""

from datetime import timedelta
from itertools import permutations

import pytest

from reader.briefing import make_briefing
from reader.summarising import Length
from tests.known.articles import DAY, make

# DAY is a Tuesday.
RIVER = (
    make(
        "The Aune rose by 34 centimetres at Merrow overnight, the river office said on Tuesday.",
        "Cellars in two streets were under water, and a school stayed shut.",
        title="The Aune rises at Merrow",
    ),
    make(
        "The water at Merrow has begun to fall, and the school opened again on Wednesday.",
        "Firemen pumped out the cellars of Bridge Street and of the old mill.",
        "The rise on Monday night was 43, and not 34, the river office said: digits had been"
        " swapped.",
        title="Water falls at Merrow",
        date=DAY + timedelta(1),
    ),
    make(
        "The river office will check all of its gauges after its mistake at Merrow.",
        "A new gauge costs as much as a small car, the office said.",
        title="Gauges to be checked after mistake at Merrow",
        date=DAY + timedelta(2),
    ),
)
BRIDGE = (
    make(
        "The Ostrow bridge will be closed for at least six weeks after cracks were found in it.",
        "Drivers must go round by Lomba, where the road is narrow.",
        title="Ostrow bridge closed after cracks are found",
    ),
    make(
        "The Ostrow bridge will stay closed until June, the road office said; on Tuesday it had"
        " spoken of six weeks.",
        "A ferry for walkers starts on Friday.",
        title="Ostrow bridge closed until June",
        date=DAY + timedelta(2),
    ),
    make(
        "Shopkeepers in Ostrow have asked the county for help while the bridge is shut.",
        "They fear for their trade in spring, when most visitors come.",
        title="Shopkeepers of Ostrow ask for help",
        date=DAY + timedelta(3),
    ),
)
VOTE = (
    make(
        "The museum of Varn will open its new wing on 9 May with a show of Roman glass.",
        "The wing has cost twice what was planned.",
        title="Museum of Varn opens new wing in May",
    ),
    make(
        "The museum of Varn has lost its roofer, and the new wing stands in the rain.",
        "The wing will open on 16 May, and not on 9 May, the museum said.",
        title="Museum of Varn loses its roofer",
        date=DAY + timedelta(1),
    ),
)
FERRY = (
    make(
        "The ferry Marigold ran aground off Hale Point in fog with 214 people on board.",
        "Tugs came from Ardley and waited for the tide.",
        title="Ferry Marigold runs aground off Hale Point",
    ),
    make(
        "Not 214 people, but 209 were on the ferry, its owner said after a count at the school"
        " where all of them had slept.",
        "They had tea.",
        title="Fewer people were on the ferry Marigold",
    ),
)
STORIES = (
    (RIVER, "34 centimetres", "43, and not 34", {34.0, 43.0}),
    (BRIDGE, "at least six weeks", "had spoken of six weeks", {202604.0, 202606.0}),
    (VOTE, "on 9 May with", "16 May, and not on 9 May", {20260509.0, 20260516.0}),
    (FERRY, "214 people on board", "Not 214 people", {209.0, 214.0}),
)
LENGTHS = [
    *(Length(sentences=n) for n in range(1, 7)),
    *(Length(words=n) for n in (15, 20, 30, 40, 75)),
]


@pytest.mark.parametrize(("articles", "old", "taken_back", "_values"), STORIES)
def test_the_summary_never_tells_a_withdrawn_figure_alone(articles, old, taken_back, _values):
    """At any length, in whatever order the articles come."""
    for length in LENGTHS:
        for order in permutations(articles):
            told = " ".join(s.text for s in make_briefing(order, length).sentences)
            assert told
            assert taken_back in told or old not in told, length


@pytest.mark.parametrize(("articles", "_old", "_taken_back", "values"), STORIES)
def test_both_figures_stand_side_by_side(articles, _old, _taken_back, values):
    figures = make_briefing(articles).figures
    assert {claim.value for figure in figures for claim in figure.claims} == values


def test_an_earlier_article_takes_nothing_back():
    """The later one gives the figure anew, and is told alone."""
    earlier = make(
        "The Aune rose by 43 centimetres and not 34 at Merrow, a newspaper said on Monday.",
        title="The Aune rises at Merrow",
        date=DAY - timedelta(1),
    )
    told = [s.text for s in make_briefing([earlier, RIVER[0]], Length(sentences=1)).sentences]
    assert told == [RIVER[0].paragraphs[0].text]


def test_a_long_summary_tells_what_happened_with_what_was_taken_back():
    """The lede says more than its figure, so it is not lost."""
    told = {s.text for s in make_briefing(FERRY, Length(sentences=3)).sentences}
    assert {article.paragraphs[0].text for article in FERRY} <= told


def test_a_withdrawn_figure_is_not_told_where_what_takes_it_back_does_not_fit():
    second = make(
        "Not 214 people, but 209 were on the ferry, its owner said after a count at the school"
        " where all of them had slept on the floor of the hall under blankets that the town lent,"
        " with tea and bread from the bakers of Ardley, whose ovens were lit at midnight.",
        "Tea was free.",
        title="Fewer people were on the ferry Marigold",
    )
    told = [s.text for s in make_briefing([FERRY[0], second], Length(words=30)).sentences]
    assert told
    assert FERRY[0].paragraphs[0].text not in told

"""Pairs that differ in little and say another thing: neither is ever folded onto the other."""

import pytest

from reader.article import Article, Paragraph
from reader.folding import fold_article
from reader.text import prepare

PAIRS = [
    ("The summit was at -12 degrees when the climbers were found by the helicopter.",
     "The summit was at 12 degrees when the climbers were found by the helicopter."),
    ("The shares of the bakery moved by −0.4 per cent on the last day of the month.",
     "The shares of the bakery moved by 0.4 per cent on the last day of the month."),
    ("Its index closed the week at -2% while the traders went home to their gardens.",
     "Its index closed the week at +2% while the traders went home to their gardens."),
    ("The match began at 5.30 p.m. on the pitch behind the school, the referee wrote.",
     "The match began at 5.30 a.m. on the pitch behind the school, the referee wrote."),
    ("Each glass of the water held >50 micrograms of lead, the inspector told the council.",
     "Each glass of the water held <50 micrograms of lead, the inspector told the council."),
    ("The club has 40+ members who row on the river each morning before they go to work.",
     "The club has 40 members who row on the river each morning before they go to work."),
    ("Mix 3/4 litre of the milk with the flour and leave the dough in a warm place.",
     "Mix 3-4 litre of the milk with the flour and leave the dough in a warm place."),
    ("Few of the witnesses had seen the face of the attacker, the prosecutor said on Monday.",
     "A few of the witnesses had seen the face of the attacker, the prosecutor said on Monday."),
    ("There was little support for the plan to move the market to the old station.",
     "There was a little support for the plan to move the market to the old station."),
    ("The plan is to cut the cost of heating for families in the northern valley.",
     "The plan is expected to cut the cost of heating for families in the northern valley."),
    ("The bishop had bought the lottery ticket with money from the collection box.",
     "He lied that the bishop had bought the lottery ticket with money from the collection box."),
    ("The drug cured all of the patients who had taken it since the beginning of the year.",
     "It would be wrong to say that the drug cured all of the patients who had taken it since the"
     " beginning of the year."),
    ("The head of the police said that the suspect was arrested at the airport.",
     "The deputy head of the police said that the suspect was arrested at the airport."),
    ("The governor opened the bridge with a speech on patience and a pair of scissors.",
     "The acting governor opened the bridge with a speech on patience and a pair of scissors."),
    ("The captain will re-sign for the club after the summer, his agent told the papers.",
     "The captain will resign for the club after the summer, his agent told the papers."),
    ("Residents of the district may park in the square from Monday to Friday.",
     "Only residents of the district may park in the square from Monday to Friday."),
]  # fmt: skip


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[one[:30] for one, _ in PAIRS])
def test_neither_hides_the_other(one, other, swapped):
    """A sign, a bound, half of the day, an article before "few", an office, a lie: both stay."""
    texts = [one, "The mayor gave a party for all the children in the park.", other]
    if swapped:
        texts.reverse()
    paragraphs = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(texts))
    article = prepare(Article("a", "Headline", None, None, paragraphs), "english")
    assert fold_article(article).folds == ()

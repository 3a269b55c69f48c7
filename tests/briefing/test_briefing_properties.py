"""What holds of the briefing of any articles."""

import random
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.briefing import make_briefing
from reader.export.briefings.briefing_json import make_briefing_object
from reader.summarising import Length
from tests.known.articles import DAY, make
from tests.quality.briefing_check import find_lost, find_said_twice, find_wrong

PEOPLE = ("Ines Calloway", "Tobias Renn", "Karl Oduya", "Margaret Dunn", "He", "A neighbour")
DEEDS = (
    "repaired {n} boats in the harbour of Felling before the storm came",
    "repaired {n} boats in the harbor of Felling",
    "told the council of Dunmore that {n} houses had no clean water",
    "told the council of Dunmore that “{n} houses had no clean water”",
    "may have sold {n} sheep to a farmer from the valley behind the mill",
    "sold {n} sheep to a farmer from the valley behind the mill",
    "gave {n} books to the school that burned in the great fire",
)
sentences = st.builds(
    lambda person, deed, n, day: f"{person} {deed.format(n=n)}{day}.",
    st.sampled_from(PEOPLE),
    st.sampled_from(DEEDS),
    st.sampled_from((7, "seven", 12, 60)),
    st.sampled_from(("", "", " on Monday", " two years ago")),
)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
texts = st.lists(paragraphs, min_size=1, max_size=4)
stories = st.lists(texts, min_size=1, max_size=5)
few = settings(max_examples=25, deadline=None)


def articles_of(story):
    return [
        make(*text, title=f"Title {number}", date=DAY - timedelta(number % 3))
        for number, text in enumerate(story)
    ]


@few
@given(stories, st.integers(1, 60))
def test_nothing_is_lost_and_nothing_said_twice(story, words):
    """By a check that knows words alone; and what the JSON object promises holds."""
    articles = articles_of(story)
    made = make_briefing_object(make_briefing(articles, Length(words=words)))
    assert find_wrong(made, articles) == []
    assert find_lost(made, articles) == []
    assert find_said_twice(made, articles) == []
    assert made["words_shown"] <= made["words"]


@few
@given(stories, st.randoms(use_true_random=False))
def test_another_order_of_the_articles_changes_their_indices_alone(story, draw):
    """Body, sources and summary are the same."""
    articles = articles_of(story)
    order = list(range(len(articles)))
    draw.shuffle(order)
    one = make_briefing_object(make_briefing(articles))
    other = make_briefing_object(make_briefing([articles[i] for i in order]))
    for key in ("title", "words", "words_shown"):
        assert one[key] == other[key]
    for key in ("summary", "paragraphs"):
        assert one[key] == renumber(other[key], order)


def renumber(made, order):
    """Return a part of the object with the articles' numbers in another order."""
    if isinstance(made, dict):
        return {
            key: order[value] if key == "article" else renumber(value, order)
            for key, value in made.items()
        }
    return [renumber(one, order) for one in made] if isinstance(made, list) else made


@few
@given(stories, st.integers(0, 2**30))
def test_a_changed_figure_is_shown(story, seed):
    """Whatever else the articles say."""
    articles = articles_of(story)
    draw = random.Random(seed)
    text = draw.choice(draw.choice(draw.choice(articles).paragraphs).text.split(". ")).rstrip(".")
    changed = " ".join("4711" if w in ("7", "seven", "12", "60") else w for w in text.split()) + "."
    if "4711" not in changed:
        return
    made = make_briefing_object(make_briefing([*articles, make(changed, title="Changed")]))
    shown = [p["text"][start:end] for p in made["paragraphs"] for start, end in p["shown"]]
    assert changed in shown

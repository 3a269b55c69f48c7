"""Whether paragraphs are told to be in their author's order."""

import random

from reader.article import Article, Paragraph
from reader.digest import make_digest
from reader.ordering import AUTHORS, find_order

TITLE = "Harnden council sells old mill to clockmaker for one pound"
STORY = (
    "The council of Harnden has sold a ruined water mill to a clockmaker for one pound, after a "
    "vote that ended four years of argument about its future.",
    "Ada Merrow, 61, who repairs church clocks in the valley, will move her workshop into the mill "
    "next spring if the roof can be saved, the council said on Tuesday.",
    "Merrow said she had walked past the building every day since she was a child.",
    "'I used to throw stones at its windows,' she said. 'Now I will have to pay for new ones.'",
    "The mill, built in 1781, ground corn until 1952 and has stood empty since a fire in 1998.",
    "Its wheel was taken away as scrap, but the gears inside are complete, according to the "
    "Harnden Heritage Trust (HHT), which surveyed them last year.",
    "The HHT estimates that repairs will cost 240,000 pounds, most of it for the roof.",
    "Tobias Finch, the leader of the council, defended the price at a meeting on Monday night.",
    "'Nobody else wanted it,' Finch told the meeting. 'Every winter it cost us more to fence it.'",
    "He added that the contract lets the council take the mill back if no work is done by 2028.",
    "Three members voted against the sale.",
    "One of them, Petra Lindqvist, said the land alone was worth 90,000 pounds.",
    "'We have given away what belongs to the whole town,' Lindqvist said.",
    "She also complained that the offer had been advertised for only two weeks.",
    "Finch replied that it had been in the newspaper and on the council's own pages.",
    "Merrow hopes to open the ground floor to visitors when the work is finished.",
    "She plans to show how the gears of a mill and those of a tower clock are made.",
    "'They are cousins,' she said. 'One only turns more slowly than the other.'",
    "A first survey of the roof by Ivo Brandt, a carpenter from Torrin, found that nine of its "
    "twelve beams are rotten.",
    "Brandt said the beams could be replaced with oak from the council's own forest.",
    "He offered to do the work at half of his usual wage if two apprentices could help him.",
    "The forest office has promised thirty trees, which will be felled in January.",
    "Work on the roof is to begin in March, when the owls that nest under it have left.",
)


def is_in_author_order(paragraphs, title, language):
    """Return whether paragraphs are told to be in their author's order."""
    return find_order(paragraphs, title, language).judgement == AUTHORS


def test_a_news_story_is_told_by_its_text():
    """It introduces, gives full names before short ones, and stays on one matter for a while."""
    assert is_in_author_order(STORY, TITLE, "english")


def test_hardly_any_random_order_is_taken_for_the_author_s():
    """Of 200 orders of a story at most one, which the test allows by chance."""
    told = 0
    for seed in range(200):
        paragraphs = list(STORY)
        random.Random(seed).shuffle(paragraphs)
        told += is_in_author_order(paragraphs, TITLE, "english")
    assert told <= 1


def test_a_reversed_story_is_not_told():
    """The order counts, not that neighbours are on one matter."""
    assert not is_in_author_order(STORY[::-1], TITLE, "english")


def test_few_paragraphs_tell_nothing():
    """There are too few orders of them to be sure."""
    assert not is_in_author_order(STORY[:4], TITLE, "english")
    assert not is_in_author_order([], TITLE, "english")
    assert not is_in_author_order(["The same words."] * 30, TITLE, "english")


def test_a_digest_says_whose_order_it_rests_on():
    """Lines whose format keeps no order are told by their text."""
    assert make_digest(_make_article(STORY)).order == "author"
    assert make_digest(_make_article(STORY[::-1])).order == "unknown"


def test_only_what_is_in_order_is_summarised_by_place():
    """Where the order is unknown, another one gives the same sentences."""
    summaries = set()
    for seed in range(5):
        paragraphs = list(STORY)
        random.Random(seed).shuffle(paragraphs)
        digest = make_digest(_make_article(paragraphs))
        assert digest.order == "unknown"
        summaries.add(tuple(sentence.text for sentence in digest.summary.sentences))
    assert len(summaries) == 1
    ordered = make_digest(_make_article(STORY)).summary
    assert STORY[0] == ordered.sentences[0].text
    places = [(sentence.paragraph, sentence.start) for sentence in ordered.sentences]
    assert places == sorted(places)


def _make_article(paragraphs) -> Article:
    made = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(paragraphs))
    return Article("story.txt", TITLE, None, None, made)

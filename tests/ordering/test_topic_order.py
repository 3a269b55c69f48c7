"""The order by topic of paragraphs that stand in none."""

import random
from itertools import pairwise

from reader.article import Article, Paragraph
from reader.digest import make_digest
from reader.ordering import SCRAMBLED, find_order
from tests.ordering.test_author_order import STORY, TITLE

CAPTION = "Pictured: Ada Merrow beside the gears of the mill at Harnden"
MATTERS = {
    "ferry": [
        "The ferry to Torrin stopped in the harbour mouth after its engine failed.",
        "The engine of the ferry had been repaired in Torrin only in spring.",
        "A second ferry takes over until the engine of the first is in order.",
        "Passengers of the ferry were taken ashore at Torrin by noon.",
    ],
    "school": [
        "The school bell of Harnden was stolen from its tower during the holidays.",
        "Pupils of the school rang a bell borrowed from the church on the first day.",
        "The tower of the school has been without a bell only once, in 1917.",
        "Police ask who saw the bell of the school after the holidays began.",
    ],
    "bees": [
        "Beekeepers in the valley lost half of their hives to frost in April.",
        "Frost in April kills bees that have left the hives too early.",
        "New hives and bees cost the beekeepers more than their honey brings.",
        "Honey from the valley will be scarce, beekeepers say, as hives are empty.",
    ],
}


def mix(texts, seed):
    """Return texts in a random order."""
    mixed = list(texts)
    random.Random(seed).shuffle(mixed)
    return mixed


def order_texts(texts, captions=()):
    """Return the texts as they are ordered by topic."""
    numbers = {index for index, text in enumerate(texts) if text in captions}
    return [texts[index] for index in find_order(texts, TITLE, "english", numbers).by_topic]


def test_the_lead_comes_first_and_captions_last():
    """What introduces is found wherever it stood."""
    for seed in range(5):
        ordered = order_texts(mix([*STORY, CAPTION], seed), captions=(CAPTION,))
        assert sorted(ordered) == sorted([*STORY, CAPTION])
        assert (ordered[0], ordered[-1]) == (STORY[0], CAPTION)


def test_another_order_gives_the_same_result():
    """What is read does not depend on how the page was scraped."""
    assert len({tuple(order_texts(mix(STORY, seed))) for seed in range(2, 12)}) == 1


def test_equal_paragraphs_give_the_same_texts():
    """Copies change places, and nobody can see it."""
    copies = [*STORY, STORY[3], STORY[3], STORY[9]]
    assert len({tuple(order_texts(mix(copies, seed))) for seed in range(5)}) == 1


def test_paragraphs_on_one_matter_stand_together():
    """Of three matters, most neighbours are on the same one."""
    matter_of = {text: name for name, texts in MATTERS.items() for text in texts}
    for seed in range(4):
        ordered = [matter_of[text] for text in order_texts(mix(matter_of, seed))]
        changes = sum(one != other for one, other in pairwise(ordered))
        assert changes <= 4


def test_a_digest_has_it_where_the_order_is_not_the_author_s():
    """Each paragraph once; none where the order is known."""
    texts = mix(STORY, 1)
    made = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(texts))
    article = Article("story.txt", TITLE, None, None, made)
    digest = make_digest(article)
    assert digest.scrambled
    assert sorted(digest.by_topic) == list(range(len(texts)))
    ordered = make_digest(Article("story.md", TITLE, None, None, made, ordered=True))
    assert (ordered.by_topic, ordered.scrambled, ordered.order) == ((), False, "author")


def test_of_a_few_paragraphs_nothing_is_said():
    """Six or seven in their author's order look scrambled as often as not."""
    for count in (6, 7):
        order = find_order(STORY[:count][::-1], TITLE, "english")
        assert order.judgement != SCRAMBLED
        assert len(order.by_topic) == count, "they can be grouped all the same"


def test_a_story_backwards_is_scrambled():
    """The offer is made where hardly any author would have written so."""
    assert find_order(STORY[::-1], TITLE, "english").judgement == SCRAMBLED

"""What an editor would change in a summary: who is unknown, what says nothing, what comes first."""

import random
from datetime import date

import pytest

from reader.article import Article, Paragraph
from reader.digest import Digest, DigestOptions, make_digest
from reader.summarising import Length
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.selection import find_lead, weigh_as_lead
from reader.summarising.standalone import CLEAR, SentenceDefect, find_defects, is_weak
from reader.summarising.terms import find_words

FERRY = (
    "A ferry with 212 people on board ran aground off the island of Lomba on Monday night.",
    "All passengers of the ferry were taken to the harbour of Lomba by fishing boats by morning.",
    "The pilot of the ferry was named as Ada Merrow, 35, who has steered it for nine years.",
    "The harbour master said the buoy at the reef of Lomba had lost its light in the storm.",
    "Two passengers of the ferry were treated for cold at the hospital of the island.",
    "The ferry company said that divers will look at the hull of the ferry on Wednesday.",
    "Fishermen of Lomba had asked for a second buoy at the reef for a long time.",
    "The night watch of the port handed the ferry's papers to Merrow before the ferry left Lomba.",
)


def digest_texts(*texts: str, ordered: bool = False, title: str = "Ferry runs aground") -> Digest:
    """Return the digest of paragraphs, with a summary of five sentences."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    article = Article("", title, date(2024, 5, 7), None, paragraphs, ordered=ordered)
    return make_digest(article, DigestOptions(length=Length(sentences=5)))


def list_chosen(digest: Digest) -> list[str]:
    """Return the sentences of a summary, in order."""
    return [sentence.text for sentence in digest.summary.sentences]


@pytest.mark.parametrize("order", range(6))
def test_who_is_named_in_short_is_named_in_full_before(order):
    """No summary says "Merrow" that has not said "Ada Merrow"."""
    texts = list(FERRY)
    random.Random(order).shuffle(texts)
    chosen = list_chosen(digest_texts(*texts))
    if FERRY[7] in chosen:
        assert FERRY[2] in chosen[: chosen.index(FERRY[7])]


@pytest.mark.parametrize("mark", ["• ", "-- ", "(2) ", "▪ "])
def test_an_item_of_a_list_is_no_sentence(mark):
    """What stands behind a bullet or a number is of a list whose beginning is not told."""
    text = "The buoy at the reef has lost its light in the storm of last week."
    assert find_defects(mark + text) == {SentenceDefect.FRAGMENT}
    assert find_defects(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Check out the Lift Garage of Elm at www.lift.example and see how to help.", True),
        ("To give to the families of the crew, write to aid@lomba.example by Friday.", True),
        ("The police of Lomba found the papers on www.lomba.example on Monday.", False),
    ],
)
def test_who_is_sent_to_an_address_is_told_no_news(text, is_one):
    """An invitation is weak, a sentence that has an address in passing is none."""
    assert is_weak(text, find_words(text), "english") is is_one


def test_a_question_and_a_short_line_give_way():
    """What tells nothing is in a summary only where there is nothing else."""
    empty = ("Who can say how long such a crossing takes in winter?", "It is a long way by sea.")
    chosen = list_chosen(digest_texts(*empty, *FERRY))
    assert not set(empty) & set(chosen)
    assert empty[0] in list_chosen(digest_texts(*empty, *FERRY[:2]))


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("Who let the ferry leave the harbour that night, in such a storm?", True),
        ("¿Quién dejó salir el barco del puerto aquella noche de tormenta?", True),
        ("船がなぜ港を出たのか、誰が許したのか？", True),
        ("The road to the harbour was long.", True),
        ("The ferry sank in 1931.", False),
        ('"Who let it leave the harbour in such a storm?" the mayor of Lomba asked.', False),
        ("In 1931, for example, a ferry of the same company sank at the reef.", True),
        ("Ferries such as the one at Lomba have, for example, two engines.", False),
        ("First, the buoy had lost its light in the storm of last week.", True),
        ("First the buoy lost its light, and then the ferry ran onto the reef.", False),
    ],
)
def test_weak_sentences(text, weak):
    """Questions, lines of few words and examples are weak, in every language a question."""
    language = "english" if text.isascii() else "spanish"
    assert is_weak(text, find_words(text), language) is weak


@pytest.mark.parametrize(
    "text",
    [
        "Fishermen have long wanted the port to change these rules about buoys.",
        "The ferry company bought two larger ships in the spring of that year.",
        "Members of the council say that argument does not hold for the new port.",
        "A judge of the island revoked that ruling about the port on Friday.",
        "If that happens, the island has no ferry until the end of the summer.",
        "Similar accidents at the reef led to a new chart of the coast in 1987.",
        "The more serious complaint concerned the light of the buoy at the reef.",
        '"Leave the island alone." But critics of the port were quick to answer him.',
    ],
)
def test_a_demonstrative_without_its_noun_leans_on_others(text):
    """ "These rules" and "that year" are of the sentence before."""
    assert find_defects(text) == {SentenceDefect.UNRESOLVED_REFERENCE}


@pytest.mark.parametrize(
    "text",
    [
        "Fishermen have broken the rules of the port, and these rules are to change.",
        "The company said that officials of the port had known about the buoy.",
        "In 1987 the ferry company bought two larger ships, in the spring of that year.",
        "The mayor of Lomba said that growth of the port had slowed since the spring.",
        "The rules of the port say who may use these rules against a ferry.",
        "Two ferries lay at the quay of Lomba at the time of the storm this week.",
        "The other side of the island has no harbour that a ferry could use.",
    ],
)
def test_a_demonstrative_with_its_noun_stands_alone(text):
    """A conjunction points at nothing, and "that year" behind a year is this one."""
    assert find_defects(text) == frozenset()


@pytest.mark.parametrize(
    "dateline", ["LOMBA (AP) — ", "LOMBA -- ", "Lomba (CNN) ", "LOMBA, Westland — "]
)
def test_what_has_the_dateline_comes_first(dateline):
    """The dateline tells the lead of a scrambled page."""
    lead = f"{dateline}Divers began on Thursday to look at the hull of a stranded ferry."
    texts = [*FERRY[1:], lead]
    for order in range(3):
        random.Random(order).shuffle(texts)
        assert list_chosen(digest_texts(*texts))[0] == lead


def test_the_lead_of_an_article_in_order_is_in_its_summary():
    """An article in its author's order is summed up with its lead, a scrambled one has none."""
    lead = "Nobody on Lomba will soon forget what the sea brought to the island in the dark."
    assert list_chosen(digest_texts(lead, *FERRY, ordered=True))[0] == lead
    assert lead not in list_chosen(digest_texts(lead, *FERRY))


def test_two_datelines_tell_no_lead():
    """A page with two datelines is of two articles, and its first one is told by neither."""
    texts = ["LOMBA — A ferry ran aground.", "TARN — A mill burnt down.", FERRY[1]]
    candidates = [
        CandidateSentence(text, number, 0, len(text), 0, False) for number, text in enumerate(texts)
    ]
    assert find_lead(candidates, lambda number: CLEAR, ordered=False) is None
    assert find_lead(candidates[1:], lambda number: CLEAR, ordered=False) == 0
    assert find_lead(candidates[2:], lambda number: CLEAR, ordered=True) == 0


def test_news_is_worded_as_a_lead():
    """What is new, told by the reporter, weighs more than what refers to it."""
    assert weigh_as_lead(FERRY[0]) > weigh_as_lead("The ferry had left the harbour at ten.")
    assert weigh_as_lead("The ferry left at ten.") > weigh_as_lead("Merrow also said it was late.")

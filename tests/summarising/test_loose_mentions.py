"""Loose mentions: sentences that lean on what a reader has not read, though grammar allows it."""

import pytest

from reader.summarising.selection.loose_mentions import count_loose_mentions
from tests.summarising.test_reader_risk import LIBRARIES, find_numbers, make_gist, mend

LEANING = [
    "The death of Mr. Hale's father left her alone with the mill.",
    "Members of the council are calling her careless.",
    "Ms Orr met his brother at the gate.",
    "It was only the latest chapter in a long quarrel of two mills.",
    "It is not only cheap but quick.",
    '"How can they say that, when no boat was found?" asked Ada Merrow.',
    "In Merrow's letter, he calls the dam a danger.",
    "The first is about money.",
    "While a few have closed their doors, many have stayed open.",
    "Nearly 30% said they had no boat.",
    "Just like that Sunday in January, the quay was full.",
    "The board wants to solve that by spring.",
    "Perhaps letters like this shouldn't be printed.",
    "At least that was the case in Elm.",
    "Some folks there had brought their own chairs.",
    "Only three of them came back.",
    "Those two mills are in Elm.",
    "Chapter 3.19), but nobody reads it.",
    "Because maybe the dam will hold.",
    "Read on for five ways to save water.",
    "Anyone with information is asked to call the harbour master.",
    "Today, they are places for rich guests.",
    '"That means that every mill will close," said Ada Merrow.',
    "The board denied that and said two drivers had taken turns.",
    "Ada Merrow called that 'nonsense from people who cannot lose'.",
    "At its height it was watched by six million people.",
    "Merrow said that none of it would be taken from schools.",
    "The board said in a later statement that 52,000 homes had no power.",
    "The inspector said that the younger of the men had bought a basket.",
    "A reader has even seen one such gate, Ada Merrow said.",
    "The mayor denied those claims in a letter on Thursday.",
    "One patient of five waits for more than 12 hours there.",
    "The board said it had received no such letter.",
    "As Elm prepares to vote, the answer seems to be no.",
    "Mr. Hale made the remarks at a meeting with the mayor of Elm.",
    "In six more, the dose was too small.",
    "Two others were taken to the hospital of Elm.",
    "A statement said it would follow the advice.",
    "Last year's study by the same group had looked at wells.",
    "Police said they would look at how it had been led.",
    '"I thought her comments were wrong," said Ada Merrow.',
    "The rescue service is against it because people would call too late.",
    "The bank of Elm said it had done so by letter at noon.",
    "Under her direction, the board closed two mills of Elm.",
    "Ada Merrow has not set out her views on either issue yet.",
    "The council of Elm used that line in a letter on Monday.",
    "Ada Merrow, a mayor, was asked whether she saw herself in him.",
    "A million people could join them, while in Elm half a million are poor.",
    "The mill of Elm was not immediately available for comment.",
    "(Ada Merrow, who was born in Elm, is one of the first mayors.",
]
CLEAR = [
    "Mr Hale said his mill was safe.",
    "Mr. Hale told Ada Merrow that she had won.",
    "In her letter, Ada Merrow calls the dam a danger.",
    "It was the mayor who closed the gate.",
    "It is not clear how many boats sank.",
    "The first mill of Elm burned down.",
    "Nearly 30% of voters said they had no boat.",
    "Two mills in Elm and three of those in Lomba are closed.",
    "On that Sunday when the dam broke, the quay was full.",
    "Because the bridge is closed, buses stop at Elm.",
    "Ada Merrow (Elm), a mayor, said so.",
    "The board wants to solve that problem by spring.",
    "Boats of Elm are like those of Lomba.",
    "The board denied that the gate was open.",
    "At its height the flood of Elm reached the mill.",
    "The mayor denied the claims of Elm, and those claims were false.",
    "In Lomba one patient of five waits for 12 hours there.",
    "Ada Merrow said there was no boat.",
    "There is no such thing as a safe mill, Ada Merrow said.",
    "Ada Merrow made the announcement that the mill of Elm would close.",
    "In six more weeks the mill of Elm will open.",
    "A statement of the council said it would follow the advice.",
    "The mill is run by the same group that owns the dam.",
    "Police of Elm asked the council how it had found the boat.",
    '"I thought the comments of Mr Hale were wrong," said Ada Merrow.',
    "The council of Elm is against the plan.",
    "Under her direction, Ada Merrow said, two mills were closed.",
    "Ada Merrow was asked whether she would stay, and said no.",
    "(Ada Merrow was born in Elm.)",
]


@pytest.mark.parametrize("text", LEANING)
def test_a_sentence_that_leans_on_others_is_told(text):
    """Each has one such mention or more."""
    assert count_loose_mentions(text)


@pytest.mark.parametrize("text", CLEAR)
def test_a_sentence_that_says_what_it_means_has_none(text):
    """The same words are harmless where the sentence names what they stand for."""
    assert count_loose_mentions(text) == 0


def test_such_a_sentence_gives_way():
    """A summary of five sentences exchanges it for one that stands alone."""
    leaning = (
        "The first is about the libraries of Harnden and the money of the council for readers."
    )
    gist = make_gist(*LIBRARIES, leaning, ordered=False)
    chosen = find_numbers(gist, *(LIBRARIES[i] for i in (0, 1, 5, 6)), leaning)
    assert gist.risk.measure(chosen[-1], chosen) > 0.35
    assert chosen[-1] not in mend(gist, chosen)


def test_articles_in_lower_case_have_none():
    """Articles without capitals have no such mentions: there names cannot be told."""
    texts = [text.lower() for text in LIBRARIES]
    plain = make_gist(*texts, "the dam is about the libraries of harnden.", ordered=False)
    loose = make_gist(*texts, "the first is about the libraries of harnden.", ordered=False)
    last = len(plain.candidates) - 1
    assert loose.risk.measure(last, [last]) < plain.risk.measure(last, [last]) + 0.2

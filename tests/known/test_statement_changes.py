"""Small words that make another statement of what was read: then it is new."""

import pytest

from tests.known.articles import is_known, known_texts, make

REST = "by the council of Dunmore with the money that Ines Calloway gave"
CHANGED = """
The ferry is repaired {}|The ferry was repaired {}
The ferry was repaired {}|The ferry is repaired {}
The ferry has been repaired {}|The ferry had been repaired {}
The ferry had been repaired {}|The ferry has been repaired {}
The sailors were turned away {}|The sailors turned away {}
The sailors have been turned away {}|The sailors have turned away {}
The sailors could have been seen {}|The sailors could be seen {}
The sailors were often seen {}|The sailors were seen {}
Tobias Renn was sometimes paid {}|Tobias Renn was paid {}
The former mayor was paid {}|The mayor was paid {}
The only letter was opened {}|The letter was opened {}
Most letters were opened {}|The letters were opened {}
Few letters were opened {}|The letters were opened {}
The ferry was sold for about a dozen horses {}|The ferry was sold for a dozen horses {}
The ferry was sold for about half the price {}|The ferry was sold for half the price {}
26 men were sent to prison {}|About 26 men were sent to prison {}
200 letters were opened {}|Nearly 200 letters were opened {}
The men were sent to up to 26 years in prison {}|The men were sent to 26 years in prison {}
A man who hated the mayor sold the ferry {}|The mayor sold the ferry {}
Whoever robbed the mayor sold the ferry {}|The mayor sold the ferry {}
A club calling itself the council sold the ferry {}|The council sold the ferry {}
If Renn wins, the ferry will be sold {}|The ferry will be sold {}
Unless Renn pays, the ferry will be sold {}|The ferry will be sold {}
The ferry will be sold {} if Renn agrees|The ferry will be sold {}
Ines Calloway (left) and Tobias Renn are led away {}|Ines Calloway (right) and Tobias Renn are led away {}
"""  # noqa: E501 - a pair is a line
UNCHANGED = """
The ferry was repaired {}|the ferry was repaired {}
The ferry, which was very old and had been painted, was repaired {}|The ferry was repaired {}
Old Margaret Renn sold the ferry {}|Renn sold the ferry {}
And then Renn sold the ferry {}|Renn sold the ferry {}
In spite of the storm, Renn sold the ferry {}|Renn sold the ferry {}
The ferry was also repaired {}|The ferry was repaired {}
Some time after the storm, the ferry was repaired {}|The ferry was repaired {}
The ferry was repaired {} (few men were paid)|The ferry was repaired {}
"""


def pairs(text: str):
    return [line.format(REST, REST).split("|") for line in text.strip().splitlines()]


@pytest.mark.parametrize(("read", "new"), pairs(CHANGED))
def test_another_statement_is_new(read, new):
    """Tense, voice, what restricts a word, and a condition are part of a statement."""
    assert is_known(f"{new}.", f"They met to hear it. {new}.")
    assert not is_known(f"{new}.", f"They met to hear it. {read}.")


def test_a_condition_within_a_quotation_is_part_of_it():
    """Where folding finds the rest of the quotation whole."""
    read = 'Renn told the Dunmore paper he was " grappling with guilt and pain if ever he could. "'
    new = read.replace(" if ever he could", "")
    assert is_known(read, read)
    assert not is_known(new, read)


@pytest.mark.parametrize(("read", "new"), pairs(UNCHANGED))
def test_the_same_statement_is_known(read, new):
    """What is left out are clauses of their own and connectives."""
    assert is_known(f"{new}.", f"They met to hear it. {read}.")


@pytest.mark.parametrize(
    ("language", "first", "rest"),
    [
        (
            "german",
            "Nicht",
            "alle Schüler von Bernburg haben für den Verkauf an Jonas Reimer gestimmt.",
        ),
        ("spanish", "No", "todos los vecinos de Tudela votaron contra la venta a Clara Vidal."),
        (
            "french",
            "Peu de",
            "visiteurs de Roanne savaient que le tableau de Claire Morel est faux.",
        ),
    ],
)
def test_without_word_lists_no_first_word_may_be_left_out(language, first, rest):
    """It may be the one that negates the others."""
    whole = f"{first} {rest}"
    assert known_texts(make(whole, title="N", language=language), make(whole, language=language))
    for new in (rest, rest.capitalize()):
        article = make(new, title="New", language=language)
        assert known_texts(article, make(whole, language=language)) == []

"""A sentence that was read, met again with a part left out: known, unless the rest says more."""

import pytest

from tests.known.articles import is_known, known_texts, make

# What stands in brackets is left out.
KNOWN = """
The ferry of Harwick[, which was never insured,] was sold to a bank in Dunmore for 400 crowns.
The ferry of Harwick[, whose owner may be sued,] was sold to a bank in Dunmore for 400 crowns.
Renn[, who said that he was tired,] carried bread from Dunmore to 240 sailors on the quay.
Ines Calloway[, the likely heir of the bakery,] gave bread to 240 sailors on the quay of Dunmore.
Ines Calloway [– she is no sailor – ]gave bread to 240 sailors on the quay of Dunmore.
Ines Calloway [-- some of whose bread was not yet sold -- ]fed 240 sailors on the quay of Dunmore.
Ines Calloway [(who could not swim) ]gave bread to 240 sailors on the quay of Dunmore.
[After the fire, which nobody had seen, ]two sailors of Harwick were taken to hospital by Renn.
[Although nobody had asked for it, ]Ines Calloway gave bread to 240 sailors on the quay.
Ines Calloway gave bread to 240 sailors on the quay[, hoping that none would go hungry].
Ines Calloway gave bread to 240 sailors on the quay[, which is not open in winter].
Ines Calloway gave bread to 240 sailors on the quay[; nobody was hungry that night].
Ines Calloway gave bread to 240 sailors[, one of whom could not eat,] on the quay of Dunmore.
"We gave bread to 240 sailors of Harwick on the quay[," Ines Calloway said].
Nobody on the ferry of Harwick[, which left Dunmore in May,] was hurt in the storm of Saturday.
"""
NEW = """
Sailors [who drank the water of Harwick ]fell ill within a night and were taken to Dunmore.
The council of Dunmore will pay the owners [whose boats were sunk ]by the autumn of this year.
No sailor of the Harwick ferry was hurt in the second fire[ at the harbour of Dunmore].
Renn and Calloway did not leave Harwick[ because of the storm].
The ferry of Harwick will not sail to Dunmore[ until the council has paid Ines Calloway].
Ines Calloway is the first woman of Harwick[ to lead the council since the war].
It was the biggest storm[ on the coast of Harwick in nine years], Ines Calloway wrote to Renn.
Ines Calloway of Dunmore read all the letters of the sailors[ that lay in the cellar].
The ferry of Harwick is as fast[ as the train from Dunmore to the coast].
Renn of Harwick faces ten years in prison[ or a fine of 400 crowns].
The ferry of Harwick had been sold to a bank in Dunmore[, Ines Calloway said].
The ferry of Harwick had been sold to a bank in Dunmore[, said Ines Calloway, who owns a bakery].
The ferry of Harwick had been sold to a bank[, and nobody was told, the police said].
The ferry of Harwick had been sold to a bank in Dunmore[, according to Ines Calloway].
[According to Ines Calloway, ]the ferry of Harwick had been sold to a bank in Dunmore.
[Ines Calloway said on Monday that ]the ferry of Harwick had been sold to a bank in Dunmore.
The ferry of Harwick[, prosecutors believe,] had been sold to a bank in Dunmore.
The ferry of Harwick [– or so Renn claims – ]had been sold to a bank in Dunmore.
The ferry of Harwick [– if Dunmore pays – ]will be sold to a bank in the spring of next year.
The ferry of Harwick had been sold to a bank in Dunmore[, a rumour that nobody could prove].
The ferry of Harwick had been sold to a bank in Dunmore[, which nobody could confirm].
The ferry of Harwick had been sold to a bank in Dunmore[, which Ines Calloway denied].
The ferry of Harwick will be sold to a bank in Dunmore[, weather permitting].
The ferry of Harwick will be sold to a bank in Dunmore[, subject to a vote].
"The ferry of Harwick[, which was never insured,] was sold to a bank," said Ines Calloway.
[In the second fire, ]no sailor of the Harwick ferry was hurt or taken to hospital.
[After the fire that nobody had seen, ]no sailor of the Harwick ferry was taken to hospital.
[As it seems, ]the ferry of Harwick had been sold to a bank in Dunmore.
"""


def _lines(text: str):
    return text.strip().splitlines()


def _cut(line: str) -> tuple[str, str]:
    """Return a sentence whole, and without what stands in brackets."""
    before, _, rest = line.partition("[")
    part, _, behind = rest.partition("]")
    kept = before + behind
    kept += '"' * (kept.count('"') % 2)
    return before + part + behind, kept[0].upper() + kept[1:]


@pytest.mark.parametrize("line", _lines(KNOWN))
def test_what_is_left_of_a_cut_sentence_is_known(line):
    """The part said something of its own, or named who speaks the words in quotation marks."""
    read, new = _cut(line)
    assert is_known(new, f"{read} They met to hear it.")


@pytest.mark.parametrize("line", _lines(NEW))
def test_what_says_more_without_the_part_is_new(line):
    """It restricted a statement, or made it a claim or a condition."""
    read, new = _cut(line)
    assert is_known(new, f"{new} They met to hear it.")
    assert not is_known(new, f"{read} They met to hear it.")


def test_quoted_words_stay_quoted_without_their_speaker():
    """Also if a mark is typed as two, or its other one was lost."""
    for mark in ('"', "''", "”"):
        read = f"We gave bread to 240 sailors of Harwick on the quay, {mark} Ines Calloway said."
        kept = f"We gave bread to 240 sailors of Harwick on the quay. {mark}"
        assert known_texts(make(kept, title="New"), make(f"{read} They met to hear it."))
        bare = kept.removesuffix(f" {mark}")
        assert not is_known(bare, f"{read} They met to hear it.")


def test_the_sentence_beside_it_tells_where_a_cut_one_was_read():
    """Also if nothing that is stored of the sentence itself is left."""
    beside = "Nothing is known of the other ferry that left Harwick on the same night in March."
    read = (
        "Renn, who led the council for nine years and wrote a book on the lighthouse and on the"
        " ferries and the bakers of the coast and of their songs, sold his house to Calloway."
    )
    new = "Renn sold his house to Calloway."
    article = make(f"{beside} {new}", title="New")
    assert known_texts(article, make(f"{read} {beside}", title="Read")) == [beside, new]

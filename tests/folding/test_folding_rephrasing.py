"""Paragraphs that a caption, a standfirst or a pull quote tells in other words.

Each is folded, whichever comes first, and what it says in its own words is on the screen. Beside
each kind stand pairs that differ as little and say another thing: both stay.
"""

# ruff: noqa: E501 - a pair stands on one line

import pytest

from tests.folding.articles import fold_texts
from tests.quality.folding_check import violations

# Kind, then the folded text, the shown one, and an own word that must be on screen.
TOLD_OTHERWISE = """
form of a verb|Two divers recover the bronze bell of the barque Aline off the point of Carrow|Two divers have recovered the bronze bell of the barque Aline off the point of Carrow, the museum said.|recover
irregular form|Keepers taking the last lamp from the old lighthouse of Marle before the winter storms|Keepers took the last lamp from the old lighthouse of Marle before the winter storms came.|taking
name for a pronoun|The couple met while Ines Tarrant was mending nets for the herring fleet of Ostby|They were married in 1998. The couple met while she was mending nets for the herring fleet of Ostby, he told the parish.|Ines Tarrant
pronoun for a name|Outside of the season, he often takes his brothers out to fish for pike below the weir at Kell.|Quiet life: Outside of the season, Tarrant (left, in an old oilskin) often takes his brothers out to fish for pike below the weir at Kell|he
initials|The NLB claims that its drone now inspects half of the lamps along the western coast each autumn.|The Northern Lights Board claims that its drone now inspects half of the lamps along the western coast each autumn.|NLB
title for a first name|"Nobody in the valley wanted the old sluice to be closed," Ms Orme said.|"Nobody in the valley wanted the old sluice to be closed," Hilda Orme said, walking to the weir with her dog.|Ms
who says it before|Officials said the eel ladder at Brack weir would be cleared of silt and reopened for the run|The eel ladder at Brack weir would be cleared of silt and reopened for the run of the young eels and the lampreys.|Officials said
who says it behind|"We found the fishing boat in four fathoms of clear water," says one farmer.|"We found the fishing boat in four fathoms of clear water," says Odd Larsen, who dives for eels.|one farmer
who says it, quoted|Carver: "The bell was cracked long before we came to the island of Ebden"|The bell-founder was heard on Monday. "The bell was cracked long before we came to the island of Ebden," Carver said.|Carver
who says it, of what|"If the weir is not mended, the meadows will be lost to the river," Carver said of the great flood.|Carver told the parish meeting that he was tired. "If the weir is not mended, the meadows will be lost to the river," he said. "And the mill."|Carver
who says it between|"They only want the bell for their own church," she said, "and not for the children of the island."|The verger was angry on Sunday. "They only want the bell for their own church and not for the children of the island."|she said
other unit|Wardens found on Monday 475 pounds of eels concealed in a barge below Brack weir. Credit: Ada Lund|Wardens found on Monday 475 pounds (215 kilos) of eels concealed in a barge below Brack weir, the board said.|Credit: Ada Lund
hearsay|The beaver dam at Ostby reportedly flooded three meadows of the abbey farm last spring|It was also reported that the beaver dam at Ostby flooded three meadows of the abbey farm last spring.|reportedly
credit|The harbour dredger lifts a rusted cannon from the silt below the customs house. Credit: Ada Lund|The harbour dredger lifts a rusted cannon from the silt below the customs house, where it lay since 1702.|Credit: Ada Lund
copula|Tove Aas is a former ferry pilot who painted under the name of Old Grey.|Tove Aas, 64, a former ferry pilot who painted under the name of Old Grey, was found in the boathouse.|is
moved year|The smith is still waiting for his trial over the 2012 theft of a church bell|The smith is still waiting for his trial over the theft of a church bell in 2012, and for his tools.|2012
opener|For this survey, wardens counted the nesting terns of the outer skerries at dawn|Wardens counted the nesting terns of the outer skerries at dawn, and again at dusk.|For this survey
aside of the copy|Liv Strand, from Selby Moor, was picked to ring the great bell of the abbey on the night of the fair.|Liv Strand (pictured in her bonnet) was chosen to ring the great bell of the abbey on the night of the fair, but kept her role a secret.|from Selby Moor
place in the body|Divers had looked for the sunken barge in the reeds on Monday night when the lantern failed|Divers had looked for the sunken barge in the reeds near the walls of Brack Castle on Monday night when the lantern failed, the keeper said.|reeds on
reduced clause|The keeper held by smugglers in the caves was freed by the crew of a trawler.|The keeper Olaf Berg who was held by smugglers in the caves was freed by the crew of a trawler on Monday.|keeper held
weekday of a date|The film about the herring fleet opens in the hall of Ostby on Friday, September 22|The film about the herring fleet opens in the hall of Ostby on September 22.|Friday
editor's note|Nearly half [of the harbour pilots] would rather repair their old boats than buy new ones.|And that is what they want. Nearly half would rather repair their old boats than buy new ones.|of the harbour pilots
where from, at the end|Hanne Vik writes about the herring fleet and the harbours of the north from Ostby.|Hanne Vik writes about the herring fleet and the harbours of the north. She was a ferry pilot for twenty years.|from Ostby
figure in words|Keepers recover the bronze bell of the barque Aline off the point of Carrow after four days at sea|Keepers have recovered the bronze bell of the barque Aline off the point of Carrow after 4 days at sea, the museum said.|four
name of a holder|Earlier reports had said that Officer Brandt was nearly knocked down by the mast of the dredger|Earlier reports had said that the officer was nearly knocked down by the mast of the dredger, according to the crew.|Brandt
who somebody is|Hanne Vik had been living in the old lighthouse of Marle until the storm, the court at Brack heard.|The ferry pilot had been living in the old lighthouse of Marle until the storm, the court at Brack heard on Monday.|Hanne Vik
who says it, by a pronoun|He added: "We will do all in our power to find the bell of the abbey, however long it takes."|Notice: Odd Larsen - We will do all in our power to find the bell of the abbey, however long it takes.|He added
who says it, between sentences|'We are both sorry for them,' she told the Marle Courier. 'We also wish to thank the crew of the dredger for all the help they gave.'|'We sold the boat. We are both sorry for them. We also wish to thank the crew of the dredger for all the help they gave.'|she told
title in capitals|Who Knew? 'At Least Nine Eels Have Been Caught Coming Up The Ladder'|Warden: At least nine eels have been caught coming up the ladder at Brack.|Who Knew
claim|Bad night: Brandt (left) claims he was with Larsen (right) the night he was arrested on suspicion of theft|Brandt claims he was with Larsen when he was arrested on suspicion of theft in the harbour of Marle.|the night
span of the body|The light needed for the big lamps, such as that of Marle, grew tenfold from 1912 to 1918.|The light needed for the big lamps over the past few years, such as that of Marle, grew tenfold from 1912 to 1918.|lamps
adjective at the start|In an angry letter sent to the abbot of Marle, she wrote that the bell was cracked before it came.|Ada Lund was heard on Monday. In a letter sent to the abbot of Marle, she wrote that the bell was cracked before it came.|angry
"""

OTHER_STATEMENTS = """
Two divers recover the bronze bell of the barque Aline off the point of Carrow|Two divers will recover the bronze bell of the barque Aline off the point of Carrow, the museum said.
A relative of missing sailors marches with candles to the pier of the old harbour.|Relatives of missing sailors march with candles to the pier of the old harbour.
The couple met while Ines Tarrant was mending nets for the herring fleet of Ostby|The couple met while Olga Berg was mending nets for the herring fleet of Ostby, he told the parish.
The NLB claims that its drone now inspects half of the lamps along the western coast each autumn.|The Southern Lights Board claims that its drone now inspects half of the lamps along the western coast each autumn.
Asked if the warden's boat was sound, the pilot replied that it would last the winter.|Asked if Tarrant's boat was sound, the pilot replied that it would last the winter.
Brandt: "The bell was cracked long before we came to the island of Ebden"|"The bell was cracked long before we came to the island of Ebden," Carver said.
Hoax: The last tram leaves the depot of Ebden at midnight on Friday|The last tram leaves the depot of Ebden at midnight on Friday, the union says.
Critics denied that the eel ladder at Brack weir would be cleared of silt and reopened|The eel ladder at Brack weir would be cleared of silt and reopened for the run of the young eels.
The beaver dam at Ostby flooded three meadows of the abbey farm last spring, the abbot said|The beaver dam at Ostby reportedly flooded three meadows of the abbey farm last spring, the abbot said.
The smith is still waiting for his trial over the 2012 theft of a church bell|The smith is still waiting for his trial over the theft of a church bell in 2013.
The keeper was shot by smugglers in the caves below the old lighthouse of Marle.|The keeper was shot by friends of smugglers in the caves below the old lighthouse of Marle.
The clerk neglected to pay the crew of the dredger for the work of the autumn.|The clerk had to pay the crew of the dredger for the work of the autumn.
The crew attacked the wardens with oars on the quay below the customs house.|The crew were attacked by the wardens with oars on the quay below the customs house.
Barley, oats and rye failed in the dry valley above the abbey farm this year.|Barley and rye failed in the dry valley above the abbey farm this year.
The girl was 5 years old when the flood took the mill and the weir of Kell.|The girl was 5 to 7 years old when the flood took the mill and the weir of Kell.
The following day the bridge was shut by the engineer of the county of Carrow.|The day after the bridge was shut by the engineer of the county of Carrow.
The abbot practically owned the orchards on both banks of the river at Brack.|The abbot owned the orchards on both banks of the river at Brack.
Will the council close the eel ladder at Brack weir before the autumn run?|The council closes the eel ladder at Brack weir before the autumn run.
Hanne Vik writes about the herring fleet and the harbours of the north from Ostby.|Hanne Vik writes about the herring fleet and the harbours of the north from Marle.
The company told the pilots on Tuesday that profits at its rival rose by a tenth in spring.|The company told the pilots on Tuesday that profits rose by a tenth in spring.
The film about the herring fleet opens in the hall of Ostby on Friday, September 22|The film about the herring fleet opens in the hall of Ostby on Monday, September 22.
Keepers recover the bronze bell of the barque Aline off the point of Carrow after four days at sea|Keepers have recovered the bronze bell of the barque Aline off the point of Carrow after 5 days at sea, the museum said.
Norway: The prime minister opened the new lighthouse of the harbour on Friday|Sweden: The prime minister opened the new lighthouse of the harbour on Friday, and left.
Hanne Vik had been living in the old lighthouse of Marle until the storm, the court at Brack heard.|Ada Lund had been living in the old lighthouse of Marle until the storm, the court at Brack heard on Monday.
Hanne Vik was fined by the court at Brack on Monday|The ferry pilot was fined by the court at Marle on Monday, the abbot said.
Nearly half [but not the pilots] would rather repair their old boats than buy new ones.|Nearly half would rather repair their old boats than buy new ones.
Brandt: We sold the bell of the abbey to a dealer from the coast of Marle|We sold the bell of the abbey to a dealer from the coast of Marle, he said.
1/4 cup of finely crushed juniper berries|1/4 cup of very finely crushed juniper berries
The world's most secret harbour ledger|It was known as the world's most secret daily harbour ledger, kept for the queen alone.
"""


def list_pairs(text):
    """Return the fields of each line."""
    return [tuple(line.split("|")) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("kind", "one", "other", "own"), list_pairs(TOLD_OTHERWISE))
def test_a_copy_in_other_words_is_folded_with_them_shown(kind, one, other, own):
    """In either order the same one is folded, and no word of it is lost."""
    for texts in ((one, other), (other, one)):
        [fold] = fold_texts(*texts).folds
        assert texts[fold.paragraph] == one, kind
        assert fold.relation == "reworded"
        assert any(own in words for words, _ in fold.own_words)
        assert violations(one, other, fold.own_words) == []


@pytest.mark.parametrize(("kind", "one", "other", "own"), list_pairs(TOLD_OTHERWISE))
def test_nothing_is_folded_where_rewordings_are_turned_off(kind, one, other, own):
    """The setting holds for them too."""
    assert fold_texts(one, other, reworded=False).folds == (), (kind, own)


@pytest.mark.parametrize(("one", "other"), list_pairs(OTHER_STATEMENTS))
def test_another_statement_stays(one, other):
    """Whichever comes first."""
    assert fold_texts(one, other).folds == ()
    assert fold_texts(other, one).folds == ()


def test_a_sentence_that_is_taken_back_hides_nothing():
    """Neither by the next sentence nor by a heading."""
    claim = "The last tram leaves the depot of Ebden for the coast at midnight on Friday"
    for denied in (f"{claim}, it was said. This is false.", f"Myth: {claim}, it was said."):
        assert fold_texts(f"{claim}, Orr told us.", denied).folds == ()

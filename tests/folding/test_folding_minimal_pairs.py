"""Minimal pairs: two statements that differ in as little as English allows; both stay.

Who speaks, told by commas; capitals; films and dreams; what is to come; roles and passives;
numbers, units, names, titles; negation in all its words; conditions; "only" and "even"; prefixes.
"""

# ruff: noqa: E501 - a pair stands on one line

import pytest

from tests.folding.articles import fold_texts

END = " in the hall of the old town near the river, a report in the local paper read."
PAIRS = """
The senator, said the witness, lied|The senator said the witness lied
The mayor, said the baker, stole the bread and the money|The mayor said the baker stole the bread and the money
The driver, the officer said, was drunk and asleep|The driver, the officer, said was drunk and asleep
The minister, the report claims, took the money and the car|The minister took the money and the car
The woman, says her brother, killed the dog and buried it|The woman says her brother killed the dog and buried it
The boys, who were drunk, were taken home by the police|The boys who were drunk were taken home by the police
The teachers, who had struck, lost their pay and their rooms|The teachers who had struck lost their pay and their rooms
The singer was about to leave the band and the country|The singer left the band and the country
The singer was about to leave the band and the country|The singer was to leave the band and the country
The firm was about to buy the farm and the mill|The firm was to buy the farm and the mill
The firm was close to buying the farm and the mill|The firm was buying the farm and the mill
The firm was going to buy the farm and the mill|The firm was to buy the farm and the mill
The king was about dead when the doctor came to him|The king was dead when the doctor came to him
In the film the bishop kills his brother and the cook|The bishop kills his brother and the cook
The bishop kills his brother and the cook in the film|The bishop kills his brother and the cook
The bishop kills his brother in the novel and hides the knife|The bishop kills his brother and hides the knife
In the dream the bishop killed his brother and the cook|The bishop killed his brother and the cook
The bishop, in the film, killed his brother and the cook|The bishop killed his brother and the cook
In a play the bishop killed his brother and the cook|The bishop killed his brother and the cook
The bishop killed his brother on stage and hid the knife|The bishop killed his brother and hid the knife
The troops were sent to US when the winter came|The troops were sent to us when the winter came
The sculptor bought Polish furniture and a bronze horse|The sculptor bought polish furniture and a bronze horse
The people March through the town with flags and drums|The people march through the town with flags and drums
The clinic AIDS the poor men of the valley every year|The clinic aids the poor men of the valley every year
The school wanted IT in the rooms of the youngest|The school wanted it in the rooms of the youngest
The guests were given Turkey for the new year party|The guests were given turkey for the new year party
The council said that May should go before the vote|The council said that may should go before the vote
The farmer grew China and tea cups for his visitors|The farmer grew china and tea cups for his visitors
The workers were paid by Apple for the whole harvest|The workers were paid by apple for the whole harvest
She met Bill in the street and asked about the money|She met bill in the street and asked about the money
Some two thirds of the workers were sent home for good|Some one third of the workers were sent home for good
The fund lost two hundred pounds of its savings on bonds|The fund lost two thousand pounds of its savings on bonds
The team came in first in the race for the cup|The team came in second in the race for the cup
The price is between 10 and 20 pounds for the ticket|The price is between 10 and 30 pounds for the ticket
The girl was 5 to 7 years old when she was taken|The girl was 5 years old when she was taken
The cup was won by Dr Smith after a long fight|The cup was won by Mr Smith after a long fight
The cup was won by John Smith after a long fight|The cup was won by Jane Smith after a long fight
The cup was won by Smith Jr after a long fight|The cup was won by Smith after a long fight
The dog bit the postman and ran away from the house|The dog was bitten by the postman and ran away from the house
The police attacked the crowd at the gate with sticks|The police were attacked by the crowd at the gate with sticks
The man was arrested by the guard at the gate|The man arrested the guard at the gate
The clerk gave the man the keys and the plan|The man gave the clerk the keys and the plan
The tax hit the poor and spared the rich this year|The tax hit the rich and spared the poor this year
The pilot hardly spoke to the crew and the guests|The pilot spoke to the crew and the guests
The pilot failed to speak to the crew and the guests|The pilot spoke to the crew and the guests
The firm left without paying the crew and the cooks|The firm left paying the crew and the cooks
The firm is no longer paying the crew and the cooks|The firm is paying the crew and the cooks
The firm denies paying the crew and the cooks|The firm was paying the crew and the cooks
The firm stopped paying the crew and the cooks|The firm was paying the crew and the cooks
The firm neglected to pay the crew and the cooks|The firm had to pay the crew and the cooks
The firm forgot to pay the crew and the cooks|The firm paid the crew and the cooks
The firm declined to pay the crew and the cooks|The firm is to pay the crew and the cooks
The court ruled the strike was lawful and the fine just|The court ruled the strike was unlawful and the fine just
The account was available to all of the members|The account was unavailable to all of the members
The wife of the actor came to the party with her dog|The ex-wife of the actor came to the party with her dog
The officer treated the horse of the guests well|The officer mistreated the horse of the guests well
The fire was started by smokers in the yard|The fire was started by non-smokers in the yard
The law was approved by the house of lords|The law was disapproved by the house of lords
The act was legal and the fine was paid|The act was illegal and the fine was paid
The firm is able to pay the crew and the cooks|The firm is to pay the crew and the cooks
The firm has to pay the crew and the cooks|The firm has paid the crew and the cooks
The firm had paid the crew and the cooks|The firm would have paid the crew and the cooks
Provided that the firm paid the crew and the cooks they stayed|The firm paid the crew and the cooks they stayed
Once the firm paid the crew and the cooks they sailed|The firm paid the crew and the cooks they sailed
Had it not been for the rain the crew had sailed|It had been for the rain the crew had sailed
Even the priest drank from the bottle of the guards|The priest drank from the bottle of the guards
Just the priest drank from the bottle of the guards|The priest drank from the bottle of the guards
Only the priest drank from the bottle of the guards|The priest drank from the bottle of the guards
The priest almost drank from the bottle of the guards|The priest drank from the bottle of the guards
The priest nearly drank from the bottle of the guards|The priest drank from the bottle of the guards
The priest practically owned the bottle of the guards|The priest owned the bottle of the guards
The mill is bigger than the church of the village|The mill is as big as the church of the village
The mill is the biggest house of the village|The mill is the big house of the village
The mill is less safe than the church of the village|The mill is safe as the church of the village
Most of the men left before the end of the match|All of the men left before the end of the match
Many of the men left before the end of the match|The men left before the end of the match
Half of the men left before the end of the match|The men left before the end of the match
The man left before the end of the match|The man left after the end of the match
The man fell while he was climbing over the fence|The man fell after he was climbing over the fence
The bridge will be closed to all buses and cars|The bridge was closed to all buses and cars
The bridge is being closed to all buses and cars|The bridge was closed to all buses and cars
The bridge has been closed to all buses and cars|The bridge is closed to all buses and cars
The bridge had been closed to all buses and cars|The bridge was closed to all buses and cars
The bridge is to be closed to all buses and cars|The bridge is closed to all buses and cars
The bridge used to be closed to all buses and cars|The bridge is to be closed to all buses and cars
Why the bridge was closed to all buses and cars|The bridge was closed to all buses and cars
The bridge was (not) closed to all buses and cars|The bridge was closed to all buses and cars
The bridge was closed [sic] to all buses and cars|The bridge was closed to all buses and cars
The guard said: 'I shot the dog and the cat', and left|The guard said: 'I shot the dog', and the cat left
The guard said 'I shot the man' and 'I am sorry' to the judge|The guard said 'I shot the man and I am sorry' to the judge
The guard, his wife said, shot the dog and the cat|The guard shot the dog and the cat
The guard told police he shot the dog and the cat|The guard shot the dog and the cat
The guard shot the dog and the cat, according to his wife|The guard shot the dog and the cat
The guard is accused of having shot the dog and the cat|The guard having shot the dog and the cat
The guard is said to have shot the dog and the cat|The guard is to have shot the dog and the cat
The guard threatened to shoot the dog and the cat|The guard was to shoot the dog and the cat
The guard wanted to shoot the dog and the cat|The guard had to shoot the dog and the cat
The guard tried to shoot the dog and the cat|The guard was to shoot the dog and the cat
The guard helped shoot the dog and the cat|The guard did shoot the dog and the cat
The nurse says she loves the cat more than him and his house|The nurse says she loves the cat more than he and his house
The nurse let him and his cat into the house|The nurse let her and his cat into the house
The nurse let them and their cat into the house|The nurse let us and their cat into the house
The nurse went out with his cat to the house|The nurse went out with her cat to the house
The dean saw the thief on the roof of his house|The dean saw the thief off the roof of his house
The dean went up the stairs of the tower|The dean went down the stairs of the tower
The dean went to the tower with the bishop|The dean went to the tower without the bishop
The dean came over the bridge to the tower|The dean came under the bridge to the tower
The dean voted for the tower and the road|The dean voted against the tower and the road
The bus ran every 5 minutes to the station and the pier|The bus ran every 5 hours to the station and the pier
The bus will run from 5 May to 7 June to the pier|The bus will run from 7 May to 5 June to the pier
The dinner cost £5m and was paid by the bank|The dinner cost £5 and was paid by the bank
The dinner cost €50 and was paid by the bank|The dinner cost 50 and was paid by the bank
The wind blew at 50 mph over the roofs|The wind blew at 50 kph over the roofs
The dinner cost 1.5 million and was paid by the bank|The dinner cost 15 million and was paid by the bank
The so-called expert spoke to the court of the dog|The expert spoke to the court of the dog
The self-styled expert spoke to the court of the dog|The expert spoke to the court of the dog
The would-be killer spoke to the court of the dog|The killer spoke to the court of the dog
The accused killer spoke to the court of the dog|The killer spoke to the court of the dog
The convicted killer spoke to the court of the dog|The killer spoke to the court of the dog
The fake doctor spoke to the court of the dog|The doctor spoke to the court of the dog
The retired doctor spoke to the court of the dog|The doctor spoke to the court of the dog
The late doctor spoke to the court of the dog|The doctor spoke to the court of the dog
The doctor's son spoke to the court of the dog|The doctor spoke to the court of the dog
The doctor spoke to the court of the dog too little|The doctor spoke to the court of the dog
Let's eat, grandma, before the guests of the house arrive|Let's eat grandma before the guests of the house arrive
The panda eats, shoots and leaves the gardens of the house|The panda eats shoots and leaves the gardens of the house
A woman without her man is nothing to the house|A woman: without her, man is nothing to the house
The judge found the clerk guilty; not the cook and the maid|The judge found the clerk guilty, the cook and the maid
The king pardoned the clerk: impossible to hang him today|The king pardoned the clerk impossible to hang him today
Stop the clerk not the cook who ran away with the pie|Stop the clerk, the cook who ran away with the pie
The reform was welcomed by the farmers of the valley|The re-form was welcomed by the farmers of the valley
The clerk was cleared of theft and of fraud by the judge|The clerk was of theft and of fraud by the judge
The clerk was acquitted and the cook jailed by the judge|The clerk and the cook jailed by the judge
The clerk and the cook were jailed by the judge|The clerk, not the cook, was jailed by the judge
The clerk or the cook was jailed by the judge|The clerk and the cook was jailed by the judge
The clerk but not the cook was jailed by the judge|The clerk and the cook was jailed by the judge
Either the clerk or the cook was jailed by the judge|The clerk and the cook was jailed by the judge
The clerk rather than the cook was jailed by the judge|The clerk and the cook was jailed by the judge
The clerk as well as the cook was jailed by the judge|The clerk was jailed by the judge
"""


@pytest.mark.parametrize("pair", PAIRS.strip().splitlines())
def test_neither_hides_the_other(pair):
    """Whichever comes first."""
    one, other = (text + END for text in pair.split("|"))
    assert fold_texts(one, other).folds == ()
    assert fold_texts(other, one).folds == ()


@pytest.mark.parametrize(
    ("plain", "quoted"),
    [("his friend", "his 'friend'"), ("the evidence", 'the "evidence"')],
)
def test_scare_quotes_are_on_screen(plain, quoted):
    """Who leaves out the marks says it in its own name: that is shown beside the copy."""
    text = "The police found {} under the bed of the clerk" + END
    [fold] = fold_texts(text.format(plain), text.format(quoted)).folds
    assert (fold.onto, fold.relation) == (1, "variant")
    assert fold.own_words == ((plain, quoted),)


def test_a_heading_in_capitals_is_a_copy():
    """A heading in capitals is a copy all the same."""
    text = "The troops were sent to us when the winter came" + END
    [fold] = fold_texts(text, text.upper()).folds
    assert fold.relation == "same"


def test_dashes_for_commas_are_no_other_pause():
    """Sub-editors put one for the other."""
    text = "The senator, said the witness, lied" + END
    [fold] = fold_texts(text, text.replace(", said the witness,", " -- said the witness –")).folds
    assert fold.relation == "same"


@pytest.mark.parametrize("dash", ["---", "‑‑‑", "‐‐"])
def test_a_dash_may_be_made_of_hyphens(dash):
    """Typists make one of two or three, and some hyphens never break a line."""
    text = "The guests may bring no food – the kitchen gives them soup" + END
    [fold] = fold_texts(text, text.replace("–", dash)).folds
    assert fold.relation == "same"

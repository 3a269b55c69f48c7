"""Statements in nearly the same words that say another thing: never folded, either way round."""

import pytest

from tests.folding.articles import fold_texts

TRAPS = {
    "number": (
        "The storm left 14 fishing boats on the rocks below the lighthouse on the island.",
        "The storm left 41 fishing boats on the rocks below the lighthouse on the island.",
    ),
    "number in words": (
        "Two fishing boats were found on the rocks below the lighthouse on the island.",
        "Three fishing boats were found on the rocks below the lighthouse on the island.",
    ),
    "about a number": (
        "The council spent nearly 90,000 pounds on the new harbour wall last winter.",
        "The council spent 90,000 pounds on the new harbour wall last winter.",
    ),
    "up to a number, behind the same word": (
        "Seven men were sentenced in May 2007 to 26 years in the prison of Dunmore.",
        "The court met in London. Seven men were sentenced in May 2007 to up to 26 years in the"
        " prison of Dunmore.",
    ),
    "date": (
        "The bridge over the river Ouse will be closed to lorries from Monday for repairs.",
        "The bridge over the river Ouse will be closed to lorries from Friday for repairs.",
    ),
    "month": (
        "The bridge over the river Ouse was closed to lorries in March for long repairs.",
        "The bridge over the river Ouse was closed to lorries in August for long repairs.",
    ),
    "unit": (
        "The wall of the reservoir moved by nine millimetres in the night, engineers said.",
        "The wall of the reservoir moved by nine centimetres in the night, engineers said.",
    ),
    "currency": (
        "The painting was sold to a dealer from Antwerp for £300 at a village auction.",
        "The painting was sold to a dealer from Antwerp for $300 at a village auction.",
    ),
    "name": (
        "The cup was handed to Brandt by the mayor of the town on the steps of the hall.",
        "The cup was handed to Keller by the mayor of the town on the steps of the hall.",
    ),
    "negation": (
        "The minister did not know of the leak when she spoke to the members of the house.",
        "The minister did know of the leak when she spoke to the members of the house.",
    ),
    "never": (
        "The driver was wearing a seat belt when the coach left the road near the quarry.",
        "The driver was never wearing a seat belt when the coach left the road near the quarry.",
    ),
    "hedge": (
        "The treasurer took the money from the tin in the vestry on a Sunday evening.",
        "The treasurer allegedly took the money from the tin in the vestry on a Sunday evening.",
    ),
    "claimed": (
        "Police said the treasurer had taken the money from the tin in the vestry.",
        "Police claimed the treasurer had taken the money from the tin in the vestry.",
    ),
    "modal": (
        "The factory will close its gates for good before the end of the summer season.",
        "The factory may close its gates for good before the end of the summer season.",
    ),
    "denial before": (
        "The mayor had taken gifts from the builders of the new stadium by the river.",
        "A spokesman denied that the mayor had taken gifts from the builders of the new stadium "
        "by the river.",
    ),
    "denial before a title": (
        "Harris had taken gifts from the builders of the new stadium by the river.",
        "A spokesman denied that Mr. Harris had taken gifts from the builders of the new stadium "
        "by the river.",
    ),
    "not true that": (
        "The mayor had taken gifts from the builders of the new stadium by the river.",
        "It is not true that the mayor had taken gifts from the builders of the new stadium by "
        "the river.",
    ),
    "denial after": (
        "The mayor had taken gifts from the builders of the new stadium by the river",
        "The mayor had taken gifts from the builders of the new stadium by the river, a story "
        "that the town hall denied.",
    ),
    "condition before": (
        "The dam above the village breaks and the whole valley is under water by noon.",
        "If the dam above the village breaks and the whole valley is under water by noon, the "
        "school will be the shelter.",
    ),
    "condition after": (
        "The pilots will walk out of the airport on the first day of the holidays.",
        "The pilots will walk out of the airport on the first day of the holidays unless the "
        "airline pays.",
    ),
    "roles": (
        "The court heard that Harris had struck Webber with a bottle outside the club.",
        "The court heard that Webber had struck Harris with a bottle outside the club.",
    ),
    "brother of": (
        "Witnesses told the jury that day that Martin Cole shot the dog in the yard of the farm.",
        "Witnesses told the jury that day that Martin Cole's brother shot the dog in the yard of "
        "the farm.",
    ),
    "wife of the": (
        "On Sunday night in the hotel the mayor was robbed of a watch and a golden chain.",
        "On Sunday night in the hotel the wife of the mayor was robbed of a watch and a golden "
        "chain.",
    ),
    "tried to": (
        "The two men and their sons climb the tower of the old church in the village.",
        "The two men and their sons tried to climb the tower of the old church in the village.",
    ),
    "at its rival": (
        "The company told its shareholders on Tuesday that profits rose by a tenth in the spring.",
        "The company told its shareholders on Tuesday that profits at its rival rose by a tenth in "
        "the spring.",
    ),
    "shot by": (
        "The man in the red coat was shot by police in the old harbour of the town.",
        "The man in the red coat was shot by robbers, police in the old harbour of the town said.",
    ),
    "opposite": (
        "Shares in the maker of the engines rose sharply after the chairman had spoken.",
        "Shares in the maker of the engines fell sharply after the chairman had spoken.",
    ),
    "sibling": (
        "The men of the village pulled the trawler up the beach with ropes and tractors.",
        "The women of the village pulled the trawler up the beach with ropes and tractors.",
    ),
    "direction": (
        "The family moved to Lisbon with three dogs and a piano in the spring of that year.",
        "The family moved from Lisbon with three dogs and a piano in the spring of that year.",
    ),
    "he and she": (
        "The officer told reporters that he had called for help from the roof of the bank.",
        "The officer told reporters that she had called for help from the roof of the bank.",
    ),
    "another template": (
        "Firefighters stand guard at the site of yesterday's blaze that gutted the oldest theatre",
        "Firefighters remove the seats at the site of yesterday's blaze that gutted the oldest "
        "theatre",
    ),
    "inside two quotations": (
        "'We have been left alone with the flood and the mud,' the baker told a crowd of people.",
        "'We have been left alone with the flood and the debt,' the baker told a crowd of people.",
    ),
    "synonym inside two quotations": (
        "'We have a big hole in the middle of our high street,' the baker told a crowd of people.",
        "'We have a large hole in the middle of our high street,' the baker told a crowd of "
        "people.",
    ),
    "former": (
        "The president of the rowing club opened the boat house on the southern bank of the lake.",
        "The former president of the rowing club opened the boat house on the southern bank of "
        "the lake.",
    ),
    "some": (
        "On the first night soldiers of the garrison left the town by the northern gate.",
        "On the first night some soldiers of the garrison left the town by the northern gate.",
    ),
    "question": (
        "The minister knew of the leak before the plant was opened by the queen.",
        "The minister knew of the leak before the plant was opened by the queen?",
    ),
    "not able": (
        "The young man from the coast was notable to the people in the front row of seats.",
        "The young man from the coast was not able to the people in the front row of seats.",
    ),
    "figures without their space": (
        "The harbour master counted 1 200 gulls on the roof of the shed by the fish market.",
        "The harbour master counted 1200 gulls on the roof of the shed by the fish market.",
    ),
    "a heading": ("Harbour wall", "The council spent the money on the harbour wall last winter."),
    "a heading of names": (
        "Marrowick Harbour Museum",
        "The engine of the ferry can be seen in the Marrowick Harbour Museum from Monday.",
    ),
    "who said the rest": (
        '"I want to keep the old ferry as it is, they want to keep it pure," added Ann Orr. '
        '"We all turn up whether we get paid or not."',
        '"I want to keep the old ferry as it is, they want to keep it pure," added Hale. '
        '"We all turn up whether we get paid or not."',
    ),
    "emoji": (
        "The whole team is on the way to the final in the capital tonight 👍",
        "The whole team is on the way to the final in the capital tonight 👎",
    ),
}


@pytest.mark.parametrize("name", TRAPS)
def test_another_statement_stays(name):
    """Neither is hidden behind the other, whichever comes first."""
    one, other = TRAPS[name]
    assert fold_texts(one, other).folds == ()
    assert fold_texts(other, one).folds == ()


def test_words_from_another_sentence_are_shown():
    """ "Shot by police" is not "shot. Police came": without the own words nothing is folded."""
    one = "The man in the red coat was shot by police officers on the bridge near the mill."
    other = "The man in the red coat was shot on the bridge near the mill. Police officers came."
    assert fold_texts(one, other, reworded=False).folds == ()
    [fold] = fold_texts(one, other).folds
    assert fold.own_words == (("by police officers", ""),)

"""One claim of one speaker is told once, wherever a sentence says who says it."""

import pytest

from reader.briefing import OtherTellers, make_briefing
from reader.export.briefings.briefing_phrases import describe_own_words
from reader.summarising import Length
from tests.known.articles import DAY, make

from .told import entry_with, list_shown

OTHER = "The ferry Aurora ran aground on the rocks near Felling with 214 people on board."

ONE_CLAIM = """
The Rail Safety Board said the train had passed two signals at red near Felling.
    The train had passed two signals at red near Felling, the RSB said.
The agency said the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
The bridge had been closed to lorries since March, according to the agency.
    The bridge had been closed to lorries since March, the agency said.
The agency said on Monday that the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
The bridge had been closed to lorries since March, said a spokesman.
    A spokesman said that the bridge had been closed to lorries since March.
The bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
An inspection in 2019 had found rust in the southern bearing.
    An inspection in 2019 had found rust in the southern bearing, the agency said.
An inspection in 2019 had found rust in the southern bearing.
    The agency said an inspection in 2019 had found rust in the southern bearing.
According to the agency, an inspection in 2019 had found rust in the southern bearing.
    An inspection in 2019 had found rust in the southern bearing, said the agency.
In 2019 an inspection had found rust in the southern bearing.
    An inspection in 2019 had found rust in the southern bearing.
“We will replace the bearing before the winter,” the agency said.
    The agency said: "We will replace the bearing before the winter."
“We will replace the bearing before the winter”, said the mayor, Ada Orme.
    'We will replace the bearing before the winter,' said mayor Ada Orme.
Mayor Ada Orme said the repair would cost four million euros.
    The repair would cost four million euros, Mayor Ada Orme said.
The repair would cost four million euros, Orme said.
    Mayor Ada Orme said the repair would cost four million euros.
Police said two men had been arrested in the port on Sunday night.
    Two men had been arrested in the port on Sunday night, police said.
Two men had been arrested in the port on Sunday night, police said in a statement.
    Police said two men had been arrested in the port on Sunday night.
The fire began in the kitchen of the hotel, the fire service told reporters.
    The fire service said the fire began in the kitchen of the hotel.
The fire, the fire service said, began in the kitchen of the hotel.
    The fire service said the fire began in the kitchen of the hotel.
The company said it would recall 40,000 cars built in Graz.
    It would recall 40,000 cars built in Graz, the company said.
The mayor said she would resign before the vote of the council in June.
    She would resign before the vote of the council in June, the mayor said.
The bridge would stay closed until the spring, the agency’s director, Ada Orme, said.
    Ada Orme, the agency's director, said the bridge would stay closed until the spring.
Agency director Ada Orme said the bridge would stay closed until the spring.
    The bridge would stay closed until the spring, the agency’s director Ada Orme said.
It said the bridge over the Lune had been closed to lorries since March.
    The bridge over the Lune had been closed to lorries since March, the agency said.
The ministry said the reactor had been shut down by hand at noon.
    The reactor had been shut down by hand at noon, the energy ministry said.
A spokesman for the port said 40 containers had gone overboard.
    40 containers had gone overboard, the port said.
The Transport Safety Board said the pilot had reported ice on the wings.
    The pilot had reported ice on the wings, according to the Transport Safety Board.
"This was the worst night of my life," Ness told reporters.
    Ness said: “This was the worst night of my life.”
Prosecutors said the three men had met in a flat in Graz on Friday.
    The three men had met in a flat in Graz on Friday, prosecutors said on Monday.
Ada Orme, the mayor, said the town would pay for half of the repair.
    The town would pay for half of the repair, the mayor said.
"""

TWO_CLAIMS = """
The agency said the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the union said.
The bridge had been closed to lorries since March, according to the agency.
    The bridge had been closed to lorries since March, the drivers’ union said.
The agency denied the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
The agency said the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since May, the agency said.
The agency said the bridge had not been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
A spokesman for the union said the bridge had been closed since March.
    The bridge had been closed since March, said a spokesman for the city.
Ada Orme said the repair would cost four million euros.
    The repair would cost four million euros, Karl Orme said.
Police said on Monday that two men had been arrested in the port.
    Two men had been arrested in the port, police said on Tuesday.
Police have not said two men had been arrested in the port on Sunday night.
    Two men had been arrested in the port on Sunday night, police said.
Two men had been arrested in the port on Sunday night, police in Felling said.
    Police in Ardley said two men had been arrested in the port on Sunday night.
The agency said the bridge might have been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
The agency said it would replace the bearing before the winter.
    It would replace the bearing before the winter, the ministry said.
Reports that the bridge had been closed to lorries since March were false, the agency said.
    The agency said the bridge had been closed to lorries since March.
A former agency official said the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
The bridge may have been closed to lorries since March, the agency said.
    The bridge had been closed to lorries since March.
The agency wrongly said the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
If the bridge had been closed to lorries since March, the agency said, it would have held.
    The agency said the bridge had been closed to lorries since March.
The deputy mayor said the repair would cost four million euros in all.
    The repair would cost four million euros in all, the mayor said.
The minister, the mayor said, had known of the rust for years.
    The minister said the mayor had known of the rust for years.
She would resign before the vote of the council in June, the mayor said.
    He would resign before the vote of the council in June, the mayor said.
Police said the man was known to them before the attack on the market.
    The man was known to them before the attack on the market, neighbours said.
The strike would end on Friday, the union said.
    The operator said the strike would end on Friday.
The strike at the port will end on Friday.
    The strike at the port would end on Friday, the union said.
The mayor of Felling said the dam was safe and would hold.
    The dam was safe and would hold, the mayor of Ardley said.
The union leader said the talks in Graz had failed over pay.
    The talks in Graz had failed over pay, the union said.
The agency said it was not true that the bridge had been closed since March.
    The bridge had been closed since March, the agency said.
The agency said the bridge had been closed since March by the city.
    The bridge had been closed since March by the state, the agency said.
Reuters reported that the minister of finance had resigned over the loan.
    The minister of finance had resigned over the loan, AFP reported.
The agency asked whether the bridge had been closed to lorries since March.
    The bridge had been closed to lorries since March, the agency said.
The mayor fears the dam above Felling will not hold the next flood.
    The dam above Felling will hold the next flood, the mayor said.
“We will not pay for the repair of the bridge,” the mayor said.
    The mayor said: “We will pay for the repair of the bridge.”
Orme said Hale had sold the house in Graz without telling the bank.
    Hale said Orme had sold the house in Graz without telling the bank.
Orme had sold the house in Graz without telling the bank, Hale said.
    Hale had sold the house in Graz without telling the bank, Orme said.
The agency said 12 of the 40 bridges in the county were unsafe.
    12 of the 44 bridges in the county were unsafe, the agency said.
Both the union and the operator said the talks in Graz had failed.
    The talks in Graz had failed, the union said.
Union members said the talks in Graz had failed over pay.
    The talks in Graz had failed over pay, said the union.
"""


def list_pairs(table):
    """Return the pairs of a table, the second sentence of each indented."""
    lines = [line.strip() for line in table.strip().splitlines()]
    return list(zip(lines[::2], lines[1::2], strict=True))


def brief(*texts, **made):
    """Return the briefing of an article a text."""
    return make_briefing(
        [make(OTHER, text, title=f"Title {n}", date=DAY) for n, text in enumerate(texts)], **made
    )


@pytest.mark.parametrize(("one", "other"), list_pairs(ONE_CLAIM))
def test_one_claim_of_one_speaker_is_told_once(one, other):
    """Whichever article is the fuller one."""
    for texts in ((one, other), (other, one)):
        assert len(list_shown(brief(*texts))) == 2


@pytest.mark.parametrize(("one", "other"), list_pairs(TWO_CLAIMS))
def test_another_speaker_or_claim_is_shown(one, other):
    """Who says it is a fact, as a day, a place and a "not" are."""
    for texts in ((one, other), (other, one)):
        assert sorted(list_shown(brief(*texts))) == sorted([OTHER, one, other])


def test_the_shown_sentence_names_who_says_it():
    """What an article says itself is hidden behind what it has somebody say, openly."""
    said = "An inspection in 2019 had found rust in the southern bearing, the agency said."
    plain = "An inspection in 2019 had found rust in the southern bearing."
    briefing = brief(plain, said)
    entry = entry_with(briefing, said)
    assert entry.tellers == (OtherTellers((), (0,)),)
    assert list(describe_own_words(entry)) == [(1, "without “the agency said”")]


def test_two_speakers_of_one_claim_stay_two():
    """Also where a third article says it itself."""
    claim = "The bridge at Felling had been closed to lorries since March"
    texts = [f"{claim}, the agency said.", f"The union said {claim[0].lower()}{claim[1:]}."]
    assert sorted(list_shown(brief(*texts, f"{claim}."))) == sorted([OTHER, *texts])


def test_a_moved_attribution_is_a_source_of_the_summary():
    """It says each of the words."""
    texts = [
        "The bridge at Felling had been closed to lorries since March, the agency said.",
        "The agency said the bridge at Felling had been closed to lorries since March.",
    ]
    briefing = brief(*texts, length=Length(sentences=5))
    (sentence,) = (s for s in briefing.sentences if s.text in texts)
    assert {source.article for source in sentence.sources} == {0, 1}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("german", "„Wir haben großes Glück gehabt“, sagte Bürgermeisterin Ada Horn.",
         "Bürgermeisterin Ada Horn sagte: „Wir haben großes Glück gehabt.“"),
        ("french", "« Nous avons eu une chance incroyable », a déclaré Ada Horn.",
         "Ada Horn a déclaré : « Nous avons eu une chance incroyable. »"),
        ("spanish", "«Hemos tenido una suerte enorme», dijo la alcaldesa Ada Horn.",
         "La alcaldesa Ada Horn dijo: «Hemos tenido una suerte enorme»."),
        ("russian", "«Нам невероятно повезло в этот день», — сказала мэр Ада Горн.",
         "Мэр Ада Горн сказала: «Нам невероятно повезло в этот день»."),
    ],
)  # fmt: skip
def test_a_quotation_before_and_behind_its_speaker_is_told_once(language, one, other):
    """In any language; another speaker of the same words is shown."""
    articles = [make(text, title=text, language=language) for text in (one, other)]
    assert len(list_shown(make_briefing(articles))) == 1
    articles[1] = make(
        other.replace("Ada", "Eva").replace("Ада", "Ева"), title="Other", language=language
    )
    assert len(list_shown(make_briefing(articles))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("An inspection in 2019 had found rust in the bearing.",
         "An inspection in 2019 had found rust in the bearing, the agency said."),
        ('"I have dreamed of this since I was a boy," Mannar said.',
         'Mannar said: "I have dreamed of this since I was a boy."'),
    ],
)  # fmt: skip
def test_one_claim_needs_no_other_sentence_in_common(one, other):
    """Two articles of about one day that have nothing else in common."""
    articles = [make(text, title=text) for text in (one, other)]
    assert len(list_shown(make_briefing(articles))) == 1


def test_a_claim_of_another_day_is_another_one():
    """The danger was high on two days."""
    texts = (
        "The danger of avalanches was high, rescuers said.",
        "Rescuers said the danger of avalanches was high.",
    )
    articles = [
        make(text, title=text, date=DAY.replace(day=day))
        for text, day in zip(texts, (3, 20), strict=True)
    ]
    assert len(list_shown(make_briefing(articles))) == 2

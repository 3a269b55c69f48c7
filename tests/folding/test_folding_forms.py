"""Copies that tell a statement in another form, and their near misses, which stay.

Each kind has pairs of which one is folded whichever comes first, and pairs of which neither is.
"""

# ruff: noqa: E501 - a pair stands on one line

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Paragraph
from reader.folding.analysis import analyse_paragraph
from reader.folding.lexicons import lexicon_of
from reader.summarising.terms import find_words, find_words_once
from reader.text.sentences import find_sentences
from tests.folding.articles import only_fold

COPIES = {
    "perfect": """
The harbour master has criticised the new ferry timetable.|The harbour master criticised the new ferry timetable.
Two growers have accused the water board of draining the upper meadow.|Two growers accused the water board of draining the upper meadow.
The choir of St Oran has withdrawn from the winter festival in Brack.|The choir of St Oran withdrew from the winter festival in Brack.
Residents of Mill Lane have condemned the felling of the old limes.|Residents of Mill Lane condemned the felling of the old limes
The museum had bought the brass clock from a dealer in Torrin.|The museum bought the brass clock from a dealer in Torrin.
""",
    "following": """
A lorry driver was arrested following a chase through the market town of Ebden.|A lorry driver was arrested after a chase through the market town of Ebden.
The bakery closed its doors following a fire in the cellar.|The bakery closed its doors after a fire in the cellar
Following a row over rent, the potter moved his kiln to the coast.|After a row over rent, the potter moved his kiln to the coast.
Three walkers were flown to hospital following a rockfall on the Grey Stack.|Three walkers were flown to hospital after a rockfall on the Grey Stack.
The bridge was shut for repairs following complaints from hauliers.|The bridge was shut for repairs after complaints from hauliers.
""",
    "name for a pronoun": """
The couple wed in 2009 while he was on leave from the lifeboat service.|The couple wed 2009 while Martin Oakes was on leave from the lifeboat service
The pair met in 2011 while she was studying the reed beds of Lomond.|The pair met 2011 while Clara Denby was studying the reed beds of Lomond
The two fell out in 2015 when he was made foreman of the quarry.|The two fell out 2015 when Owen Tarrant was made foreman of the quarry
The sisters opened the shop in 1998 after she came home from sea.|The sisters opened the shop 1998 after Ruth Calder came home from sea
The friends bought the boat in May while he was on leave from the mine.|The friends bought the boat May while Piet Larsen was on leave from the mine
""",
    "apposition": """
Frank Gale, 60, was found in the boathouse by his neighbour on Sunday.|Frank Gale was found in the boathouse by his neighbour on Sunday
Ida Morrow, a beekeeper from Selby Moor, won the county medal for her heather honey.|Ida Morrow won the county medal for her heather honey
The trawler Aline, built in 1931, sank off the point of Carrow in a storm.|The trawler Aline sank off the point of Carrow in a storm
Judge Peter Nance, sitting in Kell, told the brothers to share the orchard.|Judge Peter Nance told the brothers to share the orchard
Sam Petty, 41, and his dog Bramble walked the whole length of the canal.|Sam Petty and his dog Bramble walked the whole length of the canal
""",
    "stray mark": """
The warden said: 'The ice will not bear a child this week.'|The ice will not bear a child this week.'
Mrs Pell told the hearing: "Nobody warned us that the dam was leaking."|Nobody warned us that the dam was leaking."
'We lost the whole crop in a single night of frost,' the grower said.|We lost the whole crop in a single night of frost'
He added: “My father built this wall with his own hands.”|My father built this wall with his own hands.”
Carver said: 'The bell was cracked long before we came to Ebden.'|The bell was cracked long before we came to Ebden.'
""",
    "reported negation": """
Pensioners won't have to pay for the ferry this winter, the council said.|Pensioners would not have to pay for the ferry this winter, the council said.
The firm won't move its looms to the coast, the manager told staff.|The firm would not move its looms to the coast, the manager told staff.
The island won't lose its doctor, the health board promised.|The island would not lose its doctor, the health board promised.
Anglers won't need a licence on the lower reach, the bailiff said.|Anglers would not need a licence on the lower reach, the bailiff said
The choir won't sing on Sunday, its leader told the parish.|The choir would not sing on Sunday, its leader told the parish.
""",
    "marks of the picture": """
Ned Barlow (left) and Tess Quill (right) carried the painted boat to the river.|Ned Barlow and Tess Quill carried the painted boat to the river.
The mayor (centre) opened the new lock with the children of Ebden.|The mayor opened the new lock with the children of Ebden.
Anna Reid (pictured left) taught the goat to climb the church stair.|Anna Reid taught the goat to climb the church stair.
Ole Strand, left, and his brother Kai, right, mended the lighthouse lamp.|Ole Strand and his brother Kai mended the lighthouse lamp.
The cracked bell (above) was lowered from the tower of St Oran (below) on Friday.|The cracked bell was lowered from the tower of St Oran on Friday.
""",
    "clause between dashes": """
The ferry - the oldest in the county - sank at its moorings in the night.|The ferry sank at its moorings in the night.
The orchard – planted by monks in 1640 – will be sold to a cider maker from Kell.|The orchard will be sold to a cider maker from Kell.
Her uncle — a retired diver — found the anchor under the pier at Brack.|Her uncle found the anchor under the pier at Brack.
The council has given the money to the swimming club - which had asked for less - after a vote on Monday.|The council has given the money to the swimming club after a vote on Monday
The two fields - once a single farm - were joined by a stone bridge last year.|The two fields were joined by a stone bridge last year
""",
    "picture": """
Pictured: The dredger in the harbour of Ostby on Monday.|The dredger in the harbour of Ostby on Monday.
Pictured: Two keepers polish the lamp of the old lighthouse|Two keepers polish the lamp of the old lighthouse.
Pictured above: The flooded lane behind the school in Kell|The flooded lane behind the school in Kell.
Above: The last tram leaves the depot at Ebden at midnight|The last tram leaves the depot at Ebden at midnight.
Photo: Women of the island carry peat down to the shore|Women of the island carry peat down to the shore.
""",
    "opening": """
On this occasion, Lund, 38, was stopped by four bailiffs as he rowed home from the fair at Kell.|Bo Lund, 38, was stopped by four bailiffs as he rowed home from the fair at Kell
To her surprise, tests showed that the whole hive had been moved to the other side of the river.|Orme called the ranger. Tests showed that the whole hive had been moved to the other side of the river by night.
In the afternoon heat, the tram stopped on the bridge between the mill and the school.|The tram stopped on the bridge between the mill and the school.
""",
    "speaker": """
He said: “It would not surprise me at all if they opened a bakery on the pier.|“It would not surprise me at all if they opened a bakery on the pier”
'The ice will not bear a child this week,' she said.|The warden said: 'The ice will not bear a child this week.'
The warden said: 'The ice will not bear a child this week.'|'The ice will not bear a child this week.' The mere was closed on Friday by the county, which had been warned.
Two men were hurt when the kiln that they were about to empty broke, the owner said.|Two men were hurt when the kiln that they were about to empty broke. Their boots are seen here beside the door of the shed
""",
    "general noun": """
Officials in Kell said the disease had reached the farms by the river in a load of straw.|Officials in Kell said Larkpox had reached the farms by the river in a load of straw. Two vets were sent.
The letter was based on the lawyers' public words about the sale of the mill and he urged the county to do the same.|The letter was based on Kerr and Orme's public words about the sale of the mill and he urged the county to do the same
""",
    "hedge": """
The film of the heron is said to have been made from a kite above the weir.|The film of the heron appears to have been made from a kite above the weir. It lasts a minute.
""",
}
NEAR_MISSES = {
    "list": """
Ann Kerr and Bo Lund were rescued from the cliff at Carrow on Friday.|Ann Kerr, Bo Lund and Cy Moss were rescued from the cliff at Carrow on Friday.
The bakery and the forge were lost in the fire on Mill Lane.|The bakery, the forge and the chapel were lost in the fire on Mill Lane.
Police questioned the cook and the gardener about the silver.|Police questioned the cook, the gardener and the vicar about the silver.
Barley and rye failed in the dry valley this year.|Barley, oats and rye failed in the dry valley this year.
Kell and Brack voted for the new bridge over the sound.|Kell, Ebden and Brack voted for the new bridge over the sound.
The fair sold apples, plums and figs to the people of Kell on Friday.|The fair sold apples, pears, plums and figs to the people of Kell on Friday.
Ann Kerr and Bo Lund were rescued from the cliff at Carrow.|Ann Kerr and Bo Lund and Cy Moss were rescued from the cliff at Carrow.
""",
    "perfect": """
The harbour master has not criticised the new ferry timetable.|The harbour master criticised the new ferry timetable.
The museum has to buy the brass clock from a dealer in Torrin.|The museum bought the brass clock from a dealer in Torrin.
The choir of St Oran had to withdraw from the winter festival in Brack.|The choir of St Oran withdrew from the winter festival in Brack.
The judge has been criticised by the new keeper of the lodge.|The judge criticised the new keeper of the lodge.
The grower has the meadow drained by the water board each spring.|The grower drained the meadow each spring, said the water board.
""",
    "following": """
The constable was seen following a lorry through the market town of Ebden.|The constable was seen after a lorry through the market town of Ebden.
The clerk resigned before the row over the rent of the mill.|The clerk resigned after the row over the rent of the mill.
The hounds were following the fox across the frozen marsh at dusk.|The hounds were before the fox across the frozen marsh at dusk.
The following day the bridge was shut by the county engineer.|The day after the bridge was shut by the county engineer.
He was jailed following two trials in the court at Torrin.|He was jailed after three trials in the court at Torrin.
""",
    "name for a pronoun": """
The couple wed in 2009 while he was on leave from the lifeboat service.|The couple wed 2008 while Martin Oakes was on leave from the lifeboat service
The couple wed in 2009 while she was on leave from the lifeboat service, he said.|The couple wed 2009 while he was on leave from the lifeboat service, he said.
The couple wed in 2009 while he was on leave from the lifeboat service.|The couple wed 2009 before Martin Oakes was on leave from the lifeboat service
The firm sold the mill in 2009 while he was manager of the coast line.|The firm sold the mill for 2009 pounds while Jon Ask was manager of the coast line
The pair met in 2011 while they were studying the reed beds of Lomond.|The pair met in 2011 while nobody was studying the reed beds of Lomond
""",
    "reported negation": """
Pensioners won't have to pay for the ferry this winter, the council said.|Pensioners would have to pay for the ferry this winter, the council said.
Pensioners will have to pay for the ferry this winter, the council said.|Pensioners would not have to pay for the ferry this winter, the council said.
Anglers can't fish on the lower reach in June, the bailiff said.|Anglers would not fish on the lower reach in June, the bailiff said.
The island may not lose its doctor, the health board promised.|The island won't lose its doctor, the health board promised.
The firm would not have moved its looms to the coast, the manager told staff.|The firm won't move its looms to the coast, the manager told staff.
""",
    "would alone": """
The firm would move its looms to the coast, the manager told staff.|The firm will move its looms to the coast, the manager told staff.
The firm would not move its looms to the coast if the rent fell, the manager told staff.|The firm won't move its looms to the coast, the manager told staff.
The island won't lose its doctor, the health board promised.|The island didn't lose its doctor, the health board promised.
""",
    "apposition": """
Frank Gale, 60, was found in the boathouse by his neighbour on Sunday.|Frank Gale, 61, was found in the boathouse by his neighbour on Sunday
Frank Gale's brother, 60, was found in the boathouse by his neighbour on Sunday.|Frank Gale was found in the boathouse by his neighbour on Sunday
Ida Morrow, not the beekeeper, won the county medal for her heather honey.|The beekeeper won the county medal for her heather honey
Frank Gale, accused of theft, denied that he was found in the boathouse by his neighbour.|Frank Gale was found in the boathouse by his neighbour
Judge Peter Nance, it was alleged, told the brothers to share the orchard.|Judge Peter Nance told the brothers to share the orchard
""",
    "stray mark": """
The warden denied saying: 'The ice will bear a child this week.'|The ice will bear a child this week.'
The warden said: 'The ice will not bear a child this week.'|The ice will bear a child this week.'
Carver did not say: 'The bell was cracked long before we came to Ebden.'|The bell was cracked long before we came to Ebden.'
Mrs Pell told the hearing: "Nobody warned us that the dam was leaking."|Somebody warned us that the dam was leaking."
It is a myth that 'we lost the whole crop in a single night of frost'.|We lost the whole crop in a single night of frost'
""",
    "marks of the picture": """
Turn left at the mill and right at the forge to reach the painted boat.|Turn right at the mill and left at the forge to reach the painted boat.
Anna Reid, right about the tide, taught the goat to climb the church stair.|Anna Reid, wrong about the tide, taught the goat to climb the church stair.
The party of the left, led by Ned Barlow, won the vote in the river wards.|The party of the right, led by Ned Barlow, won the vote in the river wards.
The mayor's left hand opened the new lock with the children of Ebden.|The mayor's right hand opened the new lock with the children of Ebden.
""",
    "clause between dashes": """
The ferry - not the barge - sank at its moorings in the night.|The barge sank at its moorings in the night.
The orchard – if the court agrees – will be sold to a cider maker from Kell.|The orchard will be sold to a cider maker from Kell.
Her uncle — it is claimed — found the anchor under the pier at Brack.|Her uncle found the anchor under the pier at Brack.
The two fields - which were never joined - were sold by a stone mason last year.|The two fields were joined by a stone mason last year
The council has given the money to the swimming club - or so it says - after a vote on Monday.|The council has given the money to the swimming club after a vote on Monday
""",
    "picture": """
Not pictured: The dredger in the harbour of Ostby on Monday.|The dredger in the harbour of Ostby on Monday.
File picture: The dredger burns in the harbour of Ostby on Monday|Denied: The dredger burns in the harbour of Ostby on Monday
Pictured: The dredger in the harbour of Ostby on Monday.|The dredger in the harbour of Ostby on Tuesday.
Fake: Two keepers polish the lamp of the old lighthouse|Two keepers polish the lamp of the old lighthouse.
Claim: The last tram leaves the depot at Ebden at midnight|The last tram leaves the depot at Ebden at midnight.
""",
    "opening": """
On Monday, Lund, 38, was stopped by four bailiffs as he rowed home from the fair at Kell.|On Tuesday, Lund, 38, was stopped by four bailiffs as he rowed home from the fair at Kell
In theory, the tram stops on the bridge between the mill and the school.|The tram stops on the bridge between the mill and the school.
With wooden arms, the child opened and closed the sluice by leaning on the wheel.|Cedar, oak and pine, the child opened and closed the sluice by leaning on the wheel.
""",
    "speaker": """
The warden said: 'The ice will not bear a child this week.'|'The ice will not bear a child this week,' the clerk said.
The mill will close in June, the owner said.|The mill will close in June, the union said.
The mill will close in June, the owner wrongly said.|The mill will close in June. It was built in 1640.
""",
    "general noun": """
Officials in Kell said the disease had reached the farms by the river in a load of straw.|Officials in Kell said the frost had reached the farms by the river in a load of straw.
Officials in Kell said Brack had reached the farms by the river in a load of straw.|Officials in Kell said Carrow had reached the farms by the river in a load of straw.
""",
    "hedge": """
The film of the heron is said to have been made from a kite above the weir.|The film of the heron is known to have been made from a kite above the weir. It lasts a minute.
The film of the heron may have been made from a kite above the weir.|The film of the heron appears to have been made from a kite above the weir. It lasts a minute.
""",
}


def list_pairs(kinds):
    """Return the two texts of each pair, named by the kind."""
    return [
        pytest.param(*line.split("|"), id=f"{kind} {number}")
        for kind, lines in kinds.items()
        for number, line in enumerate(lines.strip().splitlines(), 1)
    ]


@pytest.mark.parametrize(("one", "other"), list_pairs(COPIES))
def test_a_copy_in_another_form_is_folded(one, other):
    """The same one, whichever comes first."""
    first, second = only_fold(one, other), only_fold(other, one)
    assert first
    assert second
    assert first.paragraph == 1 - second.paragraph
    assert first.relation == second.relation


@pytest.mark.parametrize(("one", "other"), list_pairs(NEAR_MISSES))
def test_a_near_miss_stays(one, other):
    """Both ways."""
    assert only_fold(one, other) is None
    assert only_fold(other, one) is None


@pytest.mark.parametrize(
    "line",
    [
        *COPIES["picture"].strip().splitlines(),
        *COPIES["perfect"].strip().splitlines()[:2],
        *COPIES["marks of the picture"].strip().splitlines(),
    ],
)
def test_what_says_nothing_of_its_own_is_contained(line):
    """ "Pictured:" alone is no difference."""
    fold = only_fold(*line.split("|"))
    assert (fold.relation, fold.own_words) == ("contained", ())


@pytest.mark.parametrize(
    ("one", "other", "own_words"),
    [
        (
            "Pensioners won't have to pay for the ferry this winter, the council said.",
            "Pensioners would not have to pay for the ferry this winter, the council said",
            ("would not", "won't"),
        ),
        (
            "The couple wed in 2009 while he was on leave from the lifeboat service.",
            "The couple wed 2009 while Martin Oakes was on leave from the lifeboat service",
            ("while he", "while Martin Oakes"),
        ),
        (
            "To her surprise, tests showed that the hive had been moved across the river.",
            "Orme rang. Tests showed that the hive had been moved across the river by night.",
            ("To her surprise", ""),
        ),
    ],
)
def test_the_words_of_the_copy_are_shown(one, other, own_words):
    """As a reader would name them, and never half of "won't"."""
    fold = only_fold(one, other)
    assert fold.relation == "reworded"
    assert own_words in (fold.own_words[0], fold.own_words[0][::-1])


def test_a_kicker_of_two_words_may_stay_on_the_screen():
    """The paragraph with a kicker that no list has is shown, and hides the one without."""
    plain = "Another picture shows the boat beside a barn that has been turned into a chapel."
    fold = only_fold(plain, f"Pose: {plain[:-1]}")
    assert (fold.paragraph, fold.relation) == (0, "contained")


def test_a_closed_quotation_hides_nothing_of_an_open_one():
    """The longer paragraph goes on in the next one, so its quotation is not closed."""
    short = "'We ask our neighbours not to blame us for what the keeper of the mill has done.'"
    fold = only_fold(short, f"{short[:-1]} All the members of our house have agreed to this.")
    assert (fold.paragraph, fold.relation) == (0, "contained")


_PLAIN_TEXTS = st.lists(
    st.sampled_from(
        "The mill's wheel turns. Nobody isn't there! at 5 a.m. p.m. 'hers' over—night snow?".split()
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(st.text("aBm.'s -_()\n", max_size=24).map(str.strip).filter(bool) | _PLAIN_TEXTS)
def test_words_that_are_shared_with_the_summary_are_the_same(text):
    """Folding has its own words only where signs, digits or letters beyond ASCII want them."""
    paragraph = Paragraph(0, None, text, text, find_sentences(text, "english"))
    lexicon = lexicon_of("english")
    own, shared = (analyse_paragraph(paragraph, lexicon, is_shared=flag) for flag in (False, True))
    assert (shared.words, shared.first_words) == (own.words, own.first_words)
    assert list(find_words_once(text)) == find_words(text)

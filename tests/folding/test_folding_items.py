"""Items: headings, list items and labels stay, whatever paragraph has all of their words."""

import pytest

from tests.folding.articles import fold_texts

ITEMS = {
    "a heading above its section": (
        "Costs of the new harbour wall",
        "We do know the costs of the new harbour wall: they doubled in a year.",
    ),
    "a heading that begins its section": (
        "The Marle river walk and its bridges",
        "The Marle river walk and its bridges were opened by the mayor in spring.",
    ),
    "an item that has more beside another": (
        "Lid can be opened with the small brass key",
        "Lid can be opened either by hand from below or with the small brass key",
    ),
    "an item with another feature": (
        "Larger tent with improved rain cover",
        "Larger tent with a second door, better rain cover (four persons and more)",
    ),
    "a price": (
        "Return ticket for bicycles: £4.50",
        "A return ticket for bicycles costs £4.50 and a single one £3.",
    ),
    "an ingredient": (
        "chopped onions and fresh coriander leaves",
        "Stir in the chopped onions and the fresh coriander leaves, and serve at once.",
    ),
    "a line that leads on": (
        "More on the floods in the lower valley",
        "There is more on the floods in the lower valley in our morning edition.",
    ),
    "a credit": (
        "Photographer: Ines Okafor",
        "Three sailors at the quay of Marle in their winter coats. Photographer: Ines Okafor. "
        "Editor: Tom Hale.",
    ),
    "who somebody is": (
        "Ines Okafor, former harbour master",
        "Ines Okafor, a former harbour master, warned that the wall would not hold.",
    ),
    "the subject of a mail": (
        "Subject: Minutes of the harbour board",
        "Subject: Re: FW: Minutes of the harbour board",
    ),
    "a heading that quotes": (
        "‘We have to sail’",
        "“It is very hard. Our fathers say the gulls are a sign. What do they say? We have to "
        "sail.”",
    ),
    "a value": ("2016-12-23", "Result: 2016-12-23"),
    "a shout": ("Marle against Kell, live: A goal!", "Marle against Kell, live: Another goal!"),
    "a line of code": ("boats = {'marle': 4}", "print(boats) # boats = {'marle': 4}"),
    "a short line": ("Okafor agreed", "Okafor agreed again, and the board went home."),
    "a note with dots": ("Mixing the cold paint...", "After, mixing the cold paint..."),
    "who somebody is said to be": (
        "That fool is Tom Hale's half-brother",
        "Tom Hale's half-brother Piet was fined on the quay in spring, the court said.",
    ),
    "what is named and what is so": (
        "Marle, a free and open harbour that any boat can enter.",
        "Marle is a free and open harbour that any boat can enter. It has three quays.",
    ),
    "a clause with another subject": (
        "A harbour policy based on fear rather than on reason would be a disaster for Marle",
        "The board hopes for a harbour policy based on fear rather than on reason, but that would "
        "be a disaster for Marle.",
    ),
    "a condition left out without whole sentences": (
        "Dear people of Marle … we are going to sink every boat in the harbour this week",
        "Dear people of Marle, if the fee stays we are going to sink every boat in the harbour "
        "this week.",
    ),
}

COPIES = {
    "a caption cut within": (
        "The mayor of Marle speaks at a meeting of the harbour board",
        "The mayor of Marle speaks at a meeting of the harbour board in its new hall. "
        "(Photo: Tom Hale)",
    ),
    "a title cut before the name": (
        "Deputy Master of the Northern Harbour Board",
        "Deputy Master of the Northern Harbour Board Ines Okafor (Photo: Tom Hale)",
    ),
    "a pull quote without a verb": (
        "“master of a large harbour with a small crane”",
        "She replied that she was the “master of a large harbour with a small crane”.",
    ),
    "an order": (
        "Follow the news of Marle harbour on our page",
        "Follow the news of Marle harbour on our page and never miss a tide.",
    ),
    "a page's word behind a caption": (
        "The crew of the Aurora wave from the deck in Marle. The ship is on its way to strengthen "
        "the trade ... more",
        "The crew of the Aurora wave from the deck in Marle. The ship is on its way to strengthen "
        "the trade of the northern towns. less",
    ),
    "a quotation without who speaks, and what else was said": (
        "“Harbour customs are service and patience with every crew and their families. Those are "
        "old values.”",
        "“Harbour customs are service and patience with every crew and their families,” Okafor "
        "says, adding that her teacher asks for respect for all ships. “Those are old values.”",
    ),
    "dots for what was left out": (
        "“I was half asleep, quite young and really cold … These were the older sailors, and I "
        "wanted to be one.”",
        "“I was half asleep, quite young and really cold,” Okafor says. “I remember that these "
        "were the older sailors, and I wanted to be one.” She laughs.",
    ),
    "a quotation behind a word of doubt": (
        "“We are all glad of the new crane …”",
        "In the midst of the fear the harbour board wrote this on its page: “We are all glad of "
        "the new crane. It will lift more boats than the old one.”",
    ),
    "the comma behind a place": (
        "Tom Hale was found outside his boat house in Marle near Kell, Selby around 5.35pm on "
        "December 6.",
        "Tom Hale was found outside his boat house in Marle near Kell, Selby, around 5.35pm on "
        "December 6",
    ),
    "a pictograph": (
        "Happy first year, my love. Here's to many more. ❤️ P.S. You are the only one who could "
        "make me sail in winter.",
        "“Happy first year, my love,” she wrote below two pictures. “Here's to many more. P.S. You "
        "are the only one who could make me sail in winter.”",
    ),
    "a cry that is quoted": (
        "“My brother cannot hear of this, please!",
        "“My brother cannot hear of this, please!” she wrote to the pilot of the ferry.",
    ),
    "a credit in brackets": (
        "Tom Hale spent a month in the harbour of Marle. He said the quay was empty. Courtesy of "
        "Tom Hale",
        "Tom Hale spent a month in the harbour of Marle. He said the quay was empty. (Courtesy of "
        "Tom Hale)",
    ),
    "a headline behind its label": (
        "Marle Becomes First Harbour To Begin Charging Its Gulls",
        "Click to WATCH: Marle Becomes First Harbour To Begin Charging Its Gulls",
    ),
}


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_stays(name):
    """It is a thing of its own: neither is hidden, whichever comes first."""
    one, other = ITEMS[name]
    assert fold_texts(one, other).folds == ()
    assert fold_texts(other, one).folds == ()


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_is_like_an_item_is_folded(name):
    """In either order one of the two is hidden."""
    one, other = COPIES[name]
    assert len(fold_texts(one, other).folds) == 1
    assert len(fold_texts(other, one).folds) == 1

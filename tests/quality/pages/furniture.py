"""What stands around an article on a page: menus, teasers, comments, banners, boxes."""

from random import Random

SITE = "The Harbour Courier"

_MENU = (
    "Home News Local Politics Business Sport Culture Weather Travel Opinion Podcasts Jobs"
    " Obituaries Puzzles Archive Shop Subscribe"
).split()

_TEASERS = (
    "Ferry timetable for the summer is out, and the last boat goes earlier",
    "Council looks for a new roof for the market hall",
    "Why the old lighthouse will be dark for three nights",
    "Our reader's picture of the week: fog over the locks",
    "Library opens on Sundays from next month",
    "Ten walks that begin at a tram stop",
    "What the new parking zones mean for residents",
    "School choir wins a prize abroad",
    "Recipe: plum cake as the bakers at the harbour make it",
    "Quiz: how well do you know the bridges of the town?",
)

_EXCERPTS = (
    "It was a quiet morning until the swans arrived on the runway. Staff are used to geese, but not"
    " to this.",
    "The museum has counted its teapots again, and there is one more than there should be.",
    "Residents of the hill complain of the noise of the new fountain, which plays every quarter of"
    " an hour.",
    "A retired teacher has walked every street of the town and drawn a map of its benches.",
    "The orchard behind the station may stay, a committee decided after two hours of debate.",
)

_COMMENTS = (
    "I have lived here for forty years and have never seen anything like it, honestly.",
    "Nobody asks us who pay for all this! Typical of the people at the top.",
    "Thanks for the report, but you forgot the number 7 bus, which does not run any more.",
    "My grandmother would have laughed at that. She baked bread in that very street.",
    "Can somebody explain to me why this takes so long? Elsewhere it is done in a week.",
    "First! And by the way, the link in your last piece is broken.",
    "I disagree with the comment above. Read it again, slowly, and then think of the children.",
    "Well written. I shall cancel my other subscription.",
)

COOKIES = (
    "We and our 214 partners store and access information on your device, such as cookies, to show"
    " you personalised advertising and to measure it. You can change your choice at any time in"
    " the settings. Accept all. Reject all. More options."
)
NEWSLETTER = (
    "Get the morning briefing: the five things you need to know, in your inbox before breakfast."
    " Enter your e-mail address. Sign up. You can unsubscribe whenever you like."
)
COPYRIGHT = (
    f"© 2024 {SITE} Ltd. All rights reserved. No part of this site may be reproduced. Imprint"
    " Privacy policy Terms of use Cookie settings Contact Advertise with us"
)


def menu(chance: Random, count: int = 12, tag: str = "ul") -> str:
    """Return a menu of links."""
    names = chance.sample(_MENU, min(count, len(_MENU)))
    items = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in names)
    return f"<{tag}>{items}</{tag}>"


def teasers(chance: Random, count: int = 5, heading: str = "Most read") -> str:
    """Return a box of links to other articles."""
    items = "".join(
        f'<li><a href="/a/{n}.html">{text}</a></li>'
        for n, text in enumerate(chance.sample(_TEASERS, count))
    )
    return f"<h3>{heading}</h3><ul>{items}</ul>"


def cards(chance: Random, count: int = 4) -> str:
    """Return other articles' beginnings."""
    return "".join(
        f'<div class="card"><a href="/c/{n}"><h3>{chance.choice(_TEASERS)}</h3></a><p>{text}</p>'
        f'<a href="/c/{n}">Read more</a></div>'
        for n, text in enumerate(chance.sample(_EXCERPTS, count))
    )


def comments(chance: Random, count: int = 6, tag: str = "li") -> str:
    """Return readers' comments."""
    return "".join(
        f'<{tag} class="comment" id="comment-{n}"><div class="comment-author vcard">reader{n}</div>'
        f'<div class="comment-content"><p>{chance.choice(_COMMENTS)}</p></div>'
        f'<a href="#r{n}">Reply</a></{tag}>'
        for n in range(count)
    )


def share() -> str:
    """Return buttons of social networks."""
    return (
        '<div class="share social-buttons"><span>Share this</span> <a href="#">Facebook</a>'
        ' <a href="#">X</a> <a href="#">WhatsApp</a> <a href="#">Copy link</a></div>'
    )


def related(chance: Random) -> str:
    """Return a box in the midst of an article that leads to others."""
    return f'<aside class="related">{teasers(chance, 3, "Related stories")}</aside>'


def footer(chance: Random) -> str:
    """Return what stands below every page."""
    return f'<footer class="site-footer">{menu(chance, 8)}<p>{COPYRIGHT}</p></footer>'


def header(chance: Random) -> str:
    """Return what stands above every page."""
    return (
        f'<header class="site-header"><a href="/" class="logo">{SITE}</a><nav>{menu(chance)}</nav>'
        '<form><input type="search" placeholder="Search"><button>Search</button></form></header>'
    )

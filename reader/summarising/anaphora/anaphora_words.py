"""Anaphoric words of each language, and the English words that decide whether they are resolved.

A sentence that opens with one of ``OPENINGS`` refers to an earlier sentence. The lists are short on
purpose: articles and words that as often open a self-contained sentence are not in them.
"""

from __future__ import annotations

from reader.text import word_set

OPENINGS: dict[str, frozenset[str]] = {
    language: word_set(words)
    for language, words in {
        "czech": "on ona ono oni tento tato toto tito ten ta to ale avšak však a také navíc proto",
        "danish": "han hun den det de hans hendes deres denne dette disse men og desuden derfor",
        "dutch": "hij zij ze het dit dat deze die zijn haar hun maar en ook bovendien daarom toch",
        "english": """
            he she it they his her its their him them hers theirs himself herself itself themselves
            this that these those such another other others both neither either
            but and or nor so yet also then however meanwhile instead still therefore thus hence
            moreover furthermore nevertheless nonetheless besides consequently similarly likewise
            otherwise additionally conversely elsewhere afterwards indeed here""",
        "estonian": "ta tema nad nemad see need tema selle aga ent kuid ja samuti lisaks seetõttu",
        "finnish": "hän he se ne tämä nämä hänen heidän mutta ja myös lisäksi siksi kuitenkin",
        "french": """
            il elle ils elles ce cet cette ces celui celle ceux celles son sa ses leur leurs cela
            ça mais et ou donc or aussi ainsi toutefois cependant pourtant""",
        "german": """
            er sie es dieser diese dieses diesem diesen sein seine seinen seinem seiner ihr ihre
            ihren ihrem ihrer aber und oder denn doch auch außerdem zudem dabei dafür dagegen
            damit danach daher deshalb jedoch dennoch trotzdem dort""",
        "greek": "αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη αλλά και επίσης όμως ωστόσο",
        "italian": """
            lui lei egli ella esso essa loro questo questa questi queste quello quella quelli
            quelle ma e ed o anche inoltre quindi dunque però tuttavia""",
        "malayalam": "അവൻ അവൾ അത് അവർ ഇത് ഇവ എന്നാൽ പക്ഷേ കൂടാതെ",
        "norwegian": "han hun den det de hans hennes deres denne dette disse men og dessuten",
        "polish": "on ona ono oni one ten ta to ci te jego jej ich ale i lecz jednak także ponadto",
        "portuguese": """
            ele ela eles elas este esta estes estas esse essa esses essas isso isto aquele aquela
            seu sua seus suas mas e ou também além porém contudo entretanto""",
        "russian": "он она оно они этот эта это эти его её их но а и также однако поэтому кроме",
        "slovene": "on ona ono oni ta to ti te njegov njen njihov ampak a in tudi vendar zato",
        "spanish": """
            él ella ellos ellas este esta estos estas ese esa esos esas eso esto aquel aquella su
            sus pero y e o también además sin embargo entonces así""",
        "swedish": "han hon den det de hans hennes deras denna detta dessa men och dessutom därför",
        "turkish": "o onlar bu şu bunlar onun onların ama fakat ve ayrıca ancak",
    }.items()
}

# What was told before, unless the words behind it tell.
NEWS_PHRASES = (
    "the news ",
    "the move ",
    "the comments ",
    "the remarks ",
    "the announcement ",
    "the revelation ",
)
# English openings of two words and more.
OPENING_PHRASES = (
    *NEWS_PHRASES,
    "as such ",
    "after all ",
    "of course ",
    "to be sure ",
    "true ",
    "granted ",
    "the first one",
    "earlier monday ",
    "earlier tuesday ",
    "earlier wednesday ",
    "earlier thursday ",
    "earlier friday ",
    "earlier saturday ",
    "earlier sunday ",
    "by then ",
    "since then ",
    "until then ",
    "in the meantime ",
    "in fact ",
    "in addition to this ",
    "in turn ",
    "in contrast ",
    "by contrast ",
    "for example ",
    "for instance ",
    "as a result ",
    "on the other hand ",
    "at the same time ",
    "after that ",
    "that said ",
    "the same ",
    "the latter ",
    "on both ",
    "the pair ",
    "the duo ",
    "the two men ",
    "the two women ",
    "the two were ",
    "the two are ",
    "the two have ",
    "the two had ",
    "even so ",
    "in between ",
    "in other words ",
    "that way ",
    "because of this ",
    "because of that ",
    "not only that ",
    "on the contrary ",
    "one is ",
    "one was ",
    "the next day ",
    "the following day ",
    "the day before ",
)
TIME_WORDS = word_set(
    "week month year morning afternoon evening night summer winter spring autumn season decade "
    "century weekend time days monday tuesday wednesday thursday friday saturday sunday"
)
TIME_SPANS = word_set(
    "minute minutes hour hours day days week weeks month months year years decade decades "
    "moment moments"
)
PRONOUNS = word_set("he she him his her hers they them their theirs")
HE_SHE_PRONOUNS = word_set("he she him his her hers himself herself")
PERSON_NOUNS = word_set(
    """
    person people man woman boy girl child baby kid teen youth adult victim suspect male female
    mother father mom mum dad parent son daughter brother sister husband wife partner uncle aunt
    cousin friend couple family widow bride groom king queen prince princess pope star hero chief
    boss judge coach guard pilot nurse guest host witness thief spy saint monk nun priest bishop
    captain chairman sheriff cop deputy secretary attorney model colleague neighbour neighbor
    coroner crew fan member head graduate candidate mp mps ceo
    surgeon chef cook athlete diplomat architect clerk gymnast vicar midwife critic politician comic
    medic paramedic cleric monarch emperor duke duchess actress waitress heiress hostess stewardess
    novice apprentice accomplice envoy recluse millionaire billionaire veteran marine cadet recruit
    hostage orphan newborn twin twins schoolboy schoolgirl grandson granddaughter stepson
    stepdaughter grandmother grandfather stepmother stepfather godfather godmother nephew niece
    sibling spouse fiance fiancé fiancée fiancee boyfriend girlfriend umpire poet playwright tycoon
    mogul magnate heir crook fugitive convict inmate captive criminal felon rebel spokesperson
    chairperson pundit sheikh imam rabbi dean headmaster chancellor premier rookie pupil genius
    celebrity champion medallist
    """
)
FIRST_PERSON_WORDS = word_set(
    "i we my our me mine ours myself ourselves i'm i've i'd i'll we're we've we'd we'll"
)
SPEECH_VERBS = word_set(
    """
    said says say saying told tells added adds asked asks wrote writes tweeted claimed claims
    explained explains insisted insists warned warns argued argues replied recalled admitted
    announced stated declared joked concluded continued noted according statement posted
    """
)

"""English: the words that folding must know, each list with what it is there for."""

from __future__ import annotations

import re

from reader.folding.languages.english_synonyms import SYNONYMS
from reader.folding.languages.language import Language, groups, phrases, words
from reader.text.captions.english import KICKER_ENDINGS, KICKERS, SPEECH

# Says nothing; a scraper, a caption and a sub-editor drop it.
FREE = "a an the that also"

# May stand in one copy only; another in its place says another thing: from and to, was and has.
# Those that tell when, how often or where ("later", "again", "behind") would be missed.
FUNCTION = """
this these those which who whom whose
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
himself she her hers herself it its itself they them their theirs themselves one ones someone
somebody something anyone anybody anything everyone everybody everything
about above after against as at before below between by down during for from in into of off on onto
out over since through till to under until up upon with within
am is are was were be been being has have had having do does did doing 's 're 'm 've 'll 'd
and or but because although though when while where why how what whatever whoever whichever than
such own either yet so however then thus there indeed meanwhile moreover furthermore
other others another
"""

# Turn a statement round.
NEGATIONS = """
not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely
seldom
"""

# Say that it is wished, ordered, possible or to come, not that it is.
MODALS = "may might could would should must can will shall ought"

# Make it a condition.
CONDITIONS = "if unless whether except lest provided providing assuming once"

# Say it without vouching for it.
HEDGES = """
allegedly alleged allege alleges alleging reportedly supposedly apparently possibly perhaps maybe
likely unlikely probably potentially purportedly purported presumably ostensibly seemingly
suspected suspect suspects suspicion possible probable potential supposed hypothetically
claim claims claimed claiming insist insists insisted appear appears appeared seem seems seemed
expect expects expected
believe believes believed think thinks thought suppose guess assume assumes assumed
sic rumoured rumored rumour rumours rumor rumors doubt doubts doubted unclear unconfirmed unproven
fear fears feared hope hopes hoped wish wishes wished imagine imagined dream dreamed dreamt
pretend pretends pretended wonder wonders wondered
"""

# Take it back.
DENIALS = """
deny denies denied denying denial denials refute refutes refuted refuting dispute disputes disputed
disputing debunk debunks debunked false falsely untrue fake faked hoax myth bogus wrongly
mistakenly disprove disproved disproven
"""

# Doubt or belittle it; they have other senses, and count beside a whole sentence alone.
DOUBTS = """
wrong lie lies lied lying joke jokes joked joking
dismiss dismisses dismissed dismissing dismissal rubbish rubbished rubbishes rubbishing scorn
scotch scotched discredit discredited retract retracts retracted retracting retraction absurd
nonsense ridiculous ludicrous baseless groundless unfounded premature exaggerated erroneous
erroneously incorrect incorrectly inaccurate inaccurately misreported fabrication fabricated
invented satire satirical spoof parody contrary speculation speculate speculates speculated
suspicions
"""

# Turn round, take back or make a condition of what stands beside, together only.
PHRASES = """
anything but
yet to
ruled out
rules out
ruling out
rule out
threw out
thrown out
throws out
laughed off
laid to rest
withdrew a report
withdrew its report
apologised for saying
apologized for saying
too early to
stopped short
stop short
or so
tried to prove
try to prove
trying to prove
as long as
so long as
on condition
in case
in the event
apart from
other than
should the
should he
should she
should it
should they
"""

# Before a subject they begin a question or a condition: "Were the fine to be paid".
OPENERS = """
am is are was were do does did has have had may might could would should must can will shall
"""

# What follows these is theirs, and no subject: "The brother of Paula Kern was arrested".
GOVERNORS = "of for with by to against about from on at in between under over as whose"

# Endings of verbs that govern what follows them in the same way: "The man accusing Paula Kern".
GOVERNING_ENDINGS = ("ing",)

# Go on with what was governed as with a subject: "the brother of Kern, who was arrested".
RELATIVES = "which who"

# After a statement they narrow it: "on Sundays only".
LIMITS = "only solely exclusively"

# After "every household in the county" they tell which: "that owns a boat".
RESTRICTING = "that who which whose with without"

# Belong to the verb or noun beside them; a copy that has one of its own says another thing.
PARTICLES = "off down up out over against through until till but other others at after"

# Say that it did not come about.
FAILURES = """
fail fails failed failing refuse refuses refused refusing reject rejects rejected rejecting
"""

# How many, in words; with figures they are what a conflict of numbers is about.
CARDINALS = """
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
"""

# Which one: another is another thing, but no conflict ("the second half" and "the first half").
ORDINALS = "first second third last next half quarter double twice triple thrice dozen dozens"

# Turned round by "a" before it: few came, a few came.
ARTICLED = "few little"

# Says that these and a unit are a time: "few years ago" has lost its article.
PAST = ("ago",)

# How much of it: a statement on some is not one on all.
QUANTITIES = "all both each every some any many few most several more less fewer least only much"

# Bend the number that follows.
APPROXIMATIONS = """
about around almost nearly roughly approximately some up over under above below least most more
less than exactly
"""

# When; another one is another time.
DATES = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
today yesterday tomorrow tonight morning afternoon evening night noon midnight spring summer
autumn winter weekend
"""

# Beside these a number is a date.
MONTHS = """
january february march april june july august september october november december
jan feb mar apr jun jul aug sept oct nov dec
"""

# What a number counts; another one is another size.
UNITS = """
seconds minute minutes hour hours day days week weeks month months year years decade decades
century centuries millimetre millimetres millimeter millimeters mm cm m km inch inches foot feet
yard yards mile miles metre metres meter meters centimetre centimetres kilometre kilometres
kilometer kilometers g kg gram grams kilo kilos kilogram kilograms pound pounds ounce ounces stone
tonne tonnes ton tons litre litres liter liters gallon gallons pint pints acre acres hectare
hectares degree degrees celsius fahrenheit mph kmh kph knot knots watt watts kilowatt kilowatts
megawatt megawatts volt volts megabyte megabytes gigabyte gigabytes percent cent cents pence penny
dollar dollars euro euros hundred hundreds thousand thousands million millions billion billions
trillion trillions bn am pm gmt est edt et pt utc
"""

# Stand for a subject that is named elsewhere.
PRONOUNS = "he she it they him her them this these"

# After these the words before are no longer who it is about: "Smith" and "Smith's brother".
POSSESSIVES = "'s"

# Stand for a name with such a mark: "his" for "Luke's".
OWNERS = "his her their its"

# After these, other words are another object: "shot by robbers, police said".
PREPOSITIONS = """
of to by for from with against about into onto on upon at in between under over after before
"""

# Join what stands beside: what is left out there takes nothing from the rest.
JOINTS = "and or but"

# Join sentences: one that is told twice may begin or go on with another of them.
CONNECTIVES = """
and or but while as when then although though other another however meanwhile this these those
"""

# Another word with a capital, and no name else: "the US" and "us", "Polish" and "polish".
CASED = """
us it aids polish march may august turkey china bill apple amazon shell boots gap target orange
reading bath nice cork sun mirror guardian times post mail express independent labour job mark rose
will grace hope faith chase ford bush brown white green black young king bishop cook baker smith
"""

# Where they stand, what is told did not happen: "In the film the bishop kills his brother".
FICTIONS = """
film films movie movies novel novels play plays sitcom dream dreams nightmare fiction thriller
sequel musical opera storyline episode trailer screenplay
"""

# Before a subject they say who, or that it is asked: "even the priest", "why the bridge closed".
FOCUS = "even just merely why how"

# With another verb form they turn roles round: "attacked the crowd", "was attacked by the crowd".
AUXILIARIES = "am is are was were be been being 's 're 'm"

# Say who did it where such a verb stands.
AGENTS = "by"

# Beside such a verb they say that it is to come, or going on: "is to be closed", "is being closed".
PROSPECTS = "to about being going"

# Have a full stop that ends no sentence.
TITLES = "mr mrs ms dr st gen sgt col lt sen rep gov prof capt maj rev hon"

# Make another thing of what they stand before or after: never a detail, never another wording.
FACTS = """
former ex deputy vice acting assistant shadow interim incoming outgoing previous late retired
too enough step multi mega foster
honorary fictional imaginary junior senior jr sr ii iii iv opposition elect self styled
accused convicted acquitted cleared able even just
attempted planned proposed would so called virtual mock replica toy anti pro non semi
pseudo quasi unsuccessful failed aborted cancelled canceled stop stops stopped prevent prevents
prevented avoid avoids avoided ban bans banned block blocks blocked oppose opposes opposed
against instead without partial limited wrong minor slight future
nearly almost narrowly
north south east west northern southern eastern western
man woman men women boy girl boys girls mother father mothers fathers son daughter sons daughters
brother sister brothers sisters husband wife uncle aunt nephew niece king queen prince princess
"""

# What a caption says of its picture, not of the world.
MARKS = """
pictured picture pictures photo photos photograph photographed file image stock left right above
below centre center middle inset top bottom far seen circled
"""

# What may stand among marks ("second from left", "left and right").
MARK_JOINTS = "and or with from in on of to second third here"

# Words that no lost space makes: "not able" is not "notable".
UNGLUED = """
notable nothing nowhere nobody notice noted noting notary nonetheless maybe mayor candid canine
iffy mustard willed resign resigns resigned resigning reform reforms reformed resent recover
recovers recovered recreation
"""

# Function words that say the same in the same place, a line for each group.
EXCHANGES = """
a an the this that these those its
that which who whom
is are was were am 's 're 'm
has have had 's 've
do does did
"""

# Of plurals and verbs.
ENDINGS = ("ings", "ing", "ies", "ied", "es", "ed", "s")

# What a contraction says.
CONTRACTIONS = {
    **{
        f"{verb}n't": (verb, "not")
        for verb in words(
            "are is was were do does did has have had would could should must might need ought dare"
        )
    },
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
}

WORDS = Language(
    endings=ENDINGS,
    free=words(FREE),
    function=words(FUNCTION),
    negations=words(NEGATIONS),
    modals=words(MODALS),
    conditions=words(CONDITIONS),
    hedges=words(HEDGES, FAILURES, DOUBTS),
    denials=words(DENIALS),
    cardinals=words(CARDINALS),
    ordinals=words(ORDINALS),
    quantities=words(QUANTITIES),
    articled=words(ARTICLED),
    past=PAST,
    approximations=words(APPROXIMATIONS),
    dates=words(DATES),
    months=words(MONTHS),
    units=words(UNITS),
    pronouns=words(PRONOUNS),
    possessives=words(POSSESSIVES),
    prepositions=words(PREPOSITIONS),
    joints=words(JOINTS),
    connectives=words(CONNECTIVES),
    speech=words(SPEECH),
    cased=words(CASED),
    fictions=words(FICTIONS),
    focus=words(FOCUS),
    auxiliaries=words(AUXILIARIES),
    agents=words(AGENTS),
    prospects=words(PROSPECTS),
    titles=words(TITLES),
    phrases=phrases(PHRASES),
    openers=words(OPENERS),
    governors=words(GOVERNORS),
    governing_endings=GOVERNING_ENDINGS,
    relatives=words(RELATIVES),
    limits=words(LIMITS),
    restricting=words(RESTRICTING),
    particles=words(PARTICLES),
    letters=re.compile("[A-Za-z\u00c0-\u024f]"),
    facts=words(FACTS),
    marks=words(MARKS),
    mark_joints=words(MARK_JOINTS),
    owners=words(OWNERS),
    kickers=words(KICKERS),
    kicker_endings=KICKER_ENDINGS,
    unglued=words(UNGLUED),
    contractions=CONTRACTIONS,
    exchanges=groups(EXCHANGES),
    synonyms=groups(SYNONYMS),
)

"""English: the words that folding must know, each list with what it is there for."""

from __future__ import annotations

from reader.folding.languages.language import Language, groups, words

# Carry no statement: a caption drops them, a sub-editor adds them.
FREE = """
a an the this that these those which who whom whose and also too so meanwhile moreover furthermore
indeed just even still as its
"""

# May be lost or added, but another one in their place says another thing: from and to, he and she,
# was and has.
FUNCTION = """
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
himself she her hers herself they them their theirs themselves it itself one ones someone somebody
something anyone anybody anything everyone everybody everything
about above across after against along amid amidst among amongst around at before behind below
beneath beside besides between beyond by down during for from in inside into like near of off on
onto out outside over past per round since through throughout till to toward towards under until
up upon via with within
am is are was were be been being 's 're 'm has have had having 've do does did doing
or but because although though when while where why how what whatever whoever whichever than such
own same each every both either only again once yet almost very quite rather ever else already
soon however then thus now here there later earlier further other others another
'll 'd
"""

# Join sentences: one that is told twice may begin or go on with another of them.
CONNECTIVES = "and or but while as when then although though other another however meanwhile"

# Turn a statement round.
NEGATIONS = """
not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely
seldom
"""

# Say that it is wished, ordered or possible, not that it is.
MODALS = "may might could would should must can will shall ought"

# Make it a condition.
CONDITIONS = "if unless whether except lest"

# Say it without vouching for it.
HEDGES = """
allegedly alleged allege alleges alleging reportedly supposedly apparently possibly perhaps maybe
likely unlikely probably potentially purportedly purported presumably ostensibly seemingly
suspected suspect suspects possible probable potential supposed
claim claims claimed claiming appear appears appeared seem seems seemed believed thought rumoured
rumored rumour rumours rumor rumors doubt doubts doubted unclear unconfirmed unproven
"""

# Take it back.
DENIALS = """
deny denies denied denying denial reject rejects rejected rejecting refute refutes refuted
refuting dispute disputes disputed disputing false falsely untrue fake hoax myth wrongly
mistakenly fail fails failed failing refuse refuses refused refusing
"""

# Numbers, order and quantity in words: another one is another fact.
NUMBERS = """
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens
first second third fourth fifth sixth seventh eighth ninth tenth last next
half quarter double twice triple all some any many few most several more less fewer least
"""

# Dates in words.
DATES = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
january february march april june july august september october november december
jan feb mar apr jun jul aug sept oct nov dec
today yesterday tomorrow tonight morning afternoon evening night noon midnight spring summer
autumn winter weekend
"""

# What a number counts; another one is another size.
UNITS = """
second seconds minute minutes hour hours day days week weeks month months year years decade
decades century centuries mm cm m km inch inches foot feet yard yards mile miles metre metres
meter meters centimetre centimetres kilometre kilometres kilometer kilometers g kg gram grams
kilo kilos kilogram kilograms pound pounds ounce ounces stone tonne tonnes ton tons litre litres
liter liters gallon gallons pint pints acre acres hectare hectares degree degrees celsius
fahrenheit mph kmh percent cent cents per cent pence penny dollar dollars euro euros
hundred hundreds thousand thousands million millions billion billions trillion trillions bn
am pm gmt est edt et pt utc
"""

# One spelling for what a contraction says.
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

# Function words that say the same in the same place, a line for each group.
EXCHANGES = """
a an the this that these those its
that which who whom
is are was were be been being am 's 're 'm
has have had 's 've
do does did
"""

# Words that a lost space must not make of two: "not able" is not "notable".
UNGLUED = """
notable nothing nowhere nobody notice noted noting notary noble nonetheless maybe mayor maybes
candid canine cancan willed iffy mustard
"""

# What a caption says of its picture, not of the world.
MARKS = """
pictured picture pictures photo photos photograph photographed file image stock left right above
below centre center middle inset top bottom far seen here circled
"""

# One word before a colon at the head of a caption; two or three need no list.
KICKERS = """
above below left right pictured picture scene scenes warning tragic tragedy then now before after
victim victims suspect accused killer hero heroes heroic star stars family happy happier sad
grief grieving tribute tributes mourning shock shocking horror horrific terror chaos crash wreck
wreckage blaze fire rescue rescued rescuer survivor survivors injured wounded dead killed missing
found lost winner winners winning loser victory triumph triumphant defeat defeated champion
champions celebration celebrations celebrating delight delighted joy joyful smiling smiles proud
pride angry anger fury furious outrage outraged protest protests protesters protester clash
clashes fight fighting battle war attack attacked attacker devastation devastated devastating
destruction damage damaged aftermath evidence proof investigation investigators probe court trial
jailed arrested charged guilty cleared freed free released prison prisoner home house mansion
love loved couple pair duo team trio friends brothers sisters mother father parents daughter son
baby child children young youth beauty beautiful stunning glamorous stylish chic elegant dazzling
gorgeous sexy cute adorable funny hilarious bizarre weird strange unusual rare unique amazing
incredible spectacular breathtaking dramatic emotional powerful moving touching heartbreaking
heartbroken brave bravery courage courageous determined defiant defiance confident relaxed tense
tension controversial controversy scandal row dispute hypocritical terrible awful pricey cheap
expensive luxury luxurious historic history iconic classic vintage modern new old latest return
comeback farewell goodbye welcome reunion reunited together apart alone support supporters
supportive backing leader leadership president minister chief boss manager coach player captain
owner founder creator inventor designer artist author expert witness witnesses neighbour
neighbours officer officers police soldier soldiers troops guard guards action inaction reaction
response plea appeal message statement speech interview discovery discovered revealed exposed
unveiled caught busted spotted snapped captured footage video still snap selfie map graphic chart
diagram artwork illustration view inside outside location site danger dangerous risk risky threat
threatening deadly fatal lethal toxic serious critical key important popular famous success
successful failure flop
"""

KICKER_ENDINGS = ("ing", "ed", "ful", "less", "ous", "ive", "ic", "ical", "able", "ible", "ly")

# Own words that make another thing of what they stand before: never a mere rewording.
FACTS = """
former ex attempted planned proposed would-be so-called virtual mock replica toy anti pro non semi
north south east west northern southern eastern western
"""

# Words that news puts for one another, a line for each group.
SYNONYMS = """
say says said saying state states stated stating tell tells told telling
crumble crumbles crumbling crumbled deteriorate deteriorates deteriorated deteriorating
but however
while as when
in at inside within
on upon
into to onto
among amongst amid amidst
toward towards to
until till
around about
"""

WORDS = Language(
    name="english",
    free=words(FREE),
    function=words(FUNCTION),
    connectives=words(CONNECTIVES),
    reversals=words(" ".join((NEGATIONS, CONDITIONS, HEDGES, DENIALS))),
    modals=words(MODALS),
    unglued=words(UNGLUED),
    numbers=words(NUMBERS),
    dates=words(DATES),
    units=words(UNITS),
    contractions=CONTRACTIONS,
    exchanges=groups(EXCHANGES),
    marks=words(MARKS),
    kickers=words(KICKERS),
    kicker_endings=KICKER_ENDINGS,
    synonyms=groups(SYNONYMS),
    facts=words(FACTS),
)

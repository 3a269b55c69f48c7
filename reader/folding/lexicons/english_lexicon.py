"""The English lexicon of folding; each list with its purpose."""

from __future__ import annotations

from reader.folding.lexicons.english_further_synonyms import FURTHER_SYNONYM_GROUPS
from reader.folding.lexicons.english_rephrasing_words import ENGLISH_REPHRASING_WORDS
from reader.folding.lexicons.english_rewordings import (
    ADVERB_ENDINGS,
    AGE_WORDS,
    CAPTION_MARK_JOINTS,
    CAPTION_MARKS,
    CLAUSE_OPENERS,
    COLLECTIVE_NOUNS,
    CONTRACTIONS,
    DETAIL_PREPOSITIONS,
    ENDINGS,
    EXCHANGE_GROUPS,
    FIRST_CARDINALS,
    FORMER_STATES,
    GENERIC_NOUNS,
    HEDGING_VERBS,
    HOLLOW_NOUNS,
    HONORIFICS,
    OBSERVING_VERBS,
    PERFECT_AUXILIARIES,
    PERSON_NOUNS,
    PICTURE_WORDS,
    PLACE_PREPOSITIONS,
    PREPOSITION_GROUPS,
    REPORTED_MODALS,
    SUBJECT_PRONOUNS,
)
from reader.folding.lexicons.english_synonyms import SYNONYM_GROUPS
from reader.folding.lexicons.english_verbs import IRREGULAR_VERBS
from reader.folding.lexicons.lexicon import LATIN_LETTER, Lexicon, groups_by_word, phrase_list
from reader.text import word_set
from reader.text.captions.english_captions import KICKER_ENDINGS, KICKERS, SPEECH_VERBS

# No meaning of their own; scrapers, captions and editors leave them out.
EMPTY_WORDS = "a an the that also"

# May be in one copy only, but must not be exchanged: "from" and "to", "was" and "has". Words for
# when, how often or where ("later", "again", "behind") are not listed, as they carry information.
FUNCTION_WORDS = """
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

# Negate a statement.
NEGATIONS = """
not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely
seldom
"""

# Say that something is wished, ordered, possible or future, not that it is so.
MODALS = "may might could would should must can will shall ought"

# Make a statement a condition.
CONDITIONS = "if unless whether except lest provided providing assuming once"

# State something without certainty.
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

# Deny a statement.
DENIALS = """
deny denies denied denying denial denials refute refutes refuted refuting dispute disputes disputed
disputing debunk debunks debunked false falsely untrue fake faked hoax myth bogus wrongly
mistakenly disprove disproved disproven
"""

# Doubt or ridicule a statement; they have other senses, and count only beside a whole sentence.
DOUBTS = """
wrong lie lies lied lying joke jokes joked joking
dismiss dismisses dismissed dismissing dismissal rubbish rubbished rubbishes rubbishing scorn
scotch scotched discredit discredited retract retracts retracted retracting retraction absurd
nonsense ridiculous ludicrous baseless groundless unfounded premature exaggerated erroneous
erroneously incorrect incorrectly inaccurate inaccurately misreported fabrication fabricated
invented satire satirical spoof parody contrary speculation speculate speculates speculated
suspicions
"""

# Phrases that negate, deny or make a condition, though their single words do not.
REVERSING_PHRASES = """
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
in theory
in principle
on paper
in vain
should the
should he
should she
should it
should they
"""

# Before a subject they open a question or a condition (inversion): "Were the fine to be paid".
INVERSION_OPENERS = """
am is are was were do does did has have had may might could would should must can will shall
"""

# A noun after one of these is its object, not a subject: "The brother of Paula Kern was arrested".
GOVERNING_WORDS = "of for with by to against about from on at in between under over as whose"

# Endings of verbs whose object follows in the same way: "The man accusing Paula Kern".
GOVERNING_ENDINGS = ("ing",)

# Continue such an object as a subject: "the brother of Kern, who was arrested".
RELATIVE_PRONOUNS = "which who"

# After a statement they restrict it: "on Sundays only".
LIMITING_WORDS = "only solely exclusively"

# After "every household in the county" they restrict which: "that owns a boat".
RESTRICTIVE_WORDS = "that who which whose with without"

# Belong to the verb or noun beside them; a copy with a different one says something else.
PARTICLES = "off down up out over against through until till but other others at after"

# Say that something did not happen.
FAILURES = """
fail fails failed failing refuse refuses refused refusing reject rejects rejected rejecting
"""

# Numbers in words; these and numbers in digits can be in conflict.
CARDINALS = """
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
"""

# Rank: a different one means another thing, but no conflict ("the second half", "the first half").
ORDINALS = "first second third last next half quarter double twice triple thrice dozen dozens"

# Reversed by "a" before them: few came, a few came.
ARTICLE_SENSITIVE = "few little"

# After one of these and a unit: "few years ago" has lost its article.
PAST_MARKERS = ("ago",)

# Quantifiers: a statement about some is not one about all.
QUANTITIES = "all both each every some any many few most several more less fewer least only much"

# Approximate the number that follows.
APPROXIMATIONS = """
about around almost nearly roughly approximately some up over under above below least most more
less than exactly
"""

# Points in time.
DATE_WORDS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
today yesterday tomorrow tonight morning afternoon evening night noon midnight spring summer
autumn winter weekend
"""

# A number beside a month is a date.
MONTHS = """
january february march april june july august september october november december
jan feb mar apr jun jul aug sept oct nov dec
"""

# Units of numbers.
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

# Each row has the words of one unit.
SAME_UNITS = """
second seconds
minute minutes
hour hours
millimetre millimetres millimeter millimeters mm
centimetre centimetres centimeter centimeters cm
metre metres meter meters m
kilometre kilometres kilometer kilometers km
inch inches
foot feet
yard yards
mile miles
gram grams g
kilogram kilograms kilo kilos kg
pound pounds
tonne tonnes
ton tons
litre litres liter liters
hectare hectares
degree degrees °
kmh kph
watt watts
kilowatt kilowatts
megawatt megawatts
percent % pct
cent cents
dollar dollars
euro euros
hundred hundreds
thousand thousands
million millions m
billion billions bn
trillion trillions
"""

# Stand for a subject that is named elsewhere (anaphora).
PRONOUNS = "he she it they him her them this these"

# After one of these the name before is not the topic: "Smith" and "Smith's brother".
POSSESSIVE_MARKS = "'s"

# Stand for a name with such a mark: "his" for "Luke's".
POSSESSIVE_PRONOUNS = "his her their its"

# Inserted words after a preposition change its object: "shot by robbers, police said".
PREPOSITIONS = """
of to by for from with against about into onto on upon at in between under over after before
"""

# Conjunctions: words that they add can be left out without loss for the rest.
CONJUNCTIONS = "and or but"

# Connectives of sentences: two copies of a sentence may begin or continue with different ones.
CONNECTIVES = """
and or but while as when then although though other another however meanwhile this these those
"""

# Words that mean something else with a capital: "the US" and "us", "Polish" and "polish".
CAPITAL_SENSITIVE = """
us it aids polish march may august turkey china bill apple amazon shell boots gap target orange
reading bath nice cork sun mirror guardian times post mail express independent labour job mark rose
will grace hope faith chase ford bush brown white green black young king bishop cook baker smith
"""

# Near these, the statement is fiction: "In the film the bishop kills his brother".
FICTION_WORDS = """
film films movie movies novel novels play plays sitcom dream dreams nightmare fiction thriller
sequel musical opera storyline episode trailer screenplay
"""

# Before a subject they change the statement: "even the priest", "why the bridge closed".
FOCUS_WORDS = "even just merely why how"

# Auxiliaries swap roles (passive): "attacked the crowd", "was attacked by the crowd".
AUXILIARIES = "am is are was were be been being 's 're 'm"

# Name the agent of a passive verb.
AGENT_MARKERS = "by"

# Beside an auxiliary they mark future or ongoing: "is to be closed", "is being closed".
PROSPECT_MARKERS = "to about being going"

# Titles: a full stop after one ends no sentence.
TITLES = "mr mrs ms dr st gen sgt col lt sen rep gov prof capt maj rev hon"

# Change the meaning of the word before or after: never a mere detail or another wording.
MEANING_CHANGING = """
former ex deputy vice acting assistant shadow interim incoming outgoing previous late retired
honorary fictional imaginary junior senior jr sr ii iii iv opposition elect self styled
accused convicted acquitted cleared able even just too enough step multi mega foster
attempted planned proposed would so called virtual mock replica toy anti pro non semi
pseudo quasi unsuccessful failed aborted cancelled canceled stop stops stopped prevent prevents
prevented avoid avoids avoided ban bans banned block blocks blocked oppose opposes opposed
against instead without partial limited wrong minor slight future
nearly almost narrowly north south east west northern southern eastern western
man woman men women boy girl boys girls mother father mothers fathers son daughter sons daughters
brother sister brothers sisters husband wife uncle aunt nephew niece king queen prince princess
"""

# Words that are never two words with a lost space: "notable" is not "not able".
NEVER_JOINED = """
notable nothing nowhere nobody notice noted noting notary nonetheless maybe mayor candid canine
iffy mustard willed resign resigns resigned resigning reform reforms reformed resent recover
recovers recovered recreation
"""

ENGLISH = Lexicon(
    endings=ENDINGS,
    empty_words=word_set(EMPTY_WORDS),
    function_words=word_set(FUNCTION_WORDS),
    negations=word_set(NEGATIONS),
    modals=word_set(MODALS),
    conditions=word_set(CONDITIONS),
    hedges=word_set(HEDGES, FAILURES, DOUBTS),
    denials=word_set(DENIALS),
    cardinals=word_set(CARDINALS),
    digits=FIRST_CARDINALS,
    ordinals=word_set(ORDINALS),
    quantities=word_set(QUANTITIES),
    article_sensitive=word_set(ARTICLE_SENSITIVE),
    past_markers=PAST_MARKERS,
    approximations=word_set(APPROXIMATIONS),
    date_words=word_set(DATE_WORDS),
    months=word_set(MONTHS),
    units=word_set(UNITS),
    same_units=tuple(map(word_set, SAME_UNITS.strip().split("\n"))),
    pronouns=word_set(PRONOUNS),
    possessive_marks=word_set(POSSESSIVE_MARKS),
    prepositions=word_set(PREPOSITIONS),
    conjunctions=word_set(CONJUNCTIONS),
    connectives=word_set(CONNECTIVES),
    speech_verbs=word_set(SPEECH_VERBS),
    capital_sensitive=word_set(CAPITAL_SENSITIVE),
    fiction_words=word_set(FICTION_WORDS),
    focus_words=word_set(FOCUS_WORDS),
    auxiliaries=word_set(AUXILIARIES),
    agent_markers=word_set(AGENT_MARKERS),
    prospect_markers=word_set(PROSPECT_MARKERS),
    titles=word_set(TITLES),
    reversing_phrases=phrase_list(REVERSING_PHRASES),
    inversion_openers=word_set(INVERSION_OPENERS),
    governing_words=word_set(GOVERNING_WORDS),
    governing_endings=GOVERNING_ENDINGS,
    relative_pronouns=word_set(RELATIVE_PRONOUNS),
    limiting_words=word_set(LIMITING_WORDS),
    restrictive_words=word_set(RESTRICTIVE_WORDS),
    particles=word_set(PARTICLES),
    letter_pattern=LATIN_LETTER,
    meaning_changing=word_set(MEANING_CHANGING),
    caption_marks=word_set(CAPTION_MARKS),
    caption_mark_joints=word_set(CAPTION_MARK_JOINTS),
    possessive_pronouns=word_set(POSSESSIVE_PRONOUNS),
    kickers=word_set(KICKERS),
    kicker_endings=KICKER_ENDINGS,
    never_joined=word_set(NEVER_JOINED),
    picture_words=word_set(PICTURE_WORDS),
    perfect_auxiliaries=word_set(PERFECT_AUXILIARIES),
    reported_modals=word_set(REPORTED_MODALS),
    subject_pronouns=tuple(map(word_set, SUBJECT_PRONOUNS)),
    collective_nouns=word_set(COLLECTIVE_NOUNS),
    generic_nouns=word_set(GENERIC_NOUNS),
    hedging_verbs=word_set(HEDGING_VERBS),
    clause_openers=word_set(CLAUSE_OPENERS),
    honorifics=word_set(HONORIFICS),
    person_nouns=word_set(PERSON_NOUNS),
    observing_verbs=word_set(OBSERVING_VERBS),
    hollow_nouns=word_set(HOLLOW_NOUNS),
    former_states=FORMER_STATES,
    adverb_endings=ADVERB_ENDINGS,
    age_words=AGE_WORDS,
    place_prepositions=word_set(PLACE_PREPOSITIONS),
    preposition_groups=groups_by_word(PREPOSITION_GROUPS),
    detail_prepositions=word_set(DETAIL_PREPOSITIONS),
    contractions=CONTRACTIONS,
    exchange_groups=groups_by_word(EXCHANGE_GROUPS),
    synonym_groups=groups_by_word(SYNONYM_GROUPS + FURTHER_SYNONYM_GROUPS),
    irregular_verbs=IRREGULAR_VERBS,
    rephrasing_words=ENGLISH_REPHRASING_WORDS,
)

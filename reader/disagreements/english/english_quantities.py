"""The English quantity lexicon; each list with its purpose."""

from __future__ import annotations

import re

from reader.disagreements.english.english_events import EVENTS, PERSON_EVENTS, STORY_EVENTS, TOLLS
from reader.disagreements.english.english_kinds import (
    ANIMAL_KINDS,
    GENERIC_KINDS,
    PERSON_KINDS,
    THING_KINDS,
)
from reader.disagreements.english.english_moments import (
    OF_ANOTHER_RACE,
    ORDINAL_NUMBERS,
    PLACING,
)
from reader.disagreements.english.english_patterns import (
    AFTERSHOCK_BEFORE,
    AFTERSHOCK_BEHIND,
    AGE_BEFORE,
    AGE_OF_SUBJECT,
    AGE_PATTERNS,
    ANAPHORIC_PATTERN,
    APART_PATTERN,
    BARE_BEFORE,
    BARE_BEHIND,
    LOCAL_PATTERN,
    MAGNITUDE_BEFORE,
    MAGNITUDE_BEHIND,
    PART_BEFORE,
    PART_BEHIND,
    PERSON_AGE_BEFORE,
    RATE_PATTERN,
    SAME_TIME_PATTERN,
    SUBJECT_NAME,
    SURNAME_AGES,
    TIME_PATTERN,
    UNREAL_PATTERN,
    WHOLE_NAME,
)
from reader.disagreements.english.english_phrases import (
    AT_MOST_BEFORE,
    NAMED,
    OTHERS,
    PART_NOUNS,
    PHRASES,
    PLACE,
    PLANNED,
    RELATION_BEFORE,
    SERIES,
    UNSURE,
    WHOLE,
    WITH_OTHERS,
)
from reader.disagreements.quantity_lexicon import QuantityLexicon, Unit
from reader.folding.lexicons import ENGLISH
from reader.text import word_set

_ONES = "two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

# "One" counts seldom ("one of them"), and only beside a unit or a scale.
NUMBER_WORDS = {
    "one": 1.0,
    **{word: float(number) for number, word in enumerate([*_ONES, *_TEENS], 2)},
    **{word: 10.0 * number for number, word in enumerate(_TENS, 2)},
    **{
        f"{ten}-{one}": 10.0 * tens + ones
        for tens, ten in enumerate(_TENS, 2)
        for ones, one in enumerate(["one", *_ONES], 1)
    },
}

SCALES = {
    **_SCALES, "dozen": 12.0,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}  # fmt: skip

_WORDS = "|".join(sorted((re.escape(word) for word in NUMBER_WORDS), key=len, reverse=True))
_SCALE_WORDS = "hundred|thousand|million|billion|trillion|dozen"

# A number in digits, with the scale or unit that is written to it.
DIGITS_PATTERN = re.compile(
    rf"""
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?P<glued>%|(?:bn|tn|mn|m|k|km/h|km|kg|kph|mph|ft|cm|mm|p|c|ha|°C|°F|C|F)\b)?
    (?![\w%])(?![.,:/]\d)
    (?:[ \u00a0-](?P<scale>{_SCALE_WORDS}|bn|m|tn)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A number in words.
WORDS_PATTERN = re.compile(
    rf"""
    (?P<word>\b(?:{_WORDS}|an?(?=\ (?:{_SCALE_WORDS})\b)))
    (?P<scales>(?:[ -](?:{_SCALE_WORDS})\b)*)
    (?![\w’'])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# The sign of a currency before a number.
SIGN_PATTERN = re.compile(r"(?:(?:US|NZ|HK|[ACS])(?=[£$€¥₹]))?[£$€¥₹]\s?$")

UNITS = {
    word: Unit(name, dimension, factor)
    for name, dimension, factor, words in (
        ("millimetre", "length", 0.001, "millimetre millimetres millimeter millimeters mm"),
        ("centimetre", "length", 0.01, "centimetre centimetres centimeter centimeters cm"),
        ("metre", "length", 1.0, "metre metres meter meters"),
        ("kilometre", "length", 1e3, "kilometre kilometres kilometer kilometers km"),
        ("inch", "length", 0.0254, "inch inches"),
        ("foot", "length", 0.3048, "foot feet ft"),
        ("yard", "length", 0.9144, "yard yards"),
        ("mile", "length", 1609.344, "mile miles"),
        ("fathom", "length", 1.8288, "fathom fathoms"),
        ("gram", "weight", 1.0, "gram grams gramme grammes"),
        ("kilogram", "weight", 1e3, "kilogram kilograms kilo kilos kg"),
        ("tonne", "weight", 1e6, "tonne tonnes"),
        ("ton", "weight", 1.016e6, "ton tons"),
        ("ounce", "weight", 28.35, "ounce ounces"),
        ("pound", "weight", 453.6, "lb lbs"),
        ("litre", "volume", 1.0, "litre litres liter liters"),
        ("gallon", "volume", 4.546, "gallon gallons"),
        ("barrel", "barrel", 1.0, "barrel barrels"),
        ("second", "time", 1.0, "second seconds"),
        ("minute", "time", 60.0, "minute minutes"),
        ("hour", "time", 3600.0, "hour hours"),
        ("day", "time", 86400.0, "day days"),
        ("week", "time", 604800.0, "week weeks"),
        ("month", "time", 2629800.0, "month months"),
        ("year", "time", 31557600.0, "year years"),
        ("acre", "area", 4047.0, "acre acres"),
        ("hectare", "area", 1e4, "hectare hectares ha"),
        ("square metre", "area", 1.0, "sqm"),
        ("square kilometre", "area", 1e6, "sqkm"),
        ("kilometre an hour", "speed", 1.0, "km/h kph kmh"),
        ("mile an hour", "speed", 1.609344, "mph"),
        ("knot", "speed", 1.852, "knot knots"),
        ("degree", "degree", 1.0, "degree degrees °C °F"),
        ("decibel", "decibel", 1.0, "decibel decibels"),
        ("kilowatt", "power", 1e3, "kilowatt kilowatts kw"),
        ("megawatt", "power", 1e6, "megawatt megawatts mw"),
    )
    for word in words.split()
}

# Behind a number: the sign of the unit, and what one of it counts there.
CURRENCIES = {
    "dollar": ("$", 1.0), "dollars": ("$", 1.0), "euro": ("€", 1.0), "euros": ("€", 1.0),
    "cent": ("$", 0.01), "cents": ("$", 0.01), "pounds": ("£", 1.0), "pence": ("£", 0.01),
    "p": ("£", 0.01), "yen": ("¥", 1.0), "rupees": ("₹", 1.0), "yuan": ("yuan", 1.0),
    "francs": ("franc", 1.0), "kronor": ("krona", 1.0), "roubles": ("rouble", 1.0),
    "rubles": ("rouble", 1.0), "crowns": ("crown", 1.0), "pesos": ("peso", 1.0),
    "marks": ("mark", 1.0), "lira": ("lira", 1.0), "shekels": ("shekel", 1.0),
}  # fmt: skip

# What cannot be the count's noun, a context word or a source.
STOP_WORDS = word_set(
    """
    a an the this that these those of to in on at for from by with and or but who whom whose which
    it its they them their there he she his her him we us our you your i me my is are was were be
    been being has have had having do does did will would can could may might must should shall
    not no nor as than then so if when while where after before into onto over under up down out
    off about around near nearly almost some least most more less only just also even still
    already yet all any each every both such what how very too now here again ever one ones said
    says say saying told tell tells sure 's
    """
)

# The subject of one of these says how many there are, whoever it is.
REPORTING_VERBS = word_set(
    """
    said says say told tells report reports reported put puts count counts counted estimate
    estimates estimated expect expects expected reckon reckons reckoned claim claims claimed
    believe believes believed measure measures measured calculate calculates calculated worked
    record records recorded register registers registered list lists listed value values valued
    insist insists insisted maintain maintains confirm confirms confirmed announce announces
    announced suggest suggests suggested indicate indicates assess assesses assessed speak speaks
    spoke fear fears think thinks thought note notes noted admit admits admitted concede concedes
    state states stated forecast forecasts predict predicts predicted warn warns warned argue
    argues argued tallied tally timed logged clocked weighed added adds declare declared declares
    mention mentions swear swears guess guesses guessed quoted quotes computed computes wrote
    writes projects projected documented tracked detected assumes assume allege alleges alleged
    identified budgeted traced mapped rated calls insured promises promised accuses accused dated
    documents certain sure arrives arrived
    """
)
# These also tell what somebody did: their subject must be one that keeps count.
KEEPING_VERBS = word_set(
    """
    has have had found find finds show shows showed name names named give gives gave saw seen sees
    took taken take treated treat heard hear hears learned learnt read reads holds held makes made
    knows know knew misses photographed drew noticed offered talks talk photographs paid pays
    admitted collected seized fetched hauled marked marks got gets came comes lost pulled dug hit
    counsels inspected examined tested looked booked charged billed invoiced speak brought stood
    stands reached points add evacuated rescued arrested led mourns registered helped removed
    cleared sent
    """
)
# Who keeps count, or speaks for others: institutions, professions, documents, instruments.
SOURCE_NOUNS = word_set(
    """
    police council county ministry company hospital museum school board union agency office city
    town state government parish church railway airline bank firm owner insurer archive college
    university station regulator court brigade navy army guard society association league club
    shelter fund bureau department authority operator factory mill works yard brewery port harbour
    airport laboratory lab institute committee commission clinic library theatre opera zoo customs
    treasury party charity mayor minister landlord line grid utility waterworks resident villager
    activist lawyer professor expert analyst official spokesman spokeswoman chief head director
    secretary sergeant captain master clerk speaker student warden witness group team crew service
    academy chamber guild trust federation institution house desk watchdog ombudsman attorney
    prosecutor coroner sheriff general colonel commander president premier governor chancellor
    deputy doctor nurse surgeon scientist accountant assistant merchant consultant agent tenant
    client parent neighbour priest bishop nun sister rebel opposition campaign campaigner
    volunteer foundation centre center staff list log map account accounts record records figure
    figures register count survey study poll book books ledger tally census inquiry audit
    statement data statistics inventory file files document documents diary index return returns
    catalogue review minutes chart charts sheet roll database papers paper memo letter note notes
    timetable bulletin gauge gauges meter logbook analysis image images photograph photographs
    film footage recording recorder estimate invoice invoices receipt receipts report reports
    budget till scale scales thermometer camera cameras radar clock satellite buoy sensor
    instrument instruments software tape measurement measurements test tests certificate
    calculation calculations diver grower farmer inspector auditor surveyor shepherd engineer
    hunter teacher manager officer rescuer firefighter fireman researcher biologist hydrologist
    historian keeper caretaker librarian forester beekeeper shopkeeper trader dealer assessor
    builder developer contractor supplier manufacturer organiser organizer ranger lender restorer
    renderer fisherman skipper angler climber caver ringer counter buyer driver miner carrier
    investigator observer monitor adviser treasurer bookkeeper steward dustman undertaker haulier
    """
)
# Endings of professions: "hydrologist", "keeper", "surveyor".
SOURCE_ENDINGS = ("er", "or", "ist", "ian", "man", "men", "woman", "ers", "ors", "ists", "ians")
# Introduces whose count it is: "by", "on the union's count", "to judge by the tapes".
ACCOUNT_OPENERS = word_set("by on in from at going per under")
# Ends the noun phrase of a source: "a dealer who knows the collection".
PHRASE_ENDS = word_set(
    """
    who which that whose whom when where after while as if because for at in on into from with
    along by since during said says say puts put has have had is are was were
    """
)
# "By the treasury's books", "on the union's count", "in the estimate of the bank".
ACCOUNT_NOUNS = word_set(
    """
    account accounts count reckoning books estimate estimates figures figure records record log
    view reading calculation calculations measure measurement sums arithmetic tally list survey
    register telling word version statement opinion judgement judgment map data report papers
    ledger assessment measurements inventory review scales clock gauge instruments budget budgets
    thermometer invoices contract meter thermometers
    """
)
PRONOUNS = word_set("it he she they we i this that these those")

# Nouns of a number that do not end in "s".
NOUN_FORMS = word_set(
    """
    people men women children dead injured wounded missing homeless jobless unemployed sick others
    police staff cattle sheep troops fish deer crew salmon trout geese mice teeth feet aircraft
    horsemen firemen policemen fishermen seamen wolves oxen lice
    """
)

# Of these one is a count too: the first toll of many a story.
SINGLE_PERSONS = frozenset(("person", "death", "fatality"))

# How the figure bounds the value: "from" at least so much, "to" at most, "about" roughly.
APPROXIMATIONS = {
    "least": "from", "over": "from", "than": "from", "exceeding": "from", "nearly": "about",
    "almost": "about", "about": "about", "around": "about", "some": "about", "roughly": "about",
    "approximately": "about", "up": "to", "most": "to", "under": "to", "below": "to",
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
}
# Tolls of one kind: a newer one stands for the older one, whatever the words.
HARM = {"dead": "dead", "missing": "missing", "hurt": "hurt", "treated": "hurt"}
# What one day's event had; on another day it is another event, not a newer count.
OF_ONE_DAY = frozenset(("attending",))
# Before a surname: no name.
TITLES = word_set(
    """
    mr mrs ms miss dr sir dame lord lady professor prof judge president minister senator king queen
    prince princess captain sergeant officer chancellor mayor governor coach manager the and
    """
)
# What an event did, whatever is named beside it: its own name, the network that counts.
OF_EVENT = frozenset(("without power", "flooded"))
MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sept sep oct nov dec
    """
)
# A number behind one of these names, it does not count: "flight 370", "aged 6", "number 10".
NAMING_WORDS = word_set(
    """
    near week flight no number aged age chapter section page route channel room ward level phase
    version highway motorway road junction platform gate act article rule part grade year division
    unit top under-age magnitude-scale boeing airbus apollo area block building camp class line
    type formula code size size-wise row seat episode season series volume issue model windows
    mark world resolution proposition amendment title g covid covid- o u
    """
)

ENGLISH_QUANTITIES = QuantityLexicon(
    words=ENGLISH,
    digits_pattern=DIGITS_PATTERN,
    words_pattern=WORDS_PATTERN,
    sign_pattern=SIGN_PATTERN,
    number_words=NUMBER_WORDS,
    scales=SCALES,
    units=UNITS,
    currencies=CURRENCIES,
    percent_words=word_set("per cent percent pc pct"),
    events=EVENTS,
    tolls=frozenset(TOLLS),
    person_events=frozenset([*TOLLS, *PERSON_EVENTS]),
    story_events=frozenset([*TOLLS, *STORY_EVENTS]),
    kinds={**PERSON_KINDS, **THING_KINDS},
    generic_kinds=word_set(GENERIC_KINDS),
    person_kinds=frozenset(PERSON_KINDS),
    subgroup_kinds=frozenset({"children", "women", "men"}),
    child_kinds=frozenset({"children", "women"}),
    person_endings=("er", "or", "ist", "men", "man", "ian"),
    stop_words=STOP_WORDS,
    reporting_verbs=REPORTING_VERBS,
    keeping_verbs=KEEPING_VERBS,
    passive_words=word_set("is are was were be been being to"),
    auxiliaries=word_set("has have had is are was were been be will would"),
    source_nouns=SOURCE_NOUNS,
    source_endings=SOURCE_ENDINGS,
    account_openers=ACCOUNT_OPENERS,
    phrase_ends=PHRASE_ENDS | REPORTING_VERBS | KEEPING_VERBS,
    account_nouns=ACCOUNT_NOUNS,
    pronouns=PRONOUNS,
    approximations=APPROXIMATIONS,
    weekdays=WEEKDAYS,
    of_one_day=OF_ONE_DAY,
    of_event=OF_EVENT,
    harm=HARM,
    months=MONTHS,
    conjunctions=word_set("and but while"),
    place_openers=word_set("in at near around across"),
    naming_words=NAMING_WORDS,
    anaphoric_pattern=ANAPHORIC_PATTERN,
    age_before=AGE_BEFORE,
    person_age_before=PERSON_AGE_BEFORE,
    age_patterns=AGE_PATTERNS,
    surname_ages=SURNAME_AGES,
    age_of_subject=AGE_OF_SUBJECT,
    subject_name=SUBJECT_NAME,
    whole_name=WHOLE_NAME,
    placing=PLACING,
    of_another_race=OF_ANOTHER_RACE,
    ordinals=ORDINAL_NUMBERS,
    titles=TITLES,
    magnitude_before=MAGNITUDE_BEFORE,
    magnitude_behind=MAGNITUDE_BEHIND,
    aftershock_before=AFTERSHOCK_BEFORE,
    aftershock_behind=AFTERSHOCK_BEHIND,
    noun_forms=NOUN_FORMS | SINGLE_PERSONS,
    single_persons=SINGLE_PERSONS,
    poll_words=word_set("poll polls polled survey surveyed questioned respondents asked"),
    fates=word_set("dead injured wounded missing homeless jobless unemployed sick"),
    part_before=PART_BEFORE,
    part_behind=PART_BEHIND,
    part_articles=frozenset(f"of {word}" for word in ("the", "its", "his", "her", "their", "our")),
    time_pattern=TIME_PATTERN,
    same_time_pattern=SAME_TIME_PATTERN,
    apart_pattern=APART_PATTERN,
    unreal_pattern=UNREAL_PATTERN,
    bare_before=BARE_BEFORE,
    bare_behind=BARE_BEHIND,
    local_pattern=LOCAL_PATTERN,
    rate_pattern=RATE_PATTERN,
    phrases=PHRASES,
    part_nouns=word_set(PART_NOUNS),
    unsure_pattern=UNSURE,
    at_most_before=AT_MOST_BEFORE,
    series_pattern=SERIES,
    place_pattern=PLACE,
    relation_before=RELATION_BEFORE,
    others_pattern=OTHERS,
    with_others=WITH_OTHERS,
    planned=PLANNED,
    named_labels=NAMED,
    whole=WHOLE,
    animal_kinds=ANIMAL_KINDS,
)

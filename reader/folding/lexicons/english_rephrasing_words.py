"""The English word lists of clauses in other words; each list with its purpose."""

from __future__ import annotations

from reader.folding.lexicons.rephrasing_words import RephrasingWords
from reader.text import word_set

# Stand before a verb and say when or whether; "to" too, since "has to pay" is no "has paid".
AUXILIARIES = """
am is are was were be been being has have had do does did doing 's 're 've 'm to
"""

# Before a participle these make a passive.
PASSIVE_AUXILIARIES = "is are was were be been being 's 're"

# "Orr is a former miner" is what "Orr, 24, a former miner," says.
COPULAS = "is are was were"

# Carry so little that one text may have one of them in a place where the other has none.
LIGHT_WORDS = """
that and but while when who which also as has have had 's 've been then so however though although
is are was were be to it there
"""

# Join a clause in the same way: "with most of them reporting", "as most of them reported".
CONNECTORS = "as with while when and"

# A new clause begins behind these, so that a name behind them is its subject.
CLAUSE_STARTS = "that when while and as where after before"

# "The night he was arrested" is "when he was arrested".
NAMED_TIMES = "day night moment morning time evening year week"

# Stand for somebody or something that the other text names.
PRONOUNS = "he she they it his her their its him them"

# Within words that one text adds, these make a clause of their own.
SUBJECTS = "he she it they we you i him them me us"

# Who speaks of himself; what has one of them behind a heading is speech.
FIRST_PERSONS = "i me my mine we us our ours you your"

# Before a noun that everybody knows by now: "the show", "his car".
DETERMINERS = "the his her their its this"

# One of several: "a relative" is not "relatives".
INDEFINITE_ARTICLES = "a an one"

# A clause behind one of these is not what the sentence states.
EMBEDDING_WORDS = "which who whose whom if whether that"

# Begin a clause about the noun before them.
RELATIVE_WORDS = "who which that whose whom"

# Verbs of saying beyond those of captions: "the report claims".
CLAIM_VERBS = """
claim claims claimed claiming report reports reported reporting insist insists insisted suggest
suggests suggested reveal reveals revealed confirm confirms confirmed according
"""

# Do not state what follows.
QUESTION_VERBS = "ask asks asked asking"

# "Reportedly", "it has been reported that": both say that it is hearsay.
HEARSAY_WORDS = """
reported reportedly reports claimed claims claim thought believed understood according purporting
purported purportedly claiming allegedly alleged
"""

# A heading that takes back what stands behind it: "Hoax: ...".
DOUBTING_HEADINGS = """
claim claims claimed rumor rumour rumors rumours myth hoax fake false not denied
"""

# Change the meaning in place of one another, but not within words that one text adds.
KIN = """
man woman men women boy girl boys girls mother father mothers fathers son daughter sons daughters
brother sister brothers sisters husband wife uncle aunt nephew niece king queen prince princess
"""

# The same in a name: "Western Australia".
DIRECTIONS = "north south east west northern southern eastern western"

# With one of these a statement is no longer the same: "practically owned", "the following day".
WEAKENING_WORDS = """
following preceding rather well stage instead practically virtually effectively technically
basically essentially
"""

# Before a number it changes nothing: "just £40".
MINIMISERS = "just"

# Between two pauses they begin what somebody is, or where from: ", from Selby Moor,".
ORIGIN_WORDS = "from of a an the"

# Stand beside a day: "on Monday".
DAY_JOINTS = "on this last"

# Behind a caption: whose picture it is. Beside names one of the marks must stand there.
CREDIT_WORDS = """
credit photo photograph picture image images courtesy via getty reuters ap afp pa epa for by of the
source supplied handout pic pics alamy shutterstock swns rex instagram facebook twitter youtube
"""
CREDIT_MARKS = (
    "credit photo photograph courtesy getty reuters ap afp source alamy shutterstock swns"
)

# Kickers with a number that count nothing: "Seeing double: ...".
COUNTING_KICKERS = (
    "seeing double",
    "double act",
    "double take",
    "double trouble",
    "first look",
    "first steps",
    "one of a kind",
    "one to watch",
    "second time lucky",
    "third time lucky",
    "two of a kind",
)

# Behind a caption: what a page shows to unfold it and to fold it.
TOGGLE_WORDS = "more less"

ENGLISH_REPHRASING_WORDS = RephrasingWords(
    auxiliaries=word_set(AUXILIARIES),
    passive_auxiliaries=word_set(PASSIVE_AUXILIARIES),
    copulas=word_set(COPULAS),
    light_words=word_set(LIGHT_WORDS),
    connectors=word_set(CONNECTORS),
    clause_starts=word_set(CLAUSE_STARTS),
    named_times=word_set(NAMED_TIMES),
    pronouns=word_set(PRONOUNS),
    subjects=word_set(SUBJECTS),
    first_persons=word_set(FIRST_PERSONS),
    determiners=word_set(DETERMINERS),
    indefinite_articles=word_set(INDEFINITE_ARTICLES),
    embedding_words=word_set(EMBEDDING_WORDS),
    relative_words=word_set(RELATIVE_WORDS),
    claim_verbs=word_set(CLAIM_VERBS),
    question_verbs=word_set(QUESTION_VERBS),
    hearsay_words=word_set(HEARSAY_WORDS),
    doubting_headings=word_set(DOUBTING_HEADINGS),
    kin=word_set(KIN),
    directions=word_set(DIRECTIONS),
    weakening_words=word_set(WEAKENING_WORDS),
    minimisers=word_set(MINIMISERS),
    origin_words=word_set(ORIGIN_WORDS),
    day_joints=word_set(DAY_JOINTS),
    credit_words=word_set(CREDIT_WORDS),
    credit_marks=word_set(CREDIT_MARKS),
    toggle_words=word_set(TOGGLE_WORDS),
    counting_kickers=frozenset(COUNTING_KICKERS),
    past_ending="ed",
    adverb_ending="ly",
    conjunction="and",
)

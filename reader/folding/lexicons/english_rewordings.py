"""English words by which two copies of a sentence differ without saying two things."""

from __future__ import annotations

from reader.text import word_set

# Function words that mean the same in the same place, one group per line.
EXCHANGE_GROUPS = """
a an the this that these those its
that which who whom
is are was were am 's 're 'm
has have had 's 've
do does did
"""

# Words of a caption about the picture itself.
CAPTION_MARKS = """
pictured picture pictures photo photos photograph photographed file image stock left right above
below centre center middle inset top bottom far seen circled
"""

# Words that may stand between such marks ("second from left", "left and right").
CAPTION_MARK_JOINTS = "and or with from in on of to second third here"

# A kicker of these alone ("Pictured:", "Picture above:") says only that there is a picture.
PICTURE_WORDS = "pictured picture pictures photo photos photograph photographs image above below"

# "has withdrawn" is what "withdrew" is in a report of the same day.
PERFECT_AUXILIARIES = "has have had 've"

# With "not" a report shifts one to the other: "We won't have to" and "they would not have to".
REPORTED_MODALS = "will would"

# Before "to" they say alike that something is not certain: "is thought to", "appears to".
HEDGING_VERBS = "believed thought said understood reported presumed appear appears seem seems"

# Subjects of one person; each stands for nobody that one of the other set stands for.
SUBJECT_PRONOUNS = ("he", "she")

# Several people in one word; "he" is none of them.
COLLECTIVE_NOUNS = "couple pair two both duo trio three four family team they we"

# With an article they can stand for a thing that the other copy names: "the disease" for a virus.
GENERIC_NOUNS = """
disease virus illness bug show programme film series game app website site firm company business
club charity brand chain retailer manufacturer supermarket bank hospital school university college
city town village suburb island country nation region state river mountain ship vessel plane airline
newspaper paper magazine channel network broadcaster group organisation organization agency
committee council department ministry court storm hurricane cyclone
"""

# After a verb they open the clause that is reported: "media report that".
CLAUSE_OPENERS = "that"

# Before a surname where another copy has the first name: "Miss Shaw".
HONORIFICS = "mr mrs ms miss dr sir"

# The same for people; "the man" may be any of them, so only in a long sentence.
PERSON_NOUNS = """
man woman boy girl teenager couple pair lawyer lawyers officer officers actor actress singer star
player striker footballer doctor doctors teacher teachers politician senator president author writer
artist photographer model victim victims driver pilot owner suspect prisoner brothers sisters
"""

# After one of these "following" is a verb: "seen following a lorry".
OBSERVING_VERBS = """
see sees saw seen spot spotted film filmed catch caught hear heard watch watched photographed
keep keeps kept start started began stop stopped leave left
"""

# Between two pauses they say what a thing was, and make no condition: "once a farm".
FORMER_STATES = (("once", "a"), ("once", "an"))

# After a preposition they take back what is said: "in theory", "in part".
HOLLOW_NOUNS = "theory principle paper part error jest vain name effect doubt dispute dreams fun"

# Begin a phrase that only says more of when, where or how: "on that occasion", "with friends".
DETAIL_PREPOSITIONS = "as at during in inside near on outside within with to"

# Begin a phrase of place or time that a shorter copy leaves out.
PLACE_PREPOSITIONS = "in at on near during inside outside"

# Can stand for one another after one verb; one group per line.
PREPOSITION_GROUPS = """
from through via
in at inside within
on upon onto
near by beside
around about round
among amongst between
in among amongst
during in
into to
with alongside
"""

ADVERB_ENDINGS = ("ly",)

# After a number: "the 21-year-old".
AGE_WORDS = (("year", "old"), ("years", "old"))

# The words of a contraction.
CONTRACTIONS = {
    **{
        f"{verb}n't": (verb, "not")
        for verb in word_set(
            "are is was were do does did has have had would could should must might need ought dare"
        )
    },
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
}

# Endings of plurals and verbs.
ENDINGS = ("ings", "ing", "ies", "ied", "es", "ed", "s")

# "Four" is what "4" says; "one" is a pronoun too.
_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
FIRST_CARDINALS = {
    word: str(number) for number, word in enumerate(_COUNTED.split()) if word != "one"
}

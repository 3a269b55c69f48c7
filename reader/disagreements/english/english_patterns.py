"""Words around a number that make it a part, an age, a rate, or of another time or place."""

from __future__ import annotations

import re

# A part or an addition, not the whole: words before a number, and behind it.
PART_BEFORE = re.compile(
    r"\b(?:another|others?|adding|further|additional|extra|remaining|rest|including|among|alone|separate"
    r"|each|every|first|second|third|fourth|fifth|last|next|both|most of|half|double|same|other"
    r"|of the|of these|of those|of its|of their|seriously|badly|critically|slightly)\b",
    re.IGNORECASE,
)
PART_BEHIND = re.compile(
    r"\b(?:(?<!out )of (?:them|whom|those|these|which|the|its|his|her|their|our)"
    r"|out of (?:the |these |those )?(?:\d|them\b)|each|apiece|respectively"
    r"|seriously|badly|critically|slightly|severely|per(?![ -]cent)|more(?! than)|others?"
    r"|additional|extra|further|at a time|among)\b",
    re.IGNORECASE,
)
# The whole, named by a pronoun or a general noun: "there are 60 of them".
ANAPHORIC_PATTERN = re.compile(
    r" of (?:them|those|the (?:animals|birds|beasts|creatures|pieces|objects|things|boxes|vehicles"
    r"|wagons|machines|insects|fish|items))\b",
    re.IGNORECASE,
)
# An age: "the age of three", "who is 9".
AGE_BEFORE = re.compile(
    r"\b(?:ages? of|aged|turned|turns|turning|(?:he|she|who|i)(?:['’]s|['’]m| is| was| am)|by|until"
    r"|the age)\s$",
    re.IGNORECASE,
)
# The age of a person who is not named: "a woman of 71", "the driver, a man of 44".
PERSON_AGE_BEFORE = re.compile(
    r"\b(?:an?|the|her|his)\s(?:[\w-]+\s){0,2}?(?:man|woman|boy|girl|lad|child|baby|toddler|teenager"
    r"|youth|pensioner|student|pupil|patient|nurse|soldier|(?!number|order|quarter|cluster|matter|power"
    r"|tower|letter|paper|river|layer|member|corner|offer|mother|father|grandmother|grandfather)"
    r"[a-z]+(?:er|or|ist|ian))\sof\s(?:only |just |about )?$",
    re.IGNORECASE,
)
# The age of a person who is named: "Ana Bel, 34," and "34-year-old Ana Bel".
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})"
_AGE = r"(?P<age>\d{1,3})"
AGE_PATTERNS = (
    re.compile(rf"\b{_NAME}, (?:aged |age )?{_AGE}(?=[,.;:]| and\b|$)"),
    re.compile(rf"\b{_AGE}-year-old {_NAME}"),
    re.compile(rf"\b{_NAME}, (?:an?|the) {_AGE}-year-old\b"),
    re.compile(rf"\b{_NAME},? (?:who )?(?:is|was) {_AGE}(?=[,.;:]|$| years old\b)"),
)
# The same by the surname alone: "Bel, 34,", "Bel, a 34-year-old", "said Bel, 34."
_SURNAME = r"(?<![A-Z][a-z] )(?<![\w’'-])(?P<name>[A-Z][\w’'-]+)"
SURNAME_AGES = (
    re.compile(rf"{_SURNAME}, (?:aged |age )?{_AGE}(?=[,;:]| and\b)"),
    re.compile(rf"{_SURNAME}, (?:an?|the) {_AGE}-year-old\b"),
    re.compile(rf"\b(?:said|says|added|explained|recalled) (?P<name>[A-Z][\w’'-]+), {_AGE}\."),
)
# "The 34-year-old had come on": of whom the sentence before tells, where that names one person.
AGE_OF_SUBJECT = re.compile(rf"(?:The|This) {_AGE}-year-old\b(?! [A-Z])")
SUBJECT_NAME = re.compile(r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)(?=,? [a-z])")
WHOLE_NAME = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+")
# Around the magnitude of an earthquake: "magnitude 6.1", "a 6.3-magnitude quake".
MAGNITUDE_BEFORE = re.compile(
    r"\bmagnitudes?(?:\s?-\s?|\s(?:(?:of|was|is|at|as|to|about|around|an?|estimated|preliminary"
    r"|initial|revised)\s)*)$",
    re.IGNORECASE,
)
MAGNITUDE_BEHIND = re.compile(
    r"\s?-?\s?magnitude\b|\son the (?:[\w-]+\s)?(?:richter|magnitude) scale\b", re.IGNORECASE
)
AFTERSHOCK_BEFORE = re.compile(r"\b(?:after|fore)shocks?\b[^.;]{0,40}$", re.IGNORECASE)
AFTERSHOCK_BEHIND = re.compile(r"\s(?:\w+\s)?(?:after|fore)shock", re.IGNORECASE)
# A time or an occasion that is another one than that of a figure without it.
TIME_PATTERN = re.compile(
    r"\b(?:(?:1[5-9]|20)\d\ds?|(?:last|next|previous|past|coming|following|each|every) "
    r"(?:year|month|week|season|summer|winter|spring|autumn|decade|century|night|time)s?"
    r"|(?:the|its|their) (?:last|previous|earlier|next) \w+|previously|earlier this"
    r"|the year before|originally|initially|formerly|once"
    r"|since (?:\d{4}|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january"
    r"|february|march|april|may|june|july|august|september|october|november|december)"
    r"|\w+ (?:years?|months?|weeks?|days?|decades?|centur(?:y|ies))"
    r" (?:ago|earlier|before|later)"
    r"|compared|half of (?:the|this|last)|quarter|by 20\d\d|average|typically|usually|normally"
    r"|annual(?:ly)?|in (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)|at first|at its|in its best)\b",
    re.IGNORECASE,
)
# A time that was named elsewhere: "those twelve months", "in that year".
SAME_TIME_PATTERN = re.compile(
    r"\b(?:those|that|these|the same) (?:\w+ )?(?:year|month|week|day|hour|night|time|season|period"
    r"|summer|winter|spring|autumn)s?\b",
    re.IGNORECASE,
)
# Another event, or a series of events.
APART_PATTERN = re.compile(
    r"\b(?:another|separate(?:ly)?|elsewhere|meanwhile|earlier (?:attack|incident|blast|strike)"
    r"|previous|these attacks|those attacks|in total|combined|altogether|worldwide|nationwide"
    r"|globally|ever|compared|since (?:1[5-9]|20)\d\d|record of)\b",
    re.IGNORECASE,
)
# What is planned or required, not told to have happened.
UNREAL_PATTERN = re.compile(
    r"\b(?:if|must|can only|minimum|required|would have|could have|target|goal|hopes? to|aims? to"
    r"|plans? to)\b",
    re.IGNORECASE,
)
# The place of a part of a story: "In neighbouring Wolda", "in the village of Temal".
LOCAL_PATTERN = re.compile(
    r"\b(?:neighbou?ring|nearby|elsewhere|in (?:the |a )?(?:\w+ )?(?:districts?|villages?|hamlets?)"
    r"|in the (?:town|port|county|suburb) of)\b",
    re.IGNORECASE,
)
# Around a number without a noun that counts persons: "rose to 14", "36 were injured".
BARE_BEFORE = re.compile(
    r"\b(?:to|at|is|was|toll|number|than|least)(?: (?:about|around|over|nearly|now))?\s$",
    re.IGNORECASE,
)
BARE_BEHIND = re.compile(
    r"\s(?:were|was|are|is|have|had|has|dead|injured|wounded|died|killed|missing)\b",
    re.IGNORECASE,
)
# The number is a rate: "£3m a year".
RATE_PATTERN = re.compile(
    r"\s?(?:of \w+ )?(?:a|an|per|each|every)[ -]"
    r"(?P<per>year|month|week|day|hour|minute|second|head|person|household"
    r"|night|season|litre|kilo|tonne|metre|mile|acre|hectare|ticket|share|barrel|dose|family|pupil)\b",
    re.IGNORECASE,
)

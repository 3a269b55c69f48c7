"""Phrases that say in English what a number counts: "killed 12 people", "12 people were killed".

Each row has a label, what may be counted, patterns that end just before the number, and patterns
that begin just behind it. What no phrase holds is no figure of a story.
"""

from __future__ import annotations

import re

from reader.disagreements.english.english_crowd_phrases import CROWD_PHRASES
from reader.disagreements.english.english_money_phrases import MONEY_PHRASES
from reader.disagreements.english.english_thing_phrases import THING_PHRASES
from reader.disagreements.english.english_toll_phrases import TOLL_PHRASES

PHRASES = (*TOLL_PHRASES, *CROWD_PHRASES, *THING_PHRASES, *MONEY_PHRASES)
"""Of several phrases as near to a number, the first one counts."""

# The counted are a part of those to whom it happened: "three officers" of "12 dead".
PART_NOUNS = (
    "children child kids baby babies infants infant toddlers boys girls women woman men man females"
    " males adults teenagers teens youths students pupils schoolchildren teachers police officers"
    " officer policemen soldiers troops servicemen guards guard firefighters firemen rescuers"
    " journalists reporters civilians militants rebels gunmen insurgents fighters terrorists"
    " attackers suspects staff crew sailors pilots doctors nurses patients foreigners tourists"
    " nationals citizens relatives family families brothers sisters sons daughters members"
    " protesters demonstrators worshippers paramedics medics bystanders drivers aides marines"
    " agents deputies employees prisoners inmates hostages refugees"
)

# What happens is not said to have happened, or is told as a series.
UNSURE = re.compile(
    r"\b(?:if|must|minimum|required|would have|could have"
    r"|expect(?:ed|s|ing|ations?)?|forecasts?|predict(?:s|ed|ion)?"
    r"|projected|projections?"
    r"|consensus|could|might|may|would|if|goal|target|aims?|hopes?"
    r"|plans? to|feared"
    r"|potentially|risk|at risk|possibl[ye]|imagine|capacity"
    r"|threaten(?:s|ed)?)\b",
    re.IGNORECASE,
)
# Just before a number: the most that it can be.
AT_MOST_BEFORE = re.compile(r"\bup to (?:about |around |some )?$", re.IGNORECASE)
# A figure told anew each day, or the sum of several events.
SERIES = re.compile(
    r"\b(?:daily|a day(?! (?:after|before|later|earlier|ago|off))|per day"
    r"|each (?:day|year|week)|every (?:day"
    r"|year|week)|so far this"
    r"|this year|since (?:the (?:start|beginning|invasion|pandemic"
    r"|war|conflict)|it began)"
    r"|over the (?:past|last|course)|over (?:\w+) (?:years|days"
    r"|nights|weeks|months)|in the (?:past|last)|nationwide"
    r"|worldwide|global|across the country|in all"
    r"|record|previous(?:ly)?|earlier|last (?:year|week|month"
    r"|summer|winter)|years? ago|[’']s (?:last|first|previous"
    r"|worst) (?:\w+ )?|in history"
    r"|new (?=cases|infections|deaths|jobs)|average|annually"
    r"|overall total|as of (?:noon|midday|\d+)"
    r"|seriously|critically|badly|slightly|severely|lightly"
    r"|critical condition|serious injuries)\b",
    re.IGNORECASE,
)

# The place beside a figure: "in Wolda", "off the island of Lomba".
PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Aa]cross|[Aa]round"
    r"|of)\s+(?:the\s+|an?\s+)?(?:[a-z]+\s+){0,2}?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)

# Labels whose figures are told before it happens.
PLANNED = frozenset(
    (
        "losing their jobs", "harvested", "deficit", "savings", "cost", "deal", "closed",
        "recalled", "ransom", "damage", "fine", "worth", "cancelled", "seats",
    )
)  # fmt: skip

# Labels where a group stands for the whole: "44 passengers" aboard, "900 drivers" on strike.
WHOLE = frozenset(
    (
        "aboard", "attending", "on strike", "losing their jobs", "taken hostage", "freed",
        "signatures", "ill", "arrested", "rescued", "searching",
    )
)  # fmt: skip


# Labels that tell nothing without whose figure it is: the seats of a party.
NAMED = frozenset(("seats", "share of votes", "votes"))

# Behind a number: those to whom something else happened than to those counted before.
OTHERS = re.compile(r"\s+(?:\w+\s+)?(?:(?P<others>others?)|more)\b", re.IGNORECASE)
WITH_OTHERS = frozenset(
    ("hurt", "treated", "missing", "trapped", "rescued", "evacuated", "arrested")
)

# "A mother of 12", "one of the 12": not those to whom it happened.
RELATION_BEFORE = re.compile(
    r"\b(?:mother|father|grandmother|grandfather|parents?|mom|mum"
    r"|dad|family|one|two|three|some|many"
    r"|most|any|none|each) of (?:the |these |those )?$|\breceived "
    r"(?:about |around |some |over )?$|\b(?:age[ds]?|number|no\."
    r"|route|highway)\s$",
    re.IGNORECASE,
)

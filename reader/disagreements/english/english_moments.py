"""How English tells when something is or was: days, months, years, times of day, ordinals."""

from __future__ import annotations

import re

MONTH_NAMES = (
    "january february march april may june july august september october november december"
).split()
MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
}  # fmt: skip
WEEKDAY_NUMBERS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split(), 1
    )
}
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINAL_NUMBERS = {word: number for number, word in enumerate(_ORDINAL_WORDS, 1)}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_LINK = r"(?:,? and |,? or |, | to |-|–| until | till )"
_YEAR = r"(?:,? (?P<{}>20\d\d))?"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "9, 11 and 14 December", "Monday, 3 May 2027".
DAYS_THEN_MONTH = (
    rf"(?:{_WEEKDAY},? (?:the )?)?(?<![\d.,:£$€])(?P<days>{_DAY}(?:{_LINK}{_DAY})*)(?: of)? "
    rf"(?P<month>{_MONTH})(?!\w){_YEAR.format('year')}"
)
# "December 9, 11 and 15"; behind it stands no noun that the last number could count.
MONTH_THEN_DAYS = (
    rf"(?:{_WEEKDAY},? )?\b(?P<month2>{_MONTH}) (?P<days2>{_DAY}(?:{_LINK}{_DAY})*)"
    rf"(?![\w%]|[.:,]\d){_YEAR.format('year2')}"
    r"(?=\s*(?:[.,;:)”\"]|$)|\s(?:and|but|over|as|in|to|at|for|from|when|while|because|after|with"
    r"|which|if|by|on|of|until|is|was|will|has)\b)"
)
# "until March", "in late November 2027".
MONTH_ALONE = (
    r"\b(?P<role>[Uu]ntil|[Tt]ill|[Tt]hrough|[Bb]y|[Ii]n|[Bb]efore|[Ff]rom|of|[Nn]ext|[Ii]nto)"
    r" (?:(?:the )?(?:end|start|middle|beginning) of |(?:early|late|mid)[- ])?"
    rf"(?P<month3>{_MONTH})(?! \d?\d\b)(?![\w’'-]){_YEAR.format('year3')}"
)
# "in 2031"; of the last hundred years those are left out that an article's date says are past.
YEAR_ALONE = r"\b(?:[Uu]ntil|[Tt]ill|[Bb]y|[Ii]n|[Bb]efore|[Ff]rom) (?P<year4>20[2-9]\d)\b"
WEEKDAYS = (
    rf"(?<!last )(?<!every )(?<!each )(?<!past )\b(?P<weekdays>{_WEEKDAY}"
    rf"(?:(?:,? and |, |,? or )(?:on )?{_WEEKDAY})*)(?![\w’'])"
)
_HOURS = r"(?P<hour>[01]?\d|2[0-3])"
# "7.30pm", "at 19.45", "noon", "eight o'clock".
CLOCK = (
    rf"(?<![\d.,:£$€]){_HOURS}(?:[.:](?P<minutes>[0-5]\d))?\s?"
    r"(?P<half>[ap])(?:\.\s?m\.|m\b)"
    rf"|(?<=\bat ){_HOURS.replace('hour', 'hour2')}[.:](?P<minutes2>[0-5]\d)(?![\d%]|[.:]\d)"
    r"(?!\s?(?:per|million|billion|m\b|metres|seconds|points|on the))"
    r"|\b(?P<word>noon|midday|midnight)\b"
    r"|\b(?P<hour3>[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r" o[’']clock\b"
)
# "in the 79th minute", "on 78 minutes", "a 67th-minute penalty".
PLAY_MINUTE = (
    r"\b(?P<minute>\d{1,3})(?:st|nd|rd|th)[- ]minute\b(?!s)"
    r"|\b(?:[Oo]n|[Aa]fter) (?:the )?(?P<minute2>\d{1,3}) minutes\b"
    rf"|\b(?P<minute3>{'|'.join(_ORDINAL_WORDS)})[- ]minute\b(?!s)"
)
# "their ninth straight victory", "her sixth national title".
RANK = (
    rf"\b(?P<rank>{'|'.join(_ORDINAL_WORDS)}|\d{{1,3}}(?:st|nd|rd|th))[- ]"
    r"(?P<ranked>(?:[a-z][a-z-]+ ){0,2}?(?:wins?|victory|triumph|defeat|loss|draw|title"
    r"|championship|crown|trophy|goal|medal|century|term|anniversary|birthday|hat-trick|appearance"
    r"|album|novel|album|symphony|marathon|attempt|ascent))\b"
)
# "Varga finished third", "Varga took second place": where a competitor came in.
PLACING = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+)(?: \([^()]{2,20}\))? (?:has |had |only )?"
    r"(?:(?:finish(?:es|ed)?|comes?|came|place[sd]|was|end(?:s|ed)(?: up)?|crossed the line)"
    r"(?: in)?(?: an?)?(?: \w+ly| fine| brilliant| surprising| disappointing)?"
    r"|(?:takes?|took|claim(?:s|ed)|secure[sd]|earn(?:s|ed)|settle[sd] for|had to settle for))"
    rf" (?P<rank>{'|'.join(_ORDINAL_WORDS)}|\d{{1,3}}(?:st|nd|rd|th))"
    r"(?: place| spot)?(?=[.,;:]| (?:in|at|on|behind|after|with) |$)"
)
# A part of a race, a table, or another race: a competitor has a place in each.
OF_ANOTHER_RACE = re.compile(
    r"\b(?:overall|standings|table|rankings?|world cup|qualif\w+|heats?|semi-finals?|polls?|vote"
    r"|voting|half|lap|sprint|classification|child|born|grade|to (?:speak|testify)|last|previous"
    r"|previously|ago|earlier|once|in (?:19|20)\d\d"
    r"|(?:first|second|opening|final) (?:run|leg|stage))\b",
    re.IGNORECASE,
)
SAME_RANKED = {
    "straight": "successive", "consecutive": "successive", "victory": "win", "triumph": "win",
    "wins": "win", "loss": "defeat", "championship": "title", "crown": "title",
}  # fmt: skip
MOMENT = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("dm", DAYS_THEN_MONTH), ("md", MONTH_THEN_DAYS), ("minuteof", PLAY_MINUTE),
            ("clock", CLOCK), ("monthof", MONTH_ALONE), ("yearof", YEAR_ALONE),
            ("weekday", WEEKDAYS), ("rankof", RANK),
        )
    )
)  # fmt: skip
# Without one of these there is no moment; to look for them is quick.
MOMENT_HINT = re.compile(
    rf"{_WEEKDAY}|{_MONTH}|\d(?:st|nd|rd|th)\b|minute|\d\s?[ap]\.?m\b|o[’']clock|noon|midday"
    rf"|midnight|\bat [012]?\d[.:]|\b20[2-9]\d\b|{'|'.join(_ORDINAL_WORDS)}"
)
# An hour before another zone's name is no hour of the other article.
ZONE = re.compile(r"\s?\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|PST|PDT|local time)\b")
ROUGH = re.compile(
    r"\b(?:about|around|shortly|just|nearly|almost|some time|soon|roughly|by|before|after)"
    r"(?: (?:before|after|past))? $",
    re.IGNORECASE,
)
# When it was said, not when it is.
SAID_ON = re.compile(
    r"\b(?:said|says|told [\w ]{1,30}|announced(?: it| this)?|added|reported|confirmed|wrote|warned"
    r"|tweeted|statement|issued)(?: late| early)?(?: on)? $",
    re.IGNORECASE,
)

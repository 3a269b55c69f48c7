"""What happens at a moment, in English: kinds of events, and words that keep two events apart."""

from __future__ import annotations

import re


def _compile(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


# Of a clause each kind counts that has a word in it. Behind each kind what may be told of it: days
# (dates and weekdays), months, years, times of day.
PLANS = {
    label: (_compile(words), frozenset(units.split()))
    for label, words, units in (
        (
            "strike",
            r"strikes?|striking|walk(?:s|ing)? out|walkouts?|stoppages?|stop(?:s|ping)? work"
            r"|down(?:s|ing)? tools|industrial action",
            "day",
        ),
        (
            "reopening",
            r"reopen(?:s|ing|ed)?|re-open(?:s|ing|ed)?|open(?:s|ed)? again|move back|(?:closed"
            r"|shut|out of (?:use|service|action)|repairs?|works?|work|closure"
            r"|detours?)\b[^.;]*\b(?:until|till|through|by)",
            "day month year",
        ),
        (
            "gates open",
            r"(?:gates?|doors?|turnstiles?)\b[^.;]*\bopen(?:s|ed)?|opens? (?:its|the"
            r"|their) (?:gates?|doors?)|may enter",
            "clock",
        ),
        (
            "opening",
            r"opens?|be opened|opening|inaugurat\w+|trains will run|go(?:es)? into service",
            "day month year clock",
        ),
        (
            "completion",
            r"complet(?:e|ed|ion)|finish(?:ed)?|be (?:ready|done)|go(?:es)? into service",
            "day month year",
        ),
        (
            "closure",
            r"(?:will|to) (?:close|shut)|closes|shuts|closing",
            "day month clock",
        ),
        (
            "referendum",
            r"referendum|plebiscite|votes? on",
            "day month",
        ),
        (
            "election",
            r"elections?|go(?:es)? to the polls|polling day|ballot",
            "day month",
        ),
        (
            "vote",
            r"votes? on|(?:hold|debate|take) a vote|vote (?:is|will|in|by)",
            "day clock",
        ),
        (
            "trial",
            r"trials?|be tried",
            "day month",
        ),
        (
            "sentence",
            r"sentenc(?:e|ed|ing)",
            "day month",
        ),
        (
            "hearing",
            r"hearing|appears? (?:in|at|before)|arraigned",
            "day clock",
        ),
        (
            "verdict",
            r"verdict|ruling|hand down|judg(?:e?)ment",
            "day month",
        ),
        (
            "funeral",
            r"funeral|buried|burial|laid to rest|memorial service|cremat\w+",
            "day clock",
        ),
        (
            "launch",
            r"launch(?:es|ed|ing)?|lifts? off|lift-off|blasts? off|blast-off",
            "day month year clock",
        ),
        (
            "start",
            r"begins?|start(?:s|ing)?|kicks? off|kick-off|get(?:s)? under way|opening ceremony",
            "day month clock",
        ),
        (
            "release",
            r"releas(?:e|ed)|comes? to cinemas|in cinemas|comes? out|be out|on sale"
            r"|hits? (?:the )?(?:shelves|shops|cinemas|screens)|premieres?|publish(?:ed)?"
            r"|in the shops|in bookshops",
            "day month year",
        ),
        (
            "departure",
            r"leaves?|departs?|departure|sets? off|sails?|flies",
            "day month clock",
        ),
        (
            "arrival",
            r"arriv(?:es?|al)|docks?|due in|lands?|reach(?:es)?",
            "day month clock",
        ),
        (
            "meeting",
            r"meets?|meeting|talks|summit|visits?",
            "day clock",
        ),
        (
            "march",
            r"march(?:es)?|rall(?:y|ies)|demonstrat(?:e|ion)s?|protests?",
            "day clock",
        ),
        (
            "wedding",
            r"wedding|marry|wed",
            "day month clock",
        ),
        (
            "deadline",
            r"deadline|expires?|ultimatum|runs? out",
            "day month clock",
        ),
        (
            "resignation",
            r"steps? down|resigns?|leaves? office|retires?|stands? down|hand(?:s)? over",
            "day month year",
        ),
        (
            "truce",
            r"truce|cease-?fire|takes? effect|comes? into force",
            "day clock",
        ),
        (
            "ban",
            r"ban(?:ned)?|phas(?:e|ed|ing) out|prohibit(?:ed)?",
            "month year",
        ),
    )
}
# What has happened is compared by its time of day alone, and the minute of a match.
INCIDENTS = {
    label: _compile(words)
    for label, words in (
        (
            "fire",
            r"(?:fire|blaze)\b[^.;]*\b(?:broke out|began|started)|caught fire",
        ),
        (
            "earthquake",
            r"(?:quake|earthquake|tremor)\b[^.;]*\b(?:struck|hit|shook|rattled)|(?:hit|struck"
            r"|shaken|rattled) by an? (?:\w+ )?(?:quake|earthquake|tremor)",
        ),
        (
            "crash",
            r"crashed|collided|derailed|collision happened|crash (?:happened|occurred)"
            r"|came off the (?:rails|road)|left the (?:rails|road)",
        ),
        (
            "blast",
            r"exploded|went off|blew up|(?:explosion|blast) (?:happened|occurred|ripped|tore)",
        ),
        (
            "shooting",
            r"shots were (?:fired|heard)|opened fire|shooting (?:happened|began|started)",
        ),
        (
            "last seen",
            r"last seen|(?:vanished|disappeared|went missing) (?:from|at|after)",
        ),
        (
            "robbery",
            r"(?:robbery|raid|heist) (?:happened|took place|began)|burst into",
        ),
    )
}
RED_CARD = "red card"
PLAYS = {
    label: _compile(words)
    for label, words in (
        (
            "goal",
            r"scor(?:e|es|ed|ing)|goal|head(?:s|ed|er)|nett?(?:s|ed)|winner|winning"
            r"|equali[sz]e[sdr]|equali[sz]er|penalty|spot[- ]kick|volley(?:ed)?|struck"
            r"|converted|put \w+ (?:ahead|in front)|lead|opener|free[- ]kick|tapped in|fired",
        ),
        (
            RED_CARD,
            r"sent off|red card|dismissed|saw red|shown (?:a |the )?(?:straight )?red"
            r"|second yellow",
        ),
    )
}
NO_PLAY = _compile(
    r"miss(?:ed|es)?|saved?|hit the (?:bar|post|woodwork)|wide|denied|over the bar|limped"
    r"|replaced|came on|substituted|substitute|disallowed|ruled out|chance|injur\w+|had put"
    r"|had been"
)
# Somebody will do it, or it stands in a calendar.
PLANNED = _compile(
    r"will|shall|to be|(?:is|are|was|were) (?:to|not? to)|due|set to|scheduled|plan(?:s"
    r"|ned)? (?:to|for|a|an)|planned|expect(?:s|ed)?|should|going to|can|may|must|until|till"
    r"|call(?:s|ed)? (?:for )?(?:a )?strikes?|has called|have called|reopens?|opens|begins?"
    r"|starts?|kicks off|kick-off|votes?|go(?:es)? to the polls|meets?|comes? (?:to|out)"
    r"|holds?|leaves?|arrives?|sails|lifts off|expires|takes effect|comes into force"
    r"|open again|opens again|move back|marr(?:y|ies)|strikes?|walks? out|downs? tools"
)
# It is over, was planned once, or is another one of its kind.
PAST = _compile(
    r"struck|walked out|opened|began|started|voted|held|launched|met|released|arrived|departed"
    r"|sailed|resigned|closed on|was (?:tried|buried|closed|built|shot|founded|sentenced"
    r"|arrested)|were (?:tried|closed|built)|took place|(?:last|previous|past|every"
    r"|each) (?:year|month|week|season|time|spring|summer|autumn|winter|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday)(?:[’']s)?|ago|formerly|once|since|originally"
    r"|earlier"
)
# "would have been": how it was planned, or what an earlier article said.
WILL = _compile(
    r"will|shall|is to|are to|due to|set to|scheduled|to be|plans? to|will be|can|should"
)
# What may not stand between an event and its moment.
BETWEEN = _compile(
    r"when|after|before|since|if|that|who|whom|which|whose|because|unless|as|where|said|says"
    r"|told|took|takes?|taking|agreed|announced|signed|unveiled|warned|called|made|gave|went"
    r"|\w+ed (?=on\b|last\b|late\b|early\b)"
)
# Just before or behind a moment: the verb of something else that was done then.
DONE_BEFORE = re.compile(
    r"\b(?!(?:scheduled|planned|expected|closed|shut|delayed|postponed|opened|launched|tried"
    r"|sentenced"
    r"|held|buried|released|published|completed|finished|inaugurated|called|played|staged)\b)"
    r"(?:[a-z]+ed|said|told|took|made|met|went|gave|came|won|lost|saw|wrote|spoke|began|struck)"
    r"(?: (?:it|this|him|them|her|an?|the)(?: [a-z]+){1,2})? (?:late |early )?(?:on )?$"
)
DONE_BEHIND = re.compile(
    r"^,? (?:[a-z]+ed|said|told|took|made|met|went|gave|came|won|lost|saw|wrote|spoke|struck)\b"
)
# One of several events of a kind, and its counterpart.
SEQUENCE = _compile(
    r"first|second|third|fourth|fifth|final|another|other|further|additional|also|again(?= on)"
    r"|too|both|next|women[’']?s?|men[’']?s?|women|girls[’']?|boys[’']?|under-\d\d|u\d\d|youth"
    r"|junior|senior|(?:north|south|east|west)(?:ern|bound)?(?= [a-z])|upper|lower|inner|outer"
    r"|old|local|general|presidential|parliamentary|regional|mayoral|european|semi-finals?"
    r"|quarter-finals?|brother|sister|wife|husband|son|daughter|accomplice|father|mother|rival"
    r"|previous|latest"
)
# Of these the ones that tell one goal from another, not one match.
SEQUENCE_OF_GOALS = _compile(
    r"first|second|third|fourth|fifth|another|other|further|additional|also|again|too|both|next"
    r"|twice|double"
)
# Words that tell nothing of whose event it is.
EMPTY = frozenset(
    (
        "time day week month year monday tuesday wednesday thursday friday saturday sunday "
        "morning afternoon evening night noon midnight late early mid end start begin "
        "beginning open close reopen strike hold take place expect plan due schedule set call "
        "announce accord official spokesman spokeswoman statement people work return go come "
        "run new local today tomorrow minute goal score win beat game match half lead put "
        "give offer rise pay raise improve deal vote poll trial sentence launch release "
        "finish complete ready build"
    ).split()
)
# Groups who act: of two sentences that name such groups, one must be common.
GROUP_NOUN = re.compile(
    r"\b[a-z]+(?:ers|ors|ists|ians|[^s]men)\b|\b(?:nurses|pilots|crews?|guards|students|musicians"
    r"|staff|police|captains|clerks)\b"
)
GENERAL_GROUPS = frozenset(
    (
        "members workers strikers employees ministers leaders voters visitors readers "
        "passengers commuters travellers engineers owners lawyers prosecutors officers "
        "directors years numbers others papers motorists followers organisers women unions "
        "supporters employers bosses spectators police staff markers rosters motors doors "
        "corners traders investors shareholders"
    ).split()
)
# An offer, and what is no offer: demands, and what somebody got before.
OFFER = re.compile(r"\b(?:offers?|offered|offering|bids?|bidding)\b", re.IGNORECASE)
_DEMAND = r"wants?|wanted|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought"
DEMAND = _compile(_DEMAND)
NO_OFFER = re.compile(
    rf"\b(?:{_DEMAND}|inflation"
    r"|last (?:year|month|week|season)|in (?:19|20)\d\d|years? ago|previous|rival"
    r"|shares? (?:rose|fell"
    r"|price)|sales|profits?|worth|premium|stake|fees?|costs?|discount|between)\b",
    re.IGNORECASE,
)
OFFER_FROM = re.compile(
    r"\bfrom (?:[£$€]\s?)?\d[\d.,]*\s?(?:%|per cent|percent|pc|bn|m|million|billion)?(?= to\b)",
    re.IGNORECASE,
)

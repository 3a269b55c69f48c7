"""Phrases that count arrests, patients, crowds, strikers and jobs, in English."""

from __future__ import annotations

from reader.disagreements.english.english_phrase_patterns import NOUN, before, behind, count, noun
from reader.disagreements.quantity_lexicon import QuantityPhrase

CROWD_PHRASES = (
    QuantityPhrase(
        "arrested",
        "persons",
        (
            before(
                r"arrest(?:ed|ing|s)|detain(?:ed|ing|s)|rounded up|took into "
                r"custody|led away"
                r"|taken into custody|held|locked up"
            ),
            count(r"number of (?:arrests|people (?:arrested|detained))"),
        ),
        (
            behind(
                r"arrested|detained|(?:taken|placed|held) (?:in|into) "
                r"(?:custody|detention)"
                r"|in custody|rounded up|held|led away|taken away|in the cells"
                r"|locked up"
            ),
            noun(r"arrests|detentions"),
            rf"{NOUN}\s+into (?:custody|detention)\b",
        ),
    ),
    QuantityPhrase(
        "ill",
        "persons",
        (
            before(r"infect(?:ed|ing|s)|sicken(?:ed|ing|s)|poison(?:ed|ing)"),
            count(r"number of (?:cases|infections|infected|sick|patients)|case count"),
        ),
        (
            behind(
                r"infected|sickened|ill|sick|(?:fallen|fell|taken) (?:ill"
                r"|sick)|poisoned|caught it"
                r"|tested positive|came down with|contracted|diagnosed|caught|vomiting"
                r"|(?:have|had|with) symptoms"
            ),
            noun(r"(?:cases|infections|illnesses)"),
            r"(?:\s+(?!new\b)[\w’'-]+){1,2}\s+(?:cases|infections|illnesses)\b",
        ),
    ),
    QuantityPhrase(
        "freed",
        "persons",
        (before(r"freed|free|freeing|release[sd]?|releasing|let go"),),
        (behind(r"freed|released|let go|set free"),),
    ),
    QuantityPhrase(
        "attending",
        "persons",
        (
            before(
                r"crowds? of|attendance (?:of|at|as|was)|drew|drawing"
                r"|attracted|attended by"
                r"|watched by|in front of|front of|counted|gate of|brought out"
            ),
            count(
                r"number of (?:marchers|protesters|demonstrators|people (?:who"
                r"|at|in))|attendance"
                r"|crowd|turnout|marchers|gate"
            ),
        ),
        (
            behind(
                r"march(?:ed|ing)?|protest(?:ed|ing)?|demonstrat(?:ed|ing)"
                r"|rall(?:ied|ying)|attended"
                r"|gathered|turned out|(?:took|taken|taking|poured|flooded"
                r"|out) (?:to|into|on|in) the"
                r" streets?|watched|joined (?:(?:the|a)"
                r"(?! (?:search|hunt|strike|walkout))|in)|filled the|pack(?:ed)?"
                r"|turned up|came(?! down)|walked(?! out)"
                r"|took part in (?:the|a) (?:march|protest|rally|demonstration"
                r"|parade)|lined the"
                r"|filed past|passed through the (?:gates?|turnstiles?)|saw "
                r"the|streamed"
            ),
            r"(?:-strong)\b",
        ),
    ),
    QuantityPhrase(
        "attending",
        "persons",
        (),
        (
            noun(
                r"protesters|demonstrators|marchers|spectators|fans|visitors"
                r"|onlookers|supporters"
                r"|festival-?goers|pilgrims|entries"
            ),
        ),
        is_weak=True,
    ),
    QuantityPhrase(
        "searching",
        "persons",
        (before(r"search(?: party)? (?:by|of)|search party of"),),
        (
            behind(
                r"search(?:ed|ing)? for|searching|combing|combed|scouring|scoured|looking for"
                r"|(?:joined|joining|took part in|taken part in|taking part in|involved in) (?:the"
                r"|a) (?:search|hunt)"
            ),
        ),
    ),
    QuantityPhrase(
        "on strike",
        "persons",
        (
            before(
                r"strike by|walkout by|stoppage by|strikers at|strike of"
                r"|strike (?:involves|involved)"
            ),
            count(r"number of strikers|strikers"),
        ),
        (
            behind(
                r"on strike|walked out|walk out|down(?:ed)? tools|stopped "
                r"work(?:ing)?|stayed (?:away|home"
                r"|at home|out)|struck|laid down (?:their )?tools|joined the "
                r"(?:strike|walkout|stoppage)"
                r"|(?:took|taken|taking) part(?! in)|out on strike|absent"
                r"|(?:took|taken|taking) part in (?:the|a) (?:[\w’'-]+ )?"
                r"(?:strike|walkout|stoppage)"
                r"|followed the call"
                r"|on the picket lines?"
            ),
            noun(r"strikers"),
        ),
    ),
    QuantityPhrase(
        "losing their jobs",
        "persons",
        (
            before(
                r"cut(?:s|ting)?|shed(?:s|ding)?|ax(?:e|ed|es|ing)|slash(?:ed"
                r"|es|ing)?|lay off"
                r"|eliminat(?:e|ed|es|ing)|laying off|laid off|lays off"
                r"|sack(?:ed|ing)?|scrap"
                r"|dismiss(?:ed|es|ing)?|making redundant|let(?:ting)? go(?: "
                r"of)?|part with|fired?"
            ),
            count(r"number of (?:jobs|lay-?offs|redundancies|posts)|job losses"),
        ),
        (
            noun(
                r"(?:jobs?|posts|positions) (?:cuts|losses|to go)|lay-?offs"
                r"|redundancies|dismissals"
            ),
            behind(
                r"laid off|axed|sacked|dismissed|redundant|los(?:e|ing|t) "
                r"their (?:jobs|work|posts)"
                r"|out of (?:a job|work)|without (?:a job|work)"
            ),
        ),
    ),
    QuantityPhrase(
        "losing their jobs",
        "workers",
        (before(r"los(?:e|ing|t|s of)|cost|make"),),
        (behind(r"cut|shed|eliminated|go|scrapped|abolished|disappear|lost|at risk"),),
    ),
)

"""Phrases that count things, animals, land, votes and shares, in English."""

from __future__ import annotations

from reader.disagreements.english.english_phrase_patterns import (
    NOUN,
    SOME,
    VERB,
    before,
    behind,
    count,
    noun,
)
from reader.disagreements.quantity_lexicon import QuantityPhrase

THING_PHRASES = (
    QuantityPhrase(
        "destroyed",
        "things",
        (
            before(
                r"destroy(?:ed|ing|s)|flatten(?:ed|ing)|gut(?:ted|ting)"
                r"|raz(?:ed|ing)|consum(?:ed|ing)|burn(?:ed|ing)?(?: down)?"
                r"|burnt(?: down)?|levell?(?:ed|ing)|wreck(?:ed|ing)|ruin(?:ed"
                r"|ing)"
            ),
        ),
        (
            behind(
                r"destroyed|flattened|gutted|razed|burned down|burnt down"
                r"|levell?ed|collapsed|wrecked|ruined|reduced to (?:ashes"
                r"|rubble)|in ruins|lost(?=[.,;]| (?:in|to|when|after|as|and)\b|$)"
                r"|uninhabitable|consumed|burned to the "
                r"ground"
            ),
        ),
    ),
    QuantityPhrase(
        "damaged",
        "things",
        (before(r"damag(?:ed|ing|es)|tore the roofs off"),),
        (behind(r"damaged|lost their roofs"),),
    ),
    QuantityPhrase(
        "flooded",
        "things",
        (
            before(
                r"flood(?:ed|ing|s)|inundat(?:ed|ing)|swamp(?:ed|ing)|submerg(?:ed|ing)"
                r"|waters? (?:stood|stands|lay|lies|rose|was|is) (?:on|in|over|above)"
                r"|waters? (?:got into|entered|filled|swept into|surged (?:into|through))"
                r"|under ?water (?:are|were|stood|lay)"
            ),
        ),
        (
            behind(
                r"(?:(?:stood|stand|lay|lie|sat) )?(?:deep )?(?:flooded|inundated|swamped"
                r"|submerged|under ?water|in (?:deep |the )?(?:flood)?water)"
            ),
        ),
    ),
    QuantityPhrase(
        "without power",
        "any",
        (
            before(
                r"(?:cut|knocked out|cutting) (?:off )?(?:power"
                r"|electricity)(?: supplies)? (?:to|for)"
                r"|(?:power|electricity) (?:was|has been|had been|is) (?:back|restored)"
                r" (?:for|to|in|at) all but|(?:power|electricity) (?:was|is|has been) cut (?:off "
                r")?(?:to|for)|(?:outages?|blackouts?) (?:affect(?:ed|ing)|for"
                r"|hit)"
            ),
        ),
        (
            behind(
                r"(?:without|lost|lose|had no|have no|no) (?:power"
                r"|electricity)|in (?:the dark|darkness)|blacked out"
                r"|(?:had|saw) (?:their|its) (?:lights|power) (?:go|cut)|went dark"
            ),
            (rf"{NOUN}\s+without (?:power|electricity)\b"),
        ),
    ),
    QuantityPhrase(
        "recalled",
        "things",
        (
            before(
                r"recall(?:ed|ing|s)?|recall (?:of|covers|affects|involves"
                r"|includes|concerns|is for)"
                r"|call(?:ed|ing|s)? back|withdr(?:ew|aw|awing|awn)|taking "
                r"back|took back"
            ),
            (
                r"\brecall (?:[\w’'-]+\s){0,4}?(?:covers|affects|involves"
                r"|includes|of|to|concerns)\s+" + SOME
            ),
        ),
        (
            behind(
                r"recalled|called back|withdrawn|(?:affected|covered) by the "
                r"recall|affected|taken back"
            ),
        ),
    ),
    QuantityPhrase(
        "cancelled",
        "things",
        (
            before(r"cancell?(?:ed|ing|s)|scrap(?:ped|ping)|ground(?:ed|ing)"),
            count(r"number of (?:cancellations|cancell?ed (?:flights|trains))"),
        ),
        (
            behind(r"cancell?ed|grounded|scrapped|called off|did not run"),
            noun(r"(?:flight |train )?cancellations"),
        ),
    ),
    QuantityPhrase(
        "delayed", "things", (before(r"delay(?:ed|ing|s)"),), (behind(r"delayed|late"),)
    ),
    QuantityPhrase(
        "stolen",
        "things",
        (
            before(
                r"st(?:ole|eal|olen|ealing)|made off with|took|taken|theft of"
                r"|loot(?:ed|ing)|escaped with|fled with|got away with"
            ),
        ),
        (behind(r"stolen|taken|missing|gone|looted"),),
    ),
    QuantityPhrase(
        "seized",
        "things",
        (before(r"seiz(?:ed|ing|ure of)|confiscat(?:ed|ing)|impound(?:ed|ing)"),),
        (behind(r"seized|confiscated|impounded"),),
    ),
    QuantityPhrase(
        "animals: dead",
        "animals",
        (
            before(
                r"kill(?:ed|ing|s)?|cull(?:ed|ing)?(?: of)?|slaughter(?:ed"
                r"|ing)?|poisoned|drowned"
            ),
        ),
        (
            behind(
                r"killed|dead|died|culled|slaughtered|perished|drowned|washed "
                r"(?:up|ashore)|poisoned|put down"
            ),
        ),
    ),
    QuantityPhrase(
        "animals: stranded",
        "animals",
        (before(r"strand(?:ed|ing)(?: of)?|beach(?:ed|ing)"),),
        (behind(r"stranded|beached"),),
    ),
    QuantityPhrase(
        "burnt",
        "area",
        (
            before(
                r"burn(?:ed|ing|s|t)?|burned through|scorch(?:ed|ing)"
                r"|char(?:red|ring)|consum(?:ed|ing)|black(?:ened|ening)"
                r"|destroy(?:ed|ing)|ravag(?:ed|ing)|cover(?:s|ed|ing)|grown "
                r"to|spread (?:to|over|across)|laid waste(?: to)?|swept "
                r"(?:through|across|over)|devour(?:ed|ing|s)"
            ),
            count(r"(?:fire|blaze|wildfire|burnt area|burned area)"),
        ),
        (
            (
                rf"[^.;]{{0,40}}?{VERB}(?:burned|burnt|scorched|charred|consumed|blackened|destroyed|devoured)\b"
            ),
        ),
    ),
    QuantityPhrase(
        "leaked",
        "liquid",
        (
            before(
                r"leak(?:ed|ing|s)?|spill(?:ed|ing)?|spill (?:of|at)|leak of"
                r"|released|pour(?:ed|ing)|discharg(?:ed|ing)|lost"
            ),
            count(r"spill|leak|slick"),
        ),
        (
            (
                rf"[^.;]{{0,40}}?{VERB}(?:leaked|spilled|spilt|escaped|ran out|poured"
                r"|released|seeped|flowed)\b"
            ),
        ),
    ),
    QuantityPhrase(
        "harvested",
        "weight",
        (
            before(
                r"harvest(?:ed|ing)?|harvest (?:of|at)|crop of|yield of"
                r"|output of|produc(?:ed|ing|e)"
            ),
            count(r"harvest|crop|output|yield|production"),
        ),
        ((rf"[^.;]{{0,30}}?{VERB}(?:harvested|brought in|reaped|picked)\b"),),
    ),
    QuantityPhrase(
        "seats",
        "seats",
        (
            before(
                r"won|win|wins|winning|took|taking|takes|gain(?:ed|ing)?|with"
                r"|gets?|got|has|have|had|to|secur(?:ed|ing)|lost|lead with|at"
                r"|heading for|take|win"
            ),
        ),
        (r"(?:\s+of (?:the )?\d+)?\s+(?:\w+\s+){0,2}(?:seats|mandates)\b",),
        both=True,
    ),
    QuantityPhrase(
        "share of votes",
        "percent",
        (
            before(
                r"won|win|wins|winning|took|taking|takes|with|gets?|got|has"
                r"|have|had|receiv(?:ed|ing)|secur(?:ed|ing)|on|at|to|by"
            ),
        ),
        (
            (
                r"(?:\s+\w+){0,1}\s+of (?:the |all )?(?:\w+ )?votes?\b"
                r"|\s+(?:voted|cast) (?:for|against|in favou?r|their "
                r"(?:ballots|votes) for)\b"
            ),
        ),
        both=True,
    ),
    QuantityPhrase(
        "turnout",
        "percent",
        (count(r"turnout|participation"), before(r"turnout (?:of|at|was|is|as|around)")),
        (
            r"\s+(?:voter )?turnout\b",
            (
                r"[^.;]{0,40}\b(?:voted|cast (?:their |a )?(?:ballots?|votes?)"
                r"|went to the polls)(?! (?:for|against|in favou?r|to)\b)"
            ),
            (
                r"\s+of (?:the |all |those )?(?:[\d,.]+ (?:million )?)?(?:[\w’'-]+\s){0,3}?"
                r"(?:entitled to vote|eligible to vote|voters|electorate|electors)\s"
                r"(?:had |have |has )?(?:took part|taken part|turned out|cast)\b"
            ),
        ),
    ),
    QuantityPhrase(
        "taking part",
        "percent",
        (),
        (
            (
                r"\s+of (?:the |its |their )?(?:[\w’'-]+\s){1,3}(?:had |have "
                r")?(?:took part|taken part|walked out|on strike|joined"
                r"|stayed away|struck)\b"
            ),
        ),
    ),
    QuantityPhrase(
        "votes",
        "votes",
        (
            before(
                r"won|by|with|gets?|got|receiv(?:ed|ing)|took|has|have|had"
                r"|poll(?:ed|ing)|margin of|majority of|lead of"
            ),
        ),
        (r"\s+(?:more )?votes\b",),
        both=True,
    ),
    QuantityPhrase(
        "signatures",
        "persons",
        (before(r"signed by|collect(?:ed|ing)|gather(?:ed|ing)"),),
        (behind(r"signed"), noun(r"signatures|names")),
    ),
    QuantityPhrase(
        "vaccinated",
        "persons",
        (before(r"vaccinat(?:ed|ing)|inoculat(?:ed|ing)|immunis(?:ed|ing)"),),
        (
            behind(
                r"vaccinated|inoculated|immuni[sz]ed|had (?:the|a|their) "
                r"(?:jab|injection|shot|vaccine)s?"
            ),
        ),
    ),
    QuantityPhrase(
        "closed",
        "things",
        (before(r"clos(?:e|ed|ing|ure of)|shut(?:ting)?(?: down)?"),),
        (behind(r"closed|close|shut|shut down"),),
    ),
)

"""Phrases that count money, years in prison, changes and degrees, in English."""

from __future__ import annotations

from reader.disagreements.english.english_phrase_patterns import SOME, before, count
from reader.disagreements.quantity_lexicon import QuantityPhrase

MONEY_PHRASES = (
    QuantityPhrase(
        "sentenced",
        "term",
        (
            before(
                r"sentenced to|sentence of|jailed for|imprisoned for|(?:prison"
                r"|jail) term of|to prison for|prison for|jail for|condemned "
                r"to|given|gets|got|sent to (?:prison|jail) for|serve|face"
            ),
        ),
        (r"\s+(?:in|behind) (?:prison|jail|custody|bars)\b",),
    ),
    QuantityPhrase(
        "fine",
        "money",
        (
            before(
                r"fin(?:ed|ing)(?:\s+[\w’'-]+){0,3}|fines? of|fines? "
                r"(?:totalling|worth|is|was)|penalt(?:y|ies) of|pay(?:ing)? "
                r"(?:a )?(?:fine|penalty) of|fine (?:to|at)|fines? against "
                r"(?:\w+ ){1,3}of|sum of"
            ),
        ),
        (r"(?:\s+\w+){0,2}\s+(?:fine|penalty|fines)\b|\s+in (?:fines|penalties)\b",),
    ),
    QuantityPhrase(
        "ransom",
        "money",
        (
            before(
                r"ransom (?:of|was|is|worth|demand (?:of|for)|payment of)"
                r"|ransom|for the (?:release|return) of "
                r"(?:[\w’'-]+\s){1,5}(?:of )?"
            ),
            count(r"ransom"),
        ),
        (
            (
                r"(?:\s+\w+){0,1}\s+ransom\b|\s+(?:in|as|for) (?:a )?ransom\b"
                r"|\s+for (?:the |their |his |her )?(?:safe )?(?:release"
                r"|return|freedom)\b"
            ),
        ),
    ),
    QuantityPhrase(
        "damage",
        "money",
        (
            before(
                r"damages? (?:of|worth|at|to|put at|estimated at|valued at|is"
                r"|was)|losses (?:of|at|put at|estimated at)"
                r"|damage (?:amounting|totalling)(?: to)?|caus(?:ed|ing)|did|wreaked"
            ),
            count(r"damage|losses|loss"),
        ),
        (r"(?:\s+\w+){0,1}\s+(?:worth of|in|of) (?:[\w’'-]+\s){0,2}(?:damages?|losses)\b",),
    ),
    QuantityPhrase(
        "deal",
        "money",
        (
            before(
                r"(?:deal|takeover|merger|acquisition|offer|bid|buyout|sale"
                r"|purchase) (?:\w+ ){0,2}?(?:of|worth|valued at|for|is worth)"
                r"|values (?:[\w’'-]+\s){1,4}at|valu(?:es|ed|ing) "
                r"(?:[\w’'-]+\s){0,4}?at"
            ),
            (
                r"\b(?:buy|buys|buying|bought|acquires?|acquired|acquiring"
                r"|sold|sell|selling|takes? over) [^.;,]{2,60}? for\s+" + SOME
            ),
        ),
        (
            (
                r"(?:[\s-]+[\w’'-]+){0,2}\s+(?:deal|takeover|merger"
                r"|acquisition|bid|buyout|offer)\b"
            ),
        ),
    ),
    QuantityPhrase(
        "worth",
        "money",
        (
            before(
                r"worth|valued at|insured for|haul of|mak(?:e|es|ing) off with"
                r"|value(?:d)? (?:of|at)|made off with|st(?:ole|ealing)"
                r"|escaped with|got away with|fetched|sold for"
            ),
        ),
        (r"(?:\s+in)? (?:haul|heist|robbery|theft)\b",),
        is_weak=True,
    ),
    QuantityPhrase(
        "bribes",
        "money",
        (
            before(
                r"brib(?:es?|ery)(?: worth)? (?:of|worth)|embezzl(?:ed|ing)"
                r"|defrauded (?:[\w’'-]+\s){0,3}(?:of)?|siphon(?:ed|ing)(?: "
                r"off)?|fraud of|swindled"
            ),
        ),
        (r"\s+(?:in|as) (?:bribes|kickbacks)\b|\s+(?:fraud|swindle)\b",),
    ),
    QuantityPhrase(
        "deficit",
        "money",
        (
            before(
                r"(?:deficit|shortfall|gap|hole|budget gap) (?:of|is|was|will "
                r"be|would be|at|to)"
            ),
            count(r"deficit|shortfall|budget gap"),
        ),
        (r"(?:\s+\w+){0,2}\s+(?:deficit|shortfall|hole|gap)\b",),
    ),
    QuantityPhrase(
        "loss",
        "money",
        (before(r"loss(?:es)? (?:of|is|was)|lost|losing|loses"),),
        (r"(?:\s+\w+){0,1}\s+loss\b",),
    ),
    QuantityPhrase(
        "profit",
        "money",
        (before(r"profits? (?:of|is|was|at)|surplus of"),),
        (r"(?:\s+\w+){0,2}\s+profit\b",),
    ),
    QuantityPhrase(
        "savings",
        "money",
        (before(r"sav(?:e|es|ed|ing)(?: \w+){0,2}|savings? of"),),
        (r"(?:\s+\w+){0,2}\s+(?:savings|saving)\b",),
    ),
    QuantityPhrase(
        "cost",
        "money",
        (
            before(
                r"costs?(?: (?:of|at|to|put at|estimated at|about))?|costing"
                r"|price(?: tag)? of|bill (?:of|at|to)"
            ),
        ),
        (),
    ),
    QuantityPhrase(
        "owed",
        "money",
        (
            before(
                r"(?:is|are|was|were|being|still) owed|ow(?:es?|ed|ing)"
                r"(?: (?:its|the|his|her|their)(?: [\w’'-]+){1,3})?|debts? (?:of|to)"
            ),
        ),
        (r"\s+in debts?\b",),
    ),
    QuantityPhrase(
        "donated",
        "money",
        (
            before(
                r"donat(?:ed|ing)|donations? of|gift of|pledg(?:ed|ing)"
                r"|compensation of|in aid of"
            ),
        ),
        (r"\s+(?:gift|donation)\b|\s+in (?:donations|compensation|damages)\b",),
    ),
    QuantityPhrase(
        "risen by",
        "percent",
        (
            before(
                r"(?:ris(?:e|en|es|ing)|rose|increase[ds]?|up|climbed|grew"
                r"|grown|growth|jumped|surged|went up|gone up|go up|higher"
                r"|raised?|raised (?:[\w’'-]+\s){1,3})(?: by| of)?"
            ),
        ),
        (r"\s+(?:rise|increase|jump|surge|higher|more expensive|dearer)\b",),
    ),
    QuantityPhrase(
        "fallen by",
        "percent",
        (
            before(
                r"(?:fall(?:en|s|ing)?|fell|decline[ds]?|decrease[ds]?|down"
                r"|dropped|drop|cut|slumped|plunged|lower|shrank|shrunk|gone "
                r"down)(?: by| of)?"
            ),
        ),
        (r"\s+(?:fall|decline|drop|cut|lower|less|cheaper)\b",),
    ),
    QuantityPhrase(
        "temperature",
        "degree",
        (
            before(
                r"temperatures? (?:\w+ )?(?:of|to|at)|reach(?:ed|ing)|hit"
                r"|hitting|high of|record of|climbed to|rose to|rises to"
                r"|soared to|touched|mercury \w+|measured|recorded|showed"
            ),
        ),
        (
            (
                r"(?:\s+(?:celsius|fahrenheit|C|F))?\s+(?:was"
                r"|were)\s+(?:measured|recorded|reached)\b"
            ),
        ),
    ),
)

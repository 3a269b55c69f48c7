"""Phrases that count those to whom something happened, in English."""

from __future__ import annotations

from reader.disagreements.english.english_phrase_patterns import (
    NOUN,
    SOME,
    before,
    behind,
    count,
    noun,
)
from reader.disagreements.quantity_lexicon import QuantityPhrase

TOLL_PHRASES = (
    QuantityPhrase(  # whatever was done with them: "divers brought up four bodies"
        "dead", "persons", (r"$",), (noun(r"bodies|corpses|fatalities"),), both=True
    ),
    QuantityPhrase(
        "dead",
        "persons",
        (
            before(
                r"kill(?:ed|ing|s)?|slaughter(?:ed|ing|s)?|gun(?:ned|s) down"
                r"|slays?|claimed the lives of|claiming the lives of"
                r"|claim(?:ed|ing|s)?"
                r"|cost the lives of|deaths? of(?: the)?|bodies of|murder(?:ed"
                r"|ing) of"
                r"|dead (?:now )?number(?:ed|s)?|found dead"
                r"|shot dead|massacred|murdered|(?:shot|stabbed|gunned) and "
                r"killed|fatally shot"
            ),
            count(
                r"death toll|death count|deaths|fatalities|toll|number of (?:the )?(?:dead"
                r"|deaths|fatalities|victims"
                r"|people killed|bodies|killed)|confirmed dead|body count"
            ),
        ),
        (
            behind(
                r"killed|dead|die|died|dying|dies|perish(?:ed)?|drown(?:ed)?"
                r"|slain|murdered|massacred"
                r"|burned to death|burnt to death|shot dead|shot and killed"
                r"|fatally shot"
                r"|lost (?:their|his|her) li(?:ves|fe)|executed|beheaded"
                r"|frozen to death"
                r"|crushed to death|electrocuted|suffocated|pronounced dead"
                r"|declared dead|(?:did|could|do) not survive|did not make it"
                r"|were beyond help|met their deaths?|never came (?:back|home)"
            ),
            noun(r"deaths|fatalities|dead|bodies|corpses|lives (?:have been |were )?lost|killed"),
            noun(
                r"(?:coronavirus|covid(?:-19)?|virus|flu|ebola|cholera|storm|quake|earthquake"
                r"|hurricane|(?:[A-Z]\.){2,}|[A-Z][a-z]+(?:-related)?) (?:deaths|fatalities)"
            ),
            r"\s+lives\b",
        ),
    ),
    QuantityPhrase(
        "dead",
        "persons",
        (before(r"los(?:t|e|es|ing)"),),
        (noun(r"(?:[A-Z]\w+ )?(?:soldiers|troops|men|fighters|servicemen|sailors)"),),
        both=True,
    ),
    QuantityPhrase(
        "hurt",
        "persons",
        (
            before(r"injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?|injuries to"),
            count(
                r"number of (?:the )?(?:injured|wounded|injuries|casualties"
                r"|people (?:hurt|injured"
                r"|wounded))"
            ),
        ),
        (
            behind(
                r"injured|wounded|hurt|(?:suffered|sustained|with) (?!serious"
                r"|critical|severe|minor|slight|life)(?:[\w-]+ )?(?:injuries"
                r"|wounds)"
            ),
            noun(r"injured|injuries|wounded|hurt|casualties"),
        ),
    ),
    QuantityPhrase(
        "treated",
        "persons",
        (before(r"hospitali[sz]ed"),),
        (
            behind(
                r"hospitali[sz]ed|(?:taken|rushed|brought|sent|admitted|flown"
                r"|airlifted) to (?:the"
                r" |a |an? \w+ |local |nearby |area )?hospitals?|treated|in "
                r"(?:the )?hospitals?|kept in (?:the )?hospital"
                r"|spent (?:the|a) night in (?:the )?hospital|in intensive care"
                r"|patched up|need(?:ed|ing)? (?:hospital )?(?:treatment|stitches)"
            ),
            r"(?:\s+\w+){0,3}\s+to (?:the |a |local |nearby )?hospitals?\b",
        ),
    ),
    QuantityPhrase(
        "missing",
        "persons",
        (count(r"number of (?:the )?missing"),),
        (behind(r"missing|unaccounted for|disappeared|vanished|not been (?:found|traced|heard)"),),
    ),
    QuantityPhrase(
        "trapped",
        "persons",
        (before(r"trap(?:ped|ping|s)"),),
        (behind(r"trapped|stuck|cut off|stranded|buried(?! (?:on|in the cemet))"),),
    ),
    QuantityPhrase(
        "rescued",
        "persons",
        (
            before(
                r"rescu(?:ed|ing|es)|sav(?:ed|ing)|plucked|picked up|brought "
                r"(?:out|ashore|up|to the surface)|dug out"
                r"|lifted off|took off|taken off|pulled(?: out)?|got out|led "
                r"out|helped off"
            ),
            count(r"number of survivors"),
        ),
        (
            behind(
                r"rescued|saved|pulled (?:out|from|alive|to safety)|plucked "
                r"from|picked up|dug out"
                r"|brought (?:out|ashore|to safety|to the surface|up|down|off)"
                r"|survived|survivors|taken off"
                r"|lifted (?:off|out)|winched|led to safety|alive|made it "
                r"(?:out|ashore)|got out"
                r"|safe|freed from|carried to safety|helped (?:off|out)"
            ),
            noun(r"survivors"),
        ),
    ),
    QuantityPhrase(
        "aboard",
        "persons",
        (
            before(
                r"aboard (?:were|was)|on board (?:were|was)|carrying|carried|had on board"
                r"|(?:bus|coach|boat|ferry|plane|train|vessel|ship|jet|minibus|dinghy|barge)"
                r" (?:packed |filled |laden )?with"
            ),
            (r"\bthere (?:were|was)\s+" + SOME),
        ),
        (
            behind(
                r"aboard|on ?board|on it|on the (?:plane|ferry|ship|boat|train|bus|flight)"
                r"|travell?ing (?:in|on)|riding in"
            ),
            (rf"{NOUN}\s+(?:aboard|on ?board|on the (?:plane|ferry|ship|boat|train|bus))\b"),
        ),
    ),
    QuantityPhrase(
        "aboard",
        "persons",
        (),
        (noun(r"passengers(?: and crew)?"),),
        is_weak=True,  # "14 passengers were injured"
    ),
    QuantityPhrase(
        "evacuated",
        "persons",
        (
            before(
                r"evacuat(?:ed|ing|es|ion of)|displac(?:ed|ing)|forc(?:ed|ing)"
                r"|mov(?:ed|ing)"
                r"(?: out)?|driven|drove|uproot(?:ed|ing)|ordered"
            ),
            count(r"number of (?:evacuees|displaced|people evacuated)"),
        ),
        (
            behind(
                r"evacuated|displaced|homeless|fled(?! (?:the )?(?:jail|prison|custody))"
                r"|flee|uprooted|(?:driven"
                r"|forced|ordered|told|had"
                r"|asked) (?:to (?:leave|flee|evacuate)|from|out)|leave their "
                r"(?:homes|houses)"
                r"|left their (?:homes|houses)|moved (?:out|to (?:safety"
                r"|shelters|higher ground))"
                r"|in shelters"
            ),
            (rf"{NOUN}\s+(?:to (?:leave|flee|evacuate)|from their (?:homes|houses))\b"),
            noun(r"evacuees|refugees"),
        ),
    ),
    QuantityPhrase(
        "escaped",
        "persons",
        (before(r"escape of|break-?out (?:of|by)|hunt(?:ed|ing)? for|on the trail of"),),
        (
            behind(
                r"escaped(?! (?:injury|unhurt|death))|(?:broke|break|broken) (?:out|free)"
                r"|(?:got|get) away|slipped out|absconded|on the run|at large"
                r"|fled (?:the )?(?:jail|prison|custody)"
            ),
            rf"{NOUN}\s+(?:escape|get away|slip out|go free)\b",
        ),
    ),
    QuantityPhrase(
        "recaptured",
        "persons",
        (before(r"recaptur(?:ed|ing)|caught again"),),
        (
            behind(
                r"recaptured|caught again|back (?:behind bars|in (?:jail|prison|custody|their"
                r" cells))|returned to (?:jail|prison|their cells)"
            ),
        ),
    ),
    QuantityPhrase(
        "taken hostage",
        "persons",
        (before(r"kidnap(?:ped|ping)|abduct(?:ed|ing)|snatch(?:ed|ing)|seiz(?:ed|ing)"),),
        (
            behind(
                r"kidnapped|abducted|(?:taken|held|hold) (?:hostage|captive)"
                r"|in captivity|seized"
                r"|carried off|snatched"
            ),
            (
                r"\s+hostages (?:(?:are |were |have been )?(?:still "
                r")?(?:being )?held|in|remain|still"
                r"|at|inside)\b"
            ),
            (rf"{NOUN}\s+(?:hostage|captive)\b"),
        ),
    ),
)

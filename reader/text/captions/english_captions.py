"""How English captions are worded. Folding uses the kickers and the verbs of speech too."""

from __future__ import annotations

from reader.text.captions.caption_lexicon import CaptionLexicon, compile_pattern
from reader.text.word_lists import word_set

# Kickers of one word: before a colon at the start of a caption. Longer kickers need no list.
KICKERS = """
above below left right pictured picture scene scenes warning tragic tragedy then now before after
victim victims accused killer hero heroes star stars family happy happier sad grief tribute
tributes horror terror chaos crash wreck wreckage blaze fire rescue rescuer survivor survivors dead
found lost winner winners loser victory triumph triumphant defeat champion champions celebration
celebrations delight joy smiles proud pride angry anger fury outrage protest protests protesters
protester clash clashes fight battle war attack attacker devastation destruction damage aftermath
evidence proof investigation investigators probe court trial guilty free prison prisoner home house
mansion love couple pair duo team trio friends brothers sisters mother father parents daughter son
baby child children young youth beauty chic elegant weird strange rare unique brave bravery courage
determined defiant defiance confident tense tension controversy scandal row awful pricey cheap
luxury classic vintage modern new old latest return comeback farewell goodbye welcome reunion
together apart alone support supporters leader leadership president minister chief boss manager
coach player captain owner founder creator inventor designer artist author expert witness witnesses
neighbour neighbours neighbor neighbors officer officers police soldier soldiers troops guard
guards action reaction response plea appeal message statement speech interview discovery unveiled
caught footage video still snap selfie map graphic chart diagram artwork illustration view inside
outside location site danger risk threat lethal toxic important popular success failure flop
exclusive update breaking gallery watch listen
"""

# A word with one of these endings may be a kicker.
KICKER_ENDINGS = ("ing", "ed", "ful", "less", "ous", "ive", "ic", "ical", "able", "ible", "ly")

# Before a colon they name a speaker and are no kicker.
SPEECH_VERBS = """
say says said saying tell tells told telling add adds added adding ask asks asked asking write
writes wrote warn warns warned reply replies replied explain explains explained state states
stated tweet tweets tweeted post posts posted read reads declare declared announce announced
conclude concluded continue continued admit admitted argue argued shout shouted
"""

# A sentence with one of these reports or judges; it describes no picture.
REPORT_VERBS = """
claim claims claimed insist insists insisted believe believes believed hope hopes hoped argue
reveal reveals revealed suggest suggests suggested confirm confirms confirmed deny denies denied
think thinks thought describe describes described joke joked recall recalls recalled note notes
noted expect expects expected
"""

# Of the verbs above, those that are as often nouns: "the post office".
AMBIGUOUS_VERBS = "post posts state states read reads hope hopes note notes"

# A sentence that opens with one of these continues another or says when: it describes no picture.
NON_SCENE_OPENINGS = """
and but or so if when while even because although though as after before since during despite until
for in on at by with under over from including last updated published posted
"""

# Before a colon they label a link or a list.
LINK_LABELS = """
more see read watch related gallery photo photos video videos listen click follow update opinion
analysis comment review feature live source sources roots what where when who why how location
date time venue price address contact name age total result results question answer
"""

# Verbs for what is seen in a picture.
SCENE_VERBS = """
stand sit lie kneel lean crouch walk run march stroll step climb jump leap dive slide fall stumble
ride drive sail fly swim row cycle ski skate surf race chase cross pass approach arrive leave enter
hold lift raise lower pull push drag throw catch kick head slice strike hit tackle challenge
score shoot aim fire point wave greet hug embrace kiss shake pat stroke comfort console lead guide
pose smile grin laugh cry weep pray sing dance play perform celebrate cheer clap applaud salute
watch look stare gaze glance peer listen wait queue rest sleep relax eat drink sip pour cook bake
cut chop stir serve prepare pick gather harvest plant dig feed milk wash clean sweep scrub polish
wipe paint draw write sign knit mend repair build load unload pack open display show wear don sport
model try inspect examine search survey study check remove clear guard patrol block escort arrest
protest demonstrate burn rise billow tower overlook surround line fill hang float drift glow shine
blow emerge gesture address chat share exchange present receive deliver lay light touch grab grip
clutch cradle hand battle fight wrestle vie train stretch bow nod crowd huddle stop
"""

# Subjects that take a plural verb: "police stand guard".
PLURAL_SUBJECTS = (
    "people men women children police crew couple team staff both two three four five all"
)

# After "is" or "are" they describe a picture.
SHOWN_PARTICIPLES = "seen pictured shown photographed filmed snapped spotted"

# Verbs that cannot be seen: if one comes first, the sentence describes no picture.
STATEMENT_VERBS = """
was were had did has have will would could can may might must should does do went came took got
made gave became began knew felt kept put is are am
"""

# A scene verb after one of these is a noun or no main verb: "the show", "who leads", "to carry".
WORDS_BEFORE_NOUNS = """
who which that whose where when to the a an his her its their of as for in on at by with from into
no not if but because this these those my our your i you he she it we they
"""

_PLACE = "(?:far )?(?:left|right)|above|below|cent(?:re|er)|middle|top|bottom|inset"
_PICTURED = "pictured|photographed"

# Words that may stand in brackets before and after a place: "(pictured left with ...)".
_BEFORE = (
    "pictured|photographed|seen|second|third|fourth|from|on|the|far|front|back|main|also|both|and"
)
_AFTER = "and|with|in|at|on|here|from|during|before|after|last|earlier|yesterday|today|right|left"

_MARKS = (
    rf"\((?:(?:{_BEFORE})[ ,]+)*(?:{_PLACE}|{_PICTURED})"
    rf"(?:,[^()]{{0,40}}| (?:{_AFTER})\b[^()]{{0,40}})?\)"
    r"|\((?:photo(?:graph)?s?|pictures?|images?)(?: by| courtesy|:)"
    r"|\((?:file|stock|library|archive) (?:photo|image|picture)\b[^()]{0,40}\)"
    rf"|\([^()]{{1,30}}, (?:{_PLACE}|{_PICTURED})\)"
    rf"|(?:^|[.!?]['\"’”]?\s+)(?:{_PICTURED}|{_PLACE})(?: (?:{_PLACE}|here|and))*\s?:"
    rf"|\b(?:is|are|,) (?:{_PICTURED}) (?:here|above|below|left|right|together|with|in|on|at)\b"
    r"|\b(?:seen|shown) (?:here|above|below)\b"
)
_WEAK_MARKS = (
    rf", (?:{_PLACE})(?:,|$)|\b(?:left and right|left to right)\b|\b(?:{_PICTURED})\b"
    r"|^(?:file|stock|library|archive) (?:photo|image|picture)\b"
    r"|^this (?:photo|image|picture|graph|graphic|map|still)\b"
)
_CREDIT = (
    r"\W*(?:photo(?:graph|graphy)?s?|pictures?|images?|video|credit)"
    r"(?: (?:credit|by|courtesy(?: of)?))?\s?[:©](?:\W+\w+){1,4}\W*$"
    r"|\W*(?:photo(?:graph)?s?|pictures?|images?) (?:by|courtesy)\b"
)
_AGENCY = (
    r"[(/|–—-] ?(?:ap|afp|epa|pa|reuters|getty)(?: (?:photo|images?|pictures?|wire))?\W*$"
    r"|\b(?:getty images|ap photo|pa wire|pa images|afp photo)\b[^.]*$"
    r"|[.!?’”\"] (?:photo(?:graph)?s?|pictures?|images?)(?: credit)?\s?[:©](?:\W+\w+){1,3}\W*$"
)
# "Survivors wrapped in blankets on the quay (Agency)": a credit, where nothing is stated.
_BRACKETED_CREDIT = (
    r"[\w’'\"”] \((?-i:[A-Z][\w.&’'/-]*)(?: (?:of|the|and|for|(?-i:[A-Z][\w.&’'/-]*))){0,4}\)$"
)
_SCENE_PARTICIPLE = (
    r"\w (?:[a-z]+ing|wrapped|covered|parked|seated|dressed|surrounded|moored|trapped|stranded"
    r"|draped|decorated|huddled|crammed|packed|piled|stacked|seen|shown|held|worn|hung|lit|flanked)"
    r" (?:in|on|at|by|from|with|into|near|outside|inside|behind|beside|along|across|over)\b"
)


def _third_person_singular(verb: str) -> str:
    """Return the third person singular of a verb: "watches", "carries", "stands"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


LEXICON = CaptionLexicon(
    marks=compile_pattern(_MARKS),
    weak_marks=compile_pattern(_WEAK_MARKS),
    hints=("(", ":", "pictured", "photographed", "seen ", "shown "),
    credit=compile_pattern(_CREDIT),
    agency=compile_pattern(_AGENCY),
    bracketed_credit=compile_pattern(_BRACKETED_CREDIT),
    scene_participle=compile_pattern(_SCENE_PARTICIPLE),
    agency_hints=("ap", "afp", "pa", "reuters", "getty", "photo", "picture", "image"),
    kickers=word_set(KICKERS),
    kicker_endings=KICKER_ENDINGS,
    speech_verbs=word_set(SPEECH_VERBS) | word_set(REPORT_VERBS),
    report_verbs=(word_set(SPEECH_VERBS) | word_set(REPORT_VERBS)) - word_set(AMBIGUOUS_VERBS),
    non_scene_openings=word_set(NON_SCENE_OPENINGS),
    link_labels=word_set(LINK_LABELS),
    scene_verbs=word_set(SCENE_VERBS),
    singular_scene_verbs=frozenset(map(_third_person_singular, word_set(SCENE_VERBS))),
    plural_subjects=word_set(PLURAL_SUBJECTS),
    shown_participles=word_set(SHOWN_PARTICIPLES),
    statement_verbs=word_set(STATEMENT_VERBS),
    words_before_nouns=word_set(WORDS_BEFORE_NOUNS),
)

"""Languages that reader does not name: what tells that a text is in none of those that it names.

Without them a text of Haitian would be called by the name that is likest. Only words that no named
language has count; of headlines and names they say nothing.
"""

from __future__ import annotations

import re

# Codes of py3langid, in Latin script.
UNNAMED_CODES = (
    "ht",
    "ig",
    "lg",
    "ln",
    "nso",
    "om",
    "qu",
    "sn",
    "st",
    "gug",
    "kab",
    "kik",
    "fuv",
    "se",
)

UNNAMED_WORDS = {
    "haitian": """
        nan pou ki yon ak lè moun peyi ankò paske konsa fè anpil jodi epi gen kap pral depi pwochen
        apre avèk yo tout kote lapolis gouvènman prezidan
    """,
    "sundanese": """
        jeung ka anu éta ieu bakal geus dina sarta ogé kalawan pikeun sanggeus yén
        aya urang téh deui
    """,
    "cebuano": """
        nga ug kay dili iyang ilang alang niini kini niadtong miingon adunay apan
        gikan usab tungod
    """,
    "ilocano": "iti dagiti nga ken ket kadagiti",
    "maori": "ngā ki kua hoki anō tēnei tēnā ō ā rātou ngai",
    "samoan": "o le i e ua mai lea fa ina ia latou tatala uma",
    "hawaiian": "ka ke nā ua ia kēia kona ana hou aku",
    "igbo": "ndị nke ya ọ bụ gbe kwuru maka onye ndi nwere mgbe ọzọ",
    "guarani": "ha pe umi upe hague ningo rehe avei kuéra oî oĩ rire jey",
    "quechua": "chay kay mana nispa kachkan chaymanta wan kanan hina",
    "shona": "kuti uye nekuti asi zvakare vanhu vakati aiti iyi izvi pamusoro mushure",
    "lingala": "mpe ete ezali nde bato lokola kasi oyo wana azalaki lisusu mokolo",
    "tswana": "gore tsa ga kwa fela gape ka mo di tla ba",
    "corsican": "chì hè sò cù pè ancu dopu più stata hà dipoi",
    "sardinian": "sas sos dae ant fiat puru prus issu pustis chi",
    "sorbian": "zo hač wšak njeje tež abo swój bě zaso",
    "wolof": "ñu bi ak yi nit ñi mooy dañu leen itam na ni mu",
    "oromo": "fi akka kan irraa keessa kana irratti hin waan akkasumas booda erga jira ture",
    "nahuatl": "ipan ihuan huan tlen amo oc ceppa",
    "kreol": "bann dan ena ti finn pe zot",
    "low saxon": "dat nich för mit op hett wat un vun ok",
    "swiss german": "isch nöd het vo uf au gsi chunnt",
    "romansh": "ils las cun betg era dals èn quai",
    "papiamento": "ku pa tin nan dje esaki ta di",
    "chichewa": "ndi kuti koma amene anthu zimenezi",
    "luganda": "nga okuba abantu nti naye",
    "bambara": "ye ani bɛ kɛ tɛ",
    "twi": "sɛ wɔ na ɛno ɛyɛ",
}

# Letters by which the languages of a script are told, each of which no other of them has.
_LETTERS: dict[str, dict[str, str]] = {
    "arabic": {
        "kurdish": "ێڕڵ",
        "uyghur": "ۈۋڭ",
        "pashto": "ښځڅډړږۍټڼ",
        "urdu": "ٹڈڑےں",
        "sindhi": "ٻڄٿٽڏڊڙڪڳڦڻڃ",
    },
    "cyrillic": {
        "chuvash": "ӑӗӳ",
        "ossetian": "ӕ",
        "udmurt": "ӵӟӝӥ",
        "chechen": "ӏ",
        "abkhaz": "ҩҟӷ",
    },
    "ethiopic": {"tigrinya": "ኣኸዀቐ"},
}
_PATTERNS = {
    script: {name: re.compile(f"[{letters}]") for name, letters in languages.items()}
    for script, languages in _LETTERS.items()
}
_MIN_LETTERS, _MIN_SHARE, _LEAD = 2, 0.01, 3


def find_by_letters(script: str, texts: list[str]) -> str | None:
    """Return the language whose own letters a text has, None where no language stands out.

    It may be one that reader does not name.
    """
    patterns = _PATTERNS.get(script)
    if patterns is None:
        return None
    text = "".join(texts)
    counts = {name: len(pattern.findall(text)) for name, pattern in patterns.items()}
    best, *others = sorted(counts, key=lambda name: -counts[name])
    rival = counts[others[0]] if others else 0
    least = max(_MIN_LETTERS, _MIN_SHARE * len(text), _LEAD * rival)
    return best if counts[best] >= least else None

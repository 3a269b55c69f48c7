"""Turns: sentences that tell how what the sentence before them says went on, or ended."""

from __future__ import annotations

import re

_NUMBERS = {
    "english": r"an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|\d+",
    "spanish": r"un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|varios|varias|\d+",
    "german": r"eine?n?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|einige|\d+",
    "french": r"une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quelques|\d+",
    "italian": r"una?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|alcuni|alcune|\d+",
    "portuguese": r"uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|doze|alguns|\d+",
    "dutch": r"een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|enkele|\d+",
}
_SPANS_LATER = {
    "english": r"(?:hours?|days?|weeks?|months?|years?|decades?) (?:later|on)\b|since then\b",
    "spanish": r"(?:horas?|días?|semanas?|mes(?:es)?|años?) (?:después|más tarde)\b"
    r"|desde entonces\b",
    "german": r"(?:stunden?|tage?|wochen?|monate?|jahre?) (?:später|danach)\b|seitdem\b",
    "french": r"(?:heures?|jours?|semaines?|mois|ans?) (?:plus tard|après)\b|depuis lors\b",
    "italian": r"(?:or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) dopo\b|da allora\b",
    "portuguese": r"(?:horas?|dias?|semanas?|m[eê]s(?:es)?|anos?) depois\b|desde então\b",
    "dutch": r"(?:uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)) later\b|sindsdien\b",
}
_TURNS = {
    language: re.compile(rf"(?:(?:{_NUMBERS[language]}) )?(?:{spans})", re.IGNORECASE)
    for language, spans in _SPANS_LATER.items()
}


def goes_on_later(text: str, language: str) -> bool:
    """Return whether a sentence begins with a time that counts from the sentence before it.

    "Five months later, the mill turns again": without it "The harvest was given up" misleads.
    Languages without a list have no turns.
    """
    pattern = _TURNS.get(language)
    return pattern is not None and pattern.match(text.lstrip("'\"‘“«¡¿ ")) is not None

"""Notes of a page about itself: a bare date, "5 min read", "Share", "Updated 3 hours ago".

A saved page has them as lines of their own between headline and text, and a scraped one anywhere.
They state nothing of the event. Only a whole line is one, without anything else; in doubt a line is
none. A bare date may be the heading of what happened on that day: several different ones are no
notes (``find_page_notes``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reader.text.sentences.page_labels import is_page_label

_MAX_LETTERS = 90
_MONTH = (
    r"(?:jan(?:uary|uar|\.)?|feb(?:ruary|ruar|\.)?|mar(?:ch|\.)?|märz|apr(?:il|\.)?|ma[iy]|june?|juni"
    r"|july?|juli|aug(?:ust|\.)?|sept?(?:ember|\.)?|o[ck]t(?:ober|\.)?|nov(?:ember|\.)?"
    r"|de[cz](?:ember|\.)?|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
    r"|diciembre)"
)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
_YEAR = r"(?:19|20)\d\d"
_DAY_MONTH = (
    rf"(?:(?:the |den |le |el )?\d\d?(?:st|nd|rd|th|er|\.)? (?:de |of )?{_MONTH}"
    rf"|{_MONTH} \d\d?(?:st|nd|rd|th)?)"
)
_DATE = (
    rf"(?:(?:{_WEEKDAY}\.?,? )?(?:{_DAY_MONTH},?(?: de)? {_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d|\d\d?(?:\.|-| ?/ ?)\d\d?(?:\.|-| ?/ ?){_YEAR}|{_YEAR}/\d\d?/\d\d?))"
)
_HALF = r" ?[ap]\.? ?m?\.?"
_ZONE = r"(?: ?(?:uhr|hrs?|[a-z]{1,4}t|gmt|utc|h|z|[+-]\d\d:?\d\d)\b)*"
_CLOCK = (
    rf"(?:\d\d?[:.h] ?\d\d(?:: ?\d\d(?:\.\d+)?)?(?:{_HALF})?{_ZONE}"
    rf"|\d\d? ?(?:[ap]\.?m\.?|uhr){_ZONE})"
)
_BETWEEN = r",? ?(?:[-–—|·•]|at|um|à|a las)? ?"
_WHEN = rf"(?:{_DATE}(?:(?:t|{_BETWEEN}){_CLOCK})?|{_CLOCK},? ?(?:[-–—|·•]|on|am)? ?{_DATE})"
_YEARLESS = rf"(?:(?:{_WEEKDAY}\.?,? ?)?(?:{_DAY_MONTH})?(?:{_BETWEEN}{_CLOCK})?)"
_NUMBER = r"(?:\d+|an?)"  # "two years ago" in words may be a heading
_AGO = (
    rf"(?:{_NUMBER} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?)"
    r" ago|vor (?:\d+|einer|einem|wenigen) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?"
    r"|monat(?:en)?)|il y a (?:\d+|une?) (?:minutes?|heures?|jours?|semaines?|mois)"
    r"|hace (?:\d+|una?) (?:minutos?|horas?|días?|semanas?|mes(?:es)?)|just now|moments ago)"
)
_SAID_WHEN = (
    r"(?:(?:date |first |last |originally )?"
    r"(?:published|posted|updated?|modified|created|issued|edited)(?: on| time| date)?"
    r"|veröffentlicht|aktualisiert|erstellt|stand|zuletzt aktualisiert|publié|mis à jour|publicado"
    r"|actualizado|date|datum)(?: ?:|,)? ?(?:on|at|am|um|le|el)? ?"
)
_READ = (
    r"(?:(?:~ ?|about )?\d{1,3}(?:[-–]\d{1,3})?[ -]?(?:m|mins?|minutes?)\.?[ -]"
    r"(?:read|listen|watch)"
    r"|(?:reading|read|listening) time:? ?(?:about )?\d{1,3}(?:[-–]\d{1,3})? ?(?:m|mins?|minutes?)?"
    r"|lesezeit:? ?(?:ca\. ?)?\d{1,3} ?(?:min(?:uten?|\.)?)?"
    r"|\d{1,3} ?min(?:uten?|\.)? lesezeit"
    r"|(?:temps de lecture ?:? ?)\d{1,3} ?min(?:utes?)?|\d{1,3} ?min(?:utes?)? de lecture"
    r"|\d{1,3} ?min(?:utos?)? de lectura)"
)
_SITE = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|mastodon|bluesky|pinterest"
    r"|messenger|threads|pocket|flipboard|xing|sms|social media)"
)
_CONTROL = (
    rf"(?:(?:share|send|tweet|pin|post)(?: (?:this|it))?(?: (?:article|story|page|post))?"
    rf"(?: (?:on|via|by|with|to|using) {_SITE}(?:(?:, | and | or ){_SITE})*)?"
    r"|print(?: (?:this )?(?:article|page|story))?|save(?: (?:this )?(?:article|story|for later))?"
    r"|bookmark(?: this)?|copy(?: the)? link|copy url|link copied!?|leave a comment"
    r"|(?:view |show |all )?(?:\d+ )?comments?(?: ?\(\d+\))?|no comments(?: yet)?"
    r"|listen(?: to (?:this )?(?:article|story))?|play audio|\d+ shares?|sharing options"
    r"|teilen|drucken|merken|vorlesen|artikel (?:teilen|drucken|merken|anhören|vorlesen)"
    r"|(?:\d+ )?kommentare?(?: ?\(\d+\))?|link kopieren|partager|imprimer|enregistrer"
    r"|(?:\d+ )?commentaires?(?: ?\(\d+\))?|compartir|imprimir|guardar|comentarios"
    r"|advertisements?|anzeige|werbung|publicité|publicidad)"
)
_JOINT = r" ?[|·•/,–—-] ?| "
_NOTES = rf"(?:{_SAID_WHEN}|on )?(?:{_WHEN}|{_AGO})|{_SAID_WHEN}(?=[\w]){_YEARLESS}"
_NOTE = rf"(?:{_READ}|{_NOTES}|{_CONTROL})(?!\w)"


@cache  # compiled when the first article of a briefing is looked at
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def is_page_note(line: str) -> bool:
    """Return whether a line, without blanks around it, is a note of a page, or several in a row."""
    if not line or is_page_label(line):
        return bool(line)
    if len(line) > _MAX_LETTERS:
        return False
    note, joint, site = _compile(_NOTE), _compile(_JOINT), _compile(rf"{_SITE}(?!\w)")
    found = note.match(line)
    while found and found.end() < len(line):
        between = joint.match(line, found.end())
        at = between.end() if between else len(line)
        found = note.match(line, at) or site.match(line, at)
    return found is not None


def find_page_notes(lines: Iterable[tuple[int, str]]) -> frozenset[int]:
    """Return the numbers of the lines of an article that are notes of its page.

    Bare dates that differ are headings of days, and none of them a note.
    """
    notes = [(number, line) for number, line in lines if is_page_note(line)]
    dated = {number: line for number, line in notes if _compile(_WHEN).fullmatch(line)}
    is_timeline = len(set(dated.values())) > 1
    return frozenset(number for number, _ in notes if not (is_timeline and number in dated))

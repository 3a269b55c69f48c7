"""The words that name a day or a time seen from the day of the article.

English is read exactly (``day_mentions``). Of the other languages only the words are listed; a
sentence with one of them counts as read only in an article of the same day. Words are given by
their beginnings, as most of these languages inflect them.
"""

from __future__ import annotations

import re
from functools import cache

_BEGINNINGS = {
    "czech": "ponděl úter střed čtvrt pát sobot neděl dnes včera zítra letos loni nyní nedávno",
    "danish": "mandag tirsdag onsdag torsdag fredag lørdag søndag dag går morgen nu nylig",
    "dutch": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gister morgen"
    " vanavond vannacht nu onlangs geleden",
    "estonian": "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev täna eile homme"
    " praegu hiljuti",
    "finnish": "maanantai tiistai keskiviik torstai perjantai lauantai sunnuntai tänään eilen"
    " huomenna nyt äskettäin sitten",
    "french": "lundi mardi mercredi jeudi vendredi samedi dimanche aujourd hier demain"
    " actuellement maintenant récemment dernier dernière prochain",
    "german": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute heutig"
    " gestern gestrig morgen derzeit jetzt kürzlich vergangen",
    "greek": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή σήμερα χθες χτες αύριο τώρα"
    " πρόσφατα",
    "italian": "lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani ora"
    " attualmente recentemente scors prossim stamattina stasera",
    "malayalam": "തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച ഇന്ന് ഇന്നലെ നാളെ ഇപ്പോൾ",
    "norwegian": "mandag tirsdag onsdag torsdag fredag lørdag søndag dag går morgen nå nylig",
    "polish": "poniedział wtor środ czwart piąt sobot niedziel dziś dzisiaj wczoraj jutro teraz"
    " obecnie niedawno",
    "portuguese": "segunda terça quarta quinta sexta sábado domingo hoje ontem amanhã agora"
    " atualmente recentemente",
    "russian": "понедельник вторник сред четверг пятниц суббот воскресень сегодня вчера завтра"
    " сейчас недавно",
    "slovene": "ponedelj torek tork sred četrt pet sobot nedelj danes včeraj jutri zdaj nedavno",
    "spanish": "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana anoche ahora"
    " actualmente recientemente pasado próximo",
    "swedish": "måndag tisdag onsdag torsdag fredag lördag söndag idag dag igår går imorgon morgon"
    " nu nyligen",
    "turkish": "pazartesi salı çarşamba perşembe cuma pazar bugün dün yarın şimdi geçen",
}


@cache
def day_word_pattern(language: str | None) -> re.Pattern[str] | None:
    """Return the pattern of a language's day words, None where none are listed.

    For an unknown language it is the pattern of all of them.
    """
    if language == "english":
        return None
    lists = [_BEGINNINGS[language]] if language in _BEGINNINGS else _BEGINNINGS.values()
    beginnings = sorted({word for words in lists for word in words.split()})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, beginnings))})", re.IGNORECASE)

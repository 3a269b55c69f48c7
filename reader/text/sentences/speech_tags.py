"""Speech and its tag: what says who speaks is of one sentence with the speech before it.

``“Will it hold?” asked the mason`` goes on in lower case. Where the tag begins with a name, or the
script has no capitals, it is known by a verb of saying in the place where the language has it.
"""

from __future__ import annotations

import re
from functools import cache

_CLOSING = "\"'”’»›“‘」』"
_OPENING = "\"'“‘„«‹»「『"
_CLOSED_SPEECH = re.compile(rf"[.!?…。！？؟।॥;][{_CLOSING}]+$")
_ASKED_OR_CALLED = re.compile(rf"[!?…！？؟;][{_CLOSING}]+$")
_MAX_TAG = 90  # characters
_NAME = r"[^\W\d_][\w.'’-]*"

# Verbs of saying as they stand in a tag: whole words, or their beginnings with "*".
_VERBS = {
    "english": """asked said wrote shouted cried wondered added replied answered demanded
        exclaimed asks says adds writes joked yelled screamed called tweeted quipped whispered""",
    "german": "fragt* sagt* rief* ruft* schrieb* antwort* meint* will* wollte* erklärt*",
    "dutch": "vraagt vroeg zegt zei roept riep schreef antwoordde",
    "danish": "spørger spurgte siger sagde råbte skrev svarede",
    "norwegian": "spør spurte sier sa ropte skrev svarte",
    "swedish": "frågar frågade säger sa sade ropade skrev svarade undrar",
    "finnish": "kysyi kysyy sanoi sanoo huusi kertoi kertoo vastasi toteaa totesi ihmettelee",
    "estonian": "küsis küsib ütles ütleb hüüdis vastas kirjutas lausus",
    "hungarian": "kérdezte kérdezi mondta mondja kiáltotta felelte írta",
    "turkish": "sordu dedi diye söyledi bağırdı yazdı yanıtladı",
    "french": "demande demanda dit lance lança écrit répond répondit crie",
    "italian": "chiede chiese dice disse ha grida gridò scrive rispose",
    "spanish": "pregunta preguntó dice dijo grita gritó escribió respondió",
    "portuguese": "pergunta perguntou diz disse gritou escreveu respondeu",
    "polish": "pyta zapytał* mówi powiedział* krzyknął krzyknęła napisał* odpowiedział*",
    "czech": "ptá zeptal* řekl* říká vykřikl* napsal* odpověděl*",
    "slovene": "vpraša vprašal* pravi rekel rekla dejal* zavpil* odgovoril*",
    "russian": "спросил* спрашивает сказал* говорит крикнул* написал* ответил*",
    "ukrainian": "запитав* запитала питає сказав сказала каже вигукнув* написав* відповів*",
    "greek": "ρώτησε ρωτά είπε λέει φώναξε έγραψε απάντησε",
    "arabic": """سأل* قال* يقول تقول يسأل تساءل* صرخ* هتف* صاح* كتب* أضاف* وأضاف* رد* أجاب* صرح*
        وقال* ذكر* تابع* أوضح* أكد* فقال* فسأل*""",
    "hebrew": "שאל* אמר* צעק* כתב* השיב* הוסיף* קרא* תהה* מספר* אומר* שואל*",
    "persian": "گفت پرسید افزود نوشت فریاد گفتند می‌گوید پرسیدند داد",
    "urdu": "کہا پوچھا بولا بولی بتایا لکھا چلایا",
    "hindi": "पूछा कहा बोला बोली बोले बताया लिखा चिल्लाया चिल्लाई कहता कहती पूछती पूछता",
    "marathi": "विचारले म्हणाला म्हणाली म्हणाले सांगितले विचारलं",
    "nepali": "भने भनिन् सोधे सोधिन् बताए भन्यो सोध्यो",
    "bengali": "বলেন বললেন বলেছেন জিজ্ঞেস জিজ্ঞাসা প্রশ্ন বলল",
    "malayalam": "ചോദിച്ചു പറഞ്ഞു എന്ന് എന്നു വിളിച്ചു എഴുതി",
    "tamil": "கேட்டார் கூறினார் என்று சொன்னார் கேட்டான் கேட்டாள்",
    "telugu": "అడిగారు అన్నారు అని చెప్పారు అడిగాడు",
    "korean": "물었* 말했* 외쳤* 소리쳤* 했다 밝혔* 답했* 덧붙였* 전했* 썼다 되물었* 라고* 이라고*",
    "thai": "ถาม* กล่าว* พูด* บอก* ตะโกน*",
}
_NEAR = {
    **dict.fromkeys(("serbian", "bosnian", "macedonian"), "croatian"),
    "slovak": "czech",
    "belarusian": "russian",
    "catalan": "spanish",
    "galician": "portuguese",
    "afrikaans": "dutch",
    "icelandic": "danish",
    "azerbaijani": "turkish",
    "yiddish": "hebrew",
}
_WITHOUT_CAPITALS = frozenset(
    """
    arabic hebrew persian urdu hindi marathi nepali bengali malayalam tamil telugu korean thai
    yiddish
    """.split()
)
_VERB_FIRST = frozenset({"arabic", "hebrew", "yiddish"})
_MAX_WORDS_BEFORE_VERB = 3  # in a language with the verb first, counted from the speech

# Chinese: the tag ends with its verb; Japanese: a particle binds the speech to what follows.
_CHINESE_TAG = re.compile(
    r"[^。！？“”「」]{0,30}?(?:[说說道问問喊称稱叫答]|表示|写道|寫道|认为|指出|强调|补充)(?:着|道)?[，,。:：！？]"
)
_INTRODUCED = re.compile(r"[：:][“「『\"][^“「『]*$")  # who speaks stands before the speech
_JAPANESE_TAG = re.compile(
    r"[とっなのはがをにもで]|などと|だと|[^。「」]{0,30}(?:聞い|言っ|尋ね|話し|述べ|叫ん|答え|語っ)"
)


def is_tag(before: str, after: str, language: str) -> bool:
    """Return whether ``after`` tells who spoke the speech that ``before`` ends with. Of tags in
    lower case, which need no verb to be known, ``sentence_joins`` decides."""
    if (
        before[-1] not in _CLOSING
        or not _CLOSED_SPEECH.search(before)
        or not after
        or after[0] in _OPENING
    ):
        return False
    if after[0] in "—–":  # «Выдержит?» — Иванов пожал плечами.
        return True
    if language == "chinese":
        return bool(_CHINESE_TAG.match(after)) and not _INTRODUCED.search(before)
    if language == "japanese":
        return bool(_JAPANESE_TAG.match(after))
    pattern = _tag_pattern(_NEAR.get(language, language))
    return bool(
        pattern
        and (language in _WITHOUT_CAPITALS or _ASKED_OR_CALLED.search(before))
        and pattern.match(after[:_MAX_TAG])
    )


@cache
def _tag_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of a tag that does not begin in lower case; None without verbs."""
    if language not in _VERBS:
        return None
    words = [re.escape(word).replace(r"\*", r"[^\s.!?]*") for word in _VERBS[language].split()]
    verb = rf"(?:{'|'.join(words)})(?=[\s.,;:!?।۔،…]|$)"
    if language in _VERB_FIRST:
        return re.compile(rf"[-–—,،\s]*(?:\S+\s+){{0,{_MAX_WORDS_BEFORE_VERB - 1}}}{verb}")
    if language in _WITHOUT_CAPITALS:  # the verb is among the last words of its clause
        return re.compile(rf"[^.!?।۔“”\"]*?{'' if language == 'thai' else chr(92) + 'b'}{verb}")
    # One to four words of a name, with what stands between them, and the verb.
    return re.compile(rf"(?:{_NAME}\s+){{1,4}}{verb}")

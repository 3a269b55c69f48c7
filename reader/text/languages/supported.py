"""The languages that reader names: nineteen with a model of Punkt, and others by their name alone.

Of the nineteen reader knows stop words, stems and sentences well. The others are told from them, so
that no Ukrainian article is read as a Russian one, and are cut into sentences by general rules.
"""

from __future__ import annotations

from reader.errors import UsageError

DEFAULT_LANGUAGE = "english"
UNKNOWN_LANGUAGE = "unknown"

# Names of Punkt's models and their ISO 639-1 codes.
ISO_CODES: dict[str, str] = {
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "italian": "it",
    "malayalam": "ml",
    "norwegian": "no",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "slovene": "sl",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
}

LANGUAGES: tuple[str, ...] = tuple(ISO_CODES)

# Languages without a model, by English name, and their ISO 639 codes.
CODES_WITHOUT_MODEL: dict[str, str] = {
    "afrikaans": "af",
    "albanian": "sq",
    "amharic": "am",
    "arabic": "ar",
    "armenian": "hy",
    "assamese": "as",
    "azerbaijani": "az",
    "bashkir": "ba",
    "basque": "eu",
    "belarusian": "be",
    "bengali": "bn",
    "bosnian": "bs",
    "breton": "br",
    "bulgarian": "bg",
    "burmese": "my",
    "catalan": "ca",
    "chinese": "zh",
    "croatian": "hr",
    "esperanto": "eo",
    "faroese": "fo",
    "filipino": "tl",
    "frisian": "fy",
    "gaelic": "gd",
    "galician": "gl",
    "georgian": "ka",
    "gujarati": "gu",
    "hausa": "ha",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "icelandic": "is",
    "indonesian": "id",
    "irish": "ga",
    "japanese": "ja",
    "javanese": "jv",
    "kannada": "kn",
    "kazakh": "kk",
    "khmer": "km",
    "kinyarwanda": "rw",
    "korean": "ko",
    "kurdish": "ku",
    "kyrgyz": "ky",
    "lao": "lo",
    "latin": "la",
    "latvian": "lv",
    "lithuanian": "lt",
    "luxembourgish": "lb",
    "macedonian": "mk",
    "malagasy": "mg",
    "malay": "ms",
    "maltese": "mt",
    "marathi": "mr",
    "mongolian": "mn",
    "nepali": "ne",
    "occitan": "oc",
    "odia": "or",
    "pashto": "ps",
    "persian": "fa",
    "punjabi": "pa",
    "romanian": "ro",
    "serbian": "sr",
    "sinhala": "si",
    "slovak": "sk",
    "somali": "so",
    "swahili": "sw",
    "tajik": "tg",
    "tamil": "ta",
    "tatar": "tt",
    "telugu": "te",
    "thai": "th",
    "tigrinya": "ti",
    "turkmen": "tk",
    "ukrainian": "uk",
    "urdu": "ur",
    "uyghur": "ug",
    "uzbek": "uz",
    "vietnamese": "vi",
    "welsh": "cy",
    "xhosa": "xh",
    "yiddish": "yi",
    "yoruba": "yo",
    "zulu": "zu",
}

# Languages that write no spaces between words.
WITHOUT_SPACES = frozenset({"burmese", "chinese", "japanese", "khmer", "lao", "thai"})

# All of them by code, as files and pages write it; older codes and those of written forms too.
NAMES_BY_CODE: dict[str, str] = {
    **{code: name for name, code in (ISO_CODES | CODES_WITHOUT_MODEL).items()},
    "nb": "norwegian",
    "nn": "norwegian",
    "iw": "hebrew",
    "in": "indonesian",
    "fil": "filipino",
    "cmn": "chinese",
    "yue": "chinese",
    "ckb": "kurdish",
}

LANGUAGE_NAMES: tuple[str, ...] = (*LANGUAGES, *CODES_WITHOUT_MODEL)


# What languages call themselves, and what else they are called, for who types that.
_OTHER_NAMES = {
    **{"deutsch": "german", "français": "french", "español": "spanish", "castellano": "spanish"},
    **{"italiano": "italian", "português": "portuguese", "nederlands": "dutch", "flemish": "dutch"},
    **{"svenska": "swedish", "norsk": "norwegian", "bokmål": "norwegian", "dansk": "danish"},
    **{"suomi": "finnish", "eesti": "estonian", "polski": "polish", "čeština": "czech"},
    **{"slovenščina": "slovene", "slovenian": "slovene", "русский": "russian"},
    **{"українська": "ukrainian", "ελληνικά": "greek", "türkçe": "turkish", "magyar": "hungarian"},
    **{"română": "romanian", "tiếng việt": "vietnamese", "bahasa indonesia": "indonesian"},
    **{"mandarin": "chinese", "cantonese": "chinese", "中文": "chinese", "日本語": "japanese"},
    **{"한국어": "korean", "ไทย": "thai", "हिन्दी": "hindi", "മലയാളം": "malayalam"},
    **{"தமிழ்": "tamil", "العربية": "arabic", "עברית": "hebrew", "farsi": "persian"},
    **{"فارسی": "persian", "tagalog": "filipino", "bangla": "bengali"},
}

_NEAREST, _SIMILARITY = 3, 0.6  # names at most, and how alike they are at least


def check_language(name: str) -> str:
    """Return a language's name in lower case; raises ``UsageError`` if reader has no such name."""
    known = name.strip().lower()
    if known not in LANGUAGE_NAMES:
        raise UsageError(f"There is no language {name!r}; {suggest_languages(name)}.")
    return known


def suggest_languages(name: object) -> str:
    """Return which names come nearest to one that is none, and where all of them stand."""
    from difflib import get_close_matches

    typed = str(name).strip().lower()
    meant = _OTHER_NAMES.get(typed) or NAMES_BY_CODE.get(typed.replace("_", "-").split("-")[0])
    near = [meant] if meant else get_close_matches(typed, LANGUAGE_NAMES, _NEAREST, _SIMILARITY)
    if not near:
        nearest = "a name is one like german or chinese"
    elif len(near) == 1:
        nearest = f"the nearest name is {near[0]}"
    else:
        nearest = f"the nearest names are {', '.join(near[:-1])} and {near[-1]}"
    return f"{nearest}, and reader settings --defaults lists all of them"

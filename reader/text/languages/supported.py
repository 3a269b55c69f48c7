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


def check_language(name: str) -> str:
    """Return a language's name in lower case; raises ``UsageError`` if reader has no such name."""
    known = name.strip().lower()
    if known not in LANGUAGE_NAMES:
        raise UsageError(
            f"There is no language {name!r}; choose one of {', '.join(LANGUAGE_NAMES)}."
        )
    return known

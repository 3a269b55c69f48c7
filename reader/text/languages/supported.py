"""The languages that are supported: those whose Punkt model is in the package ``punkt``."""

from __future__ import annotations

from reader.errors import UsageError

DEFAULT_LANGUAGE = "english"

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


def check_language(name: str) -> str:
    """Return a language's name in lower case; raises ``UsageError`` if Punkt has no such model."""
    known = name.strip().lower()
    if known not in ISO_CODES:
        raise UsageError(f"There is no language {name!r}; choose one of {', '.join(LANGUAGES)}.")
    return known

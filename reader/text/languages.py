"""The languages that can be read: those whose Punkt model is in the package ``punkt``."""

from __future__ import annotations

from reader.errors import UsageError

DEFAULT = "english"

# Punkt's model names and the ISO 639-1 codes that detectors give them.
CODES: dict[str, str] = {
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

LANGUAGES: tuple[str, ...] = tuple(CODES)


def check_language(name: str) -> str:
    """Return a language's name in lower case; raises ``UsageError`` for one without a model."""
    known = name.strip().lower()
    if known not in CODES:
        raise UsageError(f"There is no language {name!r}; choose one of {', '.join(LANGUAGES)}.")
    return known

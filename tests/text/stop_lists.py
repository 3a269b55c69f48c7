"""The stop words of many languages that come with packages reader depends on."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from reader.text import stop_words

# The names that justext gives its lists, where they are not the language's own.
_JUSTEXT = {
    "norwegian": "Norwegian_Bokmal",
    "slovene": "Slovenian",
    "porter": "English",
    "dutch_porter": "Dutch",
}


@cache
def stop_list(language: str) -> tuple[str, ...]:
    """Return the stop words of justext, sumy and reader for a language, in lower case, sorted."""
    justext = files("justext") / "stoplists" / f"{_JUSTEXT.get(language, language.title())}.txt"
    sumy = files("sumy") / "data" / "stopwords" / f"{language}.txt"
    words = set(stop_words(language))
    for file in (justext, sumy):
        if file.is_file():
            words.update(file.read_text("utf-8").lower().split())
    return tuple(sorted(words))


def as_prose(words: tuple[str, ...]) -> str:
    """Return words as the text of an article: a headline, then paragraphs of a few sentences."""
    lines = [" ".join(words[n : n + 12]).capitalize() + "." for n in range(0, len(words), 12)]
    return "\n".join(["A list of stop words", *lines]) + "\n"

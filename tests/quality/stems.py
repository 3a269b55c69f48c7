"""Empty stems of frequent words: ``python -m tests.quality.stems``, with and without our fallback.

Needs the packages wordfreq and simplemma, which are no dependency of reader: install them into an
environment beside reader for this. Their lists stay in their wheels. wordfreq gives the 50,000 most
frequent words of a language; where it has no list, simplemma gives 50,000 words of its dictionary.
For each algorithm of PyStemmer a line: words tried, empty stems of Snowball, empty stems of
``reader.text.stem``, and some of the words. For each language that sumy's methods know, the same of
sumy's stemmer, of which "raises" counts words that it fails on.
"""

from __future__ import annotations

from reader.summarising.sumy_methods.sumy_adapter import _stemmer as stemmer_of_sumy
from reader.text import LANGUAGES, stem
from tests.text.stop_lists import stop_list

_MOST = 50_000
# wordfreq's and simplemma's names of Snowball's languages.
_CODES = {
    "arabic": "ar",
    "armenian": "hy",
    "basque": "eu",
    "catalan": "ca",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "dutch_porter": "nl",
    "english": "en",
    "esperanto": "eo",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "irish": "ga",
    "italian": "it",
    "lithuanian": "lt",
    "malayalam": "ml",
    "nepali": "ne",
    "norwegian": "nb",
    "persian": "fa",
    "polish": "pl",
    "porter": "en",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sh",
    "sesotho": "st",
    "slovene": "sl",
    "spanish": "es",
    "swedish": "sv",
    "tamil": "ta",
    "turkish": "tr",
    "yiddish": "yi",
}


def frequent_words(language: str) -> list[str]:
    """Return up to 50,000 words of a language, none where no package has a list."""
    import wordfreq
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    code = _CODES[language]
    if code in wordfreq.available_languages("small"):
        return list(wordfreq.top_n_list(code, _MOST))
    try:
        words = list(DefaultDictionaryFactory().get_dictionary(code))[:_MOST]
    except ValueError:
        return []
    return [word.decode() if isinstance(word, bytes) else word for word in words]


def main() -> None:
    """Print the tables."""
    import Stemmer

    print("language       words  stop words  empty  ours  such as")
    for language in sorted({*Stemmer.algorithms(), *LANGUAGES}):
        frequent, stops = frequent_words(language), stop_list(language)
        words = [*frequent, *stops]
        known = language in Stemmer.algorithms()
        theirs = Stemmer.Stemmer(language).stemWord if known else str
        empty = sorted({word for word in words if not theirs(word)})
        ours = {word for word in words if not stem(word.lower(), language)}
        print(
            f"{language:13}{len(frequent):7,}{len(stops):12,}{len(empty):7}{len(ours):6}", end="  "
        )
        print(" ".join(map(ascii if language == "persian" else str, empty[:8])))
    print("\nmethods of sumy  empty  raises  ours")
    for language in LANGUAGES:
        words = [word.lower() for word in (*frequent_words(language), *stop_list(language))]
        empty, raised = _count_failures(language, words)
        ours = sum(not stemmer_of_sumy(language)(word) for word in words)
        print(f"{language:15}{empty:7}{raised:8,}{ours:6}")


def _count_failures(language: str, words: list[str]) -> tuple[int, int]:
    """Return how many stems of sumy's stemmer are empty, and on how many words it raises."""
    from sumy.nlp.stemmers import Stemmer

    empty = raised = 0
    try:
        stemmer = Stemmer(language)
    except LookupError:
        return 0, 0
    for word in words:
        try:
            empty += not stemmer(word)
        except ValueError:
            raised += 1
    return empty, raised


if __name__ == "__main__":
    main()

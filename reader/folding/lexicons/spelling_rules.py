"""Spelling rules: what a language writes in several ways, and which of them are one word.

Requirements. Two spellings become one only where no reader takes them for two words: digits of
other scripts, marks between groups of digits, full-width letters, signs that lengthen a line. What
tells words apart stays: vowel signs, accents, hamza, "всё" and "все".

Known limits: capitals of Greek have no accents, and are not taken for words that have; German "ae"
is not "ä", as in "Israel".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import decimal, normalize

from reader.text.word_lists import word_set

# Languages that write 9.000 for nine thousand, and 9,5 for nine and a half.
_WITH_DECIMAL_COMMA = word_set(
    """
    afrikaans albanian armenian azerbaijani bashkir basque belarusian bosnian breton bulgarian
    catalan croatian czech danish dutch estonian faroese finnish french frisian galician georgian
    german greek hungarian icelandic indonesian italian javanese kazakh kyrgyz latvian lithuanian
    luxembourgish macedonian norwegian occitan polish portuguese romanian russian serbian slovak
    slovene spanish swedish tajik tatar turkish turkmen ukrainian uzbek vietnamese
    """
)
_WITH_DOTLESS_I = word_set("turkish azerbaijani")
_WITH_YO = word_set("russian")

_POINT_GROUPS = re.compile(
    r"(?<=\d)(?:[,\xa0\u066c'’](?=\d{3}(?!\d))|[,\u066c](?=(?:\d\d[,\u066c])+\d{3}(?!\d)))"
    r"|(?<![\d.,:/])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.,:/])"
)
_COMMA_GROUPS = re.compile(
    r"(?<=\d)[\xa0\u066c'’](?=\d{3}(?!\d))"
    r"|(?<![\d.,:/])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.:/])"
    r"|(?<![\d.,:/])[1-9]\d{0,2}(?:(?:,\d{3}){2,}|,000)(?![\d,:/])"
)
_GROUP_MARKS = re.compile("[.,\xa0\u066c'’]")
_SPACED_GROUPS = re.compile(
    r"(?<![\d.,:/+-])(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?!\d)(?! \d)(?![.,:/]\d)"
)
_SCALED = re.compile(r"\d[\d.]*(?:[千万萬亿億만억천](?:\d+[千천])?(?:\d+)?)+")
_PART = re.compile(r"(\d[\d.]*)([千万萬亿億만억천]?)")
_SCALES = {
    **dict.fromkeys("千천", 1_000),
    **dict.fromkeys("万萬만", 10_000),
    **dict.fromkeys("亿億억", 100_000_000),
}

# Full-width and half-width forms, ligatures, and the letters of Arabic as they are joined.
_COMPATIBLE = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffef]+")
_VARIANTS = re.compile(
    "[\u0640\u064b-\u064d\u0652\u06a9\u06cc\u06c1\u200c\u200d\u0307\u0e4d\u0e40]"
)
# Malayalam writes a consonant without its vowel as one letter, and formerly as three.
_CHILLUS = {
    "\u0d23\u0d4d\u200d": "\u0d7a",
    "\u0d28\u0d4d\u200d": "\u0d7b",
    "\u0d30\u0d4d\u200d": "\u0d7c",
    "\u0d32\u0d4d\u200d": "\u0d7d",
    "\u0d33\u0d4d\u200d": "\u0d7e",
    "\u0d15\u0d4d\u200d": "\u0d7f",
}
_REPLACED = {
    **_CHILLUS,
    "i\u0307": "i",  # of the Turkish capital
    "\u0e4d\u0e32": "\u0e33",  # sara am, typed as two signs
    "\u0e40\u0e40": "\u0e41",  # sara ae, typed as two letters
}
_DROPPED = str.maketrans(
    {
        # The line that is lengthened, the endings of cases, joiners.
        **dict.fromkeys("\u0640\u064b\u064c\u064d\u0652\u200c\u200d"),
        **{"\u06a9": "\u0643", "\u06cc": "\u064a", "\u06c1": "\u0647"},
    }
)
_MARKED = re.compile("[\u0370-\u03ff\u0591-\u05c7\u064b-\u0652\u0670\u1f00-\u1fff]")
_MARKS = re.compile(
    "[\u0300-\u0345\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]"
)
# Russian words that are others without the dots: всё/все, небо/нёбо, узнаём/узнаем.
_OTHER_WITHOUT_DOTS = re.compile(
    r"(?:на|во|обо|ко|со)?всё|нёб\w*|ос[её]л|пад[её]ж\w*|соверш[её]нн\w*|мёл|лён|осёдл\w*|"
    r"(?:по|при|со|опо|до|распо)?зна[её](?:м|т|те|шь|тся|мся)|призна[её](?:м|т|те|шь|тся|мся)|"
    r"узна[её](?:м|т|те|шь|тся)|переда[её](?:м|т|те|шь)|перед[её]рн\w*|передохн[её]м|тёщ\w*"
)
# German words that are others with "ss": in Maßen and in Massen, Buße and Busse, aß and Ass.
_OTHER_WITH_SS = word_set("maße maßen buße bußen floß aß")


@dataclass(frozen=True, slots=True)
class SpellingRules:
    """Which spellings of a language are one."""

    has_decimal_comma: bool = False
    has_dotless_i: bool = False
    has_yo: bool = False

    def join_spaced_groups(self, text: str) -> str:
        """Return ``text``, as long as before, with no-break spaces in numbers such as 9 000.

        An English text has two numbers there.
        """
        if not self.has_decimal_comma or _SPACED_GROUPS.search(text) is None:
            return text
        return _SPACED_GROUPS.sub(lambda match: match[0].replace(" ", "\xa0"), text)

    def fold_case(self, word: str) -> str:
        """Return a word in lower case, one spelling for what is one word."""
        if self.has_dotless_i:
            word = word.replace("I", "ı").replace("İ", "i")
        if "ß" in word and word.lower() in _OTHER_WITH_SS:
            return word.lower()
        folded = word.casefold()
        if folded.isascii():
            return folded
        if self.has_yo and "ё" in folded and _OTHER_WITHOUT_DOTS.fullmatch(folded) is None:
            folded = folded.replace("ё", "е")
        if _VARIANTS.search(folded) is not None:
            for written, replacement in _REPLACED.items():
                folded = folded.replace(written, replacement)
            folded = folded.translate(_DROPPED)
        return folded

    def fold_number(self, number: str) -> str:
        """Return a word that has digits with digits of ASCII, none of them grouped."""
        if not number.isascii():
            number = "".join(map(_fold_digit, number)).replace("\u066b", ".")
        groups = _COMMA_GROUPS if self.has_decimal_comma else _POINT_GROUPS
        number = groups.sub(lambda match: _GROUP_MARKS.sub("", match[0]), number)
        return number if number.isascii() else _SCALED.sub(_write_out, number)


DEFAULT_RULES = SpellingRules()


def compose(spelling: str) -> str:
    """Return a spelling beyond ASCII in composed letters, no full-width or joined forms."""
    return normalize("NFC", _COMPATIBLE.sub(lambda match: normalize("NFKC", match[0]), spelling))


def strip_marks(word: str) -> str:
    """Return a word without vowel signs of Arabic and Hebrew, and without accents of Greek."""
    if _MARKED.search(word) is None:
        return word
    return _MARKS.sub("", normalize("NFD", word))


def is_accented_script(word: str) -> bool:
    """Return whether a word is written in a script that leaves accents out in capitals alone."""
    return "\u0370" <= word[:1] < "\u0400"


def rules_of(language: str | None) -> SpellingRules:
    """Return the rules of a language; those of most for None."""
    return SpellingRules(
        language in _WITH_DECIMAL_COMMA, language in _WITH_DOTLESS_I, language in _WITH_YO
    )


def _fold_digit(char: str) -> str:
    value = decimal(char, None)
    return char if value is None else str(value)


def _write_out(match: re.Match[str]) -> str:
    """Return the digits of 9千, 1.5万 or 1만5000; what is no whole number stays."""
    total, part = Decimal(0), Decimal(0)
    for digits, scale in _PART.findall(match[0]):
        if digits.count(".") > 1 or digits.endswith("."):
            return match[0]
        value = Decimal(digits) * _SCALES.get(scale, 1)
        if scale in ("千", "천"):
            part += value
        else:
            total, part = total + part + value, Decimal(0)
    total += part
    return str(int(total)) if total == int(total) else match[0]

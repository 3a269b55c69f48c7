"""Nouns without the endings of number and case, for the search: what Snowball's stems keep apart.

Snowball cuts verbs too, and leaves some plurals of nouns under another stem than the singular:
Polish rolnik, rolnicy; Spanish ciudad, ciudades; Dutch dag, dagen. Of Slovene and Ukrainian it has
no stemmer. What is here is looked up beside its stem, never instead of it
(``reader/library/search/word_forms.py``): with both, more forms are found and as many of them are
right (``tests/quality/figures/languages.md``).

All is written as the index has it, without accents. The longest ending that a word has is cut, or
replaced, as long as enough letters are left; then the end of what is left is written as in the
singular. Endings in the manner of J. Savoy's light stemmers (CLEF 2006), chosen anew for this.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

_Table = dict[str, list[tuple[str, str]]]


class _Nouns(NamedTuple):
    """Endings and what replaces them, the same of bare ends, and how many letters are left.

    Where they ``repeat``, one ending stands behind another: plural and case.
    """

    endings: str
    ends: str = ""
    min_letters: int = 2
    repeat: bool = False


def _join(first: str, second: str) -> str:
    """Return all endings that are one of the first and one of the second, or none."""
    pairs = itertools.product(first.split(), ["", *second.split()])
    return " ".join("".join(pair) for pair in pairs)


_SCANDINAVIAN = "erne ene ernes enes er ere en et e s ers ens ets es ne eren"
_STER = "ster>str sters>str steren>str"  # minister, ministre

_NOUNS: dict[str, _Nouns] = {
    "arabic": _Nouns("ات ون ين ان ه تين تان", min_letters=3),
    "danish": _Nouns(f"{_SCANDINAVIAN} ren {_STER}", "maend>mand"),
    "dutch": _Nouns("en s eren ers es e ens", "v>f z>s", 3),
    "estonian": _Nouns(
        "ad ade ud ude id ide ed ede e i a u de te ate ele el elt est es iga aga us ul ust"
        " it at ut ite ne>s sed>s ste>s se>s ster>str",
        "g>k b>p d>t kk>k pp>p tt>t ll>lt nn>nt rr>rt",
        3,
    ),
    "finnish": _Nouns(
        "issa ista illa ilta ille ina iksi ien jen iden oiden oita oja ia ja ssa sta lla lta lle"
        " oissa oista oille oilla oilta oihin oiksi ojen na ksi ksen ta tta n t a i e o u it at et"
        " ot ut an en in on un siin"
        " nen>s set>s sen>s sten>s sia>s sta>s sessa>s",
        "ng>nk nn>nt ll>lt rr>rt mm>mp tt>t pp>p kk>k d>t",
        3,
    ),
    "french": _Nouns("eux>eu aux>al s x", min_letters=3),
    "greek": _Nouns("ια>ι ιων>ι ι ιες>ι ες α ων ος οι ου ο η ης", min_letters=3),
    "hungarian": _Nouns(
        _join("ok ek ak", "at et ban ben nak nek ra re kal kel rol tol ert hoz hez") + " uk",
        min_letters=4,
        repeat=True,
    ),
    "hindi": _Nouns("ओं एं"),
    "malayalam": _Nouns(
        "യുടെ ുടെ രുടെ യിൽ ിൽ യിലെ ിലെ യിലേക്ക് ിലേക്ക് ക്ക് ിന് ിന്റെ യെ െ രെ യോട് ോട് യും ും"
        " ത്തിൽ ത്തിലെ ത്തിലേക്ക് ത്തിന് ത്തിന്റെ ത്തെ ത്തോട് ം ങ്ങൾ ങ്ങള കൾ കള ുകൾ ുകള"
        " മാർ മാര മാരുടെ ന്മാർ ന്മാര ന്മാരുടെ ൻ ർ ്",
        "ൾ>ള ൽ>ല ട്ട>ട",
        3,
        repeat=True,
    ),
    "norwegian": _Nouns(f"{_SCANDINAVIAN} a {_STER}"),
    "persian": _Nouns("ان ها هاي هايي ات>ه"),
    "polish": _Nouns(
        "owie ami iami ach iach om iom ow iow em iem owi iowi ie ii ia io iu y i a u e o"
        " cie>t scie>st dzie>d zdzie>zd rze>r nie>n zie>z sie>s mie>m wie>w bie>b pie>p",
        "ek>k c>k rz>r dz>d ster>str",
        3,
    ),
    "portuguese": _Nouns(
        "oes>ao aes>ao ns>m ais>al eis>el ois>ol uis>ul res>r zes>z ses>s s os as es", "o a e"
    ),
    "romanian": _Nouns(
        "ul ului ii iilor ilor lor le lui urile uri urilor ele elor ile a i e u oaie oaiele"
        " oai iul iului iile eie ei eile iu",
        "str>tr st>t z>d oal>ol oar>or oan>on oat>ot",
    ),
    "russian": _Nouns(
        "ами ями ах ях ам ям ов ев еи ем ом ои еи ью ы и а я о е у ю ь",
        "ок>к ек>к ец>ц ень>н",
    ),
    "slovene": _Nouns(
        "ami ama emi ih im om em imi ega emu ov ev ovi evi ovih ovom je jo ja a e i o u ster>str",
        "ec>c ek>k ac>c",
        3,
    ),
    "spanish": _Nouns("ces>z des>d les>l nes>n res>r ses>s yes>y jes>j s o a e os as es", "", 3),
    "swedish": _Nouns(
        "arna erna orna ar er or en et an a e n s arnas ernas ornas ens ets na ns ster>str"
    ),
    "turkish": _Nouns(
        _join("lar", "in i a da dan la imiz ini ina inda indan")
        + " "
        + _join("ler", "in i e de den le imiz ini ine inde inden")
        + " si su sinin sunun sini sunu sine suna sinde sunda sinden sundan nin nun yi yu ye ya"
    ),
    "ukrainian": _Nouns(
        "ами ями ах ях ам ям ів їв ей ою ею єю ом ем єм ові еві єві ий ій их им ими ого ому"
        " ої у ю а я и і ї е є о ь й",
        "ік>ок ец>ц ок>к ек>к ел>л",
    ),
}


def has_noun_endings(language: str) -> bool:
    """Return whether the endings of a language's nouns are known."""
    return language in _NOUNS


def strip_noun_ending(word: str, language: str) -> str:
    """Return a folded word without its ending of number and case; all of it where there is none."""
    if language not in _NOUNS:
        return word
    endings, ends, least, repeat = _tables(language)
    bare = _replace_end(word, endings, least)
    while repeat and bare != word:
        word, bare = bare, _replace_end(bare, endings, least)
    return _replace_end(bare, ends, least - 1) if ends else bare


def strip_all_noun_endings(words: Sequence[str], language: str) -> list[str]:
    """Return what ``strip_noun_ending`` does of each word, for many in a third of the time."""
    if language not in _NOUNS:
        return list(words)
    nouns = _NOUNS[language]
    endings, ends = _replacers(language)
    bare = endings.replace_all(words)
    while nouns.repeat and (again := [n for n, word in enumerate(words) if bare[n] != word]):
        words = list(bare)
        shorter = endings.replace_all([words[n] for n in again])
        for n, word in zip(again, shorter, strict=True):
            bare[n] = word
    return ends.replace_all(bare) if ends else bare


class _Replacer:
    """Replaces the ends of many words at once.

    The words are written backwards, and one pattern finds the end of each: a tree of letters, in
    which the longest end with enough letters before it comes first.
    """

    def __init__(self, table: _Table, least: int) -> None:
        self._table, self._least = table, least
        self._replaced: dict[str, tuple[int, str]] = {"": (0, "")}
        self._ambiguous: set[str] = set()  # what replaces them depends on what is left
        tree: dict[str, Any] = {}
        for ending, end in itertools.chain.from_iterable(table.values()):
            backwards = ending[::-1]
            if self._replaced.setdefault(backwards, (len(ending), end))[1] != end:
                self._ambiguous.add(backwards)
            node = tree
            for letter in backwards:
                node = node.setdefault(letter, {})
            node[""] = min(node.get("", least), max(0, least - len(end)))
        self._pattern = re.compile(f"({_write_pattern(tree)}|).*\n")

    def replace_all(self, words: Sequence[str]) -> list[str]:
        """Return words with their ends replaced."""
        text = "\n".join(words)[::-1] + "\n" if words else ""
        found = self._pattern.findall(text)[::-1]
        replaced = [
            word[: len(word) - length] + end if length else word
            for word, (length, end) in zip(
                words, map(self._replaced.__getitem__, found), strict=True
            )
        ]
        if not self._ambiguous.isdisjoint(found):
            for n, ending in enumerate(found):
                if ending in self._ambiguous:
                    replaced[n] = _replace_end(words[n], self._table, self._least)
        return replaced


def _write_pattern(tree: dict[str, Any]) -> str:
    """Return the pattern of a tree of letters; "" leads to how many letters must be left."""
    branches = [f"{letter}{_write_pattern(below)}" for letter, below in tree.items() if letter]
    if "" in tree:
        branches.append(f"(?=.{{{tree['']}}})")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@cache  # compiled slowly, and a query does without
def _replacers(language: str) -> tuple[_Replacer, _Replacer | None]:
    endings, ends, least, _ = _tables(language)
    return _Replacer(endings, least), _Replacer(ends, least - 1) if ends else None


@cache
def _tables(language: str) -> tuple[_Table, _Table, int, bool]:
    nouns = _NOUNS[language]
    return _make_table(nouns.endings), _make_table(nouns.ends), nouns.min_letters, nouns.repeat


def _make_table(entries: str) -> _Table:
    """Return endings with what replaces them, the longest first, by their last letter."""
    pairs = [(ending, end) for ending, _, end in (e.partition(">") for e in entries.split())]
    table: _Table = {}
    for ending, end in sorted(pairs, key=lambda pair: -len(pair[0])):
        table.setdefault(ending[-1], []).append((ending, end))
    return table


def _replace_end(word: str, table: _Table, least: int) -> str:
    """Return a word with its longest end that is in a table replaced, if enough letters stay."""
    for ending, end in table.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) + len(end) >= least:
            return word[: -len(ending)] + end
    return word

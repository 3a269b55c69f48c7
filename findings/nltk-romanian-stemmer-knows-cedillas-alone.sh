#!/usr/bin/env bash
# Library:  nltk 3.10.4, its SnowballStemmer("romanian"), which sumy uses, beside PyStemmer 3.1.0
#           (Python 3.11).
#
# Expected: the stemmer knows Romanian as it is written since 2007: s and t with a comma below
#           (U+0219, U+021B).
# Seen:     its endings are spelt with the cedilla of the older encodings (U+015F, U+0163) alone. Of a
#           word with the comma the ending stays on, or half of it, and the two spellings of one word
#           have two stems. PyStemmer gives one stem for both.
# Matters:  news sites write both. Words are counted apart, forms of one word too, and a search by
#           stem finds half of them.
#
# Seen on 2026-12-01 with Python 3.11.7:
#   'inunda\u021biile' nltk: 'inunda\u021b' 'inund' PyStemmer: 'inund' 'inund'
#   'situa\u021bie' nltk: 'situa\u021b' 'situ' PyStemmer: 'situ' 'situ'
#   'rela\u021bii' nltk: 'rela\u021b' 'rel' PyStemmer: 'rel' 'rel'
#   'ora\u0219ului' nltk: 'ora\u0219' 'ora\u015f' PyStemmer: 'ora\u0219' 'ora\u0219'
#   'na\u021biunea' nltk: 'na\u021biun' 'na\u0163iun' PyStemmer: 'na\u021biun' 'na\u021biun'
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  nltk==3.10.4 PyStemmer==3.1.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import Stemmer
from nltk.stem.snowball import SnowballStemmer

nltk, snowball = SnowballStemmer("romanian"), Stemmer.Stemmer("romanian")
for cedilla in ("inunda\u0163iile", "situa\u0163ie", "rela\u0163ii", "ora\u015fului", "na\u0163iunea"):
    comma = cedilla.replace("\u0163", "\u021b").replace("\u015f", "\u0219")
    print(
        ascii(comma),
        "nltk:", ascii(nltk.stem(comma)), ascii(nltk.stem(cedilla)),
        "PyStemmer:", ascii(snowball.stemWord(comma)), ascii(snowball.stemWord(cedilla)),
    )
PYTHON
cat >"$work/expected" <<'LINES'
'inunda\u021biile' nltk: 'inunda\u021b' 'inund' PyStemmer: 'inund' 'inund'
'situa\u021bie' nltk: 'situa\u021b' 'situ' PyStemmer: 'situ' 'situ'
'rela\u021bii' nltk: 'rela\u021b' 'rel' PyStemmer: 'rel' 'rel'
'ora\u0219ului' nltk: 'ora\u0219' 'ora\u015f' PyStemmer: 'ora\u0219' 'ora\u0219'
'na\u021biunea' nltk: 'na\u021biun' 'na\u0163iun' PyStemmer: 'na\u021biun' 'na\u021biun'
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

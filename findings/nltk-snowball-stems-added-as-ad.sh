#!/usr/bin/env bash
# Library:  nltk 3.10.4, its SnowballStemmer("english"), which sumy uses, beside PyStemmer 3.1.0
#           (Python 3.11).
#
# Expected: two implementations of one algorithm, Snowball's English stemmer, give the same stems.
# Seen:     nltk has the rules of before Snowball 3: it makes "added" an "ad", "erred" an "er",
#           "ebbed" an "eb" and "evening" "even", where the present rules keep the double letter of
#           such short words and leave "evening" alone.
# Matters:  "he added" stands in most news reports: in word counts it is an advertisement. Indexes
#           made with one of the two cannot be searched with the other.
#
# Seen on 2026-12-01 with Python 3.11.7:
#   added: nltk ad, PyStemmer add
#   adding: nltk ad, PyStemmer add
#   ads: nltk ad, PyStemmer ad
#   add: nltk add, PyStemmer add
#   erred: nltk er, PyStemmer err
#   ebbed: nltk eb, PyStemmer ebb
#   egged: nltk eg, PyStemmer egg
#   evening: nltk even, PyStemmer evening
#   even: nltk even, PyStemmer even
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

nltk, snowball = SnowballStemmer("english"), Stemmer.Stemmer("english")
for word in ("added", "adding", "ads", "add", "erred", "ebbed", "egged", "evening", "even"):
    print(f"{word}: nltk {nltk.stem(word)}, PyStemmer {snowball.stemWord(word)}")
PYTHON
cat >"$work/expected" <<'LINES'
added: nltk ad, PyStemmer add
adding: nltk ad, PyStemmer add
ads: nltk ad, PyStemmer ad
add: nltk add, PyStemmer add
erred: nltk er, PyStemmer err
ebbed: nltk eb, PyStemmer ebb
egged: nltk eg, PyStemmer egg
evening: nltk even, PyStemmer evening
even: nltk even, PyStemmer even
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

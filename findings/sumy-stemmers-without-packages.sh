#!/usr/bin/env bash
# Library: sumy 0.13.0, with nltk 3.10.4 (Python 3.11)
#
# Expected: a stemmer for a language that sumy lists is made and stems words, or making it fails with
#   LookupError, as it does for a language that sumy does not list.
# Behaviour: Stemmer("greek") and Stemmer("polish") are made without a word, and then raise
#   ValueError for every word, since the packages greek_stemmer and pystempel are not installed;
#   sumy does not depend on them. A language that is not listed raises LookupError at once.
# Why it matters: a check at the start ("is there a stemmer?") passes, and the failure comes in the
#   middle of the work, with another type of error than the one that the check looks for.
# Output seen:
#   greek: made; a word gives ValueError
#   polish: made; a word gives ValueError
#   klingon: LookupError when it is made
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sumy==0.13.0' 'nltk==3.10.4'

seen=$("$folder/venv/bin/python" - <<'PYTHON'
from sumy.nlp.stemmers import Stemmer

for language, word in (("greek", "θάλασσα"), ("polish", "morze"), ("klingon", "bIQ")):
    try:
        stemmer = Stemmer(language)
    except LookupError:
        print(f"{language}: LookupError when it is made")
        continue
    try:
        print(f"{language}: made; a word gives {stemmer(word)}")
    except ValueError:
        print(f"{language}: made; a word gives ValueError")
PYTHON
)
printf 'sumy 0.13.0, nltk 3.10.4\n%s\n' "$seen"
expected='greek: made; a word gives ValueError
polish: made; a word gives ValueError
klingon: LookupError when it is made'
if [ "$seen" != "$expected" ]; then
  echo "The behaviour has changed." >&2
  exit 1
fi

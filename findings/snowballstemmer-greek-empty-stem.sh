#!/usr/bin/env bash
# Tool: snowballstemmer (the Snowball stemmers for Python), version 3.1.1.
# Expected: the stem of a word that stands in the language's ordinary vocabulary has at least one
#   letter, as a stem is what the inflected forms of a word share.
# What happens: the Greek stemmer returns "" for common words: όταν (when), έως (until), είτε
#   (either), ίδιο and ίδια (same), εις (to), ήσουν (you were). The Tamil stemmer does the same for
#   உங்கள் (your) and விட்டு (having left), the Turkish one for the bare ending "leri", the original
#   Porter stemmer for "s".
# Why it matters: a program that indexes or compares words by their stems takes all these words for
#   one and the same word, and one that looks at a stem's first letter fails with IndexError on
#   ordinary Greek text. Guard with: stem = stemmer.stemWord(word) or word
# Exit status: 0 where this is seen again, 1 where the behaviour has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'snowballstemmer==3.1.1'

"$work/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import snowballstemmer

WORDS = {
    "greek": ["όταν", "έως", "είτε", "ίδιο", "ίδια", "εις", "ήσουν"],
    "tamil": ["உங்கள்", "விட்டு"],
    "turkish": ["leri"],
    "porter": ["s"],
}

print("snowballstemmer", version("snowballstemmer"))
changed = []
for language, words in WORDS.items():
    stemmer = snowballstemmer.stemmer(language)
    for word in words:
        stem = stemmer.stemWord(word)
        print(f"{language}: stemWord({word!r}) = {stem!r}")
        if stem:
            changed.append(word)
if changed:
    print("Changed: these words have stems now:", *changed)
    sys.exit(1)
print("Seen again: the stems of all these words are empty.")
PYTHON

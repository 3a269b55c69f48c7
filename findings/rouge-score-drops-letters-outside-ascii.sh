#!/usr/bin/env bash
# Tool:     rouge-score 0.1.2 (the ROUGE that most papers on summarising quote), default tokenizer.
# Expected: a text compared with itself has 1.0, whatever its script; other words are other tokens.
# Seen:     each letter outside of a-z ends a token and is lost. A Russian text has 0.0 against
#           itself. A Greek one has 1.0, from its only digit, which makes it 1.0 against any other
#           text with that digit too. "Schöne Höfe" and "Schäre, Häfen" share half of their tokens.
#           No warning is given.
# Matters:  figures for summaries in other languages than English that were made with the default
#           say little; give RougeScorer a tokenizer of your own there.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   Russian against itself: 0.000
#   Greek against itself: 1.000
#   Greek against another text with its digit: 1.000
#   German against other words: 0.500
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  rouge-score==0.1.2 nltk==3.9.2 numpy==2.3.5 absl-py==2.3.1 six==1.17.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON'
import sys

from rouge_score.rouge_scorer import RougeScorer

EXPECTED = """\
Russian against itself: 0.000
Greek against itself: 1.000
Greek against another text with its digit: 1.000
German against other words: 0.500
"""
russian = "Паром вышел из порта утром."
greek = "Το πλοίο έφυγε από το λιμάνι στις 9."
scorer = RougeScorer(["rouge1"])
pairs = {
    "Russian against itself": (russian, russian),
    "Greek against itself": (greek, greek),
    "Greek against another text with its digit": (greek, "Η γέφυρα έχει 9 τόξα."),
    "German against other words": ("Schöne Höfe.", "Schäre, Häfen."),
}
seen = "".join(
    f"{name}: {scorer.score(*texts)['rouge1'].fmeasure:.3f}\n" for name, texts in pairs.items()
)
print(seen, end="")
if seen != EXPECTED:
    print("The behaviour has changed.", file=sys.stderr)
    sys.exit(1)
PYTHON

#!/usr/bin/env bash
# Library:  datatrove 0.10.1 (Python 3.11), its TextNormConfig, which deduplication by sentences,
#           MinHash and Bloom filter uses as it is where no other is given.
#
# Expected: two reports with other figures are two texts, or the default is to keep numbers and to
#           drop them is asked for.
# Seen:     by default every number is written as 0, with its sign, its commas and its decimals,
#           before texts are compared. What tells one event from another in news, a toll, a date, a
#           score or a price, is gone, and the later report is taken out as a copy of the earlier one.
# Matters:  who deduplicates news with the default loses each correction of a toll. Pass
#           TextNormConfig(norm_numbers=False).
#
# Seen on 2026-12-01 with Python 3.11.7:
#   the flood killed 0 people | same by default: True | with norm_numbers=False: False
#   northport beat weller town 0 0 | same by default: True | with norm_numbers=False: False
#   the rate is 0 percent | same by default: True | with norm_numbers=False: False
#   the bridge opened in 0 | same by default: True | with norm_numbers=False: False
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  datatrove==0.10.1 regex==2026.11.19 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from datatrove.utils.text import TextNormConfig, simplify_text

PAIRS = (
    ("The flood killed 18 people.", "The flood killed 29 people."),
    ("Northport beat Weller Town 3:1.", "Northport beat Weller Town 0:2."),
    ("The rate is 4.25 percent.", "The rate is 3.5 percent."),
    ("The bridge opened in 1967.", "The bridge opened in 1,968."),
)
keeping = TextNormConfig(norm_numbers=False)
for one, other in PAIRS:
    print(
        simplify_text(one),
        "| same by default:", simplify_text(one) == simplify_text(other),
        "| with norm_numbers=False:", simplify_text(one, keeping) == simplify_text(other, keeping),
    )
PYTHON
cat >"$work/expected" <<'LINES'
the flood killed 0 people | same by default: True | with norm_numbers=False: False
northport beat weller town 0 0 | same by default: True | with norm_numbers=False: False
the rate is 0 percent | same by default: True | with norm_numbers=False: False
the bridge opened in 0 | same by default: True | with norm_numbers=False: False
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

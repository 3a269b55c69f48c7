#!/usr/bin/env bash
# Tool:     rich 15.0.0, rich.segment.Segment.split_cells.
# Expected: Where a text is split behind a letter, the letter's combining marks stay with it, as
#           rich.cells.split_text keeps them.
# Seen:     The marks begin the part behind the cut: "e" and "\u0301b". The split looks for the first
#           place with so many cells before it, and a mark has none.
# Matters:  Textual crops rows by it, where a dialog or a scrolled pane covers a part of them. The mark
#           is then drawn on the border of the dialog, and the letter beneath has lost it: in Hindi,
#           Thai or Malayalam nearly every row that a dialog cuts has one.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   an accent: split_cells 'cafe' '\u0301 noir', split_text 'cafe\u0301' ' noir'
#   a tone of Thai: split_cells '\u0e01\u0e31' '\u0e49\u0e19', split_text '\u0e01\u0e31\u0e49' '\u0e19'
#   no mark: split_cells 'caf' 'e noir', split_text 'caf' 'e noir'
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check rich==15.0.0 || exit 2

python3 --version
"$work/venv/bin/python" - <<'PROGRAM' | tee "$work/seen"
from rich.cells import split_text
from rich.segment import Segment

for name, text, cut in (
    ("an accent", "cafe\u0301 noir", 4),
    ("a tone of Thai", "\u0e01\u0e31\u0e49\u0e19", 1),
    ("no mark", "cafe noir", 3),
):
    by_segment = " ".join(ascii(part.text) for part in Segment(text).split_cells(cut))
    by_text = " ".join(map(ascii, split_text(text, cut)))
    print(f"{name}: split_cells {by_segment}, split_text {by_text}")
PROGRAM
cat >"$work/expected" <<'LINES'
an accent: split_cells 'cafe' '\u0301 noir', split_text 'cafe\u0301' ' noir'
a tone of Thai: split_cells '\u0e01\u0e31' '\u0e49\u0e19', split_text '\u0e01\u0e31\u0e49' '\u0e19'
no mark: split_cells 'caf' 'e noir', split_text 'caf' 'e noir'
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

#!/usr/bin/env bash
# Tool:     rich 15.0.0, rich.cells.split_graphemes and rich.cells.cell_len.
# Expected: The cells of the graphemes of a text, added up, are the cells of the text.
# Seen:     Where a zero-width joiner (U+200D) stands before a letter the two count otherwise, and not
#           always in the same direction: behind one joiner at the beginning of a text cell_len leaves
#           out the letter that split_graphemes counts; behind two, split_graphemes has a grapheme of
#           no cells that holds a letter, which cell_len counts.
# Matters:  Arabic and Persian news, and Indic scripts, use the joiner within words. A program that
#           breaks lines by split_graphemes and draws them by cell_len (as Textual's strips do) gets
#           lines that are wider or narrower than it asked for.
#
# Seen on 2026-11-28 with Python 3.11.7:
#   joiner, 3 letters: graphemes 3, cell_len 2
#   2 joiners, 3 letters: graphemes 2, cell_len 3
#   letter, joiner, letter: graphemes 1, cell_len 1
#   3 letters: graphemes 3, cell_len 3
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check rich==15.0.0 || exit 2

python3 --version
"$work/venv/bin/python" - <<'PROGRAM' | tee "$work/seen"
from rich.cells import cell_len, split_graphemes

JOINER = "\u200d"
for name, text in (
    ("joiner, 3 letters", JOINER + "abc"),
    ("2 joiners, 3 letters", JOINER * 2 + "abc"),
    ("letter, joiner, letter", f"a{JOINER}b"),
    ("3 letters", "abc"),
):
    graphemes = sum(cells for _, _, cells in split_graphemes(text)[0])
    print(f"{name}: graphemes {graphemes}, cell_len {cell_len(text)}")
PROGRAM
cat >"$work/expected" <<'LINES'
joiner, 3 letters: graphemes 3, cell_len 2
2 joiners, 3 letters: graphemes 2, cell_len 3
letter, joiner, letter: graphemes 1, cell_len 1
3 letters: graphemes 3, cell_len 3
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

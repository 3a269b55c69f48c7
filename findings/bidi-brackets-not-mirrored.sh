#!/usr/bin/env bash
# Tool:     python-bidi 0.6.12 (order of Hebrew and Arabic text on screens that have none of their own).
# Expected: the two functions of the package, bidi.get_display (in Rust, the newer) and
#           bidi.algorithm.get_display (in Python), give the same line. Brackets in text from right
#           to left are mirrored (UAX 9, rule L4), a line break stays between lines.
# Seen:     the one in Rust turns their order and does not mirror them: "(hello)" in Hebrew is shown
#           as ")hello(". It also puts the line break behind a Hebrew line before that line, so that
#           it runs into the next one. The one in Python mirrors, and keeps the break in its place.
# Matters:  terminals and pictures draw what they are given; each bracket in a Hebrew or Arabic
#           headline is the wrong way round. The documentation says that "some" of the algorithm is
#           missing in Rust, not what. To import from the other module changes the result.
#
# Seen on 2026-11-29 with Python 3.11.7 (a b g stand for the Hebrew letters alef, bet, gimel):
#   (abg): Rust )gba(, Python (gba)
#   abg (12): Rust )12( gba, Python (12) gba
#   “abg” [1]: Rust ]1[ ”gba“, Python [1] ”gba“
#   abg<break>xyz: Rust <break>gbaxyz, Python gba<break>xyz
#   abg 12-34: Rust 12-34 gba, Python 12-34 gba
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check python-bidi==0.6.12 || exit 2

# Letters of Hebrew would make a terminal turn this script's output once more.
PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from bidi import algorithm, get_display

HEBREW = {"a": "\u05d0", "b": "\u05d1", "g": "\u05d2"}
LATIN = {hebrew: latin for latin, hebrew in HEBREW.items()}


def spell(text):
    return text.translate(str.maketrans(LATIN)).replace("\n", "<break>")


for line in ("(abg)", "abg (12)", "“abg” [1]", "abg\nxyz", "abg 12-34"):
    text = line.translate(str.maketrans(HEBREW))
    rust, python = spell(get_display(text)), spell(algorithm.get_display(text))
    print(f"{spell(text)}: Rust {rust}, Python {python}")
PYTHON
cat >"$work/expected" <<'LINES'
(abg): Rust )gba(, Python (gba)
abg (12): Rust )12( gba, Python (12) gba
“abg” [1]: Rust ]1[ ”gba“, Python [1] ”gba“
abg<break>xyz: Rust <break>gbaxyz, Python gba<break>xyz
abg 12-34: Rust 12-34 gba, Python 12-34 gba
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

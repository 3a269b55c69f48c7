#!/usr/bin/env bash
# Tool:     pyte 0.8.2 with wcwidth 0.9.4 (a terminal in memory, for tests of terminal programs).
# Expected: a mark without a width is in the cell of the letter before it, as an accent of French
#           is, and what follows it is shown.
# Seen:     what is fed at once ends at the first such mark, and the rest of it is lost: of "दिल्ली
#           में 35" the screen has the first letter. It joins only what unicodedata.combining()
#           gives a number for, and most vowel signs of Thai, Hindi and Tamil have 0 there, as the
#           zero-width space and non-joiner have. Fed letter by letter, only the mark is missing.
# Matters:  a test that looks for words on the screen finds that a program shows nothing in these
#           languages, or passes as the text that must not be there is cut off. Spaces of no width
#           stand in long words and addresses of web pages in any language.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   French, decomposed: 'Le caf\xe9 noir', column 12 of 12
#   Hebrew: '\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd 35', column 7 of 7
#   Thai: '\u0e19\u0e49\u0e33\u0e21', column 3 of 7
#   Hindi: '\u0926', column 1 of 9
#   Tamil: '\u0b9a', column 1 of 10
#   Persian, zero-width non-joiner: '\u0645\u06cc', column 2 of 8
#   zero-width space: 'news', column 4 of 12
#   Thai, letter by letter: '\u0e19\u0e49\u0e33\u0e21\u0e19 35' 7
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  pyte==0.8.2 wcwidth==0.9.4 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import pyte
from wcwidth import wcswidth

TEXTS = {
    "French, decomposed": "Le cafe\u0301 noir",
    "Hebrew": "\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd 35",
    "Thai": "\u0e19\u0e49\u0e33\u0e21\u0e31\u0e19 35",
    "Hindi": "\u0926\u093f\u0932\u094d\u0932\u0940 \u092e\u0947\u0902 35",
    "Tamil": "\u0b9a\u0bc6\u0baf\u0bcd\u0ba4\u0bbf \u0b95\u0bcd\u0bb0 35",
    "Persian, zero-width non-joiner": "\u0645\u06cc\u200c\u0631\u0648\u062f 35",
    "zero-width space": "news\u200bpaper 35",
}


def show(*pieces):
    screen = pyte.Screen(20, 1)
    stream = pyte.Stream(screen)
    for piece in pieces:
        stream.feed(piece)
    return screen.display[0].rstrip(), screen.cursor.x


for name, text in TEXTS.items():
    shown, column = show(text)
    print(f"{name}: {ascii(shown)}, column {column} of {wcswidth(text)}")
print("Thai, letter by letter:", *map(ascii, show(*TEXTS["Thai"])))
PYTHON
cat >"$work/expected" <<'LINES'
French, decomposed: 'Le caf\xe9 noir', column 12 of 12
Hebrew: '\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd 35', column 7 of 7
Thai: '\u0e19\u0e49\u0e33\u0e21', column 3 of 7
Hindi: '\u0926', column 1 of 9
Tamil: '\u0b9a', column 1 of 10
Persian, zero-width non-joiner: '\u0645\u06cc', column 2 of 8
zero-width space: 'news', column 4 of 12
Thai, letter by letter: '\u0e19\u0e49\u0e33\u0e21\u0e19 35' 7
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

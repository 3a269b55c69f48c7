#!/usr/bin/env bash
# Tool:     textual 8.2.8; the parser of what a terminal sends.
# Expected: Esc, a letter and Esc again, typed within a tenth of a second (ESCAPE_DELAY), are three
#           keys, or the first two one with Alt, as they are where no second Esc follows.
# Seen:     The first Esc becomes the character "^": a sequence that another Esc cuts off is given
#           out letter by letter, and its Esc as the key "circumflex_accent".
# Matters:  Who closes a prompt, presses a key and Esc again quickly, or does so over a slow line
#           where keys come together, has "^" and the letter in what is written, and the prompt open.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   Esc j: alt+j
#   Esc j Esc: circumflex_accent j escape
#   Esc Esc: escape escape
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check textual==8.2.8 || exit 2

python3 --version
"$work/venv/bin/python" - <<'PROGRAM' | tee "$work/seen"
import time

from textual._xterm_parser import XTermParser

for name, typed in (("Esc j", "\x1bj"), ("Esc j Esc", "\x1bj\x1b"), ("Esc Esc", "\x1b\x1b")):
    parser = XTermParser()
    keys = [event.key for event in parser.feed(typed)]
    time.sleep(0.2)  # longer than Textual waits for the rest of a sequence
    keys += [event.key for event in parser.tick()]
    print(f"{name}: {' '.join(keys)}")
PROGRAM
cat >"$work/expected" <<'LINES'
Esc j: alt+j
Esc j Esc: circumflex_accent j escape
Esc Esc: escape escape
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

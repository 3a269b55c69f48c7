#!/usr/bin/env bash
# Tool:     textual 8.2.8 with Python 3.11; what the parser of a terminal's input makes of Alt.
# Expected: Alt with a key, which terminals send as Esc and the key, is "alt+" and that key, as it
#           is for letters: a binding of "alt+1" or "alt+slash" acts, or Esc and the key are two.
# Seen:     For letters it is. Esc 1 is the key "inverted_exclamation_mark" (what a Mac writes with
#           Option), Esc and / is "/" alone, Esc and b is "ctrl+left". A binding of alt+1 never acts
#           but in terminals with Kitty's keys, and a quick Esc before a digit or a sign is lost.
# Matters:  Programs that give their panes Alt+1 to Alt+3, as is usual, cannot be steered; over a
#           slow line, or by tmux send-keys, what Esc closes stays open, and a sign is typed.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   Esc j: alt+j
#   Esc 1: inverted_exclamation_mark
#   Esc /: slash
#   Esc b: ctrl+left
#   Esc Enter: enter
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
from textual.events import Key

for name, character in [("j", "j"), ("1", "1"), ("/", "/"), ("b", "b"), ("Enter", "\r")]:
    parser = XTermParser()
    events = list(parser.feed(f"\x1b{character}"))
    time.sleep(0.3)  # longer than the parser waits for more
    events += list(parser.tick())
    print(f"Esc {name}:", " ".join(event.key for event in events if isinstance(event, Key)))
PROGRAM

cat > "$work/expected" <<'SEEN'
Esc j: alt+j
Esc 1: inverted_exclamation_mark
Esc /: slash
Esc b: ctrl+left
Esc Enter: enter
SEEN
cmp -s "$work/seen" "$work/expected"

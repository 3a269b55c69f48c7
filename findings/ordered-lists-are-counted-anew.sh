#!/usr/bin/env bash
# Tool:     html2text 2025.4.15, inscriptis 2.7.6, markdownify 1.2.3 and resiliparse 2.0.1 (HTML to
#           text or Markdown, with the numbers of lists).
# Expected: the numbers are those that browsers show. HTML has three attributes for them: reversed
#           (3, 2, 1), start (4, 5, 6) and value of an item (1, 1, 3, where two share a place).
# Seen:     reversed is passed over by all four, so that a countdown is numbered the other way
#           round: its third is first. start is known to html2text and markdownify, value to
#           inscriptis alone. The others count from 1.
# Matters:  "the ten best" are told from ten to one, and the text gives a rank to each that it does
#           not have. A number that is in the text reads as if the author had written it; no number
#           would be better.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   reversed, html2text: 1. Pier, 2. Mill, 3. Bridge
#   reversed, inscriptis: 1. Pier, 2. Mill, 3. Bridge
#   reversed, markdownify: 1. Pier, 2. Mill, 3. Bridge
#   reversed, resiliparse: 1. Pier, 2. Mill, 3. Bridge
#   start, html2text: 4. Pier, 5. Mill, 6. Bridge
#   start, inscriptis: 1. Pier, 2. Mill, 3. Bridge
#   start, markdownify: 4. Pier, 5. Mill, 6. Bridge
#   start, resiliparse: 1. Pier, 2. Mill, 3. Bridge
#   value, html2text: 1. Pier, 2. Mill, 3. Bridge
#   value, inscriptis: 1. Pier, 1. Mill, 3. Bridge
#   value, markdownify: 1. Pier, 2. Mill, 3. Bridge
#   value, resiliparse: 1. Pier, 2. Mill, 3. Bridge
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  html2text==2025.4.15 inscriptis==2.7.6 markdownify==1.2.3 resiliparse==2.0.1 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import html2text
import inscriptis
import markdownify
from resiliparse.extract.html2text import extract_plain_text

LISTS = {
    "reversed": "<ol reversed><li>Pier</li><li>Mill</li><li>Bridge</li></ol>",
    "start": '<ol start="4"><li>Pier</li><li>Mill</li><li>Bridge</li></ol>',
    "value": '<ol><li value="1">Pier</li><li value="1">Mill</li><li value="3">Bridge</li></ol>',
}
CONVERTERS = {
    "html2text": html2text.html2text,
    "inscriptis": inscriptis.get_text,
    "markdownify": markdownify.markdownify,
    "resiliparse": extract_plain_text,
}

for attribute, fragment in LISTS.items():
    for name, convert in CONVERTERS.items():
        text = convert(f"<html><body>{fragment}</body></html>")
        print(f"{attribute}, {name}: {', '.join(line.strip() for line in text.split(chr(10)) if line.strip())}")
PYTHON
cat >"$work/expected" <<'LINES'
reversed, html2text: 1. Pier, 2. Mill, 3. Bridge
reversed, inscriptis: 1. Pier, 2. Mill, 3. Bridge
reversed, markdownify: 1. Pier, 2. Mill, 3. Bridge
reversed, resiliparse: 1. Pier, 2. Mill, 3. Bridge
start, html2text: 4. Pier, 5. Mill, 6. Bridge
start, inscriptis: 1. Pier, 2. Mill, 3. Bridge
start, markdownify: 4. Pier, 5. Mill, 6. Bridge
start, resiliparse: 1. Pier, 2. Mill, 3. Bridge
value, html2text: 1. Pier, 2. Mill, 3. Bridge
value, inscriptis: 1. Pier, 1. Mill, 3. Bridge
value, markdownify: 1. Pier, 2. Mill, 3. Bridge
value, resiliparse: 1. Pier, 2. Mill, 3. Bridge
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

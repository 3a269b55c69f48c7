#!/usr/bin/env bash
# Tool:     trafilatura 2.3.1 (text of web pages).
# Expected: the words of a sentence are there, whichever inline element of HTML they are marked with.
# Seen:     <time>, <output> and <label> go with the words in them, and what stands around is joined:
#           "The vote is on 12 May in Bern" becomes "The vote is on in Bern". <q> ends the paragraph
#           behind it, and no quotation mark says that these were somebody's words. <data>, <abbr>,
#           <mark>, <cite> and <dfn> stay. favor_recall, favor_precision and fast change nothing.
# Matters:  <time> is what HTML has for a date within a sentence, and templates of news and event
#           calendars put each date in it. The sentences read on without a gap, so nobody sees that
#           the day is missing. Rename these elements to <span> in the tree before.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   time: The vote is on in Bern.
#   output: The pier costs million.
#   label: Of ships, three sank.
#   q: He said no more ships / and left the room.
#   data: The pier costs four million.
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 justext==3.0.2 || exit 2

cat >"$work/sentences.py" <<'PYTHON'
import trafilatura

SENTENCES = {
    "time": '<p>The vote is on <time datetime="2021-05-12">12 May</time> in Bern.</p>',
    "output": "<p>The pier costs <output>four</output> million.</p>",
    "label": "<p>Of <label>all</label> ships, three sank.</p>",
    "q": "<p>He said <q>no more ships</q> and left the room.</p>",
    "data": '<p>The pier costs <data value="4">four</data> million.</p>',
}
BEFORE = "".join(
    f"<p>Boat {n} left the harbour of Felling on Monday, and came back with its nets full.</p>"
    for n in range(6)
)
SETTINGS = ({}, {"favor_recall": True}, {"favor_precision": True}, {"fast": True})

for name, sentence in SENTENCES.items():
    page = (
        "<html><head><title>Boats</title></head><body><article><h1>Boats leave the harbour</h1>"
        f"{BEFORE}{sentence}</article></body></html>"
    )
    texts = {trafilatura.extract(page, **settings) for settings in SETTINGS}
    found = {" / ".join(text.split("\n")[7:]) for text in texts}
    print(f"{name}:", " | ".join(sorted(found)))
PYTHON
"$work/venv/bin/python" "$work/sentences.py" | tee "$work/seen"
cat >"$work/expected" <<'LINES'
time: The vote is on in Bern.
output: The pier costs million.
label: Of ships, three sank.
q: He said no more ships / and left the room.
data: The pier costs four million.
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

#!/usr/bin/env bash
# Tool:     readability-lxml 0.9 (the article of a web page), Document(page).summary().
# Expected: an article that stands in one <div> is found, whatever the name of its class.
# Seen:     names of what is no article ("foot", "comment", "header", "menu", "extra") are looked for
#           anywhere within a class. "football", "barefoot", "footage" and "commentary" count as
#           such: the whole article is left out, and the line below it ("Write to the editors ...")
#           is returned alone. "basketball" is read.
# Matters:  sections of a newspaper are named football and commentary. Each article of such a section
#           is read as the same line, with no error and no empty result that a program could act on.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   basketball: 6 of 6 paragraphs, the line below
#   football: 0 of 6 paragraphs, the line below
#   barefoot: 0 of 6 paragraphs, the line below
#   footage: 0 of 6 paragraphs, the line below
#   commentary: 0 of 6 paragraphs, the line below
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6 cssselect==1.3.0 chardet==5.2.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from readability import Document

ARTICLE = "".join(
    f"<p>Player {name} ran for ninety minutes, was kicked twice, and scored in the last one of"
    " them, while forty people in the rain sang of the harbour.</p>"
    for name in ("one", "two", "three", "four", "five", "six")
)
BELOW = (
    "<div><p>Write to the editors of the Herald, whose office is above the market, if you know of"
    " a match that they have missed.</p></div>"
)

for name in ("basketball", "football", "barefoot", "footage", "commentary"):
    text = Document(
        "<html><head><title>Six goals in the rain</title></head><body>"
        f'<div class="{name}"><h1>Six goals in the rain</h1>{ARTICLE}</div>{BELOW}</body></html>'
    ).summary()
    paragraphs = text.count("Player")
    below = ", the line below" if "editors" in text else ""
    print(f"{name}: {paragraphs} of 6 paragraphs{below}")
PYTHON
cat >"$work/expected" <<'LINES'
basketball: 6 of 6 paragraphs, the line below
football: 0 of 6 paragraphs, the line below
barefoot: 0 of 6 paragraphs, the line below
footage: 0 of 6 paragraphs, the line below
commentary: 0 of 6 paragraphs, the line below
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

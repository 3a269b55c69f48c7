#!/usr/bin/env bash
# Tool:     jusText 3.0.2 (the text of web pages; trafilatura falls back on it).
# Expected: the space between two elements of a line is a space in the text, as it is on the screen.
# Seen:     it is left out, since text between two tags that is only white space is passed over: two
#           links "Mira" and "Olsen" become "MiraOlsen", and "Holm 3" beside "1 Norden" in bold is
#           "Holm 31 Norden". Where a word stands between the elements, its spaces stay.
# Matters:  names, tags and scores in a row are links each; a corrected word stands beside its
#           correction. The words are found by no search, the figures are others, and the length of
#           a paragraph, by which it is kept or dropped, is counted in fewer words.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   By Mira Olsen in Holm: By MiraOlsen in Holm
#   The vote is on Monday Friday at ten: The vote is on MondayFriday at ten
#   Holm 3 1 Norden: Holm 31 Norden
#   Pier closed again: Pierclosed again
#   By Mira and Olsen: By Mira and Olsen
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  justext==3.0.2 lxml==6.1.3 lxml_html_clean==0.4.6 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import justext
import lxml.html

STOP_WORDS = justext.get_stoplist("English")
PARAGRAPHS = (
    "By <a href='/holt'>Mira</a> <a href='/olsen'>Olsen</a> in Holm",
    "The vote is on <del>Monday</del> <ins>Friday</ins> at ten",
    "<b>Holm 3</b> <b>1 Norden</b>",
    "<span>Pier</span>\n<span>closed</span> again",
    "By <a href='/holt'>Mira</a> and <a href='/olsen'>Olsen</a>",
)

for text in PARAGRAPHS:
    page = f"<html><body><p>{text}</p></body></html>"
    found = " ".join(paragraph.text for paragraph in justext.justext(page, STOP_WORDS))
    shown = " ".join(lxml.html.fromstring(page).text_content().split())
    print(f"{shown}: {found}")
PYTHON
cat >"$work/expected" <<'LINES'
By Mira Olsen in Holm: By MiraOlsen in Holm
The vote is on Monday Friday at ten: The vote is on MondayFriday at ten
Holm 3 1 Norden: Holm 31 Norden
Pier closed again: Pierclosed again
By Mira and Olsen: By Mira and Olsen
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

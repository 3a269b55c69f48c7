#!/usr/bin/env bash
# Tool:     newspaper4k 0.9.6 (the text of news pages), Article.text.
# Expected: the cells of a table are apart in the text, however its HTML is laid out, as they are on
#           the screen.
# Seen:     where no white space stands between the tags, as in pages that were made smaller or
#           built by a script, all cells are one word: the votes 31 and 20 for Holm, and the town of
#           the next row, become "Holm3120Norden". With line breaks between the tags a space parts
#           them.
# Matters:  results of elections and matches are in tables. Their figures become other figures, and
#           names are found by no search; whether that happens depends on how a site writes its
#           HTML.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   no white space between tags: ['TownYesNoHolm3120Norden411']
#   line breaks between tags: ['Town Yes No Holm 31 20 Norden 4 11']
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  newspaper4k==0.9.6 lxml_html_clean==0.4.6 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import newspaper

LEAD = (
    "<p>The harbour board has met in the old town hall on Tuesday to talk about the storm and the"
    " money that is needed for the repairs of the pier.</p>"
)
PAGE = (
    "<!doctype html><html lang='en'><head><title>The vote</title></head><body><article>"
    f"<h1>The vote</h1>{LEAD}TABLE{LEAD.replace('Tuesday', 'Friday')}</article></body></html>"
)
ROWS = (("Town", "Yes", "No"), ("Holm", "31", "20"), ("Norden", "4", "11"))


def make_table(gap):
    rows = gap.join(
        f"<tr>{gap.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS
    )
    return f"<table>{gap}{rows}{gap}</table>"


for name, gap in (("no white space between tags", ""), ("line breaks between tags", "\n")):
    article = newspaper.Article("https://example.org/vote", language="en")
    article.download(input_html=PAGE.replace("TABLE", make_table(gap)))
    article.parse()
    lines = [line for line in article.text.splitlines() if line and "harbour board" not in line]
    print(f"{name}: {lines}")
PYTHON
cat >"$work/expected" <<'LINES'
no white space between tags: ['TownYesNoHolm3120Norden411']
line breaks between tags: ['Town Yes No Holm 31 20 Norden 4 11']
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

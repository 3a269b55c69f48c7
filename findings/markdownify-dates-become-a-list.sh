#!/usr/bin/env bash
# Tool:     markdownify 1.2.3 (HTML to Markdown) with markdown-it-py 4.3.0 and mistune 3.4.0.
# Expected: a paragraph of a page is a paragraph with the same words after a way through Markdown.
# Seen:     a number with a full stop at its beginning is not escaped, and is read as that of a list.
#           The next such paragraph, an empty line below, is the second of that list, and lists count
#           by themselves: "3. Oktober" and "9. November" are shown as 3. and 4., the ninth is gone.
#           A year ("1986. A good year") is a list too, and text without numbers if only words are
#           kept. "+ 5" and "# 1" become lists and headings. escape_misc=True escapes all.
# Matters:  German, Czech, Polish, Finnish and Hungarian write days so, and calendars and chronicles
#           begin each paragraph with one. Dates change, and what is shown looks as it should.
#           markdownify escapes * and _ without being asked, so one takes its output for safe.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   <ol start="3"><li>Oktober: Feiertag. <li>November: keiner.
#   <ol start="1986"><li>A good year.
#   <ul><li>5 degrees at noon.
#   <h1>1 in the charts.
#   html2text: 3. Oktober: Feiertag. 9. November: keiner.
#   escape_misc: 3. Oktober: Feiertag. 9. November: keiner.
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  markdownify==1.2.3 html2text==2025.4.15 markdown-it-py==4.3.0 mistune==3.4.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import re

import html2text
import mistune
from markdown_it import MarkdownIt
from markdownify import markdownify

PAGES = (
    "<p>3. Oktober: Feiertag.</p><p>9. November: keiner.</p>",
    "<p>1986. A good year.</p>",
    "<p>+ 5 degrees at noon.</p>",
    "<p># 1 in the charts.</p>",
)


def show(markdown):
    pages = MarkdownIt().render(markdown), mistune.html(markdown)
    first, second = (re.sub(r"\n|</\w+>|<p>", "", page.replace("</p>", " ")) for page in pages)
    assert first == second, pages
    return first.strip()


for page in PAGES:
    print(show(markdownify(page)))
    assert show(markdownify(page, escape_misc=True)) == show(page)
print("html2text:", show(html2text.html2text(PAGES[0])))
print("escape_misc:", show(markdownify(PAGES[0], escape_misc=True)))
PYTHON
cat >"$work/expected" <<'LINES'
<ol start="3"><li>Oktober: Feiertag. <li>November: keiner.
<ol start="1986"><li>A good year.
<ul><li>5 degrees at noon.
<h1>1 in the charts.
html2text: 3. Oktober: Feiertag. 9. November: keiner.
escape_misc: 3. Oktober: Feiertag. 9. November: keiner.
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

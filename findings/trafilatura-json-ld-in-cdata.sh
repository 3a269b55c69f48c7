#!/usr/bin/env bash
# Tool:     trafilatura 2.3.1 (text and metadata of web pages).
# Expected: the schema.org description of an article (JSON-LD in a script element) is read alike,
#           whether it stands there alone, in a CDATA section, as templates that were once XHTML
#           write it, with "//" before the marks, or in an HTML comment, as for old browsers.
# Seen:     author and publisher are found only where it stands alone. In the other three they are
#           None without a word; the date is found all the same, by a search for its name.
# Matters:  CDATA around JSON-LD is common in saved pages of newspapers. Who lists articles by
#           author or outlet has gaps that look as if the pages did not say.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   alone: Ines Olsen, Felling Herald, 2021-03-04
#   CDATA: None, None, 2021-03-04
#   CDATA behind slashes: None, None, 2021-03-04
#   comment: None, None, 2021-03-04
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  trafilatura==2.3.1 lxml_html_clean==0.4.6 || exit 2

cat >"$work/metadata.py" <<'PYTHON'
import json
import sys

import trafilatura

EXPECTED = """\
alone: Ines Olsen, Felling Herald, 2021-03-04
CDATA: None, None, 2021-03-04
CDATA behind slashes: None, None, 2021-03-04
comment: None, None, 2021-03-04
"""
ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Boats leave the harbour",
    "datePublished": "2021-03-04",
    "author": {"@type": "Person", "name": "Ines Olsen"},
    "publisher": {"@type": "Organization", "name": "Felling Herald"},
}
WRAPPED = {
    "alone": "{}",
    "CDATA": "<![CDATA[{}]]>",
    "CDATA behind slashes": "//<![CDATA[\n{}\n//]]>",
    "comment": "<!--\n{}\n-->",
}
BODY = "".join(
    f"<p>Boat {n} left the harbour of Felling on Monday, and came back with its nets full.</p>"
    for n in range(6)
)

lines = []
for name, wrap in WRAPPED.items():
    description = wrap.replace("{}", json.dumps(ARTICLE))
    page = (
        "<html><head><title>Boats</title>"
        f'<script type="application/ld+json">{description}</script></head>'
        f"<body><article><h1>Boats leave the harbour</h1>{BODY}</article></body></html>"
    )
    found = trafilatura.extract_metadata(page)
    lines.append(f"{name}: {found.author}, {found.sitename}, {found.date}\n")
seen = "".join(lines)
print(seen, end="")
if seen != EXPECTED:
    print("The behaviour has changed.", file=sys.stderr)
    sys.exit(1)
PYTHON
"$work/venv/bin/python" "$work/metadata.py"

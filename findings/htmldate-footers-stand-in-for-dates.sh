#!/usr/bin/env bash
# Tool:     htmldate 1.11.0 (the day on which a page was published), find_date(page) without options.
# Expected: a page that states its date in JSON-LD, in <meta> or in <time> has that date, or, where a
#           rule leaves it out, None.
# Seen:     in JSON-LD only dateModified is looked for. Where there is datePublished alone, the search
#           goes on through the page, and the year of the copyright in its footer becomes the date. So
#           it does for each date before 1995, however it is stated. With original_date=True JSON-LD
#           is read, but then dateModified is not; min_date="1900-01-01" lets old dates through, but not
#           those in JSON-LD ("both" below is with the two of them).
# Matters:  schema.org and Google ask for datePublished; many sites have nothing else. Archives of
#           newspapers go back a century and state the date of each article. Both are dated to the
#           last new year, with no hint, unless the page has no footer: samples without one are right.
#           The default of 1995 is documented; that another date stands in is not.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   2019-05-03, datePublished: 2024-01-01, no footer 2019-05-03, original 2019-05-03, both 2019-05-03
#   2019-05-03, meta: 2019-05-03, no footer 2019-05-03, original 2019-05-03, both 2019-05-03
#   2019-05-03, time: 2019-05-03, no footer 2019-05-03, original 2019-05-03, both 2019-05-03
#   1987-05-03, datePublished: 2024-01-01, no footer None, original 2024-01-01, both 2024-01-01
#   1987-05-03, meta: 2024-01-01, no footer None, original 2024-01-01, both 1987-05-03
#   1987-05-03, time: 2024-01-01, no footer None, original 2024-01-01, both 1987-05-03
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  htmldate==1.11.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from htmldate import find_date

STATED = {
    "datePublished": '<script type="application/ld+json">'
    '{{"@type": "NewsArticle", "datePublished": "{}"}}</script>',
    "meta": '<meta property="article:published_time" content="{}">',
    "time": '<time datetime="{}">on that day</time>',
}
PAGE = (
    "<html><head><title>The bridge opens</title></head><body><article>{}<h1>The bridge opens</h1>"
    "<p>The bridge over the river was opened by the mayor.</p></article>{}</body></html>"
)
FOOTER = "<footer>Copyright 2024 Courier</footer>"

for day in ("2019-05-03", "1987-05-03"):
    for kind, stated in STATED.items():
        page = PAGE.format(stated.format(day), FOOTER)
        print(f"{day}, {kind}: {find_date(page)}", end=", ")
        print(f"no footer {find_date(page.replace(FOOTER, ''))}", end=", ")
        print("original", find_date(page, original_date=True), end=", ")
        print("both", find_date(page, original_date=True, min_date="1900-01-01"))
PYTHON
cat >"$work/expected" <<'LINES'
2019-05-03, datePublished: 2024-01-01, no footer 2019-05-03, original 2019-05-03, both 2019-05-03
2019-05-03, meta: 2019-05-03, no footer 2019-05-03, original 2019-05-03, both 2019-05-03
2019-05-03, time: 2019-05-03, no footer 2019-05-03, original 2019-05-03, both 2019-05-03
1987-05-03, datePublished: 2024-01-01, no footer None, original 2024-01-01, both 2024-01-01
1987-05-03, meta: 2024-01-01, no footer None, original 2024-01-01, both 1987-05-03
1987-05-03, time: 2024-01-01, no footer None, original 2024-01-01, both 1987-05-03
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

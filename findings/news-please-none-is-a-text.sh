#!/usr/bin/env bash
# Library: news-please 1.6.16 (Python 3.11), the JSON of an article.
#
# Expected: what is not known of a page is null in the JSON: the day of its last change, its picture,
#           its text only where it has none.
# Seen:     get_serializable_dict() writes a day that is not known as the text "None", which is true
#           and is no day; the key "text" is null although the text was found (it is in "maintext");
#           and a page without a picture has its own address as "image_url".
# Matters:  a reader of these files that takes the first known key ("text" comes before "maintext" in
#           most lists of names) finds articles without a text, and leaves them all out; one that
#           tests for null takes "None" as a date, and one that loads the picture loads the page.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   date_publish: '2025-03-14 08:30:00'
#   date_modify: 'None'
#   date_download: 'None'
#   text: None
#   maintext has the text: True
#   image_url is the page: True
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade pip || exit 2
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  news-please==1.6.16 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from newsplease import NewsPlease

URL = "https://courier.example/bridge"
TEXT = "The bridge is open again, eleven weeks after a barge ran into one of its piers."
PAGE = f"""<html lang="en"><head><title>The bridge</title>
<meta property="article:published_time" content="2025-03-14T08:30:00"></head>
<body><article><h1>The bridge</h1>{f"<p>{TEXT}</p>" * 4}</article></body></html>"""

found = NewsPlease.from_html(PAGE, url=URL).get_serializable_dict()
for name in ("date_publish", "date_modify", "date_download", "text"):
    print(f"{name}: {found[name]!r}")
print("maintext has the text:", TEXT in found["maintext"])
print("image_url is the page:", found["image_url"] == URL)
PYTHON
cat >"$work/expected" <<'LINES'
date_publish: '2025-03-14 08:30:00'
date_modify: 'None'
date_download: 'None'
text: None
maintext has the text: True
image_url is the page: True
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

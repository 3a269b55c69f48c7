#!/usr/bin/env bash
# Tool:     htmldate 1.11.0 (the day on which a page was published), and trafilatura 2.3.1 by it.
# Expected: a page whose date is printed as in China and Japan (2021年3月4日) has that date, or none.
# Seen:     the date is 1 January of that year: as no pattern knows 年, 月 and 日, only the year is
#           found, and a year alone is completed. With a time behind it, in digits with slashes, or
#           in Korean, which is written alike, the day is right.
# Matters:  articles of a whole year lie on its first day, which is a valid date that no check refuses;
#           lists by date and "what is new" are wrong, and a test in a European language shows nothing
#           of it. Take 1 January for no date where the page does not name that day.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   2021年3月4日: 2021-01-01, trafilatura 2021-01-01
#   2021年12月24日: 2021-01-01, trafilatura 2021-01-01
#   2021年3月4日 10時30分: 2021-03-04, trafilatura 2021-03-04
#   2021/3/4: 2021-03-04, trafilatura 2021-03-04
#   2021년 3월 4일: 2021-03-04, trafilatura 2021-03-04
#   4 mars 2021: 2021-03-04, trafilatura 2021-03-04
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  htmldate==1.11.0 trafilatura==2.3.1 lxml_html_clean==0.4.6 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import trafilatura
from htmldate import find_date

DATES = {
    "2021年3月4日": "zh",
    "2021年12月24日": "ja",
    "2021年3月4日 10時30分": "ja",
    "2021/3/4": "ja",
    "2021년 3월 4일": "ko",
    "4 mars 2021": "fr",
}
PAGE = (
    '<html lang="{}"><head><title>A bridge</title></head><body><article><h1>A bridge</h1>'
    '<p class="date">{}</p><p>The bridge is open again.</p></article></body></html>'
)

for written, language in DATES.items():
    page = PAGE.format(language, written)
    print(f"{written}: {find_date(page)}, trafilatura {trafilatura.extract_metadata(page).date}")
PYTHON
cat >"$work/expected" <<'LINES'
2021年3月4日: 2021-01-01, trafilatura 2021-01-01
2021年12月24日: 2021-01-01, trafilatura 2021-01-01
2021年3月4日 10時30分: 2021-03-04, trafilatura 2021-03-04
2021/3/4: 2021-03-04, trafilatura 2021-03-04
2021년 3월 4일: 2021-03-04, trafilatura 2021-03-04
4 mars 2021: 2021-03-04, trafilatura 2021-03-04
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

#!/usr/bin/env bash
# Tool:     dateparser 1.5.0 (dates in words, in 200 languages), languages=["th"].
# Expected: dates as Thai news prints them are understood: "มี.ค." is March, and years are of the
#           Buddhist era, 543 more than of the Christian one: 2564 is 2021, as "พ.ศ." before it says.
# Seen:     "มี.ค." is January: accents are stripped before months are looked up, Thai vowels with
#           them, and what is left is "ม.ค.", January. The other eleven months are right. 2564 is the
#           year 2564, and with "พ.ศ." before it the result is None. With NORMALIZE off March is March.
# Matters:  every article of March is dated two months early, each one five centuries late, and
#           nothing is raised; only those that name the era are found to be not understood.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   15 ม.ค. 2564: 2564-01-15
#   15 มี.ค. 2564: 2564-01-15
#   15 มี.ค. 2564 with NORMALIZE off: 2564-03-15
#   15 มีนาคม 2564: 2564-03-15
#   15 มีนาคม พ.ศ. 2564: None
#   15 เม.ย. 2564: 2564-04-15
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  dateparser==1.5.0 python-dateutil==2.9.0.post0 pytz==2026.6 regex==2026.11.19 tzlocal==5.4.5 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" -W ignore - <<'PYTHON' | tee "$work/seen"
import dateparser


def find(text, **settings):
    found = dateparser.parse(text, languages=["th"], settings=settings)
    return found and found.date()


print("15 ม.ค. 2564:", find("15 ม.ค. 2564"))
print("15 มี.ค. 2564:", find("15 มี.ค. 2564"))
print("15 มี.ค. 2564 with NORMALIZE off:", find("15 มี.ค. 2564", NORMALIZE=False))
print("15 มีนาคม 2564:", find("15 มีนาคม 2564"))
print("15 มีนาคม พ.ศ. 2564:", find("15 มีนาคม พ.ศ. 2564"))
print("15 เม.ย. 2564:", find("15 เม.ย. 2564"))
PYTHON
cat >"$work/expected" <<'LINES'
15 ม.ค. 2564: 2564-01-15
15 มี.ค. 2564: 2564-01-15
15 มี.ค. 2564 with NORMALIZE off: 2564-03-15
15 มีนาคม 2564: 2564-03-15
15 มีนาคม พ.ศ. 2564: None
15 เม.ย. 2564: 2564-04-15
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

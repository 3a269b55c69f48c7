#!/usr/bin/env bash
# Tool:     dateparser 1.5.0 (dates in words, in 200 languages, which it is said to find by itself).
# Expected: "4 Mart 2026" is 4 March, in Turkish, Bosnian and Serbian, or is not understood.
# Seen:     without languages, or where English is one of several in whichever order, "Mart" is
#           MART, the time zone of the Marquesas Islands. It is taken out of the text, and "4 2026"
#           is left: April, on the day of the month that today is. "14 2026" is the 14th of the
#           month that today is in. With Turkish alone, or for the other months, all is right;
#           Croatian, to which no "mart" is known, gives April too.
# Matters:  the result is a full date, and another one each day; with a zone, which fails to compare
#           with the rest. A test of another month does not show it. Give one language, the text's
#           own.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   4 Mart 2026, no language: 2026-04-09, MART -9.5 h
#   4 Mart 2026, tr: 2026-03-04
#   4 Mart 2026, tr and en: 2026-04-09, MART -9.5 h
#   14 Mart 2026, no language: 2026-07-14, MART -9.5 h
#   14 Mart 2026, tr: 2026-03-14
#   14 Mart 2026, tr and en: 2026-07-14, MART -9.5 h
#   4 Nisan 2026, no language: 2026-04-04
#   4 Nisan 2026, tr: 2026-04-04
#   4 Nisan 2026, tr and en: 2026-04-04
#   4. mart 2026., no language: 2026-04-09, MART -9.5 h
#   4. mart 2026., bs: 2026-03-04
#   4. mart 2026., bs and en: 2026-04-09, MART -9.5 h
#   4. mart 2026., hr: 2026-04-09, MART -9.5 h
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  dateparser==1.5.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import datetime

import dateparser

TODAY = {"RELATIVE_BASE": datetime.datetime(2026, 7, 9)}
LANGUAGES = {
    "4 Mart 2026": (None, ["tr"], ["tr", "en"]),
    "14 Mart 2026": (None, ["tr"], ["tr", "en"]),
    "4 Nisan 2026": (None, ["tr"], ["tr", "en"]),
    "4. mart 2026.": (None, ["bs"], ["bs", "en"], ["hr"]),
}

for text, choices in LANGUAGES.items():
    for languages in choices:
        date = dateparser.parse(text, languages=languages, settings=TODAY)
        zone = f", {date.tzname()} {date.utcoffset().total_seconds() / 3600:+} h" if date.tzinfo else ""
        print(f"{text}, {' and '.join(languages or ['no language'])}: {date:%Y-%m-%d}{zone}")
PYTHON
cat >"$work/expected" <<'LINES'
4 Mart 2026, no language: 2026-04-09, MART -9.5 h
4 Mart 2026, tr: 2026-03-04
4 Mart 2026, tr and en: 2026-04-09, MART -9.5 h
14 Mart 2026, no language: 2026-07-14, MART -9.5 h
14 Mart 2026, tr: 2026-03-14
14 Mart 2026, tr and en: 2026-07-14, MART -9.5 h
4 Nisan 2026, no language: 2026-04-04
4 Nisan 2026, tr: 2026-04-04
4 Nisan 2026, tr and en: 2026-04-04
4. mart 2026., no language: 2026-04-09, MART -9.5 h
4. mart 2026., bs: 2026-03-04
4. mart 2026., bs and en: 2026-04-09, MART -9.5 h
4. mart 2026., hr: 2026-04-09, MART -9.5 h
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

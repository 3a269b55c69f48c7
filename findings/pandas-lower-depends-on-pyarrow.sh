#!/usr/bin/env bash
# Tool:     pandas 3.1.1 with and without pyarrow 26.0.1; Series.str.lower, upper and isdigit.
# Expected: the same text whatever else is installed; the documentation calls str.lower "Equivalent
#           to str.lower" of Python.
# Seen:     texts are kept by pyarrow where it is there, and it changes letters one by one: a final
#           sigma is "σ" and not "ς", "İ" is "i", "ß" in capitals "ẞ". Without pyarrow they are
#           those of Python. "½" is a digit in one and none in the other.
# Matters:  most Greek names and nouns end in a sigma. Words that pandas lowered do not meet those
#           that Python or Polars did, from the day on which another package brings pyarrow along; a
#           join has no rows and no error. A helper in Python, by Series.map(str.lower), gives one
#           answer.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   python: lower '\u03bf\u03b4\u03bf\u03c2', 'i\u0307zmi\u0307r'
#   python: upper STRASSE, isdigit of ½ False
#   python: rows joined with names that Python lowered: 1
#   pyarrow: lower '\u03bf\u03b4\u03bf\u03c3', 'izmir'
#   pyarrow: upper STRAẞE, isdigit of ½ True
#   pyarrow: rows joined with names that Python lowered: 0
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check pandas==3.1.1 || exit 2

cat >"$work/lower.py" <<'PYTHON'
import pandas

words = pandas.Series(["ΟΔΟΣ", "İZMİR", "straße", "½"])
storage = words.dtype.storage
print(f"{storage}: lower {', '.join(ascii(word) for word in words[:2].str.lower())}")
print(f"{storage}: upper {words[2:3].str.upper()[2]}, isdigit of ½ {words[3:].str.isdigit()[3]}")
names = pandas.DataFrame({"name": ["ΑΘΗΝΑΣ"], "rows": [3]})
places = pandas.DataFrame({"name": ["Αθηνας".lower()], "country": ["Greece"]})
names["name"] = names["name"].str.lower()
print(f"{storage}: rows joined with names that Python lowered: {len(names.merge(places))}")
PYTHON
"$work/venv/bin/python" "$work/lower.py" >"$work/seen"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyarrow==26.0.1 || exit 2
"$work/venv/bin/python" "$work/lower.py" >>"$work/seen"
cat "$work/seen"
cat >"$work/expected" <<'LINES'
python: lower '\u03bf\u03b4\u03bf\u03c2', 'i\u0307zmi\u0307r'
python: upper STRASSE, isdigit of ½ False
python: rows joined with names that Python lowered: 1
pyarrow: lower '\u03bf\u03b4\u03bf\u03c3', 'izmir'
pyarrow: upper STRAẞE, isdigit of ½ True
pyarrow: rows joined with names that Python lowered: 0
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

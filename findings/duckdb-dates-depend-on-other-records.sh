#!/usr/bin/env bash
# Tool:     DuckDB 2.0.1, read_json of JSON Lines (dates found by itself).
# Expected: "05-06-2024" in a record is one day, whatever the records beside it are and in whichever
#           order they come; where nobody said which part is the month, it is text.
# Seen:     the column becomes a DATE. Before "03-14-2024" the value is 5 June, behind it 6 May: the
#           order of day and month is changed where a record does not allow it, and rows before it stay
#           as they were read, so that one column has both. With years of two digits "05-06-24" is 2005.
#           With slashes, or where no order fits all records, all stays text.
# Matters:  in files of American sources the days up to the 12th are in another month than those
#           behind, which no check of types finds, and a sorted copy of a file has other dates than
#           the file. Give dateformat, or columns={'date': 'VARCHAR'}.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   05-06-2024 03-14-2024: 2024-06-05 2024-03-14 (DATE)
#   03-14-2024 05-06-2024: 2024-03-14 2024-05-06 (DATE)
#   05-06-24 03-14-24: 2005-06-24 2024-03-14 (DATE)
#   03-14-24 05-06-24: 2024-03-14 2024-05-06 (DATE)
#   05/06/2024 03/14/2024: 05/06/2024 03/14/2024 (VARCHAR)
#   05-06-2024 03-14-2024 14-03-2024: 05-06-2024 03-14-2024 14-03-2024 (VARCHAR)
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check duckdb==2.0.1 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import json
import tempfile
from pathlib import Path

import duckdb

FILES = (
    ("05-06-2024", "03-14-2024"),
    ("03-14-2024", "05-06-2024"),
    ("05-06-24", "03-14-24"),
    ("03-14-24", "05-06-24"),
    ("05/06/2024", "03/14/2024"),
    ("05-06-2024", "03-14-2024", "14-03-2024"),
)


def read_duckdb(path):
    table = duckdb.sql(f"select date from read_json('{path}')")
    return f"{' '.join(str(date) for (date,) in table.fetchall())} ({table.types[0]})"


with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "records.jsonl")
    for dates in FILES:
        path.write_text("".join(json.dumps({"date": date}) + "\n" for date in dates))
        print(f"{' '.join(dates)}: {read_duckdb(path)}")
PYTHON
cat >"$work/expected" <<'LINES'
05-06-2024 03-14-2024: 2024-06-05 2024-03-14 (DATE)
03-14-2024 05-06-2024: 2024-03-14 2024-05-06 (DATE)
05-06-24 03-14-24: 2005-06-24 2024-03-14 (DATE)
03-14-24 05-06-24: 2024-03-14 2024-05-06 (DATE)
05/06/2024 03/14/2024: 05/06/2024 03/14/2024 (VARCHAR)
05-06-2024 03-14-2024 14-03-2024: 05-06-2024 03-14-2024 14-03-2024 (VARCHAR)
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

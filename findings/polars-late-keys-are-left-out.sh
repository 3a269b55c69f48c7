#!/usr/bin/env bash
# Tool:     polars 2.1.0 (read_ndjson, scan_ndjson), beside DuckDB 2.0.1.
# Expected: records of JSON, one a line, where a key ("corrected", "author") comes first in the 121st:
#           the table has that column, with null above it, or reading fails.
# Seen:     polars takes the columns from the first 100 records (infer_schema_length) and leaves out
#           every later key with its values, without an error or a warning, within objects too. Where
#           the key stands in the first record with null, the same file is an error. DuckDB has the
#           column.
# Matters:  crawls and feeds write a key only where it has a value, and what is rare comes late:
#           corrections, co-authors, the text behind a paywall. Counts of these are 0, and a copy written
#           by sink_ndjson has lost them. Set infer_schema_length=None.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   polars, read: corrected None, also by None
#   polars, scan: corrected None, also by None
#   polars, all: corrected yes, also by Ines Olsen
#   DuckDB: corrected yes, also by Ines Olsen
#   polars, in the first too: yes, Ines Olsen
#   polars, null in the first: got non-null value for NULL-typed column: yes
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  polars==2.1.0 duckdb==2.0.1 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import json
import tempfile
from pathlib import Path

import duckdb
import polars

RECORDS = [{"id": number, "by": {"name": "Mira Holt"}} for number in range(150)]
RECORDS[120] = {"id": 120, "by": {"name": "Mira Holt", "also": "Ines Olsen"}, "corrected": "yes"}
NULLS = [{"id": -1, "by": {"name": "Mira Holt"}, "corrected": None}, *RECORDS]
VALUES = [{"id": -1, "by": {"name": "Mira Holt", "also": "A"}, "corrected": "no"}, *RECORDS]


def write(path, records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records))


def read_duckdb(path):
    rows = duckdb.sql(f"select corrected, \"by\" from read_json('{path}') where id = 120").fetchall()
    return [{"corrected": corrected, "by": by} for corrected, by in rows]


READERS = {
    "polars, read": lambda path: polars.read_ndjson(path, ignore_errors=False)[120].to_dicts(),
    "polars, scan": lambda path: polars.scan_ndjson(path).collect()[120].to_dicts(),
    "polars, all": lambda path: polars.read_ndjson(path, infer_schema_length=None)[120].to_dicts(),
    "DuckDB": read_duckdb,
}

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "records.jsonl")
    write(path, RECORDS)
    for name, read in READERS.items():
        (record,) = read(path)
        print(f"{name}: corrected {record.get('corrected')}, also by {record['by'].get('also')}")
    write(path, VALUES)
    (record,) = polars.read_ndjson(path)[121].to_dicts()
    print(f"polars, in the first too: {record['corrected']}, {record['by']['also']}")
    write(path, NULLS)
    try:
        polars.read_ndjson(path)
    except polars.exceptions.ComputeError as error:
        print("polars, null in the first:", error)
PYTHON
cat >"$work/expected" <<'LINES'
polars, read: corrected None, also by None
polars, scan: corrected None, also by None
polars, all: corrected yes, also by Ines Olsen
DuckDB: corrected yes, also by Ines Olsen
polars, in the first too: yes, Ines Olsen
polars, null in the first: got non-null value for NULL-typed column: yes
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

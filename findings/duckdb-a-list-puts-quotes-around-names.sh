#!/usr/bin/env bash
# Tool:     DuckDB 2.0.1, read_json of JSON Lines (types found by itself).
# Expected: "author": "Mira Holt" in a record is the text Mira Holt in the table; a record in which the
#           author is a list is an error, or changes nothing in the others.
# Seen:     where one record of the file has a list, the column is of the type JSON, and each text is
#           given with its quotation marks, and with escapes: "Mira Holt" has 11 characters. LIKE 'M%'
#           finds no row, and = ends with "Malformed JSON". The same for "id" where one record has a
#           number and the others texts.
# Matters:  schema.org allows a text, an object and a list as author, and sites have all three. Counts by
#           name, joins by id and searches find nothing once such a record is in the sample, and
#           samples for a test have none. Use author->>'$', which takes the marks off.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   texts: select id, author from ...: a1 Mira Holt, a2 Ines Ølsen
#   texts: select count(*) from ... where author like 'M%': 1
#   texts: select 1 from ... where author = 'Mira Holt': 1
#   texts: select length(author) from ... limit 1: 9
#   a list too: select id, author from ...: "a1" "Mira Holt", "a2" "Ines Ølsen", 3 ["Mira Holt","Ines Ølsen"]
#   a list too: select count(*) from ... where author like 'M%': 0
#   a list too: select 1 from ... where author = 'Mira Holt': Conversion Error: Malformed JSON
#   a list too: select length(author) from ... limit 1: 11
#   a list too: select id->>'$', author->>'$' from ... limit 2: a1 Mira Holt, a2 Ines Ølsen
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check duckdb==2.0.1 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import json
import tempfile
from pathlib import Path

import duckdb

ONE = [{"id": "a1", "author": "Mira Holt"}, {"id": "a2", "author": "Ines \u00d8lsen"}]
BOTH = [*ONE, {"id": 3, "author": ["Mira Holt", "Ines \u00d8lsen"]}]


def query(path, sql):
    try:
        rows = duckdb.sql(sql.format(f"read_json('{path}')")).fetchall()
    except duckdb.Error as error:
        return str(error).partition("\n")[0].partition(" at byte")[0]
    return ", ".join(" ".join(map(str, row)) for row in rows)


with tempfile.TemporaryDirectory() as folder:
    for label, records in (("texts", ONE), ("a list too", BOTH)):
        path = Path(folder, "records.jsonl")
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        for sql in (
            "select id, author from {}",
            "select count(*) from {} where author like 'M%'",
            "select 1 from {} where author = 'Mira Holt'",
            "select length(author) from {} limit 1",
            "select id->>'$', author->>'$' from {} limit 2" if records is BOTH else "",
        ):
            if sql:
                print(f"{label}: {sql.format('...')}: {query(path, sql)}")
PYTHON
cat >"$work/expected" <<'LINES'
texts: select id, author from ...: a1 Mira Holt, a2 Ines Ølsen
texts: select count(*) from ... where author like 'M%': 1
texts: select 1 from ... where author = 'Mira Holt': 1
texts: select length(author) from ... limit 1: 9
a list too: select id, author from ...: "a1" "Mira Holt", "a2" "Ines Ølsen", 3 ["Mira Holt","Ines Ølsen"]
a list too: select count(*) from ... where author like 'M%': 0
a list too: select 1 from ... where author = 'Mira Holt': Conversion Error: Malformed JSON
a list too: select length(author) from ... limit 1: 11
a list too: select id->>'$', author->>'$' from ... limit 2: a1 Mira Holt, a2 Ines Ølsen
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

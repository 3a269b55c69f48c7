#!/usr/bin/env bash
# Tool:     datasets 5.2.0 (Hugging Face) with pyarrow 26.0.1; load_dataset("json") of several files.
# Expected: files of objects with the same keys load in any order, also where a list has nothing in
#           it in all objects of one file, or a key is missing there.
# Seen:     types are taken from the first file alone. A list that is empty there is a list of null,
#           a value that is null there is of no type, and the second file, in which they are texts,
#           cannot be cast to it: all of the data set fails (DatasetGenerationError from TypeError).
#           The same two files the other way round load. pyarrow alone joins both tables.
# Matters:  rare values (an author, a correction, a quote) are null or empty in most shards of a
#           corpus, so that it loads or not by which shard comes first. Give features=, or write
#           Parquet.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   an empty list, empty one first: DatasetGenerationError from TypeError
#   an empty list, full one first: 2 rows
#   an empty list, empty one first, with features: 2 rows
#   pyarrow, an empty list, empty one first: 2 rows
#   a null, empty one first: DatasetGenerationError from TypeError
#   a null, full one first: 2 rows
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  datasets==5.2.0 pyarrow==26.0.1 || exit 2

cat >"$work/load.py" <<'PYTHON'
import os
import sys

os.environ["HF_DATASETS_OFFLINE"] = "1"
folder = sys.argv[1]
os.environ["HF_HOME"] = folder + "/home"

import datasets
import pyarrow
from pyarrow import json

datasets.disable_progress_bars()
datasets.logging.set_verbosity(datasets.logging.CRITICAL)
KINDS = {
    "an empty list": ('{"tags": []}', '{"tags": ["harbour"]}'),
    "a null": ('{"tags": null}', '{"tags": "harbour"}'),
}
FEATURES = datasets.Features({"tags": datasets.List(datasets.Value("string"))})


def load(files, **more):
    try:
        found = datasets.load_dataset(
            "json", data_files=files, cache_dir=f"{folder}/cache{os.urandom(4).hex()}", **more
        )
        return f"{found['train'].num_rows} rows"
    except datasets.exceptions.DatasetGenerationError as error:
        return f"{type(error).__name__} from {type(error.__cause__).__name__}"


for kind, lines in KINDS.items():
    files = [f"{folder}/{kind.replace(' ', '-')}-{name}.jsonl" for name in ("empty", "full")]
    for file, line in zip(files, lines):
        with open(file, "w") as out:
            out.write(line + "\n")
    print(f"{kind}, empty one first: {load(files)}")
    print(f"{kind}, full one first: {load(files[::-1])}")
    if kind == "an empty list":
        print(f"{kind}, empty one first, with features: {load(files, features=FEATURES)}")
        tables = [json.read_json(file) for file in files]
        rows = pyarrow.concat_tables(tables, promote_options="permissive").num_rows
        print(f"pyarrow, {kind}, empty one first: {rows} rows")
PYTHON
"$work/venv/bin/python" "$work/load.py" "$work" 2>/dev/null | tee "$work/seen"
cat >"$work/expected" <<'LINES'
an empty list, empty one first: DatasetGenerationError from TypeError
an empty list, full one first: 2 rows
an empty list, empty one first, with features: 2 rows
pyarrow, an empty list, empty one first: 2 rows
a null, empty one first: DatasetGenerationError from TypeError
a null, full one first: 2 rows
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

#!/usr/bin/env bash
# Tool:     datasets 5.2.0 (Hugging Face) with pyarrow 26.0.1; load_dataset of Parquet files.
# Expected: a Parquet file of no rows adds no rows to the data set.
# Seen:     it does if the file has no row group. With a row group of no rows, which is what
#           pyarrow's ParquetWriter writes of an empty table, all of the data set fails: datasets
#           takes the rows of the first row group as the size of its batches, and pyarrow refuses 0
#           ("BatchSize must be greater than 0"). pyarrow, pandas and Polars read the same file.
# Matters:  a shard of a corpus is empty where nothing of it was left, and the whole corpus cannot
#           be loaded then. Write no table without rows.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   two rows and no row group: 2 rows
#   two rows and an empty row group: DatasetGenerationError from ArrowInvalid
#   pyarrow, two rows and an empty row group: 2 rows
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
from pyarrow import dataset, parquet

datasets.disable_progress_bars()
datasets.logging.set_verbosity(datasets.logging.CRITICAL)
rows = pyarrow.table({"text": ["Boats", "Quays"]})
for name, writes in (("no", []), ("an empty", [rows.slice(0, 0)])):
    shards = f"{folder}/{name.replace(' ', '-')}"
    os.mkdir(shards)
    parquet.write_table(rows, f"{shards}/a.parquet")
    with parquet.ParquetWriter(f"{shards}/b.parquet", rows.schema) as writer:
        for table in writes:
            writer.write_table(table)
    try:
        found = datasets.load_dataset(shards, cache_dir=f"{folder}/cache")["train"]
        told = f"{found.num_rows} rows"
    except datasets.exceptions.DatasetGenerationError as error:
        told = f"{type(error).__name__} from {type(error.__cause__).__name__}"
    print(f"two rows and {name} row group: {told}")
count = dataset.dataset(shards, format="parquet").count_rows()
print(f"pyarrow, two rows and an empty row group: {count} rows")
PYTHON
"$work/venv/bin/python" "$work/load.py" "$work" 2>/dev/null | tee "$work/seen"
cat >"$work/expected" <<'LINES'
two rows and no row group: 2 rows
two rows and an empty row group: DatasetGenerationError from ArrowInvalid
pyarrow, two rows and an empty row group: 2 rows
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

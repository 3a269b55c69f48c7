"""``reader batch``: the digests of a corpus, shards in, shards out."""

from __future__ import annotations

import argparse
import os
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.shared.arguments import Parser, given_path, whole_number
from reader.commands.shared.digest_arguments import add_method
from reader.commands.shared.progress_bar import make_progress
from reader.commands.shared.stdio import show_message
from reader.errors import UsageError
from reader.export.export_phrases import pluralise
from reader.formats.records.column_names import PART_NAMES

if TYPE_CHECKING:
    from reader.batch.batch_run import BatchResult
    from reader.batch.runners import Runner

EPILOG = """\
IN is a file or folder: JSON Lines (.jsonl, .ndjson, plain or .gz) and Parquet files are a shard
each, all other articles of a folder are grouped to shards named after it, any other file (an
archive, a mailbox) is one. For each shard FOLDER/NAME.jsonl.gz holds what reader digest --json
prints of its articles, in order, each with "shard" and "line"; FOLDER/_done/NAME says that it is
complete, with its counts. The same command run again makes what is not. The library and the
settings are not used. A record that cannot be read is an object with "error".

With --once an object has "read" and "words_new", as of reader digest --read, by what the earlier
articles of the corpus say, each place with "path", the shard, and "line". Parquet needs pip install
'reader-tui[parquet]'; --to parquet gives all shards one schema, as datasets' load_dataset needs it.
JSON has no types: give load_dataset("json", ...) features=datasets.Features.from_arrow_schema(
reader.batch.parquet_files.find_schema()), as a first shard may have nothing in a list.

A cluster is a Dask scheduler that you run (pip install 'reader-tui[scale]'), whose workers have the
same reader and see the same paths: dask scheduler, and dask worker tcp://HOST:8786 on each machine.

examples:
  reader batch corpus/ --out digests
  reader batch news.jsonl.gz --out digests --once --columns text=body
  reader batch corpus/ --out /shared/digests --scheduler tcp://10.0.0.1:8786

exit status: 0 done; 1 something could not be read or made, the rest was done; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Make the digests of each shard that has none yet."""
    given = make_parser().parse_args(arguments)
    columns = _read_columns(given.columns)
    if "-" in given.paths:
        raise UsageError(
            "reader batch reads files and folders, not standard input; write it to a file, such as"
            " news.jsonl, and give that."
        )
    from reader.batch.batch_options import BatchOptions
    from reader.batch.batch_run import Batch
    from reader.batch.output_folder import SUFFIXES, OutputFolder
    from reader.batch.shards import find_shards

    sentences = None if given.words is not None else given.sentences or 5
    options = BatchOptions(
        given.method, sentences, given.words, given.language, columns, given.to, given.once
    )
    shards, errors = find_shards(given.paths, given.out, SUFFIXES[given.to])
    if given.to == "parquet":
        from reader.batch.parquet_files import check_parquet

        check_parquet("Digests are written as Parquet by pyarrow")
    for error in errors:
        show_message(str(error))
    folder = OutputFolder(Path(given.out), given.to)
    started = time.monotonic()
    with folder.locked(), make_progress() as progress:
        batch = Batch(shards, options, folder, partial(_make_runner, given), show_message, progress)
        result = batch.run()
    _show_figures(result, time.monotonic() - started, len(shards), len(errors))
    return 1 if errors or result.missing or result.total.errors else 0


def _make_runner(given: argparse.Namespace, most: int) -> Runner:
    """Return where tasks are done; there may be ``most`` of them at once."""
    if given.scheduler is not None:
        from reader.batch.cluster_run import ClusterRunner

        return ClusterRunner(given.scheduler, os.path.abspath(given.out))
    from reader.batch.local_run import LocalRunner
    from reader.processors import count_processors

    return LocalRunner(min(most, given.jobs or count_processors()), forked=given.method == "gist")


def _show_figures(result: BatchResult, seconds: float, shards: int, unread: int) -> None:
    """Tell what there is now; the rate is that of the articles which this run has made."""
    total, made = result.total, result.made.articles
    figures = [pluralise(total.articles, "article")]
    if made:
        figures.append(f"{made / max(seconds, 1e-3):,.1f} articles/s")
    figures.append(pluralise(total.words, "word"))
    figures.append(pluralise(total.folded_words, "folded word"))
    figures.append(pluralise(total.errors + result.missing + unread, "error"))
    show_message(", ".join(figures) + _describe_complete(result.complete, shards))


def _describe_complete(complete: int, shards: int) -> str:
    """Return what to say of the shards that an earlier run has made, "" if there are none."""
    if not complete:
        return ""
    was = "was" if complete == 1 else "were"
    if complete < shards:
        return f"; {complete:,} of {pluralise(shards, 'shard')} {was} complete already"
    which = "the one shard" if shards == 1 else f"all {shards:,} shards"
    return f"; nothing was left to do, {which} {was} complete already"


def _read_columns(given: list[str]) -> dict[str, str]:
    """Return the names of columns; raises ``UsageError``."""
    columns = {}
    for pair in (pair for text in given for pair in text.split(",")):
        part, _, name = pair.partition("=")
        if part not in PART_NAMES or not name:
            raise UsageError(
                f"--columns {pair!r} is no PART=NAME with a PART of {', '.join(PART_NAMES)}; see"
                " reader batch --help."
            )
        columns[part] = name
    return columns


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser(
        "batch",
        "Write the digests of a corpus, shard by shard, on every processor or on a cluster.",
        EPILOG,
    )
    parser.add_argument("paths", nargs="+", metavar="IN", type=given_path, help="a file or folder")
    parser.add_argument(
        "--out", required=True, metavar="FOLDER", type=given_path, help="where the shards go"
    )
    parser.add_argument(
        "--jobs",
        type=whole_number,
        metavar="N",
        help="so many processes (default: one for each processor)",
    )
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="have the workers of a running Dask scheduler do it, such as tcp://10.0.0.1:8786",
    )
    parser.add_argument(
        "--once",
        action="store_true",
        help="tell of each article what an earlier one of the corpus has said already, and where",
    )
    parser.add_argument(
        "--to",
        choices=("jsonl", "parquet"),
        default="jsonl",
        metavar="FORM",
        help="jsonl or parquet (default: jsonl, packed by gzip)",
    )
    parser.add_argument(
        "--columns",
        action="append",
        default=[],
        metavar="PART=NAME",
        help=f"the key or column of a part of an article ({', '.join(PART_NAMES)}), or its path, as"
        " text=content.body; may be repeated",
    )
    parser.add_lengths()
    add_method(parser)
    parser.add_language()
    return parser

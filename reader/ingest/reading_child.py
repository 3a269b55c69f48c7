"""The process that reads files for an import: paths on standard input, records on standard output.

It ends with its parent, also while it reads.
"""

from __future__ import annotations

from reader import ipc
from reader.ingest.file_records import read_file_records
from reader.log import forward_log
from reader.text.garbage_collection import seldom_garbage_collection


@seldom_garbage_collection()
def main() -> None:
    """Read files until standard input ends: each message has their paths and the limits."""
    messages, reply = ipc.serve_parent()
    forward_log(lambda message, traceback: reply(("log", message, traceback)))
    for paths, limits in messages:
        reply(("read", [read_file_records(path, limits) for path in paths]))


if __name__ == "__main__":
    main()

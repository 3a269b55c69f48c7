"""Times the screen: ``python -m tests.bench.screen [PART ...] [--before PATH] [--frogmouth PATH]``.

The parts are launch, list, bytes, keys, busy, opening and memory; all where none is named. All but
the list goes through a pty, with articles made for it. ``--before`` is the program of an earlier
build, which launch, list, bytes and keys measure in turn with this one. Status 1 where a bound is
not kept.
"""

import argparse
import compileall
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.reporting import print_machine_pace
from tests.bench.screen_busy import busy
from tests.bench.screen_bytes import bytes_sent
from tests.bench.screen_keys import keys
from tests.bench.screen_launch import HOW_TO_GET_FROGMOUTH, launch
from tests.bench.screen_list import list_word
from tests.bench.screen_memory import memory
from tests.bench.screen_opening import opening

PARTS = ("launch", "list", "bytes", "keys", "busy", "opening", "memory")


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for, or all; 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.screen")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--frogmouth", metavar="PATH", help=f"to get it: {HOW_TO_GET_FROGMOUTH}")
    parser.add_argument("--before", metavar="PATH", help="the program reader of an earlier build")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["READER_HOME"] = f"{folder}/home"
        for variable in ("DATA", "CONFIG", "CACHE"):  # where frogmouth keeps what it keeps
            os.environ[f"XDG_{variable}_HOME"] = f"{folder}/{variable}"
        os.environ.pop("NO_COLOR", None)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        _compile()
        runs: dict[str, Callable[[Path], bool]] = {
            "launch": lambda folder: launch(folder, asked.frogmouth, asked.before),
            "list": lambda folder: list_word(folder, asked.before),
            "bytes": lambda folder: bytes_sent(folder, asked.before),
            "keys": lambda folder: keys(folder, asked.before),
            "busy": busy,
            "opening": opening,
            "memory": memory,
        }
        for part in PARTS:
            if not asked.parts or part in asked.parts:
                print_machine_pace()
                kept &= runs[part](folder)
                print()
    return 0 if kept else 1


def _compile() -> None:
    """Compile both sides, so that neither pays for what is compiled once."""
    import textual

    import reader

    for package in (textual, reader):
        compileall.compile_dir(str(Path(package.__file__).parent), quiet=2)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

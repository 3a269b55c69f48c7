"""Fuzzing: ``python -m tests.quality.fuzz SECONDS [NAME...]``.

Each target of ``tests.formats.fuzzing`` runs for so many seconds of the processor's time, however
busy the machine is, in a process of its own: by atheris if it is installed (``pip install
atheris``), which looks for input that takes new paths through reader's code, else by hypothesis. A
finding is printed, and its bytes stand in the folder that is named at the end. Status 1 if there is
one.
"""

from __future__ import annotations

import os
import pkgutil
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

_LONGEST = 4096  # bytes of an input
_PATIENCE = 400  # seconds for one input; of the clock, which goes on where others have the machine
_MEGABYTES = 1500
_NOT_FUZZED = ("reader.ui", "reader.serving", "reader.commands", "reader.__main__", "reader.cli")


def main(seconds: int, names: list[str]) -> int:
    """Fuzz the targets of those names, or all of them."""
    from tests.formats.fuzzing import TARGETS

    findings = Path(tempfile.mkdtemp(prefix="reader-fuzz-"))
    way = "atheris" if find_spec("atheris") else "hypothesis"
    failed = 0
    for name in names or TARGETS:
        folder = findings / name
        folder.mkdir()
        command = [sys.executable, "-m", "tests.quality.fuzz", f"--{way}", name, str(seconds)]
        ran = subprocess.run(
            [*command, str(folder)], capture_output=True, text=True, check=False, errors="replace"
        )
        output = re.sub(r"^(?:INFO|WARNING): .*\n", "", ran.stdout + ran.stderr, flags=re.MULTILINE)
        runs = [line for line in output.split("\n") if line.startswith("done ")]
        print(f"{name:12} {runs[-1] if runs else ''}", flush=True)
        if ran.returncode:
            failed += 1
            at = max(output.find("Uncaught Python exception"), 0)
            print(output[at : at + 6000] if at else output[-3000:])
    print(f"{way}; findings are in {findings}" if failed else f"{way}; nothing found")
    return 1 if failed else 0


class Work:
    """A target, how often it was run, and whether it has had its seconds of the processor."""

    def __init__(self, target: Callable[[bytes], None], seconds: int) -> None:
        self._target = target
        self._seconds = seconds
        self._began = time.process_time()
        self._runs = 0

    def __call__(self, data: bytes) -> None:
        self._runs += 1
        self._target(data)

    def __str__(self) -> str:
        return f"done {self._runs:,} runs in {time.process_time() - self._began:.0f} s of work"

    @property
    def is_done(self) -> bool:
        """Whether the time is up."""
        return time.process_time() - self._began >= self._seconds


def run_atheris(name: str, seconds: int, folder: Path) -> None:
    """Fuzz one target in this process; it does not return."""
    import atheris

    # What was imported before is blind: the targets themselves import some of reader.
    with atheris.instrument_imports(include=["reader", "pypdf"]):
        import reader

        for module in pkgutil.walk_packages(reader.__path__, "reader."):
            if not module.name.startswith(_NOT_FUZZED):
                import_module(module.name)
        from tests.formats.fuzzing import SEEDS, TARGETS, TOKENS
    import logging

    logging.disable(logging.CRITICAL)
    corpus = Path(tempfile.mkdtemp())
    for number, seed in enumerate(SEEDS[name]):
        (corpus / str(number)).write_bytes(seed)
    words = folder / "tokens"
    words.write_text(
        "\n".join('"' + "".join(f"\\x{byte:02x}" for byte in token) + '"' for token in TOKENS)
    )
    TARGETS[name](SEEDS[name][0])
    work = Work(TARGETS[name], seconds)

    def once(data: bytes) -> None:
        work(data)
        if work.is_done:
            print(work, flush=True)
            os._exit(0)  # libFuzzer ends by the clock or by its own count of runs alone

    atheris.Setup(
        [
            *("fuzz", str(corpus), f"-max_len={_LONGEST}"),
            *(f"-timeout={_PATIENCE}", f"-rss_limit_mb={_MEGABYTES}", f"-dict={words}"),
            *(f"-artifact_prefix={folder}/", "-verbosity=1", "-print_final_stats=0"),
        ],
        once,
    )
    atheris.Fuzz()


def run_hypothesis(name: str, seconds: int) -> None:
    """Fuzz one target in this process until the time is up."""
    from hypothesis import HealthCheck, given, settings

    from tests.formats.fuzzing import TARGETS, mutations

    work = Work(TARGETS[name], seconds)
    while not work.is_done:

        @settings(
            max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(mutations(name))
        def fuzz(data: bytes) -> None:
            work(data)

        fuzz()
    print(work)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--atheris"]:
        run_atheris(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    elif sys.argv[1:2] == ["--hypothesis"]:
        run_hypothesis(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main(int(sys.argv[1]), sys.argv[2:]))

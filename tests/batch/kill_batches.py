"""Batches that are killed at random moments: python -m tests.batch.kill_batches [KILLS [SEED]]

A small corpus is digested and something is killed at a random moment from the command's start to
its end, then the same command is given again, up to five times, then once more to its end; until
there were KILLS (200), or a few more. Corpora are JSON Lines (plain and packed), Parquet (with
Parquet as output) and folders of text files, with and without ``--once``, with one or two
processes. What is killed takes turns: see ``WAYS``; Ctrl+C is typed on a terminal with a bar of
progress. With ``--cluster`` as last argument the command is on a scheduler with two workers, and a
worker, its process and the scheduler have their turns too.

After each kill every file that is there by its name must be that of an undisturbed run, no process
may be left, the status must be that of the kill, nothing but one sentence may be told, and the
terminal must be as it was. At the end every byte and every name must be that of an undisturbed run.
Prints a table; status 1 if anything was wrong.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import random
import resource
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet

from tests.batch.made_corpus import make_record, make_records, write_shard
from tests.bench.corpus_once import find_tree
from tests.bench.corpus_speed import ClusterProcesses, find_cpu_below
from tests.waiting import PATIENCE, is_running

KINDS = ("lines", "parquet", "files")
WAYS = (
    "the command",
    "one of its processes",
    "the command and its processes",
    "the command by SIGTERM",
    "Ctrl+C",
    "Ctrl+C five times",
)
CLUSTER_WAYS = (
    *("the command", "a worker", "Ctrl+C five times"),
    *("a worker's process", "the scheduler"),
)
_STATES = ("nothing yet", "some shards", "all of it")
_SHARDS = 5
_ARTICLES = 10
_MAX_KILLS = 5  # of one corpus
_MARK = "READER_KILL_BATCHES"
# Python's own start, before a line of reader can see to a signal: nothing is begun, but Ctrl+C
# leaves a traceback of Python's. Counted from when Python sees to signals, before which they end
# it: what goes before, a copy of this process, takes longer the larger this is.
_PYTHON_SECONDS = 0.05


def make_corpus(folder: Path, kind: str) -> None:
    """Write a corpus, of records with a damaged one; of files, so many that they are two shards."""
    folder.mkdir()
    if kind == "files":
        for number in range(510):
            text = make_record(number, paragraphs=1, sentences=1)["text"]
            (folder / f"{number:04}.txt").write_text(f"Headline {number}\n20240105\n{text}\n")
        return
    for shard in range(_SHARDS):
        records: list[Any] = [*make_records(_ARTICLES, 1000 * shard)]
        if kind == "parquet":
            table = pyarrow.Table.from_pylist([*records, {"title": "No text"}])
            parquet.write_table(table, folder / f"s{shard}.parquet")
        else:
            packed = ".gz" * (shard % 2)
            write_shard(folder / f"s{shard}.jsonl{packed}", [*records, "{broken"])


class Command:
    """A running command, on a terminal or not; every process of it can be found by its mark."""

    def __init__(self, command: Sequence[str], on_terminal: bool) -> None:
        self._mark = f"{_MARK}={secrets.token_hex(8)}"
        name, _, value = self._mark.partition("=")
        ours, theirs = os.openpty() if on_terminal else os.pipe()
        self._terminal = ours if on_terminal else None
        self._before = termios.tcgetattr(ours) if on_terminal else None
        self._told = bytearray()
        self.process = subprocess.Popen(
            command,
            stdin=theirs if on_terminal else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=theirs,
            env=os.environ | {name: value, "TERM": "xterm"},
            start_new_session=True,
            preexec_fn=(lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0)) if on_terminal else None,
        )
        self._theirs = theirs
        self._ours = ours
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        with contextlib.suppress(OSError):
            while data := os.read(self._ours, 1 << 16):
                self._told += data

    def press_ctrl_c(self) -> None:
        """Type it: the terminal sends the signal to the command and to its processes."""
        with contextlib.suppress(OSError):
            os.write(self._ours, b"\x03")

    def find_left(self) -> list[int]:
        """Return the processes that have the mark and run."""
        found = []
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                with contextlib.suppress(OSError):
                    if self._mark.encode() in (folder / "environ").read_bytes().split(b"\0"):
                        found.append(int(folder.name))
        return [process for process in found if is_running(process)]

    def end(self) -> tuple[int, str, list[str]]:
        """Wait for its end; return its status, what it told, and what is wrong with its end."""
        wrong = []
        status = self.process.wait()
        ends = time.monotonic() + PATIENCE
        while left := self.find_left():
            if time.monotonic() > ends:
                wrong.append(f"{len(left)} processes are left")
                break
            time.sleep(0.02)
        if self._before is not None and termios.tcgetattr(self._ours) != self._before:
            wrong.append("the terminal's settings are others")
        os.close(self._theirs)  # nobody else has it any more: the reader comes to its end
        self._reader.join(PATIENCE)
        os.close(self._ours)
        told = self._told.decode("utf-8", "replace")
        if told.rfind("\x1b[?25l") > told.rfind("\x1b[?25h"):
            wrong.append("the cursor is hidden")
        return status, told, wrong


class KilledBatches:
    """Batches in a folder, in which something is killed, and what came of it."""

    def __init__(self, folder: Path, seed: int, kinds: Sequence[str] = KINDS) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self._calm: dict[tuple[str, bool], tuple[dict[str, bytes], float]] = {}
        self._batches = [(kind, once) for kind in kinds for once in (False, True)]
        self._n_batches = 0
        self._turn = 0
        self.kills: Counter[tuple[str, str]] = Counter()  # what, and the state of the output
        self.statuses: dict[str, Counter[int]] = {}
        self.too_late = 0
        self.wrong: list[str] = []
        for kind in kinds:
            make_corpus(folder / kind, kind)

    def _make_command(self, kind: str, once: bool, out: Path, *more: str) -> list[str]:
        command = [sys.executable, "-m", "reader", "batch", str(self._folder / kind)]
        command += ["--out", str(out), *more, *(["--once"] if once else [])]
        return command + (["--to", "parquet"] if kind == "parquet" else [])

    def _find_calm(self, kind: str, once: bool) -> tuple[dict[str, bytes], float]:
        """Return the bytes of an undisturbed run, and its processor seconds."""
        if (kind, once) not in self._calm:
            out = self._folder / f"calm-{kind}-{once}"
            began = _find_cpu()
            command = Command(self._make_command(kind, once, out, "--jobs", "2"), False)
            status, told, _ = command.end()
            assert status == (kind != "files"), told  # 1 for the damaged record
            self._calm[kind, once] = read_all(out), _find_cpu() - began
        return self._calm[kind, once]

    def run(self, on_cluster: bool = False) -> None:
        """Do one batch with its kills, and note what was wrong."""
        kind, once = self._batches[self._n_batches % len(self._batches)]
        out = self._folder / f"out{self._n_batches}"
        self._n_batches += 1
        kills = self._chance.randint(2, _MAX_KILLS)
        calm, seconds = self._find_calm(kind, once)
        with contextlib.ExitStack() as stack:
            cluster: ClusterProcesses | None = None
            while True:
                if on_cluster and cluster is None:
                    place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
                    cluster = stack.enter_context(contextlib.closing(ClusterProcesses(place)))
                    cluster.add_worker()
                    cluster.add_worker()
                where = ["--jobs", str(self._chance.randint(1, 2))]
                if cluster is not None:
                    where = ["--scheduler", cluster.address]
                what = None
                if kills > 0:
                    ways = CLUSTER_WAYS if on_cluster else WAYS
                    what = ways[self._turn % len(ways)]
                command = Command(
                    self._make_command(kind, once, out, *where), "Ctrl+C" in (what or "")
                )
                killed = what is not None and self._kill(command, what, seconds, cluster)
                status, told, wrong = command.end()
                title = f"{kind}{' --once' * once}{' on a cluster' * on_cluster}"
                title += f", {what}, status {status}" if killed else f", status {status}"
                self.wrong += [f"{title}: {sentence}" for sentence in wrong]
                state = self._check(title, out, calm)
                if killed and what is not None:
                    kills -= 1
                    self._turn += 1
                    self.kills[what, state] += 1
                    self.statuses.setdefault(what, Counter())[status] += 1
                    self._check_end(title, what, status, told)
                    if what == "the scheduler" and cluster is not None:
                        cluster.close()
                        cluster = None
                elif kills > 0:
                    self.too_late += 1
                if status in (0, 1) and "articles" in told and what != "the scheduler":
                    break  # it has come to its end; the damaged record makes it 1
                if not killed:
                    self.wrong.append(f"{title}: {told[-600:]!r}")
                    break
        if read_all(out) != calm:
            self.wrong.append(f"{title}: other bytes or names at the end")
        shutil.rmtree(out)

    def _kill(
        self, command: Command, what: str, seconds: float, cluster: ClusterProcesses | None
    ) -> bool:
        """Kill something at a random moment within so many processor seconds.

        Return False if the command has ended before.
        """
        process = command.process
        # By processor time, as seconds say little of how far it is on a busy machine.
        workers = [] if cluster is None else cluster.processes[1:]
        while process.poll() is None and not _catches(process.pid, signal.SIGINT):
            time.sleep(0.001)
        begun = find_cpu_below([process.pid])
        until = begun + find_cpu_below(workers)
        until += self._chance.uniform(_PYTHON_SECONDS, seconds)
        while process.poll() is None and (
            find_cpu_below([process.pid, *workers]) < until
            or find_cpu_below([process.pid]) < begun + _PYTHON_SECONDS
        ):
            time.sleep(self._chance.uniform(0.001, 0.01))
        if cluster is None:
            victims = find_tree(process.pid)
        else:
            victims = [child for one in workers for child in find_tree(one)[1:]]
        if process.poll() is not None:
            return False
        if what.startswith("Ctrl+C"):
            for _ in range(5 if "five" in what else 1):
                command.press_ctrl_c()
                time.sleep(self._chance.uniform(0, 0.05))
            return True
        if what == "the command by SIGTERM":
            _send(process.pid, signal.SIGTERM)
        elif what == "the command and its processes":
            for victim in self._chance.sample(victims, len(victims)):
                _send(victim, signal.SIGKILL)
        elif what in ("one of its processes", "a worker's process"):
            own = [victim for victim in victims if victim != process.pid]
            if not own:
                return False
            _send(self._chance.choice(own), signal.SIGKILL)
        elif what == "a worker":
            assert cluster is not None
            cluster.kill_worker(0)
            cluster.add_worker()
        elif what == "the scheduler":
            assert cluster is not None
            cluster.kill_scheduler()
        else:
            _send(process.pid, signal.SIGKILL)
        return True

    def _check_end(self, title: str, what: str, status: int, told: str) -> None:
        """Note a status that is not that of a kill, and words that nobody understands."""
        expected = {"the command by SIGTERM": 128 + signal.SIGTERM}.get(what, -signal.SIGKILL)
        if what.startswith("Ctrl+C"):
            expected = 130
        if what in ("one of its processes", "a worker", "a worker's process"):
            expected = status if status in (0, 1) and "articles" in told else 0
        if what == "the scheduler":
            sentences = ("is gone", "No Dask scheduler answers", " articles")  # whenever it was
            expected = 1 if any(sentence in told for sentence in sentences) else 0
        # It may have come to its end just before.
        if status != expected and not (status in (0, 1) and " articles" in told):
            self.wrong.append(f"{title}: told {told[-300:]!r}")
        if "Traceback" in told or "Exception ignored" in told or "Error" in told:
            self.wrong.append(f"{title}: told {told[-900:]!r}")

    def _check(self, title: str, out: Path, calm: dict[str, bytes]) -> str:
        """Note a file that is there by its name and not whole; return the state of the output."""
        there = {
            name: content
            for name, content in read_all(out).items()
            if not name.endswith((".part", ".tmp", "/")) and not name.startswith("_once/")
        }
        for name, content in there.items():
            if calm.get(name) != content:
                self.wrong.append(f"{title}: {name} is not that of the undisturbed run")
        files = sum(not name.endswith("/") for name in calm)
        return _STATES[0 if not there else 2 if len(there) == files else 1]

    def describe(self) -> Iterator[str]:
        """Yield the lines of a table of the kills."""
        whats = list(dict.fromkeys(what for what, _ in self.kills))
        yield "| killed | times | " + " | ".join(f"output: {s}" for s in _STATES) + " | status |"
        yield "|---" * (3 + len(_STATES)) + "|"
        for what in whats:
            counts = [self.kills[what, state] for state in _STATES]
            shown = ", ".join(f"{s}: {n}" for s, n in sorted(self.statuses[what].items()))
            yield f"| {what} | {sum(counts)} | {' | '.join(map(str, counts))} | {shown} |"
        yield (
            f"{sum(self.kills.values())} kills of {self._n_batches} batches ({self.too_late} came"
            f" too late), {len(self.wrong)} wrong"
        )


def read_all(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below a folder, and its folders with a slash at their end."""
    if not folder.exists():
        return {}
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            found[f"{name}/"] = b""
        else:
            with contextlib.suppress(FileNotFoundError):  # that a worker works with
                found[name] = path.read_bytes()
    return found


def _find_cpu() -> float:
    found = resource.getrusage(resource.RUSAGE_CHILDREN)
    return found.ru_utime + found.ru_stime


def _catches(process: int, number: int) -> bool:
    """Whether a process has a handler of its own for a signal; False if it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return False
    caught = next((line.split()[1] for line in lines if line.startswith("SigCgt:")), "0")
    return bool(int(caught, 16) >> (number - 1) & 1)


def _send(process: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, number)


def main(kills: int, seed: int, on_cluster: bool) -> int:
    """Print what was killed and what was wrong; return 1 if anything was."""
    # A shell's command in the background ignores Ctrl+C, and whatever it starts does too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with tempfile.TemporaryDirectory() as temporary:
        killed = KilledBatches(Path(temporary), seed)
        with contextlib.suppress(KeyboardInterrupt):  # the table tells of what there was
            while sum(killed.kills.values()) < kills:
                known = len(killed.wrong)
                killed.run(on_cluster)
                print("".join(f"{sentence}\n" for sentence in killed.wrong[known:]), end="")
                print(f"{sum(killed.kills.values())} kills", flush=True)
    print("\n".join(killed.describe()))
    return int(bool(killed.wrong))


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:] if argument != "--cluster"]
    raise SystemExit(main(*(given + [200, 1][len(given) :]), "--cluster" in sys.argv))

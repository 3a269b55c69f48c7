"""Kill every kind of program that has the library open, while others look at it.

Run by hand: python -m tests.library.kill_everything 3000 --homes 4

A kind is what the program does when it is killed: it makes a library, imports, has a child import
or digest, migrates a library of version 1, replaces a damaged library or a damaged cache, opens a
stand-in, or shows the screen. The child of a killed program lives on for a moment. At the moment of
the kill three processes look at once: one runs SQLite's own check on the library and on the cache
of digests, one opens the library as a reader does, and one runs ``reader list``. Two seconds later
all of that is done again. Nothing of it may fail, and nothing that was acknowledged may be lost.
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import contextlib
import dataclasses
import io
import json
import os
import pty
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
import traceback
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader import cli
from reader.digest import DigestOptions
from reader.digesting.digest_messages import StatsRequest
from reader.digesting.digester import Digester
from reader.ingest import Importer, import_paths
from reader.library import Library, View
from reader.paths import HOME_VARIABLE, find_paths
from reader.summarising import Length
from tests.library.kills import find_losses, read_and_import
from tests.library.making import make_article, write_article

ROOT = Path(__file__).parent.parent.parent
SECOND_LOOK = 2.0  # seconds from the kill
PAGE = 4096
LONG = "The river rose by {0} metres near bridge {0}, and the town was warned. " * 30


@dataclasses.dataclass(frozen=True)
class Kind:
    """A kind of program: what it does, its home before, and when it is killed.

    ``span`` are the least and the most seconds from its start; ``share`` is how often it is chosen;
    ``again`` says whether the home of an earlier run is taken up.
    """

    name: str
    act: Callable[[Path, int], None]
    prepare: Callable[[Path], None]
    span: tuple[float, float]
    share: int
    again: bool = True
    notices: tuple[str, ...] = ()


# What is killed


def make_library(home: Path, run: int) -> None:
    """Make a library, put one article in and close it, in fresh homes one after another."""
    with Library.open(find_paths()) as library:
        library.add(make_article("First"))
        library.put_digest("ab" * 32, "o", "text")
    open_and_close(home, run)


def open_and_close(home: Path, run: int) -> None:
    """Open and close the library without end, with a change each time."""
    while True:
        with Library.open(find_paths()) as library:
            library.save_session({"run": run})
            library.put_digest("ab" * 32, "o", "text")


def import_here(home: Path, run: int) -> None:
    """Import and read without end, with a log of what is acknowledged."""
    read_and_import(home, run)


def import_by_child(home: Path, run: int) -> None:
    """Have a child import, over and over."""
    with Library.open(find_paths()) as library:
        for turn in range(10**9):
            for n in range(40):
                write_article(
                    home / "news",
                    f"{run}-{turn}-{n}.txt",
                    f"Child {run} {turn} {n}",
                    LONG.format(n),
                )
            report = Importer(library).import_paths([str(home / "news")])
            assert all("is empty" in error for error in report.errors), report.errors
            library.save_session({"turn": turn})


def digest_by_child(home: Path, run: int) -> None:
    """Have a child digest articles and keep what it made, while this process reads the cache."""

    async def figure(library: Library) -> None:
        digester = Digester()
        ids = [row.id for row in library.rows(View(), 0, 1000)]
        for turn in range(10**9):
            number = ids[turn % len(ids)]
            options = DigestOptions(length=Length(sentences=1 + turn // len(ids) % 9))
            await digester.compute_stats(StatsRequest(library.file, library.cache, number, options))
            for other in ids[:5]:
                library.get_digest(library.article(other).key, options.key)
            library.put_digest("cd" * 32, str(turn % 50), LONG)

    with Library.open(find_paths()) as library:
        asyncio.run(figure(library))


def replace_cache(home: Path, run: int) -> None:
    """Meet a damaged cache of digests, again and again."""
    paths = find_paths()
    while True:
        with Library.open(paths) as library:
            for n in range(20):
                library.put_digest("ef" * 32, str(n), LONG)
                library.get_digest("ef" * 32, str(n))


def show_screen(home: Path, run: int) -> None:
    """Show the screen on a terminal and press keys; never returns."""
    keys = random.Random(run)
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm-256color"
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "reader", str(home / "news")])
    (home / "screen").write_text(str(child))
    until = 0.0
    while True:
        with contextlib.suppress(OSError):
            os.set_blocking(terminal, False)
            os.read(terminal, 65536)
        if time.monotonic() > until:
            until = time.monotonic() + 0.05
            with contextlib.suppress(OSError):
                os.write(
                    terminal, keys.choice(["j", "j", "k", "J", "n", "s", "m", " ", "U"]).encode()
                )
        time.sleep(0.01)


# The homes before


def nothing(home: Path) -> None:
    """Leave a home as it is."""


def with_articles(home: Path) -> None:
    """Have a library of forty articles, and files of them."""
    if (home / "news").exists():
        return
    for n in range(40):
        write_article(home / "news", f"a{n}.txt", f"Article {n}", LONG.format(n))
    with Library.open(find_paths()) as library:
        import_paths(library, [home / "news"])


def of_version_1(home: Path) -> None:
    """Have a library of version 1 with two hundred articles."""
    paths = find_paths()
    paths.data.mkdir(parents=True)
    db = sqlite3.connect(paths.database)
    db.executescript(Path(__file__).with_name("version_1.sql").read_text())
    for n in range(1, 201):
        title, text = f"Number {n}", f"All about number {n}. " * 40
        body = {"lines": [4], "texts": [text], "language": None, "remarks": []}
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, url, date, date_last, words,"
            " words_shown, path, item, added) VALUES (?, ?, ?, ?, '', NULL, 0, 99999999, 4, 3,"
            " 'made.txt', NULL, 7)",
            (n, bytes.fromhex(make_article(title, text).key), title, title.lower()),
        )
        db.execute("INSERT INTO body VALUES (?, ?)", (n, zlib.compress(json.dumps(body).encode())))
        db.execute("INSERT INTO state VALUES (?, 1, ?, 2, 3, 0.5, 1600000000000, NULL)", (n, n < 3))
    db.commit()
    db.close()


def damaged(home: Path) -> None:
    """Have a library of which one text is damaged, and the latest changes in its log alone."""
    with_articles(home)
    paths = find_paths()
    noise = random.randbytes(20_000).hex()
    with Library.open(paths) as library:
        library.add(make_article("Damaged", *(noise[n : n + 4000] for n in range(0, 40_000, 4000))))
        with library._connections.reading() as db:
            (content,) = db.execute("SELECT content FROM body ORDER BY id DESC").fetchone()
    child = os.fork()
    if child == 0:  # ends without closing, so that the log stays
        library = Library.open(paths)
        for row in library.rows(View(), 0, 5):
            library.set_starred(row.id, True)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    with open(paths.database, "r+b") as file:
        page = file.read().index(content[12_000:12_100]) // PAGE
        file.seek(PAGE * page)
        file.write(os.urandom(PAGE))
    paths.database.with_suffix(".damaged").touch()


def with_damaged_cache(home: Path) -> None:
    """Have a cache of digests that is damaged, with a log beside it."""
    paths = find_paths()
    if not paths.database.exists():
        with Library.open(paths) as library:
            library.add(make_article("Cached"))
    child = os.fork()
    if child == 0:
        library = Library.open(paths)
        for n in range(30):
            library.put_digest("12" * 32, str(n), LONG)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    with open(paths.digests, "r+b") as file:
        file.seek(random.choice([0, 18, 100, PAGE]))
        file.write(os.urandom(200))


def that_cannot_be_locked(home: Path) -> None:
    """Have a library that a stand-in is opened for: its lock file is a folder."""
    with_articles(home)
    paths = find_paths()
    paths.lock.unlink(missing_ok=True)
    paths.lock.mkdir(exist_ok=True)


KINDS = (
    Kind("making a library", make_library, nothing, (0, 0.08), 14, again=False),
    Kind("opening and closing", open_and_close, with_articles, (0, 0.3), 8),
    Kind("importing", import_here, nothing, (0.05, 0.8), 14),
    Kind("importing by a child", import_by_child, with_articles, (0.3, 1.5), 14),
    Kind("digesting by a child", digest_by_child, with_articles, (0.3, 1.5), 14),
    Kind("migrating", open_and_close, of_version_1, (0, 0.25), 10, again=False),
    Kind(
        "replacing a damaged library", open_and_close, damaged, (0, 0.15), 10,
        again=False, notices=("was damaged",),
    ),
    Kind("replacing a cache", replace_cache, with_damaged_cache, (0, 0.1), 8),
    Kind(
        "opening a stand-in", open_and_close, that_cannot_be_locked, (0, 0.1), 4,
        again=False, notices=("cannot be written",),
    ),
    Kind("showing the screen", show_screen, with_articles, (0.4, 2.5), 8),
)  # fmt: skip


# Who looks


def check_files(home: Path, kind: Kind) -> list[str]:
    """Run SQLite's check on the library and on the cache of digests.

    What was damaged before may be so until a reader has opened it.
    """
    paths = find_paths()
    damaged_before = {damaged: paths.database, with_damaged_cache: paths.digests}
    files = {paths.database, paths.digests} - {damaged_before.get(kind.prepare)}
    return check_all_files(home, kind, files)


def check_all_files(home: Path, kind: Kind, files: Iterable[Path] = ()) -> list[str]:
    """Run SQLite's check on files, or on the library and on the cache of digests."""
    found = []
    for file in files or (find_paths().database, find_paths().digests):
        if not file.exists():
            continue
        try:
            db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=60)
            try:
                for (verdict,) in db.execute("PRAGMA integrity_check(3)"):
                    if verdict != "ok":
                        found.append(f"{file.name}: {verdict}")
                # Of no use to a library that was just begun, but a table that is half there is.
                db.execute("SELECT count(*) FROM sqlite_master").fetchone()
            finally:
                db.close()
        except sqlite3.Error as error:
            if "unable to open" in str(error) and not file.exists():
                continue  # it was replaced this moment
            found.append(f"{file.name}: {type(error).__name__}: {error}")
    return found


def open_library(home: Path, kind: Kind) -> list[str]:
    """Open the library as a reader does, and read in it."""
    found = []
    with Library.open(find_paths()) as library:
        found += [
            f"notice: {notice}"
            for notice in library.notices
            if not any(words in notice for words in kind.notices)
        ]
        rows = library.rows(View(), 0, 50)
        for row in rows[:5]:
            library.state(row.id)
            if kind.prepare is not damaged:  # of which a text may be lost
                library.article(row.id)
        library.put_digest("34" * 32, "o", "kept")
        if library.is_kept and library.get_digest("34" * 32, "o") != "kept":
            found.append("the cache of digests keeps nothing")
    return found


def list_articles(home: Path, kind: Kind) -> list[str]:
    """Run ``reader list``."""
    out, output = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(output):
        status = cli.main(["list", "--json"])
    lines = [line for line in output.getvalue().splitlines() if line]
    expected = (*kind.notices, "The library is empty")
    wrong = [line for line in lines if not any(words in line for words in expected)]
    return [f"reader list: status {status}: {line}" for line in wrong or ([""] if status else [])]


def check_whole(home: Path, kind: Kind) -> list[str]:
    """Compare the library with what must be in it, some seconds after the kill."""
    found = []
    if (home / "log").exists():
        found += find_losses(home)
    with Library.open(find_paths()) as library:
        if kind.prepare is of_version_1:
            found += [] if library.count(View()) == 200 else ["articles of version 1 are missing"]
            starred = library.count(View("is:starred"))
            found += [] if starred == 2 else [f"{starred} of 2 stars of version 1"]
        if kind.prepare is damaged and (number := library.count(View("is:starred"))) < 5:
            found.append(f"{number} of the 5 stars of a damaged library")
        if kind.prepare is with_articles and library.count(View()) < 40:
            found.append("articles are missing")
    db = sqlite3.connect(find_paths().database, timeout=60)
    found += [str(row) for row in db.execute("PRAGMA foreign_key_check").fetchall()]
    db.close()
    return found


LOOKS = (check_files, open_library, list_articles)
LATER = (check_all_files, open_library, list_articles)


# The machinery


def forked(act: Callable[[], object], gate: int | None = None) -> int:
    """Run something in a process of its own, once ``gate`` can be read; return its id."""
    child = os.fork()
    if child:
        return child
    status = 70
    try:
        if gate is not None:
            os.read(gate, 1)
        act()
        status = 0
    except BaseException:  # noqa: BLE001 - the process ends here: it must not go on as its parent
        traceback.print_exc()
    finally:
        os._exit(status)


class Looks:
    """Processes that wait for a moment, and then look at a home, all at once."""

    def __init__(self, home: Path, kind: Kind, looks: tuple[Callable[..., list[str]], ...]) -> None:
        gate, self._open = os.pipe()
        self._answers = []
        for look in looks:
            answer, write = os.pipe()

            def act(look: Callable[..., list[str]] = look, write: int = write) -> None:
                try:
                    found = look(home, kind)
                except Exception as error:  # noqa: BLE001 - each is what is looked for
                    text = "".join(traceback.format_exception(error)[-3:])
                    found = [f"{look.__name__}: {type(error).__name__}: {error}\n{text}"]
                os.write(write, json.dumps(found).encode())

            child = forked(act, gate)
            os.close(write)
            self._answers.append((look.__name__, child, answer))
        os.close(gate)

    def begin(self) -> None:
        """Let them look."""
        os.write(self._open, b"." * len(self._answers))
        os.close(self._open)

    def results(self) -> Iterator[str]:
        """Wait for them, and yield what they found."""
        for name, child, answer in self._answers:
            with open(answer, "rb") as stream:
                output = stream.read()
            _, status = os.waitpid(child, 0)
            if status or not output:
                yield f"{name}: ended with {status}"
            else:
                yield from (f"{name}: {line}" for line in json.loads(output))


@dataclasses.dataclass
class Killed:
    """A home to look at again."""

    run: int
    kind: Kind
    home: Path
    at: float


class Killer:
    """Kills in homes of its own."""

    def __init__(self, folder: Path, number: int, seed: int) -> None:
        self.folder = folder
        self.rng = random.Random(seed)
        self.number = number
        self.homes: dict[str, collections.deque[tuple[Path, int]]] = {}
        self.counts: collections.Counter[str] = collections.Counter()
        self.faults: list[str] = []
        self.later: collections.deque[Killed] = collections.deque()

    def take_home(self, kind: Kind, run: int) -> tuple[Path, int]:
        """Return a home for a run, and how often it was used."""
        used = self.homes.setdefault(kind.name, collections.deque())
        waiting = {killed.home for killed in self.later}
        if kind.again and len(used) >= 3 and used[0][0] not in waiting:
            return used.popleft()
        home = self.folder / f"{self.number}-{run}"
        home.mkdir()
        return home, 0

    def kill(self, run: int) -> None:
        """Kill one program, and have it looked at."""
        kind = self.rng.choices(KINDS, [kind.share for kind in KINDS])[0]
        home, times = self.take_home(kind, run)
        os.environ[HOME_VARIABLE] = str(home)
        assert find_paths().data == home / "data"
        preparing = forked(lambda: kind.prepare(home))
        if os.waitpid(preparing, 0)[1]:
            raise RuntimeError(f"{kind.name}: {home} could not be made")
        (home / "screen").unlink(missing_ok=True)
        looks = Looks(home, kind, LOOKS)
        output = home / "said"

        def act() -> None:
            descriptor = os.open(output, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
            os.dup2(descriptor, 2)
            os.dup2(descriptor, 1)
            kind.act(home, run)

        program = forked(act)
        time.sleep(self.rng.uniform(*kind.span))
        if kind.act is show_screen:
            with contextlib.suppress(OSError, ValueError):
                os.kill(int((home / "screen").read_text()), signal.SIGKILL)
        os.kill(program, signal.SIGKILL)
        looks.begin()  # while the program dies
        _, status = os.waitpid(program, 0)
        found = list(looks.results())
        if not os.WIFSIGNALED(status):
            found.append(f"the program ended by itself: {output.read_text()[-1500:]}")
        self.counts[kind.name] += 1
        self.counts["looks"] += len(LOOKS)
        self.note(run, kind, "at once", found)
        if children(home):
            self.counts["children that lived on"] += 1
        self.later.append(Killed(run, kind, home, time.monotonic()))
        self.homes[kind.name].append((home, times + 1)) if kind.again and times < 8 else None

    def look_again(self, *, all_of_them: bool = False) -> None:
        """Look at what was killed two seconds ago."""
        while self.later:
            wait = self.later[0].at + SECOND_LOOK - time.monotonic()
            if wait > 0:
                if not all_of_them:
                    return
                time.sleep(wait)
            killed = self.later.popleft()
            os.environ[HOME_VARIABLE] = str(killed.home)
            looks = Looks(killed.home, killed.kind, LATER)
            looks.begin()
            found = list(looks.results())
            whole = Looks(killed.home, killed.kind, (check_whole,))
            whole.begin()
            found += whole.results()
            self.counts["second looks"] += len(LOOKS) + 1
            self.note(killed.run, killed.kind, "two seconds later", found)
            waiting = any(home == killed.home for homes in self.homes.values() for home, _ in homes)
            if not waiting and not found:
                shutil.rmtree(killed.home, ignore_errors=True)

    def note(self, run: int, kind: Kind, when: str, found: list[str]) -> None:
        """Keep what was found."""
        for text in found:
            fault = f"kill {self.number}-{run}, {kind.name}, {when}: {text}"
            self.faults.append(fault)
            print(fault, flush=True)

    def run(self, kills: int) -> None:
        """Kill so often."""
        for run in range(kills):
            self.kill(run)
            self.look_again()
            if run % 50 == 49:
                print(f"home {self.number}: {run + 1} kills, {len(self.faults)} faults", flush=True)
        self.look_again(all_of_them=True)


def children(home: Path) -> list[int]:
    """Return the children of reader that have this home and live."""
    mark = f"{HOME_VARIABLE}={home}".encode()
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            is_child = b"reader." in (entry / "cmdline").read_bytes()
            if is_child and mark in (entry / "environ").read_bytes().split(b"\0"):
                found.append(int(entry.name))
    return found


def burn(folder: Path) -> None:
    """Keep a core and the disk busy."""
    block = os.urandom(1 << 20)
    parent = os.getppid()
    while os.getppid() == parent:
        file = folder / "burn"
        with open(file, "wb") as stream:
            stream.write(block)
            os.fsync(stream.fileno())
        zlib.compress(block * 4, 9)


def main() -> int:
    """Kill as often as is asked for; status 1 where anything was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("kills", type=int)
    parser.add_argument("--homes", type=int, default=4, help="as many kill at once")
    parser.add_argument("--load", type=int, default=1, help="processes that keep the machine busy")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    began = time.monotonic()
    print(f"seed {asked.seed}, SQLite {sqlite3.sqlite_version}", flush=True)
    total: collections.Counter[str] = collections.Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="kills-") as name:
        folder = Path(name)
        load = [forked(lambda: burn(folder)) for _ in range(asked.load)]
        workers = []
        for number in range(asked.homes):
            share = asked.kills // asked.homes + (number < asked.kills % asked.homes)

            def work(number: int = number, share: int = share) -> None:
                killer = Killer(folder, number, asked.seed + number)
                killer.run(share)
                result = {"counts": killer.counts, "faults": killer.faults}
                (folder / f"told-{number}").write_text(json.dumps(result))

            workers.append(forked(work))
        for worker in workers:
            os.waitpid(worker, 0)
        for number in range(asked.homes):
            try:
                result = json.loads((folder / f"told-{number}").read_text())
            except OSError:
                faults.append(f"home {number} ended before its time")
                continue
            total.update(result["counts"])
            faults += result["faults"]
        for process in load:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
    looks = ("looks", "second looks", "children that lived on")
    kills = sum(number for kind, number in total.items() if kind not in looks)
    print(*(f"{number:6} {kind}" for kind, number in sorted(total.items())), sep="\n")
    print(*faults, sep="\n")
    print(f"{kills} kills in {time.monotonic() - began:.0f} s, {len(faults)} faults", flush=True)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

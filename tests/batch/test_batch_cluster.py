"""``reader batch --scheduler``: a real scheduler and two workers on the loopback."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reader.batch import cluster_run
from tests.batch.made_corpus import make_records, read_bytes, write_corpus, write_shard
from tests.batch.test_batch_kills import find_children, start
from tests.waiting import is_running, wait_until

pytest.importorskip("distributed")

SCHEDULER = "distributed.cli.dask_scheduler"
WORKER = "distributed.cli.dask_worker"


class Cluster:
    """A scheduler and its workers, each a process with a log file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen] = []
        self.scheduler = self.start(
            SCHEDULER, "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"
        )
        log = folder / "0.log"
        pattern = re.compile(r"tcp://127\.0\.0\.1:\d+")
        wait_until(lambda: pattern.search(log.read_text()))
        self.address = pattern.search(log.read_text())[0]

    def start(self, module: str, *arguments: str, **environment: str) -> subprocess.Popen:
        number = len(self._processes)
        with open(self._folder / f"{number}.log", "w") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", module, *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self._folder,
                env=os.environ | environment,
                start_new_session=True,
            )
        self._processes.append(process)
        return process

    def add_worker(self, **environment: str) -> subprocess.Popen:
        arguments = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory")
        return self.start(
            WORKER, self.address, *arguments, str(self._folder / "scratch"), **environment
        )

    def close(self) -> None:
        for process in reversed(self._processes):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def cluster(tmp_path):
    """Yield a scheduler without workers."""
    (tmp_path / "cluster").mkdir()
    cluster = Cluster(tmp_path / "cluster")
    yield cluster
    cluster.close()


def count_done(folder: Path) -> int:
    """Return how many shards are complete."""
    done = folder / "_done"
    return len(list(done.iterdir())) if done.is_dir() else 0


@pytest.mark.parametrize("once", [[], ["--once"]], ids=["", "once"])
def test_a_killed_worker_costs_its_shard_a_retry(batch, cluster, tmp_path, once):
    """Others do what it had; the bytes are those of one machine."""
    corpus = write_corpus(tmp_path / "in", 6, 30)
    write_shard(corpus / "s6.jsonl.gz", ["{broken", *make_records(3)])
    batch(corpus, *once, "--out", tmp_path / "calm")
    workers = [cluster.add_worker(), cluster.add_worker()]
    arguments = (corpus, *once, "--out", tmp_path / "out", "--scheduler", cluster.address)
    with start(*arguments) as run:
        wait_until(lambda: all(map(find_children, (worker.pid for worker in workers))))
        (child,) = find_children(workers[0].pid)
        workers[0].kill()
        wait_until(lambda: not is_running(child))  # it ends with its worker
        assert run.wait() == 1
        assert run.stderr.read().endswith(", 1 error\n")
    assert read_bytes(tmp_path / "out") == read_bytes(tmp_path / "calm")


def test_a_scheduler_that_goes_leaves_what_is_complete(batch, cluster, tmp_path):
    """One sentence says how to go on, and the same command does."""
    corpus = write_corpus(tmp_path / "in", 12, 20)
    batch(corpus, "--out", tmp_path / "calm")
    cluster.add_worker()
    arguments = (corpus, "--out", tmp_path / "out")
    with start(*arguments, "--scheduler", cluster.address) as run:
        wait_until(lambda: count_done(tmp_path / "out") > 1)
        cluster.scheduler.kill()
        assert run.wait() == 1
        told = run.stderr.read()
    assert "is gone" in told
    assert "run the same command again to go on" in told
    assert told.count("\n") == 1
    calm = read_bytes(tmp_path / "calm")
    assert read_bytes(tmp_path / "out").items() <= calm.items()
    assert batch(*arguments).status == 0
    assert read_bytes(tmp_path / "out") == calm


class Relay:
    """A way to a port of this machine that can be cut; connections made later are let through."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._port))
                self._open += [near, far]
                for ends in ((near, far), (far, near)):
                    threading.Thread(target=self._pass_on, args=ends, daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(1 << 16):
                target.sendall(data)
        self._end(source, target)

    @staticmethod
    def _end(*ends: socket.socket) -> None:
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def cut(self) -> None:
        """End all connections that there are."""
        self._end(*self._open)

    def close(self) -> None:
        """Let nothing through any more."""
        self._end(self._listener)
        self._listener.close()
        for end in self._open:
            end.close()


def test_a_connection_that_comes_back_is_used(batch, cluster, tmp_path):
    """A network that fails for a moment ends nothing; the bytes are those of one machine."""
    corpus = write_corpus(tmp_path / "in", 12, 20)
    batch(corpus, "--out", tmp_path / "calm")
    cluster.add_worker()
    with contextlib.closing(Relay(int(cluster.address.rpartition(":")[2]))) as relay:
        address = f"tcp://127.0.0.1:{relay.port}"
        with start(corpus, "--out", tmp_path / "out", "--scheduler", address) as run:
            wait_until(lambda: count_done(tmp_path / "out") > 1)
            relay.cut()
            assert run.wait() == 0, run.stderr.read()
    assert read_bytes(tmp_path / "out") == read_bytes(tmp_path / "calm")


def test_an_interruption_cancels_what_was_queued(cluster, tmp_path):
    """The workers go on with nothing of it."""
    corpus = write_corpus(tmp_path / "in", 40, 20)
    worker = cluster.add_worker()
    with start(corpus, "--out", tmp_path / "out", "--scheduler", cluster.address) as run:
        wait_until(lambda: count_done(tmp_path / "out") > 1)
        run.send_signal(signal.SIGINT)
        assert run.wait() == 130
        assert run.stderr.read() == ""
    # What was being done may end yet; then another client's task is done at once.
    from distributed import Client

    with Client(cluster.address, set_as_default=False) as client:
        assert client.submit(sum, [1, 2]).result(timeout=60) == 3
        assert not any(client.processing().values())
    done = count_done(tmp_path / "out")
    assert done < 40
    time.sleep(0.5)
    assert count_done(tmp_path / "out") == done
    assert worker.poll() is None


def test_a_worker_with_other_code_is_told(batch, cluster, tmp_path):
    """Nothing is done by two versions of reader."""
    corpus = write_corpus(tmp_path / "in", 1, 1)
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text("import reader; reader.__version__ = '0.0.1'\n")
    cluster.add_worker(PYTHONPATH=str(site))
    ran = batch(corpus, "--out", tmp_path / "out", "--scheduler", cluster.address)
    assert ran.status == 1
    assert "has another version of reader (0.0.1+" in ran.err
    assert ran.err.count("\n") == 1
    assert read_bytes(tmp_path / "out") == {}


def test_what_is_no_cluster_is_told(batch, cluster, tmp_path, monkeypatch):
    """No scheduler, no worker, no extra: one sentence each, and nothing done."""
    monkeypatch.setattr(cluster_run, "_CONNECT_SECONDS", 2)
    monkeypatch.setattr(cluster_run, "_WORKER_SECONDS", 1)
    corpus = write_corpus(tmp_path / "in", 1, 1)
    for address, sentence in (
        ("tcp://127.0.0.1:9", "No Dask scheduler answers"),
        ("nonsense://x", "No Dask scheduler answers"),
        (cluster.address, "has no workers"),
    ):
        ran = batch(corpus, "--out", tmp_path / "out", "--scheduler", address)
        assert (ran.status, ran.err.count("\n")) == (1, 1), ran.err
        assert sentence in ran.err
    monkeypatch.setattr(cluster_run, "find_spec", lambda name: None)
    ran = batch(corpus, "--out", tmp_path / "out", "--scheduler", cluster.address)
    assert "pip install 'reader-tui[scale]'" in ran.err
    assert read_bytes(tmp_path / "out") == {}


def test_a_worker_that_sees_no_folder_does_nothing(tmp_path):
    """A late worker that does not share the output, or has other code, gives the task back."""
    from reader.batch.batch_options import find_code_version
    from reader.batch.cluster_tasks import run_on_worker

    task = json.dumps({"step": "digest", "label": "a", "folder": str(tmp_path / "absent")})
    assert json.loads(run_on_worker(task, find_code_version()))["refused"]
    assert json.loads(run_on_worker(task, "0.0.1"))["refused"]


def test_who_goes_while_it_is_asked(batch, tmp_path, monkeypatch):
    """A worker is not counted any more; a scheduler is told of, not the folder of the output."""
    from distributed.comm import CommClosedError

    class Client:
        status = "closed"

        def wait_for_workers(self, *args, **kwargs):
            pass

        def run(self, *args, **kwargs):
            return answers.pop(0)()

        def close(self, **kwargs):
            pass

    def leave():
        raise CommClosedError("gone")

    monkeypatch.setattr(cluster_run, "_connect", lambda address: Client())
    corpus = write_corpus(tmp_path / "in", 1, 1)
    answers = [
        leave,
        lambda: {"tcp://b:2": CommClosedError("gone")},
        lambda: {"tcp://b:2": ImportError("none")},
    ]
    for sentence in (
        "The scheduler tcp://a:1 is gone; start it",
        "The workers of tcp://a:1 are gone",
        "The worker tcp://b:2 cannot run reader",
    ):
        ran = batch(corpus, "--out", tmp_path / "out", "--scheduler", "tcp://a:1")
        assert (ran.status, ran.err.count("\n")) == (1, 1)
        assert sentence in ran.err

"""Processes of a batch that are killed: what is complete stays, and nothing is half there."""

import os
import signal
import subprocess
import sys

import pytest

from reader.batch import forked_process, task_child
from tests.batch.child_processes import find_children, is_there
from tests.batch.made_corpus import (
    make_record,
    make_records,
    read_bytes,
    read_shard,
    write_corpus,
    write_shard,
)
from tests.batch.mortal_child import DEADLY
from tests.waiting import wait_until


def start(*arguments: object) -> subprocess.Popen:
    """Start ``reader batch`` in a session of its own."""
    command = [sys.executable, "-m", "reader", "batch", *map(str, arguments)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)


@pytest.fixture
def deaths(monkeypatch, tmp_path):
    """Let a record with a deadly title end its process; return the list of those that did."""
    file = tmp_path / "deaths"
    monkeypatch.setenv("DEATHS", str(file))
    monkeypatch.setattr(forked_process, "can_fork", lambda: False)
    monkeypatch.setattr(task_child, "_COMMAND", [sys.executable, "-m", "tests.batch.mortal_child"])
    return lambda: file.read_text().splitlines()


def test_a_record_that_kills_twice_is_an_error(batch, deaths, tmp_path):
    """It costs two processes; all others of its shard are there, in their places."""
    records = list(make_records(6))
    records[2]["title"] = f"{DEADLY} news"
    records[4]["title"] = f"{DEADLY} news again"
    write_shard(tmp_path / "a.jsonl", records)
    ran = batch(tmp_path / "a.jsonl", "--out", tmp_path / "out")
    made = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert ran.status == 1
    assert [one["line"] for one in made] == [1, 2, 3, 4, 5, 6]
    assert [one["line"] for one in made if "error" in one] == [3, 5]
    assert "line 3 ended the process that worked on it, twice" in made[2]["error"]
    assert "2 errors" in ran.err
    assert deaths() == [*[f"{DEADLY} news"] * 2, *[f"{DEADLY} news again"] * 2]


def test_processes_end_with_a_killed_parent(tmp_path):
    """In the middle of a shard too, long before its end."""
    write_shard(tmp_path / "a.jsonl.gz", make_records(4000, paragraphs=20))
    with start(tmp_path / "a.jsonl.gz", "--out", tmp_path / "out") as run:
        wait_until(lambda: list((tmp_path / "out").glob("a*.part")))
        children = find_children(run.pid)
        run.kill()
    wait_until(lambda: not any(map(is_there, children)))
    assert not list((tmp_path / "out").glob("*.gz"))


def test_a_process_that_cannot_start_is_one_sentence(batch, monkeypatch, tmp_path):
    """Without any record begun a shard is given up, not tried for ever."""
    monkeypatch.setattr(forked_process, "can_fork", lambda: False)
    monkeypatch.setattr(task_child, "_COMMAND", [sys.executable, "-c", "raise SystemExit(3)"])
    ran = batch(write_corpus(tmp_path / "in", 2, 1), "--out", tmp_path / "out")
    assert ran.status == 1
    assert ran.err.count("status 3), twice") == 2
    assert read_bytes(tmp_path / "out") == {}


def test_kills_at_random_moments(tmp_path):
    """Whoever is killed whenever, and however: in the end the bytes are an undisturbed run's."""
    pytest.importorskip("pyarrow")
    from tests.batch.kill_batches import WAYS, KilledBatches

    killed = KilledBatches(tmp_path, seed=20, kinds=("lines", "parquet"))
    for _ in range(40):
        killed.run()
        if len(killed.statuses) == len(WAYS):
            break
    assert killed.wrong == [], "\n".join(killed.describe())
    assert set(killed.statuses) == set(WAYS)


def test_what_a_kill_at_the_very_end_leaves(batch, tmp_path):
    """The run after it removes what the killed one had, and nothing of another program."""
    corpus, out = write_corpus(tmp_path / "in", 1, 2), tmp_path / "out"
    batch(corpus, "--once", "--out", out)
    calm = read_bytes(out)
    (out / "_once").mkdir()
    for name in ("_once/s0.objects", "_once/.reader-0a.tmp", "s0.jsonl.gz.0123abcd.part"):
        (out / name).write_bytes(b"half")
    (out / "film.part").write_bytes(b"of another program")
    assert batch(corpus, "--once", "--out", out).status == 0
    assert not (out / "_once").exists()
    assert read_bytes(out) == calm | {"film.part": b"of another program"}


def test_an_interruption_ends_all(tmp_path):
    """Ctrl+C ends the processes and leaves what is complete."""
    corpus = write_corpus(tmp_path / "in", 2, 1)
    write_shard(corpus / "s2.jsonl.gz", make_records(400, 5000))
    with start(corpus, "--jobs", 1, "--out", tmp_path / "out") as run:
        wait_until(lambda: list((tmp_path / "out").glob("s2*.part")))
        children = find_children(run.pid)
        os.killpg(run.pid, signal.SIGINT)
        assert run.wait() == 130
        assert run.stderr.read() == ""
    wait_until(lambda: not any(map(is_there, children)))
    assert sorted(read_bytes(tmp_path / "out")) == [
        *("_done/s0", "_done/s1", "s0.jsonl.gz", "s1.jsonl.gz")
    ]


def test_articles_that_differ_do_not_change_each_other(batch, tmp_path):
    """The digest of a record does not depend on what its process has worked on before."""
    records = [make_record(n) for n in range(8)]
    write_shard(tmp_path / "a.jsonl", records)
    write_shard(tmp_path / "b.jsonl", records[::-1])
    batch(tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--out", tmp_path / "out", jobs=1)
    one, two = (read_shard(tmp_path / "out" / f"{name}.jsonl.gz") for name in "ab")
    assert [made["paragraphs"] for made in one] == [made["paragraphs"] for made in two[::-1]]
    assert [made["summary"] for made in one] == [made["summary"] for made in two[::-1]]

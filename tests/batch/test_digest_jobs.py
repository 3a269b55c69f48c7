"""``reader digest --jobs``: the output of one process, made by several."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.batch import digest_groups, forked_process, task_child
from reader.batch.article_run import digest_in_order
from reader.cli import main
from reader.digest import Digest, DigestOptions
from reader.formats import read_file
from tests.batch.child_processes import find_children, is_there
from tests.batch.made_corpus import make_record
from tests.batch.mortal_child import DEADLY
from tests.waiting import wait_until


@pytest.fixture
def folder(tmp_path):
    """A folder of twenty articles, an empty file among them."""
    news = tmp_path / "news"
    news.mkdir()
    for number in range(20):
        record = make_record(number)
        (news / f"{number:02}.txt").write_text(f"{record['title']}\n\n{record['text']}\n")
    (news / "07.txt").write_bytes(b"")
    return news


@pytest.mark.parametrize("form", ["--json", "--plain"])
def test_output_is_that_of_one_process(capsys, folder, tmp_path, form):
    """The same bytes in the same order, errors and status too."""
    runs = []
    for jobs in (1, 3):
        paths = [str(folder / "03.txt"), str(tmp_path / "missing"), str(folder)]
        status = main(["digest", form, "--jobs", str(jobs), *paths])
        runs.append((status, *capsys.readouterr()))
    assert runs[0] == runs[1]
    assert runs[0][0] == 1


def test_an_article_that_kills_twice_is_an_error(capsys, folder, monkeypatch, tmp_path):
    """It costs two processes; all others are there, in their places."""
    monkeypatch.setenv("DEATHS", str(tmp_path / "deaths"))
    monkeypatch.setattr(forked_process, "can_fork", lambda: False)
    monkeypatch.setattr(task_child, "_COMMAND", [sys.executable, "-m", "tests.batch.mortal_child"])
    (folder / "12.txt").write_text(f"{DEADLY} news\n\nNobody has read this to its end.\n")
    assert main(["digest", "--json", "--jobs", "2", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [number for number, line in enumerate(lines) if '"error"' in line] == [7, 12]
    assert "12.txt ended the process that worked on it, twice" in lines[12]
    assert len(lines) == 20
    assert (tmp_path / "deaths").read_text().count(DEADLY) == 2


def test_an_article_that_kills_a_forked_process_is_an_error(folder, tmp_path):
    """Another is started in its place, which the article kills too."""
    (folder / "12.txt").write_text(f"{DEADLY} news\n\nNobody has read this to its end.\n")
    arguments = ["digest", "--json", "--jobs", "2", str(folder)]
    ran = subprocess.run(
        [sys.executable, "-m", "tests.batch.mortal_command", *arguments],
        env=os.environ | {"DEATHS": str(tmp_path / "deaths")},
        capture_output=True,
        text=True,
    )
    lines = ran.stdout.splitlines()
    assert [number for number, line in enumerate(lines) if '"error"' in line] == [7, 12]
    assert "12.txt ended the process that worked on it, twice" in lines[12]
    deaths = (tmp_path / "deaths").read_text().splitlines()
    first = f"{DEADLY} news, forked" if sys.platform == "linux" else f"{DEADLY} news"
    assert deaths == [first, f"{DEADLY} news"]


@pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux alone")
def test_forked_processes_share_no_pipe(folder):
    """Each sees the end of its own, and whoever reads the output the end of that one."""
    command = [sys.executable, "-m", "reader", "digest", "--json", "--jobs", "3"]
    command += [str(folder)] * 20  # more than the pipe holds: the command waits for its reader
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        process.stdout.readline()
        children = find_children(process.pid)
        pipes = [*map(find_pipes, children), {os.readlink(f"/proc/{process.pid}/fd/1")}]
        process.kill()
        process.stdout.read()
    assert len(pipes) == 4
    assert sum(map(len, pipes)) == len(set().union(*pipes))
    wait_until(lambda: not any(map(is_there, children)))


def find_pipes(process: int) -> set[str]:
    """Return the pipes that a process has open."""
    files = Path(f"/proc/{process}/fd").iterdir()
    return {link for file in files if (link := os.readlink(file)).startswith("pipe:")}


def test_few_articles_are_read_ahead(folder, monkeypatch):
    """Memory does not grow with the folder."""
    monkeypatch.setattr(digest_groups, "_MOST_ARTICLES", 1)
    read = 0

    def articles():
        nonlocal read
        for _ in range(100):
            read += 1
            yield read_file(str(folder / "03.txt"), "03.txt")[0]

    digested = digest_in_order(articles(), DigestOptions(), 2)
    _, made = next(digested)
    assert isinstance(made, Digest)
    assert read < 10
    digested.close()

"""Feeds on their own: again and again, by a timer of the system, with a notice."""

import shlex
import signal
import subprocess

import pytest

from reader.commands.network import feed_timer
from reader.paths import find_paths
from tests.network.feeds import feed, item
from tests.network.server import Server, in_turn
from tests.pty.terminal import READER


@pytest.fixture
def server():
    """A server on this machine, which the settings let be asked."""
    with Server() as running:
        yield running


def set_up(server, *lines):
    """Write settings that let the server be asked."""
    file = find_paths().settings
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["allow_private_addresses = true", *lines]) + "\n")


def test_feeds_are_asked_again_and_again(run, server, monkeypatch):
    """Each time what is new comes; a failing server ends nothing."""
    set_up(server)
    server.pages["/f"] = in_turn(feed(item(1)), feed(item(1), item(2)), feed(item(3)))
    run("feeds", "add", server.url("/f"))
    waits = []

    def sleep(seconds):
        waits.append(seconds)
        if len(waits) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(feed_timer.time, "sleep", sleep)
    ran = run("feeds", "refresh", "--every", "2h")
    assert ran.status == 130
    assert len(run("list").lines) == 3
    assert all(0 < seconds <= 7200 for seconds in waits)
    assert ran.err.count("reader: 1 feed: ") == 3


def test_a_signal_ends_it(run, server):
    """Ctrl+C in the terminal, at any time."""
    set_up(server)
    server.pages["/f"] = feed(item(1))
    run("feeds", "add", server.url("/f"))
    command = [READER, "feeds", "refresh", "--every", "1d"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    with process:
        assert "1 feed" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130


def test_a_notice_is_a_command_of_the_user(run, server, tmp_path):
    """It runs where something came, with a sentence that nobody else wrote; its failure is said."""
    told = tmp_path / "told"
    set_up(server, f"notify = 'echo \"$READER_NEWS\" >> {told}'")
    server.pages["/f"] = in_turn(feed(item(1)), feed(item(1)), feed(item(1), item(2)))
    run("feeds", "add", server.url("/f"))
    assert run("feeds", "refresh").status == 0
    assert not told.exists()
    run("feeds", "refresh")
    assert told.read_text() == "1 new article from 1 feed.\n"
    set_up(server, "notify = 'echo no bus >&2; exit 4'")
    server.pages["/f"] = feed(item(9))
    failed = "The command notify of the settings failed: it ended with status 4: no bus."
    assert failed in run("feeds", "refresh").err


def test_a_timer_is_printed(run, monkeypatch):
    """Units for systemd and a line for cron, both with the program and the home in use."""
    monkeypatch.setenv("READER_HOME", "/home/o'x/a b%c")
    ran = run("feeds", "timer", "--every", "2h")
    assert ran.status == 0
    assert "OnUnitActiveSec=120min\n" in ran.out
    assert 'Environment="READER_HOME=/home/o\'x/a b%%c"\n' in ran.out
    (start,) = [line for line in ran.lines if line.startswith("ExecStart=/")]
    assert start.endswith(" feeds refresh")
    cron = ran.lines[-1]
    assert cron.startswith("0 */2 * * * READER_HOME=")
    words = shlex.split(cron.replace(r"\%", "%"))
    assert words[5] == "READER_HOME=/home/o'x/a b%c"
    assert words[-2:] == ["feeds", "refresh"]


@pytest.mark.parametrize(
    ("every", "schedule"),
    [("30m", "*/30 * * * *"), ("45m", "*/30 * * * *"), ("7m", "*/6 * * * *"),
     ("90m", "0 */1 * * *"), ("5h", "0 */4 * * *"), ("2d", "0 6 */2 * *")],
)  # fmt: skip
def test_cron_runs_at_least_as_often(run, every, schedule):
    """Steps of cron are even only where they divide the hour or the day."""
    assert run("feeds", "timer", "--every", every).lines[-1].startswith(f"{schedule} ")


@pytest.mark.parametrize(
    ("every", "remark"),
    [("45m", "-e (every 30 minutes, "), ("36h", "-e (every day, "), ("2h", "-e"), ("1d", "-e")],
)
def test_it_is_said_where_cron_runs_oftener(run, every, remark):
    """In the line above the one for cron."""
    said = run("feeds", "timer", "--every", every).lines[-2]
    assert said.startswith("# ")
    assert (
        said.partition("crontab ")[2].removesuffix("the next shorter time that cron knows)")
        == remark
    )


@pytest.mark.parametrize("every", ["4m", "8d", "30", "x", "-1h", "1.5h"])
def test_a_wrong_interval_is_explained(run, every):
    """In one sentence; --every is for refresh and timer alone."""
    ran = run("feeds", "refresh", f"--every={every}")
    assert ran.status == 2
    assert "is not a time from 5m to 7d" in ran.err
    assert run("feeds", "add", "https://example.org/f", "--every", "1h").status == 2

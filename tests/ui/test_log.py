"""The log is for a bug report: a line an event, and nothing in it acts."""

import logging
from contextlib import suppress

import pytest

from reader.log import keep_log
from reader.paths import find_paths
from tests.hostile import TEXTS, acting


@pytest.fixture
def log():
    """The log of a session, and its file."""
    logger = logging.getLogger("reader")
    before = list(logger.handlers)
    keep_log(find_paths().log)
    yield find_paths().log
    for handler in [handler for handler in logger.handlers if handler not in before]:
        with suppress(OSError):  # as logging itself does at the end
            handler.close()
        logger.removeHandler(handler)


def test_hostile_messages(log):
    """Whatever a message holds is one line of it, without a character that acts."""
    logger = logging.getLogger("reader.test")
    for text in TEXTS.values():
        logger.error("%s cannot be read\r\n2024-01-01 forged", text)
    lines = log.read_text("utf-8").split("\n")
    assert len(lines) == len(TEXTS) + 1
    assert all("MARK" in line for line in lines[:-1])
    assert not acting("".join(lines))
    assert log.stat().st_mode & 0o077 == 0


def test_a_traceback_stays_readable(log):
    """An error of ours keeps its lines."""
    try:
        raise ZeroDivisionError("an error")
    except ZeroDivisionError:
        logging.getLogger("reader.test").exception("went wrong")
    assert log.read_text("utf-8").count("\n") > 3


def test_no_log_without_trouble(log):
    """The file comes to be with the first event."""
    assert not log.exists()


def test_a_full_disk_prints_nothing_on_the_terminal(log, capfd):
    """A traceback would stand across the panes."""
    log.parent.mkdir(parents=True)
    log.symlink_to("/dev/full")
    logging.getLogger("reader.test").error("a line that finds no room")
    assert capfd.readouterr() == ("", "")

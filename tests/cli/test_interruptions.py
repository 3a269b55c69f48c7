"""Ctrl+C and SIGTERM at any moment, and many times: one status, and nothing that is broken off."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

# The program, but for what its command does.
PROGRAM = """
import sys, threading, time
import reader.__main__
from reader import cli
from reader.commands.shared import interruption

def say(word):
    print(word, flush=True)

def main():
{main}

cli.main = main
interruption._ONE_IN = {one_in}
reader.__main__.run()
"""

CLEANS = """
    try:
        say("begun")
        time.sleep(600)
    except KeyboardInterrupt as error:
        say("cleans")
        input()
        say("cleaned")
        return interruption.find_status(error)
"""
HANGS_AT_ITS_END = """
    threading.Thread(target=time.sleep, args=(600,)).start()
    say("done")
    return 3
"""
LOSES_ONE = """
    class Fragile:
        def __del__(self):
            say("begun")
            time.sleep(600)
    sys.unraisablehook = lambda lost: say("lost")
    Fragile()
    say("goes on")
    time.sleep(600)
"""

WITHIN_EXEC = """
    exec("import time\\nsay('begun')\\ntime.sleep(600)", {"say": say})
"""
STATUSES = pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl+C", "SIGTERM"]
)


def start(main: str, one_in: float = 1000, module_in: Path | None = None) -> subprocess.Popen:
    """Start the program with a function in place of its command line, as a module of a folder."""
    code = PROGRAM.format(main=main, one_in=one_in)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    arguments = ["-c", code]
    if module_in is not None:
        (module_in / "program.py").write_text(code)
        arguments = ["-m", "program"]
    return subprocess.Popen([sys.executable, *arguments], text=True, cwd=module_in, **pipes)


@STATUSES
def test_what_cleans_up_is_not_interrupted(number, status):
    """However often it is pressed."""
    with start(CLEANS) as program:
        assert program.stdout.readline() == "begun\n"
        program.send_signal(number)
        assert program.stdout.readline() == "cleans\n"
        for _ in range(5):
            program.send_signal(number)
        out, err = program.communicate("\n")
    assert (program.returncode, out, err) == (status, "cleaned\n", "")


@STATUSES
def test_code_that_is_made_from_text_is_interrupted_as_any_other(number, status, tmp_path):
    """As while ``python -m reader`` loads a module with dataclasses."""
    with start(WITHIN_EXEC, module_in=tmp_path) as program:
        assert program.stdout.readline() == "begun\n"
        program.send_signal(number)
        assert program.wait() == status
        assert program.stderr.read() == ""


def test_what_hangs_when_all_is_done_ends():
    """With the status of what was done, and without a word."""
    with start(HANGS_AT_ITS_END) as program:
        assert program.stdout.readline() == "done\n"
        while program.poll() is None:  # the first may come before the command line has returned
            program.send_signal(signal.SIGINT)
            try:
                program.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
        assert program.stderr.read() == ""
    assert program.returncode in (3, 130)


def test_an_interruption_that_was_lost_can_be_repeated():
    """As one that Python has dropped in a destructor."""
    with start(LOSES_ONE, one_in=0) as program:
        assert program.stdout.readline() == "begun\n"
        program.send_signal(signal.SIGINT)
        assert program.stdout.readline() == "lost\n"
        assert program.stdout.readline() == "goes on\n"
        program.send_signal(signal.SIGINT)
        assert program.wait() == 130
        assert program.stderr.read() == ""


def test_what_was_started_to_ignore_it_does():
    """As a job in the background of a shell."""
    code = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    code += PROGRAM.format(main="    signal.raise_signal(signal.SIGINT)\n    return 5", one_in=0)
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 5

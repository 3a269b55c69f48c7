"""The installed command in a process of its own: streams, signals, the terminal."""

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.waiting import PATIENCE

from .face import read_line

ROOT = Path(__file__).parents[2]
READER = str(Path(sys.executable).with_name("reader"))
TEXT = "Über das Eis\n20230105\nDer Hafen fror am Montag zu, sagte der „Bürgermeister“.\n"


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "eis.txt"
    file.write_text(TEXT, "utf-8")
    return file


def start(*arguments: object, **given) -> subprocess.Popen[bytes]:
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    return subprocess.Popen(
        [READER, *map(str, arguments)], **{**pipes, "env": environment(), **given}
    )


def await_output(program: subprocess.Popen[bytes]) -> None:
    ready, _, _ = select.select([program.stdout], [], [], PATIENCE)
    if not ready:
        program.kill()
    assert ready


def environment(**more: str) -> dict[str, str]:
    """The environment of a user who has not told Python how to treat streams."""
    dropped_names = ("PYTHONUNBUFFERED", "PYTHONIOENCODING", "PYTHONUTF8")
    return {name: value for name, value in os.environ.items() if name not in dropped_names} | more


def test_all_seeds_keep_the_contract():
    """Every article of the repository, as a program would read it."""
    program = start("digest", "--json", "seeds", cwd=ROOT)
    out, err = program.communicate(timeout=PATIENCE)
    assert (program.returncode, err) == (0, b"")
    read = [read_line(line) for line in out.decode("utf-8").split("\n")[:-1]]
    files = sorted(path.name for path in (ROOT / "seeds").glob("[0-9]*.txt"))
    assert [one["path"] for one in read] == [f"seeds/{name}" for name in files]
    assert all(len(one["summary"]["sentences"]) == 5 for one in read)


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
    ids=["C", "latin-1"],
)
@pytest.mark.parametrize("form", ["--json", "--plain", "--markdown"])
def test_utf8_whatever_the_locale(article, locale, form):
    """Data is UTF-8 with plain line feeds."""
    program = start("digest", form, article, env=environment(**locale))
    out, err = program.communicate(timeout=PATIENCE)
    assert (program.returncode, err) == (0, b"")
    assert "„Bürgermeister“" in out.decode("utf-8")
    assert b"\r" not in out


def test_output_comes_as_it_is_made(article):
    """The first article is out before the second is in."""
    program = start("digest", "--json", article, "-")
    await_output(program)
    first = read_line(program.stdout.readline().decode().removesuffix("\n"))
    assert first["title"] == "Über das Eis"
    out, _ = program.communicate(TEXT.encode(), timeout=PATIENCE)
    assert json.loads(out)["path"] == "-"


@pytest.mark.parametrize("arguments", [("--help",), ("digest", "--help"), ("digest", "seeds")])
def test_a_reader_that_leaves(arguments):
    """A broken pipe is the end, without a word."""
    with start(*arguments, cwd=ROOT) as program:
        program.stdout.close()
        err = program.stderr.read()
    assert (program.returncode, err) == (0, b"")


@pytest.mark.parametrize("arguments", [("--help",), ("digest", "seeds")])
def test_a_full_disk_for_output(arguments):
    """One sentence, status 1."""
    with open("/dev/full", "wb") as full:
        program = start(*arguments, cwd=ROOT, stdout=full)
    _, err = program.communicate(timeout=PATIENCE)
    assert program.returncode == 1
    assert err == (
        b"reader: Standard output cannot be written: no space left on device;"
        b" send it to another file or program.\n"
    )


def test_closed_streams(article):
    """Streams that are not there are a sentence, or silence."""
    shell = f'"{READER}" digest "{article}" >&-; echo $?; "{READER}" digest - <&-; echo $?'
    shell += f'; "{READER}" digest missing 2>&-; echo $?'
    ran = subprocess.run(
        ["sh", "-c", shell], capture_output=True, text=True, check=True, env=environment()
    )
    assert ran.stdout == "1\n1\n1\n"
    closed, unread = ran.stderr.split("\n")[:-1]
    assert "output is closed" in closed
    assert "input cannot be read" in unread


def test_interruption(article):
    """Ctrl+C ends with 130 and no traceback."""
    program = start("digest", article, "-")
    await_output(program)
    program.send_signal(signal.SIGINT)
    _, err = program.communicate(timeout=PATIENCE)
    assert (program.returncode, err) == (130, b"")


SCREEN = """
import os, sys, types
module = types.ModuleType("reader.ui.run")
def run_screen(paths, piped):
    print(len(piped or b""), "bytes; is a terminal:", sys.__stdin__.isatty(), flush=True)
    print("typed:", os.read(0, 100), flush=True)
    return 0
module.run_screen = run_screen
sys.modules["reader.ui.run"] = module
from reader.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("shell", "read"),
    [("cat {} | {} -c {} -", len(TEXT.encode())), ("{1} -c {2} {0} </dev/null", 0)],
    ids=["pipe", "null"],
)
def test_the_keyboard_stays(article, tmp_path, shell, read):
    """What is piped in is read, and keys come from the terminal all the same."""
    code = tmp_path / "screen.py"
    code.write_text(SCREEN)
    command = shell.format(article, sys.executable, '"$(cat screen.py)"')
    child = pexpect.spawn("sh", ["-c", command], cwd=tmp_path, timeout=PATIENCE)
    child.expect_exact(f"{read} bytes; is a terminal: True")
    child.sendline("q")
    child.expect_exact("typed: b'q\\n'")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_no_terminal_at_all(article):
    """Without a controlling terminal there is no screen, and one sentence."""
    program = start(article, start_new_session=True)
    _, err = program.communicate(timeout=PATIENCE)
    assert program.returncode == 2
    assert err.count(b"\n") == 1
    assert b"terminal" in err


def test_a_forgotten_dash(article, tmp_path):
    """A pipe that nobody reads is likely meant to be read."""
    command = f'cat "{article}" | "{READER}"'
    child = pexpect.spawn("sh", ["-c", command], cwd=tmp_path, timeout=PATIENCE)
    child.expect_exact("write reader - (with a dash)")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2

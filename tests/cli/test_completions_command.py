"""``reader completions``: what each shell that is here really completes."""

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pexpect
import pytest

from reader.commands import COMMANDS
from tests.waiting import PATIENCE

READER = Path(sys.executable).with_name("reader")
SHELLS = [shell for shell in ("bash", "zsh", "fish") if shutil.which(shell)]
QUIET = {
    "bash": ["--noprofile", "--norc", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
LOAD = {
    "bash": "bind 'set enable-bracketed-paste off'; source ./script",
    "zsh": 'autoload -U compinit; compinit -u -D; unsetopt auto_remove_slash; eval "$(<script)"',
    "fish": "source ./script",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a file, a folder, and the way to the installed command."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(READER.parent), prepend=":")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "newspaper.txt").write_text("A headline\n")
    (tmp_path / "zoo").mkdir()
    return tmp_path


@cache
def script(shell: str) -> bytes:
    """What the installed command prints for a shell."""
    ran = subprocess.run([READER, "completions", shell], capture_output=True, check=True)
    return ran.stdout


def completed(shell: str, line: str, folder: Path) -> str:
    """Type a line and Tab in a shell; return the line as the shell then runs it."""
    (folder / "script").write_bytes(script(shell))
    if shell == "fish":
        code = f"source ./script; complete -C '{line}'"
        ran = subprocess.run(["fish", "-N", "-c", code], capture_output=True, text=True, check=True)
        return " ".join(sorted(row.split("\t")[0] for row in ran.stdout.splitlines()))
    child = pexpect.spawn(
        shell, QUIET[shell], timeout=PATIENCE, encoding="utf-8", dimensions=(50, 200)
    )
    child.sendline(f"PS1='>''>> '; {LOAD[shell]}; reader() {{ echo \"<<$*>>\"; }}")
    child.expect_exact(">>> ")
    child.send(f"{line}\t\n")
    child.expect(r"<<([^$]*?)>>")
    child.close(force=True)
    return child.match.group(1).strip()


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "comes"),
    [
        ("exp", "export"),
        ("digest --sent", "digest --sentences"),
        ("digest --method text", "digest --method textrank"),
        ("digest --language ger", "digest --language german"),
        ("import newsp", "import newspaper.txt"),
        ("export --to zo", "export --to zoo/"),
        ("newsp", "newspaper.txt"),
    ],
)
def test_what_is_completed(folder, shell, typed, comes):
    """Commands, options, their values, files and folders, and a file in the place of a command."""
    wanted = comes.rpartition(" ")[2] if shell == "fish" else comes
    assert completed(shell, f"reader {typed}", folder) == wanted


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_is_in_it(run, shell):
    """The script is made of the parsers, and names all commands."""
    out = run("completions", shell).out
    assert [name for name in COMMANDS if name not in out] == []
    assert "--sentences" in out or "sentences" in out


def test_another_shell(run):
    """One sentence names those that there are."""
    ran = run("completions", "tcsh")
    assert ran.status == 2
    assert "bash" in ran.err

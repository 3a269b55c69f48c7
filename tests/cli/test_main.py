"""The entrance: help, version, and what opens the screen."""

import importlib
import sys
import types

import pytest

import reader
from reader.cli import HELP, main
from reader.commands import COMMANDS


@pytest.fixture
def screen(monkeypatch):
    """A screen that only tells with what it was opened, and a terminal to open it on."""
    opened = []
    module = types.ModuleType("reader.ui.run")
    module.run_screen = lambda paths, piped: opened.append((paths, piped)) or 7
    monkeypatch.setitem(sys.modules, "reader.ui.run", module)
    monkeypatch.setattr("reader.commands.screen._take_terminal", lambda given: None)
    return opened


def test_help_names_every_command(run):
    """Nothing that can be done is hidden, and 80 columns are enough."""
    ran = run("--help")
    assert (ran.status, ran.out, ran.err) == (0, HELP, "")
    assert run("-h") == ran
    for command in COMMANDS:
        assert f"  reader {command}" in HELP
    assert max(map(len, HELP.split("\n"))) <= 88


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command, capsys):
    """Each option is told, and the first lines show how it is used."""
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: reader {command} ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_a_module_with_a_docstring(command):
    """The table and the modules agree."""
    module = importlib.import_module(COMMANDS[command])
    assert module.__doc__.startswith(f"``reader {command}``")
    assert module.make_parser().prog == f"reader {command}"


def test_version(run):
    """The version is the package's."""
    assert run("--version").out == f"reader {reader.__version__}\n"


def test_no_arguments_open_the_screen(run, screen):
    """The status is the screen's."""
    assert run().status == 7
    assert screen == [([], None)]


def test_paths_open_the_screen(run, screen, news):
    """What exists is enough; the screen tells of the rest."""
    assert run(news, news / "missing").status == 7
    assert screen == [([str(news), str(news / "missing")], None)]


def test_a_file_that_is_named_like_a_command(run, screen, tmp_path, monkeypatch):
    """It is opened with a folder before it, or after two dashes."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list").write_text("A list")
    (tmp_path / "--help").write_text("Help")
    run("./list")
    run("--", "list", "--help")
    assert screen == [(["./list"], None), (["list", "--help"], None)]


def test_a_pipe_opens_the_screen(run, screen, news):
    """A dash hands over what is piped, also beside paths."""
    text = b"Ice\n20230105\nThe harbour froze.\n"
    assert run("-", stdin=text).status == 7
    run(news, "-", stdin=text)
    assert screen == [([], text), ([str(news)], text)]


@pytest.mark.parametrize("piped", [b"", bytes(range(256)) * 9], ids=["empty", "binary"])
def test_a_pipe_without_an_article(run, screen, piped):
    """One sentence, status 1, no screen."""
    ran = run("-", stdin=piped)
    assert (ran.status, screen) == (1, [])
    assert ran.err.count("\n") == 1


def test_paths_that_are_not_there(run, screen, tmp_path):
    """Nothing to open: a sentence each, status 1, no screen."""
    ran = run(tmp_path / "one.txt", tmp_path / "two.txt")
    assert (ran.status, screen) == (1, [])
    assert [str(tmp_path / name) in ran.err for name in ("one.txt", "two.txt")] == [True, True]
    assert ran.err.count("\n") == 2


def test_a_slip_in_a_commands_name(run, screen):
    """The nearest command is named."""
    for arguments in (["exprot", "--to", "x"], ["exprot"]):
        ran = run(*arguments)
        assert (ran.status, screen) == (2, [])
        assert "did you mean reader export?" in ran.err


def test_an_option_that_is_not_there(run, screen):
    """One sentence, status 2."""
    ran = run("--colour")
    assert (ran.status, screen) == (2, [])
    assert "--colour" in ran.err
    assert ran.err.count("\n") == 1


def test_no_terminal(run):
    """Where nothing can be drawn, one sentence names what does without."""
    ran = run()
    assert (ran.status, ran.out) == (2, "")
    assert "reader digest" in ran.err

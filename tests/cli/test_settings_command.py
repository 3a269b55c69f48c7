"""``reader settings``: the file is written, found, checked and edited."""

import stat

import pytest

from reader.paths import find_paths
from reader.settings import OPTIONS, Settings, load_settings
from reader.ui.commands import COMMANDS


@pytest.fixture
def file():
    """Where the settings are."""
    return find_paths().settings


def test_the_file_is_written_once(run, file):
    """It explains every setting and key, sets none, is its owner's alone, and stays as edited."""
    ran = run("settings")
    assert (ran.status, ran.out) == (0, f"{file}\n")
    assert "written" in ran.err
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    text = file.read_text("utf-8")
    assert load_settings(find_paths()) == (Settings(), ())
    assert [name for name in OPTIONS if name not in text] == []
    assert [command.id for command in COMMANDS if f'"{command.id}" = ' not in text] == []
    file.write_text(text + "# mine\n")
    again = run("settings")
    assert (again.status, again.out, again.err) == (0, f"{file}\n", "")
    assert file.read_text("utf-8").endswith("# mine\n")


def test_every_key_of_the_file_can_be_taken_as_it_is(run, file):
    """With every # before a key taken away, nothing clashes and nothing is unknown."""
    run("settings")
    text = file.read_text("utf-8")
    file.write_text(text.replace('\n# "', '\n"'), "utf-8")
    assert run("settings", "--check") == (0, "", "")
    assert len(load_settings(find_paths())[0].keys) == len(COMMANDS)


def test_defaults_are_printed(run, file):
    """``--defaults`` writes to standard output what the file would hold, and no file."""
    ran = run("settings", "--defaults")
    assert not file.exists()
    run("settings")
    assert ran.out == file.read_text("utf-8")


def test_check_names_what_is_wrong(run, file):
    """Settings, themes, commands, keys and clashes: each in a sentence with its line; status 1."""
    file.parent.mkdir(parents=True)
    file.write_text(
        'measure = 5\ntheme = "mauve"\n[keys]\n'
        '"app.fly" = "f"\n"app.zen" = "ctrl+"\n"app.add" = "q"\n'
    )
    ran = run("settings", "--check")
    assert (ran.status, ran.out) == (1, "")
    lines = [line.partition(", line ")[2][:2] for line in ran.err.split("\n")[:-1]]
    assert sorted(lines) == ["1:", "2:", "4:", "5:", "6:"]


def test_check_writes_nothing(run, file):
    """No file, no problem, and none made."""
    assert run("settings", "--check") == (0, "", "")
    assert not file.exists()


def test_a_file_of_an_older_reader(run, file):
    """What it does not mention is named."""
    file.parent.mkdir(parents=True)
    file.write_text("measure = 60\n")
    ran = run("settings")
    assert "does not mention these settings: words_per_minute, " in ran.err
    assert "measure" not in ran.err


def test_the_editor_is_the_users(run, file, monkeypatch, tmp_path):
    """It is given the file, which is there by then, and the edited file is checked."""
    editor = tmp_path / "my editor"
    editor.write_text('#!/bin/sh\nhead -1 "$2" > "$0.saw"; echo measure = 5 > "$2"\n')
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{editor}' -w")
    ran = run("settings", "--edit")
    assert editor.with_name("my editor.saw").read_text().startswith("# The settings")
    assert ran.status == 1
    assert "measure is 5" in ran.err


@pytest.mark.parametrize("editor", ["/no/such/editor", "'unclosed"])
def test_an_editor_that_is_not_there(run, monkeypatch, editor):
    """One sentence names it and the variable; status 1."""
    monkeypatch.setenv("VISUAL", editor)
    ran = run("settings", "--edit")
    assert ran.status == 1
    assert editor in ran.err
    assert "EDITOR" in ran.err


def test_a_place_that_cannot_be_written(run, file):
    """One sentence, status 1."""
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.write_text("")
    ran = run("settings")
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "--defaults" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [("list",), ("list", "folds:>1"), ("forget", "--gone"), ("check",), ("where",), ("feeds",)],
)
def test_commands_name_wrong_settings_once(run, news, file, arguments):
    """Every command that reads the settings says on standard error what is wrong in them, once."""
    run("import", news)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("sentences = 5\n")
    assert run(*arguments).err.count("there is no setting") == 1


def test_a_template_that_is_not_there_is_told(run, file):
    """Before the first export asks for it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('note_template = "/nonexistent/note.md"\n')
    ran = run("settings", "--check")
    assert ran.status == 1
    assert "line 1: The template /nonexistent/note.md cannot be read" in ran.err

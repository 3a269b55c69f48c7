"""Text from strangers on the command line: its characters are shown, and nothing acts."""

import pytest

HOSTILE = (
    "[bold]Ice[/] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 \x9b31m \u202eevil\u202c\n20230105\n"
    "https://example.org/\x1b[31m[bold]\n"
    "The \x1b[2Jharbour \u200bfroze [red]on[/red] Monday \x1b]0;title\x07 and stayed so.\n"
)
ACTIVE = "\x1b\x07\x9b\u202e\u202c\u200b"


@pytest.mark.parametrize(
    "arguments",
    [
        ("digest", "--plain"),
        ("digest", "--json"),
        ("digest", "--markdown", "--article"),
        ("brief", "--plain"),
        ("brief", "--json"),
        ("brief", "--markdown"),
        ("import",),
    ],
    ids=" ".join,
)
def test_files_of_strangers(run, tmp_path, arguments):
    """Neither text, headline, URL nor file name reaches the terminal as more than characters."""
    folder = tmp_path / "\x1b[31mnews"
    folder.mkdir()
    (folder / "[b]\x1b]0;x\x07.txt").write_text(HOSTILE, "utf-8")
    (folder / "empty\x1b[0m.txt").touch()
    ran = run(*arguments, folder)
    assert ran.status == 1
    assert not set(ran.out + ran.err) & set(ACTIVE)
    if arguments == ("digest", "--plain"):
        assert "[bold]Ice[/] [@click=app.quit]x[/]" in ran.out
        assert "froze [red]on[/red] Monday" in ran.out


def test_the_library_of_strangers(run, tmp_path):
    """The list, notes and their names are as harmless."""
    (tmp_path / "a.txt").write_text(HOSTILE, "utf-8")
    run("import", tmp_path / "a.txt")
    listed = run("list").out + run("list", "--json").out + run("list", "no\x1b[31mthing").err
    assert "[bold]Ice" in listed
    exported = run("export", "--to", tmp_path / "notes")
    assert not set(listed + exported.out) & set(ACTIVE)
    with open(exported.lines[0], encoding="utf-8") as file:
        note = file.read()
    assert not set(note) & set(ACTIVE)
    assert "\\[bold\\]Ice" in note

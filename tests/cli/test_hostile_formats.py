"""Text of strangers in files of every format, through every command that prints or writes."""

import pytest

from tests.hostile import ACTIVE, TEXTS, acting, write_files


@pytest.mark.parametrize("name", TEXTS)
def test_the_command_line(run, tmp_path, name):
    """Nothing acts on a terminal that shows what is printed, or on a program that reads it."""
    text = TEXTS[name]
    folder, notes = tmp_path / "news", tmp_path / "notes"
    write_files(folder, text)
    ran = [
        run(*arguments)
        for arguments in (
            ["digest", "--plain", folder],
            ["digest", "--json", folder],
            ["digest", "--markdown", "--article", folder],
            ["brief", "--plain", folder],
            ["brief", "--json", folder],
            ["brief", "--markdown", folder],
            ["import", folder, folder / "none \x1b[31m"],
            ["list"],
            ["list", "--json"],
            ["list", "MARK", "\x1b]0;x\x07"],
            ["show", "--id", "1"],
            ["stories", "--all"],
            ["stories", "--json", "MARK"],
            ["brief", "--markdown", "--query", "MARK"],
            ["export", "--stories", "--to", notes],
            ["export", "--to", notes, "--article"],
            ["export", "--to", notes, "--jsonl"],
            ["add", "https://127.0.0.1:9/\u202e" + text],
            ["feeds", "import", next(folder.glob("*feed.xml"))],
            ["feeds", "remove", text],
            [text.replace("/", ""), "--colour"],
        )
    ]
    printed = "".join(one.out + one.err for one in ran)
    assert printed.count("MARK") > 20
    assert acting(printed) <= {"\t"}, ascii(printed)  # parts the columns of a list
    assert not acting("".join(one.out for one in ran[:4]))
    written = list(notes.iterdir())
    assert len(written) > 5
    for file in written:
        assert not set(file.name) & ACTIVE
        assert not acting(file.read_text("utf-8"))

"""A vault that has articles and the notes that reader wrote on them."""

import re

import pytest


@pytest.fixture
def vault(run, news):
    """A folder of articles, and below it the notes of their export, with and without text."""
    run("import", news)
    run("export", "--to", news / "notes")
    return news


def test_exported_notes_are_not_imported(run, vault, rows):
    """They are counted, and the articles beside them are read; an edited note stays a note."""
    note = next((vault / "notes").glob("*tram*.md"))
    note.write_text(note.read_text("utf-8") + "\nMy own thoughts.\n", "utf-8")
    (vault / "d.md").write_text("---\ntitle: Fog\n---\nThe fog stayed all day.\n")
    ran = run("import", vault)
    assert "3 notes that reader exported left out" in ran.err
    assert sorted(row["title"] for row in rows()) == [
        "A tram is late", "Fog", "Ice in the harbour", "Snow",
    ]  # fmt: skip


def test_notes_of_briefings_are_not_imported(run, vault, rows):
    """They have the same front matter."""
    ran = run("brief", "--markdown", vault / "a.txt", vault / "b.txt")
    (vault / "briefing.md").write_text(ran.out)
    assert "4 notes that reader exported" in run("import", vault).err
    assert len(rows()) == 3


@pytest.mark.parametrize("name", ["exported", "method", "words_shown"])
def test_another_program_s_front_matter_is_an_article(run, vault, rows, name):
    """A note without one of the fields, and without reader's own line, is somebody else's."""
    for note in (vault / "notes").glob("*.md"):
        text = re.sub(rf"(?m)^({name}|exported_by_reader):.*\n", "", note.read_text("utf-8"))
        note.write_text(text, "utf-8")
    run("import", vault)
    assert len(rows()) == 6


def test_notes_by_a_template_are_not_imported(run, vault, rows):
    """Their own line tells them, whatever the user's keys are."""
    for note in (vault / "notes").glob("*.md"):
        text = re.sub(r"(?m)^(title|exported|method|sentences|words):.*\n", "", note.read_text())
        note.write_text(text, "utf-8")
    run("import", vault)
    assert len(rows()) == 3


def test_what_readerignore_names_is_not_imported(run, news, rows):
    """And what was imported before it was written stays in the library."""
    run("import", news)
    (news / ".readerignore").write_text("older/\n!\n")
    (news / "older" / "d.txt").write_text("Hail\n20221202\nIt hailed.\n")
    ran = run("import", news)
    assert ".readerignore, line 2: this is no pattern that git knows" in ran.err
    assert sorted(row["title"] for row in rows()) == [
        "A tram is late",
        "Ice in the harbour",
        "Snow",
    ]

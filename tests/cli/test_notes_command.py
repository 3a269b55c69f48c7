"""``reader notes``: what it finds, and its forms."""

import csv
import io
import json

import pytest

from reader.library import Library, View
from reader.paths import find_paths

KEYS = [
    "id", "article", "title", "author", "source", "date", "url", "path", "tags", "paragraph",
    "start", "end", "quote", "text", "made", "changed",
]  # fmt: skip


@pytest.fixture
def noted(run, news):
    """A library with two notes and a highlight in two articles, of which one is tagged."""
    run("import", news)
    with Library.open(find_paths()) as library:
        ids = {row.title: row.id for row in library.rows(View(), 0, 10)}
        ice, snow = ids["Ice in the harbour"], ids["Snow"]
        library.add_note(snow, 0, 0, 9, "It snowed ", "how deep?")
        library.add_note(ice, 2, 0, 9, "The mayor", "")
        library.add_note(ice, 0, 4, 11, "harbour", "see [[Boats]]\nand #ice")
        library.add_tag(ice, "work")
    return ids


def texts(run, *query):
    """The notes that a query finds, in order."""
    ran = run("notes", "--json", *query)
    assert ran.status == 0
    return [json.loads(line)["text"] for line in ran.lines]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ((), ["see [[Boats]]\nand #ice", "", "how deep?"]),
        (("deep",), ["how deep?"]),
        (("mayor",), [""]),
        (("harbour",), ["see [[Boats]]\nand #ice", ""]),
        (("title:snow",), ["how deep?"]),
        (("tag:work", "-boats"), [""]),
        (("deep", "OR", "mayor"), ["", "how deep?"]),
        (("date:2022",), ["how deep?"]),
        (("words:<12",), ["how deep?"]),
        (("ships",), []),
    ],
)
def test_a_query_finds_notes(run, noted, query, found):
    """Words in notes, quotes and headlines; of articles everything else."""
    assert texts(run, *query) == found


def test_json_has_what_a_program_needs(run, noted):
    """One object a line, the newest first, with its article."""
    first = json.loads(run("notes", "--json").lines[0])
    assert list(first) == KEYS
    assert first["title"] == "Ice in the harbour"
    assert (first["paragraph"], first["start"], first["end"]) == (0, 4, 11)
    assert first["tags"] == ["work"]
    assert first["date"] == "2023-01-05"


def test_forms(run, noted):
    """CSV and Anki's file name their columns; Markdown keeps links and tags alive."""
    rows = list(csv.reader(io.StringIO(run("notes", "--csv").out)))
    assert rows[0][0] == "Highlight"
    assert [row[0] for row in rows[1:]] == ["harbour", "The mayor", "It snowed"]
    assert run("notes", "--anki").out.startswith("#separator:Tab\n#html:true\n")
    markdown = run("notes", "--markdown").out
    assert "## Ice in the harbour\n" in markdown
    assert "see [[Boats]]\n\nand #ice\n" in markdown
    plain = run("notes").out
    assert plain.count("Ice in the harbour") == 1
    assert "  » highlight\n" in plain


def test_nothing_found_is_said(run, news, noted):
    """In one sentence, with the exit status of a list that is empty."""
    assert run("notes", "zebra") == (0, "", "reader: No note matches the query zebra.\n")
    assert run("notes", "is:cold").status == 2


def test_a_library_without_notes(run, news):
    """It says how one is written."""
    run("import", news)
    assert run("notes") == (0, "", "reader: There are no notes yet; w in an article writes one.\n")

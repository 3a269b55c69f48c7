"""Notes as tables: what Readwise and Anki read of them, and that nothing in them acts."""

import csv
import io
from datetime import UTC, datetime

import pytest

from reader.export.notes.note_tables import (
    ANKI_COLUMNS,
    READWISE_COLUMNS,
    format_anki_text,
    format_readwise_csv,
)
from reader.library.annotations.all_notes import FoundNote
from reader.library.annotations.notes import Note

MADE = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def make_found(quote="The quay is shut.", text="Why?", article=1, tags=(), **changed):
    """A note on the third paragraph of an article."""
    note = Note(1, article, 2, 0, len(quote), quote, text, MADE, MADE)
    found = FoundNote(note, "A quay", "example.org", None, "https://example.org/q", "q.txt", tags)
    return found._replace(**changed)


def read_readwise(found, authors=()):
    """The rows that a reader of CSV finds."""
    return list(csv.DictReader(io.StringIO(format_readwise_csv(found, dict(authors)))))


def read_anki(found):
    """The head of an Anki file, and its rows."""
    lines = format_anki_text(found).split("\n")
    head = [line for line in lines if line.startswith("#")]
    rows = csv.reader(io.StringIO("\n".join(lines[len(head) :])), delimiter="\t")
    return head, list(rows)


def test_readwise_gets_its_columns():
    """Every column of its import has its value, the date in UTC and the place a number."""
    (row,) = read_readwise([make_found()], {1: "Ida Lunde"}.items())
    assert tuple(row) == READWISE_COLUMNS
    assert row == {
        "Highlight": "The quay is shut.",
        "Title": "A quay",
        "Author": "Ida Lunde",
        "URL": "https://example.org/q",
        "Note": "Why?",
        "Location": "3",
        "Date": "2026-03-04 05:06:07",
    }


def test_a_note_on_a_whole_article_is_no_empty_highlight():
    """Readwise refuses a row without one."""
    (row,) = read_readwise([make_found(quote="", text="Read again")])
    assert (row["Highlight"], row["Note"]) == ("Read again", "")


def test_lines_and_quotation_marks_come_back():
    """A note of several lines is one cell."""
    text = 'He said "no",\nthen "yes".'
    assert read_readwise([make_found(text=text)])[0]["Note"] == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_calculated(text):
    """A spreadsheet shows the words, whichever column they stand in."""
    (row,) = read_readwise([make_found(quote=text, text=text, title=text)], {1: text}.items())
    assert {row[name] for name in ("Highlight", "Title", "Author", "Note")} == {f"'{text}"}


def test_an_address_that_is_none_of_the_web_is_left_out():
    """Neither table links to a script."""
    found = [make_found(url="javascript:alert(1)")]
    assert read_readwise(found)[0]["URL"] == ""
    assert "javascript" not in format_anki_text(found)


def test_anki_gets_its_head_and_fields():
    """Separator, form, note type and the column of the tags stand in the head."""
    head, rows = read_anki([make_found(tags=("long read", "a::b"))])
    assert head == [
        "#separator:Tab",
        "#html:true",
        "#notetype:Basic",
        "#columns:" + "\t".join(ANKI_COLUMNS),
        "#tags column:3",
    ]
    origin = '<a href="https://example.org/q">A quay (example.org)</a>'
    assert rows == [["The quay is shut.", f"Why?<br><br>{origin}", "long_read a:b"]]


def test_notes_on_the_same_words_are_one_card():
    """Anki knows a note by its first field: the second would take the place of the first."""
    _, rows = read_anki([make_found(text="one"), make_found(text="two", article=2)])
    ((_, back, _),) = rows
    assert back.startswith("one<br><br>two<br><br>")


@pytest.mark.parametrize("start", ["#no comment", '"quoted"', "a\tb", "=x"])
def test_no_first_field_breaks_its_row(start):
    """A row that begins with "#" would be a comment, an open quotation mark takes the next rows."""
    _, rows = read_anki([make_found(quote=start), make_found(quote="last")])
    assert [len(row) for row in rows] == [3, 3]
    assert rows[1][0] == "last"


def test_nothing_acts_in_a_field_of_anki():
    """Neither HTML nor Anki's own signs."""
    hostile = "<img src=x> [sound:a.mp3] {{c1::gap}} \\(x\\) [latex]x[/latex]"
    _, rows = read_anki([make_found(quote=hostile, text=hostile, title=hostile)])
    for sign in ("<img", "[sound", "[latex", "{{c1", "\\("):
        assert not any(sign in field for field in rows[0])

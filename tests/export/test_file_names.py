"""File names of notes: whatever the headline, a name that every system takes."""

from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.file_names import MAX_NAME_BYTES, make_file_name

NASTY = st.text(
    st.sampled_from('/\\.:*?"<>|#^[] ~-\0\n\x1b\u202e\u200dCONAUXcom1¹é́日👩🏽\ud800'), max_size=60
)
TITLES = st.one_of(st.text(max_size=400), NASTY)
DATES = st.none() | st.dates()


@given(TITLES, DATES, st.sampled_from(["", " (2)", " (0123456789abcdef0123456789abcdef 1)"]))
def test_any_headline_makes_a_safe_name(title, day, mark):
    """Never empty, hidden, too long, reserved, in another folder, or not to be encoded."""
    name = make_file_name(title, day, mark)
    assert 0 < len(name.encode("utf-8")) <= MAX_NAME_BYTES <= 255
    assert name.endswith(f"{mark}.md")
    assert name.removesuffix(f"{mark}.md")
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert not name.startswith((".", "-", "~", " "))
    assert name.isprintable()
    assert not set(name) & set('/\\:*?"<>|#^[]')
    assert name.removesuffix(".md") == name.removesuffix(".md").rstrip(" .")


@given(TITLES, DATES)
def test_a_name_is_the_same_each_time(title, day):
    """A second export finds the note of the first; the name of a name is the name."""
    name = make_file_name(title, day)
    assert make_file_name(title, day) == name
    assert make_file_name(name.removesuffix(".md")) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "article.md"),
        ("...", "article.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("/etc/passwd", "etc-passwd.md"),
        ("C:\\Windows\\System32", "C-Windows-System32.md"),
        ("nul", "_nul.md"),
        ("CON.txt", "_CON.txt.md"),
        ("com¹ .x", "_com¹ .x.md"),
        ("console", "console.md"),
        (".bashrc", "bashrc.md"),
        ("-rf", "rf.md"),
        ("War: who's “next”?", "War who's “next”.md"),
        ("[[link]] #tag ^block", "link tag block.md"),
        ("a\nb\tc\x1b]52;d", "a b c]52;d.md".replace("]", "")),
        ("\u202egnp.exe", "gnp.exe.md"),
        ("Cafe\u0301", "Caf\u00e9.md"),
    ],
)
def test_examples(title, name):
    """What some headlines become."""
    assert make_file_name(title) == name


def test_the_date_comes_first():
    """Notes sort by date."""
    assert make_file_name("Tea", date(2022, 3, 2)) == "2022-03-02 Tea.md"


def test_a_long_headline_ends_with_a_word():
    """Cut names can be read."""
    name = make_file_name("word " * 100)
    assert name.endswith(" word.md")
    assert len(name) > MAX_NAME_BYTES - 10


def test_no_character_is_cut():
    """Neither a character's bytes nor its accents are parted."""
    assert make_file_name("日" * 100) == "日" * ((MAX_NAME_BYTES - 4) // 3) + ".md"
    name = make_file_name("x" + "q\u0323" * 100)
    assert name.removesuffix(".md").endswith("q\u0323")


def test_discriminators_are_never_cut():
    """Two notes with one long headline have two names."""
    title = "a very long headline " * 20
    assert make_file_name(title, discriminator=" (2)") != make_file_name(
        title, discriminator=" (3)"
    )

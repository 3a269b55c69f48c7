"""Rows in Arabic and Hebrew, put in the order of the screen where the setting says so."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.ui.layout.bidi_rows import reorder_row

HEBREW = "הגשר נפתח שוב ביום שני, אמר ראש העיר."


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([("Plain (text)", "t")], [("Plain (text)", "t")]),
        (
            [("▎", "a"), ("• ", "b"), ("שלום עולם.", "t")],
            [("▎", "a"), ("• ", "b"), (".םלוע םולש", "t")],
        ),
        ([("3. ", "n"), ("שלום", "t")], [("3. ", "n"), ("םולש", "t")]),
        ([("שלום (טוב) 12.5% ", "t")], [(" 12.5% (בוט) םולש", "t")]),
        ([("שלום Riverside עולם", "t")], [("םלוע Riverside םולש", "t")]),
        ([("Bridge שלום עולם open", "t")], [("Bridge םלוע םולש open", "t")]),
    ],
)
def test_text_stands_from_right_to_left(parts, expected):
    """Numbers and Latin words keep theirs, brackets turn, and marks of a row stay at its left."""
    assert reorder_row(parts) == expected


def test_columns_of_a_row_keep_their_places():
    """A headline and the date at the right edge stand apart by two spaces or more."""
    row = [(" ● ", "unread"), ("שלום עולם", "text"), ("     ", "text"), ("8 May 2024", "quiet")]
    assert "".join(text for text, _ in reorder_row(row)) == " ● םלוע םולש     8 May 2024"


def test_each_character_keeps_its_style():
    """A word that was found is marked where it stands on the screen."""
    row = [("הגשר ", "text"), ("נפתח", "match"), (" שוב", "text")]
    assert reorder_row(row) == [("בוש ", "text"), ("חתפנ", "match"), (" רשגה", "text")]


def test_marks_stay_behind_their_letter():
    """Points of Hebrew and Arabic belong to the letter before them."""
    assert reorder_row([("שָׁלוֹם", "t")]) == [("םוֹלשָׁ", "t")]


@given(st.lists(st.text(alphabet="abc אבגدرس 12.(5)\u05b8-", max_size=8), max_size=5))
def test_nothing_is_lost(texts):
    """Of characters and styles, but that brackets may turn.

    A mark has the style of its letter, so that none stands first in a part.
    """
    assume(not any(text.startswith("\u05b8") for text in texts))
    parts = [(text, str(number)) for number, text in enumerate(texts) if text]
    flat = sorted((char, style) for text, style in parts for char in text.translate(_TURNED))
    found = [
        (char, style) for text, style in reorder_row(parts) for char in text.translate(_TURNED)
    ]
    assert sorted(found) == flat


_TURNED = str.maketrans("()", "||")


@pytest.mark.parametrize("way", ["terminal", "reorder"])
async def test_the_setting_decides(open_screen, way):
    """Left to the terminal a row is as in the article."""
    files = {"a.txt": f"A bridge\n20240506\n{HEBREW}\n"}
    async with open_screen(files, right_to_left=way) as driver:
        await driver.press("enter")
        shown = driver.screen_text()
    assert ("הגשר נפתח" in shown) == (way == "terminal")
    assert ("חתפנ רשגה" in shown) == (way == "reorder")


async def test_without_the_library_it_is_said(open_screen, monkeypatch):
    """One sentence names the extra, and the terminal orders the lines."""
    monkeypatch.setattr("reader.ui.app.find_spec", lambda name: None)
    files = {"a.txt": f"A bridge\n20240506\n{HEBREW}\n"}
    async with open_screen(files, right_to_left="reorder") as driver:
        assert "reader-tui[bidi]" in driver.screen_text()
        await driver.press("enter")
        assert "הגשר נפתח" in driver.screen_text()

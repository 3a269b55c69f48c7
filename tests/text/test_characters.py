"""Cleaning: what a terminal would obey or an eye would miss is gone, the rest stays."""

import sys
import unicodedata

import pytest
from hypothesis import given

from reader.text import clean
from tests.text.strategies import hostile

# Format characters that are seen: signs that enclose digits or letters.
SEEN_FORMATS = {0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x600, 0x606)}


def test_no_character_of_unicode_comes_through_that_controls_or_hides():
    """Each code point alone gives nothing, itself, a space or the replacement character."""
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        cleaned = clean(char)
        assert cleaned in ("", char, " ", "\ufffd"), hex(code)
        for left in cleaned:
            category = unicodedata.category(left)
            assert category not in ("Cc", "Cs", "Zl", "Zp"), hex(code)
            assert category != "Cf" or ord(left) in SEEN_FORMATS, hex(code)
            assert category != "Zs" or left == " ", hex(code)


def test_letters_marks_digits_and_punctuation_of_every_script_stay():
    """Nothing of a word is lost, but variation selectors and other marks that are not seen."""
    unseen = {0x34F, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10)}
    unseen |= {0x115F, 0x1160, 0x3164, 0xFFA0, *range(0xE0000, 0xE1000)}
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code))[0] in "LMNPS" and code not in unseen:
            assert clean(chr(code)) == chr(code), hex(code)


@given(hostile)
def test_cleaning_twice_is_cleaning_once(text):
    """Nothing that cleaning makes needs cleaning again."""
    assert clean(clean(text)) == clean(text)


@given(hostile)
def test_a_cleaned_string_is_one_line_that_can_be_encoded(text):
    """No control character, no line end, no surrogate, whatever stood side by side."""
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert len(cleaned.splitlines()) <= 1
    assert all(unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") for char in cleaned)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b[31;1mred\x1b[0m", "red"),
        ("\x1b[?25lhidden cursor", "hidden cursor"),
        ("\x9b31mred", "red"),
        ("\x9bQuoted\x9b", "Quoted"),
        ("\x1b(Bplain", "plain"),
        ("a\x1bc", "ac"),
        ("50\x1b", "50"),
    ],
)
def test_a_sequence_that_paints_or_moves_goes_whole(text, cleaned):
    """No rest of a colour is left, and no letter goes with a lone introducer."""
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b]52;c;aGk=\x07 after", " after"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;Title\x07text", "text"),
        ("\x1b]no number\x07text", "]no numbertext"),
        ("\x1b]0;never ended", "]0;never ended"),
        ("\x9d52;c;aGk=\x9c", "52;c;aGk="),
        ("\x1bPq#0\x1b\\", "Pq#0"),
    ],
)
def test_a_string_sequence_swallows_no_text(text, cleaned):
    """A command of the system goes whole if it is whole; what lacks an end loses its power only."""
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\tb", "a b"),
        ("a\r\nb", "a  b"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("10\xa0km", "10 km"),
        ("«\u202fOui\u202f»", "« Oui »"),
        ("1\u202f000\u202f000 men", "1\xa0000\xa0000 men"),
        ("10\u2009000", "10\xa0000"),
        ("\u3000text", " text"),
    ],
)
def test_every_space_is_a_plain_one_but_in_a_number(text, cleaned):
    """A grouped number stays one word, everything else breaks where a space is."""
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("ന്\u200d ", "ന് "),
        ("pass\u200dword", "password"),
        ("\u200cب\u200c", "ب"),
        ("ب\u200c\u200d\u200cب", "ب\u200cب"),
        ("👩\u200d🚀", "👩🚀"),
    ],
)
def test_joiners_stay_where_they_spell(text, cleaned):
    """Persian and Indic words keep theirs, Latin words and emoji do not."""
    assert clean(text) == cleaned


def test_combining_marks_stay():
    """An accent written apart is text."""
    assert clean("e\u0301te\u0301") == "e\u0301te\u0301"


def test_words_hidden_in_tags_and_bidi_overrides_are_disarmed():
    """What is seen is what is there."""
    assert clean("invoice\u202etxt.exe") == "invoicetxt.exe"
    assert clean("a\U000e0068\U000e0069b") == "ab"
    assert clean("re\u00adpair\ufeff") == "repair"
    assert clean("\ud83d\ude00") == "\ufffd\ufffd"


def test_plain_text_is_returned_itself():
    """The common case costs nothing."""
    text = "Plain text – with “quotes” and é."
    assert clean(text) is text


def test_markup_stays_as_it_is():
    """Brackets are characters; whoever shows them must not read them."""
    assert clean("[bold]x[/] [@click=app.quit]y") == "[bold]x[/] [@click=app.quit]y"

"""Text in lines of a number of cells."""

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.layout.wrap import cut, wrap

texts = st.text(
    alphabet=st.sampled_from("aé ñ–日本。e\u0301👩\u200d👧x-'  "), max_size=80
) | st.text(max_size=60)
widths = st.integers(1, 30)


@given(texts, widths)
@example("日本語 abc", 1)
@example(" leading and trailing ", 5)
def test_lines_hold_every_character_but_spaces_in_order(text, width):
    """Nothing but spaces is lost between two lines, and nothing is said twice."""
    lines = wrap(text, width)
    end = 0
    for start, stop in lines:
        assert start >= end
        assert text[end:start].strip(" ") == ""
        end = stop
    assert text[end:].strip(" ") == ""


@given(texts, widths)
@example("\u200d\u200daaa", 2)
def test_no_line_is_wider_than_asked(text, width):
    """A line fits, unless a single wide character is wider than the line."""
    for start, end in wrap(text, width):
        assert cell_len(text[start:end]) <= max(width, 2)


@given(st.lists(st.text(alphabet="abcdefg", min_size=1, max_size=9), max_size=30), widths)
def test_words_that_fit_are_not_cut(words, width):
    """Lines break between words where the words are short enough."""
    text = " ".join(words)
    pieces = [piece for start, end in wrap(text, width) for piece in text[start:end].split()]
    if all(len(word) <= width for word in words):
        assert pieces == words


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=5), min_size=1, max_size=30))
def test_narrow_and_wide_text_break_alike(words):
    """The quick way for narrow text gives the lines of the careful one."""
    narrow = " ".join(words)
    # A variation selector at the end sends the text the careful way without adding a cell.
    careful = wrap(narrow + "\u0301", 12)
    assert wrap(narrow, 12)[:-1] == careful[:-1]


def test_a_path_breaks_after_a_slash():
    """The name of a file stays whole, also where a letter is put together of two."""
    for folder in ("folder-of-mine", "folde\u0301r-of-mine"):
        text = f"It is /home/someone/{folder}/notes.txt that is empty."
        lines = [text[start:end] for start, end in wrap(text, 20)]
        assert lines == ["It is", "/home/someone/", f"{folder}/", "notes.txt that is", "empty."]


def test_an_address_does_not_break_within_its_scheme():
    """What follows "https://" is no name of its own."""
    text = "https://www.example.org-and-more-of-it/page"
    assert next(text[start:end] for start, end in wrap(text, 12)) == "https://www."


def test_a_word_that_fits_is_not_broken_at_its_slash():
    """Only what is wider than a line is cut."""
    text = "snow and/or rain"
    assert [text[start:end] for start, end in wrap(text, 12)] == ["snow and/or", "rain"]


@given(st.text(alphabet="ab/ ", min_size=1, max_size=60), widths)
def test_slashes_break_alike_in_narrow_and_wide_text(text, width):
    """The quick way and the careful one cut a path at the same places."""
    careful = wrap(text + "x\u0301", width)
    assert careful[:-1] == wrap(text + "x", width)[: len(careful) - 1]


def test_wide_characters_break_anywhere():
    """Chinese and Japanese text has no spaces to break at."""
    text = "日本語のテキスト"
    assert [text[start:end] for start, end in wrap(text, 6)] == ["日本語", "のテキ", "スト"]


def test_no_line_begins_with_a_full_stop():
    """The character before goes along to the next line."""
    text = "日本語。日本語"
    assert [text[start:end] for start, end in wrap(text, 6)] == ["日本", "語。日", "本語"]


def test_a_joined_emoji_is_one():
    """A family of three stays together, and takes two cells."""
    text = "👩\u200d👩\u200d👧 x"
    assert [text[start:end] for start, end in wrap(text, 2)] == ["👩\u200d👩\u200d👧", "x"]


@given(texts, st.integers(0, 30))
@example("\u200d\u200daaa", 2)
def test_cut_text_fits(text, width):
    """What is cut fits, and says that it was cut."""
    short = cut(text, width)
    assert cell_len(short) <= width
    assert short == text or short.endswith("…") or width == 0

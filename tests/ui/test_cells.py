"""Cells of scripts whose marks terminals count differently, and the rows that are drawn of them."""

import re
import unicodedata
from functools import partial

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len as count_rich_cells
from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from reader.text import segment
from reader.ui.layout.cells import cell_len, find_graphemes
from reader.ui.layout.cursor_moves import hold_columns
from reader.ui.layout.line_breaks import break_lines_as_panes_do
from reader.ui.layout.wrap import cut, wrap

SAMPLES = {
    "hindi": "पुल की मरम्मत पूरी हो गई, महापौर ने शनिवार को कहा।",
    "malayalam": "നദിക്ക് കുറുകെയുള്ള പാലം തിങ്കളാഴ്ച വീണ്ടും തുറന്നു.",
    "tamil": "ஆற்றின் மேல் உள்ள பாலம் திங்களன்று மீண்டும் திறக்கப்பட்டது.",
    "thai": "เรือข้ามฟากกลับมาวิ่งอีกครั้งเมื่อวันจันทร์",
    "chinese": "渡船每天开四班，单程十一分钟，票价两元。",
    "japanese": "フェリーは月曜日に運航を再開した。",
    "korean": "월요일에 다리가 다시 열렸다고 시장이 말했다.",
    "arabic": "أعيد فتح الجسر فوق النهر يوم الاثنين.",
    "hebrew": "הגשר נפתח שוב ביום שני.",
}
PIECE = re.compile(r"(\||[^\x1b|]+)|\x1b\[([0-9;]*)(.)")
MARKED = st.text(alphabet="कമதိािീொ्்\u0d4dंé a中👍\U0001f3fd-", max_size=40)


def count_as_tmux(text):
    """Return the cells where each spacing mark is one, as in tmux."""
    return sum(
        1 if unicodedata.category(char) == "Mc" else max(0, wcwidth.wcwidth(char)) for char in text
    )


@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_there_is_room_for_the_most_that_a_terminal_takes(text):
    """By two ways of counting; rich, and so Textual, counts the same."""
    counts = (wcwidth.wcswidth(text), count_as_tmux(text))
    assert cell_len(text) == count_rich_cells(text) == max(counts)


@given(MARKED)
def test_cells_are_those_of_the_graphemes(text):
    """And no fewer than any terminal counts."""
    graphemes = find_graphemes(text)
    assert [start for start, _, _ in graphemes] == [0, *(end for _, end, _ in graphemes)][:-1]
    assert cell_len(text) == sum(cells for _, _, cells in graphemes)
    assert cell_len(text) >= max(count_rich_cells(text), count_as_tmux(text))


@given(MARKED, st.integers(2, 30))
def test_lines_and_cut_texts_fit_by_every_count(text, width):
    """However a terminal counts; one grapheme alone may be wider than a narrow line."""
    for start, end in wrap(text, width):
        line = text[start:end]
        assert count_as_tmux(line) <= width or len(find_graphemes(line)) == 1
    assert count_as_tmux(cut(text, width)) <= width


@pytest.mark.parametrize("name", ["hindi", "malayalam", "tamil", "korean", "arabic", "hebrew"])
@pytest.mark.parametrize("width", [14, 21, 30])
def test_words_between_spaces_stay_whole(name, width):
    """A letter with marks is no character of Chinese, beside which a line may end."""
    text = SAMPLES[name]
    pieces = [word for start, end in wrap(text, width) for word in text[start:end].split()]
    assert pieces == text.split()


@pytest.mark.parametrize("width", range(8, 20))
@pytest.mark.parametrize(
    "text",
    [
        "彼は「橋は、閉鎖中です。」と言った（月曜日）。",
        "价格为￥300，不含税！真的吗？",
        "ちょっと待って、って。",
    ],
)
def test_no_line_begins_or_ends_with_the_wrong_mark(text, width):
    """A closing mark or a small kana begins none, an opening one ends none."""
    lines = [text[start:end] for start, end in wrap(text, width)]
    assert "".join(lines) == text
    assert not any(line[0] in "、。，！？」）っょ" for line in lines)
    assert not any(line[-1] in "「（￥" for line in lines)


@pytest.mark.parametrize("width", [12, 17, 24, 40])
def test_lines_of_thai_end_between_words(width):
    """As the model of its words cuts them."""
    text = SAMPLES["thai"]
    words = {start for start, _ in segment(text, 0, len(text))}
    assert all(start in words for start, _ in wrap(text, width))


def test_a_line_may_end_between_chinese_and_latin_letters():
    """There are no spaces there."""
    text = "她在北岸Riverside站下船"
    lines = [text[start:end] for start, end in wrap(text, 10)]
    assert lines == ["她在北岸", "Riverside", "站下船"]


@given(MARKED, st.integers(0, 30))
def test_a_row_that_is_cut_keeps_its_cells(text, at):
    """However Textual divides it, each part is as wide as it says, and no letter loses a mark."""
    strip = Strip([Segment(text)])
    at = min(at, strip.cell_length)
    if 0 < at < strip.cell_length:
        parts = strip.divide([at, strip.cell_length])
        assert [part.cell_length for part in parts] == [at, strip.cell_length - at]
        assert [cell_len(part.text) for part in parts] == [at, strip.cell_length - at]
        right = parts[1].text
        assert not right or unicodedata.category(right[0]) not in ("Mn", "Mc")


@pytest.mark.parametrize("name", ["thai", "chinese", "japanese", "hindi"])
def test_textual_breaks_lines_where_the_panes_do(name):
    """In dialogs too a line of Thai ends between words, and none begins with a closing mark."""
    break_lines_as_panes_do()
    text = SAMPLES[name]
    for width in range(12, 40):
        lines = [line.plain.rstrip() for line in Content(text).wrap(width)]
        assert lines == [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_what_follows_a_text_begins_in_its_column(text):
    """Whether the terminal counts all marks, none, or as wcwidth does."""
    at = 5 + cell_len(text)
    output = hold_columns(f"\x1b[3;6H\x1b[1m{text}\x1b[0m|\x1b[4;1H{text}")
    for least in (0, 1):  # that a mark takes
        cells = partial(count_as_other_terminal, least)
        assert find_column(output, "|", cells) == at
    assert find_column(output, "|", count_as_tmux) == at
    assert hold_columns("\x1b[3;6Hplain é — 渡船") == "\x1b[3;6Hplain é — 渡船"


def count_as_other_terminal(least, text):
    return sum(max(least, wcwidth.wcwidth(char)) for char in text)


def find_column(output, sign, cells):
    """Return where a sign is written on a terminal that counts the cells of a text so."""
    column = 0
    for text, codes, final in PIECE.findall(output):
        if text == sign:
            return column
        if final in ("H", "G"):
            column = int(codes.split(";")[-1]) - 1
        column += cells(text)
    raise AssertionError(output)

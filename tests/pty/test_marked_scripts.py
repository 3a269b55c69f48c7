"""Scripts with spacing marks on a terminal that gives each of these a cell: nothing is pushed."""

import pytest

from .marked_screen import MarkedScreen
from .terminal import Terminal

TEXTS = {
    "hindi": "पुल की मरम्मत समय से पहले पूरी हो गई, महापौर ने शनिवार को मज़दूरों से कहा।",
    "malayalam": "നദിക്ക് കുറുകെയുള്ള പാലം തിങ്കളാഴ്ച വീണ്ടും തുറന്നു എന്ന് മേയർ പറഞ്ഞു.",
    "tamil": "ஆற்றின் மேல் உள்ள பாலம் திங்களன்று மீண்டும் திறக்கப்பட்டது என்று மேயர் கூறினார்.",
    "korean": "월요일에 다리가 다시 열렸다고 시장이 강변에서 말했다.",
    "chinese": "渡船每天开四班，单程十一分钟，票价两元，老人和山羊免费。",
    "hebrew": "הגשר מעל הנהר נפתח שוב ביום שני, אמר ראש העיר.",
}
TEXTS["thai"] = (
    "เรือข้ามฟากกลับมาวิ่งอีกครั้งเมื่อวันจันทร์ นายกเทศมนตรีกล่าวที่ริมแม่น้ำ ผู้โดยสารจำนวนมากรออยู่บนท่าเรือเก่า"
)
COLUMNS, ROWS = 80, 24
_MARKS = " ▎▐•"  # beside the text: the cursor, where the view is, what is read


def write_articles(folder, text):
    """Write three articles with this headline, which begin alike: they are near-duplicates."""
    folder.mkdir()
    for number in range(3):
        lines = [f"{text} {number}", f"2024050{number + 1}", *[f"{text} {text}"] * 2]
        (folder / f"{number}.txt").write_text("\n".join(lines), encoding="utf-8")


def go_to_first_article(room):
    """Leave the tour; the cursor stays on its article when others come in above it."""
    room.press("\x1b").child.send("g")
    room.rest()


@pytest.mark.parametrize("name", TEXTS)
def test_no_word_is_cut_or_pushed_out(tmp_path, name):
    """The rule between list and article stands in one column, and each word is whole."""
    text = TEXTS[name]
    news = tmp_path / "news"  # beside the library, whose files are no articles
    write_articles(news, text)
    with Terminal(news, columns=COLUMNS, rows=ROWS, READER_HOME=str(tmp_path / "home")) as room:
        room.until(lambda: "100%" in room.text or "3/3" in room.text or "1/3" in room.text)
        go_to_first_article(room)
        for key in ("j", "j", "k", "\r", "1", "j"):
            room.press(key).rest()
        screen = MarkedScreen(room.output.decode(), COLUMNS, ROWS)
    rules = [{column for column, cell in enumerate(row) if cell == "│"} for row in screen.rows[:-1]]
    assert rules[0]
    assert all(columns == rules[0] for columns in rules)
    (rule,) = rules[0]
    article = " ".join("".join(row[rule + 1 :]).strip(_MARKS) for row in screen.rows[1:-1])
    if name in ("chinese", "thai"):
        assert "".join(text.split()) in "".join(article.split())
    else:
        assert set(text.split()) <= set(article.split())


DIALOGS = {  # keys that open each, and with what it is left
    "note": ("w", "\x07"),
    "versions": ("V", "\x1b"),
    "story": ("X", "\x1b"),
    "notes": ("W", "\x1b"),
}


@pytest.mark.parametrize("name", ["hindi", "malayalam", "tamil", "thai"])
def test_dialogs_keep_their_frames_and_words(tmp_path, name):
    """What Textual draws over the panes is as wide as its frame, and its words are whole."""
    text = TEXTS[name]
    news = tmp_path / "news"  # beside the library, whose files are no articles
    write_articles(news, text)
    seen = {}
    with Terminal(news, columns=COLUMNS, rows=ROWS, READER_HOME=str(tmp_path / "home")) as room:
        room.until(lambda: "100%" in room.text or "3/3" in room.text or "1/3" in room.text)
        go_to_first_article(room)
        room.press("\r").until(lambda: "Choose an article" not in room.text)
        # A note with words of that script, so that the list of all notes has something to show.
        room.press("}", "w").child.send(text[:9])
        room.rest().press("\x1b")
        for dialog, (key, leave) in DIALOGS.items():
            room.press(key)
            seen[dialog] = MarkedScreen(room.output.decode(), COLUMNS, ROWS).rows
            room.press(leave)
    for dialog, rows in seen.items():
        top = next(number for number, row in enumerate(rows) if "╭" in row)
        bottom = next(number for number, row in enumerate(rows) if "╰" in row)
        left, right = rows[top].index("╭"), rows[top].index("╮")
        inside = rows[top + 1 : bottom]
        assert {(row[left], row[right]) for row in inside} == {("│", "│")}, dialog
        said = "".join("".join(row[left + 1 : right]).strip() + "\n" for row in inside)
        if dialog in ("note", "versions"):
            words = {word for line in said.split("\n") for word in line.split()}
            pieces = text.split()[:8] if name != "thai" else ["เรือ", "วันจันทร์"]  # a row is cut
            missing = [piece for piece in pieces if piece not in words and piece not in said]
            assert not missing, dialog

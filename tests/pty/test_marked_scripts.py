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
COLUMNS, ROWS = 80, 24
_MARKS = " ▎▐•"  # beside the text: the cursor, where the view is, what is read


@pytest.mark.parametrize("name", TEXTS)
def test_no_word_is_cut_or_pushed_out(tmp_path, name):
    """The rule between list and article stands in one column, and each word is whole."""
    text = TEXTS[name]
    for number in range(3):
        lines = [f"{text} {number}", f"2024050{number + 1}", *[f"{text} {text}"] * 2]
        (tmp_path / f"{number}.txt").write_text("\n".join(lines), encoding="utf-8")
    with Terminal(tmp_path, columns=COLUMNS, rows=ROWS, READER_HOME=str(tmp_path / "home")) as room:
        room.until(lambda: "100%" in room.text or "3/3" in room.text or "1/3" in room.text)
        for key in ("\x1b", "j", "j", "k", "\r", "1", "j"):
            room.press(key).rest()
        screen = MarkedScreen(room.output.decode(), COLUMNS, ROWS)
    rules = [{column for column, cell in enumerate(row) if cell == "│"} for row in screen.rows[:-1]]
    assert rules[0]
    assert all(columns == rules[0] for columns in rules)
    (rule,) = rules[0]
    article = " ".join("".join(row[rule + 1 :]).strip(_MARKS) for row in screen.rows[1:-1])
    if name == "chinese":
        assert text in "".join(article.split())
    else:
        assert set(text.split()) <= set(article.split())

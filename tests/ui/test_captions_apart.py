"""P moves the captions, and not the reader: the current paragraph keeps its row."""

import pytest

from tests.ui.conftest import SAMPLE

HEAD = SAMPLE.split("\n")[:3]
TEXT = [
    f"The dredger number {n} took mud from the basin, and the crew weighed each load of it twice."
    for n in range(24)
]


def make_text():
    """Return an article with a caption of two rows before every other paragraph."""
    lines = []
    for number, paragraph in enumerate(TEXT):
        if number % 2:
            lines.append(
                f"Pictured: the dredger number {number} at the quay, where its load is weighed"
            )
        lines.append(paragraph)
    return "\n".join([*HEAD, *lines])


def find_row(driver):
    """Return the row on the screen in which the current paragraph begins."""
    pane = driver.main_screen.article
    return next(
        number
        for number, (anchor, line) in enumerate(pane.rows_on_screen(pane.page))
        if anchor.row == 0 and line.paragraph == pane.current
    )


@pytest.mark.parametrize("moves", range(8))
async def test_the_current_paragraph_keeps_its_row(open_screen, moves):
    """Whatever stands at the upper edge: also a caption, which moves to the end."""
    async with open_screen({"a.txt": make_text()}, size=(60, 20)) as driver:
        await driver.read()
        await driver.press("space", *["j"] * moves)
        pane = driver.main_screen.article
        if pane.article.paragraphs[pane.current].text.startswith("Pictured"):
            await driver.press("}")
        current, row = pane.current, find_row(driver)
        for _ in range(2):
            await driver.press("P")
            assert pane.current == current
            assert find_row(driver) == row


async def test_a_current_caption_gives_way_to_a_paragraph_beside_it(open_screen):
    """The reader stays there, and is not taken to the captions at the end."""
    async with open_screen({"a.txt": make_text()}, size=(60, 20)) as driver:
        await driver.read()
        await driver.press("space")
        pane = driver.main_screen.article
        while not pane.article.paragraphs[pane.current].text.startswith("Pictured"):
            await driver.press("}")
        caption = pane.current
        await driver.press("P")
        assert abs(pane.current - caption) == 1
        assert pane.progress < 0.6

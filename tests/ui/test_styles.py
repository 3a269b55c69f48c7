"""Rows can be read in every theme, with all colours, 256, sixteen or none."""

from collections.abc import Mapping

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual.theme import BUILTIN_THEMES
from textual.widgets import OptionList

from reader.library import Library
from reader.paths import find_paths
from reader.settings import Settings
from reader.ui.app import ReaderApp
from reader.ui.styles import make_plain_styles
from reader.ui.themes import NIGHT, PAPER, TERMINAL

from .conftest import SAMPLE

# What is read has the contrast of good print, what is faint that of large print (WCAG 2.2, 1.4.3).
READ = dict.fromkeys(
    ("text", "strong", "quiet", "own", "mark", "cursor", "cursor-quiet", "title", "bar-hint"), 4.5
)
FAINT = dict.fromkeys(("faint", "repeat", "title-note"), 3.0)
TOLD_APART = [("cursor", "text"), ("mark", "text"), ("title-focus", "title"), ("strong", "text")]


def opened(theme: str) -> ReaderApp:
    """An app under a theme."""
    with Library.open(find_paths()) as library:
        return ReaderApp(library, Settings(theme=theme), find_paths())


def styles(theme: str) -> Mapping[str, Style]:
    """The styles of rows in an app under a theme."""
    return opened(theme).row_styles


def contrast(style: Style, system: ColorSystem) -> float:
    """The contrast of a style as a terminal shows it, from 1 to 21 (WCAG 2.2)."""
    lights = []
    for colour in (style.color, style.bgcolor):
        parts = [part / 255 for part in colour.downgrade(system).get_truecolor()]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        lights.append(0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    return max(lights) / min(lights)


@pytest.mark.parametrize("system", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT])
@pytest.mark.parametrize("theme", [NIGHT.name, PAPER.name])
def test_contrast(theme, system):
    """Our themes can be read with all colours and with 256."""
    found = styles(theme)
    low = {
        name: round(contrast(found[name], system), 1)
        for name, least in (READ | FAINT).items()
        if contrast(found[name], system) < least
    }
    assert low == {}


@pytest.mark.parametrize("theme", [NIGHT.name, PAPER.name, "nord", "textual-light"])
def test_256_colours_keep_rows_apart(theme):
    """The row under the cursor, marks and titles still differ from what is around them."""
    found = styles(theme)

    def shown(name: str):
        style = found[name]
        return (
            style.color.downgrade(ColorSystem.EIGHT_BIT),
            style.bgcolor.downgrade(ColorSystem.EIGHT_BIT),
            style.bold,
        )

    for one, other in TOLD_APART:
        assert shown(one) != shown(other), (one, other)


@pytest.mark.parametrize("accent", [None, TERMINAL.accent])
def test_attributes_keep_rows_apart(accent):
    """Without shades, what differs by shade differs by attributes; no ground is painted."""
    found = make_plain_styles(accent)
    for one, other in [*TOLD_APART, ("faint", "text"), ("own", "text"), ("cursor-mark", "cursor")]:
        assert found[one] != found[other], (one, other)
    assert all(style.bgcolor is None for style in found.values())
    if accent is None:
        assert all(style.color is None for style in found.values())


def test_every_ansi_theme_is_drawn_with_attributes():
    """Textual's own themes of sixteen colours need no shades either."""
    for name in [TERMINAL.name, *(n for n, theme in BUILTIN_THEMES.items() if theme.ansi)]:
        found = styles(name)
        assert found["cursor"].reverse
        assert found["text"].color is None


def test_no_color_leaves_a_theme_of_sixteen_colours(monkeypatch):
    """Without colours a theme of shades gives way; one that has none stays as it was chosen."""
    monkeypatch.setenv("NO_COLOR", "1")
    themes = {name: opened(name).theme for name in ("ansi-light", "nord")}
    assert themes == {"ansi-light": "ansi-light", "nord": TERMINAL.name}


async def test_a_theme_chosen_later(open_screen):
    """Between a theme with shades and one without, rows are drawn anew both ways."""
    async with open_screen({"a.txt": "A headline\nA paragraph.\n"}) as driver:
        shaded = driver.app.row_styles["cursor"]
        driver.app.theme = TERMINAL.name
        await driver.pilot.pause()
        assert driver.app.row_styles["cursor"].reverse
        assert driver.app.get_line_filters() == ()
        driver.app.theme = NIGHT.name
        await driver.pilot.pause()
        assert driver.app.row_styles["cursor"] == shaded
        assert driver.app.get_line_filters() != ()


@pytest.mark.parametrize("no_color", [False, True])
async def test_what_is_chosen_is_seen_without_shades(open_screen, monkeypatch, no_color):
    """In a list of choices and in the palette the chosen row differs by more than its colour."""
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    async with open_screen({"a.txt": "A headline\nA paragraph.\n"}, theme=TERMINAL.name) as driver:
        await driver.read()
        await driver.press("3", "a")
        options = driver.app.screen.query_one(OptionList)
        rows = [options.render_line(y) for y in range(options.option_count)]
        underlined = [any(s.style.underline for s in row) for row in rows]
        assert underlined[0]
        assert not any(underlined[2:])  # the first choice may have two lines


SIZES = [(60, 20), (79, 24), (80, 24), (119, 40), (120, 30), (300, 80), (1, 1), (2, 3), (20, 1)]


async def test_every_size(open_screen):
    """From one cell to 300 by 80 each pane and sheet is drawn, and reading goes on."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": SAMPLE.replace("harbour", "port")}) as driver:
        await driver.read()
        for size in SIZES * 2:
            await driver.pilot.resize_terminal(*size)
            await driver.press(
                "1", "j", "2", "space", "3", "j", "question_mark", "escape", "z", "z"
            )
            assert len(driver.screen_text().split("\n")) == size[1]
        await driver.pilot.resize_terminal(160, 45)
        await driver.press("2")
        assert "Article" in driver.screen_text() or "harbour" in driver.screen_text()

"""Text that wants to be more than text."""

from tests.ui.conftest import SAMPLE

MARKUP = "[bold]Loud[/bold] [@click=app.quit]quit[/] [red"
ESCAPES = "\x1b]52;c;aGVsbG8=\x07\x1b[2J\x9b31m\u202eevil\u2066"


def hostile(text: str) -> str:
    """Put a text into headline, URL and body."""
    lines = SAMPLE.split("\n")
    lines[0] = f"{text} {lines[0]}"
    lines[2] += text.replace(" ", "")
    lines[3] = f"{text} {lines[3]}"
    lines[4] = f"{text} {lines[4]}"
    return "\n".join(lines)


async def test_markup_is_shown_as_it_stands(open_screen):
    """Brackets act nowhere: list, article, summary, toasts, sheets."""
    async with open_screen({"[bold]a.txt": hostile(MARKUP)}, size=(160, 60)) as driver:
        await driver.read()
        screen = driver.screen_text()
        assert screen.count("Loud[/bold]") >= 3
        assert "[@click=app.quit]quit[/]" in screen
        await driver.press("o", "y", "e")
        await driver.wait_until(
            lambda: any("1 note written:" in toast for toast in driver.toasts())
        )
        await driver.pilot.click("#article", offset=(30, 4))
        assert driver.app.return_code is None


async def test_no_control_byte_reaches_the_screen(open_screen):
    """Escapes, C1 and bidi controls are gone wherever text is shown."""
    async with open_screen({"a.txt": hostile(ESCAPES)}, size=(160, 60)) as driver:
        await driver.read()
        for character in driver.screen_text():
            assert character == "\n" or character.isprintable()
        assert "\u202e" not in driver.screen_text()


async def test_a_hostile_missing_path_is_named_harmlessly(open_screen, tmp_path):
    """The name of what cannot be read is shown, not obeyed."""
    async with open_screen({"a.txt": SAMPLE}, paths=[str(tmp_path / "[bold]x\x1b[2J")]) as driver:
        await driver.wait_until(driver.toasts)
        rows = driver.screen_text().split("\n")
        toast = "".join(row.rpartition("▌")[2].strip(" │") for row in rows if "▌" in row)
        assert "[bold]xdoesnotexist" in "".join(toast.split())
        assert "\x1b" not in driver.screen_text()

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


async def test_markup_is_shown_as_it_stands(room):
    """Brackets act nowhere: list, article, summary, toasts, sheets."""
    async with room({"[bold]a.txt": hostile(MARKUP)}, size=(160, 60)) as hands:
        await hands.read()
        screen = hands.screen()
        assert screen.count("Loud[/bold]") >= 3
        assert "[@click=app.quit]quit[/]" in screen
        await hands.press("o", "y", "e")
        await hands.until(lambda: any("Written:" in toast for toast in hands.toasts()))
        await hands.pilot.click("#article", offset=(30, 4))
        assert hands.app.return_code is None


async def test_no_control_byte_reaches_the_screen(room):
    """Escapes, C1 and bidi controls are gone wherever text is shown."""
    async with room({"a.txt": hostile(ESCAPES)}, size=(160, 60)) as hands:
        await hands.read()
        for character in hands.screen():
            assert character == "\n" or character.isprintable()
        assert "\u202e" not in hands.screen()


async def test_a_hostile_missing_path_is_named_harmlessly(room, tmp_path):
    """The name of what cannot be read is shown, not obeyed."""
    async with room({"a.txt": SAMPLE}, paths=[str(tmp_path / "[bold]x\x1b[2J")]) as hands:
        await hands.until(lambda: "These could not be read" in hands.screen())
        assert "[bold]x" in hands.screen().replace("\n", "")
        assert "\x1b" not in hands.screen()

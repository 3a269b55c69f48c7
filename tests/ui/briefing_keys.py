"""Opens a briefing on the screen, moves in it and reads it."""


async def open_briefing(driver, *keys):
    """Press keys that open a briefing, and wait until it is complete."""
    shown = driver.main_screen.control.shown_briefing
    before = shown.opened
    await driver.press(*keys)
    await driver.wait_until(
        lambda: shown.opened is not None and shown.opened is not before and shown.opened.statements
    )


def briefing_text(driver):
    """All rows of the briefing, whether they are on screen or not, with their marks."""
    pane = driver.main_screen.briefing
    rows = []
    for number, block in enumerate(pane._briefing_blocks):
        for row, parts in enumerate(pane._layout.rows(number)):
            rows.append((block.mark if row == 0 else "") + "".join(text for text, _ in parts))
    return "\n".join(rows)


def chosen_text(driver):
    """What the current block says."""
    return " ".join(text.text for text in driver.main_screen.briefing.block.texts)


async def go_to(driver, words):
    """Move down to the block that has some words."""
    for _ in range(100):
        if words in chosen_text(driver):
            return
        await driver.press("j")
    raise AssertionError(f"{words} is not in the briefing")

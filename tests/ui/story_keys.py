"""Shows the list of stories by keys, and reads it."""

FERRY, BANK, QUAKE, STRIKE, MUSEUM = "Hamnavoe", "Norland", "Tarvola", "Velmora", "Lindqvist"


async def show_stories(driver):
    """Turn the list into stories, and wait until all articles are grouped."""
    screen = driver.main_screen
    if screen.navigation.pane != "list":
        await driver.press("1")
    await driver.press("T")
    await driver.wait_until(
        lambda: (
            screen.rows.view.by_story
            and not driver.app.library.stories.count_pending()
            and not screen.control.import_task.is_running
            and not screen.control.list_reading.is_reloading
        )
    )


def titles(driver):
    """The headlines of the rows, those of an unfolded story's articles indented."""
    rows = driver.main_screen.rows
    shown = [rows.row_at(number) for number in range(rows.count)]
    return [
        ("  " if rows.get_story_above(number) else "") + getattr(row, "best", row).title
        for number, row in enumerate(shown)
    ]


def chosen(driver):
    """The story under the cursor."""
    return driver.main_screen.list.chosen_story


def note(driver):
    """The last row of the screen."""
    return driver.screen_text().split("\n")[-1]


def assert_order(driver, *words):
    """Each row has the word of its story in its headline."""
    found = titles(driver)
    assert len(found) == len(words), found
    assert all(word in title for word, title in zip(words, found, strict=True)), found

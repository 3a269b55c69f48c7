"""Keys that the user gives to commands."""

import pytest

from reader.paths import find_paths
from reader.ui.commands import COMMANDS, format_key
from reader.ui.keymap import read_key, read_keymap


def read(keys: dict[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Read a table of keys that stands in a file."""
    file = find_paths().settings
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"'{name}' = '{written}'" for name, written in keys.items()]
    file.write_text("\n".join(["[keys]", *lines]))
    return read_keymap(keys, find_paths())


def problems(keys: dict[str, str]) -> tuple[str, ...]:
    """Return what is wrong with a table of keys."""
    return read(keys)[1]


def test_the_table_has_no_clash_of_its_own():
    """Every id is there once, and the keys as they come are told as no problem."""
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert problems({}) == ()


def test_no_key_is_for_commands_without_one():
    """As the file with the defaults has it; a command that has keys keeps them, which is said."""
    assert read({"app.briefing_since": ""}) == ({}, ())
    keymap, (problem,) = read({"list.up": " "})
    assert keymap == {}
    assert "a key is missing; list.up keeps its default keys" in problem


def test_a_key_of_two_commands_is_reported():
    """Both are named, the key, the file and the line."""
    (problem,) = problems({"list.sort": "Q", "app.export": "q"})
    assert problem == (
        f"{find_paths().settings}, line 3: app.export and app.back both have the key q; "
        "give one of them another."
    )


def test_a_key_of_several_commands_is_one_sentence():
    """It names all of them, and the one that the file changes."""
    (problem,) = problems({"app.export": "j"})
    assert problem == (
        f"{find_paths().settings}, line 2: app.export, list.down, article.down, summary.down and"
        " briefing.down have the key j; give app.export another."
    )


def test_a_pane_may_not_take_a_key_from_everywhere_unsaid():
    """A key of the article that works everywhere is a clash, one of another pane is none."""
    (problem,) = problems({"article.unfold": "e"})
    assert "article.unfold" in problem
    assert problems({"article.unfold": "S"}) == ()


def test_two_commands_may_change_places():
    """Keys that are swapped clash with nothing."""
    assert problems({"app.export": "s", "app.toggle_star": "e"}) == ()


def test_an_unknown_command_is_reported():
    """The nearest id stands in the sentence, and the line."""
    (problem,) = problems({"app.exprot": "f12"})
    assert ", line 2: there is no command “app.exprot” (did you mean app.export?)" in problem


# Every id that a version of reader had; one that is no more leads to the one in its place.
FORMER_IDS = """
app.add app.all_read app.back app.cancel app.command_palette app.copy app.export app.export_all
app.help app.jump_back app.kin app.narrower app.new_text app.next_article app.next_unread
app.open_browser app.pane_article app.pane_left app.pane_list app.pane_right app.pane_summary
app.previous_article app.previous_match app.previous_unread app.quit app.redo app.refresh
app.rescan app.search app.suspend_process app.tags app.toggle_read app.toggle_star app.undo
app.fetch_text app.wider app.zen
app.move_to_story
app.export_as app.export_feeds app.notes app.pipe app.rules
article.bottom article.captions article.changes article.differences article.down article.half_down
article.half_up article.known_source article.next_conflict article.next_paragraph article.not_read
article.note article.page_down article.read_until article.story
article.page_up article.previous_paragraph article.select article.toggle_folding
article.top article.topics article.unfold article.up
list.bottom list.down list.filter list.follow list.mute list.open list.page_down
list.page_up list.save_search list.sort
list.stories list.top list.unfold list.up
summary.bottom summary.down summary.jump summary.length summary.longer summary.method
summary.note article.next_unread_part summary.other_side summary.shorter
summary.top summary.up summary.why
app.briefing app.briefing_found app.briefing_since list.select
briefing.book briefing.bottom briefing.down briefing.follow briefing.half_down briefing.half_up
briefing.next_disputed briefing.next_new briefing.next_part briefing.page_down briefing.page_up
briefing.previous_part briefing.top briefing.up
app.aloud app.aloud_next app.aloud_previous app.command_line app.count app.go_to_place
app.quit_pair app.set_place app.theme
""".split()


@pytest.mark.parametrize("name", FORMER_IDS)
def test_a_former_id_is_understood(name):
    """A settings file of an earlier version changes the same commands without a word."""
    keymap, problems = read({name: "f12"})
    assert problems == ()
    assert keymap == {name.replace("app.kin", "app.near_duplicates"): "f12"}


def test_every_former_id_is_known():
    """Each id of the table is in the list above, so that none can go without notice."""
    renamed = {"app.kin": "app.near_duplicates"}
    assert {renamed.get(name, name) for name in FORMER_IDS} == {command.id for command in COMMANDS}


def test_an_id_counts_before_its_former_one():
    """Where a file has both, in either order; a clash names the line as it is written."""
    new = {"app.near_duplicates": "f11"}
    for keys in ({"app.kin": "f12", **new}, {**new, "app.kin": "f12"}):
        assert read(keys) == (new, ())
    (problem,) = problems({"list.sort": "Q", "app.kin": "q"})
    assert problem.startswith(f"{find_paths().settings}, line 3: app.near_duplicates and app.back")


@pytest.mark.parametrize("written", ["ctrl+", "contrl+e", "f99", "ctrl+shift", "é+e", ","])
def test_an_unknown_key_is_reported(written):
    """The command keeps its own keys, also the right ones beside it go."""
    keymap, (problem,) = read({"app.export": f"f11,{written}" if written != "," else written})
    assert keymap == {}
    assert "app.export keeps its default keys" in problem


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("?", "question_mark"),
        ("question_mark", "question_mark"),
        ("J", "J"),
        ("Ctrl+E", "ctrl+e"),
        ("ctrl+plus", "ctrl+plus"),
        ("ctrl++", "ctrl+plus"),
        ("+", "plus"),
        ("PgDn", "pagedown"),
        ("↓", "down"),
        ("F1", "f1"),
        ("Esc", "escape"),
        ("é", "é"),
        ("comma", "comma"),
        ("shift+Tab", "shift+tab"),
    ],
)
def test_keys_as_people_write_them(written, key):
    """What is typed, what the help shows and what Textual names are one key."""
    assert read_key(f" {written} ") == key


def test_what_the_help_shows_can_be_written():
    """Every key of the table is read back from the name under which it is shown."""
    for command in COMMANDS:
        for key in command.keys:
            assert read_key(format_key(key)) == key
            assert read_key(key) == key


async def test_a_changed_key_works(open_screen):
    """The new keys do what the old ones did, with spaces between them; the old ones do nothing."""
    async with open_screen(
        {"a.txt": "A headline\nA paragraph.\n"}, keys=read({"app.zen": "Q, f12"})[0]
    ) as driver:
        await driver.read()
        await driver.press("z")
        assert not driver.main_screen.has_class("-zen")
        await driver.press("f12")
        assert driver.main_screen.has_class("-zen")
        await driver.press("Q")
        assert not driver.main_screen.has_class("-zen")


async def test_the_footer_offers_no_key_that_does_something_else(open_screen):
    """Of two commands with one key it names the pane's, which is the one that acts."""
    keys = read({"app.export": "j"})[0]
    async with open_screen({"a.txt": "A headline\nA paragraph.\n"}, keys=keys) as driver:
        hints = driver.main_screen.footer.hints()
        assert "export" not in [meaning for _, meaning in hints]
        await driver.press("3")
        assert ("j", "export") not in driver.main_screen.footer.hints()

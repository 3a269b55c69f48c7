"""What happens to imported folders while reader is open, or away."""

from tests.ui.conftest import SAMPLE, write

OTHER = SAMPLE.replace("Ostby", "Vestby").replace("A harbour", "Another harbour")
THIRD = SAMPLE.replace("Ostby", "Nordby").replace("A harbour", "A third harbour")


async def test_new_files_appear_on_their_own(room, tmp_path):
    """A file that comes into an imported folder is listed without a key, and said to be new."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.pilot.pause(2)
        write(tmp_path / "articles", "b.txt", OTHER)
        await hands.until(lambda: hands.room.list.count == 2, seconds=30)
        await hands.until(lambda: "1 new article came." in hands.screen())


async def test_what_came_meanwhile_is_counted(room, tmp_path):
    """The next start takes in what is new, and says how much it is since last time."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.press("j")
    write(tmp_path / "articles", "b.txt", OTHER)
    write(tmp_path / "articles", "c.txt", THIRD)
    async with room() as hands:
        await hands.until(lambda: hands.room.list.count == 3, seconds=30)
        await hands.until(lambda: "· 2 new" in hands.screen())
    async with room() as hands:
        await hands.pilot.pause(1.5)
        assert "· 2 new" not in hands.screen()


async def test_the_cursor_stays_when_articles_come(room, tmp_path):
    """What appears above the cursor does not move it to another article."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}) as hands:
        await hands.press("j")
        before = hands.room.list.chosen.title
        write(tmp_path / "articles", "c.txt", THIRD.replace("20240316", "20250316"))
        await hands.until(lambda: hands.room.list.count == 3, seconds=30)
        assert hands.room.list.chosen.title == before

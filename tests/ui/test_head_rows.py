"""What stands above the text leaves the text its room."""

import pytest

from reader.ui.layout.article_head import make_head

REMARKS = (
    "updated today at 10:40 · 2 sentences new, 1 changed, 1 removed (H)",
    "Another version: wire.example.org (1 of 8 sentences new) (V)",
    "4 more on this · Ferry runs aground off Orkney (T)",
)


def head(height, remarks=REMARKS):
    """The remarks above an article in a pane of so many rows, None with all shown."""
    lines = make_head(
        "A headline", "wire.example.org · 1 May", 60, height=height, notices=(), tags=(),
        remarks=remarks, key="c",
    )  # fmt: skip
    return [line.text for line in lines if line.kind == "remark"]


def test_several_remarks_take_one_row_of_a_low_pane():
    (row,) = head(28)
    assert row.startswith("updated today at 10:40 · 2 sent")
    assert row.endswith("… · 2 more (c)")
    assert len(row) <= 60


def test_a_high_pane_has_a_row_for_each_of_three():
    """What is cut keeps its key; two that fit stay whole."""
    first, second, third = head(44)
    assert first.startswith("updated today at 10:40 · 2 sentences new, 1 changed, 1")
    assert first.endswith("… (H)")
    assert second.endswith("… (V)") or second == REMARKS[1]
    assert third == REMARKS[2]
    assert len(first) <= 60
    assert " ".join(head(44, REMARKS[:2])) == " ".join(REMARKS[:2])
    assert head(44, (*REMARKS, "A fourth one."))[2].endswith(" · 1 more (c)")


def test_all_are_shown_where_one_asks():
    assert " ".join(head(None)) == " ".join(REMARKS)


@pytest.mark.parametrize("height", [17, 28, 44])
def test_remarks_that_come_later_move_nothing(height):
    """The text begins in the same row before them and with any number of them."""

    def count(remarks):
        return len(
            make_head(
                "A headline", "wire.example.org", 60, height=height, notices=(), tags=(),
                remarks=remarks, key="c",
            )
        )  # fmt: skip

    assert len({count(REMARKS[:number]) for number in range(4)}) == 1


def test_a_single_remark_keeps_its_key():
    assert head(28, REMARKS[2:]) == head(None, REMARKS[2:])


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids="{0[0]}x{0[1]}".format)
async def test_what_is_said_of_the_story_comes_without_moving_the_text(open_stories, size):
    """It is looked up while one reads already."""
    async with open_stories(size=size) as driver:
        await driver.press("T", "g")
        article = driver.main_screen.article
        text = "The ferry Hamnavoe ran aground"

        def find_row():
            rows = driver.screen_text().split("\n")
            return next((n for n, row in enumerate(rows) if text in row.partition("│")[2]), None)

        await driver.press("enter")
        said = ("more on this", "1 more (c)")
        await driver.wait_until(lambda: any(one in driver.screen_text() for one in said))
        row = find_row()
        article.show_remarks("story", ())
        await driver.press()
        assert not any(one in driver.screen_text() for one in said)
        assert find_row() == row is not None

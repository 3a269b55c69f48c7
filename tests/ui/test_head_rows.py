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


@pytest.mark.parametrize("height", [44, None])
def test_all_are_shown_where_there_is_room_or_one_asks(height):
    assert " ".join(head(height)) == " ".join(REMARKS)


def test_a_single_remark_keeps_its_key():
    assert head(28, REMARKS[:1]) == head(None, REMARKS[:1])

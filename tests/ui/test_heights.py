"""Sums of block heights, against plain sums."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.layout.heights import Heights

heights = st.lists(st.integers(1, 9), min_size=1, max_size=70)


@given(heights, st.data())
def test_sums_follow_changes(values, data):
    """After any change the rows above a block are the plain sum."""
    tree = Heights(values)
    for block, height in data.draw(
        st.lists(st.tuples(st.integers(0, len(values) - 1), st.integers(1, 9)), max_size=9)
    ):
        tree[block] = height
        values[block] = height
    assert [tree.before(block) for block in range(len(values) + 1)] == [
        sum(values[:block]) for block in range(len(values) + 1)
    ]
    assert tree.total == sum(values)


@given(heights, st.data())
def test_a_row_is_found_in_its_block(values, data):
    """find is the inverse of before."""
    tree = Heights(values)
    block = data.draw(st.integers(0, len(values) - 1))
    row = data.draw(st.integers(0, values[block] - 1))
    assert tree.find(tree.before(block) + row) == (block, row)


def test_rows_outside_are_the_nearest():
    """A row above the first or below the last is that row."""
    tree = Heights([2, 3])
    assert tree.find(-5) == (0, 0)
    assert tree.find(99) == (1, 2)

"""An article's rows: places survive widths, folding, and what has not been looked at."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph
from reader.folding import Fold, Folding
from reader.ui.layout.article import Anchor, ArticleLayout, Line, Position


def article_of(texts):
    paragraphs = tuple(Paragraph(i, i + 4, text, text) for i, text in enumerate(texts))
    return Article("a.txt", "A headline", None, None, paragraphs)


def layout_of(texts, width=30, folds=(), **options):
    return ArticleLayout(
        article_of(texts), Folding(tuple(folds)), width, head=(Line("headline", "A"),), **options
    )


words = st.lists(st.text(alphabet="abcdef", min_size=1, max_size=12), min_size=1, max_size=60)
texts = st.lists(words.map(" ".join), min_size=1, max_size=12)


@given(texts, st.integers(5, 80), st.integers(5, 80), st.data())
def test_a_position_outlives_a_change_of_width(paragraphs, before, after, data):
    """The word at the upper edge is in the upper row again at any other width."""
    layout = layout_of(paragraphs, before)
    row = data.draw(st.integers(1, 40))
    anchor = layout.move(Anchor(0, 0), row)
    position = layout.position_of(anchor)
    other = layout_of(paragraphs, after)
    found = other.anchor_of(position)
    if 0 < found.block < other.end_block:
        line = other.lines(found.block)[found.row]
        if line.kind == "text":
            assert line.start <= position.char <= line.start + len(line.text) + 1


@given(texts, st.integers(5, 60))
def test_moving_down_shows_every_row_once(paragraphs, width):
    """Row by row from the top is the whole article, in order."""
    layout = layout_of(paragraphs, width)
    seen, anchor = [], Anchor(0, 0)
    while True:
        seen.append(anchor)
        below = layout.move(anchor, 1)
        if below == anchor:
            break
        anchor = below
    assert seen == sorted(set(seen))
    shown = " ".join(
        line.text for _, line in layout.rows_from(Anchor(0, 0), 10**6) if line.kind == "text"
    )
    if all(len(word) <= width for text in paragraphs for word in text.split()):
        assert shown.split() == " ".join(paragraphs).split()
    assert len(seen) == layout.heights.total


@given(texts, st.integers(5, 60), st.integers(0, 30), st.integers(-30, 30))
def test_moving_there_and_back_is_no_move(paragraphs, width, start, rows):
    """As long as no end is met, n rows down and n up is the same place."""
    layout = layout_of(paragraphs, width)
    anchor = layout.move(Anchor(0, 0), start)
    there = layout.move(anchor, rows)
    if 0 < layout.rows_before(there) < layout.heights.total - 1:
        assert layout.move(there, -rows) == anchor


def test_estimates_never_move_what_is_on_screen():
    """An anchor stays while the blocks above it get their true heights."""
    layout = layout_of(["word " * 300] * 200, 20)
    anchor = layout.anchor_of(Position(150, 700))
    text = layout.lines(anchor.block)[anchor.row].text
    for block in range(150):
        layout.lines(block)
    assert layout.anchor_of(Position(150, 700)) == anchor
    assert layout.lines(anchor.block)[anchor.row].text == text


FOLDS = (
    Fold(1, 0, "same"),
    Fold(3, 0, "reworded", (("is crumbling", "is falling"),)),
)
TEXTS = ["first one stands", "First one stands.", "second", "first one stands again", "third"]


def kinds(layout):
    return [line.kind for _, line in layout.rows_from(Anchor(0, 0), 999) if line.kind != "blank"]


def test_copies_are_one_quiet_line_and_own_words_stay_on_screen():
    """A plain copy is counted; one that says something differently says what."""
    layout = layout_of(TEXTS, 60, FOLDS)
    rows = [line for _, line in layout.rows_from(Anchor(0, 0), 999)]
    assert [line.text for line in rows if line.kind == "fold"] == ["+ 1 copy folded"]
    assert [line.text for line in rows if line.kind == "differs"] == [
        "+ 1 copy differs: “is crumbling” instead of “is falling”"
    ]
    assert layout.shown == [0, 2, 4]


def test_an_opened_group_shows_its_copies():
    """Each copy is there in full, below what it relates to."""
    rows = [
        line
        for _, line in layout_of(TEXTS, 60, FOLDS, opened=frozenset({0})).rows_from(
            Anchor(0, 0), 999
        )
    ]
    assert [line.text for line in rows if line.kind == "copy"] == [
        "First one stands.",
        "first one stands again",
    ]


@given(words, st.integers(24, 60))
def test_no_row_of_an_opened_copy_is_cut(own, width):
    """Its own words are told in as many rows as they need."""
    fold = Fold(1, 0, "variant", ((" ".join(own), ""),))
    layout = layout_of(["A shown paragraph", "A copy"], width, [fold], opened={0})
    rows = [line.text for _, line in layout.rows_from(Anchor(0, 0), 10**6)]
    assert all(len(row) <= width for row in rows)
    own_text = "".join(row for row in rows if row.startswith("  ")).replace(" ", "")
    assert "".join(own) in own_text


def test_folding_off_shows_every_paragraph():
    """Without folding no quiet line is left, and the order is the file's."""
    layout = layout_of(TEXTS, 60, FOLDS, folded=False)
    assert layout.shown == [0, 1, 2, 3, 4]
    assert set(kinds(layout)) == {"headline", "text", "end"}


def test_a_place_in_a_folded_paragraph_is_where_it_is_shown():
    """The position of a copy leads to the paragraph that shows it."""
    layout = layout_of(TEXTS, 60, FOLDS)
    assert layout.anchor_of(Position(3, 5)) == Anchor(1, 0)


def test_an_article_without_paragraphs_has_head_and_end():
    """There is something to stand on."""
    layout = layout_of([])
    assert layout.move(Anchor(0, 0), 5) == Anchor(1, 0)
    assert layout.position_of(Anchor(1, 0)) == Position(-1, 0)

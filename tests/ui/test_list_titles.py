"""What is readable in a list: its title says what is on; rows say headlines whole, one way each."""

import re
from datetime import date
from types import SimpleNamespace

import pytest

from reader.library import Row, View
from reader.library.listing.view import FILTERS, SORTS
from reader.library.stories.story_row import StoryRow
from reader.ui.layout.list_rows.list_row import ListRow
from reader.ui.widgets.list_title import make_title_parts

from .conftest import SAMPLE, long_article

TODAY = date(2026, 11, 30)
WIDTHS = [26, 33, 42, 58]  # of the list at 80, 100, 160 and 220 columns
HEADLINE = "Ferry hits a sandbank off Brenholm with 212 aboard, and a choir sings until it is free"


def make_title(width, *, lacks_stories=None, **view):
    """Return both parts of the title of a list of 39 rows; the view is of ``View``."""
    order = SimpleNamespace(lacks_stories=lacks_stories, muted_count=0)
    model = SimpleNamespace(view=View(**view), count=39, uncounted=0)
    model.story_order = None if lacks_stories is None else order
    model.unread, model.new_articles = SimpleNamespace(number=30), 0
    left, right = make_title_parts(model, 4, 0, width, "Esc")
    assert len(left) + len(right) <= width - 3
    return left, right


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("shown", [one for one in FILTERS if one != "all"])
def test_a_filter_is_said_with_its_order_and_the_key_that_ends_it(shown, sort):
    """In the narrowest list too, where the order is the word that it is chosen by."""
    by_word = {"time": "shortest", "started": "Started"}
    for width in (*WIDTHS, 31, 39):
        for by_story in (False, True):
            left, right = make_title(width, filter=shown, sort=sort, by_story=by_story)
            assert left.removeprefix("▸ ").startswith(by_word.get(shown, shown.capitalize()))
            assert sort in left or by_word.get(sort, "after folding") in left or by_story
            assert ("stories" in left or "▸" in left) == by_story
            assert "Esc" in right
    assert right.startswith("5/39")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_usual_order_is_said_too(width):
    """Beside a search as well; where stories are listed, that they come before the others."""
    assert "ewest" in make_title(width)[0]
    assert make_title(width, query="pier") == make_title(width, query="pier", sort="newest")
    assert make_title(width, query="pier")[0].startswith("“pier” ")
    assert "newest" in make_title(width, query="pier")[0]
    stories, _ = make_title(width, by_story=True, lacks_stories=False)
    assert "newest" in stories
    assert "Stories" in stories
    assert ("Stories first" in stories or "then single articles" in stories) == (width > 26)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_search_that_no_story_answers_is_whole(width):
    """That the articles are alone is said where it takes nothing from the search."""
    query = "Ostby and crane"
    left, right = make_title(width, query=query, by_story=True, lacks_stories=True)
    assert (f"“{query}”" in left) == (width > 26)
    assert "no stories" not in left
    assert "Esc" in right
    assert "single articles" in make_title(99, query=query, by_story=True, lacks_stories=True)[0]


@pytest.mark.parametrize("width", [26, 31, 33, 42])
def test_a_search_is_cut_before_what_is_on_beside_it(width):
    """The usual order alone may be left out."""
    for query in ("pier", "the harbour of Ostby and its crane"):
        for options in ({"sort": "source"}, {"filter": "unread", "sort": "oldest"}):
            left, right = make_title(width, query=query, **options)
            assert left.startswith(f"“{query[:3]}")
            assert options["sort"] in left
            assert options.get("filter", "") in left
            assert "Esc" in right
    assert make_title(width, query="pier")[1].startswith("5/39")


async def test_the_title_at_80_columns_says_filter_order_and_key(open_screen):
    """As they are chosen by keys, then beside a search."""
    files = {"a.txt": SAMPLE, "b.txt": SAMPLE.replace("harbour", "pier"), "c.txt": long_article(9)}
    async with open_screen(files, size=(80, 24)) as driver:

        def title():
            return driver.screen_text().split("\n")[0][:26].split(" ", 1)[1].rstrip()

        await driver.press("f", "2", "S", "2")
        await driver.wait_until(lambda: re.fullmatch("Unread oldest +./. · Esc", title()))
        await driver.press("slash", *"pier", "enter")
        await driver.wait_until(lambda: re.fullmatch("“pier” unread oldest +Esc", title()))
        await driver.press("escape", "escape")
        await driver.wait_until(lambda: re.fullmatch("Oldest first +./3", title()))


def make_story(*, unread=5, headline=HEADLINE, words_new=900, followed=False, found=6, count=6):
    """Return the row of a story of six articles by four outlets in three days."""
    rows = []
    for number in range(count):
        values = dict.fromkeys(Row._fields)
        values |= {"id": number, "title": headline, "source": f"s{number % 4}.example"}
        values |= {"date": date(2026, 11, 28 if number else 30), "words": 500, "words_shown": 400}
        values |= {"unread": number < unread, "words_new": words_new // count, "starred": False}
        rows.append(Row(**values))
    not_found = frozenset(range(found, count))
    return StoryRow(7, tuple(rows), rows[0], followed, not_found=not_found)


def draw(row, width):
    """Return the three rows of a story or an article, or the one of a compact list."""
    style = ListRow(width, TODAY, 230, focused=True, shows_folded=False, shows_new=True)
    parts = [style.story(row, n) for n in range(3)]
    return ["".join(text for text, _ in part)[3:].strip() for part in parts]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "options", [{}, {"unread": 0}, {"followed": True}, {"found": 2}, {"words_new": 0}], ids=str
)
def test_a_headline_of_a_story_has_two_rows_beside_its_counts_and_days(width, options):
    """As that of an article; what is less worth gives way."""
    first, second, facts = draw(make_story(**options), width)
    shown = f"{first} {second}".rstrip("…")
    assert HEADLINE.startswith(shown)
    assert len(shown) > min(len(HEADLINE) - 1, (width - 4) * 3 // 2)
    assert "28–30 Nov" in facts
    assert re.search(r"\b6\b", facts)
    if options.get("unread") != 0 and "found" not in options:
        assert re.search(r"5/6|5 unread", facts)


def test_a_story_of_many_articles_keeps_counts_and_days():
    """In the narrowest list too, without a word where there is none for it."""
    story = make_story(count=24, found=24, unread=12)
    for width in WIDTHS:
        facts = draw(story, width)[2]
        assert "28–30 Nov" in facts
        assert "12/24" in facts or ("24 articles" in facts and "12 unread" in facts)


@pytest.mark.parametrize("width", [*WIDTHS, 76])
def test_minutes_that_are_new_have_one_form_in_a_list(width):
    """However long the headlines of its stories are; also where nothing is new."""
    said = set()
    for headline in ("Rain", HEADLINE):
        for words_new in (900, 90_000, 0):
            for unread in (0, 5):
                story = make_story(headline=headline, words_new=words_new, unread=unread)
                said |= set(re.findall(r"\S+ (?:\S+ )?new\b", " · ".join(draw(story, width))))
    forms = {re.sub(r"[\d,]+", "1", form) for form in said}
    assert forms == {"1 min new"} if width < 40 else {"1 min new", "nothing new"}

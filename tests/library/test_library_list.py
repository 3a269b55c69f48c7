"""The list: filters, orders, one's place and the next row, against a plain sort of everything."""

import random
import re
from datetime import date as Date  # noqa: N812
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library import FILTERS, SORTS, Library, View
from reader.library.listing import list_pages
from reader.paths import Paths
from tests.library.making import UNDATED, make_article, put_into_stories

TITLES = ("Zebra", "apple", "Äpfel", "“Quoted” words", "'apple", "Über uns", "zebra", "10 things")
SOURCES = (None, "https://www.b.org/1", "http://a.com/x", "https://b.org/2", "no url at all")

ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(TITLES),
        st.sampled_from(SOURCES),
        st.none() | st.dates(Date(2020, 1, 1), Date(2020, 1, 4)),
        st.integers(1, 3),
        st.sampled_from(("", "unread", "read", "starred", "started", "finished")),
        st.none() | st.integers(0, 3),
        st.integers(0, 4),  # its story, 0 for none
    ),
    min_size=5,
    max_size=12,
)
VIEWS = st.builds(
    View,
    query=st.just("") | st.sampled_from(("apple", "ZEBRA", "apfel", "title:words", "über", "nil")),
    filter=st.sampled_from(FILTERS),
    sort=st.sampled_from(SORTS),
    pinned=st.lists(st.integers(1, 12), max_size=3).map(tuple),
)


def fill(library, articles):
    stories = {}
    for number, (title, url, date, words, mark, shown, story) in enumerate(articles):
        text = " ".join(["word"] * words)
        article = make_article(title, text, f"{number}", date=date, url=url)
        article_id = library.add(article)
        if story:
            stories[article_id] = story
        if shown is not None:
            library.put_digest(article.key, "options", "text", words_shown=min(shown, words + 1))
        match mark:
            case "read":
                library.mark_read(article_id)
            case "starred":
                library.set_starred(article_id)
            case "started":
                library.set_position(article_id, 0, 1, 0.5)
            case "finished":
                library.mark_finished(article_id)
    put_into_stories(library, stories)
    return stories


def expected(library, view, order):
    """Return the rows of a view by Python's sort over all rows."""
    rows = library.rows(View(sort="added"), 0, 1000)
    chosen = [row for row in rows if matches(row, view)]
    chosen.sort(key=lambda row: order(row, view.sort))
    return chosen


def rank_stories(library, stories):
    """Return by article what its story is sorted by: most articles, then newest, then latest."""
    days = {
        row.id: row.date.toordinal() if row.date else UNDATED.toordinal()
        for row in library.rows(View(sort="added"), 0, 1000)
    }
    ranks = {}
    for article, story in stories.items():
        own = [other for other in stories if stories[other] == story]
        if len(own) > 1:
            ranks[article] = (-len(own), -max(days[other] for other in own), -story)
    return ranks


def matches(row, view):
    of_its_kind = {
        "all": True,
        "unread": row.unread,
        "starred": row.starred,
        "started": row.progress > 0 and not row.finished,
        "finished": row.finished,
    }[view.filter] or row.id in view.pinned
    words = view.query.casefold().replace("ü", "u").replace("ä", "a").split()
    title = re.findall(r"\w+", row.title.casefold().replace("ü", "u").replace("ä", "a"))
    return of_its_kind and all(word.removeprefix("title:") in title for word in words)


def sort_key(row, sort, ranks):
    """Return what a row is sorted by; ``ranks`` are those of the stories of several articles."""
    days = row.date.toordinal() if row.date else None
    title = row.title.casefold().replace("ü", "u").replace("ä", "a").lstrip("“'")
    return {
        "newest": (-(days or 0), -row.id),
        "oldest": (days or 10**9, row.id),
        "title": (title.replace("”", '"'), row.title[0] in "“'", row.id),
        "source": (row.source, -(days or 0), row.id),
        "time": (row.words, row.id),
        "shown": (row.words_shown is None, row.words_shown, row.id),
        "folded": (
            row.words_shown is None,
            row.words_shown is not None and row.words_shown / row.words,
            row.id,
        ),
        "new": (row.words_new is None, -(row.words_new or 0), -row.id),
        "added": (-row.id,),
        "covered": (ranks.get(row.id, (0,)), -(days or 0), -row.id),
    }[sort]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(articles=ARTICLES, view=VIEWS, limits=st.tuples(st.integers(0, 3), st.integers(0, 3)))
def test_a_view_is_a_sorted_choice(tmp_path_factory, monkeypatch, articles, view, limits):
    """Count, rows, places and neighbours agree with a plain sort, however SQL goes about it."""
    monkeypatch.setattr(list_pages, "_MAX_FEW_MARKED", limits[0])
    monkeypatch.setattr(list_pages, "_COUNT_FROM_OFFSET", limits[1])
    home = tmp_path_factory.mktemp("listing")
    with Library.open(Paths(home, home, home, home, home)) as library:
        ranks = rank_stories(library, fill(library, articles))
        order = partial(sort_key, ranks=ranks)
        rows = expected(library, view, order)
        assert library.count(view) == len(rows)
        assert library.rows(view, 0, 100) == rows
        assert library.ids(view) == [row.id for row in rows]
        for start in range(len(rows) + 2):
            assert library.rows(view, start, 2) == rows[start : start + 2]
        for row in library.rows(View(), 0, 100):
            number = rows.index(row) if row in rows else None
            assert library.position_in(view, row.id) == number
            before = [r for r in rows if order(r, view.sort) < order(row, view.sort)]
            after = [r for r in rows if order(r, view.sort) > order(row, view.sort)]
            for unread in (False, True):
                forward = [r for r in after if r.unread or not unread]
                back = [r for r in before if r.unread or not unread]
                assert library.next_row(view, row.id, unread=unread) == (forward or [None])[0]
                assert (
                    library.next_row(view, row.id, unread=unread, backwards=True)
                    == (back or [None])[-1]
                )


def test_each_order_of_articles_in_stories(library):
    """Many articles in stories of like sizes and days: no part of an order goes without saying."""
    chance = random.Random(3)
    days = (None, Date(2020, 1, 1), Date(2020, 1, 2), Date(2020, 1, 3))
    marks = ("unread", "read", "starred", "started", "finished")
    articles = [
        (
            chance.choice(TITLES),
            chance.choice(SOURCES),
            chance.choice(days),
            chance.randint(1, 3),
            chance.choice(marks),
            chance.choice((None, 0, 1, 2)),
            chance.choice((0, chance.randint(1, 24))),
        )
        for _ in range(120)
    ]
    ranks = rank_stories(library, fill(library, articles))
    assert len({rank[0] for rank in ranks.values()}) > 2  # sizes, of each several stories
    for sort in SORTS:
        for kind in FILTERS:
            view = View(sort=sort, filter=kind)
            rows = expected(library, view, partial(sort_key, ranks=ranks))
            assert library.ids(view) == [row.id for row in rows]


def test_rows_say_all_but_the_text(library):
    """A row has headline, source without www, date, words and marks."""
    article = make_article(
        "Headline", "one two", "three", date=Date(2022, 3, 2), url="https://WWW.Example.org:8/x"
    )
    article_id = library.add(article)
    library.put_digest(article.key, "options", "text", words_shown=2)
    (row,) = library.rows(View(), 0, 10)
    assert (row.id, row.key, row.title) == (article_id, article.key, "Headline")
    assert (row.source, row.url) == ("example.org", "https://WWW.Example.org:8/x")
    assert (row.date, row.words, row.words_shown) == (Date(2022, 3, 2), 3, 2)
    assert (row.unread, row.starred, row.finished, row.progress) == (True, False, False, 0)
    assert library.row(article_id) == row
    assert library.row(article_id + 1) is None


def test_no_article_has_no_place(library):
    """What is not in the library has neither place nor neighbours, and its text is an error."""
    assert library.position_in(View(), 5) is None
    assert library.next_row(View(), 5) is None
    with pytest.raises(LibraryError, match="not in the library"):
        library.article(5)
    with pytest.raises(LibraryError, match="not in the library"):
        library.state(5)
    for call in (library.article, library.state, library.row, library.mark_opened):
        with pytest.raises(LibraryError, match="so large a number"):
            call(10**20)


def test_articles_come_back_whole(library):
    """An article is read as it was stored, whatever characters it has."""
    article = make_article(
        "Lone \ud800 surrogate [bold]",
        "Ünïcode, “quotes”, \U0001f600",
        "no\x00thing",
        "",
        date=Date(1, 1, 1),
        url="https://[broken/",
        item=3,
    )
    stored = library.article(library.add(article))
    assert stored.paragraphs == article.paragraphs
    assert (stored.date, stored.url, stored.item) == (article.date, article.url, 3)
    assert stored.title == "Lone ? surrogate [bold]"


@pytest.mark.parametrize("most", [0, 1000], ids=["by the order of all", "alone"])
@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize(
    "query", ["harbour", "harbour boats", "title:harbour", "source:one", "has:date", '"two boats"']
)
def test_few_articles_are_listed_in_the_same_order(library, monkeypatch, query, sort, most):
    """Whether they are sorted alone or picked out of the order of all, which a view loads later."""
    monkeypatch.setattr("reader.library.listing.few_articles._MAX_FEW", most)
    for number in range(12):
        site = ("one", "two", "three")[number % 3]
        library.add(
            make_article(
                f"{'Harbour' if number % 4 else 'Town'} {number % 5}",
                "Two boats left the harbour." if number % 2 else "Nothing left.",
                date=Date(2020, 1 + number % 7, 1) if number % 3 else None,
                url=f"https://{site}.example.org/{number}",
            )
        )
    view = View(query=query, sort=sort)
    listed = [row.id for row in library.rows(view, 0, 100)]
    assert listed == library.ids(view) != []
    assert listed[2:4] == [row.id for row in library.rows(view, 2, 2)]

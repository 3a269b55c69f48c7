"""Lists by what is new: the order, the query ``new:``, and what of it must be counted."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library import Library, View
from reader.paths import Paths
from reader.word_counts import count_minutes, find_fewest_words
from tests.library.making import make_article

COMPARISONS = st.builds(
    "new:{}{}".format, st.sampled_from(("", ">", ">=", "<", "<=")), st.integers(0, 4)
)
QUERIES = st.recursive(
    COMPARISONS | st.sampled_from(("ice", "is:starred", "words:>250")),
    lambda part: (
        part.map("-({})".format)
        | st.builds("({} {})".format, part, part)
        | st.builds("({} OR {})".format, part, part)
    ),
    max_leaves=5,
)
# Words, how many of them are new, and whether that is unknown, counted, or the most it can be.
NUMBERS = st.tuples(
    st.integers(0, 1000), st.floats(0, 1), st.sampled_from(("unknown", "counted", "outdated"))
)


def keep(library, article_id, words, *, added=0, removed=0):
    """Keep a number as if it had been counted before what the counters then say."""
    with library.connections.writing() as db:
        db.execute(
            "INSERT OR REPLACE INTO new_words"
            " SELECT ?, ?, added - ?, removed - ?, moved, 0 FROM read_change",
            (article_id, words, added, removed),
        )


def open_library(home):
    return Library.open(Paths(*[Path(home)] * 5))


def fill(library, numbers):
    """Add an article for each of the numbers; return their ids."""
    ids = []
    for n, (words, share, how) in enumerate(numbers):
        text = " ".join(["word"] * words) or "—"
        article = make_article(f"{'Ice' if n % 2 else 'Snow'} {n}", f"{text} {n}")
        ids.append(library.add(article))
        library.set_starred(ids[-1], n > 1)
        library.put_stats(article.key, words_shown=words, words=words, folds=0)
        if how != "unknown":
            keep(library, ids[-1], round(words * share), added=how == "outdated")
    return ids


@given(st.integers(1, 5000), st.integers(50, 2000), st.integers(0, 40))
def test_the_fewest_words_of_so_many_minutes(words, words_per_minute, minutes):
    """They take so many minutes, and fewer take less."""
    fewest = find_fewest_words(minutes, words_per_minute)
    assert (count_minutes(words, words_per_minute) >= minutes) == (words >= fewest)


@settings(max_examples=80, deadline=None)
@given(QUERIES, st.lists(NUMBERS, min_size=4, max_size=4), st.data())
def test_a_query_finds_what_the_numbers_say(query, numbers, data):
    """A number counts as it is kept; what may turn out to be otherwise is named beforehand."""
    with TemporaryDirectory() as home, open_library(home) as library:
        ids = fill(library, numbers)
        view = View(query, words_per_minute=data.draw(st.sampled_from((100, 230))))
        before, uncounted = set(library.ids(view)), set(library.uncounted(view))
        assert library.count_uncounted(view) == len(uncounted)
        for article_id, (words, share, how) in zip(ids, numbers, strict=True):
            if how == "outdated":
                keep(library, article_id, data.draw(st.integers(0, round(words * share))))
            elif how == "unknown":
                keep(library, article_id, data.draw(st.integers(0, words)))
        after = set(library.ids(view))
        assert before ^ after <= uncounted
        assert library.count_uncounted(view) == 0
        others = View(f"-({query})", words_per_minute=view.words_per_minute)
        assert after | set(library.ids(others)) == set(ids)
        assert not after & set(library.ids(others))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("new:0", "none"),
        ("new:1", "few half"),
        ("new:<=1", "none few half"),
        ("new:2", "two"),
        ("new:>1", "two all"),
        ("new:>=2", "two all"),
        ("new:<1", "none"),
        ("new:>0", "few half two all"),
        ("-new:>1", "none few half"),
        ("new:<0", ""),
        ("new:>999999999", ""),
    ],
)
def test_minutes_are_those_that_the_list_shows(library, query, found):
    """Two minutes begin at one and a half, and a single word takes one."""
    names = {"none": 0, "few": 1, "half": 344, "two": 345, "all": 900}
    ids = {}
    for name, words in names.items():
        ids[name] = library.add(make_article(name, " ".join([name] * 900)))
        keep(library, ids[name], words)
    assert set(library.ids(View(query))) == {ids[name] for name in found.split()}


def test_what_may_have_changed_is_counted_where_it_matters(library):
    """Not where the most that can be new decides already."""
    ids = [library.add(make_article(f"{n}", f"word {n} " * 300)) for n in range(3)]
    keep(library, ids[0], 600, added=1)
    keep(library, ids[1], 200, added=1)
    keep(library, ids[2], 600, removed=1)
    assert library.uncounted(View("new:>2", sort="added")) == [ids[2], ids[0]]
    assert library.ids(View("new:>2")) == [ids[0]]
    assert library.uncounted(View("new:<=2", sort="added")) == [ids[2], ids[0]]
    assert library.ids(View("new:<=2")) == [ids[1]]


@pytest.mark.parametrize("query", ["new:", "new:x", "new:>", "new:-1"])
def test_a_wrong_number_is_refused(library, query):
    """With the ways to write it."""
    with pytest.raises(QueryError, match="new:"):
        library.ids(View(query))


def test_where_nothing_is_compared_the_query_says_so(library):
    """Whatever stands around it."""
    with pytest.raises(QueryError, match="known_sentences"):
        library.ids(View("ice -(new:>2 OR rain)", counts_new=False))
    assert library.ids(View("ice", counts_new=False)) == []


def test_most_new_first(library):
    """What is unknown comes last, the latest first; equal ones too."""
    ids = [library.add(make_article(f"{n}", f"word {n}")) for n in range(6)]
    for article_id, words in zip(ids, (5, 9, 5, 7), strict=False):
        keep(library, article_id, words, removed=words == 7)
    view = View(sort="new")
    wanted = [ids[n] for n in (1, 2, 0, 5, 4, 3)]
    assert library.ids(view) == wanted == [row.id for row in library.rows(view, 0, 9)]
    assert [library.position_in(view, article_id) for article_id in wanted] == [*range(6)]
    assert library.next_row(view, ids[0]).id == ids[5]
    assert library.uncounted(view) == [ids[n] for n in (5, 4, 3)]
    assert library.count_uncounted(view) == 3
    keep(library, ids[4], 6)
    assert library.ids(view) == [ids[n] for n in (1, 4, 2, 0, 5, 3)]
    library.set_starred(ids[0])
    assert library.ids(View(sort="new", filter="starred")) == [ids[0]]
    library.mark_read(ids[0])
    assert library.ids(View("word", sort="new", filter="unread")) == [
        ids[n] for n in (1, 4, 2, 5, 3)
    ]

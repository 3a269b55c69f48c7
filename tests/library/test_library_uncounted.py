"""Figures that no digest has counted yet: neither true nor false in a query, until they are."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library, View
from reader.paths import Paths
from tests.library.making import make_article

FOLDS = st.integers(0, 3)
WORDS = st.integers(0, 5)  # put back by repair, beside the 20 that an import counts

COMPARISONS = st.builds(
    "{}{}{}".format,
    st.just("folds:"),
    st.sampled_from(("", ">", ">=", "<", "<=")),
    FOLDS,
) | st.builds(
    "{}{}{}".format,
    st.just("words:"),
    st.sampled_from(("", ">", ">=", "<", "<=")),
    st.integers(18, 27),
)
QUERIES = st.recursive(
    COMPARISONS | st.sampled_from(("ice", "is:starred")),
    lambda part: (
        part.map("-({})".format)
        | st.builds("({} {})".format, part, part)
        | st.builds("({} OR {})".format, part, part)
    ),
    max_leaves=6,
)


def places(home: Path) -> Paths:
    return Paths(home, home, home, home, home)


@settings(max_examples=60)
@given(QUERIES, st.lists(st.tuples(FOLDS, WORDS, st.booleans()), min_size=4, max_size=4))
def test_counting_adds_those_that_were_named_and_takes_none_away(query, figures):
    """Whatever the figures turn out to be, what was chosen stays, and only uncounted ones come."""
    with TemporaryDirectory() as home, Library.open(places(Path(home))) as library:
        articles = []
        for n, (folds, more, is_counted) in enumerate(figures):
            article = make_article(f"{'Ice' if n % 2 else 'Snow'} {n}", "word " * (19 - n) + str(n))
            article_id = library.add(article)
            library.set_starred(article_id, n > 1)
            words = library.row(article_id).words + more
            figure = {"words_shown": 5, "words": words, "folds": folds}
            articles.append((article, figure))
            if is_counted:
                library.put_stats(article.key, **figure)
        before = set(library.ids(View(query)))
        uncounted = set(library.uncounted(View(query)))
        assert not before & uncounted
        for article, figure in articles:
            library.put_stats(article.key, **figure)
        after = set(library.ids(View(query)))
        assert before <= after <= before | uncounted
        assert library.count_uncounted(View(query)) == 0
        others = set(library.ids(View(f"-({query})")))
        assert after | others == set(library.ids(View()))

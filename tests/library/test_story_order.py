"""The order of the list of stories against a plain sort of all articles, however it is found."""

from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library, View
from reader.library.listing import story_beginning, story_order
from reader.paths import Paths
from tests.library.making import make_article, put_into_stories
from tests.library.test_library_list import ARTICLES, VIEWS, fill

ENTRIES = st.lists(st.integers(1, 12), max_size=4)  # articles whose stories are marked
MUTED = st.sampled_from([(), (), ("apple",), ("source:b.org",), ("title:words", "date:2020-01-02")])
BOUNDS = st.tuples(*[st.integers(0, 4)] * 3, st.integers(1, 12))
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("follow", "mute", "unmute", "split", "move", "read", "undo", "redo")),
        st.integers(1, 12),
        st.integers(1, 12),
    ),
    max_size=4,
)


def expected(library, view):
    """Return the entries, and the articles of each story, by a plain walk over all articles."""
    hidden = {article for query in view.muted_by for article in library.ids(View(query))}
    every = [article for article in library.ids(View(sort=view.sort)) if article not in hidden]
    found = library.ids(view)
    stories, members = library.stories.find_ids(every), {}
    for article in every:
        if article in stories:
            members.setdefault(stories[article], []).append(article)
    members = {story: articles for story, articles in members.items() if len(articles) > 1}

    def entry_of(article):
        return stories[article] if stories.get(article) in members else -article

    loaded = library.stories.load(set(stories.values()), hidden)
    marked = {entry_of(s.articles[0].id): s for s in loaded}

    def place(entry):
        story = marked.get(entry)
        is_muted = story is not None and story.is_muted
        comes_first = story is not None and story.is_followed and story.unread and not is_muted
        return (not comes_first, is_muted, entry < 0 and not comes_first and not is_muted)

    entries = dict.fromkeys(entry_of(article) for article in found)
    stories_first = sorted(entries, key=lambda entry: entry < 0)
    ordered = sorted(stories_first, key=place)
    return ordered, members, sum(place(entry)[1] for entry in ordered)


def check(library, view):
    """The whole order, and each beginning of it, is as expected."""
    entries, members, muted = expected(library, view)
    stories = view.replace(by_story=True)
    starts = [library.find_story_start(stories, article) for article in (None, 1, 5, 10)]
    whole = library.find_story_order(stories)
    assert list(whole.entries) == entries
    for order, article in zip([whole, *starts], (None, None, 1, 5, 10), strict=True):
        if order is None:
            continue
        assert (order.count, order.muted_count) == (len(entries), muted)
        for number, entry in enumerate(entries):
            known = order.get_entry(number)
            assert known in (entry, None)
            assert order.find_entry(entry) == (None if known is None else number)
            if known is not None and known > 0:
                assert list(order.get_articles_of(known)) == members[known]
        if article is not None and library.row(article) is not None and view.filter == "all":
            listed = whole.find(article)
            assert order.find(article) == listed
    articles = [a for entry in entries for a in members.get(entry, [-entry])]
    assert whole.get_articles() == articles
    assert whole.get_articles(1, 3) == [
        a for entry in entries[1:3] for a in members.get(entry, [-entry])
    ]
    for number, article in enumerate(articles):
        assert list(whole.walk(article, backwards=False)) == articles[number + 1 :]
        assert list(whole.walk(article, backwards=True)) == articles[:number][::-1]
    return whole


def change(library, what, article, other):
    """Change the library as a key does."""
    stories = library.stories
    own = stories.find_ids([article, other])
    if what == "read":
        library.mark_read(article, article % 2 == 0)
    elif what in ("undo", "redo"):
        getattr(library, what)()
    elif article in own:
        match what:
            case "follow":
                stories.follow([own[article]])
            case "mute" | "unmute":
                stories.mute([own[article]], what == "mute")
            case "split":
                stories.split([article])
            case "move" if other in own:
                stories.move([article], own[other])


@contextmanager
def bounds(monkeypatch, most, wanted, after, few, steps):
    """Have beginnings found of few articles too, however far they are walked for."""
    with monkeypatch.context() as patch:
        patch.setattr(story_order, "_MAX_FEW", most)
        patch.setattr(story_beginning, "_WANTED", wanted)
        patch.setattr(story_beginning, "_AFTER", after)
        patch.setattr(story_beginning, "_MAX_FEW", few)
        patch.setattr(story_beginning, "_MAX_STEPS", steps)
        yield


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    articles=ARTICLES,
    views=st.lists(VIEWS, min_size=1, max_size=2),
    rules=MUTED,
    limits=BOUNDS,
    changes=CHANGES,
)
def test_stories_stand_as_a_plain_sort_puts_them(
    tmp_path_factory, monkeypatch, articles, views, rules, limits, changes
):
    """In every order, with filters, searches, rules and marks, and again after each change."""
    home = tmp_path_factory.mktemp("stories")
    with (
        Library.open(Paths(home, home, home, home, home)) as library,
        bounds(monkeypatch, 0, *limits),
    ):
        fill(library, articles)
        muting = [view.replace(muted_by=rules, hides_muted=bool(rules)) for view in views]
        views = [*views, *muting]
        for view in views:
            check(library, view)
        for what, article, other in changes:
            change(library, what, article, other)
            for view in views:
                check(library, view)


@pytest.fixture
def many(library):
    """Two hundred articles: stories of two, three and one in turn, the newest last."""
    for number in range(200):
        library.add(make_article(f"Number {number}", f"All about {number}."))
    numbers = {n + 1: n // 6 * 3 + (0, 0, 1, 1, 1, 2)[n % 6] + 1 for n in range(200)}
    put_into_stories(library, numbers)
    return library


def test_a_beginning_goes_as_far_as_the_article_under_the_cursor(many, monkeypatch):
    """The rest of the entries is not known, but how many there are."""
    view = View(by_story=True)
    with bounds(monkeypatch, 0, 4, 2, 0, 1000):
        order = many.find_story_start(view)
        assert {first: len(part) for first, part in order.parts.items()} == {0: 4}
        assert not order.is_whole
        assert order.count == many.find_story_order(view).count == 100
        many.add(make_article("One more", "It makes all orders anew."))
        alone, in_story = 60, 93
        order = many.find_story_start(view, alone)
        assert order.get_entry(order.find(alone)) == -alone
        assert sum(map(len, order.parts.values())) < order.count
        order = many.find_story_start(view, in_story)
        assert in_story in order.get_articles_of(order.get_entry(order.find(in_story)))
    with bounds(monkeypatch, 0, 4, 2, 0, 20):
        assert many.find_story_start(view, alone) is None  # too far away
        assert many.find_story_start(view.replace(filter="unread")) is None
        assert many.find_story_start(view.replace(query="about")) is None


@pytest.mark.parametrize("what", ["follow", "mute", "read"])
def test_marks_take_no_new_look_at_all_articles(many, monkeypatch, what):
    """What the order is made of is kept: after a key that changes marks all of it is at hand."""
    view = View(by_story=True)
    many.find_story_order(view)
    with bounds(monkeypatch, 0, 4, 2, 0, 1000):
        change(many, what, 60, 93)
        assert many.find_story_start(view).is_whole
        many.undo()
        assert many.find_story_start(view).is_whole
        change(many, "split", 93, 0)
        assert not many.find_story_start(view).is_whole
        assert many.find_story_order(view).is_whole
        assert many.find_story_start(view).is_whole

"""Rules: what they mute and tag, in every way in which a list is read; nothing is deleted."""

import itertools
from datetime import date

import pytest

from reader.errors import LibraryError, QueryError
from reader.library import FILTERS, SORTS, Library, View
from reader.library.rules.rule import Rule
from tests.library.making import make_article

HOSTS = ("one.example", "two.example", "three.example")
SUBJECTS = ("a cup final", "a quiet harbour", "the price of bread", "a storm")


@pytest.fixture
def articles(library):
    """Twenty-four articles of three hosts on four subjects, some read and starred."""
    ids = []
    for number, (host, subject) in enumerate(itertools.product(HOSTS, SUBJECTS * 2)):
        made = make_article(
            f"Of {subject}",
            f"Article {number} tells of {subject}.",
            date=date(2024, 1, 1 + number),
            url=f"https://{host}/{number}",
        )
        ids.append(library.add(made))
    library.mark_read(ids[::3])
    library.set_starred(ids[::4])
    return ids


def read(library, view):
    """What a view shows, read in each way, which must say the same."""
    rows = [row.id for row in library.rows(view, 0, 1000)]
    assert rows == library.ids(view)
    assert library.count(view) == len(rows)
    pages = [row.id for at in range(0, len(rows) + 1, 7) for row in library.rows(view, at, 7)]
    assert pages == rows
    places = [library.position_in(view, article) for article in rows]
    assert places == list(range(len(rows)))
    for one, other in itertools.pairwise(rows):
        assert library.next_row(view, one).id == other
        assert library.next_row(view, other, backwards=True).id == one
    unread = [row.id for row in library.rows(view, 0, 1000) if row.unread]
    if rows and unread and unread[0] != rows[0]:
        assert library.next_row(view, rows[0], unread=True).id == next(i for i in unread)
    return rows


@pytest.mark.parametrize(
    "muted_by",
    [
        ("source:one.example",),
        ("cup", "title:storm"),
        ('"price of bread" -source:two', "(cup OR x)"),
    ],
)
@pytest.mark.parametrize("filter", FILTERS)
def test_a_list_leaves_muted_articles_out(library, articles, muted_by, filter):
    """Whatever filter, order and query; all others stay, in their order."""
    muted = {i for query in muted_by for i in library.ids(View(query))}
    assert 0 < len(muted) < len(articles)
    for sort, query in itertools.product(SORTS, ("", "article", "tells -harbour")):
        plain = View(query, filter=filter, sort=sort)
        hiding = plain.replace(muted_by=muted_by, hides_muted=True)
        assert read(library, hiding) == [i for i in read(library, plain) if i not in muted]


def test_is_muted_shows_them(library, articles):
    """Alone, in a query, and left out by a list that hides none."""
    view = View("is:muted", muted_by=("cup",), hides_muted=True)
    muted = read(library, view)
    assert sorted(muted) == sorted(library.ids(View("cup")))
    both = view.replace(query="is:muted source:two")
    assert set(read(library, both)) == set(muted) & set(library.ids(View("source:two")))
    plain = View("-is:muted", muted_by=("cup",))
    assert set(read(library, plain)) == set(articles) - set(muted)
    assert read(library, View("is:muted")) == []


def test_no_article_is_deleted(library, articles):
    """What is muted is there, is found by its id and is counted."""
    view = View(muted_by=("article",), hides_muted=True)
    assert read(library, view) == []
    assert [row.id for row in library.rows_of(articles)] == articles
    assert len(read(library, View())) == len(articles)


def test_what_comes_is_muted_too(library, articles):
    """At once, also where the list was read before; and what a tag or a mark changes."""
    view = View(muted_by=("zebra", "tag:dull", "is:starred"), hides_muted=True)
    before = read(library, view)
    new = library.add(make_article("A zebra", "It came."))
    library.add_tag(before[0], "dull")
    library.set_starred(before[1])
    assert read(library, view) == before[2:]
    library.remove_tag(before[0], "dull")
    assert read(library, view) == [before[0], *before[2:]]
    library.forget(new)
    assert read(library, view) == [before[0], *before[2:]]


def test_many_muted_articles(library, articles, monkeypatch):
    """More than a statement holds are left out as well."""
    view = View(muted_by=("tells -harbour",), hides_muted=True)
    expected = read(library, view)
    monkeypatch.setattr("reader.library.listing.list_pages._MAX_HIDDEN", 2)
    assert read(library, view) == expected


def test_marking_all_read_leaves_muted_ones_unread(library, articles):
    """What one does not see does not change."""
    view = View(muted_by=("source:two.example",), hides_muted=True)
    library.mark_all_read(view)
    assert {row.source for row in library.rows(View(filter="unread"), 0, 99)} == {"two.example"}


def test_stories_without_muted_articles(library, articles):
    """The list of stories leaves out what is muted, as that of articles."""
    view = View(by_story=True, muted_by=("source:two.example",), hides_muted=True)
    entries = library.find_story_order(view).entries
    hidden = set(library.ids(View("source:two.example")))
    assert {-entry for entry in entries} == set(articles) - hidden


def test_rules_are_kept_and_taken_back(paths):
    """At the next start they are there; undo and redo say which rule it was."""
    with Library.open(paths) as library:
        assert library.rules.add(Rule("source:one.example"))
        assert not library.rules.add(Rule("  source:one.example "))
        assert library.rules.add(Rule("cup", "sport"))
    with Library.open(paths) as library:
        assert library.rules.load() == [Rule("source:one.example"), Rule("cup", "sport")]
        assert library.rules.remove(Rule("source:one.example"))
        assert str(library.undo()) == "Undone: rule “mute source:one.example” restored."
        assert str(library.undo()) == "Undone: rule “tag sport: cup” removed."
        assert library.rules.load() == [Rule("source:one.example")]
        assert str(library.redo()) == "Redone: rule “tag sport: cup” restored."
        assert not library.rules.remove(Rule("no such"))


def test_a_tag_rule_tags_what_is_there_and_what_comes(library, articles):
    """Tags that somebody took away do not come back, and undo takes tags and rule."""
    rule = Rule("title:storm", "weather")
    storms = library.ids(View("title:storm"))
    library.rules.add(rule)
    assert sorted(library.ids(View("tag:weather"))) == sorted(storms)
    library.remove_tag(storms[0], "weather")
    new = library.add(make_article("A storm again", "It came."))
    assert library.rules.give_tags([rule, Rule("cup")]) == 1
    assert library.rules.give_tags([rule]) == 0
    assert sorted(library.ids(View("tag:weather"))) == sorted([*storms[1:], new])
    assert library.undo().name == "weather"
    assert library.tags_of(new) == ()
    assert library.rules.give_tags([rule]) == 0


def test_undo_takes_rule_and_tags(library, articles):
    """In two steps, the rule first, so that its tags do not come again."""
    library.rules.add(Rule("title:storm", "weather"))
    assert str(library.undo()) == "Undone: rule “tag weather: title:storm” removed."
    assert str(library.undo()) == "Undone: tag “weather” removed from 6 articles."
    assert library.tags() == []


@pytest.mark.parametrize(
    "query", ["", " ", "()", "is:muted", "cup OR -is:muted", "new:0", "is:x", '"a']
)
def test_what_cannot_be_a_rule(library, query):
    """One that is for everything, asks for what rules decide, or is wrong."""
    with pytest.raises(QueryError):
        library.rules.add(Rule(query))
    with pytest.raises(LibraryError):
        library.rules.add(Rule("cup", "a,b"))
    assert library.rules.load() == []


def test_counts(library, articles):
    """How many a rule is for, and all rules together, each article once."""
    one, two = Rule("cup"), Rule("source:one.example")
    assert (len(library.rules.find([one])), len(library.rules.find([two]))) == (6, 8)
    assert len(library.rules.find([one, two])) == 12
    assert library.rules.find([]) == []

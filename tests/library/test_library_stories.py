"""Stories in a library: found as articles come, kept, made again, changed by hand."""

import json
import random
import sqlite3
import tempfile
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library import Library
from reader.library.stories import grouping
from reader.paths import Paths
from tests.library.making import make_article
from tests.stories.events import DAY, EVENTS, tell

MANY = 1_000
telling = st.tuples(st.sampled_from(sorted(EVENTS)), st.integers(0, 9), st.integers(0, 3))


def make(told):
    """The article of a telling with a path of its own."""
    article = told.article
    return make_article(article.title, *article.originals, date=article.date)


def fill(library, *tellings):
    """Add articles, and group them; return their ids."""
    ids = [library.add(make(tell(event, seed))) for event, seed in tellings]
    library.stories.group_pending(MANY)
    return ids


def partition(library):
    """Which articles are together."""
    with library.connections.reading() as db:
        ids = [article for (article,) in db.execute("SELECT id FROM article")]
    stories = library.stories.find_ids(ids)
    return {frozenset(i for i in stories if stories[i] == story) for story in set(stories.values())}


def check_counts(library):
    """What is stored of a story is what its articles say."""
    with library.connections.reading() as db:
        stored = db.execute("SELECT id, articles, first, last FROM story ORDER BY id").fetchall()
        counted = db.execute(
            "SELECT story, count(*), min(day), max(day) FROM story_article GROUP BY story"
        ).fetchall()
        assert stored == counted
        wrong = db.execute(
            "SELECT count(*) FROM story_term WHERE article NOT IN"
            " (SELECT article FROM story_article)"
        ).fetchone()
        assert wrong == (0,)


@pytest.fixture
def news(library):
    """Three articles on a ferry, two on a bank, one on an earthquake."""
    tellings = [("ferry", 0), ("bank", 0), ("ferry", 2), ("quake", 0), ("bank", 2), ("ferry", 4)]
    return fill(library, *tellings)


def test_articles_are_grouped_by_event(library, news):
    """Stories of one article are listed only when asked for."""
    one, two, three, four, five, six = news
    assert partition(library) == {frozenset(s) for s in ({one, three, six}, {two, five}, {four})}
    stories = library.stories
    assert (stories.count(), stories.count(with_single=True), stories.count_pending()) == (2, 3, 0)
    assert len(stories.list_ids()) == 2
    listed = stories.load(stories.list_ids(with_single=True))
    assert sorted(len(story.articles) for story in listed) == [1, 2, 3]
    check_counts(library)


def test_a_story_says_what_a_list_shows(library, news):
    """Its best article is unread, then the fullest, then the newest."""
    (story,) = library.stories.load([library.stories.find_ids(news)[news[0]]])
    assert [article.id for article in story.articles] == [news[5], news[2], news[0]]
    assert (story.first, story.last, story.unread, story.sources) == (DAY, DAY, 3, [])
    library.mark_read(news[0])
    (story,) = library.stories.load([story.id])
    assert story.unread == 2
    assert story.best.unread
    library.mark_read(news)
    (story,) = library.stories.load([story.id])
    most = max(article.words for article in story.articles)
    assert story.best.words == most


def test_grouping_again_changes_nothing(library, news):
    """The same articles once more are the same stories."""
    before = library.stories.find_ids(news)
    fill(library, ("ferry", 0), ("bank", 2))
    assert library.stories.find_ids(news) == before
    library.stories.make_again()
    assert library.stories.find_ids(news) == {}
    assert library.stories.count_pending() == 6
    library.stories.group_pending(MANY)
    assert library.stories.find_ids(news) == before
    check_counts(library)


@settings(max_examples=12, deadline=None)
@given(
    st.sets(telling, min_size=1, max_size=14),
    st.randoms(use_true_random=False),
    st.integers(1, 5),
)
def test_made_again_is_as_found_one_by_one(tellings, draw, size):
    """Stories and their ids, in whatever batches the articles came."""
    articles = [make(tell(e, seed, DAY + timedelta(day))) for e, seed, day in sorted(tellings)]
    draw.shuffle(articles)
    with (
        tempfile.TemporaryDirectory() as home,
        Library.open(Paths(*[Path(home)] * 5)) as library,
    ):
        ids = []
        for start in range(0, len(articles), size):
            ids += [library.add(article) for article in articles[start : start + size]]
            library.stories.group_pending(MANY)
        before = library.stories.find_ids(ids)
        assert len(before) == len(set(ids))
        library.stories.make_again()
        while library.stories.group_pending(3):
            pass
        assert library.stories.find_ids(ids) == before
        check_counts(library)


@settings(max_examples=8, deadline=None)
@given(st.sets(telling, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(tellings, draw):
    """What one import brings is grouped day by day."""
    articles = [make(tell(e, seed, DAY + timedelta(day))) for e, seed, day in sorted(tellings)]
    found = []
    for _ in range(2):
        with (
            tempfile.TemporaryDirectory() as home,
            Library.open(Paths(*[Path(home)] * 5)) as library,
        ):
            keys = {library.add(article): article.key for article in articles}
            library.stories.group_pending(MANY)
            found.append({frozenset(keys[i] for i in story) for story in partition(library)})
        draw.shuffle(articles)
    assert found[0] == found[1]


def count_steps(library, article):
    """How many hundreds of steps SQLite takes to group one article more."""
    steps = []
    library.add(article)
    with library.connections.reading() as db:  # a thread has one connection
        db.set_progress_handler(lambda: steps.append(1), 100)
        library.stories.group_pending(MANY)
        db.set_progress_handler(None, 0)
    return len(steps)


def test_one_article_more_takes_no_longer_in_a_larger_library(library):
    """What waits is found without a look at what is grouped; words alone lead to others."""
    for number in range(400):
        library.add(make_article(f"Number {number} of many", f"Nothing else tells of {number}."))
        if number in (20, 399):
            library.stories.group_pending(MANY)
        if number == 20:
            few = count_steps(library, make(tell("ferry", 1)))
    many = count_steps(library, make(tell("bank", 1)))
    assert many <= 1.3 * few


def test_an_article_is_forgotten_and_comes_back(library, news):
    """Its story goes on without it, and has it again."""
    before = partition(library)
    story = library.stories.find_ids(news)[news[0]]
    library.forget(news[0])
    assert library.stories.find_ids(news).get(news[2]) == story
    check_counts(library)
    (again,) = fill(library, ("ferry", 0))
    assert library.stories.find_ids([again]) == {again: story}
    assert partition(library) == {
        frozenset(again if i == news[0] else i for i in s) for s in before
    }
    library.forget(news[3])
    assert library.stories.count(with_single=True) == 2
    check_counts(library)


def test_a_story_of_articles_without_a_date_stands_by_when_they_were_added(library):
    """They join the story of today, and have no dates."""
    ids = []
    for seed in (0, 2):
        article = tell("ferry", seed).article
        ids.append(library.add(make_article(article.title, *article.originals)))
    library.stories.group_pending(MANY)
    (story,) = library.stories.load(library.stories.list_ids())
    assert (story.first, story.last) == (None, None)
    assert {article.id for article in story.articles} == set(ids)


def test_a_text_that_is_replaced_stays_in_its_story(library, news, tmp_path):
    """One that was alone may come to another."""
    with library.connections.writing() as db:
        db.execute("UPDATE body SET content = content WHERE id IN (?, ?)", (news[0], news[3]))
    before = library.stories.find_ids(news)
    assert library.stories.count_pending() == 2
    library.stories.group_pending(MANY)
    assert library.stories.find_ids(news) == before
    check_counts(library)


def test_a_damaged_text_is_a_story_of_its_own(library, news):
    """The others are grouped all the same."""
    ids = [library.add(make(tell("ferry", seed))) for seed in (6, 8)]
    with library.connections.writing() as db:
        db.execute("UPDATE body SET content = x'00' WHERE id = ?", (ids[0],))
    library.stories.group_pending(MANY)
    stories = library.stories.find_ids([*news, *ids])
    assert list(stories.values()).count(stories[ids[0]]) == 1
    assert stories[ids[1]] == stories[news[0]]


def test_new_rules_group_all_again_with_the_same_ids(library, news, monkeypatch):
    """And only once."""
    before = library.stories.find_ids(news)
    monkeypatch.setattr(grouping, "RULES_VERSION", grouping.RULES_VERSION + 1)
    assert library.stories.check_version()
    assert not library.stories.check_version()
    library.stories.group_pending(MANY)
    assert library.stories.find_ids(news) == before


def test_what_is_split_off_stays_so(library, news):
    """After stories were made again, and beside articles that come later."""
    story = library.stories.find_ids(news)[news[0]]
    (alone,) = library.stories.split([news[2]])
    assert alone != story
    library.stories.make_again()
    library.stories.group_pending(MANY)
    stories = library.stories.find_ids(news)
    assert (stories[news[0]], stories[news[2]], stories[news[5]]) == (story, alone, story)
    fill(library, ("ferry", 6), ("ferry", 8))
    stories = library.stories.find_ids(news)
    assert stories[news[0]] != stories[news[2]]
    check_counts(library)


def test_the_first_article_of_a_story_can_be_split_off(library, news):
    """The others keep its id and what was marked."""
    stories = library.stories
    story = stories.find_ids(news)[news[0]]
    stories.follow([story])
    (alone,) = stories.split([news[0]])
    followed = {s.id: s.is_followed for s in stories.load([story, alone])}
    assert followed == {story: True, alone: False}
    library.undo()
    assert stories.find_ids(news)[news[0]] == story


def test_undo_names_a_story_as_the_list_does(library):
    """By its best article, of those that it has then, not by the first, which is a quotation."""
    titles = ["Ferry Hamnavoe aground", "Hamnavoe off Orkney", "“We prayed aboard the Hamnavoe”"]
    told = [tell("ferry", seed).article for seed in range(3)]
    ids = [
        library.add(make_article(title, *article.originals, date=article.date))
        for title, article in zip(titles, told, strict=True)
    ]
    stories = library.stories
    stories.group_pending(MANY)
    (story,) = set(stories.find_ids(ids).values())
    for other in ids[:2]:
        stories.follow([story])
        (shown,) = stories.load([story])
        assert f"the story “{shown.title}” is no longer followed" in str(library.undo())
        stories.split([other])
        (left,) = stories.load([story])
        assert f"put into the story “{left.title}”" in str(library.undo())


def test_what_is_moved_stays_there(library, news):
    """After stories were made again too; an empty story is gone, and comes back by undo."""
    stories = library.stories
    before = stories.find_ids(news)
    ferry, quake = before[news[0]], before[news[3]]
    assert stories.move([news[3]], ferry) == [ferry]
    assert stories.count(with_single=True) == 2
    stories.make_again()
    stories.group_pending(MANY)
    assert stories.find_ids(news)[news[3]] == stories.find_ids(news)[news[0]] == ferry
    assert str(library.undo()) == "Undone: 1 article split off, each a story of its own."
    assert stories.find_ids(news)[news[3]] == quake
    assert "put into the story" in str(library.redo())
    assert stories.find_ids(news)[news[3]] == ferry
    library.undo()
    stories.make_again()
    stories.group_pending(MANY)
    assert partition(library) == {frozenset(s) for s in (
        {news[0], news[2], news[5]}, {news[1], news[4]}, {news[3]})}  # fmt: skip
    check_counts(library)


def test_what_is_moved_stays_where_the_others_of_the_story_are(library, news):
    """Also when the article that it was put beside is forgotten."""
    stories = library.stories
    ferry = stories.find_ids(news)[news[0]]
    stories.move([news[3]], ferry)
    library.forget(news[0])
    stories.make_again()
    stories.group_pending(MANY)
    found = stories.find_ids(news)
    assert found[news[3]] == found[news[2]] == found[news[5]]


def test_stories_are_followed_and_muted_and_undo_takes_it_back(library, news):
    """A mark stays while the story grows and is made again."""
    stories = library.stories
    ferry, bank = (stories.find_ids(news)[i] for i in news[:2])
    assert (stories.follow([ferry, bank]), stories.follow([ferry])) == (2, 0)
    assert stories.mute([bank]) == 1
    fill(library, ("ferry", 6))
    stories.make_again()
    stories.group_pending(MANY)
    marks = {s.id: (s.is_followed, s.is_muted) for s in stories.load([ferry, bank])}
    assert marks == {ferry: (True, False), bank: (True, True)}
    assert "is no longer muted" in str(library.undo())
    assert library.undo().articles == 2
    assert not any(s.is_followed or s.is_muted for s in stories.load([ferry, bank]))
    assert library.redo().mark == "followed"
    assert all(s.is_followed for s in stories.load([ferry, bank]))


def marks_of(library, ids):
    """The marks of the stories of some articles."""
    stories = library.stories.find_ids(ids)
    loaded = {story.id: story for story in library.stories.load(sorted(set(stories.values())))}
    return [(loaded[stories[i]].is_followed, loaded[stories[i]].is_muted) for i in ids]


@pytest.mark.parametrize("second", ["nothing", "followed", "muted"])
def test_a_mark_goes_back_with_the_last_article_of_its_story(library, news, second):
    """Moved and moved again, undone and redone; the other stories have what they had."""
    stories = library.stories
    bank, ferry, quake = news[1], news[0], news[3]
    found = stories.find_ids(news)
    stories.follow([found[quake]])
    if second != "nothing":
        mark = {"followed": stories.follow, "muted": stories.mute}[second]
        mark([found[ferry]])
    steps = [marks_of(library, [bank, ferry, quake])]
    stories.move([quake], found[ferry])
    steps.append(marks_of(library, [bank, ferry, quake]))
    assert steps[1] == [(False, False), (True, second == "muted"), (True, second == "muted")]
    stories.move([quake], found[bank])
    steps.append(marks_of(library, [bank, ferry, quake]))
    for _ in range(2):
        for step in (1, 0):
            library.undo()
            assert marks_of(library, [bank, ferry, quake]) == steps[step]
        for step in (1, 2):
            library.redo()
            assert marks_of(library, [bank, ferry, quake]) == steps[step]
    assert library.check().findings == ()


def test_a_mark_of_both_kinds_stays_when_an_article_leaves(library, news):
    """The story that it leaves keeps its own mark beside the one that it leaves there."""
    stories = library.stories
    found = stories.find_ids(news)
    stories.follow([found[news[3]]])
    stories.mute([found[news[0]]])
    stories.move([news[3]], found[news[0]])
    stories.split([news[3]])
    assert marks_of(library, [news[0], news[3]]) == [(True, True), (False, False)]


def test_a_mark_that_was_changed_since_is_left(paths, library, news):
    """By another window, which follows the joined story no longer."""
    stories = library.stories
    found = stories.find_ids(news)
    stories.follow([found[news[3]]])
    stories.move([news[3]], found[news[0]])
    with Library.open(paths) as other:
        other.stories.follow([found[news[0]]], False)
    assert "split off" in str(library.undo())
    assert marks_of(library, [news[0], news[3]]) == [(False, False), (False, False)]


def test_a_story_that_is_gone_takes_no_article(library, news):
    """And an article that is not grouped yet cannot be moved."""
    with pytest.raises(LibraryError, match="no story 99"):
        library.stories.move([news[0]], 99)
    fresh = library.add(make(tell("quake", 4)))
    with pytest.raises(LibraryError, match="in no story yet"):
        library.stories.split([fresh])
    assert library.undo() is None


def test_two_events_that_began_as_one_story_are_split(library):
    """Once there are some of both; the first one keeps the id."""
    shared = "The club Harrow Rovers of the northern league said so in a statement on its page."
    coach, striker = [], []
    draw = random.Random(1)
    ids = []
    for n in range(8):
        sackings = ["coach Peter Dalgaard", "after eleven defeats", "Dalgaard left the stadium",
                    "his assistant Olsen takes over", "the board met Dalgaard"]  # fmt: skip
        injuries = ["striker Tomas Vesely", "tore a knee ligament", "Vesely had surgery",
                    "he misses the season", "doctors examined Vesely"]  # fmt: skip
        for facts, kept in ((sackings, coach), (injuries, striker)):
            draw.shuffle(facts)
            title = f"Harrow Rovers and the northern league: {facts[0]}"
            article = make_article(title, shared, f"{', '.join(facts)}. Part {n}.", date=DAY)
            kept.append(library.add(article))
            ids.append(kept[-1])
            library.stories.group_pending(MANY)
    stories = library.stories.find_ids(ids)
    assert len({stories[i] for i in coach}) == len({stories[i] for i in striker}) == 1
    assert stories[coach[0]] != stories[striker[0]]
    check_counts(library)


def test_a_library_without_stories_gets_them(paths):
    """Its articles wait to be grouped; a copy of the file as it was lies beside."""
    paths.data.mkdir(parents=True)
    db = sqlite3.connect(paths.database)
    db.executescript(Path(__file__).with_name("version_5.sql").read_text())
    for number, seed in enumerate((0, 2), start=1):
        article = tell("ferry", seed).article
        body = {"lines": [4] * 4, "texts": article.originals, "language": None, "remarks": []}
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, url, date, date_last, words,"
            " path, added) VALUES (?, ?, ?, ?, '', NULL, 20240304, 20240304, 40, 'a.txt', 7)",
            (number, bytes.fromhex(article.key), article.title, article.title.lower()),
        )
        content = zlib.compress(json.dumps(body).encode())
        db.execute("INSERT INTO body VALUES (?, ?)", (number, content))
        db.execute("INSERT INTO state (id) VALUES (?)", (number,))
    db.commit()
    db.close()
    with Library.open(paths) as library:
        assert library.stories.count_pending() == 2
        library.stories.group_pending(MANY)
        assert partition(library) == {frozenset({1, 2})}
    assert (paths.data / "library.version-5.sqlite3").exists()


def test_what_the_reader_changed_is_saved_from_a_damaged_file(library, news, paths, tmp_path):
    """Stories are found again; what was split off and followed is so again."""
    from reader.library.maintenance.salvage import salvage

    stories = library.stories
    stories.follow([stories.find_ids(news)[news[0]]])
    stories.split([news[2]])
    library.close()
    saved = Paths(*[tmp_path / "saved"] * 5)
    with Library.open(saved) as other:
        with other.connections.reading() as db:
            salvage(paths.database, db)
        other.stories.group_pending(MANY)
        found = other.stories.find_ids(news)
        assert found[news[0]] == found[news[5]] != found[news[2]]
        assert other.stories.load([found[news[0]]])[0].is_followed


def test_what_was_not_undone_is_not_redone(library, news):
    """A story or article that something else changed since belongs to the change no longer."""
    stories = library.stories
    ferry, bank = (stories.find_ids(news)[i] for i in news[:2])
    stories.follow([ferry, bank])
    stories.follow([ferry], False)
    with library.connections.writing() as db:
        db.execute("DELETE FROM undo WHERE id = (SELECT max(id) FROM undo)")
    assert library.undo().articles == 1
    assert library.redo().articles == 1
    marks = {s.id: s.is_followed for s in stories.load([ferry, bank])}
    assert marks == {ferry: False, bank: True}
    library.undo()

    stories.split([news[2], news[4]])
    stories.move([news[4]], bank)
    with library.connections.writing() as db:
        db.execute("DELETE FROM undo WHERE id = (SELECT max(id) FROM undo)")
        db.execute("DELETE FROM story_placement WHERE article = ?", (news[4],))
    assert library.undo().articles == 1
    assert library.redo().articles == 1
    found = stories.find_ids(news)
    assert found[news[4]] == bank
    assert found[news[2]] not in (ferry, bank)


def test_splitting_off_what_is_alone_by_hand_changes_nothing(library, news):
    """It is not among what can be undone."""
    (alone,) = library.stories.split([news[2]])
    assert library.stories.split([news[2]]) == [alone]
    library.undo()
    assert library.stories.find_ids(news)[news[2]] == library.stories.find_ids(news)[news[0]]

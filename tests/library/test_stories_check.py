"""``reader check`` on libraries whose tables of stories are damaged: stories are made again."""

import pytest

from reader.library.stories import grouping
from tests.library.test_library_stories import MANY, check_counts, fill, partition

TELLINGS = [("ferry", 0), ("bank", 0), ("ferry", 2), ("quake", 0), ("bank", 2), ("ferry", 4)]
DAMAGED = "Articles are grouped into stories anew, since the index of stories was damaged: 6."


@pytest.fixture
def news(library):
    """Three articles on a ferry, two on a bank, one on an earthquake; changed by hand."""
    ids = fill(library, *TELLINGS)
    stories = library.stories.find_ids(ids)
    library.stories.split([ids[4]])
    library.stories.follow([stories[ids[0]]])
    return ids


def damage(library, *statements):
    """Change the tables as no part of the program does."""
    with library.connections.reading() as db:
        db.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            db.execute(statement)
        db.execute("PRAGMA foreign_keys = ON")


def check_mended(library, before, ids):
    """A second check finds nothing, and after grouping all is as it was."""
    assert library.check().findings == ()
    library.stories.group_pending(MANY)
    assert library.stories.find_ids(ids) == before
    (story,) = library.stories.load([before[ids[0]]])
    assert story.is_followed
    check_counts(library)
    assert library.check().findings == ()


def test_stories_that_are_well_are_left_alone(library, news):
    """Grouped, changed by hand, half of them forgotten, others waiting."""
    before = partition(library)
    assert library.check().findings == ()
    assert partition(library) == before
    library.stories.move([news[3]], library.stories.find_ids(news)[news[1]])
    library.forget(news[0])
    assert library.check().findings == ()
    library.stories.make_again()
    assert library.check().findings == ()
    library.stories.group_pending(2)
    assert library.check().findings == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE story SET articles = 7 WHERE id = 1",
        "UPDATE story SET last = last + 1 WHERE id = 1",
        "INSERT INTO story (articles, first, last) VALUES (1, 1, 1)",
        "DELETE FROM story WHERE id = 1",
        "DELETE FROM story_term",
        "DELETE FROM story_term WHERE article = 1",
        "UPDATE story_term SET term = term + 1 WHERE article = 3",
        "INSERT INTO story_term SELECT 5, id FROM article LIMIT 1",
        "UPDATE story_article SET vector = x'' WHERE article = 1",
        "UPDATE story_article SET vector = vector || x'00' WHERE article = 1",
        "UPDATE story_article SET vector = CAST(vector || x'00' AS BLOB) WHERE article = 1",
        "UPDATE story_article SET vector = 'text' WHERE article = 1",
        "DELETE FROM story_word",
        "UPDATE story_word SET articles = 1000",
        "UPDATE session SET value = '[6' WHERE name = 'story words'",
        "UPDATE session SET value = '[6]' WHERE name = 'story words'",
        "UPDATE session SET value = '[null, 6]' WHERE name = 'story words'",
        "UPDATE session SET value = '{' WHERE name = 'stories'",
    ],
)
def test_a_damaged_index_is_made_again(library, news, statement):
    """It is said once, and what the reader changed stays."""
    before = library.stories.find_ids(news)
    damage(library, statement)
    (sentence,) = library.check().findings
    assert sentence.startswith(DAMAGED)
    check_mended(library, before, news)


MADE_AGAIN = ("story", "story_article", "story_term", "story_word", "story_pending", "story_former")


@pytest.mark.parametrize("name", [*MADE_AGAIN, "all of them"])
def test_a_table_that_is_missing_is_made_again(library, news, name):
    """It is said once, imports go on, and what the reader changed stays."""
    before = partition(library)
    names = MADE_AGAIN if name == "all of them" else (name,)
    damage(library, *(f"DROP TABLE {name}" for name in names))
    (sentence,) = library.check().findings
    assert sentence.startswith(DAMAGED)
    assert sentence.endswith("by hand stays.")
    assert library.check().findings == ()
    library.stories.group_pending(MANY)
    assert partition(library) == before
    (story,) = library.stories.load([library.stories.find_ids(news)[news[0]]])
    assert story.is_followed
    check_counts(library)
    (new,) = fill(library, ("ferry", 1))
    assert library.stories.find_ids([new])[new] == story.id
    assert library.check().findings == ()


@pytest.mark.parametrize("kind", ["trigger", "index"])
def test_what_keeps_stories_up_to_date_is_made_again(library, news, kind):
    """Its articles are grouped as soon as they come."""
    before = partition(library)
    with library.connections.reading() as db:
        names = db.execute(
            "SELECT name FROM sqlite_master WHERE type = ? AND name LIKE 'story_%'", (kind,)
        ).fetchall()
    assert len(names) > 2
    damage(library, *(f"DROP {kind} {name}" for (name,) in names))
    (sentence,) = library.check().findings
    assert sentence.startswith(DAMAGED)
    library.stories.group_pending(MANY)
    assert partition(library) == before
    fill(library, ("ferry", 1))
    assert library.check().findings == ()


def test_what_is_lost_for_good_is_said(library, news):
    """What the reader changed is in the tables that cannot be made again."""
    damage(library, "DROP TABLE story_mark")
    (sentence,) = library.check().findings
    assert sentence.endswith(": 6. It is lost which stories were followed or muted.")
    damage(library, "DROP TABLE story_mark", "DROP TABLE story_placement")
    (sentence,) = library.check().findings
    assert "It is lost what was split off or put together by hand and which stories" in sentence
    library.stories.group_pending(MANY)
    library.stories.mute([library.stories.find_ids(news)[news[0]]])
    assert library.check().findings == ()


@pytest.mark.parametrize("change", ["number = 99", "story = 99"])
def test_articles_in_a_wrong_order_or_story_are_grouped_again(library, news, change):
    """The order in which they were grouped is lost, so stories may have other ids."""
    before = partition(library)
    damage(library, f"UPDATE story_article SET {change} WHERE article = {news[2]}")
    (sentence,) = library.check().findings
    assert sentence.startswith(DAMAGED)
    library.stories.group_pending(MANY)
    assert partition(library) == before
    assert library.check().findings == ()
    check_counts(library)


def test_rows_of_articles_that_are_gone_are_removed(library, news):
    """As an article that is deleted by another program leaves them."""
    before = library.stories.find_ids(news)
    with library.connections.reading() as db:
        article, copy = news[5], db.execute("SELECT max(id) + 9 FROM article").fetchone()[0]
    damage(
        library,
        f"INSERT INTO story_article SELECT {copy}, story, number, day, vector FROM story_article"
        f" WHERE article = {article}",
        f"UPDATE story SET articles = articles + 1 WHERE id = {before[article]}",
        f"INSERT INTO story_term SELECT term, {copy} FROM story_term WHERE article = {article}",
        f"INSERT INTO story_mark VALUES ({copy}, 1, 0)",
    )
    (sentence,) = library.check().findings
    assert sentence.startswith("Data that belonged to no article was removed: ")
    assert library.stories.find_ids(news) == before
    check_mended(library, before, news)


def test_an_article_beside_one_that_is_gone_stands_alone(library, news):
    """The placement names an article that is not there."""
    library.stories.move([news[3]], library.stories.find_ids(news)[news[0]])
    damage(library, f"UPDATE story_placement SET anchor = 99 WHERE article = {news[3]}")
    (sentence,) = library.check().findings
    assert (
        sentence
        == "Articles that had been put beside one that is gone are stories of their own: 1."
    )
    assert library.object_of(news[3])["placement"] == {"beside": None}
    assert library.check().findings == ()


def test_articles_that_wait_for_nothing_are_grouped(library, news):
    """One that is neither in a story nor among those that wait."""
    before = library.stories.find_ids(news)
    damage(
        library,
        f"DELETE FROM story_term WHERE article = {news[2]}",
        f"DELETE FROM story_article WHERE article = {news[2]}",
    )
    assert library.check().findings == ("Articles that were in no story are grouped: 1.",)
    check_mended(library, before, news)


def test_stories_of_another_version_are_made_again(library, news):
    """It is said once."""
    before = library.stories.find_ids(news)
    damage(
        library,
        f"UPDATE session SET value = '{grouping.RULES_VERSION + 1}' WHERE name = 'stories'",
    )
    (sentence,) = library.check().findings
    assert "since stories were found by the rules of another version: 6." in sentence
    check_mended(library, before, news)

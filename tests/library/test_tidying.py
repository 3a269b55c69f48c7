"""What leaves the library by the user's rule, what never does, and how it comes back."""

import json

import pytest

from reader.ingest import import_paths, rescan
from reader.library import Library, View
from reader.library.annotations.note_drafts import NoteDraft
from reader.library.tidying.retention_rule import RetentionRule
from reader.paths import find_paths
from tests.library.making import age as age_file
from tests.library.making import make_article, put_into_stories, write_article

ALL = RetentionRule(versions=0, link_days=10, read_days=10)
READ = RetentionRule(read_days=10)
LINKS = RetentionRule(link_days=10)
DAY = 24 * 60 * 60 * 1000


@pytest.fixture
def library():
    """An empty library."""
    with Library.open(find_paths()) as opened:
        yield opened


def age(library, days=20):
    """Make all that is in the library older."""
    past = days * DAY
    with library.connections.writing() as db:
        db.execute("UPDATE article SET added = added - ?", (past,))
        db.execute("UPDATE state SET opened = opened - ?1, finished = finished - ?1", (past,))
        db.execute("UPDATE read_text SET read_at = read_at - ?", (past,))


def add_read(library, title="A headline", **more):
    """Add an article that was opened and finished."""
    article = library.add(make_article(title, f"All about {title}.", **more))
    library.mark_opened(article)
    library.mark_finished(article)
    return article


def add_link(library, put, name="One"):
    """Import a link, and return its id."""
    path = put(
        f"{name}.csv",
        f"title,url,time_added,tags,status\n{name},https://a.example/{name},1,,unread\n",
    )
    return import_paths(library, [path]).ids[0]


@pytest.fixture
def put(tmp_path):
    """Write a file, and return its path."""

    def put(name, text):
        path = tmp_path / f"part_{name}"
        path.write_text(text)
        age_file(path)  # else a rescan reads it again
        return path

    return put


def test_an_article_that_was_read_goes_and_comes_back_as_it_was(library):
    """Its text, its state, what counts as read of it, and what a search finds."""
    article = add_read(library)
    library.set_position(article, 0, 3, 0.5)
    age(library)
    before = library.object_of(article)
    assert library.tidying.find(READ).articles == (article,)
    assert library.tidying.apply(READ).articles == (article,)
    assert library.count(View()) == 0
    assert not library.tidying.apply(READ)
    assert str(library.undo()) == "Undone: 1 article brought back."
    library.index_more()
    assert library.object_of(article) == before
    assert library.ids(View('"about a headline"')) == [article]
    assert str(library.redo()) == "Redone: 1 article removed again by your rule."
    assert library.count(View()) == 0
    assert library.undo() is not None
    assert library.object_of(article) == before
    assert not library.check().findings


def test_what_is_young_or_unread_stays(library):
    """Also what was added long ago and opened, or marked read, lately."""
    old = add_read(library, "Old")
    reopened = add_read(library, "Reopened")
    unread = library.add(make_article("Unread"))
    marked = library.add(make_article("Marked"))
    age(library)
    add_read(library, "Young")
    library.mark_opened(reopened)
    library.mark_read(marked)
    assert library.tidying.find(ALL).articles == (old,)
    assert library.state(unread).unread


TAKEN_UP = {
    "starred": lambda library, article: library.set_starred(article),
    "tagged": lambda library, article: library.add_tag(article, "sea"),
    "noted": lambda library, article: library.add_note(article, 0, None, None, "All", "mine"),
    "highlighted": lambda library, article: library.add_note(article, 0, 0, 3, "All", ""),
    "noted once": lambda library, article: library.remove_note(
        library.add_note(article, 0, None, None, "All", "mine").id
    ),
}


@pytest.mark.parametrize("name", TAKEN_UP)
def test_what_the_user_put_his_hand_to_stays(library, put, tmp_path, name):
    """Whatever the rule: articles, links, and earlier texts."""
    article, link = add_read(library), add_link(library, put)
    updated = make_versions(library, tmp_path, 2)
    for one in (article, link, updated):
        TAKEN_UP[name](library, one)
    age(library)
    assert not library.tidying.apply(ALL)
    assert library.count(View()) == 3
    assert len(library.versions_of(updated)) == 2


def test_what_is_unread_again_stays(library):
    """The mark alone decides, not that it was opened once."""
    article = add_read(library)
    library.mark_read(article, False)
    age(library)
    assert not library.tidying.find(ALL)


def test_an_article_with_a_draft_stays(library):
    """The note is not in the library yet."""
    article = add_read(library)
    library.keep_draft(NoteDraft(article, library.row(article).key, 0, None, None, "", "mine"))
    age(library)
    assert not library.tidying.find(ALL)


def test_articles_of_followed_stories_stay(library):
    """All of them, not the first alone."""
    ids = [add_read(library, f"Number {n}") for n in range(4)]
    put_into_stories(library, {ids[0]: 1, ids[1]: 1, ids[2]: 2, ids[3]: 2})
    library.stories.follow([1])
    age(library)
    assert library.tidying.find(READ).articles == (ids[2], ids[3])


def test_an_article_whose_file_is_there_stays(library, tmp_path):
    """It would come back as a new one with the next change of its file."""
    file = write_article(tmp_path / "in", "a.txt", "Ferry")
    (article,) = import_paths(library, [tmp_path / "in"]).ids
    library.mark_opened(article)
    age(library)
    assert not library.tidying.find(READ)
    file.unlink()
    rescan(library)
    assert library.tidying.find(READ).articles == (article,)


def test_links_go_unread_and_come_back_as_links(library, put):
    """A link whose page was fetched is an article."""
    link = add_link(library, put)
    age(library)
    young = add_link(library, put, "Two")
    before = library.object_of(link)
    assert library.tidying.apply(LINKS).links == (link,)
    assert library.ids(View()) == [young]
    assert rescan(library).added == 0
    library.undo()
    assert library.object_of(link) == before
    assert before["is_link"]


def make_versions(library, tmp_path, number):
    """Import a file and change it so often; return the article."""
    file = tmp_path / "a.txt"
    for n in range(number + 1):
        file.write_text(f"Ferry\n20240101\nhttps://a.example/f\nIt sails {n} times a day.\nMore.\n")
        found = import_paths(library, [file])
    return found.ids[0]


def test_the_oldest_earlier_texts_go(library, tmp_path):
    """The latest stay, and the one that was opened last: what changed is told against it."""
    article = make_versions(library, tmp_path, 2)
    library.mark_opened(article)
    with library.connections.writing() as db:
        db.execute("UPDATE state SET opened = 5 WHERE id = ?", (article,))
    for n in range(3, 6):
        (tmp_path / "a.txt").write_text(
            f"Ferry\n20240101\nhttps://a.example/f\nIt sails {n} times a day.\nMore.\n"
        )
        rescan(library)
    before = library.object_of(article)
    assert len(before["versions"]) == 5
    report = library.tidying.apply(RetentionRule(versions=1))
    assert len(report.versions) == 3
    kept = library.versions_of(article)
    assert [version.opened_at is not None for version in kept] == [False, True]
    assert "earlier texts brought back" in str(library.undo())
    assert library.object_of(article) == before
    library.redo()
    assert len(library.versions_of(article)) == 2


def test_what_came_again_meanwhile_is_left(library):
    """The same text as another article is not there twice; the others come back."""
    first, second = add_read(library, "First"), add_read(library, "Second")
    age(library)
    library.tidying.apply(READ)
    again = library.add(make_article("First", "All about First."))
    assert library.undo().left == 1
    assert {row.id for row in library.rows(View(), 0, 9)} == {again, second}
    assert library.row(first) is None


def test_what_the_user_took_up_is_not_removed_by_a_redo(library):
    """A star that came after the undo holds."""
    first, second = add_read(library, "First"), add_read(library, "Second")
    age(library)
    library.tidying.apply(READ)
    library.undo()
    library.set_starred(first)
    assert library.redo().left == 1
    assert [row.id for row in library.rows(View(), 0, 9)] == [first]
    assert library.row(second) is None


def test_what_went_can_come_back_for_thirty_days(library):
    """Then it is gone for good, and says so as any change that stands no more."""
    add_read(library)
    age(library)
    library.tidying.apply(READ)
    with library.connections.writing() as db:
        db.execute("UPDATE tidied SET run = run - ?", (31 * DAY,))
    library.tidying.apply(READ)
    assert library.undo_tidying() is None
    assert library.undo() is None


def test_the_feed_gives_back_nothing_that_went(library):
    """An item stays known to its feed while its article is away, and is its again after an undo."""
    article = add_read(library)
    with library.connections.writing() as db:
        db.execute("INSERT INTO feed (id, url, added) VALUES (1, 'https://a.example/f', 0)")
        db.execute("INSERT INTO feed_item VALUES (1, x'01', x'02', ?)", (article,))
    age(library)
    library.tidying.apply(READ)
    assert load_item(library) == (None,)
    library.undo()
    assert load_item(library) == (article,)


def load_item(library):
    """The article of the one item."""
    with library.connections.reading() as db:
        return db.execute("SELECT article FROM feed_item").fetchone()


def test_many_go_at_once(library, put, tmp_path):
    """More than stand in one row of the table, and all come back."""
    records = "".join(
        json.dumps({"title": f"Number {n}", "paragraphs": [{"text": "All about it."}]}) + "\n"
        for n in range(600)
    )
    import_paths(library, [put("all.jsonl", records)])
    library.mark_read(library.ids(View()))
    age(library)
    (tmp_path / "part_all.jsonl").unlink()
    rescan(library)
    assert len(library.tidying.apply(READ).articles) == 600
    assert library.undo().articles == 600


def test_a_check_of_an_empty_library_keeps_what_can_be_brought_back(library):
    """The row of the undo log names no article, and that of a feed's item one that is forgotten."""
    article = add_read(library)
    age(library)
    library.tidying.apply(READ)
    assert library.count(View()) == 0
    assert library.check().findings == ()
    assert str(library.undo()) == "Undone: 1 article brought back."
    assert library.article(article).title == "A headline"

"""Stories that a reader split, joined, followed and muted leave as JSON lines and come back."""

import json

import pytest

from reader.ingest import import_paths
from reader.library import Library, View
from reader.paths import Paths
from tests.library.making import make_article
from tests.library.test_library_records import export
from tests.library.test_library_stories import MANY, fill, partition

TELLINGS = [("ferry", 0), ("bank", 0), ("ferry", 2), ("quake", 0), ("bank", 2), ("ferry", 4)]


@pytest.fixture
def news(library):
    """Three articles on a ferry, two on a bank, one on an earthquake; changed by hand."""
    ids = fill(library, *TELLINGS)
    stories = library.stories.find_ids(ids)
    library.stories.move([ids[3]], stories[ids[0]])
    library.stories.split([ids[4]])
    library.stories.follow([stories[ids[0]]])
    library.stories.mute([stories[ids[1]]])
    return ids


@pytest.fixture
def other(tmp_path):
    """Another library, which has an article of its own: ids are other ones there."""
    with Library.open(Paths(*[tmp_path / "other"] * 5)) as opened:
        opened.add(make_article("Of its own", "The tower clock of Vik stood still on Sunday."))
        yield opened


def find_keys(library):
    """The stories as sets of content keys, each with its marks; those of one article too."""
    keys = {i: library.article(i).key for i in library.ids(View())}
    stories = library.stories.load(library.stories.list_ids(with_single=True))
    return {
        frozenset(keys[a.id] for a in story.articles): (story.is_followed, story.is_muted)
        for story in stories
    }


@pytest.mark.parametrize("backwards", [False, True])
def test_another_library_has_the_same_stories(library, news, other, tmp_path, backwards):
    """Whichever of two articles in one story comes first in the file."""
    file = export(library, tmp_path)
    lines = sorted(file.read_text().splitlines(), reverse=backwards)
    file.write_text("\n".join(lines))
    report = import_paths(other, [file])
    assert (report.errors, report.added) == ((), 6)
    other.stories.group_pending(MANY)
    there = find_keys(other)
    here = find_keys(library)
    assert here.items() < there.items()
    assert sorted(here.values()) == [(False, False), (False, True), (True, False)]
    other.stories.make_again()
    other.stories.group_pending(MANY)
    assert find_keys(other) == there
    assert import_paths(other, [file]).unchanged == 6


def test_stories_that_are_grouped_already_are_changed(library, news, other, tmp_path):
    """What the library itself changed stays; each article that was changed is counted."""
    ids = fill(other, *TELLINGS)
    other.stories.split([ids[5]])
    lines = sorted(export(library, tmp_path).read_text().splitlines(), reverse=True)
    file = tmp_path / "backwards.jsonl"
    file.write_text("\n".join(lines))
    report = import_paths(other, [file])
    # Followed, muted, moved, split off.
    assert (report.updated, report.unchanged, report.errors) == (4, 2, ())
    other.stories.group_pending(MANY)
    found = other.stories.find_ids(ids)
    ferry, bank, *others = (found[article] for article in ids)
    assert others == [ferry, ferry, found[ids[4]], found[ids[5]]]
    assert len({ferry, bank, *others}) == 4
    assert other.stories.load([ferry])[0].is_followed
    assert other.stories.load([bank])[0].is_muted
    assert import_paths(other, [file]).unchanged == 6


def test_an_article_whose_story_does_not_come_stays_where_grouping_puts_it(
    library, news, other, tmp_path
):
    """A part of a library has not the article beside which another one was put."""
    quake = library.object_of(news[3])
    assert quake["placement"] == {"beside": library.article(news[0]).key}
    assert library.object_of(news[4])["placement"] == {"beside": None}
    assert library.object_of(news[0])["placement"] is None
    file = tmp_path / "part.jsonl"
    file.write_text(json.dumps(quake) + "\n")
    (article,) = import_paths(other, [file]).ids
    other.stories.group_pending(MANY)
    assert frozenset({article}) in partition(other)
    assert other.object_of(article)["placement"] is None


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"placement": True}, "placement must be an object"),
        ({"placement": {"beside": "xy"}}, "32 hexadecimal digits"),
        ({"placement": {"beside": 3}}, "beside must be text"),
        ({"followed": 1}, "followed must be true or false"),
    ],
)
def test_a_wrong_value_is_a_sentence(library, news, other, tmp_path, wrong, expected):
    """The article is left out, and the next one read."""
    file = tmp_path / "wrong.jsonl"
    objects = [library.object_of(news[0]) | wrong, library.object_of(news[1])]
    file.write_text("".join(json.dumps(value) + "\n" for value in objects))
    report = import_paths(other, [file])
    (error,) = report.errors
    assert expected in error
    assert report.added == 1


def test_an_article_is_not_put_beside_itself(library, news, other, tmp_path):
    """As a file of another program may say."""
    file = tmp_path / "wrong.jsonl"
    line = library.object_of(news[1])
    line["placement"] = {"beside": library.article(news[1]).key}
    file.write_text(json.dumps(line) + "\n")
    (article,) = import_paths(other, [file]).ids
    assert other.object_of(article)["placement"] is None

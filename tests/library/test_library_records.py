"""A library leaves as JSON lines, and what comes back is the same to the byte."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from reader.export.library_export import export_library
from reader.ingest import import_paths, rescan
from reader.library import Library, View
from reader.paths import Paths
from reader.text import clean
from tests.library.making import make_article

TEXT = st.text(max_size=40).map(clean)
WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20)
ARTICLES = st.builds(
    make_article,
    TEXT,
    TEXT,
    TEXT,
    date=st.none() | st.dates(),
    url=st.none() | st.just("https://www.example.org/a") | TEXT,
    path=TEXT.filter(bool),
    item=st.none() | st.integers(0, 10**6),
)
TAGS = st.lists(
    WORDS.filter(lambda name: name.strip("# ") and not {",", '"'} & set(name)), max_size=3
)
CHANGES = st.one_of(
    st.tuples(st.just("mark_read"), st.booleans()),
    st.tuples(st.just("set_starred"), st.booleans()),
    st.tuples(st.just("mark_finished"), st.booleans()),
    st.tuples(st.just("mark_opened")),
    st.tuples(st.just("add_reading_time"), st.floats(0, 10**9)),
    st.tuples(st.just("set_tags"), TAGS),
    st.tuples(
        st.just("jump"),
        st.tuples(st.integers(0, 4), st.integers(0, 9)),
        st.tuples(st.integers(5, 9), st.integers(0, 9)),
    ),
    st.tuples(
        st.just("set_position"), st.integers(0, 10**9), st.integers(0, 10**9), st.floats(0, 1)
    ),
    st.tuples(
        st.just("add_note"),
        st.integers(0, 9),
        st.none() | st.integers(0, 99),
        st.none() | st.integers(0, 99),
        st.text(max_size=30),
        st.text(max_size=30),
    ),
    st.tuples(st.just("forget")),
    st.tuples(st.just("split")),
    st.tuples(st.just("move"), st.integers(0, 4)),
    st.tuples(st.just("follow"), st.booleans()),
    st.tuples(st.just("mute"), st.booleans()),
)

TWO = [make_article("The ferry", "It ran aground."), make_article("A bank", "Rates were cut.")]


def change(library, ids, number, method, *values):
    """Make a change to an article, or to its story."""
    stories = library.stories.find_ids(ids)
    if method == "split":
        library.stories.split([ids[number]])
    elif method == "move":
        other = ids[values[0] % len(ids)]
        if other in stories:
            library.stories.move([ids[number]], stories[other])
    elif method == "jump":
        library.set_position(ids[number], 0, 0, 0.5, end=(10, 0), gaps=[values])
    elif method in ("follow", "mute"):
        getattr(library.stories, method)([stories[ids[number]]], *values)
    else:
        getattr(library, method)(ids[number], *values)


def export(library, folder) -> Path:
    """What ``reader export --jsonl`` writes of a whole library."""
    ids = library.ids(View())
    objects = [library.object_of(article_id) for article_id in ids]
    return export_library([*objects, *library.search_objects()], folder)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    articles=st.lists(ARTICLES, max_size=5),
    changes=st.lists(st.tuples(st.integers(0, 4), CHANGES), max_size=12),
)
@example(articles=TWO, changes=[(0, ("move", 1)), (1, ("mute", True))])
@example(articles=TWO, changes=[(0, ("mark_opened",)), (0, ("jump", (1, 3), (5, 0)))])
@example(articles=TWO, changes=[(1, ("move", 0)), (1, ("follow", True)), (0, ("split",))])
def test_export_import_export_is_the_same_file(tmp_path_factory, articles, changes):
    """Whatever was read, marked and written: a second library has all of it, byte for byte."""
    home = tmp_path_factory.mktemp("records")
    here, there = (Paths(*[home / name] * 5) for name in ("here", "there"))
    with Library.open(here) as library:
        ids = [library.add(article) for article in articles]
        library.stories.group_pending(len(ids))
        for number, (method, *values) in changes:
            if number < len(ids) and library.row(ids[number]) is not None:
                change(library, ids, number, method, *values)
        for article, words in zip(articles[::2], range(9), strict=False):
            library.put_digest(article.key, "o", "text", words=words + 5, words_shown=words)
        assume(library.count(View()))  # a file of nothing is said to be empty
        first = export(library, home / "first")
    with Library.open(there) as library:
        report = import_paths(library, [first])
        assert report.errors == ()
        assert report.added == library.count(View())
        again = export(library, home / "again")
        assert import_paths(library, [first]).unchanged == report.added
        assert export(library, home / "third").read_bytes() == first.read_bytes()
    assert again.read_bytes() == first.read_bytes()


def test_ids_times_and_searches_come_back(paths, tmp_path, library):
    """An article that was forgotten leaves its gap, and saved searches keep their order."""
    ids = [library.add(make_article(f"Number {n}", date=date(2020, 1, 1))) for n in range(4)]
    library.forget(ids[1])
    library.mark_opened(ids[3])
    with library._connections.writing() as db:
        db.execute("INSERT INTO search VALUES ('zoo', 'tag:zoo', 0), ('art', 'is:unread', 1)")
    file = export(library, tmp_path)
    other = Paths(*[tmp_path / "other"] * 5)
    with Library.open(other) as restored:
        import_paths(restored, [file])
        assert sorted(restored.ids(View())) == [ids[0], *ids[2:]]
        assert restored.state(ids[3]) == library.state(ids[3])
        assert [found["search"] for found in restored.search_objects()] == ["zoo", "art"]
        assert restored.add(make_article("New")) > ids[3]


def test_a_library_that_has_the_articles_keeps_its_own(library, tmp_path):
    """What is read or starred in one of both is so; nothing is taken away, nothing twice."""
    first, second = (library.add(make_article(f"Number {n}")) for n in range(2))
    library.set_starred(first)
    library.add_tag(first, "old")
    library.add_note(first, 0, None, None, "It has", "Same note")
    library.set_position(first, 0, 4, 0.5)
    file = export(library, tmp_path)
    library.set_starred(first, False)
    library.set_tags(first, ["new"])
    library.set_position(first, 2, 0, 0.75)
    library.mark_read(first)
    library.forget(second)
    third = library.add(make_article("Third"))
    report = import_paths(library, [file])
    assert (report.added, report.updated) == (1, 1)
    state = library.state(first)
    assert (state.starred, state.unread, state.progress) == (True, False, 0.75)
    assert library.tags_of(first) == ("new", "old")
    assert [note.text for note in library.notes(first)] == ["Same note"]
    assert library.state(third).unread
    assert import_paths(library, [file]).unchanged == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{", "it is not JSON"),
        ("[1]", "it must be an object"),
        ('{"title": "x"}', "paragraphs is missing"),
        ('{"paragraphs": [{"text": "x"}]}', "title is missing"),
        ('{"title": "x", "paragraphs": [{"text": 3}]}', "text must be text"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "starred": 1}', "true or false"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "progress": 2}', "from 0 to 1"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "char": -1}', "whole number"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "char": 1e400}', "whole number"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "date": "2022-02-30"}', "a date"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "opened_at": "soon"}', "a time"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "tags": ["a,b"]}', "without commas"),
        ('{"title": "x", "paragraphs": [{"text": "x"}], "notes": [3]}', "list of objects"),
        ('{"search": "x"}', "query is missing"),
        ("[" * 100_000, "it is not JSON"),
    ],
)
def test_a_wrong_line_is_a_sentence(library, tmp_path, line, expected):
    """It names file, line and reason; the lines around it are read."""
    good = [
        '{"title": "A", "paragraphs": [{"text": "a"}]}',
        '{"title": "B", "paragraphs": [{"text": "b"}]}',
    ]
    file = tmp_path / "x.jsonl"
    file.write_text("\n".join([good[0], "", line, good[1]]))
    report = import_paths(library, [file])
    (error,) = report.errors
    assert f"{file}, line 3" in error
    assert expected in error
    assert (report.added, library.count(View())) == (2, 2)


def test_hostile_lines_are_clean(library, tmp_path):
    """Control bytes of a file of records reach neither title nor text, tag or note."""
    bad = "a\x1b[31mb\x07\u202ec"
    record = {
        "title": bad, "path": bad, "url": bad, "tags": [bad], "remarks": [bad],
        "paragraphs": [{"text": bad}], "notes": [{"quote": bad, "text": bad}],
    }  # fmt: skip
    file = tmp_path / "x.jsonl"
    file.write_text(json.dumps(record) + "\n")
    (article_id,) = import_paths(library, [file]).ids
    for text in json.dumps(library.object_of(article_id), ensure_ascii=False):
        assert text.isprintable()


def test_other_files_of_that_suffix_are_read_as_before(library, tmp_path):
    """A file that has the suffix but no such lines is a file like others."""
    file = tmp_path / "x.jsonl"
    file.write_text("A headline\n20230105\nIt is an article.\n")
    import_paths(library, [file])
    assert [row.title for row in library.rows(View(), 0, 9)] == ["A headline"]


def test_leaving_keeps_whole_batches(library, tmp_path, monkeypatch):
    """A reading that is left half way has what it had stored, and says that it was left."""
    monkeypatch.setattr("reader.library.jsonl.record_files._BATCH_LINES", 2)
    lines = [{"title": f"{n}", "paragraphs": [{"text": f"{n}"}]} for n in range(9)]
    file = tmp_path / "x.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    asked = []
    report = import_paths(library, [file], cancelled=lambda: asked.append(1) or len(asked) > 2)
    assert report.cancelled
    assert report.added == library.count(View()) == 4


def test_an_article_without_paragraphs_comes_back(paths, tmp_path):
    """A page may have nothing but a headline."""
    with Library.open(paths) as library:
        empty = replace(make_article("Nothing but a headline"), paragraphs=())
        library.add(empty)
        first = export(library, tmp_path / "first")
    with Library.open(Paths(*[tmp_path / "there"] * 5)) as library:
        report = import_paths(library, [first])
        assert (report.errors, report.added) == ((), 1)
        assert export(library, tmp_path / "again").read_bytes() == first.read_bytes()


def test_an_export_in_a_folder_brings_its_state(tmp_path):
    """A folder with a backup and articles: the backup is restored, the rest are files.

    Files of other programs that have paragraphs too stay files, which a rescan reads again.
    """
    here, there = (Paths(*[tmp_path / name] * 5) for name in ("here", "there"))
    folder = tmp_path / "folder"
    folder.mkdir()
    with Library.open(here) as library:
        article_id = library.add(make_article("The ferry ran aground", path="ferry.txt"))
        library.set_starred(article_id, True)
        export(library, folder / "backup")
    (folder / "other.txt").write_text("Another\n\nThe bridge was opened on Monday.\n")
    scraped = {"title": "Scraped", "paragraphs": ["A bell was found.", "It rings again."]}
    (folder / "scraped.jsonl").write_text(json.dumps(scraped) + "\n")
    with Library.open(there) as library:
        report = import_paths(library, [folder])
        assert (report.added, report.errors) == (3, ())
        rows = {row.title: row.starred for row in library.rows(View(), 0, 9)}
        assert list(rows.values()).count(True) == 1
        assert rows["The ferry ran aground"] is True
        again = rescan(library)
        assert (again.articles, again.orphaned) == (2, 0)
        assert import_paths(library, [folder]).articles == 3
        assert len(library.rows(View(), 0, 9)) == 3

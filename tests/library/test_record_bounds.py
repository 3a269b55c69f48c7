"""What a file of records may hold: no line of it takes the memory, the time or the screen."""

import json
import tracemalloc

import pytest

from reader.formats import Limits
from reader.ingest import import_paths
from reader.library import View
from reader.library.articles.article_store import make_record
from tests.library.making import make_article


def write(folder, *lines):
    """Write lines after a good one."""
    file = folder / "x.jsonl"
    good = json.dumps({"title": "Good", "paragraphs": [{"text": "It is read."}]})
    file.write_text("\n".join([good, *lines]) + "\n")
    return file


def record(**values):
    """Give an article with some values of its own, as a line."""
    return json.dumps({"title": "Bad", "paragraphs": [{"text": "x"}], **values})


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (
            {"paragraphs": [{"text": "x" * 1_000_001}]},
            "text must have at most 1,000,000 characters",
        ),
        ({"paragraphs": [{"text": "x"}] * 100_001}, "paragraphs must be a list of at most 100,000"),
        ({"title": "x" * 10_001}, "title must have at most 10,000 characters"),
        ({"path": "x" * 10_001}, "path must have"),
        ({"tags": ["x"] * 1_001}, "tags must be a list of at most 1,000"),
        ({"remarks": ["x"] * 1_001}, "remarks must be a list"),
        ({"notes": [{"text": "x"}] * 10_001}, "notes must be a list of at most 10,000"),
        ({"tags": ["x"] * 1_500_000}, "more than 1,500,000 values"),
        ({"title": "x" * 51_000_000}, "it is too long"),
    ],
)
def test_what_no_article_has_is_refused(library, tmp_path, values, expected):
    """In a sentence with its line; what is around it is read."""
    report = import_paths(library, [write(tmp_path, record(**values), record(title="Last"))])
    (error,) = report.errors
    assert "x.jsonl, line 2, was left out:" in error
    assert expected in error
    assert [row.title for row in library.rows(View(), 0, 9)] == ["Last", "Good"]


def test_paragraphs_as_many_as_the_settings_say(library, tmp_path):
    """As for any other file."""
    file = write(tmp_path, record(paragraphs=[{"text": "x"}] * 4))
    (error,) = import_paths(library, [file], limits=Limits(paragraphs=3)).errors
    assert "paragraphs must be a list of at most 3" in error


@pytest.mark.parametrize(
    ("name", "query"), [("x" * 41, "a"), ("", "a"), ("x", "(((("), ("x", "date:soon")]
)
def test_a_search_that_cannot_be_saved_by_hand_is_refused(library, tmp_path, name, query):
    """A wrong one would fail each time that it is chosen."""
    file = write(tmp_path, json.dumps({"search": name, "query": query}))
    (error,) = import_paths(library, [file]).errors
    assert "line 2, was left out: the search cannot be saved" in error
    assert library.saved_searches() == []


def test_no_more_searches_than_anybody_has(library, tmp_path):
    """They stand in a list on the screen."""
    lines = [json.dumps({"search": f"s{n}", "query": "a"}) for n in range(1_010)]
    report = import_paths(library, [write(tmp_path, *lines)])
    assert len(library.saved_searches()) == 1_000
    assert len(report.errors) == 10


def test_many_wrong_lines_are_counted(library, tmp_path):
    """A hundred are told one by one, and all are counted."""
    report = import_paths(library, [write(tmp_path, *["{"] * 150, record(title="Last"))])
    assert len(report.errors) == 101
    assert report.errors[-1].endswith("x.jsonl: 150 lines were left out in total.")
    assert report.added == 2


def test_a_file_of_wrong_lines_is_given_up(library, tmp_path):
    """After a hundred thousand of them, and it is said."""
    report = import_paths(library, [write(tmp_path, *["{"] * 100_002, record(title="Last"))])
    assert "100,001 lines were left out in total; the rest was not read." in report.errors[-1]
    assert report.added == 1


def test_an_article_of_many_words_takes_the_memory_of_its_text():
    """Not that of as many words, each by itself, which is twenty times as much."""
    article = make_article("Long", *["word so " * 60_000] * 4)
    make_record(make_article())  # modules are loaded and count no more
    tracemalloc.start()
    try:
        record = make_record(article)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert record.columns["words"] == 4 * 120_000
    assert most < 10 * 4 * 480_000


def test_an_article_of_wide_characters_takes_a_few_times_its_text(library, tmp_path):
    """A rocket in each paragraph makes every letter of it take four bytes."""
    text = "word soon and " * 20_000 + "\N{ROCKET}"
    line = json.dumps({"title": "Wide", "paragraphs": [{"text": text}] * 12}, ensure_ascii=False)
    file = tmp_path / "x.jsonl"
    file.write_text(line + "\n")
    import_paths(library, [write(tmp_path)])  # modules are loaded and count no more
    file.write_text(line + "\n")
    tracemalloc.start()
    try:
        report = import_paths(library, [file])
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert report.added == 1
    assert most < 14 * len(line)
    assert library.article(report.ids[0]).paragraphs[0].text == text

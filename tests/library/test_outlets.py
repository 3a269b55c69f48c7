"""Who sends a mail is its outlet, wherever an outlet is shown, searched for or printed."""

import pytest

from reader.briefing.preferred_outlets import find_preference
from reader.export.library_export import export_library
from reader.ingest import import_paths
from reader.library import Library, View
from reader.library.rules.rule import make_source_query
from reader.paths import Paths, find_paths

TEXT = (
    "The ferry Aurora ran aground on the rocks near Felling at dawn on 3 March.\n\n"
    "The lifeboat from Felling took 120 passengers off the ferry before noon.\n"
)


def write_mails(folder, senders):
    """Write a mail of each sender: name, address, headline."""
    for number, (name, headline) in enumerate(senders):
        head = f'From: "{name}" <post@mail{number}.example>\nTo: me@example.org\n'
        head += f"Subject: {headline}\nDate: Wed, 04 Mar 2026 08:0{number}:00 +0000\n\n"
        own = f"A reporter of the {name} counted {number + 3} boats beside it on the water.\n"
        (folder / f"file{number}.eml").write_text(f"{head}{TEXT}\n{own}", encoding="utf-8")


@pytest.fixture
def library(reader_home, tmp_path):
    """A library with two mails on one event, and one text that names nobody."""
    folder = tmp_path / "mails"
    folder.mkdir()
    write_mails(
        folder, [("Lowmere Weekly", "Ferry Aurora aground"), ("Åland Post", "Aurora on the rocks")]
    )
    (folder / "plain.txt").write_text("A note\n\nOf nobody, about nothing at all.\n")
    with Library.open(find_paths()) as library:
        import_paths(library, [str(folder)])
        yield library


def test_the_list_and_what_is_read_have_the_sender(library):
    rows = {row.title: row for row in library.rows(View(), 0, 9)}
    assert rows["Ferry Aurora aground"].source == "Lowmere Weekly"
    assert rows["A note"].source == ""
    article = library.article(rows["Ferry Aurora aground"].id)
    assert article.source == "Lowmere Weekly"
    assert article.tellers == ("Lowmere Weekly",)  # who is the author too, is named once


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("source:lowmere", 1),
        ('source:"lowmere weekly"', 1),
        ('source:"Åland Post"', 1),
        ("source:åland", 1),
        ("source:post", 1),
        ("source:example", 0),
    ],
)
def test_a_search_by_the_sender_finds_its_mails(library, query, count):
    """In any case of letters, by a part of the name."""
    assert library.count(View(query)) == count


@pytest.mark.parametrize("source", ["Lowmere Weekly", "Åland Post", "example.org", 'The "Post"'])
def test_the_query_of_a_source_can_be_read(library, source):
    """As the rule that mutes it has it."""
    library.count(View(make_source_query(source)))
    if source in {"Lowmere Weekly", "Åland Post"}:
        assert library.count(View(make_source_query(source))) == 1


def test_it_comes_back_from_an_export(library, tmp_path):
    """As JSON lines, into another library."""
    objects = [library.object_of(article) for article in library.ids(View())]
    path = export_library(objects, tmp_path)
    with Library.open(
        Paths(*(tmp_path / name for name in ("data", "config", "cache", "logs", "export")))
    ) as other:
        import_paths(other, [str(path)])
        rows = other.rows(View(), 0, 9)
        assert {row.source for row in rows} == {"Lowmere Weekly", "Åland Post", ""}
        assert {other.article(row.id).source for row in rows} == {row.source for row in rows}


def test_an_outlet_is_preferred_by_words_of_its_name():
    preferred = ["weekly", "example.org"]
    assert find_preference("Lowmere Weekly", preferred) == 0
    assert find_preference("news.example.org", preferred) == 1
    assert find_preference("Biweekly", preferred) == 2

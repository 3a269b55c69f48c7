"""Languages and authors that queries filter by are kept, and are those of the present text."""

import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from reader.ingest import Importer, import_paths, rescan
from reader.library import Library, View
from reader.library.content.article_bodies import encode_body
from reader.library.maintenance.salvage import salvage
from reader.library.search import facets
from reader.library.tidying.retention_rule import RetentionRule
from tests.library.making import age, make_article, write_article

GERMAN = "Der Hafen blieb am Montag zu, weil das Eis auf dem Fluss noch zu dick für die Boote war."
DANISH = "Havnen var lukket i går, fordi isen på floden ikke kunne bære, og det blev sagt af byen."
ENGLISH = "The harbour was closed on Monday, because the ice on the river was still too thick."
QUERIES = ("lang:de", "lang:da", "lang:en", "-lang:en", "author:lunde", "author:lun*", "author:ek")
EXPECTED = {"lang:de": [2], "lang:da": [3], "author:lunde": [1, 3], "author:ek": [2]}
BEFORE = Path(__file__).with_name("version_12.sql")  # the last without facets


def make_articles():
    """Three articles: in English, German and Danish, two of them by one author."""
    return [
        replace(make_article("Ice", ENGLISH), author="Ida Lunde"),
        replace(make_article("Eis", GERMAN), author="Bo Ék"),
        replace(make_article("Is", DANISH), author="Lunde, Ida"),
    ]


@pytest.fixture
def filled(library):
    """A library of these articles, of which all facets are known."""
    for article in make_articles():
        library.add(article)
    find_all(library)
    return library


def find_all(library):
    """Find all facets, two articles at a time; return how many calls that took."""
    calls = 1
    while library.find_more_facets("language", 2):
        calls += 1
    assert library.count_without("language") == library.count_without("author") == 0
    return calls


def ask(library):
    """Return what each query finds, in the order of ids."""
    return {query: sorted(library.ids(View(query=query))) for query in QUERIES}


def check_right(library):
    """What is found is what the texts say, before the rest is known and after; return it."""
    first = ask(library)
    assert library.check().findings == ()
    find_all(library)
    known = ask(library)
    with library.connections.writing() as db:
        facets.forget_all(db)
    assert first == known == ask(library)
    return known


def test_an_import_knows_authors_and_leaves_languages(library):
    """A search finds the same before they are found and after."""
    for article in make_articles():
        library.add(article)
    assert (library.count_without("author"), library.count_without("language")) == (0, 3)
    before = ask(library)
    assert {query: before[query] for query in EXPECTED} == EXPECTED
    assert find_all(library) == 2
    assert ask(library) == before


def test_known_facets_need_no_texts(filled):
    """A query then reads none: it is found with all texts damaged, as no trigger has seen."""
    before = ask(filled)
    with filled.connections.reading() as db:
        db.execute("DROP TRIGGER facet_body_updated")
        db.execute("UPDATE body SET content = x'00'")
    assert ask(filled) == before


CHANGES = {
    "another text": (
        "en.txt",
        "Ice\n20240229\nhttps://a.example/1\n" + GERMAN + "\n" + ENGLISH[:40],
    ),
    "another headline": ("en.txt", "Eis und\n20240229\nhttps://a.example/1\n" + ENGLISH),
    "another author": ("a.md", "---\nauthor: Bo Ek\n---\n# Note\n\n" + ENGLISH + "\n"),
    "no author": ("a.md", "# Note\n\n" + ENGLISH + "\n"),
    "a declared language": ("p.html", '<html lang="da"><title>Kort</title><p>Is og sne.</html>'),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_with_another_text(library, tmp_path, change):
    """What was known of the text before is not taken for what the later one says."""
    write_article(tmp_path / "in", "en.txt", "Ice", ENGLISH, url="https://a.example/1")
    (tmp_path / "in" / "a.md").write_text(f"---\nauthor: Ida Lunde\n---\n# Note\n\n{ENGLISH}\n")
    (tmp_path / "in" / "p.html").write_text("<html><title>Kort</title><p>Is og sne.</html>")
    import_paths(library, [tmp_path / "in"])
    find_all(library)
    before = ask(library)
    name, text = CHANGES[change]
    (tmp_path / "in" / name).write_text(text)
    report = rescan(library)
    assert report.updated + report.details + report.unchanged == 3
    after = check_right(library)
    assert (after != before) == (change != "another headline")
    (tmp_path / "in" / "en.txt").unlink()
    rescan(library)
    assert check_right(library) == after


def test_articles_that_leave_and_come_back(filled):
    """By the rule of the reader, with undo and redo; and those that are forgotten."""
    filled.mark_opened(2)
    filled.mark_finished(2)
    with filled.connections.writing() as db:
        db.execute("UPDATE article SET added = 0")
        db.execute("UPDATE state SET opened = 0, finished = 0 WHERE id = 2")
        db.execute("UPDATE read_text SET read_at = 0")
    assert filled.tidying.apply(RetentionRule(read_days=1)).articles == (2,)
    assert check_right(filled)["lang:de"] == []
    filled.undo()
    filled.index_more()
    assert check_right(filled)["lang:de"] == check_right(filled)["author:ek"] == [2]
    filled.redo()
    assert check_right(filled)["author:ek"] == []
    filled.forget([1, 3])
    assert not any(check_right(filled).values())


def test_an_older_reader_that_writes_meanwhile(filled):
    """It knows nothing of facets; what it stores is found as its text says."""
    (_, article, _) = make_articles()
    later = make_article("Eis", ENGLISH)
    with filled.connections.writing() as db:
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, date, date_last, words, path,"
            " added) VALUES (9, x'09', 'Eis', 'eis', '', 0, 99999999, 9, 'made.txt', 1)"
        )
        db.execute("INSERT INTO body (id, content) VALUES (9, ?)", (encode_body(article),))
        db.execute("INSERT INTO state (id) VALUES (9)")
        db.execute("REPLACE INTO body (id, content) VALUES (2, ?)", (encode_body(later),))
        db.execute("INSERT OR IGNORE INTO body (id, content) VALUES (1, x'00')")  # changes nothing
    filled.index_more()
    found = ask(filled)
    assert (found["lang:de"], found["author:ek"]) == ([9], [9])
    assert (found["lang:en"], found["author:lunde"]) == ([1, 2], [1, 3])
    find_all(filled)
    assert ask(filled) == found


def test_a_text_that_is_replaced_while_its_language_is_found(filled, monkeypatch):
    """What was found of the text before is not stored for the later one."""
    find, (_, article, _) = facets.find_language, make_articles()

    def find_slowly(title, content):
        with filled.connections.writing() as db:
            db.execute("UPDATE body SET content = ? WHERE id = 1", (encode_body(article),))
        return find(title, content)

    with filled.connections.writing() as db:
        facets.forget_all(db)
    monkeypatch.setattr(facets, "find_language", find_slowly)
    assert filled.find_more_facets("language", 1) == 3
    monkeypatch.undo()
    assert filled.find_more_facets("language") == 0
    assert ask(filled)["lang:de"] == [1, 2]


def make_old(paths, number):
    """Make a library of the version before, with so many articles."""
    paths.data.mkdir(parents=True)
    db = sqlite3.connect(paths.database)
    db.executescript(BEFORE.read_text())
    articles = make_articles()
    for n in range(1, number + 1):
        article = articles[(n - 1) % 3]
        db.execute(
            "INSERT INTO article (id, key, title, title_key, source, date, date_last, words, path,"
            " added) VALUES (?, ?, ?, '', '', 0, 99999999, 9, 'made.txt', 1)",
            (n, n.to_bytes(16, "big"), article.title),
        )
        db.execute("INSERT INTO state (id) VALUES (?)", (n,))
        db.execute("INSERT INTO body (id, content) VALUES (?, ?)", (n, encode_body(article)))
    db.commit()
    db.close()


def test_an_upgraded_library_finds_the_rest_in_steps(paths):
    """What ends the program between two of them loses nothing; no answer waits for the last."""
    make_old(paths, 7)
    with Library.open(paths) as library:
        assert library.count_without("language") == library.count_without("author") == 7
        before = ask(library)
        assert (before["lang:de"], before["author:ek"]) == ([2, 5], [2, 5])
        assert library.find_more_facets("language", 3) == 4
        assert library.find_more_facets("author", 2) == 2
    with Library.open(paths) as library:
        assert (library.count_without("language"), library.count_without("author")) == (4, 2)
        assert check_right(library) == before


def test_facets_that_other_rules_found_are_found_anew(filled, paths, monkeypatch):
    """At the next start; and not again at the one after."""
    with Library.open(paths) as library:
        assert library.count_without("language") == 0
    monkeypatch.setattr(facets, "FACETS_VERSION", "other")
    with Library.open(paths) as library:
        assert library.count_without("language") == library.count_without("author") == 3
        find_all(library)
    with Library.open(paths) as library:
        assert library.count_without("language") == 0


@pytest.mark.parametrize(
    ("statement", "articles"),
    [
        ("DELETE FROM facet WHERE article = 2", 1),
        ("DELETE FROM facet", 3),
        ("INSERT INTO facet (article) VALUES (99)", 1),
        ("UPDATE facet SET language = 'Klingon' WHERE article < 3", 2),
        ("UPDATE facet SET language = x'00' WHERE article = 1", 1),
        ("UPDATE facet SET author = ' somebody ' WHERE article = 3", 1),
        ("UPDATE facet SET author = '' WHERE article = 3", 1),
    ],
)
def test_damaged_facets_are_found_anew(filled, statement, articles):
    """A check says so, once."""
    before = ask(filled)
    with filled.connections.reading() as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(statement)
        db.execute("PRAGMA foreign_keys = ON")
    # The row of article 99 is one that belonged to no article.
    expected = "belonged to no article" if "99" in statement else f"those of {articles} article"
    assert expected in " ".join(filled.check().findings)
    assert check_right(filled) == before


def test_a_salvaged_library_has_its_facets(filled, paths, tmp_path):
    """They are made of the texts that could be read."""
    before = ask(filled)
    with Library.open(paths.replace(data=tmp_path / "new")) as library:
        with library.connections.reading() as db:
            salvage(paths.database, db)
        library.index_more()
        assert check_right(library) == before


def test_a_damaged_text_ends_no_search(filled):
    """It is in the language of its headline, as before, and by nobody."""
    with filled.connections.writing() as db:
        db.execute("UPDATE body SET content = ? WHERE id = 2", (zlib.compress(b"[")[:5],))
    before = ask(filled)
    assert (before["lang:de"], before["author:ek"]) == ([], [])
    find_all(filled)
    assert ask(filled) == before


def test_the_background_of_the_screen_finds_languages(library, tmp_path):
    """In a child, behind an import, which waits for none; one that is left keeps what it found."""
    for n, article in enumerate(make_articles()):
        age(write_article(tmp_path / "in", f"{n}.txt", article.title, *article.originals))
    importer = Importer(library)
    importer.import_paths([str(tmp_path / "in")])
    assert library.count_without("language") == 3
    importer.find_languages()
    assert library.count_without("language") == 0
    assert ask(library)["lang:da"] == [3]

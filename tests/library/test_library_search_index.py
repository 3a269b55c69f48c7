"""The index of words: always that of the articles that are there, whatever became of them."""

import sqlite3
import zlib
from datetime import date as Date  # noqa: N812

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError, QueryError
from reader.ingest import import_paths, rescan
from reader.library import Library, SavedSearch, View
from reader.library.search import search_index
from reader.text import find_folded_words, fold_text, split_at_spaces, split_folded_words
from tests.library.making import make_article, write_article


def found(library, query, **view):
    return library.ids(View(query=query, sort="added", **view))


def is_consistent(paths):
    """Whether the index has the words of each article and no others."""
    db = sqlite3.connect(paths.database, isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    try:
        sound = search_index.is_consistent(db)
        db.execute("BEGIN")
        search_index.remove(db, [i for (i,) in db.execute("SELECT id FROM body").fetchall()])
        for table in ("prose", "headline", "sketch"):
            db.execute(
                f"CREATE VIRTUAL TABLE temp.left_{table} USING fts5vocab(main, {table}, row)"
            )
            sound &= not db.execute(f"SELECT count(*) FROM temp.left_{table}").fetchone()[0]
        db.execute("ROLLBACK")
    finally:
        db.close()
    return sound


def test_import_is_found_at_once_and_follows_each_change(library, paths, tmp_path):
    """New files are found, a new version by its new words alone, what is forgotten by none."""
    file = write_article(tmp_path, "a.txt", "Harbour", "Ice on the water.", "Nothing moved.")
    write_article(tmp_path, "b.txt", "Other", "Ice cream.")
    import_paths(library, [tmp_path])
    (harbour,) = found(library, "harbour")
    assert len(found(library, "ice")) == 2
    assert is_consistent(paths)
    file.write_text(file.read_text().replace("Ice", "Snow").replace("Harbour", "Quay", 1))
    rescan(library)
    assert found(library, "snow") == found(library, "title:quay") == [harbour]
    assert found(library, "harbour") == [] == found(library, "title:harb", is_typed=True)
    assert found(library, "nothing -ice") == [harbour]
    assert is_consistent(paths)
    library.forget(harbour)
    assert found(library, "snow") == [] == found(library, "-ice")
    assert is_consistent(paths)


def test_the_same_text_again_is_indexed_once(library, paths, tmp_path):
    """Copies, moves and another date of an article leave its words as they are."""
    file = write_article(tmp_path, "a.txt", "Harbour", "Ice.")
    import_paths(library, [tmp_path])
    write_article(tmp_path / "below", "copy.txt", "Harbour", "Ice.")
    file.rename(tmp_path / "moved.txt")
    rescan(library)
    moved = tmp_path / "moved.txt"
    moved.write_text(moved.read_text().replace("20240229", "20240301"))
    rescan(library)
    library.add(make_article("Harbour", "Ice."))
    assert len(found(library, "ice")) == len(found(library, "date:2024")) == 1
    assert is_consistent(paths)


TEXTS = st.lists(
    st.sampled_from(("ice", "snow", "iceBerg", "companyShadow", "é", "\0", "")), max_size=4
)
STEPS = st.lists(
    st.tuples(st.sampled_from(("add", "file", "forget")), st.integers(0, 2), TEXTS), max_size=8
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_the_index_is_that_of_the_articles(tmp_path_factory, steps):
    """After any adding, changing and forgetting, words find those that have them, and no others."""
    from reader.paths import Paths

    home = tmp_path_factory.mktemp("index")
    paths = Paths(home, home, home, home, home)
    with Library.open(paths) as library:
        for step, number, texts in steps:
            match step:
                case "add":
                    library.add(make_article(f"title{number}", *texts))
                case "file":
                    write_article(home / "news", f"{number}.txt", f"title{number}", *texts)
                    import_paths(library, [home / "news"])
                case "forget":
                    library.forget(number + 1)
        rows = library.rows(View(sort="added"), 0, 100)
        articles = {row.id: library.article(row.id) for row in rows}
        for word in ("ice", "snow", "berg", "shadow", "e", "all", "title0", "0"):
            wanted = [
                i
                for i, article in articles.items()
                if any(word in split_folded_words(text) for text in spoken(article))
            ]
            assert found(library, word) == wanted
    assert is_consistent(paths)


def spoken(article):
    """Return headline and paragraphs, as they are and with the spaces that were lost."""
    texts = [article.title, *(p.original for p in article.paragraphs)]
    return [*texts, *(text.replace("yS", "y S").replace("eB", "e B") for text in texts)]


def test_what_one_program_changes_another_one_finds(library, paths):
    """Answers are kept in memory only until any program changes what they depend on."""
    first = library.add(make_article("Ice", "one"))
    with Library.open(paths) as other:
        queries = ("ice", "is:unread", "tag:cold", "has:note", "folds:2", "-ice", "is:starred")
        assert [found(other, query) for query in queries] == [[first], [first], [], [], [], [], []]
        second = library.add(make_article("Snow", "two"))
        library.mark_read(first)
        library.set_starred(second)
        library.set_tags(second, ["cold"])
        library.add_note(first, 0, None, None, "one", "mine")
        library.put_digest(make_article("Ice", "one").key, "o", "t", words_shown=1, folds=2)
        assert [found(other, query) for query in queries] == [
            [first], [second], [second], [first], [first], [second], [second],
        ]  # fmt: skip
        library.forget(second)
        assert found(other, "-ice") == []


def test_what_is_read_under_the_cursor_stays_among_unread_ones(library):
    """Kept articles have the mark that the query asks for, but must have the words."""
    ids = [library.add(make_article(f"Ice {n}", f"{n}")) for n in range(3)]
    library.mark_read(ids[:2])
    assert found(library, "ice is:unread", pinned=(ids[0],)) == [ids[2], ids[0]]
    assert found(library, "ice -is:read", pinned=(ids[0],)) == [ids[2], ids[0]]
    assert found(library, "ice is:read", pinned=(ids[2], 999, -1)) == ids[::-1]
    assert found(library, "snow is:unread", pinned=(ids[0],)) == []
    assert found(library, "ice", filter="unread", pinned=(ids[0],)) == [ids[2], ids[0]]
    view = View("ice", pinned=(ids[0],))
    assert library.next_row(view, ids[1], unread=True) is None
    assert library.next_row(view, ids[1], unread=True, backwards=True).id == ids[2]


def test_all_found_are_marked_read(library):
    """Marking all of a search read takes those, and nothing else."""
    ids = [library.add(make_article(title, title)) for title in ("Ice", "Snow", "Ice again")]
    assert library.mark_all_read(View("ice")) == 2
    assert found(library, "is:unread") == [ids[1]]
    library.undo()
    assert len(found(library, "is:unread")) == 3


def test_what_is_not_counted_is_named(library):
    """What has no digest yet has no number of folds, and views that need it say how many."""
    known = make_article("Ice", "one")
    library.add(known)
    library.add(make_article("Ice again", "two"))
    library.put_digest(known.key, "o", "t", words_shown=1, folds=0)
    assert len(found(library, "folds:>=0")) == 1
    for query, count in (("folds:0", 1), ("-folds:0", 1), ("ice folds:0", 1), ("one folds:0", 0)):
        assert library.count_uncounted(View(query)) == count
    assert library.count_uncounted(View("ice")) == library.count_uncounted(View()) == 0
    assert library.count_uncounted(View("again", sort="folded")) == 1
    assert library.count_uncounted(View("folds:0", filter="starred")) == 0
    assert library.count_uncounted(View(filter="starred", sort="folded")) == 0
    assert library.rows(View("folds:0"), 0, 5)[0].folds == 0


def test_an_older_library_becomes_searchable_bit_by_bit(library, paths):
    """Articles that wait for the index are brought into it some at a time; others are found."""
    for number in range(5):
        library.add(make_article(f"Ice {number}", f"{number}"))
    with sqlite3.connect(paths.database) as db:
        search_index.rebuild(db)
    db.close()
    assert (library.count_unindexed(), found(library, "ice")) == (5, [])
    assert library.index_more(2) == 3
    assert found(library, "ice") == [2, 1]
    library.add(make_article("Ice at last", "new"))
    assert library.index_more() == library.count_unindexed() == 0
    assert len(found(library, "ice")) == 6
    assert is_consistent(paths)


def test_a_text_that_changes_while_it_is_folded_is_found_as_it_is_then(library, paths, monkeypatch):
    """What another program replaces or removes between reading and indexing is read again."""
    for number in range(3):
        library.add(make_article(f"Ice {number}", "Frozen harbours."))
    with sqlite3.connect(paths.database) as db:
        search_index.rebuild(db)
    db.close()
    compute = search_index.compute_fingerprint

    def change_meanwhile(*arguments, **options):
        monkeypatch.setattr(search_index, "compute_fingerprint", compute)
        with Library.join(paths.database, paths.cache).connections.writing() as db:
            db.execute("UPDATE article SET title = 'Thaw' WHERE id = 2")
            db.execute("DELETE FROM article WHERE id = 3")
        return compute(*arguments, **options)

    monkeypatch.setattr(search_index, "compute_fingerprint", change_meanwhile)
    while library.index_more():
        pass
    assert (found(library, "title:ice"), found(library, "title:thaw")) == ([1], [2])
    assert found(library, "harbour") == [2, 1]
    assert is_consistent(paths)


def test_a_fingerprint_that_stays_goes_with_its_article(library, paths):
    """While its words wait for the index anew, an article is forgotten, and another one changed."""
    ids = [library.add(make_article(f"Ice {n}", f"Frozen harbours in the {n}.")) for n in range(3)]
    with sqlite3.connect(paths.database) as db:
        search_index.rebuild_words(db)
    db.close()
    library.forget([ids[0]])
    with sqlite3.connect(paths.database) as db:
        search_index.remove(db, [ids[1]])
        db.execute("INSERT INTO unindexed (id) VALUES (?)", (ids[1],))
        kept = db.execute("SELECT id FROM sketch_docsize").fetchall()
    db.close()
    assert kept == [(ids[2],)]
    while library.index_more():
        pass
    assert is_consistent(paths)
    assert found(library, "harbours") == [ids[2], ids[1]]


def test_long_texts_are_indexed_some_at_a_time(library, paths, monkeypatch):
    """However many articles are asked for, so that memory is bounded."""
    monkeypatch.setattr(search_index, "_MAX_STORED_BYTES", 1)
    for number in range(3):
        library.add(make_article(f"Ice {number}", f"{number}"))
    with sqlite3.connect(paths.database) as db:
        search_index.rebuild(db)
    db.close()
    assert [library.index_more(), library.index_more(), library.index_more()] == [2, 1, 0]
    assert found(library, "ice") == [3, 2, 1]


def test_check_makes_a_wrong_index_anew(library, paths):
    """An index that lacks an article, or has one too many, is made anew and said to be."""
    for number in range(3):
        library.add(make_article(f"Ice {number}", f"{number}"))
    assert library.check().findings == ()
    with sqlite3.connect(paths.database) as db:
        search_index.remove(db, [2])
    db.close()
    assert any("search index" in sentence for sentence in library.check().findings)
    assert len(found(library, "ice")) == 3
    assert is_consistent(paths)


def test_a_damaged_text_keeps_no_other_from_being_found(library, paths):
    """Forgetting what cannot be read leaves words behind that belong to nothing."""
    ids = [library.add(make_article(f"Ice {n}", f"{n}")) for n in range(2)]
    with sqlite3.connect(paths.database) as db:
        db.execute("UPDATE body SET content = ? WHERE id = ?", (zlib.compress(b"["), ids[0]))
    db.close()
    assert library.snippets(ids, "1 OR 0").keys() == {ids[1]}
    library.forget(ids[0])
    assert found(library, "ice") == [ids[1]]
    assert library.count(View("ice")) == 1


def test_snippets_show_where_the_words_stand(library):
    """The paragraph with most of the words, cut around the first, repaired, its hits marked."""
    words = " ".join(f"word{n}" for n in range(60))
    article = make_article(
        "Price", "Nothing here.", f"The price.Nothing {words}", f"{words} price cap was {words}"
    )
    article_id = library.add(article)
    other = library.add(make_article("Price cap", "Not in the text."))
    found = library.snippets([article_id, other, 99], "price cap -storm")
    assert found.keys() == {article_id}
    snippet = found[article_id]
    assert snippet.paragraph == 2
    assert [snippet.text[a:b] for a, b in snippet.marks] == ["price", "cap"]
    assert snippet.text[0] == snippet.text[-1] == "…"
    assert 100 < len(snippet.text) < 180
    glued = library.snippets([article_id], "nothing price")[article_id]
    assert glued.text.startswith("The price. Nothing word0")
    assert library.snippets([article_id], "title:price is:unread") == {}
    typed = library.snippets([article_id], "word1", is_typed=True)[article_id]
    assert len(typed.marks) > 5


def test_searches_are_saved_under_names(library):
    """They stand in the order in which they were first saved; a wrong one is not taken."""
    library.save_search("War", "kyiv is:unread")
    library.save_search("  Long  reads ", "words:>2000")
    library.save_search("War", "kyiv")
    assert library.saved_searches() == [
        SavedSearch("War", "kyiv"),
        SavedSearch("Long reads", "words:>2000"),
    ]
    with pytest.raises(QueryError):
        library.save_search("Bad", "is:nothing")
    with pytest.raises(LibraryError, match="needs a name"):
        library.save_search(" \n", "kyiv")
    assert library.forget_search("War")
    assert not library.forget_search("War")
    assert [search.name for search in library.saved_searches()] == ["Long reads"]


LETTERS = st.text(
    st.characters(exclude_categories=("Cs",))
    | st.characters(max_codepoint=0x24F)
    | st.sampled_from(
        "9,.'\N{NO-BREAK SPACE}ΑάΣςЖйёё\u0301\u0308ıİßłøﬁＡأًةםק渡轮了ガｶﾞ한국กาเ้ำिक\u093c\u200c"
    ),
    max_size=12,
)


@settings(max_examples=300, deadline=None)
@given(text=LETTERS)
def test_words_are_those_of_the_index(text):
    """Whatever the script, the words with their places are those that SQLite finds."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'ascii')")
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)")
    text = text.replace("\0", " ")
    db.execute("INSERT INTO t VALUES (?)", (fold_text(text),))
    indexed = [word for (word,) in db.execute("SELECT term FROM v ORDER BY offset")]
    db.close()
    assert split_folded_words(text) == indexed
    words = find_folded_words(text)
    assert [word.form for word in words] == indexed
    assert all(0 <= w.start < w.first_end <= w.end <= len(text) for w in words)


@pytest.mark.parametrize(
    "piece", ["9,000 ", "caf\u00e9\u0301\n", "渡轮了", "e\u0301", "ΟΔΟΣ ", "渡 \u2009", "9'000\n"]
)
@pytest.mark.parametrize("before", range(3))
def test_the_parts_of_a_long_text_are_folded_as_the_whole(piece, before):
    """Wherever it is parted, none of it is folded in another way."""
    text = "x" * before + piece * (150_000 // len(piece))
    parts = list(split_at_spaces(text))
    assert "".join(parts) == text
    is_same = "".join(map(fold_text, parts)) == fold_text(text)  # long: not for pytest to compare
    assert is_same
    assert len(parts) > 1 or not set(" \n") & set(piece)


def test_dates_without_articles_are_no_matter(library):
    """An empty library answers every query with nothing."""
    for query in ("ice", "-ice", "is:unread", "date:2022", ""):
        assert library.count(View(query=query)) == 0
        assert library.rows(View(query=query), 0, 10) == []
        assert library.position_in(View(query=query), 1) is None
        assert library.next_row(View(query=query), 1) is None
    library.add(make_article("Ice", date=Date(2022, 3, 2)))
    assert library.count(View("date:2022")) == 1

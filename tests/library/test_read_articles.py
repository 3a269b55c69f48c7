"""What counts as read, by the reading state of the library's articles."""

import dataclasses
import json
import sqlite3
from datetime import date as Date  # noqa: N812
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Paragraph
from reader.errors import RoomMadeError
from reader.known import find_known
from reader.known.memory_index import MemoryIndex
from reader.known.read_index import ReadPosition
from reader.library import Library, View
from reader.library.content.article_bodies import decode_body, decode_texts, encode_body
from reader.library.database.timestamps import now
from reader.library.read_articles import prepared_texts
from reader.text import prepare
from tests.library.making import make_article
from tests.waiting import wait_until

DAY = Date(2026, 3, 1)
BRIDGE = "Harbour master Jana Novak said the Vltava bridge would close on 14 May for repairs."
TRAM = "The tram line to Smichov carries 40,000 passengers a day, the Prague city council said."
BUS = "A new bus will replace it from June, Mayor Petr Dvorak told reporters in Prague."


@pytest.fixture
def read(library):
    """An article that is read."""
    return library.add(make_article("Bridge to close", BRIDGE, TRAM, date=DAY))


@pytest.fixture
def other(library):
    """An article that says the same and more."""
    return library.add(make_article("A bus instead", TRAM, BUS, BRIDGE, date=DAY))


def known_paragraphs(library, article_id):
    """Return which paragraphs of an article are known, after all read texts are indexed."""
    return [span.paragraph for span in find(library, article_id).spans]


def find(library, article_id, **options):
    articles = library.read_articles
    articles.check_version(None)
    while articles.index_pending(100, None):
        pass
    return articles.find_known(prepare(library.article(article_id)), **options)


def test_nothing_is_known_before_anything_was_read(library, read, other):
    library.mark_opened(read)
    library.set_starred(read)
    assert known_paragraphs(library, other) == []


def test_an_article_counts_up_to_where_it_was_left(library, read, other):
    library.mark_opened(read)
    library.set_position(read, 1, 0, 0.5)
    assert known_paragraphs(library, other) == [2]
    library.set_position(read, 0, 3, 0.1)
    assert known_paragraphs(library, other) == []


def test_what_was_jumped_over_does_not_count(library, read, other):
    """Nor does a sentence of which some was; what is read later counts again."""
    library.mark_opened(read)
    end = (2, 0)
    library.set_position(read, 1, 0, 1.0, end=end, gaps=[((0, 5), (0, 9))])
    assert known_paragraphs(library, other) == [0]
    library.set_position(read, 1, 0, 1.0, end=end, gaps=[((0, len(BRIDGE)), (1, 1))])
    assert known_paragraphs(library, other) == [2]
    library.set_position(read, 1, 0, 1.0, end=end, gaps=[((0, 5), (1, len(TRAM) - 1))])
    assert known_paragraphs(library, other) == []
    library.set_position(read, 1, 0, 1.0, end=end)
    assert known_paragraphs(library, other) == [0, 2]


def test_of_a_paragraph_the_other_sentences_count(library, other):
    both = library.add(make_article("Both", f"{BRIDGE} {BUS} {TRAM}", date=DAY))
    library.mark_opened(both)
    start = len(BRIDGE) + 1
    gap = ((0, start), (0, start + len(BUS)))
    library.set_position(both, 0, 0, 1.0, end=(1, 0), gaps=[gap])
    known = find(library, other).spans
    assert [span.paragraph for span in known] == [0, 2]
    assert [span.there_start for span in known] == [start + len(BUS) + 1, 0]


def test_marking_up_to_a_place_counts_what_was_jumped_over(library, read, other):
    """And undo takes it back; so does marking it read whole."""
    library.mark_opened(read)
    library.set_position(read, 1, 0, 1.0, end=(2, 0), gaps=[((0, 0), (2, 0))])
    assert known_paragraphs(library, other) == []
    library.read_articles.mark_read_until(read, library.article(read).key, 1, 0)
    assert known_paragraphs(library, other) == [2]
    library.undo()
    assert known_paragraphs(library, other) == []
    library.mark_read(read)
    assert known_paragraphs(library, other) == [0, 2]
    library.undo()
    assert known_paragraphs(library, other) == []


def test_a_copy_counts_only_with_the_paragraph_that_was_shown_for_it(library, other):
    """A folded copy above what was jumped over was not on the screen."""
    folded = library.add(make_article("Twice", BUS, BRIDGE, f"{BUS} {TRAM}", date=DAY))
    library.mark_opened(folded)
    library.set_position(folded, 2, 0, 1.0, end=(3, 0), gaps=[((2, 0), (3, 0))])
    assert known_paragraphs(library, other) == [2]
    library.set_position(folded, 2, 0, 1.0, end=(3, 0))
    assert known_paragraphs(library, other) == [0, 1, 2]


def test_no_gap_is_lost_where_there_are_very_many(library, read, other):
    """Those next to each other become one, and what was read between them does not count."""
    stop = "Stop {} of the line to Smichov was closed for {} days in May."
    texts = [stop.format(number, number + 3) for number in range(900)]
    long = library.add(make_article("Stops", BRIDGE, *texts, date=DAY))
    library.mark_opened(long)
    gaps = [((n, 0), (n + 1, 0)) for n in range(1, 900, 2)]
    library.set_position(long, 900, 0, 1.0, end=(901, 0), gaps=gaps)
    (text,) = library.read_articles.load_read_texts(long)
    assert len(text.gaps) <= 200
    assert all(any(g.start <= gap[0] and gap[1] <= g.end for g in text.gaps) for gap in gaps)
    assert known_paragraphs(library, other) == [2]


def test_a_sentence_counts_when_it_ends_where_the_article_was_left(library, read, other):
    library.mark_opened(read)
    library.set_position(read, 0, len(BRIDGE) - 1, 0.5)
    assert known_paragraphs(library, other) == []
    library.set_position(read, 0, len(BRIDGE), 0.5)
    assert known_paragraphs(library, other) == [2]


def test_a_finished_article_counts_wherever_it_is_opened_later(library, read, other):
    library.mark_finished(read)
    library.set_position(read, 0, 0, 0.0)
    known = find(library, other)
    assert [span.paragraph for span in known.spans] == [0, 2]
    source = known.sources[known.spans[0].article]
    assert (source.article, source.title, source.source) == (read, "Bridge to close", "")
    assert (known.spans[0].there, known.spans[0].there_start, known.spans[0].there_end) == (
        1,
        0,
        len(TRAM),
    )


def test_marked_read_counts_whole_even_where_opening_made_it_read(library, read, other):
    library.mark_opened(read)
    assert library.mark_read(read) == 1
    assert known_paragraphs(library, other) == [0, 2]
    assert library.mark_read(read) == 0
    library.undo()
    assert known_paragraphs(library, other) == []
    assert not library.state(read).unread
    library.redo()
    assert known_paragraphs(library, other) == [0, 2]


def test_unread_takes_all_of_it_back(library, read, other):
    library.mark_finished(read)
    library.mark_read(read, False)
    assert known_paragraphs(library, other) == []
    library.undo()
    assert known_paragraphs(library, other) == [0, 2]
    library.redo()
    assert known_paragraphs(library, other) == []


def test_what_was_finished_and_is_unread_again_counts_no_more(library, read, other):
    library.mark_finished(read)
    library.mark_read(read, False)
    library.mark_read(read)
    assert known_paragraphs(library, other) == [0, 2]
    library.undo()
    assert library.state(read).unread
    assert known_paragraphs(library, other) == []


def test_undo_says_that_an_opened_article_is_not_read_to_its_end(library, read):
    library.mark_opened(read)
    library.mark_read(read)
    assert str(library.undo()) == "Undone: 1 article counts as not read to the end."
    assert not library.state(read).unread
    assert not library.read_articles.is_read_whole(read)
    assert str(library.redo()) == "Redone: 1 article counts as read to the end."
    assert library.read_articles.is_read_whole(read)


def test_the_marked_place_is_there_again_after_the_end_was_marked_and_undone(library, read, other):
    library.mark_opened(read)
    library.read_articles.mark_read_until(read, library.article(read).key, 0, len(BRIDGE))
    library.mark_read(read)
    assert known_paragraphs(library, other) == [0, 2]
    library.undo()
    assert known_paragraphs(library, other) == [2]


def test_undo_leaves_an_article_read_up_to_where_it_was_left(library, read, other):
    library.mark_opened(read)
    library.set_position(read, 1, 0, 0.5)
    library.mark_read(read)
    assert known_paragraphs(library, other) == [0, 2]
    library.undo()
    assert known_paragraphs(library, other) == [2]


def test_nobody_has_read_the_duplicates_that_are_marked_along(library, read, other):
    words = " ".join(f"{TRAM} {BUS} {n}" for n in range(30))
    original = library.add(make_article("Long", words, url="https://example.org/a", date=DAY))
    copy = library.add(make_article("Long, updated", words, BRIDGE, url="https://example.org/a"))
    library.mark_read(original, with_duplicates=True)
    assert not library.state(copy).unread
    assert not library.read_articles.is_read_whole(copy)
    assert 2 not in known_paragraphs(library, other)


def test_all_read_counts_and_undo_takes_it_back(library, read, other):
    library.mark_all_read(View())
    assert known_paragraphs(library, other) == [0, 2]
    library.undo()
    assert known_paragraphs(library, other) == []


def test_an_article_never_counts_against_itself(library, read):
    library.mark_finished(read)
    assert known_paragraphs(library, read) == []


def test_what_is_forgotten_leaves_nothing(library, read, other):
    library.mark_finished(read)
    assert known_paragraphs(library, other) == [0, 2]
    library.forget(read)
    assert known_paragraphs(library, other) == []
    with library.connections.reading() as db:
        for table in ("read_run", "read_text", "unread_sentence"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_the_article_that_was_read_first_is_named(library, read, other):
    later = library.add(make_article("Later", TRAM, BUS, date=DAY))
    library.mark_finished(later)
    library.mark_finished(read)
    first = make_article("News", TRAM, date=DAY)
    known = library.read_articles
    known.check_version(None)
    known.index_pending(10, None)
    found = known.find_known(prepare(first))
    assert [found.sources[span.article].title for span in found.spans] == ["Later"]
    library.mark_read(later, False)
    library.mark_read(later)  # after the other one now
    assert known.index_pending(10, None) == 1
    found = known.find_known(prepare(first))
    assert [found.sources[span.article].title for span in found.spans] == ["Bridge to close"]


def test_what_was_read_before_a_day_does_not_count(library, read, other):
    library.mark_finished(read)
    today = library.state(read).finished_at.astimezone().date()
    assert len(find(library, other, since=today).spans) == 2
    assert find(library, other, since=today + timedelta(days=1)).spans == ()


def test_a_sentence_can_be_called_not_read(library, read, other):
    library.mark_finished(read)
    known = find(library, other)
    call_unread(library, other, known, 0)
    assert known_paragraphs(library, other) == [2]
    third = library.add(make_article("A third", TRAM, date=DAY))
    assert known_paragraphs(library, third) == []


def call_unread(library, article_id, known, *numbers):
    """Have some of the known sentences of an article count as not read."""
    spans = [known.spans[number] for number in numbers]
    library.read_articles.set_unread(
        article_id,
        library.article(article_id).key,
        [(span, known.sources[span.article].key) for span in spans],
    )


def test_what_was_called_not_read_is_undone_and_redone(library, read, other):
    library.mark_finished(read)
    call_unread(library, other, find(library, other), 0, 1)
    assert known_paragraphs(library, other) == []
    assert str(library.undo()) == "Undone: 2 sentences count as read again."
    assert known_paragraphs(library, other) == [0, 2]
    assert str(library.redo()) == "Redone: 2 sentences count as not read."
    assert known_paragraphs(library, other) == []
    library.undo()
    call_unread(library, other, find(library, other), 1)
    assert known_paragraphs(library, other) == [0]
    assert str(library.undo()) == "Undone: 1 sentence counts as read again."
    assert known_paragraphs(library, other) == [0, 2]
    library.redo()
    library.forget(other)
    assert not library.undo()


def test_read_up_to_here_is_undone_and_redone(library, read, other):
    library.mark_opened(read)
    key = library.article(read).key
    mark = library.read_articles.mark_read_until
    assert mark(read, key, 0, len(BRIDGE))
    assert mark(read, key, 1, len(TRAM))
    assert known_paragraphs(library, other) == [0, 2]
    again = "the article counts as read up to where it did before."
    assert str(library.undo()) == f"Undone: {again}"
    assert known_paragraphs(library, other) == [2]
    library.undo()
    assert known_paragraphs(library, other) == []
    assert str(library.redo()) == "Redone: the article counts as read up to where you marked it."
    assert known_paragraphs(library, other) == [2]
    library.set_position(read, 1, len(TRAM), 0.9)
    library.undo()
    assert known_paragraphs(library, other) == [0, 2]  # read up to there, on screen
    library.mark_finished(read)
    assert not mark(read, key, 0, 1)
    library.redo()
    assert known_paragraphs(library, other) == [0, 2]


def test_what_another_session_called_not_read_is_undone_after_a_question(
    library, read, other, paths
):
    library.mark_finished(read)
    call_unread(library, other, find(library, other), 0)
    library.read_articles.mark_read_until(other, library.article(other).key, 0, 9)
    with Library.open(paths) as second:
        question = second.undo_or_ask()
        title = second.article(other).title
        assert str(question).startswith(
            f"Count “{title}” as read up to where it was before, marked on "
        )
        assert str(second.undo_or_ask(question)).startswith("Undone: the article counts as read")
        question = second.undo_or_ask()
        assert str(question).startswith(f"Count 1 sentence of “{title}” as read, called not read")
        assert second.undo_or_ask(question)


def test_up_to_here_stays_wherever_the_article_is_left(library, read, other):
    library.mark_opened(read)
    key = library.article(read).key
    library.read_articles.mark_read_until(read, key, 0, len(BRIDGE))
    library.set_position(read, 0, 0, 0.0)
    assert known_paragraphs(library, other) == [2]
    library.mark_read(read, False)
    assert known_paragraphs(library, other) == []


def test_a_folded_copy_of_what_was_not_reached_does_not_count(library, other):
    copy = f"{TRAM} {BUS}"
    folded = library.add(make_article("Copies", BUS, BRIDGE, copy, copy, date=DAY))
    library.mark_opened(folded)
    library.set_position(folded, 1, 0, 0.2)  # BUS stands folded, in a paragraph further down
    assert known_paragraphs(library, other) == []
    library.mark_finished(folded)
    assert known_paragraphs(library, other) == [0, 1, 2]


def test_an_earlier_text_was_read_and_the_present_one_was_not(library, tmp_path):
    from reader.ingest import import_paths, rescan
    from tests.library.making import age, write_article

    file = write_article(tmp_path, "a.txt", "Works", BRIDGE, TRAM)
    import_paths(library, [file])
    (row,) = library.rows(View(), 0, 10)
    library.mark_opened(row.id)
    library.mark_finished(row.id)
    file.write_text(file.read_text().replace("14 May", "21 May"))
    age(file, 30)
    rescan(library)
    assert not library.read_articles.is_read_whole(row.id)
    assert known_paragraphs(library, row.id) == [1]
    another = library.add(make_article("Elsewhere", BRIDGE, date=Date(2024, 2, 29)))
    assert known_paragraphs(library, another) == [0]


def test_records_bring_what_was_read_to_another_library(library, read, other, paths, tmp_path):
    from reader.ingest import import_paths

    library.mark_finished(read)
    library.mark_opened(other)
    library.set_position(other, 1, 0, 0.4)
    objects = [library.object_of(i) for i in (read, other)]
    assert objects[1]["read"][0]["paragraph"] == 1
    file = tmp_path / "all.jsonl"
    file.write_text("".join(json.dumps(value) + "\n" for value in objects))
    elsewhere = paths.replace(
        data=tmp_path / "data", cache=tmp_path / "cache", logs=tmp_path / "logs"
    )
    with Library.open(elsewhere) as second:
        import_paths(second, [file])
        assert known_paragraphs(second, other) == [0, 2]
        again = [second.object_of(i) for i in (read, other)]
    assert again == objects


def test_records_bring_the_order_of_reading_and_what_was_called_not_read(
    library, read, other, paths, tmp_path
):
    from reader.ingest import import_paths

    later = library.add(make_article("Later", TRAM, BRIDGE, date=DAY))
    library.mark_finished(later)
    at = now()
    wait_until(lambda: now() > at)  # records have times in milliseconds
    library.mark_finished(read)
    known = find(library, other)
    call_unread(library, other, known, 0)
    objects = [library.object_of(i) for i in (read, other, later)]
    file = tmp_path / "all.jsonl"
    file.write_text("".join(json.dumps(value) + "\n" for value in objects))
    elsewhere = paths.replace(
        data=tmp_path / "data", cache=tmp_path / "cache", logs=tmp_path / "logs"
    )
    with Library.open(elsewhere) as second:
        import_paths(second, [file])
        assert [second.object_of(i) for i in (read, other, later)] == objects
        found = find(second, other)
        assert [found.sources[span.article].title for span in found.spans] == ["Later"]
        assert [span.paragraph for span in found.spans] == [2]
        wrong = objects[1] | {"not_read": [{"key": "xy", "paragraph": 1, "start": 0, "stop": 2}]}
        file.write_text(json.dumps(wrong) + "\n")
        report = import_paths(second, [file])
        assert "32 hexadecimal digits" in report.errors[0]


def test_a_damaged_index_is_made_anew(library, read, other):
    library.mark_finished(read)
    known_paragraphs(library, other)
    with library.connections.writing() as db:
        db.execute("DELETE FROM read_run")
    assert known_paragraphs(library, other) == []
    assert any("read" in finding for finding in library.check().findings)
    assert known_paragraphs(library, other) == [0, 2]
    with library.connections.writing() as db:
        db.execute("UPDATE read_text SET prepared = x'00'")
    assert known_paragraphs(library, other) == []
    assert any("read" in finding for finding in library.check().findings)
    assert known_paragraphs(library, other) == [0, 2]
    assert library.check().findings == ()


def test_an_index_that_lacks_some_runs_or_its_table_is_made_anew(library, read, other):
    library.mark_finished(read)
    assert known_paragraphs(library, other) == [0, 2]
    with library.connections.writing() as db:
        db.execute("DELETE FROM read_run WHERE run % 2 = 0")
    assert any("read" in finding for finding in library.check().findings)
    assert known_paragraphs(library, other) == [0, 2]
    with library.connections.writing() as db:
        db.execute("DROP TABLE read_run")
    assert any("read" in finding for finding in library.check().findings)
    assert known_paragraphs(library, other) == [0, 2]


def test_what_stands_far_behind_is_known_too(library):
    filler = tuple(f"Line {n} of the long list." for n in range(4_200))
    library.mark_finished(library.add(make_article("Long", *filler, BRIDGE, date=DAY)))
    assert known_paragraphs(library, library.add(make_article("New", BRIDGE, date=DAY))) == [0]


def test_an_index_of_other_rules_is_made_anew_and_said(library, read, other):
    library.mark_finished(read)
    assert known_paragraphs(library, other) == [0, 2]
    assert not library.read_articles.check_version(None)
    with library.connections.writing() as db:
        db.execute("UPDATE session SET value = '0|0|' WHERE name = 'read index'")
    assert library.read_articles.check_version(None)
    assert library.read_articles.count_pending() == 1
    assert known_paragraphs(library, other) == [0, 2]


def test_a_migration_takes_over_what_was_read(paths):
    """As finished what is so, of the others the part up to where they were left."""
    texts = {"Finished": (BRIDGE,), "Half": (TRAM, BUS), "Opened": (BUS,), "Unread": (BUS,)}
    with Library.open(paths) as library:
        ids = {title: library.add(make_article(title, *t, date=DAY)) for title, t in texts.items()}
        other = library.add(make_article("Other", TRAM, BUS, BRIDGE, date=DAY))
        library.mark_finished(ids["Finished"])
        library.mark_opened(ids["Half"])
        library.set_position(ids["Half"], 1, 0, 0.5)
        library.mark_opened(ids["Opened"])
    db = sqlite3.connect(paths.database)
    for (name,) in db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        " AND (name LIKE 'new_words_%' OR name LIKE 'facet_%' OR name LIKE 'story_%'"
        " OR name LIKE 'read_gap_%'"
        " OR name LIKE '%_taken_away' OR name LIKE '%_given')"
    ).fetchall():
        db.execute(f"DROP TRIGGER {name}")
    for (name,) in db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND (name LIKE 'story%' OR name LIKE 'word_%'"
        " OR name IN ('facet', 'read_gap', 'briefed_text', 'link', 'taken_away', 'page', 'tidied'))"
    ).fetchall():
        db.execute(f"DROP TABLE {name}")
    db.executescript(
        "DROP TABLE read_text; DROP TABLE read_run; DROP TABLE unread_sentence;"
        " DROP TABLE new_words; DROP TABLE read_change;"
        " ALTER TABLE feed DROP COLUMN full;"
        " DROP INDEX article_version_key; PRAGMA user_version = 4;"
    )
    db.close()
    with Library.open(paths) as library:
        assert library.notices == ()
        assert known_paragraphs(library, other) == [0, 2]


words = st.sampled_from(["one.", "Two", "three", "four,", "a", "Prague", "said", "12", "", "  "])


@given(st.lists(st.lists(words, max_size=12).map(" ".join), max_size=5), st.data())
@settings(max_examples=60, deadline=None)
def test_a_prepared_text_comes_back(paragraphs, data):
    """Whatever preparation does to a text, it is the same after it was stored."""
    article = prepare(make_article("Title", *(p for p in paragraphs if p.strip())))
    if data.draw(st.booleans()):
        changed = tuple(
            Paragraph(p.index, p.line, p.original, p.text + " x", p.sentences)
            for p in article.paragraphs
        )
        article = dataclasses.replace(article, paragraphs=changed)
    stored = prepared_texts.describe_text(article, {1: 0}, 1)
    again = prepared_texts.decode(prepared_texts.encode(stored))
    assert again.language == article.language
    assert again.folded_onto == {1: 0}
    for paragraph in article.paragraphs:
        found = again.apply(paragraph.index, paragraph.original)
        assert dataclasses.replace(found, line=paragraph.line) == paragraph


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_the_library_finds_what_an_index_in_memory_finds(readings):
    """Half-way, finished or unread: the same as ``MemoryIndex`` with those articles."""
    texts = [
        (BRIDGE, TRAM, "He thanked the crews for it.", BUS),
        (TRAM, f"{BUS} {BRIDGE}"),
        (f"The {TRAM}", "On Monday the city council voted for the new line.", BRIDGE),
        (BUS, "Nothing else was said about the plans of the harbour."),
    ]
    articles = [make_article(f"Title {n}", *t, date=DAY) for n, t in enumerate(texts)]
    question = prepare(make_article("Question", TRAM, f"{BRIDGE} {BUS}", BUS, date=DAY))
    import tempfile
    from pathlib import Path

    from reader.paths import Paths

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        places = Paths(home / "d", home / "s", home / "c", home / "l", home / "e")
        with Library.open(places) as library:
            ids = [library.add(article) for article in articles]
            memory, seen = MemoryIndex(), set()
            for number, place in readings:
                if number in seen:
                    continue
                seen.add(number)
                prepared = prepare(articles[number])
                if place == 0:
                    library.mark_finished(ids[number])
                    memory.add(prepared)
                else:
                    library.mark_opened(ids[number])
                    library.set_position(ids[number], place, 0, 0.5)
                    memory.add(prepared, ReadPosition(place, 0))
            library.read_articles.check_version(None)
            library.read_articles.index_pending(10, None)
            found = library.read_articles.find_known(question)
    expected = find_known(question, memory)
    strip = [dataclasses.replace(span, article=0) for span in found.spans]
    assert strip == [dataclasses.replace(span, article=0) for span in expected]


def test_a_full_disk_keeps_the_reading_state_and_gives_up_the_index(library, read, other):
    """The first change makes room and says so, the next one is kept."""
    library.mark_finished(read)
    assert known_paragraphs(library, other) == [0, 2]
    with library.connections.writing() as db:
        db.executemany(
            "INSERT INTO read_run VALUES (?, ?)", [(n * 7_919, 4096) for n in range(20_000)]
        )
    with library.connections.reading() as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages}")
    text = "What is written has room. " * 2_000
    with pytest.raises(RoomMadeError, match="index of what was read has been removed"):
        library.add_note(read, 0, None, None, "", text)
    library.add_note(read, 0, None, None, "", text)
    library.mark_finished(other)
    assert [note.text for note in library.notes(read)] == [text.strip()]
    assert library.read_articles.is_read_whole(read)
    assert library.read_articles.count_pending() == 2
    with library.connections.reading() as db:
        db.execute("PRAGMA max_page_count = 1000000")
    assert library.read_articles.index_pending(10, None) == 2
    third = library.add(make_article("A third", TRAM, date=DAY))
    assert known_paragraphs(library, third) == [0]


def test_nothing_is_indexed_on_a_disk_that_is_nearly_full(library, read, monkeypatch):
    from reader.library.read_articles import indexing

    library.mark_finished(read)
    monkeypatch.setattr(indexing, "_MIN_FREE_BYTES", 1 << 62)
    assert library.read_articles.index_pending(10, None) == 0
    assert library.read_articles.count_pending() == 1


@given(st.lists(st.text(max_size=20).map(lambda text: text.replace("\r", "")), max_size=6))
@settings(max_examples=50, deadline=None)
def test_the_texts_of_a_body_are_those_of_the_article(texts):
    content = encode_body(make_article("Title", *texts) if texts else make_article("Title", ""))
    assert decode_texts(content) == decode_body(content)["texts"]


def test_of_a_run_that_many_articles_have_the_first_and_the_last_are_found(library):
    import numpy as np

    from reader.library.read_articles.places import encode_places
    from reader.library.read_articles.stored_index import StoredIndex

    with library.connections.writing() as db:
        for number in range(1, 40):
            rows = encode_places(number, [(7, 3, 100 + number)])
            db.executemany("INSERT INTO read_run VALUES (?, ?)", rows)
        db.executemany("INSERT INTO read_run VALUES (?, ?)", encode_places(2, [(-5, 0, 4095)]))
        index = StoredIndex(db)
        found = index.find_places(np.array([-5, 7, 8]))
        nothing = index.find_places(np.array([8]))
    rows = list(zip(found.runs, found.articles, found.paragraphs, found.neighbours, strict=True))
    assert rows[0] == (-5, 2, 0, 4095)
    assert rows[1:] == [(7, n, 3, 100 + n) for n in (1, 2, 3, 4, *range(20, 40))]
    assert len(nothing.runs) == 0

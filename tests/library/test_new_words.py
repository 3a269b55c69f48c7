"""How many words of an article are new: what is kept of it is right, or unknown."""

import shutil
import tempfile
from datetime import date as Date  # noqa: N812
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reader.digest import DigestOptions, make_digest
from reader.ingest import import_paths, rescan
from reader.known import count_new_words
from reader.library import Library, View
from reader.library.article_new_words import count_new_words as count_article
from reader.paths import Paths
from tests.library.making import age, make_article, write_article

DAY = Date(2026, 3, 1)
BRIDGE = "Harbour master Jana Novak said the Vltava bridge would close on 14 May for repairs."
TRAM = "The tram line to Smichov carries 40,000 passengers a day, the Prague city council said."
BUS = "A new bus will replace it from June, Mayor Petr Dvorak told reporters in Prague."
LOCK = "Engineer Eva Horak found three cracks in the lock gate at Podoli on Sunday evening."
FISH = "Anglers at Podoli counted 212 pike in the lower lock basin, Karel Benes said."
SENTENCES = (BRIDGE, TRAM, BUS, LOCK, FISH)
OPTIONS = DigestOptions()


@pytest.fixture
def read(library):
    """An article that is read."""
    return library.add(make_article("Bridge to close", BRIDGE, TRAM, date=DAY))


@pytest.fixture
def other(library):
    """An article that says the same and more."""
    return library.add(make_article("A bus instead", TRAM, BUS, BRIDGE, date=DAY))


def index(library):
    library.read_articles.check_version(None)
    while library.read_articles.index_pending(100, None):
        pass


def count(library, article_id, since=None):
    """Index what was read, and return what is new in an article."""
    index(library)
    return count_article(library, article_id, OPTIONS, since).words_new


def kept(library, article_id):
    """The number that the library has: itself, the most that it can be as text, or None."""
    found = library.new_words.load([article_id])[article_id]
    return found.words if found.words is None or found.is_counted else f"<= {found.words}"


def words(*texts):
    return sum(len(text.split()) for text in texts)


def test_all_is_new_before_anything_was_read(library, read, other):
    assert kept(library, other) is None
    assert not library.new_words.has_read()
    assert count(library, other) == kept(library, other) == words(TRAM, BUS, BRIDGE)
    row = library.row(other)
    assert (row.words_new, row.words_shown) == (row.words, row.words)


def test_what_was_read_elsewhere_is_not_new(library, read, other):
    library.mark_finished(read)
    assert library.new_words.has_read()
    assert count(library, other) == kept(library, other) == words(BUS)
    assert library.row(other).words_new == words(BUS)
    assert [row.words_new for row in library.rows(View(sort="title"), 0, 9)] == [words(BUS), None]


def test_more_that_is_read_leaves_the_most_that_it_can_be(library, read, other):
    count(library, other)
    library.mark_finished(read)
    assert kept(library, other) == words(TRAM, BUS, BRIDGE)  # the index has nothing more
    index(library)
    assert kept(library, other) == f"<= {words(TRAM, BUS, BRIDGE)}"
    assert count(library, other) == kept(library, other) == words(BUS)


@pytest.mark.parametrize("change", ["unread", "undo", "forget", "sentence", "since", "rules"])
def test_what_is_taken_back_leaves_it_unknown(library, read, other, change):
    library.mark_read(read)
    library.new_words.check_rules(None, True, None)
    assert count(library, other) == words(BUS)
    match change:
        case "unread":
            library.mark_read(read, False)
        case "undo":
            library.undo()
        case "forget":
            library.forget(read)
        case "sentence":
            found = library.read_articles.find_known(
                make_digest(library.article(other), OPTIONS).article
            )
            span = found.spans[0]
            source = found.sources[span.article].key
            library.read_articles.set_unread(other, library.article(other).key, [(span, source)])
        case "since":
            library.new_words.check_rules(None, True, Date.today() + timedelta(days=9))
        case "rules":
            library.new_words.check_rules(None, False, None)
    assert kept(library, other) is None
    assert library.row(other).words_new is None
    expected = words(BUS) if change == "rules" else words(BUS, BRIDGE, TRAM)
    if change == "sentence":
        expected = words(BUS, TRAM)
    since = Date.today() + timedelta(days=9) if change == "since" else None
    assert count(library, other, since) == kept(library, other) == expected


def test_the_same_rules_change_nothing(library, read, other):
    assert library.new_words.check_rules(None, True, DAY)
    count(library, other)
    assert not library.new_words.check_rules(None, True, DAY)
    assert kept(library, other) is not None


def test_scrolling_on_leaves_the_most_that_it_can_be(library, read, other):
    """And is told apart from what was finished, since it comes with each key."""
    unrelated = library.add(make_article("Fish", LOCK, FISH, date=DAY))
    library.mark_opened(read)
    library.set_position(read, 1, 0, 0.5)
    assert count(library, other) == words(TRAM, BUS)
    count(library, unrelated)
    library.set_position(read, 1, len(TRAM), 0.9)
    for article_id, most in ((other, words(TRAM, BUS)), (unrelated, words(LOCK, FISH))):
        assert library.new_words.load([article_id])[article_id] == (most, False, True)
    library.set_position(read, 1, len(TRAM), 0.9)
    assert count(library, other) == words(BUS)
    assert kept(library, other) == words(BUS)


def test_scrolling_back_leaves_unknown_what_was_known_by_that_article(library, read, other):
    unrelated = library.add(make_article("Fish", LOCK, FISH, date=DAY))
    library.mark_opened(read)
    library.set_position(read, 1, 0, 0.5)
    assert count(library, other) == words(TRAM, BUS)
    count(library, unrelated)
    library.set_position(read, 0, 3, 0.1)
    assert kept(library, other) is None
    assert kept(library, unrelated) == f"<= {words(LOCK, FISH)}"
    assert count(library, other) == words(TRAM, BUS, BRIDGE)


def test_an_article_that_is_finished_after_all_counts_as_a_whole(library, read, other):
    library.mark_opened(read)
    library.set_position(read, 1, 0, 0.5)
    assert count(library, other) == words(TRAM, BUS)
    library.mark_finished(read)
    assert library.new_words.load([other])[other] == (words(TRAM, BUS), False, False)
    assert count(library, other) == kept(library, other) == words(BUS)
    library.mark_finished(read, False)  # up to where it was left, again
    assert kept(library, other) is None


def test_what_is_brought_back_leaves_the_most_that_it_can_be(library, read, other):
    library.mark_finished(read)
    count(library, other)
    library.mark_read(read, False)
    count(library, other)
    library.undo()
    assert kept(library, other) == f"<= {words(TRAM, BUS, BRIDGE)}"
    assert count(library, other) == words(BUS)


def test_another_text_is_counted_anew(library, tmp_path):
    file = write_article(tmp_path, "a.txt", "Works", BRIDGE, TRAM)
    import_paths(library, [file])
    (row,) = library.rows(View(), 0, 9)
    assert count(library, row.id) == words(BRIDGE, TRAM)
    for text, seconds in ((BRIDGE, 50), (TRAM, 40)):
        write_article(tmp_path, "a.txt", "Works", text)
        age(file, seconds)
        rescan(library)
        assert kept(library, row.id) is None
        assert count(library, row.id) == words(text)


def test_a_number_of_an_earlier_moment_is_not_kept(library, read, other):
    """What is taken back while a number is computed leaves it unknown."""
    library.mark_finished(read)
    index(library)
    digest = make_digest(library.article(other), OPTIONS)
    find = library.read_articles.__class__.find_known

    def find_then_take_back(self, article, since=None):
        found = find(self, article, since)
        library.mark_read(read, False)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.library.read_articles.new_words.ReadArticles.find_known",
                      find_then_take_back)  # fmt: skip
        assert library.new_words.count(other, digest) == words(BUS)
    assert kept(library, other) is None


def test_one_that_is_left_out_by_its_day_costs_nothing(library, read, other, monkeypatch):
    """Where nothing counts, nothing is looked for."""
    library.mark_finished(read)
    index(library)
    monkeypatch.setattr(
        "reader.library.read_articles.new_words.ReadArticles.find_known", pytest.fail
    )
    later = Date.today() + timedelta(days=9)
    assert count(library, other, later) == words(TRAM, BUS, BRIDGE)


class KeptNumbers(RuleBasedStateMachine):
    """Whatever is read and taken back: a number that is kept is right, or the most it can be."""

    ARTICLES = st.integers(0, 3)

    @initialize(texts=st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4,
                                        unique=True), min_size=4, max_size=4))  # fmt: skip
    def start(self, texts):
        self.home = Path(tempfile.mkdtemp())
        self.folder = self.home / "news"
        self.library = Library.open(Paths(*[self.home] * 5))
        self.seconds = 10_000
        for number, text in enumerate(texts):
            self.write(number, text)
        import_paths(self.library, [str(self.folder)])

    def write(self, number, text):
        file = write_article(self.folder, f"{number}.txt", f"Article {number}", *text)
        self.seconds -= 10
        age(file, self.seconds)

    def teardown(self):
        if hasattr(self, "library"):
            self.library.close()
            shutil.rmtree(self.home)

    def find(self, number):
        """The id of an article, None where it was forgotten."""
        rows = self.library.rows(View(), 0, 9)
        return next((row.id for row in rows if row.title == f"Article {number}"), None)

    @rule(number=ARTICLES, read=st.booleans())
    def mark(self, number, read):
        if article_id := self.find(number):
            self.library.mark_read(article_id, read)

    @rule(number=ARTICLES, finished=st.booleans())
    def finish(self, number, finished):
        if article_id := self.find(number):
            self.library.mark_finished(article_id, finished)

    @rule(number=ARTICLES, paragraph=st.integers(0, 3), char=st.sampled_from([0, 40, 90]))
    def scroll(self, number, paragraph, char):
        if article_id := self.find(number):
            self.library.mark_opened(article_id)
            self.library.set_position(article_id, paragraph, char, 0.5)

    @rule(number=ARTICLES, paragraph=st.integers(0, 3))
    def read_until(self, number, paragraph):
        if article_id := self.find(number):
            key = self.library.article(article_id).key
            self.library.read_articles.mark_read_until(article_id, key, paragraph, 90)

    @rule(redo=st.booleans())
    def undo(self, redo):
        self.library.redo() if redo else self.library.undo()

    @rule()
    def mark_all(self):
        self.library.mark_all_read(View())

    @rule(number=ARTICLES)
    def forget(self, number):
        if article_id := self.find(number):
            self.library.forget(article_id)

    @rule(number=ARTICLES, text=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4,
                                         unique=True))  # fmt: skip
    def edit(self, number, text):
        self.write(number, text)
        rescan(self.library)

    @rule(number=ARTICLES, choice=st.integers(0, 9))
    def call_unread(self, number, choice):
        if (article_id := self.find(number)) is None:
            return
        article = make_digest(self.library.article(article_id), OPTIONS).article
        found = self.library.read_articles.find_known(article)
        if found.spans:
            span = found.spans[choice % len(found.spans)]
            key = found.sources[span.article].key
            self.library.read_articles.set_unread(article_id, article.key, [(span, key)])

    @rule(limit=st.integers(1, 4))
    def index(self, limit):
        self.library.read_articles.check_version(None)
        self.library.read_articles.index_pending(limit, None)

    @rule()
    def repair(self):
        self.library.check()
        self.library.read_articles.purge()

    @rule(numbers=st.sets(ARTICLES, min_size=1))
    def count(self, numbers):
        for number in numbers:
            if article_id := self.find(number):
                count_article(self.library, article_id, OPTIONS, None)
                assert self.library.new_words.load([article_id])[article_id].is_counted

    @precondition(lambda self: hasattr(self, "library"))
    @invariant()
    def what_is_kept_is_right(self):
        for row in self.library.rows(View(), 0, 9):
            found = self.library.new_words.load([row.id])[row.id]
            assert row.words_new == found.words
            if found.words is None:
                continue
            digest = make_digest(self.library.article(row.id), OPTIONS)
            known = self.library.read_articles.find_known(digest.article)
            fresh = sum(
                count_new_words(p, tuple(s for s in known.spans if s.paragraph == p.index))
                for p in digest.shown
            )
            assert found.words == fresh if found.is_counted else found.words >= fresh


KeptNumbers.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
TestKeptNumbers = KeptNumbers.TestCase

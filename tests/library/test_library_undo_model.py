"""Undo and redo against a model: two windows, restarts, kills, and changes by other programs.

In the model all that can be undone is a set of registers: a flag or a text each. A change is what
it did to some of them. The library must come to the same values by the same undos and redos, ask
where the model says so, and have every text again that an undo took away.
"""

import shutil
import sqlite3
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reader.known import KnownSpan
from reader.library import Library, UndoQuestion, UndoResult, View
from reader.paths import Paths
from tests.library.making import make_article
from tests.stories.events import tell

ARTICLES = 2
WINDOWS = st.integers(0, 1)
WHICH = st.lists(st.integers(0, ARTICLES - 1), min_size=1, max_size=ARTICLES, unique=True)
TAGS = st.sampled_from(["war", "sea"])
# Articles that are split off and moved, and, after them, those whose stories are marked.
TELLINGS = [("ferry", 0), ("ferry", 2), ("ferry", 4), ("bank", 0), ("quake", 0)]
PLACED = 3
PLACED_WHICH = st.lists(st.integers(0, PLACED - 1), min_size=1, unique=True)
NAMES = st.sampled_from(["One", "Two"])
PLACES = st.lists(st.sampled_from([0, 3]), min_size=1, unique=True)
FLAGS = ("unread", "whole", "starred", "tag")
TEXTS = st.sampled_from(["a", "b", "a b", "long thought", "other thought"])


@dataclass
class Change:
    """An entry of the model's log: of each register its value before and after."""

    before: dict
    after: dict
    window: int
    step: int
    time: int
    undone: bool = False
    back: set = field(default_factory=set)
    is_named: bool = False  # as one that was passed over

    @property
    def marks(self):
        """The marks and articles that it is about."""
        kinds = {"tag": "tags", "whole": "unread"}
        return {
            (kinds.get(register[0], register[0]), register[-1])
            for register in self.before
            if register[0] in FLAGS
        }


class Model:
    """What the library must hold, and its log."""

    def __init__(self):
        self.values = {}
        self.log = []
        self.steps = 0
        self.clock = 0

    def value(self, register):
        """The value of a register: flags are off and texts None until they are set."""
        return self.values.get(register, register[0] == "unread" or self.nothing(register))

    def nothing(self, register):
        """What a register holds without anything."""
        return None if register[0] in ("note", "search") else False

    def change(self, window, wanted):
        """Set registers and log what that changed."""
        before = {r: self.value(r) for r, value in wanted.items() if self.value(r) != value}
        if before:
            after = {register: wanted[register] for register in before}
            self.values |= after
            self.steps += 1
            self.log.append(Change(before, after, window, self.steps, self.tick()))

    def tick(self):
        """The next moment."""
        self.clock += 1
        return self.clock

    def next(self, window, redo):
        """The entry to undo or redo, what its registers become, and what is passed over."""
        side = [entry for entry in self.log if entry.undone == redo]
        side.sort(key=lambda entry: (entry.window != window, -entry.step))
        passed = []
        for entry in side:
            if becomes := self.becoming(entry, redo):
                return entry, becomes, passed
            passed.append(entry)
        return None, {}, passed

    def becoming(self, entry, redo):
        """What the registers of an entry would become, {} where nothing of it can be done."""
        if not redo:
            becomes = {r: v for r, v in entry.before.items() if self.value(r) == entry.after[r]}
            return self.without_overtaken(entry, becomes)
        becomes = {}
        for register in entry.back:
            value, after = self.value(register), entry.after[register]
            if register[0] in ("note", "search") and after is not None:
                possible = value != after
            else:
                possible = value == entry.before[register]
            if possible:
                becomes[register] = after
        return self.without_overtaken(entry, becomes)

    def without_overtaken(self, entry, becomes):
        """A text counts as read with its mark, if that was changed with it and is so no more."""
        return {
            register: value
            for register, value in becomes.items()
            if register[0] != "whole"
            or ("unread", register[1]) not in entry.before
            or ("unread", register[1]) in becomes
        }

    def subject(self, register):
        """What stays in an entry or goes: an article that is read or not, else a register."""
        return ("unread", register[1]) if register[0] == "whole" else register

    def lost(self, becomes):
        """Whether words of the reader's are taken away by setting registers."""
        for (kind, *name), value in becomes.items():
            now = self.value((kind, *name))
            if kind == "note" and now and now not in (value or ""):
                return True
            if kind == "search" and now:
                return True
            if kind == "tag" and not value:
                after = self.values | becomes
                if not any(after.get(("tag", name[0], n)) for n in range(ARTICLES)):
                    return True
        return False

    def is_changed_elsewhere(self, entry):
        """Whether another window has changed the same marks since, be it there and back."""
        return any(
            later.step > entry.step
            and later.window != entry.window
            and not later.undone
            and later.marks & entry.marks
            for later in self.log
        )

    def move(self, entry, becomes, passed, window, redo):
        """Undo or redo an entry."""
        for other in passed:
            other.is_named = True
            flags = all(register[0] in FLAGS for register in other.before)
            if flags and other.step > entry.step:
                self.log.remove(other)
        if redo:
            done = {self.subject(register) for register in becomes}
            for register in entry.back:
                if self.subject(register) not in done:
                    del entry.before[register], entry.after[register]
            for register in becomes:
                if register[0] in ("note", "search"):
                    entry.before[register] = self.value(register)
        self.values |= becomes
        entry.back = set() if redo else set(becomes)
        self.steps += 1
        entry.step, entry.undone, entry.is_named = self.steps, not redo, False
        entry.window, entry.time = window, self.tick()


class TwoWindows(RuleBasedStateMachine):
    """Two windows on one library."""

    def __init__(self):
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        self.paths = Paths(*[self.home] * 5)
        self.model = Model()
        self.killed = []
        self.sessions = 0
        self.windows, self.names, self.started = [None, None], [0, 0], [0, 0]
        for window in (0, 1):
            self.open(window)
        self.ids = [self.windows[0].add(make_article(f"{n}")) for n in range(ARTICLES)]
        self.keys = [self.windows[0].article(i).key for i in self.ids]
        self.told = []
        for event, seed in TELLINGS:
            article = tell(event, seed).article
            texts = [article.title, *article.originals]
            self.told.append(self.windows[0].add(make_article(*texts, date=article.date)))
            self.windows[0].mark_opened(self.told[-1])  # ``mark_all`` is about the others
        self.windows[0].stories.group_pending(len(self.told) + ARTICLES)
        self.model.values |= {
            ("placement", n): (False, self.windows[0].stories.find_ids([i])[i])
            for n, i in enumerate(self.told[:PLACED])
        }
        self.notes = {}
        self.away = set()

    def open(self, window):
        """Open a window, which is a new session."""
        self.windows[window] = Library.open(self.paths)
        self.sessions += 1
        self.names[window] = self.sessions
        self.started[window] = self.model.tick()

    def teardown(self):
        """Whatever undo has taken away, redo brings back, after one more restart."""
        for library in (*self.windows, *self.killed):
            library.close()
        with Library.open(self.paths) as library:
            seen = self.texts(library)
            while library.redo():
                seen |= self.texts(library)
        assert self.away <= seen
        shutil.rmtree(self.home)

    def texts(self, library):
        """The texts of all notes, and the queries of all saved searches."""
        notes = {note.text for article_id in self.ids for note in library.notes(article_id)}
        return notes | {search.query for search in library.saved_searches()}

    def change(self, window, wanted):
        self.model.change(self.names[window], wanted)

    @rule(window=WINDOWS, which=WHICH, read=st.booleans())
    def mark(self, window, which, read):
        """m."""
        self.windows[window].mark_read([self.ids[n] for n in which], read)
        self.change(window, self.reading(which, read))

    def reading(self, which, read):
        """Registers of articles that are read to their end, or not at all."""
        return {("unread", n): not read for n in which} | {("whole", n): read for n in which}

    @rule(window=WINDOWS)
    def mark_all(self, window):
        """A."""
        self.windows[window].mark_all_read(View())
        unread = [n for n in range(ARTICLES) if self.model.value(("unread", n))]
        self.change(window, self.reading(unread, True))

    @rule(window=WINDOWS, which=WHICH, starred=st.booleans())
    def star(self, window, which, starred):
        """s."""
        self.windows[window].set_starred([self.ids[n] for n in which], starred)
        self.change(window, {("starred", n): starred for n in which})

    @rule(window=WINDOWS, which=WHICH, tag=TAGS, on=st.booleans())
    def tag(self, window, which, tag, on):
        """t."""
        library = self.windows[window]
        (library.add_tag if on else library.remove_tag)([self.ids[n] for n in which], tag)
        self.change(window, {("tag", tag, n): on for n in which})

    @rule(window=WINDOWS, which=WHICH, tags=st.lists(TAGS, unique=True))
    def set_tags(self, window, which, tags):
        """t, with several."""
        self.windows[window].set_tags([self.ids[n] for n in which], tags)
        wanted = {("tag", tag, n): tag in tags for tag in ("war", "sea") for n in which}
        self.change(window, wanted)

    @rule(window=WINDOWS, number=st.integers(0, ARTICLES - 1), places=PLACES)
    def call_unread(self, window, number, places):
        """i."""
        key = self.keys[number]
        spans = [(KnownSpan(0, i, i + 2, "same", 1, 0, i, i + 2), key) for i in places]
        self.windows[window].read_articles.set_unread(self.ids[number], key, spans)
        self.change(window, {("sentence", number, i): True for i in places})

    @rule(window=WINDOWS, which=PLACED_WHICH)
    def split(self, window, which):
        """Each a story of its own."""
        stories = self.windows[window].stories.split([self.told[n] for n in which])
        self.change(
            window, {("placement", n): (True, s) for n, s in zip(which, stories, strict=True)}
        )

    @rule(window=WINDOWS, which=PLACED_WHICH, other=st.integers(0, PLACED - 1))
    def move(self, window, which, other):
        """Into the story of another article; one that is in it stays as it is."""
        _, story = self.model.value(("placement", other))
        self.windows[window].stories.move([self.told[n] for n in which], story)
        moved = [n for n in which if self.model.value(("placement", n))[1] != story]
        self.change(window, {("placement", n): (True, story) for n in moved})

    @rule(
        window=WINDOWS, which=WHICH, mark=st.sampled_from(["followed", "muted"]), on=st.booleans()
    )
    def mark_story(self, window, which, mark, on):
        """Follow or mute, or no longer."""
        library = self.windows[window]
        stories = library.stories.find_ids([self.told[PLACED + n] for n in which])
        method = {"followed": library.stories.follow, "muted": library.stories.mute}[mark]
        method(stories.values(), on)
        self.change(window, {(mark, n): on for n in which})

    @rule(window=WINDOWS, number=st.integers(0, ARTICLES - 1), text=TEXTS)
    def add_note(self, window, number, text):
        """w."""
        note = self.windows[window].add_note(self.ids[number], 0, None, None, "It has", text)
        assert note.id not in self.notes, "an id is given once"
        self.notes[note.id] = number
        self.change(window, {("note", note.id): text})

    @precondition(lambda self: any(self.present()))
    @rule(window=WINDOWS, data=st.data(), text=TEXTS)
    def change_note(self, window, data, text):
        """w on a note."""
        note = data.draw(st.sampled_from(self.present()))
        self.windows[window].change_note(note, text)
        self.change(window, {("note", note): text})

    @precondition(lambda self: any(self.present()))
    @rule(window=WINDOWS, data=st.data())
    def remove_note(self, window, data):
        """w, and nothing in it."""
        note = data.draw(st.sampled_from(self.present()))
        self.windows[window].remove_note(note)
        self.change(window, {("note", note): None})

    def present(self):
        """The notes that are there."""
        return [note for note in self.notes if self.model.value(("note", note)) is not None]

    @rule(window=WINDOWS, name=NAMES, query=TEXTS)
    def save_search(self, window, name, query):
        """F."""
        self.windows[window].save_search(name, query)
        self.change(window, {("search", name): query})

    @rule(window=WINDOWS, name=NAMES)
    def forget_search(self, window, name):
        """F on a saved search."""
        self.windows[window].forget_search(name)
        self.change(window, {("search", name): None})

    @rule(number=st.integers(0, ARTICLES - 1), starred=st.booleans())
    def other_program(self, number, starred):
        """A change that is in no log: an article is opened, another program sets a star."""
        self.windows[0].mark_opened(self.ids[number])
        db = sqlite3.connect(self.paths.database)
        db.execute("UPDATE state SET starred = ? WHERE id = ?", (starred, self.ids[number]))
        db.commit()
        db.close()
        self.model.values |= {("unread", number): False, ("starred", number): starred}

    @rule(window=WINDOWS)
    def restart(self, window):
        """q, and reader."""
        self.windows[window].close()
        self.open(window)

    @rule(window=WINDOWS)
    def kill(self, window):
        """The program ends without closing anything."""
        self.killed.append(self.windows[window])
        self.open(window)

    @rule(window=WINDOWS, redo=st.booleans())
    def at_once(self, window, redo):
        """Undo or redo without a question."""
        library = self.windows[window]
        self.check(window, redo, library.redo if redo else library.undo)

    @rule(window=WINDOWS, redo=st.booleans(), yes=st.booleans())
    def asking(self, window, redo, yes):
        """U or Ctrl+Y, and an answer."""
        library, name = self.windows[window], self.names[window]
        entry, becomes, passed = self.model.next(name, redo)
        asked = changed = False
        if entry is not None:
            others = entry.window != name
            meanwhile = entry.time >= self.started[window]
            changed = not others and not redo and self.model.is_changed_elsewhere(entry)
            asked = others and (self.model.lost(becomes) or meanwhile or not redo)
            asked = asked or changed or not all(other.is_named for other in passed)
        if not asked:
            self.check(window, redo, lambda: library.undo_or_ask(redo=redo))
            return
        question = library.undo_or_ask(redo=redo)
        assert isinstance(question, UndoQuestion)
        assert str(question).endswith("?")
        for other in passed:
            other.is_named = True
        if changed:
            assert str(question).endswith("changed in another window since?")
        elif entry.window != name:
            where = "in another window" if meanwhile else "before this session"
            assert str(question).endswith(f"{where}?")
        self.same()
        if yes:
            self.check(window, redo, lambda: library.undo_or_ask(question, redo=redo))

    def check(self, window, redo, step):
        """Take a step and compare."""
        entry, becomes, passed = self.model.next(self.names[window], redo)
        before = self.texts(self.windows[window])
        done = step()
        if entry is None:
            assert not done
            return
        assert isinstance(done, UndoResult)
        assert done.is_redo == redo
        assert str(done).startswith("Redone: " if redo else "Undone: ")
        self.model.move(entry, becomes, passed, self.names[window], redo)
        after = self.texts(self.windows[window])
        self.away = self.away - after if redo else self.away | (before - after)

    @invariant()
    def same(self):
        """The library has the values of the model, seen from either window."""
        for library in self.windows:
            for number, article_id in enumerate(self.ids):
                state = library.state(article_id)
                assert state.unread == self.model.value(("unread", number))
                assert state.starred == self.model.value(("starred", number))
                whole = library.read_articles.is_read_whole(article_id)
                assert whole == self.model.value(("whole", number))
                unread = [place["start"] for place in library.object_of(article_id)["not_read"]]
                assert unread == [i for i in (0, 3) if self.model.value(("sentence", number, i))]
                tags = [t for t in ("sea", "war") if self.model.value(("tag", t, number))]
                assert list(library.tags_of(article_id)) == tags
                wanted = {
                    note: self.model.value(("note", note))
                    for note in self.present()
                    if self.notes[note] == number
                }
                assert {n.id: n.text for n in library.notes(article_id)} == wanted
            stories = library.stories.find_ids(self.told)
            for number, article_id in enumerate(self.told[:PLACED]):
                is_placed = library.object_of(article_id)["placement"] is not None
                wanted = self.model.value(("placement", number))
                assert (is_placed, stories[article_id]) == wanted
            for number, article_id in enumerate(self.told[PLACED:]):
                (story,) = library.stories.load([stories[article_id]])
                assert story.is_followed == self.model.value(("followed", number))
                assert story.is_muted == self.model.value(("muted", number))
            searches = {
                name: query
                for name in ("One", "Two")
                if (query := self.model.value(("search", name))) is not None
            }
            assert {s.name: s.query for s in library.saved_searches()} == searches


TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)

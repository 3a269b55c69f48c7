"""Reading state, position, tags and notes of articles, and undo."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError
from reader.late_modules import LateModule
from reader.library.listing import list_pages

if TYPE_CHECKING:
    from reader.library.annotations import note_drafts, notes, tags
    from reader.library.annotations import reading_state as states
    from reader.library.annotations.all_notes import AllNotes
    from reader.library.annotations.library_rules import Rules
    from reader.library.annotations.note_drafts import NoteDraft, WrittenNote
    from reader.library.annotations.notes import Note
    from reader.library.annotations.reading_state import SettableMark
    from reader.library.articles import versions
    from reader.library.articles.versions import Version
    from reader.library.database.connections import Connections
    from reader.library.listing.result_cache import ResultCache
    from reader.library.listing.view import ReadingState, View
    from reader.library.near_duplicates.related_articles import RelatedArticle
    from reader.library.read_articles import read_texts
    from reader.library.read_articles.read_gaps import TextSpan
    from reader.library.undo.undo_messages import NothingLeft, UndoQuestion, UndoResult
else:
    note_drafts = LateModule("reader.library.annotations.note_drafts")
    notes = LateModule("reader.library.annotations.notes")
    tags = LateModule("reader.library.annotations.tags")
    states = LateModule("reader.library.annotations.reading_state")
    versions = LateModule("reader.library.articles.versions")
    read_texts = LateModule("reader.library.read_articles.read_texts")

T = TypeVar("T")


class Annotations:
    """The part of the library that holds reading state, tags, notes and undo."""

    _connections: Connections
    _cache: ResultCache

    def state(self, article_id: int) -> ReadingState:
        """Return how far an article is read; raises ``LibraryError`` if it is gone."""
        with self._connections.reading() as db:
            return require(states.load(db, article_id), article_id)

    def set_position(
        self,
        article_id: int,
        paragraph: int,
        char: int,
        progress: float,
        *,
        key: str | None = None,
        end: tuple[int, int] | None = None,
        gaps: Iterable[TextSpan] = (),
    ) -> None:
        """Set the position: index of the paragraph, code point in its text, share read (0 to 1).

        ``key`` is the content key of the text that these are of. Where that is an earlier text, the
        paragraph is looked for in the present one. The text counts as read up to the position, or
        up to ``end`` (paragraph and code point), but for ``gaps``.
        """
        with self._connections.writing() as db:
            read_key = None if key is None else bytes.fromhex(key)
            read_texts.record_position(db, article_id, read_key, *(end or (paragraph, char)), gaps)
            if key is not None:
                paragraph, char = versions.translate_position(db, article_id, key, paragraph, char)
            _check(states.set_position(db, article_id, paragraph, char, progress), article_id)

    def add_reading_time(self, article_id: int, seconds: float) -> None:
        """Add to the time that an article was read for."""
        with self._connections.writing() as db:
            _check(states.add_reading_time(db, article_id, seconds), article_id)

    def mark_opened(
        self, article_id: int, *, with_duplicates: bool = False, key: str | None = None
    ) -> None:
        """Set an article opened now, and read; ``with_duplicates`` also its near-duplicates read.

        Where that marks any, ``undo`` marks all of them unread again, as one change. ``key`` is the
        content key of the text that was opened: if that is an earlier one by now, the article
        stays marked as changed.
        """
        duplicates = self._duplicates_of([article_id]) if with_duplicates else []
        with self._connections.writing() as db:
            if states.count_unread(db, duplicates):
                states.set_mark(db, [article_id, *duplicates], "unread", False)
            opened = None if key is None else bytes.fromhex(key)
            _check(states.set_opened(db, article_id, opened), article_id)

    def mark_finished(
        self, article_id: int, finished: bool = True, *, key: str | None = None
    ) -> None:
        """Set an article finished now, read and its progress 1; or not finished.

        ``key`` is the content key of the text that was finished, which may be an earlier one.
        """
        with self._connections.writing() as db:
            read_key = None if key is None else bytes.fromhex(key)
            _check(states.set_finished(db, article_id, finished, read_key), article_id)

    # Marks

    def mark_read(
        self, ids: int | Iterable[int], read: bool = True, *, with_duplicates: bool = False
    ) -> int:
        """Mark articles read or unread; return how many were not so. ``undo`` takes it back.

        All text of what is marked read counts as read, also where opening had made it read
        already. ``with_duplicates`` what is marked read takes its near-duplicates along, which are
        looked for one by one.
        """
        wanted = as_list(ids)
        duplicates = self._duplicates_of(wanted) if with_duplicates and read else []
        with self._connections.writing() as db:
            if read:
                return states.mark_read(db, wanted, duplicates)
            return states.mark_unread(db, wanted)

    def set_starred(self, ids: int | Iterable[int], starred: bool = True) -> int:
        """Set or take the star of articles; return how many changed. ``undo`` takes it back."""
        return self._mark(ids, "starred", starred)

    def mark_all_read(self, view: View) -> int:
        """Mark all articles of a view read; return how many were not. ``undo`` takes it back.

        Where it shows stories, their articles that it does not find stay as they are.
        """
        with self._connections.writing() as db:
            return states.mark_read(db, list_pages.ids(db, self._cache, view, "unread"))

    # Undo and redo of what the user changed by a key or command (see undo/undo_log.py); not of
    # what reading itself changes: the position, the time spent

    def undo(self) -> UndoResult | None:
        """Undo the last change that can still be undone, without asking; None if there is none.

        Changes of this session come first, then those of earlier sessions and other programs; the
        last 1,000 are kept. ``redo`` makes the change again. ``str()`` of the result says what was
        done.
        """
        return self._step(redo=False)

    def redo(self) -> UndoResult | None:
        """Bring back what was undone last, without asking; None if there is nothing.

        Also after a restart, and whatever was changed since.
        """
        return self._step(redo=True)

    def undo_or_ask(
        self, confirmed: UndoQuestion | None = None, *, redo: bool = False
    ) -> UndoResult | UndoQuestion | NothingLeft:
        """Undo or ``redo`` the next change; or change nothing and return a question.

        A question is returned where another session made the change, and where words that the user
        wrote would be deleted. Call again with the question as ``confirmed`` to do the step.
        """
        from reader.library.annotations.reverters import REVERTERS
        from reader.library.undo.undo_steps import undo_or_redo

        with self._connections.writing() as db:
            session = self._connections.session
            return undo_or_redo(db, session, REVERTERS, redo=redo, ask=True, confirmed=confirmed)

    def undo_tidying(self) -> UndoResult | None:
        """Bring back what left last by a rule, whatever came after; None if nothing can come."""
        from reader.library.annotations.reverters import REVERTERS
        from reader.library.undo.undo_steps import undo_last

        with self._connections.writing() as db:
            return undo_last(db, self._connections.session, REVERTERS, "tidied")

    def _step(self, *, redo: bool) -> UndoResult | None:
        from reader.library.annotations.reverters import REVERTERS
        from reader.library.undo.undo_messages import UndoResult
        from reader.library.undo.undo_steps import undo_or_redo

        with self._connections.writing() as db:
            done = undo_or_redo(db, self._connections.session, REVERTERS, redo=redo)
        return done if isinstance(done, UndoResult) else None

    # Earlier texts

    def versions_of(self, article_id: int) -> tuple[Version, ...]:
        """Return the earlier texts of an article, the one that was replaced last first.

        ``article`` returns the text of each by its key.
        """
        with self._connections.reading() as db:
            return versions.load(db, article_id)

    # Near-duplicates: reprints, and other versions under one address

    def related_articles(self, article_id: int) -> tuple[RelatedArticle, ...]:
        """Return the reprints and other versions of an article, the most similar first.

        It compares texts each time, which takes 2 to 45 ms.
        """
        from reader.library.near_duplicates.related_articles import find_related

        with self._connections.reading() as db:
            return find_related(db, article_id)

    def _duplicates_of(self, ids: Iterable[int]) -> list[int]:
        return [other.id for article_id in ids for other in self.related_articles(article_id)]

    # Tags: names of at most 40 characters, compared without case

    def tags(self) -> list[tuple[str, int]]:
        """Return every tag that is in use, with the number of its articles, by name."""
        with self._connections.reading() as db:
            return tags.count_tags(db)

    def tags_of(self, article_id: int) -> tuple[str, ...]:
        """Return the tags of an article, by name."""
        with self._connections.reading() as db:
            return tags.load(db, article_id)

    def set_tags(self, ids: int | Iterable[int], names: Iterable[str]) -> int:
        """Give articles these tags and no others; return how many articles changed.

        ``undo`` takes it back. Raises ``LibraryError`` for a name that cannot be one.
        """
        with self._connections.writing() as db:
            return tags.replace(db, as_list(ids), names)

    def change_tags(
        self, ids: int | Iterable[int], on: Iterable[str] = (), off: Iterable[str] = ()
    ) -> int:
        """Give tags to articles and take others from them; return how many articles changed.

        ``undo`` takes all of it back. Raises ``LibraryError`` for a name that cannot be one.
        """
        with self._connections.writing() as db:
            return tags.change(db, as_list(ids), on=on, off=off)

    def add_tag(self, ids: int | Iterable[int], name: str) -> int:
        """Give a tag to articles; return how many had it not. ``undo`` takes it back."""
        with self._connections.writing() as db:
            return tags.change(db, as_list(ids), on=[name])

    def remove_tag(self, ids: int | Iterable[int], name: str) -> int:
        """Take a tag from articles; return how many had it. ``undo`` takes it back."""
        with self._connections.writing() as db:
            return tags.change(db, as_list(ids), off=[name])

    # Rules, and all notes

    @property
    def rules(self) -> Rules:
        """The rules that mute articles and give tags."""
        from reader.library.annotations.library_rules import Rules

        return Rules(self._connections, self._cache)

    @property
    def all_notes(self) -> AllNotes:
        """The notes and highlights of all articles."""
        from reader.library.annotations.all_notes import AllNotes

        return AllNotes(self._connections, self._cache)

    # Notes of one article

    def notes(self, article_id: int, key: str | None = None) -> tuple[Note, ...]:
        """Return the notes of an article in the order of its text.

        With ``key`` they stand where they are in the text of this content key, which may be an
        earlier one.
        """
        with self._connections.reading() as db:
            found = notes.load(db, article_id)
            earlier = versions.load_earlier(db, article_id, key) if found and key else None
            return found if earlier is None else notes.reanchor_all(found, earlier.originals)

    def add_note(
        self,
        article_id: int,
        paragraph: int,
        start: int | None,
        stop: int | None,
        quote: str,
        text: str,
        *,
        key: str | None = None,
    ) -> Note:
        """Write a note on a paragraph, or on code points ``start`` to ``stop`` of its text.

        ``quote`` is what stands there, in the text of the content key ``key``: where that is an
        earlier text, the quote is looked for in the present one. ``undo`` takes the note away.
        """
        with self._connections.writing() as db:
            require(states.load(db, article_id), article_id)
            note = notes.add(db, article_id, paragraph, start, stop, quote, text)
            if key is None or versions.is_current(db, article_id, key):
                return note
            notes.reanchor_stored_notes(db, article_id)
            return notes.find(db, note.id)

    def change_note(self, note_id: int, text: str) -> Note:
        """Give a note another text; ``undo`` gives the former one back."""
        with self._connections.writing() as db:
            return notes.change(db, note_id, text)

    def remove_note(self, note_id: int) -> Note:
        """Remove a note, and return it; ``undo`` brings it back."""
        with self._connections.writing() as db:
            return notes.remove(db, note_id)

    def write_note(self, draft: NoteDraft) -> WrittenNote:
        """Write, change or remove a note as a draft has it, and keep the draft no longer.

        A note that was removed meanwhile is written anew. ``undo`` takes all of it back. Raises
        ``LibraryError``, and then the draft is kept as it was.
        """
        with self._connections.writing() as db:
            written = note_drafts.write(db, draft)
            note_drafts.drop(db, self._connections.session)
            return written

    def keep_draft(self, draft: NoteDraft | None) -> None:
        """Keep what is being written in this session, None for nothing."""
        with self._connections.writing(durable=False) as db:
            if draft is None:
                note_drafts.drop(db, self._connections.session)
            else:
                note_drafts.keep(db, self._connections.session, draft)

    def finish_drafts(self) -> list[tuple[NoteDraft, WrittenNote | None]]:
        """Write the notes that were being written when other programs ended.

        Each is returned with what became of it, None where its article is gone; ``undo`` takes
        them back. The drafts are kept no longer.
        """
        with self._connections.reading() as db:
            if not note_drafts.has_any(db):
                return []
        with self._connections.writing() as db:
            return note_drafts.finish_abandoned(db)

    def _mark(self, ids: int | Iterable[int], mark: SettableMark, value: bool) -> int:
        with self._connections.writing() as db:
            return states.set_mark(db, as_list(ids), mark, value)


def as_list(ids: int | Iterable[int]) -> list[int]:
    """Return ids as a list, one alone too."""
    return [ids] if isinstance(ids, int) else list(ids)


def require(value: T | None, article_id: int) -> T:
    """Return what was found of an article; raises ``LibraryError`` for None."""
    if value is None:
        raise LibraryError(
            f"Article {article_id} is not in the library any more; choose another article."
        )
    return value


def _check(there: bool, article_id: int) -> None:
    require(there or None, article_id)

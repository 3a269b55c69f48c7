"""The list of stories: shown and left, unfolded, followed and muted."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library import View
    from reader.ui.control.library.list_reading import ListReading
    from reader.ui.control.library.ungrouped_articles import StoryGrouping
    from reader.ui.model.list_model import ListModel
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.footer_bar import FooterBar
    from reader.ui.widgets.list_pane import ListPane

_NOTES = {
    ("followed", True): "Followed: it comes first while it has unread articles.",
    ("followed", False): "No longer followed.",
    ("muted", True): "Muted: it stands at the end of the list.",
    ("muted", False): "No longer muted.",
}
_NONE = "There is no story under the cursor."
_UNGROUPED = "This article is not grouped into a story yet."


class StoryList:
    """Turns the list into stories and back, and changes what is shown of one."""

    def __init__(
        self,
        services: Services,
        rows: ListModel,
        open_article: OpenArticle,
        list_pane: ListPane,
        footer: FooterBar,
        grouping: StoryGrouping,
        reading: ListReading,
        reload_list: Callable[[], None],
        save_session: Callable[[], None],
    ) -> None:
        self._services = services
        self._rows = rows
        self._open_article = open_article
        self._list_pane = list_pane
        self._footer = footer
        self._grouping = grouping
        self._reading = reading
        self._reload_list = reload_list
        self._save_session = save_session

    # Stories or articles

    def toggle(self) -> None:
        """Show the stories of the articles that are listed, or these articles again."""
        chosen = self._list_pane.chosen
        view = self._rows.view.replace(by_story=not self._rows.view.by_story)
        article = chosen.id if chosen else self._open_article.id
        self._reading.show([view], article, self.follow_up_shown)

    def follow_up_shown(self, view: View) -> None:
        """Keep what the list shows by now, and group what no import has grouped."""
        self._save_session()
        if view.by_story:
            self._grouping.start()

    # One story

    def unfold(self) -> None:
        """Show the articles of the story under the cursor, or hide them again."""
        story = self._list_pane.chosen_story or self._list_pane.story_above
        if story is not None:
            self._list_pane.toggle_story(story.id)
        elif not self._rows.view.by_story:
            self._explain()
        else:
            is_article = self._list_pane.chosen is not None
            self._footer.show_note("This article is alone in its story." if is_article else _NONE)

    def _explain(self) -> None:
        key = self._services.get_key_label("list.stories")
        self._footer.show_note(f"The list shows articles; {key} shows their stories.")

    def _leave(self, story: int) -> None:
        """Go to what stands below the story under the cursor, which goes to the end of the list."""
        number = self._rows.find_story(story)
        number = 1 + (self._list_pane.cursor if number is None else number)
        while (above := self._rows.get_story_above(number)) is not None and above.id == story:
            number += 1
        if number < self._rows.count:
            self._list_pane.move_to(number)

    def toggle_followed(self) -> None:
        """Follow the story under the cursor, or no longer."""
        self._toggle("followed")

    def toggle_muted(self) -> None:
        """Mute the story under the cursor, or no longer."""
        self._toggle("muted")

    def _toggle(self, mark: str) -> None:
        if not self._rows.view.by_story:
            self._explain()
            return
        found = self._find_marked()
        if found is None:
            return
        story, marks = found
        is_marked = mark in marks
        stories = self._services.library.stories
        change = stories.follow if mark == "followed" else stories.mute
        done = self._services.change(change, [story], not is_marked)
        note = _NOTES[mark, not is_marked]
        left = (story, self._list_pane.cursor) if mark == "muted" and not is_marked else None
        done.add_done_callback(
            lambda _: self._services.call_later(self._follow_up, done, note, left)
        )

    def _find_marked(self) -> tuple[int, Sequence[str]] | None:
        """Return the story under the cursor, that of an article too, and its marks."""
        if (
            row_of_story := self._list_pane.chosen_story or self._list_pane.story_above
        ) is not None:
            marks = {"followed": row_of_story.is_followed, "muted": row_of_story.is_muted}
            return row_of_story.id, [mark for mark, is_set in marks.items() if is_set]
        row = self._list_pane.chosen
        if row is None:
            self._footer.show_note(_NONE)
            return None
        try:
            story = self._services.library.stories.find_ids([row.id]).get(row.id)
        except LibraryError as error:
            self._services.report_error(error)
            return None
        if story is None:
            self._footer.show_note(_UNGROUPED)
            return None
        return story, self._rows.get_story_marks(row.id)

    def _follow_up(self, done: Future[int], note: str, left: tuple[int, int] | None) -> None:
        """Show the list after a change; of a story that was ``left`` also where the cursor was."""
        if done.exception() is None:  # else the writer has reported it
            if left is not None and left[1] == self._list_pane.cursor:
                self._leave(left[0])
            self._reload_list()
            self._footer.show_note(f"{note} {self._services.get_key_label('app.undo')} undoes it.")

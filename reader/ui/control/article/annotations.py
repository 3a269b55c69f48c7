"""Shows the tags and notes of the open article, and changes its tags."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library import Row
    from reader.ui.model.open_article import OpenArticle
    from reader.ui.services import Services
    from reader.ui.widgets.article_pane import ArticlePane
    from reader.ui.widgets.footer_bar import FooterBar


class AnnotationActions:
    """Shows the notes and tags of articles, and changes tags.

    ``need_rows`` returns the articles to tag; where there are none it says so.
    """

    def __init__(
        self,
        services: Services,
        open_article: OpenArticle,
        article_pane: ArticlePane,
        footer: FooterBar,
        need_rows: Callable[[], Sequence[Row]],
    ) -> None:
        self._services = services
        self._open_article = open_article
        self._article_pane = article_pane
        self._footer = footer
        self._need_rows = need_rows

    def show(self) -> None:
        """Show the tags and notes of the open article."""
        article_id = self._open_article.id
        if article_id is None:
            return
        library = self._services.library
        try:
            tags = library.tags_of(article_id)
            notes = library.notes(article_id, self._open_article.key)
        except LibraryError as error:
            self._services.report_error(error)
            return
        self._article_pane.show_annotations(tags, notes)

    def selection_changed(self) -> None:
        """Show the keys that act on a selection."""
        self._footer.show_mode("selecting" if self._article_pane.selection else "")

    def _follow_up(self, done: Future[int], what: str) -> None:
        done.add_done_callback(lambda _: self._services.call_later(self._report, done, what))

    def _report(self, done: Future[object], what: str) -> None:
        if done.exception() is not None:
            return  # the writer has reported it
        self.show()
        self._footer.show_note(f"{what}. {self._services.get_key_label('app.undo')} undoes it.")

    # Tags

    def edit_tags(self) -> None:
        """Let the tags of the article be changed, or those that all of a story's have."""
        from reader.ui.sheets.annotation_prompts import TagPrompt

        rows = self._need_rows()
        if not rows:
            return
        library = self._services.library
        try:
            tags_of = [library.tags_of(row.id) for row in rows]
            tags, known = _find_common(tags_of), library.tags()
        except LibraryError as error:
            self._services.report_error(error)
            return
        self._services.ask(
            TagPrompt(tags, known, _find_problem, articles=len(rows)),
            partial(self._save_tags, [row.id for row in rows], tags),
        )

    def _save_tags(self, ids: list[int], before: tuple[str, ...], names: list[str] | None) -> None:
        if names is None or names == list(before):
            return
        library = self._services.library
        if len(ids) == 1:
            done = self._services.change(library.set_tags, ids, names)
        else:  # each keeps the tags that only some of them have
            on = [name for name in names if name not in before]
            off = [name for name in before if name not in names]
            done = self._services.change(library.change_tags, ids, on, off)
        whose = "" if len(ids) == 1 else f" of {len(ids):,} articles"
        self._follow_up(done, f"Tags{whose} changed" if names else f"Tags{whose} removed")


def _find_common(tags_of: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the tags that all of some articles have."""
    first, *others = tags_of
    return tuple(tag for tag in first if all(tag in tags for tags in others))


def _find_problem(names: list[str]) -> str:
    """Return what is wrong with names that are to be tags, "" for nothing."""
    from reader.library.annotations.tags import clean_name

    try:
        for name in names:
            clean_name(name)
    except LibraryError as error:
        return str(error)
    return ""

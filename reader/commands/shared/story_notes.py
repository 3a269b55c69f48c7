"""Notes of stories for commands: one briefing a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.shared.stdio import show_error, show_message, write
from reader.errors import ReaderError
from reader.failures import contain
from reader.formats import show_path

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.stories.story_list import Story
    from reader.settings import Settings

_PAGE = 200  # stories that are loaded at once
MAX_ARTICLES = 300  # of a briefing


def export_stories(
    library: Library, story_ids: Sequence[int], folder: Path, settings: Settings
) -> int:
    """Write the briefing of each story as a note, and print its path; 1 if one is incomplete."""
    status = 0
    shown_errors: set[str] = set()  # an unwritable folder is reported once, not for each note
    for start in range(0, len(story_ids), _PAGE):
        for story in library.stories.load(story_ids[start : start + _PAGE]):
            try:
                with contain(f"{story.title} cannot be exported"):
                    _export_story(library, story, folder, settings)
            except ReaderError as error:
                if str(error) not in shown_errors:
                    show_error(error)
                shown_errors.add(str(error))
                status = 1
    return status


def _export_story(library: Library, story: Story, folder: Path, settings: Settings) -> None:
    from reader.briefing import make_briefing
    from reader.export.briefings.briefing_files import export_briefing_note
    from reader.library.briefings.article_numbers import get_place
    from reader.text import prepare

    told = sorted(story.articles[:MAX_ARTICLES], key=lambda one: get_place(one.date, one.id))
    if len(story.articles) > len(told):
        show_message(f"{story.title}: the newest {len(told)} of its articles are told.")
    articles = [prepare(library.article(one.id), settings.language) for one in told]
    briefing = make_briefing(articles, preferred=settings.preferred_outlets)
    if not settings.preferred_outlets:  # whose headline leads
        briefing = replace(briefing, title=story.title)
    write(f"{show_path(export_briefing_note(briefing, [one.id for one in told], folder))}\n")

"""The command of the user's settings that tells of new articles, as a notice on the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.user_commands.command_run import run_user_command

if TYPE_CHECKING:
    from reader.library import FetchReport
    from reader.settings import Settings

_PATIENCE_SECONDS = 20.0  # that the command has


def tell_news(settings: Settings, report: FetchReport) -> str:
    """Run the command where articles came; return why it failed as a sentence, "" if it did not.

    ``READER_NEWS`` is a sentence ("3 new articles from 12 feeds."), which stands in its standard
    input too; nothing that a stranger wrote is in it.
    """
    if not (settings.notify and report.added):
        return ""
    import time

    articles = "1 new article" if report.added == 1 else f"{report.added:,} new articles"
    feeds = "1 feed" if report.feeds == 1 else f"{report.feeds:,} feeds"
    sentence = f"{articles} from {feeds}."
    end = time.monotonic() + _PATIENCE_SECONDS
    try:
        result = run_user_command(
            settings.notify,
            f"{sentence}\n",
            {"READER_NEWS": sentence},
            lambda: time.monotonic() > end,
        )
    except OSError as error:
        return f"The command notify of the settings cannot be started: {error.strerror}."
    if not result.problem:
        return ""
    return f"The command notify of the settings failed: {result.problem}."

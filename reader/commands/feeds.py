"""``reader feeds``: the feeds that are kept, what is new in them, and lists of feeds."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.add import describe_fetch, show_kept_older
from reader.commands.care.tidy import apply_rule
from reader.commands.network.feed_timer import (
    DEFAULT_MINUTES,
    make_timer_text,
    read_interval,
    repeat,
)
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import open_library, refuse_unkept
from reader.commands.shared.stdio import (
    explain_columns,
    progress_line,
    show_error,
    show_message,
    write,
)
from reader.commands.shared.story_grouping import group_waiting
from reader.commands.shared.tag_rules import give_tags
from reader.commands.shared.user_settings import read_settings
from reader.errors import ExportError, NetworkError, ReaderError, UsageError
from reader.export.json_line import format_json_line
from reader.failures import contain
from reader.formats import read_feed_list, show_path
from reader.ingest import fetch_article, refresh_feeds
from reader.library import Feed, Library
from reader.paths import Paths, find_paths
from reader.settings import Settings
from reader.user_commands.news_notice import tell_news

if TYPE_CHECKING:
    from reader.library.import_report import FetchReport, OnProgress

EPILOG = """\
  reader feeds                    list the feeds: number, unread of all articles, title, address
  reader feeds add URL...         add feeds, and fetch their articles
  reader feeds add --full URL...  the same, with the pages behind teasers, now and at each refresh;
                                  also for a feed that you have; --no-full ends it
  reader feeds remove WHICH...    remove feeds, by address or number; their articles stay
  reader feeds refresh            fetch the new articles of all feeds; --every 30m does so again
                                  and again, until Ctrl+C
  reader feeds timer              print files for systemd and a line for cron that do so; --every
                                  says how often (30m)
  reader feeds import FILE        add the feeds of OPML, of a zip with it, or of newsboat's urls
  reader feeds export FILE        write all feeds to an OPML file; - is standard output

Feeds are fetched only when you ask for it: by reader feeds refresh, R on the screen, a timer, or
refresh_minutes in the settings. A feed that has not changed is not sent again, and one server gets
at most two requests at once. A page that cannot be fetched, or has no more text, leaves the
teaser; three refreshes ask for it.

exit status: 0 done; 1 something could not be fetched, the rest was done; 2 wrong usage"""

_ACTIONS = ("list", "add", "remove", "refresh", "timer", "import", "export")


def run(arguments: list[str]) -> int:
    """Do what is asked with the feeds."""
    given = make_parser().parse_intermixed_args(arguments)  # "add --full URL"
    action, names = given.action or "list", given.names
    _check_usage(action, names, given.json)
    if given.full is not None and action != "add":
        raise UsageError("--full works only with reader feeds add; see reader feeds --help.")
    if given.every is not None and action not in ("refresh", "timer"):
        raise UsageError("--every works with refresh and timer; see reader feeds --help.")
    if action == "timer":
        write(make_timer_text(given.every or DEFAULT_MINUTES))
        return 0
    paths = find_paths()
    settings = read_settings(paths)
    if given.every is not None:
        return repeat(lambda: _refresh_again(paths, settings), given.every)
    with open_library(paths) as library:
        actions: dict[str, Callable[[], int]] = {
            "list": lambda: _list_feeds(library, as_json=given.json),
            "add": lambda: _add_feeds(library, names, settings, full=given.full),
            "remove": lambda: _remove_feeds(library, names),
            "refresh": lambda: _refresh_feeds(library, settings),
            "import": lambda: _import_outline(library, names[0], settings),
            "export": lambda: _export_outline(library, names[0]),
        }
        if action not in ("list", "export") and refuse_unkept(library):
            return 1
        return actions[action]()


def _check_usage(action: str, names: list[str], as_json: bool) -> None:
    if action in ("list", "refresh", "timer") and names:
        raise UsageError(f"reader feeds {action} takes no arguments; see reader feeds --help.")
    if action in ("add", "remove") and not names:
        wanted = "an address" if action == "add" else "an address or a number"
        raise UsageError(f"reader feeds {action} needs {wanted}; see reader feeds --help.")
    if action in ("import", "export") and len(names) != 1:
        raise UsageError(f"reader feeds {action} needs one file; see reader feeds --help.")
    if as_json and action != "list":
        raise UsageError("--json works only with reader feeds list; see reader feeds --help.")


def _list_feeds(library: Library, *, as_json: bool) -> int:
    feeds = library.feeds()
    if feeds and not as_json:
        explain_columns("id, unread articles, title, address, and full where pages are fetched")
    for feed in feeds:
        write((format_json_line(_feed_object(feed)) if as_json else _feed_line(feed)) + "\n")
    if not feeds:
        show_message("You have no feeds yet; reader feeds add URL adds one.")
    for feed in feeds:
        if feed.error:
            show_message(feed.error)
    return 0


def _feed_object(feed: Feed) -> dict[str, object]:
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "articles": feed.articles,
        "unread": feed.unread,
        "fetched": feed.fetched and feed.fetched.isoformat(timespec="seconds"),
        "error": feed.error,
        "full": feed.full,
    }


def _feed_line(feed: Feed) -> str:
    full = "\tfull" if feed.full else ""
    return f"{feed.id}\t{feed.unread} of {feed.articles}\t{feed.title or '-'}\t{feed.url}{full}"


def _add_feeds(library: Library, urls: list[str], settings: Settings, *, full: bool | None) -> int:
    status = 0
    for url in urls:
        if os.path.isfile(url):
            show_message(
                f"{show_path(url)} is a file, and no feed that can be refreshed; to read it, use"
                f" reader import {show_path(url)}, and for a list of feeds reader feeds import."
            )
            status = 1
            continue
        try:
            with contain(f"{url} cannot be added"), progress_line("fetching pages") as show:
                report = fetch_article(
                    library,
                    url,
                    keep=True,
                    full=full,
                    bounds=settings.bounds(),
                    limits=settings.limits(),
                    progress=_make_progress(show),
                )
        except ReaderError as error:
            show_error(error)
            status = 1
        else:
            for sentence in report.errors:
                show_message(sentence)
            status = 1 if report.errors else status
            show_message(f"{report.title or url}: {describe_fetch(report)}.")
            show_kept_older(report)
    if library.is_kept:
        group_waiting(library)
        give_tags(library, settings)
    return status


def _make_progress(show: Callable[[float], None] | None) -> OnProgress | None:
    return (lambda done, found: show(done / max(found, 1))) if show else None


def _remove_feeds(library: Library, names: list[str]) -> int:
    feeds = library.feeds()
    wanted = [_find_feed(feeds, name) for name in names]  # all of them before any is removed
    for feed in wanted:
        library.remove_feed(feed.id)
        show_message(
            f"The feed {feed.title or feed.url} was removed; its articles stay in the library."
        )
    return 0


def _find_feed(feeds: list[Feed], name: str) -> Feed:
    from reader.network.urls import check_url

    if name.isascii() and name.isdigit():
        matching = [feed for feed in feeds if str(feed.id) == name.lstrip("0")]
    else:
        try:
            url = check_url(name)
        except NetworkError:
            url = name
        matching = [feed for feed in feeds if feed.url == url]
    if not matching:
        raise UsageError(f"There is no feed {name}; reader feeds lists all with their numbers.")
    return matching[0]


def _refresh_again(paths: Paths, settings: Settings) -> int:
    """Refresh once more; an error is said, and ends nothing."""
    try:
        with open_library(paths) as library:
            return _refresh_feeds(library, settings)
    except ReaderError as error:
        show_error(error)
        return 1


def _refresh_feeds(library: Library, settings: Settings) -> int:
    with progress_line("refreshing feeds") as show:
        report = refresh_feeds(
            library,
            bounds=settings.bounds(),
            limits=settings.limits(),
            progress=_make_progress(show),
        )
    for error in report.errors:
        show_message(error)
    if not report.feeds:
        show_message("You have no feeds yet; reader feeds add URL adds one.")
    else:
        _show_news(report)
    show_kept_older(report)
    if library.is_kept:
        group_waiting(library)
        give_tags(library, settings)
    apply_rule(library, settings)
    if problem := tell_news(settings, report):
        show_message(problem)
    return 1 if report.errors else 0


def _show_news(report: FetchReport) -> None:
    """Say which feeds brought how many articles, then what came of all."""
    from reader.export.export_phrases import pluralise

    for feed in report.news:
        counted = [pluralise(feed.added, "new article")] if feed.added else []
        counted += [f"{feed.updated:,} updated"] if feed.updated else []
        show_message(f"{feed.name}: {', '.join(counted)}.")
    failed = ""
    if report.errors:
        failed = " What failed is said above; reader feeds --json has the last error of each."
    feeds = "feed" if report.feeds == 1 else "feeds"
    show_message(f"{report.feeds:,} {feeds}: {describe_fetch(report)}.{failed}")


def _import_outline(library: Library, name: str, settings: Settings) -> int:
    from reader.network.urls import check_url

    limits = settings.limits()
    outlines = read_feed_list(_read_outline(name, limits.size), show_path(name), limits)
    status = 0
    feeds = []
    for outline in outlines:
        try:
            feeds.append((check_url(outline.url), outline.title))
        except NetworkError as error:
            show_message(str(error))
            status = 1
    new = library.add_feeds(feeds)
    added = f"Added {new:,} of {len(outlines):,} feed{'' if len(outlines) == 1 else 's'}"
    if known := len(feeds) - new:
        added += f", as you have {known:,} already"
    fetched = "; reader feeds refresh fetches their articles" if new else ""
    show_message(f"{added}{fetched}.")
    return status


def _read_outline(name: str, max_bytes: int) -> bytes:
    from reader.formats.shared.read_errors import access_error, too_large_error
    from reader.limits import Limits

    shown = show_path(name)
    try:
        with open(name, "rb") as file:
            data = file.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise access_error(name, shown, error) from error
    if len(data) > max_bytes:
        raise too_large_error(shown, Limits(size=max_bytes))
    return data


def _export_outline(library: Library, name: str) -> int:
    from reader.export.atomic_files import move_to_free_name, temporary_file
    from reader.formats.feed.opml import Outline, write_opml

    feeds = [Outline(feed.url, feed.title) for feed in library.feeds()]
    text = write_opml(feeds)
    if name == "-":
        write(text)
        return 0
    target = Path(name).expanduser()
    shown = show_path(target)
    try:
        with temporary_file([text.encode()], target.parent) as temporary:
            if not move_to_free_name(temporary, target):
                raise ExportError(f"{shown} already exists; give another name, or remove it.")
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise ExportError(f"{shown} cannot be written ({reason}); give another name.") from error
    show_message(f"{len(feeds):,} {'feed' if len(feeds) == 1 else 'feeds'} written to {shown}.")
    return 0


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("feeds", "Add, list, refresh and remove feeds.", EPILOG)
    parser.add_argument(
        "action", nargs="?", choices=_ACTIONS, metavar="ACTION", help=", ".join(_ACTIONS)
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="addresses, numbers, or a file")
    parser.add_argument(
        "--full",
        action=argparse.BooleanOptionalAction,
        help="with add: also fetch the pages behind the feed's teasers",
    )
    parser.add_argument(
        "--every",
        type=read_interval,
        metavar="TIME",
        help="with refresh and timer: how often, as 30m, 2h or 1d",
    )
    parser.add_argument(
        "--json", action="store_true", help="list the feeds as one JSON object per line"
    )
    return parser

"""``reader tidy``: what leaves the library by the rule of the settings, and comes back by undo."""

from __future__ import annotations

from reader.commands.list import format_line
from reader.commands.shared.arguments import Parser
from reader.commands.shared.articles import open_library
from reader.commands.shared.stdio import show_message, write
from reader.commands.shared.user_settings import read_settings
from reader.errors import UsageError
from reader.library import Library
from reader.library.tidying.tidy_report import TidyReport
from reader.paths import find_paths
from reader.settings import Settings

EPILOG = """\
The rule has three settings, of which none is set at first, so that everything stays:

  keep_versions = 10      of each article so many earlier texts stay, and the one that you opened
                          last
  keep_links_days = 730   links whose page was never fetched go so many days after they came, also
                          unread ones; a list that is changed or imported anew brings its own back
  keep_read_days = 365    articles that you read go so many days after you opened them last; not
                          those whose file is still there

What is starred, tagged, has a note or a highlight, is in a story that you follow or changed by
hand, or is unread and no link, always stays. What goes can come back for 30 days. What you read in
an article that went counts as read no longer. The rule is also applied after reader feeds refresh
and R, which say what went.

With --dry-run one line is printed for each article, as reader list prints it, and one for each
article with earlier texts that would go.

examples:
  reader tidy --dry-run    # what would go
  reader tidy
  reader tidy --undo       # bring back what went last

exit status: 0 done; 1 the library cannot be written, or there is nothing to bring back; 2 wrong
usage"""


def run(arguments: list[str]) -> int:
    """Apply the rule, say what it would let go, or bring back what went last."""
    given = make_parser().parse_args(arguments)
    if given.undo and given.dry_run:
        raise UsageError("Give either --undo or --dry-run, not both.")
    paths = find_paths()
    settings = read_settings(paths)
    with open_library(paths) as library:
        if not (library.is_kept or given.dry_run):
            show_message("Nothing was changed, because the library cannot be written.")
            return 1
        if given.undo:
            done = library.undo_tidying()
            show_message(str(done) if done else "There is nothing that left by a rule lately.")
            return 0 if done else 1
        rule = settings.retention()
        if not rule.is_set:
            show_message(
                "Everything stays, because no rule is set; reader tidy --help explains"
                " keep_versions, keep_links_days and keep_read_days."
            )
            return 0
        if given.dry_run:
            _show(library, library.tidying.find(rule))
        else:
            show_message(describe(library.tidying.apply(rule)))
    return 0


def apply_rule(library: Library, settings: Settings) -> None:
    """Apply the rule of the settings, and say what went, if anything did."""
    if library.is_kept and (report := library.tidying.apply(settings.retention())):
        show_message(describe(report))


def describe(report: TidyReport) -> str:
    """Say in one sentence what went."""
    if not report:
        return "Nothing is to go by your rule."
    return f"By your rule {report} left the library; reader tidy --undo brings them back."


def _show(library: Library, report: TidyReport) -> None:
    for article_id in (*report.articles, *report.links):
        if (row := library.row(article_id)) is not None:
            write(format_line(row) + "\n")
    for article_id, number in library.tidying.count_versions(report.versions).items():
        if (row := library.row(article_id)) is not None:
            texts = "1 earlier text" if number == 1 else f"{number:,} earlier texts"
            write(f"{format_line(row)}\t{texts}\n")
    show_message(f"By your rule {report} would go." if report else describe(report))


def make_parser() -> Parser:
    """Return the parser of the command's arguments."""
    made = Parser("tidy", "Remove what is old by the rule of the settings, or undo that.", EPILOG)
    made.add_argument(
        "--dry-run", action="store_true", help="only print what would go, and remove nothing"
    )
    made.add_argument("--undo", action="store_true", help="bring back what went last")
    return made

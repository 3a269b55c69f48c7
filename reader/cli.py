"""The command line: which part of reader is asked for, and how its run ends.

Nothing heavy is imported here, and every part only when it is asked for.
"""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader import __version__
from reader.commands import COMMANDS
from reader.commands.shared.interruption import find_status
from reader.commands.shared.stdio import drop_output, show_message, write
from reader.errors import QueryError, ReaderError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

HELP = """\
reader - read news in the terminal: every paragraph once, and a summary
whose sentences lead to their place in the article.

  reader                      open the library
  reader PATH...              add files and folders to the library and open it
  reader -                    read an article from a pipe

Without the screen:

  reader digest PATH...       print articles folded and summarised; - is standard input
                              (--plain, --json, --markdown; --sentences N, --words N,
                              --ratio R; --method NAME; --language NAME; --jobs N)
  reader batch IN... --out FOLDER
                              digest a corpus, shard by shard, on all processors or on a
                              cluster (--jobs N, --scheduler ADDRESS, --once)
  reader brief PATH...        tell several articles of one event once, with all sources
                              (--query QUERY; --plain, --json, --markdown, --epub FILE;
                              --sentences N, --words N)
  reader import PATH...       add files and folders to the library (--dry-run)
  reader add URL...           fetch pages, and add their articles to the library
  reader fetch [QUERY]        fetch the pages of links that have no text yet
  reader feeds                list your feeds (or: add, remove, refresh --every TIME,
                              timer, import, export; --json)
  reader show PATH | QUERY    print an article as plain text, as the screen shows it
                              (--id ID; --json)
  reader list [QUERY]         list the articles of the library (--json)
  reader stories [QUERY]      list them grouped by event (--json, --all)
  reader notes [QUERY]        print your notes and highlights (--json, --markdown,
                              --csv for Readwise, --anki)
  reader rules                list what mutes and tags articles (or: mute, tag, remove)
  reader mark read QUERY      mark articles read (or: unread, star, unstar; --id ID;
                              --dry-run)
  reader export [QUERY] --to FOLDER
                              write a Markdown note of each article (--id ID; --jsonl)
  reader backup FILE          copy the library to a file, also while reader runs
  reader check                check the library for damage, and repair it
  reader forget QUERY         remove articles from the library (--id ID, --gone; --yes)
  reader tidy                 remove what is old by the rule of the settings (--dry-run;
                              --undo)
  reader where                print every folder and file in use
  reader settings             print where the settings file is, or write a new one
                              (--edit, --check, --defaults)
  reader serve [PATH...]      show the screen in a browser (--port N, --host ADDRESS)
  reader man                  print the manual page
  reader completions SHELL    print completions for bash, zsh or fish

  reader COMMAND --help       explain a command
  reader --version            print the version

On the screen, ? shows all keys and q quits. A file with the name of a command is
written with a path, such as ./list. With READER_HOME=DIR, everything that reader stores
is in DIR.

Exit status: 0 done; 1 something could not be read or written, or an article that is
needed was not found; 2 wrong usage.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    130 is an interruption (Ctrl+C), 143 is SIGTERM. A program that reads our output and leaves is
    no error.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except (UsageError, QueryError) as error:
        show_message(str(error))
        return 2
    except ReaderError as error:
        show_message(str(error))
        return 1
    except BrokenPipeError:
        drop_output()
        return 0
    except KeyboardInterrupt as interruption:
        return find_status(interruption)


def _find_log() -> Path:
    from reader.paths import find_paths

    return find_paths().log


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("--help", "-h"):
        write(HELP)
        return 0
    if first == "--version":
        write(f"reader {__version__}\n")
        return 0
    if first in COMMANDS:
        gc.disable()  # nothing that is imported is garbage, and a look at it all takes time
        from reader.log import close_log, keep_log

        run: Callable[[list[str]], int] = importlib.import_module(COMMANDS[first]).run
        gc.freeze()
        gc.enable()
        keep_log(_find_log)
        try:
            return run(arguments[1:])
        finally:
            close_log()
    from reader.commands.screen import open_screen

    return open_screen(arguments)

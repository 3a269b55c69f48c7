"""``reader PATH...``: the screen, with what it needs of files, a pipe and the terminal."""

from __future__ import annotations

import codecs
import contextlib
import errno
import gc
import mmap
import os
import stat
import sys
import threading
from importlib import import_module

from reader.commands import COMMANDS
from reader.commands.shared.stdio import show_message
from reader.errors import StartError, UnreadableError, UsageError

STANDARD_INPUT = "-"

_MEMORY = 48_000_000  # bytes of address space, and descriptors, that the screen takes to start
_DESCRIPTORS = 24
_COLORS = ("auto", "standard", "256", "truecolor", "windows")


def open_screen(arguments: list[str]) -> int:
    """Open the screen; paths are imported first, ``-`` is an article from a pipe.

    Raises ``UsageError`` where there is no terminal or an option that does not exist, and
    ``StartError`` where the screen cannot start.
    """
    _check_command(arguments)
    paths = _read_paths(arguments)
    files = [path for path in paths if path != STANDARD_INPUT]
    if files and len(files) == len(paths) and not any(os.path.exists(path) for path in files):
        return _show_missing(files)
    piped = _read_pipe() if len(files) < len(paths) else None
    _take_terminal(bool(paths))
    _check_encoding()
    _check_system()
    _check_textual()
    # A look at all that is imported would cost a tenth of the time to the first paint; the screen
    # turns it on again.
    gc.disable()
    try:
        from reader.ui.run import run_screen

        return run_screen(files, piped)
    except ImportError as error:
        raise StartError(
            f"The screen cannot start, because a package that it needs is missing or too old"
            f" ({error.msg}); install reader again, for example with pip install --upgrade"
            " --force-reinstall reader-tui."
        ) from error
    finally:
        gc.enable()


def _check_encoding() -> None:
    """The screen is drawn in UTF-8; a terminal that is set to something else shows other signs."""
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    if codecs.lookup(encoding).name != "utf-8":
        raise StartError(
            f"The screen needs a terminal that shows UTF-8, and this one is set to {encoding};"
            " choose UTF-8 in the terminal and start reader with LC_ALL=C.UTF-8. reader digest and"
            " reader list work without the screen."
        )


def _check_system() -> None:
    """Ask for what the screen is about to need, while a refusal can still be one sentence."""
    try:
        mmap.mmap(-1, _MEMORY).close()
        with contextlib.ExitStack() as opened:
            for _ in range(_DESCRIPTORS):
                opened.callback(os.close, os.dup(2))
        threading.Thread(target=int).start()
    except RuntimeError:
        refused = "threads"
    except OSError as error:
        refused = "open files" if error.errno == errno.EMFILE else "memory"
    else:
        return
    raise StartError(
        f"The screen cannot start, because the system gives it no more {refused}; end other"
        " programs or raise the limit (ulimit -a shows it), then start reader again."
    )


def _check_textual() -> None:
    """Variables that Textual takes from the environment and that end it where they are wrong."""
    colors = os.environ.get("TEXTUAL_COLOR_SYSTEM", "auto")
    if colors not in _COLORS:
        raise StartError(
            f"The screen cannot start, because the environment sets TEXTUAL_COLOR_SYSTEM to"
            f" {colors}; unset it, or set it to one of {', '.join(_COLORS)}."
        )
    driver = os.environ.get("TEXTUAL_DRIVER", "")
    if driver and not _can_import(driver):
        raise StartError(
            f"The screen cannot start, because the environment sets TEXTUAL_DRIVER to {driver},"
            " which is not an installed driver; unset it."
        )
    log = os.environ.get("TEXTUAL_LOG", "")
    if log:
        try:
            open(log, "a", encoding="utf-8").close()
        except OSError as error:
            raise StartError(
                f"The screen cannot start, because the environment sets TEXTUAL_LOG to {log},"
                f" which cannot be written ({error.strerror}); unset it, or choose another file."
            ) from error


def _can_import(driver: str) -> bool:
    """Whether a driver, written as MODULE:CLASS, is there."""
    module, _, name = driver.partition(":")
    try:
        return hasattr(import_module(module), name)
    except (ImportError, ValueError):
        return False


def _check_command(arguments: list[str]) -> None:
    """A slip in a command's name is wrong usage, not a file that is missing."""
    if not arguments or arguments[0].startswith("-") or os.path.lexists(arguments[0]):
        return
    from difflib import get_close_matches

    for name in get_close_matches(arguments[0], COMMANDS, n=1):
        raise UsageError(
            f"{arguments[0]} is neither a file nor a command; did you mean reader {name}?"
        )


def _read_paths(arguments: list[str]) -> list[str]:
    if "--" in arguments:
        end = arguments.index("--")
        return _read_paths(arguments[:end]) + arguments[end + 1 :]
    for argument in arguments:
        if argument.startswith("-") and argument != STANDARD_INPUT:
            raise UsageError(
                f"There is no option {argument}; reader --help lists all options. For a file whose"
                f" name begins with a dash, write reader -- {argument}."
            )
    return arguments


def _show_missing(paths: list[str]) -> int:
    from reader.formats import find_files

    for found in find_files(paths):
        if isinstance(found, UnreadableError):
            show_message(str(found))
    return 1


def _read_pipe() -> bytes:
    from reader.commands.shared.pipe import read_pipe
    from reader.paths import find_paths
    from reader.settings import load_settings

    settings, _ = load_settings(find_paths())
    data, _ = read_pipe(settings.limits())
    return data


def _take_terminal(given: bool) -> None:
    """Make the terminal the standard input, from which Textual takes keys.

    ``given`` tells that something to read was given; else a pipe is likely meant to be read.
    """
    if os.environ.get("TEXTUAL_DRIVER", "").startswith("textual.drivers.web_driver:"):
        return  # a browser is the terminal; its keys come over the pipes of reader serve
    if sys.stderr is None or not sys.stderr.isatty():
        raise UsageError(
            "The screen is drawn on standard error, which is not a terminal;"
            " reader digest and reader list work without the screen."
        )
    if os.environ.get("TERM") == "dumb":
        raise UsageError(
            "The screen cannot be drawn on this terminal, which cannot move its cursor (TERM=dumb);"
            " reader digest and reader list work without the screen."
        )
    if os.isatty(0):
        return
    if not given and stat.S_ISFIFO(os.fstat(0).st_mode):
        raise UsageError(
            "Standard input is a pipe; to read an article from it, write reader - (with a dash)."
        )
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError(
            "The screen needs a terminal; reader digest and reader list work without it."
        ) from error
    os.dup2(terminal, 0)
    os.close(terminal)

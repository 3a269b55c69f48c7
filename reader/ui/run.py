"""Runs the screen: opens the library, waits for the user or a signal, gives the terminal back."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import sys
from functools import partial
from typing import NoReturn

from reader.library import Library
from reader.log import keep_log
from reader.paths import find_paths
from reader.settings import load_settings
from reader.terminal import TerminalState
from reader.ui.app import ReaderApp

_NO_GC_SECONDS = 1.0  # from the start on, in which no key waits for the garbage collector


def run_screen(start_paths: list[str], piped: bytes | None = None) -> NoReturn:
    """Open the screen; ``start_paths`` are imported first, ``piped`` is an article from a pipe.

    The caller has turned the garbage collector off; it is turned on once the screen stands.

    Does not return: the process ends with the exit status of the screen. Raises ``LibraryError``
    where no library can be opened.
    """
    paths = find_paths()
    keep_log(paths.log)
    settings, problems = load_settings(paths)
    with Library.open(paths) as library:
        if settings.keys:
            from reader.ui.keymap import read_keymap

            keys, wrong_keys = read_keymap(settings.keys, paths)
            settings = settings.replace(keys=keys)
            problems += wrong_keys
        if settings.mute or settings.tag_rules:
            from reader.library.annotations.set_rules import find_rule_problems

            problems += find_rule_problems(settings, paths)
        notices = (*library.notices, *problems)
        app = ReaderApp(
            library,
            settings,
            paths,
            start_paths=start_paths,
            piped=piped,
            notices=notices,
            terminal=TerminalState.of(os.dup(2)),  # the child's standard error is another
        )
        asyncio.run(_run(app))
        for sentence in dict.fromkeys(app.errors):
            print(sentence, file=sys.stderr)
        if library.not_saved_reason:
            print(describe_unsaved_session(library.not_saved_reason), file=sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):  # who read it is gone
                stream.flush()
    # All that is to be kept is stored. What threads still read or import for the screen would be
    # waited for by Python's own end, on a busy machine for many seconds.
    os._exit(app.return_code or 0)


def describe_unsaved_session(reason: str) -> str:
    """Return what a user is told on leaving a session of which nothing was saved."""
    return f"What you read, marked, tagged and noted in this session was not saved: {reason}"


async def _run(app: ReaderApp) -> None:
    """Run until the user leaves, or a signal asks to: then too the terminal is given back."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, partial(app.exit, return_code=128 + number))
    loop.add_signal_handler(signal.SIGHUP, partial(_hang_up, app))
    loop.call_later(_NO_GC_SECONDS, _collect)
    await app.run_async()
    # The end of the loop waits for the threads of its executor, of which nobody wants anything now.
    from concurrent.futures import ThreadPoolExecutor

    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))


def _collect() -> None:
    """Have garbage collected from now on, without a look at the modules each time."""
    gc.freeze()
    gc.enable()


def _hang_up(app: ReaderApp) -> None:
    """Keep what is to be kept and end as SIGHUP does.

    The terminal may be gone, and drawing on would never end: Textual is not asked to close.
    """
    try:
        app.main_screen.shut_down()
        if "importer" in vars(app):
            app.importer.stop()
        app.writer.close()
        # Else the child would give the terminal back a second time.
        app.main_screen.control.digests.stop()
    finally:
        if app.terminal is not None:
            app.terminal.restore()
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGHUP)

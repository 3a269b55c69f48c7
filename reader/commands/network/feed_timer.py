"""Feeds refreshed on their own: again and again, or by a timer of the system."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import sys
import time
from collections.abc import Callable

_LEAST_MINUTES, _MOST_MINUTES = 5, 7 * 24 * 60
_UNITS = {"m": 1, "h": 60, "d": 24 * 60}
DEFAULT_MINUTES = 30

_SYSTEMD = """\
# ~/.config/systemd/user/reader-feeds.service
[Unit]
Description=Fetch the new articles of reader's feeds

[Service]
Type=oneshot
ExecStart={command}{environment}

# ~/.config/systemd/user/reader-feeds.timer
[Unit]
Description=Fetch the new articles of reader's feeds every {minutes} minutes

[Timer]
OnBootSec=2min
OnUnitActiveSec={minutes}min

[Install]
WantedBy=timers.target

# Write the two files, each from its first line on, then start the timer:
#   systemctl --user daemon-reload
#   systemctl --user enable --now reader-feeds.timer
"""
_CRON = """
# Where there is no systemd: the line for crontab -e{remark}
{schedule} {variables}{command}
"""


def read_interval(text: str) -> int:
    """Read "30m", "2h" or "1d" as minutes."""
    match = re.fullmatch(r"([0-9]{1,5})\s*([mhd])", text.strip().lower())
    minutes = int(match[1]) * _UNITS[match[2]] if match else 0
    if not _LEAST_MINUTES <= minutes <= _MOST_MINUTES:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time from 5m to 7d, such as 30m or 2h")
    return minutes


def repeat(refresh: Callable[[], int], minutes: int) -> int:
    """Refresh now and after each so many minutes, until Ctrl+C or a signal ends it.

    Each begins so long after the one before began, or when that has ended. An error is said by
    ``refresh``, and the next time is another try.
    """
    while True:
        begun = time.monotonic()
        refresh()
        time.sleep(max(0.0, begun + 60 * minutes - time.monotonic()))


def make_timer_text(minutes: int) -> str:
    """Return files for systemd, and a line for cron, which refresh feeds every so many minutes."""
    home = os.environ.get("READER_HOME")
    program = shutil.which(sys.argv[0]) or shutil.which("reader")
    words = [os.path.abspath(program)] if program else [sys.executable, "-m", "reader"]
    words += ["feeds", "refresh"]
    environment = "" if home is None else f"\nEnvironment={_quote_systemd(f'READER_HOME={home}')}"
    command = " ".join(map(_quote_systemd, words))
    shell = shlex.join(words).replace("%", r"\%")  # which cron takes for the end of a line
    variables = "" if home is None else f"READER_HOME={shlex.quote(home)} ".replace("%", r"\%")
    units = _SYSTEMD.format(command=command, environment=environment, minutes=minutes)
    schedule, remark = _make_schedule(minutes)
    return units + _CRON.format(
        schedule=schedule, remark=remark, variables=variables, command=shell
    )


def _make_schedule(minutes: int) -> tuple[str, str]:
    """Return when cron is to run, and a remark where that is oftener, since cron cannot say it.

    Its steps begin anew with each hour, day and month, so only those that divide these are even.
    """
    if minutes < 60:
        step, schedule, unit, size = _find_divisor(60, minutes), "*/{} * * * *", "minute", 1
    elif minutes < 24 * 60:
        step, schedule, unit, size = _find_divisor(24, minutes // 60), "0 */{} * * *", "hour", 60
    else:
        step, schedule, unit, size = minutes // (24 * 60), "0 6 */{} * *", "day", 24 * 60
    every = f"every {unit}" if step == 1 else f"every {step} {unit}s"
    return schedule.format(
        step
    ), "" if step * size == minutes else f" ({every}, the next shorter time that cron knows)"


def _find_divisor(whole: int, most: int) -> int:
    return max(part for part in range(1, most + 1) if whole % part == 0)


def _quote_systemd(word: str) -> str:
    """Return a word of a line of a unit: systemd takes % and $ for names of its own."""
    word = word.replace("%", "%%").replace("$", "$$")
    if re.fullmatch(r"[\w@%+=:,./$-]+", word):
        return word
    escaped = word.replace("\\", r"\\").replace('"', r"\"")
    return f'"{escaped}"'

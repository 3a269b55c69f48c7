"""The bar of ``reader batch`` on a terminal."""

import io
import sys

from reader.commands.shared.progress_bar import make_progress


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self):
        return True


def show_steps(monkeypatch, *steps):
    """Return what is shown of steps, each with the sizes of two tasks and their unit."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "120")
    with make_progress() as progress:
        for what, sizes, unit in steps:
            progress.begin(what, sizes, unit)
            for share in (0.25, 0.5, 1.0):
                progress.advance(0, share)
    return terminal.getvalue()


def test_a_rate_is_of_what_is_counted(monkeypatch):
    """Only what is read is told in bytes."""
    shown = show_steps(monkeypatch, ("digesting", (40_000, 20_000), "bytes"))
    assert "digesting" in shown
    assert "B/s" in shown
    shown = show_steps(monkeypatch, ("comparing", (1, 1), "parts"))
    assert "parts/s" in shown
    assert "bytes" not in shown

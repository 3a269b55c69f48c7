"""The user's settings for a command; what is wrong in them is printed."""

from __future__ import annotations

from reader.commands.shared.stdio import show_message
from reader.paths import Paths
from reader.settings import Settings, load_settings


def read_settings(paths: Paths) -> Settings:
    """Return the settings; print a sentence for each wrong one, whose default is used."""
    settings, problems = load_settings(paths)
    for problem in problems:
        show_message(problem)
    return settings

"""Reader's own themes: warm paper, the same at night, and the terminal's own colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

from reader.settings import describe_location

if TYPE_CHECKING:
    from reader.paths import Paths

NIGHT = Theme(
    name="night",
    primary="#d9a05b",
    secondary="#8fa3ad",
    accent="#d9a05b",
    foreground="#d8d2c4",
    background="#191a1c",
    surface="#1f2023",
    panel="#2a2b2f",
    success="#8fb573",
    warning="#d9a05b",
    error="#d0705f",
    dark=True,
    variables={
        "reader-quiet": "#a19b8e",
        "reader-faint": "#7b766c",
        "reader-line": "#34353a",
        "reader-mark": "#4d3c22",
    },
)

PAPER = Theme(
    name="paper",
    primary="#9a5b16",
    secondary="#4d6470",
    accent="#9a5b16",
    foreground="#2b2823",
    background="#f6f1e6",
    surface="#efe8d9",
    panel="#e4dbc8",
    success="#4c7a33",
    warning="#9a5b16",
    error="#a63c2b",
    dark=False,
    variables={
        "reader-quiet": "#645d51",
        "reader-faint": "#8a8171",
        "reader-line": "#d8cdb6",
        "reader-mark": "#f0d49a",
    },
)

# Magenta has much the same contrast on black and on white; black and white themselves, and in
# some palettes the bright ones, may be the ground.
TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_magenta",
    secondary="ansi_cyan",
    accent="ansi_magenta",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    success="ansi_green",
    warning="ansi_magenta",
    error="ansi_red",
    variables={
        "reader-quiet": "ansi_default",
        "reader-faint": "ansi_default",
        "reader-line": "ansi_default",
        "reader-mark": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border": "ansi_magenta",
        "border-blurred": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "bold underline",
        "input-cursor-text-style": "reverse",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-selection-background": "ansi_magenta",
        "input-selection-foreground": "ansi_default",
        "scrollbar": "ansi_default",
        "scrollbar-background": "ansi_default",
    },
)

THEMES = (NIGHT, PAPER, TERMINAL)
DEFAULT_THEME = NIGHT.name


def find_theme_problems(name: str, paths: Paths) -> tuple[str, ...]:
    """Return a sentence if there is no theme of a name."""
    if name in {*BUILTIN_THEMES, *(theme.name for theme in THEMES)}:
        return ()
    return (
        f'{describe_location(paths, "theme")}: there is no theme "{name}"; '
        f"{DEFAULT_THEME} is used. "
        "Ctrl+P, then “theme”, lists all themes.",
    )

"""The styles of drawn rows, by name, in the colours of a theme."""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
from textual.color import Color, ColorParseError

# name: (foreground, background, bold), the colours as variables of the theme. A table here and not
# component classes in the style sheet: those cost a fifth of the time to the first paint.
_STYLES: dict[str, tuple[str, str, bool]] = {
    "text": ("foreground", "background", False),
    "quiet": ("reader-quiet", "background", False),
    "faint": ("reader-faint", "background", False),
    "strong": ("foreground", "background", True),
    "accent": ("accent", "background", False),
    "repeat": ("reader-faint", "background", False),
    "own": ("accent", "background", False),
    "line": ("reader-line", "background", False),
    "mark": ("foreground", "reader-mark", False),
    "noted": ("foreground", "background", False),
    "found": ("accent", "reader-mark", False),
    "found-now": ("background", "accent", True),
    "selected": ("background", "reader-quiet", False),
    "title": ("reader-quiet", "surface", False),
    "title-focus": ("accent", "surface", True),
    "title-note": ("reader-faint", "surface", False),
    "cursor": ("foreground", "panel", False),
    "cursor-quiet": ("reader-quiet", "panel", False),
    "cursor-strong": ("foreground", "panel", True),
    "cursor-mark": ("accent", "panel", False),
    "bar-key": ("accent", "surface", False),
    "bar-hint": ("reader-quiet", "surface", False),
    "bar-status": ("foreground", "surface", False),
}

_UNDERLINED = {"noted"}


def styles_of(variables: Mapping[str, str]) -> dict[str, Style]:
    """Return all styles under a theme's variables."""

    def colour(name: str) -> str | None:
        try:
            return Color.parse(variables[name]).rich_color.name
        except (KeyError, ColorParseError):
            return None  # the terminal's own

    return {
        name: Style(
            color=colour(fore),
            bgcolor=colour(back),
            bold=bold,
            underline=name in _UNDERLINED,
        )
        for name, (fore, back, bold) in _STYLES.items()
    }

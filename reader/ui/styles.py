"""The styles of drawn rows, by name, in the colours of a theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, cast

from rich.segment import Segment
from rich.style import Style
from textual.color import Color, ColorParseError
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.app import App

# name: (foreground, background, bold), the colours as variables of the theme. A table here and not
# component classes in the style sheet: those cost a fifth of the time to the first paint.
_STYLES: dict[str, tuple[str, str, bool]] = {
    "text": ("foreground", "background", False),
    "quiet": ("reader-quiet", "background", False),
    "faint": ("reader-faint", "background", False),
    "strong": ("foreground", "background", True),
    "accent": ("accent", "background", False),
    "repeat": ("reader-faint", "background", False),
    "known": ("reader-faint", "background", False),
    "own": ("accent", "background", False),
    "added": ("accent", "background", True),
    "removed": ("reader-faint", "background", False),
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
_STRUCK = {"removed"}


class Styled(Protocol):
    """An app that has styles for drawn rows."""

    @property
    def row_styles(self) -> dict[str, Style]:
        """The styles of drawn rows under the present theme."""
        ...

    @property
    def reorders_rows(self) -> bool:
        """Whether rows in Arabic and Hebrew are put in the order of the screen."""
        ...


def row_styles(app: App[object]) -> dict[str, Style]:
    """Return the styles of drawn rows under the present theme of reader's app."""
    return cast("Styled", app).row_styles


def reorders_rows(app: App[object]) -> bool:
    """Return whether reader's app puts rows in Arabic and Hebrew in the order of the screen."""
    return cast("Styled", app).reorders_rows


def make_styles(variables: Mapping[str, str]) -> dict[str, Style]:
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
            strike=name in _STRUCK,
        )
        for name, (fore, back, bold) in _STYLES.items()
    }


def make_plain_styles(accent: str | None) -> dict[str, Style]:
    """Return all styles for a terminal whose colours are not known, or are not wanted.

    What other themes tell by shades is told by attributes: dim, bold, reverse, underline; these
    can be read on any ground. ``accent`` is one of the sixteen colours as Textual names it.
    """
    colour = None if accent is None else Color.parse(accent).rich_color.name
    foregrounds = {
        "reader-faint": Style(dim=True),
        "reader-line": Style(dim=True),
        "accent": Style(color=colour, bold=colour is None),
    }
    backgrounds = {
        "panel": Style(reverse=True),
        "reader-mark": Style(reverse=True),
        "accent": Style(reverse=True, underline=True),
    }
    nothing = Style()
    return {
        name: foregrounds.get(foreground, nothing)
        + backgrounds.get(background, nothing)
        + (Style(bold=True) if bold else nothing)
        + (Style(strike=True) if name in _STRUCK else nothing)
        for name, (foreground, background, bold) in _STYLES.items()
    }


def join_segments(segments: Iterable[Segment]) -> list[Segment]:
    """Return segments that look the same in fewer pieces.

    Each piece costs some forty bytes on the way to the terminal, as its colours are sent anew.
    A space shows only its ground, so it takes the style of what stands beside it.
    """
    joined: list[Segment] = []
    for segment in segments:
        text, style, control = segment
        if joined and not control and not joined[-1].control:
            before, style_before, _ = joined[-1]
            if style == style_before or (text.isspace() and _same_background(style, style_before)):
                joined[-1] = Segment(before + text, style_before)
                continue
            if before.isspace() and _same_background(style_before, style):
                joined[-1] = Segment(before + text, style)
                continue
        joined.append(segment)
    return joined


@lru_cache(4096)
def _same_background(one: Style | None, other: Style | None) -> bool:
    """Whether a space looks the same in two styles."""
    if one is None or other is None:
        return False
    shapes = [style.underline or style.reverse or style.strike for style in (one, other)]
    return one.bgcolor == other.bgcolor and not any(shapes)


@lru_cache(1024)
def _without_colour(style: Style) -> Style:
    return style.without_color


class _WithoutColour(LineFilter):
    """Takes every colour away and leaves bold, dim, reverse and underline."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colours."""
        return [
            Segment(text, style and _without_colour(style), control)
            for text, style, control in segments
        ]


WITHOUT_COLOUR = _WithoutColour()
"""Textual's way to draw, for NO_COLOR."""

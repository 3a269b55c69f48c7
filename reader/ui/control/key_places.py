"""What is said of a key that has no command in the pane that has the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.keys import key_to_character

from reader.ui.commands import PANES, SCOPES, format_key, get_commands

if TYPE_CHECKING:
    from reader.ui.widgets.footer_bar import FooterBar


def explain_key(key: str, footer: FooterBar, *, in_briefing: bool) -> str:
    """Say in which panes a key works, or that it works in none.

    ``in_briefing`` the article is not there until one leaves the briefing.
    """
    if places := _describe_places(key, footer, in_briefing):
        return f"{format_key(key)} works only {places}."
    name = key_to_character(key) or format_key(key)
    return f"{name} has no command; {footer.get_key_label('app.help')} shows all keys."


def _describe_places(key: str, footer: FooterBar, in_briefing: bool) -> str:
    """Return "in the list (1 goes there) or in the summary (3 goes there)"."""
    leave = f"; {footer.get_key_label('app.cancel')} leaves the briefing" if in_briefing else ""
    return " or ".join(
        f"{SCOPES[place].lower()} ({footer.get_key_label(f'app.pane_{place}')} goes there"
        f"{leave if place == 'article' else ''})"
        for place in PANES
        if any(key in footer.get_keys(command) for command in get_commands(place))
    )

"""The manual's tables of keys: ``python -m tests.docs.keys`` prints it."""

from collections.abc import Iterator

from reader.ui.commands import COMMANDS, PALETTE, SCOPES, Command, format_key

# Commands that go two ways, or belong together, stand in one row: the id of each second one, by
# that of the first.
_BESIDE = {
    **{
        f"{scope}.{one}": f"{scope}.{other}"
        for scope in SCOPES
        for one, other in (
            ("down", "up"),
            ("page_down", "page_up"),
            ("half_down", "half_up"),
            ("top", "bottom"),
            ("next_paragraph", "previous_paragraph"),
            ("next_part", "previous_part"),
            ("longer", "shorter"),
        )
    },
    "app.pane_list": "app.pane_article",
    "app.move_to_story": "app.aloud",
    "app.zen": "app.jump_back",
    "app.export_feeds": "app.theme",
    "app.add": "app.command_line",
    "list.open": "list.select",
    "article.topics": "article.story",
    "summary.jump": "summary.other_side",
    "briefing.follow": "briefing.next_disputed",
    "briefing.next_new": "briefing.book",
    "app.search": "app.previous_match",
    "app.set_place": "app.go_to_place",
    "app.aloud_next": "app.aloud_previous",
    "app.count": "app.quit_pair",
    "app.help": "app.command_palette",
    "app.suspend_process": "app.cancel",
    "list.sort": "list.filter",
    "list.follow": "list.mute",
    "summary.method": "summary.length",
    "summary.note": "summary.why",
    "app.next_article": "app.previous_article",
    "app.next_unread": "app.previous_unread",
    "app.wider": "app.narrower",
    "app.undo": "app.redo",
    "app.pane_right": "app.pane_left",
    "app.briefing_found": "app.briefing_since",
    "app.toggle_read": "app.all_read",
    "app.toggle_star": "app.tags",
    "app.export": "app.export_all",
    "app.export_as": "app.pipe",
    "app.near_duplicates": "app.briefing",
    "app.open_browser": "app.copy",
    "article.next_conflict": "article.captions",
    "app.back": "app.quit",
    "app.rescan": "app.new_text",
    "app.rules": "app.notes",
    "list.stories": "list.unfold",
    "article.toggle_folding": "article.unfold",
    "article.differences": "article.changes",
    "article.select": "article.note",
    "article.known_source": "article.not_read",
    "app.refresh": "app.fetch_text",
}


def markdown() -> str:
    """Return a table for each pane, from the program's own table of commands."""
    return "\n\n".join(
        "\n".join([f"| {title} | |", "|---|---|", *_make_rows(scope)])
        for scope, title in SCOPES.items()
    )


def rows() -> list[str]:
    """Return a row for each command."""
    return [_make_row(command) for command in COMMANDS]


def _make_rows(scope: str) -> Iterator[str]:
    by_id = {command.id: command for command in COMMANDS if command.scope == scope}
    joined = {other for one, other in _BESIDE.items() if one in by_id and other in by_id}
    for name, command in by_id.items():
        if name not in joined:
            other = by_id.get(_BESIDE.get(name, ""))
            yield _make_row(command, *([other] if other else []))


def _make_row(*commands: Command) -> str:
    keys = " · ".join(
        # A bare "|" would end the cell.
        " ".join(f"`{format_key(key)}`" for key in command.keys).replace("`|`", "`\\|`")
        or f"`{PALETTE}`"
        for command in commands
    )
    return f"| {keys} | {' · '.join(command.help for command in commands)} |"


if __name__ == "__main__":
    print(markdown())

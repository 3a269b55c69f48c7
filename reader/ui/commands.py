"""Every command: one table for key bindings, footer, help, palette, man page and manual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from reader.records import Record

Scope = Literal["app", "list", "article", "summary", "briefing"]
PaneName = Literal["list", "article", "summary"]

PANES: tuple[PaneName, ...] = ("list", "article", "summary")

SCOPES: dict[Scope, str] = {
    "app": "Everywhere",
    "list": "In the list",
    "article": "In the article",
    "summary": "In the summary",
    "briefing": "In a briefing",
}


class Command(Record):
    """A command and its scope: the pane it belongs to, or "app" for all of them.

    ``method`` is what does it, by its path from the main screen ("control.undo.undo" is the method
    ``undo`` of the controller ``undo``). ``keys`` are Textual's names of keys; the first
    one is shown. ``hint`` is the footer's word for the command, "" where the footer leaves it out.
    """

    scope: Scope
    name: str
    method: str
    keys: tuple[str, ...]
    help: str
    hint: str = ""

    @property
    def id(self) -> str:
        """The name under which the settings change the command's keys."""
        return f"{self.scope}.{self.name}"


PALETTE = "Ctrl+P …"  # leads to commands that have no key, by a part of their names

COMMANDS: tuple[Command, ...] = (
    Command("app", "pane_list", "navigation.go_to_list", ("1",), "Go to the list"),
    Command("app", "pane_article", "navigation.go_to_article", ("2",), "Go to the article"),
    Command("app", "pane_summary", "navigation.go_to_summary", ("3",), "Go to the summary", "summary"),
    Command("app", "pane_right", "navigation.go_right", ("l", "tab", "right"), "Go to the next pane"),
    Command("app", "pane_left", "navigation.go_left", ("h", "shift+tab", "left"), "Go to the previous pane"),
    Command("app", "next_article", "control.opener.open_next", ("J",), "Open the next article"),
    Command("app", "previous_article", "control.opener.open_previous", ("K",), "Open the previous article"),
    Command("app", "next_unread", "control.go_to_next", ("n",), "Open the next unread article", "next unread"),
    Command("app", "previous_unread", "control.opener.open_previous_unread", ("p",), "Open the previous unread article"),
    Command("app", "search", "control.search", ("slash",), "Search the library (list) or what is open", "search"),
    Command("app", "previous_match", "control.go_to_previous_match", ("N",), "Go to the previous match (n: the next)"),
    Command("app", "near_duplicates", "control.near_duplicates.open", ("V",), "Open another version or a reprint of this article"),
    Command("app", "briefing", "control.briefings.open", ("B",), "Briefing of this story, or of selected articles"),
    Command("app", "briefing_found", "control.briefings.open_found", (), "Briefing of what the search finds"),
    Command("app", "briefing_since", "control.briefings.open_since", (), "Briefing of what came since the last visit"),
    Command("app", "open_browser", "control.programs.open_browser", ("o",), "Open the article's page in a browser"),
    Command("app", "toggle_read", "control.actions.toggle_read", ("m",), "Mark the article read to its end, or unread"),
    Command("app", "all_read", "control.actions.mark_all_read", ("A",), "Mark every article of the list read"),
    Command("app", "move_to_story", "control.story_placement.choose", ("X",), "Split off its story, or put into another"),
    Command("app", "undo", "control.undo.undo", ("U",), "Undo: marks, tags, notes, searches, reading"),
    Command("app", "redo", "control.undo.redo", ("ctrl+y",), "Redo what was undone last"),
    Command("app", "aloud", "control.aloud.toggle", ("r",), "Read aloud from here; pause, go on"),
    Command("app", "aloud_next", "control.aloud.next_sentence", ("right_parenthesis",), "While reading aloud: the next sentence"),
    Command("app", "aloud_previous", "control.aloud.previous_sentence", ("left_parenthesis",), "While reading aloud: the sentence before"),
    Command("app", "toggle_star", "control.actions.toggle_star", ("s",), "Star the article, or remove its star"),
    Command("app", "tags", "control.annotations.edit_tags", ("t",), "Tag the article"),
    Command("app", "rules", "control.rules.open", ("exclamation_mark",), "Mute or tag what is like this; all rules"),
    Command("app", "notes", "control.note_list.open", ("W",), "Show all notes and highlights, and go to one"),
    Command("app", "copy", "control.programs.copy", ("y",), "Copy headline and URL, selection or paragraph, or summary"),
    Command("app", "export", "control.exports.export_one", ("e",), "Export this article's summary to Markdown", "export"),
    Command("app", "export_all", "control.exports.export_all", ("E",), "Export all articles listed, or all stories"),
    Command("app", "export_as", "control.onward.choose_form", ("ctrl+x",), "Export as EPUB, text, JSON, OPML, or copy it"),
    Command("app", "pipe", "control.onward.pipe", ("vertical_line",), "Give it to a command of the settings"),
    Command("app", "export_feeds", "control.onward.export_feeds", (), "Export the list of feeds as OPML"),
    Command("app", "zen", "navigation.toggle_zen", ("z",), "Show only the article, or all panes", "zen"),
    Command("app", "wider", "navigation.widen", ("greater_than_sign",), "Make this pane wider"),
    Command("app", "narrower", "navigation.narrow", ("less_than_sign",), "Make this pane narrower"),
    Command("app", "jump_back", "control.opener.jump_back", ("ctrl+o",), "Go back to before the last jump"),
    Command("app", "rescan", "control.imports.rescan", ("ctrl+r",), "Check imported folders for new and changed files"),
    Command("app", "new_text", "control.changed_text.show_new", ("ctrl+l", "f5"), "Show the new text of the open article"),
    Command("app", "refresh", "control.feeds.refresh", ("R",), "Fetch the new articles of all feeds"),
    Command("app", "fetch_text", "control.page_text.fetch", ("ctrl+g",), "Fetch the page of a link or a teaser"),
    Command("app", "add", "control.additions.ask", ("O",), "Add a folder, a file, or a page by its address"),
    Command("app", "command_line", "control.command_line.start", ("colon",), "Command line: :q quits, :42 (paragraph), any command"),
    Command("app", "count", "control.typed_keys.begin_count", ("4", "5", "6", "7", "8", "9"), "Begin a count, as in 5j and 12G"),
    Command("app", "quit_pair", "control.typed_keys.begin_quit", ("Z",), "Pressed twice (ZZ, or ZQ), quit"),
    Command("app", "set_place", "control.typed_keys.begin_place", ("M",), "And a letter: keep this place under it"),
    Command("app", "go_to_place", "control.typed_keys.begin_jump", ("apostrophe",), "And a letter: go to that place; '' back"),
    Command("app", "theme", "control.theme_choice.choose", (), "Choose the theme: the colours of the screen"),
    Command("app", "help", "show_help", ("question_mark", "f1"), "Show all keys", "help"),
    Command("app", "command_palette", "app.action_command_palette", ("ctrl+p",), "Find a command by name"),
    Command("app", "suspend_process", "app.action_suspend_process", ("ctrl+z",), "Suspend reader; fg brings it back"),
    Command("app", "cancel", "control.leave", ("escape",), "Cancel or close what is running or open"),
    Command("app", "back", "go_back", ("q",), "Go back; from the list, quit", "back"),
    Command("app", "quit", "quit", ("ctrl+q",), "Quit at once"),
    Command("list", "down", "list.move_down", ("j", "down"), "Next row"),
    Command("list", "up", "list.move_up", ("k", "up"), "Previous row"),
    Command("list", "open", "open_chosen", ("enter",), "Open the article", "open"),
    Command("list", "top", "list.go_to_top", ("g", "home"), "First row"),
    Command("list", "bottom", "list.go_to_bottom", ("G", "end"), "Last row"),
    Command("list", "page_down", "list.page_down", ("pagedown", "space", "ctrl+f", "ctrl+d"), "A page down"),
    Command("list", "page_up", "list.page_up", ("pageup", "b", "ctrl+b", "ctrl+u"), "A page up"),
    Command("list", "select", "control.actions.toggle_selection", ("v",), "Select articles for a briefing"),
    Command("list", "sort", "control.view_choice.choose_sort", ("S",), "Choose the order: date, title, source, length, new …", "sort"),
    Command("list", "filter", "control.view_choice.choose_filter", ("f",), "Choose which to show: all, unread, starred …", "filter"),
    Command("list", "stories", "control.story_list.toggle", ("T",), "Show stories with their numbers, or articles again", "stories"),
    Command("list", "unfold", "control.story_list.unfold", ("x",), "Show the articles of a story, or hide them"),
    Command("list", "follow", "control.story_list.toggle_followed", ("plus", "equals_sign"), "Follow this story, or no longer"),
    Command("list", "mute", "control.story_list.toggle_muted", ("minus",), "Mute this story, or no longer"),
    Command("list", "save_search", "control.saved_searches.save_or_remove", ("F",), "Save this search, or remove a saved one"),
    Command("article", "down", "article.line_down", ("j", "down"), "A line down", "scroll"),
    Command("article", "up", "article.line_up", ("k", "up"), "A line up"),
    Command("article", "page_down", "page_article_down", ("space", "pagedown", "ctrl+f"), "A page down; at the end, the next unread"),
    Command("article", "page_up", "article.page_up", ("b", "pageup", "ctrl+b"), "A page up"),
    Command("article", "half_down", "article.half_page_down", ("d", "ctrl+d"), "Half a page down"),
    Command("article", "half_up", "article.half_page_up", ("u", "ctrl+u"), "Half a page up"),
    Command("article", "top", "control.unread_parts.go_to_top", ("g", "home"), "The beginning"),
    Command("article", "bottom", "control.unread_parts.go_to_bottom", ("G", "end"), "The end"),
    Command("article", "next_paragraph", "article.next_paragraph", ("right_curly_bracket",), "Next paragraph"),
    Command("article", "previous_paragraph", "article.previous_paragraph", ("left_curly_bracket",), "Previous paragraph"),
    Command("article", "next_unread_part", "control.unread_parts.go_to_next", ("right_square_bracket",), "Go to the next part that you have not read"),
    Command("article", "toggle_folding", "control.known.toggle_folding", ("c",), "Show all that is folded, or fold it again", "folding"),
    Command("article", "unfold", "control.copies.toggle", ("enter", "x"), "Show or hide what is folded in this paragraph", "copies"),
    Command("article", "differences", "control.copies.show_differences", ("D",), "Show what the folded copies say differently"),
    Command("article", "changes", "control.changes.open", ("H",), "Show what changed since you read this article"),
    Command("article", "next_conflict", "control.conflicts.show_next", ("C",), "Go to the next conflict of two paragraphs"),
    Command("article", "captions", "control.copies.toggle_captions", ("P",), "Move captions to the end, or back"),
    Command("article", "topics", "control.topics.toggle", ("I",), "Group a scrambled article by topic, or show it as it came"),
    Command("article", "select", "article.toggle_selection", ("v",), "Select sentences: j k extend, h l move, y copy, w note"),
    Command("article", "note", "control.note_editor.write", ("w",), "Write a note on the selection or the paragraph"),
    Command("article", "story", "control.story_of_article.show", ("T",), "Go to the story of this article"),
    Command("article", "known_source", "control.known.go_to_source", ("L",), "Go to where this was read; back with Ctrl+O"),
    Command("article", "not_read", "control.known.set_unread", ("i",), "Say that you have not read this sentence"),
    Command("article", "read_until", "control.known.read_until_here", ("full_stop",), "Count the article as read up to here"),
    Command("summary", "down", "summary.next_sentence", ("j", "down"), "Next sentence"),
    Command("summary", "up", "summary.previous_sentence", ("k", "up"), "Previous sentence"),
    Command("summary", "top", "summary.go_to_top", ("g", "home"), "First sentence"),
    Command("summary", "bottom", "summary.go_to_bottom", ("G", "end"), "Last sentence"),
    Command("summary", "jump", "control.opener.go_to_source", ("enter",), "Go to the paragraph of this sentence", "go to source"),
    Command("summary", "other_side", "control.conflicts.show_other_side", ("C",), "Go to what contradicts this sentence (≠)"),
    Command("summary", "longer", "control.summary_options.lengthen", ("plus", "equals_sign"), "A longer summary", "longer"),
    Command("summary", "shorter", "control.summary_options.shorten", ("minus",), "A shorter summary", "shorter"),
    Command("summary", "method", "control.summary_options.choose_method", ("a",), "Choose the method of the summary", "method"),
    Command("summary", "length", "control.summary_options.choose_length", ("L",), "Choose the length of the summary"),
    Command("summary", "note", "control.sentence_note.write", ("w",), "Write a note on this sentence"),
    Command("summary", "why", "summary.toggle_reasons", ("i",), "Show why these sentences were chosen", "why"),
    Command("briefing", "down", "briefing.next_statement", ("j", "down"), "Next statement", "scroll"),
    Command("briefing", "up", "briefing.previous_statement", ("k", "up"), "Previous statement"),
    Command("briefing", "page_down", "briefing.page_down", ("space", "pagedown", "ctrl+f"), "A page down"),
    Command("briefing", "page_up", "briefing.page_up", ("b", "pageup", "ctrl+b"), "A page up"),
    Command("briefing", "half_down", "briefing.half_page_down", ("d", "ctrl+d"), "Half a page down"),
    Command("briefing", "half_up", "briefing.half_page_up", ("u", "ctrl+u"), "Half a page up"),
    Command("briefing", "top", "briefing.go_to_top", ("g", "home"), "The beginning"),
    Command("briefing", "bottom", "briefing.go_to_bottom", ("G", "end"), "The end"),
    Command("briefing", "next_part", "briefing.next_part", ("right_curly_bracket",), "Next part", "next part"),
    Command("briefing", "previous_part", "briefing.previous_part", ("left_curly_bracket",), "Previous part"),
    Command("briefing", "follow", "control.briefing_sources.follow", ("enter", "x"), "Go to where this is said; back with Ctrl+O", "go to source"),
    Command("briefing", "next_disputed", "control.briefing_sources.show_next_disputed", ("C",), "Go to the next figure that sources differ in", "figures"),
    Command("briefing", "next_new", "control.briefing_sources.show_next_new", ("H",), "Go to the next statement new since last time"),
    Command("briefing", "book", "control.briefing_exports.export_book", (), "Export this briefing as an e-book (EPUB)"),
)  # fmt: skip

COMMANDS_BY_ID = {command.id: command for command in COMMANDS}

# What does a command while a briefing is shown and the list does not have the keys.
METHODS_IN_BRIEFING = {
    "app.jump_back": "control.shown_briefing.jump_back",
    "app.toggle_read": "control.briefing_actions.toggle_read",
    "app.copy": "control.briefing_actions.copy",
    "app.export": "control.briefing_exports.export_note",
    "summary.jump": "control.briefing_sources.follow_sentence",
    "summary.other_side": "control.briefing_sources.show_next_disputed",
    "summary.longer": "control.briefing_actions.lengthen",
    "summary.shorter": "control.briefing_actions.shorten",
    **dict.fromkeys(
        (
            "app.near_duplicates", "app.new_text", "summary.method", "summary.length", "summary.why",
            "summary.note",
        ),
        "control.briefing_actions.explain",
    ),
}  # fmt: skip

# Ids of earlier versions, which stand in settings files, and those that took their places.
FORMER_IDS = {"app.kin": "app.near_duplicates"}

_KEY_NAMES = {
    "question_mark": "?",
    "vertical_line": "|",
    "exclamation_mark": "!",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "right_square_bracket": "]",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "f1": "F1",
    "f5": "F5",
    "slash": "/",
    "full_stop": ".",
    "colon": ":",
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "apostrophe": "'",
}


def get_commands(scope: Scope) -> Iterator[Command]:
    """Yield the commands of a scope, in the order of the table."""
    return (command for command in COMMANDS if command.scope == scope)


def add_counts(keys: Mapping[str, str], *, from_1: bool) -> dict[str, str]:
    """Return the user's keys; with ``from_1``, 1 to 3 begin counts, and panes have Alt with them.

    What the user gave these commands stays.
    """
    if not from_1:
        return dict(keys)
    panes = {f"app.pane_{pane}": f"alt+{number}" for number, pane in enumerate(PANES, start=1)}
    return {"app.count": ",".join("123456789"), **panes, **keys}


def get_pane_keys(keymap: Mapping[str, str]) -> frozenset[str]:
    """Return the keys that only some panes have, under the user's keymap."""
    everywhere = {key for command in get_commands("app") for key in get_keys(command, keymap)}
    panes = (command for pane in PANES for command in get_commands(pane))
    return frozenset(key for command in panes for key in get_keys(command, keymap)) - everywhere


def get_key_label(name: str, keymap: Mapping[str, str]) -> str:
    """Return how to press the command of an id: its first key, or that of the palette."""
    keys = get_keys(COMMANDS_BY_ID[name], keymap)
    return format_key(keys[0]) if keys else PALETTE


def format_key(key: str) -> str:
    """Return how a key is written on the screen: "Ctrl+O", "PgDn", "?"."""
    if key.startswith("alt+"):
        return "Alt+" + format_key(key[4:])
    if key.startswith("ctrl+"):
        return "Ctrl+" + format_key(key[5:]).upper()
    return _KEY_NAMES.get(key, key)


def make_help_table(
    keymap: dict[str, str] | None = None, first: Scope = "app"
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return (title of a scope, [(keys, help)]) for the help screen and the manual.

    ``keymap`` maps a command's id to comma-separated keys that stand in for its own. The keys of
    the scope ``first`` come first.
    """
    keymap = keymap or {}
    return [
        (
            title,
            [
                (" ".join(map(format_key, get_keys(command, keymap))) or PALETTE, command.help)
                for command in get_commands(scope)
            ],
        )
        for scope, title in sorted(SCOPES.items(), key=lambda pair: pair[0] != first)
    ]


def get_keys(command: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a command under the user's keymap."""
    if command.id in keymap:
        return tuple(key.strip() for key in keymap[command.id].split(",") if key.strip())
    return command.keys

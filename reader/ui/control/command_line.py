"""The command line: :q, :42, and every command by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.ui.commands import COMMANDS, Command, format_key
from reader.ui.model.view_label import FILTER_MEANINGS, SORT_MEANINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.ui.control.library.view_choice import ViewChoice
    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.control.typed_keys import TypedKeys

_HINT = "q (quit) · 42 (paragraph) · sort title · a command, or words of what it does"
_MAX_SHOWN = 5  # commands above the line
_NAME_WIDTH, _CHOICE_WIDTH = 18, 10  # cells for the name of a command, of an order or a filter
# Other words for orders: those of the command's own explanation.
_ORDERS = {"date": "newest", "length": "time", "minutes": "time", "headline": "title"}
# As vim has them.
_ALIASES = {
    **dict.fromkeys(("q", "q!", "quit", "quit!", "wq", "wq!", "x", "x!", "exit"), "app.quit"),
    **dict.fromkeys(("qa", "qa!", "qall", "wqa", "wqa!", "xa", "cq"), "app.quit"),
    **dict.fromkeys(("clo", "close", "bd", "bdelete"), "app.back"),
    **dict.fromkeys(("h", "keys"), "app.help"),
    **dict.fromkeys(("undo", "u"), "app.undo"),
    **dict.fromkeys(("w", "write"), "app.export"),
    **dict.fromkeys(("e", "edit", "open"), "app.add"),
    **dict.fromkeys(("noh", "nohlsearch"), "app.cancel"),
    **dict.fromkeys(("n", "next"), "app.next_article"),
    **dict.fromkeys(("prev", "previous"), "app.previous_article"),
    "marks": "app.go_to_place",
}


class CommandLine:
    """Runs what is typed behind a colon; the commands that it could be stand above the line."""

    def __init__(
        self,
        screen: ScreenParts,
        typed_keys: TypedKeys,
        view_choice: ViewChoice,
        run: Callable[[str], None],
    ) -> None:
        """``run`` runs the command of an id in the pane that it belongs to."""
        self._screen = screen
        self._bar = screen.bar
        self._typed_keys = typed_keys
        self._run = run
        self._chosen = 0  # of the commands above the line
        self._text = ""
        self._choices: dict[str, tuple[Callable[[str], None], Mapping[Any, str]]] = {
            "filter": (view_choice.show_filter, FILTER_MEANINGS),
            "sort": (view_choice.show_sort, SORT_MEANINGS),
        }

    def start(self) -> None:
        """Let the reader type a command; the pane has the keys again afterwards."""
        self._text, self._chosen = "", 0
        pane = self._screen.navigation.panes[self._screen.navigation.pane]
        self._bar.open("", _HINT, self, pane, sign=":", find_mistake=self._find_mistake)

    def find(self, text: str) -> Sequence[Command]:
        """Return the commands that a text may stand for, those of the pane first."""
        text = text.strip().casefold()
        if not text:
            return ()
        here = self._screen.navigation.scope
        has_briefing = self._screen.navigation.briefing is not None
        there = [command for command in COMMANDS if has_briefing or command.scope != "briefing"]
        near = sorted(there, key=lambda command: (command.scope != here, command.scope != "app"))
        if text in _ALIASES or text == "$":
            wanted = f"{here}.bottom" if text == "$" else _ALIASES[text]
            return [command for command in COMMANDS if command.id == wanted]
        name = text.replace(" ", "_").replace("-", "_")
        words = text.split()
        tests: tuple[Callable[[Command], bool], ...] = (
            lambda command: name in (command.name, command.id),
            lambda command: command.name.startswith(name),
            lambda command: command.help.casefold().startswith(text),
            lambda command: all(word in command.help.casefold() for word in words),
        )
        found = (command for test in tests for command in near if test(command))
        return list(dict.fromkeys(found))

    # What is typed

    def query_changed(self, query: str) -> None:
        """Show which commands are meant."""
        self._text, self._chosen = query, 0
        self._show()

    def step(self, step: int) -> None:
        """Choose another of the commands above the line."""
        if found := self.find(self._text)[:_MAX_SHOWN]:
            self._chosen = (self._chosen + step) % len(found)
            self._show()

    def _show(self) -> None:
        if self._text.strip().isdecimal():
            self._bar.show_offer(f"▌ {self._text.strip()}  Go to the row, paragraph or sentence")
            return
        verb, space, begun = self._text.lstrip().casefold().partition(" ")
        if space and verb in self._choices:
            meanings = self._choices[verb][1].items()
            near = [pair for pair in meanings if pair[0].startswith(begun.strip())] or meanings
            sign = "▌" if len(near) == 1 else " "
            rows = [f"{sign} {name:<{_CHOICE_WIDTH}} {what}" for name, what in near]
            self._bar.show_offer("\n".join(rows), indent=_CHOICE_WIDTH + 3)
            return
        found = self.find(self._text)
        keys = self._screen.footer.get_keys
        rows = []
        for number, command in enumerate(found[:_MAX_SHOWN]):
            key = f"  ({format_key(keys(command)[0])})" if keys(command) else ""
            sign = "▌" if number == self._chosen else " "
            name = command.name.replace("_", " ")
            rows.append(f"{sign} {name:<{_NAME_WIDTH}} {command.help}{key}")
        if len(found) > _MAX_SHOWN:
            rows.append(f"  {len(found) - _MAX_SHOWN} more")
        self._bar.show_offer("\n".join(rows), indent=_NAME_WIDTH + 3)

    def _find_mistake(self, query: str) -> str:
        """Return why a command cannot be run, "" where it can."""
        text = query.strip()
        if not text or text.isdecimal() or self._read_choice(text) or self.find(text):
            return ""
        verb = text.split()[0].casefold()
        if verb in self._choices:
            names = list(self._choices[verb][1])
            begun = text.partition(" ")[2].strip().casefold()
            near = [name for name in names if begun and name.startswith(begun)]
            if len(near) > 1:
                return f"“{begun}” may be {' or '.join(near)}."
            return f"{verb} is followed by one of {', '.join(names)}."
        return f"There is no command “{text}”; ? shows all keys, Esc leaves."

    def _read_choice(self, text: str) -> Callable[[], None] | None:
        """Return what "sort title" or "sort ti" does, None where no one name begins so."""
        verb, _, begun = text.casefold().partition(" ")
        show, names = self._choices.get(verb, (None, {}))
        begun = begun.strip()
        begun = _ORDERS.get(begun, begun) if verb == "sort" else begun
        found = (
            [name for name in names if name.startswith(begun)] if begun not in names else [begun]
        )
        return None if show is None or len(found) != 1 else lambda: show(found[0])

    def query_accepted(self) -> None:
        """Run what was typed."""
        self._bar.show_offer("")
        text, chosen = self._text.strip(), self._chosen
        if text.isascii() and text.isdecimal():
            self._typed_keys.go_to_number(int(text))
        elif (choose := self._read_choice(text)) is not None:
            choose()
        elif found := self.find(text):
            self._run(found[min(chosen, len(found) - 1)].id)

    def query_cancelled(self) -> None:
        """Run nothing."""
        self._bar.show_offer("")

"""The command palette: every command by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from textual import command as textual_command
from textual.await_complete import AwaitComplete
from textual.command import CommandList, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import LoadingIndicator

from reader.ui.commands import COMMANDS, Command, format_key, get_keys

if TYPE_CHECKING:
    from reader.settings import Settings


class RunsCommands(Protocol):
    """A screen that runs the commands of the table."""

    def run_command(self, name: str) -> None:
        """Run the command of an id."""
        ...


class HasSettings(Protocol):
    """An app with the user's settings."""

    settings: Settings


class CommandPalette(Provider):
    """Offers the commands of the main screen, with the keys that the user has for them."""

    @property
    def _commands(self) -> list[Command]:
        return [command for command in COMMANDS if command.name != "command_palette"]

    async def discover(self) -> Hits:
        """Offer every command before a letter is typed."""
        for command in self._commands:
            yield DiscoveryHit(self._name(command), self._run(command))

    async def search(self, query: str) -> Hits:
        """Offer the commands whose help is like ``query``."""
        matcher = self.matcher(query)
        for command in self._commands:
            score = matcher.match(command.help)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.help),
                    self._run(command),
                    help=" · ".join([*self._get_key(command), command.scope]),
                )

    def _name(self, command: Command) -> str:
        return "  ".join([command.help, *(f"({key})" for key in self._get_key(command))])

    def _get_key(self, command: Command) -> list[str]:
        """Return the first key of a command, nothing where the user has given it none."""
        keymap = cast("HasSettings", self.app).settings.keys
        return [format_key(key) for key in get_keys(command, keymap)[:1]]

    def _run(self, command: Command) -> partial[None]:
        return partial(cast("RunsCommands", self.screen).run_command, command.id)


class PaletteScreen(textual_command.CommandPalette):
    """Textual's palette, which may be closed while its commands are still gathered.

    The worker that gathers them sets what is shown after the screen's widgets have gone, and the
    watchers of Textual 8.2 then look for these widgets: the app would end with an error.
    """

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close the palette; a second Enter queued behind the first runs no command again."""
        if self.app.screen is self:
            return super().dismiss(result)
        self._selected_command = DiscoveryHit("", lambda: None)  # is run after this
        return AwaitComplete()

    def _watch__list_visible(self) -> None:
        if self.query(CommandList):
            super()._watch__list_visible()

    def _watch__show_busy(self) -> None:  # type: ignore[override]
        # Not a coroutine, which nobody would await once the screen has gone.
        for indicator in self.query(LoadingIndicator):
            indicator.set_class(self._show_busy, "--visible")
        for found in self.query(CommandList):
            found.set_class(self._show_busy, "--populating")

"""The command palette: every command by name."""

from __future__ import annotations

from functools import partial
from typing import Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.ui.commands import COMMANDS, Command, format_key


class RunsCommands(Protocol):
    """A screen that runs the commands of the table."""

    def run_command(self, name: str) -> None:
        """Run the command of an id."""
        ...


class CommandPalette(Provider):
    """Offers the commands of the room, with their keys."""

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
                    help=f"{format_key(command.keys[0])} · {command.scope}",
                )

    @staticmethod
    def _name(command: Command) -> str:
        return f"{command.help}  ({format_key(command.keys[0])})"

    def _run(self, command: Command) -> partial[None]:
        return partial(cast("RunsCommands", self.screen).run_command, command.id)

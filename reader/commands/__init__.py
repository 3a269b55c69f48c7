"""The commands that do without the screen: one module each, with ``run`` and ``make_parser``."""

from __future__ import annotations

# name → module; nothing of it is imported before the command is given
COMMANDS: dict[str, str] = {
    "digest": "reader.commands.digest",
    "batch": "reader.commands.batch",
    "brief": "reader.commands.brief",
    "import": "reader.commands.import_",
    "add": "reader.commands.add",
    "fetch": "reader.commands.network.fetch",
    "feeds": "reader.commands.feeds",
    "list": "reader.commands.list",
    "stories": "reader.commands.stories",
    "show": "reader.commands.show",
    "notes": "reader.commands.care.printed_notes",
    "rules": "reader.commands.care.rules",
    "mark": "reader.commands.mark",
    "export": "reader.commands.export",
    "backup": "reader.commands.backup",
    "check": "reader.commands.check",
    "forget": "reader.commands.forget",
    "tidy": "reader.commands.care.tidy",
    "where": "reader.commands.where",
    "settings": "reader.commands.settings",
    "serve": "reader.commands.serve",
    "man": "reader.commands.man",
    "completions": "reader.commands.completions",
}

"""``reader settings``: the file that sets everything, written with its explanation."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

from reader.commands.shared.arguments import Parser
from reader.commands.shared.stdio import show_message, write
from reader.errors import ExportError, SettingsError
from reader.formats import show_path
from reader.paths import Paths, find_paths
from reader.settings import OPTIONS, describe_location, load_settings
from reader.settings_file import format_toml, make_default_file

EPILOG = """\
Prints the path of settings.toml. If there is no such file, one is written that explains every
setting and changes none; an existing file is never changed.

exit status: 0 done; 1 something in the file is wrong; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Write the file if there is none, print where it is, and say what is wrong in it."""
    given = make_parser().parse_args(arguments)
    if given.defaults:
        write(make_default_file({"keys": make_key_lines()}))
        return 0
    if given.template:
        from reader.export.note_template import EXAMPLE

        write(EXAMPLE)
        return 0
    paths = find_paths()
    if not given.check and not paths.settings.exists():
        _write_default(paths.settings)
        show_message("A new settings file was written; it explains every setting and changes none.")
    if given.edit:
        _edit(paths.settings)
    problems = _find_problems(paths)
    for problem in problems:
        show_message(problem)
    if not given.check:
        write(f"{show_path(paths.settings)}\n")
        _show_unmentioned_options(paths.settings)
    return 1 if problems else 0


def make_key_lines() -> Iterator[str]:
    """Yield the table [keys] as it is by default, with what each command does."""
    from reader.ui.commands import SCOPES, format_key, get_commands

    for scope, title in SCOPES.items():
        yield ""
        yield f"{title}:"
        for command in get_commands(scope):
            keys = format_toml(", ".join(map(format_key, command.keys)))
            keys = f"{format_toml(command.id)} = {keys}"
            yield f"{keys:<46} # {command.help}"


def _write_default(file: Path) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(file, "x", encoding="utf-8", opener=_open_private) as stream:
            stream.write(make_default_file({"keys": make_key_lines()}))
    except OSError as error:
        reason = (error.strerror or "it cannot be created").lower()
        raise SettingsError(
            f"{show_path(file)} cannot be written: {reason}; reader settings --defaults prints"
            " what it would contain."
        ) from error


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _edit(file: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(editor)
        subprocess.run([*words, str(file)], check=False)
    except (OSError, ValueError, IndexError) as error:
        raise SettingsError(
            f"The editor {editor!r} cannot be started; set the variable EDITOR to your editor."
        ) from error


def _find_problems(paths: Paths) -> tuple[str, ...]:
    settings, problems = load_settings(paths)
    from reader.library.annotations.set_rules import find_rule_problems
    from reader.ui.keymap import read_keymap
    from reader.ui.themes import find_theme_problems

    _, wrong_keys = read_keymap(settings.keys, paths)
    problems += find_rule_problems(settings, paths)
    if settings.note_template is not None:
        from reader.export.note_template import load_template

        try:
            load_template(settings.note_template)
        except ExportError as error:
            problems += (f"{describe_location(paths, 'note_template')}: {error}",)
    return (*problems, *wrong_keys, *find_theme_problems(settings.theme, paths))


def _show_unmentioned_options(file: Path) -> None:
    """Name what a newer reader has to set and an older file does not know of."""
    try:
        content = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return  # load_settings has said so
    unmentioned = [name for name in OPTIONS if name not in content]
    if unmentioned:
        show_message(
            f"Your settings file does not mention these settings: {', '.join(unmentioned)};"
            " reader settings --defaults explains them."
        )


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser(
        "settings", "Print where the settings file is, and write one if there is none.", EPILOG
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--check",
        action="store_true",
        help="only print what is wrong in the file, and in which line",
    )
    what.add_argument(
        "--edit", action="store_true", help="open the file in $VISUAL or $EDITOR, then check it"
    )
    what.add_argument(
        "--defaults", action="store_true", help="print a file with every setting and its default"
    )
    what.add_argument(
        "--template", action="store_true", help="print a template of notes, for note_template"
    )
    return parser

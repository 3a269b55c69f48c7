"""``reader completions``: what a shell needs to complete reader's commands and options."""

from __future__ import annotations

import argparse

from reader.commands.shared.arguments import Parser
from reader.commands.shared.stdio import write

SHELLS = ("bash", "zsh", "fish")
EPILOG = """\
bash: reader completions bash > ~/.local/share/bash-completion/completions/reader
zsh:  reader completions zsh > FOLDER/_reader, where FOLDER is one of $fpath
fish: reader completions fish > ~/.config/fish/completions/reader.fish

Or, in the shell's start-up file (such as ~/.bashrc): eval "$(reader completions bash)"; in fish:
reader completions fish | source"""

# What stands in a command's usage for a path.
_PATHS = {"PATH", "FILE", "PATH | QUERY"}
_FOLDERS = {"FOLDER"}


def run(arguments: list[str]) -> int:
    """Print the completions of a shell."""
    write(make_completions(make_parser().parse_args(arguments).shell))
    return 0


def make_completions(shell: str) -> str:
    """Return a script that makes a shell complete commands, options, their values and files."""
    import shtab

    from reader.commands.shared.parsers import get_actions, make_root_parser

    root = make_root_parser()
    for action in get_actions(root):
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _mark_paths(get_actions(command), shtab.FILE, shtab.DIRECTORY)
    script: str = shtab.complete(root, shell)
    return _with_files_first(script, shell)


def _mark_paths(actions: list[argparse.Action], file: object, folder: object) -> None:
    for action in actions:
        if action.metavar in _PATHS:
            action.complete = file  # type: ignore[attr-defined]
        elif action.metavar in _FOLDERS:
            action.complete = folder  # type: ignore[attr-defined]


def _with_files_first(script: str, shell: str) -> str:
    """Complete a file in the place of a command too: ``reader PATH...`` opens it."""
    match shell:
        case "bash":
            return f"{script}\ncomplete -o bashdefault -o default -F _shtab_reader reader\n"
        case "zsh":
            commands = "_describe 'reader commands' _commands"
            return script.replace(commands, f"{commands}\n  _files") + "\n"
        case _:
            first = "_shtab_reader_using; and test $_shtab_reader_npos -eq 0"
            return f"{script}\ncomplete -c reader -n '{first}' -F\n"


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser(
        "completions",
        "Print a script that completes reader's commands and options in a shell.",
        EPILOG,
    )
    parser.add_argument("shell", choices=SHELLS, help="the shell: bash, zsh or fish")
    return parser

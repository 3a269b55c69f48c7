"""``reader man``: the manual page, made of the parsers, the table of commands and the settings."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from reader import __version__
from reader.commands.shared.arguments import Parser
from reader.commands.shared.stdio import write

EPILOG = """\
To read it:           reader man | man -l -
To have it installed: reader man > ~/.local/share/man/man1/reader.1"""

_DESCRIPTION = """\
reader is a program for reading news in the terminal. It keeps a library of articles. It shows every
paragraph of an article once, with what its copies say differently, and a summary whose sentences
lead to their place in the article.

Without a command it opens the screen and shows the library. Files and folders on the command line
are added to the library first; - reads an article from a pipe. A file with the name of a command is
written with a path, such as ./list."""

_UNDO = """\
app.undo undoes the last change, and app.redo does it again. This works for marking articles read or
unread, one or all of them, and for stars, tags, notes and saved searches. The last 1,000 changes
can be undone, and the last 1,000 undone changes can be redone, also after a restart and after other
changes. Changes of this session are undone first. reader asks before it undoes a change from before
this session or from another window, and before a note, a saved search or the last use of a tag
would be removed. What was changed again since then is left as it is, and reader says so.

These cannot be undone: the position in an article, that opening an article marks it read, imports,
exports, and reader forget."""

_ENVIRONMENT = {
    "READER_HOME": "a folder for everything that reader stores",
    "NO_COLOR": "if set, no colours are used, only bold, dim, reverse and underline",
    "COLORTERM": "truecolor or 24bit if the terminal can show all colours",
    "VISUAL, EDITOR": "the editor that reader settings --edit starts",
}

_STATUS = {
    "0": "done",
    "1": "something could not be read or written, the rest was done",
    "2": "wrong usage",
    "130": "interrupted",
}


def run(arguments: list[str]) -> int:
    """Print the page."""
    make_parser().parse_args(arguments)
    write(make_manual())
    return 0


def make_manual() -> str:
    """Return the manual page in roff, with the macros of man(7)."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    from reader.commands.shared.parsers import make_all_parsers

    yield f'.TH READER 1 "" "reader {__version__}"'
    yield ".SH NAME"
    yield r"reader \- read news: every paragraph once, and a summary with its sources"
    yield ".SH SYNOPSIS"
    for synopsis in ("[PATH ...]", "COMMAND [ARGUMENT ...]", "--help | --version"):
        yield r".B reader"
        yield _text(synopsis)
        yield ".br"
    yield ".SH DESCRIPTION"
    yield from _paragraphs(_DESCRIPTION)
    yield ".SH COMMANDS"
    for parser in make_all_parsers().values():
        yield from _command(parser)
    yield ".SH KEYS"
    yield "Every key can be changed in the settings, by the name in brackets."
    yield from _keys()
    yield ".SS Undo"
    yield from _paragraphs(_UNDO)
    yield ".SH SETTINGS"
    yield "Settings are in the file settings.toml, which"
    yield ".B reader settings"
    yield "writes; it prints where the file is."
    yield from _settings()
    yield ".SH ENVIRONMENT"
    yield from _list(_ENVIRONMENT)
    yield ".SH FILES"
    yield ".B reader where"
    yield "prints every folder and file in use."
    yield ".SH EXIT STATUS"
    yield from _list(_STATUS)


def _command(parser: Parser) -> Iterator[str]:
    from reader.commands.shared.parsers import get_actions

    yield f".SS {_text(parser.prog)}"
    yield from _paragraphs(parser.description or "")
    yield ".PP"
    yield f"Usage: {_text(_usage(parser))}"
    for action in get_actions(parser):
        if action.dest != "help" and action.help:
            yield ".TP"
            yield rf"\fB{_text(_name(action))}\fR"
            yield _text(action.help % {"default": action.default, "prog": parser.prog})
    if parser.epilog:
        yield ".PP"
        yield ".nf"
        yield from (_text(line) for line in parser.epilog.split("\n"))
        yield ".fi"


def _usage(parser: Parser) -> str:
    """Return how a command is used, in the same words under every version of Python."""
    from reader.commands.shared.parsers import get_actions

    words = [parser.prog, "[OPTION ...]"]
    for action in get_actions(parser):
        if not action.option_strings:
            name = _name(action)
            forms = {"+": f"{name} [{name} ...]", "*": f"[{name} ...]", "?": f"[{name}]"}
            words.append(forms.get(str(action.nargs), name))
    return " ".join(words)


def _name(action: argparse.Action) -> str:
    value = action.metavar if isinstance(action.metavar, str) else action.dest
    if not action.option_strings:
        return value
    names = ", ".join(action.option_strings)
    return names if action.nargs == 0 else f"{names} {value}"


def _keys() -> Iterator[str]:
    from reader.ui.commands import PALETTE, SCOPES, format_key, get_commands

    for scope, title in SCOPES.items():
        yield f".SS {_text(title)}"
        for command in get_commands(scope):
            yield ".TP"
            yield rf"\fB{_text(' '.join(map(format_key, command.keys)) or PALETTE)}\fR"
            yield f"{_text(command.help)} ({_text(command.id)})"


def _settings() -> Iterator[str]:
    from reader.settings import OPTIONS
    from reader.settings_file import describe_option

    yield from _list({name: describe_option(name) for name in OPTIONS})


def _list(items: dict[str, str]) -> Iterator[str]:
    for name, text in items.items():
        yield ".TP"
        yield rf"\fB{_text(name)}\fR"
        yield _text(text)


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ".PP"
        yield _text(" ".join(paragraph.split()))


def _text(text: str) -> str:
    """Return a line of text in which nothing is an instruction of roff."""
    escaped = (
        text.replace("\\", r"\e").replace("-", r"\-").replace("^", r"\(ha").replace("~", r"\(ti")
    )
    return re.sub(r"^(?=[.'])", r"\\&", escaped.replace("'", r"\(aq"))


def make_parser() -> Parser:
    """Return the command's parser."""
    return Parser("man", "Print the manual page.", EPILOG)

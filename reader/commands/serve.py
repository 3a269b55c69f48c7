"""``reader serve``: the same screen in a browser."""

from __future__ import annotations

import argparse
import os

from reader.commands.shared.arguments import Parser, whole_number
from reader.commands.shared.stdio import show_message, write
from reader.errors import ServeError
from reader.formats import show_path
from reader.paths import find_paths

EPILOG = """\
The address that is printed contains a key; without the key nothing is shown. It stays the same, so
that it can be bookmarked, until --new-key makes another one. Only this machine can open it, unless
--host says otherwise. Each browser page runs its own screen, over the same library.
Ctrl+C ends the server and all screens.

exit status: 0 done; 1 the server could not be started; 2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Serve until Ctrl+C."""
    given = make_parser().parse_args(arguments)
    try:
        from reader.serving.access_key import load_key
        from reader.serving.server import ReaderServer
    except ModuleNotFoundError as error:
        raise ServeError(
            f"reader serve needs the package {error.name}; install it with"
            " pip install 'reader-tui[serve]'."
        ) from error
    for path in given.paths:
        if not os.path.lexists(path):
            raise ServeError(f"{show_path(path)} does not exist; check the path.")
    key = load_key(find_paths().serve_key, is_new=given.new_key)

    def show(address: str) -> None:
        if not server.is_local:
            show_message(
                f"Warning: everyone who can reach {given.host} and has the address with its key can"
                " read your articles and files and change your library. Nothing is encrypted."
            )
        write(f"{address}\n")

    server = ReaderServer(given.paths, given.host, given.port, key, show)
    server.serve()
    return 0


def _read_port(text: str) -> int:
    number = whole_number(text)
    if number > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; the highest is 65535")
    return number


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("serve", "Show the screen in a browser on this machine.", EPILOG)
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files and folders to add to the library first"
    )
    parser.add_argument(
        "--port", type=_read_port, default=8000, metavar="N", help="the port (default: 8000)"
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="the address to listen on (default: 127.0.0.1, which only this machine can open)",
    )
    parser.add_argument(
        "--new-key",
        action="store_true",
        help="make another key; addresses with the one of before open nothing any more",
    )
    return parser

"""What commands that make digests take of them: a method."""

from __future__ import annotations

from reader.commands.shared.arguments import Parser
from reader.summarising import METHODS


def add_method(parser: Parser) -> None:
    """Take --method, how to summarise."""
    parser.add_argument(
        "--method",
        choices=METHODS,
        default=METHODS[0],
        metavar="NAME",
        help=f"how to summarise: {', '.join(METHODS)} (default: {METHODS[0]})",
    )

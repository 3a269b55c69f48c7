"""The manual in Markdown: ``python -m tests.docs.manual`` writes it."""

from pathlib import Path

from reader.commands.shared.parsers import make_all_parsers
from tests.docs import keys, paths, settings

FILE = Path(__file__).parents[2] / "reader/MANUAL.md"
TEMPLATE = Path(__file__).with_name("manual.template.md")


def markdown() -> str:
    """Return the template with a table of the program in place of each mark."""
    text = TEMPLATE.read_text("utf-8")
    for mark, table in {
        "keys": keys.markdown(),
        "commands": commands(),
        "settings": settings.markdown(),
        "paths": paths.markdown(),
    }.items():
        assert text.count(f"<!-- {mark} -->") == 1, mark
        text = text.replace(f"<!-- {mark} -->", table)
    return text


def commands() -> str:
    """Return a table of the commands, from their parsers."""
    lines = ["| command | |", "|---|---|"]
    lines += [
        f"| `{parser.prog}` | {parser.description} |" for parser in make_all_parsers().values()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    FILE.write_text(markdown(), "utf-8")
    print(FILE)

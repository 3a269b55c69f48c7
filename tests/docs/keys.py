"""The manual's tables of keys: ``python -m tests.docs.keys`` prints it."""

from reader.ui.commands import make_help_table


def markdown() -> str:
    """Return a table for each pane, from the program's own table of commands."""
    return "\n\n".join(_table(scope, rows) for scope, rows in make_help_table())


def _table(scope: str, rows: list[tuple[str, str]]) -> str:
    lines = [f"| {scope} | |", "|---|---|"]
    lines += [
        f"| {' '.join(f'`{key}`' for key in keys.split())} | {explanation} |"
        for keys, explanation in rows
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown())

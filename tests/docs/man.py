"""The manual page that a package installs: ``python -m tests.docs.man`` writes it."""

from pathlib import Path

from reader.commands.man import make_manual

FILE = Path(__file__).parents[2] / "reader/commands/reader.1"

if __name__ == "__main__":
    FILE.write_text(make_manual(), "utf-8")
    print(FILE)

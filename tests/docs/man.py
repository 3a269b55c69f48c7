"""The manual page that a package installs: ``python -m tests.docs.man`` writes it."""

from pathlib import Path

from reader.commands.man import manual

FILE = Path(__file__).parents[2] / "reader/commands/reader.1"

if __name__ == "__main__":
    FILE.write_text(manual(), "utf-8")
    print(FILE)

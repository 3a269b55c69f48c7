"""The manual's table of folders and files: ``python -m tests.docs.paths`` prints it."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from reader.commands import where

_DESCRIPTIONS = {
    "library": "the library, and where you are in each article",
    "lock": "what readers that open the library at once wait for",
    "digests": "folds and summaries, which can be made again",
    "settings": "settings, if you make the file",
    "export": "notes, unless `export_folder` is set",
    "log": "what went wrong",
}
_FOLDERS = {"data", "config", "cache", "logs"}  # of these files, so that nobody need be told


class _System:
    """platformdirs as it would be on another system."""

    def __init__(self, dirs: type[Unix] | type[MacOS]) -> None:
        self._dirs = dirs

    def __getattr__(self, name: str):
        return lambda *given, **named: getattr(self._dirs(*given, **named), name)


def _where(dirs: type[Unix] | type[MacOS]) -> dict[str, str]:
    """Return what ``reader where`` prints on a system, with ~ for the home."""
    printed = StringIO()
    home = Path("/home/somebody")
    with (
        patch.dict("os.environ", {"HOME": str(home)}, clear=True),
        patch.dict("sys.modules", platformdirs=_System(dirs)),
        redirect_stdout(printed),
    ):
        where.run([])
    lines = printed.getvalue().splitlines()
    return {name: path.replace(str(home), "~") for name, path in (x.split("\t") for x in lines)}


def markdown() -> str:
    """Return the table, from what the program says of itself."""
    linux, mac = _where(Unix), _where(MacOS)
    names = [name for name in linux if name not in _FOLDERS]
    assert names == list(_DESCRIPTIONS), "reader where names other files than are told of here"
    lines = ["| `reader where` | | Linux | macOS |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {_DESCRIPTIONS[name]} | `{linux[name]}` | `{mac[name]}` |" for name in names
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown())

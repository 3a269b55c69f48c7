"""Every folder and file that reader uses on a machine."""

from __future__ import annotations

import os
from pathlib import Path

from reader.records import Record

APP = "reader-tui"  # another program on PyPI is called reader, and its settings lie under that name
HOME_VARIABLE = "READER_HOME"


class Paths(Record):
    """Where things are; nothing is created by asking."""

    data: Path
    config: Path
    cache: Path
    logs: Path
    export: Path

    @property
    def database(self) -> Path:
        """The library."""
        return self.data / "library.sqlite3"

    @property
    def lock(self) -> Path:
        """What two readers that open the library at once wait for."""
        return self.database.with_suffix(".lock")

    @property
    def serve_key(self) -> Path:
        """The key that ``reader serve`` asks for."""
        return self.data / "serve.key"

    @property
    def digests(self) -> Path:
        """The digests that were made; they can be made again."""
        return self.cache / "digests.sqlite3"

    @property
    def settings(self) -> Path:
        """The settings file, which need not exist."""
        return self.config / "settings.toml"

    @property
    def log(self) -> Path:
        """What went wrong, for a bug report."""
        return self.logs / "reader.log"


def find_paths() -> Paths:
    """Return the user's folders, all of them below READER_HOME where that is set."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(
            root / "data", root / "config", root / "cache", root / "logs", root / "documents/reader"
        )
    import platformdirs

    return Paths(
        data=platformdirs.user_data_path(APP, appauthor=False),
        config=platformdirs.user_config_path(APP, appauthor=False),
        cache=platformdirs.user_cache_path(APP, appauthor=False),
        logs=platformdirs.user_log_path(APP, appauthor=False),
        export=platformdirs.user_documents_path() / "reader",
    )

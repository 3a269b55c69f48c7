"""What of the settings is fuzzed: the user's file."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from reader.paths import Paths
from reader.setting_rules import Rule
from reader.settings import OPTIONS, load_settings
from reader.settings_file import format_toml, make_default_file
from reader.text import clean
from reader.toml_text import find_lines


def read_settings(data: bytes) -> None:
    """Each setting is one that its rule allows, and what is wrong is a sentence to be shown."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(*[Path(folder)] * 5)
        paths.settings.write_bytes(data)
        settings, problems = load_settings(paths)
    assert all(clean(problem) == problem for problem in problems)
    for name, option in OPTIONS.items():
        value = getattr(settings, name)
        if isinstance(option.rule, Rule):
            given = str(value) if isinstance(value, Path) else value
            assert value is None or option.rule.read(given) == value
        else:
            for one in value.values():
                assert option.rule.entry.read(one) == one
                assert tomllib.loads(f"x = {format_toml(one)}")["x"] == one
    lines = data.decode("utf-8", "replace").count("\n") + 1
    assert all(1 <= line <= lines for line in find_lines(data.decode("utf-8", "replace")).values())


TARGETS: dict[str, Callable[[bytes], None]] = {"settings": read_settings}

SEEDS: dict[str, list[bytes]] = {
    "settings": [
        make_default_file().replace("\n# ", "\n").encode()[-3000:],
        b'words_per_minute = 0\nmethod = "\\u001b[31m"\nlanguge = "german"\n[keys]\n"\\n" = "x"\n',
        b'columns.title = "kopf"\ntheme = """\nx"""\nexport_folder = "~nobody-such/x"\nkeys = 3\n',
        b"max_file_mb = 9999999999999999999999\nmeasure = inf\ndensity = 1979-05-27T07:32:00Z\n",
    ]
}

"""The lowest versions that pyproject.toml allows: ``python -m tests.architecture.floors > FILE``.

Prints a constraints file for pip, in which each dependency, of the program and of every extra, is
held at its floor. Below the floors nothing is tried; what the dependencies themselves depend on is
chosen by pip.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?(?:>=([0-9][0-9a-z.]*))?")


def floors(project: Path = PROJECT) -> dict[str, str]:
    """Return name and floor of each dependency, in the order of the file.

    Raises ``ValueError`` for one without a floor, or with anything else beside it.
    """
    table = tomllib.loads(project.read_text("utf-8"))["project"]
    groups = [table["dependencies"], *table["optional-dependencies"].values()]
    found: dict[str, str] = {}
    for requirement in (one for group in groups for one in group):
        match = _REQUIREMENT.fullmatch(requirement)
        if match is None or (match[2] is None and match[1] != table["name"]):
            raise ValueError(f"{requirement!r} has no floor, or more than one.")
        if match[1] != table["name"]:
            found[match[1]] = match[2]
    return found


if __name__ == "__main__":
    for name, version in floors().items():
        print(f"{name}=={version}")

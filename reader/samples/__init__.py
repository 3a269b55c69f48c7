"""The sample library: fourteen made-up articles with every ill of a scraped page.

A wheel carries them beside this module; a checkout and an editable installation have them in
``seeds/``, next to a real article that is not ours to give away and is left out here.
"""

from __future__ import annotations

from pathlib import Path

_NAMES = "[0-9][0-9][0-9]_*.txt"
_REAL = "000_"


def sample_folder() -> Path:
    """Return the folder that holds the samples."""
    here = Path(__file__).parent
    return here if any(here.glob(_NAMES)) else here.parents[1] / "seeds"


def sample_files() -> tuple[Path, ...]:
    """Return the sample articles in order of their numbers."""
    files = sample_folder().glob(_NAMES)
    return tuple(sorted(path for path in files if not path.name.startswith(_REAL)))

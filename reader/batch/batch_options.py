"""What the digests of a batch depend on beside its input, as it is given to other processes."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reader import __version__
from reader.digest import DigestOptions
from reader.limits import Limits
from reader.summarising import Length

_FORM_VERSION = 2  # raise when what is written for the same digest changes


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """The options of ``reader batch``; ``form`` is jsonl or parquet."""

    method: str = "gist"
    sentences: int | None = 5
    words: int | None = None
    language: str | None = None
    columns: dict[str, str] = field(default_factory=dict)
    form: str = "jsonl"
    once: bool = False

    @property
    def digest(self) -> DigestOptions:
        """The options of each digest."""
        length = Length(self.sentences, self.words)
        return DigestOptions(self.method, length, self.language)

    @property
    def limits(self) -> Limits:
        """What of a file is read."""
        return Limits(columns=self.columns)

    @property
    def key(self) -> str:
        """What tells one batch from another, and from that of another version of reader."""
        columns = ",".join(f"{part}={name}" for part, name in sorted(self.columns.items()))
        parts = (_FORM_VERSION, self.digest.key, columns, self.form, "once" * self.once)
        return "|".join(map(str, parts))

    def to_object(self) -> dict[str, Any]:
        """Return them as an object for JSON."""
        return asdict(self)


@cache
def find_code_version() -> str:
    """Return reader's version with a checksum of its code, the same where the same code runs."""
    import hashlib  # here, as a run that finds all shards complete asks for no version

    package = Path(__file__).parents[1]
    found = hashlib.blake2b(digest_size=6)
    for file in sorted(package.rglob("*.py")):
        found.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    return f"{__version__}+{found.hexdigest()}"

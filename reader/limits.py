"""What of one file is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one file is read, and which of its columns where it is a table.

    - ``size``: the largest file in bytes.
    - ``paragraphs``: the most paragraphs of an article.
    - ``articles``: the most articles of a file; they have five times ``paragraphs`` together.
    - ``columns``: from a part of an article ("title", "text", "date", "url", "author") to the
      name of the column or key that holds it in CSV and JSON files; what is not named is guessed.
    """

    size: int = 32 * 1024 * 1024
    paragraphs: int = 100_000
    articles: int = 50_000
    columns: Mapping[str, str] = field(default_factory=dict)


DEFAULT_LIMITS = Limits()

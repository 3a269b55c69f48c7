"""What of the export is fuzzed: the Markdown note of an article, and its name."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import datetime
from typing import Any

from reader.errors import UnreadableError
from reader.formats import Limits
from reader.formats.shared.read_budget import ReadBudget
from reader.formats.shared.source import Source

_LIMITS = Limits(size=20_000, paragraphs=100, articles=5)
_NOW = datetime(2024, 1, 2, 3, 4, 5)
_MADE = ("https://example.org/", "#")  # links that a note has of itself


@functools.cache
def _renderer() -> Any:
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("gfm-like", {"html": True, "linkify": True})
    # example.com, a@b.c and //example.com without a mark become links to just what they show.
    renderer.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    renderer.linkify.add("//", None)
    return renderer


def write_note(data: bytes) -> None:
    """A note has no HTML, no picture, and no link but its own; its name is one of a file here."""
    import yaml

    from reader.digest import make_digest
    from reader.export.digest_markdown import render_markdown
    from reader.export.file_names import make_file_name
    from reader.library import Note

    title, *texts = data.decode("utf-8", "replace").split("\n")
    source = Source(b"", "a", "a", _LIMITS, lambda error: None, ReadBudget.for_size(0, _LIMITS))
    try:
        url = f"https://example.org/{texts[0]}" if texts else None
        digest = make_digest(source.make_article(texts, title=title, url=url, author=title))
    except UnreadableError:
        return
    name = make_file_name(title)
    assert not set(name) & set('/\\\0:*?"<>|')
    assert not name.startswith(".")
    assert len(name.encode()) < 200
    notes = [Note(1, 1, 0, None, None, title, "\n".join(texts), _NOW, _NOW)] if digest.shown else []
    note = render_markdown(digest, _NOW, with_article=True, tags=[title], notes=notes)
    _, head, body = note.split("---\n", 2)
    assert isinstance(yaml.safe_load(head), dict)
    for token in _renderer().parse(body):
        for part in (token, *(token.children or ())):
            assert "html" not in part.type
            assert part.type not in ("image", "code_inline", "fence", "code_block", "table_open")
            target = str(part.attrs.get("href", "#"))
            assert target.startswith(_MADE)


TARGETS: dict[str, Callable[[bytes], None]] = {"note": write_note}

SEEDS: dict[str, list[bytes]] = {
    "note": [
        b"# A <b>title</b> [x](javascript:a)\nThe 'port' was closed [[now]], <script>he said.\n"
        b"![](http://a.b/c) 1. > - | a | b |\n```\nThe port was closed, he said.\n~~~ &lt; $x$",
        b"CON\n&#x3c;a href=x&gt; www.evil.example ==a== %%b%%\n\\`a\n<!-- -->\n",
    ]
}

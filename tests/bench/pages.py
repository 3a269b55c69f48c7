"""How fast pages are imported: ``python -m tests.bench.pages [COUNT]``.

Pages of all layouts, each with as much script and style as pages have, are read one after another
by reader (to articles with headline, date, author and address), by trafilatura as it comes with its
metadata (the same parts), and by trafilatura's fast way with its metadata; all in turns, so that a
busy machine is as busy for each. Then a library imports them as files.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader.ingest import import_paths
from tests.quality.pages import LAYOUTS, make_pages

_TURN = 50  # pages
_SCRIPT = b"<script>" + b"window.q=window.q||[];q.push(['track',{id:4711,on:true}]);" * 500
_NOISE = (
    _SCRIPT
    + b"</script><style>"
    + b".box--wide>.inner{margin:0 auto;color:#123}" * 400
    + b"</style>"
)


def main(count: int) -> None:
    """Print pages a second, and the ratios."""
    logging.disable(logging.CRITICAL)
    pages = [
        page.data.replace(b"</head>", _NOISE + b"</head>", 1)
        for page in make_pages(LAYOUTS, 1 + count // len(LAYOUTS))[:count]
    ]
    print(f"{len(pages)} pages of {sum(map(len, pages)) / len(pages) / 1000:.0f} kB")
    ways = {"reader": _ours(), "trafilatura": _theirs(False), "trafilatura, fast": _theirs(True)}
    for way in ways.values():
        way(pages[0])
    spent = dict.fromkeys(ways, 0.0)
    for start in range(0, len(pages), _TURN):
        for name, way in ways.items():
            began = time.process_time()
            for page in pages[start : start + _TURN]:
                way(page)
            spent[name] += time.process_time() - began
    for name, seconds in spent.items():
        ratio = spent["trafilatura"] / seconds
        print(f"{name:18} {len(pages) / seconds:6.0f} pages a second, {ratio:.2f} of trafilatura's")
    _import(pages)


def _ours() -> Callable[[bytes], object]:
    from reader.formats import read_articles

    return lambda page: read_articles(page, "page.html")


def _theirs(fast: bool) -> Callable[[bytes], object]:
    import trafilatura

    return lambda page: trafilatura.bare_extraction(
        page, fast=fast, include_comments=False, with_metadata=True
    )


def _import(pages: list[bytes]) -> None:
    from reader.library import Library
    from reader.paths import find_paths

    with tempfile.TemporaryDirectory() as folder:
        os.environ["READER_HOME"] = str(Path(folder) / "home")
        news = Path(folder) / "news"
        news.mkdir()
        for number, page in enumerate(pages):
            (news / f"{number}.html").write_bytes(page)
        with Library.open(find_paths()) as library:
            began = time.process_time()
            report = import_paths(library, [news])
            seconds = time.process_time() - began
        read = report.added + report.copies
        print(f"imported {read:,} at {len(pages) / seconds:.0f} pages a second")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)

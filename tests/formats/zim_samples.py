"""ZIM archives made by libzim itself, with pages of our own."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

HTML = "text/html"


def make_page(title: str, *paragraphs: str) -> str:
    """Return a page as a program keeps it for reading offline."""
    texts = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{texts}</body></html>"


def make_zim(
    pages: dict[str, tuple[str, str]], *, scraper: str = "made", source: str = "", main: str = ""
) -> bytes:
    """Return an archive; ``pages`` are titles and HTML by path."""
    from libzim.writer import Creator, Hint, Item, StringProvider

    class Page(Item):  # type: ignore[misc]
        def __init__(self, path: str, title: str, html: str) -> None:
            super().__init__()
            self.path, self.title, self.html = path, title, html

        def get_path(self) -> str:
            return self.path

        def get_title(self) -> str:
            return self.title

        def get_mimetype(self) -> str:
            return "text/css" if self.path.endswith(".css") else HTML

        def get_contentprovider(self) -> object:
            return StringProvider(self.html)

        def get_hints(self) -> dict[object, bool]:
            return {Hint.FRONT_ARTICLE: not self.path.endswith((".css", "frame"))}

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.zim"
        with Creator(path).config_indexing(False, "eng").config_verbose(False) as creator:
            creator.set_mainpath(main or next(iter(pages)))
            for name, (title, html) in pages.items():
                creator.add_item(Page(name, title, html))
            creator.add_redirection("moved", "Moved", next(iter(pages)), {Hint.FRONT_ARTICLE: True})
            creator.add_metadata("Scraper", scraper)
            if source:
                creator.add_metadata("Source", source)
        return path.read_bytes()


@functools.cache
def sample() -> bytes:
    """Return an archive of two articles, a table of contents, a frame and a style sheet."""
    return make_zim(
        {
            "index": ("Home", make_page("Home", "<a href='Pier'>The pier</a>")),
            "Pier": ("The pier", make_page("The pier", "It stands.", "Divers saw it.")),
            "Ferry": ("The ferry", make_page("The ferry | Site", "It sails again.")),
            "frame": ("A frame", make_page("A frame", "A part of a page.")),
            "a.css": ("", "p {}"),
        },
    )

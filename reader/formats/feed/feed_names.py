"""Names of elements in feeds: what belongs to RSS or Atom, and what to one of their modules.

A name counts in its namespace alone: ``content`` of Atom is a text, that of Media RSS a picture.
Feeds spell namespaces in many ways, and use prefixes that they never declare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_MODULES = {
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
}
_CORE = frozenset(
    {
        "http://www.w3.org/2005/atom",
        "http://purl.org/atom/ns#",
        "http://purl.org/net/rss1.1#",
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://my.netscape.com/publish/formats/rss-0.91.dtd",
        "http://backend.userland.com/rss",
        "http://backend.userland.com/rss2",
        "http://blogs.law.harvard.edu/tech/rss",
    }
)
_ROOTS = ("rss", "feed", "rdf")

Children = Mapping[str, list[Any]]
"""The children of an element by name, each list in the order of the feed."""


class FeedNames:
    """The names of elements in one feed, whose root may stand in a namespace of its own."""

    def __init__(self, root: Any) -> None:
        namespace, _, name = _split(root)
        self._own = namespace if name in _ROOTS and namespace not in _MODULES else ""
        self._kinds: dict[object, str] = {}  # by tag, of which a feed has few

    def get_name(self, element: Any) -> str:
        """Return a name in lower case: "title" of RSS and Atom, "media:title" of a module.

        It is "" for comments and the like, and begins with "?:" in an unknown namespace.
        """
        name = self._kinds.get(element.tag)
        if name is None:
            name = self._kinds[element.tag] = self._find_name(element)
        return name

    def _find_name(self, element: Any) -> str:
        namespace, prefix, name = _split(element)
        if not name:
            return ""
        if namespace:
            if namespace in _CORE or namespace == self._own:
                return name
            return f"{_MODULES.get(namespace, '?')}:{name}"
        if not prefix or prefix in ("atom", "rss"):
            return name
        return f"{prefix}:{name}"

    def list_children(self, element: Any) -> Children:
        """Return the children of an element by name."""
        children: dict[str, list[Any]] = {}
        for child in element:
            children.setdefault(self.get_name(child), []).append(child)
        return children


def find_all(children: Children, names: Iterable[str]) -> Iterator[Any]:
    """Yield the children that have one of some names, in the order of the names."""
    return (child for name in names for child in children.get(name, ()))


def get_text(element: Any) -> str:
    """Return the text of an element and of all within it."""
    return "".join(element.itertext())


def _split(element: Any) -> tuple[str, str, str]:
    """Return namespace, undeclared prefix and local name of an element, in lower case."""
    tag = element.tag
    if not isinstance(tag, str):
        return "", "", ""
    namespace, _, name = tag.lower().rpartition("}")
    prefix, _, name = name.rpartition(":")
    return namespace.removeprefix("{").strip(), prefix, name

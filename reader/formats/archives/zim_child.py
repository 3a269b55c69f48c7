"""The child process that reads a ZIM archive: ``python -m ...zim_child FILE SECONDS BYTES``.

libzim is written in C++, and what it does with a hostile file is not ours to bound from within. A
line of JSON goes to standard output for the archive, with what it says of itself, and then one for
each page: its path, its title and its HTML. After ``BYTES`` of pages, or ``SECONDS`` of work, it
ends.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.formats.shared.child_limits import set_limits

_MAX_MEMORY_BYTES = 450 << 20
_CACHE_BYTES = 32 << 20  # of unpacked clusters; libzim keeps 512 MB of them
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_LISTING_TYPE = "application/octet-stream+zimlisting"  # of the pages that are articles
_METADATA = ("Scraper", "Source")
_MAX_METADATA_CHARS = 500


def main() -> int:
    """Write what the archive says of itself, then its pages; an error is the last message."""
    path, seconds, size = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    set_limits(seconds, _MAX_MEMORY_BYTES)
    for message in extract(path, size):
        sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()
    return 0


def extract(path: Path, max_bytes: int) -> Iterator[dict[str, Any]]:
    """Yield the metadata of an archive, then its pages; an error is the last message."""
    # libzim raises errors of many classes for strange files; each becomes one word here.
    try:
        yield from _read(path, max_bytes)
    except MemoryError:
        yield {"error": "memory"}
    except Exception as error:  # noqa: BLE001 - a parser of hostile files, alone in its process
        yield {"error": type(error).__name__}


def _read(path: Path, max_bytes: int) -> Iterator[dict[str, Any]]:
    from libzim.reader import Archive, set_cluster_cache_max_size

    set_cluster_cache_max_size(_CACHE_BYTES)
    archive = Archive(path)
    yield {
        name.lower(): archive.get_metadata(name)[:_MAX_METADATA_CHARS].decode("utf-8", "replace")
        for name in _METADATA
        if name in archive.metadata_keys
    }
    main_path = archive.main_entry.get_item().path if archive.has_main_entry else None
    for number in _find_pages(archive):
        entry = archive._get_entry_by_id(number)  # there is no other way to all
        if entry.is_redirect or not entry.get_item().mimetype.startswith(_PAGE_TYPES):
            continue
        item = entry.get_item()
        max_bytes -= item.size
        if max_bytes < 0:
            yield {"error": "size"}
            return
        yield {
            "path": item.path,
            "title": entry.title,
            "html": bytes(item.content).decode("utf-8", "replace"),
            "is_main": item.path == main_path,
        }


def _find_pages(archive: Any) -> list[int]:
    """Return the entries that the archive lists as its articles, all where it lists none."""
    everything = range(archive.all_entry_count)
    for number in reversed(everything):  # the listing stands behind the pages
        entry = archive._get_entry_by_id(number)
        if entry.is_redirect or entry.get_item().mimetype != _LISTING_TYPE:
            continue
        content = bytes(entry.get_item().content)
        listed = struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])
        if found := sorted({one for one in listed if one < len(everything)}):
            return found
    return list(everything)


if __name__ == "__main__":
    sys.exit(main())

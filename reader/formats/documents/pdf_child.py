"""The child process that extracts the text of a PDF: ``python -m ...pdf_child SECONDS``.

A PDF is a kind of program, and a hostile one can run for hours. Its bytes come on standard input.
Its metadata and then the text of each page go to standard output, a line of JSON each, so that the
pages that were read before its time was up are not lost. SIGXCPU ends it after so many seconds of
work.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator

from reader.formats.shared.child_limits import set_limits

_MAX_MEMORY_BYTES = 450 << 20


def main() -> int:
    """Write title, author, date and number of pages, then the text of each page."""
    import logging

    # pypdf warns of each oddity of a file; this process is its own.
    logging.disable(logging.CRITICAL)
    set_limits(int(sys.argv[1]), _MAX_MEMORY_BYTES)
    for message in extract(sys.stdin.buffer.read()):
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()
    return 0


def extract(data: bytes) -> Iterator[dict[str, object]]:
    """Yield the metadata of a PDF, then the text of each page; an error is the last message."""
    # pypdf raises errors of many classes for strange files; each becomes one word here.
    try:
        yield from _pages(data)
    except MemoryError:
        yield {"error": "memory"}
    except Exception as error:  # noqa: BLE001 - a parser of hostile files, alone in its process
        yield {"error": type(error).__name__}


def _pages(data: bytes) -> Iterator[dict[str, object]]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        yield {"error": "locked"}
        return
    metadata = {"title": "", "author": "", "date": ""}
    for name, key in (("title", "/Title"), ("author", "/Author"), ("date", "/CreationDate")):
        value = reader.metadata.get(key) if reader.metadata else None
        metadata[name] = value[:500] if isinstance(value, str) else ""
    yield {**metadata, "pages": len(reader.pages)}
    for page in reader.pages:
        yield {"text": page.extract_text()}


if __name__ == "__main__":
    sys.exit(main())

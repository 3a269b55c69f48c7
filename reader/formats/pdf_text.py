"""The child that takes the text out of a PDF: ``python -m reader.formats.pdf_text SECONDS``.

A PDF is a program of sorts, and one can be made to run for hours. Its bytes come on standard input;
what is known of it, and then each page's text, leave on standard output, a line of JSON each, so
that what was read when the time is up is not lost. After so many seconds of work SIGXCPU ends it.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Iterator

_MEMORY = 450 << 20  # bytes


def main() -> int:
    """Write title, author, date and number of pages, then the text of each page."""
    import logging

    logging.disable(
        logging.CRITICAL
    )  # pypdf warns of each oddity of a file; the process is its own
    _bound(int(sys.argv[1]))
    for told in tell(sys.stdin.buffer.read()):
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
    return 0


def tell(data: bytes) -> Iterator[dict[str, object]]:
    """Give what is known of a PDF, then the text of each page; an error is the last."""
    # Errors of a strange file are many and of no class of their own; each ends in one word here.
    try:
        yield from _pages(data)
    except MemoryError:
        yield {"error": "memory"}
    except Exception as error:  # noqa: BLE001 - a parser of hostile files, alone in its process
        yield {"error": type(error).__name__}


def _bound(seconds: int) -> None:
    import resource

    for what, most in (
        (resource.RLIMIT_CORE, 0),  # SIGXCPU would leave its memory in a file
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, _MEMORY),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most + 1 if what == resource.RLIMIT_CPU else most))


def _pages(data: bytes) -> Iterator[dict[str, object]]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        yield {"error": "locked"}
        return
    known = {"title": "", "author": "", "date": ""}
    for name, key in (("title", "/Title"), ("author", "/Author"), ("date", "/CreationDate")):
        value = reader.metadata.get(key) if reader.metadata else None
        known[name] = value[:500] if isinstance(value, str) else ""
    yield {**known, "pages": len(reader.pages)}
    for page in reader.pages:
        yield {"text": page.extract_text()}


if __name__ == "__main__":
    sys.exit(main())

"""Servers that misbehave: ``python -m tests.quality.servers [NAME...]``.

Each is asked as a user would, under the bounds that are the default, in a process of its own;
printed are what came of it, the seconds and the memory. Status 1 if one takes longer than its bound
(15 s to begin, 15 s for a piece, 10 s of silence, three tries) or 500 MB, or ends in anything but a
sentence.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

from tests.network import server as misdeeds
from tests.network.server import Handler, Server, answer, redirect
from tests.quality.hostile import MOST_MEGABYTES, megabytes

_MOST_SECONDS = 35.0

CASES: dict[str, Handler] = {
    name: getattr(misdeeds, name)
    for name in (
        "closed",
        "reset",
        "no_http",
        "truncated",
        "truncated_chunks",
        "huge_header",
        "many_headers",
        "endless_body",
        "endless_chunks",
        "gzip_bomb",
        "nested_gzip_bomb",
        "broken_gzip",
        "silence",
        "silence_amid",
        "dripping_body",
        "dripping_head",
        "many_continues",
    )
} | {
    "redirect_circle": redirect("/redirect_circle"),
    "redirect_to_file": redirect("file:///etc/passwd"),
    "wrong_type": answer(b"\x89PNG", Content_Type="image/png"),
    "a_program_as_text": answer(bytes(range(256)) * 4000, Content_Type="text/html"),
    "wrong_charset": answer("größer".encode() * 99, Content_Type="text/html; charset=klingon"),
    "wait_a_year": answer(b"", "429 Too Many", Retry_After=31_536_000),
    "always_busy": answer(b"", "503 Busy"),
}


def main(names: list[str]) -> int:
    """Ask the servers of those names, or all of them."""
    failed = 0
    print(f"{'server':20} {'s':>6} {'MB':>5}  what happened")
    with Server({f"/{name}": handler for name, handler in CASES.items()}) as server:
        for name in names or CASES:
            command = [sys.executable, "-m", "tests.quality.servers", "--child"]
            ran = subprocess.run(
                [*command, server.url(f"/{name}")], capture_output=True, text=True, check=False
            )
            result = json.loads(ran.stdout) if not ran.returncode else {}
            seconds, memory = result.get("seconds", 0.0), result.get("megabytes", 0.0)
            outcome = result.get("outcome", f"! {ran.stderr.strip()[-200:]}")
            wrong = seconds > _MOST_SECONDS or memory > MOST_MEGABYTES or outcome.startswith("!")
            failed += wrong
            mark = "  <-- MISSED" if wrong else ""
            shown = outcome.replace(server.url(), "…/")
            print(f"{name:20} {seconds:6.2f} {memory:5.0f}  {shown[:120]}{mark}", flush=True)
    return 1 if failed else 0


def ask_and_tell(url: str) -> None:
    """Fetch an address, read what came, and print what it came to as JSON."""
    from reader.errors import NetworkError, UnreadableError
    from reader.formats import read_articles
    from reader.network.bounds import Bounds
    from reader.network.charset import body_as_utf8
    from reader.network.fetch_pool import fetch
    from reader.network.http_exchange import FetchRequest

    started = time.perf_counter()
    try:
        fetched = fetch(FetchRequest(url), Bounds(allow_private=True))
        articles = read_articles(body_as_utf8(fetched), "page", path=url)
    except (NetworkError, UnreadableError) as error:
        outcome = str(error)
    else:
        outcome = f"{len(articles)} articles"
    seconds = time.perf_counter() - started
    print(json.dumps({"outcome": outcome, "seconds": seconds, "megabytes": megabytes()}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        ask_and_tell(sys.argv[2])
    else:
        sys.exit(main(sys.argv[1:]))

#!/usr/bin/env bash
# Tool:     textual 8.2.8 with Python 3.11; App.call_later and set_timer.
# Expected: They take any callable with its arguments, as asyncio's call_soon does.
# Seen:     Textual counts the parameters of what it calls by inspect.signature. Python 3.11 has none
#           of dict.pop and dict.clear: the call raises ValueError, the app shows a traceback and
#           ends with status 1. list.append, which has a signature, is called.
# Matters:  "Forget this entry later" is naturally written call_later(pending.pop, key, None). It
#           passes a type checker, and ends the program of whoever presses that key. A lambda works.
#
# Seen on 2026-11-28 with Python 3.11.7:
#   list.append: called, status 0
#   dict.clear: ValueError, status 1
#   dict.pop: ValueError, status 1
#   lambda around dict.pop: called, status 0
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check textual==8.2.8 || exit 2

python3 --version
"$work/venv/bin/python" - <<'PROGRAM' 2>/dev/null | tee "$work/seen"
import asyncio

from textual.app import App


async def try_callback(name, make):
    pending, done = {"key": 1}, []

    class Small(App):
        def on_mount(self):
            self.call_later(*make(pending, done))
            self.set_timer(0.5, self.exit)

    app = Small()
    try:
        await app.run_async(headless=True)
        seen = "called" if done or not pending else "not called"
    except ValueError:
        seen = "ValueError"
    seen = "ValueError" if isinstance(app._exception, ValueError) else seen
    print(f"{name}: {seen}, status {app.return_code or 0}")


async def main():
    await try_callback("list.append", lambda pending, done: (done.append, 1))
    await try_callback("dict.clear", lambda pending, done: (pending.clear,))
    await try_callback("dict.pop", lambda pending, done: (pending.pop, "key", None))
    await try_callback(
        "lambda around dict.pop", lambda pending, done: (lambda: pending.pop("key", None),)
    )


asyncio.run(main())
PROGRAM
cat >"$work/expected" <<'LINES'
list.append: called, status 0
dict.clear: ValueError, status 1
dict.pop: ValueError, status 1
lambda around dict.pop: called, status 0
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

"""Makes screenshots/demo.svg, a reading session step by step: ``python -m tests.demo``.

One SVG of pictures of the running program, each shown for some seconds by CSS; nothing is drawn by
hand but the line below that names the key. Who wants less motion sees the first picture alone.
"""

import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from reader.library import Library, View
from reader.paths import HOME_VARIABLE, find_paths
from reader.settings import Settings
from reader.ui.app import ReaderApp
from tests.screenshots import (
    ARTICLE,
    FOLDER,
    TO_A_COPY_THAT_DIFFERS,
    _differs,
    _library_that_is_used,
    _until,
)

FILE = FOLDER / "demo.svg"
SIZE = (122, 31)
SECONDS = 3.5  # for each step
LEGEND = 60  # height of the line below
TOP = 32  # height of the window's title, which is left out


class Step(NamedTuple):
    """What is pressed, as it is told and as Textual names it, and what it does."""

    key: str
    caption: str
    keys: Sequence[str]


STEPS = (
    Step("reader", "The library: headlines, and how long each takes to read", ("escape",)),
    Step("Enter", "The article, each statement once, and five sentences that matter", ("enter",)),
    Step("3  j", "A sentence of the summary …", ("3", "j")),
    Step("Enter", "… leads to the paragraph in which it stands", ("enter",)),
    Step("x", "Copies of a paragraph are folded, and one key away", (TO_A_COPY_THAT_DIFFERS, "x")),
    Step("D", "What a copy says differently, word by word", ("D",)),
    Step("/", "Find, also in what is folded", ("escape", "slash", *"dredg")),
    Step("z", "And quiet, when nothing else is wanted", ("escape", "z")),
)


async def _pictures(library: Library) -> list[str]:
    app = ReaderApp(library, Settings(), find_paths())
    pictures = []
    async with app.run_test(size=SIZE) as pilot:
        main_screen = app.main_screen
        await pilot.pause()
        await _until(pilot, lambda: all(row.words_shown for row in main_screen.list.on_screen))
        chosen = next(row for row in library.rows(View(), 0, 99) if f"/{ARTICLE}_" in row.path)
        main_screen.list.move_to_article(chosen.id)
        for step in STEPS:
            for key in step.keys:
                if key == TO_A_COPY_THAT_DIFFERS:
                    while not _differs(main_screen.article):
                        await pilot.press("right_curly_bracket")
                else:
                    await pilot.press(key)
                await pilot.pause()
            if step is not STEPS[0]:
                await _until(pilot, lambda: main_screen.article.digest)
            await asyncio.sleep(0.8)  # progress stands in the list after a rest
            await pilot.pause()
            pictures.append(app.export_screenshot(title="reader", simplify=True))
    return pictures


def animated(pictures: Sequence[str], steps: Sequence[Step], seconds: float = SECONDS) -> str:
    """Return one SVG that shows screenshots one after the other, with a line below each.

    ``pictures`` are of one size, as Rich makes them. Of each its characters and their grounds are
    taken, not its frame; equal styles become one.
    """
    width, height = (float(n) for n in _find(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', pictures[0]))
    styles: dict[str, str] = {}
    frames = []
    for number, (picture, step) in enumerate(zip(pictures, steps, strict=True)):
        frames.append(
            f'<g class="step s{number}">{_matrix(picture, styles)}'
            f'<text class="key" x="12" y="{height + 36}">{escape(step.key)}</text>'
            f'<text class="told" x="{36 + 15 * len(step.key)}" y="{height + 36}">'
            f"{escape(step.caption)}</text></g>"
        )
    share = 100 / len(pictures)
    rules = [f".{name} {{ {declaration} }}" for declaration, name in styles.items()]
    rules += [
        f".s{number} {{ animation-delay: {number * seconds:g}s }}"
        for number in range(len(pictures))
    ]
    return f"""\
<svg viewBox="0 {TOP} {width:g} {height + LEGEND - TOP:g}" xmlns="http://www.w3.org/2000/svg">
<title>A reading session in {len(pictures)} steps</title>
<style>
text {{ font: 20px "Fira Code", "DejaVu Sans Mono", monospace; white-space: pre }}
.key {{ fill: #d9a05b; font-weight: bold; font-size: 24px }}
.told {{ fill: #d8d2c4; font-size: 24px; font-family: sans-serif }}
.step {{ visibility: hidden; animation: show {len(pictures) * seconds:g}s step-end infinite }}
@keyframes show {{ 0% {{ visibility: visible }} {share:g}%, 100% {{ visibility: hidden }} }}
@media (prefers-reduced-motion: reduce) {{
  .step {{ animation: none }}
  .s0 {{ visibility: visible }}
}}
{chr(10).join(rules)}
</style>
<rect y="{TOP}" width="{width:g}" height="{height + LEGEND - TOP:g}" rx="8" fill="#191a1c"/>
{chr(10).join(frames)}
</svg>
"""


def _matrix(picture: str, styles: dict[str, str]) -> str:
    """Return a picture's group of characters and grounds, in styles that all pictures share."""
    names = {}
    for name, declaration in re.findall(r"\.(terminal-\d+-r\d+) \{ ([^}]*?) \}", picture):
        names[name] = styles.setdefault(declaration, f"c{len(styles)}")
    (place,) = _find(r'<g transform="(translate\([^"]*\))" clip-path', picture)
    body = picture.partition(" clip-path=")[2].partition(">")[2].rpartition("</g>")[0]
    body = re.sub(r"</?g\b[^>]*>", "", body)
    body = re.sub(r' clip-path="[^"]*"', "", body)
    body = re.sub(r"terminal-\d+-r\d+", lambda match: names[match[0]], body)
    body = re.sub(r"\n\s*", "", body)
    return f'<g transform="{place}">{body}</g>'


def _find(pattern: str, text: str) -> tuple[str, ...]:
    found = re.search(pattern, text)
    assert found, f"Rich writes SVG in another way: no {pattern}"
    return found.groups()


def main() -> None:
    """Make the picture anew."""
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        with Library.open(find_paths()) as library:
            _library_that_is_used(library)
            pictures = asyncio.run(_pictures(library))
    FILE.write_text(animated(pictures, STEPS), "utf-8")
    print(FILE)


if __name__ == "__main__":
    main()

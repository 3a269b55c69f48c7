"""The demo at the top of the README: ``python -m tests.demo`` makes it."""

import re
from pathlib import Path
from xml.etree import ElementTree

from tests.demo import FILE, SECONDS, STEPS, animated

SVG = "{http://www.w3.org/2000/svg}"


def test_the_demo_stands_alone():
    """It is one file of at most 500 KB that loads nothing, runs nothing, and has every step."""
    text = FILE.read_text("utf-8")
    assert len(text.encode()) <= 500_000
    assert set(re.findall(r"https?://[^\"'\s)]*", text)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<script|url\(|@import|href", text)
    steps = [
        group
        for group in ElementTree.parse(FILE).iter(f"{SVG}g")
        if "step" in group.get("class", "")
    ]
    captions = ["".join(text.itertext()) for step in steps for text in step.findall(f"{SVG}text")]
    assert captions == [part for step in STEPS for part in (step.key, step.caption)]


def test_one_step_is_shown_at_a_time(tmp_path: Path):
    """Each begins when the one before ends, and the styles of all pictures are kept apart."""
    picture = (
        '<svg viewBox="0 0 10 20"><style>.terminal-{0}-r1 {{ fill: {1} }}</style>'
        '<g transform="translate(9, 41)" clip-path="url(#a)"><g class="terminal-{0}-matrix">'
        '<text class="terminal-{0}-r1" clip-path="url(#b)">{2}</text></g></g></svg>'
    )
    made = animated([picture.format(1, "#111", "a"), picture.format(2, "#222", "b")], STEPS[:2])
    assert ".c0 { fill: #111 }\n.c1 { fill: #222 }" in made
    assert '<text class="c0">a</text>' in made
    assert '<text class="c1">b</text>' in made
    assert f"animation: show {2 * SECONDS:g}s step-end" in made
    assert f".s1 {{ animation-delay: {SECONDS:g}s }}" in made
    assert "50%, 100% { visibility: hidden }" in made
    ElementTree.fromstring(made)

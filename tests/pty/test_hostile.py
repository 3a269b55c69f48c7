"""Whatever a stranger writes, nothing of it acts on the terminal or in what reader writes.

Each hostile text goes through the installed program in a terminal, in files of every format, and to
every place that text reaches: panes, titles, sheets, toasts, the terminal's title and clipboard,
names and contents of notes, the log.
"""

import re
from urllib.parse import urlsplit

import pytest
from markdown_it import MarkdownIt

from reader.paths import find_paths
from tests.hostile import GROUPS, acting, copied, write_files

from .terminal import Terminal

# What reader itself, by way of Textual, says to a terminal beside characters: control sequences
# with these ends, the pointer's shape, what it copies, and links to the articles of a briefing.
OWN = re.compile(
    r"\x1b\[[0-9;:?<>=$]*[ABCDGHJKXhlmnprtuq]|\x1b\]22;\w+\x07|\x1b\]52;c;[\w+/=]*\x07"
    r"|\x1b\]8;id=\d+;https://news\.example/[^\x00-\x20\x7f-\x9f]*\x1b\\|\x1b\]8;;\x1b\\"
)
# Modes that it sets: cursor, mouse, focus, pasting, the other screen, painting at once, resizing.
MODES = set("1 7 25 1000 1002 1003 1004 1006 1015 1016 1049 2004 2026 2027 2031 2048".split())
KEYS = [
    *("\r", "2y", "}y", "x", "D", "\x1b", "C", "e", "o", "c", "c"),  # in the article
    *("/MARK\r", "n", "\x1b", "t\x1b", "w\x1b", "v", "\x1b"),
    *("3", "j", "y", "i", "\x1b", "a\x1b", "\r"),  # in the summary
    *("J", "J", "J", "J", "J", "J", "J", "J"),  # the other formats
    *("1", "g", "y", "e", "o", "G", "y", "S", "f", "f", "?", "\x1b"),  # in the list
    *("f", "f", "f", "T", "x", "j", "+", "X\x1b", "k", "B", "C"),  # stories, and a briefing
    *("/MARK\r", "n", "\x1b", "y", "e", "3", "y", "\x1b", "\x1b", "1", "T"),
    *("\x10quit", "\x1b", "\x12"),
]


@pytest.mark.parametrize("name", GROUPS)
def test_a_session(tmp_path, name):
    """A reader who opens, copies, exports, searches and looks at everything is not touched."""
    files = write_files(tmp_path / "news", GROUPS[name])
    missing = tmp_path / f"missing {GROUPS[name].replace(chr(0), '')}"
    with Terminal(*files, missing) as terminal:
        terminal.until("could not be read").rest()
        terminal.child.send("\x1b")
        terminal.rest()
        for keys in KEYS:
            terminal.child.send(keys)
            terminal.rest(0.1)
        assert terminal.text.count("MARK") > 3
        terminal.child.send("\x11")
        assert terminal.end() == 0
        output = terminal.output.decode("utf-8")
        clips = copied(terminal.output)
        assert terminal.modes_left() == {}
    rest = OWN.sub("", output)
    assert acting(rest) <= {"\r"}, ascii(rest)
    assert {
        mode for modes in re.findall(r"\x1b\[\?([0-9;]+)[hl]", output) for mode in modes.split(";")
    } <= MODES
    assert "\x1b[6n" not in output
    assert len(clips) >= 4
    assert any("MARK" in clip for clip in clips)
    assert not acting("".join(clips))
    _check_notes()
    log = find_paths().log
    assert not log.exists() or not acting(log.read_text("utf-8"))


def _check_notes() -> None:
    """The notes that were written: their names, their characters, and what they render as."""
    notes = list(find_paths().export.iterdir())
    assert any("killed" in note.read_text("utf-8") for note in notes)
    for note in notes:
        assert not acting(note.name) | {"\n"} & set(note.name)
        text = note.read_text("utf-8")
        assert "MARK" in text
        assert not acting(text)
        # Its name may stand in the path of an address of the article's own.
        # A link to a block of the note itself leads nowhere else.
        others = [link for link in links_of(text) if not link.startswith("#")]
        assert {urlsplit(link).hostname for link in others} <= {"news.example"}


def links_of(text: str) -> list[str]:
    """The addresses to which the Markdown of a note leads."""
    rendered = MarkdownIt("js-default", {"html": True, "linkify": False}).render(text)
    return re.findall(r"""(?:href|src)\s*=\s*["']?([^"'>\s]+)""", rendered)

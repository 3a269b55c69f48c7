"""A whole reading session, key by key, and the next one; each step is looked at on the screen."""

import base64
import re

from reader.paths import find_paths

from .terminal import Terminal

HARBOUR = "Harbour row deepens"


class Session(Terminal):
    """A terminal of three panes, read pane by pane."""

    def _pane(self, number: int) -> str:
        rows = [line.split("│") for line in self.lines[:-1]]
        return "\n".join(row[number] for row in rows if len(row) == 3)

    @property
    def titles(self) -> str:
        """What stands in the list."""
        return self._pane(0)

    @property
    def article(self) -> str:
        """What stands in the article."""
        return self._pane(1)

    @property
    def rows(self) -> list[str]:
        """The rows of the article below its title, without what stands beside them."""
        return [row.strip(" ▎▐•≠") for row in self.article.split("\n")[1:]]

    @property
    def summary(self) -> str:
        """What stands in the summary."""
        return self._pane(2)

    @property
    def footer(self) -> str:
        """The last row."""
        return self.lines[-1]

    @property
    def current(self) -> str:
        """The paragraph at which the article's bar stands."""
        rows = self.article.split("\n")
        return " ".join(row[2:].strip(" •≠") for row in rows if row.startswith("▎"))

    @property
    def clips(self) -> list[str]:
        """What the terminal's clipboard was given."""
        found = re.findall(rb"\x1b\]52;c;([\w+/=]*)\x07", self.output)
        return [base64.b64decode(clip).decode() for clip in found]

    def write(self, text: str) -> None:
        """Type a text without looking at each letter."""
        self._shown.clear()
        self.child.send(text)
        self.rest()

    def go_to(self, beginning: str) -> None:
        """Go from paragraph to paragraph until the bar stands at one."""
        for _ in range(60):
            if self.current.startswith(beginning):
                return
            self.press("}")
        raise AssertionError(f"{beginning} is not found\n{self.text}")


def test_a_whole_session():
    """From the first start to the second, with all that a reader does in an hour in front of it."""
    with Session() as session:
        _begin(session)
        _search_and_open(session)
        _look_at_copies(session)
        _go_to_a_sentence_and_back(session)
        _keep(session)
        _find(session)
        _export_and_undo(session)
        stood = _leave(session)
    _begin_again(stood)


def _begin(session: Session) -> None:
    session.until("Nothing leaves this computer.").until(
        "1  Read the fourteen sample articles"
    ).rest()
    session.press("\r").until_shown("14 new").until("The most important keys").rest()
    if "1/14" not in session.titles:  # the cursor stays on its article while others come above it
        session.press("g")
    assert "1/14" in session.titles
    assert "Choose an article" in session.article
    session.press("j")
    assert "The most important keys" not in session.text
    assert "2/14" in session.titles


def _search_and_open(session: Session) -> None:
    session.press("/")
    session.write("oystermen dredger")
    session.until(lambda: "1 article" in session.footer).rest()
    assert HARBOUR in session.titles
    assert "orchestra" not in session.titles
    session.press("\r", "\r").until("gist · 5 sentences").rest()
    assert HARBOUR in session.article
    assert "news.example" in session.article
    assert "7 of 38 paragraphs folded" in " ".join(session.summary.split())
    before = session.rows
    session.press(" ")
    assert session.rows != before
    assert session.article.startswith(f" {HARBOUR}")
    session.press("g")
    assert session.rows == before


def _look_at_copies(session: Session) -> None:
    session.go_to("The western channel was closed in 1913")
    assert "+ 1 copy differs: “was shut” instead of “was closed”" in session.article
    assert "was shut in 1913" not in session.article
    session.press("x")
    assert "- 1 copy folded" in session.article
    assert "The western channel was shut in 1913" in session.article
    session.press("x")
    assert "was shut in 1913" not in session.article
    session.press("D").until("What the copies say differently")
    assert "reworded: “was shut”" in session.text
    session.press("\x1b").until(lambda: "What the copies say" not in session.text).rest()


def _go_to_a_sentence_and_back(session: Session) -> None:
    before, current = session.rows, session.current
    session.press("3", "j")
    line = next(row for row in session.summary.split("\n") if row.startswith("▎ 2"))
    words = " ".join(line[4:].split()[:4])
    session.press("\r")
    assert session.current.startswith(words)
    session.press("\x0f")
    assert session.current == current
    assert session.rows == before


def _keep(session: Session) -> None:
    session.press("2", "w")  # Ctrl+O came back to the summary
    session.write("Who closed it?")
    session.press("\x1b").until("» Who closed it?").until_shown("Note saved")
    session.press("t")
    session.write("harbours")
    session.press("\r").until_shown("Tags changed").rest()
    session.press("v").until("j more").rest()
    session.press("y").until_shown("clipboard").rest()
    assert session.clips[-1].startswith("The western channel was closed in 1913, when the railway")
    session.press("s").until_shown("Starred.").rest()
    assert "★" in session.titles
    session.press("1", "\x1b").until(lambda: "/14" in session.titles).rest()
    session.press("f", "3").until("Starred ·").rest()
    assert "1/1 " in session.titles
    assert HARBOUR in session.titles
    session.press("f", "1").until(lambda: "/14" in session.titles).rest()


def _find(session: Session) -> None:
    session.press("2", "/")
    session.write("dredge")
    session.until(lambda: _match_shown(session)).rest()
    number, count = _match_shown(session)
    session.press("\r").until("“dredge”")
    session.press("n").until(lambda: _match_shown(session) == (number + 1, count))
    assert "dredge" in session.article
    session.press("\x1b").until(lambda: not _match_shown(session))


def _match_shown(session: Session) -> tuple[int, ...]:
    """The number of the match that is shown, and how many there are; empty where none is."""
    found = re.search(r"(\d+) of (\d+)", session.footer)
    return tuple(map(int, found.groups())) if found else ()


def _export_and_undo(session: Session) -> None:
    session.press("e").until_shown("1 note written:").rest()
    (note,) = find_paths().export.iterdir()
    assert HARBOUR in note.read_text("utf-8")
    session.press("U").until(lambda: "★" not in session.titles).rest()
    assert "★" not in session.titles


def _first_rows(session: Session) -> list[str]:
    """The first rows of text: a place is that of a text, not of a blank row before it."""
    return [row for row in session.rows if row][:10]


def _leave(session: Session) -> list[str]:
    session.press("?").until("Everywhere").until("Go to the summary").rest()
    session.press("\x1b").until(lambda: "Everywhere" not in session.text).rest()
    session.press("2", " ", "j").rest()
    stood = _first_rows(session)
    session.child.send("\x11")
    assert session.end() == 0
    assert session.modes_left() == {}
    assert session.settings_left() == []
    assert b"Traceback" not in session.output
    return stood


def _begin_again(stood: list[str]) -> None:
    with Session() as session:
        session.until("gist · 5 sentences").rest(1)
        assert _first_rows(session) == stood
        assert "The most important keys" not in session.text
        session.press("g").until("Tags: harbours")
        session.go_to("The western channel was closed in 1913")
        assert "» Who closed it?" in session.article
        session.child.send("\x11")
        assert session.end() == 0

"""reader in a real browser: it opens, keys work, and a sentence leads to its paragraph."""

import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.serving import READER, start_server

from .page import Screen, start_chromium

pytestmark = pytest.mark.browser
# textual-serve measures its connection, and resizes once before it is open.
HARMLESS = re.compile("ping=|Failed to execute 'send' on 'WebSocket': Still in CONNECTING state")


def below(process: int) -> set[Path]:
    """The processes that a process has started, and those that they have."""
    found = set()
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, listed.read_text().split()):
            found |= {Path(f"/proc/{child}"), *below(child)}
    return found


def first_text_row(screen: Screen) -> str:
    """The first row of text in the article; its place is kept, blank rows above it are not."""
    rows = (line.split("│")[1].strip(" ▎▐") for line in screen.lines[1:])
    return next(row for row in rows if row)


@pytest.fixture
def server(real_article):
    """A server over an empty library and the real article, as its process and address."""
    process, address = start_server(real_article)
    yield process, address
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright  # who passes the other tests need not have it

    with sync_playwright() as playwright, start_chromium(playwright) as browser:
        yield browser


def test_a_reading_session(server, browser):
    """The three panes open; keys scroll; Enter on a sentence goes to its paragraph; q leaves."""
    process, address = server
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    screen = Screen(page, address)
    screen.until("gist ·").until("5 sentences")
    begun = screen.text
    assert screen.press("Space").text != begun
    screen.press("3", "j")
    sentence = " ".join(line.rpartition("│")[2].lstrip("▎") for line in screen.lines)
    screen.press("Enter")
    article = " ".join(" ".join(line.split("│")[1].split()) for line in screen.lines[:-1])
    words = sentence.split(" 2 ")[1].split()[:6]
    assert " ".join(words) in article
    picture = page.screenshot()
    assert len(picture) > 20_000  # an empty page makes some 6,000 bytes
    assert screen.hosts == {address.split("/")[2]}
    assert set(screen.complaints) <= {
        answer for answer in screen.complaints if HARMLESS.match(answer)
    }
    processes = below(process.pid)
    assert processes
    screen.press("q")
    page.keyboard.press("q")
    screen.until(lambda: screen.closed)
    page.get_by_text("reader has ended.").wait_for()
    screen.until(lambda: not any(path.exists() for path in processes))


@pytest.fixture
def shelf(tmp_path):
    """The address of a server over a library of eight articles."""
    for number in range(8):
        text = f"A heron on pier {number}\n2024031{number}\nIt stood there all day.\n"
        (tmp_path / f"{number}.txt").write_text(text)
    subprocess.run([READER, "import", str(tmp_path)], check=True, capture_output=True)
    process, address = start_server()
    yield address
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)


SIZES = pytest.mark.parametrize(
    "size", [(1600, 900), (700, 500)], ids=lambda size: f"{size[0]}x{size[1]}"
)


@SIZES
def test_keys_that_come_without_a_pause(shelf, browser, size):
    """None is lost: neither while the page is loaded, nor afterwards."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    screen = Screen(page, shelf)
    page.keyboard.type("gjjj", delay=0)  # before anything is shown
    screen.until("4/8")
    page.keyboard.type("gjjjjjjk", delay=0)
    screen.until("6/8")
    page.keyboard.type("/heron", delay=0)
    screen.until("/heron").until("8 articles")
    page.keyboard.press("Escape")
    page.keyboard.type("G", delay=0)
    screen.until("8/8")


@SIZES
def test_a_bookmark_opens_the_next_server(server, browser, size):
    """The address in the browser has the key, and a server that starts later takes it."""
    process, address = server
    view = {"width": size[0], "height": size[1]}
    page = browser.new_page(viewport=view)
    Screen(page, address).until("gist ·" if size[0] > 1000 else "min left")
    bookmark = page.url
    assert bookmark == address
    page.close()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    again, next_address = start_server()
    port = next_address.split("/")[2]
    bookmark = bookmark.replace(bookmark.split("/")[2], port)
    later = browser.new_page(viewport=view)  # which has none of the cookies of the one before
    Screen(later, bookmark).until("min left")
    again.send_signal(signal.SIGINT)
    again.communicate(timeout=60)


def test_a_folder_that_is_imported_at_the_start(reader_home, tmp_path, browser):
    """The list has the keys once it is there: the page had told of its focus before."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"A heron on pier {number}\nIt stood there.\n")
    process, address = start_server(tmp_path)
    screen = Screen(browser.new_page(viewport={"width": 1600, "height": 900}), address)
    screen.until("3 new").press("G").until("3/3")
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)


def test_a_page_that_is_closed(server, browser):
    """Its reader ends with it, and the next page goes on where it stood."""
    process, address = server
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    screen = Screen(page, address)
    screen.until("gist ·")
    for _ in range(2):
        header = screen.settle().lines[0]
        page.keyboard.press("Space")
        screen.until(lambda header=header: screen.lines[0] != header)  # its share of the article
    stood = first_text_row(screen.settle())
    processes = below(process.pid)
    page.close()
    again = Screen(browser.new_page(viewport={"width": 1600, "height": 900}), address)
    again.until(lambda: not any(path.exists() for path in processes))
    again.until("gist ·").until(lambda: first_text_row(again) == stood)


def test_another_page_gets_nothing(server, browser):
    """A page of another origin can neither read the page nor open the WebSocket."""
    _, address = server
    base = address.partition("/?")[0]
    own = browser.new_context().new_page()
    Screen(own, address).until("gist ·")  # the cookie is there
    other = own.context.new_page()
    other.goto("data:text/html,<p>elsewhere</p>")
    answer = other.evaluate(
        """url => new Promise(done => {
            const socket = new WebSocket(url);
            socket.onopen = () => done("open");
            socket.onerror = () => done("refused");
        })""",
        base.replace("http", "ws") + "/ws?width=80&height=24",
    )
    assert answer == "refused"

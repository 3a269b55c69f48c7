"""The installed program between other programs: what is piped in, and readers that leave."""

import fcntl
import os
import subprocess
from pathlib import Path

import pytest

from reader.ingest import import_paths
from reader.library import Library
from reader.paths import find_paths
from tests.network.feeds import item, rss
from tests.network.server import Server, answer

from .terminal import READER, Terminal

SEEDS = Path(__file__).parents[2] / "seeds"

PAGE = """<!DOCTYPE html><html><head><title>A harbour is dredged - Ostby News</title>
<script>document.write("never")</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>A harbour is dredged</h1>
<p>The harbour of Ostby was dredged on Monday for the first time in forty years.</p>
<p onclick="steal()">Farmers came with <b>tractors</b> and took away the mud of the harbour.</p>
<p>A heron stood on the dredger all day and would not be moved, whatever was said to it.</p>
</article><footer>All rights reserved</footer></body></html>"""


def call(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the program with something piped in."""
    command = [READER, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


@pytest.fixture
def library():
    """A library with the samples and a feed."""
    with Library.open(find_paths()) as opened:
        import_paths(opened, [SEEDS])
        opened.add_feed("https://news.example/")


@pytest.mark.parametrize(
    "arguments",
    [
        ("digest", SEEDS),
        ("digest", "--json", SEEDS),
        ("digest", "--markdown", SEEDS),
        ("list",),
        ("list", "--json"),
        ("export", "--to", "notes"),
        ("export", "--jsonl", "--to", "notes"),
        ("show", "1"),
        ("feeds",),
        ("feeds", "--json"),
        ("feeds", "export", "-"),
        ("settings", "--defaults"),
        ("where",),
        ("digest", "--help"),
        ("--help",),
    ],
    ids=lambda arguments: " ".join(map(str, arguments)).replace(str(SEEDS), "seeds"),
)
def test_a_reader_that_leaves(library, tmp_path, arguments):
    """`reader … | head -1` ends quietly: no traceback, no complaint, status 0."""
    out, into = os.pipe()
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        fcntl.fcntl(into, fcntl.F_SETPIPE_SZ, 4096)  # so that what is not read soon blocks
    child = subprocess.Popen(
        [READER, *map(str, arguments)], stdout=into, stderr=subprocess.PIPE, cwd=tmp_path
    )
    os.close(into)
    with open(out, "rb") as reading:
        assert reading.readline()
    output = child.stderr.read().decode()
    child.stderr.close()
    assert child.wait() == 0
    assert all(line.startswith("reader: ") for line in output.splitlines())
    assert "roken pipe" not in output
    assert "Traceback" not in output


def test_a_reader_that_never_came():
    """Nor is it told of what never could be written."""
    out, into = os.pipe()
    os.close(out)
    child = subprocess.Popen([READER, "digest", SEEDS], stdout=into, stderr=subprocess.PIPE)
    os.close(into)
    _, output = child.communicate()
    assert (child.returncode, output) == (0, b"")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_nobody_listens_to_what_is_said(unbuffered):
    """With standard error gone too, a file that is missing ends without a traceback."""
    out, into = os.pipe()
    os.close(out)
    env = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    child = subprocess.Popen([READER, "digest", "missing"], stdout=into, stderr=into, env=env)
    os.close(into)
    assert child.wait() in (0, 1)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_data_goes_on_where_nobody_listens_to_what_is_said(tmp_path, unbuffered):
    """A file that is missing takes nothing from the digest of the other."""
    (tmp_path / "a.txt").write_text("A headline\n\nThe harbour was dredged on Monday.\n")
    out, into = os.pipe()
    os.close(out)
    env = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    command = [READER, "digest", "missing", str(tmp_path / "a.txt")]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=into, env=env)
    os.close(into)
    assert ran.returncode == 1
    assert b"The harbour was dredged on Monday." in ran.stdout


def test_a_page_from_a_pipe():
    """`curl … | reader digest -`: the article of a page, without its furniture and its markup."""
    ran = call("digest", "-", stdin=PAGE.encode())
    out = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "A harbour is dredged" in out
    assert "Farmers came with tractors and took away" in out
    for hidden in ("<", "never", "steal", "Sport", "color: red"):
        assert hidden not in out


def test_a_feed_from_a_pipe():
    """Each of its items is a digest of its own."""
    ran = call("digest", "--json", "-", stdin=rss([item(1), item(2)]))
    assert (ran.returncode, ran.stdout.count(b"\n"), ran.stderr) == (0, 2, b"")
    assert b'"title": "Item 2"' in ran.stdout


def test_a_page_that_another_program_fetches():
    """curl need not be there: any program that writes a page will do, also slowly."""
    with Server({"/": answer(PAGE.encode(), Content_Type="text/html")}) as server:
        fetch = f"import urllib.request as u; print(u.urlopen('{server.url()}').read().decode())"
        ran = subprocess.run(
            f'python3 -c "{fetch}" | (sleep 0.3; cat) | "{READER}" digest --sentences 1 -',
            shell=True,
            capture_output=True,
            text=True,
            check=False,
        )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "A harbour is dredged" in ran.stdout


@pytest.mark.parametrize("way", ["cat {} |", "(sleep 0.5; cat {}) |", ""])
def test_the_screen_on_a_pipe(tmp_path, way):
    """`reader -` shows the page that is piped in or redirected, and the keys work."""
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    end = "" if way else f"< {file}"
    with Terminal(shell=f'{way.format(file)} "{READER}" - {end}') as terminal:
        terminal.until("Farmers came with tractors").until("gist ·").rest()
        terminal.press("?").until("Everywhere")
        terminal.press("\x1b", "q")
        terminal.child.send("q")
        assert terminal.end() == 0
        assert terminal.modes_left() == {}
        assert terminal.settings_left() == []
    assert b"A harbour is dredged" in call("list").stdout


@pytest.mark.parametrize("piped", ["head -c 5000 /dev/urandom", "true"])
def test_nothing_to_read_on_a_pipe(piped):
    """One sentence, status 1, and the terminal is as it was."""
    with Terminal(shell=f'{piped} | "{READER}" -') as terminal:
        assert terminal.end() == 1
        assert terminal.text.strip().startswith("reader: Standard input")
        assert terminal.modes_left() == {}
        assert terminal.settings_left() == []

"""Every test runs with a home of its own and touches nothing of the user's."""

import compileall
import importlib
import os
import pkgutil
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import reader
from tests.left_behind import (
    children,
    children_left,
    differences,
    global_state,
    threads,
    threads_left,
)

pytest_plugins = ["tests.order"]

# A property is no less true on a busy machine. The same examples are tried each time, so that a run
# tells of what was changed; ``--hypothesis-profile explore`` tries others, and keeps what fails.
_NO_CLOCK = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("steady", derandomize=True, database=None, **_NO_CLOCK)
settings.register_profile("explore", **_NO_CLOCK)
settings.load_profile("steady")

# Nor does a test depend on the terminal from which it is started, or on its user's programs. Rich,
# Textual and argparse read some of these when they are imported.
_OF_THE_USER = (
    *("COLUMNS", "LINES", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"),
    *("TTY_INTERACTIVE", "VISUAL", "EDITOR", "PAGER", "MANPAGER", "BROWSER"),
    *("PYTHONUNBUFFERED", "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONWARNINGS"),
)
for _name in list(os.environ):
    _is_kept = _name.startswith("TEXTUAL_SNAPSHOT")  # of the plugin that takes pictures
    if _name in _OF_THE_USER or (_name.startswith(("TEXTUAL", "READER_", "XDG_")) and not _is_kept):
        del os.environ[_name]
os.environ["TERM"] = "xterm-256color"

# A shell that starts pytest in the background has it ignore Ctrl+C, and so all that tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parent.parent


def pytest_configure(config):
    """Compile the product once: where Python writes no bytecode, each child would do it again."""
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(str(ROOT / "reader"), quiet=2)


def pytest_xdist_auto_num_workers():
    """Run more tests at once than there are processors: those of the screen mostly wait."""
    wanted = os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS")
    return int(wanted) if wanted else (os.cpu_count() or 1) + 2


@pytest.fixture(scope="session", autouse=True)
def everything_imported():
    """Import all of the product: Hypothesis takes examples from the constants of what is loaded.

    Else which examples a property sees depends on the tests that ran before it in its process.
    """
    for module in pkgutil.walk_packages(reader.__path__, "reader."):
        if not module.name.endswith(".__main__"):
            importlib.import_module(module.name)


@pytest.fixture(autouse=True)
def nothing_left_behind():
    """Fail a test that changes what is global in its process and does not change it back."""
    state, running, born = global_state(), threads(), children()
    yield
    left = threads_left(running) + children_left(born) + differences(state, global_state())
    if left:
        pytest.fail("\n".join(f"This test leaves behind: {one}" for one in left), pytrace=False)


@pytest.fixture(autouse=True)
def reader_home(nothing_left_behind, tmp_path_factory, monkeypatch):
    """A fresh READER_HOME for each test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("READER_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def fork_server():
    """The process of which the children of ``forked_children`` are forked."""
    from tests import forked_digest_child

    forked_digest_child.start_server()
    return forked_digest_child


@pytest.fixture
def kept_messages(monkeypatch):
    """Keep notes and sentences on the screen, where a busy machine is long in looking at them."""
    monkeypatch.setattr("reader.ui.widgets.footer_bar._NOTE_SECONDS", 600.0)
    monkeypatch.setattr("reader.ui.app._SENTENCE_SECONDS", 600.0)


@pytest.fixture
def passing_messages(kept_messages, monkeypatch):
    """Let notes go, for a test that waits for what they cover."""
    monkeypatch.setattr("reader.ui.widgets.footer_bar._NOTE_SECONDS", 1.0)


@pytest.fixture
def forked_children(fork_server, monkeypatch):
    """Have screens fork their children that make digests, which saves half a second each."""
    start = fork_server.start_forked_child
    monkeypatch.setattr("reader.digesting.digester.start_digest_child", start)


@pytest.fixture(scope="session")
def real_article() -> Path:
    """The scraped article in seeds/."""
    return next((ROOT / "seeds").glob("000_*.txt"))

"""What of an article could not be made is said beside its text, and nothing else suffers."""

import asyncio
import logging
from contextlib import suppress

import pytest

from reader.log import keep_log
from reader.paths import find_paths
from tests.failing import ChildFailure

from .conftest import SAMPLE

MARK = "zebra"
FILES = {
    "a.txt": SAMPLE.replace("A harbour is", f"A {MARK} is", 1).replace("20240316", "20240318"),
    "b.txt": SAMPLE.replace("Ostby", "Westby"),
}
KILL = "os.kill(os.getpid(), 9)"


@pytest.fixture
def forked_children():
    """Children that read their modules themselves, so that one of these can be made to fail."""


@pytest.fixture
def log():
    """The log of the session."""
    logger = logging.getLogger("reader")
    before = list(logger.handlers)
    keep_log(find_paths().log)
    yield find_paths().log
    for handler in [handler for handler in logger.handlers if handler not in before]:
        with suppress(OSError):
            handler.close()
        logger.removeHandler(handler)


@pytest.fixture
def fail(tmp_path, monkeypatch):
    """Have the digesting child fail in a function, for the article that has the mark."""

    def fail(target: str, action: str) -> ChildFailure:
        child = "reader.digesting.digest_child"
        return ChildFailure(tmp_path / "failing", monkeypatch, child, target, MARK, action)

    return fail


def words(driver) -> str:
    """The screen's words, one space apart, so that wrapping matters nothing."""
    return " ".join(driver.screen_text().replace("│", " ").split())


def pane_text(driver) -> str:
    return " ".join(row.text for row in driver.main_screen.summary._rows)


@pytest.mark.parametrize(
    ("target", "lacking"),
    [
        ("reader.digest._prepare", "it could not be repaired, folded and summarised"),
        ("reader.digest.fold_article", "its copies could not be folded"),
        ("reader.digest.summarise", "the summary could not be made"),
    ],
)
async def test_a_failing_step(open_screen, fail, log, target, lacking):
    """The text is there, a sentence says what is not, and opening it again tries again."""
    failure = fail(target, "raise KeyError('x\\x1b[2J')")
    async with open_screen(FILES) as driver:
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.summary.failure)
        assert lacking in pane_text(driver).lower()
        assert "The text is complete" in pane_text(driver)
        assert "The next dredging is planned" in words(driver)
        assert "Open the article again" not in driver.screen_text()
        text = log.read_text("utf-8")
        assert "Traceback" in text
        assert "KeyError" in text
        assert "\x1b" not in text
        article = driver.main_screen.article.article
        assert (
            driver.app.library.get_digest(
                article.key, driver.main_screen.control.summaries.options.key
            )
            is None
        )
        assert driver.app.library.row(driver.main_screen.open_article.id).words_shown is None
        failure.lift()
        await driver.press("1", "enter")
        await driver.wait_until(
            lambda: driver.main_screen.article.digest and not driver.main_screen.summary.failure
        )
        assert lacking not in pane_text(driver).lower()
        assert driver.main_screen.article.digest.folding.folds
        assert driver.main_screen.article.digest.summary.sentences


async def test_a_child_that_is_killed_by_an_article(open_screen, fail, log):
    """It is tried once, the next article is digested, and opening it again tries again."""
    failure = fail("reader.digest.fold_article", KILL)
    async with open_screen(FILES) as driver:
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.summary.failure)
        assert "SIGKILL" in pane_text(driver)
        assert "The text is complete" in pane_text(driver)
        assert "The next dredging is planned" in words(driver)
        assert "SIGKILL" in log.read_text("utf-8")
        await driver.press("J")
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        await driver.wait_until(lambda: driver.main_screen.rows.row_at(1).words_shown is not None)
        await driver.press("1", "k", "j", "k")
        await asyncio.sleep(0.5)  # figures are made of what is on screen after .15 s
        tried = failure.count
        assert tried <= 2  # by the list, before it was opened, and by opening it
        await driver.press("j", "k", "j", "k")
        await asyncio.sleep(0.5)
        assert failure.count == tried
        failure.lift()
        await driver.press("k", "enter")
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert not driver.main_screen.summary.failure


async def test_stats_of_all_but_the_one_that_fails(open_screen, fail):
    """A list that asks for folds gets those of the others; the one that fails is tried once."""
    files = {f"{n:02}.txt": FILES["b.txt"].replace("Westby", f"By{n}") for n in range(20)}
    for n in range(10):  # more than are tried at once, and the first ones
        files[f"{n:02}.txt"] = FILES["a.txt"].replace("Ostby", f"By{n}")
    failure = fail("reader.digest.fold_article", "raise MemoryError")
    async with open_screen(files, size=(160, 12)) as driver:
        await driver.press("slash", *"folds:>0", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.uncounted == 10)
        await driver.wait_until(lambda: driver.main_screen.list.count == 10)
        await asyncio.sleep(0.5)
        assert failure.count == 10


async def test_another_method_that_fails_leaves_the_summary_in_view(open_screen, fail):
    """The sentence is told, and the summary of the method before stays."""
    failure = fail("reader.summarising.summary_pipeline._summarise_with_sumy", "raise KeyError")
    async with open_screen(FILES) as driver:
        await driver.read()
        before = driver.main_screen.article.digest
        await driver.press("3", "a", "j", "enter")
        await driver.wait_until(lambda: failure.count == 1 and driver.toasts())
        assert "The summary could not be made" in driver.toasts()[-1]
        assert driver.main_screen.article.digest == before
        assert driver.main_screen.control.summaries.options.method == "gist"
        assert not driver.main_screen.summary.failure


async def test_an_export_of_all_goes_on(open_screen, fail):
    """Each note is written, and a sentence says what is missing in one."""
    fail("reader.digest.fold_article", "raise KeyError")
    async with open_screen(FILES) as driver:
        await driver.press("E")
        await driver.wait_until(lambda: len(list(find_paths().export.glob("*.md"))) == 2)
        await driver.wait_until(
            lambda: any("could not be folded" in told for told in driver.toasts())
        )

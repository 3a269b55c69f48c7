"""Sentences of the summary that were read in other articles come last, and are dim."""

import pytest

from reader.known import KnownSpan
from tests.ui.conftest import SAMPLE


def span_of(sentence, *, until=None):
    """A known sentence of an article, where the summary has one."""
    end = sentence.end if until is None else until
    return KnownSpan(sentence.paragraph, sentence.start, end, "same", 1, 0, 0, end - sentence.start)


def by_paragraph(*spans):
    return {span.paragraph: [span] for span in spans}


def numbered(driver):
    """The first rows of the sentences, each with its number and sign, and its style."""
    pane = driver.main_screen.summary
    rows = [n for n, row in enumerate(pane._rows) if row.first]
    return [(pane.render_row(n - pane._first).text[1:].strip(), pane._rows[n].style) for n in rows]


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)])
async def test_known_sentences_come_last(open_screen, size):
    """With a sign, their numbers in the order shown; the cursor stays, and Enter goes there."""
    async with open_screen({"a.txt": SAMPLE}, size=size, known_sentences=False) as driver:
        await driver.read()
        await driver.press("3")
        pane = driver.main_screen.summary
        first, second, *others = pane.digest.summary.sentences
        await driver.press("j")
        assert pane.chosen == second
        pane.show_known(by_paragraph(span_of(first), span_of(second)))
        await driver.pilot.pause()
        assert pane.chosen == second
        assert pane.cursor == len(others) + 1
        rows = numbered(driver)
        count = len(others) + 2
        assert [row.split()[0] for row, _ in rows] == [
            *(str(n) for n in range(1, count - 1)), f"✓{count - 1}", f"✓{count}",
        ]  # fmt: skip
        assert [style for _, style in rows] == [*["text"] * (count - 2), "known", "known"]
        assert rows[-1][0].split(" ", 1)[1][:12] == second.text[:12]
        assert "✓" in driver.screen_text()
        await driver.press("enter")
        assert driver.main_screen.article.current == second.paragraph
        pane.show_known({})
        assert pane.chosen == second
        assert pane.cursor == 1
        assert "✓" not in "".join(row for row, _ in numbered(driver))


async def test_only_what_is_known_as_a_whole_is_dim(open_screen):
    """Not a sentence of which a part was read; and it stays so for a summary of another length."""
    async with open_screen({"a.txt": SAMPLE}, known_sentences=False) as driver:
        await driver.read()
        await driver.press("3")
        pane = driver.main_screen.summary
        first, second, *_ = pane.digest.summary.sentences
        pane.show_known(by_paragraph(span_of(first, until=first.end - 1), span_of(second)))
        assert [style for _, style in numbered(driver)].count("known") == 1
        before = len(pane.digest.summary.sentences)
        await driver.press("minus")
        await driver.wait_until(lambda: len(pane.digest.summary.sentences) < before)
        kept = second in pane.digest.summary.sentences
        assert [style for _, style in numbered(driver)].count("known") == kept

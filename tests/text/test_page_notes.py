"""Notes of a page about itself are told from what an article says."""

import pytest

from reader.text.sentences.page_notes import find_page_notes, is_page_note


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-24",
        "2026-11-24T10:15:00+01:00",
        "24 November 2026",
        "Tue., Nov. 24, 2026 10:15 AM PDT",
        "Tuesday 24 November 2026 22.34 BST",
        "24.11.2026",
        "24. November 2026, 10:15 Uhr",
        "Published: Nov. 24, 2026 at 10:15 a.m. ET",
        "on Nov 24 2026, 11:55p",
        "Updated 5:40 p.m. ET",
        "Updated Wednesday, Jan 5 at 5:53 PM",
        "Updated 3 hours ago",
        "vor 3 Stunden",
        "5 min read",
        "Lesezeit: 3 Min.",
        "Share",
        "Share this article on Facebook, Twitter and WhatsApp",
        "Share | Print | Comments (12)",
        "Share |",
        "24 November 2026 · 5 min read",
        "Teilen",
    ],
)
def test_a_note_is_a_whole_line(line):
    assert is_page_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Share prices fell.",
        "Share of votes",
        "On 24 November 2026 the bridge was closed.",
        "The 24 November 2026 agreement",
        "5 May 2026 a man died",
        "Updated rules on 5 May",
        "Updated",
        "2026",
        "May 2026",
        "Monday",
        "10.30",
        "3-2",
        "12 dead",
        "Comments from the mayor",
        "He read for 5 minutes",
        "Save the bees",
        "Two years ago",
        "Three people died 3 hours ago",
        "Facebook",
    ],
)
def test_what_may_be_said_is_no_note(line):
    assert not is_page_note(line)


def test_dates_that_differ_are_headings():
    """The same date twice, and other notes beside two dates, are notes."""
    assert (
        find_page_notes(enumerate(["24 November 2026", "It rained.", "25 November 2026"])) == set()
    )
    assert find_page_notes(enumerate(["Share", "1 May 2026", "It rained.", "2 May 2026"])) == {0}
    assert find_page_notes(enumerate(["1 May 2026", "It rained.", "1 May 2026"])) == {0, 2}

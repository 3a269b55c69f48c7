"""A page whose end is missing says so; one that only leaves out what HTML lets it does not."""

import pytest

from tests.formats.reading import read_one

BEGIN = (
    "<html><head><title>Lighthouse is sold</title></head><body><article><h1>Lighthouse is sold</h1>"
)
TEXT = "<p>The lighthouse of the bay was sold to a choir, which will sing in its lamp room.</p>" * 3
CUT = "the page ends in the middle; what follows is missing"


@pytest.mark.parametrize(
    "end", ["<p>The echo has eleven sec", "<p>It is old,", "<p>Old.</p><p cla", "<"]
)
def test_a_page_without_its_end_says_so(end):
    assert CUT in read_one(f"{BEGIN}{TEXT}{end}").remarks


@pytest.mark.parametrize(
    "text",
    [
        f"{BEGIN}{TEXT}</article></body></html>",
        f"{BEGIN}{TEXT}<p>The echo has eleven seconds</body>",
        f"{BEGIN}{TEXT}<p>The echo has eleven seconds.\n",
        f"{BEGIN}{TEXT}",
        f"{BEGIN}{TEXT}</article></body></html>\ncached by a server",
    ],
    ids=["whole", "no tag for html", "no closing tags", "ends with a tag", "a word behind"],
)
def test_a_page_that_has_its_end_does_not(text):
    assert CUT not in read_one(text).remarks

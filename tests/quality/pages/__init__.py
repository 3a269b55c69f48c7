"""Pages of many layouts around articles whose text is known."""

from tests.quality.pages.layouts import LAYOUTS
from tests.quality.pages.making import Page, make_pages

__all__ = ["LAYOUTS", "Page", "make_pages"]

"""Asks for one of several articles."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList

from reader.ui.layout.article_columns import ArticleLabel, format_article_rows
from reader.ui.layout.cells import cell_len
from reader.ui.sheets.prompts import Choice, format_number


class ArticleChoice(Choice):
    """Shows articles in columns; answers with the index of the chosen one as digits."""

    def __init__(self, title: str, articles: Sequence[ArticleLabel]) -> None:
        super().__init__(title, [(str(index), label.title) for index, label in enumerate(articles)])
        self._articles = articles

    def on_resize(self) -> None:
        """Fit the columns to the width of the sheet."""
        self.call_after_refresh(self._fit_columns)

    def _fit_columns(self) -> None:
        for options in self.query(OptionList):  # none where one leaves meanwhile
            indent = cell_len(format_number(1))
            width = options.scrollable_content_region.width - indent
            for index, row in enumerate(format_article_rows(self._articles, width)):
                lines = row.replace("\n", "\n" + " " * indent)
                prompt = Content(f"{format_number(index + 1)}{lines}")
                options.replace_option_prompt_at_index(index, prompt)

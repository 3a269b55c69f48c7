"""The method and the length of summaries, chosen by the reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.summarising import Length
    from reader.ui.control.article.summaries import Summaries
    from reader.ui.services import Services


class SummaryOptions:
    """Changes how the open article and the later ones are summarised."""

    def __init__(self, services: Services, summaries: Summaries) -> None:
        self._services = services
        self._summaries = summaries

    def lengthen(self) -> None:
        """Make the summary one step longer."""
        self._step_length(1)

    def shorten(self) -> None:
        """Make the summary one step shorter."""
        self._step_length(-1)

    def _step_length(self, step: int) -> None:
        from reader.ui.summary_lengths import find_next_length

        self._set_length(find_next_length(self._summaries.options.length, step))

    def _set_length(self, length: Length) -> None:
        if length != self._summaries.options.length:
            self._summaries.summarise_again(replace(self._summaries.options, length=length))

    def choose_length(self) -> None:
        """Let the reader choose a length."""
        from reader.ui.sheets.prompts import Choice
        from reader.ui.summary_lengths import make_length_choices

        lengths = make_length_choices(self._services.settings.words_per_minute)
        now = next(
            (n for n, (_, length) in lengths.items() if length == self._summaries.options.length),
            "",
        )

        def choose(name: str | None) -> None:
            if name is not None:
                self._set_length(lengths[name][1])

        options = [(name, meaning) for name, (meaning, _) in lengths.items()]
        self._services.ask(Choice("Length of the summary", options, now), choose)

    def choose_method(self) -> None:
        """Let the reader choose a method."""
        from reader.ui.sheets.prompts import Choice
        from reader.ui.summary_methods import METHOD_NAMES

        def choose(name: str | None) -> None:
            if name is not None and name != self._summaries.options.method:
                self._summaries.summarise_again(replace(self._summaries.options, method=name))

        method = self._summaries.options.method
        self._services.ask(Choice("Method of the summary", METHOD_NAMES, method), choose)

"""A note on a sentence of the summary: it is one on that sentence of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.layout.note_targets import find_note_targets
from reader.ui.layout.text_ranges import TextRange

if TYPE_CHECKING:
    from reader.ui.control.article.note_editor import NoteEditor
    from reader.ui.control.article.summaries import Summaries
    from reader.ui.control.screen_parts import ScreenParts


class SentenceNote:
    """Lets a note be written from the summary, which keeps the keys."""

    def __init__(self, screen: ScreenParts, summaries: Summaries, editor: NoteEditor) -> None:
        self._screen = screen
        self._summaries = summaries
        self._editor = editor

    def write(self) -> None:
        """Let a note be written on the sentence under the cursor, or its note be changed."""
        pane, sentence = self._screen.article, self._summaries.chosen
        article = self._screen.open_article.id
        if article is None or pane.article is None or sentence is None:
            self._screen.footer.show_note("There is no sentence to write a note on.")
            return
        place = TextRange(sentence.paragraph, sentence.start, sentence.end)
        targets = find_note_targets(pane.article, sentence.paragraph, [place], pane.notes, None)
        self._editor.write_on(article, targets[0])

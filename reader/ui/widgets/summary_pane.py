"""The summary: sentences, each of which leads to the paragraph that it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.records import Record
from reader.ui.bindings import make_bindings
from reader.ui.layout.cells import cell_len
from reader.ui.layout.spans import Part
from reader.ui.layout.wrap import wrap
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.geometry import Size

    from reader.digest import Digest
    from reader.disagreements import Contradiction
    from reader.known import KnownSpan
    from reader.summarising import SummarySentence
    from reader.ui.model.opened_briefing import BriefingSummary

_INDENT = 4
_KNOWN_SIGN = "✓"
_MIN_ARTICLE_ROWS = 8  # below the summary, with the title; with fewer the summary has all
_AGAIN = "To try again, open the article again from the list."


class _Row(Record):
    text: str
    style: str
    sentence: int = -1
    first: bool = False
    is_known: bool = False


class SummaryPane(Pane):
    """Shows the sentences of a summary, with a cursor on one of them.

    Those that were read in other articles come last, and are dim. While a briefing is shown, its
    summary stands in the place of the article's.
    """

    BINDINGS = make_bindings("summary")

    class SentenceChosen(Message):
        """The reader clicked a sentence, and wants to see where it stands."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.digest: Digest | None = None
        self.cursor = 0
        self.failure = ""
        self.status = ""
        self.reasons = False
        self._known: Mapping[int, Sequence[KnownSpan]] = {}
        self._rows: list[_Row] = []
        self._first = 0
        self._is_scrolled = False  # by the wheel, since the cursor was moved
        self._briefing: BriefingSummary | None = None
        self._place_before = (0, 0)  # cursor and first row of what is not shown now

    # What is shown

    def show_briefing(self, briefing: BriefingSummary | None) -> None:
        """Show the summary of a briefing, or that of the article again."""
        if (briefing is None) != (self._briefing is None):
            before = self._place_before
            self._place_before = (self.cursor, self._first)
            self.cursor, self._first = before if briefing is None else (0, 0)
            self._is_scrolled = False
        self._briefing = briefing
        self._lay_out()

    def show(self, digest: Digest | None) -> None:
        """Show the summary of a digest; the cursor stays on its sentence if that is still there."""
        if self._briefing is not None:
            self._show_behind(digest)
            return
        before, shown = self.chosen, self.digest
        same = shown and digest and shown.article.key == digest.article.key
        self.digest, self.status = digest, ""
        self.failure = _failure_of(digest)
        if not same:
            self._known, self._first, self._is_scrolled = {}, 0, False
        self._put_cursor_on(before if same else None)
        self._lay_out()

    def _show_behind(self, digest: Digest | None) -> None:
        """Take over the summary of the article while that of a briefing is shown."""
        self.digest, self.status = digest, ""
        self.failure, self._known = _failure_of(digest), {}
        self._place_before = (0, 0)

    def show_known(self, known: Mapping[int, Sequence[KnownSpan]]) -> None:
        """Show which sentences were read in other articles; ``known`` are these by paragraph.

        The cursor stays on its sentence. With nothing in ``known``, all come in their order again.
        """
        before = self.chosen
        self._known = known
        if self._briefing is not None:
            return
        self._put_cursor_on(before)
        self._lay_out()

    def _put_cursor_on(self, sentence: SummarySentence | None) -> None:
        """Put the cursor on a sentence, or the first one where it is not there."""
        places = [(s.paragraph, s.start) for s in self.sentences]
        wanted = (sentence.paragraph, sentence.start) if sentence else None
        self.cursor = places.index(wanted) if wanted in places else 0

    def show_status(self, status: str) -> None:
        """Say in the title that a summary is being made; "" says nothing."""
        self.status = status
        self.refresh()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no digest, and nothing else."""
        self.show(None)
        self.failure = sentence
        self._lay_out()

    @property
    def sentences(self) -> Sequence[SummarySentence]:
        """The sentences as they are shown: known ones last."""
        sentences = self.digest.told_sentences if self.digest else ()
        return sorted(sentences, key=self._is_known) if self._known else sentences

    def _is_known(self, sentence: SummarySentence) -> bool:
        return any(
            span.start <= sentence.start and sentence.end <= span.end
            for span in self._known.get(sentence.paragraph, ())
        )

    @property
    def chosen(self) -> SummarySentence | None:
        """The sentence of an article under the cursor."""
        sentences = self.sentences if self._briefing is None else ()
        return sentences[self.cursor] if self.cursor < len(sentences) else None

    @property
    def count(self) -> int:
        """How many sentences are shown."""
        return len(self.sentences if self._briefing is None else self._briefing.sentences)

    def _make_briefing_rows(self, briefing: BriefingSummary, width: int) -> Iterator[_Row]:
        def make_rows(text: str, style: str) -> Iterator[_Row]:
            yield from (_Row(text[start:end], style) for start, end in wrap(text, width))
            yield _Row("", "text")

        yield from make_rows(briefing.facts, "quiet")
        for number, text in enumerate(briefing.sentences):
            is_known = number in briefing.read
            for start, end in wrap(text, width):
                style = "known" if is_known else "text"
                yield _Row(text[start:end], style, number, start == 0, is_known)
            yield _Row("", "text", number)
        for line in briefing.below:
            yield from (_Row(line[s:e], "faint") for s, e in wrap(line, width))

    def _make_sentence_rows(self, width: int, *, with_others: bool) -> Iterator[_Row]:
        """Yield the rows of an article's summary, with the words that contradict it.

        ``with_others`` gives the whole sentences that these words stand in.
        """
        from reader.export.export_phrases import DISPUTED_SIGN, quote_other_side
        from reader.text.sentences.datelines import drop_dateline

        for number, sentence in enumerate(self.sentences):
            is_known = self._is_known(sentence)
            style = "known" if is_known else "text"
            conflicts = self.digest.find_contradictions(sentence) if self.digest else []
            text = (f"{DISPUTED_SIGN} " if conflicts else "") + drop_dateline(sentence.text)
            if self.digest is not None and conflicts and not with_others:
                paragraphs = self.digest.article.paragraphs
                text += f" (elsewhere {quote_other_side(conflicts[0], paragraphs)})"
            for start, end in wrap(text, width):
                yield _Row(text[start:end], style, number, start == 0, is_known)
            if self.digest is not None and conflicts and with_others:
                other = f"Elsewhere: {_get_other_sentence(self.digest, conflicts[0])}"
                yield from (_Row(other[s:e], "faint", number) for s, e in wrap(other, width))
            if self.reasons:
                why = "; ".join(sentence.why) or "This method gives no reasons."
                yield from (_Row(why[s:e], "faint", number) for s, e in wrap(why, width))
            yield _Row("", "text")

    def _lay_out(self) -> None:
        before = len(self._rows)
        self._rows = self._make_rows(self.size.width, self.rows)
        if len(self._rows) > self.rows and self.digest is not None:
            self._rows = self._close_up(self._rows)
        self._keep_place()
        if len(self._rows) != before and self.styles.auto_dimensions:
            self.refresh(layout=True)  # it is as high as what it shows

    def _close_up(self, rows: list[_Row]) -> list[_Row]:
        """Return rows without the blank ones between sentences, where not all rows fit."""
        sentences = [number for number, row in enumerate(rows) if row.sentence >= 0]
        if not sentences:
            return rows
        return [
            row for n, row in enumerate(rows) if row.text or not sentences[0] < n < sentences[-1]
        ]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the height above an article: that of the text, or all where little is left."""
        height = len(self._make_rows(width, container.height)) + 1
        return height if container.height - height >= _MIN_ARTICLE_ROWS else container.height

    def _make_rows(self, pane_width: int, height: int) -> list[_Row]:
        """Return the rows of what is shown, for a pane of so many cells and rows."""
        width = max(1, pane_width - _INDENT - 1)
        if self._briefing is not None:
            return list(self._make_briefing_rows(self._briefing, width))
        rows = [_Row(text, "quiet") for text in self._facts(width)] + [_Row("", "text")]
        if self.failure:
            failure = f"{self.failure} {_AGAIN}"
            rows += [_Row(failure[s:e], "text") for s, e in wrap(failure, width)]
            rows.append(_Row("", "text"))
        sentences = list(self._make_sentence_rows(width, with_others=False))
        below = list(self._make_rows_below(width))
        if self.digest is not None and self.digest.contradictions:
            with_others = list(self._make_sentence_rows(width, with_others=True))
            if len(rows) + len(with_others) + len(below) <= height:
                sentences = with_others
        return rows + sentences + below

    def _make_rows_below(self, width: int) -> Iterator[_Row]:
        """Yield what stands below the sentences: keywords, and what was folded."""
        if self.digest is not None:
            if not self.sentences and not self.failure:
                yield _Row("There is no text to summarise.", "faint")
            keywords = " · ".join(self.digest.summary.keywords)
            if keywords:
                yield from (_Row(keywords[s:e], "quiet") for s, e in wrap(keywords, width))
                yield _Row("", "text")
            folding = "" if self._lacks_folding(self.digest) else self._folding()
            yield from (_Row(folding[s:e], "faint") for s, e in wrap(folding, width))

    def _lacks_folding(self, digest: Digest) -> bool:
        from reader.failures import FOLDING, PREPARING  # no article is open at the first paint

        return any(failure.step in (PREPARING, FOLDING) for failure in digest.failures)

    def _facts(self, width: int) -> list[str]:
        digest = self.digest
        if digest is None:
            return []
        summary = digest.summary
        count = len(summary.sentences)
        head = f"{summary.method} · {count} sentence{'s' if count != 1 else ''}"
        share = f"{digest.compression:.0%}"
        facts = f"{head} · {summary.words:,} of {digest.words_shown:,} words · {share}"
        if cell_len(facts) > width:
            facts = f"{head} · {share}"  # a second line would say little more
        order = "what matters first" if digest.scrambled else "in its order"
        most = f"Most of this short article, {order}."
        lines = [facts, most] if digest.is_mostly_summary else [facts]
        return [line[s:e] for line in lines for s, e in wrap(line, width)]

    def _folding(self) -> str:
        digest = self.digest
        if digest is None:
            return ""
        folds, total = len(digest.folding.folds), len(digest.article.paragraphs)
        repeats = len(digest.folding.repeats)
        counts = f"{folds} of {total} paragraphs folded"
        if repeats:
            counts += f", {repeats} repeated sentence{'s' if repeats != 1 else ''} dimmed"
        conflicts = len(digest.folding.conflicts) + len(digest.disagreements)
        if conflicts:
            counts += f", {conflicts} conflict{'s' if conflicts != 1 else ''}"
        order = "author's order" if digest.article.ordered else "order unknown"
        return f"{counts}, {order}."

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width."""
        if self.digest is not None or self._briefing is not None:
            self._lay_out()

    # Moving

    def _keep_place(self) -> None:
        """Keep what is in view after the rows were made anew."""
        if self._is_scrolled:
            self._show_from(self._first)
        else:
            self._reveal()

    def _show_from(self, first: int) -> None:
        self._first = max(0, min(first, len(self._rows) - self.rows))
        self.refresh()

    def _reveal(self) -> None:
        own = [number for number, row in enumerate(self._rows) if row.sentence == self.cursor]
        if own:
            if self.cursor == 0:
                own[0] = 0
            if self.cursor == self.count - 1:
                own[-1] = len(self._rows) - 1
            self._first = max(self._first, own[-1] - self.rows + 1)
            self._first = min(self._first, own[0])
        self._show_from(self._first)

    def move_to(self, number: int) -> None:
        """Move to a sentence, counted from 0, or the nearest that there is."""
        self._is_scrolled = False
        if self.count:
            self.cursor = max(0, min(number, self.count - 1))
        self._reveal()

    def next_sentence(self) -> None:
        """Move to the next sentence."""
        self.move_to(self.cursor + 1)

    def previous_sentence(self) -> None:
        """Move to the previous sentence."""
        self.move_to(self.cursor - 1)

    def go_to_top(self) -> None:
        """Move to the first sentence."""
        self.move_to(0)

    def go_to_bottom(self) -> None:
        """Move to the last sentence."""
        self.move_to(self.count - 1)

    def toggle_reasons(self) -> None:
        """Show below each sentence why it was chosen, or hide it."""
        self.reasons = not self.reasons
        self._lay_out()

    def scroll_by_wheel(self, step: int) -> None:
        """Scroll two rows."""
        self._is_scrolled = True
        self._show_from(self._first + 2 * step)

    def on_click(self, event: events.Click) -> None:
        """Go to where the sentence under the pointer stands."""
        number = self._first + event.y - 1
        if event.y >= 1 and number < len(self._rows) and self._rows[number].sentence >= 0:
            self.move_to(self._rows[number].sentence)
            self.post_message(self.SentenceChosen())

    # Drawing

    def get_title_parts(self) -> tuple[str, str]:
        """Return the pane's name, and what is under way."""
        return "Summary", self.status if self._briefing is None else ""

    def find_empty_rows(self) -> range:
        """Return the rows below the summary."""
        return range(max(0, len(self._rows) - self._first), self._drawn_rows)

    def render_row(self, row: int) -> Strip:
        """Return a row of the summary."""
        number = self._first + row
        if number >= len(self._rows):
            return self.compose_strip([])
        line = self._rows[number]
        has_cursor = line.sentence >= 0 and line.sentence == self.cursor
        bar: Part = ("▎", "accent" if self.has_focus else "faint") if has_cursor else (" ", "text")
        count = _format_number(line.sentence + 1, line.is_known) if line.first else "   "
        return self.compose_strip([bar, (count, "accent"), (line.text, line.style)])


def _format_number(number: int, is_known: bool) -> str:
    """Return a sentence's number in three cells; the sign tells what was read without colours."""
    if not is_known:
        return f"{number:>2} "
    return f"{_KNOWN_SIGN}{number} " if number < 10 else f"{number}{_KNOWN_SIGN}"


def _get_other_sentence(digest: Digest, conflict: Contradiction) -> str:
    """Return the sentence that contradicts one of the summary."""
    paragraph = digest.article.paragraphs[conflict.other]
    return next(
        (
            paragraph.get_sentence_text(sentence)
            for sentence in paragraph.sentences
            if sentence.start <= conflict.other_start < sentence.end
        ),
        paragraph.text,
    )


def _failure_of(digest: Digest | None) -> str:
    """Return what could not be made of an article, "" for nothing."""
    if digest is None or not digest.failures:
        return ""
    from reader.export.export_phrases import describe_failures  # loads what makes digests

    return describe_failures(digest)

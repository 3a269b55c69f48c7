"""A briefing that was opened: its articles, and what is known of it so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reader.export.briefings.briefing_phrases import describe_extent, find_claims
from reader.export.export_phrases import pluralise
from reader.records import Record
from reader.text.sentences.datelines import drop_dateline
from reader.ui.layout.briefing_layout import (
    ArticleHead,
    BriefingBlock,
    Target,
    format_sources,
    get_targets,
    is_read,
    make_briefing_blocks,
    make_preview_blocks,
)

if TYPE_CHECKING:
    from reader.briefing import Briefing
    from reader.digesting import BriefingResult, ReadStatements
    from reader.library.briefings.library_briefings import ToldText
    from reader.ui.commands import PaneName
    from reader.ui.model.viewpoint import Viewpoint


class BriefingSummary(Record):
    """The summary for its pane: facts, sentences with their sources, and what follows.

    ``read`` has the numbers of sentences that were read, from 0; ``below`` are lines.
    """

    facts: str
    sentences: Sequence[str]
    read: frozenset[int] = frozenset()
    below: Sequence[str] = ()


class Origin(NamedTuple):
    """Where a briefing was opened: the pane, and the article that was open with its place.

    ``jumps`` is how many there were to go back to.
    """

    pane: PaneName
    article_id: int | None
    viewpoint: Viewpoint | None
    jumps: int


class OpenedBriefing:
    """What is shown of a briefing; ``told`` is what was told of its articles before, by id.

    ``title`` is the name of the story that they are, ``story`` its number; without a title it is
    the leading headline.
    ``resume_at`` is what the statement says at which the reader left it in the last session, and
    how many statements that say the same came later: one may be in the summary and below.
    """

    def __init__(
        self,
        heads: Sequence[ArticleHead],
        origin: Origin,
        told: Mapping[int, ToldText],
        title: str | None = None,
        resume_at: tuple[str, int] = ("", 0),
        story: int | None = None,
    ) -> None:
        self.title = title
        self.story = story
        self.resume_at = resume_at
        self.heads = tuple(heads)
        self.origin = origin
        self.told = told
        self.briefing: Briefing | None = None
        self.statements: ReadStatements | None = None
        self.is_being_made = self.has_comparing_failed = False
        self.is_finished = False

    @property
    def ids(self) -> list[int]:
        """The ids of its articles."""
        return [head.id for head in self.heads]

    @property
    def texts(self) -> list[tuple[int, str]]:
        """Id and content key of each of its texts."""
        if self.briefing is None:
            return []
        keys = (article.key for article in self.briefing.articles)
        return list(zip(self.ids, keys, strict=True))

    @property
    def told_keys(self) -> dict[int, str]:
        """The content key of what was told of its articles before, by id."""
        return {article_id: text.key for article_id, text in self.told.items()}

    def take(self, result: BriefingResult) -> None:
        """Take over what was made; articles that could not be read are in it no more."""
        heads = {head.id: head for head in self.heads}
        self.heads = tuple(heads[article_id] for article_id in result.ids)
        self.briefing = result.briefing
        if self.briefing is not None and self.title is not None:
            self.briefing = replace(self.briefing, title=self.title)

    def set_unread(self, unread: bool) -> None:
        """Have all articles be unread, or none."""
        self.heads = tuple(head._replace(unread=unread) for head in self.heads)

    @property
    def missing_reason(self) -> str:
        """Why there is nothing but the list of articles; "" where the briefing is there."""
        if self.briefing is not None:
            return ""
        state = "is still being made" if self.is_being_made else "could not be made"
        return f"The briefing {state}."

    @property
    def nothing_new_reason(self) -> str:
        """Why no statement is marked as new."""
        if self.missing_reason:
            return self.missing_reason
        if not self.told:
            return "This briefing is opened for the first time: all of it is new."
        if self.statements is not None:
            return "Nothing is new since last time."
        state = "could not be found" if self.has_comparing_failed else "is still being found"
        return f"What is new since last time {state}."

    @property
    def remark(self) -> str:
        """What is new since its articles were told last; "" where none of them was.

        That some were told does not say that this briefing was opened: a selection has some of a
        story, and a story grows.
        """
        told = [self.told[head.id] for head in self.heads if head.id in self.told]
        if not told:
            return ""
        from reader.export.changes_text import format_date_and_time

        when = f"last {format_date_and_time(max(text.told_at for text in told))}"
        if len(told) == len(self.heads):
            when = f"Told {when}"
        else:
            when = f"{len(told)} of {pluralise(len(self.heads), 'article')} told before, {when}"
        if self.statements is None:
            return f"{when}."
        new = len(self.statements.new or ())
        if not new:
            return f"{when}; nothing is new since."
        verb = "is" if new == 1 else "are"
        return f"{when}; {pluralise(new, 'statement')} {verb} new since (+, H goes there)."

    def make_blocks(self, with_summary: bool) -> list[BriefingBlock]:
        """Return the blocks of what is there by now."""
        if self.briefing is None:
            title = f"Briefing of {pluralise(len(self.heads), 'article')}"
            return make_preview_blocks(title, self.heads)
        return make_briefing_blocks(
            self.briefing,
            self.heads,
            self.statements,
            self.remark,
            with_summary=with_summary,
            story=self.story,
        )

    def make_summary(self) -> BriefingSummary:
        """Return the summary for the pane that shows it."""
        if self.briefing is None:
            return BriefingSummary("reading …", ())
        sentences, claims = self.briefing.sentences, find_claims(self.briefing)
        return BriefingSummary(
            f"{pluralise(len(sentences), 'sentence')} · {describe_extent(self.briefing)}",
            [f"{drop_dateline(one.text)} {format_sources(one, claims)}" for one in sentences],
            frozenset(n for n, one in enumerate(sentences) if is_read(one, self.statements)),
            [f"[{n}] {head.facts or head.title}" for n, head in enumerate(self.heads, start=1)],
        )

    def get_sentence_targets(self, number: int) -> tuple[Target, ...]:
        """Return where a sentence of the summary is said."""
        if self.briefing is None or number >= len(self.briefing.sentences):
            return ()
        return get_targets(self.briefing.sentences[number])

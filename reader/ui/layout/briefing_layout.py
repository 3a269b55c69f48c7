"""A briefing as blocks of text: summary, body, figures, timeline, articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from typing import TYPE_CHECKING, NamedTuple

from reader.export.briefings.briefing_phrases import (
    Claims,
    describe_extent,
    describe_own_words,
    find_claims,
    group_entries,
    list_numbers,
    list_passages,
    mark_dispute,
    mark_sources,
    name_part,
    sort_sources,
)
from reader.export.briefings.difference_phrases import (
    list_differences,
    name_differences,
    name_teller,
)
from reader.export.export_phrases import DISPUTED_SIGN, format_long_date, pluralise
from reader.text.sentences.datelines import drop_dateline
from reader.ui.layout.cells import cell_len
from reader.ui.layout.changes_layout import Block, Place, Text, join_pieces
from reader.ui.layout.text_ranges import TextRange

if TYPE_CHECKING:
    from reader.briefing import Briefing, BriefingSentence, Entry, FigureClaim, Statement
    from reader.digesting import ReadStatements

NEW_SIGN = "+"
READ_SIGN = "✓"
_MAX_OUTLETS = 8  # below the headline
_NO_OUTLET = "no outlet"


class ArticleHead(NamedTuple):
    """What is shown of an article before its text is there; ``url`` is one of the web or ""."""

    id: int
    title: str
    date: Date | None
    source: str
    url: str
    unread: bool

    @property
    def facts(self) -> str:
        """Source and date, "" where neither is known."""
        date = format_long_date(self.date) if self.date else ""
        return " · ".join(part for part in (self.source, date) if part)


class Target(NamedTuple):
    """An article by its number in the briefing, and where in it something is said, if known."""

    article: int
    place: TextRange | None = None


@dataclass(frozen=True, slots=True)
class BriefingBlock(Block):
    """A block to which a cursor comes if it has ``targets``: the places that say it.

    ``is_heading`` begins a part. ``is_disputed`` has a figure that sources tell differently, and
    ``is_new`` a statement that was not told when the briefing was opened last. ``url`` is what the
    first row links to, "" for nothing.
    """

    targets: tuple[Target, ...] = ()
    is_heading: bool = False
    is_disputed: bool = False
    is_new: bool = False
    url: str = ""


class BriefingPosition(NamedTuple):
    """The row at the upper edge, and the number of the block from which on one reads."""

    top: Place
    block: int


class BriefingPlace(NamedTuple):
    """Where in a briefing the reader is: its position, and the current block.

    ``width`` is that of the text in cells, for which the position's row holds.
    """

    position: BriefingPosition
    current: BriefingBlock | None
    width: int


def make_preview_blocks(title: str, heads: Sequence[ArticleHead]) -> list[BriefingBlock]:
    """Return what is shown while a briefing is being made: its articles."""
    what = f"Reading {pluralise(len(heads), 'article')} …"
    return [
        BriefingBlock((Text(title, (), "strong"), Text(what, (), "quiet"))),
        *_make_timeline(heads),
        *_make_articles(heads),
    ]


def make_briefing_blocks(
    briefing: Briefing,
    heads: Sequence[ArticleHead],
    statements: ReadStatements | None,
    remark: str,
    *,
    with_summary: bool,
    story: int | None = None,
) -> list[BriefingBlock]:
    """Return the parts of a briefing in their order.

    ``statements`` says what of it was read and what is new, None while that is not known; what
    stands in ``remark`` is said below the headline, with the number of the ``story`` that it is.
    The summary is left out where it has a pane of its own.
    """
    extent = describe_extent(briefing)
    if story is not None:
        extent = f"Story {story} · {extent}"
    facts = [Text(extent, (), "quiet")]
    if outlets := _list_outlets(heads):
        facts.append(Text(outlets, (), "quiet"))
    if remark:
        facts.append(Text(remark, (), "accent"))
    claims = find_claims(briefing)
    return [
        BriefingBlock((Text(briefing.title, (), "strong"), *facts)),
        *(_make_summary(briefing, statements, claims) if with_summary else ()),
        *_make_body(briefing, heads, statements, claims),
        *_make_differences(briefing, heads),
        *_make_timeline(heads),
        *_make_articles(heads),
    ]


def _list_outlets(heads: Sequence[ArticleHead]) -> str:
    """Return who is meant by the numbers behind sentences: "[1] post.example 2 Mar · [2] …"."""
    known = [
        f"[{number}] {head.source or _NO_OUTLET}{_format_day(head.date)}"
        for number, head in enumerate(heads, start=1)
    ]
    if not any(head.source for head in heads):
        return ""  # numbers and days alone say nothing
    more = len(known) - _MAX_OUTLETS
    return " · ".join([*known[:_MAX_OUTLETS], f"{more:,} more below"] if more > 0 else known)


def _format_day(date: Date | None) -> str:
    return f" {date.day} {date:%b}" if date else ""


def _make_heading(text: str) -> BriefingBlock:
    return BriefingBlock((Text(text, (), "accent"),), is_heading=True)


def format_numbers(numbers: Iterable[int]) -> str:
    """Return "[1][3]" for the numbers of articles."""
    return "".join(f"[{number}]" for number in numbers)


# The summary


def is_read(sentence: BriefingSentence, statements: ReadStatements | None) -> bool:
    """Whether a sentence of the summary was read."""
    place = sentence.article, sentence.paragraph, sentence.start
    return statements is not None and place in statements.read


def get_targets(sentence: BriefingSentence) -> tuple[Target, ...]:
    """Return the places of a sentence of the summary, one of each article, its own first."""
    return tuple(
        Target(source.article, TextRange(source.paragraph, source.start, source.end))
        for source in sort_sources(sentence)
    )


def format_sources(sentence: BriefingSentence, claims: Claims) -> str:
    """Return "≠ [1][3]": who says a sentence of the summary, and whether its figures differ."""
    sign = mark_dispute(claims, sentence, [(sentence.start, sentence.end)])
    return sign + format_numbers(list_numbers(sentence))


def _make_summary(
    briefing: Briefing, statements: ReadStatements | None, claims: Claims
) -> Iterator[BriefingBlock]:
    if briefing.sentences:
        yield _make_heading("Summary")
    for sentence in briefing.sentences:
        known = is_read(sentence, statements)
        pieces = [
            (drop_dateline(sentence.text), "known" if known else "text"),
            *_quiet(format_sources(sentence, claims)),
        ]
        yield BriefingBlock(
            (join_pieces(pieces, "text"),),
            mark=READ_SIGN if known else "",
            targets=get_targets(sentence),
        )


def _quiet(sources: str) -> list[tuple[str, str]]:
    return [(" ", "text"), (sources, "quiet")]


# The body


def _make_body(
    briefing: Briefing,
    heads: Sequence[ArticleHead],
    statements: ReadStatements | None,
    claims: Claims,
) -> Iterator[BriefingBlock]:
    for part in group_entries(briefing):
        named = ""
        if part.alone is not None:
            head = heads[part.alone]
            named = " · ".join(name for name in (head.title, head.source) if name)
        yield _make_heading(name_part(briefing, part, named))
        for entry in part.entries:
            yield _make_entry(briefing, entry, statements, claims)


def _make_entry(
    briefing: Briefing,
    entry: Entry,
    statements: ReadStatements | None,
    claims: Claims,
) -> BriefingBlock:
    text = briefing.get_text(entry)
    places = [(entry.article, entry.paragraph, sentence.start) for sentence in entry.shown]
    read = [statements is not None and place in statements.read for place in places]
    is_new = statements is not None and bool(statements.new and statements.new & set(places))
    figures = claims.get((entry.article, entry.paragraph), ())
    is_disputed = False
    pieces: list[tuple[str, str]] = []
    marks = {
        passage.stop: mark_sources(passage.whole, passage.part, format_numbers)
        for passage in list_passages(briefing, entry)
    }
    joints = (joint for joint, _ in briefing.list_shown_parts(entry))
    for number, (sentence, joint, known) in enumerate(
        zip(entry.shown, joints, read, strict=True), start=1
    ):
        if pieces:
            pieces.append((joint if joint.strip() else " ", "text"))
        style, at = "known" if known else "text", sentence.start
        for start, stop in sorted(figures):
            if sentence.start <= start and stop <= sentence.end and at <= start:
                is_disputed = True
                pieces += [(text[at:start], style), (text[start:stop], "noted")]
                at = stop
        pieces.append((text[at : sentence.end], style))
        if number in marks:
            pieces += _quiet(marks[number])
    words = (
        Text(f"[{number}] {own_words}", (), "quiet")
        for number, own_words in describe_own_words(entry)
    )
    signs = (DISPUTED_SIGN if is_disputed else "") + (NEW_SIGN if is_new else "")
    return BriefingBlock(
        (join_pieces(pieces, "text"), *words),
        mark=signs or (READ_SIGN if all(read) else ""),
        targets=tuple(_find_targets(briefing, entry)),
        is_disputed=is_disputed,
        is_new=is_new,
    )


def _find_targets(briefing: Briefing, entry: Entry) -> Iterator[Target]:
    """Yield where an entry is said, one place of each article, its own first."""
    shown = TextRange(entry.paragraph, entry.shown[0].start, entry.shown[-1].end)
    yield Target(entry.article, shown)
    seen = {entry.article}
    for source in sorted(entry.sources, key=lambda source: source.article):
        if source.article not in seen:
            seen.add(source.article)
            end = len(briefing.get_text(source))
            yield Target(source.article, TextRange(source.paragraph, 0, end))


# Below the body


def _make_differences(briefing: Briefing, heads: Sequence[ArticleHead]) -> Iterator[BriefingBlock]:
    differences = list_differences(briefing)
    if differences:
        yield _make_heading(f"{name_differences(briefing)} that differ")
    for what, claims in differences:
        yield BriefingBlock(
            (Text(what, (), "strong"), *_make_rows(claims, heads)),
            mark=DISPUTED_SIGN,
            targets=tuple(
                Target(claim.article, TextRange(claim.paragraph, claim.start, claim.end))
                for claim in claims
            ),
            is_disputed=True,
        )


def _make_rows(
    claims: Sequence[FigureClaim | Statement], heads: Sequence[ArticleHead]
) -> Iterator[Text]:
    width = max(cell_len(claim.text) for claim in claims)
    for claim in claims:
        head = heads[claim.article]
        when = format_long_date(Date.fromisoformat(claim.date[:10])) if claim.date else ""
        time = claim.date[10:16].replace("T", " ") if claim.date else ""
        facts = " · ".join(part for part in (name_teller(claim), head.source, when + time) if part)
        figure = " " * (width - cell_len(claim.text)) + claim.text
        pieces = [(figure, "text"), (f"  [{claim.article + 1}] {facts}", "quiet")]
        yield join_pieces(pieces, "text")


def _make_timeline(heads: Sequence[ArticleHead]) -> Iterator[BriefingBlock]:
    days: dict[Date, list[int]] = {}
    for number, head in enumerate(heads):
        if head.date is not None:
            days.setdefault(head.date, []).append(number)
    if not days:
        return
    yield _make_heading("Timeline")
    for day, numbers in sorted(days.items()):
        rows = (
            join_pieces([(f"[{n + 1}] ", "quiet"), (heads[n].title, "text")], "text")
            for n in numbers
        )
        targets = tuple(Target(number) for number in numbers)
        yield BriefingBlock((Text(format_long_date(day), (), "strong"), *rows), targets=targets)


def _make_articles(heads: Sequence[ArticleHead]) -> Iterator[BriefingBlock]:
    yield _make_heading("Articles")
    for number, head in enumerate(heads):
        state = " · unread" if head.unread else ""
        pieces = [(f"[{number + 1}] ", "quiet"), (head.title, "text")]
        texts = [join_pieces(pieces, "text")]
        if head.facts or state:
            texts.append(Text(f"{head.facts}{state}".removeprefix(" · "), (), "quiet"))
        yield BriefingBlock(tuple(texts), targets=(Target(number),), url=head.url)

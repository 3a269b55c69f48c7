"""What changed in an article as plain text: old words as [-old-], new ones as {+new+}."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date  # noqa: N812
from datetime import datetime
from itertools import groupby

from reader.article import Article
from reader.changes import ArticleChanges, ChangeKind, SentenceChange, WordPair
from reader.export.export_phrases import format_long_date, pluralise

_COUNTED: tuple[ChangeKind, ...] = ("new", "changed", "removed")


def describe_changes(changes: ArticleChanges) -> str:
    """Return what changed, in counts: "2 sentences new, 1 changed"."""
    parts = ["headline changed"] if changes.headline else []
    for kind in _COUNTED:
        if number := changes.count(kind):
            named = any("sentence" in part for part in parts)
            parts.append(
                f"{number:,} {kind}" if named else f"{pluralise(number, 'sentence')} {kind}"
            )
    if parts:
        return ", ".join(parts)
    return "the same sentences in another order" if changes.moved else "the same sentences"


def describe_update(time: datetime, changes: ArticleChanges | None, today: Date) -> str:
    """Return when a text came and what changed: "updated 14:05 · 2 sentences new, 1 changed".

    ``time`` is in UTC, ``today`` a date where the reader is; another day stands as its date.
    ``changes`` is None where they are not known.
    """
    when = f"updated {format_time(time, today)}"
    return when if changes is None else f"{when} · {describe_changes(changes)}"


def format_time(time: datetime, today: Date) -> str:
    """Return a time of today as "14:05", of another day as "2 March 2022"."""
    local = time.astimezone()
    return f"{local:%H:%M}" if local.date() == today else format_long_date(local.date())


def format_date_and_time(time: datetime) -> str:
    """Return a time as "2 March 2022, 14:05"."""
    local = time.astimezone()
    return f"{format_long_date(local.date())}, {local:%H:%M}"


def mark_words(words: Iterable[WordPair]) -> str:
    """Return the pieces of a changed sentence as text: "It cost [-9-]{+12+} million."."""
    return "".join(text for text, _ in split_marked_words(words))


def split_marked_words(words: Iterable[WordPair]) -> Iterator[tuple[str, ChangeKind]]:
    """Yield the pieces of a changed sentence with their marks, and of which kind each is.

    The kinds are same, removed and new. Spaces at the edges of a change stand outside of the marks.
    """
    for old, new, is_same in words:
        if is_same:
            yield new, "same"
            continue
        side = new or old
        before = side[: len(side) - len(side.lstrip())]
        after = side[len(side.rstrip()) :] if side.strip() else ""
        yield before, "same"
        if old.strip():
            yield mark_text(old.strip(), "removed"), "removed"
        if new.strip():
            yield mark_text(new.strip(), "new"), "new"
        yield after, "same"


def mark_text(text: str, kind: ChangeKind) -> str:
    """Return a new text as {+text+}, a removed one as [-text-], another one as it is."""
    return {"new": f"{{+{text}+}}", "removed": f"[-{text}-]"}.get(kind, text)


def split_marked_sentence(sentence: SentenceChange) -> Iterator[tuple[str, ChangeKind]]:
    """Yield the pieces of a sentence with their marks, as ``split_marked_words`` does."""
    place = sentence.new or sentence.old
    if sentence.words:
        yield from split_marked_words(sentence.words)
    elif place is not None:
        yield mark_text(place.text, sentence.kind), sentence.kind


def split_into_paragraphs(changes: ArticleChanges) -> list[list[SentenceChange]]:
    """Return the sentences of each paragraph of the later text, in order.

    A removed sentence is in the paragraph of a neighbour with which it was in one paragraph; other
    removed sentences make paragraphs of their own, as they stood.
    """
    sentences = changes.sentences
    labels: list[tuple[str, int]] = []
    for number, sentence in enumerate(sentences):
        if sentence.new is not None:
            labels.append(("later", sentence.new.paragraph))
        elif number and _were_together(sentences[number - 1], sentence):
            labels.append(labels[-1])
        else:
            labels.append(_find_label_behind(sentences, number))
    numbered = zip(labels, sentences, strict=True)
    return [[s for _, s in group] for _, group in groupby(numbered, lambda pair: pair[0])]


def _find_label_behind(sentences: Sequence[SentenceChange], number: int) -> tuple[str, int]:
    """Return the label of a removed sentence by the next one of its paragraph that is there."""
    removed = sentences[number]
    for behind in sentences[number + 1 :]:
        if not _were_together(removed, behind):
            break
        if behind.new is not None:
            return "later", behind.new.paragraph
    assert removed.old is not None
    return "earlier", removed.old.paragraph


def _were_together(one: SentenceChange, other: SentenceChange) -> bool:
    """Return whether two sentences were in one paragraph of the earlier text."""
    return bool(one.old and other.old and one.old.paragraph == other.old.paragraph)


def render_changes(
    article: Article, changes: ArticleChanges, updated: datetime, compared: str
) -> str:
    """Return headline, source, what changed and the paragraphs that did, with blank lines between.

    ``compared`` says which texts are compared. Paragraphs without a change are counted in brackets.
    """
    return "\n\n".join(_render_blocks(article, changes, updated, compared)) + "\n"


def _render_blocks(
    article: Article, changes: ArticleChanges, updated: datetime, compared: str
) -> Iterator[str]:
    title = mark_words(changes.headline) if changes.headline else article.title
    date = format_long_date(article.date) if article.date else ""
    dateline = " · ".join(part for part in (*article.tellers, date) if part)
    what = f"Updated {format_date_and_time(updated)} · {describe_changes(changes)}"
    yield "\n".join(part for part in (title, dateline, what, compared) if part)
    paragraphs = split_into_paragraphs(changes)
    for is_same, group in groupby(paragraphs, lambda ss: all(s.kind == "same" for s in ss)):
        if is_same:
            yield f"[{pluralise(len(list(group)), 'paragraph')} without a change]"
            continue
        for sentences in group:
            yield " ".join(
                "".join(text for text, _ in split_marked_sentence(sentence))
                for sentence in sentences
            )

"""The sentences of undo and redo: what was done, and questions before a step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from reader.library.undo.undo_log import BETWEEN_NAMES, ChangeSubject, articles, make_excerpt

_MAX_NAMED = 3  # so many passed-over changes are named; of the others the number


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What an undo or, with ``is_redo``, a redo has changed: ``articles`` articles.

    ``mark`` "unread" and "starred" have ``value`` now; with the ``name`` "text" they were read
    before and are, and to their end or not. "tags": the tag ``name`` is on or off, or several
    of them, "" where some are on and others off now. "note": the note that begins with ``name``
    is there or not; "wording": it has this text now. "search": the saved search ``name`` is
    there or not; "query": it looks for something else now. "sentence": ``name`` counts as not
    read or as read; "place": the article counts as read up to the marked place or to the one
    before. "placement": the articles are in the story of ``name`` or, for "", each in one of
    its own. "followed" and "muted": the story ``name`` is so or not. "tidied": what a rule
    removed, ``name``, is there or not. "rule": the rule ``name`` is there or not. ``left``
    articles were changed since and stay as they are; ``skipped`` names the changes that were
    passed over because nothing of them stands any more. ``str()`` is a sentence.
    """

    mark: ChangeSubject
    value: bool
    articles: int
    name: str = ""
    is_redo: bool = False
    left: int = field(default=0, compare=False)
    skipped: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """Say what was done."""
        left = ""
        if self.left:
            verb = "has changed since and stays as it is"
            if self.left != 1:
                verb = "have changed since and stay as they are"
            left = f"; {articles(self.left)} {verb}"
        return f"{'Redone' if self.is_redo else 'Undone'}: {self._done()}{left}."

    def _done(self) -> str:
        several = articles(self.articles)
        match self.mark, self.value:
            case "unread", unread if self.name:
                verb = "counts" if self.articles == 1 else "count"
                return f"{several} {verb} as {'not ' if unread else ''}read to the end"
            case "unread", unread:
                return f"{several} marked {'unread' if unread else 'read'}"
            case "starred", starred:
                return f"{several} starred" if starred else f"star of {several} removed"
            case "tags", _ if not self.name:
                return f"tags of {several} {'changed again' if self.is_redo else 'restored'}"
            case "tags", on:
                tags = _name_tags(self.name)
                return f"{tags} {'added to' if on else 'removed from'} {several}"
            case "note", there:
                return f"note “{self.name}” {'restored' if there else 'removed'}"
            case "wording", _:
                return f"the text of the note is “{self.name}” again"
            case "search", there:
                return f"saved search “{self.name}” {'restored' if there else 'removed'}"
            case "rule", there:
                return f"rule “{self.name}” {'restored' if there else 'removed'}"
            case "sentence", unread:
                verb = "counts" if self.name.startswith("1 ") else "count"
                return f"{self.name} {verb} as {'not read' if unread else 'read again'}"
            case "place", marked:
                where = "where you marked it" if marked else "where it did before"
                return f"the article counts as read up to {where}"
            case "placement", True:
                return f"{several} put into the story “{self.name}”"
            case "placement", _:
                return f"{several} split off, each a story of its own"
            case "tidied", back:
                return f"{self.name} {'brought back' if back else 'removed again by your rule'}"
            case "followed" | "muted", on:
                return f"the story “{self.name}” is {'' if on else 'no longer '}{self.mark}"
            case _:
                former = "later" if self.is_redo else "earlier"
                return f"saved search “{self.name}” has its {former} query again"


@dataclass(frozen=True, slots=True)
class UndoQuestion:
    """What an undo or redo would take away, to be asked before; ``str()`` is a sentence.

    ``entry`` is the row of the log; ``lost_text`` are the reader's own words that would go, in
    full. Given back to ``Library.undo_or_ask``, it stands for yes to this and to nothing else.
    """

    entry: int
    sentence: str
    lost_text: str
    skipped: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """Ask."""
        return self.sentence


@dataclass(frozen=True, slots=True)
class NothingLeft:
    """There is nothing to undo or redo but changes that were passed over; falsy."""

    skipped: tuple[str, ...]

    def __bool__(self) -> bool:
        return False


def describe_skipped(skipped: tuple[str, ...]) -> str:
    """Return a sentence on changes that were passed over."""
    named = list(skipped[:_MAX_NAMED])
    if more := len(skipped) - len(named):
        named.append(f"{more:,} more")
    listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    return f"Skipped, because it was changed again since then: {listed}."


def describe_question(done: UndoResult, target: str, lost_text: str, when: str) -> str:
    """Return the question before a step; ``target`` is the headline or how many articles.

    ``when`` says when and where the change was made, or where it ``is_redo`` was undone.
    """
    name = f"“{done.name}”"
    match done.mark, done.value:
        case "unread", unread if done.name:
            step = f"Count {target} as {'not ' if unread else ''}read to the end"
            change = "marked read to the end" if unread else "marked not read"
        case "unread", True:
            step, change = f"Mark {target} unread", "marked read"
        case "unread", _:
            step, change = f"Mark {target} read", "marked unread"
        case "starred", True:
            step, change = f"Star {target}", "star removed"
        case "starred", _:
            step, change = f"Remove the star of {target}", "starred"
        case "tags", _ if not done.name:
            step = f"Change the tags of {target} again"
            step, change = step if done.is_redo else f"Restore the tags of {target}", "changed"
        case "tags", True:
            step, change = f"Add the {_name_tags(done.name)} to {target}", "removed"
        case "tags", _:
            step, change = f"Remove the {_name_tags(done.name)} from {target}", "added"
        case "note", True:
            step, change = f"Restore the note {name} on {target}", "removed"
        case "note", _:
            step, change = f"Remove the note {name} on {target}", "written"
        case "wording", _:
            step = f"Change the note on {target} to {name}"
            step, change = (
                f"{step} instead of “{make_excerpt(lost_text)}”" if lost_text else step,
                "changed",
            )
        case "placement", True:
            step, change = f"Put {target} into the story {name}", "split off or moved"
        case "placement", _:
            step, change = f"Split {target} off its story", "moved"
        case "followed", on:
            step = f"{'Follow' if on else 'No longer follow'} the story {name}"
            change = "changed"
        case "muted", on:
            step = f"{'Mute' if on else 'No longer mute'} the story {name}"
            change = "changed"
        case "tidied", True:
            step, change = f"Bring back {done.name}", "removed by your rule"
        case "tidied", _:
            step, change = f"Remove {done.name} by your rule", "brought back"
        case "rule", True:
            step, change = f"Restore the rule {name}", "removed"
        case "rule", _:
            step, change = f"Remove the rule {name}", "made"
        case "search", True:
            step, change = f"Restore the saved search {name}", "removed"
        case "search", _:
            step, change = f"Remove the saved search {name}", "saved"
        case "sentence", True:
            step, change = f"Count {done.name} of {target} as not read", "counted as read"
        case "sentence", _:
            step, change = f"Count {done.name} of {target} as read", "called not read"
        case "place", True:
            step, change = f"Count {target} as read up to where you marked it", "counted"
        case "place", _:
            step, change = f"Count {target} as read up to where it was before", "marked"
        case _:
            former = "later" if done.is_redo else "earlier"
            step = (
                f"Give the saved search {name} its {former} query instead of"
                f" “{make_excerpt(lost_text)}”"
            )
            change = "changed"
    if done.mark == "tags" and lost_text:
        step += f" (the last article with the tag “{make_excerpt(lost_text)}”)"
    return f"{step}, {'undone' if done.is_redo else change}{when}?"


def _name_tags(name: str) -> str:
    """Return the name of a result on tags, in words: "tag “war”"."""
    return f"tag{'s' * (BETWEEN_NAMES in name)} “{name}”"


def describe_time(milliseconds: int | None) -> str:
    """Return a moment in local time, "on 3 March 2024 at 14:05"; "" for None."""
    if milliseconds is None:
        return ""
    time = datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone()
    return f"on {time.day} {time:%B %Y} at {time:%H:%M}"

"""What the reader says of what was read: a sentence is not, an article is up to a place; undoable.

The payloads of the undo log name the article that was open. Undo takes back what still is as the
change left it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from reader.known import KnownSpan
from reader.library.read_articles import read_texts, unread_sentences
from reader.library.undo.undo_log import Effect, describe_articles, record

Payload = dict[str, Any]


def set_unread(
    db: sqlite3.Connection,
    article_id: int,
    key: str,
    sentences: Sequence[tuple[KnownSpan, str]],
) -> None:
    """Have known sentences of an article count as not read, here and where they were found.

    ``key`` is the content key of the article, those with the sentences are of the texts in which
    they were found.
    """
    places = []
    for span, source_key in sentences:
        places.append((key, span.paragraph, span.start, span.end))
        places.append((source_key, span.there, span.there_start, span.there_end))
    added = [place for place in dict.fromkeys(places) if unread_sentences.add(db, *place)]
    if added:
        payload = {"article": article_id, "places": added, "number": len(sentences)}
        record(db, "sentence", payload)


def mark_read_until(
    db: sqlite3.Connection, article_id: int, key: str, paragraph: int, char: int
) -> bool:
    """Have a text count as read up to a place; return False where all of it does already."""
    before = read_texts.get_marked(db, article_id, bytes.fromhex(key))
    if not read_texts.record_marked(db, article_id, bytes.fromhex(key), paragraph, char):
        return False
    after = [paragraph, char]
    if after != before:
        record(db, "place", {"article": article_id, "key": key, "before": before, "after": after})
    return True


def revert_sentence(db: sqlite3.Connection, payload: Payload) -> Effect | None:
    """Have sentences count as read again; None if none of them counts as not read any more.

    Those that did are stored as "back" in the payload, for ``reapply_sentence``.
    """
    back = [place for place in payload["places"] if unread_sentences.remove(db, *place)]
    return _make_effect("sentence", False, {**payload, "back": back}) if back else None


def reapply_sentence(db: sqlite3.Connection, payload: Payload) -> Effect | None:
    """Have the sentences count as not read that ``revert_sentence`` made count as read.

    Those of which somebody said so meanwhile belong to this change no longer.
    """
    back = payload["back"]
    added = [place for place in back if unread_sentences.add(db, *place)]
    if not added:
        return None
    places = [place for place in payload["places"] if place in added or place not in back]
    kept = {name: value for name, value in payload.items() if name != "back"}
    return _make_effect("sentence", True, {**kept, "places": places})


def describe_sentence(db: sqlite3.Connection, payload: Payload) -> str:
    """Return what a change was about: "2 sentences of “Headline”, not read"."""
    return f"{_name_sentences(payload)} of {describe_articles(db, [payload['article']])}, not read"


def revert_place(db: sqlite3.Connection, payload: Payload) -> Effect | None:
    """Have a text count as read up to where it did before, if it still does up to the place."""
    key = bytes.fromhex(payload["key"])
    if read_texts.get_marked(db, payload["article"], key) != payload["after"]:
        return None
    read_texts.restore_marked(db, payload["article"], key, payload["before"])
    return _make_effect("place", False, payload)


def reapply_place(db: sqlite3.Connection, payload: Payload) -> Effect | None:
    """Have a text count as read up to the place once more, unless all of it does."""
    key = bytes.fromhex(payload["key"])
    before = read_texts.get_marked(db, payload["article"], key)
    if not read_texts.record_marked(db, payload["article"], key, *payload["after"]):
        return None
    return _make_effect("place", True, {**payload, "before": before})


def describe_place(db: sqlite3.Connection, payload: Payload) -> str:
    """Return what a change was about: "how far “Headline” was read"."""
    return f"how far {describe_articles(db, [payload['article']])} was read"


def _make_effect(mark: Any, value: bool, payload: Payload) -> Effect:
    name = _name_sentences(payload) if mark == "sentence" else ""
    return Effect(mark, value, 1, name, payload, payload["article"])


def _name_sentences(payload: Payload) -> str:
    return "1 sentence" if payload["number"] == 1 else f"{payload['number']} sentences"

"""Which columns of a table, or keys of an object, hold the parts of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# Names that data sets, exports and programs give to the parts, the surest first.
NAMES: dict[str, tuple[str, ...]] = {
    "title": tuple(
        "title headline head heading article_title post_title subject titel titre titulo titolo"
        " schlagzeile".split()
    ),
    "text": tuple(
        "text body content article full_text fulltext article_text article_body articlebody"
        " main_text maintext clean_text raw_text plain_text body_text story post_content"
        " content_html content_text html body_html paragraphs article_content document texte texto"
        " inhalt artikel description summary excerpt abstract".split()
    ),
    "date": tuple(
        "date published date_published published_date publish_date publication_date published_at"
        " publishedat pubdate datepublished post_date datum fecha date_publish pub_date posted"
        " created_at created datetime timestamp time updated_at updated".split()
    ),
    "url": tuple(
        "url link canonical_url web_url weburl article_url source_url external_url permalink uri"
        " href guid lien enlace".split()
    ),
    "author": tuple("author authors byline creator writer by autor auteur post_author".split()),
}
_SURE_TEXTS = frozenset(NAMES["text"][: NAMES["text"].index("description")])
DELIMITERS = (",", "\t", ";", "|")

_MOST = 4_000  # characters of a line that names columns
_WORD = re.compile(r"[^a-z0-9]+")
_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def choose_columns(given: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return for each part of an article the name among ``given`` that holds it, if one does.

    ``columns`` are the user's own, which come first; they are compared as they are written.
    """
    names = [name for name in given if isinstance(name, str)]
    plain = {normalise(name): name for name in reversed(names)}
    chosen = {part: name for part, name in columns.items() if name in names}
    for part, known in NAMES.items():
        if part not in chosen:
            found = next((plain[name] for name in known if name in plain), None)
            if found is not None and found not in chosen.values():
                chosen[part] = found
    return chosen


def normalise(name: str) -> str:
    """Return a column's name in lower case with underscores: "Published At", "publishedAt"."""
    return _WORD.sub("_", _INNER_CAPITAL.sub("_", name.strip()).lower()).strip("_")


def names_text(line: str, columns: Mapping[str, str]) -> bool:
    """Whether a line names columns, one of which is an article's text for sure."""
    if len(line) > _MOST:
        return False
    for delimiter in DELIMITERS:
        cells = [cell.strip().strip('"').strip() for cell in line.split(delimiter)]
        if len(cells) < 2 or any(len(cell) > 60 for cell in cells):
            continue
        if columns.get("text") in cells:
            return True
        chosen = choose_columns(cells, columns)
        text = chosen.get("text")
        if text and len(chosen) >= 2 and normalise(text) in _SURE_TEXTS:
            return True
    return False

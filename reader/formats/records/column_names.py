"""Names of table columns and JSON keys that hold the parts of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.formats.shared.value_names import normalise_name

# The names that data sets and programs use for each part, the most certain first.
PART_NAMES: dict[str, tuple[str, ...]] = {
    "title": tuple(
        "title headline head heading article_title post_title subject titel titre titulo titolo"
        " schlagzeile web_title".split()
    ),
    "text": tuple(
        "text body content article full_text fulltext article_text article_body articlebody"
        " main_text maintext clean_text raw_text plain_text body_text story post_content"
        " content_html content_text html body_html plaintext paragraphs article_content document"
        " texte texto inhalt artikel description summary excerpt abstract".split()
    ),
    "date": tuple(
        "date published date_published published_date publish_date publication_date published_at"
        " publishedat pubdate datepublished publishing_date post_date datum fecha date_publish"
        " pub_date posted created_at created datetime timestamp time updated_at updated"
        " web_publication_date".split()
    ),
    "url": tuple(
        "url link canonical_url web_url weburl article_url source_url external_url permalink uri"
        " href guid lien enlace web_url warc_target_uri".split()
    ),
    "author": tuple("author authors byline creator writer by autor auteur post_author".split()),
}
_CERTAIN_TEXT_NAMES = frozenset(PART_NAMES["text"][: PART_NAMES["text"].index("description")])
DELIMITERS = (",", "\t", ";", "|")

# Names of objects within a record that hold more of its values.
INNER_NAMES = ("fields", "metadata", "meta", "attributes", "warc_headers", "_source")

_MAX_LINE_CHARS = 4_000  # of a line that names columns


def choose_columns(column_names: Iterable[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return for each part of an article the name among ``column_names`` that holds it, if any.

    ``columns`` are the names from the user's settings; they go first and must match exactly.
    """
    names = [name for name in column_names if isinstance(name, str)]
    by_normal_name = {normalise_name(name): name for name in reversed(names)}
    chosen = {part: name for part, name in columns.items() if name in names}
    for part, known_names in PART_NAMES.items():
        if part not in chosen:
            found = next(
                (by_normal_name[name] for name in known_names if name in by_normal_name), None
            )
            if found is not None and found not in chosen.values():
                chosen[part] = found
    return chosen


def list_columns(
    column_names: Iterable[str], columns: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return for each part all names that may hold it, the one that ``choose_columns`` takes first.

    A record may leave the first one empty, as news-please does with ``text`` beside ``maintext``.
    """
    names = [name for name in column_names if isinstance(name, str)]
    chosen = choose_columns(names, columns)
    by_normal_name = {normalise_name(name): name for name in reversed(names)}
    taken = set(chosen.values())
    listed: dict[str, tuple[str, ...]] = {}
    for part, name in chosen.items():
        others = (
            by_normal_name[known]
            for known in PART_NAMES.get(part, ())
            if part not in columns and known in by_normal_name
        )
        listed[part] = (name, *(other for other in others if other not in taken))
    return listed


def names_text_column(line: str, columns: Mapping[str, str]) -> bool:
    """Whether a line is a header row with a column that certainly holds the text of articles."""
    if len(line) > _MAX_LINE_CHARS:
        return False
    for delimiter in DELIMITERS:
        cells = [cell.strip().strip('"').strip() for cell in line.split(delimiter)]
        if len(cells) < 2 or any(len(cell) > 60 for cell in cells):
            continue
        if columns.get("text") in cells:
            return True
        chosen = choose_columns(cells, columns)
        text = chosen.get("text")
        if text and len(chosen) >= 2 and normalise_name(text) in _CERTAIN_TEXT_NAMES:
            return True
    return False

"""How a text is told to be records: XML with an element for each, tables without names."""

from __future__ import annotations

import re

from reader.formats.records.column_names import names_text_column

NAMED_TAGS = frozenset(("field", "str", "arr", "date", "column"))  # Solr, dumps of databases

# What trafilatura writes as CSV, without a row of names: xmltocsv in its xml.py.
TRAFILATURA_NAMES = (
    "url", "id", "fingerprint", "hostname", "title", "image", "date", "text", "comments",
    "license", "pagetype",
)  # fmt: skip
_TRAFILATURA_ROW = re.compile(r"\ufeff?(?:https?://[^\t\n]+|null)\t[^\t\n]*\t[0-9a-f]{8,16}\t")

_MAX_NAMES = 200  # of elements, by which a record is known
_FIRST_RECORD = re.compile(
    r"<(?P<root>[A-Za-z][\w.-]*)(?:\s[^<>]*)?>\s*+<(?P<record>[A-Za-z][\w.-]*)(?:\s[^<>]*)?>"
)
_NAME = re.compile(r"<(?P<tag>[A-Za-z][\w.-]*)(?:\s[^<>]*?\bname\s*=\s*[\"'](?P<name>[^\"'<>]*))?")


def is_record_list(head: str) -> bool:
    """Return whether the beginning of XML has a record whose elements are named as articles' parts.

    A record without a text that is named so, or with nothing beside it, is none.
    """
    first = _FIRST_RECORD.search(head)
    if first is None:
        return False
    inner = head[first.end() :].partition(f"</{first['record']}>")[0]
    names = {
        match["name"] if match["tag"] in NAMED_TAGS and match["name"] else match["tag"]
        for _, match in zip(range(_MAX_NAMES), _NAME.finditer(inner), strict=False)
    }
    return names_text_column("\t".join(sorted(names)), {})


def is_trafilatura_table(head: str) -> bool:
    """Return whether a text begins with a row that trafilatura writes as CSV."""
    return _TRAFILATURA_ROW.match(head) is not None

"""feedparser's own cases: ``python -m tests.quality.feed_suite REPOSITORY [--python PATH]``.

REPOSITORY is a git directory of kurtmckee/feedparser, which is read and never copied; PATH a Python
that has feedparser, which is run beside. Each case is a feed that says in a comment what must be
found in it. Counted are the statements on what reader takes of an entry: title, link, id, author,
text, day; not those on headers of HTTP, which the cases are served with. Texts are compared without
markup and white space, an author without the address behind the name; a picture is no title. Of an
entry with several texts the fullest is asked for, as a reader shows one; those on a shorter one are
left out and counted. ``--show N`` prints the first N that reader has otherwise. Status 1 where
reader's share is below feedparser's.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date as Date  # noqa: N812
from typing import Any, NamedTuple

from reader.errors import UnreadableError
from reader.formats import read_feed
from reader.formats.web.html_paragraphs import html_paragraphs

_FOLDERS = ("tests/wellformed", "tests/illformed", "tests/encoding", "tests/entities")
_EXPECTATION = re.compile(rb"Expect:\s*(.*?)\s*-->", re.DOTALL)
_FIELDS = {
    ("title",): "title",
    ("title_detail", "value"): "title",
    ("link",): "link",
    ("id",): "id",
    ("guid",): "id",
    ("author",): "author",
    ("author_detail", "name"): "author",
    ("summary",): "text",
    ("description",): "text",
    ("summary_detail", "value"): "text",
    ("content", 0, "value"): "text",
    ("published_parsed",): "day",
    ("updated_parsed",): "day",
    ("created_parsed",): "day",
    ("date_parsed",): "day",
}
_NAME = "feed.xml"  # the headline of an entry that has none
_MAIL = re.compile(r"\s*\(?\S+@\S+?\)?\s*$|\s*<\S+@\S+>\s*$")
# Run by the other Python: reads [name, base64 of a feed, paths of values] in lines of JSON.
_FEEDPARSER = """
import base64, json, sys, feedparser

def texts(entries):
    for entry in entries:
        yield [entry.get("summary", ""), *(one.value for one in entry.get("content", ()))]

for line in sys.stdin:
    data, paths = json.loads(line)
    found = feedparser.parse(base64.b64decode(data))
    values = []
    for path in paths:
        value = found.entries
        try:
            for key in path:
                value = value[key]
        except (KeyError, IndexError, TypeError):
            value = None
        values.append(list(value) if isinstance(value, tuple) else value)
    print(json.dumps([values, list(texts(found.entries))], default=str), flush=True)
"""


class Statement(NamedTuple):
    """What a case says of one entry: ``path`` leads to the value in feedparser's entries."""

    case: str
    path: tuple[Any, ...]
    field: str
    value: Any


def main(repository: str, python: str | None, shown: int) -> int:
    """Print the figures."""
    cases = dict(_load_cases(repository))
    statements = {name: list(_read_statements(name, data)) for name, data in cases.items()}
    statements = {name: found for name, found in statements.items() if found}
    left_out = 0
    judged: dict[str, list[Any]] = {}
    if python is not None:
        for name, values, texts in _by_feedparser(python, cases, statements):
            kept = [
                (one, value)
                for one, value in zip(statements[name], values, strict=True)
                if one.field != "text" or not _has_fuller(one, texts)
            ]
            left_out += len(statements[name]) - len(kept)
            statements[name] = [one for one, _ in kept]
            judged[name] = [value for _, value in kept]
    total = Counter(one.field for found in statements.values() for one in found)
    rights: dict[str, Counter[str]] = {"reader": Counter(), "feedparser": Counter()}
    for name, found in statements.items():
        for one, value in zip(found, _by_reader(cases[name], found), strict=True):
            if _is_same(one, value, is_plain=True):
                rights["reader"][one.field] += 1
            elif shown > 0:
                shown -= 1
                print(f"{name} {one.path}: {one.value!r} not {value!r}"[:400])
        for one, value in zip(found, judged.get(name, ()), strict=False):
            rights["feedparser"][one.field] += _is_same(one, value)
    print(f"{len(statements)} feeds, {total.total()} statements on entries, {left_out} left out")
    for program, counts in rights.items():
        parts = "  ".join(f"{field} {counts[field]}/{total[field]}" for field in sorted(total))
        print(f"{program:10} {counts.total() / total.total():.4f}  {parts}")
    return 0 if rights["reader"].total() >= rights["feedparser"].total() else 1


def _load_cases(repository: str) -> Iterator[tuple[str, bytes]]:
    git = ["git", "-C", repository]
    listing = subprocess.run(
        [*git, "ls-tree", "-r", "--name-only", "HEAD", *_FOLDERS], check=True, capture_output=True
    )
    for name in listing.stdout.decode().split("\n"):
        if name.endswith(".xml") and "/http" not in name:
            shown = subprocess.run([*git, "show", f"HEAD:{name}"], check=True, capture_output=True)
            yield name, shown.stdout


def _read_statements(name: str, data: bytes) -> Iterator[Statement]:
    found = _EXPECTATION.search(data)
    if found is None:
        return
    try:
        tree = ast.parse(found[1].decode(), mode="eval").body
    except (SyntaxError, UnicodeDecodeError):
        return
    parts = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]
    for part in parts:
        if not isinstance(part, ast.Compare) or not isinstance(part.ops[0], ast.Eq):
            continue
        path = _read_path(part.left)
        if path and (field := _FIELDS.get(path[1:])):
            try:
                value = ast.literal_eval(part.comparators[0])
            except ValueError:
                continue
            yield Statement(name, path, field, value)


def _read_path(node: ast.expr) -> tuple[Any, ...]:
    """Return the keys after ``entries`` in an expression, () where it is another one."""
    keys: list[Any] = []
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            keys.append(node.slice.value)
        elif isinstance(node, ast.Attribute):
            keys.append(node.attr)
        else:
            return ()
        node = node.value
    return tuple(reversed(keys)) if node.id == "entries" else ()


def _by_reader(data: bytes, statements: list[Statement]) -> list[Any]:
    try:
        feed = read_feed(data, _NAME)
    except UnreadableError:
        feed = None
    return [_find(feed.articles if feed else (), one) for one in statements]


def _find(entries: tuple[Any, ...], one: Statement) -> Any:
    index = one.path[0]
    if not isinstance(index, int) or index >= len(entries):
        return None
    key, article = entries[index]
    match one.field:
        case "title":
            return "" if article.title == _NAME else article.title
        case "link":
            return article.url
        case "id":
            return key
        case "author":
            return article.author
        case "day":
            day = article.date
            return [day.year, day.month, day.day] if day else None
    return "\n".join(paragraph.text for paragraph in article.paragraphs)


def _by_feedparser(
    python: str, cases: dict[str, bytes], statements: dict[str, list[Statement]]
) -> Iterator[tuple[str, list[Any], list[list[str]]]]:
    """Yield each case with feedparser's values and the texts of each of its entries."""
    import base64

    lines = "".join(
        json.dumps([base64.b64encode(cases[name]).decode(), [one.path for one in found]]) + "\n"
        for name, found in statements.items()
    )
    output = subprocess.run(
        [python, "-W", "ignore", "-c", _FEEDPARSER],
        input=lines.encode(),
        check=True,
        capture_output=True,
    ).stdout
    for name, line in zip(statements, output.decode().splitlines(), strict=True):
        yield name, *json.loads(line)


def _has_fuller(one: Statement, texts: list[list[str]]) -> bool:
    """Return whether the entry of a statement on a text has another that is longer."""
    index = one.path[0]
    if not isinstance(index, int) or index >= len(texts):
        return False
    length = len(_plain(one.value, "text", True))
    return any(len(_plain(text, "text", True)) > length for text in texts[index])


def _is_same(one: Statement, value: Any, is_plain: bool = False) -> bool:
    """Return whether a value is the wanted one, both with and without markup.

    ``is_plain`` says that the value has no markup.
    """
    if one.field == "day":
        return value is not None and _is_day(one.value, value)
    wanted = {_plain(one.value, one.field, parse) for parse in (False, True)}
    parses = (False,) if is_plain else (False, True)
    for found in {_plain(value, one.field, parse) for parse in parses}:
        if found in wanted or (one.field == "text" and any(w and w in found for w in wanted)):
            return True
    return False


def _is_day(wanted: Any, value: Any) -> bool:
    """Return whether a day is the wanted one; reader's is as written, that of UTC may be next."""
    if not wanted:
        return not value
    distance = Date(*value[:3]) - Date(*wanted[:3])
    return abs(distance.days) <= 1


def _plain(value: Any, field: str, is_html: bool) -> str:
    text = str(value or "")
    if field in ("title", "text") and is_html:
        text = "".join(html_paragraphs(text))
    elif field == "author":
        text = _MAIL.sub("", text) or text
    return "".join(text.split())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("repository")
    parser.add_argument("--python")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    sys.exit(main(options.repository, options.python, options.show))

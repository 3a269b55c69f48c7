"""What reader says to its users: ``python -m tests.docs.sentences [FOLDER]`` lists it.

A list to read through when sentences change; nothing is generated from it. It holds the string
literals and f-strings of the package that have a letter and a space, without docstrings, SQL,
regular expressions, style sheets and word lists, each with file and line.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import reader

ROOT = Path(reader.__file__).parent

WITHOUT_SENTENCES = {"text", "folding", "known", "summarising", "samples"}
"""Packages whose strings are word lists and rules; only what they raise is listed."""

SAID_THERE = {
    "text/languages/supported.py",
    "summarising/explanation/reasons.py",
    "summarising/sumy_methods/methods.py",
}

_NO_SENTENCE = re.compile(
    r"\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|WITH|ATTACH|DETACH|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|"
    r"RELEASE|EXISTS|NOT EXISTS|WHERE|AND|OR|FROM|JOIN|LEFT|ORDER|GROUP|LIMIT|ON"
    r" CONFLICT|VACUUM|ANALYZE)\b"
    r"|.*(?:\(\?[:=!P<]|\\[bswdS]|\[\^|content-type|; charset|font-|</?[a-z]+>)",
    re.DOTALL,
)

_NAMES_OF_RULES = re.compile(r"(?:^|_)(?:CSS|DEFAULT_CSS|SQL|QUERY|SCHEMA|TABLES|RE|PATTERN)$")

_QUIET_CALLS = {
    "compile",
    "execute",
    "executemany",
    "executescript",
    "getLogger",
    "split",
    "strftime",
    "query_one",
}


def sentences(root: Path = ROOT) -> Iterator[tuple[str, int, str]]:
    """Yield file, line and text of each string that can reach a user, in the order of the files."""
    for path in sorted(root.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        raised_only = bool(WITHOUT_SENTENCES & set(path.relative_to(ROOT).parts[:1]))
        raised_only = raised_only and path.relative_to(ROOT).as_posix() not in SAID_THERE
        for line, text in sorted(_strings(tree, raised_only=raised_only)):
            yield path.relative_to(ROOT.parent).as_posix(), line, text


def _strings(tree: ast.Module, *, raised_only: bool) -> Iterator[tuple[int, str]]:
    pending: list[tuple[ast.AST, bool]] = [(tree, not raised_only)]
    while pending:
        node, wanted = pending.pop()
        if isinstance(node, (ast.JoinedStr, ast.Constant)):
            text = _text(node)
            if wanted and _is_sentence(text):
                yield node.lineno, text
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue  # a docstring, of a constant too
        if _is_quiet(node):
            continue
        wanted = wanted or isinstance(node, ast.Raise)
        pending += [(child, wanted) for child in ast.iter_child_nodes(node)]


def _is_quiet(node: ast.AST) -> bool:
    """Return whether no user sees the strings below a node: annotations, SQL, patterns, names."""
    if isinstance(node, ast.Call):
        called = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        return called in _QUIET_CALLS and not (
            called == "split" and isinstance(node.func, ast.Name)
        )
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(
            isinstance(each, ast.Name) and _NAMES_OF_RULES.search(each.id) for each in targets
        )
    return isinstance(node, (ast.Subscript, ast.Import, ast.ImportFrom, ast.Compare))


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) for part in node.values)
    return "{" + ast.unparse(node.value) + "}" if isinstance(node, ast.FormattedValue) else ""


def _is_sentence(text: str) -> bool:
    words = re.sub(r"\{[^}]*\}", " ", text).strip()
    return (
        " " in text.strip()
        and re.search(r"[^\W\d_]{2}", words) is not None
        and not _NO_SENTENCE.match(text)
    )


if __name__ == "__main__":
    for file, line, text in sentences(Path(sys.argv[1]).resolve() if sys.argv[1:] else ROOT):
        print(f"{file}:{line}: {' '.join(text.split())}")

"""What a mail hides: the words that stand beside its subject in a list of mails ("preheader").

Programs that send newsletters hide them in many ways, as programs that show mails know few: by
size, colour or place, by a class that a style sheet hides. Nothing long is hidden so; that is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from reader.formats.web.html_paragraphs import short_text

_MAX_CHARS = 600
_MAX_CSS_CHARS = 300_000
_MAX_ELEMENTS = 100_000
_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"
    r"|opacity\s*:\s*0*\.?0+)\s*(?:!\s*important\s*)?(?:;|$)",
    re.IGNORECASE,
)
_NO_HEIGHT = re.compile(r"(?:^|;)\s*(?:max-)?height\s*:\s*0[a-z%]*\s*(?:!|;|$)", re.IGNORECASE)
_CUT = re.compile(r"overflow(?:-y)?\s*:\s*hidden", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"(?:^|;)\s*(?:left|top|text-indent)\s*:\s*-[0-9]{4,5}(?:px|em)", re.IGNORECASE
)
_TINY = re.compile(r"(?:^|;)\s*font-size\s*:\s*(?:0[a-z%]*|0?\.[0-9]+px|1px)\s*(?:!|;|$)", re.I)
_FONT_SIZE = re.compile(r"font(?:-size)?\s*:", re.IGNORECASE)
_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*(?!none)[a-z]", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]{0,2000})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"[a-z0-9]{0,12}([.#][\w-]{1,100})", re.IGNORECASE)


def hide_preheaders(root: Any) -> list[Any]:
    """Mark elements of a mail that it does not show as hidden, if they are short; return them."""
    names = _read_hidden_names(root)
    elements = (one for one in islice(root.iter(), _MAX_ELEMENTS) if isinstance(one.tag, str))
    hidden = [e for e in elements if _is_hidden(e, names) and short_text(e, _MAX_CHARS)]
    for element in hidden:
        element.set("hidden", "")
    return hidden


def show(elements: Iterable[Any]) -> None:
    """Take the mark from elements."""
    for element in elements:
        del element.attrib["hidden"]


def _is_hidden(element: Any, names: dict[str, bool]) -> bool:
    style = element.get("style") or ""
    if style and is_hiding(style):
        return True
    if style and _TINY.search(style):  # a cell without space between pictures may hold text
        return not any(_FONT_SIZE.search(below.get("style") or "") for below in _below(element))
    if not names or _SHOWN.search(style):
        return False
    own = [f".{name}" for name in (element.get("class") or "").split()[:20]]
    return any(names.get(name.lower(), False) for name in (*own, f"#{element.get('id') or ''}"))


def is_hiding(declarations: str) -> bool:
    """Return whether declarations of CSS hide what they are for."""
    return (
        _HIDDEN.search(declarations) is not None
        or (_NO_HEIGHT.search(declarations) and _CUT.search(declarations)) is not None
        or _OUTSIDE.search(declarations) is not None
    )


def _below(element: Any) -> Iterator[Any]:
    descendants = element.iterdescendants()
    return (below for below in descendants if isinstance(below.tag, str))


def _read_hidden_names(root: Any) -> dict[str, bool]:
    """Return whether the style sheets of a mail hide a class or an id; the last rule counts.

    What they say for small screens or for print is left out.
    """
    names: dict[str, bool] = {}
    for sheet in root.iter("style"):
        css = _without_conditions(_COMMENT.sub("", (sheet.text or "")[:_MAX_CSS_CHARS]))
        for selectors, declarations in _RULE.findall(css):
            hides = is_hiding(declarations)
            if not hides and not _SHOWN.search(declarations):
                continue
            for selector in selectors.split(","):
                if found := _SELECTOR.fullmatch(selector.strip()):
                    names[found[1].lower()] = hides
    return names


def _without_conditions(css: str) -> str:
    """Return a style sheet without its rules for media."""
    parts: list[str] = []
    position = 0
    while (start := css.find("@", position)) >= 0:
        parts.append(css[position:start])
        depth, end = 0, start
        while end < len(css):
            if css[end] == "{":
                depth += 1
            elif css[end] == "}" or (css[end] == ";" and not depth):
                depth -= 1
                if depth <= 0:
                    break
            end += 1
        position = end + 1
    parts.append(css[position:])
    return "".join(parts)

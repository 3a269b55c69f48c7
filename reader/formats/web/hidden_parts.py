"""Hidden parts of a page: which are the article, and which are not to be read.

Scripts show what is hidden: the rest of an article behind "read on", panels under their headings,
a page that is hidden until it is loaded, pieces that React sends behind the page. These are read.
What else is hidden (messages, forms, copies for print, other languages) is not.
"""

from __future__ import annotations

import re
from typing import Any

from reader.formats.web.html_paragraphs import Block, is_hidden, tree_blocks
from reader.formats.web.text_density import count_words, is_running_text, linked_too_much

_ROUNDS = 3  # hidden parts within hidden parts
_MIN_WORDS = 20  # of running text, in a part that stands alone
_MAX_LEVELS = 3  # between a part and the one before it
_KEY_CHARS = 60
_KEPT_TAGS = ("html", "head", "body")
_OTHER_TAGS = frozenset("dialog nav menu footer form template iframe img svg input select".split())
_OTHER_ROLES = re.compile(
    r"dialog|alert|menu|navigation|tooltip|status|search|banner", re.IGNORECASE
)
_OTHER_NAMES = frozenset(
    "modal popup popover overlay cookie cookies consent gdpr privacy newsletter subscribe"
    " subscription login signup signin register comment comments share sharing print printable"
    " preheader tooltip menu nav navigation lightbox search ad ads advert advertisement sponsor"
    " survey feedback error alert notification notice toast loading loader spinner captcha tpl"
    " template related recommended".split()
)
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_PLACEHOLDER = re.compile(r"\{\{|\{%|<%|\$\{|%[A-Za-z_]{2,30}%")
_TOGGLES = frozenset("h1 h2 h3 h4 h5 h6 button dt summary label".split())
_NEIGHBOURS = frozenset(
    "p h2 h3 h4 h5 h6 ul ol dl blockquote figure button a span table pre".split()
)
_MORE_NAME = re.compile(
    r"more|rest\b|expand|collaps|toggle|continu|full|content|body|text|story|article|mehr|weiter|suite"
    r"|leggi|seguir",
    re.IGNORECASE,
)
_STREAMED = re.compile(r"S:[0-9a-z]{1,12}", re.IGNORECASE)
_HIDING = ("hidden", "style", "aria-hidden")


def settle_hidden_parts(root: Any, body: Any) -> None:
    """Show the hidden parts of a page that are its article, and empty the others."""
    hidden = [
        element
        for element in root.xpath("//*[@hidden or @style]")
        if element.tag not in _KEPT_TAGS and is_hidden(element)
    ]
    if not hidden:
        return
    _place_streamed_parts(root, hidden)
    language = (root.get("lang") or "").lower()[:2]
    for _ in range(_ROUNDS):
        inner = set(hidden)
        parts = [e for e in hidden if not any(around in inner for around in e.iterancestors())]
        shown = [part for part in parts if _may_be_text(part, language)]
        for part in shown:
            for name in _HIDING:
                part.attrib.pop(name, None)
        kept = _choose(shown, list(tree_blocks(body)) if shown else [])
        for part in parts:
            if part not in kept:
                empty_element(part)
        settled = set(parts)
        hidden = [
            element
            for element in hidden
            if element not in settled and any(around in kept for around in element.iterancestors())
        ]
        if not hidden:
            return
    for element in hidden:
        empty_element(element)


def empty_element(element: Any) -> None:
    """Empty an element; removing it would copy the text behind it, each time."""
    element.clear(keep_tail=True)
    element.tag = "span"


def _place_streamed_parts(root: Any, hidden: list[Any]) -> None:
    """Put the pieces that React sends behind the page where its script would put them."""
    streamed = [e for e in hidden if _STREAMED.fullmatch(e.get("id") or "")]
    if not streamed:
        return
    places = {template.get("id"): template for template in root.iter("template")}
    for part in streamed:
        place = places.get(f"B:{part.get('id')[2:]}")
        if place is None or any(around is part for around in place.iterancestors()):
            continue
        del part.attrib["id"]
        part.attrib.pop("hidden", None)
        part.attrib.pop("style", None)
        part.tag = "div"
        tail, part.tail = part.tail, None
        if tail and tail.strip():
            continue  # text of the page follows it directly, as in no page that React makes
        place.addprevious(part)
    hidden[:] = [element for element in hidden if is_hidden(element)]


def _may_be_text(part: Any, language: str) -> bool:
    if part.tag in _OTHER_TAGS or _OTHER_ROLES.search(part.get("role") or ""):
        return False
    names = f"{part.get('class') or ''} {part.get('id') or ''}"
    if any(name.lower() in _OTHER_NAMES for name in _NAME.findall(names)):
        return False
    own = (part.get("lang") or "").lower()[:2]
    return not (own and language and own != language) and any(map(str.strip, part.itertext()))


def _choose(parts: list[Any], blocks: list[Block]) -> set[Any]:
    """Return the parts that are the article; ``blocks`` are all paragraphs, with theirs."""
    owners: dict[Any, Any] = dict.fromkeys(parts)
    owners.update((part, part) for part in parts)
    visible_words = 0
    visible: set[str] = set()
    within: dict[Any, list[Block]] = {part: [] for part in parts}
    first: dict[Any, bool] = {}  # whether running text of the page stands before a part
    holding: dict[Any, int] = {}
    for block in blocks:
        owner = _owner(block.element, owners)
        if owner is not None:
            within[owner].append(block)
            first.setdefault(owner, visible_words > 0)
        elif is_running_text(block.text) and not linked_too_much(block):
            words = count_words([block.text])
            visible_words += words
            visible.add(block.text[:_KEY_CHARS])
            for around in (block.element, *block.element.iterancestors()):
                holding[around] = holding.get(around, 0) + words
    texts = {part: _running_texts(found) for part, found in within.items()}
    own = {
        part: [text for text in found if text[:_KEY_CHARS] not in visible]
        for part, found in texts.items()
    }
    counts = {part: count_words(found) for part, found in own.items()}
    is_most = sum(counts.values()) > visible_words
    kept = set()
    for part in parts:
        if not texts[part] or _PLACEHOLDER.search(" ".join(texts[part])):
            continue
        if (_is_panel(part) and _is_beside_text(part, holding, visible_words)) or (
            counts[part]
            and (
                is_most
                or (first.get(part) and _continues_text(part, holding, visible_words, counts[part]))
            )
        ):
            kept.add(part)
    return kept


def _owner(element: Any, owners: dict[Any, Any]) -> Any:
    """Return the part that an element is in, None for none; notes what it finds."""
    seen = []
    while element is not None and element not in owners:
        seen.append(element)
        element = element.getparent()
    owner = None if element is None else owners[element]
    owners.update(dict.fromkeys(seen, owner))
    return owner


def _running_texts(blocks: list[Block]) -> list[str]:
    return [b.text for b in blocks if is_running_text(b.text) and not linked_too_much(b)]


def _is_panel(part: Any) -> bool:
    """Whether a part belongs to what opens it: a heading, a button, a tab."""
    if part.get("role") in ("tabpanel", "region"):
        return True
    before = part.getprevious()
    return before is not None and (
        before.tag in _TOGGLES
        or before.get("aria-expanded") is not None
        or before.get("role") in ("button", "tab", "heading")
        or (part.get("id") is not None and before.find(".//*[@aria-controls]") is not None)
    )


def _is_beside_text(part: Any, holding: dict[Any, int], total: int) -> bool:
    """Whether a part stands where most of the text of the page does."""
    around = part.getparent()
    for _ in range(2 * _MAX_LEVELS):
        if around is None:
            return False
        if around.tag in ("nav", "header", "footer", "aside", "form"):
            return False
        if 2 * holding.get(around, 0) >= total:
            return True
        around = around.getparent()
    return False


def _continues_text(part: Any, holding: dict[Any, int], total: int, words: int) -> bool:
    """Whether a part stands among the paragraphs of the article, as one or more of them."""
    around = part.getparent()
    if around is None or 2 * holding.get(around, 0) < total:
        return False
    if words < _MIN_WORDS and part.tag != "p":
        return False
    before = part.getprevious()
    while before is not None and before.tag not in _NEIGHBOURS and not holding.get(before):
        before = before.getprevious()
    if before is None:
        return bool(around.tag != "body")
    if before.tag in _NEIGHBOURS or (around.tag != "body" and holding[before] < total):
        return True
    return _MORE_NAME.search(f"{part.get('class') or ''} {part.get('id') or ''}") is not None

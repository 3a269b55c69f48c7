"""Paragraphs of an article that the search for it dropped, put back in their places.

trafilatura drops boxes by the names of their classes, and captions. What stands within the element
that holds the article is put back where it is running text, a caption, or an entry of a list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from reader.formats.web.html_paragraphs import Block, tree_blocks
from reader.formats.web.html_parser import BLOCKS, bounded_text
from reader.formats.web.text_density import count_words, is_running_text, linked_too_much

_NO_LETTERS = re.compile(r"[\W_]+")
_KEY_CHARS, _SHORT_KEY_CHARS = 40, 20
_MIN_SHARE = 0.9  # of the words found, in the element that holds the article
_MAX_BLOCKS = 5_000  # each one is looked up in the text, and in all elements around it
_MIN_CAPTION_WORDS = 4
_FEW_WORDS = 100  # an article that is found whole is longer
_BOILERPLATE_TAGS = frozenset(
    ("aside", "nav", "footer", "form", "button", "menu", "dialog", "address")
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig|wp-|image-?|photo-?|media-?)?caption(?:$|[\s_-])", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_BOILERPLATE_NAMES = frozenset(
    "comment comments disqus related recommended recommendations newsletter subscribe subscription"
    " signup login promo promotion cookie cookies consent gdpr banner share sharing social footer"
    " sidebar nav navigation menu teaser teasers widget author authors bio byline disclaimer"
    " copyright ad ads advert advertisement sponsor sponsored modal popup overlay tags breadcrumb"
    " breadcrumbs paywall credits credit references reflist outbrain taboola more most popular"
    " trending rating donate donation correction survey player video ticker hidden print".split()
)
# Names that say little of what runs between the paragraphs of an article.
_WEAK_NAMES = frozenset(
    "share sharing social footer sidebar nav navigation menu teaser teasers widget banner tags"
    " breadcrumb breadcrumbs credits credit overlay more most popular trending rating hidden byline"
    " survey player video ticker outbrain references reflist modal popup print".split()
)
# What stands before or after such a name where it is the layout's: "no-sidebar", "sidebar-grid".
_BEFORE_LAYOUT = frozenset("no has have with without non".split())
_AFTER_LAYOUT = frozenset(
    "grid layout page wrapper wrap container col column row main body content open closed off on"
    " free less left right fixed sticky top".split()
)
_CONTROLS = ("form", "input", "button", "select", "textarea")
_MIN_STRONG_WORDS = 40  # of running text in a box whose name says that it is something else
_INVITATION = re.compile(
    r"(?:read|see|watch|more|also|related|continue|click|follow|subscribe|sign up|lesen|mehr|siehe"
    r"|auch|lire|voir|à lire|leggi|vedi|lea|ver|vea|leia|veja|lees|læs|les også|läs|lue|czytaj"
    r"|zobacz|čtěte|читайте|смотрите|διαβάστε|preberite|loe|devamı|阅读|関連)\b",
    re.IGNORECASE,
)
_HEADINGS = ("h2", "h3", "h4")
_KEPT_BETWEEN = ("li", "dd", "dt", *_HEADINGS)
_MAX_BOX_CHARS = 5_000
_MIN_LINKED_WORDS = 12
_LINKED_MARGIN = 2  # paragraphs before and after the text found, in a page whose text is links
_MIN_RUNNING_SHARE = 0.8  # of the words of a box
_CREDIT = re.compile(
    r"(?:photo|image|picture|screenshot|video|credit|source|foto|bild|quelle|fuente|kuva|fot\.|фото"
    r"|φωτογραφία|写真|照片|图片|사진|ဓာတ်ပုံ)\w*"
    r"(?:\s+(?:credit|caption|by|von|de))?\s*[:/]?",
    re.IGNORECASE,
)
_MAX_CREDIT_WORDS = 8
_MIN_SHARE_AFTER = 0.3  # of the words found, what follows the end of it must have


def restore_dropped(found: list[str], blocks: list[Block], headline: str) -> list[str]:
    """Return the paragraphs found with those put back that were dropped.

    ``blocks`` are all paragraphs of the page in their order.
    """
    if len(blocks) > _MAX_BLOCKS:
        return found
    keys = [_key(text) for text in found]
    block_keys = [_key(block.text) for block in blocks]
    places = _find_places(block_keys, keys)
    area = _find_area(blocks, places)
    if area is None:
        return found
    title = _key(headline)
    known = [number for number, place in enumerate(places) if place is not None]
    first, last = known[0], known[-1]
    top = max((n for n in range(first) if block_keys[n] == title), default=first)
    found, keys, places = _in_order(found, keys, places)
    beside = {_block_around(blocks[number].element).getparent() for number in known}
    margin = _LINKED_MARGIN if _is_mostly_linked(blocks) else 0
    boxes: dict[Any, bool] = {}
    kept: dict[int, str] = {}
    for number, block in enumerate(blocks):
        is_between = first < number < last
        if places[number] is not None:
            continue
        if linked_too_much(block):
            is_between = first - margin <= number <= last + margin
            if not (is_between and _is_linked_sentence(block, beside)):
                continue
        elif not _is_kept(block, is_between):
            continue
        around = None if top < number < first else area
        if (
            _is_in_article(block.element, around, boxes, is_between)
            and block_keys[number] not in title
        ):
            kept[number] = block.text
    if count_words(t for n, t in kept.items() if n > last) < _MIN_SHARE_AFTER * count_words(found):
        kept = {number: text for number, text in kept.items() if number < last}
    for number in [n for n in kept if _block_around(blocks[n].element).tag in _HEADINGS]:
        if number + 1 not in kept and places[number + 1] is None:
            del kept[number]  # what it stands over is not read
    after: dict[int, list[str]] = {}
    place = -1
    for number in sorted({*kept, *known}):
        if number in kept:
            after.setdefault(place, []).append(kept[number])
        else:
            place = max(place, places[number] or 0)
    parts: dict[int, list[Block]] = {}
    for number in known:
        parts.setdefault(places[number] or 0, []).append(blocks[number])
    restored = after.pop(-1, [])
    for number, text in enumerate(found):
        restored += _split(text, keys[number], parts.get(number, []))
        restored += after.get(number, [])
    return restored


def _in_order(
    found: list[str], keys: list[str], places: list[int | None]
) -> tuple[list[str], list[str], list[int | None]]:
    """Return the paragraphs found in the order of the page, with their keys and places.

    trafilatura appends what it finds in a second search.
    """
    first: dict[int, int] = {}
    for number, place in enumerate(places):
        if place is not None:
            first.setdefault(place, number)
    if len(first) < len(found) or list(first) == sorted(first):
        return found, keys, places
    order = list(first)
    news = {old: new for new, old in enumerate(order)}
    moved = [None if place is None else news[place] for place in places]
    return [found[old] for old in order], [keys[old] for old in order], moved


def _split(text: str, key: str, parts: list[Block]) -> list[str]:
    """Return a paragraph found, or the several of the page that it was made of."""
    if len(parts) < 2 or sum(len(_key(part.text)) for part in parts) != len(key):
        return [text]
    return [part.text for part in parts]


def _key(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()


def _find_places(block_keys: list[str], keys: list[str]) -> list[int | None]:
    """Return for each block the number of the paragraph found that has its text, else None.

    A short one may be anywhere by chance: it must follow the text of the block before.
    """
    ends = list(accumulate(map(len, keys)))
    whole = "".join(keys)
    places: list[int | None] = []
    end = 0
    for key in block_keys:
        if len(key) < _SHORT_KEY_CHARS:
            at = end if len(key) > 1 and whole.startswith(key, end) else -1
        elif whole.startswith(key, end):  # as nearly all do: the text need not be searched
            at = end
        else:
            at = whole.find(key[:_KEY_CHARS])
            if at < 0:
                at = whole.find(key[-_KEY_CHARS:])
        if at >= 0:
            end = at + len(key)
        places.append(bisect_right(ends, at) if at >= 0 else None)
    return places


def _find_area(blocks: list[Block], places: list[int | None]) -> Any:
    """Return the deepest element that holds nearly all of the text that was found."""
    words: dict[Any, int] = {}
    total = 0
    for block, place in zip(blocks, places, strict=True):
        if place is None:
            continue
        count = count_words([block.text])
        if count < _MIN_CAPTION_WORDS:
            continue
        total += count
        element = block.element
        while element is not None:
            words[element] = words.get(element, 0) + count
            element = element.getparent()
    holding = [element for element, count in words.items() if count >= _MIN_SHARE * total]
    area = max(holding, key=_depth, default=None)
    return area if total >= _FEW_WORDS else _widen(area)


def _widen(area: Any) -> Any:
    """Return the whole article around an element that holds so little that more is missing."""
    element = area
    while element is not None and element.tag not in ("body", "html"):
        if element.tag in ("article", "main") or element.find(".//h1") is not None:
            return element
        element = element.getparent()
    return area


def _depth(element: Any) -> int:
    return sum(1 for _ in element.iterancestors())


def _is_kept(block: Block, is_between: bool) -> bool:
    """Whether a block is running text, a caption or an entry of a list."""
    words = count_words([block.text])
    if _is_caption(block.element):
        credit = _CREDIT.match(block.text) if words <= _MAX_CREDIT_WORDS else None
        return words >= _MIN_CAPTION_WORDS and credit is None
    if is_running_text(block.text):
        return True
    if not is_between or block.linked:
        return False
    return block.element.tag in _KEPT_BETWEEN or _block_around(block.element).tag in _HEADINGS


def _is_caption(element: Any) -> bool:
    for _ in range(4):
        if element is None:
            return False
        if element.tag == "figcaption" or _CAPTION.search(element.get("class") or ""):
            return True
        element = element.getparent()
    return False


def _is_mostly_linked(blocks: list[Block]) -> bool:
    """Whether most paragraphs of running text in a page are links."""
    running = [linked_too_much(block) for block in blocks if is_running_text(block.text)]
    return 2 * sum(running) > len(running)


def _is_linked_sentence(block: Block, beside: set[Any]) -> bool:
    """Whether a paragraph that is a link is a sentence of the article, no way to another one."""
    return (
        is_running_text(block.text)
        and count_words([block.text]) >= _MIN_LINKED_WORDS
        and _INVITATION.match(block.text) is None
        and (
            (around := _block_around(block.element)).tag == "p"
            or (around.tag == "div" and around.getparent() in beside)
        )
    )


def _block_around(element: Any) -> Any:
    """Return the block in which a paragraph begins."""
    while element.tag not in BLOCKS and element.getparent() is not None:
        element = element.getparent()
    return element


def _is_in_article(element: Any, area: Any, boxes: dict[Any, bool], is_between: bool) -> bool:
    """Whether an element is within the article, in no box of another kind.

    Without an area it may be anywhere in the page.
    """
    while element is not None and element is not area:
        if element.tag == "body" and area is None:
            return True
        if element not in boxes:
            boxes[element] = _is_boilerplate(element, is_between)
        if boxes[element]:
            return False
        element = element.getparent()
    return element is area and area is not None


def _is_boilerplate(element: Any, is_between: bool) -> bool:
    """Whether a box is something else than text, by its tag or its name.

    Between paragraphs of the article the text in it counts more than its name.
    """
    if element.tag in _BOILERPLATE_TAGS:
        return True
    names = [
        [part.lower() for part in _NAME.findall(name)]
        for name in f"{element.get('class') or ''} {element.get('id') or ''}".split()
    ]
    found = {part for parts in names for part in _boilerplate_names(parts)}
    if not found or not is_between:
        return bool(found)
    return not _is_all_text(element, 0 if found <= _WEAK_NAMES else _MIN_STRONG_WORDS)


def _boilerplate_names(parts: list[str]) -> Iterator[str]:
    """Yield the parts of a name that tell another kind of box, and not a layout."""
    for number, part in enumerate(parts):
        if (
            part in _BOILERPLATE_NAMES
            and not (number and parts[number - 1] in _BEFORE_LAYOUT)
            and not _AFTER_LAYOUT.intersection(parts[number + 1 :])
        ):
            yield part


def _is_all_text(element: Any, min_words: int) -> bool:
    """Whether a box has running text, more than a few words, and neither links nor controls."""
    if next(element.iter("a", *_CONTROLS), None) is not None:
        return False
    if not bounded_text(element, _MAX_BOX_CHARS).strip():
        return True  # so long a text is not walked through for each of the boxes around it
    blocks = list(tree_blocks(element))
    running = [block.text for block in blocks if is_running_text(block.text)]
    words = count_words(running)
    return (
        words >= max(1, min_words)
        and (len(running) > 1 or not min_words)
        and words >= _MIN_RUNNING_SHARE * count_words(block.text for block in blocks)
    )

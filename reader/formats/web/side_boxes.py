"""Boxes of a page that are no part of its article: teasers of others, questions for consent."""

from __future__ import annotations

import re
from typing import Any

from reader.formats.web.hidden_parts import empty_element
from reader.formats.web.html_paragraphs import Block, short_text
from reader.formats.web.html_parser import bounded_text
from reader.formats.web.text_density import (
    count_words,
    is_running_text,
    is_within,
    linked_too_much,
)

_HEADINGS = ("h2", "h3", "h4")
_MAX_TEASER_CHARS, _MAX_TEASER_WORDS = 800, 60
_MAX_TEASER_TEXTS = 1  # paragraphs of running text
_MAX_LARGE = 0.2  # of the boxes of a group of teasers may be larger
_MAX_DIALOG_CHARS = 40_000
_DIALOGS = (
    "//dialog | //*[@role='dialog' or @role='alertdialog' or @aria-modal='true']"
    " | //*[@id or @class][self::div or self::section or self::aside or self::form]"
)
_CONSENT_NAME = re.compile(
    r"cookie|consent|gdpr|ccpa|onetrust|\bot-(?:pc|sdk)|didomi|usercentrics|\bcmp\b|cmp-|sp_message"
    r"|truste|qc-cmp|\bcc-window|klaro|iubenda|privacy|datenschutz|rgpd|lgpd|avg-|einwilligung",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"(?P<cookies>cookies?\b|クッキー|tracker|traceur|sīkdat|küpsis|piškot|çerez|куки|evästei)"
    r"|(?P<consent>consent|opt[ -]out|einwillig|zustimm|consentement|accepter|consentimiento|acept"
    r"|consenso|accett|toestemming|samtyk|samtyck|suostum|zgod|souhlas|согласи|rıza|συγκατάθεσ|同意)"
    r"|(?P<data>personal (?:data|information)|personenbezogen|données (?:personnelles|à caractère)"
    r"|datos personales|dati personali|dados pessoais|persoonsgegevens|personoplysning"
    r"|personuppgift|henkilötie|dan\w+ osobow\w+|osobní\w* údaj"
    r"|персональн|kişisel veri|个人信息|個人情報)"
    r"|(?P<others>third[ -]part|drittanbieter|partner|tiers|terceros|terze parti|derden|tredjepart)"
    r"|(?P<ads>advertis|analytics|werbung|publicité|publicidad|pubblicit|reclame|reklam|広告|广告)"
    r"|(?P<privacy>privacy|datenschutz|confidentialité|privacidad|プライバシー|隐私|конфиденциальн)",
    re.IGNORECASE,
)
_MIN_CONSENT_KINDS = 3


def remove_dialogs(root: Any, blocks: list[Block]) -> bool:
    """Empty dialogs and questions for consent; True if there were any.

    Only where there is running text outside of them: it is the article.
    """
    judged: dict[Any, bool] = {}
    boxes = []
    for box in root.xpath(_DIALOGS):
        # The text of a box is searched once, however many are nested in it.
        if _may_be_dialog(box) and not is_within(box, judged):
            judged[box] = True
            if _is_dialog(box):
                boxes.append(box)
    if not boxes:
        return False
    inside: dict[Any, bool] = dict.fromkeys(boxes, True)
    outside = [
        block
        for block in blocks
        if is_running_text(block.text)
        and not linked_too_much(block)
        and not is_within(block.element, inside)
    ]
    if not outside:
        return False
    for box in boxes:
        empty_element(box)
    return True


def _may_be_dialog(box: Any) -> bool:
    names = f"{box.get('id') or ''} {box.get('class') or ''}"
    return _is_marked_dialog(box) or _CONSENT_NAME.search(names) is not None


def _is_marked_dialog(box: Any) -> bool:
    return bool(
        box.tag == "dialog"
        or "dialog" in (box.get("role") or "")
        or box.get("aria-modal") == "true"
    )


def _is_dialog(box: Any) -> bool:
    if not _is_marked_dialog(box):
        text = bounded_text(box, _MAX_DIALOG_CHARS)
        kinds = {found.lastgroup for found in _CONSENT_WORDS.finditer(text)}
        if len(kinds) < _MIN_CONSENT_KINDS:
            return False
    return not _holds_article(box)


def _holds_article(box: Any) -> bool:
    """Whether a box has a top heading or an article in it."""
    return next(box.iter("h1", "article", "main"), None) is not None


def remove_teasers(root: Any, blocks: list[Block]) -> None:
    """Empty groups of two or more boxes whose headings are links to other pages.

    A teaser has a line or two, and the page has a longer text beside it: else the boxes are the
    sections of the article.
    """
    groups: dict[Any, dict[Any, None]] = {}
    for heading in root.iter(*_HEADINGS):
        box = _teaser_box(heading)
        if box is not None and box.getparent() is not None:
            groups.setdefault((box.getparent(), box.tag, box.get("class")), {})[box] = None
    boxes = {box: None for group in groups.values() if len(group) >= 2 for box in group}
    if not boxes:
        return
    texts = _running_texts_in(boxes, blocks)
    words = {box: _count_teaser_words(box, texts[box]) for box in boxes}
    teasers: list[Any] = []
    for group in groups.values():
        if len(group) >= 2:
            small = [box for box in group if words[box] is not None]
            if len(group) - len(small) <= _MAX_LARGE * len(group):
                teasers += small
    total = count_words(block.text for block in blocks)
    if 2 * sum(words[box] or 0 for box in teasers) <= total:
        for box in teasers:
            empty_element(box)


def _running_texts_in(boxes: dict[Any, None], blocks: list[Block]) -> dict[Any, int]:
    """Return the number of paragraphs of running text in each of some boxes."""
    counts = dict.fromkeys(boxes, 0)
    owners: dict[Any, Any] = {box: box for box in boxes}
    for block in blocks:
        element, seen = block.element, []
        while element is not None and element not in owners:
            seen.append(element)
            element = element.getparent()
        owner = None if element is None else owners[element]
        owners.update(dict.fromkeys(seen, owner))
        if owner is not None and is_running_text(block.text):
            counts[owner] += 1
    return counts


def _count_teaser_words(box: Any, texts: int) -> int | None:
    """Return the words of a box, None where they are more than a teaser has."""
    if texts > _MAX_TEASER_TEXTS:
        return None
    text = short_text(box, _MAX_TEASER_CHARS)  # "" for a longer one
    words = count_words([text])
    return words if text and words <= _MAX_TEASER_WORDS else None


def _teaser_box(heading: Any) -> Any:
    """Return the box around a heading that is a link to another page, None for other headings."""
    parent = heading.getparent()
    inside = heading.find(".//a[@href]")
    if inside is not None:
        heading_text = short_text(heading)
        if (
            not heading_text
            or len(short_text(inside)) < 0.8 * len(heading_text)
            or _is_page_internal(inside)
        ):
            return None
        box = parent
    elif parent is not None and parent.tag == "a" and not _is_page_internal(parent):
        box = parent.getparent()
    else:
        return None
    if box is None or box.tag in ("body", "html", "main"):
        return None
    return box


def _is_page_internal(link: Any) -> bool:
    return (link.get("href") or "#").startswith("#")

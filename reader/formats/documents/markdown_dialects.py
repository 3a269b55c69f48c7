"""What programs for notes and sites add to CommonMark.

Footnotes, wiki links, highlights and comments (Obsidian, Pandoc), boxes in three notations
(callouts, ``!!!`` of MkDocs, ``:::`` of Docusaurus), tasks and names of blocks. Of each its words
stay: the title of a box is a paragraph, the text of a footnote stands where it is defined. And
emphasis between letters that have no spaces between words, which CommonMark does not always read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

    _Rule = Callable[[StateInline, bool], bool]

_FENCE = re.compile(r"[ >\t]{0,12}(`{3,}|~{3,})")
_BOX = re.compile(r"([ \t]{0,12})(?:!!!|\?\?\?\+?)[ \t]+[\w-]{1,40}(?:[ \t]+\"(.*)\")?[ \t]*")
_COLONS = re.compile(
    r"[ \t]{0,12}:{3,}(?:[ \t]*\{.*\}|[ \t]*[\w-]{1,40}(?:\[(.*)\]|[ \t]+(.+))?)?[ \t]*"
)
_COMMENT_LINE = re.compile(r"[ \t]{0,3}%%[ \t]*")
_CALLOUT = re.compile(r"\[![\w-]{1,40}(?:\|[^\]\n]{0,100})?\][+-]?[ \t]*")
_TASK = re.compile(r"\[[ xX/-]\][ \t]+")
_BLOCK_NAME = re.compile(r"(?:^|\s)\^(?=[0-9-]{0,30}[A-Za-z])[A-Za-z0-9-]{2,40}\s*$")
_WIKI_LINK = re.compile(
    r"!?\[\[(?P<page>[^\[\]|#^\n]{0,500})(?P<part>[#^][^\[\]|\n]{0,500})?(?:\|(?P<words>[^\[\]\n]{0,500}))?\]\]"
)
_MEDIA = re.compile(r"\.(?:avif|bmp|gif|jpe?g|m4a|mov|mp[34]|ogg|pdf|png|svg|wav|web[mp])\s*", re.I)
_NUMBERED_NOTE = re.compile(r"\[\^[0-9]{1,3}\]")
_INLINE_NOTE = re.compile(
    r"\^\[((?:[^\[\]\\]{1,500}+|\\.|\[[^\[\]]{0,300}\](?:\([^()\s]{0,500}\))?){1,60}+)\]", re.DOTALL
)
_COMMENT = re.compile(r"(?<![A-Za-z0-9])%%[^%]{1,2000}%%")
_HIGHLIGHT = re.compile(
    r"(?<![A-Za-z0-9=])==(?=[^\s=])[^=\n]{0,1000}(?<=[^\s=])(==)(?![A-Za-z0-9=])"
)
# Thai, Lao, Burmese, Khmer, Japanese, Chinese.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class Callout(NamedTuple):
    """The first paragraph of a quotation that is a box; both may be ""."""

    title: str
    text: str


def add_footnotes(parser: MarkdownIt) -> None:
    """Make a parser read footnotes, whose definitions stay where they stand."""
    from mdit_py_plugins.footnote import footnote_plugin

    # Not those within a text, "^[so]": the plugin calls itself for each within another.
    footnote_plugin(parser, inline=False, move_to_end=False)


def add_inline_rules(parser: MarkdownIt) -> None:
    """Make a parser of inline text read wiki links, highlights, comments and notes in place."""
    from markdown_it.rules_inline import emphasis, strikethrough

    parser.inline.ruler.before("link", "dialects", _read_mark)
    for name, rule in (("emphasis", emphasis), ("strikethrough", strikethrough)):
        parser.inline.ruler.at(name, partial(_read_pair, rule.tokenize))


def open_boxes(lines: list[str]) -> list[str]:
    """Return lines in which boxes are opened, and comments empty: as many lines as before.

    The title of a box becomes a heading. What is in a box of MkDocs is indented, as code would be.
    """
    opened: list[str] = []
    fence = ""
    boxes: list[int] = []  # the indents of those of MkDocs around a line
    colons = 0  # boxes of Docusaurus around it
    comments = sum(1 for line in lines if _COMMENT_LINE.fullmatch(line))
    in_comment = False
    for number, line in enumerate(lines):
        if boxes:
            line = line.expandtabs(4)
        indent = _measure_indent(line)
        while boxes and line.strip() and indent < boxes[-1] + 4:
            boxes.pop()
        line = line[4 * len(boxes) :]
        if not in_comment and (found := _FENCE.match(line)):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        elif fence:
            pass
        elif _COMMENT_LINE.fullmatch(line) and (in_comment or comments > 1):
            comments -= 1
            in_comment = not in_comment
            line = ""
        elif in_comment:
            line = ""
        elif (found := _BOX.fullmatch(line)) and _is_followed_by_indent(lines, number, indent):
            boxes.append(indent)
            line = _make_heading(found[1], found[2])
        elif found := _COLONS.fullmatch(line):
            is_end = not line.strip(" \t:")
            if colons or not is_end:
                colons += -1 if is_end else 1
                line = _make_heading("", found[1] or found[2])
        opened.append(line)
    return opened


def split_callout(content: str) -> Callout | None:
    """Return title and text of a quotation's first paragraph, None where it is no callout."""
    found = _CALLOUT.match(content)
    if found is None:
        return None
    title, _, rest = content[found.end() :].partition("\n")
    return Callout(title, rest)


def strip_task(content: str) -> str:
    """Return an item of a list without the box that says whether it is done."""
    return _TASK.sub("", content, count=1) if content.startswith("[") else content


def strip_block_name(text: str) -> str:
    """Return a paragraph without the name that Obsidian puts at its end to link to it."""
    return _BLOCK_NAME.sub("", text) if "^" in text[-42:] else text


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_followed_by_indent(lines: list[str], number: int, indent: int) -> bool:
    """Return whether what follows a line within two lines stands deeper, as in a box."""
    following = next((line for line in lines[number + 1 : number + 3] if line.strip()), "")
    return _measure_indent(following.expandtabs(4)) >= indent + 4


def _make_heading(indent: str, title: str | None) -> str:
    return f"{indent}###### {title}" if title else ""


def _read_mark(state: StateInline, silent: bool) -> bool:
    """Read a mark of a dialect at the parser's position, if one stands there.

    One rule for all, as the parser asks each of its rules at each bracket.
    """
    for beginning, read in _MARKS:
        if state.src.startswith(beginning, state.pos):
            return read(state, silent)
    return False


def _read_wiki_link(state: StateInline, silent: bool) -> bool:
    """Read ``[[Page#Part|words]]``; of what is embedded, pictures and sounds have no words."""
    found = _WIKI_LINK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    page, part = found["page"].strip(), (found["part"] or "").strip("#^ ")
    is_block = (found["part"] or "").startswith(("^", "#^"))
    words = page if is_block or not part else f"{page} > {part}" if page else part
    if _MEDIA.search(page) and found[0].startswith("!"):
        words = ""
    elif found["words"] and found["words"].strip():
        words = found["words"].strip()
    return _push(state, silent, found, "text", words)


def _read_numbered_note(state: StateInline, silent: bool) -> bool:
    """Leave out the mark of a note that stands nowhere; a number is no word."""
    found = _NUMBERED_NOTE.match(state.src, state.pos, state.posMax)
    return found is not None and _push(state, silent, found, "footnote_ref", "")


def _read_inline_note(state: StateInline, silent: bool) -> bool:
    """Read ``^[a note]``, whose text becomes a paragraph after this one."""
    found = _INLINE_NOTE.match(state.src, state.pos, state.posMax)
    return found is not None and _push(state, silent, found, "inline_note", found[1])


def _read_comment(state: StateInline, silent: bool) -> bool:
    """Leave out ``%%a comment%%``."""
    found = _COMMENT.match(state.src, state.pos, state.posMax)
    return found is not None and _push(state, silent, found, "footnote_ref", "")


def _read_highlight(state: StateInline, silent: bool) -> bool:
    """Leave out the marks of ``==words==``, one after the other."""
    ends = state.env.setdefault("highlight_ends", {}).setdefault(state.src, set())
    if state.pos not in ends:
        found = _HIGHLIGHT.match(state.src, state.pos, state.posMax)
        if found is None:
            return False
        ends.add(found.start(1))
    state.pos += 2
    return True


def _read_pair(tokenize: _Rule, state: StateInline, silent: bool) -> bool:
    """Read ``*`` or ``~~``, also where punctuation follows and no space is before, or the reverse.

    CommonMark asks for the space, which Chinese and the like do not have: 他说**“重要”**的新闻.
    """
    start, known = state.pos, len(state.delimiters)
    if not tokenize(state, silent):
        return False
    before, after = state.src[max(0, start - 1) : start], state.src[state.pos : state.pos + 1]
    if state.src[start] != "_":
        for delimiter in state.delimiters[known:]:
            delimiter.open |= bool(_UNSPACED.match(before) and after.strip())
            delimiter.close |= bool(_UNSPACED.match(after) and before.strip())
    return True


def _push(state: StateInline, silent: bool, found: re.Match[str], kind: str, content: str) -> bool:
    if not silent:
        state.push(kind, "", 0).content = content
    state.pos = found.end()
    return True


_MARKS = (
    ("[[", _read_wiki_link),
    ("![[", _read_wiki_link),
    ("[^", _read_numbered_note),
    ("^[", _read_inline_note),
    ("%%", _read_comment),
    ("==", _read_highlight),
)

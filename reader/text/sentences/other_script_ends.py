"""Ends of sentences in scripts whose marks Punkt does not know, or that have no marks.

``。`` and ``！`` end a sentence without a space behind them, ``।`` and ``؟`` before one or at the
next letter. Thai marks no end: of the spaces between its clauses those are taken that stand between
two long runs, of which the second does not begin as a clause does that belongs to the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_CLOSED = re.escape("”’»›」』）】》〉)]")  # no sentence begins with one of these
_CLOSING = rf"\"'{_CLOSED}"
_WIDE_END = re.compile(
    rf"[。！？｡][。！？｡]*[{_CLOSING}]*(?=\s+[^\s{_CLOSED}]|[^\s{_CLOSING}。！？｡、，；：])"
)
# Danda, Arabic question mark, Urdu, Ethiopic, Armenian, Burmese and Khmer full stops.
_OTHER_END = re.compile(
    rf"[।॥؟۔።፧፨։။៕។][।॥؟۔!?]*[{_CLOSING}]*(?:[“‘„]+(?=\s))?(?=\s+[^\s{_CLOSED}]|[^\s{_CLOSING}।॥؟۔،,.!?])"
)
# Urdu and Bengali close speech with the mark too that others open it with.
_ANY_END = re.compile("[。！？｡।॥؟۔።፧፨։။៕។]")
_CLOSING_BRACKETS = "）)"
_GREEK_QUESTION = re.compile('[;\u037e][»”"’\']*\\s+(?=[«“"‘(]*[^\\W\\d_a-zα-ω])')

_TITLE_FOLLOWS = re.compile(r"\s[\u0e00-\u0e7f.]{1,6}\.\s")
_MIN_CLAUSE = 14  # characters of a Thai clause; names and items of a list are shorter
_MIN_RUN = 9  # of the last run of a clause: longer than a name
_THAI_CONJUNCTIONS = tuple(
    """
    และ หรือ แต่ ที่ ซึ่ง เพราะ เนื่องจาก หลัง ก่อน เมื่อ โดย เพื่อ ว่า จึง รวม ตั้งแต่ จน ขณะ ถ้า หาก กับ ของ ใน จาก ถึง
    ก็ คือ เช่น ได้แก่ อย่าง ตาม ด้วย นอกจาก ระหว่าง แม้ พร้อม ส่งผล ทำให้ กว่า อัน ดัง ต่อ บน สำหรับ เป็น
    """.split()
)
# What begins a sentence, though it begins as a conjunction does.
_THAI_OPENERS = tuple(
    """
    อย่างไรก็ตาม อย่างไรก็ดี นอกจากนี้ นอกจากนั้น ทั้งนี้ ขณะเดียวกัน ในขณะเดียวกัน ต่อมา ก่อนหน้านี้ หลังจากนั้น จากนั้น
    ล่าสุด ดังนั้น เมื่อวานนี้ เมื่อคืน เมื่อเช้า เมื่อวันที่ ในเวลาต่อมา ส่วน ด้านนาย ด้านนาง
    """.split()
)
_THAI_OPEN_ENDS = tuple("ว่า คือ เช่น ได้แก่ และ หรือ ที่ กับ ของ โดย เมื่อ ใน แต่".split())
_THAI_SAYING = ("กล่าว", "ระบุ", "เปิดเผย", "ยืนยัน", "ชี้แจง")


def find_other_starts(text: str, language: str) -> Iterator[int]:
    """Yield the offsets at which sentences begin behind the marks that Punkt does not know."""
    if text.isascii():
        return
    if _ANY_END.search(text):
        yield from _after(_WIDE_END, text)
        yield from _after(_OTHER_END, text)
    if language == "greek":
        yield from (match.end() for match in _GREEK_QUESTION.finditer(text))
    elif language in ("thai", "lao"):
        yield from _find_thai_starts(text)


def _after(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield where the visible text behind each match begins."""
    for match in pattern.finditer(text):
        start = match.end()
        if text[start - 1] in _CLOSING_BRACKETS and _is_within_sentence(text, match.start()):
            continue
        if text[start - 1] == '"' and text.count('"', 0, start) % 2:  # it opens the next speech
            start -= 1
        while start < len(text) and text[start].isspace():
            start += 1
        yield start


def _is_within_sentence(text: str, end: int) -> bool:
    """Return whether a mark stands in brackets that were opened within a sentence."""
    opened = max(text.rfind(bracket, 0, end) for bracket in "（(")
    before = text[:opened].rstrip()[-1:] if opened > 0 else ""
    return bool(before) and _ANY_END.match(before) is None and before not in _CLOSED


def _find_thai_starts(text: str) -> Iterator[int]:
    """Yield the starts of the runs that are likely to begin a sentence."""
    runs = _merge_thai_runs(text)
    last = runs[0][0] if runs else 0
    for (start, end), (next_start, next_end) in pairwise(runs):
        left, right = text[start:end], text[next_start:next_end]
        if end - last < _MIN_CLAUSE or len(left) < _MIN_RUN:
            continue
        if len(right) < _MIN_CLAUSE and not _TITLE_FOLLOWS.match(text, next_end):
            continue
        if right.startswith(_THAI_OPENERS):
            yield next_start
            last = next_start
            continue
        if right.startswith((*_THAI_CONJUNCTIONS, *_THAI_SAYING)) or left.endswith(_THAI_OPEN_ENDS):
            continue
        yield next_start
        last = next_start


def _merge_thai_runs(text: str) -> list[tuple[int, int]]:
    """Return the runs between spaces; numbers, abbreviations, speech and its tag stay together."""
    runs: list[tuple[int, int]] = []
    for match in re.finditer(r"\S+", text):
        start, end = match.span()
        if runs:
            before, after = text[runs[-1][1] - 1], text[start]
            is_number = before.isdigit() or after.isdigit()
            is_speech = before in '"”’' and after not in '"“‘'
            if is_number or is_speech or before in ".,(" or after in "(ๆฯ":
                runs[-1] = (runs[-1][0], end)
                continue
        runs.append((start, end))
    return runs

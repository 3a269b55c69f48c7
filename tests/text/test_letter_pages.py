"""Folding of whole texts at once gives what folding of each letter alone gives."""

from __future__ import annotations

import random

from reader.text import find_folded_words, split_folded_words
from reader.text.words.letter_pages import LetterPages


def _fold_letter(letter: str) -> str | None:
    return {"é": "e", "ß": "ss", "ʹ": "", "б": "б", "й": None}.get(letter, "?")


def test_letters_are_folded_to_one_several_or_none():
    assert LetterPages(_fold_letter).fold("é ß\u02b9б, ẞ") == "e ssб, ?"


def test_a_text_with_a_letter_that_no_page_can_have_is_left_to_others():
    pages = LetterPages(_fold_letter)
    for text, folded in (("éй", None), ("éй", None), ("éб", "eб"), ("ASCII", None), ("中文", None)):
        assert pages.fold(text) == folded


def test_a_page_is_begun_anew_when_it_is_full():
    pages = LetterPages(str.upper)
    letters = "".join(map(chr, range(0xE0, 0x180)))  # more than a page has room for
    texts = [f"é{letters[start : start + 50]}" for start in range(0, len(letters), 50)]
    for text in (*texts, *texts):
        assert pages.fold(text) == "".join(map(str.upper, text))
    assert pages.fold(letters) is None


def test_the_words_of_mixed_texts_do_not_depend_on_the_texts_before():
    chance = random.Random(1)
    odd = "ßæœþ½…ʼʹ㍿\u0301\u00ad\u200d\ue000\ufffe\ud800İıﬁ中文日本한국éüñçřșžабвйў१२\U0001f600"
    usual = "the quick Größe naïve город Αθήνα 1,200 'don’t' "
    for _ in range(400):
        text = "".join(chance.choice(chance.choice((usual, odd))) for _ in range(30))
        assert split_folded_words(text) == [word.form for word in find_folded_words(text)]

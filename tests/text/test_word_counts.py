"""Words: how many a text has, and where they are, in scripts with spaces and without."""

import unicodedata

import pytest

from reader.summarising.terms import find_spellings, find_words, is_content_word
from reader.text import FURTHER_LANGUAGES, segment, stop_words
from reader.word_counts import count_words, shorten_to_words

# Sentences of my own, with the number of words that ICU's dictionaries find (78.3).
COUNTED = [
    ("国务院总理周三在北京会见了来访的法国外交部长，双方就贸易、气候变化等问题交换了意见。", 26),
    ("研究人员在杂志上发表论文称，他们发现一种新的细菌能够分解塑料。", 19),
    ("政府は水曜日、来年度の予算案を閣議決定した。防衛費は過去最大となった。", 20),
    ("私は子どものころ、川のそばで育ちました。夏の夕方が一番好きでした。", 22),
    ("นายกรัฐมนตรีแถลงเมื่อวันพุธว่า รัฐบาลจะเสนอร่างงบประมาณฉบับใหม่ต่อรัฐสภาในเดือนหน้า", 23),
]


@pytest.mark.parametrize(("text", "words"), COUNTED)
def test_words_without_spaces_are_counted_as_by_a_dictionary(text, words):
    """The estimate is within 15 % of what a dictionary finds."""
    assert abs(count_words(text) - words) <= 0.15 * words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Two words", 2),
        ("Größe über alles – ja", 5),
        ("तूफ़ान के बाद", 3),
        ("섬으로 가는 배", 3),
        ("Le mot 船 se lit", 5),
    ],
)
def test_words_with_spaces_are_tokens(text, words):
    """Where a script has spaces a word is what stands between them."""
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("渔民在码头上卸下鲱鱼", ["渔民", "在", "码头", "上", "卸", "下", "鲱鱼"]),
        ("漁師たちは桟橋でニシンを降ろした", "漁師 たちは 桟橋 で ニシン を 降 ろした".split()),
        ("เรือข้ามฟาก 240 คน", ["เรือ", "ข้าม", "ฟาก", "240", "คน"]),
        ("शिक्षकों ने हफ़्ते", ["शिक्षकों", "ने", "हफ़्ते"]),
        ("ഞങ്ങളുടെ കപ്പൽ", ["ഞങ്ങളുടെ", "കപ്പൽ"]),
        ("PC版とWi-Fi", ["pc", "版", "と", "wi", "fi"]),
        ("Don’t stop, it’s 9,000", ["don't", "stop", "it", "9,000"]),
    ],
)
def test_words_keep_their_letters_whole(text, words):
    """A mark stays with its letter, scripts without spaces are cut; both ways to ask agree."""
    assert find_words(text) == words
    spelt = [word.lower().replace("’", "'") for word, _, _ in find_spellings(text)]
    assert spelt == [word.removesuffix("'s") for word in words]
    assert all(text[start:end] == word for word, start, end in find_spellings(text))


def test_segments_cover_what_they_cut():
    """No character is lost between two segments, whatever the script."""
    for text in ("渔民卸下鲱鱼", "漁師たちは", "เรือข้ามฟาก", "ເຮືອ", "abc船def", "繁體字的會議"):
        spans = list(segment(text, 0, len(text)))
        assert "".join(text[start:end] for start, end in spans) == text


def test_function_words_are_no_content():
    """Each further language has stop words; those of other scripts count in any text."""
    assert all(len(stop_words(language)) > 60 for language in FURTHER_LANGUAGES)
    for word in ("的", "という", "และ", "그리고", "और", "على", "של", "ために"):
        assert not is_content_word(word, "english")
    for word in ("渡轮", "船", "ニシン", "เรือ", "부두", "नौका", "عاصفة"):
        assert is_content_word(word, "english")


@pytest.mark.parametrize(("text", "words"), COUNTED)
@pytest.mark.parametrize("number", [3, 8, 15])
def test_a_text_without_spaces_is_shortened_to_some_words(text, words, number):
    """To about so many, with no mark cut from its letter; a shorter one stays."""
    short = shorten_to_words(text, number)
    assert short.endswith("…")
    assert text.startswith(short[:-1])
    assert abs(count_words(short[:-1]) - number) <= 0.35 * number
    assert unicodedata.category(text[len(short) - 1]) != "Mn"
    assert shorten_to_words(text, 2 * words) == text


def test_a_text_with_spaces_is_shortened_at_one():
    """White space of any kind becomes one space."""
    assert shorten_to_words("The  ferry\nsails again today", 3) == "The ferry sails…"
    assert shorten_to_words("The  ferry\nsails", 3) == "The ferry sails"

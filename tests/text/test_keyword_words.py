"""Words that are no keywords: days, months, numbers and who says it, in each language."""

import pytest

from reader.text.languages.keyword_words import words_without_topic


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("portuguese", "feira segunda-feira hoje"),
        ("vietnamese", "thứ tháng nói"),
        ("urdu", "کے پیر جنوری ہزار کہا انہوں"),
        ("tamil", "என்று திங்கட்கிழமை கூறினார் மற்றும்"),
        ("bosnian", "ponedjeljak rekao tisuća"),
        ("estonian", "esmaspäeval ütles tuhat"),
        ("finnish", "elokuuta esim kukaan"),
        ("greek", "κανείς μας ενημέρωσε"),
        ("turkish", "yrd te ocak"),
        ("korean", "아무 우리"),
        ("hebrew", "שלישי ינואר אמר אלף"),
    ],
)
def test_days_numbers_and_who_says_it_have_no_topic(language, words):
    """Function words neither; a noun of the news has one."""
    found = words_without_topic(language)
    assert set(words.split()) <= found
    assert not {"bridge", "minister", "ponte", "پل", "பாலம்"} & found

"""Words that name a day count only where both articles mean the same day."""

from datetime import date

import pytest

from reader.known.day_mentions import find_planned_day, mean_same_time, names_day
from tests.known.articles import is_known

TUESDAY, WEDNESDAY = date(2026, 3, 3), date(2026, 3, 4)
NEXT_TUESDAY = date(2026, 3, 10)
SUNDAY, MONDAY = date(2026, 3, 8), date(2026, 3, 9)


@pytest.mark.parametrize(
    ("text", "one", "other", "same"),
    [
        ("The ferry sank on Monday", TUESDAY, WEDNESDAY, True),
        ("The ferry sank on Monday", TUESDAY, NEXT_TUESDAY, False),
        ("The ferry sank on Monday", SUNDAY, MONDAY, False),
        ("The ferry will sail on Monday", SUNDAY, TUESDAY, True),
        ("The ferry will sail on Monday", SUNDAY, NEXT_TUESDAY, False),
        ("The ferry sails on Monday", MONDAY, NEXT_TUESDAY, False),
        ("The ferry sank early on Tuesday", TUESDAY, WEDNESDAY, True),
        ("The ferry drifted off late on Tuesday", TUESDAY, NEXT_TUESDAY, False),
        ("Ferry adrift off Lomba late Tuesday", TUESDAY, WEDNESDAY, True),
        ("Ferry adrift off Lomba before dawn on Tuesday", TUESDAY, WEDNESDAY, True),
        ("Ferry adrift off Lomba on Tuesday night", TUESDAY, NEXT_TUESDAY, False),
        ("The talks are on Tuesday evening", TUESDAY, WEDNESDAY, False),
        ("The ferry sails on Tuesday", TUESDAY, WEDNESDAY, False),
        ("It happened last Monday", TUESDAY, WEDNESDAY, True),
        ("Ferries sail every Monday", TUESDAY, NEXT_TUESDAY, True),
        ("He told the Mail on Sunday so", SUNDAY, NEXT_TUESDAY, True),
        ("The ferry sank yesterday", TUESDAY, WEDNESDAY, False),
        ("The ferry sank yesterday", TUESDAY, TUESDAY, True),
        ("It arrived this morning", TUESDAY, WEDNESDAY, False),
        ("It sank last night", TUESDAY, WEDNESDAY, False),
        ("It sank on March 3", TUESDAY, NEXT_TUESDAY, True),
        ("It sank on March 3", TUESDAY, date(2027, 3, 3), False),
        ("It sank on 3 March 2024", TUESDAY, date(2027, 3, 3), True),
        ("It sank on Monday, March 2, 2026", TUESDAY, date(2027, 3, 3), True),
        ("It sank in March", TUESDAY, date(2027, 3, 3), False),
        ("It sank this year", TUESDAY, date(2026, 11, 3), True),
        ("It sank this year", TUESDAY, date(2027, 1, 3), False),
        ("It sank last week", TUESDAY, WEDNESDAY, True),
        ("It sank last week", TUESDAY, NEXT_TUESDAY, False),
        ("It sank this month", TUESDAY, date(2026, 4, 1), False),
        ("The hull is now in the dock", TUESDAY, date(2026, 3, 5), True),
        ("The hull is now in the dock", TUESDAY, date(2026, 3, 6), False),
        ("It sank two years ago", TUESDAY, date(2026, 3, 6), False),
        ("It was recently painted", TUESDAY, date(2026, 3, 6), False),
        ("The hull is still there", TUESDAY, date(2026, 3, 6), False),
        ("It sank over the past three months", TUESDAY, date(2026, 3, 9), False),
        ("The hull was painted", TUESDAY, date(2030, 3, 9), True),
        ("They met shortly after the storm, as soon as it was light", TUESDAY, MONDAY, True),
        ("Each subsequent week has seen fewer ships", TUESDAY, NEXT_TUESDAY, False),
        ("It will arrive soon", TUESDAY, MONDAY, False),
        ("It sank at Christmas", TUESDAY, NEXT_TUESDAY, True),
        ("It sank at Christmas", TUESDAY, date(2027, 3, 3), False),
        ("It sails every Christmas", TUESDAY, date(2027, 3, 3), True),
        ("Many saw the December storm", TUESDAY, date(2027, 3, 3), False),
        ("It was built between March and July", TUESDAY, date(2027, 3, 3), False),
        ("It sank in mid-April", TUESDAY, date(2027, 3, 3), False),
        ("The ship that June Brown built may sail", TUESDAY, date(2027, 3, 3), True),
        ("The ferry sank on Monday", None, TUESDAY, False),
        ("The ferry sank on Monday", None, None, False),
        ("The hull is now in the dock", TUESDAY, None, False),
        ("The hull was painted", None, None, True),
    ],
)
def test_the_same_words_of_two_days(text, one, other, same):
    """Each mention is resolved by the date of its article, in both directions."""
    assert mean_same_time(text, one, other, "english") is same
    assert mean_same_time(text, other, one, "english") is same


@pytest.mark.parametrize(
    "mention",
    [
        *("on Mon", "on Tue", "on Wed", "by Thu", "by Fri", "on Sat", "on Sunday", "last weekend"),
        *("in Jan", "in February", "in Mar", "in April", "in June", "in Jul", "in Aug", "in Sept"),
        *(
            "in Oct",
            "in November",
            "on 3 Dec",
            "on May 4",
            "in mid-July",
            "at Easter",
            "at Christmas",
        ),
        *("at Halloween", "on Thanksgiving", "on Valentine's Day", "at New Year", "on Boxing Day"),
        *("today", "yesterday", "tomorrow", "tonight", "overnight", "last night", "this morning"),
        *(
            "this afternoon",
            "this evening",
            "this lunchtime",
            "last week",
            "this month",
            "next year",
        ),
        *("now", "currently", "presently", "at present", "at the moment", "recently", "lately"),
        *("so far", "to date", "an hour ago", "still", "nowadays", "these days", "not yet", "soon"),
        *("shortly", "this fortnight", "this decade", "this season", "this summer", "last winter"),
        *("this spring", "last autumn", "last fall", "the past three hours"),
        *("in each subsequent quarter", "as the latest", "in recent talks", "for upcoming talks"),
    ],
)
def test_every_mention_is_seen(mention):
    """A sentence with it says another thing on a day that is years and days away."""
    text = f"The pilots of the harbour were counted {mention}"
    assert not mean_same_time(text, TUESDAY, date(2031, 9, 18), "english")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("german", "Die Fähre sank am Montag"),
        ("french", "Le bateau a coulé hier soir"),
        ("finnish", "Lautta upposi maanantaina"),
        ("russian", "Паром затонул в понедельник"),
        ("turkish", "Feribot dün battı"),
        ("chinese", "渡轮公司昨天宣布停航"),
        ("japanese", "フェリーは月曜日に座礁した"),
        ("korean", "여객선이 월요일에 좌초했다"),
        ("thai", "เรือล่มเมื่อวันจันทร์"),
        ("arabic", "غرقت العبارة يوم الاثنين"),
        ("hebrew", "המעבורת טבעה ביום שני"),
        ("hindi", "नाव सोमवार को डूबी"),
        ("ukrainian", "Пором затонув у понеділок"),
        ("hungarian", "A komp ma elsüllyedt"),
        ("vietnamese", "Phà chìm hôm qua ở cảng"),
        ("indonesian", "Feri itu tenggelam hari ini"),
        (None, "Die Fähre sank am Montag"),
        ("klingon", "Die Fähre sank gestern"),
    ],
)
def test_days_of_other_languages(language, text):
    """A sentence with a day word counts on the same day only."""
    assert mean_same_time(text, TUESDAY, TUESDAY, language)
    assert not mean_same_time(text, TUESDAY, WEDNESDAY, language)
    assert not mean_same_time(text, None, None, language)


def test_names_of_days():
    """What names a day, and what is vague."""
    assert names_day("It sank on Friday")
    assert names_day("It sank in May")
    assert not names_day("It sank recently")


def test_a_known_sentence_means_the_same_day():
    """The rule holds in the whole, with the articles' dates."""
    sentence = "The ferry to Harwick Island sank on Monday with all of its 240 passengers saved."
    assert is_known(sentence, sentence, on=WEDNESDAY, read_on=TUESDAY)
    assert not is_known(sentence, sentence, on=NEXT_TUESDAY, read_on=TUESDAY)
    assert not is_known(sentence, sentence, on=None, read_on=TUESDAY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("chinese", "渡轮公司有三艘新船"),
        ("korean", "다음 폭풍이 언제 올지 모른다"),
        ("hungarian", "A magyar komp új motort kapott"),
        ("vietnamese", "Công ty thực hiện ba dự án"),
        ("hindi", "कला और संगीत का मेला"),
    ],
)
def test_words_that_only_begin_like_a_day_name_none(language, text):
    """Such a sentence counts on any day."""
    assert mean_same_time(text, TUESDAY, WEDNESDAY, language)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council will vote on Friday.", date(2026, 3, 6)),
        ("A crew will try to pull the tug free tomorrow.", date(2026, 3, 4)),
        ("The recount begins on Wednesday and is to end on Sunday.", date(2026, 3, 8)),
        ("The bridge is due to open on 12 March.", date(2026, 3, 12)),
        ("The council will vote on Tuesday.", date(2026, 3, 10)),  # not today, a Tuesday
        ("The council voted on Friday.", None),
        ("The market is open every Friday and will stay so.", None),
        ("The council will vote soon.", None),
        ("A trial will begin, the ministry said on Monday.", None),
        ("Buses will run on 31 April.", date(2026, 4, 30)),
        ("They will meet on Friday, the mayor said on Monday.", date(2026, 3, 6)),
        ("Nobody would say on Monday who had called.", None),
    ],
)
def test_the_day_of_a_plan(text, day):
    """The last day that a sentence about the future names, as seen from 3 March."""
    assert find_planned_day(text, date(2026, 3, 3)) == day

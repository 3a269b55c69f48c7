"""Articles of one mould on two events are no near-duplicates; one event told again is one."""

import pytest

from reader.library.near_duplicates.other_event import shares_names, tells_other_event
from reader.library.near_duplicates.text_similarity import pair_paragraphs
from tests.library.making import make_article

RAIN = (
    "Heavy rain fell on the town of {town} on {day} afternoon, and cellars stood under water.",
    "The fire brigade in {town} was called out {calls} times before it was dark, it said.",
    "Within an hour {rain} mm fell, said the weather office, more than in any {day} before.",
    "Trains to {town} stood for {hours} hours, and passengers spent the evening on the platform.",
)
LEEDS = {"town": "Leeds", "day": "Tuesday", "calls": "41", "rain": "22", "hours": "3"}
HULL = {"town": "Hull", "day": "Friday", "calls": "67", "rain": "35", "hours": "5"}
QUAKE = (
    "An earthquake shook the coast near {town} in the night, the Geological Survey said.",
    "Its strength was {strength}, the Survey said, and it lay {depth} km below the ground.",
    "In {town} people ran into the streets, and the hospital counted {hurt} who were hurt.",
    "The mayor, {mayor}, asked people to sleep outside until the houses were looked at.",
)
MARKETS = (
    "The FTSE closed {points} points down at {level} as banks lost ground in thin trade.",
    "Miners lost {miners} per cent, and oil cost {oil} dollars a barrel at the close.",
    "The pound stood at {pound} dollars in the evening, dealers in the City of London said.",
)
MONDAY = {"points": "12.3", "level": "7,045", "miners": "1.2", "oil": "61", "pound": "1.31"}
NEXT_DAY = {"points": "45.1", "level": "6,999", "miners": "2.4", "oil": "59", "pound": "1.29"}
VALPARAISO = {
    "town": "Valparaiso", "strength": "6.1", "depth": "20", "hurt": "15", "mayor": "Jorge Castro",
}  # fmt: skip
AREQUIPA = {
    "town": "Arequipa", "strength": "5.4", "depth": "70", "hurt": "40", "mayor": "Elena Quispe",
}  # fmt: skip


def fill(mould, values):
    """The paragraphs of a mould with names and figures."""
    return [text.format(**values) for text in mould]


@pytest.mark.parametrize(
    ("mould", "one", "other"),
    [
        (RAIN, LEEDS, HULL),
        (RAIN, LEEDS, {**LEEDS, "town": "Hull", "day": "Friday"}),
        (RAIN, LEEDS, {**HULL, "day": "Tuesday"}),
        (QUAKE, VALPARAISO, AREQUIPA),
        (MARKETS, MONDAY, NEXT_DAY),
    ],
)
def test_another_event(mould, one, other):
    """Most paragraphs have another name, or another figure, in the same words."""
    assert tells_other_event(fill(mould, one), fill(mould, other))
    assert tells_other_event(fill(mould, other), fill(mould, one))


@pytest.mark.parametrize(
    ("mould", "one", "other"),
    [
        (RAIN, LEEDS, LEEDS),
        (RAIN, LEEDS, {**LEEDS, "calls": "45"}),
        (QUAKE, VALPARAISO, {**VALPARAISO, "hurt": "38"}),
        (QUAKE, VALPARAISO, {**VALPARAISO, "town": "Valparaíso", "mayor": "Jorje Castro"}),
        (MARKETS, MONDAY, {**MONDAY, "oil": "61.2"}),
    ],
)
def test_the_same_event(mould, one, other):
    """A toll that has risen, and other spellings of a name, are of the same event."""
    assert not tells_other_event(fill(mould, one), fill(mould, other))


def test_a_script_without_capitals():
    """There only figures say that it is another event; without any nothing does."""
    texts = ["会议在北京举行。", "代表们讨论了预算。"]
    assert not tells_other_event(texts, ["会议在上海举行。", "代表们讨论了预算。"])
    assert not tells_other_event([], [])


CROWDS = {
    "chinese": (
        "{place}气象台星期{day}发布暴雨警报，预计雨量{rain}毫米，渡轮停航。",
        "{place}市有{hurt}人受伤，消防队接到{calls}次求助电话，没有人死亡。",
        "{place}的学校停课{days}天，市长要求居民留在家里，等待进一步通知。",
    ),
    "thai": (
        "สำนักอุตุนิยมวิทยา{place}ประกาศเตือนฝนตกหนัก คาดว่าปริมาณฝน {rain} มิลลิเมตร เรือหยุดวิ่ง",
        "ที่{place}มีผู้บาดเจ็บ {hurt} คน ดับเพลิงได้รับสายขอความช่วยเหลือ {calls} ครั้ง ไม่มีผู้เสียชีวิต",
        "โรงเรียนใน{place}ปิด {days} วัน นายกเทศมนตรีขอให้ประชาชนอยู่ในบ้านและรอประกาศ",
    ),
}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("chinese", "青岛", "厦门"), ("thai", "ภูเก็ต", "เชียงใหม่")],
)
def test_another_event_in_a_script_without_capitals(language, one, other):
    """Another place in each paragraph, with other figures, is; either alone is not."""
    rows = {"day": "二", "rain": "120", "hurt": "3", "calls": "45", "days": "2"}
    others = {"day": "四", "rain": "80", "hurt": "11", "calls": "62", "days": "5"}
    mould = CROWDS[language]
    texts = [line.format(place=one, **rows) for line in mould]
    assert tells_other_event(texts, [line.format(place=other, **others) for line in mould])
    assert not tells_other_event(texts, [line.format(place=other, **rows) for line in mould])
    raised = {**rows, "hurt": "5", "calls": "60"}
    assert not tells_other_event(texts, [line.format(place=one, **raised) for line in mould])


def test_reports_of_one_mould_are_not_offered(library):
    """Neither for each other nor to be marked read together; a reprint of one is."""
    leeds = library.add(make_article("Rain in Leeds", *fill(RAIN, LEEDS)))
    hull = library.add(make_article("Rain in Hull", *fill(RAIN, HULL)))
    assert library.related_articles(leeds) == library.related_articles(hull) == ()
    later = fill(RAIN, {**LEEDS, "calls": "45"})
    reprint = library.add(make_article("Cellars under water", *later))
    (found,) = library.related_articles(leeds)
    assert (found.id, found.relation, found.date) == (reprint, "reprint", found.date)
    library.mark_opened(leeds, with_duplicates=True)
    assert library.state(hull).unread
    assert not library.state(reprint).unread


def test_the_next_event_under_one_address(library):
    """A page with the news of the day is no version of that of the day before."""
    url = "https://a.org/today"
    first = library.add(make_article("Rain", *fill(RAIN, LEEDS), url=url))
    library.add(make_article("Earthquake", *fill(QUAKE, VALPARAISO), url=url))
    library.add(make_article("More rain", *fill(RAIN, HULL), url=url))
    assert library.related_articles(first) == ()
    rewritten = [
        "Passengers to Leeds spent Tuesday evening on the platform, because trains stood 3 hours.",
        "It had rained 22 mm in an hour. In Leeds the fire brigade drove out 41 times.",
    ]
    version = library.add(make_article("Wet in Leeds", *rewritten, url=url))
    assert [found.id for found in library.related_articles(first)] == [version]


def test_names_in_common():
    """Some are enough; with few names nothing is said against it."""
    assert shares_names(fill(RAIN, LEEDS), fill(RAIN, LEEDS))
    assert not shares_names(fill(RAIN, LEEDS), fill(QUAKE, AREQUIPA))
    assert shares_names(["Rain fell."], fill(QUAKE, AREQUIPA))


def test_paragraphs_are_paired():
    """Equal ones first, edited ones by what they share; each is in one pair at most."""
    one = ["a b c d e f", "x y z", "x y z", "only here now", ""]
    other = ["x y z", "", "a b c d e g", "x y z"]
    assert pair_paragraphs(one, other) == [(0, 2), (1, 0), (2, 3)]

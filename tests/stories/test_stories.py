"""Articles on one event come together, and others do not."""

import random
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.stories import (
    decode_vector,
    encode_vector,
    find_lead_words,
    make_vector,
    weigh_rarity,
)
from reader.stories.article_vector import ONE
from reader.stories.story_memory import MemoryIndex
from tests.stories.events import DAY, EVENTS, Told, add, group, make_article, partition, tell

few = settings(max_examples=40, deadline=None)
telling = st.tuples(st.sampled_from(sorted(EVENTS)), st.integers(0, 9))


def by_event(articles):
    return {
        frozenset(told.article.key for told in articles if told.event == event)
        for event in {told.event for told in articles}
    }


# More articles on one event, of so few sentences, may be divided by chance (``story_split``).
few_of_each = st.sets(st.integers(0, 9), max_size=5)


@few
@given(
    st.fixed_dictionaries(dict.fromkeys(sorted(EVENTS), few_of_each)),
    st.randoms(use_true_random=False),
)
def test_events_are_stories_in_any_order_within_a_day(seeds, draw):
    """Two earthquakes are two."""
    tellings = {(event, seed) for event in seeds for seed in seeds[event]}
    articles = [tell(event, seed) for event, seed in sorted(tellings)]
    draw.shuffle(articles)
    assert partition(group(articles)) == by_event(articles)


@few
@given(st.sets(telling, min_size=2, max_size=10), st.integers(0, 9))
def test_an_article_leaves_and_comes_back(tellings, number):
    """Into the same story, and nothing else moves."""
    articles = [tell(event, seed) for event, seed in sorted(tellings)]
    index = MemoryIndex()
    for n, told in enumerate(articles):
        add(index, n, told)
    before = dict(index.story_of)
    number %= len(articles)
    index.remove(number)
    left = {n: story for n, story in before.items() if n != number}
    assert index.story_of == left
    story = add(index, number, articles[number])
    assert index.story_of == {**left, number: story}
    assert {n for n in before if index.story_of[n] == story} == {
        n for n in before if before[n] == before[number]
    }


def test_a_story_goes_on_for_days_and_ends():
    """After fourteen quiet days the same words are another event."""
    for quiet, same in ((3, True), (15, False)):
        later = tell("ferry", 2, DAY + timedelta(quiet))
        stories = group([tell("ferry", 0), tell("ferry", 4), later])
        assert (len(set(stories.values())) == 1) is same, quiet


def test_an_article_of_an_earlier_day_joins_too():
    """An archive is not imported in the order of its days."""
    assert len(set(group([tell("ferry", 0), tell("ferry", 2, DAY - timedelta(2))]).values())) == 1
    assert len(set(group([tell("ferry", 0), tell("ferry", 2, DAY - timedelta(20))]).values())) == 2


def test_a_standing_phrase_makes_no_story():
    """Outlets end all articles so; they begin with what happened."""
    phrase = "Sign up to our newsletter and follow the Harrow Herald for the latest news."
    articles = [tell(event, 0) for event in EVENTS]
    articles = [
        Told(make_article(t.article.title, *t.article.originals, phrase), t.day, t.event)
        for t in articles
    ]
    assert partition(group(articles)) == by_event(articles)


@pytest.mark.parametrize(
    ("language", "one", "other", "another"),
    [
        (
            "german",
            ("Fähre läuft vor Rügen auf Grund", "Die Fähre Hansa ist am Montag vor Rügen auf Grund"
             " gelaufen. Retter brachten 120 Passagiere nach Sassnitz an Land."),
            ("Retter holen Passagiere von der Fähre Hansa", "Vor Rügen haben Retter 120 Passagiere"
             " der Fähre Hansa geborgen, die auf Grund gelaufen war."),
            ("Zentralbank senkt den Leitzins", "Die Zentralbank hat am Montag ihren Leitzins"
             " gesenkt. Die Inflation ist nach Angaben der Bank deutlich gefallen."),
        ),
        (
            "russian",
            ("Паром сел на мель у Сахалина", "Паром «Заря» сел на мель у берегов Сахалина."
             " Спасатели доставили 120 пассажиров парома в порт Корсаков."),
            ("Пассажиров парома «Заря» спасли", "Спасатели сняли 120 пассажиров с парома «Заря»,"
             " который сел на мель у Сахалина."),
            ("Центральный банк снизил ставку", "Центральный банк снизил ключевую ставку, так как"
             " инфляция в стране замедлилась."),
        ),
        (
            "finnish",
            ("Lautta ajoi karille Turun edustalla", "Matkustajalautta Meri ajoi karille Turun"
             " edustalla maanantaina. Pelastajat toivat 120 matkustajaa Naantaliin."),
            ("Pelastajat hakivat lautta Meren matkustajat", "Karille ajaneen lautta Meren 120"
             " matkustajaa tuotiin Naantaliin Turun edustalta."),
            ("Keskuspankki laski korkoa", "Keskuspankki laski ohjauskorkoa, koska inflaatio on"
             " hidastunut odotettua nopeammin."),
        ),
        (
            "chinese",  # told from the beginning in other words
            ("江州渡轮在大雾中相撞 十二人受伤", "星期五清晨，两艘渡轮在江州港外的大雾中"
             "相撞，造成12人受伤。"
             "受伤乘客被送往市第一人民医院，其中三人伤势较重。医院表示，他们都没有生命危险。"),
            ("江州港两船相撞 伤者增至十五人", "江州港外两艘渡轮星期五清晨相撞，造成15人"
             "受伤，海事局已经展开调查。"
             "码头工人说，她听到一声巨响，然后看见很多人穿着救生衣。"),
            ("中学生机器人队夺得全国冠军", "江州第三中学的机器人队星期五在北京赢得"
             "全国比赛，击败了四十六支队伍。"
             "队长今年十六岁。她说，他们的机器人能在两分钟内爬上楼梯并搬运箱子。"),
        ),
        (
            "thai",
            ("เรือเฟอร์รี่เกยตื้นหน้าท่าเรือใต้", "เรือเฟอร์รี่รุ่งอรุณเกยตื้นหน้าท่าเรือใต้ เจ้าหน้าที่ช่วย"
             "ผู้โดยสาร 120 คนขึ้นฝั่ง"),
            ("ช่วยผู้โดยสารเรือเฟอร์รี่รุ่งอรุณ", "เจ้าหน้าที่พาผู้โดยสาร 120 คนออกจากเรือเฟอร์รี่ที่เกยตื้นหน้าท่าเรือใต้"),
            ("ธนาคารกลางลดดอกเบี้ย", "ธนาคารกลางประกาศลดอัตราดอกเบี้ยนโยบายเพราะเงินเฟ้อชะลอตัวลง"),
        ),
        (
            "japanese",
            ("小樽沖でフェリーが座礁", "北海道の小樽沖でフェリー「はまなす」が座礁し、"
             "乗客百二十人が救助された。"),
            ("座礁したフェリー「はまなす」の乗客救助", "小樽沖で座礁したフェリー「はまなす」の"
             "乗客百二十人を海上保安庁が救助した。"),
            ("中央銀行が政策金利を引き下げ", "中央銀行は物価上昇率が低下したとして、"
             "政策金利を三パーセントに引き下げた。"),
        ),
    ],
)  # fmt: skip
def test_other_languages(language, one, other, another):
    """Two articles on a ferry are one story, that on a bank is another."""
    articles = [Told(make_article(*a), 0, language) for a in (one, other, another)]
    stories = list(group(articles).values())
    assert stories[0] == stories[1] != stories[2]


def test_a_day_with_a_capital_is_no_name():
    """Two Greek articles that have Friday in common are two stories."""
    pipes = make_article(
        "Νέοι σωλήνες νερού για την παλιά πόλη",
        "Ο δήμος ενέκρινε την Παρασκευή σχέδιο για την αλλαγή όλων των σωλήνων νερού της παλιάς"
        " πόλης σε τρία χρόνια. Η δήμαρχος είπε ότι μερικοί σωλήνες είναι εξήντα ετών.",
    )
    robots = make_article(
        "Μαθητές κέρδισαν τον διαγωνισμό ρομποτικής",
        "Η ομάδα του λυκείου κέρδισε την Παρασκευή τον πανελλήνιο διαγωνισμό ρομποτικής και νίκησε"
        " σαράντα έξι ομάδες. Η αρχηγός είναι δεκαέξι ετών· το ρομπότ τους, είπε, ανεβαίνει.",
    )
    assert len(set(group([Told(pipes, 0, "greek"), Told(robots, 0, "greek")]).values())) == 2


def test_a_headline_alone_is_enough_if_it_says_the_same():
    """As the items of some feeds are."""
    titles = ("Ferry Hamnavoe aground off Orkney", "Ferry Hamnavoe runs aground off Orkney rocks")
    other = "Ferry company reports higher profits"
    articles = [Told(make_article(title), 0, title) for title in (*titles, other)]
    stories = list(group(articles).values())
    assert stories[0] == stories[1] != stories[2]


def test_an_article_without_words_is_a_story_of_its_own():
    """Nothing fails, and nothing comes to it."""
    articles = [Told(make_article(*texts), 0, "") for texts in (("", ""), ("…", "!"), ("", "?"))]
    assert len(set(group(articles).values())) == 3


def test_a_file_name_is_no_headline():
    """Files with like names are not on one event for that."""
    named = make_article("scan-0001-herald", "It rained.", path="/in/scan-0001-herald.txt")
    assert "herald" not in find_lead_words(named, "english").counts
    assert "herald" in find_lead_words(make_article("Herald wins", "It rained.")).counts


@few
@given(st.text(max_size=300), st.lists(st.text(max_size=300), max_size=4))
def test_any_text_has_a_vector_that_is_stored_and_read_again(title, texts):
    """What is read is what was stored."""
    words = find_lead_words(make_article(title, *texts))
    vector = make_vector(words, weigh_rarity(words.counts, words.language, {}, 0))
    assert decode_vector(encode_vector(vector)) == vector
    assert sum(weight**2 for weight in vector.values()) < 1.5 * ONE**2


def test_damaged_bytes_raise_nothing():
    """They give some terms."""
    for size in range(8):
        decode_vector(random.Random(size).randbytes(size))


def test_tiny_articles_do_not_come_together_by_a_day():
    """One "Monday" would be half of what they say."""
    tiny = (
        ("A tram", "The tram was late on Monday."),
        ("Bread", "The baker bakes bread on Monday."),
        ("Snow", "It snowed on Monday in the town."),
        ("Rain", "It rained on Monday in the town."),
    )
    told = [Told(make_article(title, text), DAY.toordinal(), title) for title, text in tiny]
    assert partition(group(told)) == by_event(told)


STRIKE = """\
Bakers' union calls strike at Brodland
Bakers at the chain Brodland will stop work over night shifts, their union Kruste said.
Kruste wants no shift to begin before four. Brodland says that shops need bread at six.
The chain has 140 shops. The bakers are tired, said the leader of Kruste, Jo Lammer.

Brodland bakers end dispute with later shifts
Bakers at the chain Brodland will begin work later: a deal ends the dispute over shifts.
The union Kruste called off a second strike. Its leader, Jo Lammer, spoke of a good day.
The shops of Brodland will open half an hour later, so that bread is there at seven.
"""
TANKER = """\
Captain questioned after tanker spills oil off Sela
A tanker, the Corvina, hit a reef off Sela and lost 800 tonnes of oil, an office said.
Beaches north of Sela were closed, and volunteers collected birds covered with oil.
The captain of the Corvina, Rui Mendel, was questioned by the police of Sela.

Captain of tanker Corvina charged over oil spill
The captain of the tanker Corvina, which hit a reef off Sela, was charged by the police.
The captain, Rui Mendel, had been asleep. About 800 tonnes of oil were lost off Sela.
The beaches north of Sela are still closed, and volunteers go on to clean them of oil.
"""
TENNIS = """\
Petra Tarn beats Ivers at the Halm Open
The favourite Petra Tarn beat Nina Ivers 6-4 6-3 on the court of the Halm Open.
With eleven aces Tarn needed 70 minutes, and her coach, Olav Brun, cheered.
In the autumn, Petra Tarn had said that a knee might end her season.

Petra Tarn loses to Quell at the Halm Open
After a rain break Petra Tarn was beaten by Asta Quell in front of a small Halm crowd.
Quell won ten games in a row before Tarn's coach, Olav Brun, left the stands.
The journey of Petra Tarn ends there; the Halm Open goes on with four Spaniards.
"""


@pytest.mark.parametrize(("told", "same"), [(STRIKE, True), (TANKER, True), (TENNIS, False)])
def test_what_comes_of_an_event_days_later_is_of_its_story(told, same):
    """A deal after the strike, a charge after the wreck; but not the next match of one player."""
    articles = []
    for days, text in zip((0, 8), told.strip().split("\n\n"), strict=True):
        day = DAY + timedelta(days)
        articles.append(Told(make_article(*text.split("\n"), date=day), day.toordinal(), text))
    assert (len(set(group(articles).values())) == 1) is same

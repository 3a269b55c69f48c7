"""Which sentences are known, and where they were read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reader.known import ReadPosition, find_known
from tests.known.articles import DAY, index_of, is_known, known_texts, make, texts_of

FERRY = "The ferry to Harwick Island stopped running after its engine failed near the lighthouse."
BAKER = "Ines Calloway, who owns the bakery, gave bread to all 240 passengers on the quay."
WINTER = "Harwick has had no winter ferry for nine years, according to the harbour office."
OTHER = "The library in Dunmore opens its reading room to children from the primary school."


def test_a_sentence_that_was_read_is_known_with_its_place():
    """Verbatim, in another paragraph, among new ones."""
    article = make(f"{OTHER} {FERRY}", BAKER, title="New")
    (first, second) = find_known(article, index_of(make(WINTER, f"{BAKER} {FERRY}")))
    assert texts_of(article, (first, second)) == [FERRY, BAKER]
    assert (first.article, first.there, first.relation) == (0, 1, "same")
    assert (first.there_start, first.there_end) == (len(BAKER) + 1, len(BAKER) + 1 + len(FERRY))
    assert (second.there_start, second.there_end) == (0, len(BAKER))


@pytest.mark.parametrize(
    ("old", "new"),
    [("240", "260"), ("on the quay", "at the quay on Monday"), ("gave bread", "gave no bread")],
)
def test_what_was_contradicted_since_is_not_known(old, new):
    """It was read, and then something else in its place; read once more, it is known again."""
    first = make(f"{BAKER} {WINTER}", title="First")
    article = make(f"{OTHER} {WINTER} {BAKER}", title="Once more")
    corrected = make(BAKER.replace(old, new), WINTER, title="Corrected")
    expected = [WINTER] if old != "on the quay" else [WINTER, BAKER]
    assert known_texts(article, first, corrected) == expected
    assert known_texts(article, corrected, first) == [WINTER, BAKER]
    again = make(BAKER, title="Again")
    assert known_texts(article, first, corrected, again) == [WINTER, BAKER]


@pytest.mark.parametrize(
    "sentence",
    [
        FERRY.replace("near the lighthouse", ""),
        FERRY.replace("The ferry", "the ferry"),
        BAKER.replace(", who owns the bakery,", " , who owns the bakery , "),
    ],
)
def test_a_restyled_or_cut_sentence_is_known(sentence):
    """Nothing is in it that was not read."""
    assert is_known(sentence, f"{FERRY} {BAKER} {WINTER}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("240", "260"),
        ("all 240", "nearly 240"),
        ("Ines Calloway", "Ines Holloway"),
        ("gave bread", "gave no bread"),
        ("gave bread", "may give bread"),
        ("gave bread", "reportedly gave bread"),
        ("gave bread", "sold bread"),
        ("who owns the bakery", "who owned the bank"),
        ("on the quay", "on the quay at midnight"),
        ("gave bread to all 240 passengers", "took bread from all 240 passengers"),
        ("on the quay", "on the quay, though few of them ate it"),
    ],
)
def test_a_sentence_that_says_something_else_is_not_known(old, new):
    """Figures, names, negations, hedges, words and additions that were not read."""
    assert old in BAKER
    assert is_known(BAKER, f"{FERRY} {BAKER}")
    assert not is_known(BAKER.replace(old, new), f"{FERRY} {BAKER}")


def test_a_reworded_sentence_is_never_known():
    """A synonym is enough."""
    assert not is_known(FERRY.replace("stopped running", "ceased running"), FERRY)


def test_a_statement_that_was_only_quoted_shows_its_marks():
    """Read as somebody's words, it is not known as a fact; nor the other way round."""
    said = '"The ferry to Harwick Island is the oldest ship on this coast," she said.'
    bare = "The ferry to Harwick Island is the oldest ship on this coast."
    article = make(bare, title="New")
    (span,) = find_known(article, index_of(make(said)))
    assert span.relation == "variant"
    assert span.own_words
    quoted = make('"The ferry to Harwick Island is the oldest. We love this coast," she said.')
    assert known_texts(make("The ferry to Harwick Island is the oldest.", title="N"), quoted) == []


def test_a_variant_shows_its_own_words():
    """A caption's kicker, beside what stands there in its place."""
    article = make(f"Scene: {FERRY}", title="New")
    (span,) = find_known(article, index_of(make(FERRY)))
    assert (span.relation, span.own_words) == ("variant", (("Scene:", ""),))


def test_sentences_of_a_known_paragraph_may_be_short():
    """A paragraph that was read whole is known whole."""
    text = f"{FERRY} Nobody was hurt. It was cold."
    article = make(OTHER, text, title="New")
    assert known_texts(article, make(text)) == [FERRY, "Nobody was hurt.", "It was cold."]
    assert known_texts(make("Nobody was hurt.", title="New"), make("Nobody was hurt.")) == []


def test_the_place_that_was_read_first_is_named():
    """Of thirty copies too."""
    read = [make(f"{FERRY} {WINTER}", title=f"Copy {number}") for number in range(30)]
    (span,) = find_known(make(FERRY, OTHER, title="New"), index_of(make(BAKER), *read))
    assert span.article == 1


def test_an_article_does_not_count_against_itself():
    """Not even where its other copies are few: only other articles count."""
    article = make(FERRY, BAKER)
    assert find_known(article, index_of(article)) == ()
    (span, _) = find_known(article, index_of(article, replace(article, title="Reprint")))
    assert span.article == 1


def test_an_article_that_was_left_counts_up_to_its_place():
    """Whole sentences before the position, nothing behind it."""
    read = make(f"{FERRY} {BAKER}", WINTER)
    article = make(FERRY, BAKER, WINTER, title="New")
    offset = len(FERRY) + 1 + len(BAKER)
    for until, known in (
        (ReadPosition(0, 0), []),
        (ReadPosition(0, len(FERRY) - 1), []),
        (ReadPosition(0, len(FERRY)), [FERRY]),
        (ReadPosition(0, offset - 1), [FERRY]),
        (ReadPosition(0, offset), [FERRY, BAKER]),
        (ReadPosition(1, 0), [FERRY, BAKER]),
        (None, [FERRY, BAKER, WINTER]),
    ):
        spans = find_known(article, index_of(read, until=until))
        assert texts_of(article, spans) == known


HE = "He was jailed for six years after a trial that lasted most of the summer."
FIRM = "The company said it would close the plant and move its machines abroad."
BRIEF = "The bakery of Calloway closed for good."


NOBODY = "There were no immediate reports of damage or injuries in the town."


@pytest.mark.parametrize("sentence", [HE, FIRM, NOBODY])
def test_a_subject_without_a_name_is_somebody_else_in_another_article(sentence):
    """Whose words they are is told by a name beside them, the same in both."""
    one = f"Tobias Renn stole cattle in Dunmore from two farms. {sentence}"
    other = f"Karl Oduya burned a barn in Felling after a quarrel. {sentence}"
    assert known_texts(make(other, title="New"), make(one)) == []
    again = make(f"A court heard of Tobias Renn again this morning. {sentence}", title="New")
    assert sentence in known_texts(again, make(one))


def test_a_named_neighbour_tells_whom_a_sentence_is_about():
    """A sentence with a name, read in the same place, vouches for the next."""
    one = f"{OTHER} Tobias Renn stole cattle in Dunmore from two farms. {HE}"
    article = make(f"Tobias Renn stole cattle in Dunmore from two farms. {HE}", title="New")
    assert len(known_texts(article, make(one))) == 2


ROBBED = "Tobias Renn stole cattle in Dunmore from two farms."
CREDIT = "Ines Calloway and Karl Oduya contributed to this report."


def test_the_writers_names_tell_nothing():
    """A credit line below two articles is no sign that they are about one person."""
    one = f"{ROBBED} {HE} {CREDIT}"
    other = f"Karl Oduya burned a barn in Felling after a quarrel. {HE} {CREDIT}"
    assert HE not in known_texts(make(other, title="New"), make(one))


def test_a_sentence_about_its_own_text_is_known_in_a_copy_alone():
    """In another article it is about another text."""
    assert CREDIT not in known_texts(make(f"{FERRY} {CREDIT}", title="New"), make(CREDIT, BAKER))
    joined = f"{BAKER} {WINTER} {CREDIT}".replace(". ", ", ")
    assert is_known(joined, f"{OTHER} {joined}")
    copy = make(f"{ROBBED} {CREDIT}", title="New")
    assert CREDIT in known_texts(copy, make(f"{ROBBED} {CREDIT}", BAKER))


def test_a_name_above_does_not_tell_which_survey_it_is():
    """Nor which game or fire; it tells who "he" is."""
    error = "The survey's overall sampling error is plus or minus 3 percentage points."
    one = f"Those who trust Tobias Renn were asked in May 2021. {error}"
    other = f"More than a thousand voters were asked of Tobias Renn in May 2023. {error}"
    assert error not in known_texts(make(other, title="New"), make(one))
    he = other.replace(error, HE)
    assert HE in known_texts(make(he, title="New"), make(one.replace(error, HE)))


def test_who_asks_or_speaks_does_not_tell_of_whom():
    """A presenter's phrase, and a question that many were asked."""
    phrase = "Tobias Renn, Dunmore school news: now it is time for a question!"
    question = "Paper: how will you spend the 500 pounds that the paper gives to its winners?"
    for sentence in (phrase, question):
        one, other = f"{FERRY} {sentence}", f"{OTHER} {sentence}"
        assert sentence not in known_texts(make(other, title="New"), make(one))
        assert sentence in known_texts(make(f"{FERRY} {sentence}", title="New"), make(one, BAKER))


def test_a_figure_tells_what_a_sentence_is_about_for_some_days():
    """Of a year nobody is sure, nor of a figure weeks later, nor of one that "it" has."""
    for text, expected in (
        ("About 4,000 litres of diesel are in the tanks of a ship.", True),
        ("Since 1998 litres of diesel are in the tanks of a ship.", False),
        ("It has about 4,000 litres of diesel in the tanks.", False),
    ):
        assert is_known(text, f"{BAKER} {text}") is expected
        assert not is_known(text, f"{BAKER} {text}", read_on=DAY - timedelta(days=21))


def test_questions_do_not_support_each_other():
    """Those of an interview come together; what was answered tells which interview it is."""
    one = "Paper: how will you spend the 500 pounds that the paper gives to its winners?"
    two = "Paper: what do you want the readers of the paper to know most about your work?"
    three = "Paper: which teacher or neighbour helped you through the long and bitter winter?"
    questions = f"{one} {two} {three}"
    assert known_texts(make(questions, title="New"), make(f"{questions} {OTHER}")) == []
    answer = (
        "We mend old clocks, give them to schools that have none, and teach children to mend. We"
        " began in a cellar behind the bakery with nine broken clocks and one bright lamp."
    )
    interview = f"{questions} {answer}"
    assert len(known_texts(make(interview, title="New"), make(f"{interview} {OTHER}"))) == 5


def test_several_named_sentences_of_an_article_tell_whom_another_is_about():
    """They need not stand beside it; one that is quite short stays new all the same."""
    read = make(ROBBED, FERRY, f"{HE} He denied all of the charges.", BAKER)
    new = [f"{OTHER} Number {number}." for number in range(8)]
    article = make(*new, ROBBED, *new, HE, *new, "He denied all of the charges.", *new, BAKER)
    assert known_texts(article, read) == [ROBBED, HE, BAKER]
    assert known_texts(make(*new, HE, *new, BAKER), read) == [BAKER]


def test_a_name_that_opens_a_sentence_is_a_name_where_the_read_article_has_it():
    """Or where it has a second capital, so that it is no common word."""
    sentence = "Renn lost his house in the fire."
    long = "Renn lost his house in the fire and moved to his sister."
    new = make("Karl Oduya burned a barn.", f"{long} {sentence}", title="New")
    assert long in known_texts(new, make("The fire took all that Renn had.", f"{BAKER} {long}"))
    assert known_texts(new, make("The fire took all that he had.", f"{BAKER} {long}")) == []
    union = "UNISON told its members to stay at home on that day."
    assert is_known(union, f"{BAKER} {union}")
    assert not is_known(union.replace("UNISON", "Unison"), BAKER + union.replace("UNISON", "Union"))
    label = "WATCH: how the members stay at home on that day"
    assert not is_known(label, f"{BAKER} {label}")


def test_a_passage_about_nobody_is_known_without_a_name():
    """Several sentences that stand together have words that nobody writes twice."""
    one, two = "Things are packed into it like sardines.", "All of the life is squeezed in there."
    three = "Not one lamp is left that a visitor could switch on."
    article = make(WINTER, f"{one} {two} {three}", title="New")
    assert known_texts(article, make(f"{one} {two} {three} {OTHER}")) == [one, two, three]
    assert known_texts(make(WINTER, one, title="New"), make(f"{one} {two} {three}")) == []
    court = "He denied the charges. He will be sentenced next year by the same judge."
    assert known_texts(make(court, title="New"), make(f"{court} {OTHER}", date=DAY)) == []


def test_a_short_sentence_wants_a_name_and_a_near_day():
    """ "Calloway closed the bakery" may be another closing in another year."""
    assert is_known(BRIEF, BRIEF)
    assert not is_known(BRIEF, BRIEF, read_on=DAY - timedelta(40))
    assert not is_known("They closed the shop for good.", "They closed the shop for good.")


def test_a_phrase_of_the_house_is_known_once_many_articles_have_it():
    """It is about nobody in them."""
    phrase = "Sign up for our letters to readers."
    days = [DAY - timedelta(9 * number) for number in range(24)]
    read = [make(OTHER, phrase, title=f"{day}", date=day) for day in days]
    article = make(FERRY, phrase, title="New", date=DAY + timedelta(30))
    assert known_texts(article, *read[:5]) == []
    assert known_texts(article, *read) == [phrase]
    about = "He has been charged with the murder."
    read = [make(OTHER, about, title=f"{day}", date=day) for day in days]
    assert known_texts(make(FERRY, about, title="New", date=DAY + timedelta(30)), *read) == []


def test_other_languages_are_known_verbatim():
    """Without word lists nothing may be left out or added; day words count there too."""
    sentence = "Die Fähre nach Harwick blieb vor dem Leuchtturm liegen, sagte Ines Calloway."
    monday = "Die Fähre nach Harwick fiel am Montag aus, sagte Ines Calloway im Rathaus."
    read = make(sentence, monday, language="german")
    article = make(monday, sentence, title="New", date=DAY + timedelta(7), language="german")
    assert known_texts(article, read) == [sentence]
    changed = make(sentence.replace("Leuchtturm", "Hafen"), title="New", language="german")
    assert known_texts(changed, read) == []


def test_an_article_without_sentences_is_new():
    """Nothing fails where there is nothing to compare."""
    assert find_known(make(title="Empty"), index_of(make(FERRY))) == ()
    assert find_known(make(FERRY), index_of()) == ()
    assert find_known(make("…", "?", title="Signs"), index_of(make("…"))) == ()


@pytest.mark.parametrize(
    ("read", "own"),
    [
        ("All but Ines Calloway and Tom Brenn left the Aurora in the first boat that came.", 8),
        ("All but three of the doors of the Aurora were closed by the crew in Harwick.", 8),
        (
            "Unlike Ines Calloway, Tom Brenn has taken the offer of the harbour office at Harwick.",
            7,
        ),
        ("Nobody except Ines Calloway had signed the report that the harbour office sent.", 14),
    ],
)
def test_what_is_excepted_is_not_known(read, own):
    """ "All but three were closed" says of the three the opposite."""
    sentence = read[own:].strip()
    assert not is_known(sentence[0].upper() + sentence[1:], f"{FERRY} {read}")


def test_he_is_another_man_behind_a_sentence_that_names_another():
    """However much else both articles have in common."""
    jailed = "He was jailed for six years."
    union = "The seafarers' union said that alarms on older ferries were seldom tested at night."
    told = "The court heard that nobody on the bridge had looked at the alarm for eleven weeks."
    read = make(f"In 2011 the owner of a ferry, Marek Sund, was convicted. {jailed}", union, told)
    own = make(
        f"In 2014 a cook, Arlo Brand, set fire to a trawler. {jailed}", union, told, title="B"
    )
    assert jailed not in known_texts(own, read)
    copy = make(f"Marek Sund was convicted at Harwick in 2011. {jailed}", union, told, title="C")
    assert jailed in known_texts(copy, read)


@pytest.mark.parametrize("copies", [1, 3, 4, 8, 30])
def test_a_cut_sentence_stays_known_however_many_articles_have_it(copies):
    """What was read once more does not turn new."""
    whole = "Boats from Harwick took 214 passengers and 31 of the crew off the ship in two hours."
    articles = [
        make(whole, f"Paragraph {n} tells of other boats.", title=f"{n}") for n in range(copies)
    ]
    cut = "Boats from Harwick took 214 passengers and 31 of the crew off the ship."
    (span,) = find_known(make(cut, title="New"), index_of(*articles))
    assert span.article == 0


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("chinese", "渡轮公司有三艘新船，每艘可载乘客四百人和汽车六十辆。", "船长没有回答。"),
        (
            "japanese",
            "渡し船の会社は三隻の新しい船を持ち、一隻に乗客四百人と車六十台を載せる。",
            "船長は答えなかった。",
        ),
        (
            "thai",
            "บริษัทเรือข้ามฟากมีเรือใหม่สามลำ แต่ละลำบรรทุกผู้โดยสารสี่ร้อยคนและรถยนต์หกสิบคัน",
            "กัปตันไม่ตอบ",
        ),
    ],
)
def test_words_of_a_sentence_are_counted_without_spaces(language, long, short):
    """A long sentence is known in whatever paragraph; a short one is said of many."""
    joint = " " if language == "thai" else ""
    other = {
        "chinese": "码头上没有人。",
        "japanese": "港には誰もいなかった。",
        "thai": "ที่ท่าเรือไม่มีใคร",
    }[language]
    read = make(joint.join((other, long)), short, language=language)
    article = make(long, joint.join((long, short)), short, title="New", language=language)
    found = known_texts(article, read)
    assert long in found
    assert short not in known_texts(make(short, title="New", language=language), read)

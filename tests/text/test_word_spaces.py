"""Repair between words: the article itself is the evidence."""

import pytest

from reader.text import repair_paragraphs

NEWS = [
    "The firm ShadowBreak heard the soldiers. Its company is small.",
    "Kherson has fallen, and the soldiers have become tired of the inquiry.",
    "They were demoralised by supporters of the actor and the director.",
]


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("a British companyShadowBreak says", "a British company ShadowBreak says"),
        ("at 2am, whileKherson was quiet", "at 2am, while Kherson was quiet"),
        ("policy inNicaragua changed", "policy in Nicaragua changed"),
        ("the companySunTalk is new", "the company SunTalk is new"),
        ("by the timeI left, I knew", "by the time I left, I knew"),
        ("returned atLabour's win", "returned at Labour's win"),
        ("Russian soldiersin videos", "Russian soldiers in videos"),
        ("retreating afterbecoming weak", "retreating after becoming weak"),
        ("the inquirywas long", "the inquiry was long"),
        ("thesoldiers left", "the soldiers left"),
        ("most ofthe day", "most of the day"),
        ("they haveto go", "they have to go"),
        ("show tied up'demoralised and weak' men", "show tied up 'demoralised and weak' men"),
    ],
)
def test_words_that_stand_apart_elsewhere_are_cut_apart(text, repaired):
    """Both parts are known to the article, or one is a function word."""
    assert repair_paragraphs([*NEWS, text])[-1] == repaired


@pytest.mark.parametrize(
    "text",
    [
        "an iPhone, a MacBook, on eBay and YouTube, by McDonald of LinkedIn",
        "the DeVito film and JavaScript, GlaxoSmithKline and PlayStation",
        "he flew easyJet with smartWater, a blinkBox and a modelS from the U.S.",
        "deShadowBreak and vanKherson and alBaghdadi",
        "the soldiersto'a and soldiersin-law",
        "#whileKherson and @whileKherson and whileKherson.com",
        "www.example.org/whileKherson and whileKherson@example.org",
        "3rdKherson and whileKherson2",
        "the therapist and a theatre, tonight and injustice",
        "an officer forgot the format of a lesson",
        "o'clock, Shi'ite, ma'am, rock'n'roll, Sana'a",
        "lowercaseword, companyFirm2, companyXY and companyABC",
    ],
)
def test_names_and_words_stay(text):
    """What looks joined may be a name or a word of its own."""
    assert repair_paragraphs([*NEWS, text])[-1] == text


@pytest.mark.parametrize(
    "text",
    [
        "act and or, direct and or: an actor, a director, an editor to edit or",
        "stand by the standby; worth a while is worthwhile; mean while meanwhile",
        "night to tonight; justice in injustice; stand with withstand; shock after aftershock",
        "a rapist, the rapist, a therapist, two therapists and rapists",
        "form at format, comb at combat, less on lesson, genes is genesis",
        "check in at check-in, the checkin; built in the builtin",
        "beg to begin, a hero and heroin, a cab and a cabin, mal in themal",
        "earth and quake, police and man: earthquake, policeman",
        "ten of often, other an another, product by byproduct, wards after afterwards",
    ],
)
def test_words_made_of_words_that_the_article_has_stay(text):
    """English has many words that begin or end like a function word."""
    assert repair_paragraphs([text]) == [text]


def test_a_quote_inside_a_word_that_stands_nowhere_else_stays():
    """It may be an apostrophe of a name."""
    assert (
        repair_paragraphs([*NEWS, "tied up'unheard and weak' men"])[-1]
        == "tied up'unheard and weak' men"
    )


def test_what_is_cut_apart_is_no_evidence_for_its_like():
    """Or a second repair would find more."""
    texts = ["They become sad.", "He fled afterbecoming weak.", "She sang whilebecoming old."]
    repaired = repair_paragraphs(texts)
    assert repaired[1] == "He fled after becoming weak."
    assert repair_paragraphs(repaired) == repaired


def test_a_particle_belongs_to_the_name_though_it_is_also_a_word():
    """The van is a car, vanDyke is a name."""
    texts = ["The van is near the den.", "Dyke and Haag met.", "Ask vanDyke and denHaag."]
    assert repair_paragraphs(texts) == texts


def test_a_name_used_in_several_places_stays():
    """One slip is a slip, two places are a name."""
    texts = [
        "Baltic air is cold, and airBaltic flies.",
        "He took airBaltic to Riga.",
        "Some read theSkimm daily.",
        "She wrote for theSkimm once.",
    ]
    assert repair_paragraphs(texts) == texts


def test_a_slip_in_two_copies_of_a_paragraph_is_mended_in_both():
    """Scraped articles have their paragraphs twice, slips and all."""
    slip = "at 2am, whileKherson was quiet"
    assert (
        repair_paragraphs(["Kherson fell.", slip, slip])[1:]
        == ["at 2am, while Kherson was quiet"] * 2
    )


def test_a_name_written_with_its_capital_elsewhere_stays():
    """A lost capital is not a lost space."""
    texts = ["He met YouTube stars.", "you and the Tube", "on youTube today"]
    assert repair_paragraphs(texts) == texts


def test_the_headline_is_evidence_and_stays():
    """A name may stand alone in the headline only."""
    assert repair_paragraphs(["It was whileKherson slept"], ["Kherson falls"]) == [
        "It was while Kherson slept"
    ]


def test_words_of_other_languages_are_not_cut_like_english_ones():
    """French has words that end in -the, German ones that end in -in."""
    assert repair_paragraphs(["soldatin und soldat", "ofthe"], language="german") == [
        "soldatin und soldat",
        "ofthe",
    ]
    assert repair_paragraphs(["Kyjiw fiel", "währendKyjiw schlief"], language="german")[1] == (
        "während Kyjiw schlief"
    )


def test_a_letter_that_is_neither_small_nor_capital_begins_no_name():
    """ǋ is one sign for N and j."""
    text = "They read sloveneǋ there, and ǋ stands alone."
    assert repair_paragraphs([text]) == [text]

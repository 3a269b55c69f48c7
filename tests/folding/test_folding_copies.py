"""Copies: each is folded, with the relation that says how much of it is on screen."""

import pytest

from tests.folding.articles import fold_texts, only_fold

BODY = (
    "The ferry Aurora lost both engines off the northern pier on Tuesday, the coastguard said. "
    "'We drifted for three hours in the dark,' the captain, Ines Okafor, told the firm's inquiry."
)
FIRST = "The ferry Aurora lost both engines off the northern pier on Tuesday, the coastguard said."

HIDDEN = {
    "the same": ("same", BODY),
    "other quotes, dashes and spaces": (
        "same",
        BODY.replace("'", "’").replace(" the ", " the\xa0"),
    ),
    "other case": ("same", BODY.upper()),
    "lost spaces": ("same", BODY.replace("lost both", "lostboth").replace("told the", "toldthe")),
    "a lost space beside a clitic": ("same", BODY.replace("firm's inquiry", "firm'sinquiry")),
    "a first letter lost": ("contained", BODY.replace("The ferry", "he ferry")),
    "one sentence": ("contained", FIRST),
    "the end cut": ("contained", "The ferry Aurora lost both engines off the northern pier on"),
    "a word cut": ("contained", "The ferry Aurora lost both engines off the northern pi"),
    "the beginning cut": (
        "contained",
        "engines off the northern pier on Tuesday, the coastguard said.",
    ),
    "articles lost": (
        "contained",
        FIRST.replace("The ferry", "Ferry").replace("the north", "north"),
    ),
    "the quotation alone": ("contained", "'We drifted for three hours in the dark.'"),
    "a pronoun's name from the sentence before": (
        "contained",
        "Ines Okafor told the firm's inquiry of three hours in the dark.",
    ),
    "sentences the other way round": (
        "contained",
        " ".join([BODY.removeprefix(FIRST).strip(), FIRST]),
    ),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_copy_is_hidden(name):
    """What stands whole in another paragraph is hidden behind it, without own words."""
    relation, copy = HIDDEN[name]
    body = BODY
    if name.startswith("a pronoun"):
        body = "Ines Okafor is the captain. She told the firm's inquiry of three hours in the dark."
    for texts in ((copy, body), (body, copy)):
        fold = only_fold(*texts)
        assert fold, name
        assert (fold.relation, fold.own_words) == (relation, ())


def test_kicker_is_shown():
    """A caption's kicker stands beside the copy that it was the head of."""
    [fold] = fold_texts("Stranded: " + FIRST.rstrip("."), BODY).folds
    assert (fold.relation, fold.own_words) == ("variant", (("Stranded:", ""),))


@pytest.mark.parametrize("speaker", ["Okafor:", "The captain, Okafor:"])
def test_speaker_is_shown(speaker):
    """Who speaks is a name, and no caption's kicker: the copy is told in other words."""
    [fold] = fold_texts(f"{speaker} We drifted for three hours in the dark.", BODY).folds
    assert (fold.relation, fold.own_words) == ("reworded", ((speaker, ""),))


@pytest.mark.parametrize("speaker", ["Ibsen:", "Ibsen said:", "The cook, Ibsen:"])
def test_what_another_one_says_stays(speaker):
    """A name that the other text has not is no speaker of its words."""
    assert fold_texts(f"{speaker} We drifted for three hours in the dark.", BODY).folds == ()


@pytest.mark.parametrize("marks", ["left", "pictured, right", "left and centre"])
def test_marks_are_shown(marks):
    """A caption's marks say something of the picture."""
    caption = (
        f"The captain ({marks}) told the firm's inquiry that the ferry drifted for three hours"
    )
    body = "The captain told the firm's inquiry that the ferry drifted for three hours."
    [fold] = fold_texts(caption, body).folds
    assert (fold.relation, fold.own_words) == ("variant", ((marks, ""),))


def test_lost_quotation_marks_are_shown():
    """Words that one copy quotes and the other says in its own name."""
    quoted = "The inspector called the two engines 'a museum with propellers' before the inquiry."
    plain = (
        "The inspector called the two engines a museum with propellers before the inquiry. It was "
        "the third such report."
    )
    [fold] = fold_texts(quoted, plain).folds
    assert fold.relation == "variant"
    assert fold.own_words == (("'a museum with propellers'", "a museum with propellers"),)


def test_rewording_is_shown_and_can_be_turned_off():
    """One other word for the same thing is on screen beside the copy."""
    one = "The company bought the old ferry from a dealer in Piraeus for a symbolic euro."
    other = "The firm bought the old ferry from a dealer in Piraeus for a symbolic euro."
    [fold] = fold_texts(one, other).folds
    assert (fold.paragraph, fold.relation) == (1, "reworded")
    assert fold.own_words == (("The firm", "The company"),)
    assert fold_texts(one, other, reworded=False).folds == ()


def test_differences_hold_all_own_words():
    """The places of own words, function words as well, are told for both texts."""
    one = "The company has bought the old ferry from a dealer in Piraeus, and for a symbolic euro."
    other = (
        "The company had bought the old ferry from a dealer in Piraeus for a symbolic euro. It "
        "sank."
    )
    [fold] = fold_texts(one, other).folds
    assert fold.relation == "contained"
    places = [(one[d.start : d.end], other[d.there_start : d.there_end]) for d in fold.differences]
    assert places == [("has", "had"), ("and", "")]


def test_body_is_shown_before_caption():
    """Of two that say the same, the one that ends as a sentence is shown."""
    text = "The crew of the ferry waves from the deck after three hours in the dark"
    for texts, shown in (((text, text + "."), 1), ((text + ".", text), 0)):
        fold = only_fold(*texts)
        assert fold
        assert fold.onto == shown


def test_quoted_words_are_shown_before_plain_ones():
    """Of two that say the same, the one that quotes is shown."""
    plain = "The captain called the pier of the northern harbour a bad joke in grey concrete."
    quoted = "The captain called the pier of the northern harbour 'a bad joke in grey concrete'."
    fold = only_fold(plain, quoted)
    assert fold
    assert (fold.onto, fold.relation) == (1, "variant")
    [(own, there)] = fold.own_words
    assert there == f"'{own}'"


@pytest.mark.parametrize(
    ("language", "body", "copy"),
    [
        (
            "german",
            "Die Fähre verlor vor der nördlichen Mole beide Maschinen. Der Kapitän schwieg dazu.",
            "Die Fähre verlor vor der nördlichen Mole beide Maschinen.",
        ),
        (
            "russian",
            "Паром потерял оба двигателя у северного мола. Капитан ничего не сказал об этом.",
            "Паром потерял оба двигателя у северного мола.",
        ),
        (
            "greek",
            "Το πλοίο έχασε και τις δύο μηχανές έξω από το λιμάνι. Ο καπετάνιος δεν μίλησε.",
            "Το πλοίο έχασε και τις δύο μηχανές έξω από το λιμάνι.",
        ),
        (
            "malayalam",
            "കപ്പലിന്റെ രണ്ട് എൻജിനുകളും തകരാറിലായി എന്ന് അധികൃതർ പറഞ്ഞു. നായകൻ മിണ്ടിയില്ല.",
            "കപ്പലിന്റെ രണ്ട് എൻജിനുകളും തകരാറിലായി എന്ന് അധികൃതർ പറഞ്ഞു.",
        ),
        (
            "turkish",
            "Feribot kuzey iskelesinin açığında iki motorunu da kaybetti. Kaptan konuşmadı.",
            "Feribot kuzey iskelesinin açığında iki motorunu da kaybetti.",
        ),
        (
            "english",
            "渡輪在北碼頭外失去了兩台發動機。船長沒有說話。",
            "渡輪在北碼頭外失去了兩台發動機。",
        ),
        ("english", "渡輪在北碼頭外失去了兩台發動機。", "渡輪在北碼頭外失去了兩台發動機。"),
    ],
)
def test_same_and_contained_in_every_language(language, body, copy):
    """Copies need no word lists."""
    fold = only_fold(copy, body, language=language)
    assert fold
    assert fold.relation in ("same", "contained")


@pytest.mark.parametrize("language", ["german", "spanish", "finnish"])
def test_nothing_is_left_out_in_a_language_without_lists(language):
    """Where nobody knows what a word does, one word more or less is another statement."""
    body = "Lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod."
    assert fold_texts(body, body.replace(" sit", ""), language=language).folds == ()

"""Repair at punctuation: each rule's cases for and against."""

import pytest

from reader.text import repair_paragraphs, repair_text


@pytest.mark.parametrize(
    "text",
    [
        "if we refused.|We were sent back.",
        "No one wants wars'.|Meanwhile the talks go on.",
        "the invasion of the 'Duchy'.|X marks it.",
        "the word 'peace\".|Then he left.",
        "he was filmed saying.|Other people ran.",
        "in its first week.|Pictures came later.",
        "a cup of tea and a phone.|The man smiled.",
        "as soon as he saw her.|One of them waved.",
        "so they told me.|I did not ask.",
        "he said it loudly.|A dog barked.",
        "in the 1960s.|They sang.",
        "that was in 2013.|What came then is known.",
        "there were 4.|We counted them.",
        "came at 10.30am.|She was late.",
        "did you see it?|Nobody did.",
        "what a goal!|Everyone stood.",
        "he has Alzheimer's.|But he is well.",
        "said the BBC.|Then it rained.",
        "it was near Oslo.|Mayor Holm agreed.",
        "half of it (or less).|Some say more.",
        "growth of 50%.|The bank is glad.",
        "sagte er gestern.|Über den Rest schwieg er.",
        "сказал он вчера.|Потом ушёл.",
        "he met her.|O'Brien had left.",
        "a name it shared.|ISIS denied it.",
    ],
)
def test_a_space_comes_back_after_a_sentence(text):
    """A stop between a word and a capital, with quotes and brackets before it."""
    assert repair_text(text.replace("|", "")) == text.replace("|", " ")


@pytest.mark.parametrize(
    "text",
    [
        "the U.S. Army and the U.S.Army",
        "at 5 p.m. or 5 p.m.Then",
        "Mr.Smith met Dr.Jones and Mrs.Miller in St.Louis",
        "Col.Hart, Gov.Lee and Sgt.Ray",
        "e.g.This and i.e.That",
        "she has a Ph.D. from Oslo",
        "a cost of 3.5m and 2.5M",
        "in v2.1.Beta and Formula1.Com",
        "see LeanIn.Org, Example.Com and example.com",
        "search on Booking.com or Amazon.co.uk",
        "https://example.org/a.Html?q=One.Two and www.example.org.The",
        "write to Jane.Doe@example.org",
        "the file README.TXT and photo.JPG, Node.Js",
        "class_name.Method and a\\b.Cat and /usr/lib.So",
        "use #One.Two and @some.One",
        "the Yahoo!Mail team",
        "wait...What and wait..What",
        "J.R.R.Tolkien and J.Crew and E.ON",
        "the virus Zafi.D spread",
        "the worm Netsky.A spread",
        "version 1.Beta and 2.Disease",
        "&amp;Co.And",
        "call punkt.Model(x) or `io.Text` or LICENSE.APACHE",
        "x=1.Then",
        "lower.case goes on",
        "Mo’unga d'Orange Shi'ite",
        "z.B.Der und d.h.Die",
    ],
)
def test_names_abbreviations_and_addresses_stay(text):
    """A stop inside a name is no end of a sentence."""
    assert repair_text(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "a fan of it, though,|and a member",
        "the BBC2 motoring show,|Top Gear",
        "Smith,|Jones and Brown",
        "it was late;|she slept",
        "the director (of n-tv),|Daniel Holm",
    ],
)
def test_a_space_comes_back_after_a_comma(text):
    """Between two words."""
    assert repair_text(text.replace("|", "")) == text.replace("|", " ")


@pytest.mark.parametrize(
    "text",
    [
        "3,000 men",
        "x,y and a,b",
        "AT&T;Co",
        "a_b,cd",
        "https://example.org/a,bc",
        "1,two",
        "red,green,blue",
        "f(red,green)",
    ],
)
def test_commas_in_numbers_and_formulas_stay(text):
    """A comma that is no comma of prose."""
    assert repair_text(text) == text


@pytest.mark.parametrize(
    "text",
    [
        '"There will be no more breaches."|READ MORE',
        '"I make my own way,"|she says.',
        'He said.|"However, it is late."',
        'She was blunt:|"No."',
        '"It is for us."|"The end is near."',
        '"Who is it?"|Nobody knew.',
        "'I was, to be honest.'|But I went.",
        "behind enemy lines.|'No one has attacked us,' one said.",
        "“Stop it.”|He ran.",
        "He ran.|“Stop it.”",
        "„Hör auf.“|Er lief.",
        'the sign said|"Stop now" in red',
        'they shout "Stop now"|and leave',
    ],
)
def test_a_space_comes_back_beside_a_quote_on_the_right_side(text):
    """After a closing quote, before an opening one, as the other marks tell."""
    assert repair_text(text.replace("|", "")) == text.replace("|", " ")


@pytest.mark.parametrize(
    "text",
    [
        'so it was."The rest is lost',
        "so it was.'The rest is lost",
        'He said "it was."The rest" is lost',
        "the soldiers' boots.'The rest",
        "it is 5'10\"Tall",
        "'It is King Jr.'s speech",
        'a 12"record',
        'the "run"\'s end',
    ],
)
def test_quotes_whose_side_is_unclear_stay(text):
    """A guess would be wrong as often as right."""
    assert repair_text(text) == text


@pytest.mark.parametrize("quotation", ["“우리는 가지 않았습니다.”라고", '"비용이 너무 많다."고'])
def test_particles_behind_a_quotation_stay(quotation):
    """Korean writes them without a space."""
    text = f"시장은 {quotation} 월요일에 말했다."
    assert repair_text(text) == text


@pytest.mark.parametrize("text", ["(CNN)|The talks failed.", "London (Reuters)|At last."])
def test_a_space_comes_back_after_a_bracket(text):
    """The agency before the first sentence."""
    assert repair_text(text.replace("|", "")) == text.replace("|", " ")


@pytest.mark.parametrize(
    "text", ["(T)hey", "(s)He", "f(xy)Then", "hard(ish)", "'[w]e must'", "[bold]Red[/bold]"]
)
def test_brackets_within_words_stay(text):
    """An editor's letter is part of a word."""
    assert repair_text(text) == text


def test_a_space_that_is_put_back_shows_the_next_one():
    """The word between them is another then; a second repair would find what the first did not."""
    assert repair_text("an'an''7''tt;pa") == "an'an' '7' 'tt; pa"


def test_a_word_that_is_cut_shows_the_next_space():
    """Cutting words comes second, and what it shows is looked at again."""
    texts = ["aan an'NaN'n", "an' '6'';pa '7'''nNaN'';pg"]
    once = repair_paragraphs(texts)
    assert once[1].endswith("n NaN''; pg")
    assert repair_paragraphs(once) == once

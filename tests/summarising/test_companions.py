"""What a summary brings along, what gives way, and what comes first in it."""

from datetime import date

import pytest

from reader.article import Article, Paragraph
from reader.digest import Digest, DigestOptions, make_digest
from reader.summarising import Length
from reader.summarising.standalone import SentenceDefect, find_defects

FIRE = (
    "The old mill of Tarn burnt down on Monday night, and the town has lost its largest employer.",
    "Firemen from four villages fought the fire at the mill of Tarn until the morning.",
    "The mill of Tarn employed 212 people, a fifth of all who work in the town.",
    "Nobody was hurt in the fire, as the night shift of the mill had gone home at ten.",
    "The owner of the mill, Ada Merrow, told reporters that the mill will be built again.",
    "A fund for the workers of the mill stood at £40,000 on Thursday.",
)


def digest_texts(*texts: str, sentences: int = 5, title: str = "Mill of Tarn burns down") -> Digest:
    """Return the digest of paragraphs."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    article = Article("", title, date(2024, 5, 7), None, paragraphs)
    return make_digest(article, DigestOptions(length=Length(sentences=sentences)))


def list_chosen(digest: Digest) -> list[str]:
    """Return the sentences of a summary, in order."""
    return [sentence.text for sentence in digest.summary.sentences]


SAID = (
    "The foreman of the mill of Tarn, Carl Weber, said that the sprinklers were switched off on"
    " her orders, and that he had kept the letter."
)
DENIED = "Ms Merrow said that the sprinklers of the mill were not switched off on her orders."


def test_a_denial_follows_what_it_denies():
    """One side of a denial is not told alone where there is room, and each names the other."""
    said = SAID.replace("sprinklers were", "sprinklers of the mill were")
    digest = digest_texts(*FIRE[:3], said, DENIED, sentences=5)
    chosen = list_chosen(digest)
    assert chosen.index(DENIED) == chosen.index(said) + 1
    for sentence in digest.summary.sentences:
        others = [one.other for one in digest.find_contradictions(sentence)]
        assert others == {said: [4], DENIED: [3]}.get(sentence.text, [])


@pytest.mark.parametrize("later", ["Five months later", "Three days later"])
def test_what_became_of_it_comes_along(later):
    """A sentence that the next one takes further is not told without it."""
    gave_up = "In June the owner of the mill of Tarn gave up all hope of a new mill for the town."
    turned = f"{later} the fire is paid for, and the first wheel turns again."
    chosen = list_chosen(digest_texts(*FIRE[3:], f"{gave_up} {turned}", sentences=3))
    assert (gave_up in chosen) <= (turned in chosen)
    longer = list_chosen(digest_texts(f"{gave_up} {turned}", FIRE[5], sentences=3))
    assert longer.index(turned) == longer.index(gave_up) + 1
    assert gave_up not in list_chosen(digest_texts(f"{gave_up} {turned}", FIRE[0], sentences=1))


@pytest.mark.parametrize(
    ("text", "is_half"),
    [
        ("The mayor of Tarn said: 'We will talk at any hour of the day.", True),
        ("The mayor of Tarn said: “We will talk at any hour of the day.", True),
        ('The mayor of Tarn called the fire "a loss to the town.', True),
        ('It will be built again," the mayor of Tarn told reporters on Monday.', True),
        ("The mayor of Tarn said: 'We will talk at any hour of the day.'", False),
        ('The mayor of Tarn called the fire "a loss" to the town.', False),
        ("The workers' fund of the mill stood at 40,000 pounds.", False),
        ("The song of the '90s was played by the band of the mill.", False),
    ],
)
def test_half_of_a_quotation(text, is_half):
    """A quotation that is opened and not closed, or the reverse, is a defect."""
    assert (SentenceDefect.HALF_QUOTATION in find_defects(text)) is is_half


def test_the_rest_of_a_quotation_comes_along_or_it_gives_way():
    """The opening of a quotation is not told without its end."""
    opens = "The mayor of Tarn, Ivo Hale, said of the mill: 'The town will talk at any hour."
    ends = "We have lost the mill, and we will have it back.'"
    chosen = list_chosen(digest_texts(*FIRE, f"{opens} {ends}", sentences=6))
    assert (opens in chosen) == (ends in chosen)
    assert opens not in list_chosen(digest_texts(*FIRE, opens, sentences=5))


def test_background_of_years_ago_does_not_come_before_news():
    """What was found years ago is told last, or not at all."""
    old = "An inspection of the mill of Tarn in 2009 found no fault in its sprinklers."
    chosen = list_chosen(digest_texts(*FIRE[:3], old, sentences=4))
    assert chosen[-1] == old
    assert old not in list_chosen(digest_texts(*FIRE, old, sentences=3))


def test_a_year_alone_is_of_another_time():
    """Where an undated article names one year once, that is background, the latest year or not."""
    old = "A storm of the same strength killed five people in the mill of Tarn in 2014."
    texts = (*FIRE[:5], old)
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    article = Article("", "Mill of Tarn burns down", None, None, paragraphs)
    digest = make_digest(article, DigestOptions(length=Length(sentences=5)))
    assert old not in list_chosen(digest)


def test_a_denial_right_behind_comes_along():
    """Who is accused and denies it in the next sentence is not accused alone."""
    accuses = "The owner of the mill of Tarn accused the union of the mill of an illegal strike."
    denies = "The union denied that it had called on anybody to stay at home on Monday."
    chosen = list_chosen(digest_texts(*FIRE[:5], f"{accuses} {denies}", sentences=5))
    assert accuses in chosen
    assert chosen[chosen.index(accuses) + 1] == denies


def test_a_caption_gives_way():
    """A short line with its photographer's name is no sentence of a summary."""
    scene = "The mill of Tarn burns on Monday night as firemen watch the town."
    caption = f"{scene} (Photo by Ada Merrow)"
    assert scene not in list_chosen(digest_texts(*FIRE[:5], caption, sentences=5))
    assert scene in list_chosen(digest_texts(*FIRE[:4], scene, sentences=5))


def test_the_event_of_the_headline_is_told():
    """The sentence that states it is in the summary, however little the rest speaks of it."""
    event = "Voters in Lomba have thrown out the harbour toll."
    others = [text.replace("Tarn", "Orley") for text in FIRE]
    chosen = list_chosen(
        digest_texts(*others, event, title="Lomba voters throw out harbour toll", sentences=5)
    )
    assert event in chosen


def test_a_thing_is_named_before_it_is_taken_for_known():
    """ "The crane" comes after "a crane", and a short name after the full one."""
    names = "A crane that belongs to the port fell on the mill of Tarn after the fire on Monday."
    known = "The crane was bought by Lomba last year, and three sailors looked after its engine."
    chosen = list_chosen(digest_texts(names, known, FIRE[2], sentences=3, title="Crane of Tarn"))
    assert chosen.index(names) < chosen.index(known)
    full = "Hanna Kern, who leads the port, told the mill of Tarn of the crane on Sunday night."
    short = "For weeks Kern feared that an engine would fall, and three letters were of no use."
    chosen = list_chosen(digest_texts(short, full, FIRE[2], sentences=3))
    assert chosen.index(full) < chosen.index(short)

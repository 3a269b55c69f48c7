"""Which paragraphs are told apart as captions, and which never are."""

import pytest

from reader.article import Article, Paragraph
from reader.digest import DigestOptions, decode, encode, make_digest, summarise_again
from reader.text import prepare
from reader.text.captions import find_captions

CAPTIONS = (
    "Pictured: the keeper Ilse Varga beside the lamp that she mended",
    "The last ferry of the season at Odrin. Above: passengers on the quay",
    "Keeper Ilse Varga (left) had lit the lamp for thirty years before the storm of 1987.",
    "Mayor Tobias Renn (second from right) and his council, who closed the bridge",
    "The old bridge of Odrin (pictured) was closed in May",
    "Bread at last: the first lorry in three weeks is unloaded behind the school",
    "Defiant: Ilse Varga refused to leave the lamp.",
    "A fisherman mends his nets on the quay at Odrin, where no boat has left since May",
    "Two engineers lower a camera into the third pillar of the bridge on Monday",
    "The bridge is seen from the north bank shortly before it was closed",
    "Ilse Varga, left, with her brother outside the court in Odrin",
    "The bridge in 1931, two years after it was opened (Photo by Anna Kolb)",
    "Photograph: Anna Kolb/Odrin Archive",
    "Flood water on the market square of Odrin. Getty Images",
)
BODY = (
    "The mayor of Odrin closed the bridge on 3 May.",
    "The mayor said: the bridge stays closed until every pillar has been looked at",
    "Varga: 'Nobody asked me whether the lamp was lit'",
    "The council is seen as weak by those who live on the north bank",
    "The keeper stands by what she wrote in her letter to the council.",
    "The council, which holds the keys to the lamp, agreed to pay for a new door",
    "'Two engineers lower a camera into the third pillar,' the report reads",
    "He turned left, left the car at the bridge and walked home.",
    "The party of the left (which lost two seats) wants the bridge opened.",
    "The question is simple: who pays for the bridge?",
    "Nine of the pillars had cracks, and the tenth was never looked at",
    "Three things: a rope, a lamp and a boat.",
    "NO BRIDGE BEFORE THE WINTER",
)


def article_of(*texts: str, language: str = "english") -> Article:
    paragraphs = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(texts))
    return prepare(Article("a", "The bridge", None, None, paragraphs), language)


@pytest.mark.parametrize("text", CAPTIONS)
def test_what_is_worded_like_a_caption_is_one(text):
    """A mark, a kicker, a credit or a scene in the present without a full stop."""
    assert find_captions(article_of(text)) == {0}


@pytest.mark.parametrize("text", BODY)
def test_what_may_be_a_statement_is_none(text):
    """A doubt leaves a paragraph where it is."""
    assert find_captions(article_of(text)) == frozenset()


@pytest.mark.parametrize(
    ("language", "caption", "body"),
    [
        ("german", "Foto: Anna Kolb", "Der Rat (links der Mitte) sagte nein."),
        ("german", "Im Bild die Brücke von Odrin kurz vor der Sperrung", "Im Bild war er nie."),
        ("french", "Le maire d'Odrin (à gauche) devant le pont.", "Le pont est fermé."),
        ("spanish", "En la foto, el puente de Odrin en mayo", "El puente sigue cerrado"),
    ],
)
def test_other_languages_have_their_marks(language, caption, body):
    """A few marks tell a caption; without one nothing is."""
    assert find_captions(article_of(caption, body, language=language)) == {0}


def test_a_digest_carries_its_captions():
    """They are there, survive the way through JSON, and another summary keeps them."""
    digest = make_digest(article_of(BODY[0], CAPTIONS[0], BODY[4], CAPTIONS[7]))
    assert digest.captions == {1, 3}
    assert decode(encode(digest)) == digest
    assert summarise_again(digest, DigestOptions(method="luhn")).captions == {1, 3}

"""Which paragraphs are told apart as captions, and which never are."""

import pytest

from reader.article import Article, Paragraph
from reader.digest import DigestOptions, decode, encode, make_digest, summarise_again
from reader.text import prepare
from reader.text.captions import find_captions

CAPTIONS = (
    "Survivors wrapped in blankets on the quay at Odrin (Interpress)",
    "Flood waters rising in the old town of Odrin (Bram Tolle)",
    "Pictured: the keeper Ilse Varga beside the lamp that she mended",
    "The last ferry of the season at Odrin. Above: passengers on the quay",
    "Keeper Ilse Varga (left) had lit the lamp for thirty years before the storm of 1987.",
    "Mayor Tobias Renn (second from right) and his council, who closed the bridge",
    "The old bridge of Odrin (pictured) was closed in May",
    "Bread at last: The first lorry in three weeks is unloaded behind the school",
    "Defiant: Ilse Varga refused to leave the lamp.",
    "A fisherman mends his nets on the quay at Odrin, where no boat has left since May",
    "Two engineers lower a camera into the third pillar of the bridge on Monday",
    "The bridge is seen from the north bank shortly before it was closed",
    "Ilse Varga, left, with her brother outside the court in Odrin",
    "The bridge in 1931, two years after it was opened (Photo by Anna Kolb)",
    "The body of a boat, which the council says is the last of the Odrin ferries, lies on the bank",
    "Photograph: Anna Kolb/Odrin Archive",
    "Flood water on the market square of Odrin. Getty Images",
    "The closed bridge of Odrin on Sunday. Photo: T. Amberg",
)
BODY = (
    "The bill passed in Odrin with 40 votes (Labour)",
    "Two men standing on the bridge were arrested in Odrin (Interpress)",
    "Jane Doe, standing in Odrin for the first time, said no (Labour)",
    "Survivors wrapped in blankets stood on the quay. (Interpress)",
    "The mayor of Odrin closed the bridge on 3 May.",
    "The mayor said: the bridge stays closed until every pillar has been looked at",
    "Varga: 'Nobody asked me whether the lamp was lit'",
    "The council is seen as weak by those who live on the north bank",
    "The keeper stands by what she wrote in her letter to the council.",
    "The council, which holds the keys to the lamp, agreed to pay for a new door",
    "'Two engineers lower a camera into the third pillar,' the report reads",
    "He turned left, left the car at the bridge and walked home.",
    "The party of the left (which lost two seats) wants the bridge opened.",
    "The lamp is bright (dazzling is perhaps the right word) and seen for thirty miles.",
    "The county (through its Centre for Bridges) paid for the work.",
    "The question is simple: who pays for the bridge?",
    "Nine of the pillars had cracks, and the tenth was never looked at",
    "Three things: a rope, a lamp and a boat.",
    "NO FERRY LEAVES BUT POLICE STAND GUARD AT ODRIN BRIDGE",
    "The bridge was closed while engineers inspect the third pillar",
    "The engineer who holds the keys of the lamp never came back",
    "Warning: Who pays for a bridge that is never opened?",
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


UNENDED = "The bridge of Odrin was built by two brothers who never spoke of the work"
STATEMENTS = (
    "The mayor of Odrin closed the bridge on 3 May.",
    "Engineers found cracks in nine of its ten pillars, and rust in all of them.",
    "The lamp went out in the storm of 1987, and the keeper lit it with her own matches.",
    "Nobody was hurt.",
    "Bread comes by boat now.",
    "The ferry costs more than most of them earn on a working day.",
)


def test_where_captions_are_a_missing_full_stop_is_enough():
    """Two captions told by themselves show that the page has them; one does not."""
    assert find_captions(article_of(*STATEMENTS, *CAPTIONS[:2], UNENDED)) == {6, 7, 8}
    assert find_captions(article_of(*STATEMENTS, CAPTIONS[0], UNENDED)) == {6}


def test_a_missing_full_stop_is_not_enough_among_others():
    """Where much else has none, it tells nothing."""
    lines = [text.rstrip(".") for text in STATEMENTS]
    assert find_captions(article_of(*lines, *CAPTIONS[:2], UNENDED)) == {6, 7}


@pytest.mark.parametrize(
    "text",
    [
        "Engineers found cracks in nine of its ten pillars, and heavy rust",
        "The council has known about the pillars since 1987, its engineer said",
        "The house of the keeper stood dark for a week and the",
        "What happens next in Odrin",
        "Last updated at 1.25 in the morning on the third of June",
    ],
)
def test_copies_reports_and_headings_are_no_captions(text):
    """Even where captions are, these stay."""
    assert find_captions(article_of(*STATEMENTS, *CAPTIONS[:2], text)) == {6, 7}


def test_a_speaker_named_before_a_colon_is_no_kicker():
    """What has a capital within a sentence elsewhere is a name."""
    texts = ("The keeper told Mr Kipling of the lamp.", "Kipling: The ferry comes with the tide.")
    assert find_captions(article_of(*texts)) == frozenset()


def test_order_does_not_matter():
    """Paragraphs that are shuffled are told the same."""
    texts = [*STATEMENTS, *CAPTIONS, *BODY, UNENDED]
    captions = find_captions(article_of(*texts))
    backwards = find_captions(article_of(*texts[::-1]))
    assert {texts[i] for i in captions} == {texts[::-1][i] for i in backwards}


@pytest.mark.parametrize(
    ("language", "caption", "body"),
    [
        ("german", "Foto: Anna Kolb", "Der Rat (links der Mitte) sagte nein."),
        ("german", "Im Bild die Brücke von Odrin kurz vor der Sperrung", "Im Bild war er nie."),
        ("french", "Le maire d'Odrin (à gauche) devant le pont.", "Le pont est fermé."),
        ("spanish", "En la foto, el puente de Odrin en mayo", "El puente sigue cerrado"),
        ("arabic", "في الصورة: قارب الإنقاذ في الميناء", "قال إن الصورة واضحة: لا أحد مفقود."),
        ("chinese", "图为救援船停靠在码头。", "图书馆星期五关门。"),
        ("chinese", "图：救援船停靠在码头。", "他说图很清楚：没有人失踪。"),
        ("hebrew", "צילום: דנה לוי", "הצילום: כך אמר השר, ברור."),
        ("hindi", "तस्वीर: घाट पर खड़ी नौका", "तस्वीर साफ है: कोई लापता नहीं।"),
        ("japanese", "【写真】港に停泊する救助船", "写真家は船に乗った。"),
        ("korean", "사진=해림일보", "사진가는 배에 탔다."),
        ("thai", "ภาพ: เรือกู้ภัยที่ท่าเรือ", "ภาพรวมดีขึ้นในปีนี้"),
        ("ukrainian", "Фото: Олена Коваль", "Фото зробили: міст закрили."),
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

"""Parts of a page: hidden ones, dialogs, links, names of boxes, and elements within a paragraph."""

import time

import pytest

from reader.formats.web.html_paragraphs import html_paragraphs
from tests.formats.reading import read_one, texts

ENGLISH = [
    "The ferry came into the harbour of Ostby before noon, and its master went ashore to pay.",
    "Twelve barrels of salted herring stood on the quay, although the merchant had ordered eight.",
    "Nobody could tell the council who had signed the paper, since the ink had run in the rain.",
    "A carpenter from the next village offered to mend the mast for forty crowns in silver.",
    "When the tide turned at six, two fishing boats lay across the channel and were pulled away.",
    "Snow fell during the night, so that the road over the pass was closed until the morning.",
]
GERMAN = [
    "Die Fähre lief am Montag vor dem Hafen auf eine Sandbank und blieb dort bis zum Morgen.",
    "Verletzt wurde niemand, sagte eine Sprecherin der Wache, und zwei Kinder bekamen Decken.",
    "Der Kapitän erklärte im Ausschuss, dass die Boje am Rand der Rinne seit Januar nicht leuchte.",
    "Am frühen Morgen ging eine Taucherin hinunter und fand am Kiel eine Schramme von elf Metern.",
    "Die Reederei hat alle Fahrten bis Freitag gestrichen und zahlt das Geld der Karten zurück.",
]
CHINESE = [
    "渡轮星期一晚上载着八十三名乘客在港口外搁浅，直到凌晨四点涨潮以后才得以脱身。",
    "海岸警卫队发言人表示没有人受伤，两名丢了鞋子的孩子得到了毯子和饼干。",
    "船长对调查委员会说，标示航道北侧边缘的浮标自风暴以来一直没有亮。",
    "清晨一名女潜水员下水检查，发现龙骨上有一道十一米长的划痕。",
]
THAI = [
    "เรือข้ามฟากเกยตื้นบนสันทรายเมื่อคืนวันจันทร์พร้อมผู้โดยสารแปดสิบสามคนและติดอยู่จนน้ำขึ้น",
    "ไม่มีผู้ใดได้รับบาดเจ็บโฆษกหน่วยยามฝั่งกล่าวและเด็กสองคนได้รับผ้าห่มกับขนมปังกรอบ",
    "กัปตันบอกคณะกรรมการว่าทุ่นที่บอกขอบด้านเหนือของร่องน้ำดับมาตั้งแต่พายุเดือนมกราคม",
    "วิศวกรท่าเรือส่งนักประดาน้ำลงไปตอนเช้ามืดและพบรอยขีดข่วนยาวสิบเอ็ดเมตรแต่ไม่พบรูรั่ว",
]
LANGUAGES = [("en", ENGLISH), ("de", GERMAN), ("zh", CHINESE), ("th", THAI)]
HIDING = [
    'style="display: none"',
    'style="DISPLAY:none !important"',
    "hidden",
    'style="visibility:hidden"',
]
OFFER = (
    "Get the best stories of the week sent to you each Sunday morning by the editors of the paper."
)


def page(body, language="en"):
    """Return a page with a headline."""
    head = '<meta charset="utf-8"><title>The boats of Ostby</title>'
    return f'<html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def article(body, language="en"):
    """Return a page whose article is marked as such."""
    return page(f"<main><article><h1>The boats of Ostby</h1>{body}</article></main>", language)


def paragraphs(sentences):
    """Return elements of sentences."""
    return "".join(f"<p>{sentence}</p>" for sentence in sentences)


# Hidden parts


@pytest.mark.parametrize("hiding", HIDING)
def test_the_rest_of_an_article_behind_a_button_is_read(hiding):
    """Whether it is more than what is shown, or less."""
    for shown in (2, 4):
        rest = f"<div class='rest' {hiding}>{paragraphs(GERMAN[shown:])}</div>"
        body = f"<div>{paragraphs(GERMAN[:shown])}<button>Weiterlesen</button>{rest}</div>"
        assert texts(read_one(article(body, "de"))) == GERMAN


@pytest.mark.parametrize("hiding", HIDING)
def test_a_page_that_a_script_shows_is_read(hiding):
    """The whole of it, or each paragraph by itself."""
    whole = f"<div id='app' {hiding}><h1>The boats of Ostby</h1>{paragraphs(THAI)}</div>"
    assert texts(read_one(page(whole, "th"))) == THAI
    each = "".join(f"<p {hiding}>{sentence}</p>" for sentence in CHINESE[1:])
    assert texts(read_one(article(f"<p>{CHINESE[0]}</p>{each}", "zh"))) == CHINESE


@pytest.mark.parametrize("hiding", HIDING)
@pytest.mark.parametrize(
    "opener",
    ["<h3>Part</h3>", "<button aria-expanded='false'>Part</button>", "<h3><a>Part</a></h3>"],
)
def test_panels_under_their_headings_are_read(hiding, opener):
    """As in lists of questions."""
    panels = "".join(f"{opener}<div {hiding}><p>{text}</p></div>" for text in ENGLISH[1:])
    found = texts(read_one(article(f"<p>{ENGLISH[0]}</p>{panels}")))
    assert [text for text in found if text != "Part"] == ENGLISH


def test_pieces_that_follow_the_page_are_put_in_their_places():
    """As React sends them; one may hold the place of another."""
    parts = (
        f"<main><h1>The boats of Ostby</h1><p>{ENGLISH[0]}</p><template id='B:0'></template>"
        f"<p>{ENGLISH[5]}</p></main><footer>Ostby Courier</footer>"
        f"<div hidden id='S:0'><p>{ENGLISH[1]}</p><template id='B:1'></template></div>"
        f"<div hidden id='S:1'>{paragraphs(ENGLISH[2:5])}</div>"
    )
    assert texts(read_one(page(parts))) == ENGLISH


def test_accordions_of_amp_are_read_and_its_advertisements_are_not():
    """They are elements that HTML does not know."""
    panel = f"<amp-accordion><section><h4>Why</h4><div>{paragraphs(ENGLISH[3:])}</div></section>"
    body = f"{paragraphs(ENGLISH[:3])}<amp-ad><p>{OFFER}</p></amp-ad>{panel}</amp-accordion>"
    assert [t for t in texts(read_one(article(body))) if t != "Why"] == ENGLISH


@pytest.mark.parametrize(
    "hidden",
    [
        f"<div class='modal' style='display:none'><p>{OFFER}</p><p>{OFFER}</p></div>",
        f"<div style='display:none'><p>{OFFER}</p></div>",
        f"<div role='alert' hidden><p>{OFFER}</p></div>",
        f"<form hidden><p>{OFFER}</p></form>",
        f"<div lang='de' hidden>{paragraphs(GERMAN)}</div>",
        f"<div class='printonly' hidden>{paragraphs(ENGLISH)}</div>",
        "<div hidden><p>The note of {{ name }} was written {{ ago }} and all liked it.</p></div>",
    ],
)
def test_what_else_is_hidden_is_not_read(hidden):
    """Offers, forms, other languages, copies for print, and patterns for scripts."""
    story = f"<h1>The boats of Ostby</h1>{paragraphs(ENGLISH)}"
    body = f"<div id='x'><header>Courier</header><main>{story}</main>"
    assert texts(read_one(page(f"{body}<footer>Ostby</footer>{hidden}</div>"))) == ENGLISH
    assert texts(read_one(page(f"{hidden}{body}</div>"))) == ENGLISH


# Boxes beside the article

CONSENT = {
    "en": "We and third parties use cookies for advertising, and you may withdraw your consent at"
    " any time in the privacy settings of this page.",
    "de": "Wir und unsere Partner verwenden Cookies für Werbung, und Ihre Einwilligung in der"
    " Datenschutzerklärung können Sie jederzeit widerrufen.",
    "fr": "Nous et des tiers utilisons des cookies pour la publicité, et vous pouvez retirer votre"
    " consentement dans la page de confidentialité.",
    "zh": "我们和第三方使用Cookie来显示个性化广告，您可以同意或者拒绝，详细内容请参阅隐私政策。",
}


@pytest.mark.parametrize("language", CONSENT)
@pytest.mark.parametrize(
    "box",
    [
        "<div id='cookie-banner'>{}</div>",
        "<section class='cmp-container'>{}</section>",
        "<div role='dialog'>{}</div>",
        "<dialog open>{}</dialog>",
    ],
)
def test_a_question_for_consent_is_not_the_article(language, box):
    """However much longer it is."""
    question = box.format(f"<h2>Cookies</h2>{paragraphs([CONSENT[language]] * 4)}")
    story = f"<div><h1>The boats of Ostby</h1>{paragraphs(GERMAN[:1])}</div>"
    for body in (question + story, story + question):
        assert texts(read_one(page(body, language))) == GERMAN[:1]


@pytest.mark.parametrize(("language", "sentences"), LANGUAGES)
def test_a_longer_box_beside_the_marked_article_is_not_read(language, sentences):
    """In any script."""
    notice = {"zh": "请注意假冒客服的诈骗电话并及时与我们联系核实有关情况。"}
    offers = paragraphs([f"{n}. {notice.get(language, OFFER)}" for n in range(12)])
    found = texts(
        read_one(
            article(paragraphs(sentences[:3]), language).replace(
                "</body>", f"<div class='info'>{offers}</div></body>"
            )
        )
    )
    assert found == sentences[:3]


@pytest.mark.parametrize(
    "name", ["related", "no-sidebar", "social", "rating", "nav-open", "tags", "print"]
)
def test_running_text_between_paragraphs_is_read_whatever_its_box_is_called(name):
    """It has neither links nor forms."""
    middle = f"<div class='{name}'>{paragraphs(ENGLISH[2:5])}</div>"
    body = paragraphs(ENGLISH[:2]) + middle + paragraphs(ENGLISH[5:])
    assert texts(read_one(article(body))) == ENGLISH


# Links


@pytest.mark.parametrize(("language", "sentences"), LANGUAGES)
@pytest.mark.parametrize(
    "wrap",
    [
        "<p><a href='/x'>{}</a></p>",
        "<p><a href='/x'><b>{}</b></a></p>",
        "<a href='/x'><p>{}</p></a>",
    ],
)
def test_sentences_that_are_links_are_part_of_the_article(language, sentences, wrap):
    """Some of them, or all."""
    some = "".join(
        wrap.format(s) if n in (1, 2) else f"<p>{s}</p>" for n, s in enumerate(sentences)
    )
    assert texts(read_one(article(some, language))) == sentences
    every = "".join(map(wrap.format, sentences))
    assert texts(read_one(article(every, language))) == sentences


@pytest.mark.parametrize("box", ["section", "li", "div"])
@pytest.mark.parametrize(("language", "sentences"), LANGUAGES)
def test_short_sections_whose_headings_are_links_are_read(box, language, sentences):
    """One or two paragraphs each."""
    for size in (1, 2):
        parts = "".join(
            f"<{box} class='e'><h2><a href='https://x.example/{n}'>{n}. Lamp</a></h2>"
            f"{paragraphs(sentences[n : n + size])}</{box}>"
            for n in range(1, len(sentences), size)
        )
        body = page(
            f"<main><h1>The boats of Ostby</h1><p>{sentences[0]}</p><ol>{parts}</ol></main>",
            language,
        )
        found = texts(read_one(body))
        assert [text for text in found if not text.endswith("Lamp")] == sentences


# Elements within a paragraph


@pytest.mark.parametrize(
    "tag",
    "a abbr b bdi cite code data dfn em font kbd label mark output q samp small span strong sub"
    " time tt var x-word".split(),
)
def test_an_element_within_a_sentence_does_not_break_it(tag):
    """Nor is its text lost."""
    text = (
        f"Das Wort <{tag}>ls</{tag}> zeigt, was im Ordner liegt, und <{tag}>rm</{tag}> löscht es."
    )
    quotes = ("“", "”") if tag == "q" else ("", "")
    wanted = text.replace(f"</{tag}>", quotes[1]).replace(f"<{tag}>", quotes[0])
    body = paragraphs([*GERMAN[:2], text, *GERMAN[2:]])
    assert texts(read_one(article(body, "de"))) == [*GERMAN[:2], wanted, *GERMAN[2:]]


@pytest.mark.parametrize(
    "tag", "a abbr b code em label mark output q s small span sub time u".split()
)
def test_one_element_that_is_not_closed_takes_nothing_along(tag):
    """In whichever of the paragraphs."""
    body = paragraphs([f"{s[:20]}<{tag}>{s[20:]}" if n == 1 else s for n, s in enumerate(GERMAN)])
    signs = str.maketrans("", "", "“”~")  # what stands for <q> and <s>
    assert [text.translate(signs) for text in texts(read_one(article(body)))] == GERMAN


@pytest.mark.parametrize(
    "mark",
    [
        "<sup><a href='#fn1'>1</a></sup>",
        "<a href='#note-1'><sup>1</sup></a>",
        "<a class='footnote' href='#footnote-1'>1</a>",
        "<sup class='footnote'>1</sup>",
        "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
        "<sup>[1]</sup>",
        "<sup><a href='#n'>*</a></sup>",
    ],
)
def test_the_mark_of_a_note_is_no_digit_of_a_number(mark):
    """A raised digit that is no mark stays raised."""
    text = (
        f"It gave 240,000{mark} crowns, and 10<sup>3</sup> more for 5 km<sup>2</sup>,"
        f" on the 1<sup>st</sup>.{mark}"
    )
    found = texts(read_one(article(paragraphs([ENGLISH[0], text, *ENGLISH[1:]]))))
    assert found[1] == "It gave 240,000 crowns, and 10³ more for 5 km², on the 1st."


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("<a href='/b'>Berit</a> <a href='/k'>Krag</a>", "Berit Krag"),
        ("<b>Ostby 3</b>\n<b>1 Elm</b>", "Ostby 3 1 Elm"),
        ("<span> <a href='/b'>Berit</a> </span><em>Krag</em>", "Berit Krag"),
    ],
)
def test_words_of_two_elements_are_not_joined(line, wanted):
    """Also where little of the article is in the element that the page marks as its article."""
    clause = f", and {line} was the first to tell the town that it was fair to all of its people."
    lines = [sentence.replace(".", clause) for sentence in ENGLISH[:4]]
    box = f"<div class='related'>{paragraphs(lines)}</div>"
    found = texts(read_one(page(f"<article>{paragraphs(lines[:1])}</article>{box}")))
    assert lines[3].replace(line, wanted) in found


@pytest.mark.parametrize(
    ("struck", "shown"),
    [
        ("<del>Monday</del> <ins>Friday</ins>", "~~Monday~~ Friday"),
        ("<s>Monday </s>Friday", "~~Monday~~ Friday"),
        ("<strike>on <b>Monday</b> at noon</strike> Friday", "~~on Monday at noon~~ Friday"),
        ("<del></del>Friday<s></s>", "Friday"),
    ],
)
def test_what_is_struck_out_is_shown_so(struck, shown):
    """Else two days, or two prices, stand side by side as if both were true."""
    line = f"The match in Ostby will be on {struck}, as its club has told the papers."
    body = paragraphs([ENGLISH[0], line, *ENGLISH[1:]])
    expected = line.replace(struck, shown)
    assert texts(read_one(article(body)))[1] == expected
    assert html_paragraphs(body)[1] == expected


def test_a_page_that_is_struck_out_whole_reads_as_it_is():
    """As does all that follows an element which is not closed."""
    body = paragraphs(ENGLISH)
    for struck in (f"<del>{body}</del>", f"<s>{body}"):
        assert texts(read_one(article(struck))) == ENGLISH


# Pages made to do harm


@pytest.mark.parametrize("tag", ["mark", "label", "x-word", "header", "h2", "span title='>'", "a/"])
def test_a_page_that_nests_too_deeply_keeps_its_text(tag):
    """Whatever the element is."""
    body = "".join(f"<{tag}>Boat {n} came into the harbour before noon. " for n in range(2_000))
    found = " ".join(texts(read_one(page(f"<p>{body}"))))
    assert all(f"Boat {n} came" in found for n in range(2_000))


def test_text_between_thousands_of_empty_elements_is_read_in_linear_time():
    """Four times as many take about four times as long, not sixteen times."""

    def seconds(count):
        body = "".join(
            f"<span></span>Boat {n} came into the harbour at noon. " for n in range(count)
        )
        start = time.process_time()
        assert f"Boat {count - 1} came" in texts(read_one(page(f"<p>{body}</p>")))[-1]
        return time.process_time() - start

    seconds(3_000)
    few = min(seconds(3_000) for _ in range(3))
    assert seconds(12_000) < 9 * few + 0.2


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        ('<time datetime="2026-11-24">2026-11-24</time>', []),
        ('<time datetime="2026-11-24">24 November 2026</time><div>5 min read</div>', []),
        ('<time datetime="2026-11-24">24 November 2026</time> <a href="#">Share</a>', []),
        # Another date, and a change, say something that the article's date does not.
        (
            '<time datetime="2026-11-24">24 November 2026</time><div>26 November 2026</div>',
            ["26 November 2026"],
        ),
        (
            '<time datetime="2026-11-24">24 November 2026</time><div>Updated 3 hours ago</div>',
            ["Updated 3 hours ago"],
        ),
    ],
)
def test_date_and_buttons_above_the_text_are_no_paragraphs(above, kept):
    """The article has its date; a line that is no note of the page stays."""
    body = "".join(f"<p>{sentence}</p>" for sentence in ENGLISH)
    article = read_one(f"<html><body><article><h1>A day</h1>{above}{body}</article></body></html>")
    assert article.date is not None
    assert texts(article) == [*kept, *ENGLISH]

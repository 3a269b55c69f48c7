"""No text of a page is lost in silence: what is left is weighed against what was there."""

import pytest

from tests.formats.reading import read_one, texts

SENTENCES = [
    f"Sentence {n} of the story says that boat {n} came into the harbour of Ostby before noon, and"
    f" that its master, number {n} of the guild, went ashore to see the clerk about the toll."
    for n in range(12)
]


def page(body, head=""):
    return f"<html><head><title>The boats of Ostby</title>{head}</head><body>{body}</body></html>"


def paragraphs(sentences=tuple(SENTENCES)):
    return "".join(f"<p>{sentence}</p>" for sentence in sentences)


@pytest.mark.parametrize(
    "before",
    [
        "<script>for (i=0; i<n && i<b; i++) { x = 'a>b' }</script>",
        "<script>if (a<b) document.write('<div class=\"x\"><p>')</script>",
        f"<script>var t = '<p {'x' * 700}';</script>",
        "<style>/* a<b */ p > b { color: red }</style>",
        "<textarea>1<2 <b</textarea>",
        "<!-- if a<b then <div class='x' -->",
        f"<script data-x='{'y' * 700}'>if (a<b) c()</script>",
    ],
)
def test_nothing_within_a_script_or_a_comment_is_a_tag(before):
    article = read_one(
        page(f"{before}<article><h1>The boats of Ostby</h1>{paragraphs()}</article>")
    )
    assert texts(article) == SENTENCES


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_sections_whose_headings_are_links_are_the_article(tag):
    sections = "".join(
        f'<div class="part"><{tag}><a href="/part/{n}">Part {n}</a></{tag}>'
        f"{paragraphs(SENTENCES[3 * n : 3 * n + 3])}</div>"
        for n in range(4)
    )
    found = texts(read_one(page(f"<article><h1>The boats of Ostby</h1>{sections}</article>")))
    assert [text for text in found if text.startswith("Sentence")] == SENTENCES


def test_teasers_beside_the_article_are_left_out():
    teasers = "".join(
        f'<div class="more"><h3><a href="/other/{n}">Another story {n}</a></h3>'
        f"<p>A teaser of story {n}, which is about the weather in town {n}.</p></div>"
        for n in range(6)
    )
    article = read_one(page(f"<main><h1>The boats of Ostby</h1>{paragraphs()}{teasers}</main>"))
    assert texts(article) == SENTENCES


@pytest.mark.parametrize(
    "wrap",
    [
        '<div class="sidebar-grid">{}</div>',
        '<div id="comments-off" class="related-layout">{}</div>',
        '<section class="promo metal-box">{}</section>',
        "<table><tr><td>{}</td></tr></table>",
    ],
)
def test_names_of_classes_remove_no_running_text(wrap):
    body = wrap.format(paragraphs(SENTENCES[1:]))
    found = texts(read_one(page(f"<h1>The boats of Ostby</h1><p>{SENTENCES[0]}</p>{body}")))
    assert [text for text in found if text.startswith("Sentence")][-11:] == SENTENCES[1:]


def test_a_text_without_spaces_is_measured_by_its_characters():
    """A short notice that is denser is not the article."""
    story = [
        f"第{n}艘渡轮在星期一上午驶入奥斯特比港，船长上岸向书记员询问过路费的事情。"
        for n in range(8)
    ]
    notice = "本网站使用缓存，详情请阅读我们的条款。"
    body = f"<div class='story'>{paragraphs(story)}</div><div><p>{notice}</p></div>"
    found = texts(read_one(page(f"<h1>奥斯特比港</h1>{body}")))
    assert found[: len(story)] == story


PARAGRAPHS = [
    f"Paragraph {n} tells that the old bridge was closed for {n + 2} weeks and why."
    for n in range(6)
]


def _page(body):
    return f"<html><body><article><h1>Bridge closed</h1>{body}</article></body></html>"


def _paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "box",
    [
        '<div style="overflow:hidden">',
        '<section class="expandable">',
        '<div class="metal-box">',
        '<div class="sidebar-grid">',
    ],
)
def test_a_box_with_most_of_the_text_is_read_whatever_its_name(box):
    """Also where it follows the rest."""
    end = box[1:].split()[0]
    body = f"{_paragraphs(PARAGRAPHS[:2])}{box}{_paragraphs(PARAGRAPHS[2:])}</{end}>"
    assert texts(read_one(_page(body))) == PARAGRAPHS


def test_a_lead_between_headline_and_text_is_read():
    """It stands in a box of its own."""
    lead = f'<div class="article__lead">{PARAGRAPHS[0]}</div>'
    body = f"{lead}<div>{_paragraphs(PARAGRAPHS[1:])}</div>"
    assert texts(read_one(_page(body))) == PARAGRAPHS


def test_captions_of_figures_are_read_and_bare_credits_are_not():
    """In their places."""
    caption = "Twelve cows died in the flooded barn, seen on Monday."
    figure = f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
    credit = "<figure><img src=b.jpg><figcaption>Photo: Ann Roe / The Post</figcaption></figure>"
    body = f"{_paragraphs(PARAGRAPHS[:2])}{figure}{credit}{_paragraphs(PARAGRAPHS[2:])}"
    assert texts(read_one(_page(body))) == [*PARAGRAPHS[:2], caption, *PARAGRAPHS[2:]]


def test_a_gallery_is_its_captions():
    """However little text stands beside them."""
    captions = [
        f"Picture {n} shows the river at the mill on the morning of day {n}" for n in range(7)
    ]
    figures = "".join(f"<figure><img src=a><figcaption>{c}</figcaption></figure>" for c in captions)
    page = f"<html><body><main><h1>Flood</h1><p>In pictures.</p>{figures}</main></body></html>"
    assert [text for text in texts(read_one(page)) if text in captions] == captions


@pytest.mark.parametrize("tag", ["em", "span", "b", "font"])
def test_an_inline_element_that_is_not_closed_parts_its_paragraphs(tag):
    """The others are no part of the first one."""
    body = f"<p>Words about the <{tag}>bridge that the town needs.<p>" + "<p>".join(PARAGRAPHS)
    assert texts(read_one(_page(body))) == [
        "Words about the bridge that the town needs.",
        *PARAGRAPHS,
    ]


@pytest.mark.parametrize("tag", ["<wbr>", "<embed src='map.svg'>", "<source src='a'>", "<track>"])
def test_an_element_without_content_takes_no_text_along(tag):
    """Within a word, between paragraphs, and hundreds of times in one paragraph."""
    words = " ".join(f"long{n}{tag}word" for n in range(300))
    body = f"<p>The har{tag}bour.</p>{tag}<p>Words: {words} end.</p>{_paragraphs(PARAGRAPHS)}"
    assert texts(read_one(_page(body))) == [
        "The harbour.",
        f"Words: {words.replace(tag, '')} end.",
        *PARAGRAPHS,
    ]


def test_two_texts_in_boxes_alone_are_two_paragraphs():
    """Without any element of a paragraph."""
    body = "".join(f"<div>\n{text}\n</div>" for text in PARAGRAPHS[:2])
    assert texts(read_one(_page(body))) == PARAGRAPHS[:2]


def test_headings_and_lists_in_a_bare_body_are_read():
    """In a page that has nothing else."""
    body = "<h2>First case</h2><dl><dt>Rope</dt><dd>of hemp</dd></dl><ul><li>One</li></ul>"
    assert texts(read_one(f"<html><body>{body}</body></html>")) == [
        "First case", "Rope", "of hemp", "One",
    ]  # fmt: skip


def test_paragraphs_within_many_inline_elements_are_parted():
    """However deeply, and whether or not the elements are closed."""
    for depth in (1, 3, 100):
        spans = "<span>" * depth
        for end in ("", "</span>" * depth):
            assert texts(read_one(_page(f"{spans}{_paragraphs(PARAGRAPHS)}{end}"))) == PARAGRAPHS

"""Headline, date, author and language of a page: from its data, or where readers see them."""

import json
from datetime import date

import pytest

from reader.formats.shared.dates import find_date, read_date
from reader.text import prepare
from tests.formats.reading import read_one

BODY = "".join(
    f"<p>Sentence number {n} of the story is long enough to be text.</p>" for n in range(9)
)
DAY = date(2024, 5, 3)


def page(head="", top="<h1>Ferry sails again</h1>", body=BODY, language="en"):
    """Return a page of an article."""
    head = f"<title>Ferry sails again</title>{head}"
    text = f"<body><article>{top}{body}</article></body>"
    return f'<html lang="{language}"><head>{head}</head>{text}</html>'


def json_ld(**values):
    """Return a script with JSON-LD of a news article."""
    data = json.dumps({"@type": "NewsArticle", **values})
    return f'<script type="application/ld+json">{data}</script>'


TEASER = json_ld(
    headline="Mayor opens a school", datePublished="2021-01-09", author={"name": "Bob Sample"},
    url="https://news.example/school", articleBody="The school is open. " * 90,
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        *("3. května 2024", "3. maj 2024", "3 mei 2024", "3 May 2024", "3. mai 2024"),
        *("3. toukokuuta 2024 klo 12", "3 mai 2024 à 10h30", "3. Mai 2024, 10:00 Uhr"),
        *("3 Μαΐου 2024", "3. maj 2024"),
        *("3 maggio 2024", "2024, മേയ് 3", "3. mai 2024", "3 maja 2024", "3 de maio de 2024"),
        *("3 мая 2024 г.", "viernes, 3 de mayo de 2024", "3 maj 2024", "3 Mayıs 2024"),
        *("2024年5月3日", "2024年05月03日 08:12", "2024년 5월 3일", "Mayo 3, 2024", "3-May-2024"),
    ],
)  # fmt: skip
def test_a_date_in_words_is_read_in_every_language(text):
    """With what may stand around it."""
    assert read_date(text) == find_date(f"({text})") == DAY


def test_slashes_are_read_as_the_language_writes_them():
    """Where it is not known, a date that could be two is none."""
    top = "<h1>Ferry sails again</h1><time>3/5/2024</time>"
    assert read_one(page(top=top, language="fr")).date == DAY
    assert read_one(page(top=top, language="en-GB")).date == DAY
    assert read_one(page(top=top, language="en")).date is None


@pytest.mark.parametrize(
    "top",
    [
        '<div itemprop="datePublished" content="2024-05-03">today</div>',
        '<span property="schema:datePublished">3 May 2024</span>',
        '<abbr class="published" title="2024-05-03T10:00:00Z">last week</abbr>',
        '<time class="updated" datetime="2024-06-01">x</time><time datetime="2024-05-03">y</time>',
        '<p class="news-date">Posted on 3 May 2024 at 10:00</p>',
        '<div class="info">2024-05-03 20:52 <span>from: us</span></div>',
        "<p>Friday, 3 May 2024</p>",
    ],
)
def test_the_date_is_found_where_readers_see_it(top):
    """That of a teaser or of a comment is not taken for it."""
    before = '<aside class="latest"><time datetime="2025-01-01">new</time></aside>'
    assert read_one(page(top=f"{before}<h1>Ferry sails again</h1>{top}")).date == DAY


@pytest.mark.parametrize("path", ["2024/05/03/ferry", "2024/may/03/ferry", "a/20240503/c_12.html"])
def test_the_date_of_the_address_counts(path):
    """In any of the ways that sites write it."""
    head = f'<link rel="canonical" href="https://news.example/{path}">'
    assert read_one(page(head)).date == DAY


@pytest.mark.parametrize("wrap", ["{}", "<![CDATA[{}]]>", "//<![CDATA[\n{}\n//]]>", "<!--{}-->"])
def test_the_data_of_the_page_are_taken_not_those_of_a_teaser(wrap):
    """In whatever order, whatever stands around them."""
    own = json_ld(
        headline="Ferry sails again", datePublished="2024-05-03", author={"name": "Ann Roe"}
    )
    own = own.replace(">{", ">" + wrap.partition("{}")[0] + "{", 1)
    own = own.replace("</script>", wrap.partition("{}")[2] + "</script>")
    for head in (TEASER + own, own + TEASER):
        article = read_one(page(head))
        assert (article.title, article.date, article.author) == (
            "Ferry sails again",
            DAY,
            "Ann Roe",
        )
        assert article.url is None
        assert len(article.paragraphs) == 9


def test_the_data_of_a_teaser_alone_are_none():
    """A wrong date is worse than none."""
    article = read_one(page(TEASER))
    assert (article.title, article.date, article.author) == ("Ferry sails again", None, None)
    assert len(article.paragraphs) == 9


def test_data_with_another_headline_and_the_address_of_the_page_are_its_own():
    """Search engines get another headline."""
    head = '<link rel="canonical" href="https://www.news.example/a/">'
    own = json_ld(
        headline="Boat trips: what to know", datePublished="2024-05-03", url="http://news.example/a"
    )
    article = read_one(page(head + own))
    assert (article.title, article.date) == ("Ferry sails again", DAY)


def test_a_person_that_is_named_elsewhere_in_the_data_is_found():
    """By its id; the date of the page's own object counts too."""
    graph = {"@graph": [
        {"@type": "WebPage", "name": "Ferry sails again", "datePublished": "2024-05-03",
         "author": {"@id": "#ann"}},
        {"@type": "Person", "@id": "#ann", "name": "Ann Roe"},
    ]}  # fmt: skip
    article = read_one(page(f'<script type="application/ld+json">{json.dumps(graph)}</script>'))
    assert (article.date, article.author) == (DAY, "Ann Roe")


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="byline"><span>By</span><a href="/ann">Ann Roe</a><span>The Post</span></div>',
        '<span class="byline-prefix">By </span><span class="last-byline"><a>Ann Roe</a></span>',
        '<p class="author">Ann Roe | 4 minutes</p>',
        '<p class="byline">Von Ann Roe 3. Mai 2024</p>',
        '<p class="post-author">Ann Roe Posted in News</p>',
        '<a rel="author" href="/ann">Ann Roe</a>',
        "<p>By Ann Roe</p>",
    ],
)
def test_a_byline_gives_the_name_alone(byline):
    """Without the words and dates around it."""
    assert read_one(page(top=f"<h1>Ferry sails again</h1>{byline}")).author == "Ann Roe"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="Post House">'
         '<meta property="article:author" content="Ann Roe">', "Ann Roe"),
        ('<meta name="author" content="The Post"><meta property="og:site_name" content="The Post">'
         '<meta name="byl" content="By Ann Roe">', "Ann Roe"),
        ('<meta name="twitter:label1" content="Est. reading time">'
         '<meta name="twitter:data1" content="4 minutes">', None),
        ('<meta name="twitter:label1" content="Written by">'
         '<meta name="twitter:data1" content="Ann Roe">', "Ann Roe"),
        ('<meta property="article:author" content="https://social.example/ann">', None),
    ],
)  # fmt: skip
def test_the_author_is_a_person_where_one_is_named(head, author):
    """Not the site, a time to read or an address."""
    assert read_one(page(head)).author == author


@pytest.mark.parametrize(
    ("title", "top", "wanted"),
    [
        ("Pier opens - Herald", "<h1>Pier opens: nine weeks of work</h1>", "Pier opens"),
        ("Herald - Pier opens", "<h1>The pier opens again</h1>", "Pier opens"),
        ("Pier opens - a talk", "<h1>Pier opens - a talk</h1>", "Pier opens - a talk"),
        ("大桥关闭 - 示例网", "<h1>大桥关闭</h1>", "大桥关闭"),
        ("大桥关闭_示例网", "<h1>大桥关闭</h1>", "大桥关闭"),
        ("Ferry sails | The Post", "<h1>The Post</h1><h2>Ferry sails</h2>", "Ferry sails"),
        ("The Post: Ferry sails", "<h1>The Post</h1>", "Ferry sails"),
    ],
)
def test_the_headline_is_told_from_the_name_of_the_site(title, top, wanted):
    """Which may be the top heading, or follow a short headline."""
    head = f'<meta property="og:title" content="{wanted}">' if title.startswith("The") else ""
    text = f"<html><head><title>{title}</title>{head}</head><body>{top}{BODY}</body></html>"
    assert read_one(text).title == wanted


FINNISH = "<p>Joen ylittävä silta suljettiin maanantaina rankan sateen jälkeen.</p>"


@pytest.mark.parametrize(
    ("attribute", "body", "language"),
    [
        ("fi-FI", FINNISH, "finnish"),
        ("nb", "<p>Oslo Bergen Tromsø Bodø Molde.</p>", "norwegian"),
        (
            "en",
            "<p>" + "Der Kran ist in das Becken gefallen, und die Fähre war spät. " * 9,
            "german",
        ),
    ],
)
def test_the_language_of_the_page_counts_unless_its_words_are_others(attribute, body, language):
    """Few words do not tell the language; many do, whatever a template says."""
    article = prepare(read_one(page(top="<h1>Silta</h1>", body=body, language=attribute)))
    assert article.language == language


def test_the_language_of_a_feed_counts():
    """For each of its short entries."""
    feed = (
        '<rss version="2.0"><channel><title>U</title><language>fi</language>'
        "<item><title>Silta</title>"
        f"<description>{FINNISH[3:-4]}</description></item></channel></rss>"
    )
    assert prepare(read_one(feed)).language == "finnish"


# Other ways to say the same

BEFORE_BODY = "<h1>Ferry sails again</h1>"


@pytest.mark.parametrize(
    "text",
    [
        *("den 3:e maj 2024", "입력 2024. 5. 3.", "By Jane Doe · May 3, 2024 · 4 min read"),
        *("2024年5月3日（星期五）", "３ 2024/05/03 14:05", "Publicado el 03 de mayo del 2024"),
    ],
)
def test_a_date_is_told_from_what_stands_beside_it(text):
    """In a line of its own."""
    assert str(read_one(page(top=f"{BEFORE_BODY}<p>{text}</p>")).date) == "2024-05-03"


@pytest.mark.parametrize(
    "mark",
    [
        "<span class='date' data-date='2024-05-03'>a while ago</span>",
        "<span class='timestamp' data-timestamp='1714730400'>a while ago</span>",
        "<p>Last updated: 9 May 2024</p><p>Published: 3 May 2024</p>",
        "<meta name='publication_date' content='2024-05-03'>",
        "<meta property='article:publish_time' content='2024-05-03T10:00:00Z'>",
        "<meta name='DCSext.articleFirstPublished' content='2024-05-03'>",
    ],
)
def test_a_date_in_any_attribute_or_meta_element_is_read(mark):
    """The day of publication before that of a change."""
    assert str(read_one(page(top=f"{BEFORE_BODY}{mark}")).date) == "2024-05-03"


@pytest.mark.parametrize(
    "byline",
    [
        *("By Jane Doe, Staff Writer", "Posted by Jane Doe on May 3, 2024", "記者 Jane Doe"),
        *("By Jane Doe for the Coast Post", "Posted May 3, 2024 by Jane Doe", "Jane Doe @jane"),
        *("Article by Jane Doe", "Skrevet af Jane Doe", "Kirjoittaja: Jane Doe", "Jane Doe"),
        *("Escrito por Jane Doe", "Publié par Jane Doe le 3 mai", "Geschrieben von Jane Doe"),
    ],
)
@pytest.mark.parametrize("name", ["byline", "c-author__name"])
def test_a_byline_in_any_of_its_forms_gives_the_name(byline, name):
    """Without trade, paper, day or account."""
    top = f"{BEFORE_BODY}<p class='{name}'>{byline}</p>"
    assert read_one(page(top=top)).author == "Jane Doe"


@pytest.mark.parametrize(
    "head",
    [
        "<link rel='shortlink Canonical' href='https://c.example/a/ferry'>",
        "<base href='https://c.example/a/'><link rel='canonical' href='ferry'>",
        "<link rel='canonical' href='//c.example/a/ferry'>",
        "<link itemprop='mainEntityOfPage' href='https://c.example/a/ferry'>",
    ],
)
def test_the_address_is_read_however_it_is_written(head):
    """Whole, and in any case."""
    assert read_one(page(head)).url == "https://c.example/a/ferry"


def test_json_ld_objects_that_follow_each_other_in_one_script_are_read():
    """And ``creator`` names an author."""
    one = '{"@type": "Article", "headline": "Bridge closed", "author": "Bob Sample"}'
    own = '{"@type": "Article", "headline": "Ferry sails again", "creator": ["Jane Doe"]}'
    script = f"<script type='application/ld+json'>{one}{own}</script>"
    assert read_one(page(script)).author == "Jane Doe"


@pytest.mark.parametrize(
    ("title", "top"),
    [
        ("Coast Post: Ferry sails again", "<h1>Ferry sails again</h1>"),
        ("Coast Post » Ferry sails again", "<h1>Ferry sails again</h1>"),
        ("(3) Ferry sails again - Coast Post", "<h1>Ferry sails again</h1>"),
        ("Coast Post", "<div itemprop='headline'>Ferry sails again</div>"),
        ("Coast Post", "<div class='entry-title'>Ferry sails again</div>"),
    ],
)
def test_the_headline_of_the_article_is_told_from_the_title_of_its_page(title, top):
    """Also where it is no top heading."""
    html = page(top=top)
    html = html[: html.index("<title>")] + f"<title>{title}" + html[html.index("</title>") :]
    assert read_one(html).title == "Ferry sails again"

"""Headline, date, author, address and language of pages."""

from tests.formats.reported import TITLE, Case, article_page, page, paragraphs


def _meta(name: str, content: str, kind: str = "name") -> str:
    return f'<meta {kind}="{name}" content="{content}">'


def _data(members: str) -> str:
    return (
        '<script type="application/ld+json">{"@context":"https://schema.org",'
        f'"@type":"NewsArticle","headline":"{TITLE}",{members}}}</script>'
    )


def _dated(text: str, language: str = "") -> str:
    attributes = f'lang="{language}"' if language else ""
    return article_page(above=f'<p class="date">{text}</p>', attributes=attributes)


def _by(markup: str, head: str = "", language: str = "") -> str:
    return article_page(head, markup, f'lang="{language}"' if language else "")


_DAY = {"date": "2024-03-05"}
_JANE = {"author": "Jane Doe"}
_BOTH = {"author": "Jane Doe, John Roe"}

_AUTHORS: list[Case] = [
    ("authors as a list of objects",
     article_page(_data('"author":[{"@type":"Person","name":"Jane Doe"},{"name":"John Roe"}]')), _BOTH),
    ("authors as a list of names", article_page(_data('"author":["Jane Doe","John Roe"]')), _BOTH),
    ("two authors in one name", article_page(_data('"author":{"name":"Jane Doe and John Roe"}')),
     {"author": {"Jane Doe, John Roe", "Jane Doe and John Roe"}}),
    ("an author who is an address",
     _by('<p class="byline">By Jane Doe</p>', _meta("article:author", "https://social.example/jane",
                                                   "property")), _JANE),
    ("an author in data who is an address",
     _by('<p class="byline">By <a rel="author" href="/j">Jane Doe</a></p>',
         _data('"author":"https://tarn.example/authors/jane"')), _JANE),
    ("the site as author in data",
     _by('<p class="byline">By Jane Doe</p>',
         _meta("og:site_name", "Tarn Courier", "property")
         + _data('"author":{"@type":"Organization","name":"Tarn Courier"}')), _JANE),
    ("a name that has by in it", _by('<p class="byline">By ABBY GOODE</p>'),
     {"author": {"ABBY GOODE", "Abby Goode"}}),
    ("a byline in a meta element", article_page(_meta("byl", "By Jane Doe and John Roe")),
     {"author": {"Jane Doe, John Roe", "Jane Doe and John Roe"}}),
    ("several elements of authors",
     article_page(_meta("author", "Jane Doe") + _meta("author", "John Roe")), _BOTH),
    ("authors in elements of their own",
     _by('<span class="authors"><span class="author">By: <a href="/p/j" rel="author"><span>Jane Doe'
         '</span></a></span><span class="author"><span class="separator">,</span> <a href="/p/r"'
         ' rel="author"><span>John Roe</span></a></span></span>'), _BOTH),
    ("a name within an item of microdata",
     _by('<p itemprop="author creator" itemscope itemtype="http://schema.org/Person">By <!-- -->'
         '<a href="/by/jane"><span itemprop="name">Jane Doe</span></a></p>'), _JANE),
    ("the site's name within a byline",
     _by('<div class="byline vcard"><div class="info"><span class="thirdparty-logo">The Tarn Courier'
         '</span><span class="name fn">&nbsp;|&nbsp;By <a rel="author" href="/j/">Jane Doe</a></span>'
         "</div></div>"), _JANE),
    ("names of those who commented",
     page(f'<article><h1>{TITLE}</h1><p class="byline">Jane Doe</p>{paragraphs()}</article><div'
          ' id="comments"><div class="comment"><span class="comment-author author">Bob Sample</span>'
          "<p>I was there and it was cold.</p></div></div>"), _JANE),
    ("names of other stories' authors",
     page(f'<article><h1>{TITLE}</h1><div class="byline"><a rel="author" href="/j">Jane Doe</a></div>'
          f'{paragraphs()}</article><aside><ul><li><h4>Old news</h4><div class="byline">2 hours ago <a'
          ' rel="author" href="/b">Bob Sample</a></div></li></ul></aside>'), _JANE),
    ("written by", _by('<div class="meta">Written by <span class="author">Jane Doe</span></div>'),
     _JANE),
    ("words by", _by('<p class="byline">Words by Jane Doe</p>'), _JANE),
    ("an office behind the name", _by('<p class="byline">By Jane Doe, Senior Reporter</p>'), _JANE),
    ("an office on a line of its own",
     _by('<div class="byline"><div class="author-name">Jane Doe</div><div class="author-title">Chief'
         " river correspondent</div></div>"), _JANE),
    ("a place behind the name", _by('<p class="byline">Jane Doe in Tarn</p>'), _JANE),
    ("an address behind the name",
     _by('<p class="byline">By Jane Doe (<a href="mailto:j@tarn.example">j@tarn.example</a>)</p>'),
     _JANE),
    ("an account behind the name",
     _by('<p class="byline">By <a href="/j">Jane Doe</a> <a href="https://s.example/jd">@janedoe</a>'
         "</p>"), _JANE),
    ("a day behind the name", _by('<p class="byline">By Jane Doe | March 5, 2024</p>'), _JANE),
    ("a person with an honorific", article_page(_data('"author":{"@type":"Person","givenName":"Jane",'
                                                      '"familyName":"Doe"}')), _JANE),
    ("a byline in German", _by('<p class="byline">Von Jane Doe</p>', language="de"), _JANE),
    ("a byline in French", _by('<p class="signature author">Par Jane Doe</p>', language="fr"), _JANE),
    ("a byline in Spanish", _by('<p class="author">Por Jane Doe</p>', language="es"), _JANE),
    ("a byline in Italian", _by('<p class="autore author">di Jane Doe</p>', language="it"), _JANE),
    ("a byline in Dutch", _by('<p class="byline">Door: Jane Doe</p>', language="nl"), _JANE),
    ("a byline in Norwegian", _by('<p class="byline">Tekst: Jane Doe</p>', language="no"), _JANE),
    ("a byline in Russian", _by('<div class="author">Автор: Иван Примеров</div>', language="ru"),
     {"author": "Иван Примеров"}),
    ("a byline in Chinese", _by('<div class="author">記者 王小明／報導</div>', language="zh-Hant"),
     {"author": {"王小明"}}),
    ("a byline in Japanese", _by('<div class="author">文：山田花子</div>', language="ja"),
     {"author": "山田花子"}),
]  # fmt: skip

_DATES: list[Case] = [
    (f"the day in {name}", article_page(_meta(name, value)), _DAY)
    for name, value in (
        ("dc.date", "2024-03-05"), ("DC.date.issued", "2024-03-05T08:00:00Z"),
        ("citation_publication_date", "2024/03/05"), ("citation_date", "2024/3/5"),
        ("OriginalPublicationDate", "2024/03/05 08:00:00"), ("publish-date", "2024-03-05"),
        ("sailthru.date", "Tue, 05 Mar 2024 08:00:00 GMT"), ("parsely-pub-date", "2024-03-05"),
        ("article.published", "2024-03-05T08:00:00.000Z"), ("pubdate", "20240305"),
        ("bt:pubDate", "2024-03-05"), ("cXenseParse:recs:publishtime", "2024-03-05T08:00:00Z"),
        ("dcterms.created", "2024-03-05"), ("date", "1709629200000"),
        ("publication_date", "Mar 5, 2024"), ("article.created", "2024-03-05"),
        ("vr:published_time", "2024-03-05T10:00:00+09:00"), ("shareaholic:article_published_time",
                                                            "2024-03-05T08:00:00+00:00"),
    )
] + [
    (f"the day as {text}", _dated(text, language), _DAY)
    for text, language in (
        ("05/03/2024", "en-GB"), ("3/5/2024", "en-US"), ("05.03.2024, 14:10 Uhr", "de"),
        ("5 mars 2024 à 09h19", "fr"), ("5 de marzo de 2024", "es"), ("令和6年3月5日", "ja"),
        ("2024. 3. 5. 오전 9:10", "ko"), ("5 มีนาคม 2567", "th"), ("5 مارس 2024", "ar"),
        ("5. maaliskuuta 2024", "fi"), ("5 Μαρτίου 2024", "el"), ("5 marca 2024", "pl"),
        ("5 Mart 2024 Salı", "tr"), ("5 марта 2024, 10:12", "ru"), ("2024年3月5日(火)", "ja"),
        ("5 बजे, 5 मार्च 2024", "hi"), ("5 tháng 3, 2024", "vi"), ("5 Maret 2024", "id"),
        ("2024. március 5., kedd", "hu"), ("5 березня 2024", "uk"), ("Tue 5th Mar, 2024", "en"),
        ("۵ مارس ۲۰۲۴", "fa"), ("5 במרץ 2024", "he"), ("5 martie 2024", "ro"),
    )
] + [
    ("microdata on a span in words",
     article_page(above='<span class="update-date" itemprop="datePublished"> 05 mars 2024 à 09h19'
                  "   </span>", attributes='lang="fr"'), _DAY),
    ("a day of acceptance beside the day of the page",
     article_page(_meta("dc.date", "2024-03-05"), "<p>Received: 2 May 2023 / Accepted: 16 December"
                  " 2023</p>"), _DAY),
    ("an update before the day of the page",
     article_page(above='<p class="dates">Updated <time datetime="2024-03-09T10:00">9 March 2024</time>'
                  ' Published <time datetime="2024-03-05T10:00">5 March 2024</time></p>'), _DAY),
    ("only the change stands in the data",
     article_page(_data('"dateModified":"2024-06-01T10:00:00Z"'),
                  '<time class="published" datetime="2024-03-05">5 March 2024</time>'), _DAY),
    ("the day of a teaser before the article",
     page('<div class="teaser"><time datetime="2024-07-01">1 July</time> <a href="/o">Other news</a>'
          f'</div><article><h1>{TITLE}</h1><time datetime="2024-03-05">5 March</time>{paragraphs()}'
          "</article>"), _DAY),
    ("the day of comments below",
     page(f'<article><h1>{TITLE}</h1><p class="posted-on">Posted on March 5, 2024</p>{paragraphs()}'
          '</article><div id="comments"><div class="comment"><time datetime="2025-01-02">2 January 2025'
          "</time><p>Late, but thanks.</p></div></div>"), _DAY),
    ("a day that stands in the address alone",
     article_page('<link rel="canonical" href="https://tarn.example/2024/03/05/barges.html">'), _DAY),
    ("a month in words in the address",
     article_page('<link rel="canonical" href="https://tarn.example/river/2024/mar/05/barges">'), _DAY),
    ("a day that is none in the data",
     article_page(_data('"datePublished":"0001-01-01T00:00:00"'),
                  '<time datetime="2024-03-05T09:00">5 March 2024</time>'), _DAY),
    ("the beginning of time in a meta element",
     article_page(_meta("article:published_time", "1970-01-01T00:00:00Z", "property"),
                  '<time datetime="2024-03-05T09:00">5 March 2024</time>'), _DAY),
    ("late in the evening, west of Greenwich",
     article_page(_data('"datePublished":"2024-03-05T23:30:00-05:00"')), _DAY),
    ("milliseconds of a script in the data", article_page(_data('"datePublished":1709629200000')), _DAY),
    ("words before and after a day in an attribute",
     article_page(above='<abbr class="published updated" title="2024-03-05T09:00:00">yesterday</abbr>'),
     _DAY),
    ("a year of copyright alone",
     page(f"<article><h1>{TITLE}</h1>{paragraphs()}</article><p>© 2019-2025 Tarn Courier</p>"),
     {"date": None}),
]  # fmt: skip

_LINK = '<link rel="canonical" href="{}">'
_ADDRESS = "https://tarn.example/news/barges"
_OTHERS: list[Case] = [
    ("the site's name behind the title of the graph",
     page(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>",
          _meta("og:title", f"{TITLE} | Tarn Courier", "property"), title=f"{TITLE} | Tarn Courier"),
     {"title": TITLE}),
    ("the site's name for every page of an application",
     page(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>",
          _meta("og:title", "Tarn Courier", "property"), title="Tarn Courier"), {"title": TITLE}),
    ("entities that were escaped twice",
     page(f"<article>{paragraphs()}</article>",
          _meta("og:title", "Barges &amp;quot;pass&amp;quot; at Tarn &amp;amp; Penn", "property"),
          title="Barges &quot;pass&quot; at Tarn &amp; Penn"),
     {"title": 'Barges "pass" at Tarn & Penn'}),
    ("a headline of the data that was cut",
     page("<article><h1>Barges that had waited for four days in the frost at the upper gate of the lock"
          f" pass through Tarn at last</h1>{paragraphs()}</article>",
          '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Barges that had waited'
          ' for four days in the frost at the upper gate of…"}</script>', title="Tarn Courier"),
     {"title": "Barges that had waited for four days in the frost at the upper gate of the lock pass"
               " through Tarn at last"}),
    ("the site's name as the top heading",
     page(f'<h1 class="logo"><a href="/">Tarn Courier</a></h1><article><h2 class="headline">{TITLE}</h2>'
          f"{paragraphs()}</article>", title=f"{TITLE} - Tarn Courier"), {"title": TITLE}),
    ("a kicker within the heading",
     page(f'<article><h1><span class="kicker">River</span> {TITLE}</h1>{paragraphs()}</article>',
          _meta("og:title", TITLE, "property")), {"title": TITLE}),
    ("a count of messages before the title",
     page(f"<article>{paragraphs()}</article>", title=f"(17) {TITLE} - Tarn Courier"),
     {"title": {TITLE, f"{TITLE} - Tarn Courier"}}),
    ("a heading in two lines",
     page(f"<article><h1>Barges pass<br>the lock at Tarn again</h1>{paragraphs()}</article>",
          title="Tarn Courier"), {"title": TITLE}),
    ("an address relative to the page's base",
     article_page('<base href="https://tarn.example/news/">' + _LINK.format("barges")),
     {"url": _ADDRESS}),
    ("an address without a scheme", article_page(_LINK.format("//tarn.example/news/barges")),
     {"url": _ADDRESS}),
    ("every page names the front page as its address",
     article_page(_LINK.format("https://tarn.example/") + _meta("og:url", _ADDRESS, "property")),
     {"url": _ADDRESS}),
    ("a page that Save Page WE kept",
     article_page(_meta("savepage-url", _ADDRESS) + _meta("savepage-title", TITLE)
                  + _meta("savepage-date", "Wed May 01 2024 10:00:00 GMT+0200"),
                  '<time datetime="2024-03-05">5 March</time>'), {"url": _ADDRESS, **_DAY}),
    ("a page that a browser saved",
     f"<!-- saved from url=(0032){_ADDRESS} -->" + article_page(), {"url": _ADDRESS}),
    ("a page that SingleFile kept",
     article_page().replace("<html >", f"<html><!--\n Page saved with SingleFile \n url: {_ADDRESS} \n"
                            " saved date: Wed May 01 2024\n-->"), {"url": _ADDRESS}),
    ("the language in XML's attribute", article_page(attributes='xml:lang="sv"'),
     {"language": "swedish"}),
    ("the language in a meta element",
     article_page('<meta http-equiv="Content-Language" content="pl-PL">'), {"language": "polish"}),
    ("the language of the graph", article_page(_meta("og:locale", "nb_NO", "property")),
     {"language": "norwegian"}),
    ("the language as an object", article_page(_data('"inLanguage":{"@type":"Language","alternateName":'
                                                     '"nl","name":"Dutch"}')), {"language": "dutch"}),
]  # fmt: skip

METADATA_CASES: list[Case] = [*_AUTHORS, *_DATES, *_OTHERS]

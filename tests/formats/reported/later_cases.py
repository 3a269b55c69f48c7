"""A third set of cases of the same kinds."""

from __future__ import annotations

from tests.formats.reported import STORY, TITLE, Case, article_page, page, paragraphs
from tests.formats.reported.further_cases import (
    DAY,
    FIRST,
    JANE,
    LINK,
    SECOND,
    TAGS,
    URL,
    make_byline,
    make_data,
    make_item,
    to_json,
)

_H1 = f"<h1>{TITLE}</h1>"
_ALL = {"texts": list(STORY)}


def _meta(name: str, content: str, kind: str = "name") -> str:
    return f'<meta {kind}="{name}" content="{content}">'


_PAGES: list[Case] = [
("dropcap in big",page(f"<article>{_H1}<p><big>T</big>{STORY[0][1:]}</p>{paragraphs(1,2,3)}</article>"),{"has":(STORY[0],)}),
("dropcap hidden twin",page(f"<article>{_H1}<p><span class='dropcap' aria-hidden='true'>T</span><span class='sr-only'>T</span>{STORY[0][1:]}</p>{paragraphs(1,2,3)}</article>"),{"has":(STORY[0],)}),
("tabs with panels",page(f"<main>{_H1}<div role='tablist'><button role='tab'>One</button></div><div role='tabpanel'>{paragraphs(0,1,2)}</div><div role='tabpanel' hidden>{paragraphs(3,4,5)}</div></main>"),{"has":STORY}),
("carousel slides hidden",page(f"<article>{_H1}"+"".join(f"<div class='slide' aria-hidden='{'false' if n==0 else 'true'}'><p>{t}</p></div>" for n,t in enumerate(STORY))+"</article>"),_ALL),
("lazy noscript rest",page(f"<article>{_H1}{paragraphs(0)}<noscript>{paragraphs(1,2,3,4,5)}</noscript></article>"),{"has":STORY}),
("textarea embed code no text",page(f"<article>{_H1}{paragraphs(0,1,2)}<textarea readonly>&lt;iframe src=x&gt; embed this story on your own site please</textarea>{paragraphs(3,4,5)}</article>"),_ALL),
("custom p tags inside li divs",page(f"<article>{_H1}<div><div><div>{'</div><div>'.join(STORY)}</div></div></div></article>"),_ALL),
("two articles in main, second a related teaser long",page(f"<main><article>{_H1}{paragraphs()}</article><aside class='related'><article><h2><a href='/x'>Other</a></h2><p>Somebody else wrote about something else, in a longer text than a teaser should have.</p></article></aside></main>"),_ALL),
("semantic hidden until-found nested",page(f"<article>{_H1}{paragraphs(0,1)}<h2>More</h2><div hidden='until-found'><div>{paragraphs(2,3,4,5)}</div></div></article>"),{"has":STORY}),
("paragraph in font in p",page("<div>"+_H1+"".join(f"<p><font size=2><b><i>{t}</i></b></font></p>" for t in STORY)+"</div>"),_ALL),
("ad label",page(f"<article>{_H1}{paragraphs(0,1,2)}<p class='ad-label'>Advertisement</p><div>Story continues below advertisement</div>{paragraphs(3,4,5)}</article>"),_ALL),
("share list in article",page(f"<article>{_H1}<ul class='share'><li><a href='#'>Share on F</a></li><li><a href='#'>Mail</a></li></ul>{paragraphs()}</article>"),_ALL),
("aria-label section",page(f"<div aria-label='article body' class='sc-1'>{_H1}"+"".join(f"<div class='sc-2'><span>{t}</span></div>" for t in STORY)+"</div>"),_ALL),
("h1 in header outside",page(f"<header><h1>{TITLE}</h1></header><div class='content'>{paragraphs()}</div>"),{**_ALL,"title":TITLE}),
]  # fmt: skip

_META: list[Case] = [
("author array of urls and names",make_data('{"@type":"NewsArticle","headline":"'+TITLE+'","author":[{"@type":"Person","url":"https://x.example/j","name":"Jane Doe"},{"@type":"Organization","name":"Wire"}]}'),{"author":{"Jane Doe, Wire","Jane Doe"}}),
("author meta twitter",article_page(_meta("twitter:creator","@janedoe")+_meta("author","Jane Doe")),JANE),
("byline with photo alt",make_byline('<div class="byline"><img alt="Jane Doe portrait"><a href="/j">Jane Doe</a></div>'),JANE),
("byline span sep",make_byline('<span class="byline-author">Jane Doe</span><span class="sep">·</span><span>4 min read</span>'),JANE),
("byline upper",make_byline('<p class="byline">BY JANE DOE AND JOHN ROE</p>'),{"author":{"JANE DOE AND JOHN ROE","JANE DOE, JOHN ROE"}}),
("Swedish byline",make_byline('<div class="byline">Av Jane Doe</div>','sv'),JANE),("Polish",make_byline('<div class="author">Autor: Jane Doe</div>','pl'),JANE),("Turkish",make_byline('<div class="author">Yazan: Jane Doe</div>','tr'),JANE),("Greek",make_byline('<div class="author">Της Μαρίας Λίνου</div>','el'),{"author":{"Μαρίας Λίνου","Της Μαρίας Λίνου"}}),("Czech",make_byline('<div class="author">Autor: Jane Doe</div>','cs'),JANE),("Korean",make_byline('<div class="byline">김철수 기자</div>','ko'),{"author":{"김철수"}}),("Finnish",make_byline('<div class="author">Teksti: Jane Doe</div>','fi'),JANE),
("agency",make_byline('<p class="byline">Reuters</p>'),{"author":"Reuters"}),
("email only byline",make_byline('<p class="byline">By Jane Doe jane@tarn.example</p>'),JANE),
("published prefix date in ld with space",make_data('{"@type":"NewsArticle","headline":"'+TITLE+'","datePublished":"2024-03-05 10:00:00 +0100"}'),DAY),
("ld date RFC",make_data('{"@type":"NewsArticle","headline":"'+TITLE+'","datePublished":"Tue, 05 Mar 2024 10:00:00 GMT"}'),DAY),
("ld date words",make_data('{"@type":"NewsArticle","headline":"'+TITLE+'","datePublished":"March 5, 2024"}'),DAY),
("WebPage date and BreadcrumbList",make_data('[{"@type":"BreadcrumbList","itemListElement":[]},{"@type":"WebPage","datePublished":"2024-03-05","name":"'+TITLE+'"}]'),DAY),
("mainEntity",make_data('{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"'+TITLE+'","datePublished":"2024-03-05","author":{"name":"Jane Doe"}}}'),{**DAY,**JANE}),
("og title html tag",page(f"<article>{paragraphs()}</article>",_meta("og:title","Barges &lt;em&gt;pass&lt;/em&gt; the lock","property"),title="x"),{"title":{"Barges pass the lock"}}),
("title dash hyphen site",page(f"<article>{_H1}{paragraphs()}</article>",title=f"{TITLE} - Tarn Courier"),{"title":TITLE}),
("title with site first colon",page(f"<article>{paragraphs()}</article>",_meta("og:site_name","Tarn Courier","property"),title=f"Tarn Courier: {TITLE}"),{"title":TITLE}),
("nbsp in title",page(f"<article>{paragraphs()}</article>",title=TITLE.replace(" ","&nbsp;",2)),{"title":TITLE}),
("lang uppercase region",article_page(attributes='lang="PT_br"'),{"language":"portuguese"}),
("canonical with spaces",article_page(f'<link href=" {URL} " rel="canonical">'),{"url":URL}),
("alternate not canonical",article_page('<link rel="alternate" hreflang="de" href="https://tarn.example/de"><link rel="shortlink" href="https://t.example/1">'+_meta("og:url",URL,"property")),{"url":URL}),
]  # fmt: skip

_FEEDS: list[Case] = [
("feed enclosure only title",make_item('<enclosure url="a.mp3" type="audio/mpeg"/>'),{"title":TITLE,"link":True}),
("feed description with img only",make_item('<description>&lt;img src="a.jpg" alt="A barge"&gt;</description>'),{"title":TITLE}),
("feed guid perma absent link html",make_item("",link=f'<link rel="alternate" href="{URL}"/>'),{"url":URL}),
("feed cdata author",make_item("<author><![CDATA[jane@tarn.example (Jane Doe)]]></author>"),JANE),
("feed rss with atom:summary",make_item(f'<atom:summary xmlns:atom="http://www.w3.org/2005/Atom">{FIRST}</atom:summary>'),{"texts":[FIRST]}),
("feed multi p description plain gt",make_item(f"<description>{FIRST} 3 &lt; 4 and 5 &gt; 2.</description>"),{"has":("3 < 4 and 5 > 2.",)}),
]  # fmt: skip

_MOVING: list[Case] = [
("json articles key dict",to_json({"status":"ok","data":{"articles":[{"title":TITLE,"body":FIRST,"url":URL}]}}),{"title":TITLE,"texts":[FIRST]}),
("json list in key news",to_json({"news":[{"title":TITLE,"text":FIRST,"url":URL}]}),{"title":TITLE,"texts":[FIRST]}),
("json paragraphs dict list",to_json({"title":TITLE,"paragraphs":[{"text":FIRST},{"text":SECOND}],"url":URL}),{"texts":[FIRST,SECOND]}),
("json content blocks",to_json({"title":TITLE,"content":[{"type":"paragraph","value":FIRST},{"type":"paragraph","value":SECOND}]}),{"texts":[FIRST,SECOND]}),
("tsv hf",f"title\ttext\n{TITLE}\t{FIRST}\n",{"texts":[FIRST],"title":TITLE,"file":"a.tsv"}),
("csv semicolon utf16",f"title;text;date\n{TITLE};{FIRST};05.03.2024\n".encode("utf-16"),{"texts":[FIRST],**DAY,"file":"a.csv"}),
("date as dict mongo",to_json({"title":TITLE,"text":FIRST,"date":{"$date":"2024-03-05T10:00:00Z"}}),DAY),
("author nested dict list names",to_json({"title":TITLE,"text":FIRST,"authors":[{"first_name":"Jane","last_name":"Doe"}]}),JANE),
("links csv Name",f"Name,URL,Added,Tags\n{TITLE},{URL},2024-03-05,\"river, frost\"\n",{**LINK,**TAGS,"file":"links.csv"}),
("linkwarden flat list",to_json([{"id":1,"name":TITLE,"type":"url","description":"","url":URL,"collectionId":2,"tags":[{"name":"river"},{"name":"frost"}],"createdAt":"2024-03-05T10:00:00Z"}]),{**LINK,**TAGS,**DAY}),
("instapaper liked folder own",f"URL,Title,Selection,Folder,Timestamp\n{URL},{TITLE},,river,1709629200\n",{**LINK,"tags":("river",),"read":False}),
("chrome html nested with dd",f'<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>\n<DL><p>\n<DT><A HREF="{URL}" ADD_DATE="1709629200" ICON="data:x">{TITLE}</A>\n</DL><p>\n</DL><p>',{**LINK,**DAY,"tags":()}),
]  # fmt: skip

LATER_CASES: dict[str, list[Case]] = {
    "page": _PAGES,
    "metadata": _META,
    "feed": _FEEDS,
    "document": [],
    "moving in": _MOVING,
}

"""Layouts of pages as they are met on the web, each around the same kind of story."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable

from tests.quality.pages import furniture as box
from tests.quality.pages.making import Layout, Story


def _ps(texts: Iterable[str], mark: str = "") -> str:
    return "\n".join(f"<p{mark}>{text}</p>" for text in texts)


def _ld(story: Story, **more: object) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.date.isoformat()}T06:30:00+01:00",
        "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": box.SITE},
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def _og(story: Story) -> str:
    attribute = story.heading.replace('"', "&quot;")
    return (
        f'<meta property="og:title" content="{attribute}"><meta property="og:type"'
        f' content="article"><meta property="og:site_name" content="{box.SITE}">'
        f'<meta property="og:url" content="{story.url}">'
        f'<meta property="article:published_time" content="{story.date.isoformat()}T06:30:00Z">'
        f'<meta name="author" content="{story.author}">'
    )


def _page(story: Story, body: str, head: str | None = None, title: str | None = None) -> str:
    head = _og(story) + f'<link rel="canonical" href="{story.url}">' if head is None else head
    title = f"{story.heading} | {box.SITE}" if title is None else title
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"{head}<style>.a{{color:red}}</style><script>window.dataLayer=window.dataLayer||[];"
        f"</script></head><body>{body}</body></html>"
    )


def _by(story: Story) -> str:
    day = f"{story.date.day} {story.date:%B %Y}"
    return f'<p class="byline">By {story.allow(story.author)}, {story.allow(day)}</p>'


def _blog_wordpress(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""{box.header(c)}<div id="primary" class="content-area"><main id="main">
<article id="post-4711" class="post type-post hentry"><header class="entry-header">
<h1 class="entry-title">{s.heading}</h1><div class="entry-meta">Posted on
<time class="entry-date published" datetime="{s.date}T08:00:00+00:00">{s.date}</time> by
<span class="author vcard">{s.author}</span></div></header>
<div class="entry-content">{_ps(s.texts)}<div class="sharedaddy">{box.share()}</div></div>
<footer class="entry-footer">Tagged <a>harbour</a>, <a>town</a>, <a>council</a></footer></article>
<div id="comments" class="comments-area"><h2>5 thoughts on this</h2><ol class="comment-list">
{box.comments(c, 5)}</ol><form id="commentform"><label>Leave a comment</label></form></div></main>
</div><aside id="secondary" class="widget-area">{box.teasers(c)}<section class="widget">
<h2>Archives</h2><ul><li>May 2024</li><li>April 2024</li></ul></section></aside>{box.footer(c)}""",
    )


def _news_asides(s: Story) -> str:
    c = s.chance
    parts = []
    for number, text in enumerate(s.texts):
        parts.append(f"<p>{text}</p>")
        if number % 4 == 2:
            parts.append(box.related(c))
    return _page(
        s,
        f"""{box.header(c)}<main><article><h1>{s.heading}</h1>{_by(s)}{box.share()}
<div class="article-body">{"".join(parts)}</div></article>
<section class="more">{box.cards(c)}</section></main>{box.footer(c)}""",
        _og(s) + _ld(s),
    )


def _results_table(s: Story) -> str:
    c = s.chance
    rows = [("Ward", "Votes", "Share"), ("Quayside", "1,204", "41.2"), ("Hill", "977", "33.4")]
    table = "".join(f"<tr>{''.join(f'<td>{s.allow(cell)}</td>' for cell in r)}</tr>" for r in rows)
    half = len(s.texts) // 2
    return _page(
        s,
        f"""{box.header(c)}<article><h1>{s.heading}</h1>{_ps(s.texts[:half])}
<table class="results">{table}</table>{_ps(s.texts[half:])}</article>{box.footer(c)}""",
    )


def _comments_heavy(s: Story) -> str:
    c = s.chance
    del s.paragraphs[4:]
    return _page(
        s,
        f"""{box.header(c)}<div class="story"><h1>{s.heading}</h1><div class="story-text">
{_ps(s.texts)}</div></div><div id="disqus_thread" class="discussion"><h2>40 comments</h2>
{box.comments(c, 40, "div")}</div>{box.footer(c)}""",
    )


def _menu_heavy(s: Story) -> str:
    c = s.chance
    mega = "".join(
        f'<div class="mega"><h4>{name}</h4>{box.menu(c)}<p>{box.NEWSLETTER}</p></div>'
        for name in ("News", "Sport", "Culture", "Life", "Money")
    )
    return _page(
        s,
        f"""<div id="nav">{mega}</div><div id="content"><h1>{s.heading}</h1>{_ps(s.texts)}</div>
<div id="right">{box.teasers(c, 8)}{box.teasers(c, 8, "Editor's choice")}</div>{box.footer(c)}""",
    )


def _cookie_banner(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""<div id="cmp" role="dialog" class="consent-banner"><h2>We value your privacy</h2>
<p>{box.COOKIES}</p><button>Accept all</button></div>{box.header(c)}<main><article>
<h1>{s.heading}</h1>{_by(s)}{_ps(s.texts)}</article></main><div class="cookie-note"><p>{box.COOKIES}
</p></div>{box.footer(c)}""",
    )


def _figures(s: Story) -> str:
    c = s.chance
    parts = []
    for number, text in enumerate(s.texts):
        parts.append(f"<p>{text}</p>")
        if number % 3 == 1:
            caption = s.allow(f"Pictured: the harbour as it was on day {number} of the works")
            parts.append(
                f'<figure><img src="/{number}.jpg" alt="x"><figcaption>{caption} <span'
                f' class="credit">{s.allow("Photograph: A. Bergen/Courier")}</span></figcaption>'
                "</figure>"
            )
    return _page(
        s, f"{box.header(c)}<article><h1>{s.heading}</h1>{''.join(parts)}</article>{box.footer(c)}"
    )


def _live_blog(s: Story) -> str:
    c = s.chance
    posts = "".join(
        f'<div class="live-post" id="p{n}"><header><time datetime="{s.date}T{20 - n % 20:02}:05">'
        f"{s.allow(f'{20 - n % 20:02}:05')}</time></header><div class='post-body'><p>{text}</p>"
        "</div>"
        f"{box.share()}</div>"
        for n, text in enumerate(s.texts)
    )
    return _page(
        s,
        f"""{box.header(c)}<main><h1>{s.heading}</h1><div class="live-blog"
itemtype="LiveBlogPosting">{posts}</div></main><aside>{box.teasers(c)}</aside>{box.footer(c)}""",
    )


def _amp(s: Story) -> str:
    c = s.chance
    body = "".join(
        f"<p>{text}</p>"
        + ('<amp-ad width=300 height=250 type="a"><div placeholder>Advertisement</div></amp-ad>')
        * (n % 3 == 1)
        for n, text in enumerate(s.texts)
    )
    page = _page(
        s,
        f"""<amp-sidebar id="s">{box.menu(c)}</amp-sidebar><header>{box.SITE}</header>
<amp-consent><p>{box.COOKIES}</p></amp-consent><article class="amp-article"><h1>{s.heading}</h1>
<amp-img src="a.jpg" width=1 height=1></amp-img><div class="amp-body">{body}</div>
<amp-list><h2>More</h2>{box.cards(c, 2)}</amp-list></article><footer>{box.COPYRIGHT}</footer>""",
        f'<link rel="canonical" href="{s.url}">' + _ld(s),
    )
    return page.replace("<html lang", "<html amp lang")


def _breaks(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""{box.header(c)}<div class="main"><h2>{s.heading}</h2><div class="text">
{"<br><br>".join(s.texts)}</div></div><div class="side">{box.teasers(c)}</div>{box.footer(c)}""",
    )


def _single_breaks(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""<div class="top">{box.menu(c)}</div><div class="article"><h1>{s.heading}</h1>
<div class="body">{"<br/>".join(s.texts)}</div></div>{box.footer(c)}""",
    )


def _divs(s: Story) -> str:
    c = s.chance
    body = "".join(f'<div class="par">{text}</div>' for text in s.texts)
    return _page(
        s,
        f"""<div class="hdr">{box.menu(c, 10, "div")}</div><div class="wrap"><div class="col1">
<div class="ttl">{s.heading}</div><div class="txt">{body}</div></div><div class="col2">
{box.teasers(c)}</div></div><div class="ftr">{box.COPYRIGHT}</div>""",
    )


def _json_ld_shell(s: Story) -> str:
    body = "\n\n".join(s.paragraphs)
    return _page(
        s,
        f"""<noscript>You need to enable JavaScript to run this app.</noscript><div id="root">
<div class="skeleton"></div></div><footer>{box.COPYRIGHT}</footer>""",
        _og(s) + _ld(s, articleBody=body),
    )


def _teaser_and_json_ld(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""{box.header(c)}<article><h1>{s.heading}</h1>{_ps(s.texts[:2])}<div class="paywall">
<h3>Continue reading with a subscription</h3><p>Four weeks for one pound. Cancel whenever you like.
Already a subscriber? Log in.</p></div></article>{box.teasers(c)}{box.footer(c)}""",
        _og(s) + _ld(s, articleBody=" ".join(s.paragraphs)),
    )


def _tables_of_1999(s: Story) -> str:
    c = s.chance
    body = "".join(f'<p><font face="Arial" size="2">{text}</font>' for text in s.texts)
    return _page(
        s,
        f"""<table width="100%" border=0><tr><td colspan=3><img src="l.gif"> {box.SITE}</td></tr>
<tr><td width=120 valign=top bgcolor="#eee">{box.menu(c)}</td><td valign=top><table><tr><td>
<font size="+2"><b>{s.heading}</b></font></td></tr><tr><td>{body}</td></tr></table></td>
<td width=150>{box.teasers(c)}</td></tr><tr><td colspan=3><font size=1>{box.COPYRIGHT}</font></td>
</tr></table>""",
        "",
        s.heading,
    )


def _capitals_and_centre(s: Story) -> str:
    body = "\n<P ALIGN=justify>\n".join(s.texts)
    return (
        f"<HTML>\n<HEAD><TITLE>{s.heading}</TITLE></HEAD>\n<BODY BGCOLOR=#FFFFFF>\n<CENTER><H1>"
        f"{s.heading}</H1></CENTER><HR>\n<P ALIGN=justify>\n{body}\n<HR><A HREF='index.htm'>Back to"
        "the index</A> <A HREF='mailto:web@example.org'>Mail the webmaster</A></BODY></HTML>"
    )


def _listicle(s: Story) -> str:
    c = s.chance
    parts = []
    for number, text in enumerate(s.texts):
        if number % 3 == 0:
            parts.append(f"<h2>{s.allow(f'{number // 3 + 1}. A thing to know')}</h2>")
        parts.append(f"<ul><li>{text}</li></ul>" if number % 3 == 2 else f"<p>{text}</p>")
    return _page(
        s,
        f"""{box.header(c)}<div class="post-content"><h1>{s.heading}</h1>{"".join(parts)}
<div class="post-tags">Tags: lists, town</div></div>{box.footer(c)}""",
    )


def _interview(s: Story) -> str:
    c = s.chance
    body = "".join(
        f"<p><strong>{text}</strong></p>" if n % 2 == 0 else f"<p><em>Answer:</em> {text}</p>"
        for n, text in enumerate(s.texts)
    )
    s.may.append("Answer: " * len(s.texts))
    return _page(
        s,
        f"{box.header(c)}<article><h1>{s.heading}</h1>{_by(s)}{body}</article>{box.footer(c)}",
    )


def _pull_quotes(s: Story) -> str:
    c = s.chance
    parts = []
    for number, text in enumerate(s.texts):
        parts.append(f"<blockquote><p>{text}</p></blockquote>" if number % 4 == 3 else _ps([text]))
        if number % 5 == 1:
            quote = s.allow(" ".join(s.paragraphs[number].split()[:9]))
            parts.append(f'<aside class="pullquote"><p>{quote}</p></aside>')
    return _page(
        s,
        f"""{box.header(c)}<article class="longread"><h1>{s.heading}</h1>{"".join(parts)}
</article>{box.related(c)}{box.footer(c)}""",
    )


def _hashed_classes(s: Story) -> str:
    c = s.chance
    body = "".join(f'<p class="css-1{n}x9 e2kc3sl0">{text}</p>' for n, text in enumerate(s.texts))
    return _page(
        s,
        f"""<div id="app"><div class="css-1bd8bfl"><header class="css-9a">{box.menu(c)}</header>
<div class="css-z1"><div class="css-z2"><h1 class="css-77">{s.heading}</h1></div><section
class="css-at9mc1">{body}</section></div><div class="css-q8"><div class="css-q9">{box.cards(c, 3)}
</div></div></div></div><div class="css-foot">{box.COPYRIGHT}</div>""",
        _ld(s, url=s.url),
    )


def _no_classes(s: Story) -> str:
    return _page(
        s,
        f"""<a href="/">Home</a> <a href="/about">About</a> <a href="/feed.xml">Feed</a>
<h1>{s.heading}</h1><p><i>{s.allow(s.date.isoformat())}</i></p>{_ps(s.texts)}<hr>
<p><a href="/older">Older: on benches</a> <a href="/newer">Newer: on bridges</a></p>""",
        "",
    )


def _newsletter_box(s: Story) -> str:
    c = s.chance
    parts = [f"<p>{text}</p>" for text in s.texts]
    parts.insert(
        2,
        f'<div class="newsletter-signup"><h3>Morning briefing</h3><p>{box.NEWSLETTER}</p></div>',
    )
    return _page(
        s,
        f"""{box.header(c)}<article><h1>{s.heading}</h1>{"".join(parts)}</article>{box.footer(c)}""",
    )


def _more_stories_below(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""{box.header(c)}<main><article class="lead"><h1>{s.heading}</h1>{_ps(s.texts)}</article>
<section class="latest"><h2>Latest</h2>{box.cards(c, 5)}{box.cards(c, 5)}</section></main>
{box.footer(c)}""",
    )


def _spans(s: Story) -> str:
    c = s.chance
    body = "".join(
        f'<div data-block="true"><div class="public-block"><span data-offset="{n}"><span'
        f' data-text="true">{text}</span></span></div></div>'
        for n, text in enumerate(s.texts)
    )
    return _page(
        s,
        f"""{box.header(c)}<article><h1>{s.heading}</h1><div class="editor">{body}</div></article>
{box.footer(c)}""",
    )


def _wire_in_pre(s: Story) -> str:
    body = "\n\n".join(s.texts)
    return _page(s, f"<h1>{s.heading}</h1><pre>\n{body}\n</pre><p>{box.COPYRIGHT}</p>", "")


def _unclosed(s: Story) -> str:
    body = "".join(f"<p>{text}" for text in s.texts)
    return (
        f"<html><head><title>{s.heading}</title><link rel=canonical href={s.url}><body>"
        f"<ul><li><a href=/>Home<li><a href=/n>News<li><a href=/s>Sport</ul><h1>{s.heading}</h1>"
        f"<div class=text>{body}</div><div class=foot>{box.COPYRIGHT}"
    )


def _microdata(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""{box.header(c)}<div itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{s.heading}</h1><meta itemprop="datePublished" content="{s.date}">
<span itemprop="author">{s.author}</span><div itemprop="articleBody">{_ps(s.texts)}</div></div>
<div class="box">{box.cards(c, 3)}</div>{box.footer(c)}""",
        f'<link rel="canonical" href="{s.url}">',
    )


def _wiki(s: Story) -> str:
    c = s.chance
    parts = []
    for number, text in enumerate(s.texts):
        if number % 4 == 3:
            parts.append(f"<h2>{s.allow(f'Part {number}')}<span class='edit'>[edit]</span></h2>")
        parts.append(
            f'<p>{text}<sup class="reference"><a href="#n{number}">[{number}]</a></sup></p>'
        )
        s.may.append(f"[{number}] [edit]")
    return _page(
        s,
        f"""<div id="mw-head">{box.menu(c)}</div><div id="content"><h1>{s.heading}</h1>
<div id="toc"><h2>Contents</h2><ul><li>1 Part 3</li><li>2 Part 7</li></ul></div>{"".join(parts)}
<ol class="references"><li>Courier, 3 May 1998, page 4</li><li>Town archive, box 12</li></ol></div>
<div id="footer">{box.COPYRIGHT}</div>""",
    )


def _press_release(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""{box.header(c)}<div class="press-release"><h1>{s.heading}</h1><p>
<strong>{s.allow("PORT ANSEL, 4 May.")}</strong></p>{_ps(s.texts)}<div class="downloads"><a>PDF</a>
<a>Pictures</a></div></div>{box.footer(c)}""",
    )


def _slideshow(s: Story) -> str:
    c = s.chance
    slides = "".join(
        f'<li class="slide"><img src="{n}.jpg"><div class="slide-text"><p>{text}</p></div>'
        f'<span class="count">{s.allow(f"{n} of {len(s.texts)}")}</span></li>'
        for n, text in enumerate(s.texts)
    )
    return _page(
        s,
        f"""{box.header(c)}<article><h1>{s.heading}</h1><ol class="slides">{slides}</ol></article>
{box.teasers(c)}{box.footer(c)}""",
    )


def _government(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""<a href="#m" class="skip">Skip to main content</a><div class="phase-banner">Beta: this
is a new service</div><ol class="breadcrumbs"><li>Home</li><li>News</li></ol><main id="m">
<h1>{s.heading}</h1><dl><dt>Published</dt><dd>{s.date}</dd></dl><div class="govspeak">{_ps(s.texts)}
</div></main><div class="feedback"><p>Is this page useful? Yes No Report a problem</p></div>
{box.footer(c)}""",
    )


def _transcript(s: Story) -> str:
    c = s.chance
    lines = "".join(
        f'<div class="cue"><span class="t">{s.allow(f"00:{n:02}")}</span><p>{text}</p></div>'
        for n, text in enumerate(s.texts)
    )
    return _page(
        s,
        f"""{box.header(c)}<div class="player"><video></video></div><h1>{s.heading}</h1>
<section class="transcript">{lines}</section><aside>{box.teasers(c, 6, "Up next")}</aside>
{box.footer(c)}""",
    )


def _german_insets(s: Story) -> str:
    parts = [f"<p>{text}</p>" for text in s.texts]
    parts.insert(
        2, '<div class="inset"><a href="/x">Lesen Sie auch: Warum der Turm schief ist</a></div>'
    )
    return _page(
        s,
        f"""<nav><ul><li>Startseite</li><li>Politik</li><li>Sport</li></ul></nav><article>
<h1>{s.heading}</h1>{"".join(parts)}<div class="teilen">Teilen Merken Drucken</div></article>
<footer>Impressum Datenschutz AGB Kontakt</footer>""",
    )


def _spanish_windows_1252(s: Story) -> bytes:
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'
        f"<title>{s.heading}</title></head><body><div id=menu>Portada Deportes Cultura Economía"
        f"</div><div id=noticia><h1>{s.heading}</h1>{_ps(s.texts)}</div><div id=pie>Aviso legal"
        " Política de cookies</div></body></html>"
    )
    return page.encode("windows-1252", "xmlcharrefreplace")


def _ad_placeholders(s: Story) -> str:
    c = s.chance
    body = "".join(
        f"<p>{text}</p>" + '<div class="ad-slot"><span>Advertisement</span></div>' * (n % 2)
        for n, text in enumerate(s.texts)
    )
    return _page(
        s,
        f"""{box.header(c)}<div class="article__body"><h1>{s.heading}</h1>{box.share()}{body}</div>
<div class="taboola">{box.cards(c, 4)}</div>{box.footer(c)}""",
    )


def _hidden_copies(s: Story) -> str:
    c = s.chance
    return _page(
        s,
        f"""{box.header(c)}<div style="display:none" class="print-only">{_ps(s.texts[:2])}</div>
<div class="react-article"><h1>{s.heading}</h1><div data-reactid=".1">{_ps(s.texts)}</div></div>
<div hidden>{_ps(s.texts[:3])}<p>{box.NEWSLETTER}</p></div>{box.footer(c)}""",
    )


def _saved_page(s: Story) -> str:
    c = s.chance
    picture = base64.b64encode(bytes(c.randrange(256) for _ in range(6000))).decode()
    page = _page(
        s,
        f"""{box.header(c)}<article><h1>{s.heading}</h1><img src="data:image/png;base64,{picture}">
{_ps(s.texts)}</article>{box.footer(c)}""",
        f"<style>.x{{background:url(data:font/woff2;base64,{picture})}}</style>",
    )
    return page.replace(
        "<head>", f"<!--\n Page saved with SingleFile \n url: {s.url} \n--><head>", 1
    )


def _next_data(s: Story) -> str:
    c = s.chance
    data = json.dumps({"props": {"story": s.paragraphs, "menu": ["Home", "News"] * 40}})
    return _page(
        s,
        f"""<div id="__next"><div>{box.header(c)}</div><div class="ArticlePage_root__x1">
<h1>{s.heading}</h1><div class="RichText_root__k2">{_ps(s.texts)}</div></div><div
class="Rail_root__p">{box.teasers(c)}</div></div><script id="__NEXT_DATA__"
type="application/json">{data}</script>{box.footer(c)}""",
    )


def _footnotes(s: Story) -> str:
    c = s.chance
    notes = s.allow("1. The figures are those of the port authority, rounded to whole boats.")
    return _page(
        s,
        f"""{box.header(c)}<article><header><h1>{s.heading}</h1><p class="standfirst">
{s.allow("What happened, who was there, and why it matters to the town")}</p></header>{_ps(s.texts)}
<section class="footnotes"><p>{notes}</p></section></article>{box.footer(c)}""",
    )


def _drop_cap_and_links(s: Story) -> str:
    c = s.chance
    texts = []
    for text in s.texts:
        words = text.split(" ")
        if len(words) > 6 and not set("&<") & set("".join(words[3:6])):
            words[3:6] = [f'<a href="/t/{len(texts)}">{" ".join(words[3:6])}</a>']
        texts.append(" ".join(words))
    first = texts[0]
    if first[0].isalpha():
        texts[0] = f'<span class="dropcap">{first[0]}</span>{first[1:]}'
    return _page(
        s,
        f"""{box.header(c)}<div class="content"><h1>{s.heading}</h1>{_ps(texts)}
<p class="author-bio">{s.allow("The author writes about boats and what they carry.")}</p></div>
{box.footer(c)}""",
    )


def _bare_fragment(s: Story) -> str:
    return f"<h1>{s.heading}</h1>\n{_ps(s.texts)}"


LAYOUTS: dict[str, Layout] = {
    name.lstrip("_"): layout
    for name, layout in list(globals().items())
    if name.startswith("_")
    and callable(layout)
    and name not in ("_ps", "_ld", "_og", "_page", "_by")
    and not name.startswith("__")
}

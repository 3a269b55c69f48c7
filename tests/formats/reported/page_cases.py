"""Pages: texts that were lost, and what is no text."""

from tests.formats.reported import STORY, TITLE, Case, page, paragraphs

_H1 = f"<h1>{TITLE}</h1>"
_ALL = {"texts": list(STORY)}
_HAS = {"has": STORY, "lacks": ("Terms of use", "Sport")}
_FIRST, *_OTHERS = STORY


def _wrapped(around: str, head: str = "") -> str:
    return page(f"{_H1}{around.format(paragraphs())}", head)


PAGE_CASES: list[Case] = [
    (
        "text within nobr is dropped",
        page(f"<article>{_H1}<p>Ask the <nobr>AP fund</nobr> office at <nobr>5 Quay Road</nobr>"
             f" first.</p>{paragraphs()}</article>"),
        {"has": ("Ask the AP fund office at 5 Quay Road first.",)},
    ),
    (
        "words in small capitals are dropped from the first paragraph",
        page(f"<article>{_H1}<p>T<small>HE LOCK KEEPER</small> of Tarn opened the gate at dawn on"
             f" Thursday, said the office.</p>{paragraphs(1, 2, 3, 4)}</article>"),
        {"has": ("THE LOCK KEEPER of Tarn opened",)},
    ),
    (
        "inline parts of paragraphs in a layout table are dropped",
        page(f'<table class="maintable"><tr><td class="sidebar"><a href="/">Home</a> <a href="/a">'
             f'Archive</a></td><td class="content">{_H1}<p>Turn the wheel at rate <i>r</i>, and the'
             " gate rises at rate 3<i>r</i>, while the sluice falls at <b>2</b><i>r</i>/3 of that"
             f" until it rests.{''.join(f'<p>{text}' for text in STORY)}</td></tr></table>"),
        {"has": ("at rate 3r, while the sluice falls at 2r/3 of that until it rests.", *STORY)},
    ),
    (
        "links without address are dropped with their text",
        page(f"{_H1}<p>{_FIRST}</p><p><a>{STORY[1]}</a></p><h2><a>The hinges</a></h2>"
             f"{paragraphs(2, 3, 4)}"),
        {"has": (*STORY[:5], "The hinges")},
    ),
    (
        "boxes of one paragraph, each in boxes of its own",
        page(_H1 + "".join(f'<div class="text-image-container"><div class="text-image"><p>{text}</p>'
                           "</div></div>" for text in STORY)),
        _ALL,
    ),
    (
        "soft hyphens and no-break spans within words",
        page(f'<article>{_H1}<p>Mit dem Kredit f&ouml;rdern wir Unter&shy;nehmen, die seit <span'
             f' class="u-nobr">5&nbsp;Jahren</span> t&auml;tig sind.</p>{paragraphs()}</article>'),
        {"has": ("fördern wir Unternehmen, die seit 5 Jahren tätig",)},
    ),
    ("the whole article stands in an aside", page(f"<aside>{_H1}{paragraphs()}</aside>"), _ALL),
    (
        "the body is one component box after the other",
        page(f"<main>{_H1}" + "".join(f'<section class="content_component paragraph-{n}"><div><p>'
             f"{text}</p></div></section>" for n, text in enumerate(STORY)) + "</main>"),
        _ALL,
    ),
    (
        "paragraphs whose text is wholly within span or strong",
        page(f"<article>{_H1}<p class='editor-p'><span>{_FIRST}</span></p><p class='editor-p'>"
             f"<strong>{STORY[1]}</strong></p>{paragraphs(2, 3, 4, 5)}</article>"),
        _ALL,
    ),
    (
        "lines of a standfirst are joined without a space",
        page(f'<article>{_H1}<p class="summary">Gate opened at dawn<br>Eleven barges through<br/>'
             f"Council to hear on Monday</p>{paragraphs()}</article>"),
        {"lacks": ("dawnEleven", "throughCouncil"), "has": ("Gate opened at dawn",)},
    ),
    (
        "quoted statements in boxes of their own are dropped",
        page(f'<article>{_H1}{paragraphs(0, 1)}<div class="module-quote"><p>“We were told on Friday'
             " night that nothing would move, and by then the ice was as thick as a plank,” the"
             f" barge people wrote.</p></div>{paragraphs(2, 3, 4)}</article>"),
        {"has": ("“We were told on Friday night", *STORY[:5])},
    ),
    (
        "a bold heading and its text in one paragraph",
        page(f"<article>{_H1}{paragraphs(0, 1)}<p><b>The programme</b><br/>{STORY[2]}</p>"
             f"{paragraphs(3, 4)}</article>"),
        {"has": ("The programme", STORY[2]), "lacks": ("programmeGreta",)},
    ),
    (
        "a standfirst in a box before the body",
        page(f'<article>{_H1}<div class="leadIn"><p>{STORY[0]}</p></div><div class="textBlock">'
             f"{paragraphs(1, 2, 3, 4, 5)}</div></article>"),
        _ALL,
    ),
    (
        "footnotes at the end are dropped",
        page(f'<article>{_H1}{paragraphs()}<section class="footnotes"><ol><li id="fn1"><p>The clerk'
             " kept the figures of the winter of 1951 in a tin box under the stairs. <a"
             ' href="#r1">↩</a></p></li></ol></section></article>'),
        {"has": ("The clerk kept the figures of the winter of 1951",)},
    ),
    (
        "notes and warnings in coloured boxes are dropped",
        page(f'<article>{_H1}{paragraphs(0, 1, 2)}<div class="alert is-info"><p class="alert-title">'
             "Note</p><p>Boats longer than twenty metres must wait for the second opening of the"
             f" gate.</p></div>{paragraphs(3, 4, 5)}</article>"),
        {"has": ("Boats longer than twenty metres must wait",)},
    ),
    (
        "a dateline in strong before the text is dropped",
        page(f'<article>{_H1}<p><strong id="timeline">TARN, UPPER WEIR / RIVER WIRE / March 7, 2024 /'
             f"</strong> {_FIRST}</p>{paragraphs(1, 2, 3)}</article>"),
        {"has": ("TARN, UPPER WEIR", _FIRST)},
    ),
    (
        "text in details that are closed",
        page(f"<article>{_H1}{paragraphs(0, 1, 2)}<details><summary>How the gate works</summary>"
             f"<p>{STORY[3]}</p></details>{paragraphs(4, 5)}</article>"),
        {"has": ("How the gate works", STORY[3])},
    ),
    (
        "the page is hidden from assistants while a dialog is open",
        page(f'<main aria-hidden="true" inert>{_H1}{paragraphs()}</main><div role="dialog">'
             "<p>We value your privacy. Choose which cookies we may use on this site.</p></div>"),
        {"texts": list(STORY)},
    ),
    (
        "the body is not displayed until a script has run",
        f'<html><head><title>{TITLE}</title></head><body style="display:none"><article>{_H1}'
        f"{paragraphs()}</article></body></html>",
        _ALL,
    ),
    (
        "most of a premium article is hidden by a style",
        page(f'<article>{_H1}{paragraphs(0, 1)}<div class="premium-content" style="display: none">'
             f"{paragraphs(2, 3, 4, 5)}</div></article>"),
        _ALL,
    ),
    ("the archive of a newsletter", _wrapped('<div class="newsletter newsletter-body">{}</div>'), _ALL),
    ("a body that is for print", _wrapped('<div id="print-content" class="print">{}</div>'), _ALL),
    ("a box named after its comments", _wrapped('<div class="with-comments related-below">{}</div>'),
     _ALL),
    ("a body in a popup", _wrapped('<div class="modal-article popup-body">{}</div>'), _ALL),
    ("a body by an author's name", _wrapped('<div class="author-article byline-layout">{}</div>'),
     _ALL),
    (
        "comments of readers are no text",
        page(f'<article>{_H1}{paragraphs()}</article><div id="comments"><h2>3 comments</h2><ol><li>'
             "<p>My uncle had that lock before her and he never sent a notice in all his days, I can"
             " tell you.</p></li><li><p>Boats are slow. Roads are slow too when it freezes over like"
             " this, so who cares.</p></li></ol></div>"),
        _ALL,
    ),
    (
        "fallbacks for pictures and templates of scripts are no text",
        page(f"<article>{_H1}{paragraphs(0, 1, 2)}<noscript><img src='a.jpg' alt='A barge'></noscript>"
             "<script type='text/template'><p>Hello {{name}}, this is a template of a card that"
             f" shows a visitor.</p></script>{paragraphs(3, 4, 5)}</article>"),
        _ALL,
    ),
    (
        "titles of icons are neither headline nor text",
        f"<html><body><header><svg><title>Menu of the site</title></svg></header><main>{_H1}"
        f"<svg><title>Share on a network</title></svg>{paragraphs()}</main></body></html>",
        {"title": TITLE, "texts": list(STORY)},
    ),
    (
        "old pages with fonts in tables",
        "<HTML><HEAD><TITLE>" + TITLE + "</TITLE></HEAD><BODY BGCOLOR=white><CENTER><TABLE WIDTH=600>"
        f"<TR><TD><FONT FACE=Arial SIZE=2>{'<BR><BR>'.join(STORY)}</FONT></TD></TR></TABLE></CENTER>"
        "</BODY></HTML>",
        _ALL,
    ),
    (
        "an anchor that is never closed makes everything a link",
        page(f'<a name="top">{_H1}{paragraphs()}'),
        _ALL,
    ),
    (
        "an anchor with an address that is never closed",
        page(f'<article>{_H1}<p>{_FIRST} <a href="/map">Map of the lock</p>{paragraphs(1, 2, 3, 4, 5)}'
             "</article>"),
        {"has": _OTHERS},
    ),
    ("a menu that is never closed", page(f"<nav><a href='/'>Home</a>{_H1}{paragraphs()}"), _HAS),
    (
        "the whole page is a form",
        page(f'<form id="aspnetForm" method="post"><input type="hidden" name="s" value="1"><div'
             f' id="main">{_H1}{paragraphs()}</div></form>'),
        _ALL,
    ),
    ("the whole page is a header", page(f"<header>{_H1}{paragraphs()}</header>"), _ALL),
    (
        "questions in buttons of an accordion",
        page(f"<main>{_H1}" + "".join(
            f'<h3><button aria-expanded="false">Why did barge {n} wait?</button></h3><div'
            f' class="panel" hidden><p>{text}</p></div>' for n, text in enumerate(STORY)) + "</main>"),
        {"has": (*STORY, "Why did barge 3 wait?")},
    ),
    (
        "paragraphs in elements that a site defines",
        page(f"<article-body>{_H1}" + "".join(f"<text-block>{text}</text-block>" for text in STORY)
             + "</article-body>"),
        _ALL,
    ),
    (
        "signs of links in headings",
        page(f'<article>{_H1}{paragraphs(0, 1, 2)}<h2>The hinges<a class="headerlink" href="#h">¶</a>'
             '</h2>' + paragraphs(3, 4) + '<h2>The stove<span class="mw-editsection">[<a href="/e">'
             f"edit</a>]</span></h2>{paragraphs(5)}</article>"),
        {"has": ("The hinges", "The stove"), "lacks": ("¶", "[edit]")},
    ),
    (
        "words for screen readers within links",
        page(f'<article>{_H1}<p>Read the <a href="/n">notice<span class="visually-hidden"> (opens in a'
             f" new window)</span></a> before you cast off.</p>{paragraphs()}</article>"),
        {"has": ("Read the notice before you cast off.",)},
    ),
    (
        "captions of a list of pictures",
        page(f"<article>{_H1}<ul class='gallery'>" + "".join(
            f"<li><figure><img src='{n}.jpg'><figcaption>{text}</figcaption></figure></li>"
            for n, text in enumerate(STORY)) + "</ul></article>"),
        {"has": STORY},
    ),
    (
        "captions in paragraphs and boxes",
        page(f"<article>{_H1}{paragraphs(0, 1, 2)}<div class='img'><img src='a.jpg'><p class='caption'>"
             "The upper gate at Tarn on the morning after the frost, with the stove.</p></div>"
             "<div class='wp-caption'><img src='b.jpg'><dd class='wp-caption-dd'>Greta Moll with the"
             f" keys of the lock in her hand.</dd></div>{paragraphs(3, 4, 5)}</article>"),
        {"has": ("The upper gate at Tarn on the morning", "Greta Moll with the keys")},
    ),
    (
        "updates of a live page that stand in its data alone",
        page('<div id="app"></div>', '<script type="application/ld+json">{"@context":'
             '"https://schema.org","@type":"LiveBlogPosting","headline":"' + TITLE + '",'
             '"liveBlogUpdate":[' + ",".join(
                 f'{{"@type":"BlogPosting","headline":"Update {n}","articleBody":"{text}"}}'
                 for n, text in enumerate(STORY)) + "]}</script>"),
        {"has": STORY},
    ),
    (
        "a text that stands escaped in a graph of data alone",
        page('<div id="root"></div>', '<script type="application/ld+json">{"@graph":[{"@type":'
             '"WebSite","name":"Tarn Courier"},{"@type":"NewsArticle","headline":"' + TITLE + '",'
             '"articleBody":"' + "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in STORY)
             + '"}]}</script>'),
        _ALL,
    ),
    (
        "a body that is marked as such within a box of another name",
        _wrapped('<div class="sidebar widget"><div itemprop="articleBody">{}</div></div>'),
        _ALL,
    ),
    (
        "a short page in Lao",
        page("<h1>ເຮືອຂ້າມປະຕູນ້ຳ</h1><p>ເຮືອສິບເອັດລຳຂ້າມປະຕູນ້ຳໃນເຊົ້າວັນພະຫັດຫຼັງຈາກລໍຖ້າສີ່ມື້ແລະຄົນເຝົ້າປະຕູບອກວ່ານ້ຳກ້ອນ"
             "ໜາຫຼາຍ</p><p>ສະພາເມືອງຈະປະຊຸມໃນວັນຈັນເພື່ອຕົກລົງກັນວ່າຈະອົບອຸ່ນປະຕູໃນລະດູໜາວແນວໃດແລະໃຜຈະຈ່າຍເງິນ</p>"),
        {"has": ("ເຮືອສິບເອັດລຳ", "ສະພາເມືອງຈະປະຊຸມ"), "lacks": ("Sport",)},
    ),
    (
        "a page from right to left",
        page("<h1>السفن تعبر الهويس</h1><article><p>فتح حارس الهويس البوابة العليا فجر الخميس، وعبرت"
             " إحدى عشرة سفينة كانت تنتظر منذ نهاية الأسبوع قبل أن يبدأ السوق في المدينة.</p><p>وقالت"
             " الحارسة إن المفصلات امتلأت بالجليد، وإن أحدا لم يسألها قبل إرسال الإشعار إلى أصحاب"
             " السفن.</p></article>", attributes='lang="ar" dir="rtl"'),
        {"has": ("فتح حارس الهويس", "وقالت الحارسة"), "lacks": ("Sport",)},
    ),
    (
        "paragraphs that are not closed in an old page",
        f"<html><head><title>{TITLE}</title><body><h1>{TITLE}</h1>" + "".join(
            f"<p>{text}\n" for text in STORY) + "<hr><address>webmaster</address>",
        {"has": STORY},
    ),
    (
        "numbered steps with paragraphs in them",
        page(f"<article>{_H1}{paragraphs(0, 1, 2)}<ol>" + "".join(
            f"<li><div><p>{text}</p></div></li>" for text in (
                "Shut the lower gate and wait until the water is still.",
                "Wind the paddles up by four turns, never more.",
                "Let the boat in slowly, with a line ashore.")) + f"</ol>{paragraphs(3, 4)}</article>"),
        {"has": ("Shut the lower gate and wait", "Wind the paddles up", "Let the boat in slowly")},
    ),
    (
        "lines of a poem",
        page(f"<article>{_H1}{paragraphs(0, 1, 2)}<pre>Upon the weir the water sings\nof slate and"
             f" barges, ice and kings</pre>{paragraphs(3, 4)}</article>"),
        {"has": ("Upon the weir the water sings", "of slate and barges")},
    ),
    (
        "headings of other stories below are no text",
        page(f"<main><article>{_H1}{paragraphs()}</article><section class='more'><h2>More from"
             " Tarn</h2>" + "".join(f"<article><h3><a href='/s{n}'>Story number {n} of the day</a></h3>"
             f"<p>What story number {n} is about, in one line.</p></article>" for n in range(4))
             + "</section></main>"),
        _ALL,
    ),
    (
        "comments for old browsers",
        page(f"<!--[if lt IE 9]><p>Your browser is too old for this page, please take another one."
             f"</p><![endif]--><article>{_H1}{paragraphs()}</article>"),
        _ALL,
    ),
]  # fmt: skip

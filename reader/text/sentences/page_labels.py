"""Labels of a page, in several languages: buttons, links to other pages, advertisements, counts.

A page that was scraped has them as paragraphs of their own. Only a whole paragraph counts, and only
one of the fixed forms below: what a sentence could say is left alone.
"""

from __future__ import annotations

import re
from functools import cache

_MOST_CHARACTERS = 200  # of such a line
_ORNAMENTS = " \t\u00a0•·|*#>»«›‹▶►▸→←↑↓➜✉★-–—_:…[]()"
_NETWORKS = r"(?:facebook|twitter|x|whats ?app|linkedin|reddit|pinterest|telegram|e-?mail|bluesky)"
_NUMBER = r"[0-9][0-9.,  ]{0,8}k?"
_THIS = r"(?: (?:this|the))?(?: (?:article|story|page|post|link|via|on|with|to|or))*"
_FORMS = (
    # A date as scraping writes it.
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])",
    # Sharing, printing, keeping.
    rf"(?:share|tweet|print|save|bookmark|e-?mail|copy){_THIS}(?: {_NETWORKS}(?: |, | and "
    rf"| or )*)*",
    r"(?:(?:diesen )?artikel (?:teilen|drucken|merken|versenden)|teilen|drucken|merken"
    rf"|(?:auf|per|über) {_NETWORKS} teilen|link kopieren)",
    rf"(?:partager(?: (?:l['’]|cet )?article)?(?: sur {_NETWORKS})?|imprimer(?: (?:l['’]"
    rf"|cet )?article)?"
    r"|copier le lien)",
    rf"(?:compart(?:ir|e)(?: (?:este|el) artículo)?(?: en {_NETWORKS})?|imprimir|copiar enlace)",
    rf"(?:condividi(?: (?:questo |l['’])?articolo)?(?: su {_NETWORKS})?|stampa(?: articolo)?"
    rf"|copia link)",
    rf"(?:compartilhar?|partilhar)(?: (?:este )?artigo| esta notícia)?(?: no {_NETWORKS})?",
    rf"(?:deel(?: dit artikel)?|delen)(?: (?:op|via) {_NETWORKS})?|del (?:artikkelen|artiklen)"
    rf"|dela(?: artikeln)?",
    r"udostępnij(?: artykuł)?|поделиться|シェア(?:する)?|分享(?:本文)?|공유하기",
    # What leads to other pages.
    r"(?:read|see|show|view|load) (?:more|next|also|all)(?: stories| articles| news| comments)?\.?"
    r"|(?:related|recommended|similar|trending)(?: (?:articles?|stories|story|topics?|content"
    r"|news|posts?|links?))?"
    r"|more (?:on this(?: story| topic)?|stories|news|from [^.]{1,40})|most (?:read|popular|viewed)"
    r"|continue reading|keep reading|you (?:may|might) also like|(?:next|previous) (?:article"
    r"|story|post)"
    r"|back to (?:top|home ?page)|skip to (?:main )?content"
    r"|story continues below(?: advertisement)?",
    r"(?:mehr (?:zum thema|lesen|dazu)|lesen sie (?:auch|mehr|dazu auch)|weiterlesen"
    r"|auch interessant"
    r"|das könnte sie auch interessieren|meistgelesen|nach oben)",
    r"(?:(?:à )?lire (?:aussi|la suite|également)|sur le même (?:sujet|thème)|voir aussi"
    r"|en savoir plus)",
    r"(?:le(?:er|a|e) (?:más|también|tambien)|ver (?:más|también)|te puede interesar"
    r"|noticias relacionadas)",
    r"(?:leggi (?:anche|tutto)|continua a leggere|articoli correlati|leia (?:também|mais)"
    r"|veja também|saiba mais)",
    r"(?:lees (?:ook|meer|verder)|les (?:også|mer)|læs (?:også|mere)|läs (?:också|mer|även)"
    r"|czytaj (?:więcej|także|też|również)|zobacz (?:też|także)|читайте также|подробнее"
    r"|関連記事|相关阅读|延伸閱讀)",
    # The same with the headline that they lead to.
    r"(?:read (?:more|also|next)|see also|related (?:article|story|coverage)|lesen sie (?:auch"
    r"|mehr)|mehr zum thema"
    r"|(?:à )?lire aussi|lea también|leer más|leggi anche|leia (?:também|mais)|lees ook"
    r"|les også|læs også"
    r"|läs (?:också|även)|czytaj (?:też|także)|читайте также) ?[:："
    r"|>»](?=(?: ?[^ ]+){1,14}$)(?:(?![.!?…] ).)+(?<![.!…])",
    # Advertisements.
    r"(?:advertise?ment|advertising|ad|sponsored(?: (?:content|by .{1,30}))?|promoted|paid content)"
    r"(?:[ –-]+(?:continue reading below|scroll to continue|story continues below))?",
    r"anzeige|werbung|publicité|publicidad|anuncio|pubblicità|annuncio|publicidade|advertentie"
    r"|reclame"
    r"|annonse?|reklam[ea]?|реклама|広告|广告|廣告|광고",
    # Comments.
    rf"(?:{_NUMBER} )?(?:comments?|responses?|replies|shares?|likes?|views?)(?: ?\(?{_NUMBER}\)?)?"
    r"|(?:(?:leave|post|write|add) a (?:comment|reply)|join the (?:conversation|discussion)"
    r"|no comments(?: yet)?"
    r"|comments (?:are closed|off)|be the first to comment)",
    rf"(?:{_NUMBER} )?(?:kommentare?|commentaires?|comentarios?|commenti?|comentários?"
    rf"|reacties?|kommentarer"
    rf"|komentarz[ey]?|комментари(?:й|и|ев))(?: ?\(?{_NUMBER}\)?)?",
    r"kommentar schreiben|laisser un commentaire|deja un comentario|lascia un commento"
    r"|コメント(?:する)?|评论|댓글",
    # Accounts and letters.
    r"(?:subscribe|sign (?:up|in)|log ?in|register)(?: now| today| here| to comment)?"
    r"|(?:subscribe|sign up) (?:to|for) (?:our|the) (?:free |daily |weekly )*newsletters?"
    r"|newsletters?"
    r"|(?:jetzt )?abonnieren|anmelden|registrieren|s['’]abonner|se connecter"
    r"|s['’]inscrire(?: à la newsletter)?"
    r"|suscr[ií]b(?:ete|irse)|iniciar sesión|abbonati|accedi|assine(?: já)?|entrar|abonneren"
    r"|inloggen",
    # How long one reads, and what is at the foot of a page.
    r"(?:reading time[: ]*)?[0-9]{1,2}[ -]?min(?:ute)?s?\.?(?: read)?"
    r"|reading time[: ]+[0-9]{1,2} minutes?"
    r"|lesezeit[: ]+(?:ca\. )?[0-9]{1,2} min(?:uten?)?"
    r"|temps de lecture[: ]+[0-9]{1,2} min(?:utes?)?"
    r"|tiempo de lectura[: ]+[0-9]{1,2} min(?:utos?)?|tempo di lettura[: ]+[0-9]{1,2} min(?:uti)?",
    r"(?:accept|manage|reject)(?: all)? cookies|cookie (?:settings|policy|preferences)"
    r"|privacy policy"
    r"|terms (?:of (?:use|service)|and conditions)|all rights reserved\.?|alle rechte vorbehalten"
    r"|tous droits réservés|todos los derechos reservados|datenschutz|impressum|mentions légales"
    r"|(?:©|copyright|\(c\)) ?(?:©|\(c\))? ?[0-9]{4}.{0,80}",
)


@cache  # compiled when the first article is looked at
def _compile() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)


def is_page_label(text: str) -> bool:
    """Return whether a paragraph is such a line and nothing else."""
    if len(text) > _MOST_CHARACTERS:
        return False
    line = " ".join(text.split()).strip(_ORNAMENTS)
    return bool(line) and _compile().fullmatch(line) is not None

"""Abbreviations by language: those that Punkt's models have not seen or take for the last word.

Each list is what news writes, in lower case and without the last full stop. Where a language has
``ca.``, so have the lists of its neighbours: a model is trained on one newspaper.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reader.text.word_lists import word_set


class Abbreviations(NamedTuple):
    """The abbreviations of a language, in lower case. No sentence ends with one of the
    ``titles``. A sentence ends with one ``inside`` only before a word with a capital that
    is a function word. Those of ``before_number`` do not end a sentence before digits or a
    Roman number. With one of the ``last`` it ends before any word with a capital. A name
    that begins with "-" is the end of a longer word."""

    titles: frozenset[str]
    inside: frozenset[str]
    before_number: frozenset[str]
    last: frozenset[str]
    names: frozenset[str]  # all of them


# Of each language: titles | inside | before a number.
_LISTS: dict[str, tuple[str, str, str]] = {
    "english": (
        """mr mrs ms messrs dr prof gov sen sens rep reps pres gen brig col lt sgt capt cpl pvt
            maj adm st rev hon mt ft supt insp det""",
        "e.g i.e eg ie approx est incl dept depts univ assn corp",
        """no nos art vol ch sec fig p pp tel ext hwy rt rte ave blvd rs approx est max min jan
            feb mar apr jun jul aug sep sept oct nov dec h.r h.b s.b u.s.c para cl jct pop apt
            bldg blvd""",
    ),
    "german": (
        "dr prof hr hrn fr frl dipl ing mag st fa",
        """z.b u.a d.h z.t i.d.r ca rd bzw insg mind max inkl exkl zzgl evtl ggf sog vgl etwa
            mio mrd tsd mill bspw usf v.a s.o s.u geb gest verh stellv ehem mtl jährl durchschn
            einschl abzgl gem lt bez univ inst bhf hbf gegr dt österr schweiz""",
        """s nr nrn art abs abschn kap bd ziff str tel pf kl § ab ca rd insg mind max seit az
            anm abb -str jan feb apr aug sept okt nov dez ungef temp""",
    ),
    "french": (
        "m mm mme mmes mlle mlles dr pr me mgr st ste",
        "env p.ex c.-à-d av apr j.-c mio mrd éd dir univ inst dépt min assoc féd",
        """n no nos art p pp bd av env chap vol fig tél al ch pl r.n d.d max min approx janv
            févr avr juil sept oct nov déc réf""",
    ),
    "spanish": (
        """sr sra sres srta dr dra d dña prof profa lic ing arq gral cnel cap tte sto sta mons
            fr avda av c pza pl ctra ilmo ilma excmo excma""",
        """p.ej ej aprox máx mín mill mills ud uds incl
            cía univ inst fac dpto depto admón min asoc fed""",
        """s ss núm n.º nº no art arts pág págs p pp cap vol tel tlf km aprox máx mín mill mills
            avda av c ctra párr exp apdo dpto ene feb abr ago sept oct nov dic""",
    ),
    "portuguese": (
        """sr sra srs sras dr dra drs d prof profa eng arq gen cel cap ten sto sta av r pe exmo
            exma ilmo ilma""",
        """p.ex ex aprox máx mín mil mi bi incl univ fac inst dep cia min sec secr dept depto pres
            gov assoc fed est""",
        """n n.º nº no nos art arts pág págs p pp cap vol tel km aprox máx mín séc av r al inc
            apto ap cj qd lt jan fev abr ago set out nov dez""",
    ),
    "italian": (
        "sig sigg dott ing avv prof geom rag arch on sen gen col cap mons dr s st",
        "es p.es ca circa mln mld mil incl escl ecc univ ist dip prov assoc fed min",
        """art artt n nn nr pag pagg p pp sec cap vol tel km ca max min d.lgs d.l d.p.r dlgs l
            lett comma cost prot gen febb apr ago sett ott nov dic all""",
    ),
    "dutch": (
        "dhr mevr mw dr drs mr prof ir ing ds st jhr",
        """bijv bv o.a o.m m.n d.w.z t.w.v d.d t.a.v i.p.v i.v.m m.b.t t/m ca circa incl excl
            resp min max mln mld gem evt vgl zgn ong plm v.chr n.chr n.v b.v univ""",
        """nr nrs art blz p pag ca min max incl excl resp o.a o.m t.w.v d.d tel str hfst vanaf
            km mln mld ong gem jl jan feb mrt apr aug sept okt nov dec temp""",
    ),
    "danish": (
        "hr fr dr prof skt",
        """bl.a f.eks m.m d.v.s dvs ca inkl ekskl maks min mio mia osv evt pga ift iflg vedr tlf kl
            str gl t.o.m fx""",
        """nr kl ca s str maks min inkl ekskl art pkt stk kr mio mia f.eks tlf fmd kap pr -gt
            jan feb aug sept okt nov dec""",
    ),
    "norwegian": (
        "hr fr dr prof",
        """bl.a f.eks m.m d.v.s dvs ca inkl ekskl maks min mill mrd osv ev pga ift vedr tlf kl
            t.o.m f.o.m iht jf""",
        """nr kl ca s st maks min inkl ekskl art pkt kr mill mrd f.eks f.o.m t.o.m tlf kap pr gnr
            bnr -gt
            -vn jan feb aug sept okt nov des""",
    ),
    "swedish": (
        "hr fr dr prof",
        """bl.a t.ex m.m d.v.s dvs ca inkl exkl max min milj mdr osv ev p.g.a m.fl fr.o.m t.o.m
            s.k resp jfr""",
        """nr kl ca s st max min inkl exkl art kap kr milj mdr t.ex bl.a tel fr.o.m t.o.m ung
            jan feb aug sept okt nov dec""",
    ),
    "finnish": (
        "tri prof hra rva nti",
        "esim mm ns n noin ks vrt eli milj mrd ts kpl t.s joht",
        "n s nro yht esim klo ks vrt puh milj mrd kpl ent luku art §",
    ),
    "estonian": (
        "hr pr prl dr prof",
        "nt näit u ca st sh s.t jt vt nn mln mld min max k.a s.a",
        "nr lk u ca kl tel art vt ptk lg p mln mld max min jaan veebr apr aug sept okt nov dets",
    ),
    "czech": (
        "p pí sl dr mudr judr ing mgr bc prof doc rndr phdr csc sv gen plk kpt",
        """např tj tzv cca asi resp mj popř apod mil mld tis min max vč event přibl tzn zejm m.j
            t.č""",
        "č čl odst písm str cca asi mil mld tis max min kl tel ul nám hod s kap sv přibl obr",
    ),
    "slovene": (
        "g ga gdč dr mag prof ing sv gen",
        "npr tj oz t.i ti cca pribl mio mrd itn idr vklj maks min",
        "št čl str cca pribl mio mrd maks min ul tel odst gl pog",
    ),
    "polish": (
        "p dr prof mgr inż hab św ks gen płk kpt por red o ul al pl os ks bp",
        """np tzn tj tzw m.in ok ca mln mld tys maks
            min ww wg zob wyd im uniw inst woj pow gm tow""",
        "nr art ust pkt str s ok ca maks min mln mld tys al ul pl os tel godz poz rozdz par"
        " stycz lut kwiet czerw lip sierp wrześ paźdz listop grudz",
    ),
    "russian": (
        "г-н г-жа проф акад им св ген ул пл просп пер наб",
        "т.е т.к т.н напр в т.ч тыс млн млрд ок прим ср см",
        """ст стр с ул г д кв корп п пп гл рис табл т тел ок см ч № тыс млн млрд руб пл пр просп
            наб пер обл р-н янв февр апр авг сент окт нояб дек""",
    ),
    "greek": (
        "κ κα κκ δρ καθ αγ στρ οδ κος κον κου",
        "π.χ δηλ περ εκατ δισ χιλ κ.ά κ.λπ π.μ μ.μ τ.μ",
        """αρ άρθ άρθρ εδ σελ σ περ εκατ δισ χιλ παρ τηλ τ κεφ λ οδ μέγ ελάχ μέσ οκτ σεπ νοε
            δεκ ιαν φεβ απρ ιουν ιουλ αυγ""",
    ),
    "turkish": (
        "dr doç prof av yrd op uzm sn alb gen hz",
        "ör bkz vb yak yakl mah cad sok bulv apt mln mlr tic ltd şti örn",
        "no nu s sf d m.ö m.s ö doğ bkz cad sok bulv mah md m tel yak yakl bl kat ör mad",
    ),
    "malayalam": (
        # With the names of Latin letters, of which initials are made.
        """ഡോ ശ്രീ പ്രൊഫ അഡ്വ എ ബി സി ഡി ഇ എഫ് ജി എച്ച് ഐ ജെ കെ എൽ എം എൻ ഒ പി ക്യു ആർ എസ് ടി
            യു വി ഡബ്ല്യു എക്സ് വൈ""",
        "",
        "നം",
    ),
    "hungarian": (
        "dr özv ifj id",
        "pl kb ill ún stb vö ti mrd",
        "kb max min sz old tel pl u cca mrd jan febr márc ápr jún júl aug szept okt nov dec",
    ),
    "slovak": (
        "p dr judr mudr ing mgr bc prof doc phdr gen plk sv",
        "napr tj tzv cca asi resp mil mld tis min max vrát",
        "č čl ods písm str cca asi mil mld tis max min tel ul nám s",
    ),
    "croatian": (
        "g gđa dr mr prof sv gen",
        "npr tj tzv cca oko mil mlrd itd",
        "br čl st str cca mil mlrd tel ul toč",
    ),
    "ukrainian": (
        "п пані проф акад ім св ген вул просп пл",
        "тобто напр тис млн млрд бл див",
        """ст с вул м буд кв п пп гл рис табл т тел бл тис млн млрд грн р № пл просп обл год хв сек
            січ лют берез квіт трав черв лип серп верес жовт листоп груд""",
    ),
    "bulgarian": (
        "г-н г-жа проф доц акад инж д-р св ген",
        "напр т.е т.нар хил млн млрд вкл ок",
        "ул бул бл чл ал т стр с тел г № хил млн млрд лв",
    ),
    "romanian": (
        "dl dna d-l d-na dr prof ing gen col sf str bd șos cal univ",
        "ex aprox mil mld cca max min ș.a",
        "nr art alin lit p pag str bd cca aprox mil mld tel ap bl",
    ),
    "catalan": (
        "sr sra srs dr dra d prof av c pl st sta",
        "p.ex ex aprox màx mín",
        "núm n art p pàg cap vol tel aprox màx mín av c",
    ),
    "arabic": ("د أ م السيد", "", "ص ج ط رقم ت"),
    "hebrew": ('ד"ר פרופ', "", "עמ מס"),
    "persian": ("د", "", "ص ج ش"),
    "urdu": ("ڈاکٹر", "", "نمبر ص"),
    "hindi": (
        "डॉ डा श्री प्रो पं सु कु ए बी सी डी एफ जी एच जे के एल एम एन ओ पी आर एस टी यू वी",
        "",
        "सं पृ क्र रु नं",
    ),
    "marathi": ("डॉ प्रा श्री पं सौ", "", "क्र रु पृ"),
    "nepali": ("डा प्रा श्री", "", "नं रु"),
    "bengali": ("ডা ড মো মি", "", "নং"),
    "tamil": ("டாக்டர் திரு", "", "எண் ரூ"),
    "vietnamese": (
        "tp tx tt q p ths ts gs pgs bs ks ng th tr ph nh kh gi ch",
        "",
        "tr số",
    ),
    "indonesian": (
        "dr drs dra ir prof h hj kh tn ny pt cv jl kec kab prov",
        "a.l a.n d.a yth",
        "rp no hlm tgl rt rw telp pasal",
    ),
    "thai": ("ดร นพ พญ ผศ รศ ศ พล.อ พล.ต.อ พ.ต.อ ร.ต.อ ด.ช ด.ญ น.ส พ.ต.ท", "", "พ.ศ ค.ศ โทร"),
}

# In most languages, before a number; not where they are words.
_EVERYWHERE = word_set("max maks min ca cca tel vol fig kap cap chap nr inkl incl excl exkl temp")
_WORDS = {
    "french": word_set("cap"),
    "catalan": word_set("cap"),
    "polish": word_set("min"),
    "swedish": word_set("min"),
    "danish": word_set("min"),
    "norwegian": word_set("min"),
    "turkish": word_set("tel"),
}

# Words for "and so on", and units and years behind a number.
_LAST = {
    "french": "etc",
    "spanish": "etc",
    "portuguese": "etc",
    "italian": "ecc",
    "dutch": "enz etc",
    "danish": "osv m.v mv m.m kr",
    "norwegian": "osv m.v mv m.m kr",
    "swedish": "osv m.m m.fl kr",
    "finnish": "jne ym yms",
    "estonian": "jne jms a",
    "czech": "atd apod hod",
    "slovak": "atď apod hod",
    "slovene": "itd ipd",
    "croatian": "itd sl",
    "polish": "itd itp r w godz stycz lut kwiet czerw lip sierp wrześ paźdz listop grudz",
    "russian": "т.д т.п др г гг в руб коп мин янв февр апр авг сент окт нояб дек",
    "ukrainian": "т.д т.п ін р рр ст грн коп год хв сек",
    "vietnamese": "v.v",
    "indonesian": "dll dsb dst tbk",
    "bulgarian": "т.н др г лв",
    "greek": "κ.λπ κλπ κτλ κ.ά",
    "turkish": "vb vs",
    "hungarian": "stb",
    "romanian": "etc",
    "catalan": "etc",
}

# Of these: years and centuries, behind a number alone ("в 1945 г."; but "в г. Орле").
YEARS = word_set("г гг в р рр ст r w a")

# Where a language has no list of its own: that of a near one.
_NEAR = {
    "serbian": "croatian",
    "bosnian": "croatian",
    "macedonian": "bulgarian",
    "belarusian": "russian",
    "galician": "spanish",
    "afrikaans": "dutch",
    "frisian": "dutch",
    "luxembourgish": "german",
    "icelandic": "danish",
    "faroese": "danish",
    "malay": "indonesian",
    "javanese": "indonesian",
    "pashto": "persian",
    "azerbaijani": "turkish",
}


@cache
def abbreviations_of(language: str) -> Abbreviations:
    """Return the abbreviations of a language, empty ones for a language without a list."""
    name = _NEAR.get(language, language)
    titles, inside, before_number = map(word_set, _LISTS.get(name, ("", "", "")))
    before_number |= _EVERYWHERE - _WORDS.get(name, frozenset())
    last = word_set(_LAST.get(name, ""))
    names = titles | inside | before_number | last
    return Abbreviations(titles, inside, before_number, last, names)

"""The names of the months in the languages that reader supports, as they stand in dates.

For each month the form within a date ("12. ledna"), the short one, and the one that stands alone;
from Unicode's CLDR, with a few more that newspapers use.
"""

from __future__ import annotations

import unicodedata

from reader.formats.shared.further_month_names import FURTHER_MONTHS

# Twelve months for each language; the forms of one month are parted by slashes.
_MONTHS = {
    "czech": (
        "ledna/led/leden února/úno/únor března/bře/březen dubna/dub/duben května/kvě/květen "
        "června/čvn/červen července/čvc/červenec srpna/srp/srpen září/zář října/říj/říjen "
        "listopadu/lis/listopad prosince/pro/prosinec"
    ),
    "danish": (
        "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug "
        "september/sep/sept oktober/okt november/nov december/dec"
    ),
    "dutch": (
        "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
        "september/sep/sept oktober/okt november/nov december/dec"
    ),
    "english": (
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sep/sept october/oct november/nov december/dec"
    ),
    "estonian": (
        "jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug "
        "september/sept oktoober/okt november/nov detsember/dets"
    ),
    "finnish": (
        "tammikuuta/tammi/tammikuu helmikuuta/helmi/helmikuu maaliskuuta/maalis/maaliskuu "
        "huhtikuuta/huhti/huhtikuu toukokuuta/touko/toukokuu kesäkuuta/kesä/kesäkuu "
        "heinäkuuta/heinä/heinäkuu elokuuta/elo/elokuu syyskuuta/syys/syyskuu "
        "lokakuuta/loka/lokakuu marraskuuta/marras/marraskuu joulukuuta/joulu/joulukuu"
    ),
    "french": (
        "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept "
        "octobre/oct novembre/nov décembre/déc"
    ),
    "german": (
        "januar/jan/jänner/jän februar/feb/feber märz/mär/mrz april/apr mai juni/jun juli/jul "
        "august/aug september/sept/sep oktober/okt november/nov dezember/dez"
    ),
    "greek": (
        "ιανουαρίου/ιαν/ιανουάριος φεβρουαρίου/φεβ/φεβρουάριος μαρτίου/μαρ/μάρτιος/μάρ "
        "απριλίου/απρ/απρίλιος μαΐου/μαΐ/μάιος/μάι ιουνίου/ιουν/ιούνιος/ιούν "
        "ιουλίου/ιουλ/ιούλιος/ιούλ αυγούστου/αυγ/αύγουστος/αύγ σεπτεμβρίου/σεπ/σεπτέμβριος "
        "οκτωβρίου/οκτ/οκτώβριος νοεμβρίου/νοε/νοέμβριος/νοέ δεκεμβρίου/δεκ/δεκέμβριος"
    ),
    "italian": (
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug "
        "agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic"
    ),
    "malayalam": (
        "ജനുവരി/ജനു ഫെബ്രുവരി/ഫെബ്രു മാർച്ച്/മാർ ഏപ്രിൽ/ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ഓഗ "
        "സെപ്റ്റംബർ/സെപ്റ്റം ഒക്‌ടോബർ/ഒക്ടോ നവംബർ/നവം ഡിസംബർ/ഡിസം"
    ),
    "norwegian": (
        "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug "
        "september/sep oktober/okt november/nov desember/des"
    ),
    "polish": (
        "stycznia/sty/styczeń lutego/lut/luty marca/mar/marzec kwietnia/kwi/kwiecień "
        "maja/maj czerwca/cze/czerwiec lipca/lip/lipiec sierpnia/sie/sierpień "
        "września/wrz/wrzesień października/paź/październik listopada/lis/listopad "
        "grudnia/gru/grudzień"
    ),
    "portuguese": (
        "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul "
        "agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"
    ),
    "russian": (
        "января/янв/январь февраля/февр/февраль марта/мар/март апреля/апр/апрель мая/май "
        "июня/июн/июнь июля/июл/июль августа/авг/август сентября/сент/сентябрь "
        "октября/окт/октябрь ноября/нояб/ноябрь декабря/дек/декабрь"
    ),
    "slovene": (
        "januar/jan februar/feb marec/mar april/apr maj junij/jun julij/jul avgust/avg "
        "september/sep oktober/okt november/nov december/dec"
    ),
    "spanish": (
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
        "septiembre/sept/setiembre/sep octubre/oct noviembre/nov diciembre/dic"
    ),
    "swedish": (
        "januari/jan februari/feb mars april/apr maj juni juli augusti/aug "
        "september/sep/sept oktober/okt november/nov december/dec"
    ),
    "turkish": (
        "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem "
        "ağustos/ağu/agu eylül/eyl ekim/eki kasım/kas aralık/ara"
    ),
}


def find_month(name: str) -> int | None:
    """Return the number of a month (1 to 12) by its name in any of the languages, else None.

    Case, accents and a full stop at the end do not matter.
    """
    return _BY_NAME.get(_fold(name))


def _fold(name: str) -> str:
    if name.isascii():
        return name.lower().rstrip(".")
    decomposed = unicodedata.normalize("NFD", name.rstrip(".").casefold()).replace("ı", "i")
    return "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f" and c != "\u200c")


# What two languages share is the month of the first one.
_BY_NAME: dict[str, int] = {}
for _months in (*_MONTHS.values(), *FURTHER_MONTHS.values()):
    for _number, _forms in enumerate(_months.split(), 1):
        for _form in _forms.split("/"):
            _BY_NAME.setdefault(_fold(_form), _number)

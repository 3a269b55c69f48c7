"""The names of the months in languages that reader reads without a model of their own.

As in ``month_names``; from Unicode's CLDR. Croatian and its like are not here: their "listopad" is
October, and that of Czech and Polish is November.
"""

from __future__ import annotations

FURTHER_MONTHS = {
    "arabic": (
        "يناير/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/ابريل/نيسان/أفريل مايو/أيار/ماي "
        "يونيو/حزيران/جوان يوليو/تموز/جويلية أغسطس/اغسطس/آب/أوت سبتمبر/أيلول "
        "أكتوبر/اكتوبر نوفمبر ديسمبر"
    ),
    "bengali": (
        "জানুয়ারি/জানুয়ারী/জানুয়ারি ফেব্রুয়ারি/ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর"
    ),
    "bulgarian": (
        "януари/яну февруари март април май юни юли август септември октомври ноември декември"
    ),
    "catalan": (
        "gener febrer/febr març abril maig juny juliol/jul agost/ag setembre/set octubre "
        "novembre desembre/des"
    ),
    "hebrew": (
        "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי "
        "אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר"
    ),
    "hindi": (
        "जनवरी/जन फ़रवरी/फरवरी/फ़र मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग "
        "सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस"
    ),
    "hungarian": (
        "január/jan február/febr március/márc április/ápr május/máj június/jún július/júl "
        "augusztus/aug szeptember/szept október/okt november/nov december/dec"
    ),
    "icelandic": (
        "janúar febrúar/feb mars apríl maí júní júlí ágúst/ágú september október nóvember/nóv "
        "desember"
    ),
    "indonesian": (
        "januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu/agt "
        "september/sep oktober/okt november/nov desember/des"
    ),
    "latvian": (
        "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā "
        "jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī "
        "decembris/decembrī"
    ),
    "lithuanian": (
        "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio "
        "gruodžio"
    ),
    "persian": (
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر"
    ),
    "romanian": (
        "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug "
        "septembrie/sept octombrie/oct noiembrie/noi decembrie/dec"
    ),
    "serbian": (
        "јануар/januar фебруар/februar март april/април мај/maj јун/jun јул/jul август/avgust "
        "септембар/septembar октобар/oktobar новембар/novembar децембар/decembar"
    ),
    "slovak": (
        "januára/január februára marca apríla mája júna júla augusta septembra októbra novembra "
        "decembra"
    ),
    "thai": (
        "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค "
        "สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค"
    ),
    "ukrainian": (
        "січня/січ/січень лютого/лют/лютий березня/бер/березень квітня/квіт/квітень "
        "травня/трав/травень червня/черв/червень липня/лип/липень серпня/серп/серпень "
        "вересня/вер/вересень жовтня/жовт/жовтень листопада/лист/листопад грудня/груд/грудень"
    ),
}

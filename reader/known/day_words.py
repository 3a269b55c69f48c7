"""The words that name a day or a time seen from the day of the article.

English is read exactly (``day_mentions``). Of the other languages only the words are listed; a
sentence with one of them counts as read only in an article of the same day. Words are given by
their beginnings, as most of these languages inflect them; ``_`` is a space within one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_BEGINNINGS = {
    "czech": "ponděl úter střed čtvrt pát sobot neděl dnes včera zítra letos loni nyní nedávno",
    "danish": "mandag tirsdag onsdag torsdag fredag lørdag søndag dag går morgen nu nylig",
    "dutch": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gister morgen"
    " vanavond vannacht nu onlangs geleden",
    "estonian": "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev täna eile homme"
    " praegu hiljuti",
    "finnish": "maanantai tiistai keskiviik torstai perjantai lauantai sunnuntai tänään eilen"
    " huomenna nyt äskettäin sitten",
    "french": "lundi mardi mercredi jeudi vendredi samedi dimanche aujourd hier demain"
    " actuellement maintenant récemment dernier dernière prochain",
    "german": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute heutig"
    " gestern gestrig morgen derzeit jetzt kürzlich vergangen",
    "greek": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή σήμερα χθες χτες αύριο τώρα"
    " πρόσφατα",
    "italian": "lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani ora"
    " attualmente recentemente scors prossim stamattina stasera",
    "malayalam": "തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച ഇന്ന് ഇന്നലെ നാളെ ഇപ്പോൾ",
    "norwegian": "mandag tirsdag onsdag torsdag fredag lørdag søndag dag går morgen nå nylig",
    "polish": "poniedział wtor środ czwart piąt sobot niedziel dziś dzisiaj wczoraj jutro teraz"
    " obecnie niedawno",
    "portuguese": "segunda terça quarta quinta sexta sábado domingo hoje ontem amanhã agora"
    " atualmente recentemente",
    "russian": "понедельник вторник сред четверг пятниц суббот воскресень сегодня вчера завтра"
    " сейчас недавно",
    "slovene": "ponedelj torek tork sred četrt pet sobot nedelj danes včeraj jutri zdaj nedavno",
    "spanish": "lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana anoche ahora"
    " actualmente recientemente pasado próximo",
    "swedish": "måndag tisdag onsdag torsdag fredag lördag söndag idag dag igår går imorgon morgon"
    " nu nyligen",
    "turkish": "pazartesi salı çarşamba perşembe cuma pazar bugün dün yarın şimdi geçen",
    "arabic": "الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد اليوم"
    " أمس غدا غداً الليلة الآن حاليا حالياً مؤخرا مؤخراً الماضي الماضية المقبل المقبلة",
    "basque": "astelehen astearte asteazken ostegun ostiral larunbat igande gaur atzo bihar orain",
    "belarusian": "панядзел аўтор серад чацв пятніц субот нядзел сёння учора ўчора заўтра цяпер",
    "bengali": "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার আজ_ গতকাল আগামী এখন সম্প্রতি গত",
    "bulgarian": "понеделник вторник сряда четвъртък петък събота неделя днес вчера утре сега"
    " наскоро",
    "catalan": "dilluns dimarts dimecres dijous divendres dissabte diumenge avui ahir demà ara",
    "chinese": "星期 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 周末"
    " 週末 礼拜 禮拜 今天 今日 昨天 昨日 昨晚 明天 明日 前天 今早 今晚 今年 去年 明年 本周 本週"
    " 本月 上周 上週 上月 上个月 下周 下週 下个月 目前 现在 現在 日前 近日 最近 近期 当天 當天",
    "croatian": "ponedjelj utorak utork srijed četvrt petak petk subot nedjelj danas jučer sutra"
    " sada nedavno",
    "galician": "luns martes mércores xoves venres sábado domingo hoxe onte mañá agora",
    "gujarati": "સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર રવિવાર આજ ગઈકાલ આવતીકાલ હવે",
    "hebrew": "יום_ראשון יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי שבת היום אתמול מחר אמש"
    " הלילה הבוקר הערב כעת עכשיו לאחרונה שעבר הבא",
    "hindi": "सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार शुक्रवार शनिवार रविवार इतवार आज_ कल_ परसों"
    " अब_ अभी_ हाल_ पिछले पिछली अगले अगली",
    "hungarian": "hétfő kedd szerd csütörtök péntek szombat vasárnap ma_ tegnap holnap most nemrég"
    " múlt jövő",
    "icelandic": "mánudag þriðjudag miðvikudag fimmtudag föstudag laugardag sunnudag dag gær"
    " morgun nú",
    "indonesian": "senin selasa rabu kamis jumat sabtu minggu hari_ini kemarin besok sekarang"
    " baru-baru lalu depan kini",
    "japanese": "月曜 火曜 水曜 木曜 金曜 土曜 日曜 今日 きょう 昨日 きのう 明日 あす 昨夜 今朝"
    " 今夜 一昨日 今週 先週 来週 今月 先月 来月 今年 去年 昨年 来年 現在 最近 このほど 同日 週末",
    "kannada": "ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ ಇಂದು ನಿನ್ನೆ ನಾಳೆ ಈಗ",
    "korean": "월요일 화요일 수요일 목요일 금요일 토요일 일요일 오늘 어제 내일 모레 이날 지난주"
    " 지난달 지난해 다음주 다음달 다음_주 다음_달 이번주 이번_주 올해 작년 내년 현재 최근 주말"
    " 전날",
    "latvian": "pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien šodien vakar rīt"
    " tagad",
    "lithuanian": "pirmadien antradien trečiadien ketvirtadien penktadien šeštadien sekmadien"
    " šiandien vakar rytoj dabar neseniai",
    "macedonian": "понеделник вторник среда четврток петок сабота недела денес вчера утре сега"
    " неодамна",
    "malay": "isnin selasa rabu khamis jumaat sabtu ahad hari_ini semalam esok sekarang lalu depan",
    "marathi": "सोमवार मंगळवार बुधवार गुरुवार शुक्रवार शनिवार रविवार आज_ काल_ उद्या आता_ नुकत गेल्या",
    "persian": "دوشنبه سه‌شنبه سه_شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه یک‌شنبه امروز"
    " دیروز فردا امشب دیشب اکنون اخیرا گذشته آینده",
    "punjabi": "ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨੀਵਾਰ ਐਤਵਾਰ ਅੱਜ ਕੱਲ੍ਹ ਹੁਣ",
    "romanian": "luni marți miercuri joi vineri sâmbăt duminic astăzi azi ieri mâine acum recent"
    " trecut",
    "serbian": "ponedelj utorak utork sred četvrt petak petk subot nedelj danas juče sutra sada"
    " nedavno понедељ уторак уторк сред четврт петак петк субот недељ данас јуче сутра сада"
    " недавно",
    "slovak": "pondel utor stred štvrt piat sobot nedeľ dnes včera zajtra teraz nedávno minul",
    "tamil": "திங்கள் செவ்வாய் புதன் வியாழன் வியாழக் வெள்ளி சனி ஞாயிறு ஞாயிற்று இன்று நேற்று நாளை இப்போது சமீப",
    "telugu": "సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం నేడు ఈరోజు నిన్న రేపు ఇప్పుడు",
    "thai": "วันจันทร์ วันอังคาร วันพุธ วันพฤหัส วันศุกร์ วันเสาร์ วันอาทิตย์ วันนี้ เมื่อวาน"
    " พรุ่งนี้ คืนนี้ เมื่อคืน ปีนี้ ปีที่แล้ว ปีหน้า สัปดาห์ เดือนนี้ เดือนที่แล้ว เดือนหน้า"
    " ขณะนี้ ปัจจุบัน ล่าสุด เมื่อเร็ว",
    "ukrainian": "понеділ вівтор серед четвер п'ятниц п’ятниц субот неділ сьогодні вчора учора"
    " завтра зараз нещодавно",
    "urdu": "پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار آج_ کل_ اب_ ابھی_ حال_ گزشتہ آئندہ",
    "vietnamese": "thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy chủ_nhật hôm_nay hôm_qua ngày_mai"
    " hiện_nay hiện_tại hiện_đang vừa_qua gần_đây tuần_trước tuần_tới",
}
# Written as parts of longer words: without spaces between words, or behind a short word that is
# joined to the next one.
_WITHIN_WORDS = frozenset({"arabic", "chinese", "hebrew", "japanese", "thai"})
_SAME_LANGUAGE = {"bosnian": "croatian", "filipino": "malay"}


@cache
def day_word_pattern(language: str | None) -> re.Pattern[str] | None:
    """Return the pattern of a language's day words, None where none are listed.

    For an unknown language it is the pattern of all of them.
    """
    if language == "english":
        return None
    known = _SAME_LANGUAGE.get(language or "", language)
    languages = [known] if known in _BEGINNINGS else list(_BEGINNINGS)
    within = _join(name for name in languages if name in _WITHIN_WORDS)
    beginnings = _join(name for name in languages if name not in _WITHIN_WORDS)
    patterns = [rf"\b(?:{beginnings})"] if beginnings else []
    return re.compile("|".join([*patterns, within] if within else patterns), re.IGNORECASE)


def _join(languages: Iterable[str | None]) -> str:
    """Return the words of some languages as a pattern; a space may be of any kind."""
    words = {word for name in languages for word in _BEGINNINGS[name or ""].split()}
    return "|".join(re.escape(word).replace("_", r"\s+") for word in sorted(words))

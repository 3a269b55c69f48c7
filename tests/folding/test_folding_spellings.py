"""Copies that write figures and letters in another way fold, and what is another figure is told."""

import pytest

from tests.folding.articles import fold_texts

# One statement, "{}" for what is written in two ways.
_HINDI = "सरकार ने कहा कि बाढ़ में {} लोग घायल हुए और कई गांव डूब गए।"
_GERMAN = "Die Regierung sagte, dass {} Menschen in dem Dorf am Fluss verletzt wurden."
_ENGLISH = "The government said that {} people were hurt in the village by the river."
_JAPANESE = "政府は洪水で{}人が負傷し、多くの村が水没したと発表した。"
_CHINESE = "政府表示，洪水造成{}人受伤，许多村庄被淹没。"
_KOREAN = "정부는 홍수로 {}명이 다치고 많은 마을이 물에 잠겼다고 밝혔다."
_ARABIC = "قالت الحكومة إن الفيضان أصاب {} شخص في القرية القريبة من النهر."
_THAI = "รัฐบาลกล่าวว่าน้ำท่วมทำให้มีผู้บาดเจ็บ{}คนและหมู่บ้านหลายแห่งจมน้ำ"
_FRENCH = "Le gouvernement a dit que {} personnes ont été blessées dans le village."
_RUSSIAN = "Правительство сообщило, что {} человек были ранены в деревне у реки."


@pytest.mark.parametrize(
    ("language", "statement", "one", "other"),
    [
        ("hindi", _HINDI, "300", "३००"),
        ("hindi", _HINDI, "9,000", "९,०००"),
        ("hindi", _HINDI, "1,50,000", "150,000"),
        ("arabic", _ARABIC, "300", "٣٠٠"),
        ("arabic", _ARABIC, "9,000", "٩٬٠٠٠"),
        ("persian", "دولت گفت که سیل {} نفر را در روستای نزدیک رودخانه زخمی کرد.", "۳۰۰", "300"),
        ("bengali", "সরকার জানিয়েছে নতুন কারখানায় {} শ্রমিক নিয়োগ করা হয়েছে।", "৩০০", "300"),
        ("thai", _THAI, "300", "๓๐๐"),
        ("japanese", _JAPANESE, "300", "３００"),
        ("japanese", _JAPANESE, "9000", "9千"),
        ("japanese", _JAPANESE, "1万5000", "15,000"),
        ("chinese", _CHINESE, "15000", "1.5万"),
        ("korean", _KOREAN, "15,000", "1만5000"),
        ("german", _GERMAN, "9.000", "9000"),
        ("german", _GERMAN, "9.000", "9 000"),
        ("german", _GERMAN, "9.000", "9'000"),
        ("german", _GERMAN, "1.500.000", "1,500,000"),
        ("french", _FRENCH, "9 000", "9000"),
        ("french", _FRENCH, "9\xa0000", "9.000"),
        ("russian", _RUSSIAN, "9 000", "9000"),
        ("english", _ENGLISH, "9,000", "９０００"),
        ("english", _ENGLISH, "1,50,000", "150,000"),
    ],
)
def test_one_number_written_in_two_ways_is_one(language, statement, one, other):
    """No conflict is told either."""
    folding = fold_texts(statement.format(one), statement.format(other), language=language)
    assert [fold.relation for fold in folding.folds] == ["same"]
    assert folding.conflicts == ()


@pytest.mark.parametrize(
    ("language", "statement", "one", "other"),
    [
        ("hindi", _HINDI, "300", "५००"),
        ("thai", _THAI, "300", "๕๐๐"),
        ("chinese", _CHINESE, "15000", "1.6万"),
        ("german", _GERMAN, "9,5", "95"),
        ("german", _GERMAN, "9.000", "8 000"),
        ("malayalam", "പ്രളയത്തിൽ {} തൊഴിലാളികളെ രക്ഷപ്പെടുത്തി.", "300", "500"),
        ("malayalam", "സർക്കാർ {}-ഓളം തൊഴിലാളികളെ പുതിയ ഫാക്ടറിയിൽ നിയമിച്ചു.", "300", "500"),
        ("tamil", "அரசு {}க்கும் மேற்பட்ட தொழிலாளர்களை பணியமர்த்தியது.", "300", "500"),
        ("telugu", "ప్రభుత్వం {}మంది కార్మికులను కొత్త కర్మాగారంలో నియమించిందని చెప్పారు.", "300", "500"),
        ("kannada", "ಸರ್ಕಾರ {}ಕ್ಕೂ ಹೆಚ್ಚು ಕಾರ್ಮಿಕರನ್ನು ಕಾರ್ಖಾನೆಯಲ್ಲಿ ನೇಮಿಸಿದೆ.", "300", "500"),
        ("bengali", "সরকার জানিয়েছে নতুন কারখানায় {}জন শ্রমিক নিয়োগ করা হয়েছে।", "৩০০", "৫০০"),
        ("korean", _KOREAN, "300", "500"),
        ("finnish", "Tulvassa pelastettiin {} työntekijää maanantaina.", "300", "500"),
    ],
)
def test_another_number_is_told_in_short_sentences_too(language, statement, one, other):
    """Where words are long, a sentence of four or five words says as much as one of nine."""
    folding = fold_texts(statement.format(one), statement.format(other), language=language)
    assert folding.folds == ()
    assert [conflict.kind for conflict in folding.conflicts] == ["number"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "german",
            "Die Messung ergab 9,125 Meter an dem Fluss.",
            "Die Messung ergab 9125 Meter an dem Fluss.",
        ),
        (
            "english",
            "The survey gave 9.125 metres at the river.",
            "The survey gave 9125 metres at the river.",
        ),
    ],
)
def test_a_fraction_is_no_whole_number(language, one, other):
    """Nor is it told as a conflict: writers of other countries may have meant the same."""
    folding = fold_texts(one, other, language=language)
    assert folding.folds == ()
    assert folding.conflicts == ()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "russian",
            "Её брат рассказал, что полёт задержали на три часа из-за тумана.",
            "Ее брат рассказал, что полет задержали на три часа из-за тумана.",
        ),
        (
            "turkish",
            "İSTANBUL VALİSİ IRMAK KIYISINDAKİ KÖYÜN BOŞALTILDIĞINI SÖYLEDİ.",
            "İstanbul valisi ırmak kıyısındaki köyün boşaltıldığını söyledi.",
        ),
        (
            "greek",
            "Η ΚΥΒΕΡΝΗΣΗ ΑΝΑΚΟΙΝΩΣΕ ΟΤΙ ΤΟ ΧΩΡΙΟ ΠΛΗΜΜΥΡΙΣΕ ΧΘΕΣ.",
            "Η κυβέρνηση ανακοίνωσε ότι το χωριό πλημμύρισε χθες.",
        ),
        (
            "english",
            "The ＡＢＣ company said that the bridge over the river was shut.",
            "The ABC company said that the bridge over the river was shut.",
        ),
        (
            "arabic",
            "قَالَتِ الحُكومَةُ إن الفيضان أصاب القرية القريبة من النهر.",
            "قالت الحكومـــة إن الفيضان أصاب القرية القريبة من النهر.",
        ),
        (
            "hebrew",
            "הַמֶּמְשָׁלָה אמרה כי השיטפון פגע בכפר הסמוך לנהר אתמול.",
            "הממשלה אמרה כי השיטפון פגע בכפר הסמוך לנהר אתמול.",
        ),
        (
            "german",
            "Die Straße an der Küste bleibt bis Freitag für alle gesperrt.",
            "Die Strasse an der Küste bleibt bis Freitag für alle gesperrt.",
        ),
        (
            "persian",
            "دولت می‌گوید که سیل به روستای نزدیک رودخانه آسیب زد.",
            "دولت مي‌گويد كه سيل به روستاي نزديك رودخانه آسيب زد.",
        ),
        (
            "malayalam",
            "സർക്കാർ പുതിയ ഫാക്ടറിയിൽ തൊഴിലാളികളെ നിയമിച്ചു.",
            "സര്\u200dക്കാര്\u200d പുതിയ ഫാക്ടറിയില്\u200d തൊഴിലാളികളെ നിയമിച്ചു.",
        ),
    ],
)
def test_copies_in_another_spelling_fold(language, one, other):
    """Either way round, and nothing has to be shown of them."""
    for texts in ((one, other), (other, one)):
        (fold,) = fold_texts(*texts, language=language).folds
        assert fold.relation in ("same", "contained")
        assert fold.own_words == ()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "russian",
            "Все уехали из деревни у реки в город до начала зимы.",
            "Всё уехало из деревни у реки в город до начала зимы.",
        ),
        (
            "russian",
            "Министр признает на заседании вину своего ведомства.",
            "Министр признаёт на заседании вину своего ведомства.",
        ),
        (
            "german",
            "Die Sprecherin sagte, in Lüneburg werde das Bier nur in Maßen getrunken.",
            "Die Sprecherin sagte, in Lüneburg werde das Bier nur in Massen getrunken.",
        ),
        (
            "german",
            "Der Richter sagte am Montag, er habe die Buße der Firma gezählt.",
            "Der Richter sagte am Montag, er habe die Busse der Firma gezählt.",
        ),
        (
            "turkish",
            "Bakan dün akşam sınır konusunda uzun bir konuşma yaptı.",
            "Bakan dün akşam sinir konusunda uzun bir konuşma yaptı.",
        ),
        (
            "greek",
            "Ο υπουργός είπε πότε θα ανοίξει η γέφυρα στο χωριό.",
            "Ο υπουργός είπε ποτέ θα ανοίξει η γέφυρα στο χωριό.",
        ),
        (
            "hebrew",
            "הוא אמר ביום שני כי הַסֵּפֶר הגיע אל העיר בשעות הבוקר.",
            "הוא אמר ביום שני כי הַסַּפָּר הגיע אל העיר בשעות הבוקר.",
        ),
        (
            "arabic",
            "قال الوزير إن الرجل ذهب على الطريق القريبة من النهر.",
            "قال الوزير إن الرجل ذهب علي الطريق القريبة من النهر.",
        ),
    ],
)
def test_words_that_differ_in_meaning_stay_two(language, one, other):
    """Dots, accents and vowel signs tell them apart."""
    for texts in ((one, other), (other, one)):
        assert all(fold.own_words for fold in fold_texts(*texts, language=language).folds)

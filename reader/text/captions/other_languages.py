"""Marks of captions in other languages than English."""

from __future__ import annotations

from reader.text.captions.caption_lexicon import CaptionLexicon, compile_pattern

# Openings before a colon; openings of a sentence; marks in brackets: for each language.
_MARKS: dict[str, tuple[str, str, str]] = {
    "arabic": (
        "صورة|الصورة|في الصورة|صورة أرشيفية|تصوير",
        "في الصورة|تظهر الصورة|صورة أرشيفية",
        "يمين|يسار|صورة أرشيفية|أرشيف|أرشيفية",
    ),
    "chinese": (
        "图|圖|图片|圖片|照片|摄影|攝影|图片来源|圖片來源|图为",
        "图为|圖為|▲",
        "资料图|資料圖|资料图片|左|右",
    ),
    "czech": ("foto|snímek", "na snímku|na fotografii", "vlevo|vpravo|na snímku"),
    "danish": ("foto|arkivfoto", "på billedet", "til venstre|til højre|t\\.v\\.|t\\.h\\."),
    "dutch": ("foto|archieffoto|beeld", "op de foto", "links|rechts|midden|foto"),
    "estonian": ("foto", "fotol|pildil", "vasakul|paremal|pildil"),
    "finnish": ("kuva|arkistokuva", "kuvassa", "vas\\.|oik\\.|vasemmalla|oikealla|kuvassa"),
    "french": (
        "photos?|photo d'archives|image|crédit photo|légende|ci-dessus|ci-dessous",
        "sur (?:la|cette) photo|sur l'image",
        "à gauche|à droite|au centre|photo|en photo|ci-dessus|ci-dessous",
    ),
    "german": (
        "fotos?|archivfoto|archivbild|symbolbild|bild|im bild",
        "im bild|auf dem (?:bild|foto)|das (?:bild|foto|archivbild|archivfoto) zeigt",
        "links|rechts|mitte|l\\.|r\\.|m\\.|archivbild|archivfoto|symbolbild|im bild|foto",
    ),
    "greek": ("φωτογραφία|φωτο", "στη φωτογραφία", "αριστερά|δεξιά|φωτο"),
    "hebrew": ("צילום|תמונה|בתמונה|צילומים|קרדיט", "בתמונה", "מימין|משמאל|במרכז|ארכיון|צילום"),
    "hindi": (
        "तस्वीर|चित्र|फोटो|फ़ोटो|छवि|फाइल फोटो|फ़ाइल फोटो|सांकेतिक तस्वीर",
        "तस्वीर में|फोटो में|चित्र में",
        "बाएँ|बाएं|दाएँ|दाएं|फाइल फोटो|फ़ाइल फोटो|सांकेतिक तस्वीर|फोटो",
    ),
    "hungarian": (
        "fotó|kép|képünkön|fotók",
        "a képen|képünkön",
        "balra|jobbra|középen|fotó|a képen",
    ),
    "indonesian": ("foto|gambar|foto arsip", "dalam foto", "kiri|kanan|tengah|foto|arsip"),
    "italian": (
        "foto|immagine|nella foto",
        "nella foto|nell'immagine",
        "a sinistra|a destra|al centro|nella foto|foto",
    ),
    "japanese": ("写真|写真提供|写真説明|画像|撮影|提供", "写真は|▲", "写真|資料写真|左|右|中央"),
    "korean": (
        "사진|자료사진|사진 제공|사진제공|사진 설명|이미지",
        "사진은|▲",
        "사진|자료사진|왼쪽|오른쪽|가운데",
    ),
    "norwegian": ("foto|arkivfoto", "på bildet", "til venstre|til høyre|t\\.v\\.|t\\.h\\."),
    "persian": (
        "عکس|تصویر|در تصویر|عکاس|عکس از",
        "در تصویر|در عکس|در این عکس",
        "راست|چپ|عکس|آرشیو",
    ),
    "polish": ("fot\\.|foto|zdjęcie", "na zdjęciu", "z lewej|z prawej|na zdjęciu|fot\\."),
    "portuguese": (
        "fotos?|imagem|crédito",
        "na foto|na imagem",
        "à esquerda|à direita|ao centro|na foto|foto",
    ),
    "romanian": (
        "foto|fotografie|imagine|sursa foto",
        "în imagine|în fotografie",
        "stânga|dreapta|centru|foto",
    ),
    "russian": ("фото|снимок", "на фото|на снимке", "слева|справа|на фото|в центре"),
    "slovene": ("foto|fotografija", "na fotografiji|na sliki", "levo|desno|na sliki"),
    "spanish": (
        "fotos?|imagen|foto de archivo|imagen de archivo|crédito",
        "en la (?:foto|imagen|fotografía)",
        "izquierda|derecha|izda?\\.|dcha?\\.|en el centro|en la (?:foto|imagen)|foto",
    ),
    "swedish": ("foto|arkivbild|bild", "på bilden", "till vänster|till höger|t\\.v\\.|t\\.h\\."),
    "thai": (
        "ภาพ|ภาพประกอบ|แฟ้มภาพ|ภาพจาก|ที่มาภาพ|ภาพถ่าย",
        "ในภาพ|ภาพจาก|แฟ้มภาพ",
        "ซ้าย|ขวา|กลาง|แฟ้มภาพ|ภาพ",
    ),
    "turkish": ("fotoğraf|foto", "fotoğrafta", "solda|sağda|fotoğrafta"),
    "ukrainian": (
        "фото|світлина|знімок",
        "на фото|на знімку|на світлині",
        "ліворуч|праворуч|на фото|у центрі",
    ),
    "vietnamese": ("ảnh|hình|ảnh minh họa", "trong ảnh|ảnh minh họa", "trái|phải|giữa|ảnh"),
}


# Openings of captions that are whole sentences.
_SENTENCES = {"chinese": "图为|圖為|▲", "japanese": "▲", "korean": "▲"}
# Behind an opening the sentence goes on without a space. Korean writes a credit with "=".
_WITHOUT_SPACES = frozenset({"chinese", "japanese", "thai"})
_SIGNS = "[:：=＝]"


def _make_lexicon(language: str, before_colon: str, opening: str, bracketed: str) -> CaptionLexicon:
    """Return a lexicon from alternatives of regular expressions."""
    whole = f"|^(?:{_SENTENCES[language]})" if language in _SENTENCES else ""
    end = "" if language in _WITHOUT_SPACES else r"\b"
    within = rf"(?:[^()（）]{{0,30}}[\s,،、，])?(?:{bracketed})"
    return CaptionLexicon(
        marks=compile_pattern(
            rf"^[(（【\[]?(?:{before_colon})\s?(?:{_SIGNS}|[】\]])|[(（](?:{bracketed})[)）]{whole}"
        ),
        weak_marks=compile_pattern(rf"^(?:{opening}){end}|[(（]{within}[)）]"),
    )


LEXICONS = {language: _make_lexicon(language, *marks) for language, marks in _MARKS.items()}


def has_caption_mark(text: str, language: str) -> bool:
    """Return whether a text has what only captions have, in a language other than English."""
    lexicon = LEXICONS.get(language)
    return lexicon is not None and lexicon.marks.search(text) is not None

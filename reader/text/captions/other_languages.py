"""Marks of captions in other languages than English."""

from __future__ import annotations

from reader.text.captions.caption_lexicon import CaptionLexicon, compile_pattern

# Openings before a colon; openings of a sentence; marks in brackets: for each language that real
# captions were found of.
_MARKS: dict[str, tuple[str, str, str]] = {
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
    "italian": (
        "foto|immagine|nella foto",
        "nella foto|nell'immagine",
        "a sinistra|a destra|al centro|nella foto|foto",
    ),
    "norwegian": ("foto|arkivfoto", "på bildet", "til venstre|til høyre|t\\.v\\.|t\\.h\\."),
    "polish": ("fot\\.|foto|zdjęcie", "na zdjęciu", "z lewej|z prawej|na zdjęciu|fot\\."),
    "portuguese": (
        "fotos?|imagem|crédito",
        "na foto|na imagem",
        "à esquerda|à direita|ao centro|na foto|foto",
    ),
    "russian": ("фото|снимок", "на фото|на снимке", "слева|справа|на фото|в центре"),
    "slovene": ("foto|fotografija", "na fotografiji|na sliki", "levo|desno|na sliki"),
    "spanish": (
        "fotos?|imagen|foto de archivo|imagen de archivo|crédito",
        "en la (?:foto|imagen|fotografía)",
        "izquierda|derecha|izda?\\.|dcha?\\.|en el centro|en la (?:foto|imagen)|foto",
    ),
    "swedish": ("foto|arkivbild|bild", "på bilden", "till vänster|till höger|t\\.v\\.|t\\.h\\."),
    "turkish": ("fotoğraf|foto", "fotoğrafta", "solda|sağda|fotoğrafta"),
}


def _make_lexicon(before_colon: str, opening: str, bracketed: str) -> CaptionLexicon:
    """Return a lexicon from alternatives of regular expressions."""
    return CaptionLexicon(
        marks=compile_pattern(rf"^(?:{before_colon})\s?:|\((?:{bracketed})\)"),
        weak_marks=compile_pattern(rf"^(?:{opening})\b|\((?:[^()]{{0,30}}[\s,])?(?:{bracketed})\)"),
    )


LEXICONS = {language: _make_lexicon(*marks) for language, marks in _MARKS.items()}

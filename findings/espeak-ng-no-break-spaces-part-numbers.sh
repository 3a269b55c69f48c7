#!/usr/bin/env bash
# Tool:     eSpeak NG 1.52.0 (speech; by espeakng-loader 0.2.4, through ctypes), the sounds of a
#           text.
# Expected: "12 500" is read as twelve thousand five hundred where a space parts thousands,
#           whichever space it is: typography asks for one that does not break (U+00A0, or U+202F in
#           French).
# Seen:     with a plain space it is one number in French, Swedish, Finnish, Polish and German. With
#           a no-break space it is two, "twelve" and "five hundred", without a pause between them.
# Matters:  news sites set the no-break space, and text that was typed by hand has the plain one, so
#           that only real articles are read wrong. Each sum, count of people and price above a
#           thousand is told as another one. Take these spaces out between digits before a text is
#           read aloud.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   eSpeak NG 1.52.0
#   fr, none: duz mˈil sɛ̃ksˈɑ̃ øʁˈo
#   fr, space: duz mˈil sɛ̃ksˈɑ̃ øʁˈo
#   fr, U+00A0: dˈuz sɛ̃ksˈɑ̃ øʁˈo
#   fr, U+202F: dˈuz sɛ̃ksˈɑ̃ øʁˈo
#   sv, none: tˈɔlv tˈʉsɛn fˈɛmhˈɵndra krˈuːnɔr
#   sv, space: tˈɔlv tˈʉsɛn fˈɛmhˈɵndra krˈuːnɔr
#   sv, U+00A0: tˈɔlv fˈɛmhˈɵndra krˈuːnɔr
#   sv, U+202F: tˈɔlv fˈɛmhˈɵndra krˈuːnɔr
#   fi, none: kˈaksitˌoista tˌuhatːa vˈiːsisˌataː ˈeuroa
#   fi, space: kˈaksitˌoista tˌuhatːa vˈiːsisˌataː ˈeuroa
#   fi, U+00A0: kˈaksitˌoista vˈiːsisˌataː ˈeuroa
#   fi, U+202F: kˈaksitˌoista vˈiːsisˌataː ˈeuroa
#   pl, none: dvanˈaɕtɕɛ tɨɕˈɛntsɨ pʲˈɛɲtɕsɛt ˈɛwrɔ
#   pl, space: dvanˈaɕtɕɛ tɨɕˈɛntsɨ pʲˈɛɲtɕsɛt ˈɛwrɔ
#   pl, U+00A0: dvanˈaɕtɕɛ pʲˈɛɲtɕsɛt ˈɛwrɔ
#   pl, U+202F: dvanˈaɕtɕɛ pʲˈɛɲtɕsɛt ˈɛwrɔ
#   de, none: tsvˈœlf tˈaʊzənt fˈʏnfhˈʊndɜt ˈɔøroː
#   de, space: tsvˈœlf tˈaʊzənt fˈʏnfhˈʊndɜt ˈɔøroː
#   de, U+00A0: tsvˈœlf fˈʏnfhˈʊndɜt ˈɔøroː
#   de, U+202F: tsvˈœlf fˈʏnfhˈʊndɜt ˈɔøroː
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  espeakng-loader==0.2.4 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import ctypes

import espeakng_loader

SPOKEN = (("fr", "euros"), ("sv", "kronor"), ("fi", "euroa"), ("pl", "euro"), ("de", "Euro"))
GAPS = {"none": "", "space": " ", "U+00A0": "\xa0", "U+202F": "\u202f"}

espeak = ctypes.CDLL(espeakng_loader.get_library_path())
espeak.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0)
espeak.espeak_Info.restype = ctypes.c_char_p
espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
espeak.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]


def pronounce(text):
    left = ctypes.c_char_p(text.encode())
    clauses = []
    while left.value:
        clauses.append(espeak.espeak_TextToPhonemes(ctypes.byref(left), 1, 2).decode())
    return " ".join(clauses)


print("eSpeak NG", espeak.espeak_Info(None).decode())
for voice, unit in SPOKEN:
    assert espeak.espeak_SetVoiceByName(voice.encode()) == 0
    for name, gap in GAPS.items():
        print(f"{voice}, {name}: {pronounce(f'12{gap}500 {unit}')}")
PYTHON
cat >"$work/expected" <<'LINES'
eSpeak NG 1.52.0
fr, none: duz mˈil sɛ̃ksˈɑ̃ øʁˈo
fr, space: duz mˈil sɛ̃ksˈɑ̃ øʁˈo
fr, U+00A0: dˈuz sɛ̃ksˈɑ̃ øʁˈo
fr, U+202F: dˈuz sɛ̃ksˈɑ̃ øʁˈo
sv, none: tˈɔlv tˈʉsɛn fˈɛmhˈɵndra krˈuːnɔr
sv, space: tˈɔlv tˈʉsɛn fˈɛmhˈɵndra krˈuːnɔr
sv, U+00A0: tˈɔlv fˈɛmhˈɵndra krˈuːnɔr
sv, U+202F: tˈɔlv fˈɛmhˈɵndra krˈuːnɔr
fi, none: kˈaksitˌoista tˌuhatːa vˈiːsisˌataː ˈeuroa
fi, space: kˈaksitˌoista tˌuhatːa vˈiːsisˌataː ˈeuroa
fi, U+00A0: kˈaksitˌoista vˈiːsisˌataː ˈeuroa
fi, U+202F: kˈaksitˌoista vˈiːsisˌataː ˈeuroa
pl, none: dvanˈaɕtɕɛ tɨɕˈɛntsɨ pʲˈɛɲtɕsɛt ˈɛwrɔ
pl, space: dvanˈaɕtɕɛ tɨɕˈɛntsɨ pʲˈɛɲtɕsɛt ˈɛwrɔ
pl, U+00A0: dvanˈaɕtɕɛ pʲˈɛɲtɕsɛt ˈɛwrɔ
pl, U+202F: dvanˈaɕtɕɛ pʲˈɛɲtɕsɛt ˈɛwrɔ
de, none: tsvˈœlf tˈaʊzənt fˈʏnfhˈʊndɜt ˈɔøroː
de, space: tsvˈœlf tˈaʊzənt fˈʏnfhˈʊndɜt ˈɔøroː
de, U+00A0: tsvˈœlf fˈʏnfhˈʊndɜt ˈɔøroː
de, U+202F: tsvˈœlf fˈʏnfhˈʊndɜt ˈɔøroː
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

#!/usr/bin/env bash
# Tool:     lingua-language-detector 2.1.1 (language identification for short texts), all languages.
# Expected: a text in Unicode's decomposed form (NFD: a letter, then its accents) is in the same
#           language as in the composed form (NFC). The two are canonically equivalent and look alike.
# Seen:     each accent ends a word, as it is no letter, and what is left are pieces of ASCII. Every
#           Vietnamese sentence is in another language, and none of them is the right one; Czech
#           becomes Slovak or Bosnian. Nothing is raised, and detect_language_of returns no None.
# Matters:  macOS gives decomposed names of files, some Vietnamese keyboards and texts out of PDF
#           have decomposed letters. Call unicodedata.normalize("NFC", text) before. langdetect
#           and py3langid find Vietnamese and Czech in both forms.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   vi: VIETNAMESE, decomposed TSONGA
#   vi: VIETNAMESE, decomposed AFRIKAANS
#   vi: VIETNAMESE, decomposed ROMANIAN
#   vi: VIETNAMESE, decomposed LATIN
#   cs: CZECH, decomposed SLOVAK
#   cs: CZECH, decomposed BOSNIAN
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  lingua-language-detector==2.1.1 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from unicodedata import normalize

from lingua import LanguageDetectorBuilder

SENTENCES = (
    ("vi", "Chính phủ hôm thứ Hai đã quyết định giảm thuế và tăng chi tiêu của đất nước."),
    ("vi", "Cây cầu bị đóng cửa đến tháng Ba vì một thanh dầm bị nứt, thị trưởng cho biết."),
    ("vi", "Bộ trưởng nói rằng các trường học sẽ mở cửa lại sau Tết."),
    ("vi", "Trời mưa ở Hà Nội hôm qua."),
    ("cs", "Vláda v pondělí rozhodla, že sníží daně a zvýší výdaje země."),
    ("cs", "Most je do března uzavřen, protože praskl nosník, řekl starosta."),
)
find = LanguageDetectorBuilder.from_all_languages().build().detect_language_of
for language, sentence in SENTENCES:
    composed, decomposed = normalize("NFC", sentence), normalize("NFD", sentence)
    print(f"{language}: {find(composed).name}, decomposed {find(decomposed).name}")
PYTHON
cat >"$work/expected" <<'LINES'
vi: VIETNAMESE, decomposed TSONGA
vi: VIETNAMESE, decomposed AFRIKAANS
vi: VIETNAMESE, decomposed ROMANIAN
vi: VIETNAMESE, decomposed LATIN
cs: CZECH, decomposed SLOVAK
cs: CZECH, decomposed BOSNIAN
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

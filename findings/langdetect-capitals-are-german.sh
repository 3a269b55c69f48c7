#!/usr/bin/env bash
# Tool:     langdetect 1.0.9 (a port of Google's language-detection; its newest version).
# Expected: a sentence is in the same language when it is printed in capitals; where the detector
#           cannot tell, its probability says so.
# Seen:     Danish, Norwegian, Swedish, Estonian and Lithuanian in capitals are German, with a
#           probability of 1.00: profiles count letters in the case they were found in, and that of
#           German has the most capitals (8 % of its letters). Dutch and Finnish are German too, with
#           .86 to 1.00 by the seed. In small letters each is found with 1.00.
# Matters:  headlines and reports of agencies come in capitals. A threshold on the probability
#           does not keep them out, and they get the stop words and sentence rules of German. Give
#           detect() the text in lower case where most of its letters are capitals.
#
# Seen on 2026-11-29 with Python 3.11.7, seed 0:
#   da: da 1.00, in capitals de 1.00, lowered again da 1.00
#   no: no 1.00, in capitals de 1.00, lowered again no 1.00
#   sv: sv 1.00, in capitals de 1.00, lowered again sv 1.00
#   et: et 1.00, in capitals de 1.00, lowered again et 1.00
#   lt: lt 1.00, in capitals de 1.00, lowered again lt 1.00
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  langdetect==1.0.9 six==1.17.0 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON'
import sys

import langdetect

SENTENCES = {
    "da": "Broen er lukket til marts, fordi en bjælke er revnet, siger borgmesteren i Skagen.",
    "no": "Broen er stengt til mars fordi en bjelke har sprukket, sier ordføreren.",
    "sv": "Bron är stängd till mars, eftersom en balk har spruckit, säger borgmästaren.",
    "et": "Valitsus otsustas esmaspäeval makse langetada ja riigi kulusid suurendada.",
    "lt": "Vyriausybė pirmadienį nusprendė sumažinti mokesčius ir padidinti šalies išlaidas.",
}
langdetect.DetectorFactory.seed = 0


def find(text):
    best = langdetect.detect_langs(text)[0]
    return f"{best.lang} {best.prob:.2f}"


changed = False
for language, sentence in SENTENCES.items():
    capitals = sentence.upper()
    line = f"{find(sentence)}, in capitals {find(capitals)}, lowered again {find(capitals.lower())}"
    print(f"{language}: {line}")
    changed |= line != f"{language} 1.00, in capitals de 1.00, lowered again {language} 1.00"
if changed:
    print("The behaviour has changed.", file=sys.stderr)
    sys.exit(1)
PYTHON

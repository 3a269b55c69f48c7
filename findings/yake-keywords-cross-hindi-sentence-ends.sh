#!/usr/bin/env bash
# Library:  yake 0.7.3 (Python 3.11), its KeywordExtractor.
#
# Expected: a keyword lies within one sentence and has no full stop in it, in each of the languages
#           that have a stop word list.
# Seen:     the danda (U+0964) that ends a sentence in Hindi is a letter for it. Phrases with the stop
#           in their midst, half from one sentence and half from the next, are among the best, words
#           before a stop are words of their own, and of a Chinese text the whole of it is one
#           keyword. With "." in the place of the danda the same text has clean phrases.
# Matters:  the tags of a Hindi article join the end of one sentence with the beginning of the next.
#
# Seen on 2026-12-01 with Python 3.11.7:
#   danda: 20 keywords, with a stop inside 4
#   full stop: 15 keywords, with a stop inside 0
#   Chinese: one keyword of 18 characters of 19
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  yake==0.7.3 numpy==2.4.6 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import yake

DANDA = "\u0964"
HINDI = (
    "\u092c\u093e\u0922\u093c \u0938\u0947 \u0932\u094b\u0917 \u092c\u0947\u0918\u0930 \u0939\u0941\u090f\u0964 "
    "\u0938\u0930\u0915\u093e\u0930 \u0928\u0947 \u092e\u0926\u0926 \u092d\u0947\u091c\u0940\u0964 "
    "\u0928\u0926\u0940 \u0915\u093e \u092a\u093e\u0928\u0940 \u0909\u0924\u0930 \u0930\u0939\u093e \u0939\u0948\u0964"
)
for name, text in (("danda", HINDI), ("full stop", HINDI.replace(DANDA, "."))):
    keywords = [keyword for keyword, _ in yake.KeywordExtractor(lan="hi", top=20).extract_keywords(text)]
    within = [k for k in keywords if DANDA in k.rstrip(DANDA) or "." in k.rstrip(".")]
    print(f"{name}: {len(keywords)} keywords, with a stop inside {len(within)}")
CHINESE = "\u6e21\u8f6e\u5468\u4e00\u6401\u6d45\u3002\u5341\u4e8c\u4eba\u53d7\u4f24\u3002\u6e2f\u53e3\u5df2\u5173\u95ed\u3002"
((keyword, _),) = yake.KeywordExtractor(lan="zh").extract_keywords(CHINESE)
print("Chinese: one keyword of", len(keyword), "characters of", len(CHINESE))
PYTHON
cat >"$work/expected" <<'LINES'
danda: 20 keywords, with a stop inside 4
full stop: 15 keywords, with a stop inside 0
Chinese: one keyword of 18 characters of 19
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

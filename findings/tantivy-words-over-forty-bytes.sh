#!/usr/bin/env bash
# Tool:     tantivy 0.27.0 (full-text search in Rust, for Python), fields with the default
#           tokenizer.
# Expected: a word can be found if it is in a text. The documentation says of the default tokenizer
#           that it removes tokens "that are longer than 40 chars".
# Seen:     the limit is 40 bytes of UTF-8. In Russian and Greek a word of 20 letters is not in the
#           index, in Georgian one of 14. Neither indexing nor the query says so; the query finds
#           nothing.
# Matters:  "достопримечательностей" (of sights) is an ordinary word in news on towns, and
#           "საქართველოსთან" (with Georgia) one in most Georgian articles on politics, while another
#           case of the same name is found. In Chinese a headline without a space is one token, and
#           gone. Make a TextAnalyzer of your own, without or with another limit.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   Donaudampfschifffahrtsgesellschaften: 36 letters, 36 bytes, found
#   достопримечательно: 18 letters, 36 bytes, found
#   достопримечательностей: 22 letters, 44 bytes, not found
#   საქართველოდან: 13 letters, 39 bytes, found
#   საქართველოსთან: 14 letters, 42 bytes, not found
#   市长宣布大桥将于周五重新: 12 letters, 36 bytes, found
#   市长宣布大桥将于周五重新开放: 14 letters, 42 bytes, not found
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check tantivy==0.27.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import tantivy

WORDS = (
    "Donaudampfschifffahrtsgesellschaften",
    "достопримечательно",
    "достопримечательностей",
    "საქართველოდან",
    "საქართველოსთან",
    "市长宣布大桥将于周五重新",
    "市长宣布大桥将于周五重新开放",
)


def is_found(word):
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text")
    index = tantivy.Index(builder.build())
    with index.writer() as writer:
        writer.add_document(tantivy.Document(text=f"a {word} b"))
    index.reload()
    return bool(index.searcher().search(index.parse_query(word, ["text"])).hits)


for word in WORDS:
    size = len(word.encode())
    print(f"{word}: {len(word)} letters, {size} bytes, {'found' if is_found(word) else 'not found'}")
PYTHON
cat >"$work/expected" <<'LINES'
Donaudampfschifffahrtsgesellschaften: 36 letters, 36 bytes, found
достопримечательно: 18 letters, 36 bytes, found
достопримечательностей: 22 letters, 44 bytes, not found
საქართველოდან: 13 letters, 39 bytes, found
საქართველოსთან: 14 letters, 42 bytes, not found
市长宣布大桥将于周五重新: 12 letters, 36 bytes, found
市长宣布大桥将于周五重新开放: 14 letters, 42 bytes, not found
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

#!/usr/bin/env bash
# Tool:     word2number 1.1 (numbers in English words), beside num2words 0.5.14, which writes them.
# Expected: what num2words writes of a number is read as that number; the README promises it "upto
#           the range of 999,999,999,999".
# Seen:     num2words puts a comma behind the thousands, and word2number gives another number for
#           each that has one: 8100 of the 9000 with four digits. "one thousand, one hundred" is
#           101. Without the comma these are right, but hundreds and tens of thousands behind a
#           million are not: "three million two hundred thousand" is 3201200.
# Matters:  nothing is raised, and small numbers, of which a test has most, are right. Sums of money
#           and counts of people in news are of just this kind.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   nine hundred and eighty-four: 984; without comma: 984
#   one thousand, one hundred: 101; without comma: 1100
#   one thousand, nine hundred and eighty-four: 1; without comma: 1984
#   two thousand and twenty-six: 2026; without comma: 2026
#   twelve thousand, five hundred: 160; without comma: 12500
#   ninety-nine thousand: 99000; without comma: 99000
#   nine hundred and ninety-nine thousand, nine hundred and ninety-nine: 9; without comma: 999999
#   three million, two hundred thousand: 106000; without comma: 3201200
#   three million two hundred thousand: 3201200
#   three million twenty thousand: 3021020
#   two million three thousand nine hundred and eighty four: 2003984
#   twelve hundred: 1200
#   nineteen hundred and five: 1905
#   wrong of 1000 to 9999: 8100
#   without comma: 0
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  word2number==1.1 num2words==0.5.14 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from num2words import num2words
from word2number.w2n import word_to_num

for number in (984, 1100, 1984, 2026, 12500, 99000, 999999, 3200000):
    words = num2words(number)
    print(f"{words}: {word_to_num(words)}; without comma: {word_to_num(words.replace(',', ''))}")
for words in (
    "three million two hundred thousand",
    "three million twenty thousand",
    "two million three thousand nine hundred and eighty four",
    "twelve hundred",
    "nineteen hundred and five",
):
    print(f"{words}: {word_to_num(words)}")


def count_wrong(numbers, change):
    return sum(word_to_num(change(num2words(number))) != number for number in numbers)


print("wrong of 1000 to 9999:", count_wrong(range(1000, 10000), str))
print("without comma:", count_wrong(range(1000, 10000), lambda words: words.replace(",", "")))
PYTHON
cat >"$work/expected" <<'LINES'
nine hundred and eighty-four: 984; without comma: 984
one thousand, one hundred: 101; without comma: 1100
one thousand, nine hundred and eighty-four: 1; without comma: 1984
two thousand and twenty-six: 2026; without comma: 2026
twelve thousand, five hundred: 160; without comma: 12500
ninety-nine thousand: 99000; without comma: 99000
nine hundred and ninety-nine thousand, nine hundred and ninety-nine: 9; without comma: 999999
three million, two hundred thousand: 106000; without comma: 3201200
three million two hundred thousand: 3201200
three million twenty thousand: 3021020
two million three thousand nine hundred and eighty four: 2003984
twelve hundred: 1200
nineteen hundred and five: 1905
wrong of 1000 to 9999: 8100
without comma: 0
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

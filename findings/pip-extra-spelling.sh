#!/usr/bin/env bash
# Tool:     pip before 23.3 (Python 3.11.0 brings pip 22.3, Python 3.11.7 still brings 23.2.1).
# Expected: `pip install 'lxml[html_clean]'` installs lxml_html_clean, which lxml's extra
#           "html-clean" asks for: PEP 685 has "-", "_" and "." be one and the same in the name of an
#           extra.
# Seen:     pip 22.3 and 23.2.1 compare the spelling: they warn that lxml "does not provide the
#           extra 'html_clean'", leave lxml_html_clean out, and end with status 0. pip 23.3 and later
#           install it.
# Matters:  justext 3.0.2 asks for lxml[html_clean], and trafilatura for justext. With the pip that a
#           fresh `python3 -m venv` has, `pip install trafilatura` succeeds, and `import trafilatura`
#           raises ImportError. Whoever depends on trafilatura has to name lxml_html_clean as well.
#
# Seen on 2026-11-28 with Python 3.11.7:
#   pip 22.3: extra not found; import trafilatura: ImportError
#   pip 23.2.1: extra not found; import trafilatura: ImportError
#   pip 23.3: lxml_html_clean 0.4.6; import trafilatura: done
#   pip 25.3: lxml_html_clean 0.4.6; import trafilatura: done
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo lxml_html_clean==0.4.6 >"$work/constraints.txt"

install() {
  "$1/bin/python" -m pip install --quiet --disable-pip-version-check "${@:2}" || exit 2
}

# Prints what a pip does, and returns 0 where it finds the extra.
try() {
  local venv=$work/$1 log=$work/$1.log found imported
  python3 -m venv "$venv"
  install "$venv" "pip==$1" 2>>"$log"
  install "$venv" -c "$work/constraints.txt" trafilatura==2.1.0 justext==3.0.2 lxml==6.1.3 2>>"$log"
  if grep -q "lxml 6.1.3 does not provide the extra 'html_clean'" "$log"; then
    found="extra not found"
  else
    found="lxml_html_clean $("$venv/bin/python" -c \
      'from importlib.metadata import version; print(version("lxml_html_clean"))')"
  fi
  if "$venv/bin/python" -c 'import trafilatura' 2>"$log"; then
    imported=done
  else
    imported=$(tail -n 2 "$log" | grep -o '^ImportError')
  fi
  printf 'pip %s: %s; import trafilatura: %s\n' "$1" "$found" "$imported"
  [ "$imported" = done ]
}

python3 --version
status=0
for old in 22.3 23.2.1; do
  if try "$old"; then status=1; fi
done
for new in 23.3 25.3; do
  try "$new" || status=1
done
[ $status -eq 0 ] || echo "The behaviour has changed." >&2
exit $status

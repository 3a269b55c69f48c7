#!/usr/bin/env bash
# Tool:     warcio 1.8.1 (web archives, WARC) with brotli 1.2.1; ArchiveIterator, content_stream().
# Expected: a response that was sent with "Content-Encoding: br" is unpacked where the package brotli
#           is there, and named as not supported where it is not.
# Seen:     with brotli each such record raises AttributeError: warcio sets an attribute on its
#           decompressor, whose type takes none. It was written for brotlipy, which is given up and
#           which the extra "all" still asks for. Without brotli content_stream() gives the packed
#           bytes as the page, and raises nothing. gzip is unpacked in both.
# Matters:  browsers are sent "br" by most large sites. A crawler's archive can be read until
#           another package, such as requests' or urllib3's extras, brings brotli along, and then its
#           reader stops at the first such page. Unpack by brotli.decompress from raw_stream.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   without brotli: gzip <p>Boats</p>, br packed bytes
#   with brotli: gzip <p>Boats</p>, br AttributeError
#   raw_stream and brotli.decompress: <p>Boats</p>
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
install() {
  "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@" || exit 2
}
install warcio==1.8.1 six==1.17.0

cat >"$work/records.py" <<'PYTHON'
import gzip
import io
import sys

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = b"<p>Boats</p>"
# The same page, packed by brotli 1.2.1.
BROTLI = bytes.fromhex(sys.argv[1]) if len(sys.argv) > 1 else b""


def open_record(encoding, body):
    archive = io.BytesIO()
    writer = WARCWriter(archive, gzip=True)
    fields = [("Content-Type", "text/html"), ("Content-Encoding", encoding)]
    headers = StatusAndHeaders("200 OK", fields, protocol="HTTP/1.1")
    payload = io.BytesIO(body)
    address = "http://example.org/"
    writer.write_record(
        writer.create_warc_record(address, "response", payload=payload, http_headers=headers)
    )
    archive.seek(0)
    return next(iter(ArchiveIterator(archive)))


def read(encoding, body):
    try:
        content = open_record(encoding, body).content_stream().read()
    except AttributeError:
        return "AttributeError"
    return "packed bytes" if content == body else content.decode()


print(f"gzip {read('gzip', gzip.compress(PAGE))}, br {read('br', BROTLI)}")
if "raw" in sys.argv:
    import brotli

    raw = open_record("br", BROTLI).raw_stream.read()
    print("raw_stream and brotli.decompress:", brotli.decompress(raw).decode())
PYTHON
packed=8b05803c703e426f6174733c2f703e03
{
  printf 'without brotli: '
  "$work/venv/bin/python" "$work/records.py" "$packed"
  install brotli==1.2.1
  printf 'with brotli: '
  "$work/venv/bin/python" "$work/records.py" "$packed" raw
} | tee "$work/seen"
cat >"$work/expected" <<'LINES'
without brotli: gzip <p>Boats</p>, br packed bytes
with brotli: gzip <p>Boats</p>, br AttributeError
raw_stream and brotli.decompress: <p>Boats</p>
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }

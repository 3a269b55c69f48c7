"""Files that are no articles by their name: which are left out of folders, and what they are.

This is the one place that decides it, for folders, archives and the watch over imported folders. A
file that the user names is read whatever its name is, unless its content is plain text and its name
says that it is something else than an article. Names of pages are not here: a page may well be
saved as ``index.php``.
"""

from __future__ import annotations

import re

_CODE = "program code"
_SUFFIXES = {
    "an image": (
        "apng avif bmp cdr cr2 eps gif heic heif icns ico jfif jpeg jpg nef png psd svg svgz tga"
        " tif tiff webp xcf"
    ),
    "a sound or video file": (
        "3gp aac aif aiff amr avi flac flv m2ts m4a m4b m4v mid mka mkv mov mp3 mp4 mpeg mpg oga"
        " ogg ogv opus wav webm wma wmv"
    ),
    "a playlist": "m3u m3u8 pls xspf",
    "a font": "eot otf ttc ttf woff woff2",
    "a style sheet": "css less sass scss styl xsl xslt",
    _CODE: (
        "bat c cc class cjs clj cmd coffee cpp cs cxx dart dll dylib ejs el elm erl ex exe exs f90"
        " fs go gradle groovy h hpp hs ipynb java jl js jsx kt lua m4 mjs ml mts nim o php3 phps pm"
        " po pot ps1 psm1 pxd py pyc pyi pyo pyw pyx r rb rs sc scala scm sh so sql svelte swift"
        " tcl tf ts tsx vb vbs vim vue wasm wat zig zsh bash fish"
    ),
    "a settings file": (
        "cfg cnf conf desktop editorconfig env ini inf lnk lock mo plist prefs properties reg"
        " service theme toml webmanifest xsd yaml yml"
    ),
    "data for programs": (
        "bib db3 dbf dtd geojson gpx ics iso kml map mdb parquet pickle pkl sqlite sqlite3 torrent"
        " vcf"
    ),
    "a list of changes to files": "diff patch rej",
    "a list of checksums or a signature": "md5 sha1 sha256 sha512 sig",
}
_KINDS = {f".{suffix}": kind for kind, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}
_NAMES = {
    **dict.fromkeys(("desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r"), "a file of the system"),
    **dict.fromkeys(("makefile", "dockerfile", "rakefile", "gemfile", "procfile"), _CODE),
    **dict.fromkeys(
        (
            "package.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            "composer.json",
            "tsconfig.json",
        ),
        "a settings file",
    ),
    **dict.fromkeys(("robots.txt", "humans.txt", "requirements.txt"), "a settings file"),
    **dict.fromkeys(
        ("md5sums", "sha1sums", "sha256sums", "sha512sums"), "a list of checksums or a signature"
    ),
}
_BEGINNINGS = {"#!/": _CODE, "<?php": _CODE, "%!PS": "a file for printers"}
# What stands beside articles in a project, and is text that somebody may want to read.
_PROJECT_TEXT = re.compile(
    r"README.*|(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|CHANGELOG|CONTRIBUTING)(?:\.(?:md|txt|rst))?",
    re.DOTALL,
)
# Copies of editors and office programs, and files that are not written to their end.
_TEMPORARY = re.compile(
    r".*~|#.*#|~\$.*|.*\.(?:bak|crdownload|download|orig|part|partial|sw[op]|temp|tmp)",
    re.DOTALL | re.IGNORECASE,
)


def is_skipped(name: str) -> bool:
    """Whether a file of that name, without its folder, is left out of folders and archives."""
    return bool(
        name.startswith(".")
        or _PROJECT_TEXT.fullmatch(name)
        or _TEMPORARY.fullmatch(name)
        or describe_other_kind(name)
    )


def describe_other_kind(name: str) -> str | None:
    """Return what a file is by its name if that is no article: "a style sheet"; else None."""
    lower = name.lower()
    if lower in _NAMES:
        return _NAMES[lower]
    stem, dot, suffix = lower.rpartition(".")
    kind = _KINDS.get(f".{suffix}") if dot and stem else None
    # A headline can end so: "The makers of Node.js". The names of programs have no spaces.
    return None if kind == _CODE and " " in stem else kind


def describe_other_content(text: str) -> str | None:
    """Return what plain text is by its beginning if that is no article; else None."""
    return next((kind for mark, kind in _BEGINNINGS.items() if text.startswith(mark)), None)

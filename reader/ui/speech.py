"""The system's speech: a program that reads a text aloud, where there is one."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import shutil
import signal
import tempfile
from asyncio.subprocess import Process
from collections.abc import Iterator
from typing import IO

from reader.records import Record
from reader.text import clean
from reader.text.languages.supported import CODES_WITHOUT_MODEL, ISO_CODES

# In the order in which they are asked for: the desktop's own voice first.
PROGRAMS = ("spd-say", "espeak-ng", "espeak", "say")

MAX_PIECE = 1_000  # characters that a program is given at once; an argument has at most 128 KiB

# How long a program may take for a piece of so many bytes in UTF-8: several times what the slowest
# voice needs. spd-say waits for ever where its server has no sound.
_PATIENCE_SECONDS, _PATIENCE_SECONDS_BYTE = 20.0, 0.3
_END_SECONDS = 4.0  # that it has to end when it is to be silent
_MAX_ERRORS = 10_000  # bytes that are read of what it says
_MAX_SAID = 120  # characters of it that are shown

# The space between the thousands of a number, as cleaned text has it. With it espeak reads two
# numbers, with a plain one too in some languages: "12 500" is "twelve, five hundred".
_THOUSANDS_SPACE = re.compile(r"(?<=\d)(?<!\d{4})\xa0(?=\d{3}(?!\d))")

# Runs "$@" on the text in standard input. Standard output is the end of a pipe that is read: its
# other end closes when reader is to be silent, and when its process has ended, however that was.
# $0 is what makes a speech server silent then, "" for nothing. What asks the server is not killed
# before: speech-dispatcher 0.11.4 says no more to anybody once it has lost one who waits.
_SCRIPT = """
exec 3<&0 4<&1 >/dev/null
"$@" <&3 3<&- 4<&- &
speaker=$!
(
    read -r line <&4
    [ -z "$0" ] || { trap '' TERM; timeout -s KILL 2 "$0" --cancel; trap - TERM; sleep 1; }
    kill "$speaker"
) 2>/dev/null 3<&- &
watcher=$!
exec 3<&- 4<&-
wait "$speaker"
status=$?
{ kill "$watcher"; wait "$watcher"; } 2>/dev/null
exit "$status"
"""


class SpeechError(Exception):
    """The speech program failed; the message is a sentence."""


class Speaker(Record):
    """A program that reads aloud."""

    name: str
    path: str

    def make_arguments(self, text: str, language: str | None) -> tuple[list[str], bytes]:
        """Return the arguments that have a text read aloud, and what goes to standard input.

        ``language`` is a language's name, None for the program's own voice.
        """
        # With brackets, espeak reads sounds and say commands; these are words of an article.
        plain = _THOUSANDS_SPACE.sub("", text).replace("[[", "[ [")
        code = get_language_code(language)
        if self.name == "spd-say":
            voice = ["--language", code] if code else []
            return [self.path, "--wait", *voice, "--", plain], b""
        voice = ["-v", code] if code and self.name != "say" else []
        flags = ["--stdin"] if self.name != "say" else []
        return [self.path, *voice, *flags], plain.encode("utf-8", "replace")


def get_language_code(language: str | None) -> str | None:
    """Return the ISO 639 code by which a voice is asked for, None for a language without one."""
    name = language or ""
    return ISO_CODES.get(name) or CODES_WITHOUT_MODEL.get(name)


def find_speakers() -> list[Speaker]:
    """Return the programs that there are, in the order in which they are tried."""
    return [Speaker(name, path) for name in PROGRAMS if (path := shutil.which(name))]


class Voice:
    """Reads texts aloud, one after the other; ``silence`` may be called at any time."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()  # a speech server is to be silent before it gets the next text
        self._line: int | None = None

    async def speak(self, speaker: Speaker, text: str, language: str | None) -> None:
        """Read a text aloud to its end; where this is cancelled, be silent at once.

        Raises ``SpeechError`` where the program cannot do it.
        """
        for piece in split_pieces(text):
            async with self._turn:
                await self._speak_piece(speaker, piece, language)

    def silence(self) -> None:
        """End what is read aloud; the program and its server are silent within a moment."""
        if self._line is not None:
            os.close(self._line)
            self._line = None

    async def _speak_piece(self, speaker: Speaker, text: str, language: str | None) -> None:
        arguments, written = speaker.make_arguments(text, language)
        patience = _PATIENCE_SECONDS + _PATIENCE_SECONDS_BYTE * len(text.encode("utf-8", "replace"))
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as errors:
            given.write(written)
            given.seek(0)
            try:
                process = await self._start(speaker, arguments, given, errors)
            except OSError as error:
                raise SpeechError(f"{speaker.name} cannot be started: {error.strerror}.") from error
            try:
                await asyncio.wait_for(process.wait(), patience)
            except TimeoutError:
                await self._end(process)
                raise SpeechError(
                    f"{speaker.name} does not come to an end; it may have no sound."
                ) from None
            except asyncio.CancelledError:
                await self._end(process)
                raise
            finally:
                self.silence()
                # There is no public way to give a process up whose end nobody waits for, as when
                # the screen is closed meanwhile.
                process._transport.close()  # type: ignore[attr-defined]
            if said := _find_problem(process.returncode, errors):
                raise SpeechError(_make_sentence(speaker, said, language))

    async def _start(
        self, speaker: Speaker, arguments: list[str], given: IO[bytes], errors: IO[bytes]
    ) -> Process:
        read_end, self._line = os.pipe()
        cancel = speaker.path if speaker.name == "spd-say" else ""
        try:
            return await asyncio.create_subprocess_exec(
                *("/bin/sh", "-c", _SCRIPT, cancel, *arguments),
                stdin=given,
                stdout=read_end,
                stderr=errors,
                start_new_session=True,
            )
        except BaseException:
            self.silence()
            raise
        finally:
            os.close(read_end)

    async def _end(self, process: Process) -> None:
        """Be silent, and wait until the program and its server are."""
        self.silence()
        try:
            await asyncio.wait_for(process.wait(), _END_SECONDS)
        except (TimeoutError, asyncio.CancelledError) as error:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            if isinstance(error, asyncio.CancelledError):
                raise


def split_pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces of at most ``MAX_PIECE`` characters, cut between words if possible."""
    while len(text) > MAX_PIECE:
        cut = text.rfind(" ", 1, MAX_PIECE + 1)
        end = cut if cut > 0 else MAX_PIECE
        yield text[:end]
        text = text[end:].lstrip(" ")
    if text:
        yield text


def _find_problem(status: int | None, errors: IO[bytes]) -> str:
    """Return why nothing was heard in the program's words, "" where it was.

    espeak-ng ends with status 0 where there is no sound device, and only says so.
    """
    errors.seek(0)
    said = errors.read(_MAX_ERRORS).decode("utf-8", "replace").split("\n")
    lines = [line for line in map(clean, said) if line and not line.startswith("ALSA lib")]
    named = next((line for line in lines if line.lower().startswith("error:")), "")
    if not status:
        return f"{named[6:].strip().rstrip('.')} (is there a sound device?)" if named else ""
    if line := (named[6:] or next(iter(lines), "")).strip():
        return line.split(". ")[0].rstrip(".:")[:_MAX_SAID]
    return f"status {status}"


def _make_sentence(speaker: Speaker, said: str, language: str | None) -> str:
    if language and get_language_code(language) and "voice" in said:
        return f"{speaker.name} cannot read {language.title()}: {said}."
    return f"{speaker.name} failed: {said}."

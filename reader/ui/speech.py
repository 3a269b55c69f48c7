"""The system's speech: a program that reads a text aloud, where there is one."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
from asyncio.subprocess import DEVNULL, PIPE, Process

from reader.records import Record
from reader.text.languages.supported import ISO_CODES

# In the order in which they are asked for: the desktop's own voice first.
PROGRAMS = ("spd-say", "espeak-ng", "espeak", "say")
_CANCEL_SECONDS = 2.0


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
        plain = text.replace("[[", "[ [")
        code = ISO_CODES.get(language or "")
        if self.name == "spd-say":
            voice = ["--language", code] if code else []
            return [self.path, "--wait", *voice, "--", plain], b""
        voice = ["-v", code] if code and self.name != "say" else []
        flags = ["--stdin"] if self.name != "say" else []
        return [self.path, *voice, *flags], plain.encode("utf-8", "replace")


def find_speaker() -> Speaker | None:
    """Return the first program that there is, None where there is none."""
    for name in PROGRAMS:
        if path := shutil.which(name):
            return Speaker(name, path)
    return None


async def speak(speaker: Speaker, text: str, language: str | None) -> None:
    """Read a text aloud to its end; where this is cancelled, be silent at once.

    Raises ``SpeechError`` where the program cannot do it.
    """
    arguments, written = speaker.make_arguments(text, language)
    try:
        process = await asyncio.create_subprocess_exec(
            *arguments, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
        )
    except OSError as error:
        raise SpeechError(f"{speaker.name} cannot be started: {error.strerror}.") from error
    try:
        await process.communicate(written)
    except asyncio.CancelledError:
        await _silence(speaker, process)
        raise
    if process.returncode:
        raise SpeechError(f"{speaker.name} failed (status {process.returncode}).")


async def _silence(speaker: Speaker, process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    if speaker.name == "spd-say":  # its server goes on with what it was given
        with contextlib.suppress(OSError, asyncio.TimeoutError):
            cancel = await asyncio.create_subprocess_exec(
                speaker.path, "--cancel", stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
            )
            await asyncio.wait_for(cancel.wait(), _CANCEL_SECONDS)
    await process.wait()

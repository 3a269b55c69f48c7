"""Reads the article or its summary aloud, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.ui.layout.article import Position
from reader.ui.layout.text_ranges import TextRange, get_sentence_ranges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.worker import Worker

    from reader.ui.control.screen_parts import ScreenParts
    from reader.ui.speech import Speaker, Voice


class Spoken(NamedTuple):
    """A sentence that is read aloud; ``number`` is that in the summary, -1 in the article."""

    place: TextRange
    text: str
    number: int = -1


class ReadingAloud:
    """Has the system's speech read on from where the reader is; the sentence is marked.

    What is folded or was read before is not read aloud.
    """

    def __init__(self, screen: ScreenParts) -> None:
        self._services = screen.services
        self._article = screen.article
        self._summary = screen.summary
        self._navigation = screen.navigation
        self._footer = screen.footer
        self._sentences: Sequence[Spoken] = ()
        self._number = 0
        self._worker: Worker[None] | None = None
        self._speakers: list[Speaker] = []
        self._voice: Voice | None = None

    @property
    def is_on(self) -> bool:
        """Whether something is read aloud, or paused."""
        return bool(self._sentences)

    def toggle(self) -> None:
        """Read aloud from here on; while that is done, pause; in a pause, go on."""
        if not self.is_on:
            self._start()
        elif self._worker is not None:
            self._pause()
        else:
            self._go_on()

    def _pause(self) -> None:
        """Be silent until the key is pressed again."""
        if self._worker is not None:
            self._stop()
            key = self._services.get_key_label("app.aloud")
            self._footer.show_status(f"Paused; {key} reads on")

    def _start(self) -> None:
        from reader.ui.speech import PROGRAMS, Voice, find_speakers

        if self._navigation.briefing is not None:
            self._footer.show_note("A briefing is not read aloud; open one of its articles.")
        elif self._article.article is None:
            self._footer.show_note(self._article.no_article_reason)
        elif not (speakers := find_speakers()):
            names = f"{', '.join(PROGRAMS[:-1])} or {PROGRAMS[-1]}"
            self._footer.show_note(f"No program that speaks was found; install {names}.")
        elif sentences := list(self._collect()):
            self._sentences, self._number = sentences, 0
            self._speakers = speakers
            if self._voice is None:
                self._voice = Voice()
                # Before the process is suspended: nothing of it runs afterwards.
                app = self._services.app
                app.app_suspend_signal.subscribe(app, lambda _: self._pause(), immediate=True)
            self._footer.show_mode("aloud")
            self._go_on()
        else:
            self._footer.show_note("There is nothing to read aloud.")

    def _collect(self) -> Iterator[Spoken]:
        """Yield what is to be read: of the summary from its cursor on, else of the article."""
        article, page = self._article.article, self._article.page
        if self._navigation.pane == "summary":
            from reader.text.sentences.datelines import drop_dateline

            chosen = self._summary.cursor
            for number, sentence in enumerate(self._summary.sentences[chosen:], start=chosen):
                place = TextRange(sentence.paragraph, sentence.start, sentence.end)
                yield Spoken(place, drop_dateline(sentence.text), number)
            return
        if article is None or page is None:
            return
        current = self._article.current
        first = page.shown.index(current) if current in page.shown else 0
        for paragraph in page.shown[first:]:
            if not page.is_collapsed(paragraph):
                text = article.paragraphs[paragraph].text
                for place in get_sentence_ranges(article, paragraph):
                    yield Spoken(place, text[place.start : place.end])

    # One sentence after the other

    def _go_on(self) -> None:
        self._worker = self._services.run(self._read_on, group="aloud", exclusive=True)

    async def _read_on(self) -> None:
        from reader.ui.speech import SpeechError

        language = self._article.article.language if self._article.article else None
        said: list[str] = []
        while self._voice is not None and self._speakers and self._number < len(self._sentences):
            self._show()
            text = self._sentences[self._number].text
            try:
                await self._voice.speak(self._speakers[0], text, language)
            except SpeechError as error:
                said.append(str(error))
                del self._speakers[0]  # the next one may be able to
            else:
                self._number += 1
        if said and not self._speakers:
            self._services.notify(" ".join(said), severity="error")
        self._end()

    def _show(self) -> None:
        spoken = self._sentences[self._number]
        self._footer.show_status(f"Aloud {self._number + 1:,}/{len(self._sentences):,}")
        if spoken.number >= 0:
            self._summary.move_to(spoken.number)
        page = self._article.page
        if page is None:
            return
        article = self._article
        ends = (Position(spoken.place.paragraph, char) for char in spoken.place[1:])
        bottom = page.move(article.top, article.rows - 1)
        if all(article.top <= page.anchor_of(end) <= bottom for end in ends):
            article.mark(spoken.place)
        else:
            article.go_to(spoken.place)

    def next_sentence(self) -> None:
        """Go on with the next sentence."""
        self._step(1)

    def previous_sentence(self) -> None:
        """Go back to the sentence before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not self.is_on:
            key = self._services.get_key_label("app.aloud")
            self._footer.show_note(f"Nothing is read aloud; {key} begins.")
            return
        was_read = self._worker is not None
        self._stop()
        self._number += step
        if not 0 <= self._number < len(self._sentences):
            self._number = max(0, min(self._number, len(self._sentences) - 1))
            self._footer.show_note("There is no further sentence.")
        self._show()
        if was_read:
            self._go_on()

    # The end

    def leave(self) -> bool:
        """Be silent; False where nothing is read aloud."""
        if not self.is_on:
            return False
        self._stop()
        self._end()
        return True

    def _stop(self) -> None:
        if self._worker is not None:
            self._worker.cancel()
            self._worker = None
        if self._voice is not None:
            self._voice.silence()

    def _end(self) -> None:
        self._sentences, self._worker = (), None
        self._article.mark(None)
        self._footer.show_status("")
        self._footer.show_mode("")

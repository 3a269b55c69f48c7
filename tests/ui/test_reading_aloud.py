"""Reading aloud: by a program of the system, sentence by sentence, with the sentence marked."""

import shutil

import pytest

from reader.ui.speech import MAX_PIECE, PROGRAMS, Speaker, find_speakers, split_pieces

from .conftest import SAMPLE

# Writes what it is given to a file, and speaks until a file of the sentence's number is there, or
# it is cancelled. Killed, it says so.
SCRIPT = """#!/bin/sh
[ "$1" = --cancel ] && { echo cancelled >> "$SPOKEN/log"; touch "$SPOKEN/cancelled"; exit 0; }
rm -f "$SPOKEN/cancelled"
text=$(cat)
echo "$* | $text" >> "$SPOKEN/log"
number=$(wc -l < "$SPOKEN/log")
trap 'touch "$SPOKEN/killed"; exit 143' TERM
while [ ! -e "$SPOKEN/$((number + 0))" ] && [ ! -e "$SPOKEN/cancelled" ]; do sleep 0.02; done
[ -z "$SPEECH_ERROR" ] || echo "$SPEECH_ERROR" >&2
exit ${SPEECH_STATUS:-0}
"""


@pytest.fixture
def only_path(monkeypatch, tmp_path):
    """A folder of programs before which no speech program is found."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("sh", "cat", "sleep", "wc", "touch", "rm", "timeout"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("SPOKEN", str(tmp_path))
    return folder


def add_program(folder, name):
    """Put a speech program into a folder."""
    (folder / name).write_text(SCRIPT)
    (folder / name).chmod(0o755)


@pytest.fixture
def speech(only_path, tmp_path):
    """A speech program; what it was given, and what lets it end."""
    add_program(only_path, "espeak-ng")

    class Speech:
        def read(self) -> list[str]:
            log = tmp_path / "log"
            return log.read_text("utf-8").splitlines() if log.exists() else []

        def end(self, number: int) -> None:
            (tmp_path / str(number)).touch()

    return Speech()


def marked(driver):
    """The text that is marked in the article."""
    article = driver.main_screen.article
    return [
        article.article.paragraphs[paragraph].text[span.start : span.end]
        for paragraph, spans in article.decorations.marks.items()
        for span in spans
    ]


async def test_the_article_is_read_sentence_by_sentence(open_screen, speech):
    """From the current paragraph on, in its language; Esc ends it, as a narrow screen says too."""
    async with open_screen({"a.txt": SAMPLE}, size=(60, 20)) as driver:
        await driver.read()
        await driver.press("right_curly_bracket", "r")
        await driver.wait_until(lambda: len(speech.read()) == 1)
        assert speech.read()[0].startswith("-v en --stdin | 'We had waited for this,'")
        assert marked(driver)[0].startswith("'We had waited for this,'")
        assert ("r", "pause or go on") in driver.main_screen.footer.hints()
        assert "Esc ends" in driver.screen_text()
        speech.end(1)
        await driver.wait_until(lambda: len(speech.read()) == 2)
        assert "Ida Lunde said the farmers" in speech.read()[1]
        assert "Ida Lunde said the farmers" in marked(driver)[0]
        await driver.press("escape")
        assert marked(driver) == []
        assert driver.main_screen.navigation.pane == "article"
        assert not driver.main_screen.control.aloud.is_on


async def test_it_pauses_and_goes_on_with_the_same_sentence(open_screen, speech):
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("r")
        await driver.wait_until(lambda: len(speech.read()) == 1)
        await driver.press("r")
        assert "Paused; r reads on" in driver.screen_text()
        speech.end(1)
        await driver.press("r")
        await driver.wait_until(lambda: len(speech.read()) == 2)
        assert speech.read()[0] == speech.read()[1]
        await driver.press("right_parenthesis")
        await driver.wait_until(lambda: len(speech.read()) == 3)
        assert speech.read()[2] != speech.read()[1]
        await driver.press("left_parenthesis")
        await driver.wait_until(lambda: len(speech.read()) == 4)
        assert speech.read()[3] == speech.read()[1]


async def test_the_summary_is_read_from_its_cursor_on(open_screen, speech):
    """The cursor goes along, and the sentence is marked in the article too."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        sentences = driver.main_screen.summary.sentences
        await driver.press("3", "j", "r")
        await driver.wait_until(lambda: len(speech.read()) == 1)
        assert speech.read()[0].endswith(sentences[1].text)
        speech.end(1)
        await driver.wait_until(lambda: len(speech.read()) == 2)
        assert driver.main_screen.summary.cursor == 2
        assert marked(driver) == [sentences[2].text]


async def test_a_program_that_fails_is_named(open_screen, speech, monkeypatch):
    monkeypatch.setenv("SPEECH_STATUS", "3")
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        speech.end(1)
        await driver.press("r")
        await driver.wait_until(lambda: driver.toasts() == ["espeak-ng failed: status 3."])
        assert not driver.main_screen.control.aloud.is_on


async def test_a_program_that_only_says_that_it_failed_is_named(open_screen, speech, monkeypatch):
    """espeak-ng ends with status 0 where there is no sound, and every sentence would pass by."""
    monkeypatch.setenv("SPEECH_ERROR", "ALSA lib pcm.c\nerror: No such device.")
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        speech.end(1)
        await driver.press("r")
        said = "espeak-ng failed: No such device (is there a sound device?)."
        await driver.wait_until(lambda: driver.toasts() == [said])
        assert len(speech.read()) == 1


async def test_where_one_program_fails_the_next_one_speaks(open_screen, speech, only_path):
    """A desktop's speech server may not run where its program is installed."""
    (only_path / "spd-say").write_text("#!/bin/sh\necho 'Cannot connect:' >&2\nexit 1\n")
    (only_path / "spd-say").chmod(0o755)
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("r")
        await driver.wait_until(lambda: len(speech.read()) == 1)
        speech.end(1)
        await driver.wait_until(lambda: len(speech.read()) == 2)
        assert driver.toasts() == []
        (only_path / "espeak-ng").write_text("#!/bin/sh\nexit 3\n")
        await driver.press("escape", "r")
        said = "spd-say failed: Cannot connect. espeak-ng failed: status 3."
        await driver.wait_until(lambda: driver.toasts() == [said])


async def test_a_server_is_silent_before_it_gets_the_next(open_screen, speech, only_path, tmp_path):
    """It is told to be; who asked it to speak is not killed, which silences it for good."""
    add_program(only_path, "spd-say")
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("r")
        await driver.wait_until(lambda: len(speech.read()) == 1)
        await driver.press("right_parenthesis")
        await driver.wait_until(lambda: len(speech.read()) == 3)
        assert speech.read()[0].startswith("--wait --language en -- ")
        assert speech.read()[1] == "cancelled"
        assert speech.read()[2].startswith("--wait --language en -- ")
        await driver.press("escape")
        await driver.wait_until(lambda: len(speech.read()) == 4)
        assert speech.read()[3] == "cancelled"
        assert not (tmp_path / "killed").exists()


async def test_it_is_silent_while_it_is_suspended(open_screen, speech, tmp_path):
    """Ctrl+Z pauses it before the process stops, in which nothing runs afterwards."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("r")
        await driver.wait_until(lambda: len(speech.read()) == 1)
        driver.app.app_suspend_signal.publish(driver.app)
        await driver.wait_until((tmp_path / "killed").exists)
        assert "Paused; r reads on" in driver.screen_text()


async def test_without_a_program_a_sentence_says_so(open_screen, only_path):
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("r")
        assert driver.main_screen.footer._note != ""
        await driver.read()
        await driver.press("r")
        assert "install spd-say, espeak-ng, espeak or say." in driver.main_screen.footer._note


async def test_another_article_ends_it(open_screen, speech):
    other = SAMPLE.replace("harbour", "quay").replace("20240316", "20200101")
    async with open_screen({"a.txt": SAMPLE, "b.txt": other}) as driver:
        await driver.read()
        await driver.press("r")
        await driver.wait_until(lambda: len(speech.read()) == 1)
        await driver.press("J")
        assert not driver.main_screen.control.aloud.is_on


def test_the_first_program_that_there_is(only_path):
    """The desktop's own voice comes before the others."""
    assert find_speakers() == []
    for name in reversed(PROGRAMS):
        add_program(only_path, name)
        assert find_speakers()[0].name == name


@pytest.mark.parametrize("name", PROGRAMS)
def test_text_is_never_an_option_or_a_command_of_the_voice(name):
    """Whatever a stranger wrote is spoken as words."""
    arguments, written = Speaker(name, f"/usr/bin/{name}").make_arguments("--pipe [[slnc 9]]", None)
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    assert "--pipe [ [slnc 9]]" not in options
    assert "[[" not in " ".join(arguments) + written.decode()
    assert "--pipe [ [slnc 9]]" in (arguments[-1], written.decode())


@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("12\xa0500 Euro und 1\xa0000\xa0000 Boote", "12500 Euro und 1000000 Boote"),
        ("06\xa012\xa034 und 2024\xa0120", "06\xa012\xa034 und 2024\xa0120"),
    ],
)
def test_thousands_are_one_number_for_the_voice(name, text, spoken):
    """A space that does not break would make two of them; other numbers stay apart."""
    arguments, written = Speaker(name, name).make_arguments(text, "german")
    assert spoken in (arguments[-1], written.decode())


@pytest.mark.parametrize(("language", "code"), [("german", "de"), ("chinese", "zh"), (None, None)])
def test_the_voice_of_the_language_is_asked_for(language, code):
    """Of a language that reader knows by its name alone too."""
    for name in ("spd-say", "espeak-ng"):
        arguments, _ = Speaker(name, name).make_arguments("A word.", language)
        assert (code in arguments) == (code is not None)
        assert code is not None or not {"-v", "--language"} & set(arguments)


@pytest.mark.parametrize("text", ["word " * 2_000, "\u6c34" * 2_500, "one word", " " * 3_000 + "x"])
def test_a_long_sentence_is_read_in_pieces(text):
    """Nothing is lost, and no piece is longer than an argument may be."""
    pieces = list(split_pieces(text))
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    assert all(0 < len(piece) <= MAX_PIECE for piece in pieces)
    assert all(piece.endswith("word") for piece in pieces[:-1]) or " " not in text.strip()

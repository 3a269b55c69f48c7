"""What the start found wrong, on a sheet."""

from reader.paths import find_paths
from reader.ui.control.notices import Notices


class FakeServices:
    """What shows sheets, and where the settings are."""

    def __init__(self):
        self.paths = find_paths()
        self.sentences = []

    def notify(self, sentence, *, severity="information"):
        self.sentences.append(sentence)


def test_the_settings_file_is_named_once():
    """Its mistakes follow each other as in the file; others come first and stay as they are."""
    services = FakeServices()
    notices = Notices(services, lambda: True)
    file = f"{find_paths().settings}, line "
    notices.show_at_start([f"{file}12: late.", f"{file}4: early."])
    assert services.sentences == [f"{file}4: early.", "Line 12: late."]
    services.sentences.clear()
    notices.show_at_start(["The library was damaged.", f"{file}4: early."])
    assert services.sentences == ["The library was damaged.", f"{file}4: early."]

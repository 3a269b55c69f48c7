"""The settings file: what it sets, and how what is wrong in it is named."""

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats import DEFAULT_LIMITS
from reader.paths import find_paths
from reader.settings import OPTIONS, Settings, describe_location, load_settings
from reader.settings_file import describe_option, make_default_file
from reader.text import LANGUAGE_NAMES
from reader.toml_text import find_lines


@pytest.fixture
def load():
    """Load a settings file of the given text or bytes."""

    def load(content: str | bytes):
        paths = find_paths()
        paths.config.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode()
        paths.settings.write_bytes(data)
        return load_settings(paths)

    return load


def test_no_file_is_no_problem():
    """Who sets nothing gets the defaults and no message."""
    assert load_settings(find_paths()) == (Settings(), ())


def test_empty_file_is_no_problem(load):
    """An empty file sets nothing."""
    assert load("") == (Settings(), ())


def test_every_setting_can_be_set(load, tmp_path):
    """Each field has a value of its own in the file, and no setting is left out of this test."""
    settings, problems = load(f"""
words_per_minute = 300
language = "german"
method = "lexrank"
summary_sentences = 3
fold_reworded = false
group_by_topic = true
right_to_left = "reorder"
known_sentences = false
known_since = 2026-03-01
export_folder = '{tmp_path}'
export_article = true
note_template = '{tmp_path}/note.md'
mark_copies_read = true
preferred_outlets = ["herald", " post.example "]
briefing_marks_read = true
max_file_mb = 1
max_paragraphs = 10
allow_private_addresses = true
keep_versions = 0
keep_links_days = 100
keep_read_days = 1
mute = ["horoscope"]
refresh_minutes = 30
notify = 'notify-send "$READER_NEWS"'
measure = 60
density = "compact"
counts_from_1 = true
theme = "nord"
[tag_rules]
weather = "title:storm"
[pipes]
print = "lpr"
[columns]
text = "lauftext"
[keys]
"article.page" = "f, pagedown"
""")
    assert problems == ()
    default = Settings()
    for name in OPTIONS:
        assert getattr(settings, name) != getattr(default, name), name
    assert settings.export_folder == tmp_path
    assert settings.preferred_outlets == ("herald", "post.example")
    assert settings.keys == {"article.page": "f, pagedown"}
    options = settings.digest_options()
    assert (options.method, options.language, options.reworded) == ("lexrank", "german", False)
    assert options.length.sentences == 3
    limits = settings.limits()
    assert (limits.size, limits.paragraphs) == (1024 * 1024, 10)


def test_limits_are_those_of_the_formats():
    """Who sets nothing may read what the formats read by themselves."""
    assert Settings().limits() == DEFAULT_LIMITS


def test_home_in_the_export_folder(load, monkeypatch, tmp_path):
    """A tilde is the user's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    settings, problems = load('export_folder = "~/notes"')
    assert (settings.export_folder, problems) == (tmp_path / "notes", ())


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('words_per_minute = "fast"', "words_per_minute"),
        ("words_per_minute = 49", "words_per_minute"),
        ("words_per_minute = true", "words_per_minute"),
        ("words_per_minute = 230.5", "words_per_minute"),
        ("summary_sentences = 0", "summary_sentences"),
        ("fold_reworded = 1", "fold_reworded"),
        ('method = "magic"', "method"),
        ("method = []", "method"),
        ('language = "klingon"', "language"),
        ('export_folder = "notes"', "export_folder"),
        ('export_folder = "a\\u0000b"', "export_folder"),
        ('export_folder = "~nobody-of-that-name/notes"', "export_folder"),
        ('theme = ""', "theme"),
        ("theme = 2020-01-01", "theme"),
        (f"measure = 0x{'f' * 5000}", "measure"),
        ("[measure]\nwide = 1", "measure"),
    ],
)
def test_a_wrong_setting_is_named_and_keeps_its_default(load, line, field):
    """The problem names file, line and setting; what else is set counts."""
    settings, problems = load(f"# a comment\nmax_file_mb = 7\n{line}\n")
    assert settings == Settings(max_file_mb=7)
    (problem,) = problems
    assert problem.startswith(f"{find_paths().settings}, line 3: {field} is ")
    assert problem.endswith("is used.")
    assert "\n" not in problem


def test_a_wrong_method_names_those_that_exist(load):
    """The sentence says what to write instead."""
    (problem,) = load('method = "lexrnk"')[1]
    assert "gist, lexrank" in problem
    assert '"gist" is used' in problem


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("germna", "the nearest name is german,"),
        ("ukranian", "ukrainian"),
        ("pt-BR", "the nearest name is portuguese,"),
        ("Deutsch", "the nearest name is german,"),
        ("한국어", "the nearest name is korean,"),
        ("xx", "like german or chinese,"),
        (7, "like german or chinese,"),
    ],
)
def test_a_wrong_language_is_told_with_the_nearest_names(load, typed, nearest):
    """One short sentence, which says where all hundred names are; that place has them."""
    (problem,) = load(f"language = {json.dumps(typed, ensure_ascii=False)}")[1]
    assert nearest in problem
    assert problem.endswith(
        "and reader settings --defaults lists all of them; its default is used."
    )
    assert len(problem.partition(": ")[2]) < 200
    listed = " ".join(make_default_file().replace("\n# ", " ").split())
    assert all(f" {name}" in listed for name in LANGUAGE_NAMES)


def test_capitals_make_no_other_name(load):
    """German is german."""
    assert load('language = "German"\nmethod = "LexRank"') == (
        Settings(language="german", method="lexrank"),
        (),
    )


def test_an_unknown_setting_is_named_with_the_nearest(load):
    """A slip of the pen is not silently without effect."""
    settings, problems = load("words_per_minutes = 300")
    assert settings == Settings()
    place = f"{find_paths().settings}, line 1"
    assert problems == (
        f'{place}: there is no setting "words_per_minutes"; did you mean words_per_minute?',
    )


def test_a_name_in_a_value_is_not_its_line(load):
    """The line is that of the setting, not of a comment or of another's value."""
    text = (
        'theme = """\nmeasure = 5\n"""\n# measure = 5\n\n\nmeasure = [\n5]\n[keys]\nmeasure = "j"'
    )
    theme, measure = load(text)[1]
    assert ", line 1: theme is " in theme
    assert ", line 7: measure is a list" in measure


def test_where_something_is_set(load):
    """Other parts of the program can name the line too; what is not set has no line."""
    paths = find_paths()
    load('# keys\n[keys]\n\n"app.export" = "x"\nlist.down = "j"')
    assert describe_location(paths, "keys", "app.export") == f"{paths.settings}, line 4"
    assert describe_location(paths, "keys", "list", "down") == f"{paths.settings}, line 5"
    assert describe_location(paths, "theme") == str(paths.settings)


@given(
    st.dictionaries(
        st.text(min_size=1),
        st.integers() | st.text() | st.lists(st.integers() | st.text(), max_size=3),
        max_size=8,
    )
)
def test_every_name_has_its_line(table):
    """Whatever a file holds, the line of a name is where its statement begins."""
    lines, expected = [], {}
    for name, value in table.items():
        expected[(name,)] = len(lines) + 1
        lines += f"{_toml(name)} = {_toml(value)}".split("\n")
    assert tomllib.loads("\n".join(lines)) == table
    assert find_lines("\n".join(lines)) == expected


def _toml(value) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_toml, value)) + "\n]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


@pytest.mark.parametrize("keys", ["[]", "3", '"a\\u001bb"', "{}"])
def test_wrong_keys_are_left_out(load, keys):
    """The other keys of the table count."""
    settings, problems = load(f'[keys]\n"list.down" = "j"\n"list.up" = {keys}')
    assert settings.keys == {"list.down": "j"}
    assert '"list.up"' in problems[0]
    assert ", line 3: " in problems[0]


def test_keys_that_are_no_table(load):
    """``keys = "j"`` is a problem, not an exception."""
    settings, problems = load('keys = "j"')
    assert settings.keys == {}
    assert problems == (
        f'{find_paths().settings}, line 1: keys is "j" but must be a table, [keys].',
    )


@pytest.mark.parametrize(
    "content",
    [
        "measure = ",
        "measure = 5\nmeasure = 6",
        b"theme = '\xff'",
        f"measure = {'9' * 5000}",
        f"measure = {'[' * 100_000}",
        b"\x00",
    ],
    ids=["cut", "twice", "bytes", "digits", "nesting", "null"],
)
def test_a_file_that_is_not_toml_leaves_all_defaults(load, content):
    """One sentence says so, and nothing is half set."""
    settings, problems = load(content)
    assert settings == Settings()
    (problem,) = problems
    assert str(find_paths().settings) in problem
    assert "defaults" in problem


def test_a_folder_in_the_files_place():
    """What cannot be opened is one sentence too."""
    find_paths().settings.mkdir(parents=True)
    settings, problems = load_settings(find_paths())
    assert settings == Settings()
    assert "have their defaults, because it is a folder." in problems[0]


def test_a_wrong_item_of_a_list_is_named_and_the_others_count(load):
    """By its number, with what it is."""
    settings, problems = load('mute = ["horoscope", 3, "  "]\n')
    assert settings.mute == ("horoscope",)
    file = find_paths().settings
    assert problems == (
        f"{file}, line 1: item 2 of mute is 3 but must be a query; it is not used.",
        f'{file}, line 1: item 3 of mute is "  " but must be a query; it is not used.',
    )


def test_byte_order_mark(load):
    """Editors that write one are no problem."""
    assert load(b"\xef\xbb\xbfmeasure = 60") == (Settings(measure=60), ())


def test_the_default_file_sets_nothing(load):
    """What reader settings writes is read without a problem and leaves all defaults."""
    assert load(make_default_file()) == (Settings(), ())


def test_the_default_file_uncommented_is_right(load):
    """With every # taken away each setting stands there, explained, with a value it may have."""
    text = make_default_file()
    settings_alone = "\n".join(
        line.removeprefix("# ") if "=" in line or line.startswith("[") else ""
        for line in text.split("\n")
    )
    given = tomllib.loads(settings_alone)
    assert list(given) == list(OPTIONS)
    settings, problems = load(settings_alone)
    assert problems == ()
    without_default = {
        name: option.default for name, option in OPTIONS.items() if not option.default
    }
    assert settings.replace(**without_default) == Settings()
    for name in given:
        assert describe_option(name).split()[0] in text


def test_columns_are_named_for_the_parts_of_an_article(load):
    """Other parts do not exist, and a column is a text."""
    settings, problems = load('[columns]\ntext = "lauftext"\ndate = 3\nbody = "x"')
    assert settings.columns == {"text": "lauftext"}
    assert settings.limits().columns == {"text": "lauftext"}
    place = find_paths().settings
    assert problems == (
        f'{place}, line 4: [columns] has no "body"; it can have title, text, date, url, author.',
        f'{place}, line 3: "date" must be the name of a column or key; it is not used.',
    )

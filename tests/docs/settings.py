"""The manual's settings: ``python -m tests.docs.settings`` prints them."""

from reader.setting_rules import Table
from reader.settings import OPTIONS
from reader.settings_file import format_toml, get_shown_value, make_example_lines


def markdown() -> str:
    """Return an example of a settings file, from the program's own table of settings."""
    lines = []
    for name, option in OPTIONS.items():
        if isinstance(option.rule, Table):
            lines += [f"{f'[{name}]':<30} # {option.description}", *make_example_lines(name)]
        else:
            lines.append(
                f"{f'{name} = {format_toml(get_shown_value(name))}':<30} # {option.description}"
            )
    return "\n".join(["```toml", *lines, "```"])


if __name__ == "__main__":
    print(markdown())

"""The program: the script ``reader``, and ``python -m reader``."""

import sys

from reader.commands.shared.interruption import (
    end_at_interruption,
    end_with,
    find_status,
    raise_interruptions,
)

end_at_interruption()  # here, as importing the command line takes a moment


def run() -> None:
    """Run the command line on the arguments of the process, and end it."""
    from reader.cli import main

    try:
        raise_interruptions()
        status = main()
        end_with(status)
    except KeyboardInterrupt as interruption:  # outside of what ``main`` catches
        status = find_status(interruption)
        end_with(status)
    sys.exit(status)


if __name__ == "__main__":
    run()

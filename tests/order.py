"""The order in which tests run: as given, reversed, or at random.

No plugin that is kept does both, and pytest-randomly sets the seed of ``random`` before each test
besides, which would hide a test that relies on it.
"""

import random
from itertools import groupby

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--order",
        default="given",
        metavar="ORDER",
        help="given, reversed, random, or random:SEED: modules, and tests within them",
    )


def pytest_configure(config: pytest.Config) -> None:
    order = config.getoption("order")
    if order == "random":  # chosen here, before workers of xdist are handed the options
        config.option.order = f"random:{random.randrange(1_000_000)}"
    elif order not in ("given", "reversed") and not order.startswith("random:"):
        raise pytest.UsageError(f"--order is given, reversed, random or random:SEED, not {order}")


def pytest_report_header(config: pytest.Config) -> str:
    return f"order: {config.getoption('order')}"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    order = config.getoption("order")
    if order == "reversed":
        items.reverse()
    elif order.startswith("random:"):
        chance = random.Random(order)
        modules = [list(tests) for _, tests in groupby(items, key=lambda item: item.path)]
        chance.shuffle(modules)
        for tests in modules:
            chance.shuffle(tests)
        items[:] = [test for tests in modules for test in tests]

"""Every parser with damaged input, for seconds; ``python -m tests.quality.fuzz`` goes on longer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.formats.fuzzing import SEEDS, TARGETS, mutations


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_damaged_input_keeps_the_invariants(name, data):
    """Articles or a sentence, nothing that acts, nothing lost."""
    TARGETS[name](data.draw(mutations(name)))


@pytest.mark.parametrize("name", TARGETS)
def test_valid_input_keeps_the_invariants(name):
    """What the fuzzers begin with."""
    for seed in SEEDS[name]:
        TARGETS[name](seed)

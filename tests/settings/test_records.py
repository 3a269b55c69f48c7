"""Records: immutable values of classes that are made without generated code."""

import pickle

import pytest

from reader.records import Record


class _Pair(Record):
    """Two values, of which one may be left out."""

    first: int
    second: str = "two"


class _Other(Record):
    """Another class with the same fields."""

    first: int
    second: str = "two"


def test_a_record_has_what_is_given_and_defaults():
    """Fields are given by place or by name."""
    assert (_Pair(1).first, _Pair(1).second) == (1, "two")
    assert _Pair(1, "b") == _Pair(first=1, second="b") == _Pair(1).replace(second="b")
    assert repr(_Pair(1)) == "_Pair(first=1, second='two')"


def test_records_of_two_classes_differ():
    """In a cache, one condition never stands in for another."""
    assert _Pair(1) != _Other(1)
    assert len({_Pair(1), _Other(1), _Pair(1, "two"), _Pair(2)}) == 3


def test_a_record_is_matched_by_place():
    """Queries are evaluated by matching."""
    match _Pair(1):
        case _Pair(first, second):
            assert (first, second) == (1, "two")


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, "b", 3), {}), ((1,), {"first": 2}), ((1,), {"third": 3}), ((), {"second": ""})],
)
def test_wrong_fields_are_refused(values, named):
    """A field that is missing, given twice or unknown is a mistake of the caller."""
    with pytest.raises(TypeError, match="_Pair has the fields first, second"):
        _Pair(*values, **named)


def test_a_record_cannot_be_changed():
    """What is shared stays as it is."""
    pair = _Pair(1)
    with pytest.raises(AttributeError):
        pair.first = 2
    with pytest.raises(AttributeError):
        del pair.first
    assert pickle.loads(pickle.dumps(pair)) == pair

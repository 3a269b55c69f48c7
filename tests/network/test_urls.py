"""What may be asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import NetworkError
from reader.network.urls import check_url, parse_web_url, show_url
from reader.text import clean


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://example.org", "https://example.org/"),
        (" HTTP://Example.ORG:80/a/../b?q=1#part ", "http://example.org:80/b?q=1"),
        ("https://example.org/straße?ü", "https://example.org/stra%C3%9Fe?%C3%BC"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
        ("https://example.org?q", "https://example.org/?q"),
    ],
)
def test_plain_form(url, plain):
    """One URL has one form, and its fragment is nobody's business."""
    assert check_url(url) == plain
    assert check_url(plain) == plain


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", "not a web address"),
        ("example.org/news", "https:// in front"),
        ("localhost:8000/news", "https:// in front"),
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/", "begins with ftp:; only http and https"),
        ("gopher://example.org/", "only http and https"),
        ("javascript:alert(1)", "https:// in front"),
        ("data:text/html,x", "https:// in front"),
        ("https:///news", "not a web address"),
        ("https://", "not a web address"),
        ("https://user:secret@example.org/", "user name"),
        ("https://example.org@127.0.0.1/", "user name"),
        ("https://exa mple.org/", "not a web address"),
        ("https://example.org/a b", "not a web address"),
        ("https://example.org/\r\nHost: x", "not a web address"),
        ("https://example.org/\u202egpj.exe", "not a web address"),
        ("https://example.org:99999/", "not a web address"),
        ("https://example.org:0/", "not a web address"),
        ("https://[::1/", "not a web address"),
        ("https://example.org/" + "a" * 5000, "not a web address"),
        ("https://example.org/" + "é" * 1000, "not a web address"),
    ],
)
def test_what_is_not_asked_for(url, expected):
    """One sentence says what is wrong; a password is not shown."""
    with pytest.raises(NetworkError) as raised:
        check_url(url)
    sentence = str(raised.value)
    assert expected in sentence
    assert clean(sentence) == sentence
    assert len(sentence) < 400
    assert "secret" not in sentence


@given(st.text())
def test_no_text_breaks_it(text):
    """Whatever is given is a target or a sentence."""
    for url in (text, f"https://{text}", f"http://example.org{text}", f"http://[{text}]/"):
        target = outcome(url)
        if isinstance(target, NetworkError):
            assert clean(str(target)) == str(target)
            continue
        assert target.host.isascii()
        assert target.path.startswith("/")
        assert target.path.isascii()
        assert target.path.isprintable()
        assert " " not in target.path


def outcome(url):
    """Return the target of a URL, or why there is none."""
    try:
        return parse_web_url(url)
    except NetworkError as error:
        return error


def test_shown():
    """What is shown is short and harmless."""
    assert show_url("https://u:p@example.org/a@b") == "https://…@example.org/a@b"
    assert show_url("https://example.org/\x1b[31m\u202e") == "https://example.org/"
    assert len(show_url("https://example.org/" + "a" * 9999)) == 161


def test_an_address_is_cut_between_letters():
    """No joiner is left at the end, where it would join what follows in the sentence."""
    shown = show_url("https://example.org/" + "ض\u200d" * 100)
    assert shown.endswith("ض…")
    assert clean(shown) == shown

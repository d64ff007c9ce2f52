"""Which addresses a link may have, and which are whole addresses of the web."""

from __future__ import annotations

import pytest

from generators.untrusted.addresses import is_followed, is_web_address

HOSTILE = [
    "javascript:alert(1)",
    "JaVaScript:alert(1)",
    "java&#115;cript&colon;alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org/x",
    "javascript\\:alert(1)",
]


KIND = [
    "https://arxiv.org/abs/1706.03762",
    "http://prize.hutter1.net/",
    "mailto:a@example.org",
    "../figures/runs.md#top",
    "#part",
    "a/b?c=d:e",
    "",
]


@pytest.mark.parametrize("address", HOSTILE)
def test_a_link_by_another_scheme_is_not_followed(address):
    assert not is_followed(address)


@pytest.mark.parametrize("address", KIND)
def test_the_web_mail_and_places_on_the_site_are_followed(address):
    assert is_followed(address)


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("https://example.org/a_(b)?c#d", True),
        ("https://", False),
        ("https://localhost", False),
        ("https://x.org><img/src=x/onerror=alert(1)>", False),
        ("javascript:alert(1)", False),
    ],
)
def test_an_address_of_the_web_names_a_host_and_holds_no_markup(address, whole):
    assert is_web_address(address) == whole

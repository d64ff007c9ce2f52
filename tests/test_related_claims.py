"""Claims stand near one another by what they share, and rare things count for more than common ones."""

from __future__ import annotations

import math
from dataclasses import replace

from made_up_site import NOTHING, claim

from generators.pages.related_claims import MOST, bases, related


def test_a_rare_table_brings_claims_nearer_than_a_common_one():
    rests_on = {
        "it": {"rare", "common"},
        "by_common": {"common"},
        "by_rare": {"rare"},
        "another": {"common"},
        "far": {"else"},
    }
    assert related("it", rests_on) == ("by_rare", "another", "by_common")


def test_what_all_claims_rest_on_makes_none_near():
    assert related("a", {"a": {"all"}, "b": {"all"}, "c": {"all"}}) == ()


def test_a_claim_that_rests_on_nothing_is_near_to_none():
    assert related("a", {"a": set(), "b": {"x"}, "c": set()}) == ()
    assert related("b", {"a": set(), "b": {"x"}, "c": set()}) == ()


def test_a_long_list_is_not_near_to_everything():
    long = {"x", *(f"other {i}" for i in range(30))}
    rests_on = {"it": {"x"}, "a_long_list": long, "short": {"x", "y"}, "far": {"z"}}
    assert related("it", rests_on) == ("short", "a_long_list")


def test_the_order_is_that_of_the_shared_weight_over_the_root_of_the_whole():
    rests_on = {"it": {"x", "y"}, "both": {"x", "y", "z"}, "one": {"y"}, "far": {"w"}}
    x, y, z = math.log(4 / 2), math.log(4 / 3), math.log(4)
    both, one = (x + y) / math.sqrt(x + y + z), y / math.sqrt(y)
    assert both > one
    assert related("it", rests_on) == ("both", "one")


def test_there_are_five_at_most():
    rests_on = {f"claim_{i}": {"x"} for i in range(9)} | {"far": {"y"}}
    found = related("claim_4", rests_on)
    assert found == ("claim_0", "claim_1", "claim_2", "claim_3", "claim_5")
    assert len(found) == MOST


def test_tables_and_works_of_one_name_are_two_things():
    rests_on = replace(claim(), provenance=replace(NOTHING, tables=("a",), works=("a",)))
    assert bases({"it": rests_on}) == {"it": {"tables/a", "references/a"}}

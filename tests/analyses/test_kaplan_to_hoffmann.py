"""Steps between two exponents, on steps whose sizes and errors are chosen."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import kaplan_to_hoffmann

EXPONENTS = {1: 0.80, 2: 0.70, 3: 0.65, 4: 0.60, 5: 0.50}
Z95, ERROR = 1.959964, 0.01  # of the exponent after the decay; the others have none
C = 5.88e23


def steps(dataset: str, shift: float) -> pd.DataFrame:
    rows = pd.DataFrame({"step": EXPONENTS.keys(), "exponent_N": EXPONENTS.values()})
    rows["exponent_N"] += shift * rows["step"].eq(4)
    half = Z95 * ERROR * rows["step"].eq(4)
    return rows.assign(
        dataset=dataset,
        exponent_N_low=rows["exponent_N"] - half,
        exponent_N_high=rows["exponent_N"] + half,
        bootstrap_resamples=1000 - rows["step"],
    )


def pairs(dataset: str, error: float, tokens_per_parameter: float) -> pd.DataFrame:
    """Optimal pairs at one ratio, and others of an earlier step that must not count."""
    budgets = np.geomspace(1e16, 1e19, 8)
    last = pd.DataFrame(
        {
            "dataset": dataset,
            "step": 5,
            "training_compute_flop": budgets,
            "parameters": np.sqrt(budgets / 6 / tokens_per_parameter),
            "parameters_log_std": error,
        }
    )
    return pd.concat([last, last.assign(step=1, parameters=last["parameters"] ** 1.3)])


@pytest.fixture(scope="module")
def found():
    return kaplan_to_hoffmann.analyse(
        pd.concat([steps("RefinedWeb", 0), steps("OpenWebText2", -0.03)]),
        pd.concat([pairs("RefinedWeb", 0.1, 20.0), pairs("OpenWebText2", 0.0, 5.0)]),
        frame("kaplan_constants"),
        SimpleNamespace(chinchilla_compute=C),
    )


def test_the_share_of_the_decay_is_its_step_over_the_whole_way(found):
    assert found.decay_share_refinedweb.value == pytest.approx(0.05 / 0.30)
    assert found.decay_share_openwebtext2.value == pytest.approx(0.08 / 0.30)


def test_the_error_of_a_share_is_that_of_its_exponents(found):
    share = found.decay_share_refinedweb
    ends = [(0.05 + z * ERROR) / 0.30 for z in (-Z95, Z95)]
    assert (share.low, share.high) == pytest.approx(ends, abs=0.003)
    assert share.n == 995  # the fewest of the steps


def test_exponents_are_those_of_the_first_and_the_last_step(found):
    assert (found.reproduced_refinedweb.value, found.reproduced_refinedweb.n) == (0.80, 999)
    assert (found.corrected_refinedweb.value, found.corrected_refinedweb.n) == (0.50, 995)


def test_kaplans_exponents_are_those_of_kaplan_2020_table_6_and_figure_14(found):
    assert (found.kaplan, found.kaplan_unadjusted) == (0.73, 0.88)


def test_the_shares_of_porian_table_1_follow_from_its_printed_exponents():
    printed = {"RefinedWeb": (0.835, 0.602, 0.571, 0.497)}  # steps 1, 3, 4 and 5
    real = kaplan_to_hoffmann.analyse(
        frame("porian_exponents"),
        frame("porian_optimal_pairs"),
        frame("kaplan_constants"),
        SimpleNamespace(chinchilla_compute=C),
    )
    first, before, after, last = printed["RefinedWeb"]
    share = (before - after) / (first - last)
    assert real.decay_share_refinedweb.value == pytest.approx(share, abs=0.003)


def test_optimal_pairs_at_one_ratio_have_it_at_every_budget(found):
    exact, noisy = found.ratio_openwebtext2, found.ratio_refinedweb
    assert (exact.value, exact.low, exact.high) == pytest.approx((5, 5, 5))
    assert noisy.value == pytest.approx(20)
    x = np.log(np.geomspace(1e16, 1e19, 8))
    reach = 1 / 8 + (np.log(C) - x.mean()) ** 2 / ((x - x.mean()) ** 2).sum()
    spread = 2 * 0.1 * np.sqrt(reach)  # N enters D/N twice
    logs = np.log([noisy.low / 20, noisy.high / 20])
    assert logs == pytest.approx([-Z95 * spread, Z95 * spread], rel=0.12)

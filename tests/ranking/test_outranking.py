"""ELECTRE III: concordance, credibility and the two distillations."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from mcda.decision.criterion import Preference
from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.distillation import behind, classes
from mcda.ranking.method import methods
from mcda.ranking.methods import electre_iii
from mcda.ranking.methods.electre_iii import credibility, thresholds
from mcda.ranking.ranks import ranks_of

ELECTRE = methods()["electre_iii"]
PUBLISHED = Path(__file__).parents[1] / "published" / "electre3_cran_mcda_schools.json"


def s(level: Floats) -> Floats:
    return 0.3 - 0.15 * level


def distilled_by_hand(sigma: Floats, best_first: bool) -> list[int]:
    """One draw, with sets and loops, as in the textbook."""
    n = len(sigma)
    left, taken = set(range(n)), []
    while left:
        among = set(left)
        level = max([sigma[a, b] for a in among for b in among if a != b], default=0.0)
        while True:
            pairs = [(a, b) for a in among for b in among if a != b]
            lower = [sigma[one] for one in pairs if sigma[one] < level - s(level) - 1e-9]
            level = max(lower, default=0.0)
            q = dict.fromkeys(among, 0)
            for a, b in pairs:
                if sigma[a, b] > level and sigma[a, b] - sigma[b, a] > s(sigma[a, b]) + 1e-9:
                    q[a] += 1
                    q[b] -= 1
            end = max(q.values()) if best_first else min(q.values())
            among = {a for a in among if q[a] == end}
            if len(among) == 1 or level <= 0:
                break
        taken.append(among)
        left -= among
    order = taken if best_first else taken[::-1]
    return [next(at for at, one in enumerate(order) if a in one) for a in range(n)]


@pytest.mark.parametrize("best_first", [True, False])
@pytest.mark.parametrize("n", [1, 2, 3, 5, 9])
def test_distillations_in_batch_are_the_textbooks(n: int, best_first: bool) -> None:
    rng = np.random.default_rng(n)
    sigma = rng.integers(0, 21, (60, n, n)) / 20
    found = classes(sigma, s, best_first)
    assert found.tolist() == [distilled_by_hand(one, best_first) for one in sigma]


def test_the_published_schools() -> None:
    """Concordance and credibility with a veto of each criterion's own."""
    paper = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    given, expected, within = paper["input"], paper["expected"], paper["tolerance"]
    q, p, v = (np.array([given["thresholds"][key]], dtype=float) for key in "qpv")
    x, weights = np.array([given["matrix"]], dtype=float), np.array([given["weights"]])
    C, sigma = credibility(x, weights, q, p, v, np.full((1, 2), 1e-12))
    assert np.abs(C[0] - expected["concordance"]).max() <= within["concordance"]
    assert sigma.sum() == pytest.approx(expected["sum_credibility"], abs=within["sum_credibility"])


def test_thresholds_follow_the_shape() -> None:
    stated = [Preference(shape=shape, q=1, p=2, s=3) for shape in
              ("usual", "u", "v", "level", "linear", "gaussian")]  # fmt: skip
    q, p = thresholds((*stated, None))
    assert q.tolist() == [[0, 1, 0, 1, 1, 0, 0]] and p.tolist() == [[0, 1, 2, 2, 2, 0, 0]]


def on_scale(values: object) -> Scaled:
    x = np.asarray(values, dtype=float)
    m = x.shape[-1]
    return Scaled(x, np.ones(m), np.zeros(m), True, (None,) * m)


def test_a_veto_stops_a_deep_weakness() -> None:
    """The first is better on 0.8 of the weight and 0.9 behind on the rest."""
    scaled, weights = on_scale([[0.9, 0.0], [0.5, 0.9]]), np.array([[0.8, 0.2]])
    assert ELECTRE.score_many(scaled, weights, {}).tolist() == [[1, 0]]
    assert ELECTRE.score_many(scaled, weights, {"veto": 0.85}).tolist() == [[0.5, 0.5]]
    details = ELECTRE.details(scaled, weights[0], {})
    rows = [np.asarray(row).round(12).tolist() for row in details["credibility"].values()]  # type: ignore[attr-defined]
    assert rows == [[1, 0.8], [0.2, 1]]


def test_an_order_counts_equals_half() -> None:
    assert behind(np.array([[0, 1, 1, 2]])).tolist() == [[3, 1.5, 1.5, 0]]


def test_tables_in_chunks_are_tables_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(4)
    x, weights = rng.random((9, 6, 3)), rng.dirichlet(np.ones(3), 9)
    whole = ELECTRE.score_many(on_scale(x), weights, {"veto": 0.6})
    monkeypatch.setattr(electre_iii, "TABLE", 1)
    assert (ELECTRE.score_many(on_scale(x), weights, {"veto": 0.6}) == whole).all()


def test_only_few_options_print_their_credibility() -> None:
    x = np.random.default_rng(1).random((13, 2))
    assert "credibility" not in ELECTRE.details(on_scale(x), np.full(2, 0.5), {})


def test_an_improvement_can_lower_an_option_as_the_entry_says() -> None:
    """Its second criterion rises from 0.8 to 0.9, and the fourth option falls from 5th to 6th."""
    method = methods()["electre_iii"]
    values = np.array([
        [0.5, 0.0, 0.5, 0.2], [0.5, 0.0, 0.9, 0.8], [0.8, 0.2, 0.1, 0.5],
        [0.1, 0.8, 0.5, 0.3], [0.2, 0.8, 0.3, 0.9], [0.3, 0.3, 1.0, 0.8],
    ])  # fmt: skip
    weights = np.array([[0.52, 0.21, 0.10, 0.17]])
    better = values.copy()
    better[3, 1] = 0.9
    ranks = [
        ranks_of(
            method.score_many(Scaled(v, np.ones(4), np.zeros(4), True, (None,) * 4), weights, {})
        )
        for v in (values, better)
    ]
    assert [one[0, 3] for one in ranks] == [5, 6]
    assert method.may_fall and "improvement" in method.assumes

"""Formulas of a production network: arrays in, arrays out.

A is (n, n), input from the row per unit of the column's output; tau is (n,), the wedge on what
each sector sells, above −1; f is (n,), final demand, with a sum above 0.
"""

from __future__ import annotations

import numpy as np

from mcda.decision.matrix import Floats

LARGEST_GAIN = 1e9  # beyond, the system is singular for all that the figures can tell


def spectral_radius(A: Floats) -> float:
    """The largest absolute eigenvalue of a square matrix."""
    return float(np.abs(np.linalg.eigvals(A)).max())


def is_productive(A: Floats) -> bool:
    """True where the spectral radius of a matrix without negative entries is below 1.

    That holds exactly where (I − A) x = 1 has a solution x > 0: one solve in place of all
    eigenvalues. Source: Berman & Plemmons (1994), Nonnegative Matrices in the Mathematical
    Sciences, theorem 6.2.3.
    """
    n = len(A)
    try:
        x = np.linalg.solve(np.eye(n) - A, np.ones(n))
    except np.linalg.LinAlgError:
        return False
    return bool(np.all(x > 0) and np.all(x < LARGEST_GAIN))


def leontief_inverse(A: Floats) -> Floats:
    """L = (I − A)⁻¹: output of the row per unit of final demand for the column.

    Source: Miller & Blair (2009), Input–Output Analysis, 2nd ed., ch. 2.
    """
    return np.asarray(np.linalg.inv(np.eye(len(A)) - A), dtype=np.float64)


def output_multipliers(L: Floats) -> Floats:
    """(n,), column sums of the Leontief inverse. Source: Miller & Blair (2009), ch. 6."""
    return np.asarray(L.sum(axis=0), dtype=np.float64)


def upstreamness(flows: Floats, output: Floats) -> Floats:
    """(n,), the mean number of stages from a sector to final use, 1 where all is finally used.

    U = (I − Δ)⁻¹ 1 with Δij = flows[i, j] / output[i], the share of i's output that j buys; all
    outputs above 0. These are also the row sums of the Ghosh inverse (forward linkage).
    What leaves the region or goes to stock counts as final use: the correction of the source for
    net exports and inventories needs a closed account and is not made.
    Source: Antràs, Chor, Fally & Hillberry (2012), American Economic Review 102(3), 412–416.
    """
    delta = flows / output[:, None]
    stages = np.linalg.solve(np.eye(len(output)) - delta, np.ones(len(output)))
    return np.asarray(stages, dtype=np.float64)


def price_inverse(A: Floats, tau: Floats) -> Floats:
    """(n, n), (I − Aᵀ diag(1 + τ))⁻¹ = (I − Σ)⁻¹."""
    return np.asarray(np.linalg.inv(np.eye(len(A)) - A.T * (1 + tau)), dtype=np.float64)


def prices(A: Floats, inverse: Floats) -> Floats:
    """(n,), p = Aᵀ ((1 + τ) ∘ p) + v, each price before the sector's own wedge.

    v = 1 − column sums of A is value added per unit of output at base prices, with whatever the
    sector buys outside the table; so all prices are 1 where τ = 0. inverse: price_inverse(A, τ).
    Source: Leontief price model, Miller & Blair (2009), sec. 2.6; the wedge, chen-l-2024 III.D.
    """
    return np.asarray(inverse @ (1 - A.sum(axis=0)), dtype=np.float64)


def final_cost(f: Floats, tau: Floats, p: Floats) -> float:
    """What final demand costs, 1 at base prices: Σ f (1 + τ) p / Σ f. Final users pay the wedge."""
    return float(f @ ((1 + tau) * p) / f.sum())


def costs_with_one_changed(
    f: Floats, tau: Floats, p: Floats, inverse: Floats, change: Floats
) -> Floats:
    """(n,), final_cost after τ[k] alone becomes τ[k] + change[k], for every k; infinite where
    prices would no longer settle.

    Changing τ[k] adds −change[k] Aᵀeₖeₖᵀ to I − AᵀD, D = diag(1 + τ): a rank-one update, so that
    one inverse serves all k. With B = (I − AᵀD)⁻¹Aᵀ = ((I − AᵀD)⁻¹ − I) D⁻¹ the new price is
    p + B[:, k] change[k] p′[k], where p′[k] = p[k] / (1 − change[k] B[k, k]).
    Source: Sherman & Morrison (1950), Annals of Mathematical Statistics 21(1), 124–127.
    """
    paid = 1 + tau
    reach = (inverse.T @ (f * paid) - f * paid) / paid  # fᵀ D B
    own = (inverse.diagonal() - 1) / paid  # B[k, k]
    left = 1 - change * own
    settles = left > 1 / LARGEST_GAIN
    moved = change * p / np.where(settles, left, 1.0)
    cost = (f @ (paid * p) + (reach + f) * moved) / f.sum()
    return np.where(settles, cost, np.inf)


def distortion_centrality(A: Floats, tau: Floats, f: Floats, inverse: Floats) -> Floats | None:
    """ξ (n,), what a unit spent on promoting a sector is worth to the region, at the margin.

    Read as the source's model, the table holds what sellers receive: Ω = Aᵀ are expenditure
    shares, and the wedges are paid on top and lost, so that elasticities are Σ = Aᵀ diag(1 + τ).
    With β = f / Σf: influence μᵀ = βᵀ(I − Σ)⁻¹; sales per unit of final use δᵀ = βᵀ(I − Ω)⁻¹;
    income of factors per unit of output w = 1 − Σ1; Domar weight γ = δ / Σᵢ δᵢwᵢ; ξ = μ / γ.
    Hence all ξ are 1 without wedges, and their mean weighted by factor income, δᵢwᵢ, is 1.
    Final users pay no wedge here, and no policy is yet in place. inverse: (I − Σ)⁻¹.
    None where a sector has no sales on the way to final use, or pays more than it receives.
    Source: Liu (2019), Quarterly Journal of Economics 134(4), 1883–1948, definition 2 and
    propositions 1 and 2.
    """
    beta = f / f.sum()
    influence = beta @ inverse
    sales = np.linalg.solve(np.eye(len(A)) - A, beta)
    income = 1 - A.T @ (1 + tau)
    if np.any(sales <= 0) or np.any(influence <= 0) or np.any(income < 0) or sales @ income <= 0:
        return None
    return np.asarray(influence / sales * (sales @ income), dtype=np.float64)

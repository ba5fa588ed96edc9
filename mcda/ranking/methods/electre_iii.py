"""ELECTRE III: how credible it is that one option is at least as good as another."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mcda.catalogue import Setting
from mcda.decision.criterion import Preference
from mcda.decision.matrix import Floats, Scaled
from mcda.ranking.distillation import behind, classes
from mcda.ranking.majority import TABLE, noise_of
from mcda.ranking.method import RankingMethod, Settings
from mcda.ranking.ranks import ranks_of

PRINTED = 12  # options, up to which the credibility of every pair is in the details


def beyond(gap: Floats, start: Floats, end: Floats, noise: Floats) -> Floats:
    """0 up to start, 1 from end, straight between; gaps within noise of start have not passed it.

    Arrays that broadcast, in one unit, start up to end.
    """
    width = np.maximum(end - start, noise)
    return np.where(gap > start + noise, np.clip(gap - start, 0.0, width) / width, 0.0)


def credibility(
    x: Floats, weights: Floats, q: Floats, p: Floats, v: Floats, noise: Floats
) -> tuple[Floats, Floats]:
    """Concordance C and credibility σ that the row is at least as good as the column.

    x: (1 or draws, options, criteria), higher is better; weights: (draws, criteria);
    q, p, v, noise: indifference, preference, veto and rounding, each (1 or draws, criteria) in
    the unit of x, v infinite for no veto -> two arrays (draws, options, options).
    """
    lag = [x[:, None, :, j] - x[:, :, None, j] for j in range(x.shape[2])]
    q, p, v, noise = (one.T[..., None, None] for one in (q, p, np.maximum(v, p), noise))
    C = np.zeros((len(weights), x.shape[1], x.shape[1]))
    for j, w in enumerate(weights.T[..., None, None]):
        C += w * (1 - beyond(lag[j], q[j], p[j], noise[j]))
    sigma, doubt = C.copy(), np.maximum(1 - C, np.finfo(np.float64).eps)
    for j in np.flatnonzero(np.isfinite(v).all(axis=(1, 2, 3))).tolist():
        d = beyond(lag[j], p[j], v[j], noise[j])
        sigma *= np.where(d > C, (1 - d) / doubt, 1.0)
    return C, sigma


def thresholds(preferences: tuple[Preference | None, ...]) -> tuple[Floats, Floats]:
    """q and p of each criterion by its shape: (1, criteria) each; 0 and 0 where none is stated."""
    pairs = []
    for one in preferences:
        shape = one.shape if one else "usual"
        q = one.q if one and shape in ("u", "level", "linear") else 0.0
        pairs.append((q, one.p if one and shape in ("v", "level", "linear") else q))
    q, p = np.array(pairs, dtype=np.float64).T[:, None]
    return q, p


def tables(
    scaled: Scaled, weights: Floats, settings: Settings
) -> Iterator[tuple[slice, Floats, Floats]]:
    """Draws with their concordance and credibility, in tables of bounded size."""
    x = scaled.values if scaled.is_batch else scaled.values[None]
    q, p = thresholds(scaled.preferences)
    noise = np.atleast_2d(noise_of(scaled))
    span = np.ones((len(x), x.shape[2])) if scaled.fixed else np.ptp(x, axis=1)
    v = settings["veto"] * span if settings["veto"] < 1 else np.full_like(span, np.inf)
    step = max(1, TABLE // x.shape[1] ** 2)
    for start in range(0, len(weights), step):
        draws = slice(start, min(start + step, len(weights)))
        own = draws if scaled.is_batch else slice(None)
        yield draws, *credibility(x[own], weights[draws], q, p, v[own], noise[own])


def distilled(scaled: Scaled, weights: Floats, settings: Settings) -> tuple[Floats, Floats]:
    """How many options stand behind each, best taken first and worst taken first."""
    chosen = RANKING.settle(settings)
    down = np.empty((len(weights), scaled.values.shape[-2]))
    up = np.empty_like(down)

    def s(level: Floats) -> Floats:
        return np.maximum(chosen["alpha"] + chosen["beta"] * level, 0.0)

    for draws, _, sigma in tables(scaled, weights, chosen):
        down[draws] = behind(classes(sigma, s, best_first=True))
        up[draws] = behind(classes(sigma, s, best_first=False))
    return down, up


def _score_many(scaled: Scaled, weights: Floats, settings: Settings) -> Floats:
    down, up = distilled(scaled, weights, settings)
    return (down + up) / 2


def _details(scaled: Scaled, weights: Floats, settings: Settings) -> dict[str, object]:
    down, up = (one[0] for one in distilled(scaled, weights[None], settings))
    orders = {"descending": down, "ascending": up, "median": (down + up) / 2}
    found: dict[str, object] = {key: ranks_of(one) for key, one in orders.items()}
    if len(down) <= PRINTED:
        _, _, sigma = next(tables(scaled, weights[None], RANKING.settle(settings)))
        found["credibility"] = dict(enumerate(sigma[0]))
    return found


RANKING = RankingMethod(
    key="electre_iii",
    name="ELECTRE III",
    meaning="For each pair the criteria say how credible it is that one is at least as good as the "
    "other; a deep weakness may veto it. The options are then sorted twice, best first and worst "
    "first; the score is how many stand behind, the mean of the two.",
    assumes="A strength hardly makes up for a deep weakness. Adding or removing an option may turn "
    "the order of two others, and an improvement may even cost an option a rank. One veto, as a "
    "part of the scale, holds for every criterion. A criterion without a stated preference counts "
    "every difference in full; the gaussian shape has no such thresholds and counts so too.",
    reference="Roy (1978), ELECTRE III, Cahiers du CERO 20(1)",
    score_many=_score_many,
    textbook="raw",
    details=_details,
    compares_options=True,
    may_fall=True,
    settings=(
        Setting(
            key="alpha",
            name="Discrimination at 0",
            meaning="How far two credibilities near 0 must differ to be told apart.",
            default=0.30,
            low=0.0,
            high=1.0,
        ),
        Setting(
            key="beta",
            name="Slope of the discrimination",
            meaning="What is added to it on the way from a credibility of 0 to 1.",
            default=-0.15,
            low=-1.0,
            high=0.0,
        ),
        Setting(
            key="veto",
            name="Veto",
            meaning="The lag on a criterion that forbids calling an option at least as good, as a "
            "part of the scale or, without scales, of the options' range; 1 for no veto.",
            default=1.0,
            low=0.05,
            high=1.0,
        ),
    ),
    slow=True,
    suits="Take it where a deep weakness must not be made up for and small differences should not "
    "count. Not where a further option must leave the order of the others as it is.",
    stance="asks pair by pair how much weight holds one option to be at least as good as another, "
    "hardly by how much",
)

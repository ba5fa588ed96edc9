"""Distillation: from degrees of outranking to an order, the best first or the worst first."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mcda.decision.matrix import Flags, Floats, Whole

# Credibilities that differ by less are one.
SAME = 1e-9
# Tables are cut to the options that remain once they are this part of the width.
SHRINK = 0.8
Discrimination = Callable[[Floats], Floats]


def narrowed(
    sigma: Floats, ahead: Flags, among: Flags, who: Whole
) -> tuple[Floats, Flags, Flags, Whole]:
    """The tables with only the options among, as wide as the draw with most of them needs.

    sigma, ahead: (draws, k, k); among, who: (draws, k). Places left over hold 0.
    """
    width = int(among.sum(axis=1).max())
    at = np.argsort(~among, axis=1, kind="stable")[:, :width]
    inside = np.take_along_axis(among, at, axis=1)
    pairs = inside[:, :, None] & inside[:, None, :]
    draw, row, column = np.arange(len(at))[:, None, None], at[:, :, None], at[:, None, :]
    who = np.take_along_axis(who, at, axis=1)
    return sigma[draw, row, column] * pairs, ahead[draw, row, column] & pairs, inside, who


def step(
    sigma: Floats, ahead: Flags, among: Flags, level: Floats, s: Discrimination
) -> tuple[Flags, Floats]:
    """The options of the highest qualification at the next lower level, and that level."""
    below = (level - s(level) - SAME)[:, None, None]
    cut = np.where(sigma < below, sigma, 0.0).max(axis=(1, 2))
    outranks = ahead & (sigma > cut[:, None, None])
    strength = outranks.sum(axis=2) - outranks.sum(axis=1)
    strength[~among] = -len(among[0]) - 1
    return among & (strength == strength.max(axis=1, keepdims=True)), cut


def first_class(sigma: Floats, ahead: Flags, among: Flags, s: Discrimination) -> Flags:
    """The class that one distillation takes out; sigma and ahead hold 0 outside among."""
    chosen, level = np.zeros_like(among), sigma.max(axis=(1, 2))
    draws = np.arange(len(among))
    who: Whole = np.broadcast_to(np.arange(among.shape[1]), among.shape)
    while len(draws):
        among, level = step(sigma, ahead, among, level, s)
        done = (among.sum(axis=1) == 1) | (level <= 0)
        row, column = np.nonzero(among & done[:, None])
        chosen[draws[row], who[row, column]] = True
        left = ~done
        draws, level = draws[left], level[left]
        if len(draws):
            sigma, ahead, among, who = narrowed(sigma[left], ahead[left], among[left], who[left])
    return chosen


def classes(sigma: Floats, s: Discrimination, best_first: bool) -> Whole:
    """The class of each option in the order of a distillation, 0 the best.

    sigma: (draws, options, options) credibility from 0 to 1; s: level -> the discrimination
    threshold. best_first: descending, else ascending -> (draws, options).
    """
    count = sigma.shape[-1]
    sigma = np.round(sigma, 10)
    sigma[:, range(count), range(count)] = 0.0
    ahead = sigma - sigma.transpose(0, 2, 1) > s(sigma) + SAME
    if not best_first:
        sigma, ahead = sigma.transpose(0, 2, 1).copy(), ahead.transpose(0, 2, 1).copy()
    found: Whole = np.zeros(sigma.shape[:2], dtype=np.int64)
    among: Flags = np.ones(found.shape, dtype=np.bool_)
    draws = np.arange(len(found))
    who: Whole = np.broadcast_to(np.arange(count), found.shape)
    for place in range(count):
        row, column = np.nonzero(first_class(sigma, ahead, among, s) & among)
        found[draws[row], who[row, column]] = place
        among[row, column] = False
        pairs = among[:, :, None] & among[:, None, :]
        sigma, ahead = sigma * pairs, ahead & pairs
        left = among.any(axis=1)
        if not left.any():
            break
        if not left.all() or among.sum(axis=1).max() < SHRINK * among.shape[1]:
            draws = draws[left]
            sigma, ahead, among, who = narrowed(sigma[left], ahead[left], among[left], who[left])
    return found if best_first else found.max(axis=1, keepdims=True) - found


def behind(places: Whole) -> Floats:
    """How many options stand behind each, an equal one counting half.

    places: (draws, options), 0 the best -> (draws, options).
    """
    one, other = places[:, :, None], places[:, None, :]
    return np.asarray((one < other).sum(axis=2) + ((one == other).sum(axis=2) - 1) / 2)

"""Random streams: one for each source and block of draws, so that no other thing moves them."""

from __future__ import annotations

from typing import Literal

import numpy as np

Source = Literal["weights", "ranges", "unknown", "method", "scaling", "criterion"]
SOURCES: tuple[Source, ...] = ("weights", "ranges", "unknown", "method", "scaling", "criterion")


def stream(seed: int, source: Source, block: int, sample: int = 0) -> np.random.Generator:
    """The generator of one source in one block of draws.

    sample: 0 for the case's draws, 1 for a second, independent set of them. The same four give
    the same numbers, whatever else is drawn and however many draws are worked on at a time.
    """
    key = np.random.SeedSequence([seed, sample, SOURCES.index(source), block])
    return np.random.default_rng(key)

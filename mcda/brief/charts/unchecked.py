"""Charts drawn without Altair's own checks, which the tests have made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unchecked() -> Iterator[None]:
    """Build charts without checking each part against Vega-Lite's schema, which takes as long."""
    from altair.utils.schemapi import debug_mode

    with debug_mode(False):
        yield

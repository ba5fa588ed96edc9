"""Who leads the saved cases: worked out for those on the list of which it is not known yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic

from mcda.decision.gist import Gist
from mcda.decision.saved import SavedCase
from mcda.web.saving import Trouble, asked

PATIENCE = 1.0  # seconds of one run of a page; the rest is left to the next


def missing(listed: Iterable[SavedCase], patience: float = PATIENCE) -> Iterator[tuple[str, Gist]]:
    """The key and gist of each case that has none yet, while patience lasts; each is kept."""
    from mcda.analysis.gist import gist_of

    began = monotonic()
    for one in listed:
        if one.gist is not None:
            continue
        if monotonic() - began > patience:
            return
        version = asked(lambda library, key=one.key: library.open_case(key))  # type: ignore[misc]
        if isinstance(version, Trouble):
            return
        found = gist_of(version.text)
        asked(lambda library, of=version.sha256, gist=found: library.keep_gist(of, gist), "draft")  # type: ignore[misc]
        yield one.key, found

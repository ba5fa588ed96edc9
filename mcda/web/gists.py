"""Who leads the saved cases: worked out for those on the list of which it is not known yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic

from mcda.decision.gist import MOST_NAMED, Gist
from mcda.decision.saved import SavedCase
from mcda.faults import CaseFaults
from mcda.language import ENGLISH, speaking
from mcda.web.saving import Trouble, asked

PATIENCE = 1.0  # seconds of one run of a page; the rest is left to the next


def gist_of(text: str) -> Gist:
    """The leader and the status that a text gives, or how many faults it has; in its own words."""
    from mcda.analysis import analyse
    from mcda.checking import check_text

    with speaking(ENGLISH):
        checked = check_text(text)
        if checked.case is None:
            return Gist(to_mend=len(checked.faults))
        try:
            found = analyse(checked.case)
        except CaseFaults as refused:
            return Gist(to_mend=len(refused.faults))
    band = found.robustness.bands[0]
    names = tuple(found.written.options[key].name for key in band[:MOST_NAMED])
    return Gist(names, len(band), found.status)


def missing(listed: Iterable[SavedCase], patience: float = PATIENCE) -> Iterator[tuple[str, Gist]]:
    """The key and gist of each case that has none yet, while patience lasts; each is kept."""
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

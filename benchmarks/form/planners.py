"""Planners at work at once: how long each waits for an edit, and whether every figure is kept."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.form.planner import Planner, Run, open_socket
from benchmarks.form.serving import CRITERIA, OPTIONS, Server
from mcda.decision.case import Case
from mcda.files.tree import parse
from mcda.library.store import Library

PLANNERS, PAUSE, SECONDS = 25, 5.0, 65.0
TRIES = 4
PAGE = "estimates"


@dataclass
class Work:
    """What one planner did: the figures sent, by place, and what each edit took."""

    key: str
    case: Case
    owner: str = ""
    sent: dict[tuple[str, str], float] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """What came of it: seconds of every edit, edits lost, memory and processor time."""

    seconds: Sequence[float]
    lost: int
    kept: int
    drawn_live: int
    memory: tuple[float, float]
    processor: float
    bytes: float

    @property
    def middle(self) -> float:
        return median(self.seconds)

    @property
    def slow(self) -> float:
        """What 95 % of the edits stay under, seconds."""
        return sorted(self.seconds)[int(0.95 * (len(self.seconds) - 1))]


def _shows_ranking(run: Run) -> bool:
    """True where the run drew a live ranking."""
    return any("live-answer" in str(element) or 'class="live' in str(element)
               for element in run.elements)  # fmt: skip


async def _edit(planner: Planner, work: Work, chance: random.Random) -> None:
    place = divmod(len(work.runs) * 7 % (OPTIONS * CRITERIA), CRITERIA)
    option, criterion = f"o{place[0]}", f"c{place[1]}"
    stated = work.case.options[option].estimates[criterion]
    figure = round(chance.uniform(stated.low or 0.0, stated.high or 0.0), 1)
    work.runs.append(await planner.type_in(option, criterion, figure))
    work.sent[option, criterion] = figure


async def _acknowledged(planner: Planner) -> None:
    """Send again what was not acknowledged, as a browser would, while the library rests."""
    for _ in range(TRIES):
        if not planner.edits:
            return
        await asyncio.sleep(PAUSE)
        await planner.deliver()


async def _at_work(server: Server, work: Work, at: int, ready: asyncio.Barrier,
                   plan: tuple[int, float, float]) -> None:  # fmt: skip
    planners, pause, seconds = plan
    chance, clock = random.Random(at), asyncio.get_running_loop()
    async with open_socket(server.address) as socket:
        planner = Planner(socket, query=f"case={work.key}")
        await planner.run(name=PAGE)
        await ready.wait()
        begin = clock.time() + pause * at / planners
        for turn in range(round(seconds / pause)):
            await asyncio.sleep(max(0.0, begin + turn * pause - clock.time()))
            await _edit(planner, work, chance)
        await _acknowledged(planner)
        work.owner = planner.owner


async def _all_at_work(server: Server, cases: Mapping[str, Case],
                       plan: tuple[int, float, float]) -> tuple[list[Work], float]:  # fmt: skip
    works, ready = [Work(*one) for one in cases.items()], asyncio.Barrier(len(cases) + 1)
    async with AsyncExitStack() as stack:
        group = await stack.enter_async_context(asyncio.TaskGroup())
        for at, work in enumerate(works):
            group.create_task(_at_work(server, work, at, ready, plan))
        await ready.wait()
        before = server.worked()
    return works, server.worked() - before


def lost(library: Path, work: Work) -> int:
    """How many of the figures that a planner sent are not in what is kept of her work."""
    place = Library.open(str(library))
    draft = place.draft_of(work.owner, work.key)
    place.close()
    options = parse(draft.text).value["options"] if draft else {}
    found = 0
    for (option, criterion), figure in work.sent.items():
        given = options.get(option, {}).get("estimates", {}).get(criterion)
        found += (given.get("value") if isinstance(given, dict) else given) != figure
    return found


def planners(
    server: Server, library: Path, cases: Mapping[str, Case], pause: float = PAUSE,
    seconds: float = SECONDS,
) -> Outcome:  # fmt: skip
    """Let a planner work on each case, all at once, an edit every few seconds."""
    works, processor = asyncio.run(_all_at_work(server, cases, (len(cases), pause, seconds)))
    runs = [run for work in works for run in work.runs]
    return Outcome(
        [run.seconds for run in runs], sum(lost(library, work) for work in works),
        sum(len(work.sent) for work in works), sum(map(_shows_ranking, runs)),
        server.memory(), processor / len(runs), sum(run.bytes for run in runs) / len(runs),
    )  # fmt: skip

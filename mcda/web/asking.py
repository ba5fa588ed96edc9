"""Asking the questions that take longer, one by one, with a word where it takes a while."""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mcda.analysis import Inquiry
    from mcda.decision.finding import Finding

# Seconds after which a reader is told what is being worked out.
PATIENCE = 1.0


@dataclass(frozen=True)
class Answered:
    """A question has been answered; None where it does not arise."""

    key: str
    finding: Finding | None


@dataclass(frozen=True)
class Waiting:
    """A question is being worked out, after so many others of all."""

    key: str
    done: int
    of: int


def one_by_one(
    inquiry: Inquiry, patience: float = PATIENCE
) -> Generator[Answered | Waiting, None, None]:
    """The answers in their order; once patience is over, what is waited for before each.

    One who stops listening waits for the question at hand at most; the answers are kept.
    """
    from mcda.robustness.question import questions

    keys, began = tuple(questions("on asking")), monotonic()
    try:
        with ThreadPoolExecutor(1) as worker:
            for done, key in enumerate(keys):
                answer = worker.submit(inquiry.answer, key)
                try:
                    answer.result(max(0.0, patience - (monotonic() - began)))
                except TimeoutError:
                    yield Waiting(key, done, len(keys))
                yield Answered(key, answer.result())
    finally:
        inquiry.rest()

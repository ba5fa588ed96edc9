"""`python -m mcda robustness`: its keys are a contract, its words are answers."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mcda.cli import main
from mcda.robustness.question import questions

HOUSE = Path(__file__).resolve().parents[1]
ANHUI = str(HOUSE / "cases" / "anhui-2026.yaml")
FIRST = str(HOUSE / "cases" / "first-steps.yaml")
CONTRACT = {
    "case", "draws", "seed", "varied", "acceptability", "central_weights", "pairwise",
    "expected_rank", "rank_interval", "stability", "rules", "reversal", "agreement",
    "find_out_next",
}  # fmt: skip


@cache
def told(path: str, *more: str) -> str:
    import contextlib
    import io

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["robustness", path, "--json", *more]) == 0
    return out.getvalue()


def found(path: str, *more: str) -> Any:
    return json.loads(told(path, *more))


@pytest.mark.parametrize("path", [ANHUI, FIRST])
def test_the_contract_is_kept(path: str) -> None:
    result = found(path, "--draws", "2000", "--seed", "7")
    assert set(result) >= CONTRACT
    assert (result["case"], result["draws"], result["seed"]) == (path, 2000, 7)
    options = set(result["acceptability"])
    for key, shares in result["acceptability"].items():
        assert len(shares) == len(options) and sum(shares) == pytest.approx(1)
        mean = sum(rank * share for rank, share in enumerate(shares, 1))
        assert result["expected_rank"][key] == pytest.approx(mean)
        low, high = result["rank_interval"][key]
        assert 1 <= low <= high <= len(options)
        assert set(result["pairwise"][key]) == options - {key}
    for criterion, interval in result["stability"].items():
        assert set(interval) >= {"weight", "low", "high", "next_leader"}, criterion
        assert 0 <= interval["low"] <= interval["weight"] <= interval["high"] <= 1
        assert interval["next_leader"] in options | {None}
    for rule in result["rules"]:
        assert set(rule) >= {"leader", "conditions", "share", "holds", "sentence"}
        assert rule["leader"] in options and 0.8 < rule["holds"] <= 1 and 0 < rule["share"] <= 1
    for weights in result["central_weights"].values():
        assert sum(weights.values()) == pytest.approx(1)


def test_two_options_never_beat_each_other_in_more_than_all_draws() -> None:
    wins = found(ANHUI, "--draws", "2000", "--seed", "7")["pairwise"]
    for one, others in wins.items():
        for other, share in others.items():
            assert 0 <= share + wins[other][one] <= 1 + 1e-12


def test_the_same_case_gives_the_same_bytes_and_another_seed_others() -> None:
    again = told.__wrapped__(ANHUI, "--draws", "1000")
    assert told(ANHUI, "--draws", "1000") == again
    assert told(ANHUI, "--draws", "1000", "--seed", "8") != again


def test_the_words_answer_every_question_that_arises(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["robustness", ANHUI, "--draws", "1000"]) == 0
    said = capsys.readouterr().out
    sentences = [one["sentence"] for one in found(ANHUI, "--draws", "1000")["findings"]]
    keys = {one["key"] for one in found(ANHUI, "--draws", "1000")["findings"]}
    for sentence in sentences:
        assert sentence in said
    for question in questions().values():
        assert (question.name in said) == (question.key in keys)


@pytest.mark.parametrize(
    "wrong", [["--draws", "99"], ["--draws", "1000001"], ["--draws", "-5"], ["--draws", "many"],
              ["--seed", "-1"], ["--seed", "9223372036854775808"], ["--seed", "1.5"]],
)  # fmt: skip
def test_a_number_out_of_bounds_is_wrong_usage(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["robustness", FIRST, *wrong])
    assert left.value.code == 2
    assert "is no whole number from" in capsys.readouterr().err


def test_a_faulty_case_ends_with_its_faults(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = str(HOUSE / "tests" / "wrong" / "not_a_number.yaml")
    assert main(["robustness", wrong]) == 1
    assert "found" in capsys.readouterr().err

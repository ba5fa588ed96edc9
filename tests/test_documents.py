"""The documents say what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mcda.catalogue import collect
from mcda.checking import check_text
from mcda.cli import COMMANDS, main
from mcda.commands.cases import fault_line
from mcda.decision.case import Case, Group, Orientation, Recipe
from mcda.decision.criterion import Criterion, Preference
from mcda.decision.estimate import Estimate
from mcda.decision.handover import Apart, GuidanceAnswer, Handover
from mcda.decision.need import Need, Proposal
from mcda.decision.noun import Noun
from mcda.decision.option import Option
from mcda.decision.perspective import Perspective
from mcda.decision.policy import LeadTime
from mcda.decision.region import Figure, Indicator, Peers, Region, Scale
from mcda.decision.source import Source
from mcda.decision.vary import Vary
from mcda.files.examples import example_text
from mcda.weighting.method import WeightingMethod

HOUSE = Path(__file__).resolve().parents[1]
README = (HOUSE / "README.md").read_text(encoding="utf-8")
DESIGN = (HOUSE / "docs" / "design.md").read_text(encoding="utf-8")
CASE_FILE = (HOUSE / "docs" / "case-file.md").read_text(encoding="utf-8")
NOUNS: tuple[type[Noun], ...] = (
    Case, Criterion, Preference, Option, Estimate, Perspective, Recipe, Group, Orientation, Vary,
    Region, Figure, Indicator, Scale, Peers, Need, Proposal, LeadTime, Source, Handover,
    GuidanceAnswer, Apart,
)  # fmt: skip


def shown(text: str) -> str:
    """A text as a terminal shows it: special spaces count as spaces."""
    return re.sub("[\u202f\u00a0]", " ", text).strip()


@pytest.mark.parametrize("command", ["rank", "weigh", "check"])
def test_the_walk_through_prints_what_the_readme_shows(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HOUSE)
    assert main([command, "cases/first-steps.yaml"]) == 0
    said = f"$ python -m mcda {command} cases/first-steps.yaml\n{capsys.readouterr().out}"
    assert shown(said) in shown(README)


def test_how_sure_it_is_reads_as_the_readme_says(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HOUSE)
    assert main(["robustness", "cases/first-steps.yaml"]) == 0
    said = shown(capsys.readouterr().out)
    block = re.search(r"Of its answers:\n\n```\n(.*?)\n```", README, re.DOTALL)
    assert block
    quoted = shown(block[1]).splitlines()
    assert len(quoted) == 4
    for question, answer in zip(quoted[::2], quoted[1::2], strict=True):
        assert f"{question}\n{answer}" in said


def test_the_region_stands_as_the_readme_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["region", "china/anhui"]) == 0
    said = "\n".join(capsys.readouterr().out.splitlines()[:4])
    assert shown(f"$ python -m mcda region china/anhui\n{said}\n```") in shown(README)


def test_the_fault_of_the_readme_is_the_one_that_comes() -> None:
    text = example_text("first-steps").replace(
        "programme_cost: {value: 8", "programme_cost: {value: n/a"
    )
    (fault,) = check_text(text).faults
    assert fault_line("cases/first-steps.yaml", fault) in README


def test_the_readme_names_every_command() -> None:
    for command in COMMANDS:
        assert f"`{command.NAME} " in README


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_the_case_file_page_lists_every_key_in_the_codes_own_words(noun: type[Noun]) -> None:
    for name, field in noun.model_fields.items():
        if name != "key":
            assert f"| `{name}` | {field.description} |" in CASE_FILE


def test_the_case_file_page_lists_every_weighting() -> None:
    for key, method in collect("mcda.weighting.methods", WeightingMethod).items():
        assert f"| `{key}` | {method.asks} |" in CASE_FILE


def test_every_library_has_its_reason() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (HOUSE / name).read_text(encoding="utf-8").splitlines():
            package = re.split(r"[=\[]", line.split("#")[0].strip())[0]
            if package and not package.startswith("-r"):
                assert re.search(rf"(?<![\w-]){re.escape(package)}(?![\w-])", DESIGN), package


def test_links_lead_somewhere() -> None:
    for page, home in ((README, HOUSE), (DESIGN, HOUSE / "docs"), (CASE_FILE, HOUSE / "docs")):
        for link in re.findall(r"\]\(([^)]+)\)", page):
            assert link.startswith("https://doi.org/") or (home / link).exists(), link

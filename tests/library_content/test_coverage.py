"""Every section of the papers on policy is served by a criterion and by a policy."""

from __future__ import annotations

import json

import pytest

from mcda.cli import main
from mcda.decision.criterion import Criterion
from mcda.decision.source import Source
from mcda.files.library import criteria, policies
from mcda.upgrading.coverage import SECTIONS, coverage
from tests.library_content.papers import HEADINGS

ASKED = {
    "chen-y-2025": ["5.1.1", "5.1.2", "5.2.1", "5.2.2", "5.3.1", "5.3.2"],
    "chen-l-2024": ["III.A", "III.B", "III.C", "III.D", "III.E", "IV", "IV.A",
                    "V.A", "V.B", "V.C", "V.D"],
}  # fmt: skip


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_every_section_on_policy_is_served() -> None:
    found = coverage(criteria(), policies())
    assert {paper: list(sections) for paper, sections in found.items()} == ASKED
    for paper, sections in found.items():
        for section, served in sections.items():
            print(f"{paper} {section}:", *(f"{kind}: {', '.join(keys)};"
                                           for kind, keys in served.items()))  # fmt: skip
            for kind, keys in served.items():
                assert keys, f"{paper} {section} is served by no entry of {kind}"


def test_the_sections_are_headings_of_the_papers() -> None:
    for paper, sections in SECTIONS.items():
        assert set(sections) <= HEADINGS[paper]


def test_only_the_section_itself_counts() -> None:
    """A source at 5.3 serves neither 5.3.1 nor 5.3.2; V.A of one paper is not V.A of another."""
    sources = (Source(paper="chen-y-2025", section="5.3"),
               Source(paper="chen-y-2025", section="5.1.1"),
               Source(paper="practice", section="V.A"))  # fmt: skip
    one = Criterion(name="One", unit="points", layer="delivery", direction="more is better",
                    sources=sources)  # fmt: skip
    found = coverage({"one": one}, {})
    served = {(paper, section) for paper, sections in found.items()
              for section, by in sections.items() if by["criteria"] or by["policies"]}  # fmt: skip
    assert served == {("chen-y-2025", "5.1.1")}
    assert found["chen-y-2025"]["5.1.1"] == {"criteria": ("one",), "policies": ()}


@pytest.mark.parametrize("part", ["criteria", "policies"])
def test_the_catalogue_gives_the_map(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", part, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == [part, "coverage"]
    assert {paper: list(sections) for paper, sections in told["coverage"].items()} == ASKED
    assert told["coverage"]["chen-l-2024"]["V.D"] == {
        "criteria": ["talent"], "policies": ["talent_basic_science"],
    }  # fmt: skip
    assert main(["catalogue", part]) == 0
    said = one_line(capsys.readouterr().out)
    assert "chen-l-2024 V.D. Criteria: Talent. Policies: Talent and basic science." in said


def test_a_part_that_no_paper_feeds_has_no_map(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "rankings"]) == 0
    assert "chen-l-2024 V.D" not in capsys.readouterr().out


def test_the_cards_of_criteria_say_all_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "criteria"]) == 0
    said = one_line(capsys.readouterr().out)
    for key, one in criteria().items():
        texts = [one.name, one.unit, one.question, one.definition, one.not_covered, one.indicator]
        texts += [scale.because for scale in (one.indicator_scale, one.suggested_scale) if scale]
        texts += [one.indicator_unit, *one.anchors.values()]
        texts += [criteria()[other].name for other in one.double_counts]
        assert [text for text in texts if one_line(text) not in said] == [], key
    assert "Scale of levels: 0.7 (worst) to 0.1 (best), population-weighted" in said
    assert "Scale of effects to start from: 1 (worst) to −2 (best), hundredths" in said


def test_the_cards_of_policies_say_all_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "policies"]) == 0
    said = one_line(capsys.readouterr().out)
    for key, one in policies().items():
        texts = [one.name, one.how, one.lead_time.because, one.needs_because, one.evidence]
        texts += [*one.failures, *(policies()[other].name for other in one.strengthens)]
        assert [text for text in texts if one_line(text) not in said] == [], key
    assert "Half the effect after 5 to 15 years, usually 8." in said
    assert "Capability needed, of 1: hardware 0.65, firmware 0.5." in said
    assert "Must come first: Joint research platforms" in said

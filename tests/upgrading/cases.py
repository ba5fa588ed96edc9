"""A case whose capability, readiness, tilt and proposals one can do in the head.

Hardware: two indicators at 0.2 and 0.4, so 0.3. Firmware: 0.6. Software: 0.75 and 0.25, so 0.5.
"""

from __future__ import annotations

INDICATOR = (
    "{{name: {name}, layer: {layer}, value: {value}, unit: points, year: 2024, "
    "source: made up for this test, scale: {{worst: 0, best: 10, because: a round number}}{more}}}"
)


def indicator(name: str, layer: str, value: float, more: str = "") -> str:
    return INDICATOR.format(name=name, layer=layer, value=value, more=more)


NATION = ", criterion: jobs, nation: 6, nation_is: the nation"
REGION = f"""\
region:
  name: Middle
  indicators:
    research: {indicator("Research", "hardware", 2, NATION)}
    machines: {indicator("Machines", "hardware", 4)}
    clusters: {indicator("Clusters", "firmware", 6)}
    brands: {indicator("Brands", "software", 7.5)}
    markets: {indicator("Markets", "software", 2.5)}
"""

CASE = f"""\
format: 1
title: A case with a region
{REGION}
criteria:
  jobs: {{name: Jobs, unit: jobs, layer: hardware, worst: 0, best: 100}}
  fame: {{name: Fame, unit: points, layer: software, worst: 0, best: 10}}
  sway: {{name: Sway, unit: points, layer: software, worst: 0, best: 10}}
  cost: {{name: Cost, unit: CNY million, layer: delivery, worst: 50, best: 0}}
options:
  stay: {{name: Continue as now, baseline: true,
    estimates: {{jobs: 0, fame: 0, sway: 0, cost: 0}}}}
  tram: {{name: Tram, needs: {{hardware: 0.6, firmware: 0.3}},
    estimates: {{jobs: 60, fame: 4, sway: 1, cost: 40}}}}
  bus: {{name: Bus, needs: {{firmware: 0.6}}, estimates: {{jobs: 30, fame: 2, sway: 1, cost: 10}}}}
  bike: {{name: Bike, layer: hardware, estimates: {{jobs: 10, fame: 6, sway: 3, cost: 2}}}}
perspectives:
  all: {{name: All, weighting: points, judgements: {{jobs: 40, fame: 20, sway: 10, cost: 30}}}}
"""

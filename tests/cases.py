"""Small cases whose answers one can do in the head."""

from __future__ import annotations

SMALL = """\
format: 1
title: A small case
criteria:
  jobs: {name: Jobs, unit: jobs, layer: territory, worst: 0, best: 100}
  cost: {name: Cost, unit: CNY million, layer: delivery, worst: 50, best: 0}
options:
  stay: {name: Continue as now, baseline: true, estimates: {jobs: 0, cost: 0}}
  tram: {name: Tram, estimates: {jobs: 60, cost: 40}}
  bus: {name: Bus, estimates: {jobs: 30, cost: 10}}
perspectives:
  all: {name: All, weighting: points, judgements: {jobs: 60, cost: 40}}
"""

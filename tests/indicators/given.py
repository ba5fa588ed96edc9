"""Figures that each formula takes, by its key: what the tests over the catalogue start from."""

from __future__ import annotations

from typing import Any

import numpy as np

JOBS = np.array([[10.0, 90.0, 40.0], [60.0, 40.0, 20.0], [5.0, 95.0, 10.0], [30.0, 30.0, 30.0]])
PER_HEAD = np.array([10.0, 20.0, 40.0, 30.0])
PEOPLE = np.array([5.0, 1.0, 2.0, 2.0])
PART, WHOLE = np.array([1.0, 2.0, 3.0, 4.0]), np.array([40.0, 10.0, 20.0, 30.0])
OVER_PARTS = {"value_per_head": PER_HEAD, "population": PEOPLE}
PARTS = {"part": PART, "whole": WHOLE}
INDUSTRIES = {"employment": PART, "reference": WHOLE}

# arrays by the formula's arguments
ARRAYS: dict[str, dict[str, Any]] = {
    "business_environment_composite": {"parts": JOBS},
    "cluster_stars": {"employment": JOBS},
    "coupling_coordination": {"u": JOBS / 100},
    "domestic_value_added_share": {"domestic_value_added": PART, "gross_exports": WHOLE},
    "ellison_glaeser_index": PARTS,
    "gini": OVER_PARTS,
    "gini_of_concentration": PARTS,
    "gini_of_specialisation": INDUSTRIES,
    "krugman_index": INDUSTRIES,
    "litzenberger_sternberg_index": {
        "employment": PART, "establishments": PEOPLE, "area": WHOLE, "population": PER_HEAD,
    },
    "location_quotient": PARTS,
    "ratio": PARTS,
    "research_intensity": {"spending": PART, "product": WHOLE},
    "share": PARTS,
    "structure_level": {
        "primary": PART, "secondary": WHOLE, "tertiary": 100 - PART - WHOLE,
    },
    "theil_l": OVER_PARTS,
    "theil_t": OVER_PARTS,
    "value_added_rate": {"value_added": PART, "gross_output": WHOLE},
    "williamson_index": OVER_PARTS,
}  # fmt: skip
# figures that hold for all regions
FIGURES: dict[str, dict[str, Any]] = {
    "business_environment_composite": {
        "weights": [1.0, 2.0, 1.0], "worst": [0.0, 100.0, 0.0], "best": [60.0, 0.0, 50.0],
        "least_coverage": 1.0,
    },
    "cluster_stars": {"top_size": 0.25, "specialised": 2.0, "top_focus": 0.25},
    "coupling_coordination": {"beta": [1.0, 1.0, 2.0]},
    "ellison_glaeser_index": {"herfindahl": 0.2},
}  # fmt: skip
# The array whose cells are all zero that a formula must refuse, where it is not its last one.
ZERO = {"location_quotient": "part", "gini": "value_per_head", "theil_t": "value_per_head",
        "williamson_index": "value_per_head"}  # fmt: skip
# Where a table of zeros is a true answer: everything is at one end of its scale.
MAY_BE_ZERO = {"business_environment_composite", "coupling_coordination"}
# Multiplying every figure by the same number changes these: their figures have a fixed scale.
FIXED_SCALE = {"business_environment_composite", "coupling_coordination", "structure_level"}
MAY_BE_NEGATIVE = {("business_environment_composite", "parts"), ("value_added_rate", "value_added")}

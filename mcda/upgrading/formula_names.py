"""What the formulas that measure a region are called within a sentence."""

from __future__ import annotations

from criteria.formula import Formula
from mcda.language import say


def _names() -> dict[str, str]:
    return {
        "business_environment_composite": say("business environment composite"),
        "cluster_stars": say("cluster stars"),
        "coupling_coordination": say("coupling coordination degree"),
        "domestic_value_added_share": say("domestic value added in exports"),
        "ellison_glaeser_index": say("ellison–glaeser index"),
        "gini": say("gini coefficient"),
        "gini_of_concentration": say("gini of concentration"),
        "gini_of_specialisation": say("gini of specialisation"),
        "krugman_index": say("krugman index"),
        "litzenberger_sternberg_index": say("litzenberger–sternberg index"),
        "location_quotient": say("location quotient"),
        "ratio": say("ratio"),
        "research_intensity": say("research intensity"),
        "share": say("share"),
        "structure_level": say("level of industrial structure"),
        "theil_l": say("theil l"),
        "theil_t": say("theil t"),
        "value_added_rate": say("value-added rate"),
        "williamson_index": say("williamson index"),
    }


def formula_name(formula: Formula) -> str:
    """A formula's name in the spoken language; of one not listed here, its own."""
    return _names().get(formula.key, formula.name.lower())

"""The layers as menus show them."""

from __future__ import annotations

from mcda.decision.layer_words import layer_name
from mcda.decision.noun import LAYERS
from mcda.decision.words import sentence_case
from mcda.language import say


def layer_names() -> dict[str, str]:
    """The layers by key, each with a capital."""
    return {layer: sentence_case(layer_name(layer)) for layer in LAYERS}


def layer_help() -> str:
    """What each layer is."""
    return say(
        "Hardware makes things: processes, machines, R&D. Firmware matches supply with demand: "
        "clusters, finance, talent. Software defines products for users: brands, quality, markets. "
        "Territory is the region as a whole; delivery is cost, time and feasibility."
    )

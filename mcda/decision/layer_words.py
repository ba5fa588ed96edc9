"""The layers as a reader meets them within a sentence."""

from __future__ import annotations

from mcda.language import say


def layer_name(layer: str) -> str:
    """A layer's name in the spoken language, 'hardware'; a word that is no layer as it stands."""
    match layer:
        case "hardware":
            return say("hardware")
        case "firmware":
            return say("firmware")
        case "software":
            return say("software")
        case "territory":
            return say("territory")
        case "delivery":
            return say("delivery")
    return layer

"""Domestic value added in exports: how much of what is exported was earned at home."""

from __future__ import annotations

from typing import Any

from criteria.checks import Floats
from criteria.formula import Formula
from criteria.proportion import proportion


def domestic_value_added_share(domestic_value_added: Any, gross_exports: Any) -> Floats:
    """Domestic value added in % of gross exports, 0 to 100, shape (regions,).

    Both arrays: shape (regions,), in one unit. Raises NotMeasurable. Source: Koopman, Wang and
    Wei (2014), American Economic Review 104(2), doi 10.1257/aer.104.2.459.

    >>> domestic_value_added_share([60.0, 45.0], [100.0, 50.0])
    array([60., 90.])
    """
    names = ("domestic_value_added", "gross_exports")
    return 100 * proportion(domestic_value_added, gross_exports, names)


FORMULA = Formula(
    key="domestic_value_added_share",
    name="Domestic value added in exports",
    meaning="The part of gross exports that was earned at home, in per cent: the rest went to "
    "imported inputs. More means a stronger position in global value chains.",
    assumes="The value added comes from an input–output table of the same exports. A high share "
    "may also come of raw materials sold as they are, or of little trade: read it with what is "
    "exported.",
    reference="Koopman, Wang and Wei (2014), Tracing value-added and double counting in gross "
    "exports, American Economic Review 104(2), doi 10.1257/aer.104.2.459",
    unit="%",
    measure=domestic_value_added_share,
    arguments=("domestic_value_added", "gross_exports"),
    pools=True,
)

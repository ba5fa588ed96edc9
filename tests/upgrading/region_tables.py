"""Small tables of regions, made up for the tests."""

from __future__ import annotations

from typing import Any

from mcda.decision.region_table import RegionTable

SCALE = {"worst": -1000.0, "best": 1000.0, "because": "For the test."}


def measure(key: str, **more: Any) -> dict[str, Any]:
    return {"name": key.upper(), "unit": "points", "column": key, "layer": "hardware",
            "scale": SCALE, **more}  # fmt: skip


def table(rows: dict[str, dict[str, Any]], **more: Any) -> RegionTable:
    """A table whose rows give figures by column; every column is a measure unless told."""
    keys = list(dict.fromkeys(key for row in rows.values() for key in row))
    column = {"unit": "points", "year": 2024, "source": "Made up"}
    parts: dict[str, Any] = {
        "name": "Made up", "country": "Nowhere",
        "columns": {key: {"name": key.upper(), **column} for key in keys},
        "measures": {key: measure(key) for key in keys},
        "rows": {key: {"name": key.title(), "figures": row} for key, row in rows.items()},
    }  # fmt: skip
    return RegionTable.model_validate(parts | more)

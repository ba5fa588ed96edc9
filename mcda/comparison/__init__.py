"""Two cases side by side: what was changed, who moved, and because of what."""

from mcda.comparison.comparing import compare, compare_perspectives

__all__ = ["compare", "compare_perspectives"]

"""What a new case may be about, in words: the topic, the question and the title."""

from __future__ import annotations

from mcda.language import say


def topics() -> dict[str, str]:
    """What there is to ask about, by key of mcda.upgrading.suggesting.ABOUT."""
    return {
        "everything": say("Industry as a whole"),
        "research": say("Research and technology"),
        "production": say("Production and equipment"),
        "clusters": say("Clusters and the business environment"),
        "markets": say("Brands, markets and leading firms"),
        "disparity": say("Gaps between areas, and jobs"),
        "environment": say("Energy and secure supplies"),
    }


def question(about: str, region: str) -> str:
    """The question of a topic for a region; for the region at hand where it has no name."""
    where = region or say("the region")
    match about:
        case "research":
            return say("Which measures should come first to strengthen research and technology "
                       "in {region}?", region=where)  # fmt: skip
        case "production":
            return say("Which measures should come first to raise production and equipment "
                       "in {region} to a higher level?", region=where)  # fmt: skip
        case "clusters":
            return say("Which measures should come first to strengthen clusters and the business "
                       "environment in {region}?", region=where)  # fmt: skip
        case "markets":
            return say("Which measures should come first to build brands, markets and leading "
                       "firms in {region}?", region=where)  # fmt: skip
        case "disparity":
            return say("Which measures should come first to narrow the gaps between the areas of "
                       "{region} and to bring jobs?", region=where)  # fmt: skip
        case "environment":
            return say("Which measures should come first to save energy and secure supplies "
                       "in {region}?", region=where)  # fmt: skip
    return say("Which measures should come first to upgrade industry in {region}?", region=where)


def title(about: str, region: str, first: int, last: int) -> str:
    """The title that follows from a topic, a region and the years."""
    more = {"region": region or say("the region"), "first": first, "last": last}
    match about:
        case "research":
            return say("Research and technology in {region}, {first}–{last}", **more)
        case "production":
            return say("Production and equipment in {region}, {first}–{last}", **more)
        case "clusters":
            return say("Clusters and business environment in {region}, {first}–{last}", **more)
        case "markets":
            return say("Brands, markets and leading firms in {region}, {first}–{last}", **more)
        case "disparity":
            return say("Gaps between areas and jobs in {region}, {first}–{last}", **more)
        case "environment":
            return say("Energy and secure supplies in {region}, {first}–{last}", **more)
    return say("Upgrading industry in {region}, {first}–{last}", **more)

"""The keys that the catalogues must hold, and the headings of the two papers."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CRITERIA = words("""
    rd_intensity cluster_strength business_environment regional_disparity gvc_position
    value_added_rate digital_upgrading equipment_autonomy technology_transfer talent
    supply_linkage leading_firms own_brand quality_systems structure_level emerging_share
    energy_intensity supply_risk employment foreign_investment public_cost time_to_effect
    feasibility
    """)
POLICIES = words("""
    rd_incentives machine_tool_programme smart_manufacturing deep_processing green_transition
    research_platforms technology_transfer_platform rd_centres business_reform free_trade_zone
    fair_competition cluster_programme supply_completion logistics talent_basic_science reskilling
    gvc_upgrading lead_firms application_integrators own_brands quality_programme cross_sector
    lagging_region_fund transfer_parks regional_integration
    """)
HEADINGS = {
    "chen-y-2025": words("""
        1 1.1 1.2 1.2.1 1.2.2
        2 2.1 2.1.1 2.1.2 2.1.3 2.2 2.2.1 2.2.2 2.2.3 2.3 2.3.1 2.3.2 2.3.3
        3 3.1 3.1.1 3.1.2 3.2 3.2.1 3.2.2 3.3 3.3.1 3.3.2
        4 4.1 4.1.1 4.1.2 4.2 4.2.1 4.2.2 4.3 4.3.1 4.3.2
        5 5.1 5.1.1 5.1.2 5.2 5.2.1 5.2.2 5.3 5.3.1 5.3.2
        6 6.1 6.2 6.2.1 6.2.2
        """),
    "chen-l-2024": words("""
        I II III III.A III.B III.C III.D III.E IV IV.A V V.A V.B V.C V.D
        """),
    "practice": words("practice"),
}
JUDGED = "Judgement of this library's authors"

"""The version of Policy Ladder, as pyproject.toml has it."""

NAME = "Policy Ladder"
VERSION = "0.1.0"

"""`knews schema`: the JSON Schema of the results."""

import argparse

import knews
from knews.cli.streams import Status


def add_options(_: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(_: argparse.Namespace) -> Status:
    """Print the schema."""
    import json  # noqa: PLC0415

    print(json.dumps(knews.schema(), ensure_ascii=False, indent=2))
    return Status.DONE

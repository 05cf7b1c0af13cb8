"""`knews schema`: the JSON Schema of the results."""

import argparse

import knews
from knews.cli.streams import Status
from knews.wording import _


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command prints."""
    parser.description = _("Print the JSON Schema of what `knews parse` gives, and `Article.to_dict`.")


def run(_args: argparse.Namespace) -> Status:
    """Print the schema."""
    import json  # noqa: PLC0415

    print(json.dumps(knews.schema(), ensure_ascii=False, indent=2))
    return Status.DONE

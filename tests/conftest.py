"""What the tests share: every golden case is parsed once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import knews


@cache
def _parse(path: Path) -> knews.Article:
    return knews.parse(path.read_bytes())


@pytest.fixture(scope="session")
def parse_case() -> Callable[[Path], knews.Article]:
    """Give the parser of golden cases: a second call for the same file gives the same Article."""
    return _parse

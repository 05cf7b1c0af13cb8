"""The outlet keeps the contract of all outlets; its cases beside this file are found by the plugin of knews."""

from pathlib import Path

from knews.authoring.check import check_outlet

CASES = Path(__file__).parent / "outlets" / "haneul"


def test_the_outlet_keeps_its_contract() -> None:
    """Hosts, selectors and rules are sound, and every case is right."""
    report = check_outlet("haneul", cases=CASES)
    assert report.passed, "\n".join(report.lines())

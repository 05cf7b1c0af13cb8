"""Fixtures of the commands' tests."""

import io
import sys
from pathlib import Path

import pytest
from commands import TEXT, Run

from knews.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs a command: exit status, standard output, standard error."""

    def call(*argv: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main([str(word) for word in argv])
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """Give a file that holds one dump."""
    path = tmp_path / "다리.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path

"""Fixtures of the tests of commands, of sources, and of what a browser shows."""

import io
import shutil
import signal
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from batch_files import Found, Give
from commands import TEXT, Run

from knews.batch.sources import open_sources
from knews.cli import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The browser talks to nobody: all that it opens are files.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def pytest_configure() -> None:
    """Heed Ctrl-C, and have our children heed it: a shell that runs the tests in the background has them ignore it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


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


@pytest.fixture
def give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Give:
    """Give a function that writes files and reads them as sources."""
    monkeypatch.chdir(tmp_path)

    def call(*inputs: str, files: Mapping[str, str | bytes] | None = None, **kwargs: object) -> Found:
        for name, data in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        found = list(open_sources(inputs or list(files or {}), **kwargs))  # type: ignore[arg-type]
        ids = [one.id for one in found]
        assert len(ids) == len(set(ids))
        return found

    return call


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Give a running Chromium; without it the test is skipped, and says why."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="no Playwright: nox -s browser installs it"
    )
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no chromium: nox -s browser installs it")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Give the source of axe-core."""
    found = pytest.importorskip("axe_playwright_python", reason="no axe-core: nox -s browser installs it")
    sources = sorted(Path(found.__file__).parent.rglob("axe*.js"))
    assert sources
    return sources[0].read_text(encoding="utf-8")

"""Chromium for the tests that look at a page as a reader does; without it they are skipped, and say why."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

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


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Give a running Chromium."""
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

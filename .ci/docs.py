"""Look at every page of the built documentation in Chromium, as wide as a desk's screen and as a phone's.

    python3 .ci/docs.py HTML [--shots FOLDER]

Exit status 1 where a line, a table or a drawing is clipped, where a button copies something else than the code of an
example, where the search for an outlet shows others, or where a link leads to no page or no place of these, the links
to the other language among them. docs.js is what the browser is asked.
"""

import argparse
import doctest
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html
from playwright.sync_api import Page, sync_playwright

WIDTHS = (1280, 390)

# The browser talks to nobody: all that it opens are files.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
ASK = Path(__file__).with_name("docs.js").read_text(encoding="utf-8")
# The buttons come a moment after the page.
BUTTONS = "() => document.querySelectorAll('div.highlight:not(:has(button.copybtn))').length === 0"


def faults(page: Page) -> Iterator[str]:
    """Name what is wrong with the page that is open."""
    page.wait_for_function(BUTTONS)
    seen = page.evaluate(ASK)
    yield from (f"clipped {what}" for what in seen["clipped"])
    for button in seen["copied"]:
        examples = doctest.DocTestParser().get_examples(button["shown"] + "\n")
        code = "".join(example.source for example in examples)
        wanted = code if examples else button["shown"]
        if button["text"].strip() != wanted.strip():
            yield f"copied {button['text'][:70]!r}, not {wanted[:70]!r}"
    search = page.locator(".outlet-search input")
    if search.count():
        search.fill("hankyung.com")
        shown = page.locator("article tbody tr:visible").all_inner_texts()
        if not shown or any("hankyung.com" not in row for row in shown):
            yield f"the search for hankyung.com shows {len(shown)} rows"


def dead_links(pages: list[Path]) -> Iterator[str]:
    """Name the links between the pages that lead nowhere; nobody asks the network."""
    trees = {page: html.parse(page, html.HTMLParser(encoding="utf-8")) for page in pages}
    places = {page: {*tree.xpath("//@id"), *tree.xpath("//a/@name"), ""} for page, tree in trees.items()}
    for page, tree in trees.items():
        for link in tree.xpath("//a/@href | //link[@rel='alternate']/@href"):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if target not in places:
                if not target.is_file():
                    yield f"{page}: no page {link}"
            elif unquote(parts.fragment) not in places[target]:
                yield f"{page}: no place {link}"


def main() -> int:
    """Print what is wrong, page by page."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("html", type=Path)
    arguments.add_argument("--shots", type=Path, help="also keep a picture of each page in this folder")
    given = arguments.parse_args()
    root = given.html.resolve()
    pages = sorted(path for path in root.rglob("*.html") if "_static" not in path.parts)
    wrong = 0
    for dead in dead_links(pages):
        wrong += 1
        print(dead)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 900})
            for path in pages:
                page.goto(path.as_uri())
                name = path.relative_to(root).as_posix()
                for fault in faults(page):
                    wrong += 1
                    print(f"{name} at {width} px: {fault}")
                if given.shots is not None:
                    shot = f"{name.removesuffix('.html').replace('/', '-')}-{width}.png"
                    page.screenshot(path=given.shots / shot, full_page=True)
            page.close()
        browser.close()
    print(f"{len(pages)} pages at {' and '.join(map(str, WIDTHS))} px: {wrong} faults")
    return 1 if wrong or not pages else 0


if __name__ == "__main__":
    sys.exit(main())

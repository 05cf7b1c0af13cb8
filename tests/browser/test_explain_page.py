"""The page of `knews explain` in a browser: what lights up, what a key does, what axe-core finds."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import pytest

from knews.alongside import Given
from knews.explain.page import page
from knews.explain.view import explain

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: What axe-core holds a page to: WCAG, A and AA, and what it calls good practice.
AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Scheme: TypeAlias = Literal["light", "dark"]
Open: TypeAlias = Callable[..., "Page"]

TESTS = Path(__file__).parents[1]
HOSTILE = (
    '새 다리 열린다"><svg onload="document.title = \'owned\'">\n\n입력 2025.01.22 17:43\n\n'
    "하늘시가 <script>document.title = 'owned'</script> 새 다리를 열기로 했다고 \u202e밝혔다\u202c.\x1b[31m\n\n"
    "시는 <img src=x onerror=\"document.title = 'owned'\"> 다음 달 길을 연다고 설명했다."
)
PAGES = {
    "dump": (TESTS.parent / "examples" / "hankyung.txt").read_bytes(),
    "page": (TESTS / "outlets" / "hankyung" / "page-2023.html").read_bytes(),
    "hostile": HOSTILE.encode(),
    "hostile page": f"<html><body><h1>새 다리</h1><p>{HOSTILE}</p></body></html>".encode(),
    "markdown": "# 새 다리 열린다\n\n**김하늘 기자**\n\n하늘시가 **새 다리**를 열기로 했다고 밝혔다.\n".encode(),
    "empty page": b"<html><body><a href='/1'>a link</a></body></html>",
}


@pytest.fixture
def open_page(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Give a function that opens the page of an input; in the end nothing may have been asked of the network."""
    asked: list[str] = []
    told: list[str] = []
    contexts = []

    def call(name: str = "dump", scheme: Scheme = "light", width: int = 1280) -> "Page":
        path = tmp_path / "page.html"
        path.write_text(page(explain(PAGES[name], f"{name}.txt")), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        opened = context.new_page()
        opened.on("request", lambda request: asked.append(request.url))
        opened.on("console", lambda message: told.append(message.text))
        opened.on("pageerror", lambda error: told.append(str(error)))
        opened.goto(path.as_uri())
        return opened

    yield call
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert told == []


def lit(opened: "Page", side: str) -> list[str]:
    return [" ".join(text.split()) for text in opened.locator(f"#{side} .lit").all_inner_texts()]


def test_pointing_at_a_value_lights_up_its_stretch(open_page: Open) -> None:
    opened = open_page()
    opened.locator(".v", has_text="윤도담").hover()
    assert lit(opened, "input") == ["윤도담"]
    assert lit(opened, "article") == ["name 윤도담"]
    assert "bylines[1].name" in opened.locator("#why").inner_text()


def test_pointing_at_a_piece_lights_up_its_values_and_shows_its_rule(open_page: Open) -> None:
    opened = open_page()
    opened.locator(".b.r-heading").first.locator("button").hover()
    assert lit(opened, "article") == ["marker ○", "heading 지붕 위에서 캐는 전기"]
    told = opened.locator("#why").inner_text()
    assert "marked-heading" in told
    assert "No other rule claimed it." in told
    assert "⟦" in told  # an example
    opened.locator("h1").hover()
    assert lit(opened, "article") == []


def test_a_stretch_lights_up_its_value_alone(open_page: Open) -> None:
    opened = open_page()
    opened.locator(".s", has_text="garam@hankyung.com").hover()
    assert lit(opened, "article") == ["email garam@hankyung.com"]


def test_a_click_holds_a_piece_and_escape_lets_it_go(open_page: Open) -> None:
    opened = open_page()
    button = opened.locator(".v > button").first
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    opened.locator(".b.r-byline > button").hover()
    assert lit(opened, "article") == ["headline 항만에 심은 태양광 숲…하늘시 '에너지 자립 부두' 첫발"]
    opened.keyboard.press("Escape")
    assert button.get_attribute("aria-pressed") == "false"
    assert lit(opened, "article") == []


def test_keys_do_what_a_pointer_does(open_page: Open) -> None:
    opened = open_page()
    opened.keyboard.press("Tab")
    assert opened.locator(":focus").inner_text() == "Skip to the Article"
    opened.locator(".b > button").first.focus()
    assert lit(opened, "article")[0].startswith("headline")
    opened.keyboard.press("ArrowDown")
    assert lit(opened, "article") == ["published 3 hours ago → not resolved (hour)"]
    opened.keyboard.press("Enter")
    assert opened.locator(":focus").get_attribute("aria-pressed") == "true"
    opened.keyboard.press("ArrowUp")
    assert lit(opened, "article")[0].startswith("headline")


def test_a_role_can_be_switched_off(open_page: Open) -> None:
    opened = open_page()
    piece = opened.locator(".b.r-repeat").first
    marked = piece.evaluate("(one) => getComputedStyle(one).backgroundColor")
    opened.get_by_role("checkbox", name=re.compile("^repeat")).uncheck()
    assert piece.evaluate("(one) => getComputedStyle(one).backgroundColor") != marked
    assert "plain" not in (opened.locator(".b.r-caption").first.get_attribute("class") or "")
    opened.get_by_role("checkbox", name=re.compile("^repeat")).check()
    assert piece.evaluate("(one) => getComputedStyle(one).backgroundColor") == marked


def test_a_problem_leads_to_its_place(open_page: Open) -> None:
    opened = open_page()
    opened.get_by_role("link", name="line 3").click()
    assert opened.locator("#input .lit").get_attribute("id") == "b1"
    assert opened.locator(":focus").get_attribute("aria-pressed") == "true"


def test_what_a_page_dropped_is_folded_in_and_can_be_seen(open_page: Open) -> None:
    opened = open_page("page")
    box = opened.locator("#input details", has_text="Dropped")
    assert not box.first.locator(".b").first.is_visible()
    box.first.locator("summary").click()
    assert box.first.locator(".b").first.is_visible()
    # A value of the metadata opens the box that its piece is in.
    stated = opened.locator("#article .v", has_text="category").first
    stated.locator("button").click()
    assert opened.locator("#input details .lit").first.is_visible()


def test_nothing_of_an_input_is_more_than_text(open_page: Open) -> None:
    for name in ("hostile", "hostile page"):
        opened = open_page(name)
        assert opened.title() == f"{name}.txt · knews explain"
        assert opened.locator("script").count() == 1
        assert opened.locator("img, svg, iframe").count() == 0
        opened.close()
    opened = open_page("hostile")
    shown = opened.locator("#input .text").inner_text()
    assert "<script>document.title = 'owned'</script>" in shown
    assert "U+202E" in shown
    assert "␛" in shown
    assert "\u202e" not in opened.content()


def test_the_policy_stops_a_script_that_somebody_adds(browser: "Browser", tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    changed = page(explain(PAGES["dump"])).replace(
        "</main>", "</main><script>document.title = 'owned'</script>"
    )
    path.write_text(changed, encoding="utf-8")
    opened = browser.new_page()
    opened.goto(path.as_uri())
    assert "owned" not in opened.title()
    opened.close()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_wider_than_the_screen(open_page: Open, name: str, width: int) -> None:
    opened = open_page(name, width=width)
    assert opened.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["dump", "page", "empty page"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing(open_page: Open, axe: str, name: str, scheme: Scheme, width: int) -> None:
    opened = open_page(name, scheme, width)
    for box in opened.locator("#input details > summary, .rule > summary").all():
        box.click()
    for state in ("at rest", "lit", "switched off"):
        if state == "lit" and opened.locator(".b > button").count():
            opened.locator(".b > button").last.click()
        if state == "switched off":
            for switch in opened.locator(".switches input").all():
                switch.uncheck()
        opened.evaluate(axe)
        found = opened.evaluate(f"() => axe.run({{runOnly: {AXE}}})")
        assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found["violations"]] == []


def test_the_page_is_whole_without_scripts(browser: "Browser", tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    given = Given(None, datetime.fromisoformat("2025-01-22T17:43+09:00"), None, None)
    path.write_text(page(explain(PAGES["dump"], given=given)), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(path.as_uri())
    assert "한가람" in opened.locator("#input").inner_text()
    assert "2025-01-22" in opened.locator("#article").inner_text()
    assert not opened.locator(".switches").is_visible()
    context.close()

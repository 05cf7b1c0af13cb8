"""Time grows with a page, whatever it has many of."""

import contextlib
import gc
import time
from collections.abc import Callable

import pytest
from test_page_bad_input import OUTLETS, PAGE

import knews
from knews import KnewsError, Outlet

_SENTENCE = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다."
_COUNT = 3_000
#: Where what grows too fast shows only in more of it.
_COUNTS = {"marked-captions": 6_000, "containers": 6_000}


def inside(piece: str) -> Callable[[int], str]:
    """Make pages that have a piece many times in the container."""
    return lambda count: PAGE.replace("<p>시장은", piece * count + "<p>시장은")


def before(piece: str) -> Callable[[int], str]:
    """Make pages that have a piece many times in front of the article."""
    return lambda count: PAGE.replace('<div id="view">', piece * count + '<div id="view">')


def behind(piece: str) -> Callable[[int], str]:
    """Make pages that have a piece many times behind the article."""
    return lambda count: PAGE.replace("</body>", piece * count + "</body>")


def in_head(piece: str) -> Callable[[int], str]:
    """Make pages that have a piece many times in the head."""
    return lambda count: PAGE.replace("</head>", piece * count + "</head>")


PAGES: dict[str, Callable[[int], str]] = {
    "breaks": inside("<br>"),
    "breaks-and-text": inside(f"<br>{_SENTENCE}"),
    "paragraphs": inside(f"<p>{_SENTENCE}</p>"),
    "unclosed-p": inside("<p class=x>"),
    "unclosed-p-text": inside("<p class=x>다리"),
    "unclosed-li": inside("<li>다리"),
    "closing-div": behind("</div>"),
    "closing-p": inside("</p>"),
    "unclosed-comment": behind("<!-- "),
    "unclosed-comment-inside": inside("<!-- "),
    "unclosed-script": behind("<script "),
    "unclosed-script-inside": inside("<script>"),
    "comments": inside("<!-- </div> -->"),
    "scripts": inside("<script>'</div>'</script>"),
    "less-than": inside("< "),
    "tags-cut": inside("<div "),
    "quotes": inside("<a title='>"),
    "captions": inside("<figure><img src='a.png'><figcaption>새 다리 조감도</figcaption></figure>"),
    "marked-captions": inside("<p class=shot>새 다리 조감도</p>"),
    "dropped": inside("<div class=box>다리</div>"),
    "hidden": inside("<p style='display:none'>다리</p>"),
    "bold": inside("<b>다리</b>"),
    "links": inside("<a href='/1'>다리</a>"),
    "class-before": before("<p class=text></p>"),
    "class-behind": behind("<p class=text></p>"),
    "class-of-writers": behind("<p class=writer>김하늘 기자</p>"),
    "class-of-dates": before("<p class=date></p>"),
    "class-in-values": before("<a href='/text/date/writer'></a>"),
    "class-in-text": before("text date writer title "),
    "titles": before("<h1 class=title></h1>"),
    "containers": behind(f"<div class=text><p>{_SENTENCE}</p></div>"),
    "decks": before("<p class=deck>걸어서 5분</p>"),
    "meta": in_head("<meta property='article:tag' content='다리'>"),
    "meta-unclosed": in_head("<meta "),
    "meta-quotes": in_head("<meta \"'"),
    "titles-of-pages": in_head("<title>"),
    "links-of-head": in_head("<link rel=canonical href='/1'>"),
    "link-unclosed": in_head("<link canonical "),
    "json-ld": in_head('<script type="application/ld+json">{"@type": "NewsArticle"}</script>'),
    "json-ld-broken": in_head('<script type="application/ld+json">{"@type": "NewsArticle",</script>'),
    "json-ld-unclosed": in_head('<script type="application/ld+json">'),
    "json-pairs": lambda count: in_head(
        '<script type="application/ld+json">{"@type": "NewsArticle",' + '"headline": "' * count + "</script>"
    )(1),
    "json-comments": lambda count: in_head(
        '<script type="application/ld+json">' + "/* */" * count + '{"@type": "NewsArticle"}</script>'
    )(1),
    "json-comments-open": lambda count: in_head(
        '<script type="application/ld+json">' + "/* " * count + '{"@type": "NewsArticle"}</script>'
    )(1),
    "json-lists": lambda count: in_head(
        '<script type="application/ld+json">['
        + '{"@type": "NewsArticle", "headline": "다리"},' * count
        + "{}]</script>"
    )(1),
    "next": in_head('<script>self.__next_f.push([1,"다리"])</script>'),
    "next-rows": in_head('<script>self.__next_f.push([1,"\\"content\\":\\"$1\\""])</script>'),
    "lines": inside("\n"),
    "lines-before": before("\n"),
    "headings": inside("<h2>다리</h2>"),
    "cells": inside("<table><tr><td>다리</td></tr></table>"),
    "entities": inside("&amp;&#9;&nbsp;&x;"),
}


def best_time(page: str, outlet: Outlet | None, tries: int) -> float:
    """Give the least processor time of some runs, without that of the collector, which looks at all that the process holds."""
    taken = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(tries):
            start = time.process_time()
            with contextlib.suppress(KnewsError):
                knews.parse(page, outlet=outlet)
            taken.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(taken)


@pytest.mark.parametrize("name", PAGES)
@OUTLETS
def test_time_grows_with_the_page(name: str, outlet: Outlet | None) -> None:
    count = _COUNTS.get(name, _COUNT)
    single, double = PAGES[name](count), PAGES[name](2 * count)
    ratios: list[float] = []
    for tries in (1, 3, 5):
        # A page of a millisecond says nothing of growth.
        ratios.append(best_time(double, outlet, tries) / max(best_time(single, outlet, tries), 0.002))
        if ratios[-1] <= 3:
            break  # A busy machine may spoil one measurement, not three in a row.
    # Twice the page takes about twice the time, four times where something is looked for again and again.
    assert min(ratios) <= 3

"""Pages that have many of something: what is many, and where it stands."""

from collections.abc import Callable

from knews import Layout, Outlet

HANEUL = Outlet(
    id="haneul",
    name="하늘일보",
    layouts=(
        Layout(
            id="2025",
            when="#view",
            headline="h1.title",
            subheadline=".deck",
            published=".date",
            byline=".writer a, .writer",
            body="div.text",
            caption=".shot",
            copyright=".rights",
            drop=(".box", "[class*=banner]"),
        ),
    ),
)

PAGE = """<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>새 다리 열린다 - 하늘일보</title>
<meta property="article:published_time" content="2025-03-05T09:10:11+09:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "새 다리 열린다", "author": {"name": "김하늘"}}</script>
</head><body class="news">
<div id="view"><h1 class="title">새 다리 열린다</h1><p class="deck">걸어서 5분이면 닿는다</p>
<p class="date">입력 2025.03.05 09:10</p></div>
<div class="text"><figure><img src="/a.png"><figcaption>새 다리 조감도. 하늘시 제공</figcaption></figure>
<p>하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다.</p><script>var x = "</p>";</script>
<div class="box"><a href="/2">옛 다리 닫힌다</a></div>
<p>시장은 <b>“다리가 아니라 길”</b>이라고 말했다.<br><br>예산은 백억 원이다.</p></div>
<div class="writer">김하늘 기자 <a href="mailto:sky@haneul.example">sky@haneul.example</a></div>
<p class="rights">ⓒ 하늘일보, 무단전재 및 재배포 금지</p></body></html>
"""

_SENTENCE = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다."


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
    "fields": lambda count: inside("<p>다리" + "<input>" * count + "</p>")(1),
    "class-in-comments": before("<!-- <p class=text> -->"),
    "early-end-and-titles": lambda count: PAGE.replace("</body></html>", "</body><p>" + '<title"' * count),
    "early-end-and-styles": lambda count: PAGE.replace("</body></html>", "</body><p>" + '<style"a"' * count),
    "bold-and-breaks": lambda count: inside(
        "<br><br>" + "<b>다리</b>" * count + "<br>다리" * count + "<br><br>"
    )(1),
    "decks-in-a-line": lambda count: PAGE.replace(
        '<div class="text">', '<div class="text">' + '<span class="sub_tit">다리</span>길' * count
    ),
    "boxes-in-a-quotation": lambda count: inside(
        "<p>“새 다리" + '<div class="box">다리</div>길' * count + "</p>"
    )(1),
    "lines": inside("\n"),
    "lines-before": before("\n"),
    "headings": inside("<h2>다리</h2>"),
    "cells": inside("<table><tr><td>다리</td></tr></table>"),
    "entities": inside("&amp;&#9;&nbsp;&x;"),
}

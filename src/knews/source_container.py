"""Inputs that hold articles and are none: JSON, tables, feeds, e-mails, several articles in one text."""

import re
from collections.abc import Callable

from knews.article import Problem
from knews.press.pattern import pattern
from knews.source_kind import Kind

#: So many characters show what an input is.
_HEAD = 4_000
# {"title": … | [{"title": … | {'title': …
_JSON = pattern(r"[\[{]\s*(?:\{\s*)?(?:\"[^\"\n]{1,60}\"|'[^'\n]{1,60}')\s*:")
# ["…", "…
_LIST = pattern(r"\[\s*\"[^\"\n]{1,2000}\"\s*,\s*\"")
_FEED = pattern(
    r"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,300}\?>\s*|<!--(?>.*?-->)\s*)*(?:<rss|<feed|<rdf:RDF|<channel)\b",
    re.IGNORECASE | re.DOTALL,
)
_ITEM = pattern(r"<item(?:\s[^>]{0,200})?>\s*<(?:title|link|guid|description|pubDate)\b", re.IGNORECASE)
# From: … | Subject: … | Received: …
_MAIL_HEADER = pattern(
    r"^(?:from|to|cc|subject|date|message-id|received|return-path|reply-to|delivered-to|mime-version|content-type|dkim-signature"
    r"|x-[\w-]{1,40}|content-transfer-encoding|list-id|sender):",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_HEADERS = 3
#: Names of columns; a first line that has two of them is the head of a table.
_COLUMNS = frozenset(
    "title 제목 headline text content body 본문 내용 article html description date 날짜 일자 작성일 pubdate published published_at datetime"
    " 입력 입력일 press 언론사 매체 매체명 신문사 publisher source media author 기자 기자명 writer creator link url 링크 주소 originallink"
    " crawled_at 수집일시 id category 카테고리 분류 키워드 keyword keywords".split()
)
# 2025-10-01 | 2025.10.01 09:30 | 20251001 | https://…: what a cell of a table is
_CELL = pattern(
    r"(?:(?:19|20)\d\d[-./]?\d\d[-./]?\d\d\.?(?:[ T]\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:?\d\d|Z)?)?|https?://\S{4,500})"
)
_SEPARATORS = (",", "\t", ";", "|")
# 제목: … | title: …, at the head of each of several articles
_TITLE_ROW = pattern(r"^[^\S\n]*[\[<]?(?:제목|title|headline)[\]>]?\s*[:：]", re.IGNORECASE | re.MULTILINE)
# 2. 바다시, 새 배 띄운다 / 뉴시스 | 3시간 전
_NUMBERED = pattern(
    r"^[^\S\n]*(?P<number>\d{1,2})[.)] [^\n]{4,120}\n{1,3}[^\n]{0,40}?(?:\d{1,2} ?(?:분|시간|일) 전|(?:19|20)\d\d[-./년])",
    re.MULTILINE,
)

_HOW = {
    Kind.JSON: (
        "looks-like-json",
        "JSON: read it with json.loads and give knews.parse_record(...) the object, or each of the list",
    ),
    Kind.CSV: (
        "looks-like-csv",
        "a table: read it with csv.DictReader and give knews.parse_record(...) each row",
    ),
    Kind.FEED: (
        "looks-like-feed",
        "a feed: read it with feedparser and give knews.parse_record(...) each entry",
    ),
    Kind.MAIL: (
        "looks-like-mail",
        "an e-mail: read it with email.message_from_bytes and give knews.parse(...) the text of its body",
    ),
    Kind.SEVERAL: (
        "looks-like-several",
        "several articles in one text: part them and give knews.parse(...) one at a time",
    ),
}


def find_container(text: str) -> Kind | None:
    r"""Tell what holds articles and is none; None for what may be an article.

    >>> find_container('{"title": "새 다리", "content": "시가 다리를 연다."}'), find_container("title,date\n새 다리,2025-10-01")
    (<Kind.JSON: 'json'>, <Kind.CSV: 'csv'>)
    >>> find_container("[단독] 새 다리 열린다\n\n시가 다리를 연다.") is None
    True
    """
    return next((kind for kind, is_one in _TESTS if is_one(text)), None)


def name_container(kind: Kind, text: str) -> Problem:
    """Say what an input looks like, and which call reads it."""
    code, how = _HOW[kind]
    return Problem(code, f"this looks like {how}", 0, len(text))


def _is_json(text: str) -> bool:
    if text[0] not in "{[":
        return False
    if _JSON.match(text, 0, _HEAD) is not None:
        return True
    return text.rstrip().endswith("]") and _LIST.match(text, 0, _HEAD) is not None


def _is_feed(text: str) -> bool:
    if text[0] != "<":
        return False
    return _FEED.match(text, 0, _HEAD) is not None or _ITEM.match(text, 0, _HEAD) is not None


def is_mail(text: str) -> bool:
    """Tell an e-mail by three headers at its top, or more."""
    if _MAIL_HEADER.match(text) is None:
        return False
    head = text[:_HEAD].replace("\r\n", "\n").partition("\n\n")[0]
    return len(_MAIL_HEADER.findall(head)) >= _LEAST_HEADERS


def _is_table(text: str) -> bool:
    """Tell a table by the names of its columns, a row of one by its quotes and by cells that are a time or an address."""
    line = text[: text.find("\n")] if "\n" in text else text
    for separator in _SEPARATORS:
        if line.count(separator) < 1:
            continue
        cells = [cell.strip().strip('"').strip() for cell in line.split(separator)]
        if sum(cell.casefold() in _COLUMNS for cell in cells) >= 2 and all(len(cell) < 30 for cell in cells):
            return True
        is_row = separator in ",\t" and len(cells) > 3 and f"{separator} " not in line.replace('", ', "")
        if is_row and sum(_CELL.fullmatch(cell) is not None for cell in cells) >= 1 and '"' in line:
            return True
    return line.startswith('"') and line.count('","') >= 2


def _is_several(text: str) -> bool:
    """Tell several articles by what heads each: a row for its title, a number in front of it."""
    if text.count(":") + text.count("：") > 1 and len(_TITLE_ROW.findall(text)) > 1:
        return True
    if "\n2. " not in text and "\n2) " not in text:
        return False
    numbers = [match["number"] for match in _NUMBERED.finditer(text)]
    return numbers[:2] == ["1", "2"]


#: What is asked of an input, in this order.
_TESTS: tuple[tuple[Kind, Callable[[str], bool]], ...] = (
    (Kind.JSON, _is_json),
    (Kind.FEED, _is_feed),
    (Kind.MAIL, is_mail),
    (Kind.CSV, _is_table),
    (Kind.SEVERAL, _is_several),
)

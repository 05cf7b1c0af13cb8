"""The names under which people keep the parts of an article: one table for rows, feed entries and labels in a dump."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from knews import arguments


def _split(keys: str) -> tuple[str, ...]:
    return tuple(keys.split(", "))


#: By field, the keys that hold it, the most telling first. Case, white space, underscores and hyphens count for nothing.
KEYS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "headline": _split(
            "title, headline, 제목, 기사제목, 헤드라인, 표제, subject, og:title, article title, "
            "news title, 뉴스제목, titl"
        ),
        "subheadline": _split("부제, 부제목, 소제목, subtitle, subheadline, deck"),
        "text": _split(
            "text, content, contents, body, 본문, 내용, article, html, content:encoded, encoded, "
            "article body, markdown content, main text, full text, plain text, raw text, raw html, page html, "
            "body text, body html, 기사, 기사본문, 기사내용, 뉴스본문, 본문내용, 전문, document, passage, "
            "context, paragraphs, sentences, 문단, 원문, content html, content text, clean text, cleaned text, "
            "raw content, text content, page content, markdown, 본문텍스트, 본문전체, 전체본문, 기사전문"
        ),
        "summary": _split(
            "description, summary, 요약, 요약문, 기사요약, desc, abstract, lead, 리드, og:description, "
            "excerpt, snippet"
        ),
        "published": _split(
            "published, published at, published time, publish date, published date, "
            "date published, date publish, pub date, article:published time, datetime, 입력, "
            "입력일시, 입력시간, 입력일, 최초입력, 기사입력, 발행일시, 발행일, 발행일자, 게재일시, 게재일, 게재일자, 작성일시, 작성일, 작성일자, "
            "등록일시, 등록일, 등록일자, 등록, 승인, 송고, 송고시간, 보도일시, 보도일, 배포일시, 배포일, 기사일자, 기사날짜, 날짜, 일자, 일시, "
            "date, dc:date, reg date, registered at, write date, written at, created at, "
            "created, create date, posted at, posted, post date, issued, timestamp, time, 시간, "
            "시각, 게시일시, 게시일, 작성시간, 등록시간, 발행시간, 보도일자, 배포일자, 송고일시, 승인일시, "
            "publishing date, seendate, published parsed"
        ),
        "modified": _split(
            "modified, modified at, date modified, article:modified time, updated, "
            "updated at, update date, last updated, last modified, date modify, 수정, 수정일시, "
            "수정일, 수정일자, 수정시간, lastmod, 최종수정, 최종수정일, 업데이트"
        ),
        "byline": _split(
            "author, authors, 기자, 기자명, 기고자, 작성자, 글쓴이, 필자, 저자, 취재기자, writer, writers, "
            "reporter, reporters, journalist, journalists, creator, dc:creator, byline, "
            "bylines, 작성기자, 담당기자, 기자이름, 기자정보, reporter name"
        ),
        "press": _split(
            "press, publisher, 언론사, 언론사명, 매체, 매체명, 신문사, 신문사명, 신문, 방송사, publication, "
            "newspaper, outlet, media, media name, media outlet, press name, office name, "
            "발행처, 발행사, 제공처, 제공사, 출처, 미디어, source, source name, news source, "
            "site name, site, provider, publisher name, 언론, 언론매체, 보도매체, hostname, "
            "source hostname, domain"
        ),
        "url": _split(
            "originallink, original url, url source, 원문링크, 원문주소, 원문url, 원본링크, url, link, 링크, 기사링크, 기사주소, "
            "주소, href, uri, canonical, canonical url, permalink, web url, page url, 뉴스링크, "
            "원문보기, url주소, external url, source url, guid"
        ),
        "crawled_at": _split(
            "crawled at, crawled, crawl date, crawl time, crawling date, date crawled, 수집일시, "
            "수집일, 수집일자, 수집시간, 수집시각, 수집날짜, 크롤링일시, 크롤링시간, fetched at, fetched, fetch time, "
            "scraped at, scrape date, retrieved at, retrieved, collected at, downloaded at, "
            "date download, access date, accessed, 접속일시, 저장일시"
        ),
        "category": _split(
            "category, 카테고리, 분류, 통합 분류1, 통합분류, 섹션, section, 분야, article section, "
            "article:section, section name, category name, 대분류"
        ),
    }
)
#: What else tables of articles have, which is no field of one; no row is told by them.
OTHER_KEYS: Final = _split(
    "id, 기사id, article id, news id, 뉴스 식별자, 지역, 면, 지면, 키워드, 태그, keywords, tags, tag, keyword, "
    "lang, language, 언어, 번호, no, 조회수, 댓글수, layout, slug, draft, fingerprint"
)
#: What `find_fields` takes.
_KEYS: Final = "the keys of a row: give the row, a frame's columns, a list of strs"
#: What these hold is a paper only where it is one that is known.
WEAK_KEYS: Final = frozenset(_split("site, domain, hostname, sourcehostname"))
#: What a key may say of itself in front: article_title, 뉴스_제목.
_PREFIXES: Final = ("article", "news", "기사", "뉴스", "post", "entry", "item", "naver")
#: Of a key with a name space, only its own name counts: {http://purl.org/rss/1.0/modules/content/}encoded.
_NAME_SPACE: Final = "}"
_DROPPED: Final = str.maketrans("", "", " \t\n\r\u00a0\u3000_-\ufeff\u200b")
#: A key has no more characters.
LONGEST_KEY: Final = 24


def field_of(key: str) -> str | None:
    """Tell which field a key holds, "other" for what tables of articles have beside them; None for any other key.

    >>> field_of("Published_At"), field_of("기사 제목"), field_of("뉴스 식별자")
    ('published', 'headline', 'other')
    >>> print(field_of("다리"))
    None
    """
    found = _rank(key)
    return found[0] if found is not None else None


def rank_of(key: str) -> int:
    """Give a key's place among those of its field, the most telling first; one that holds nothing stands behind all.

    >>> rank_of("published") < rank_of("created")
    True
    """
    found = _rank(key)
    return found[1] if found is not None else len(_table())


def is_weak(key: str) -> bool:
    """Tell whether a key names a paper only now and then.

    >>> is_weak("Site"), is_weak("언론사")
    (True, False)
    """
    return _reduced(key) in WEAK_KEYS


def find_keys(keys: Iterable[object]) -> Mapping[str, tuple[str, ...]]:
    """Give for each field the keys that may hold it, the most telling first.

    Behind the keys of a text stand those of a summary: a row that has no more has that.

    >>> find_keys(["description", "pubDate", "link", "originallink", "title"])["url"]
    ('originallink', 'link')
    >>> dict(find_keys(["다리", 5]))
    {}
    """
    ranked: dict[str, list[tuple[int, str]]] = {}
    for key in keys:
        found = _rank(key) if isinstance(key, str) else None
        if found is not None and found[0] != "other" and isinstance(key, str):
            field, rank = found
            if field == "summary":
                field, rank = "text", rank + len(KEYS["text"])
            ranked.setdefault(field, []).append((rank, key))
    fields = (field for field in KEYS if field in ranked)
    return {field: tuple(key for _, key in sorted(ranked[field], key=_by_rank)) for field in fields}


def find_fields(keys: Iterable[object]) -> Mapping[str, str]:
    """Tell which of a row's keys hold which field of an article; a field that no key holds is left out.

    Args:
        keys: Those of a row, a frame's columns, a feed's entry. What is no str holds nothing.

    >>> dict(find_fields(["뉴스 식별자", "일자", "언론사", "기고자", "제목", "본문", "URL"]))
    {'headline': '제목', 'text': '본문', 'published': '일자', 'byline': '기고자', 'press': '언론사', 'url': 'URL'}
    >>> dict(find_fields(["Title", "content", "description"]))
    {'headline': 'Title', 'text': 'content'}
    """
    given = None if isinstance(keys, Mapping) else keys
    if given is not None or keys is None:
        arguments.check_many("keys", given, _KEYS)
    return {field: found[0] for field, found in find_keys(keys).items()}


def _by_rank(found: tuple[int, str]) -> int:
    return found[0]


def _rank(key: str) -> tuple[str, int] | None:
    """Give a key's field and its place among the keys of that field."""
    own = key.rpartition(_NAME_SPACE)[2]
    if len(own) > LONGEST_KEY:
        return None
    bare = _reduced(own)
    table = _table()
    if (found := table.get(bare)) is not None:
        return found
    for prefix in _PREFIXES:
        if bare.startswith(prefix) and (found := table.get(bare[len(prefix) :])) is not None:
            return found
    return None


def _reduced(key: str) -> str:
    return key.casefold().translate(_DROPPED)


@cache
def _table() -> Mapping[str, tuple[str, int]]:
    """Give field and rank by a key without case, white space, underscores and hyphens."""
    found = {_reduced(key): ("other", rank) for rank, key in enumerate(OTHER_KEYS)}
    for field, keys in KEYS.items():
        for rank, key in enumerate(keys):
            found.setdefault(_reduced(key), (field, rank))
    return found

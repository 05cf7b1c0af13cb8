"""An Article and what its page states -> whose it is: addresses, names, the domain of its writers."""

import re
from collections.abc import Sequence

from knews.article import Article
from knews.authoring.host import host_of
from knews.authoring.propose.address import address_pattern
from knews.authoring.propose.proposal import Proposal
from knews.block import Role

#: Domains that anybody has an address at.
_FREE = frozenset(
    "gmail.com naver.com daum.net hanmail.net nate.com kakao.com hotmail.com outlook.com yahoo.com yahoo.co.kr icloud.com korea.kr".split()
)
# ⓒ 하늘일보, | Copyright © 하늘일보 & | 저작권자(c) 하늘일보.
_OWNER = re.compile(r"(?:[ⓒ©Ⓒ]|\([cC]\))\s?(?!무단|All\b)(?P<name>[가-힣A-Za-z0-9]{2,14})")
_SITE_KEYS = ("og:site_name",)
#: What is longer is a slogan.
_LONGEST = 30


def propose_site(article: Article, hosts: Sequence[str], name: str) -> tuple[Proposal, ...]:
    r"""Propose what an outlet states of itself, from one article of its own.

    Args:
        article: The article as it was read.
        hosts: The outlet's hosts as far as they are known.
        name: Its printed name.

    >>> article = Article(outlet=None, url="https://www.haneul.example/news/202501220001", copyright="ⓒ 하늘신문, 무단전재 금지")
    >>> [(each.field, each.value) for each in propose_site(article, (), "하늘일보")][:3]
    [('hosts', 'haneul.example'), ('urls', '/news/(?P<id>(?P<date>20\\d{6})\\d+)'), ('names', '하늘신문')]
    >>> [each.value for each in propose_site(Article(outlet=None), (), "하늘일보")]
    [None, None, None, None]
    """
    return (
        *_hosts(article, hosts),
        *_urls(article),
        *_names(article, name),
        *_mails(article),
    )


def _hosts(article: Article, hosts: Sequence[str]) -> list[Proposal]:
    host = host_of(article.url) if article.url else None
    if host is None:
        return [] if hosts else [Proposal("hosts", None, "no address is stated: give --host")]
    if any(host == known or host.endswith(f".{known}") for known in hosts):
        return []
    bare = host.removeprefix("m.")
    return [Proposal("hosts", bare, f"of the address {article.url}")]


def _urls(article: Article) -> list[Proposal]:
    if article.url is None:
        return [Proposal("urls", None, "no address is stated (canonical, og:url): give one with --url")]
    pattern = address_pattern(article.url)
    if pattern is None:
        return [Proposal("urls", None, f"no number in the address {article.url}")]
    return [Proposal("urls", pattern, f"fits {article.url}")]


def _names(article: Article, name: str) -> list[Proposal]:
    found: dict[str, str] = {}
    for block in article.blocks_of(Role.META):
        name_of_site = " ".join(block.text.split())
        if block.key in _SITE_KEYS and name_of_site.isprintable() and len(name_of_site) <= _LONGEST:
            found.setdefault(name_of_site, f"stated as {block.key}")
    if article.copyright is not None and (match := _OWNER.search(article.copyright)):
        found.setdefault(match["name"], "printed in the rights line")
    found.pop(name, None)
    if not found:
        return [Proposal("names", None, "no other name in og:site_name or a rights line", is_needed=False)]
    return [Proposal("names", other, evidence) for other, evidence in found.items()]


def _mails(article: Article) -> list[Proposal]:
    found: dict[str, str] = {}
    for byline in article.bylines:
        domain = (byline.email or "").rpartition("@")[2].lower()
        if domain and domain not in _FREE:
            found.setdefault(domain, f"the writer's address is {byline.email}")
    if not found:
        return [Proposal("mails", None, "no writer's address of the outlet's own")]
    return [Proposal("mails", domain, evidence) for domain, evidence in found.items()]

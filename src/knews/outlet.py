"""Outlet, Layout, Line: what an outlet states about itself. Frozen values, no behaviour."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

import attrs

from knews.block import Role
from knews.errors import WrongRule
from knews.kinds import check_fields
from knews.press.pattern import pattern
from knews.public import public

#: The fields of an Article that a hook may read, and the roles of the blocks that tell of each.
READABLE_FIELDS: Mapping[str, tuple[Role, ...]] = {
    "headline": (Role.HEADLINE,),
    "subheadlines": (Role.DECK,),
    "published": (Role.TIME,),
    "modified": (Role.TIME,),
    "bylines": (Role.BYLINE, Role.DATELINE),
    "copyright": (Role.COPYRIGHT,),
    "category": (Role.META,),
}


@public
@attrs.frozen
class Line:
    """A rule for one line of text: a role, and the shape of the whole line.

    >>> rule = Line(Role.NOTICE, r"▶ ?하늘일보 .+ 구독하기")
    >>> rule.matches("▶ 하늘일보 채널 구독하기")
    True
    >>> rule.matches("하늘일보 채널")
    False
    >>> Line(Role.NOTICE, "하늘(").matches("하늘")
    Traceback (most recent call last):
    ...
    knews.errors.WrongRule: the pattern '하늘(' does not compile: missing ), unterminated subpattern at position 2
    """

    #: What a line of this shape is.
    role: Role
    #: A regular expression that the whole line must match. A group named after a
    #: role ("heading", "credit") keeps just that part for that role.
    pattern: str

    def __attrs_post_init__(self) -> None:
        _check(self, "Line")

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return compile_pattern(self.pattern)

    def match(self, text: str) -> re.Match[str] | None:
        """Match the whole of `text`; None where it has another shape.

        Raises:
            knews.errors.WrongRule: The pattern does not compile.
        """
        return self._compiled.fullmatch(text)

    def matches(self, text: str) -> bool:
        """Tell whether the whole of `text` has this shape."""
        return self.match(text) is not None


#: What `re` raises for a pattern that is none.
_NO_PATTERN = (re.error, OverflowError, RecursionError)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that an outlet states.

    Raises:
        WrongRule: It does not compile; the error of `re` is its cause.
    """
    try:
        return re.compile(pattern)
    except _NO_PATTERN as error:
        reason = f"the pattern {pattern!r} does not compile: {error}"
        raise WrongRule(reason) from error


def alternatives(css: str) -> list[str]:
    """Split a selector at the commas outside brackets.

    >>> alternatives("h1.title, [data-name='a,b'] > h2")
    ['h1.title', "[data-name='a,b'] > h2"]
    """
    return [one.strip() for one in _ALTERNATIVE.findall(css)]


# What stands between two commas: h1.title
_ALTERNATIVE = pattern(r"(?:\[[^\]]*\]|\([^)]*\)|[^,\[(])+")


@public
@attrs.frozen
class Layout:
    """How one generation of an outlet's pages is built: CSS selectors.

    A selector may name several elements, parted by commas. The first alternative that is on the page and not
    empty is taken; of `byline`, `caption` and `drop` all are. `::attr(name)` behind a selector reads an attribute
    in place of the element's text.

    >>> Layout(id="2024", when="#haneul-body", headline="h1.title", body="#haneul-body").caption is None
    True
    """

    #: Short name, unique in the outlet: "2023".
    id: str
    #: CSS that only this layout has; the first layout that the page fits is taken.
    when: str
    headline: str | None = None
    #: Every element that fits is a sub-headline; lines in it are sub-headlines of their own.
    subheadline: str | None = None
    #: Where the times stand, with their labels if they have any. Without a label the first is `published`. Commas
    #: part alternatives, of which the first that gives anything is read: name the box of both times.
    published: str | None = None
    modified: str | None = None
    #: Commas part what is read together: all of it, names here, addresses there.
    byline: str | None = None
    #: The container of the text: all of it is read, and what is no text is labelled.
    body: str | None = None
    #: Captions in the body beside those in `figcaption`.
    caption: str | None = None
    #: Where the rights line stands, if outside the body.
    copyright: str | None = None
    #: CSS of what lies in the body and is not text of the article.
    drop: tuple[str, ...] = ()
    #: Bodies kept in scripts: "arc" or "next", or "next-writers" for the writers alone; see `knews.read.script`.
    script: str | None = None
    #: On a portal's page: what names the paper that it came from.
    publisher: str | None = None
    #: Metadata that is known to be wrong on these pages: ("dd:published_time",).
    distrust: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        _check(self, f"Layout {self.id!r}")


@public
@attrs.frozen
class Outlet:
    """A newspaper, agency, broadcaster or site, as data.

    >>> haneul = Outlet(id="haneul", name="하늘일보", hosts=("haneul.example",))
    >>> haneul.zone
    'Asia/Seoul'
    >>> Outlet(id="haneul", name="하늘일보", hosts="haneul.example")
    Traceback (most recent call last):
    ...
    TypeError: Outlet 'haneul': hosts: 'haneul.example' is no tuple: write ('haneul.example',)
    """

    #: Lower-case ASCII: the module, the entry point and the folder of its cases have this name.
    id: str
    #: The name as printed in its own bylines and rights lines: "한국경제".
    name: str
    #: Other printed names: "한경닷컴", "News1".
    names: tuple[str, ...] = ()
    #: Hosts without "www.": "hankyung.com" also stands for "m.hankyung.com".
    hosts: tuple[str, ...] = ()
    #: Regular expressions of its articles' addresses, searched in the URL: a group `id`, and where the id
    #: begins with the date, a group `date` of eight digits in it.
    urls: tuple[str, ...] = ()
    #: Its office number on Naver: "015".
    naver: str | None = None
    #: Whether it is a portal, which prints other papers' articles.
    portal: bool = False
    #: Domains of its writers' addresses.
    mails: tuple[str, ...] = ()
    #: Ids of outlets whose name and addresses its own writers sign with: 연합뉴스TV is written by 연합뉴스.
    shares: tuple[str, ...] = ()
    #: Id of the outlet whose place it takes, of its own id or another: what both claim is then this one's.
    replaces: str | None = None
    #: IANA zone of the times it prints.
    zone: str = "Asia/Seoul"
    #: Language of its articles, BCP 47.
    language: str = "ko"
    #: Page layouts, told apart by what the page holds.
    layouts: tuple[Layout, ...] = ()
    #: Line rules for text, tried in order before the press grammar.
    lines: tuple[Line, ...] = ()
    #: Mend the whole text of a dump before reading; name the dump that needs it. Offsets then count in the mended text.
    mend: Callable[[str], str] | None = None
    #: Read one field in another way, out of the text of its blocks; name the page that needs it.
    readers: Mapping[str, Callable[[str], object]] = attrs.field(factory=dict, hash=False)

    def __attrs_post_init__(self) -> None:
        _check(self, f"Outlet {self.id!r}")
        # An empty one would be found in every text, and on every page of a portal.
        claims = {
            # "" says that it has none, which is for those that are not installed.
            "name": (None if str.__str__(self.name) == "" else self.name,),
            "names": self.names,
            "hosts": self.hosts,
            "mails": self.mails,
            "naver": (self.naver,),
        }
        for field, values in claims.items():
            if any(value is not None and not str.strip(value) for value in values):
                message = f"Outlet {self.id!r}: {field} is empty: write what it prints, or leave it out"
                raise ValueError(message)
        for field in self.readers:
            if field not in READABLE_FIELDS:
                message = f"Outlet {self.id!r}: readers: no field {field!r}: it is one of {', '.join(READABLE_FIELDS)}"
                raise ValueError(message)

    @cached_property
    def _any_line(self) -> re.Pattern[str] | None:
        return _joined(line.pattern for line in self.lines)

    def compile_lines(self) -> None:
        """Compile all line rules, which else comes with the first line that one may match.

        Raises:
            knews.errors.WrongRule: One does not compile.
        """
        for line in self.lines:
            line.match("")

    def may_print(self, text: str) -> bool:
        """Tell quickly whether one of `lines` may match the whole of `text`: False where none does."""
        return self._any_line is None or self._any_line.fullmatch(text) is not None


def _check(value: object, name: str) -> None:
    try:
        check_fields(value)
    except TypeError as error:
        message = f"{name}: {error}"
        raise TypeError(message) from None


# A group's name, which may stand once only in a pattern; and what refers to a group by number or by condition.
_NAME_OF_GROUP = pattern(r"(?<!\\)\(\?P<\w+>")
_REFERS = pattern(r"\\[1-9]|\(\?\(|\(\?P=")


def _joined(patterns: Iterable[str]) -> re.Pattern[str] | None:
    r"""Join patterns to one that matches where any of them does; None where they cannot be joined.

    >>> _joined([r"(?P<heading>새 .+)", r"▶ ?(?P<heading>.+)"]).pattern
    '(?:(?:새 .+))|(?:▶ ?(?:.+))'
    >>> _joined([r"([◆■]).+\1", "새 .+"]) is None
    True
    """
    patterns = tuple(patterns)
    if any(_REFERS.search(pattern) for pattern in patterns):
        return None
    try:
        return re.compile("|".join(f"(?:{_NAME_OF_GROUP.sub('(?:', pattern)})" for pattern in patterns))
    except _NO_PATTERN:
        return None


#: What reads the text of an outlet that nobody described.
GENERIC = Outlet(id="generic", name="")

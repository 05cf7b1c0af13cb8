"""The marks of Markdown inside lines: emphasis, links, pictures, escapes, and what is seen in their place."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

import attrs

from knews.press.pattern import pattern
from knews.source_markdown import TARGET

# https://haneul.example/1?a=(b) | <https://haneul.example/a b> | javascript:open\('1'\)
_BARE_URL = r"(?:\\.|[^\s()\\<]|\((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]){0,500}+\)){0,500}+\)){0,2000}+"
# https://haneul.example/?writer=김하늘 기자 | javascript:send('새 다리 연다'): spaces in it, and one break of line
_WIDE_URL = (
    r"(?:https?://|javascript:|mailto:|/)"
    r"(?:\\.|[^()\\\n]|\n(?!\s*\n)|\((?:\\.|[^()\\\n]|\((?:\\.|[^()\\\n]){0,500}+\)){0,1000}+\)){0,3000}+"
)
_URL = rf"(?:<[^<>\n]{{0,2000}}>|{_BARE_URL}(?=[\s)])|{_WIDE_URL})"
# "하늘일보, 새 창" behind the address of a link
_TITLE = r"""(?:\s{1,3}(?:"(?:\\.|[^"\\]){0,300}"|'(?:\\.|[^'\\]){0,300}'))?"""
_TOKEN = pattern(
    # \<br> | <br/> | </p>: markup that was left, of which a break ends the line
    r"(?P<break>\\?<br\s{0,2}/?>|</?(?:p|div)(?:\s[^<>\n]{0,300})?>)"
    r"|(?P<tag></?(?:u|b|i|em|strong|sup|sub|span|font|small|mark|center|a|img|ins|del|s|strike|iframe)(?:\s[^<>\n]{0,300})?>)"
    # \* | \[
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    # ![새 다리](photo.jpg "새 다리")
    rf"|!\[(?P<alt>(?:\\.|[^\[\]\\]|\[[^\[\]\n]{{0,200}}\]){{0,500}}+)\]"
    rf"(?:\(\s?(?P<src>{_URL}){_TITLE}\s?\)|\[(?P<reference>\d{{1,3}})\])"
    # ](https://haneul.example/1 "하늘일보") | ][1]
    rf"|\](?:\(\s?(?P<url>{_URL}){_TITLE}\s?\)|\[(?P<number>\d{{1,3}})\])"
    r"|(?P<open>\[)|(?P<close>\])"
    # <https://haneul.example/1> | <sky@haneul.example>
    r"|<(?P<address>https?://[^\s<>]{1,2000}|mailto:[^\s<>]{3,200}|[\w.+-]{1,64}@[\w.-]{3,200})>"
    r"|(?P<emphasis>\*{1,3}|_{1,3}|~~)"
    r"|(?P<entity>&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[0-9a-fA-F]{2,5});)"
)
_TARGET = pattern(TARGET)
# [1]: https://haneul.example/1
_REFERENCE = pattern(r"^ {0,3}\[(?P<number>\d{1,3})\]: <?(?P<src>\S{1,2000}?)>?\s*$", re.MULTILINE)
_HANGUL = pattern(r"[가-힣]")
_SIGNS = frozenset("./?#:")
#: What is emphasized is no longer; over blank lines, none of its lines is longer than the second.
_LONGEST = 800
_LONGEST_LINE = 120


class Mark(NamedTuple):
    """What is seen in place of a stretch of the source."""

    start: int
    stop: int
    seen: str


class Stretch(NamedTuple):
    """What stands between two marks, and the place of the marks."""

    start: int
    stop: int
    #: The places in front of the opening mark and behind the closing one.
    outer_start: int
    outer_stop: int


class Picture(NamedTuple):
    """A picture: where its mark stands, the words for those who do not see it, and its address."""

    start: int
    stop: int
    alt_start: int
    alt_stop: int
    src: str


@attrs.frozen
class Marks:
    """The marks of a text, each kind in order."""

    edits: tuple[Mark, ...]
    bold: tuple[Stretch, ...]
    italic: tuple[Stretch, ...]
    links: tuple[Stretch, ...]
    pictures: tuple[Picture, ...]


class _Run(NamedTuple):
    """Stars or lines that may open or close."""

    start: int
    stop: int
    mark: str


class _Scan:
    """Collects the marks of a text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.edits: list[Mark] = []
        self.links: list[Stretch] = []
        self.pictures: list[Picture] = []
        self.emphasis: dict[str, list[Stretch]] = {"*": [], "**": [], "_": [], "__": [], "~~": []}
        self._brackets: list[int] = []
        self._open: dict[str, _Run] = {}

    def close_link(self, start: int, stop: int) -> None:
        """Pair the end of a link with the bracket that opens it; an end alone is a mark, too."""
        self.edits.append(Mark(start, stop, ""))
        if self._brackets:
            first = self._brackets.pop()
            self.edits.append(Mark(first, first + 1, ""))
            self.links.append(Stretch(first + 1, start, first, stop))

    def open_bracket(self, start: int) -> None:
        self._brackets.append(start)

    def close_bracket(self) -> None:
        if self._brackets:
            self._brackets.pop()

    def emphasize(self, start: int, stop: int) -> None:
        """Pair stars: those that touch a word on their right open, those that touch one on their left close."""
        text = self.text
        left = text[start - 1 : start] if start else " "
        right = text[stop : stop + 1] or " "
        mark = text[start:stop]
        if not left.isspace():
            for part in _parts(mark):
                if (opened := self._open.get(part)) is not None and self._encloses(opened, start, right):
                    cut = start + len(part)
                    self._pair(opened, _Run(start, cut, part))
                    if cut < stop and not right.isspace():
                        self._open[text[cut:stop]] = _Run(cut, stop, text[cut:stop])
                    return
        if not right.isspace():
            self._open[mark] = _Run(start, stop, mark)

    def _pair(self, opened: _Run, closed: _Run) -> None:
        del self._open[opened.mark]
        self.edits.append(Mark(opened.start, opened.stop, ""))
        self.edits.append(Mark(closed.start, closed.stop, ""))
        stretch = Stretch(opened.stop, closed.start, opened.start, closed.stop)
        for mark in (
            ("**", "*") if opened.mark == "***" else ("__", "_") if opened.mark == "___" else (opened.mark,)
        ):
            self.emphasis[mark].append(stretch)

    def _encloses(self, opened: _Run, stop: int, right: str) -> bool:
        """Tell whether what opened is closed here: it is not long, and no star of a hidden name ("김**씨") opened it."""
        if stop == opened.stop or stop - opened.stop > _LONGEST:
            return False
        left = self.text[opened.start - 1 : opened.start]
        inside = left.isalnum() and right.isalnum()
        if inside or (opened.mark[0] == "_" and (left.isalnum() or right.isalnum())):
            return False
        if len(opened.mark) == 1 and left.isalnum():
            return False
        held = self.text[opened.stop : stop]
        if "\n" not in held:
            return True
        blank = any(not line.strip() for line in held.splitlines()[1:])
        if blank and len(opened.mark) == 1:
            return False
        return not blank or all(len(line) <= _LONGEST_LINE for line in held.splitlines())


def _parts(mark: str) -> Iterable[str]:
    """Give what stars may close: "***" closes all three, or two or one of them."""
    return (mark,) if len(mark) < 3 else (mark, mark[:2], mark[:1])


def find_marks(text: str, start: int = 0) -> Marks:
    r"""Find the marks inside the lines of a Markdown text, from an offset on.

    >>> marks = find_marks("**새 다리**를 [하늘시](https://haneul.example)가 연다\\.")
    >>> [text for _, _, text in marks.edits], marks.links[0][:2]
    (['', '', '', '', '.'], (11, 14))
    >>> find_marks("김** 기자, [하늘=연합뉴스](사진)").edits
    ()
    """
    scan = _Scan(text)
    targets = (
        {match["number"]: match["src"] for match in _REFERENCE.finditer(text, start)} if "]: " in text else {}
    )
    for match in _TOKEN.finditer(text, start):
        first, last = match.span()
        kind = match.lastgroup
        if kind == "emphasis":
            scan.emphasize(first, last)
        elif match["alt"] is not None:
            src = _bare(match["src"]) if match["src"] is not None else targets.get(match["reference"], "")
            scan.pictures.append(Picture(first, last, *match.span("alt"), src))
            scan.edits.append(Mark(first, last, ""))
        elif match["url"] is not None:
            if _is_target(match["url"]):
                scan.close_link(first, last)
            else:
                scan.close_bracket()
        elif kind == "number":
            scan.close_link(first, last)
        elif kind == "open":
            scan.open_bracket(first)
        elif kind == "close":
            scan.close_bracket()
        else:
            scan.edits.append(
                Mark(first, last, _seen(match.lastgroup, match[0], match[match.lastgroup or 0]))
            )
    by_place = sorted(scan.edits)
    marks = scan.emphasis
    return Marks(
        tuple(_apart(by_place)),
        tuple(sorted((*marks["**"], *marks["__"]))),
        tuple(sorted((*marks["*"], *marks["_"]))),
        tuple(sorted(scan.links)),
        tuple(scan.pictures),
    )


def _seen(kind: str | None, whole: str, inside: str) -> str:
    """Tell what is seen in place of a mark that stands for something."""
    if kind == "break":
        return "\n"
    if kind == "tag":
        return ""
    return unescape(whole) if kind == "entity" else inside.removeprefix("mailto:")


def _apart(edits: Iterable[Mark]) -> Iterator[Mark]:
    """Drop marks that stand inside others, and keep them apart."""
    stop = 0
    for edit in edits:
        if edit.start >= stop:
            yield edit
            stop = edit.stop


def _bare(url: str) -> str:
    return unescape(url.strip("<>")).replace("\\", "")


def _is_target(url: str) -> bool:
    """Tell an address from words in brackets: "[하늘=연합뉴스](사진=하늘시)"."""
    return not url or _TARGET.match(url) is not None or (bool(_SIGNS & {*url}) and not _HANGUL.search(url))

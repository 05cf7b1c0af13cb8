"""The reader of one signature that is not a usual one: walks its pieces, and gives its writers or none."""

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Final

import attrs

from knews.press.fold import tidy
from knews.press.pattern import pattern
from knews.press.people import DATE_BEFORE_MAIL, is_name, is_tip_address
from knews.press.words import (
    CLOSING_BRACKETS,
    CUT_MAIL,
    DESK,
    LONG_NAME,
    MAIL,
    NAME,
    NOT_A_NAME,
    OPENING_BRACKETS,
    PLACES,
    ROLE,
    TASK,
)

# The pieces of a signature. Order matters: an address before a word, a role before a name.
_TOKEN = pattern(
    rf"(?P<mail>{MAIL})"
    rf"|(?P<cut>{CUT_MAIL})"  # sky@, cut by a scraper
    rf"|(?P<task>{TASK}(?=[\s=/·:]))"  # 정리=김하늘 기자
    rf"|(?:(?<![가-힣A-Za-z])(?P<role>{ROLE})"  # 김하늘 선임기자, 김하늘 기자sky@haneul.example
    rf"|(?P<glued>{NAME})(?P<gluedrole>{ROLE}))(?![가-힣])"  # 김하늘기자
    r"|(?P<word>[가-힣A-Za-z0-9\u4e00-\u9fff\uf900-\ufaff&]+)"
    r"|(?P<space>[\s\u00a0]+)"
    r"|(?P<mark>.)"
)
_DESK = pattern(DESK)
_LONG_NAME = pattern(LONG_NAME)
# A place that the list does not know: two syllables in front of "=", but no newspaper's short name.
_MAY_BE_PLACE = pattern(r"(?!조선|중앙|동아|경향|연합|한경|매경|정리|사진|대담|취재|글쓴)[가-힣]{2}")
#: Marks that may stand in a signature; any other makes it a sentence.
_MARKS = frozenset(OPENING_BRACKETS + CLOSING_BRACKETS + "=/·ㆍ・,|:;-ㅣ&")
_SEPARATORS = frozenset("/·ㆍ・,|ㅣ&;")
#: Those that may end a place.
_PLACE_ENDS = frozenset("/|ㅣ")
# What no name ends in, though it begins as one: 이라고, 정부를, 정부는.
_NO_NAME = pattern(r".+(?:[를는]|라고|하고|에서|으로|에게)")
# Words that only sentences have: objects, topics, verbs. 바다 stays, 정부는 and 밝혔다 do not.
_OF_A_SENTENCE = pattern(
    r".+(?:[를는]|[가-힣]을|에서|으로|하고|라고|다|하는|위해|도록|처럼|까지|부터|들이|에게)"
)
#: More words than these are not tags and desks.
_MOST_WORDS = 3


@attrs.define
class Writer:
    """A writer while the signature is being read."""

    name: str | None
    start: int
    stop: int
    role: str | None = None
    place: str | None = None
    email: str | None = None


def _is_hanja_name(word: str) -> bool:
    return 2 <= len(word) <= 4 and all(
        "\u4e00" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" for letter in word
    )


class _NoSignature(Exception):
    """A piece of the text cannot belong to a signature."""


class Reader:
    """Walks the pieces of one signature, a method for each kind.

    >>> [(writer.name, writer.place) for writer in Reader("김하늘(인천) 기자").read()], Reader("투기자").read()
    ([('김하늘', '인천')], [])
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.writers: list[Writer] = []
        #: Named, without a role as yet.
        self.waiting: list[Writer] = []
        #: Words that are no name: tags, desks.
        self.words: list[tuple[str, int, int]] = []
        self.place: str | None = None
        #: A word before "=" that is a place if a correspondent follows: 로테르담=김하늘 특파원.
        self.abroad: str | None = None
        self.opened = 0
        # Names that only spaces join are read in brackets and before "=": elsewhere they are words of a sentence.
        self.closed = text[0] in OPENING_BRACKETS or text[-1] == "="
        self.apart = True

    def read(self) -> list[Writer]:
        """Give the writers, none where a piece cannot belong to a signature."""
        try:
            for match in _TOKEN.finditer(self.text):
                _READ[match.lastgroup](self, match)
                if len(self.words) > _MOST_WORDS:
                    return []
            return self.finish()
        except _NoSignature:
            return []

    def space(self, _: re.Match[str]) -> None:
        """Pass over white space, and over an address that a scraper cut."""

    def mail(self, match: re.Match[str]) -> None:
        """Give an address to the writer it stands at; one in front waits for its writer."""
        address = match[0]
        if glue := DATE_BEFORE_MAIL.match(address):
            address = address[glue.end() :]
        if not self.waiting:
            self.words.clear()  # 공감언론 하늘 sky@…: what stands before an address alone is a tag
        named = self.waiting or self.writers
        if named and named[-1].email is None:
            named[-1].email = None if is_tip_address(address) else address
            named[-1].stop = match.end()
        elif not is_tip_address(address):
            self.writers.append(Writer(None, *match.span(), email=address))

    def task(self, _: re.Match[str]) -> None:
        """Forget a task and the words before it: 정리=, 글·사진."""
        self.words.clear()

    def word(self, match: re.Match[str]) -> None:
        """Take a word for a name, a place, a tag; one that only sentences have ends the reading."""
        word = match[0]
        named = (is_name(word) and _NO_NAME.fullmatch(word) is None) or _is_hanja_name(word)
        if not named:
            if (word.isdigit() or _OF_A_SENTENCE.fullmatch(word)) and word not in PLACES:
                raise _NoSignature
            self.words.append((word, *match.span()))
            return
        addressed = self.writers and self.writers[-1].name is None  # sky@haneul.example 김하늘 이바다 기자
        if self.waiting and not self.apart and not (self.closed or addressed):
            raise _NoSignature
        self.apart = False
        self.name(word, *match.span())

    def name(self, name: str, start: int, stop: int) -> None:
        """Let a name wait for its role; a place in front is its, other words there are tags."""
        # 강릉, 속초 김하늘 기자: one writer in two places
        places = list(takewhile(PLACES.__contains__, (word for word, _, _ in reversed(self.words))))
        if places:
            self.place = ", ".join(reversed(places))
        self.words = []
        self.waiting.append(Writer(name, start, stop, place=self.place))
        self.place = None

    def glued(self, match: re.Match[str]) -> None:
        """Read a name and a role without a space between: 김하늘기자."""
        name, role = match.group("glued", "gluedrole")
        if name in NOT_A_NAME:
            raise _NoSignature
        self.name(name, *match.span())
        self.end(role, match.end())

    def role(self, match: re.Match[str]) -> None:
        """Give a role to all who wait for one; a desk may stand for a name: 국제부 기자."""
        if not self.waiting:
            if not self.words:
                raise _NoSignature
            word, start, stop = self.words.pop()
            if _LONG_NAME.fullmatch(word) is None and _DESK.fullmatch(word) is None:
                raise _NoSignature
            self.name(word, start, stop)
        self.end(match[0], match.end())

    def end(self, role: str, stop: int) -> None:
        """Close a group of writers with their role."""
        role = tidy(role)
        self.waiting[-1].stop = stop
        for writer in self.waiting:
            writer.role = role
            if self.abroad and "특파원" in role and writer.place is None:
                writer.place = self.abroad
            self.join(writer)
        self.abroad = None
        self.waiting, self.words = [], []

    def join(self, writer: Writer) -> None:
        """Add a writer; an address printed in front ("sky@haneul.example 김하늘 기자") is this writer's."""
        if self.writers and self.writers[-1].name is None and writer.email is None:
            writer.email = self.writers.pop().email
        self.writers.append(writer)

    def mark(self, match: re.Match[str]) -> None:
        """Read a mark: "=" ends a place, a slash may, brackets may hold one; any other mark ends the reading."""
        mark = match[0]
        if mark not in _MARKS:
            raise _NoSignature
        self.apart = self.apart or mark in _SEPARATORS
        if mark == "=":
            self.place_before_equals()
        elif mark in _PLACE_ENDS:
            self.place_before_slash()
        elif mark in OPENING_BRACKETS:
            self.opened = match.end()
        elif mark in CLOSING_BRACKETS:
            self.bracketed_place(self.text[self.opened : match.start()].strip())

    def place_before_equals(self) -> None:
        """Read what stands before "=": places, or one word that is a place if a correspondent follows."""
        found = [word for word, _, _ in self.words] + [str(writer.name) for writer in self.waiting]
        places = [word for word in found if word in PLACES]
        if not places and len(found) == 1 and _MAY_BE_PLACE.fullmatch(found[0]):
            places = found
        self.place = ", ".join(places) or self.place
        self.abroad = found[0] if len(found) == 1 and self.place is None else None
        self.waiting, self.words = [], []

    def place_before_slash(self) -> None:
        """Read a place that stands before a slash: 빌뉴스/김하늘 기자; a name and a tag stay what they are."""
        if self.words and not self.waiting and self.words[-1][0] in PLACES:
            self.place, self.words = self.words[-1][0], []
        elif self.waiting and not self.words and self.waiting[-1].name in PLACES:
            self.place = self.waiting.pop().name

    def bracketed_place(self, inner: str) -> None:
        """Read a place in brackets: 김하늘(인천) 기자, 하늘경제(수원)=김하늘 기자."""
        if inner not in PLACES:
            return
        self.words = [word for word in self.words if word[0] != inner]
        if self.waiting:
            self.waiting[-1].place = inner
        else:
            self.place = inner

    def finish(self) -> list[Writer]:
        """Judge what is left without a role at the end."""
        for writer in self.waiting:
            # A name without a role counts with an address only: "김하늘 (sky@haneul.example)".
            if writer.email is None:
                return []
            self.join(writer)
        if not self.words:
            return self.writers
        desk = self.desk()
        if desk is None:
            return []
        return self.writers or [desk]

    def desk(self) -> Writer | None:
        """Find the desk that signs, with the words that only spaces join to it: 한경닷컴 뉴스룸, but 하늘일보/국제부."""
        runs: list[list[tuple[str, int, int]]] = []
        for word in self.words:
            if runs and self.text[runs[-1][-1][2] : word[1]].isspace():
                runs[-1].append(word)
            else:
                runs.append([word])
        for run in runs:
            if any(_DESK.fullmatch(word) for word, _, _ in run):
                return Writer(" ".join(word for word, _, _ in run), run[0][1], run[-1][2])
        return None


_READ: Final[dict[str | None, Callable[[Reader, re.Match[str]], None]]] = {
    "space": Reader.space,
    "cut": Reader.space,
    "mail": Reader.mail,
    "task": Reader.task,
    "word": Reader.word,
    "gluedrole": Reader.glued,
    "role": Reader.role,
    "mark": Reader.mark,
}

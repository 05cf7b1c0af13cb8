"""The reader of one signature that is not a usual one: walks its pieces, and gives its writers or none."""

import re
from collections.abc import Callable
from itertools import takewhile
from typing import Final

import attrs

from knews.press.byline_words import (
    MARKS,
    PICTURED,
    PLACE_ENDS,
    SEPARATORS,
    TOKEN,
    ends_as_office,
    is_desk,
    is_hanja_name,
    is_long_name,
    is_name_from_abroad,
    is_of_a_sentence,
    is_office,
    is_paper,
    is_tag,
)
from knews.press.fold import tidy
from knews.press.pattern import pattern
from knews.press.people import DATE_BEFORE_MAIL, is_name, is_tip_address, local_part
from knews.press.roman import spells
from knews.press.words import CLOSING_BRACKETS, HELP, NAME, NOT_A_NAME, OPENING_BRACKETS, PLACES, ROLE

# A place that the list does not know: two syllables in front of "=", but no newspaper's short name.
_MAY_BE_PLACE = pattern(r"(?!조선|중앙|동아|경향|연합|한경|매경|정리|사진|대담|취재|글쓴)[가-힣]{2}")
# What no name ends in, though it begins as one: 이라고, 정부를, 정부는.
_NO_NAME = pattern(r".+(?:[를는]|라고|하고|에서|으로|에게)")
# An account without its sign: 김하늘기자 skyha
_ACCOUNT_WORD = pattern(r"[a-z][a-z0-9]{2,20}")
_HELPS = pattern(rf"\s?(?:{HELP})[\s=/·:：]")
# 하늘대 국문과 졸업, 하늘대 3년: what a bracket tells of a writer
_TOLD = pattern(r"(?!\d+$)[가-힣A-Za-z0-9 ]{2,24}")
_ROLE = pattern(ROLE)
_NAME_BEHIND = pattern(rf"\s?{NAME}(?![가-힣])")
#: More words than these are not tags and desks.
_MOST_WORDS = 3
#: A name without a surname of two syllables and with a given name of two has so many.
_USUAL_NAME = 3


@attrs.define
class Writer:
    """A writer while the signature is being read."""

    name: str | None
    start: int
    stop: int
    role: str | None = None
    place: str | None = None
    email: str | None = None


def _holds_role(text: str) -> bool:
    """Tell whether the bracket at the head of a text holds the writer, and not a tag: [하늘일보 김하늘 기자]."""
    stop = text.find(CLOSING_BRACKETS[OPENING_BRACKETS.index(text[0])])
    return _ROLE.search(text, 0, stop if stop >= 0 else len(text)) is not None


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
        #: Words that are no name: tags, desks; behind a name an office.
        self.words: list[tuple[str, int, int]] = []
        self.place: str | None = None
        #: Where all are who wait for one role: 서울=김하늘·이바다 기자.
        self.shared: str | None = None
        #: A word before "=" that is a place if a correspondent follows: 로테르담=김하늘 특파원.
        self.abroad: str | None = None
        #: A role in front of its name: 기자 김하늘.
        self.front: str | None = None
        #: What the next names did: None where nothing says so, True if they wrote, False if they helped.
        self.wrote: bool | None = None
        #: Words stood in front of a name that may be part of a sentence.
        self.loose = False
        self.opened = self.passed = 0
        # Names that only spaces join are read in brackets and before "=": elsewhere they are words of a sentence.
        self.closed = text[0] in OPENING_BRACKETS or text[-1] == "="
        self.bracketed = text[0] in OPENING_BRACKETS and _holds_role(text)
        self.apart = True

    def read(self) -> list[Writer]:
        """Give the writers, none where a piece cannot belong to a signature."""
        try:
            for match in TOKEN.finditer(self.text):
                if match.start() < self.passed:
                    continue
                _READ[match.lastgroup](self, match)
                if len(self.words) > _MOST_WORDS:
                    return []
            return self.finish()
        except _NoSignature:
            return []

    def space(self, _: re.Match[str]) -> None:
        """Pass over white space, a button, an account, a telephone, and over an address that is cut or hidden."""

    def mail(self, match: re.Match[str]) -> None:
        """Give an address to the writer it stands at; one in front waits for its writer, one behind a desk is its own."""
        address = match[0]
        if glue := DATE_BEFORE_MAIL.match(address):
            address = address[glue.end() :]
        if not self.waiting and not self.writers and (desk := self.desk()) is not None:
            self.writers.append(desk)
        if not self.waiting:
            self.words.clear()  # 공감언론 하늘 sky@…: what stands before an address alone is a tag
        named = self.waiting or self.writers
        if named and named[-1].email is None:
            named[-1].email = None if is_tip_address(address) else address
            named[-1].stop = match.end()
            self.shared = None
        elif not is_tip_address(address):
            self.writers.append(Writer(None, *match.span(), email=address))

    def task(self, _: re.Match[str]) -> None:
        """Begin with those who wrote: 정리=, 글·사진; what stands in front is no name."""
        self.close()
        self.words.clear()
        self.wrote = True

    def help(self, _: re.Match[str]) -> None:
        """Begin with those who helped: 사진=, 영상=."""
        self.close()
        self.words.clear()
        self.wrote = False

    def word(self, match: re.Match[str]) -> None:
        """Take a word for a name, a place, a tag; one that only sentences have ends the reading."""
        word = match[0]
        named = is_name(word) and _NO_NAME.fullmatch(word) is None and not is_desk(word)
        named = named or is_hanja_name(word)
        if not named or (self.waiting and is_office(word)):
            if (word.isdigit() or is_of_a_sentence(word)) and word not in PLACES:
                raise _NoSignature
            self.words.append((word, *match.span()))
            return
        addressed = self.writers and self.writers[-1].name is None  # sky@haneul.example 김하늘 이바다 기자
        if self.waiting and (self.words or (not self.apart and not (self.closed or addressed))):
            raise _NoSignature
        self.apart = False
        self.name(word, *match.span())

    def name(self, name: str, start: int, stop: int) -> None:
        """Let a name wait for its role; a place in front is its, other words there are tags."""
        # 강릉, 속초 김하늘 기자: one writer in two places
        places = list(takewhile(PLACES.__contains__, (word for word, _, _ in reversed(self.words))))
        if places:
            self.place = ", ".join(reversed(places))
        self.loose = self.loose or not all(is_tag(word) for word, _, _ in self.words)
        self.words = []
        self.waiting.append(Writer(name, start, stop, place=self.place))
        self.place = None

    def whole(self, match: re.Match[str]) -> None:
        """Read a name of two parts in front of its role: 김 하늘 기자, Kim Ha-neul 기자."""
        self.name(match[0], *match.span())

    def glued(self, match: re.Match[str]) -> None:
        """Read a name and a role without a space between: 김하늘기자, 金河訥특파원."""
        name, role = (
            match.group("glued", "gluedrole") if match["glued"] else match.group("hanja", "hanjarole")
        )
        if self.waiting and is_desk(name):
            # 김하늘 하늘일보 사회부 기자
            self.end(role, match.end())
            return
        if name in NOT_A_NAME:
            raise _NoSignature
        self.name(name, *match.span())
        self.end(role, match.end())

    def role(self, match: re.Match[str]) -> None:
        """Give a role to all who wait for one; a desk may stand for a name: 국제부 기자."""
        if self.waiting:
            self.end(match[0], match.end())
        elif not self.words or (self.are_tags() and _NAME_BEHIND.match(self.text, match.end())):
            if self.front is not None or (self.writers and not self.apart):
                raise _NoSignature
            self.front, self.words = tidy(match[0]), []
        else:
            self.unusual_name()
            self.end(match[0], match.end())

    def unusual_name(self) -> None:
        """Take the words in front of a role for a name that is none of the usual: 김빛나래, 국제부, 팜티하늘."""
        word, start, stop = self.words.pop()
        if not is_long_name(word) and not is_desk(word):
            signed = "@" in self.text or "＠" in self.text
            # [하늘일보 팜티하늘 기자]
            shown = signed or self.text[-1] == "=" or (self.bracketed and self.words)
            house = signed and not self.words and is_paper(word)
            if not (shown and self.are_tags() and (house or is_name_from_abroad(word))):
                raise _NoSignature
        self.name(word, start, stop)

    def end(self, role: str, stop: int) -> None:
        """Close a group of writers with their role."""
        role = tidy(role)
        self.waiting[-1].stop = stop
        for writer in self.waiting:
            writer.role = role
            if self.abroad and "특파원" in role and writer.place is None:
                writer.place = self.abroad
            writer.place = writer.place or self.shared
            self.join(writer)
        self.abroad = self.front = self.shared = None
        self.waiting, self.words = [], []

    def close(self) -> None:
        """Close a group without a role of the press: its office, the role in front, or its task says who they are."""
        if not self.waiting:
            return
        if self.words:
            if not ends_as_office(self.words[-1][0]):
                raise _NoSignature
            if self.wrote is None:
                raise _NoSignature
            self.end(self.text[self.words[0][1] : self.words[-1][2]], self.words[-1][2])
        elif self.front is not None:
            self.end(self.front, self.waiting[-1].stop)
        elif self.wrote is not None:
            for writer in self.waiting:
                self.join(writer)
            self.waiting = []

    def join(self, writer: Writer) -> None:
        """Add a writer; an address printed in front ("sky@haneul.example 김하늘 기자") is this writer's."""
        if self.wrote is False:
            return
        if self.writers and self.writers[-1].name is None and writer.email is None:
            writer.email = self.writers.pop().email
        self.writers.append(writer)

    def mark(self, match: re.Match[str]) -> None:
        """Read a mark: "=" ends a place, a slash may, brackets may hold one; any other mark ends the reading."""
        mark = match[0]
        if mark not in MARKS:
            raise _NoSignature
        if mark in SEPARATORS:
            self.separate(mark)
        if mark == "=":
            self.place_before_equals(match.start())
        elif mark in PLACE_ENDS:
            self.place_before_slash()
        elif mark in OPENING_BRACKETS:
            self.open(match)
        elif mark in CLOSING_BRACKETS:
            self.bracketed_place(self.text[self.opened : match.start()].strip())

    def separate(self, mark: str) -> None:
        """Hold what stands in front of a separator against what may: writers, and tags of one."""
        if self.words and not self.bracketed:
            before = self.words[-1][0]
            place = (
                len(self.words) == 1
                and ("@" in self.text or "＠" in self.text)
                and _MAY_BE_PLACE.fullmatch(before)
            )
            if place and mark in PLACE_ENDS and not self.waiting:
                # 바다/김하늘 sky@haneul.example
                self.place, self.words = before, []
            elif before in PICTURED or (mark in PLACE_ENDS and not self.waiting and not self.are_tags()):
                # /연합뉴스·김하늘 기자, 새 다리/ 김하늘 기자: a picture's
                raise _NoSignature
        if self.waiting and (self.words or self.wrote is not None):
            self.close()
        self.apart = True
        if mark in PLACE_ENDS:
            self.shared = None

    def are_tags(self) -> bool:
        """Tell whether all words in front are an outlet, a desk, a place."""
        return all(is_tag(word) for word, _, _ in self.words)

    def open(self, match: re.Match[str]) -> None:
        """Pass over a bracket behind a writer that tells more of the writer, or who helped: (하늘대 국문과 졸업)."""
        self.opened = match.end()
        if not (self.waiting or self.writers):
            return
        closing = CLOSING_BRACKETS[OPENING_BRACKETS.index(match[0])]
        stop = self.text.find(closing, self.opened)
        inner = self.text[self.opened : stop] if stop >= 0 else ""
        told = match[0] in "(（" and _TOLD.fullmatch(inner) and inner.strip() not in PLACES
        if _HELPS.match(inner) or (told and _ROLE.search(inner) is None):
            self.passed = stop + 1

    def place_before_equals(self, at: int) -> None:
        """Read what stands before "=": places, or one word that is a place if a correspondent follows; a desk signs."""
        if self.text.find("=", at + 1) < 0 and not self.text[at + 1 :].strip() and (desk := self.desk()):
            self.writers.append(desk)
        found = [word for word, _, _ in self.words] + [str(writer.name) for writer in self.waiting]
        places = [word for word in found if word in PLACES]
        if not places and len(found) == 1 and _MAY_BE_PLACE.fullmatch(found[0]):
            places = found
        self.place = self.shared = ", ".join(places) or self.place
        self.abroad = found[0] if len(found) == 1 and self.place is None else None
        self.waiting, self.words = [], []

    def place_before_slash(self) -> None:
        """Read a place that stands before a slash: 빌뉴스/김하늘 기자; a name and a tag stay what they are."""
        if self.words and not self.waiting and self.words[-1][0] in PLACES:
            self.place = self.shared = self.words[-1][0]
            self.words = []
        elif self.waiting and not self.words and self.waiting[-1].name in PLACES:
            self.place = self.waiting.pop().name
            self.shared = self.place if not self.waiting else None

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
        if self.waiting and (self.front is not None or self.wrote is not None):
            sure = self.closed or all(w.email or len(str(w.name)) >= _USUAL_NAME for w in self.waiting)
            if not sure:
                return []
            self.close()
        elif self.front is not None:
            return []
        self.own_addresses()
        if self.words and self.writers and _ACCOUNT_WORD.fullmatch(self.words[-1][0]):
            self.words.pop()
        if not self.words:
            return self.writers
        desk = self.desk()
        if desk is None:
            return []
        return self.writers or [desk]

    def own_addresses(self) -> None:
        """Let those sign who have an address and no role: "김하늘 (sky@haneul.example)"; a word without one ends the reading."""
        waiting = self.waiting
        if len(waiting) > 1 and waiting[-1].email and _MAY_BE_PLACE.fullmatch(str(waiting[0].name)):
            # 하늘/김하늘 sky@haneul.example
            place = waiting.pop(0).name
            waiting[0].place = place
        for writer in waiting:
            if writer.email is None:
                raise _NoSignature
            if not self.closed and not self.owns(writer):
                writer.name = None
            self.join(writer)

    def owns(self, writer: Writer) -> bool:
        """Tell whether a word beside an address is its owner: of three syllables, or spelt by it, and no part of a sentence."""
        name = str(writer.name)
        if spells(local_part(str(writer.email)), name):
            return True
        return len(name) >= _USUAL_NAME and not self.loose

    def desk(self) -> Writer | None:
        """Find the desk that signs, with the words that only spaces join to it: 한경닷컴 뉴스룸, but 하늘일보 국제부 is 국제부."""
        runs: list[list[tuple[str, int, int]]] = []
        for word in self.words:
            if runs and self.text[runs[-1][-1][2] : word[1]].isspace():
                runs[-1].append(word)
            else:
                runs.append([word])
        run = runs[-1] if runs else []
        if not run or not is_desk(run[-1][0]):
            return None
        while len(run) > 1 and is_paper(run[0][0]):
            del run[0]
        return Writer(" ".join(word for word, _, _ in run), run[0][1], run[-1][2])


_READ: Final[dict[str | None, Callable[[Reader, re.Match[str]], None]]] = {
    "space": Reader.space,
    "cut": Reader.space,
    "hidden": Reader.space,
    "account": Reader.space,
    "telephone": Reader.space,
    "button": Reader.space,
    "others": Reader.space,
    "mail": Reader.mail,
    "task": Reader.task,
    "help": Reader.help,
    "word": Reader.word,
    "parted": Reader.whole,
    "latin": Reader.whole,
    "hanjarole": Reader.glued,
    "gluedrole": Reader.glued,
    "role": Reader.role,
    "mark": Reader.mark,
}

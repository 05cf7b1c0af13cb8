"""Bylines: who wrote it, read from a whole signature. Better none than a wrong one."""

import re
from collections.abc import Sequence

import attrs

from knews.article import Byline
from knews.press.fold import tidy
from knews.press.people import (
    CUT_MAIL,
    DATE_BEFORE_MAIL,
    DESK,
    LONG_NAME,
    MAIL,
    NAME,
    PLACES,
    ROLE,
    TASK,
    is_name,
    is_tip_address,
)

# The pieces of a signature. Order matters: an address before a word, a role before a name.
_TOKEN = re.compile(
    rf"(?P<mail>{MAIL})"
    rf"|(?P<cut>{CUT_MAIL})"  # sky@ haneul, cut by a scraper
    rf"|(?P<task>{TASK}(?=[\s=/·:]))"  # 정리=김하늘 기자
    rf"|(?P<role>(?<![가-힣A-Za-z]){ROLE}(?![가-힣A-Za-z]))"  # 김하늘 선임기자
    rf"|(?P<glued>{NAME})(?P<gluedrole>{ROLE})(?![가-힣A-Za-z])"  # 김하늘기자
    r"|(?P<word>[가-힣A-Za-z0-9\u4e00-\u9fff\uf900-\ufaff&]+)"
    r"|(?P<space>[\s\u00a0]+)"
    r"|(?P<mark>.)"
)
_CUE = re.compile(
    "@|기자|특파원|위원|앵커|PD|피디|프로듀서|취재단|뉴스룸|에디터|캐스터|아나운서|리포터|통신원|칼럼니스트|주필|논설|편집|연구원|팀"
)
_DESK = re.compile(DESK)
_LONG_NAME = re.compile(LONG_NAME)
_HANJA_NAME = re.compile(r"[\u4e00-\u9fff\uf900-\ufaff]{2,4}")
_OPEN, _CLOSE = "[【［(（<＜〈", "]】］)）>＞〉"
#: Marks that may stand in a signature; any other makes it a sentence.
_MARKS = frozenset(_OPEN + _CLOSE + "=/·ㆍ・,|:;-ㅣ&")
_SEPARATORS = frozenset("/·ㆍ・,|ㅣ&;")
#: What stands around a signature and is no part of it: "/김하늘 기자", "☞공감언론 …", a full stop.
_AROUND = " \t\u00a0☞★▶▷/.,·"
# Words that only sentences have: objects, topics, verbs. 김하늘 stays, 정부는 and 밝혔다 do not.
_OF_A_SENTENCE = re.compile(
    r".+(?:[를는]|[가-힣]을|에서|으로|하고|라고|다|하는|위해|도록|처럼|까지|부터|들이|에게)"
)
#: More words than these are not tags and desks.
_MOST_WORDS = 3
#: The longest signature seen (a package by nine writers) has 280 characters.
_LONGEST = 400


@attrs.define
class _Writer:
    name: str | None
    start: int
    stop: int
    role: str | None = None
    place: str | None = None
    email: str | None = None


def read_bylines(text: str) -> tuple[Byline, ...]:
    """Read a whole signature: the writers in printed order, or () where `text` is not one.

    Brackets around it, a slash or "=" at its ends and the outlet's tag are read over. One role behind
    joint names is everybody's. One address behind several writers stays with the writer it stands at;
    whose it is, is decided by `tie_addresses`.

    >>> [(b.name, b.role, b.place, b.email) for b in read_bylines("김하늘 기자/워싱턴=이바다 특파원 sky@haneul.example")]
    [('김하늘', '기자', None, 'sky@haneul.example'), ('이바다', '특파원', '워싱턴', None)]
    >>> [(b.name, b.place) for b in read_bylines("빌뉴스/김하늘 기자")]  # a place, by the list of places
    [('김하늘', '빌뉴스')]
    >>> [b.name for b in read_bylines("[ 김하늘/이바다 기자 ]")]  # two names
    ['김하늘', '이바다']
    >>> [(b.name, b.role) for b in read_bylines("정리/김하늘 기자")]  # a task
    [('김하늘', '기자')]
    >>> read_bylines("투기자"), read_bylines("기자회견에서 밝혔다"), read_bylines("jebo@haneul.example")
    ((), (), ())
    """
    text = text.strip(_AROUND)
    if len(text) > _LONGEST or not text:
        return ()
    writers = _scan(text)
    if writers is None:
        return ()
    writers = tie_addresses(writers)
    return tuple(
        Byline(w.name, w.role, w.place, w.email, tidy(text[w.start : w.stop]).strip(" /,·=[](){}<>"))
        for w in writers
        if w.name is not None or w.email is not None
    )


def may_sign(text: str, start: int = 0) -> bool:
    """Tell quickly whether a stretch can hold a signature: it has a role, an address or a desk in it."""
    return _CUE.search(text, start) is not None or text.endswith(("부", "국"))


def _scan(text: str) -> list[_Writer] | None:
    """Walk the tokens of a signature; None where one of them cannot belong to it."""
    writers: list[_Writer] = []
    waiting: list[_Writer] = []  # named, without a role as yet
    words: list[tuple[str, int, int]] = []  # words that are no name: tags, desks
    place: str | None = None
    start = 0
    # Names that only spaces join are read in brackets and before "=": elsewhere they are words of a sentence.
    closed = text[0] in _OPEN or text[-1] == "="
    apart = True
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        token = match.group()
        if kind == "space":
            continue
        if kind in ("mail", "cut"):
            if kind == "mail" and (glue := DATE_BEFORE_MAIL.match(token)):
                token = token[glue.end() :]
            address = token if kind == "mail" and not is_tip_address(token) else None
            if not waiting:
                words.clear()  # 공감언론 뉴시스 sky@…: what stands before an address alone is a tag
            target = waiting[-1] if waiting else (writers[-1] if writers else None)
            if target is not None and target.email is None:
                target.email, target.stop = address, match.end()
            elif kind == "mail":
                writers.append(_Writer(None, match.start(), match.end(), email=address))
        elif kind == "task":
            words.clear()
        elif kind in ("role", "gluedrole"):
            role = match["gluedrole"] or token
            if kind == "gluedrole":
                name = match["glued"]
                if not is_name(name):
                    return None
                waiting.append(_Writer(name, match.start(), match.end(), place=place))
                place = None
            if not waiting and words and _LONG_NAME.fullmatch(words[-1][0]):
                name, at, stop = words.pop()
                waiting.append(_Writer(name, at, stop, place=place))
                place = None
            if not waiting:
                # "국제부 기자": the desk stands for a name. A bare "기자" signs nothing.
                if not words or not _DESK.fullmatch(words[-1][0]):
                    return None
                waiting.append(_Writer(words[-1][0], words[-1][1], match.end()))
            for writer in waiting:
                writer.role = tidy(role)
            waiting[-1].stop = match.end()
            _join(writers, waiting)
            waiting, words = [], []
        elif kind == "word":
            if (token.isdigit() or _OF_A_SENTENCE.fullmatch(token)) and token not in PLACES:
                return None
            if is_name(token) or _HANJA_NAME.fullmatch(token):
                if waiting and not apart and not closed:
                    return None
                apart = False
                waiting.append(_Writer(token, match.start(), match.end(), place=place))
                place = None
            else:
                words.append((token, match.start(), match.end()))
        elif token not in _MARKS:
            return None
        else:
            apart = apart or token in _SEPARATORS
            if token == "=":
                place, waiting, words = _place_before(words, waiting), [], []
            elif token in "/|ㅣ" and waiting and not words and waiting[-1].name in PLACES:
                place, waiting = waiting[-1].name, waiting[:-1]
            elif token in "/|ㅣ" and words and words[-1][0] in PLACES:
                place, words = words[-1][0], []
            elif token in _OPEN:
                start = match.end()
            elif token in _CLOSE and (inner := text[start : match.start()].strip()) in PLACES:
                words = [word for word in words if word[0] != inner]
                if waiting:
                    waiting[-1].place = inner
                else:
                    place = inner
        if len(words) > _MOST_WORDS:
            return None
    return _finish(writers, waiting, words)


def _finish(
    writers: list[_Writer], waiting: list[_Writer], words: list[tuple[str, int, int]]
) -> list[_Writer] | None:
    """Judge what is left without a role at the end of a signature."""
    for writer in waiting:
        # A name without a role counts with an address only: "김하늘 (sky@haneul.example)".
        if writer.email is None:
            return None
        _join(writers, [writer])
    if words and not writers:
        last = words[-1][0]
        if not _DESK.fullmatch(last):
            return None
        return [_Writer(" ".join(word for word, _, _ in words), words[0][1], words[-1][2])]
    if words and writers and not any(_DESK.fullmatch(word) for word, _, _ in words):
        return None
    return writers or None


def _join(writers: list[_Writer], more: list[_Writer]) -> None:
    """Add writers; an address printed in front ("sky@haneul.example 김하늘 기자") goes to the first of them."""
    for writer in more:
        if writers and writers[-1].name is None and writer.email is None:
            writer.email = writers.pop().email
        writers.append(writer)


def _place_before(words: list[tuple[str, int, int]], waiting: list[_Writer]) -> str | None:
    """Give the place in front of a "=": "부산", "경북 안동", "순천, 광양"; an outlet's tag is none."""
    found = [word for word, _, _ in words if word in PLACES]
    found += [writer.name for writer in waiting if writer.name in PLACES]
    return ", ".join(found) or None


def tie_addresses(writers: list[_Writer]) -> list[_Writer]:
    """Give a lone address behind a joint signature to the first writer.

    So in four of four joint signatures whose owner is known from other articles.
    """
    owners = [writer for writer in writers if writer.email is not None]
    if len(owners) == 1 and len(writers) > 1 and owners[0] is writers[-1] and owners[0].name is not None:
        writers[0].email, owners[0].email = owners[0].email, None
    return writers


# 김하늘 기자입니다. | 김하늘 기자가 보도합니다. | 김하늘 기자의 단독 보도입니다. | 연결합니다. 김하늘 기자!
_HANDOVER = re.compile(
    rf"(?:^|[\s.,\]])(?P<name>{LONG_NAME}|{NAME}) ?(?P<role>(?:선임|전문|수습|인턴)?기자|특파원)"
    r"(?:입니다\.|가 (?:[가-힣]+ ){0,3}?(?:보도|취재|전해|전합|알아|짚어|살펴)[가-힣 ]{0,8}\.|의 (?:단독 )?(?:보도|리포트)(?:입니다)?\.?|[!?.]|,? 전해)"
)
# KBS 뉴스 김하늘입니다. | 하늘TV 김하늘입니다. | YTN 김하늘[sky@ytn.example]입니다. | 하늘뉴스 김하늘 (sky@haneul.example)
_SIGNOFF = re.compile(
    rf"(?:[가-힣]{{2,4}}에서 )?(?:[A-Za-z]{{2,6}}|[가-힣A-Za-z]{{2,8}}TV|채널A|연합뉴스TV|TV조선)\s?(?:[Bb]iz)?\s?(?:뉴스)?,? (?P<name>{NAME})"
    rf"\s?[\[(]?(?P<mail>{MAIL})?[\])]?\s?(?:입니다\.?|$)"
)


def read_signoff(text: str) -> Byline | None:
    """Read the writer out of a line of a broadcast script: a hand-over or a sign-off, else None.

    >>> read_signoff("다리 위에서 김하늘 기자가 보도합니다.").name
    '김하늘'
    >>> read_signoff("KBS 뉴스 김하늘입니다.").role is None
    True
    >>> read_signoff("김하늘 기자가 정리했습니다.") is None
    True
    """
    if "기자" in text or "특파원" in text:
        match = _HANDOVER.search(text)
        if match and (len(match["name"]) > 3 or is_name(match["name"])):
            return Byline(match["name"], tidy(match["role"]), text=f"{match['name']} {tidy(match['role'])}")
    if "니다" in text[-6:] or "@" in text:
        match = _SIGNOFF.search(text, max(0, len(text) - 60))
        if match and is_name(match["name"]):
            return Byline(match["name"], email=match["mail"], text=tidy(match[0]))
    return None


def tie(found: Sequence[Byline]) -> tuple[tuple[Byline, ...], str | None]:
    """Join signatures of one article: names printed twice, and addresses that stand alone.

    Addresses alone behind the named writers are theirs: one for one where there are as many, else the
    first writer's. Gives the writers, and the address whose owner was inferred among several.

    >>> head = (Byline("김하늘", "기자"), Byline("이바다", "기자"))
    >>> writers, inferred = tie((*head, Byline(None, email="sky@haneul.example")))
    >>> [b.email for b in writers], inferred
    (['sky@haneul.example', None], 'sky@haneul.example')
    """
    writers: list[Byline] = []
    alone: list[Byline] = []
    for byline in found:
        if byline.name is None:
            alone.append(byline)
            continue
        at = next((i for i, other in enumerate(writers) if other.name == byline.name), None)
        if at is None:
            writers.append(byline)
        else:
            old = writers[at]
            writers[at] = attrs.evolve(
                old,
                role=old.role or byline.role,
                place=old.place or byline.place,
                email=old.email or byline.email,
            )
    # A crawler's debris in front of a labelled name ("포김하늘") gives way to the printed signature.
    writers = [
        writer
        for writer in writers
        if writer.role is not None
        or not any(
            other is not writer and other.name and writer.name.endswith(other.name)
            for other in writers
            if writer.name
        )
    ]
    inferred = None
    known = {writer.email for writer in writers}
    alone = [byline for byline in {b.email: b for b in alone}.values() if byline.email not in known]
    free = [i for i, writer in enumerate(writers) if writer.email is None]
    if not writers:
        return tuple(alone), None
    if alone and len(alone) == len(free):
        for i, byline in zip(free, alone, strict=True):
            writers[i] = attrs.evolve(writers[i], email=byline.email)
    elif alone and free:
        inferred = alone[0].email
        writers[free[0]] = attrs.evolve(writers[free[0]], email=inferred)
    return tuple(writers), inferred

"""Bylines: who wrote it, read from a whole signature. Better none than a wrong one."""

import sys

from knews.article import Byline
from knews.press.byline_reader import Reader
from knews.press.contributor import read_contributor
from knews.press.fold import tidy
from knews.press.pattern import pattern
from knews.press.people import is_name, is_tip_address
from knews.press.words import (
    BARS,
    HELP,
    LATIN_NAME,
    MAIL,
    NAME,
    NOT_A_NAME,
    PLACES,
    ROLE,
    SIGNATURE_CUES,
    SIGNING_AGENCIES,
    TASK,
    one_of,
)

# 김하늘 기자 | 워싱턴=이바다 특파원 sky@haneul.example: a writer as nearly all signatures print one, up to the next
_USUAL = pattern(
    rf"(?:(?P<place>[가-힣]{{2,6}})=)?(?!(?:{TASK}|{HELP})[\s=/·:：{BARS}]|{ROLE}(?![가-힣]))"
    rf"(?P<text>(?>(?P<name>{NAME})(?P<role>{ROLE})(?![가-힣]))(?: ?(?P<mail>(?>{MAIL})))?)(?: ?[/,·] ?|\Z)"
)
_CUE = pattern("|".join(SIGNATURE_CUES))
# /연합뉴스 | [뉴시스] | 연합 기자, where a paper's system adds the role
_WIRE = pattern(rf"[/(\[<]?\s?{one_of(SIGNING_AGENCIES)}(?: 기자)?\s?[)\]>]?")
_ENGLISH_NAME = (
    r"[A-Z][A-Za-z'.-]+(?: (?!Staff|Senior|Intern|Chief|Contributing|Guest|Reporter|Writer|Correspondent|Columnist|and )"
    r"[A-Z][A-Za-z'.-]+){1,3}?"
)
# By Kim Ha-neul | BY KIM HA-NEUL [haneul@haneul.example] | Kim Ha-neul and Lee Ba-da, Staff reporters: papers in English
_ENGLISH = pattern(
    rf"(?P<by>[Bb][Yy] )?(?P<names>{_ENGLISH_NAME}(?:(?:, (?:and )?| and | & ){_ENGLISH_NAME}){{0,4}}?)"
    r"(?:,? (?P<role>(?:[A-Z][a-z]+ )?(?:(?:[Ss]taff|[Ss]enior|[Ii]ntern|[Cc]hief|[Cc]ontributing|[Gg]uest) )?"
    r"(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Cc]olumnist)s?))?"
    rf"(?:,? ?[\[(<]?(?P<mail>{MAIL})[\])>]?)?"
)
_LATIN_NAME = pattern(LATIN_NAME)
_ENGLISH_JOINT = pattern(r", (?:and )?| and | & ")
# 사진기자, 영상 기자: who takes pictures beside those who write
_PICTURES = pattern(r"(?:사진|영상|그래픽|디자인)(?:전문|선임)? ?기자")
#: What stands around a signature and is no part of it: "/김하늘 기자", "☞공감언론 …", a full stop.
_AROUND = " \t\u00a0\ufeff\u200b☞★▶▷◎*–—/.,·"
#: The longest signature seen (a package by nine writers) has 280 characters.
_LONGEST = 400


def read_bylines(text: str) -> tuple[Byline, ...]:
    """Read a whole signature: the writers in printed order, or () where `text` is not one.

    Brackets around it, a slash or "=" at its ends and the outlet's tag are read over. One role behind
    joint names is everybody's. An address stays with the writer it stands at; whose it is among several,
    `knews.press.signature.tie` decides.

    >>> [(b.name, b.role, b.place, b.email) for b in read_bylines("김하늘 기자/워싱턴=이바다 특파원 sky@haneul.example")]
    [('김하늘', '기자', None, None), ('이바다', '특파원', '워싱턴', 'sky@haneul.example')]
    >>> [(b.name, b.place) for b in read_bylines("빌뉴스/김하늘 기자")]  # a place, by the list of places
    [('김하늘', '빌뉴스')]
    >>> [b.name for b in read_bylines("[ 김하늘/이바다 기자 ]")]  # two names
    ['김하늘', '이바다']
    >>> [(b.name, b.role) for b in read_bylines("정리/김하늘 기자")]  # a task
    [('김하늘', '기자')]
    >>> [b.name for b in read_bylines("하늘일보/디지털뉴스팀")]  # a desk
    ['디지털뉴스팀']
    >>> [(b.name, b.email) for b in read_bylines("BY KIM HA-NEUL [haneul@haneul.example]")]  # in English
    [('KIM HA-NEUL', 'haneul@haneul.example')]
    >>> read_bylines("투기자"), read_bylines("기자회견에서 밝혔다"), read_bylines("jebo@haneul.example")
    ((), (), ())
    """
    text = text.strip(_AROUND)
    # The reader would give up at the full stop, too, but word by word.
    if len(text) > _LONGEST or not text or "다." in text:
        return ()
    if (usual := _read_usual(text)) is not None:
        return usual
    if text[0].isascii() and (english := _read_english(text)):
        return english
    found = tuple(
        Byline(w.name, w.role, w.place, w.email, tidy(text[w.start : w.stop]).strip(" /,·=[](){}<>"))
        for w in Reader(text).read()
        if w.name is not None or w.email is not None
    )
    if not found and ("@" in text or "＠" in text) and (contributor := read_contributor(text)) is not None:
        return (contributor,)
    wrote = tuple(byline for byline in found if byline.role is None or _PICTURES.match(byline.role) is None)
    return wrote or found


def find_last_statement(text: str, start: int, stop: int) -> int:
    """Find the end of the last statement in a stretch, behind which alone a signature may begin; -1 where none is.

    >>> find_last_statement("시가 연다. 길도 넓힌다. 김하늘 기자", 0, 20), find_last_statement("김하늘 기자", 0, 6)
    (12, -1)
    """
    return start + at if (at := text[start:stop].rstrip().rstrip(_AROUND).rfind("다.")) >= 0 else -1


def _read_english(text: str) -> tuple[Byline, ...]:
    """Read a signature of a paper in English: "By", an address or a role says that names stand."""
    english = _ENGLISH.fullmatch(text)
    if english is None or not (english["by"] or english["mail"] or english["role"]):
        return ()
    first, *others = _ENGLISH_JOINT.split(english["names"])
    writers = [Byline(first, english["role"], email=english["mail"], text=first)]
    return (*writers, *(Byline(name, english["role"], text=name) for name in others))


def _read_usual(text: str) -> tuple[Byline, ...] | None:
    """Read a signature of usual writers in one go; None where the reader has to walk it."""
    found: list[Byline] = []
    at = 0
    while at < len(text):
        match = _USUAL.match(text, at)
        if match is None:
            return None
        place, signed, name, role, mail = match.groups()
        if name in NOT_A_NAME or (place is not None and place not in PLACES) or "  " in signed:
            return None
        if _PICTURES.match(role.strip()) or (
            mail is not None and (mail[0].isdigit() or is_tip_address(mail))
        ):
            return None
        found.append(Byline(name, role.strip(), place, mail, signed))
        at = match.end()
    return tuple(found)


def read_english_name(text: str) -> tuple[Byline, ...]:
    """Read a bare name in English, where the page says that a writer stands: two to four capitalised words, else ().

    >>> [b.name for b in read_english_name("Kim Ha-neul")], read_english_name("Read more")
    (['Kim Ha-neul'], ())
    """
    return (Byline(text, text=text),) if _LATIN_NAME.fullmatch(text) else ()


def read_names(text: str) -> tuple[Byline, ...]:
    """Read names that only slashes part, as some papers sign without a role; () where one is no name.

    >>> [byline.name for byline in read_names("김하늘/이바다")], read_names("김하늘/착공")
    (['김하늘', '이바다'], ())
    """
    names = text.strip().split("/")
    return tuple([Byline(name, text=name) for name in names]) if all(map(is_name, names)) else ()


def is_wire(text: str) -> bool:
    """Tell whether a text is an agency's bare signature: "/연합뉴스", "연합 기자"."""
    return len(text) < 16 and _WIRE.fullmatch(text) is not None


def may_sign(text: str, start: int = 0, stop: int = sys.maxsize) -> bool:
    """Tell quickly whether a stretch can hold a signature: it has a role, an address or a desk in it."""
    if _CUE.search(text, start, stop) is not None or text.startswith("글 ", start, stop):
        return True
    return text.endswith(_DESK_ENDS, start, stop)


#: How desks end that no cue gives away, in brackets or not.
_DESK_ENDS = tuple(f"{end}{bracket}" for end in ("부", "국") for bracket in ("", "]", ")", ">"))

"""The forms of credits: a table, tried in order at the characters that they open with, each compiled when it is first tried."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from knews.press.pattern import pattern
from knews.press.words import (
    BARS,
    COPYRIGHT_MARKS,
    CREDIT_LABELS,
    CUT_MAIL,
    DAY,
    MAIL,
    NAME,
    PICTURE_LABELS,
    ROLE,
    SOURCE,
    one_of,
)
from knews.press.words import NO_RESALE as _RESALE

#: 김하늘 기자 (sky@haneul.example) | 하늘=김하늘 기자 | 김하늘 영상미디어 기자
_PHOTOGRAPHER = (
    rf"(?:[가-힣]{{2,4}} ?= ?)?{NAME} ?(?:[가-힣]{{2,6}} (?=기자))?{ROLE}(?: ?\(?(?:{MAIL}|{CUT_MAIL})\)?)?"
)
#: 하늘=연합뉴스
PLACE = r"(?:[가-힣]{2,8} ?= ?)"
#: 사진, 자료제공, 출처, photo
LABEL = rf"(?:자료 ?사진|{one_of(PICTURE_LABELS)}(?: ?(?:제공|출처|캡처|자료))?|{'|'.join(CREDIT_LABELS)}|[Pp]hoto)"
#: *재판매 및 DB 금지
NO_RESALE = rf"(?:[ .*,]{{0,3}}{_RESALE})?"
_MARK = f"[{COPYRIGHT_MARKS}]"
#: ⓒ News1 김하늘 기자, behind another name
_AGENCY_DESK = rf"(?: ?{_MARK} ?News1(?: (?:{NAME} ?{ROLE}|[가-힣]{{2,12}}))?)?"
_SOURCE = rf"{PLACE}?{SOURCE}"
# …시민들이 다리를 건너고 있다.]: what a picture shows, and not whose it is
_SHOWN = r"[^\[\](){}<>〈〉\n]{8,}(?:있다|했다|모습|장면|전경)\.?[\])〉>】]"
#: 사진 왼쪽: who is in it, and not whose it is
_SIDES = "왼쪽|오른쪽|가운데|위|아래"
# What labels begin with.
_LABELS = "".join(dict.fromkeys(label[0] for label in (*PICTURE_LABELS, *CREDIT_LABELS, "Photo", "photo")))


class Form(NamedTuple):
    """A form of a credit: the characters that it may open with, and the form."""

    #: None for any.
    opens: str | None
    source: str
    #: What it begins with, where that is much less than all of it.
    head: str = ""


#: A credit, wherever it stands. Order matters: what is bracketed or labelled before what is bare.
CREDIT_FORMS = (
    # (사진=어도비) [사진 출처 : 연합뉴스] (사진=라인게임즈 제공) *재판매 및 DB 금지 〈사진=연합뉴스〉
    Form(
        "[(〈<【",
        rf"[\[(〈<【] ?{LABEL} ?[=:：-] ?(?!{_SHOWN})[^\[\](){{}}<>〈〉\n]{{1,40}}[\])〉>】]{NO_RESALE}",
    ),
    # (사진=저작권자(c) 하늘통신, 무단 전재-재배포 금지)
    Form("[(<【", rf"[\[(<【] ?{LABEL} ?[=:：] ?저작권자 ?(?:\([cC]\)|{_MARK}) ?[^()\[\]\n]{{2,40}}[\])>】]"),
    # (사진 연합뉴스) [사진 하늘시 제공], but not "(사진 왼쪽)"
    Form(
        "[(<【",
        rf"(?!{_SIDES}|앞|뒤|속)(?:{_SOURCE}|[가-힣A-Za-z0-9·ㆍ ]{{2,20}}?)(?: ?제공)? ?[\])>】]",
        head=r"[\[(<【] ?사진 ",
    ),
    # <연합뉴스>, but not "<연합뉴스>에 따르면"
    Form("<〈", r"[<〈] ?[^<>〈〉\n]{1,20} ?제공 ?[>〉]"),
    Form("<〈", rf"[<〈] ?{_SOURCE} ?[>〉](?![은는이가을를에의와과도로])"),
    # [연합뉴스] [EPA 연합뉴스 자료사진 재판매 및 DB 금지] [CU제공. 재판매 및 DB금지] [김하늘 기자] (하늘시 제공) [하늘시 제공=연합뉴스]
    # [촬영 김하늘] [자료사진] [하늘시 인스타그램 캡처]
    Form(
        "[(【",
        rf"[\[(【] ?(?:{_SOURCE}|{_PHOTOGRAPHER}|[^\[\](){{}}<>〈〉\n]{{1,20}} ?제공(?: ?= ?{SOURCE})?"
        rf"|촬영 ?[=:：]? ?{NAME}(?: ?{ROLE})?|자료 ?사진|[^\[\](){{}}<>〈〉\n]{{1,24}} ?(?:캡[처쳐]|갈무리)"
        rf"|[가-힣A-Za-z0-9 ]{{1,20}}(?=[. ]{{0,2}}재판매)){NO_RESALE}[\])】]",
    ),
    Form("<〈", rf"[<〈] ?{_PHOTOGRAPHER} ?[>〉]"),
    # /사진=김하늘 기자 | /사진제공=하늘시 | 사진=게티이미지뱅크 | 사진 | 하늘사 | photo 뉴시스
    Form(
        f"/{_LABELS}",
        rf"(?:{_SOURCE}{_AGENCY_DESK}|{_PHOTOGRAPHER})(?: ?제공)?",
        head=rf"(?:/ ?)?{LABEL} ?(?:[=:：{BARS}ⓒ]|(?<=제공)/|(?<=출처)/|(?<=사진)/|(?<=photo)) ?",
    ),
    # [사진]하늘 DB
    Form("[", r"\[사진\] ?[^\[\]\n.]{2,20}(?=$|\n)"),
    # ⓒ AFP=뉴스1 ⓒ News1 김하늘 기자 | © 뉴스1 | © News1 김하늘 기자 | ⓒ데일리하늘 김하늘 기자
    Form(
        COPYRIGHT_MARKS,
        rf"{_MARK} ?(?:{SOURCE}(?: {NAME} ?{ROLE})?|[가-힣A-Za-z]{{2,10}} {NAME} ?{ROLE}){_AGENCY_DESK}",
    ),
    # /뉴스1 © News1 김하늘 기자 | /로이터 연합뉴스 | /김하늘 기자 | /경인일보DB
    Form("/", rf"/ ?{_SOURCE}(?: ?[·ㆍ,/] ?{_PHOTOGRAPHER})?{_AGENCY_DESK}"),
    Form("/", rf"/ ?{_PHOTOGRAPHER}{_AGENCY_DESK}"),
)
# A credit with an open end: only where the line or the run ends with it.
_OPEN_FORMS = (
    # /사진=코메이크AI(인공지능) | /사진제공=부산시 | 사진제공=하늘시
    Form(
        f"/{_LABELS}", rf"(?:/ ?)?{LABEL} ?(?:[=:：{BARS}]|(?<=제공)/|(?<=출처)/|(?<=사진)/) ?[^\n=]{{1,40}}"
    ),
    # /YTN 캡처, 하늘시 제공 | /하늘시 제공
    Form("/", r"/ ?[^/\n.]{1,40}(?:제공|캡처|DB)"),
    # …고 있다. /하늘통신: a slash behind the end of a sentence
    Form("/", r"(?<=[.”\" ])/ ?[가-힣A-Za-z][^/\n.=@]{0,24}"),
    # ⓒ하늘뉴스 | ⓒ하늘뉴스(김하늘)
    Form(COPYRIGHT_MARKS, rf"{_MARK} ?[가-힣A-Za-z0-9]{{2,12}}\([가-힣 ]{{2,12}}\)"),
    Form(COPYRIGHT_MARKS, rf"{_MARK} ?[가-힣A-Za-z0-9 ]{{2,20}}"),
    Form("|", rf"\| ?(?:{_SOURCE}|{_PHOTOGRAPHER})"),
    # …하고 있다. 사진 하늘시박물관
    Form("사", rf"(?<=[.”\"’')\]] )사진 (?!{_SIDES})[가-힣A-Za-z0-9·ㆍ ]{{2,24}}"),
    # … in the hall. [HANEUL MUSEUM] | … (Kim Ha-neul/The Haneul Times): papers in English
    Form(" [(", r"(?<=[.”\"]) ?[\[(][A-Z][A-Za-z .,/'&-]{2,40}[\])]"),
    # … on April 18. (For Use Only in the Republic of Korea) (Yonhap) | … (AP-Yonhap)
    Form("[(", r"[\[(](?:[A-Z][A-Za-z]{1,9}[-=/ ])?(?:Yonhap|YONHAP)(?: News(?: TV)?)?[\])]"),
    # ▲ 김하늘 하늘사 사장. <하늘사>
    Form(" <〈", r"(?<=\.) ?[<〈] ?[^<>〈〉\n]{2,20} ?[>〉]"),
)
# Behind the end of a sentence and a space.
_BEHIND = r"(?<=[.”\"’')\]] )"
# A credit there without any mark: "…하고 있다. 연합뉴스", "…모습. 하늘시 제공".
_BARE_FORMS = (
    Form(None, rf"{_BEHIND}{PLACE}?(?:{SOURCE}(?: {NAME} ?{ROLE})?|{_PHOTOGRAPHER})"),
    Form(None, rf"{_BEHIND}[가-힣A-Za-z0-9·&() ]{{1,20}} ?(?:제공|캡[처쳐]|갈무리|자료 ?사진)"),
)
_END = rf"{NO_RESALE}(?:\s?{DAY})?[\s.]*$"


class Forms:
    """Forms in the order in which they are tried, by the character at which they are."""

    def __init__(self, forms: Iterable[Form], end: str = "") -> None:
        compiled = [
            (
                form.opens,
                pattern(form.head) if form.head else None,
                pattern(f"(?P<credit>{form.head}{form.source}){end}"),
            )
            for form in forms
        ]
        opening = {first for opens, _, _ in compiled for first in opens or ()}
        #: Each form, and its head where it has one.
        self._by_opening: Mapping[str, tuple[tuple[re.Pattern[str] | None, re.Pattern[str]], ...]] = {
            first: tuple((head, whole) for opens, head, whole in compiled if opens is None or first in opens)
            for first in opening
        }
        self._other = tuple((head, whole) for opens, head, whole in compiled if opens is None)

    def match(self, text: str, start: int, stop: int) -> re.Match[str] | None:
        """Match the first form that begins at an offset; its group "credit" is the credit."""
        for head, whole in self._by_opening.get(text[start : start + 1], self._other):
            if (head is None or head.match(text, start, stop)) and (found := whole.match(text, start, stop)):
                return found
        return None


#: Credits that show their own end, so that text may follow.
INSIDE = Forms(CREDIT_FORMS)
#: Credits that end a line or a run, with a note against resale, a date, a full stop behind them.
AT_END = Forms((*CREDIT_FORMS, *_OPEN_FORMS, *_BARE_FORMS), _END)

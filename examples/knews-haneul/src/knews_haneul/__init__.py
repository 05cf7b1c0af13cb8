"""하늘일보 (haneul.example), a paper that does not exist."""

import re

from knews import Byline, Layout, Line, Outlet, Role

# 새솔에서 김하늘 씀 sky@haneul.example: this paper prints no 기자
_SIGNED = re.compile(
    r"(?P<place>[가-힣]{2,6})에서 (?P<name>[가-힣]{2,4}) 씀(?: (?P<email>[a-z0-9._-]{1,40}@haneul\.example))?"
)


def read_signatures(text: str) -> tuple[Byline, ...]:
    """Read the signatures of this paper, in printed order; () where there is none.

    >>> read_signatures("새솔에서 김하늘 씀 sky@haneul.example")[0].place
    '새솔'
    >>> read_signatures("새솔에서 만나요")
    ()
    """
    return tuple(
        Byline(match["name"], place=match["place"], email=match["email"], text=match[0])
        for match in _SIGNED.finditer(text)
    )


outlet = Outlet(
    id="haneul",
    name="하늘일보",
    names=("주간하늘",),
    hosts=("haneul.example",),
    mails=("haneul.example",),
    urls=(r"/view/(?P<id>(?P<date>20\d{6})\d{4})",),
    layouts=(
        # 2024 on
        Layout(
            id="2024",
            when="#haneul-body",
            headline="h1.title",
            subheadline=".deck",
            published=".clock .first",
            modified=".clock .last",
            byline=".signature",
            body="#haneul-body",
            caption=".under-picture",
            copyright=".rights",
            drop=(".readers-also",),
        ),
        # 2019 to 2023: paragraphs parted by <br><br>, the writer under the text
        Layout(
            id="2019",
            when="table.article",
            headline="td.subject",
            published="td.date",
            body="td.content",
            drop=(".banner-box",),
        ),
    ),
    lines=(
        # 새솔에서 김하늘 씀 | 새솔에서 김하늘 씀 sky@haneul.example
        Line(Role.BYLINE, r"[가-힣]{2,6}에서 [가-힣]{2,4} 씀(?: [a-z0-9._-]{1,40}@haneul\.example)?"),
        # 하늘포럼 11월 3일 하늘회관: the paper's own events, under every text
        Line(Role.NOTICE, r"하늘포럼 \d{1,2}월 \d{1,2}일 .{2,40}"),
    ),
    # Every text is signed in the paper's own way: /view/202501220001, say.
    readers={"bylines": read_signatures},
)

"""시사저널 (sisajournal.com)."""

from knews import Layout, Line, Outlet, Role
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="sisajournal",
    name="시사저널",
    hosts=("sisajournal.com", "sisapress.com"),
    urls=(
        *URLS,
        # until 2018
        r"/journal/article/(?P<id>\d+)",
    ),
    naver="586",
    mails=("sisajournal.com",),
    layouts=(
        *LAYOUTS,
        Layout(
            id="2015",
            when=".newscontTit",
            headline=".newscontTit",
            body="section.articleCont.after, .articleWrap",
        ),
    ),
    lines=(
        # ▶ 시사저널 최신호 보기
        Line(Role.NOTICE, r"▶ ?시사저널 최신호 보기"),
    ),
)

"""강원일보 (kwnews.co.kr)."""

from knews import Layout, Line, Outlet, Role
from knews.families.page_view import URLS

outlet = Outlet(
    id="kwnews",
    name="강원일보",
    hosts=("kwnews.co.kr",),
    urls=(
        *URLS,
        # 2025 on
        r"/article/(?P<id>(?P<date>20\d{6})\d{7})",
        # until 2022
        r"/nview\.asp\?(?:[^#?]*&)?aid=(?P<id>\d+)",
    ),
    naver="087",
    layouts=(
        # 2015 to 2018
        Layout(
            id="2015",
            when="#kwnews_body",
            headline=".SectionTopBoxWrap2 p.nViewTitle",
            body="#kwnews_body",
        ),
    ),
    lines=(
        # ⓒ 강원일보 - www.kwnews.co.kr
        Line(Role.COPYRIGHT, r"ⓒ ?강원일보 - www\.kwnews\.co\.kr"),
    ),
)

"""매일신문 (imaeil.com)."""

from knews import Layout, Line, Outlet, Role
from knews.families import page_view

outlet = Outlet(
    id="imaeil",
    name="매일신문",
    hosts=("imaeil.com",),
    naver="088",
    urls=(*page_view.URLS, r"imaeil\.com/\w+/(?P<id>(?P<date>20\d{6})\d{11})"),
    layouts=(
        # 2021 on
        Layout(
            id="2021",
            when="#articlebody",
            body="#articlebody",
            drop=(".article_view > .p_space + div",),
        ),
        # 2015 to 2018
        Layout(
            id="2015",
            when="#_article, font#content",
            body="#_article, font#content",
        ),
    ),
    mails=("imaeil.com", "msnet.co.kr"),
    lines=(
        # ⓒ매일신문 - www.imaeil.com
        Line(Role.COPYRIGHT, r"ⓒ ?매일신문 - www\.imaeil\.com"),
    ),
)

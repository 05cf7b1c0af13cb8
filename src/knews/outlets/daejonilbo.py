"""대전일보 (daejonilbo.com)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="daejonilbo",
    name="대전일보",
    hosts=("daejonilbo.com",),
    urls=(*URLS, r"[?&]pk_no=(?P<id>\d+)"),
    layouts=(
        *LAYOUTS,
        # 2020, the mobile page
        Layout(
            id="2020-mobile",
            when="div.m_cont",
            headline="h2.sub_tit",
            published="#s_main > div",
            body="#s_main h4",
            caption="#imgbox span",
        ),
        # 2015 to 2018
        Layout(
            id="2015",
            when="#newsitem_head",
            headline="#newsitem_head",
            body="#CmAdContent, #fontSzArea",
        ),
    ),
)

"""마이데일리 (mydaily.co.kr)."""

from knews import Layout, Outlet
from knews.families.page_view import URLS

outlet = Outlet(
    id="mydaily",
    name="마이데일리",
    hosts=("mydaily.co.kr",),
    urls=(
        # /page/view/2026051811181938218
        *URLS,
        # until 2022: /new_yk/html/read.php?newsid=201909041035123456
        r"[?&]newsid=(?P<id>\d+)",
    ),
    naver="117",
    mails=("mydaily.co.kr",),
    layouts=(
        # 2014 to 2022
        Layout(
            id="2014",
            when=".read_view_wrap",
            headline=".read_view_wrap dt",
            published=".read_view_date",
            body="#article",
            drop=("div.mask_div",),
        ),
    ),
)

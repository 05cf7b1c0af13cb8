"""국민일보 (kmib.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="kmib",
    name="국민일보",
    hosts=("kmib.co.kr",),
    urls=(r"[?&]arcid=(?P<id>\d{10})",),
    naver="005",
    layouts=(
        # 2024 on
        Layout(
            id="2024",
            when="h1.article_headline",
            headline="h1.article_headline",
            published=".datetime",
            body="#articleBody",
            drop=(".article_recommend",),
        ),
        # 2014 to 2023: "입력 2019-11-02 10:20" and "수정 2019-11-02 13:05", each in a .t11
        Layout(
            id="2014",
            when=".nwsti",
            headline=".nwsti h3",
            published=".nwsti_btm .date",
            body="#articleBody",
            drop=(
                "#scrollDiv",
                "a[href*=fbchoice]",
                "a[href*='/photo/index.asp']",
                "a[href*='/vod/index.asp']",
            ),
        ),
    ),
    mails=("kmib.co.kr",),
)

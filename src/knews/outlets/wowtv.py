"""한국경제TV (wowtv.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="wowtv",
    name="한국경제TV",
    hosts=("wowtv.co.kr",),
    urls=(r"[?&](?:articleId|artid)=(?P<id>[A-Z]\d+)",),
    naver="215",
    mails=("wowtv.co.kr",),
    layouts=(
        # 2023 on
        Layout(
            id="2023",
            when="#divNewsContent",
            headline="h1.title-news",
            published="#artdate",
            modified="#artupdate",
            byline=".news-aside > p > span",
            body="#divNewsContent",
            drop=(".ADinContents", "#photoBanner"),
        ),
        # 2014 to 2018
        Layout(
            id="2014",
            when="#viewContent_3",
            headline="#viewTitle h2",
            published=".writeDate",
            byline=".journalist_mail",
            body="#viewContent_3",
            drop=(".tt-wrapper",),
        ),
    ),
)

"""서울신문 (seoul.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="seoul",
    name="서울신문",
    hosts=("seoul.co.kr",),
    urls=(
        # /news/society/2026/09/23/20260923500082
        r"/news/(?:[\w-]+/){1,4}20\d\d/\d\d/\d\d/(?P<id>(?P<date>20\d{6})\d{6})",
        # /news/newsView.php?id=20230604500093
        r"[?&]id=(?P<id>(?P<date>20\d{6})\d{6})",
    ),
    naver="081",
    mails=("seoul.co.kr",),
    layouts=(
        Layout(
            id="2023",
            when="#articleContent > div.viewContent",
            headline="h1.h38, h1.headline",
            subheadline="h2.stit",
            published=".dateInfo .writeInfo",
            modified=".dateInfo .updateInfo",
            byline="div.byline, .reporterInfo .name a",
            body="#articleContent > div.viewContent",
            caption="figcaption.v_photo_caption",
            drop=("#viewWrapDiv > div[style]:not([class])", "table[id*=Ad]"),
        ),
        # 2014 to 2022
        Layout(
            id="2014",
            when="#atic_txt1",
            headline=".atit2",
            subheadline=".title_sub",
            published=".v_days",
            body="#atic_txt1",
            drop=("#hnsIframe", "#ifrm_photolink", "#googleAdTable", "#seoulAdTable"),
        ),
    ),
)

"""MBN (mbn.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="mbn",
    name="MBN",
    names=("MBN뉴스", "매일방송", "MBN스타"),
    hosts=(
        "mbn.co.kr",
        "mbn.mk.co.kr",
    ),
    naver="057",
    urls=(
        r"/news/\w+/(?P<id>\d{7})",
        r"[?&]news_seq_no=(?P<id>\d+)",
    ),
    layouts=(
        # 2020 on; the headline stands a second time in a bar
        Layout(
            id="2020",
            when=".title_box h1",
            headline=".title_box h1",
            published=".txt_box .time",
            body="#newsViewArea",
            copyright="p.copyright",
            drop=(
                "#player",
                ".ie10browser_con",
                # An ad and the box around it.
                "div:has(> [id^=google_dfp])",
            ),
        ),
        # 2014 to 2019
        Layout(
            id="2014",
            when="#article_title",
            headline="#article_title .title_n",
            published="#article_title .reg_dt",
            modified="#article_title .upd_dt",
            body="#newsViewArea",
            drop=("div:has(> [id^=google_dfp])",),
        ),
    ),
    mails=("mbn.co.kr",),
    lines=(
        # ▶ 인터뷰 : 김하늘 / 하늘시장 | ▶ 스탠딩 : 이바다 / 기자
        Line(Role.PARAGRAPH, r"▶ ?(?:인터뷰|스탠딩) ?[:：].{1,120}"),
        # 영상취재 : 김하늘 기자 / 영상편집 : 이바다
        Line(Role.NOTICE, r"\(? ?(?:영상취재|촬영기자|영상편집|그래픽|자료조사) ?[:：].{1,120}"),
        # VOD 시청 안내 | 어도비 플래시 플레이어 서비스 종료에 따라
        Line(Role.INTERFACE, r"VOD 시청 안내.{0,300}|어도비 플래시 플레이어 서비스 종료.{0,300}"),
        # < Copyright ⓒ MBN(www.mbn.co.kr) 무단전재 및 재배포 금지 >
        Line(Role.COPYRIGHT, r"< ?Copyright ⓒ MBN\(.{1,80}금지 ?>"),
    ),
)

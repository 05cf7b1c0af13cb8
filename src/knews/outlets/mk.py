"""매일경제 (mk.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="mk",
    name="매일경제",
    names=("매일경제신문", "매경", "매경닷컴", "매경AX"),
    hosts=("mk.co.kr",),
    naver="009",
    urls=(
        r"mk\.co\.kr/news/[a-z-]+/(?P<id>\d{7,8})(?:$|[?#/])",
        r"/news/[a-z-]+/view/\d{4}/\d\d/(?P<id>\d+)",
        r"newsRead\.php\?(?:[^#?]*&)?no=(?P<id>\d+)",
    ),
    layouts=(
        # 2022 on; h2.news_ttl stands a second time in a bar that sticks to the top
        Layout(
            id="2022",
            when="h2.news_ttl",
            headline="h2.news_ttl",
            subheadline=".midtitle_text",
            published="dl.registration",
            byline="dl.author",
            body="div.news_cnt_detail_wrap",
            caption=".thum_figure_txt",
            copyright=".news_write_info_group .copyright, p.copyright",
            drop=(
                ".ad_wrap",
                ".corp_area_wrap",
            ),
        ),
        # 2015 to 2022
        Layout(
            id="2015",
            when="h1.top_title",
            headline="h1.top_title",
            subheadline="h2.sub_title1_new, .sub_title1",
            published=".lasttime, .lasttime1",
            byline=".news_title_author .author",
            body="#article_body",
            caption=".img_center .caption",
        ),
    ),
    mails=("mk.co.kr", "mkinternet.com", "m-block.io"),
    lines=(
        # ◆ 제20회 하늘포럼 ◆: the series it belongs to
        Line(Role.LABEL, r"◆[^◆]{2,40}◆"),
        # AI 해설 기사 | Key Points
        Line(Role.INTERFACE, r"AI 해설 기사|Key Points"),
    ),
)

"""스포츠조선 (sportschosun.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="sportschosun",
    name="스포츠조선",
    hosts=("sportschosun.com", "sports.chosun.com"),
    urls=(
        # /entertainment/2023-02-15/202302160100112600014780
        r"/20\d\d-\d\d-\d\d/(?P<id>(?P<date>20\d{6})\d{13,16})",
        # sports.chosun.com/news/ntype.htm?id=201903140100101230007654
        r"/[nu]type\d?\.htm\?id=(?P<id>\d+)",
    ),
    naver="076",
    mails=("sportschosun.com",),
    layouts=(
        Layout(id="2023", when="#articleBody", body="#articleBody"),
        # 2014 to 2020: "기사입력 2019-03-14 10:20:30 | 최종수정 …" in one line
        Layout(
            id="2014",
            when=".acle_c",
            headline=".acle_c h1",
            published=".acle_c .a_day",
            body=".news_text .article, .news_text",
            drop=("#divBox", ".mask_div", ".gisa_banner", "div[id^=AD_LIVE_AREA_]"),
        ),
    ),
)

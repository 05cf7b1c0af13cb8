"""서울경제 (sedaily.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="sedaily",
    name="서울경제",
    names=("서울경제신문",),
    hosts=("sedaily.com", "economy.hankooki.com"),
    urls=(
        # until 2013, economy.hankooki.com
        r"/lpage/\w+/\d{6}/(?P<id>e(?P<date>20\d{6})?\d+)\.htm",
        # /NewsView/29QV5AQQWN, /NewsViewAmp/29QV5AQQWN
        r"/NewsView(?:Amp)?/(?P<id>[0-9A-Z]{10})",
        # since the end of 2025, older articles too
        r"/article/(?P<id>\d{8})",
    ),
    naver="011",
    layouts=(
        # 2019 to 2025
        Layout(
            id="2019",
            when=".article_head",
            headline=".article_head h1",
            subheadline=".con_left .article_summary",
            published=".article_head .article_info",
            body=".con_left .article_view",
        ),
        # 2016 to 2019: the writer and "승인 2018-05-11 17:31:20" are items of one list
        Layout(
            id="2016",
            when=".view_top",
            headline="#v-left-scroll-in > h2",
            published=".view_top li:nth-child(2)",
            byline=".view_top li:nth-child(1)",
            body="div[itemprop=articleBody]",
        ),
        # since the end of 2025: last, for its class is a common word
        Layout(id="2025", when=".article", headline="h1", body=".article"),
    ),
    mails=("sedaily.com",),
)
